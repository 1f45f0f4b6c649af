/** Weak aliases: they hit only where they are the whole field. */

import type { ListEntry } from '@interdict/model';
import type { Found } from './name-search.ts';
import { normaliseName } from './normalise.ts';
import { tokensOf } from './tokens.ts';

export interface WeakNames {
  find(text: string): Found[];
}

export function indexWeakNames(entries: readonly ListEntry[]): WeakNames {
  const byText = new Map<string, Found[]>();
  for (const entry of entries) {
    if (entry.kind === 'place') continue;
    for (const name of entry.names) {
      if (name.strength !== 'weak') continue;
      const text = normaliseName(name.value);
      const pairs = tokensOf(name.value).map((token) => ({
        subject: token.text,
        listed: token.text,
        relation: 'equal' as const,
        similarity: 1,
        weight: 1,
      }));
      const evidence = { kind: 'name' as const, pairs, unmatchedSubject: [], unmatchedListed: [], exact: true };
      const sameText = byText.get(text);
      const found = { entry, name, score: 1, evidence };
      if (sameText) sameText.push(found);
      else byText.set(text, [found]);
    }
  }
  return { find: (text) => byText.get(normaliseName(text)) ?? [] };
}
