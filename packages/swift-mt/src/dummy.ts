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

/** The longest of them with a slash in front, and with blanks around. */
const LONGEST = 14;
const LONGEST_WRITTEN = 24;

/** How they begin, by the code of the character: rules out nearly every name before anything is copied. */
const BEGINS = new Uint8Array(128);
for (const character of ' \t\r\n\v\f/NUXnux.-') BEGINS[character.charCodeAt(0)] = 1;

/** True for `NOTPROVIDED` and its like, with or without a slash in front. They stand for nothing and are not screened. */
export function isDummy(value: string): boolean {
  if (value.length > LONGEST_WRITTEN || BEGINS[value.charCodeAt(0)] === 0) return false;
  const word = value.trim();
  if (word.length > LONGEST) return false;
  return DUMMIES.has((word.startsWith('/') ? word.slice(1) : word).toUpperCase());
}
