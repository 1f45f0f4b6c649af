/** Whom a set of holders owns: a least fixpoint over direct stakes, so that cross-holdings prove nothing and all ends. */

import type { CalendarDate } from '@interdict/model';
import { parseDecimal } from '../decimal.ts';
import { grouped } from '../grouped.ts';
import type { Share, Stake } from './stake.ts';
import type { Structure } from './trace.ts';
import type { Yardstick } from './yardsticks.ts';

/** `least`: what is certain. `most`: what is possible. */
export type Bound = 'least' | 'most';

/** Direct stakes of one day, by the entity they are held in. */
export type Stakes = ReadonlyMap<string, readonly Stake[]>;

const HUNDRED = 100n * 10n ** 12n;
const HALF = HUNDRED / 2n;

/** The stakes as they stood on a day: of each holder's interest in an entity the last record. Without a day, the latest. */
export function stakesOn({ stakes }: Pick<Structure, 'stakes'>, day: CalendarDate | undefined): Stakes {
  return new Map(
    [...stakes].map(([entity, all]) => {
      const seen = all.filter(({ asOf }) => day === undefined || asOf === undefined || asOf <= day);
      const kept = grouped(seen, ({ holder, interest }) => `${interest} ${holder.id}`).flatMap((records) => {
        const latest = records.reduce((last, { asOf = '' }) => (asOf > last ? asOf : last), '');
        return onlyOne(records.filter(({ asOf = '' }) => asOf === latest));
      });
      return [entity, kept.filter((stake) => !('ended' in stake))];
    }),
  );
}

/** Records of one day that differ leave open which is true: everything between them is possible. */
function onlyOne(records: readonly Stake[]): readonly Stake[] {
  const shares = records.filter((stake): stake is Share => 'least' in stake);
  const [first] = shares;
  // An end that another record of the same day denies is none.
  if (!first) return records.filter((stake) => !('ended' in stake)).slice(0, 1);
  const least = shares.reduce((a, b) => (percent(b, 'least') < percent(a, 'least') ? b : a)).least;
  const most = shares.reduce((a, b) => (percent(b, 'most') > percent(a, 'most') ? b : a)).most;
  const arrangement = shares.find((share) => share.arrangement !== undefined)?.arrangement;
  return [{ ...first, least, most, ...(arrangement === undefined ? {} : { arrangement }) }];
}

/** The seeds and everyone they own: one that is reached counts with its whole stake, never with a part of it. */
export function reachOf(seeds: Iterable<string>, stakes: Stakes, by: Yardstick, bound: Bound): ReadonlySet<string> {
  const holdings = holdingsIn(stakes);
  const groups = by.adds ? [[...seeds]] : [...seeds].map((seed) => [seed]);
  const reached = groups.map((group) => {
    const members = new Set(group);
    // A set yields what is added to it while it is walked through.
    for (const member of members)
      for (const entity of holdings.get(member) ?? [])
        if (isHeld(stakes.get(entity) ?? [], members, by, bound)) members.add(entity);
    return [...members];
  });
  return new Set(reached.flat());
}

/** The entities in which each holder holds. */
function holdingsIn(stakes: Stakes): ReadonlyMap<string, readonly string[]> {
  const pairs = [...stakes].flatMap(([entity, held]) => held.map(({ holder }) => ({ holder: holder.id, entity })));
  return new Map(grouped(pairs, ({ holder }) => holder).map((own) => [own[0].holder, own.map(({ entity }) => entity)]));
}

/** Whether those of `members` that hold in it own an entity. */
export function isHeld(held: readonly Stake[], members: ReadonlySet<string>, by: Yardstick, bound: Bound): boolean {
  if (by.control && held.some(({ interest, holder }) => interest === 'control' && members.has(holder.id))) return true;
  return by.interests.some((interest) => {
    const sum = sumOf(held, members, interest, by, bound);
    return by.half ? sum >= HALF : sum > HALF;
  });
}

/** What `members` hold together, in units of 10^-12 percent. */
export function sumOf(
  held: readonly Stake[],
  members: ReadonlySet<string>,
  interest: Share['interest'],
  { adds }: Pick<Yardstick, 'adds'>,
  bound: Bound,
): bigint {
  const shares = held.filter((stake): stake is Share => stake.interest === interest);
  const joint = new Set(
    shares.flatMap(({ holder, arrangement }) => (members.has(holder.id) ? (arrangement ?? []) : [])),
  );
  return shares
    .filter(
      ({ holder, arrangement }) =>
        members.has(holder.id) || (!adds && arrangement !== undefined && joint.has(arrangement)),
    )
    .reduce((sum, share) => sum + percent(share, bound), 0n);
}

/** A share that cannot be read may be anything from nothing to all. */
function percent(share: Share, bound: Bound): bigint {
  return parseDecimal(share[bound]) ?? (bound === 'least' ? 0n : HUNDRED);
}
