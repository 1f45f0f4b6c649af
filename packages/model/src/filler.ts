/** Fillers: what stands where nothing was known. They name nobody. */

const FILLERS: ReadonlySet<string> = new Set([
  'NOTPROVIDED',
  'NOT PROVIDED',
  'NOTAVAILABLE',
  'NOT AVAILABLE',
  'UNKNOWN',
  'UNKWN',
  'UKWN',
  'NONE',
  'NONREF',
  'NOREF',
  'N/A',
  'NA',
  'XXX',
  'X',
  '/',
  '.',
  '-',
]);

const LONGEST = Math.max(...[...FILLERS].map(({ length }) => length));

/** Whether a text without blanks around it is a filler, in whatever case. */
export function isFiller(text: string): boolean {
  return text.length <= LONGEST && FILLERS.has(text.toUpperCase());
}
