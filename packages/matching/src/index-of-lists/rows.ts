/** Lists of numbers of different lengths in two flat arrays. */

import type { FlatArray, IndexBuffer } from './index-buffer.ts';

/** Row `i` stands in `items` from `first[i]` up to `first[i + 1]`. */
export interface Rows {
  readonly first: Uint32Array;
  readonly items: Uint32Array;
}

/** The numbers of those that have each value: row `v` holds every `i` with `values[i] === v`, ascending. */
export function rowsByValue(values: ArrayLike<number>, count: number): Rows {
  const first = new Uint32Array(count + 1);
  for (let at = 0; at < values.length; at += 1) {
    const next = (values[at] ?? 0) + 1;
    first[next] = (first[next] ?? 0) + 1;
  }
  for (let value = 0; value < count; value += 1) first[value + 1] = (first[value + 1] ?? 0) + (first[value] ?? 0);
  const free = first.slice();
  const items = new Uint32Array(values.length);
  for (let at = 0; at < values.length; at += 1) {
    const place = free[values[at] ?? 0] ?? 0;
    items[place] = at;
    free[values[at] ?? 0] = place + 1;
  }
  return { first, items };
}

export function rowsSections(name: string, { first, items }: Rows): [string, FlatArray][] {
  return [
    [`${name}.first`, first],
    [`${name}.items`, items],
  ];
}

export function openRows(index: IndexBuffer, name: string): Rows {
  return { first: index.u32(`${name}.first`), items: index.u32(`${name}.items`) };
}

/** Calls `visit` with the numbers of one row; a row that is not there is empty. */
export function eachInRow({ first, items }: Rows, row: number, visit: (item: number) => void): void {
  if (row < 0) return;
  const end = first[row + 1] ?? 0;
  for (let at = first[row] ?? 0; at < end; at += 1) visit(items[at] ?? 0);
}

/** The numbers of one row. */
export function rowAt({ first, items }: Rows, row: number): Uint32Array {
  return items.subarray(first[row], first[row + 1]);
}
