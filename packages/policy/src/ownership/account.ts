/** Tells the stakes on which a verdict on ownership rests. */

import type { Authority, CalendarDate } from '@interdict/model';
import { decimalText, parseDecimal } from '../decimal.ts';
import { grouped } from '../grouped.ts';
import { called, type Participant } from '../participants.ts';
import type { Programme } from '../programme.ts';
import { stakesOn } from './reach.ts';
import { programmesOf } from './seeds.ts';
import type { Holder, Stake } from './stake.ts';
import type { Structure } from './trace.ts';

interface Account {
  /** Ids of those on the way. */
  readonly holders: readonly string[];
  readonly byStatus: boolean;
  /** The direct stakes of listed or owned holders, in half a sentence. */
  readonly text: string;
  readonly chain: readonly string[];
  readonly programmes: readonly Programme[];
}

/** From the owned upwards, through those of `members` that hold. */
export function accountOf(
  structure: Structure,
  who: string,
  members: ReadonlySet<string>,
  binding: readonly Authority[],
  day: CalendarDate | undefined,
): Account {
  const stakes = stakesOn(structure, day);
  // With the listings that screening has found, which stakes do not have.
  const asListed = <S extends Stake>(stake: S): S => ({
    ...stake,
    holder: structure.holders.get(stake.holder.id) ?? stake.holder,
  });
  const way = new Map<string, readonly Stake[]>();
  const entities = new Set([structure.id]);
  for (const entity of entities) {
    const held = (stakes.get(entity) ?? []).filter(({ holder }) => members.has(holder.id)).map(asListed);
    way.set(entity, held);
    for (const { holder } of held) entities.add(holder.id);
  }
  const holders = [...entities].flatMap((id) => structure.holders.get(id) ?? []);
  const programmes = holders.flatMap((holder) => programmesOf(holder, binding, day));
  return {
    holders: [...entities],
    byStatus: holders.some(({ government, listings }) => government !== undefined && listings.length === 0),
    text: (way.get(structure.id) ?? []).map((stake) => told(stake)).join(', '),
    chain: [...way].flatMap(([entity, held]) =>
      held.map(
        (stake) =>
          `${told(stake)} of ${entity === structure.id ? who : (structure.holders.get(entity)?.name ?? entity)}`,
      ),
    ),
    programmes: [...new Map(programmes.map((programme) => [programme[0], programme])).values()],
  };
}

/** Every stake on the ways from a party up to one of its holders. */
export function stakesBetween(
  structure: Structure,
  holder: string,
  participant: Participant,
  day: CalendarDate | undefined,
): readonly string[] {
  const held = [...stakesOn(structure, day)].flatMap(([entity, stakes]) =>
    stakes.map((stake) => ({ entity, holder: stake.holder.id })),
  );
  const heldBy = new Map(grouped(held, (one) => one.holder).map((own) => [own[0].holder, own]));
  const below = new Set([holder]);
  for (const one of below) for (const { entity } of heldBy.get(one) ?? []) below.add(entity);
  return accountOf(structure, `the ${called(participant)}`, below, [], day).chain;
}

/** `X (ofac-sdn:1) holds 30 % of the shares`. */
function told(stake: Stake): string {
  const who = named(stake.holder);
  if (!('least' in stake)) return `${who} ${stake.interest === 'control' ? 'has control' : 'holds an office'}`;
  const { least, most, interest, asOf } = stake;
  const part = least === most ? shown(least) : `${shown(least)} to ${shown(most)}`;
  return `${who} holds ${part} % of the ${interest}${asOf === undefined ? '' : ` (${asOf})`}`;
}

function named({ name, listings, government }: Holder): string {
  const ids: string[] = [...listings.map(({ id }) => id), ...(government ? [`Government of ${government}`] : [])];
  return ids.length > 0 ? `${name} (${ids.join(', ')})` : name;
}

function shown(percent: string): string {
  const value = parseDecimal(percent);
  return value === undefined ? '?' : decimalText(value);
}
