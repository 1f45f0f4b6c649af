/** Numbers that a list gives only in running text: ships' IMO numbers and banks' BICs. */

import { type ListedIdentifier, parseBic } from '@interdict/model';

const IMO = /\bIMO(?: (?:number|no\.?|ship identification number))?[ :#]{0,3}(\d{7})\b/gi;
const BIC = /\b(?:SWIFT(?:[ /]BIC)?|BIC)(?: (?:codes?|number))?[ :]{1,3}([A-Z0-9]{11}|[A-Z0-9]{8})\b/g;

/** The numbers in `text`, in the order of IMO numbers, BICs. */
export function proseIdentifiers(text: string): readonly ListedIdentifier[] {
  return [
    ...[...text.matchAll(IMO)].map(([, value = '']): ListedIdentifier => ({ type: 'imo', value })),
    ...[...text.matchAll(BIC)].flatMap(([, value = '']): readonly ListedIdentifier[] =>
      parseBic(value) ? [{ type: 'bic', value }] : [],
    ),
  ];
}
