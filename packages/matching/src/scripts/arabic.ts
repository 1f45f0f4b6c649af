/** Romanises words in Arabic script: Arabic, Persian, Pashto, Urdu. Data tables, from common knowledge. */

import { ARABIC_NAMES } from './arabic-names.ts';
import { isOpen, OPEN_BACK, OPEN_FRONT, OPEN_JIM, OPEN_VOWEL } from '../sounds/sounds.ts';

const table = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .trim()
      .split(/\s+/)
      .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
  );

/** Letters of one sound that languages write differently. Hamzas and vowel signs are gone by now. */
const SAME: ReadonlyMap<string, string> = table(
  'ىي یي ېي ےي ۍي ئي ئي ةه ەه ہه ھه ۀه ۃه کك ڪك ټت ٹت ډد ڈد ړر ڑر ړر ڼن ںن ۆو ۇو ۋو ٱا ؤو ږژ ښش څس ځز ݢگ ڭگ ٻب ڀب ٺت ٿت ٽت ڄج ڃج ڇچ ڌد ڍد ڏد ڊد ڙر ڦپ ڳگ ڱن ڻن ۈو ۉو ۄو ۅو ێي ء ـ',
);

const CONSONANTS: ReadonlyMap<string, string> = table(
  `بb پp تt ثth ج${OPEN_JIM} چch حh خkh دd ذdh رr زz ژzh سs شsh صs ضdh طt ظdh غgh فf قq كk گg لl مm نn هh ڤv`,
);

/** Readings of whole words; the rest is read letter by letter. */
const READINGS: ReadonlyMap<string, string> = new Map(
  ARABIC_NAMES.flatMap(([latin = '', ...words]) => words.map((word) => [unified(word), latin] as const)),
);

/** Two words that Latin spellings often make one of: `عبد الرحمن`, `سيف الله`, `نور الدين`. */
const COMPOUND = /(?<=^| )(عبد) (?=ال\S)|(?<=[^ ]{2}(?<!(?:^| )بن)) (?=(?:الله|الدين)(?: |$))/gu;
/** A word with a letter that no table has is left as it is. */
const UNREADABLE = new RegExp(`[^${[...CONSONANTS.keys()].join('')}اوعي]`);
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

/** `عبد الرحمن` gives `abdulrahman`, `سيف الله` gives `saifullah`, `زرقاوي` gives `zɘrɘqawɪ`. */
export function romaniseArabic(words: string): string {
  return unified(words)
    .replace(COMPOUND, '$1')
    .split(' ')
    .map((word) => (UNREADABLE.test(word) ? word : read(word)))
    .join(' ');
}

function unified(words: string): string {
  let same = '';
  for (const letter of words.normalize('NFKD').replace(/\p{M}/gu, '')) same += SAME.get(letter) ?? letter;
  return same;
}

/** A prefix and a suffix once each: whoever writes a hundred articles has no name. */
function read(word: string): string {
  const known = READINGS.get(word);
  if (known !== undefined) return known;
  const [prefix, latin] = PREFIXES.find(([start]) => word.startsWith(start) && word.length > start.length + 1) ?? [
    '',
    '',
  ];
  const stem = word.slice(prefix.length);
  const [suffix, ending] = SUFFIXES.find(([end]) => stem.endsWith(end) && stem.length > end.length + 1) ?? ['', ''];
  const root = stem.slice(0, stem.length - suffix.length);
  const rootReading = READINGS.get(root);
  const compound = rootReading === undefined ? spelt(root) + ending.replace('u', OPEN_VOWEL) : rootReading + ending;
  return latin + (READINGS.get(stem) ?? compound);
}

const CLUSTERS: ReadonlySet<string> = new Set(['تس', 'دج']);

/** Letter by letter, with an open vowel wherever one may be unwritten. */
function spelt(word: string): string {
  const latin: string[] = [];
  let closed = false; // whether a consonant came last
  const append = (sound: string, isConsonant: boolean, isCluster = false): void => {
    if (isConsonant && closed && !isCluster) latin.push(OPEN_VOWEL);
    latin.push(sound);
    closed = isConsonant;
  };
  const letters = Array.from(word);
  for (const [at, letter] of letters.entries()) {
    const before = letters[at - 1] ?? '';
    const next = letters[at + 1] ?? '';
    const consonant = CONSONANTS.get(letter);
    const glide = GLIDES.get(letter);
    if (letter === 'ش' && before === 'ت') {
      latin[latin.length - 1] = 'ch'; // has no letter of its own in Arabic
    } else if (letter === 'ه' && next === '' && closed) {
      append('a', false);
    } else if (consonant !== undefined) {
      append(consonant, true, CLUSTERS.has(before + letter));
    } else if (letter === 'ا') {
      append(at === 0 ? OPEN_VOWEL : 'a', false);
    } else if (letter === 'ع') {
      append(OPEN_VOWEL, false);
    } else if (glide) {
      const isConsonant = (at === 0 && next !== '') || next === 'ا' || (before === 'ا' && at > 1 && next !== '');
      append(isConsonant ? glide.consonant : glide.vowel, isConsonant);
    } else {
      latin.push(letter);
    }
  }
  if (!latin.some(isOpen)) latin.push(OPEN_VOWEL);
  return latin.join('');
}

const GLIDES: ReadonlyMap<string, { readonly consonant: string; readonly vowel: string }> = new Map([
  ['و', { consonant: 'w', vowel: OPEN_BACK }],
  ['ي', { consonant: 'y', vowel: OPEN_FRONT }],
]);
