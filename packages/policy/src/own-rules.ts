/** Rules of the institution's own, beside those of the law. */

import { type AssessedHit, type CalendarDate, errorMessage, type Payment } from '@interdict/model';
import type { Facts } from './facts.ts';
import type { Profile } from './profile.ts';
import type { Demand, Occasion, Rule } from './rule.ts';

/** What a rule of one's own is put to. */
export interface Seen {
  readonly payment: Payment;
  /** Those that are in force, with what is made of who is meant. */
  readonly hits: readonly AssessedHit[];
  readonly asOf: CalendarDate | undefined;
}

/** What it found: the first half of the reason, a sentence without its full stop. */
export type OwnOccasion = Pick<Occasion, 'text'> & Partial<Pick<Occasion, 'certain' | 'hits'>>;

/** The answer must follow from what is seen alone: no clock, no chance, nothing looked up that changes. */
export interface OwnRule {
  /** Not that of a rule there is. */
  readonly id: string;
  /** Changes with what it finds; part of the policy's hash. */
  readonly version: string;
  readonly citation: string;
  /** Why, in words: the second half of the reason. */
  readonly because: string;
  /** `review` is held for a person. */
  readonly demands: Exclude<Demand, 'nothing'>;
  /** Nothing, or each occasion for the rule; certain unless it says otherwise. One that throws holds the payment. */
  readonly find: (seen: Seen) => readonly OwnOccasion[];
}

/** Asked once, under the first law: what the house wants does not depend on whose law binds it. */
export function ownOccasions(profile: Profile, facts: Facts): readonly (readonly [Rule, Occasion])[] {
  const { payment, listed, asOf, settings } = facts;
  if (settings.ownRules.length === 0 || profile !== settings.profiles[0]) return [];
  const seen: Seen = { payment, hits: listed.map(({ hit }) => hit), asOf };
  return settings.ownRules.flatMap((own) => {
    const rule: Rule = {
      id: own.id,
      citation: own.citation,
      because: own.because,
      demands: own.demands,
      basis: 'design',
      unreported: true,
      own: true,
    };
    try {
      return own.find(seen).map(({ text, certain = true, hits = [] }) => [rule, { text, certain, hits }] as const);
    } catch (error) {
      const text = `Rule ${own.id} could not be asked (${errorMessage(error)})`;
      // It may have found what it looks for: what it demands stays possible.
      return [
        [
          { ...rule, because: 'what was not judged is not passed' },
          { text, certain: false, hits: [] },
        ],
      ];
    }
  });
}
