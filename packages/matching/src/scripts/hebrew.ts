/** Romanises words in Hebrew script (data tables, from common knowledge). */

import { isOpen, OPEN_BACK, OPEN_FRONT, OPEN_VOWEL } from '../sounds/sounds.ts';

/** Final forms are the letters they end as. */
const CONSONANTS: ReadonlyMap<string, string> = new Map(
  'ǰj čch žzh בv גg דd הh זz חkh טt כkh ךkh לl מm םm נn ןn סs פf ףf צts ץts קk רr שsh תt'
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/** Letters that are stops where a word begins. */
const INITIAL: ReadonlyMap<string, string> = new Map([
  ['ב', 'b'],
  ['כ', 'k'],
  ['פ', 'p'],
]);

/** Names whose vowels the letters do not tell. */
const READINGS: ReadonlyMap<string, string> = new Map(
  `
דוד david
משה moshe
יוסף yosef
יצחק yitzhak
יעקב yaakov
אברהם avraham
שלמה shlomo
אליהו eliyahu
בנימין benjamin
נתניהו netanyahu
ישראל israel
כהן cohen
לוי levy
בן ben
בת bat
אבו abu
חסן hassan
מוחמד muhammad
אחמד ahmad
עבאס abbas
נסראללה nasrallah
חיזבאללה hezbollah
משיח mashiach
ירושלים jerusalem
`
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
    .map(([word = '', latin = '']) => [word, latin]),
);

/** `פוטין` gives `pʊtɪn`, `סמדר` gives `sɘmɘdɘr`. */
export function romaniseHebrew(word: string): string {
  if (UNREADABLE.test(word)) return word;
  return (
    READINGS.get(word) ?? spelt(word.replace(/([גצז])['׳]/g, (_, letter: string) => FOREIGN.get(letter) ?? letter))
  );
}

/** Letters with a geresh, for sounds that Hebrew has not. */
const FOREIGN: ReadonlyMap<string, string> = new Map([
  ['ג', 'ǰ'],
  ['צ', 'č'],
  ['ז', 'ž'],
]);

function spelt(word: string): string {
  const latin: string[] = [];
  let closed = false; // whether a consonant came last
  const letters = Array.from(word);
  for (const [at, letter] of letters.entries()) {
    const next = letters[at + 1] ?? '';
    const consonant = (at === 0 ? INITIAL.get(letter) : undefined) ?? CONSONANTS.get(letter);
    const glide = GLIDES.get(letter);
    let isClosed = false;
    const isFinalVowel: boolean = letter === 'ה' && next === '' && closed;
    if (consonant !== undefined && !isFinalVowel) {
      if (closed) latin.push(OPEN_VOWEL);
      latin.push(consonant);
      isClosed = true;
    } else if (glide) {
      const isDoubled = letters[at - 1] === letter;
      const isConsonant = isDoubled || (at === 0 && next !== '');
      if (isDoubled) latin.pop();
      if (isDoubled && latin.length > 0) latin.push(OPEN_VOWEL);
      latin.push(isConsonant ? glide.consonant : glide.vowel);
      isClosed = isConsonant;
    } else if (at > 0 || !GLIDES.has(next)) {
      latin.push(VOWELS.get(letter) ?? (isFinalVowel ? OPEN_VOWEL : letter));
    }
    closed = isClosed;
  }
  if (!latin.some(isOpen)) latin.push(OPEN_VOWEL);
  return latin.join('');
}

const GLIDES: ReadonlyMap<string, { readonly consonant: string; readonly vowel: string }> = new Map([
  ['ו', { consonant: 'w', vowel: OPEN_BACK }],
  ['י', { consonant: 'y', vowel: OPEN_FRONT }],
]);

/** A word with a letter that no table has is left as it is. */
const UNREADABLE = new RegExp(`[^${[...CONSONANTS.keys()].join('')}אעוי'׳]`);

const VOWELS: ReadonlyMap<string, string> = new Map([
  ['א', OPEN_VOWEL],
  ['ע', OPEN_VOWEL],
]);
