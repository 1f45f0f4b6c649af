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
    const words = text.value.split(/\s+/);
    const isLong = words.length > 2 * END;
    run.push(isLong ? { ...text, value: words.slice(0, END).join(' ') } : text);
    length += words.length;
    isNew = run.length > 1;
    if (!isLong && length <= MOST_WORDS) continue;
    if (isNew) runs.push(joined(run));
    run = isLong ? [{ ...text, value: words.slice(-END).join(' ') }] : run.slice(-OVERLAP);
    length = run.reduce((sum, { value }) => sum + value.split(/\s+/).length, 0);
    isNew = false;
  }
  if (isNew) runs.push(joined(run));
  return runs;
}

function joined(texts: readonly Located[]): Located {
  return { value: texts.map(({ value }) => value).join(' '), location: spanOf(texts) };
}

/** From the first text to the last, in the innermost element that holds them all. */
function spanOf(texts: readonly Located[]): Location {
  const [first, ...more] = texts.map(({ location }) => location);
  if (!first) throw new TypeError('No texts, no place.');
  const others = more.map(({ path }) => path.split('/'));
  const steps = first.path.split('/').slice(0, -1);
  const shared = steps.findIndex((step, at) => others.some((other) => other[at] !== step));
  return spanning(steps.slice(0, shared === -1 ? steps.length : shared).join('/'), [first, ...more]);
}

/** Whether a text has words as a name has: a letter, a number, a code of letters and digits, a postal code or an email has none. */
export function isWords(text: string): boolean {
  let [hasOther, hasBlank, hasWord, letters] = [false, false, false, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    letters = isLetter(code) ? letters + 1 : 0;
    hasWord ||= letters === SHORTEST_WORD;
    hasBlank ||= code === BLANK;
    if (hasWord && hasBlank) return true;
    hasOther ||= code === AT_SIGN || (code >= ZERO && code <= NINE);
  }
  return !hasOther && /\p{L}.*\p{L}|\p{Lo}/u.test(text);
}

const BLANK = 0x20;
const ZERO = 0x30;
const NINE = 0x39;
const AT_SIGN = 0x40;
/** What stands in a postal code is shorter. */
const SHORTEST_WORD = 3;

/** A letter of ASCII, or whatever is beyond it. */
function isLetter(code: number): boolean {
  return ((code | BLANK) >= 0x61 && (code | BLANK) <= 0x7a) || code >= 0x80;
}
