/** Good guys: what persons found about hits that came up before. */

import type { CalendarDate, Hit, Subject } from '@interdict/model';
import { grouped } from './grouped.ts';

/** The findings of persons. `@interdict/lists` makes one of a file; the front door puts it in. */
export interface GoodGuys {
  /** Tells one state of the findings from another; it stands in the policy's hash. */
  readonly version: string;
  /** The finding on a hit; undefined where there is none. Without a day none may hold. Must not throw. */
  readonly suppressionOf: (hit: CheckedHit, on: CalendarDate | undefined) => Suppression | undefined;
}

export interface CheckedHit extends Hit {
  /** Accounts of the party that the hit takes for the listed one; none where the hit is on words beside it. */
  readonly accounts: readonly string[];
  /** Names and accounts of the other parties of the payment. */
  readonly others: readonly string[];
}

/** `suspended`: the finding does not hold, and a person has to look again. */
export type Suppression =
  | { readonly kind: 'suppressed'; readonly by: Judgement }
  | { readonly kind: 'suspended'; readonly by: Judgement; readonly why: keyof typeof SUSPENSIONS };

interface Judgement {
  readonly author: string;
  readonly reason: string;
  readonly expires: CalendarDate;
}

/** Why a finding does not hold, in words. */
export const SUSPENSIONS = {
  'identifier-matched': 'a number agrees',
  confirmed: 'what is known of the two agrees',
  expired: 'it has expired',
  'entry-changed': 'the list says something else of the entry since',
} as const;

/** What is known beside the hits of a payment, by the subject that was hit. */
export type Holders = (subject: Subject) => Pick<CheckedHit, 'accounts' | 'others'>;

export function holdersIn(subjects: readonly Subject[]): Holders {
  const parties = grouped(
    subjects.filter(({ known }) => known.agent !== undefined),
    ({ known }) => known,
  );
  const holders = parties.map((own) => ({ own, accounts: valuesOf(own, 'account'), names: valuesOf(own, 'name') }));
  const everybody = holders.map((holder) => ({ holder, marks: [...holder.names, ...holder.accounts] }));
  const holderOf = new Map(holders.flatMap((holder) => holder.own.map((subject) => [keyOf(subject), holder])));
  return (subject) => {
    const holder = holderOf.get(keyOf(subject));
    return {
      accounts: holder?.accounts ?? [],
      others: everybody.flatMap((other) => (other.holder === holder ? [] : other.marks)),
    };
  };
}

function valuesOf(subjects: readonly Subject[], wanted: Subject['kind']): readonly string[] {
  return subjects.filter(({ kind }) => kind === wanted).map(({ value }) => value);
}

/** Tells subjects apart across screeners, which may give copies of them. */
function keyOf({ kind, role, value, location }: Subject): string {
  return [kind, role, location.start, value].join('\n');
}
