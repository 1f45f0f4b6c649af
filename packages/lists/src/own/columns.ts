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

/** How a value is written, where it is neither free text nor one of a few words. */
export const WRITTEN: Readonly<Partial<Record<Column, string>>> = {
  bic: 'a BIC of 8 or 11 characters',
  countries: 'a code of ISO 3166 of two letters',
  birthDate: 'YYYY, YYYY-MM or YYYY-MM-DD, or two of them with .. between',
  listedOn: 'YYYY-MM-DD',
  until: 'YYYY-MM-DD',
};

export function isColumn(name: string): name is Column {
  return COLUMNS.some((column) => column === name);
}
