/** Addresses of terminals, which say what bank it is, and where they stand besides the two ends of a message. */

/** Tags with a message reference or a terminal in them, and the bank that it names. */
export const TERMINAL_TAGS: ReadonlyMap<string, string> = new Map([
  ['3/106', 'original.sender'],
  ['4/102', 'original.receiver'],
  ['4/106', 'original.sender'],
  ['4/107', 'original.receiver'],
  ['5/MRF', 'original.sender'],
  ['5/PDE', 'original.sender'],
  ['5/PDM', 'original.receiver'],
  ['5/SYS', 'original.sender'],
]);

/** Time and date, terminal, session and sequence number. */
const REFERENCE = /^(?:\d{6}|\d{10}|\d{16})[A-Z0-9]{12}\d{10}$/i;

/** Words of a text that have a terminal in them: as a reference, in blocks 1 and 2, alone where it names the head office. */
const WRITTEN = /^(\d{6,16}|[AFL]\d\d|I\d{3}|O\d{13}|(?=.{9}XXX))[A-Z]{6}[A-Z0-9]{6}(?:\d{10}){0,2}(?:[SUN]\d{0,4})?$/;
const LONGEST_HEADER = 47;

const TERMINAL = 12;
/** Digits of session and sequence number. */
const NUMBER = 10;

/** Where the address of a terminal stands in the value of a tag: in its place in a reference, or behind the first digits. */
export function terminalIn(value: string): readonly [start: number, end: number] {
  const end = value.length - NUMBER;
  if (REFERENCE.test(value)) return [end - TERMINAL, end];
  const start = /^[\d\s]*/.exec(value)?.[0].length ?? 0;
  return [start, start + addressLength(value, start)];
}

/** Where the address of a terminal stands in a word of a text; undefined where it has none. */
export function writtenTerminal(word: string): readonly [start: number, end: number] | undefined {
  const start = word.length > LONGEST_HEADER ? undefined : WRITTEN.exec(word)?.[1]?.length;
  return start === undefined ? undefined : [start, start + TERMINAL];
}

/** The longest run of up to twelve letters and digits: a terminal, or a BIC where the terminal was left out. */
export function addressLength(text: string, from: number): number {
  const [run = ''] = /^[A-Za-z0-9]{0,12}/.exec(text.slice(from, from + TERMINAL)) ?? [];
  // Without its terminal, which is a letter, a BIC8 is followed by session numbers.
  return /^[A-Za-z0-9]{8}\d{4}$/.test(run) ? 8 : run.length;
}
