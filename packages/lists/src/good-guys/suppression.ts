/** Looks up whether a hit was already found to be false, and whether that still holds. */

import type { Hit, ListEntry, Subject } from '@interdict/model';
import { contentHash } from './content-hash.ts';
import { type GoodGuy, type GoodGuyScope, scopeKey } from './good-guy.ts';

/** What is needed of a hit. */
export interface SuppressibleHit {
  readonly subject: Pick<Subject, 'kind' | 'value'>;
  readonly entry: ListEntry;
  readonly matched: Pick<Hit['matched'], 'kind'>;
  /** Accounts of the party that the subject belongs to. None for a passage: anyone can be named in one. */
  readonly accounts?: readonly string[];
}

/** `suspended`: there is a finding on this pair, but it does not hold, and a person has to look again. */
export type Suppression =
  | { readonly kind: 'suppressed'; readonly by: GoodGuy }
  | { readonly kind: 'suspended'; readonly by: GoodGuy; readonly why: SuspensionReason };

/** In the order in which they are looked at. */
export type SuspensionReason = 'identifier-matched' | 'expired' | 'entry-changed';

export interface GoodGuys {
  /** The finding on a hit with what became of it, to be recorded with the hit; undefined where there is none. */
  readonly suppressionOf: (hit: SuppressibleHit, at: Date) => Suppression | undefined;
  /** Whether a finding on the hit holds. The hit stays in the result all the same. */
  readonly isSuppressed: (hit: SuppressibleHit, at: Date) => boolean;
}

export function createGoodGuys(records: readonly GoodGuy[]): GoodGuys {
  const byPair = new Map<string, GoodGuy[]>();
  for (const record of records) {
    const key = pairKey(record.entry, record.scope, record.value);
    const same = byPair.get(key);
    if (same) same.push(record);
    else byPair.set(key, [record]);
  }

  const findingsOn = ({ subject, entry, accounts = [] }: SuppressibleHit): GoodGuy[] => {
    const parties = subject.kind === 'name' || subject.kind === 'text' ? [subject.value] : [];
    const keys = [
      ...accounts.map((account) => pairKey(entry.id, 'account', account)),
      ...parties.map((party) => pairKey(entry.id, 'party', party)),
    ];
    return keys.flatMap((key) => byPair.get(key) ?? []);
  };
  const suppressionOf = (hit: SuppressibleHit, at: Date): Suppression | undefined => {
    const verdicts = findingsOn(hit).map((by): Suppression => {
      const why = suspensionOf(by, hit, at);
      return why ? { kind: 'suspended', by, why } : { kind: 'suppressed', by };
    });
    return verdicts.find(({ kind }) => kind === 'suppressed') ?? verdicts[0];
  };
  return { suppressionOf, isSuppressed: (hit, at) => suppressionOf(hit, at)?.kind === 'suppressed' };
}

function suspensionOf(record: GoodGuy, hit: SuppressibleHit, at: Date): SuspensionReason | undefined {
  if (hit.matched.kind === 'identifier') return 'identifier-matched';
  if (at.toISOString().slice(0, 10) >= record.expires) return 'expired';
  if (contentHash(hit.entry) !== record.content) return 'entry-changed';
  return undefined;
}

function pairKey(entry: string, scope: GoodGuyScope, value: string): string {
  return [entry, scope, scopeKey(scope, value)].join('\n');
}
