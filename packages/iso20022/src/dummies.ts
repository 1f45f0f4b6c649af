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

/** Whether a name is a filler, so that nobody is named at all. */
export function isDummy(name: string): boolean {
  return DUMMIES.has(name.toUpperCase());
}
