/** Numbers of documents in the running text of British lists. */

import { countryNamed, countryOfAdjective, type IdentifierType, type ListedIdentifier } from '@interdict/model';
import { documentNumber } from '../document-number.ts';
import type { UkDocument } from './uk-record.ts';
import { numberedValues } from './numbered-values.ts';

/** Each document of a cell, with its number alone as value; what else is written stays in the label. */
export function ukDocuments({ text, details }: UkDocument, type: IdentifierType): readonly ListedIdentifier[] {
  return numberedValues(text)
    .flatMap(apart)
    .map((written) => {
      const label = [written, details].filter((part) => part !== '').join('; ');
      const country = countryIn(label);
      const value = documentNumber(written);
      return { type, value, ...(label === value ? {} : { label }), ...(country ? { country } : {}) };
    });
}

/** Where a cell numbers its documents behind words about all of them: `passport number (a)01020802 (b)00754833`. */
const NUMBERING = /(?:\s|(?<=[a-z]))\((?:[1-9]|[A-H]|[a-h])\)/;

/** The documents that a text numbers, each with the words about all; the text itself where it numbers none. */
function apart(text: string): readonly string[] {
  const [first = '', ...others] = text.split(NUMBERING).map((part) => part.trim());
  if (others.length === 0 || others.some((part) => !/\d/.test(part))) return [text];
  return /\d/.test(first) ? [first, ...others] : others.map((part) => `${first} ${part}`);
}

/** The country that the first word in brackets is an adjective or name of: `(Qatari passport issued ..)`. */
function countryIn(text: string): ListedIdentifier['country'] {
  const inside = text.split('(')[1]?.split(')')[0] ?? '';
  const [word = ''] = inside.split(' ');
  return countryOfAdjective(inside) ?? countryNamed(inside) ?? countryOfAdjective(word) ?? countryNamed(word);
}
