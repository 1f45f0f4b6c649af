/** Romanises words in Arabic script: Arabic, Persian, Pashto, Urdu. Data tables, from common knowledge. */

import { ARABIC_NAMES } from './arabic-names.ts';
import { OPEN_VOWEL } from './sounds.ts';

const table = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .trim()
      .split(/\s+/)
      .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
  );

/** Letters of one sound that languages write differently. Hamzas and vowel signs are gone by now. */
const SAME: ReadonlyMap<string, string> = table('ىي یي ېي ےي ۍي ئي ئي ةه ەه ہه ھه ۀه ۃه کك ڪك ټت ٹت ډد ڈد ړر ڑر ړر ڼن ںن ۆو ۇو ۋو ٱا ؤو ږژ ښش څس ځز ݢگ ڭگ ء ـ');

const CONSONANTS: ReadonlyMap<string, string> = table(
  'بb پp تt ثth جj چch حh خkh دd ذdh رr زz ژzh سs شsh صs ضdh طt ظdh غgh فf قq كk گg لl مm نn ه' + 'h ڤv',
);

/** Readings of whole words; the rest is read letter by letter. */
const READINGS: ReadonlyMap<string, string> = new Map(
  ARABIC_NAMES.flatMap(([latin = '', ...words]) => words.map((word) => [unified(word), latin] as const)),
);

/** Two words that Latin spellings often make one of: `عبد الرحمن`, `سيف الله`, `نور الدين`. */
const COMPOUND = /(?<=^| )(عبد) (?=ال\S)|(?<=[^ ]{2}(?<!(?:^| )بن)) (?=(?:الله|الدين)(?: |$))/gu;
const GOD = 'الله';
const PREFIXES = [
  ['عبدال', 'abdul'],
  ['ابوال', 'abu '],
  ['وال', 'wa '],
  ['ال', ''],
] as const;
const SUFFIXES = [
  [GOD, 'ullah'],
  ['الدين', 'uddin'],
] as const;

/** `عبد الرحمن` gives `abdulrahman`, `سيف الله` gives `saifullah`, `زرقاوي` gives `zɘrɘqawi`. */
export function romaniseArabic(words: string): string {
  return unified(words)
    .replace(COMPOUND, '$1')
    .split(' ')
    .map(read)
    .join(' ');
}

function unified(words: string): string {
  let same = '';
  for (const letter of words.normalize('NFKD').replace(/\p{M}/gu, '')) same += SAME.get(letter) ?? letter;
  return same;
}

function read(word: string): string {
  const known = READINGS.get(word);
  if (known !== undefined) return known;
  for (const [prefix, latin] of PREFIXES) {
    if (word.startsWith(prefix) && word.length > prefix.length + 1) return latin + read(word.slice(prefix.length));
  }
  for (const [suffix, latin] of SUFFIXES) {
    if (word.endsWith(suffix) && word.length > suffix.length + 1) return read(word.slice(0, -suffix.length)) + latin;
  }
  return spelt(word);
}

const CLUSTERS: ReadonlySet<string> = new Set(['تس', 'دج']);

/** Letter by letter, with an open vowel wherever one may be unwritten. */
function spelt(word: string): string {
  let latin = '';
  let closed = false; // whether a consonant came last
  const append = (consonant: string, cluster = false): void => {
    latin += (closed && !cluster ? OPEN_VOWEL : '') + consonant;
    closed = true;
  };
  const appendVowel = (vowel: string): void => {
    latin += vowel;
    closed = false;
  };
  const letters = [...word];
  for (const [at, letter] of letters.entries()) {
    const before = letters[at - 1] ?? '';
    const next = letters[at + 1] ?? '';
    const consonant = CONSONANTS.get(letter);
    const glide = GLIDES.get(letter);
    if (letter === 'ش' && latin.endsWith('t')) {
      latin = `${latin.slice(0, -1)}ch`; // has no letter of its own in Arabic
    } else if (letter === 'ه' && next === '' && closed) {
      appendVowel('a');
    } else if (consonant !== undefined) {
      append(consonant, CLUSTERS.has(before + letter));
    } else if (letter === 'ا') {
      appendVowel(at === 0 && (GLIDES.has(next) || next === 'س') ? OPEN_VOWEL : 'a');
    } else if (letter === 'ع') {
      appendVowel(at === 0 ? 'a' : OPEN_VOWEL);
    } else if (glide) {
      if ((at === 0 && next !== '') || next === 'ا' || (before === 'ا' && at > 1 && next !== '')) append(glide.consonant);
      else appendVowel(glide.vowel);
    } else {
      latin += letter;
    }
  }
  return latin.includes(OPEN_VOWEL) ? latin : latin + OPEN_VOWEL;
}

const GLIDES: ReadonlyMap<string, { readonly consonant: string; readonly vowel: string }> = new Map([
  ['و', { consonant: 'w', vowel: 'u' }],
  ['ي', { consonant: 'y', vowel: 'i' }],
]);
