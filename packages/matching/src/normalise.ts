/**
 * Brings text of any script, case and punctuation to plain lower-case words.
 *
 * Order: compatibility decomposition without marks and invisible characters; look-alikes and romanisation; signs that
 * vanish inside words; everything else that is no letter or digit becomes a blank.
 */

import { LATIN_LETTERS, LOOK_ALIKES, ROMANISATION } from './romanisation.ts';

/** Words of two letters or more between single blanks: no rule below has anything to do. */
const SIMPLE = /^[A-Za-z]{2,}(?: [A-Za-z]{2,})*$/;
const PLAIN = /^[\x20-\x7e]*$/;
const INVISIBLE = /[\p{Mn}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const WORD = /[^\s]+/gu;
const CYRILLIC_OR_GREEK = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** Words of `text`, normalised, separated by single blanks: `AL-KHATIB, Esma'il` gives `al khatib esmail`. */
export function normaliseName(text: string): string {
  if (SIMPLE.test(text)) return text.toLowerCase();
  return (PLAIN.test(text) ? text.toLowerCase() : latinised(text))
    .replace(/&/g, ' and ')
    .replace(/(^|\s)[1-8]\/(?=\p{L})/gu, '$1') // numbered lines of SWIFT party fields: `1/NAME 2/STREET`
    .replace(/(?<!\p{L})(\p{L})\/(\p{L})(?!\p{L})/gu, '$1$2') // `M/V`, `A/S`, `C/O` are one word
    .replace(/(?<=\p{L}{2})\.(?=\p{L}{2})/gu, ' ') // `MR.JOHN` is two words, `S.A.` is one
    .replace(/(?<=\p{L})\?(?=\p{L})/gu, '') // a character that some system could not carry
    .replace(/[.'`´‘’ʹʻʼʽʾʿ]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(?<=^|\s)\p{L}(?: \p{L}){3,}(?=\s|$)/gu, (letters) => letters.replaceAll(' ', '')) // `P U T I N`
    .trim();
}

function latinised(text: string): string {
  return text.normalize('NFKD').replace(INVISIBLE, '').toLowerCase().replace(WORD, toLatin).normalize('NFC');
}

/** Latin letters for a word: look-alikes where it mixes scripts, romanisation where it does not. */
function toLatin(word: string): string {
  if (PLAIN.test(word)) return word;
  const mixed = /[a-z]/.test(word) && CYRILLIC_OR_GREEK.test(word);
  let latin = '';
  for (const letter of word) {
    latin +=
      (mixed ? LOOK_ALIKES.get(letter) : undefined) ?? LATIN_LETTERS.get(letter) ?? ROMANISATION.get(letter) ?? letter;
  }
  return latin;
}
