/** Lifts grounds that a licence covers, and puts into doubt those that one may cover. */

import type { EntryId } from '@interdict/model';
import { parseDecimal } from '../decimal.ts';
import type { Facts } from '../facts.ts';
import type { Finding } from '../findings.ts';
import type { Profile } from '../profile.ts';
import { programmeKey } from '../programme.ts';
import { AUTHORISED_RULE, OPEN_LICENCE_RULE } from '../rules/answer-rules.ts';
import { TERRITORY_RULES } from '../rules/territory-rules.ts';
import { claimsIn, isThoughtOf } from './claims.ts';
import type { Licence, LicenceEvidence } from './licence.ts';
import { standingOf, type Standing } from './standing.ts';

export interface Authorised {
  readonly findings: readonly Finding[];
  /** A licence that was used lets the money go to a blocked account only. */
  readonly toBlockedAccount: boolean;
}

/** What licences make of a ground. */
interface Cover {
  readonly standings: readonly Standing[];
  readonly carries: boolean;
}

/**
 * A ground is lifted where each programme it rests on is named by a licence that carries the payment. It is in doubt where
 * one with open questions would do it. Otherwise it stays. What is not allowed as a whole is not allowed: money that should be
 * blocked is not returned, because a licence lifts that and leaves a ground to reject.
 */
export function authorise(findings: readonly Finding[], facts: Facts): Authorised {
  const { settings, evidence } = facts;
  if (settings.licences.length === 0) return { findings, toBlockedAccount: false };
  const claims = claimsIn(facts.texts);
  const standings = settings.licences.flatMap((licence): Standing[] => {
    const own = together(evidence.filter((one) => one.licence === licence.id));
    if (!own && !isThoughtOf(licence, claims)) return [];
    const standing = standingOf(licence, own, facts);
    return standing.state === 'void' ? [] : [standing];
  });
  const behind = new Set(findings.flatMap(({ hits }) => hits));
  const parties = partiesIn(facts, behind);
  const covers = new Map(findings.map((finding) => [finding, coverOf(finding, standings, parties)]));
  const remainders = new Map(settings.profiles.map((profile) => [profile, remainderUnder(profile, covers)]));
  const used = new Map<Standing, Finding[]>();
  const judged = findings.map((finding) => {
    const cover = covers.get(finding);
    const left = finding.demands === 'block' ? remainders.get(finding.profile) : 'nothing';
    if (!cover || left === 'ground') return finding;
    for (const standing of cover.standings) used.set(standing, [...(used.get(standing) ?? []), finding]);
    return cover.carries && left === 'nothing'
      ? { ...finding, demands: 'nothing' as const, certain: true }
      : { ...finding, certain: false };
  });
  const records = [...used].map(([standing, grounds]) => recordOf(standing, grounds));
  const toBlockedAccount = [...used.keys()].some(({ licence }) => licence.funds === 'BLOCKED_ACCOUNT');
  return { findings: [...records, ...judged], toBlockedAccount };
}

/** What stands against a licence to deal with the blocked, once the grounds that licences cover are taken away. */
function remainderUnder(
  profile: Profile,
  covers: ReadonlyMap<Finding, Cover | undefined>,
): 'nothing' | 'doubt' | 'ground' {
  const left = [...covers].filter(
    ([finding, cover]) => finding.profile === profile && isProhibition(finding) && !cover?.carries,
  );
  const sure = left.filter(([{ certain }, cover]) => certain && !cover);
  // It is blocked whatever becomes of the others.
  if (left.length === 0 || sure.some(([{ demands }]) => demands === 'block')) return 'nothing';
  return sure.length > 0 ? 'ground' : 'doubt';
}

function isProhibition({ demands }: Finding): boolean {
  return demands === 'block' || demands === 'reject';
}

/** What several vouch for under one licence: where one of them says no, it is no, and the most that was spent counts. */
function together([first, ...rest]: readonly LicenceEvidence[]): LicenceEvidence | undefined {
  return (
    first &&
    rest.reduce((one, other): LicenceEvidence => {
      const denied = [one, other].flatMap(({ conditions }) => Object.entries(conditions).filter(([, isMet]) => !isMet));
      const spent = [one, other].flatMap((given) => given.spent ?? []).sort(byAmount)[0];
      return {
        licence: one.licence,
        conditions: { ...one.conditions, ...other.conditions, ...Object.fromEntries(denied) },
        by: [...new Set([one.by, other.by])].join(' and '),
        documents: [...new Set([...one.documents, ...other.documents])],
        ...(spent === undefined ? {} : { spent }),
      };
    }, first)
  );
}

/** The largest first; what is no amount before all, so that it is asked for. */
function byAmount(one: string, other: string): number {
  const [a, b] = [parseDecimal(one), parseDecimal(other)];
  if (a === undefined || b === undefined) return a === undefined ? -1 : 1;
  return a > b ? -1 : 1;
}

/** Those that carry, or else all, where together they name all programmes of a ground; undefined where one is left. */
function coverOf(finding: Finding, standings: readonly Standing[], parties: readonly ListedParty[]): Cover | undefined {
  const { programmes, profile, byStatus, own } = finding;
  // A licence of an authority permits, and obliges no institution to do what it forbids itself.
  if (own || programmes.length === 0 || !isProhibition(finding)) return undefined;
  const entries = partiesBehind(finding, parties);
  const fitting = standings.filter(
    ({ licence }) => licence.law === profile && !(byStatus && licence.parties) && isFor(licence, entries),
  );
  const naming = (among: readonly Standing[]): readonly Standing[] | undefined => {
    const found = programmes.map((names) =>
      among.find(({ licence }) => licence.programmes.some((one) => names.some((name) => isSame(name, one)))),
    );
    return found.every((one) => one !== undefined) ? [...new Set(found)] : undefined;
  };
  const carrying = naming(fitting.filter(({ state }) => state === 'carries'));
  const covering = carrying ?? naming(fitting);
  return covering && { standings: covering, carries: carrying !== undefined };
}

/** A listed party of the payment, or one that holds a part of one. */
interface ListedParty {
  /** Position among the hits of the decision. */
  readonly index: number;
  readonly id: EntryId;
  readonly isOwner: boolean;
}

/** @param behind - positions of the hits that grounds rest on: whoever holds too little for one is no party */
function partiesIn({ listed, ownerHits }: Facts, behind: ReadonlySet<number>): ListedParty[] {
  const parties = listed.filter(({ hit }) => hit.entry.kind !== 'place' && hit.identity !== 'discounted');
  const owners = ownerHits.map(({ hit }, at) => ({ index: listed.length + at, id: hit.entry.id, isOwner: true }));
  return [
    ...parties.map(({ index, hit }) => ({ index, id: hit.entry.id, isOwner: false })),
    ...owners.filter(({ index }) => behind.has(index)),
  ];
}

/** The listed a ground is about; of services to a territory, which is about nobody, those with whom it is dealt there. */
function partiesBehind({ hits, rule, demands }: Finding, parties: readonly ListedParty[]): readonly ListedParty[] {
  const isOfTerritory = demands === 'reject' && TERRITORIAL.has(rule.id);
  return parties.filter(({ index }) => isOfTerritory || hits.includes(index));
}

const TERRITORIAL: ReadonlySet<string> = new Set(TERRITORY_RULES.map(({ id }) => id));

function isFor({ parties, excludedParties, includesOwned }: Licence, dealtWith: readonly ListedParty[]): boolean {
  const isAllowed = ({ id, isOwner }: ListedParty): boolean =>
    parties === undefined || (parties.includes(id) && (includesOwned === true || !isOwner));
  return (
    (parties === undefined || dealtWith.length > 0) &&
    dealtWith.every((party) => isAllowed(party) && !excludedParties?.includes(party.id))
  );
}

function isSame(one: string, other: string): boolean {
  return programmeKey(one) === programmeKey(other);
}

/** The record of an authorisation, or the questions that are open. */
function recordOf(standing: Standing, grounds: readonly Finding[]): Finding {
  const { licence } = standing;
  const rule = standing.state === 'carries' ? AUTHORISED_RULE : OPEN_LICENCE_RULE;
  const window = `${licence.validFrom ?? 'open'} to ${licence.validUntil ?? 'open'}`;
  const lifted = [...new Set(grounds.map((ground) => ground.rule.id))].join(', ');
  const text =
    standing.state === 'carries'
      ? `${licence.id} (${licence.kind}, ${window}, read by ${licence.verifiedBy ?? 'nobody'}) lifts ${lifted}; ${told(standing)}`
      : `${licence.id} (${licence.kind}, ${window}) might lift ${lifted}; open: ${questionsOf(standing)}`;
  return {
    rule,
    profile: licence.law,
    citation: `${licence.issuer}: ${licence.programmes.join(', ')}`,
    demands: rule.demands,
    certain: true,
    hits: [...new Set(grounds.flatMap(({ hits }) => hits))],
    programmes: [],
    byStatus: false,
    own: false,
    text: `${text}: ${rule.because}.`,
  };
}

function questionsOf(standing: Standing): string {
  return standing.state === 'open' ? standing.questions.map((question) => `${question}?`).join(' ') : '';
}

function told({ evidence }: Extract<Standing, { state: 'carries' }>): string {
  const met = Object.keys(evidence.conditions).toSorted().join(', ');
  return `${evidence.by} vouches for ${met} (${evidence.documents.join(', ') || 'no documents'})`;
}
