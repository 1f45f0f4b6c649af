/** Looks up whether a hit was already found to be false, and whether that still holds. */

import type { CalendarDate, Hit, ListEntry, Subject } from '@interdict/model';
import { sha256 } from '../providers/checksum.ts';
import { canonicalText, contentHash } from './content-hash.ts';
import { type GoodGuy, type GoodGuyScope, scopeKey } from './good-guy.ts';

/** What is needed of a hit. */
export interface SuppressibleHit {
  readonly subject: Pick<Subject, 'kind' | 'value'>;
  readonly entry: ListEntry;
  readonly matched: Pick<Hit['matched'], 'kind'>;
  /** Accounts of the party that the subject belongs to. None for a passage: anyone can be named in one. */
  readonly accounts?: readonly string[];
  /** Names and accounts of the other parties of the payment. */
  readonly others?: readonly string[];
}

/** `suspended`: there is a finding on this pair, but it does not hold, and a person has to look again. */
export type Suppression =
  | { readonly kind: 'suppressed'; readonly by: GoodGuy }
  | { readonly kind: 'suspended'; readonly by: GoodGuy; readonly why: SuspensionReason };

/** In the order in which they are looked at. */
export type SuspensionReason = 'identifier-matched' | 'expired' | 'entry-changed';

export interface GoodGuys {
  /** SHA-256 of the findings: tells what was known at a decision. */
  readonly version: string;
  /**
   * The finding on a hit with what became of it, to be recorded with the hit; undefined where there is none. The hit stays in
   * the result all the same. Without a day nobody can tell whether a finding has expired: then none holds.
   */
  readonly suppressionOf: (hit: SuppressibleHit, on: CalendarDate | undefined) => Suppression | undefined;
}

/** Findings at hand, as a policy takes them: `policy: { goodGuys }`. */
export function createGoodGuys(records: readonly GoodGuy[]): GoodGuys {
  const byPair = new Map<string, GoodGuy[]>();
  for (const record of records) {
    const key = pairKey(record.entry, record.scope, record.value);
    const same = byPair.get(key);
    if (same) same.push(record);
    else byPair.set(key, [record]);
  }

  const findingsOn = ({ subject, entry, accounts = [], others = [] }: SuppressibleHit): GoodGuy[] => {
    const parties = subject.kind === 'name' || subject.kind === 'text' ? [subject.value] : [];
    const keys = [
      ...accounts.map((account) => pairKey(entry.id, 'account', account)),
      ...parties.map((party) => pairKey(entry.id, 'party', party)),
    ];
    return keys.flatMap((key) => byPair.get(key) ?? []).filter((finding) => isFor(finding, others));
  };
  return {
    version: sha256(canonicalText(records)),
    suppressionOf: (hit, on) => {
      const verdicts = findingsOn(hit).map((by): Suppression => {
        const why = suspensionOf(by, hit, on);
        return why ? { kind: 'suspended', by, why } : { kind: 'suppressed', by };
      });
      return verdicts.find(({ kind }) => kind === 'suppressed') ?? verdicts[0];
    },
  };
}

/** A customer is told by an account or by a name; without blanks one comparison serves both. */
function isFor({ customer }: GoodGuy, others: readonly string[]): boolean {
  if (customer === undefined) return true;
  const wanted = scopeKey('account', customer);
  return others.some((other) => scopeKey('account', other) === wanted);
}

function suspensionOf(
  record: GoodGuy,
  hit: SuppressibleHit,
  on: CalendarDate | undefined,
): SuspensionReason | undefined {
  if (hit.matched.kind === 'identifier') return 'identifier-matched';
  if (on === undefined || on >= record.expires) return 'expired';
  if (contentHash(hit.entry) !== record.content) return 'entry-changed';
  return undefined;
}

function pairKey(entry: string, scope: GoodGuyScope, value: string): string {
  return [entry, scope, scopeKey(scope, value)].join('\n');
}
