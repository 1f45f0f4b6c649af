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

/** How they begin, and how short they are: rules out nearly every name before anything is copied. */
const BEGINNINGS = ' \t\r\n\v\f/NUXnux.-';
const LONGEST = 24;

/** True for `NOTPROVIDED` and its like, with or without a slash in front. They stand for nothing and are not screened. */
export function isDummy(value: string): boolean {
  if (value.length > LONGEST || (value.charCodeAt(0) < 0x80 && !BEGINNINGS.includes(value.charAt(0)))) return false;
  return DUMMIES.has(value.trim().replace(/^\//, '').toUpperCase());
}
