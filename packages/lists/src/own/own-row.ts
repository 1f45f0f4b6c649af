/** One row of a list of one's own, with errors that name line and column. */

import { ListError, type ListErrorCode } from '../list-error.ts';
import type { Column } from './columns.ts';

export interface OwnRow {
  readonly path: string;
  /** Line the row begins on, counted from 1. */
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

/** The text of a cell; '' where the column is absent or the cell empty. */
export function cell({ cells }: OwnRow, column: Column): string {
  return cells.get(column)?.trim() ?? '';
}

/** The values of a cell that can hold several, separated by `;`. Empty ones are dropped. */
export function values(row: OwnRow, column: Column): readonly string[] {
  return cell(row, column)
    .split(';')
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

/** What `read` makes of `text`; an error of `code` at the cell where that is nothing. */
export function parsed<T>(
  row: OwnRow,
  column: Column,
  text: string,
  read: (text: string) => T | undefined,
  code: ListErrorCode = 'value-invalid',
): T {
  const value = read(text);
  if (value === undefined) throw cellError(row, column, code, `"${text.slice(0, 60)}" cannot be a value of ${column}.`);
  return value;
}

/** The member of `known` that a cell gives; '' stands for nothing given. */
export function oneOf<T extends string>(row: OwnRow, column: Column, known: readonly T[]): T | undefined {
  const text = cell(row, column);
  return text === ''
    ? undefined
    : parsed(row, column, text, (given) => known.find((each) => each === given), 'value-unknown');
}

export function cellError({ path, line }: OwnRow, column: Column, code: ListErrorCode, detail: string): ListError {
  return new ListError(code, detail, { path, line, column });
}
