/** The columns of a list of one's own. */

/** `id` and `name` are required. Several values in a cell are separated by `;` where {@link SEVERAL} says so. */
export const COLUMNS = [
  'id',
  'name',
  'kind',
  'aliases',
  'weakAliases',
  'bic',
  'identifiers',
  'countries',
  'programmes',
  'birthDate',
  'measure',
  'authority',
  'secondarySanctions',
  'listedOn',
  'until',
  'remarks',
] as const;

export type Column = (typeof COLUMNS)[number];

export function isColumn(name: string): name is Column {
  return COLUMNS.some((column) => column === name);
}
