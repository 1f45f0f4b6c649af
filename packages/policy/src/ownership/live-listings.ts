/** Holders as subjects of screening, and what screening found as their listings: ownership on the lists of the day. */

import { parseCountryCode, type Hit, type Location, type Subject } from '@interdict/model';
import { identityOf, type Identification } from '../identity.ts';
import type { Holder, Listing } from './stake.ts';
import type { Traced } from './trace.ts';

/** In front of the id of a holder in the role of its subjects. No role of a message has a blank. */
const HOLDER = 'holder ';

const NOWHERE: Location = { path: 'ownership data', start: 0, end: 0 };

/** Everyone who holds a part of a party, directly or not, once. */
export function holderSubjects(owners: readonly Traced[]): Subject[] {
  const holders = owners.flatMap((traced) => (traced.status === 'known' ? [...traced.structure.holders.values()] : []));
  return [...new Map(holders.map((holder) => [holder.id, holder])).values()].flatMap(subjectsOfHolder);
}

function subjectsOfHolder({ id, name, aliases = [], identifiers = [], countries = [] }: Holder): Subject[] {
  const role = HOLDER + id;
  const numbers = identifiers.map(({ type, value }) => ({ type, value: { value, location: NOWHERE } }));
  const signals = countries.flatMap((code) => {
    const country = parseCountryCode(code);
    return country ? [{ country, source: 'address' as const, location: NOWHERE }] : [];
  });
  const common = { role, location: NOWHERE, known: { role, agent: false, countries: signals, identifiers: numbers } };
  return [
    ...[name, ...aliases].map((value) => ({ kind: 'name' as const, value, ...common })),
    ...identifiers.map(({ type, value }) => ({ kind: 'identifier' as const, identifierType: type, value, ...common })),
  ];
}

export function hitsOnHolder({ id }: Pick<Holder, 'id'>, hits: readonly Hit[]): Hit[] {
  return hits.filter(({ subject, entry }) => subject.role === HOLDER + id && entry.kind !== 'place');
}

export function isOfHolder({ subject }: Hit): boolean {
  return subject.role.startsWith(HOLDER);
}

/** The owners, with the listings that screening found for them beside those of the ownership data. */
export function withLiveListings(
  owners: readonly Traced[],
  hits: readonly Hit[],
  by: Identification,
): readonly Traced[] {
  if (hits.length === 0) return owners;
  const listingsOf = (holder: Holder): Listing[] =>
    hitsOnHolder(holder, hits).flatMap((hit): Listing[] => {
      const identity = identityOf(hit, by);
      if (identity === 'discounted') return [];
      const { id, measures, listedOn, effectiveFrom, until } = hit.entry;
      return [
        {
          id,
          measures,
          ...(listedOn ? { listedOn } : {}),
          ...(effectiveFrom ? { effectiveFrom } : {}),
          ...(until ? { until } : {}),
          ...(identity === 'confirmed' ? {} : { possible: true }),
        },
      ];
    });
  return owners.map((traced) => {
    if (traced.status !== 'known') return traced;
    const { structure } = traced;
    const holders = [...structure.holders].map(([id, holder]) => {
      const live = listingsOf(holder);
      return [id, live.length === 0 ? holder : { ...holder, listings: [...holder.listings, ...live] }] as const;
    });
    return { ...traced, structure: { ...structure, holders: new Map(holders) } };
  });
}
