/** SECONDARY_SANCTIONS_FFI_EXPOSURE: foreign banks that handle a payment of a party under secondary sanctions. */

import type { Flag } from '@interdict/model';
import type { Facts } from '../facts.ts';
import { IN_CHAIN, type Listed } from '../listed.ts';
import { isAmerican } from './nexus.ts';
import { called, isSameBank, sideOf, spoken, type Participant } from '../participants.ts';

type Distance = NonNullable<Flag['distance']>;

const DISTANCE: Readonly<Record<Distance, string>> = {
  0: 'keeps the account of',
  1: 'deals directly with',
  2: 'stands in a payment of',
};

/** The nearest distance of each foreign bank to such a party (31 CFR 566.404(d): proximity). */
export function secondaryExposures(facts: Facts): Flag[] {
  const exposures = new Map<string, Flag>();
  for (const listed of facts.listed.filter(isUnderSecondarySanctions)) {
    for (const { bank, distance } of distancesTo(listed, facts)) {
      const key = bank?.role ?? 'institution';
      const before = exposures.get(key);
      if (before?.distance !== undefined && before.distance < distance) continue;
      exposures.set(key, exposure(listed, bank, distance, before?.distance === distance ? before.hits : [], facts));
    }
  }
  return [...exposures.values()];
}

function exposure(
  { hit, index }: Listed,
  bank: Participant | undefined,
  distance: Distance,
  hits: readonly number[],
  { settings }: Facts,
): Flag {
  const { bic } = bank ?? settings.institution;
  return {
    code: 'SECONDARY_SANCTIONS_FFI_EXPOSURE',
    severity: distance === 2 ? 'high' : 'critical',
    basis: '31 CFR 561.201, 566.201, 566.404; E.O. 14024 section 11; OFAC FAQ 1147-1151',
    text: `The ${bank ? called(bank) : 'institution'} ${DISTANCE[distance]} the ${spoken(hit.subject.role)}, ${hit.entry.names[0]?.value ?? hit.entry.id}, and risks its own US accounts.`,
    distance,
    ...(bank ? { role: bank.role } : {}),
    ...(bic ? { agent: bic } : {}),
    hits: [...hits, index],
    evidence: [],
  };
}

function isUnderSecondarySanctions({ hit, position, measures }: Listed): boolean {
  const { entry, identity } = hit;
  if (identity === 'discounted' || !IN_CHAIN.includes(position)) return false;
  // Iranian banks blocked solely under E.O. 13599 are carved out (E.O. 13846 section 1(a)(iii)).
  const carvedOut =
    entry.kind === 'bank' && entry.programmes.length > 0 && entry.programmes.every((tag) => tag === 'IRAN');
  return !carvedOut && measures.some(({ secondarySanctions }) => secondarySanctions !== undefined);
}

function distancesTo(
  { hit, position }: Listed,
  { chain, participants, settings }: Facts,
): { readonly bank?: Participant; readonly distance: Distance }[] {
  const { role } = hit.subject;
  const self = participants.find((one) => one.role === role);
  const at = chain.findIndex((bank) => self && isSameBank(bank, self));
  const keeper = sideOf(role) === 'debtor' ? 0 : chain.length - 1;
  const distance = (place: number): Distance => {
    if (position !== 'party') return Math.abs(place - at) === 1 ? 1 : 2;
    if (place === keeper) return 0;
    return place === 0 || place === chain.length - 1 ? 1 : 2;
  };
  const distances = chain.flatMap((bank, place) =>
    place === at || isAmerican(bank) ? [] : [{ bank, distance: distance(place) }],
  );
  // Without a bank in sight it is the institution itself that handles the payment.
  return distances.length > 0 || settings.profiles.includes('us') ? distances : [{ distance: 1 }];
}
