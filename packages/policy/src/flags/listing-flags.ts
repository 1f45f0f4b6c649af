/** Flags that a listing raises by where it stands in the payment. */

import type { Authority, Flag, FlagSeverity, Measure, MeasureKind } from '@interdict/model';
import type { Facts } from '../facts.ts';
import { grouped } from '../grouped.ts';
import { AT_BANKS, IN_CHAIN, type Listed, type Position } from '../listed.ts';
import { listedOwners } from '../ownership/listed-owners.ts';
import { spoken } from '../participants.ts';
import type { Profile } from '../profile.ts';
import { binds, type Settings } from '../settings.ts';

interface ListingFlag {
  readonly code: string;
  readonly severity: FlagSeverity;
  /** Under this profile it is critical. */
  readonly criticalFor?: Profile;
  /** High where the payment speaks of debt, equity or securities. */
  readonly ofInstruments?: true;
  readonly basis: string;
  readonly text: string;
  readonly at: readonly Position[];
  readonly measures?: readonly MeasureKind[];
  readonly of?: readonly Authority[];
  readonly when?: (listed: Listed, measure: Measure, settings: Settings) => boolean;
}

const LISTING_FLAGS: readonly ListingFlag[] = [
  {
    code: 'BLOCKED_BANK_IN_CHAIN',
    severity: 'critical',
    basis: '31 CFR chapter V, sections 5xx.201; FFIEC BSA/AML Manual',
    text: 'the payment goes by, to or through a blocked bank',
    at: ['agent', 'sender'],
    measures: ['blocking'],
    when: isConfirmedAndBinding,
  },
  {
    code: 'BLOCKED_BANK_IN_REIMBURSEMENT_CHAIN',
    severity: 'critical',
    basis: '31 CFR chapter V, sections 5xx.201; FFIEC BSA/AML Manual',
    text: 'the cover runs through a blocked bank',
    at: ['reimbursement'],
    measures: ['blocking'],
    when: isConfirmedAndBinding,
  },
  {
    code: 'CAPTA_LISTED_AGENT',
    severity: 'critical',
    basis: '31 CFR 561.201, 510.210, 566.201; E.O. 14024; OFAC FAQ 557, 967, 1149',
    text: 'US banks may keep no correspondent account for it, or only under conditions',
    at: AT_BANKS,
    measures: ['processing-ban', 'account-ban', 'account-conditions'],
    of: ['OFAC'],
  },
  {
    code: 'SECTION_311_AGENT',
    severity: 'critical',
    basis: '31 U.S.C. 5318A; 31 CFR 1010.651 and following',
    text: 'it is under a special measure of the US Treasury',
    at: AT_BANKS,
    measures: ['special-measure'],
  },
  {
    code: 'SECTION_311_AGENT',
    severity: 'medium',
    basis: '31 U.S.C. 5318A; 31 CFR 1010.651 and following',
    text: 'the US Treasury proposes a special measure against it',
    at: AT_BANKS,
    measures: ['information'],
    of: ['FINCEN'],
  },
  {
    code: 'EU_TRANSACTION_BAN_AGENT',
    severity: 'medium',
    criticalFor: 'eu',
    basis: 'Regulation (EU) No 833/2014 Art. 5aa, 5ac, 5ad, 5h',
    text: 'those bound by EU law may make no transaction with it',
    at: AT_BANKS,
    measures: ['processing-ban'],
    of: ['EU'],
  },
  {
    code: 'UK_17A_BANK_IN_CHAIN',
    severity: 'medium',
    criticalFor: 'uk',
    basis: 'Russia (Sanctions) (EU Exit) Regulations 2019 reg. 17A',
    text: 'UK institutions may process no payment to, from or via it',
    at: AT_BANKS,
    measures: ['processing-ban'],
    of: ['UK'],
  },
  {
    code: 'SECONDARY_SANCTIONS_RISK_PARTY',
    severity: 'high',
    basis: '31 CFR 561.201, 566.201; E.O. 14024 section 11; E.O. 13224 as amended',
    text: 'a foreign bank that deals with it may lose its US accounts',
    at: IN_CHAIN,
    when: (_listed, { secondarySanctions }) => secondarySanctions !== undefined,
  },
  {
    code: 'SECTORAL_PARTY',
    severity: 'info',
    ofInstruments: true,
    basis: 'OFAC FAQ 370-373, 395; 31 CFR 589.203',
    text: 'certain new debt, equity or services for it are prohibited',
    at: IN_CHAIN,
    measures: ['debt-or-equity'],
    // Securities of Chinese military companies concern no payment (OFAC FAQs on E.O. 13959).
    when: ({ measures }, { programme }) => !/CMIC/i.test(programme ?? '') && !measures.some(isBlocking),
  },
  {
    code: 'EXPORT_LIST',
    severity: 'medium',
    basis: '15 CFR parts 730-774',
    text: 'it is on a US export-control list only',
    at: IN_CHAIN,
    measures: ['trade'],
    of: ['BIS', 'operator'],
    when: ({ measures }) => !measures.some(({ authority }) => authority === 'OFAC'),
  },
  {
    code: 'LISTED_UNDER_OTHER_LAW',
    severity: 'medium',
    basis: 'OP-07: each law binds its own',
    text: 'it is listed only under a law that does not bind this institution',
    at: IN_CHAIN,
    when: ({ measures }, { kind }, settings) =>
      kind !== 'information' && !measures.some(({ authority }) => binds(authority, settings)),
  },
];

/** One flag for each code, role and entry. */
export function listingFlags(facts: Facts): Flag[] {
  const { agents, settings } = facts;
  const listed = [...facts.listed, ...listedOwners(facts)];
  if (listed.length === 0) return [];
  return LISTING_FLAGS.flatMap((flag) => {
    const raising = listed.filter((one) => raises(flag, one, settings));
    return grouped(raising, ({ hit }) => `${hit.subject.role} ${hit.entry.id}`).map((group) => {
      const { subject, entry } = group[0].hit;
      const { role } = subject;
      const bic = agents.get(role)?.bic;
      const sure = group.some(({ hit }) => hit.identity === 'confirmed') ? 'is' : 'may be';
      const verb = 'isOwner' in group[0] ? `${sure} owned by` : sure;
      return {
        code: flag.code,
        severity: severityOf(flag, facts),
        basis: flag.basis,
        text: `The ${spoken(role)} ${verb} ${entry.names[0]?.value ?? entry.id} (${entry.id}): ${flag.text}.`,
        role,
        ...(bic ? { agent: bic } : {}),
        hits: group.map(({ index }) => index),
        evidence: [...new Set(group.map(({ hit }) => hit.subject.location.path))],
      };
    });
  });
}

function severityOf(
  { severity, criticalFor, ofInstruments }: ListingFlag,
  { settings, instruments }: Facts,
): FlagSeverity {
  if (criticalFor && settings.profiles.includes(criticalFor)) return 'critical';
  return ofInstruments && instruments() ? 'high' : severity;
}

function raises({ at, measures, of, when }: ListingFlag, listed: Listed, settings: Settings): boolean {
  const { identity, entry } = listed.hit;
  if (identity === 'discounted' || entry.kind === 'place' || !at.includes(listed.position)) return false;
  return listed.measures.some(
    (measure) =>
      (measures === undefined || measures.includes(measure.kind)) &&
      (of === undefined || of.includes(measure.authority)) &&
      (when === undefined || when(listed, measure, settings)),
  );
}

function isBlocking({ kind }: Measure): boolean {
  return kind === 'blocking';
}

function isConfirmedAndBinding({ hit }: Listed, { authority }: Measure, settings: Settings): boolean {
  return hit.identity === 'confirmed' && binds(authority, settings);
}
