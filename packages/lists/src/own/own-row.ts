/** One row of a list of one's own, whatever the format, with errors that name line and column. */

import { ListError, type ListErrorCode } from '../list-error.ts';
import { type Column, COLUMNS, isColumn, WRITTEN } from './columns.ts';

export interface OwnRow {
  readonly path: string;
  /** Line the row begins on, counted from 1. */
  readonly line: number;
  /** Texts by column; several values of a cell are a list, or one text with `;` between them. */
  readonly cells: ReadonlyMap<string, string | readonly string[]>;
}

/** The text of a cell; '' where the column is absent or the cell empty. */
export function cell(row: OwnRow, column: Column): string {
  const content = row.cells.get(column) ?? '';
  if (typeof content === 'string') return content.trim();
  throw cellError(row, column, 'value-invalid', `The column ${column} has one value.`);
}

/** The values of a cell that can hold several. Empty ones are dropped. */
export function values({ cells }: OwnRow, column: Column): readonly string[] {
  const content = cells.get(column) ?? '';
  const listed = typeof content === 'string' ? content.split(';') : content;
  return listed.map((value) => value.trim()).filter((value) => value !== '');
}

/** What `read` makes of `text`; an error of `code` at the cell where that is nothing. */
export function parsed<T>(
  row: OwnRow,
  column: Column,
  text: string,
  read: (text: string) => T | undefined,
  code: ListErrorCode = 'value-invalid',
  written: string | undefined = WRITTEN[column],
): T {
  const value = read(text);
  if (value !== undefined) return value;
  const write = written === undefined ? '' : `: write ${written}`;
  throw cellError(row, column, code, `"${text.slice(0, 60)}" cannot be a value of ${column}${write}.`);
}

/** The member of `known` that a cell gives; undefined where it is empty. */
export function oneOf<T extends string>(row: OwnRow, column: Column, known: readonly T[]): T | undefined {
  const text = cell(row, column);
  if (text === '') return undefined;
  return parsed(row, column, text, (given) => known.find((each) => each === given), 'value-unknown', oneIn(known));
}

export function oneIn(known: readonly string[]): string {
  return `one of ${known.join(', ')}`;
}

export function cellError({ path, line }: OwnRow, column: Column, code: ListErrorCode, detail: string): ListError {
  return new ListError(code, detail, { path, line, column });
}

/** Refuses a column that a list does not have: a misspelt one would be left out in silence. */
export function refuseUnknownColumn(column: string, path: string, line: number): void {
  if (isColumn(column)) return;
  const commas = column.includes(';') ? 'Columns have commas between them. ' : '';
  throw new ListError('column-unknown', `${commas}The columns are ${COLUMNS.join(', ')}.`, { path, line, column });
}
