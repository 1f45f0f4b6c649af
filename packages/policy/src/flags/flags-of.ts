/** All flags of a payment, in a fixed order. */

import type { Flag } from '@interdict/model';
import type { Facts } from '../facts.ts';
import { accountCountryMismatches, nestedCorrespondents, usTransit } from './correspondent-flags.ts';
import { IN_CHAIN } from '../listed.ts';
import { memoryFlags } from '../memory/memory-findings.ts';
import { ownershipFlags } from '../ownership/ownership-findings.ts';
import { contactFlags } from './contact-flags.ts';
import { listingFlags } from './listing-flags.ts';
import { licenceClaims, operationalFlags, processing, transparency } from './message-flags.ts';
import { usNexus } from './nexus.ts';
import { russiaMib } from './russia-mib.ts';
import { secondaryExposures } from './secondary-exposure.ts';
import { territoryFlags } from './territory-flags.ts';

/** `prohibited`, for those whom US law does not bind: positions of the hits for which it would stop the payment. */
export function flagsOf(facts: Facts, prohibited: readonly number[] | undefined): Flag[] {
  const nexus = usNexus(facts);
  return [
    ...operationalFlags(facts.issues),
    nexus,
    ...usTransit(facts),
    ...causingRisk(nexus, prohibited),
    ...listingFlags(facts),
    ...secondaryExposures(facts),
    ...ownershipFlags(facts),
    ...territoryFlags(facts),
    ...contactFlags(facts),
    ...nestedCorrespondents(facts),
    ...facts.lookedUp.flags,
    ...transparency(facts),
    ...accountCountryMismatches(facts),
    ...russiaMib(facts),
    ...licenceClaims(facts),
    ...memoryFlags(facts),
    ...processing(facts),
  ];
}

/** CAUSING_RISK: not bound itself, the institution would make a US bank do what US law forbids it. */
function causingRisk({ level, evidence }: Flag, prohibited: readonly number[] | undefined): Flag[] {
  if (!prohibited || (level !== 'CERTAIN' && level !== 'PRESUMED')) return [];
  return [
    {
      code: 'CAUSING_RISK',
      severity: 'critical',
      basis: '50 U.S.C. 1705(a)',
      text: 'The payment runs through the United States, where US law would stop it.',
      hits: prohibited,
      evidence,
    },
  ];
}

/** BLOCKING_STATUTE_CONFLICT: nothing but US law on Cuba or Iran speaks against the payment. */
export function blockingStatuteConflict({ presences, listed }: Facts): Flag[] {
  const places = presences.filter(
    ({ territory, at }) => at !== 'text' && (territory === 'iran' || territory === 'cuba'),
  );
  const hits = listed.filter(
    ({ hit, measures, position }) =>
      hit.identity !== 'discounted' &&
      IN_CHAIN.includes(position) &&
      measures.some(({ authority }) => authority === 'OFAC') &&
      hit.entry.programmes.some((programme) => /^(?:IRAN|IFSR|CUBA)/.test(programme)),
  );
  if (places.length === 0 && hits.length === 0) return [];
  return [
    {
      code: 'BLOCKING_STATUTE_CONFLICT',
      severity: 'high',
      basis: 'Council Regulation (EC) No 2271/96 and its UK copy',
      text: 'Only US law on Cuba or Iran speaks against the payment, and EU and UK law may forbid to comply with it.',
      hits: hits.map(({ index }) => index),
      evidence: places.flatMap((place) => place.evidence),
    },
  ];
}
