/** The rules as a page for people: `RULES.md` is what this gives. */

import type { Position } from './listed.ts';
import { LAWS, PROFILES, type Profile } from './profile.ts';
import type { CircumstanceRule, Demand, FlagRule, ListingRule, Rule } from './rule.ts';
import { CIRCUMSTANCE_RULES, switchesOf } from './rules.ts';
import {
  AUTHORISED_RULE,
  DISCOUNT_RULES,
  FINDING_RULES,
  NO_FUNDS_RULE,
  OPEN_LICENCE_RULE,
  SILENT_RULE,
} from './rules/answer-rules.ts';
import { FLAG_RULES, LICENCE_RULE } from './rules/flag-rules.ts';
import { LISTING_RULES } from './rules/listing-rules.ts';

const DEMANDS: Readonly<Record<Demand, string>> = {
  block: 'Block',
  reject: 'Reject',
  review: 'Hold',
  nothing: 'Nothing',
};

const POSITIONS: ReadonlyMap<Position, string> = new Map([
  ['party', 'a party'],
  ['agent', 'a bank'],
  ['sender', 'the sending bank'],
  ['reimbursement', 'a bank of the cover'],
  ['related', 'a contact or account name'],
  ['mention', 'words in the data of a party'],
  ['text', 'free text'],
]);

const INTRODUCTION = `# The rules

Every rule of \`@interdict/policy\`, in the order in which they are read. This page is written from
[\`src/rules\`](src/rules) by \`node scripts/write-rules-page.js\`; a test fails when the two differ. It is engineering, not
legal advice.

**Default.** What the rule demands once identity is sure: block (the money is kept), reject (it is not processed), hold (a person
decides), nothing (recorded with its reason). "Hold, then block" means: however sure the identity, a person must first settle the
question in the rule, and block if the answer is yes. A party whose identity is only possible is always held.

**Change it** in the options of the policy: \`createPolicy({ rules: { 'CA-02': 'reject' } })\`. \`off\` makes a rule decide nothing, \`hold\`
puts it before a person, \`reject\` and \`block\` make it demand that by itself. Rules marked _fixed_ cannot be changed: without them
something unread could pass. Rules marked _answers_ only explain a decision and have no switch.

**Basis** says how well a rule is founded: _primary_, read in the regulation, order or agency's text; _secondary_, read in notes on it
only; _unverified_, not confirmed; _design_, this project's own decision where the law leaves a choice. Whatever is not primary is to
be reviewed by counsel before live use.
`;

/** The whole page, in Markdown. */
export function rulesPage(): string {
  return [
    INTRODUCTION,
    '## What a listing demands\n',
    'Of these the first that fits the measure and the place decides. They hold under every law whose measures bind.\n',
    ...LISTING_RULES.map((rule) => told(rule, place(rule))),
    '## What the payment itself shows\n',
    'Places, governments and owners. Every rule that finds something speaks.\n',
    ...CIRCUMSTANCE_RULES.map((rule) => told(rule, law(rule))),
    told(
      NO_FUNDS_RULE,
      'every law: what would be blocked or rejected in pacs.002, pacs.028, pain.002, camt.026 to 034, 038, 039, 110 and 111, and MT n95, n96 and n99',
    ),
    '## What follows from flags\n',
    ...[...FLAG_RULES, LICENCE_RULE].map((rule) => told(rule, `${laws(rule.profiles)}: \`${rule.flag}\`${near(rule)}`)),
    '## Why a hit does not count\n',
    'Switched off, or to hold, such a hit counts as possible and the payment is held.\n',
    ...Object.values(DISCOUNT_RULES).map((rule) => told(rule, 'every law')),
    '## How decisions explain themselves\n',
    ...[AUTHORISED_RULE, OPEN_LICENCE_RULE, ...Object.values(FINDING_RULES), SILENT_RULE].map((rule) => told(rule)),
  ].join('\n');
}

/** One rule. Without a place where it applies it only answers. */
function told(rule: Rule, applies?: string): string {
  const { id, because, citation, basis } = rule;
  const where = applies === undefined ? [] : [`- Applies to: ${applies}`];
  const setting = applies === undefined ? '_answers_' : change(rule);
  return [
    `### ${id}\n`,
    `${sentence(because)}\n`,
    ...where,
    `- Default: ${defaultOf(rule)}`,
    `- Change it: ${setting}`,
    `- Source: ${source(citation)}`,
    `- Basis: ${basis}\n`,
  ].join('\n');
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function defaultOf({ demands, doubtful, initially }: Rule): string {
  const demand = doubtful && demands !== 'review' ? `Hold, then ${DEMANDS[demands].toLowerCase()}` : DEMANDS[demands];
  return initially === 'off' ? `Off; once on: ${demand.toLowerCase()}` : demand;
}

function change(rule: Rule): string {
  return rule.fixed ? '_fixed_' : switchesOf(rule).join(', ');
}

function source(citation: Rule['citation']): string {
  if (typeof citation === 'string') return citation;
  return Object.entries(citation)
    .map(([authority, text]) => (text.startsWith(authority) ? text : `${authority}: ${text}`))
    .join('; ');
}

function place({ measure, at, of, kinds }: ListingRule): string {
  const places =
    at.length === POSITIONS.size ? ['anywhere'] : at.map((position) => POSITIONS.get(position) ?? position);
  const limits = [...(kinds ? [`${kinds.join(', ')} only`] : []), ...(of ? [`listed by ${of.join(', ')}`] : [])];
  return [`\`${measure}\`: ${places.join(', ')}`, ...limits].join('; ');
}

function law({ profiles, from, until }: CircumstanceRule): string {
  return [laws(profiles), ...(from ? [`from ${from}`] : []), ...(until ? [`before ${until}`] : [])].join(', ');
}

function laws(profiles: readonly Profile[]): string {
  return profiles.length === PROFILES.length ? 'every law' : profiles.map((profile) => LAWS[profile].name).join(', ');
}

function near({ distances }: FlagRule): string {
  return distances ? ` at distance ${distances.join(' or ')}` : '';
}
