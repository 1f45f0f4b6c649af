/** Fillers that stand where a name was not known. */

const DUMMIES: ReadonlySet<string> = new Set([
  'NOTPROVIDED',
  'NOT PROVIDED',
  'NOTAVAILABLE',
  'NOT AVAILABLE',
  'NOREF',
  'NONREF',
  'UNKNOWN',
  'N/A',
  'NA',
  'NONE',
  '/',
  '-',
  '.',
]);

const LONGEST = Math.max(...[...DUMMIES].map(({ length }) => length));

/** Whether a name is a filler, so that nobody is named at all. */
export function isDummy(name: string): boolean {
  return name.length <= LONGEST && DUMMIES.has(name.toUpperCase());
}
