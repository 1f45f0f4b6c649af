/** Measures a structure of ownership by the yardstick of a law, as it stands today and as it stood before. */

import type { Authority, CalendarDate } from '@interdict/model';
import { mostOf, reachOf, stakesOn, type Bound } from './reach.ts';
import { governmentsIn, listedIn } from './seeds.ts';
import type { Stake } from './stake.ts';
import type { Structure } from './trace.ts';
import { OF_GOVERNMENTS, type Yardstick } from './yardsticks.ts';

/**
 * The gravest first.
 * `government`: owned or controlled by a government that is blocked by its status. `owned`: by listed holders directly.
 * `chain`: through companies that they own. `uncertain`: owned if what is known only as a range is high enough.
 * `divested`: was owned while a holder was listed, and no longer is. `caution`: a listed holder has a quarter or more,
 * control or an office, or has that in its owner, where control counts. `gap`: nobody knows.
 */
const KINDS = ['government', 'owned', 'chain', 'uncertain', 'divested', 'caution', 'gap'] as const;

export type OwnershipKind = (typeof KINDS)[number];

/** The less the graver. */
export function gravity(kind: OwnershipKind): number {
  return KINDS.indexOf(kind);
}

export interface Measured {
  readonly kind: OwnershipKind;
  /** Ids of the listed and of those they own. */
  readonly members: ReadonlySet<string>;
}

export interface MeasuringLaw {
  readonly by: Yardstick;
  readonly binding: readonly Authority[];
  /** Governments blocked by their status count as listed. */
  readonly governments: boolean;
}

interface Reach {
  /** Listed, blocked by status, or owned by such. */
  readonly members: ReadonlySet<string>;
  readonly governmental: ReadonlySet<string>;
}

/** The gravest that is true of the structure; undefined where it is clean. */
export function measure(
  structure: Structure,
  law: MeasuringLaw,
  today: CalendarDate | undefined,
): Measured | undefined {
  const { id } = structure;
  const stakes = stakesOn(structure, today);
  const sure = reach(structure, law, 'least', today, today);
  const possible = reach(structure, law, 'most', today, today);
  if (sure.governmental.has(id)) return found('government', sure);
  if (sure.members.has(id)) return found(isOwnedDirectly(structure, law, today) ? 'owned' : 'chain', sure);
  if (possible.members.has(id)) return found('uncertain', possible);
  const before = daysOf(structure).filter((day) => today === undefined || day < today);
  const owned = before.map((day) => reach(structure, law, 'least', day, today)).find(({ members }) => members.has(id));
  if (owned) return found('divested', owned);
  const noteworthy = [...stakes.keys()].filter((entity) => isNoteworthy(stakes.get(entity) ?? [], possible.members));
  if (noteworthy.includes(id)) return found('caution', possible);
  if (!law.by.control) return undefined;
  // Whoever may control a company may control what it owns.
  const members = reachOf([...possible.members, ...noteworthy], stakes, law.by, 'most');
  return members.has(id) ? found('caution', { ...possible, members }) : undefined;
}

function found(kind: OwnershipKind, { members }: Reach): Measured {
  return { kind, members };
}

/** Whether some have so much of it, or such a place in it, that they may control it. */
function isNoteworthy(held: readonly Stake[], members: ReadonlySet<string>): boolean {
  return (
    held.some(({ holder, interest }) => members.has(holder.id) && /control|office/.test(interest)) ||
    (['shares', 'votes'] as const).some((interest) => mostOf(held, members, interest) >= NOTEWORTHY)
  );
}

/** A quarter: where many registers of owners begin to ask. */
const NOTEWORTHY = 25n * 10n ** 12n;

/** By the stakes of `day`, and the listings in force both then and today. */
function reach(
  structure: Structure,
  { by, binding, governments }: MeasuringLaw,
  bound: Bound,
  day: CalendarDate | undefined,
  today: CalendarDate | undefined,
): Reach {
  const stakes = stakesOn(structure, day);
  const offices = governments ? governmentsIn(structure, day) : [];
  const governmental = reachOf(offices, stakes, OF_GOVERNMENTS, bound);
  const still = new Set(listedIn(structure, by, binding, today, bound));
  const listed = listedIn(structure, by, binding, day, bound).filter((one) => still.has(one));
  const seeds = new Set([...listed, ...governmental].filter((one) => one !== structure.id));
  const members = reachOf(seeds, stakes, by, bound);
  return { members: governmental.has(structure.id) ? new Set([...members, structure.id]) : members, governmental };
}

function isOwnedDirectly(
  structure: Structure,
  { by, binding }: MeasuringLaw,
  today: CalendarDate | undefined,
): boolean {
  const direct = stakesOn(structure, today).get(structure.id) ?? [];
  const listed = listedIn(structure, by, binding, today).filter((one) => one !== structure.id);
  return reachOf(listed, new Map([[structure.id, direct]]), by, 'least').has(structure.id);
}

/** The days on which something changed. None where no record takes the place of another: then nobody owned more before. */
function daysOf({ stakes, holders }: Structure): CalendarDate[] {
  const records = [...stakes].flatMap(([entity, held]) => held.map((stake) => ({ entity, ...stake })));
  const kept = new Set(records.map(({ entity, holder, interest }) => `${interest} ${holder.id} ${entity}`));
  if (kept.size === records.length) return [];
  const known = records.flatMap(({ asOf }) => asOf ?? []);
  const listed = [...holders.values()].flatMap(({ listings }) =>
    listings.flatMap(({ listedOn, effectiveFrom }) => [listedOn ?? [], effectiveFrom ?? []].flat()),
  );
  return [...new Set([...known, ...listed])].sort();
}
