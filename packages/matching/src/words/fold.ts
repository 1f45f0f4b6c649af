/** The transliteration fold: spellings of one word in different romanisations get one key. */

import { NAME_FAMILIES, WORD_FAMILIES } from './name-families.ts';
import { respelling } from './respelling.ts';

/** What is written in several ways for one sound, with the longest first. */
const SOUNDS: Readonly<Record<string, string>> = {
  tsch: 'ch',
  tch: 'ch',
  sch: 'sh',
  ch: 'ch',
  sh: 'sh',
  dzh: 'j',
  dj: 'j',
  zh: 'j',
  ph: 'f',
  kh: 'h', // Khatib, Hatib
  gh: 'k', // Ghasem, Qasem, Kasem
  q: 'k',
  ck: 'k',
  gue: 'ge', // Miguel, Migel
  gui: 'gi',
  que: 'ke',
  qui: 'ki',
  ce: 'se', // Cecilia, Sesilia
  ci: 'si',
  cz: 'ch',
  c: 'k',
  x: 'ks',
  dh: 'd',
  th: 't',
  w: 'v',
  z: 's', // Gazprom, Gasprom
  ae: 'a',
  ee: 'i',
  ei: 'i', // Esmaeil, Esmail
  ey: 'i',
  ie: 'i',
  ye: 'i', // Vasilyev, Vasiliev
  ij: 'i', // Hamerskij, Hamerskyj
  yj: 'i',
  y: 'i', // Demydov, Demidov
  oe: 'o',
  oo: 'u',
  ou: 'u', // Mahmoud, Mahmud
  ue: 'u',
};

/** Not at the beginning of a word. */
const INNER: ReadonlySet<string> = new Set(['z', 'ye']);

const inSounds = respelling(Object.entries(SOUNDS), INNER);

/** Key of a normalised word: equal for spellings that count as variants of each other. */
export function fold(word: string): string {
  return (word.length < SHORTEST_COMPOUND ? undefined : foldCompound(word)) ?? foldSimple(word);
}

function foldSimple(word: string): string {
  const family = FAMILY_KEY.get(word);
  if (family !== undefined) return family;
  const key = foldLetters(word);
  return (key === word ? undefined : FAMILY_KEY.get(key)) ?? key;
}

const SHORTEST_COMPOUND = 7;
/** Arabic compounds by their parts: `abdurrahman`, `abdirahman`, `abdumalik`, `seifallah`, `noureddine`. */
const SERVANT = /^abd(?:[aeou]l|[aeou]([rsztdn])(?=\1)|[iu](?=[bcdfghjkmnpqrstwz]))(?=[a-z]{3})/;
const OF_GOD = /(?<=[a-z]{3})(?:[aiou]llah|ulla)$/;
const OF_FAITH = /(?<=[a-z]{2})[aeiou](?:ld|dd)(?:i|ee|ie)ne?$/;

/** What stands for each, before and behind the rest of the word. */
const COMPOUNDS: readonly (readonly [part: RegExp, before: string, behind: string])[] = [
  [SERVANT, 'abdul', ''],
  [OF_GOD, '', 'ula'],
  [OF_FAITH, '', 'udin'],
];
/** In every word with one of them, and in few others. */
const OF_COMPOUND = /^abd|lla|[dl]d/;

function foldCompound(word: string): string | undefined {
  if (!OF_COMPOUND.test(word)) return undefined;
  const compound = COMPOUNDS.find(([part]) => part.test(word));
  if (!compound || FAMILY_KEY.has(word)) return undefined;
  const [part, before, behind] = compound;
  return before + foldSimple(word.replace(part, '')) + behind;
}

/** Endings of Slavic names: Jovanovic and Jovanovich, Nikolaj and Nikolai, Korobov and Koroboff. */
const SLAVIC_ENDINGS: ReadonlyMap<string, string> = new Map([
  ['ic', 'ich'],
  ['ics', 'ich'],
  ['itch', 'ich'],
  ['itsch', 'ich'],
  ['icz', 'ich'],
  ['itx', 'ich'],
  ['itsj', 'ich'],
  ['ych', 'ich'],
  ['aj', 'ai'],
  ['ej', 'ei'],
  ['off', 'ov'],
  ['eff', 'ev'],
]);
const SLAVIC = /(?<=[a-z]{3})(?:i(?:c|cs|tch|tsch|cz|tx|tsj)|ych|[ae]j|[oe]ff)$/;

/** The last letters of these endings. */
const SLAVIC_LAST = 'cfhsjxz';
/** Abdullah, Abdulla. */
const SILENT_H = /(?<=[aeiou])h$/;

/** Of two or three letters. */
const CONSONANTS = /^(?:[^aeiouy]{2}|[b-df-hj-np-tv-xz]{3})$/;

function foldLetters(word: string): string {
  if (CONSONANTS.test(word)) return word; // `AT&T` is no `TT`, `C` is no `CCC`
  if (word.length < 4) return withoutDoubles(word); // in acronyms every letter counts
  const isSlavic = SLAVIC_LAST.includes(word.charAt(word.length - 1));
  const ended = isSlavic ? word.replace(SLAVIC, (ending) => SLAVIC_ENDINGS.get(ending) ?? ending) : word;
  const key = withoutDoubles(inSounds(ended));
  return key.endsWith('h') ? key.replace(SILENT_H, '') : key;
}

function withoutDoubles(word: string): string {
  let single = '';
  let done = 0;
  for (let at = 1; at < word.length; at += 1) {
    if (word.charCodeAt(at) !== word.charCodeAt(at - 1)) continue;
    single += word.slice(done, at);
    done = at + 1;
  }
  return done === 0 ? word : single + word.slice(done);
}

/** Every spelling of a family, as written and folded by letters, to the folded first spelling. */
const FAMILY_KEY: ReadonlyMap<string, string> = new Map(
  [...NAME_FAMILIES, ...WORD_FAMILIES].flatMap(([first = '', ...others]) =>
    [first, ...others].flatMap((spelling) => [
      [foldLetters(spelling), foldLetters(first)] as const,
      [spelling, foldLetters(first)] as const,
    ]),
  ),
);
