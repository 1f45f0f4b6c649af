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
  const all = [...stakes].flatMap(([entity, held]) => held.map((stake) => ({ entity, stake })));
  const holdings = new Map(grouped(all, ({ stake }) => stake.holder.id).map((own) => [own[0].stake.holder.id, own]));
  const groups = by.adds ? [[...seeds]] : [...seeds].map((seed) => [seed]);
  return new Set(groups.flatMap((group) => [...closure(group, holdings, stakes, by, bound)]));
}

interface Holding {
  readonly entity: string;
  readonly stake: Stake;
}

/** Each stake is added once, when its holder is reached: work grows with the number of stakes. */
function closure(
  group: readonly string[],
  holdings: ReadonlyMap<string, readonly Holding[]>,
  stakes: Stakes,
  by: Yardstick,
  bound: Bound,
): ReadonlySet<string> {
  const members = new Set(group);
  const sums = new Map<string, bigint>();
  const counted = new Set<Stake>();
  const isOwned = ({ entity, stake }: Holding): boolean => {
    if (!('least' in stake)) return by.control && stake.interest === 'control';
    if (!by.interests.includes(stake.interest) || counted.has(stake)) return false;
    const key = `${stake.interest} ${entity}`;
    const together = by.adds ? [stake] : inArrangement(stake, stakes.get(entity) ?? []);
    const sum = together.reduce((total, share) => total + percent(share, bound), sums.get(key) ?? 0n);
    for (const share of together) counted.add(share);
    sums.set(key, sum);
    return by.half ? sum >= HALF : sum > HALF;
  };
  // A set yields what is added to it while it is walked through.
  for (const member of members)
    for (const holding of holdings.get(member) ?? []) if (isOwned(holding)) members.add(holding.entity);
  return members;
}

/** Those who act together hold what all of them hold, listed or not. */
function inArrangement(share: Share, held: readonly Stake[]): readonly Share[] {
  const { arrangement, interest } = share;
  if (arrangement === undefined) return [share];
  return held.filter(
    (stake): stake is Share => 'least' in stake && stake.interest === interest && stake.arrangement === arrangement,
  );
}

/** The most that `members` may hold together, in units of 10^-12 percent. */
export function mostOf(held: readonly Stake[], members: ReadonlySet<string>, interest: Share['interest']): bigint {
  const shares = held.filter((stake): stake is Share => stake.interest === interest && members.has(stake.holder.id));
  return shares.reduce((sum, share) => sum + percent(share, 'most'), 0n);
}

/** A share that cannot be read may be anything from nothing to all. */
function percent(share: Share, bound: Bound): bigint {
  return parseDecimal(share[bound]) ?? (bound === 'least' ? 0n : HUNDRED);
}
