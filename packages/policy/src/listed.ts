/** The hits that count on a day, each with its identity and its place in the payment. */

import type { AssessedHit, CalendarDate, Hit, Measure, Subject } from '@interdict/model';
import { identityOf, type Thresholds } from './identity.ts';
import { measuresInForce } from './in-force.ts';

/**
 * Where a hit stands. `party`, `agent`: the name or a number of one. `sender`: of the bank that gives the instruction.
 * `reimbursement`: of a bank the cover runs through. `related`: a contact or account name of a party. `mention`: words or
 * numbers inside a party's own data, such as an address line. `text`: anywhere else.
 */
export type Position = 'party' | 'agent' | 'sender' | 'reimbursement' | 'related' | 'mention' | 'text';

/** A hit on an entry that is in force. */
export interface Listed {
  /** Its place in the hits of the decision. */
  readonly index: number;
  readonly hit: AssessedHit;
  readonly position: Position;
  /** Those in force. */
  readonly measures: readonly Measure[];
}

/** Hits on what is not in force on the day are left out. */
export function listedIn(
  hits: readonly Hit[],
  thresholds: Thresholds,
  asOf: CalendarDate | undefined,
): readonly Listed[] {
  const listed: Listed[] = [];
  for (const hit of hits) {
    const measures = measuresInForce(hit.entry, asOf);
    if (!measures) continue;
    const identity = identityOf(hit, thresholds);
    listed.push({ index: listed.length, hit: { ...hit, identity }, position: positionOf(hit.subject), measures });
  }
  return listed;
}

function positionOf({ role, kind, known }: Subject): Position {
  if (known.agent === undefined) return 'text';
  if (role.endsWith('.related')) return 'related';
  if (kind === 'text' || kind === 'place') return 'mention';
  if (!known.agent) return 'party';
  if (role === 'sender' || role === 'instructingAgent') return 'sender';
  return role.endsWith('eimbursementAgent') ? 'reimbursement' : 'agent';
}
