/** What each rule says, by its id, in a sentence. */

import { RULES } from './rules.ts';
import { AUTHORISED_RULE, FINDING_RULES, OPEN_LICENCE_RULE, SILENT_RULE } from './rules/answer-rules.ts';

export const RULE_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  [...RULES, AUTHORISED_RULE, OPEN_LICENCE_RULE, ...Object.values(FINDING_RULES), SILENT_RULE].map(
    ({ id, because }) => [id, `${because.charAt(0).toUpperCase()}${because.slice(1)}.`],
  ),
);
