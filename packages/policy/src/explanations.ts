/** What a decision says beside what it found: why hits do not count, and that a law has nothing to say. */

import type { Reason } from '@interdict/model';
import type { Facts } from './facts.ts';
import { citationOf, type Finding } from './findings.ts';
import { spoken } from './participants.ts';
import type { Profile } from './profile.ts';
import { DISCOUNT_RULES, SILENT_RULE } from './rules/answer-rules.ts';

/** What is to be said of a law under which nothing was found. */
export function silenceUnder(profile: Profile): Finding {
  return {
    rule: SILENT_RULE,
    profile,
    demands: 'nothing',
    certain: true,
    hits: [],
    programmes: [],
    text: `${SILENT_RULE.because}.`,
    citation: citationOf(SILENT_RULE),
  };
}

/** Why hits were discounted. */
export function discounts({ listed }: Facts): Reason[] {
  return listed
    .filter(({ hit }) => hit.identity === 'discounted')
    .map(({ hit, index }) => {
      const isWeak = hit.matched.kind === 'name' && hit.matched.name.strength === 'weak';
      const rule = isWeak ? DISCOUNT_RULES.weak : DISCOUNT_RULES.contradicted;
      const name = hit.entry.names[0]?.value ?? hit.entry.id;
      return {
        rule: rule.id,
        citation: citationOf(rule),
        text: `The ${spoken(hit.subject.role)}, "${hit.subject.value}", is not taken for ${name} (${hit.entry.id}): ${rule.because}.`,
        hits: [index],
      };
    });
}
