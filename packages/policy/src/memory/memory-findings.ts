/** Puts links to earlier payments before the rules and the flags. */

import type { Flag, FlagSeverity } from '@interdict/model';
import type { Facts } from '../facts.ts';
import type { Profile } from '../profile.ts';
import type { CircumstanceRule } from '../rule.ts';
import type { Link, LinkKind } from './links.ts';
import type { Earlier } from './trace.ts';

const SAID: Readonly<Record<LinkKind, string>> = {
  cover: 'pays for',
  'bare-cover': 'belongs to',
  mismatch: 'differs from what it pays for,',
  stripped: 'looks like the changed copy of',
  rerouted: 'looks like another try of',
  cancellation: 'asks to cancel or amend',
};

/** The law that asks, and whether it is the only one. */
interface Asking {
  readonly profile: Profile;
  readonly isAlone: boolean;
}

/** What a rule looks for in the fate of what a payment is linked to. */
export function linked(
  kinds: readonly LinkKind[],
  fate: (earlier: Earlier, asking: Asking) => boolean,
): CircumstanceRule['find'] {
  return ({ links, settings: { profiles } }, profile) =>
    links
      .filter(({ kind, earlier }) => kinds.includes(kind) && fate(earlier, { profile, isAlone: profiles.length === 1 }))
      .map((link) => ({ text: sentence(link), certain: link.isSure, hits: [] }));
}

/** Fates of an earlier payment: what was decided, or is pending. */
/** Of several laws that of the United States has a say where it was what stopped the instruction. */
export const awaitsCover = ({ isInstructionOnly, underUsLaw }: Earlier, { profile, isAlone }: Asking): boolean =>
  isInstructionOnly && (profile !== 'us' || isAlone || underUsLaw);
export const wasBlocked = ({ outcome }: Earlier): boolean => outcome === 'block';
export const mayBeBlocked = ({ pending }: Earlier): boolean => pending === 'block';
export const wasRejected = ({ outcome }: Earlier): boolean => outcome === 'reject';
export const mayBeRejected = ({ pending }: Earlier): boolean => pending === 'reject';
export const wasUnclear = ({ outcome, pending }: Earlier): boolean => outcome === 'hold' && pending === null;

interface MemoryFlag {
  readonly kind: LinkKind;
  readonly code: string;
  readonly severity: FlagSeverity;
  readonly basis: string;
}

const MEMORY_FLAGS: readonly MemoryFlag[] = [
  {
    kind: 'bare-cover',
    code: 'COVER_WITHOUT_UNDERLYING',
    severity: 'high',
    basis: 'Basel Committee 2009; Wolfsberg Payment Transparency Standards 2023',
  },
  { kind: 'mismatch', code: 'COVER_MISMATCH', severity: 'high', basis: 'Basel Committee 2009' },
  {
    kind: 'stripped',
    code: 'STRIPPING_SUSPECTED',
    severity: 'critical',
    basis: 'OFAC Framework for Compliance Commitments 2019',
  },
  {
    kind: 'rerouted',
    code: 'RESUBMITTED_VIA_OTHER_ROUTE',
    severity: 'critical',
    basis: '50 U.S.C. 1705(a); OFAC settlement with Swedbank Latvia 2023',
  },
];

export function memoryFlags({ links }: Facts): Flag[] {
  if (links.length === 0) return [];
  return MEMORY_FLAGS.flatMap(({ kind, code, severity, basis }) =>
    links
      .filter((link) => link.kind === kind)
      .map((link) => ({ code, severity, basis, text: `${sentence(link)}.`, hits: [], evidence: link.evidence })),
  );
}

function sentence({ kind, earlier, evidence }: Link): string {
  const { outcome, name } = earlier;
  const fate = { block: 'blocked', reject: 'rejected', hold: 'held', pass: 'passed' }[outcome];
  const what = evidence.length > 0 ? ` (${evidence.join(', ')})` : '';
  return `This message ${SAID[kind]} payment ${name}, which was ${fate}${what}`;
}
