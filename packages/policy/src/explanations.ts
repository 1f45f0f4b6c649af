/** What a decision says beside what it found: why hits do not count, and that a law has nothing to say. */

import type { Hit, Reason } from '@interdict/model';
import type { Facts } from './facts.ts';
import { citationOf, type Finding } from './findings.ts';
import { SUSPENSIONS, type Suppression } from './good-guys.ts';
import { spoken } from './participants.ts';
import type { Profile } from './profile.ts';
import type { Rule } from './rule.ts';
import { DISCOUNT_RULES, FINDING_RULES, SILENT_RULE } from './rules/answer-rules.ts';

/** What is to be said of a law under which nothing was found. */
export function silenceUnder(profile: Profile): Finding {
  return {
    rule: SILENT_RULE,
    profile,
    own: false,
    demands: 'nothing',
    certain: true,
    hits: [],
    programmes: [],
    byStatus: false,
    text: `${SILENT_RULE.because}.`,
    citation: citationOf(SILENT_RULE),
  };
}

/** Why hits were discounted, and which findings of persons do not hold. */
export function discounts({ listed }: Facts): Reason[] {
  return listed
    .filter(({ hit, found }) => hit.identity === 'discounted' || found)
    .map(({ hit, index, found }) => {
      const rule = discountRule(hit, found);
      const name = hit.entry.names[0]?.value ?? hit.entry.id;
      const verb = hit.identity === 'discounted' ? 'is not taken for' : 'is to be looked at again beside';
      const text = `The ${spoken(hit.subject.role)}, "${hit.subject.value}", ${verb} ${name} (${hit.entry.id}): ${rule.because}`;
      return { rule: rule.id, citation: citationOf(rule), text: `${text}${told(found)}.`, hits: [index] };
    });
}

function discountRule({ matched }: Hit, found: Suppression | undefined): Rule {
  if (found) return found.kind === 'suppressed' ? FINDING_RULES.cleared : FINDING_RULES.reopened;
  const isWeak = matched.kind === 'name' && matched.name.strength === 'weak';
  return isWeak ? DISCOUNT_RULES.weak : DISCOUNT_RULES.contradicted;
}

function told(found: Suppression | undefined): string {
  if (!found) return '';
  const { author, reason, expires } = found.by;
  const why = found.kind === 'suspended' ? `, as ${SUSPENSIONS[found.why]}` : '';
  return `${why} (${author}, until ${expires}: ${reason.replace(/\.$/, '')})`;
}
