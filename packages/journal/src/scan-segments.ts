/** Goes through the files of a journal. */

import { followChain } from './chain.ts';
import type { Damage, Place } from './damage.ts';
import { JournalError } from './journal-error.ts';
import { linesOf } from './lines.ts';
import type { Head } from './merkle-tree.ts';
import { RECORD, unsealed } from './record.ts';
import type { Finding } from './scan.ts';
import { OPENING, readSegment, segmentName, segmentsIn } from './segment.ts';

/** @throws {JournalError} `no-journal` where there is none; whatever the disk says. */
export async function* scanSegments(folder: string, known?: Head): AsyncGenerator<Finding> {
  const segments = await segmentsIn(folder);
  if (segments.length === 0) throw new JournalError('no-journal', `There is no journal in ${folder}.`);
  const chain = followChain(undefined, known);
  const last = segments.at(-1);
  let expected = 1;
  let end: Place = { segment: '', offset: 0 };
  for (const number of segments) {
    const segment = segmentName(number);
    const bytes = await readSegment(folder, number);
    end = { segment, offset: bytes?.length ?? 0 };
    if (number < expected)
      yield* damages([{ segment, offset: 0, kind: 'segment-misplaced', message: 'The first segment is number 1.' }]);
    if (number > expected) {
      const missing = number - expected === 1 ? `Segment ${expected} is` : `Segments ${expected} to ${number - 1} are`;
      yield* damages([{ segment, offset: 0, kind: 'segment-missing', message: `${missing} missing.` }]);
    }
    expected = number + 1;
    if (!bytes) {
      yield* damages([noSegment(segment)]);
      continue;
    }
    // what a crash leaves of a segment that was just begun, or what is left of one that was emptied
    if (bytes.length === 0) yield* damages([(number === last ? tornTail : notOpened)({ segment, offset: 0 })]);
    for (const { offset, bytes: line, ended } of linesOf(bytes)) {
      const place = { segment, offset };
      if (!ended && number === last) yield* damages([tornTail(place)]);
      else if (offset === 0) {
        const opening = ended ? unsealed(line, OPENING) : undefined;
        if (!opening) yield* damages([notOpened(place)]);
        else if (opening.segment !== number) {
          const message = `This is segment ${opening.segment}.`;
          yield* damages([{ ...place, kind: 'segment-misplaced', message }]);
        } else yield* damages(chain.reopen(opening, place));
      } else {
        const record = ended ? unsealed(line, RECORD) : undefined;
        yield* damages(chain.follow(record, place));
        if (record) yield { kind: 'record', record, place };
      }
    }
  }
  yield* damages(chain.end(end));
  yield { kind: 'end', state: chain.state() };
}

function notOpened(place: Place): Damage {
  return { ...place, kind: 'opening-altered', message: 'The opening of this segment is not what was written.' };
}

/** Of what can be no segment. */
export function noSegment(segment: string): Damage {
  return { segment, offset: 0, kind: 'opening-altered', message: 'This is no file that a journal can have.' };
}

function tornTail(place: Place): Damage {
  return { ...place, kind: 'torn-tail', message: 'The last record is incomplete: a crash, or it was cut off.' };
}

function* damages(found: readonly Damage[]): Generator<Finding> {
  for (const damage of found) yield { kind: 'damage', damage };
}
