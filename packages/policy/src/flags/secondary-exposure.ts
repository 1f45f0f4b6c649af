/** SECONDARY_SANCTIONS_FFI_EXPOSURE: foreign banks that handle a payment of a party under secondary sanctions. */

import type { Flag } from '@interdict/model';
import type { Facts } from '../facts.ts';
import { grouped } from '../grouped.ts';
import { IN_CHAIN, type Listed } from '../listed.ts';
import { listedOwners } from '../ownership/listed-owners.ts';
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
  const exposures = [...facts.listed, ...listedOwners(facts)]
    .filter(isUnderSecondarySanctions)
    .flatMap((listed) => distancesTo(listed, facts).map((exposure) => ({ listed, ...exposure })));
  return grouped(exposures, ({ bank }) => bank?.role).map((group) => {
    const distance = group.reduce<Distance>((least, one) => (one.distance < least ? one.distance : least), 2);
    const { listed, bank } = group.find((one) => one.distance === distance) ?? group[0];
    // A party that is as near as to decide is not hidden by one that is nearer and only perhaps the listed one.
    const near = group.filter((one) => one.distance <= Math.max(distance, 1));
    const { subject, entry } = listed.hit;
    const { bic } = bank ?? facts.settings.institution;
    return {
      code: 'SECONDARY_SANCTIONS_FFI_EXPOSURE',
      severity: distance === 2 ? 'high' : 'critical',
      basis: '31 CFR 561.201, 566.201, 566.404; E.O. 14024 section 11; OFAC FAQ 1147-1151',
      text: `The ${bank ? called(bank) : 'institution'} ${DISTANCE[distance]} the ${spoken(subject.role)}, ${'isOwner' in listed ? 'owned by ' : ''}${entry.names[0]?.value ?? entry.id}.`,
      distance,
      ...(bank ? { role: bank.role } : {}),
      ...(bic ? { agent: bic } : {}),
      hits: near.map((one) => one.listed.index),
      evidence: [],
    };
  });
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
  { chain, agents, settings }: Facts,
): { readonly bank: Participant | undefined; readonly distance: Distance }[] {
  const { role } = hit.subject;
  const self = agents.get(role);
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
  return distances.length > 0 || settings.profiles.includes('us') ? distances : [{ bank: undefined, distance: 1 }];
}
