/** Romanises words in Hebrew script (data tables, from common knowledge). */

import { OPEN_VOWEL } from './sounds.ts';

/** Final forms are the letters they end as. */
const CONSONANTS: ReadonlyMap<string, string> = new Map(
  'בv גg דd הh זz חkh טt כkh ךkh לl מm םm נn ןn סs פf ףf צts ץts קk רr שsh תt'
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
משיח mashiach
ירושלים jerusalem
`
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
    .map(([word = '', latin = '']) => [word, latin]),
);

/** `פוטין` gives `putinɘ`, `נסראללה` gives `nɘsɘraɘlɘla`. */
export function romaniseHebrew(word: string): string {
  return READINGS.get(word) ?? spelt(word);
}

function spelt(word: string): string {
  let latin = '';
  let closed = false; // whether a consonant came last
  const letters = [...word];
  for (const [at, letter] of letters.entries()) {
    const next = letters[at + 1] ?? '';
    const consonant = (at === 0 ? INITIAL.get(letter) : undefined) ?? CONSONANTS.get(letter);
    if (letter === 'ה' && next === '' && closed) {
      latin += 'a';
      closed = false;
    } else if (consonant !== undefined) {
      latin += (closed ? OPEN_VOWEL : '') + consonant;
      closed = true;
    } else if (letter === 'א' || letter === 'ע') {
      latin += at === 0 && !'וי'.includes(next) ? 'a' : OPEN_VOWEL;
      closed = false;
    } else if (letter === 'ו' || letter === 'י') {
      const isConsonant = (at === 0 && next !== '') || letters[at - 1] === letter;
      if (isConsonant) {
        latin = (letters[at - 1] === letter ? latin.slice(0, -1) : latin) + (letter === 'ו' ? 'w' : 'y');
      } else {
        latin += letter === 'ו' ? 'u' : 'i';
      }
      closed = false;
    } else {
      latin += letter;
    }
  }
  return latin.includes(OPEN_VOWEL) ? latin : latin + OPEN_VOWEL;
}
