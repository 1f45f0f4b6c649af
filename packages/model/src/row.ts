/** Records of a file that holds one a line. */

import { KeyTwiceError, parseJson } from './parse-json.ts';

export interface Row {
  /** Line it begins on, counted from 1. */
  readonly line: number;
  /** What is written there: not checked for anything yet. */
  readonly row: unknown;
  /** Why it is no record, where more is known than that it is none. */
  readonly why?: string;
}

/** The lines of JSON that are not empty; one that is no JSON stays text, which is no record of anything. */
export function jsonLines(text: string): Row[] {
  return text.split('\n').flatMap((json, index) => (json.trim() === '' ? [] : [{ line: index + 1, ...valueOf(json) }]));
}

function valueOf(json: string): Pick<Row, 'row' | 'why'> {
  try {
    return { row: parseJson(json) };
  } catch (error) {
    return error instanceof KeyTwiceError ? { row: json, why: error.message } : { row: json };
  }
}
