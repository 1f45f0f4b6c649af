/** Ways to reach a party as the EU's list writes them: `PHONE[12 34]\nEMAIL[a@example.org]`. */

import type { IdentifierType, ListedIdentifier } from '@interdict/model';

const TYPES: ReadonlyMap<string, IdentifierType> = new Map([
  ['EMAIL', 'email'],
  ['PHONE', 'phone'],
  ['WEB', 'website'],
]);

export function contactIdentifiers(text: string): readonly ListedIdentifier[] {
  return text.split(']').flatMap((part): readonly ListedIdentifier[] => {
    const open = part.lastIndexOf('[');
    if (open < 0) return [];
    const label = part.slice(0, open).replaceAll('\\n', ' ').trim();
    const value = part.slice(open + 1).trim();
    return value === '' ? [] : [{ type: TYPES.get(label) ?? 'other', value, label }];
  });
}
