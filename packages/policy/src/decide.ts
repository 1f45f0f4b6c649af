/** From findings to one decision. */

import { bic8, type Block, type Decision, type Flag, type Hold, type Reason, type Reject } from '@interdict/model';
import { isAnswer, isDirectDebit } from './circumstances.ts';
import { factsOf, type Facts, type PolicyInput } from './facts.ts';
import { discounts, silenceUnder } from './explanations.ts';
import { claimsUnder, consequencesUnder, groundsUnder, withoutFundsUnder, type Finding } from './findings.ts';
import { blockingStatuteConflict, flagsOf } from './flags/flags-of.ts';
import { operationalFlags, UNREAD } from './flags/message-flags.ts';
import { authorise } from './licences/authorise.ts';
import { EVERYONE, LAWS, type Profile } from './profile.ts';
import type { Demand } from './rule.ts';
import { CIRCUMSTANCE_RULES } from './rules.ts';
import { bindingUnder, type Settings } from './settings.ts';

/**
 * Precedence: the higher decides. A possible block stands above a sure reject on purpose: to return money that should
 * have been blocked is itself a violation.
 */
const RANK = { block: 5, possibleBlock: 4, reject: 3, possibleReject: 2, review: 1, nothing: 0 } as const;

const RANK_OF: Readonly<Record<Demand, { readonly sure: number; readonly possible: number }>> = {
  block: { sure: RANK.block, possible: RANK.possibleBlock },
  reject: { sure: RANK.reject, possible: RANK.possibleReject },
  review: { sure: RANK.review, possible: RANK.review },
  nothing: { sure: RANK.nothing, possible: RANK.nothing },
};

export function decide(input: PolicyInput, settings: Settings, policy: string): Decision {
  const { lists, engine } = input;
  const { profiles } = settings;
  const facts = factsOf(input, settings);
  const { issues } = facts;
  const grounds = profiles.flatMap((profile) => groundsUnder(profile, bindingUnder(profile, settings), facts));
  const flags = [...flagsOf(facts, prohibitedInUs(facts)), ...conflicts(facts, grounds)];
  const hits = [...facts.listed, ...facts.ownerHits].map(({ hit }) => hit);
  const consequences = profiles.flatMap((profile) => consequencesUnder(profile, flags, settings, hits));
  const all = [...grounds, ...consequences].sort((a, b) => urgency(b) - urgency(a));
  const { findings: judged, toBlockedAccount } = authorise(all, facts);
  const findings = doubtedWithoutFunds(doubtedByClaim(judged, flags, settings), facts);
  const deciding = findings.filter((one) => rankOf(one) > RANK.nothing);
  // A law that asks for nothing says why not; beside what stops the payment a licence alone tells what it lifts.
  const silent = findings.filter(
    (one) =>
      rankOf(one) === RANK.nothing &&
      deciding.every((other) => !isOfLaw(other, one.profile)) &&
      (deciding.length === 0 || !isLifted(one)),
  );
  const telling = [...deciding, ...silent];
  const reasons = [...reasonsFor([...telling, ...silences(telling, settings)], settings), ...discounts(facts)];
  const told = { hits, flags, reasons, issues, lists, policy, engine };
  return verdictOn(findings, facts, toBlockedAccount, told);
}

/** What every decision tells beside its outcome. */
type Told = Omit<Hold, 'outcome' | 'fundsHandling' | 'pending'>;

function verdictOn(findings: readonly Finding[], facts: Facts, toBlockedAccount: boolean, told: Told): Decision {
  const rank = findings.reduce<number>((highest, finding) => Math.max(highest, rankOf(finding)), RANK.nothing);
  const deciding = findings.filter((finding) => rankOf(finding) === rank);
  const pending = rank >= RANK.possibleBlock ? 'block' : rank >= RANK.possibleReject ? 'reject' : null;
  if (findings.some(({ rule }) => rule.fixed)) return held(pending, told);
  switch (rank) {
    case RANK.block:
      return { outcome: 'block', fundsHandling: keeping(deciding), ...told };
    case RANK.reject:
      return { outcome: 'reject', fundsHandling: refusing(deciding, facts), ...told };
    case RANK.nothing:
      return { outcome: 'pass', fundsHandling: toBlockedAccount ? 'EXECUTE_TO_BLOCKED_ACCOUNT' : 'EXECUTE', ...told };
    default:
      return held(pending, told);
  }
}

function held(pending: Hold['pending'], told: Told): Hold {
  return { outcome: 'hold', fundsHandling: 'PEND', pending, ...told };
}

/** Where the sender claims a licence, a person must see it before a ground counts as sure. */
function doubtedByClaim(findings: readonly Finding[], flags: readonly Flag[], settings: Settings): readonly Finding[] {
  if (!isDecided(findings)) return findings;
  const claims = settings.profiles.slice(0, 1).flatMap((profile) => claimsUnder(profile, flags, settings));
  return claims.length > 0 ? [...claims, ...findings.map((one) => ({ ...one, certain: false }))] : findings;
}

/** A message that carries no money has none to keep or to refuse: a person must see what it is about. */
function doubtedWithoutFunds(findings: readonly Finding[], { payment, settings }: Facts): readonly Finding[] {
  if (!isAnswer(payment) || !isDecided(findings)) return findings;
  const asked = settings.profiles.slice(0, 1).flatMap((profile) => withoutFundsUnder(profile, settings));
  return asked.length > 0 ? [...asked, ...findings.map((one) => ({ ...one, certain: false }))] : findings;
}

function isDecided(findings: readonly Finding[]): boolean {
  return findings.some((one) => rankOf(one) === RANK.block || rankOf(one) === RANK.reject);
}

/** What was read and screened of a message, where that is not enough for a payment. */
export type Unread = Pick<PolicyInput, 'issues' | 'lists' | 'engine'>;

/** What could not be read is held. */
export function undecided({ issues, lists, engine }: Unread, settings: Settings, policy: string): Hold {
  const raised = operationalFlags(issues);
  const flags = raised.length > 0 ? raised : [UNREAD];
  const findings = settings.profiles.flatMap((profile) => consequencesUnder(profile, flags, settings));
  const reasons = reasonsFor(findings, settings);
  return held(null, { hits: [], flags, reasons, issues, lists, policy, engine });
}

function rankOf({ demands, certain }: Finding): number {
  return RANK_OF[demands][certain ? 'sure' : 'possible'];
}

/** By a licence: nothing else makes a rule demand less than its row in the table. */
function isLifted({ rule, demands }: Finding): boolean {
  return demands === 'nothing' && rule.demands !== 'nothing';
}

/** What was not seen stands before what was. */
function urgency(finding: Finding): number {
  return finding.rule.fixed ? RANK.block + 1 : rankOf(finding);
}

/** No law's in particular. */
const RULES_OF_EVERYONE: ReadonlySet<string> = new Set(
  CIRCUMSTANCE_RULES.filter(({ profiles }) => profiles === EVERYONE).map(({ id }) => id),
);

/** Positions of the hits for which US law would stop the payment of others; undefined where it would not. */
function prohibitedInUs(facts: Facts): readonly number[] | undefined {
  if (facts.settings.profiles.includes('us')) return undefined;
  const grounds = groundsUnder('us', ['OFAC', 'FINCEN'], facts).filter(
    (finding) => rankOf(finding) > RANK.review && !RULES_OF_EVERYONE.has(finding.rule.id),
  );
  if (grounds.length === 0) return undefined;
  const sure = grounds.filter(({ certain }) => certain);
  return [...new Set((sure.length > 0 ? sure : grounds).flatMap(({ hits }) => hits))];
}

/** Raised where EU or UK law binds and has no ground of its own. */
function conflicts(facts: Facts, grounds: readonly Finding[]): Flag[] {
  const bound = facts.settings.profiles.filter((profile) => profile === 'eu' || profile === 'uk');
  const free = bound.filter((profile) => !grounds.some((one) => isOfLaw(one, profile) && rankOf(one) > RANK.review));
  return free.length > 0 ? blockingStatuteConflict(facts) : [];
}

/** One reason for each finding; of several profiles each is named, but for what the institution wants by itself. */
function reasonsFor(findings: readonly Finding[], { profiles }: Settings): Reason[] {
  const several = profiles.length > 1;
  const told = new Set<string>();
  return findings.flatMap(({ rule, citation, text, hits, profile, own }) => {
    // An entry of the institution's own list is found under each law.
    const key = `${rule.id} ${text}`;
    if (own && told.has(key)) return [];
    told.add(key);
    return { rule: rule.id, citation, text: several && !own ? `Under ${LAWS[profile].name}: ${text}` : text, hits };
  });
}

/** Of several laws each is heard: those that have nothing to say too. */
function silences(findings: readonly Finding[], { profiles }: Settings): Finding[] {
  if (profiles.length === 1) return [];
  return profiles.filter((profile) => !findings.some((one) => isOfLaw(one, profile))).map(silenceUnder);
}

/** What the institution wants by itself is no law's. */
function isOfLaw({ profile, own }: Finding, law: Profile): boolean {
  return profile === law && !own;
}

/** A US bank puts blocked money into a blocked account; elsewhere it is frozen where it is. */
function keeping(deciding: readonly Finding[]): Block['fundsHandling'] {
  return deciding.some(({ profile }) => LAWS[profile].block === 'BLOCKED_ACCOUNT')
    ? 'BLOCKED_ACCOUNT'
    : 'FREEZE_IN_PLACE';
}

/** Orders of customers and requests: nothing was accepted that could go back. */
const ASKS = /^(?:pain\.|MT101|MT207|pacs\.028|camt\.(?:02[678]|055|056|087|110)|MT[1-8]92)/;

/** What the money comes with. What others tell of has moved elsewhere, if at all. */
const TRANSFERS = /^(?:pacs\.00[489]|camt\.050|MT10[23]|MT20[01235])/;

function refusing(deciding: readonly Finding[], { payment, settings }: Facts): Reject['fundsHandling'] {
  const laws = deciding.flatMap(({ own, profile }) => (own ? settings.profiles : profile));
  if (laws.some((profile) => !LAWS[profile].mayReturn)) return 'NO_AUTO_RETURN';
  const { message, agents } = payment;
  if (ASKS.test(message.type) || isDirectDebit(payment)) return 'DECLINE_BEFORE_ACCEPTANCE';
  if (!TRANSFERS.test(message.type)) return 'NO_AUTO_RETURN';
  const { bic } = settings.institution;
  const keeper = agents.find(({ role }) => role === 'debtorAgent')?.bic?.value ?? message.sender;
  const isOurs = bic !== undefined && keeper !== undefined && bic8(bic) === bic8(keeper);
  return isOurs ? 'DECLINE_BEFORE_ACCEPTANCE' : 'RETURN_TO_REMITTER';
}
