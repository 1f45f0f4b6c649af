/**
 * The rules, to be read table by table by a compliance officer.
 *
 * Of the rules on listings the first that fits a hit's measure and place decides for that measure. Of the rules on
 * circumstances and on flags every one that finds something speaks. What they demand together is settled in `decide.ts`.
 * Sources are the regulations and OFAC FAQs named in each row; `basis` says how far each was verified (November 2026).
 */

import type { CircumstanceRule, Rule } from './rule.ts';
import { DISCOUNT_RULES, NO_FUNDS_RULE } from './rules/answer-rules.ts';
import { EARLIER_PAYMENT_RULES } from './rules/earlier-payment-rules.ts';
import { FLAG_RULES, LICENCE_RULE } from './rules/flag-rules.ts';
import { LISTING_RULES } from './rules/listing-rules.ts';
import { OWNERSHIP_RULES } from './rules/ownership-rules.ts';
import { TERRITORY_RULES } from './rules/territory-rules.ts';
import { SWITCHES, type Switch } from './settings.ts';

export const CIRCUMSTANCE_RULES: readonly CircumstanceRule[] = [
  ...TERRITORY_RULES,
  ...OWNERSHIP_RULES,
  ...EARLIER_PAYMENT_RULES,
];

/** Every rule that an institution can read about and, unless it is fixed, switch. */
export const RULES: readonly Rule[] = [
  ...LISTING_RULES,
  ...CIRCUMSTANCE_RULES,
  ...FLAG_RULES,
  LICENCE_RULE,
  NO_FUNDS_RULE,
  ...Object.values(DISCOUNT_RULES),
];

/** What an institution may make of a rule that is not fixed. Why a hit does not count can only be put before a person. */
export function switchesOf(rule: Rule): readonly Switch[] {
  return Object.values(DISCOUNT_RULES).includes(rule) ? ['off', 'hold'] : SWITCHES;
}
