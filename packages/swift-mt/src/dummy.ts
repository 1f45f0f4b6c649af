/** Values that say that nothing was provided. */

const DUMMIES: ReadonlySet<string> = new Set([
  'NOTPROVIDED',
  'NOT PROVIDED',
  'NOTAVAILABLE',
  'NOT AVAILABLE',
  'UNKNOWN',
  'UNKWN',
  'UKWN',
  'NONE',
  'NONREF',
  'N/A',
  'NA',
  'XXX',
  'X',
  '.',
  '-',
]);

/** Longer than any of them with a few blanks around it. */
const LONGEST = 24;

/** True for `NOTPROVIDED` and its like, with or without a slash in front. They stand for nothing and are not screened. */
export function isDummy(value: string): boolean {
  if (value.length > LONGEST) return false;
  const text = value.trim().replace(/^\//, '').toUpperCase();
  return DUMMIES.has(text);
}
