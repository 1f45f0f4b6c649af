/** Which type of identifier a document is, by the words lists use for it. */

import type { IdentifierType } from '@interdict/model';

/** Words of several languages; the first that is found decides. */
const DOCUMENT_WORDS: readonly (readonly [word: string, type: IdentifierType])[] = [
  ['swift', 'bic'],
  ['bic', 'bic'],
  ['imo', 'imo'],
  ['pass', 'passport'],
  ['pasaporte', 'passport'],
  ['social security', 'social-security'],
  ['ssn', 'social-security'],
  ['tax', 'tax-id'],
  ['fiscal', 'tax-id'],
  ['driv', 'driving-licence'],
  ['regnumber', 'registration'],
  ['registration', 'registration'],
  ['trade', 'registration'],
  ['identi', 'national-id'],
  ['national', 'national-id'],
  ['birth', 'national-id'],
  ['civil', 'national-id'],
  ['id', 'national-id'],
];

export function documentType(words: string): IdentifierType {
  const text = words.toLowerCase();
  const [, type = 'other'] = text.startsWith('other')
    ? []
    : (DOCUMENT_WORDS.find(([word]) => text.includes(word)) ?? []);
  return type;
}
