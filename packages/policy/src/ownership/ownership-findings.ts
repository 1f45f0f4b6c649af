/** Puts verdicts on ownership before the rules, the flags and the issues. */

import type { Authority, Flag, FlagSeverity, Issue } from '@interdict/model';
import { isSepaInstant } from '../circumstances.ts';
import type { Facts } from '../facts.ts';
import { grouped } from '../grouped.ts';
import type { Profile } from '../profile.ts';
import { OWN_LIST, type CircumstanceRule } from '../rule.ts';
import { bindingUnder } from '../settings.ts';
import type { OwnershipKind } from './measure.ts';
import type { OwnershipVerdict } from './verdicts.ts';
import type { Consequence } from './yardsticks.ts';

/** What a rule on ownership looks for. */
export function ownership(to: Consequence, ...kinds: readonly OwnershipKind[]): CircumstanceRule['find'] {
  return (facts, profile, binding) =>
    verdictsFor(facts, profile, binding, to)
      .filter(({ kind }) => kinds.includes(kind))
      .map((verdict) => {
        const { text, own, certain, programmes, byStatus } = verdict;
        return { text, own, certain, hits: hitsBehind(verdict, facts), programmes, byStatus };
      });
}

/** Positions of the hits on those by whom a party is owned. */
function hitsBehind({ participant, holders, binding }: OwnershipVerdict, { listed, ownerHits }: Facts): number[] {
  return ownerHits.flatMap(({ hit, holder, participant: held }, at) => {
    const { entry, identity } = hit;
    const binds = entry.measures.length === 0 || entry.measures.some(({ authority }) => binding.includes(authority));
    const isOne = held === participant && holders.includes(holder) && identity !== 'discounted';
    return isOne && binds ? [listed.length + at] : [];
  });
}

/** On the rail of `IP-01` the freezing lists of the EU count for banks only, not for who owns payer and payee. */
function verdictsFor(
  facts: Facts,
  profile: Profile,
  binding: readonly Authority[],
  to: Consequence,
): readonly OwnershipVerdict[] {
  const all = facts.ownership(profile, binding, to);
  if (profile !== 'eu' || to !== 'freeze' || !isSepaInstant(facts)) return all;
  const others = facts.ownership(
    profile,
    binding.filter((authority) => authority !== 'EU'),
    to,
  );
  return [
    ...all.filter(({ participant }) => participant.agent),
    ...others.filter(({ participant }) => !participant.agent),
  ];
}

interface OwnershipFlag {
  readonly code: string;
  readonly severity: FlagSeverity;
  readonly basis: string;
  readonly text: string;
  readonly to: Consequence;
  readonly kinds: readonly OwnershipKind[];
  readonly profiles?: readonly Profile[];
}

const OWNED = ['government', 'owned', 'chain'] as const;

const OWNERSHIP_FLAGS: readonly OwnershipFlag[] = [
  {
    code: 'OWNERSHIP_50_AGGREGATE',
    severity: 'critical',
    basis: 'OFAC guidance of 13 August 2014, FAQ 398-402; Council document 11623/24; UK Russia Regulations 2019 reg. 7',
    text: 'listed persons own or control it',
    to: 'freeze',
    kinds: OWNED,
  },
  {
    code: 'CAPTA_AFFILIATE',
    severity: 'critical',
    basis: 'E.O. 14024 Directive 2; OFAC FAQ 970',
    text: 'banks under Directive 2 own it',
    to: 'ban',
    kinds: OWNED,
    profiles: ['us'],
  },
  {
    code: 'SECTORAL_PARTY',
    severity: 'info',
    basis: 'OFAC FAQ 373; 31 CFR 589.203',
    text: 'those under one directive on debt or equity own it, and it is under the directive too',
    to: 'sectoral',
    kinds: OWNED,
    profiles: ['us'],
  },
  {
    code: 'TRANSACTION_BAN_AFFILIATE',
    severity: 'high',
    basis: 'Regulation (EU) No 833/2014 Art. 5aa, 5h; UK Russia Regulations 2019 reg. 17A',
    text: 'those under a ban on transactions own or control it',
    to: 'ban',
    kinds: OWNED,
    profiles: ['eu', 'uk'],
  },
  {
    code: 'OWNERSHIP_CAUTION',
    severity: 'medium',
    basis: 'OFAC FAQ 398; OFSI general guidance, chapter 4',
    text: 'listed persons have much of it or may control it',
    to: 'freeze',
    kinds: ['caution'],
  },
  {
    code: 'OWNERSHIP_UNCERTAIN',
    severity: 'medium',
    basis: 'OFAC FAQ 401',
    text: 'listed persons may own it: their stakes are known only as ranges',
    to: 'freeze',
    kinds: ['uncertain'],
  },
  {
    code: 'SHAM_CHECK',
    severity: 'medium',
    basis: 'OFAC FAQ 402; OFAC advisory of 31 March 2026',
    text: 'a listed person gave up its majority after it was listed',
    to: 'freeze',
    kinds: ['divested'],
  },
];

/** One flag for each code and role, whichever of the laws that bind raises it. */
export function ownershipFlags(facts: Facts): Flag[] {
  const { settings, owners } = facts;
  if (owners.length === 0) return [];
  return OWNERSHIP_FLAGS.flatMap(({ code, severity, basis, text, to, kinds, profiles }) => {
    const bound = settings.profiles.filter((profile) => profiles?.includes(profile) ?? true);
    const verdicts = bound.flatMap((profile) => {
      const binding = bindingUnder(profile, settings);
      return facts
        .ownership(profile, binding, to)
        .filter(({ kind }) => kinds.includes(kind))
        .map((verdict) => ({ ...verdict, hits: hitsBehind(verdict, facts) }));
    });
    return grouped(verdicts, ({ participant }) => participant.role).map((group) => {
      const [{ text: who, participant }] = group;
      const evidence = [...new Set(group.flatMap(({ chain }) => chain))];
      const hits = [...new Set(group.flatMap((verdict) => verdict.hits))];
      const agent = participant.agent && participant.bic ? { agent: participant.bic } : {};
      const source = group.every(({ own }) => own) ? OWN_LIST : basis;
      return {
        code,
        severity: to === 'sectoral' && facts.instruments() ? 'high' : severity,
        basis: source,
        text: `${who}: ${text}.`,
        role: participant.role,
        ...agent,
        hits,
        evidence,
      };
    });
  });
}

/** A provider that failed: what was not looked at is not clean. */
export function ownershipIssues({ owners }: Pick<Facts, 'owners'>): Issue[] {
  return owners.flatMap((traced): Issue[] => {
    if (traced.status !== 'failed') return [];
    const message = `The owners of the ${traced.participant.role} were not found out: ${traced.message}.`;
    return [{ code: 'ownership-provider-failed', severity: 'error', path: traced.participant.role, message }];
  });
}
