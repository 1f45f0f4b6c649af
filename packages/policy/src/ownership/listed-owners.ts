/** The listed who own a party, in its place: what US law makes of them it makes of what they own. */

import type { Facts } from '../facts.ts';
import { measuresInForce } from '../in-force.ts';
import type { Listed } from '../listed.ts';
import { LAWS } from '../profile.ts';
import { binds } from '../settings.ts';

/** A listed holder of a party that is blocked as its property (OFAC guidance of 13 August 2014). */
export interface ListedOwner extends Listed {
  readonly isOwner: true;
}

/** Those of parties that none owns whose listing binds the institution: of others the rules on ownership tell. */
export function listedOwners({ listed, ownerHits, ownership, settings, asOf }: Facts): readonly ListedOwner[] {
  if (ownerHits.length === 0 || settings.profiles.includes('us')) return [];
  const owned = ownership('us', LAWS.us.binding, 'freeze').filter(
    ({ kind, own }) => !own && (kind === 'owned' || kind === 'chain'),
  );
  const owners = ownerHits.flatMap(({ hit, holder, participant }, at) => {
    const isOwner = owned.some((verdict) => verdict.participant === participant && verdict.holders.includes(holder));
    const measures = measuresInForce(hit.entry, asOf) ?? [];
    const index = listed.length + at;
    return isOwner && hit.identity !== 'discounted' ? [{ index, hit, participant, measures }] : [];
  });
  const bound = new Set(
    owners.flatMap(({ participant, measures }) =>
      measures.some(({ authority }) => binds(authority, settings)) ? participant : [],
    ),
  );
  return owners
    .filter(({ participant }) => !bound.has(participant))
    .map(({ participant, ...owner }) => ({ ...owner, position: participant.agent ? 'agent' : 'party', isOwner: true }));
}
