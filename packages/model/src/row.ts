/** Records of a file that holds one a line. */

export interface Row {
  /** Line it begins on, counted from 1. */
  readonly line: number;
  /** What is written there: not checked for anything yet. */
  readonly row: unknown;
}

/** The lines of JSON that are not empty; one that is no JSON stays text, which is no record of anything. */
export function jsonLines(text: string): Row[] {
  return text
    .split('\n')
    .map((json, index) => ({ line: index + 1, row: json.trim() === '' ? undefined : valueOf(json) }))
    .filter(({ row }) => row !== undefined);
}

function valueOf(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}
