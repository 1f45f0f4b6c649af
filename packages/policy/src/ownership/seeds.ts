/** The holders from whom ownership spreads: the listed, and governments blocked by their status. */

import type { Authority, CalendarDate, Measure } from '@interdict/model';
import { applies, measuresInForce } from '../in-force.ts';
import { IRAN, VENEZUELA, type Programme } from '../programme.ts';
import type { Holder } from './stake.ts';
import type { Structure } from './trace.ts';
import type { Bound } from './reach.ts';
import type { Yardstick } from './yardsticks.ts';

/** The orders that block each government by its status, from the day they did: E.O. 13599 and E.O. 13884. */
const GOVERNMENTS: Readonly<
  Record<NonNullable<Holder['government']>, { readonly from: string; readonly programme: Programme }>
> = {
  IR: { from: '2012-02-06', programme: IRAN },
  VE: { from: '2019-08-05', programme: VENEZUELA },
};

export function governmentsIn({ holders }: Structure, day: CalendarDate | undefined): string[] {
  return [...holders.values()]
    .filter(({ government }) => government && applies(GOVERNMENTS[government], day))
    .map(({ id }) => id);
}

export function listedIn(
  { holders }: Structure,
  { reaches }: Pick<Yardstick, 'reaches'>,
  binding: readonly Authority[],
  day: CalendarDate | undefined,
  bound: Bound = 'least',
): string[] {
  return [...holders.values()]
    .filter(
      (holder) =>
        measuresOn(holder, binding, day, bound).some(reaches) ||
        (bound === 'most' && reaches(PERHAPS) && isUnstated(holder, day)),
    )
    .map(({ id }) => id);
}

/** What a listing may require that does not say what it does. */
const PERHAPS: Measure = { kind: 'blocking', authority: 'operator' };

function isUnstated({ listings }: Holder, day: CalendarDate | undefined): boolean {
  return listings.some((listing) => measuresInForce(listing, day)?.length === 0);
}

/** What rests on a holder itself, by programme. */
export function programmesOf(
  holder: Holder,
  binding: readonly Authority[],
  day: CalendarDate | undefined,
): Programme[] {
  const listed = measuresOn(holder, binding, day, 'most').map(
    ({ programme, authority }): Programme => [programme ?? authority],
  );
  return holder.government ? [...listed, GOVERNMENTS[holder.government].programme] : listed;
}

function measuresOn(
  { listings }: Holder,
  binding: readonly Authority[],
  day: CalendarDate | undefined,
  bound: Bound,
): Measure[] {
  return listings
    .filter(({ possible }) => bound === 'most' || possible !== true)
    .flatMap((listing) => measuresInForce(listing, day) ?? [])
    .filter(({ authority }) => binding.includes(authority));
}
