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
    c: 'k',
    x: 'ks',
    dh: 'd',
    th: 't',
    w: 'v',
    z: 's', // Gazprom, Gasprom; not at the beginning
    ae: 'a',
    ee: 'i',
    ei: 'i', // Esmaeil, Esmail
    ey: 'i',
    ie: 'i',
    y: 'i', // Demydov, Demidov
    oe: 'o',
    oo: 'u',
    ou: 'u', // Mahmoud, Mahmud
    ue: 'u',
  }),
);

const SOUND = new RegExp([...SOUNDS.keys()].map((sound) => (sound === 'z' ? '(?<!^)z' : sound)).join('|'), 'g');
const DOUBLED_FIRST = /^(.)\1/;
const DOUBLED = /(.)\1+/g;
/** Abdullah, Abdulla. */
const SILENT_H = /(?<=[aeiou])h$/;

/** Key of a normalised word: equal for spellings that count as variants of each other. */
export function fold(word: string): string {
  const family = FAMILY_KEY.get(word);
  if (family !== undefined) return family;
  const compound = compounded(word);
  if (compound !== undefined) return compound;
  const key = foldLetters(word);
  return FAMILY_KEY.get(key) ?? key;
}

const SERVANT = /^abd(?:[aeou]l|[aeou](?=([rsztdn])\1))(?=[a-z]{3})/;
const OF_GOD = /(?<=[a-z]{3})(?:[aiou]llah|ulla)$/;
const OF_FAITH = /(?<=[a-z]{2})[aeiou](?:ld|dd)(?:i|ee|ie)ne?$/;

/** Arabic compounds by their parts: `abdurrahman`, `seifallah`, `noureddine`. */
function compounded(word: string): string | undefined {
  if (word.length < 7) return undefined;
  if (SERVANT.test(word)) return `abdul${fold(word.replace(SERVANT, '').replace(DOUBLED_FIRST, '$1'))}`;
  if (OF_GOD.test(word)) return `${fold(word.replace(OF_GOD, ''))}ula`;
  return OF_FAITH.test(word) ? `${fold(word.replace(OF_FAITH, ''))}udin` : undefined;
}

function foldLetters(word: string): string {
  if (word.length < 4) return word.replace(DOUBLED, '$1'); // in acronyms every letter counts
  return word
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
