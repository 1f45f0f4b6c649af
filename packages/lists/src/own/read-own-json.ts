/** Reads a list of one's own as JSON lines: one object a line, its members named as the columns of the CSV form. */

import { KeyTwiceError, type ListSnapshot, parseJson } from '@interdict/model';
import { ListError } from '../list-error.ts';
import { type DatedFile, decoded } from '../list-file.ts';
import { type OwnRow, refuseUnknownColumn } from './own-row.ts';
import { ownSnapshot } from './own-snapshot.ts';

/** Whether a file begins like a line of such a list. */
export function isOwnJson(head: string): boolean {
  return /^\uFEFF?\s*\{/.test(head);
}

/** Values are texts; where a column can have several, a list of texts too, in which `;` has no meaning. */
export function readOwnJson(file: DatedFile): ListSnapshot {
  const lines = decoded(file).split('\n');
  const rows = lines.flatMap((text, index) => (text.trim() === '' ? [] : [readRow(text, file.name, index + 1)]));
  return ownSnapshot(file, rows, 'own-json');
}

function readRow(text: string, path: string, line: number): OwnRow {
  const members = Object.entries(parseObject(text, path, line));
  const cells = members.map(([column, value]): [string, string | readonly string[]] => {
    refuseUnknownColumn(column, path, line);
    if (typeof value === 'string') return [column, value];
    if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return [column, value];
    throw new ListError('value-invalid', `The value of ${column} is no text and no list of texts.`, {
      path,
      line,
      column,
    });
  });
  return { path, line, cells: new Map(cells) };
}

function parseObject(text: string, path: string, line: number): object {
  try {
    const value = parseJson(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch (cause) {
    const why = cause instanceof KeyTwiceError ? cause.message : 'The line is not JSON.';
    throw new ListError('json-malformed', why, { path, line, cause });
  }
  throw new ListError('json-malformed', 'The line is not a JSON object.', { path, line });
}
