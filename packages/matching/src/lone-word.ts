/** Organisations that are called by one rare word, which may be found in a text by that word alone. */

import type { EntryKind } from '@interdict/model';
import { EVERYDAY_WORDS } from './everyday-words.ts';
import { countryOf, isNoise, type Token } from './tokens.ts';

const SHORTEST = 8;
const KINDS: ReadonlySet<EntryKind> = new Set<EntryKind>(['organisation', 'bank', 'unknown']);

/** True for `JSC SOVCOMFLOT`: no word but one, and that one neither ordinary nor a place nor short. */
export function isLoneWord(name: readonly Token[], kind: EntryKind): boolean {
  const [token, ...others] = name.filter((part) => !isNoise(part));
  return (
    KINDS.has(kind) &&
    token?.kind === 'word' &&
    others.length === 0 &&
    token.text.length >= SHORTEST &&
    !EVERYDAY_WORDS.has(token.text) &&
    countryOf(token) === undefined
  );
}
