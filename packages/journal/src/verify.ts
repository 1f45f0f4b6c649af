/** Tells whether a journal is what was written. */

import type { Damage } from './damage.ts';
import { JournalError } from './journal-error.ts';
import { rootOf, type Head } from './merkle-tree.ts';
import type { JournalRecord } from './record.ts';
import { scan, type JournalPlace } from './scan.ts';

export interface Verification {
  /** In the order of the journal; none where it is whole. */
  readonly damages: readonly Damage[];
  /** Records that are what was written. */
  readonly records: number;
  /** Of a whole journal: keep it elsewhere. */
  readonly head: Head | null;
}

/**
 * Reads everything. That whole records are missing at the end, or that somebody wrote all anew, shows only against a head
 * that was kept elsewhere: `known`.
 *
 * @throws {JournalError} `no-journal`; whatever the disk or database says.
 */
export async function verifyJournal(place: JournalPlace, known?: Head): Promise<Verification> {
  const damages: Damage[] = [];
  let records = 0;
  let head: Head | null = null;
  for await (const finding of scan(place, known)) {
    if (finding.kind === 'damage') damages.push(finding.damage);
    else if (finding.kind === 'record') records += 1;
    else if (damages.length === 0 && finding.state)
      head = { size: finding.state.first, root: rootOf(finding.state.peaks) };
  }
  return { damages, records, head };
}

/**
 * The records in order. Stops at the first damage, unless `onDamage` is there to hear of it.
 *
 * @throws {JournalError} `damaged` at the first damage; as {@link verifyJournal}.
 */
export async function* readJournal(
  place: JournalPlace,
  onDamage: (damage: Damage) => void = refuse,
): AsyncGenerator<JournalRecord> {
  for await (const finding of scan(place)) {
    if (finding.kind === 'damage') onDamage(finding.damage);
    else if (finding.kind === 'record') yield finding.record;
  }
}

/** @throws {JournalError} always. */
export function refuse({ segment, offset, message }: Damage): never {
  throw new JournalError('damaged', `${segment} at ${offset}: ${message}`);
}
