/** Numbers of registers and tax offices in the running text of British lists: `INN – 7736321060OGRN - 1197746175274`. */

import { type ListedIdentifier, parseLei } from '@interdict/model';
import { proseIdentifiers } from '../prose-identifiers.ts';
import { writtenCountry } from '../written-country.ts';
import { numberedValues } from './numbered-values.ts';

/** Where a word is written onto the number before it. */
const WRITTEN_ON = /(?<=\d)(?=[A-Z]{3,}[ :/\u2013-]|[A-Z]+ No\b|[A-Z][a-z])/g;
/** A blank in a number that is written in groups. */
const IN_NUMBER = /(?<=\b\d{1,5}) (?=\d{1,5}\b)/g;
/** What stands between words, and around them. */
const WORD_ENDS = /[\s,;:()"'\u2013]+-*|(?<=\w{8})\/(?=\w{8})/;
const SHORTEST = 5;
/** Shorter ones of digits alone are others' too: they count where a word before them says what they are, or alone beside a country. */
const FEWEST_DIGITS = 8;
const NAMED =
  /\b(?:n[or]|numbers?|codes?|id|identification|registration|registry|[bc]rn?|brn|crn|uen)[\s.:)\u2013-]*$/i;
/** Between two numbers of a cell. */
const BETWEEN = /(?<=\w{5}) [/·] /;
/** Russia's KPP, the number of a tax office and a reason to be there: thousands of firms have one and the same. */
const KPP = /^(?:\d{4}01001|99\d\d50001)$/;
/** What many have, with the words for it: codes of places, trades and forms, those of other lists, and post codes. */
const OF_MANY =
  /(?<![/\w])(?:KPP|PPC|OKTMO|OKATO|OKVED|OKFS|OKOPF|UID number|post(?:al)? ?code|zip(?: code)?)[\s.:\u2013-]*\d[\d./-]*/gi;
const DATE = /^\d{1,4}[./-]\d{1,2}(?:[./-]\d{1,4})?$/;

/** Each value of a cell as it is written, and the numbers in it: payers too write what a number is onto it, `BR69987857`. */
export function ukRegistrations(cell: string): readonly ListedIdentifier[] {
  return numberedValues(cell)
    .flatMap((value) => value.split(BETWEEN))
    .flatMap((written) =>
      KPP.test(written) || !/\w/.test(written.replace(OF_MANY, ''))
        ? []
        : [{ type: 'registration', value: written }, ...numbersIn(written)],
    );
}

/** None where there are no words: then the whole is the number. */
function numbersIn(written: string): readonly ListedIdentifier[] {
  const text = written.replace(WRITTEN_ON, ' ').replace(OF_MANY, ' ');
  const joined = text.replace(IN_NUMBER, '');
  const words = joined.split(WORD_ENDS);
  if (!words.some((word) => /\p{L}{2}/u.test(word) && !/\d/.test(word))) return [];
  const said = proseIdentifiers(text);
  const known = new Set(said.map(({ value }) => value.replaceAll(' ', '')));
  const others = words.filter(
    (word) =>
      word.length >= SHORTEST &&
      /\d/.test(word) &&
      !known.has(word) &&
      !KPP.test(word) &&
      !DATE.test(word) &&
      isOfOne(word, joined),
  );
  return [...said, ...others.map((value) => ({ type: parseLei(value) ? 'lei' : 'registration', value }) as const)];
}

function isOfOne(word: string, text: string): boolean {
  if (/\p{L}/u.test(word) || word.replace(/\D+/g, '').length >= FEWEST_DIGITS) return true;
  const at = text.indexOf(word);
  const before = text.slice(0, at);
  return NAMED.test(before) || isCountry(before + text.slice(at + word.length));
}

/** Whether a text is nothing but a country in brackets. */
function isCountry(text: string): boolean {
  const [, inside] = /^\(([^()]+)\)$/.exec(text.trim()) ?? [];
  return inside !== undefined && writtenCountry(inside) !== undefined;
}
