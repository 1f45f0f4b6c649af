/** Puts the rules to the facts. */

import type { AssessedHit, Authority, Flag, Measure } from '@interdict/model';
import type { Facts } from './facts.ts';
import { grouped } from './grouped.ts';
import { applies } from './in-force.ts';
import type { Listed } from './listed.ts';
import { ownOccasions } from './own-rules.ts';
import { spoken } from './participants.ts';
import { byProfile, LAWS, type Profile } from './profile.ts';
import type { Programme } from './programme.ts';
import { OWN_LIST, type Demand, type FlagRule, type ListingRule, type Occasion, type Rule } from './rule.ts';
import { CIRCUMSTANCE_RULES } from './rules.ts';
import { NO_FUNDS_RULE } from './rules/answer-rules.ts';
import { FLAG_RULES, LICENCE_RULE } from './rules/flag-rules.ts';
import { LISTING_RULES } from './rules/listing-rules.ts';
import type { Settings } from './settings.ts';

/** A rule that found something. */
export interface Finding extends Required<Occasion> {
  readonly rule: Rule;
  readonly citation: string;
  readonly profile: Profile;
  /** After the institution's own setting of the rule. */
  readonly demands: Demand;
}

const CIRCUMSTANCES = byProfile(CIRCUMSTANCE_RULES);
const FLAGS = byProfile(FLAG_RULES);
const CLAIMS = byProfile([LICENCE_RULE]);

/** The flags that a rule is on. */
const TELLING: ReadonlySet<string> = new Set(FLAG_RULES.map(({ flag }) => flag));

/** What the law of a profile says, with the measures of the authorities in `binding`; in the order of the rules. */
export function groundsUnder(profile: Profile, binding: readonly Authority[], facts: Facts): Finding[] {
  const { presences, owners, links, offices, asOf, settings } = facts;
  // One of these is what every rule on circumstances goes by.
  const isRemarkable = presences.length > 0 || owners.length > 0 || links.length > 0 || offices;
  const lawOf = ({ own }: Occasion): Authority | undefined => (own ? 'operator' : LAWS[profile].binding[0]);
  const rules = isRemarkable ? CIRCUMSTANCES[profile].filter((rule) => applies(rule, asOf)) : [];
  return [
    ...listingFindings(profile, binding, facts),
    ...rules.flatMap((rule) =>
      rule
        .find(facts, profile, binding)
        .flatMap((occasion) => finding(rule, profile, occasion, settings, lawOf(occasion))),
    ),
    ...ownOccasions(profile, facts).flatMap(([rule, occasion]) => finding(rule, profile, occasion, settings)),
  ];
}

/**
 * What follows under a profile from flags that were raised.
 *
 * @param hits - those of the decision, to which the flags point
 */
export function consequencesUnder(
  profile: Profile,
  flags: readonly Flag[],
  settings: Settings,
  hits: readonly AssessedHit[] = [],
): Finding[] {
  const telling = flags.filter(({ code }) => TELLING.has(code));
  if (telling.length === 0) return [];
  return FLAGS[profile].flatMap((rule) => flagFindings(rule, profile, telling, settings, hits));
}

/** Claims of a licence, where the institution heeds them. */
export function claimsUnder(profile: Profile, flags: readonly Flag[], settings: Settings): Finding[] {
  return CLAIMS[profile].flatMap((rule) => flagFindings(rule, profile, flags, settings));
}

/** What is asked for where a message that carries no money would be blocked. */
export function withoutFundsUnder(profile: Profile, settings: Settings): Finding[] {
  const text = 'The message answers, asks or tells of a payment';
  return finding(NO_FUNDS_RULE, profile, { text, certain: true, hits: [] }, settings);
}

function flagFindings(
  rule: FlagRule,
  profile: Profile,
  flags: readonly Flag[],
  settings: Settings,
  assessed: readonly AssessedHit[] = [],
): Finding[] {
  return flags
    .filter(({ code, distance }) => code === rule.flag && (!rule.distances || rule.distances.includes(distance)))
    .flatMap(({ text, hits }) => {
      // What rests on nobody's identity is sure.
      const certain = hits.length === 0 || hits.some((at) => assessed[at]?.identity === 'confirmed');
      const occasion = { text: text.replace(/\.$/, ''), certain, hits };
      return finding(rule, profile, occasion, settings);
    });
}

/** One finding for each rule, role and entry: several names of one party are one reason. */
function listingFindings(profile: Profile, binding: readonly Authority[], facts: Facts): Finding[] {
  if (facts.listed.length === 0) return [];
  const matches = facts.listed
    .filter(({ hit }) => hit.identity !== 'discounted' && hit.entry.kind !== 'place')
    .flatMap((listed) => {
      const measures = listed.measures.filter(({ authority }) => binding.includes(authority));
      return (listed.measures.length === 0 ? [undefined] : measures).flatMap((measure) => {
        const rule = LISTING_RULES.find((candidate) => fits(candidate, measure, listed, facts));
        return rule ? [{ rule, listed, authority: measure?.authority }] : [];
      });
    });
  return grouped(
    matches,
    ({ rule, authority, listed: { hit } }) => `${rule.id} ${authority ?? ''} ${hit.subject.role} ${hit.entry.id}`,
  ).flatMap((group) => {
    const sure = group.find(({ listed }) => listed.hit.identity === 'confirmed');
    const { rule, listed, authority } = sure ?? group[0];
    const hits = [...new Set(group.map((match) => match.listed.index))];
    return finding(
      rule,
      profile,
      { text: sentence(listed), certain: sure !== undefined, hits, programmes: programmesOf(listed, authority) },
      facts.settings,
      authority,
    );
  });
}

function fits(rule: ListingRule, measure: Measure | undefined, listed: Listed, facts: Facts): boolean {
  const { kind, authority } = measure ?? { kind: 'none' as const, authority: undefined };
  return (
    rule.measure === kind &&
    rule.at.includes(listed.position) &&
    (rule.of === undefined || (authority !== undefined && rule.of.includes(authority))) &&
    (rule.kinds === undefined || rule.kinds.includes(listed.hit.entry.kind)) &&
    (rule.when === undefined || rule.when(facts, listed))
  );
}

/** What a rule makes of an occasion; nothing where the institution has switched the rule off. */
function finding(
  rule: Rule,
  profile: Profile,
  { text, certain, hits, programmes = [], byStatus = false, own = false }: Occasion,
  { rules }: Settings,
  authority: Authority | undefined = own ? 'operator' : undefined,
): Finding[] {
  const setting = rules[rule.id] ?? rule.initially;
  if (setting === 'off') return [];
  const switched = setting === 'block' || setting === 'reject';
  const doubtful = setting === 'hold' || (rule.doubtful === true && !switched);
  const held = setting === 'hold' && rule.demands === 'nothing' ? 'review' : rule.demands;
  return [
    {
      rule,
      profile,
      own: rule.own === true || authority === 'operator',
      demands: switched ? setting : held,
      certain: certain && !doubtful,
      hits,
      programmes,
      byStatus,
      text: `${text}: ${rule.because}.`,
      citation: citationOf(rule, authority),
    },
  ];
}

/** The source of a rule for measures of an authority. */
export function citationOf({ citation }: Rule, authority?: Authority): string {
  if (authority === 'operator') return OWN_LIST;
  if (typeof citation === 'string') return citation;
  return (authority && citation[authority]) ?? `sanctions law of ${authority ?? 'the list'}`;
}

/** Every programme that the authority names in the entry: a licence must name them all. */
function programmesOf({ hit, measures }: Listed, authority: Authority | undefined): Programme[] {
  const own = measures.filter((measure) => measure.authority === authority);
  const tags = new Set([...own.flatMap(({ programme }) => programme ?? []), ...hit.entry.programmes]);
  return [...tags].map((tag) => [tag]);
}

/** The first half of the reason for a listing: what was found where, and whose listing it is. */
function sentence({ hit, position, measures }: Listed): string {
  const { entry, subject, identity } = hit;
  const listing = `${entry.names[0]?.value ?? entry.id} (${entry.id})${listedBy(measures)}`;
  const sure = identity === 'confirmed';
  const who = spoken(subject.role);
  const doubt = sure ? '' : ', which a person must settle';
  if (position === 'text' || position === 'mention') {
    return `The ${position === 'text' ? who : `data of the ${who}`} ${sure ? 'names' : 'may name'} ${listing}${doubt}`;
  }
  const whose = position === 'related' ? `A contact or account name of the ${who}` : `The ${who}`;
  return `${whose}, "${subject.value}", ${sure ? 'is' : 'may be'} ${listing}${doubt}`;
}

/** `, listed by OFAC under SDGT and CYBER2`. */
function listedBy(measures: readonly Measure[]): string {
  const by = grouped(measures, ({ authority }) => authority).map((own) => {
    const programmes = [...new Set(own.flatMap(({ programme }) => programme ?? []))];
    const authority = own[0].authority === 'operator' ? 'the institution' : own[0].authority;
    return `${authority}${programmes.length > 0 ? ` under ${programmes.join(' and ')}` : ''}`;
  });
  return by.length > 0 ? `, listed by ${by.join(' and by ')}` : '';
}
