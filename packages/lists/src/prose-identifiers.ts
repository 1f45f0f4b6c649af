/** Numbers that a list gives only in running text: of ships, banks, documents and registers. */

import { type IdentifierType, type ListedIdentifier, parseBic } from '@interdict/model';

/** What follows the words for a number; then the number is the first group. */
const NUMBER = '(?: (?:[Nn]umbers?|[Nn]os?)\\b)?\\.?\\)?[ :\u2013-]{0,3}';

/** A document may be said to be somebody's: `passport no: Afghanistan P00429243`. */
const WHOSE = '(?:[A-Z][a-z]+ (?:passport |number )?)?';

/** In the order they are given. */
const NUMBERS: readonly (readonly [IdentifierType, RegExp])[] = [
  ['imo', /\bIMO\)?(?: (?:number|no\.?|ship identification number))?[ :#]{0,3}(\d{7})\b/gi],
  [
    'bic',
    /\b(?:SWIFT(?:[ /]BIC)?|BIC)(?: (?:[Cc]odes?|CODE|Address|number))?(?:[ :]{1,3}| [\u2013-] )([A-Z0-9]{11}|[A-Z0-9]{8})\b/g,
  ],
  ['passport', new RegExp(`\\b[Pp]assports?${NUMBER}${WHOSE}((?:[A-Z]{1,3}[- ]?)?\\d[\\dA-Z/]{4,})\\b`, 'g')],
  [
    'national-id',
    new RegExp(
      `\\b[Nn]ational (?:ID|[Ii]dentification|[Ii]dentity)(?: [Cc]ard)?${NUMBER}(?:SSN )?((?:[A-Z]{1,3}[- ]?)?\\d[\\d-]{5,})\\b`,
      'g',
    ),
  ],
  [
    'registration',
    new RegExp(
      `\\b(?:[Rr]egistration|[Cc]ompany [Ii]dentification|OGRN|SRN|BIN)${NUMBER}(\\d[\\d-]{5,}|\\d(?: \\d{3}){4})\\b`,
      'g',
    ),
  ],
  // China's: 18 digits and letters
  ['registration', new RegExp(`\\b(?:USCC|Unified Social Credit Code)${NUMBER}([\\dA-Z]{18})\\b`, 'g')],
  ['tax-id', new RegExp(`\\b(?:[Tt]ax(?:payer)? (?:[Ii]dentification|ID)|INN|TIN)${NUMBER}(\\d{8,})\\b`, 'g')],
];

/** The numbers in `text`, by type. */
export function proseIdentifiers(text: string): readonly ListedIdentifier[] {
  return NUMBERS.flatMap(([type, pattern]) =>
    [...text.matchAll(pattern)].flatMap(([, value = '']): readonly ListedIdentifier[] =>
      type === 'bic' && !parseBic(value) ? [] : [{ type, value }],
    ),
  );
}
