/** The hits that count on a day, each with its identity and its place in the payment. */

import type { AssessedHit, CalendarDate, Hit, Measure, Subject } from '@interdict/model';
import { type GoodGuys, type Holders, holdersIn, type Suppression } from './good-guys.ts';
import { identityOf, type Identification } from './identity.ts';
import { measuresInForce } from './in-force.ts';
import type { Participant } from './participants.ts';

/**
 * Where a hit stands. `party`, `agent`: the name or a number of one. `sender`: of the bank that gives the instruction.
 * `reimbursement`: of a bank the cover runs through. `related`: a contact or account name of a party. `mention`: words or
 * numbers inside a party's own data, such as an address line. `text`: anywhere else.
 */
export type Position = 'party' | 'agent' | 'sender' | 'reimbursement' | 'related' | 'mention' | 'text';

/** A bank's own place in the payment. */
export const AT_BANKS: readonly Position[] = ['agent', 'sender', 'reimbursement'];

/** The place of one who takes part, not of one who is only named. */
export const IN_CHAIN: readonly Position[] = ['party', ...AT_BANKS];

/** A hit on an entry that is in force. */
export interface Listed {
  /** Its place in the hits of the decision. */
  readonly index: number;
  readonly hit: AssessedHit;
  readonly position: Position;
  /** Those in force. */
  readonly measures: readonly Measure[];
  /** What a person found about it before. */
  readonly found?: Suppression;
}

/** What tells who is meant by a hit. */
interface Known {
  readonly by: Identification;
  readonly goodGuys: GoodGuys | undefined;
  /** All of the payment. */
  readonly subjects: readonly Subject[];
}

/** Hits on what is not in force on the day are left out. */
export function listedIn(
  hits: readonly Hit[],
  participants: readonly Participant[],
  { by, goodGuys, subjects }: Known,
  asOf: CalendarDate | undefined,
): readonly Listed[] {
  if (hits.length === 0) return [];
  const starts = new Map(participants.map(({ role, start }) => [role, start]));
  const asked = goodGuys && { goodGuys, holders: holdersIn(subjects) };
  const listed: Listed[] = [];
  for (const hit of hits) {
    const measures = measuresInForce(hit.entry, asOf);
    if (!measures) continue;
    const identity = identityOf(hit, by);
    const position = positionOf(hit, starts.get(hit.subject.role));
    const found = asked && foundOn({ ...hit, identity }, position, asked, asOf);
    const cleared = found?.kind === 'suppressed' ? 'discounted' : identity;
    listed.push({
      index: listed.length,
      hit: { ...hit, identity: cleared },
      position,
      measures,
      ...(found ? { found } : {}),
    });
  }
  return listed;
}

/** A finding says that a party is another one: it is not asked about places, nor where identity is settled against the hit. */
function foundOn(
  hit: AssessedHit,
  position: Position,
  { goodGuys, holders }: { readonly goodGuys: GoodGuys; readonly holders: Holders },
  asOf: CalendarDate | undefined,
): Suppression | undefined {
  if (hit.entry.kind === 'place' || hit.identity === 'discounted') return undefined;
  const { accounts, others } = holders(hit.subject);
  const isHolder = IN_CHAIN.includes(position);
  const found = goodGuys.suppressionOf({ ...hit, accounts: isHolder ? accounts : [], others }, asOf);
  return found?.kind === 'suppressed' && hit.identity === 'confirmed'
    ? { kind: 'suspended', by: found.by, why: 'confirmed' }
    : found;
}

function positionOf(hit: Hit, start: number | undefined): Position {
  const { role, kind, known, location } = hit.subject;
  if (known.agent === undefined) return 'text';
  if (role.endsWith('.related')) return 'related';
  const isName = kind === 'text' && location.start === start && isAllOf(hit);
  if ((kind === 'text' || kind === 'place') && !isName) return 'mention';
  if (!known.agent) return 'party';
  if (role === 'sender' || role === 'instructingAgent') return 'sender';
  return role.endsWith('eimbursementAgent') ? 'reimbursement' : 'agent';
}

/** Whether the listed name is all there is in the text: a name that runs over a line end is read as text. */
function isAllOf({ subject, evidence }: Hit): boolean {
  const paired = evidence.flatMap((step) => (step.kind === 'name' ? step.pairs : []));
  const words = paired.filter(({ relation }) => relation !== 'country').flatMap((pair) => pair.subject.split(' '));
  return words.length >= (subject.value.match(/[\p{L}\p{N}]+/gu)?.length ?? 0);
}
