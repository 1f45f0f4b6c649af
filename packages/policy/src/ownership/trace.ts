/** Follows stakes from a party upwards until all its direct and indirect holders are known. */

import { errorMessage } from '@interdict/model';
import type { Participant } from '../participants.ts';
import { stakesIn } from './answer.ts';
import type { Entity, Holder, Ownership, OwnershipProvider, Stake } from './stake.ts';

/** More than any true structure has; beyond it ownership counts as not read. */
const MOST_ENTITIES = 1000;

/** All holders above one party, directly and indirectly. */
export interface Structure {
  /** Id of the party itself. */
  readonly id: string;
  readonly identity: 'confirmed' | 'possible';
  /** Its name in the ownership data, where screening found it by another. */
  readonly as?: string;
  readonly holders: ReadonlyMap<string, Holder>;
  /** Direct stakes, of all days, by the entity they are held in. */
  readonly stakes: ReadonlyMap<string, readonly Stake[]>;
}

export type Traced = { readonly participant: Participant } & (
  | { readonly status: 'not-looked-up' | 'unknown' }
  | { readonly status: 'failed'; readonly message: string }
  | { readonly status: 'known'; readonly structure: Structure }
);

/** An entity of the ownership data that screening takes a participant for. */
export interface Alike {
  readonly id: string;
  readonly name: string;
  readonly identity: Structure['identity'];
}

export function traceOwners(participant: Participant, provider: OwnershipProvider, alike?: Alike): Traced {
  // Whatever a provider throws must hold the payment; a failure is an answer too.
  try {
    const answer = stakesIn(
      provider,
      alike ? { id: alike.id, names: [alike.name], identifiers: [], countries: [] } : entityOf(participant),
    );
    if (answer.status !== 'known') return { participant, status: answer.status };
    const structure = structureAbove(answer, provider);
    const found = alike ? { identity: alike.identity, as: alike.name } : {};
    return structure
      ? { participant, status: 'known', structure: { ...structure, ...found } }
      : { participant, status: 'failed', message: `more than ${MOST_ENTITIES} entities` };
  } catch (error) {
    return { participant, status: 'failed', message: errorMessage(error) };
  }
}

function structureAbove(
  { id, identity, stakes: direct }: Ownership & { readonly status: 'known' },
  provider: OwnershipProvider,
): Structure | undefined {
  const stakes = new Map([[id, direct]]);
  const holders = new Map<string, Holder>();
  const waiting = [...direct];
  for (const { holder } of waiting) {
    if (holders.has(holder.id)) continue;
    if (holders.size === MOST_ENTITIES) return undefined;
    holders.set(holder.id, holder);
    if (stakes.has(holder.id)) continue;
    const above = stakesIn(provider, { id: holder.id, names: [holder.name], identifiers: [], countries: [] });
    if (above.status !== 'known') continue;
    stakes.set(holder.id, above.stakes);
    for (const stake of above.stakes) waiting.push(stake);
  }
  return { id, identity, holders, stakes };
}

function entityOf({ names, bic, known, countries }: Participant): Entity {
  const identifiers = known.identifiers.map(({ type, value }) => ({ type, value: value.value }));
  return {
    names,
    identifiers: bic ? [{ type: 'bic', value: bic }, ...identifiers] : identifiers,
    countries: [...new Set(countries.map(({ country }) => country))],
  };
}
