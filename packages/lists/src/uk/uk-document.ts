/** Numbers of documents in the running text of British lists. */

import { countryNamed, countryOfAdjective, type IdentifierType, type ListedIdentifier } from '@interdict/model';
import type { UkDocument } from './uk-record.ts';
import { numberedValues } from './numbered-values.ts';

/** Each document of a cell, with its number alone as value; what else is written stays in the label. */
export function ukDocuments({ text, details }: UkDocument, type: IdentifierType): readonly ListedIdentifier[] {
  return numberedValues(text).map((written) => {
    const label = [written, details].filter((part) => part !== '').join('; ');
    const country = countryIn(label);
    const value = documentNumber(written);
    return { type, value, ...(label === value ? {} : { label }), ...(country ? { country } : {}) };
  });
}

/** The first word with three digits or more, with a series of capitals before it; the whole text where there is none. */
function documentNumber(text: string): string {
  const words = text.split(/[\s,;]+/);
  const index = words.findIndex((word) => (word.match(/\d/g)?.length ?? 0) >= 3);
  const number = words[index]?.replace(/^[(:#]+|[).:]+$/g, '');
  if (number === undefined) return text;
  const series = words[index - 1] ?? '';
  return /^[A-Z]{1,3}$/.test(series) && series !== 'NO' ? `${series}${number}` : number;
}

/** The country that the first word in brackets is an adjective or name of: `(Qatari passport issued ..)`. */
function countryIn(text: string): ListedIdentifier['country'] {
  const inside = text.split('(')[1]?.split(')')[0] ?? '';
  const [word = ''] = inside.split(' ');
  return countryOfAdjective(inside) ?? countryNamed(inside) ?? countryOfAdjective(word) ?? countryNamed(word);
}
