/** Text that runs on from one field or element into the next: read together, so that a name cut by them is found. */

import { type Located, type Location, spanning } from './location.ts';

/** Words at the ends of a longer text that may belong to a name in its neighbours. */
const END = 8;
/** Words read together, so that a long row of texts costs what its texts cost. */
const MOST_WORDS = 48;
/** Texts before that are read again with what follows. */
const OVERLAP = 3;

/** Texts put together with their neighbours, of long ones only what is next to them. */
export function runsOf(texts: readonly Located[]): Located[] {
  const runs: Located[] = [];
  let run: Located[] = [];
  let length = 0;
  let isNew = false;
  for (const text of texts) {
    const words = wordsIn(text.value);
    const isLong = words > 2 * END;
    run.push(isLong ? { ...text, value: text.value.split(BLANKS).slice(0, END).join(' ') } : text);
    length += words;
    isNew = run.length > 1;
    if (!isLong && length <= MOST_WORDS) continue;
    if (isNew) runs.push(joined(run));
    run = isLong ? [{ ...text, value: text.value.split(BLANKS).slice(-END).join(' ') }] : run.slice(-OVERLAP);
    length = run.reduce((sum, { value }) => sum + wordsIn(value), 0);
    isNew = false;
  }
  if (isNew) runs.push(joined(run));
  return runs;
}

const BLANKS = /\s+/;

function wordsIn(text: string): number {
  let words = 0;
  let isBehindBlank = true;
  for (let at = 0; at < text.length; at++) {
    const isBlank = text.charCodeAt(at) <= BLANK;
    if (isBehindBlank && !isBlank) words++;
    isBehindBlank = isBlank;
  }
  return words;
}

function joined(texts: readonly Located[]): Located {
  let value = '';
  for (const text of texts) value += value === '' ? text.value : ` ${text.value}`;
  return { value, location: spanOf(texts) };
}

/** From the first text to the last, in the innermost element that holds them all. */
function spanOf(texts: readonly Located[]): Location {
  const [first, ...more] = texts.map(({ location }) => location);
  if (!first) throw new TypeError('No texts, no place.');
  let shared = parentOf(first.path);
  while (shared !== '' && !more.every(({ path }) => path === shared || path.startsWith(`${shared}/`)))
    shared = parentOf(shared);
  return spanning(shared, [first, ...more]);
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Whether a text has words as a name has: a letter, a number, a code of letters and digits, a postal code or an email has none. */
export function isWords(text: string): boolean {
  if (!text.includes(' ')) return !HAS_OTHER.test(text) && HAS_LETTERS.test(text);
  let letters = 0;
  for (let at = 0; at < text.length; at++) {
    letters = isLetter(text.charCodeAt(at)) ? letters + 1 : 0;
    if (letters === SHORTEST_WORD) return true;
  }
  return !HAS_OTHER.test(text) && HAS_LETTERS.test(text);
}

const HAS_OTHER = /[\d@]/;
const HAS_LETTERS = /\p{L}.*\p{L}|\p{Lo}/u;
const BLANK = 0x20;
/** What stands in a postal code is shorter. */
const SHORTEST_WORD = 3;

/** A letter of ASCII, or whatever is beyond it. */
function isLetter(code: number): boolean {
  return ((code | BLANK) >= 0x61 && (code | BLANK) <= 0x7a) || code >= 0x80;
}
