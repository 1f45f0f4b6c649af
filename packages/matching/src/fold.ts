/** The transliteration fold: spellings of one word in different romanisations get one key. */

import { NAME_FAMILIES, WORD_FAMILIES } from './name-families.ts';

/** What is written in several ways for one sound, with the longest first. */
const SOUNDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
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
  }),
);

/** Not at the beginning of a word. */
const INNER: ReadonlySet<string> = new Set(['z', 'ye']);

const SOUND = new RegExp(
  [...SOUNDS.keys()].map((sound) => (INNER.has(sound) ? `(?<!^)${sound}` : sound)).join('|'),
  'g',
);
const DOUBLED = /(.)\1+/g;
/** Abdullah, Abdulla. */
const SILENT_H = /(?<=[aeiou])h$/;

/** Key of a normalised word: equal for spellings that count as variants of each other. */
export function fold(word: string): string {
  return (word.length < SHORTEST_COMPOUND ? undefined : foldCompound(word)) ?? foldSimple(word);
}

function foldSimple(word: string): string {
  const family = FAMILY_KEY.get(word);
  if (family !== undefined) return family;
  const key = foldLetters(word);
  return FAMILY_KEY.get(key) ?? key;
}

const SHORTEST_COMPOUND = 7;
/** Arabic compounds by their parts: `abdurrahman`, `seifallah`, `noureddine`. */
const SERVANT = /^abd(?:[aeou]l|[aeou]([rsztdn])(?=\1))(?=[a-z]{3})/;
const OF_GOD = /(?<=[a-z]{3})(?:[aiou]llah|ulla)$/;
const OF_FAITH = /(?<=[a-z]{2})[aeiou](?:ld|dd)(?:i|ee|ie)ne?$/;

function foldCompound(word: string): string | undefined {
  if (FAMILY_KEY.has(word)) return undefined;
  if (SERVANT.test(word)) return `abdul${foldSimple(word.replace(SERVANT, ''))}`;
  if (OF_GOD.test(word)) return `${foldSimple(word.replace(OF_GOD, ''))}ula`;
  return OF_FAITH.test(word) ? `${foldSimple(word.replace(OF_FAITH, ''))}udin` : undefined;
}

/** Endings of Slavic names: Jovanovic and Jovanovich, Nikolaj and Nikolai. */
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
]);
const SLAVIC = /(?<=[a-z]{3})(?:i(?:c|cs|tch|tsch|cz|tx|tsj)|ych|[ae]j)$/;

function foldLetters(word: string): string {
  if (word.length < 4) return word.replace(DOUBLED, '$1'); // in acronyms every letter counts
  return word
    .replace(SLAVIC, (ending) => SLAVIC_ENDINGS.get(ending) ?? ending)
    .replace(SOUND, (sound) => SOUNDS.get(sound) ?? sound)
    .replace(DOUBLED, '$1')
    .replace(SILENT_H, '');
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
