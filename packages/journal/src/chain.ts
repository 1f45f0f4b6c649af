/** Follows records one by one and says where one does not follow on the last. */

import type { Damage, DamageKind, Place } from './damage.ts';
import { rootOf, withLeaf, type Head, type Peaks } from './merkle-tree.ts';
import type { JournalRecord } from './record.ts';
import { BEGINNING, type Opening } from './segment.ts';

export interface Chain {
  /** What is wrong with the next record; `undefined` for a line that is none. */
  readonly follow: (record: JournalRecord | undefined, place: Place) => Damage[];
  /** What is wrong with the next segment, and from there on as the opening says. */
  readonly reopen: (opening: Opening, place: Place) => Damage[];
  /** What is missing at the end. */
  readonly end: (place: Place) => Damage[];
  /** What the next record must follow on; undefined after damage. */
  readonly state: () => Opening | undefined;
}

/** @param known - a head kept elsewhere, against which the records are held. */
export function followChain(start: Opening = BEGINNING, known?: Head): Chain {
  let size = start.first;
  /** Undefined where damage leaves it open what comes next. */
  let previous: string | undefined = start.previous;
  let peaks: Peaks | undefined = start.peaks;
  /** Lines since the last good record that were none: so many numbers may be passed over. */
  let unread = 0;

  const held = (place: Place): Damage[] =>
    known && peaks && known.size === size && rootOf(peaks) !== known.root
      ? damage('head-differs', place, `The first ${size} records are not those of the head they are held against.`)
      : [];

  const lost = (first: number, place: Place): Damage[] => {
    const missing = first - size;
    if (missing <= unread) return [];
    const which = missing === 1 ? `Record ${size} is` : `Records ${size} to ${first - 1} are`;
    return damage('record-missing', place, `${which} missing before this place.`);
  };

  const follow: Chain['follow'] = (record, place) => {
    if (!record) {
      unread += 1;
      [previous, peaks] = [undefined, undefined];
      return damage('record-altered', place, 'This is not what was written here.');
    }
    const { seq, hash } = record;
    if (seq < size) return damage('record-misplaced', place, `Record ${seq} does not belong here.`);
    const found = lost(seq, place);
    if (found.length === 0 && previous !== undefined && record.previous !== previous)
      found.push(...damage('chain-broken', place, `Record ${seq} does not follow on the record before it.`));
    peaks = seq === size && peaks ? withLeaf(peaks, size, hash) : undefined;
    [size, previous, unread] = [seq + 1, hash, 0];
    return [...found, ...held(place)];
  };

  const reopen: Chain['reopen'] = (opening, place) => {
    const found = lost(opening.first, place);
    const follows =
      (previous === undefined || opening.previous === previous) &&
      (peaks === undefined || rootOf(opening.peaks) === rootOf(peaks));
    if (found.length === 0 && unread === 0 && (opening.first !== size || !follows))
      found.push(...damage('chain-broken', place, 'This segment does not follow on the segment before it.'));
    ({ first: size, previous, peaks } = opening);
    unread = 0;
    return found;
  };

  const end: Chain['end'] = (place) =>
    known && known.size > size
      ? damage('head-missing', place, `The journal ends after ${size} records; there were ${known.size}.`)
      : [];

  return {
    follow,
    reopen,
    end,
    state: () => (previous !== undefined && peaks ? { first: size, previous, peaks } : undefined),
  };
}

function damage(kind: DamageKind, place: Place, message: string): Damage[] {
  return [{ ...place, kind, message }];
}
