/** The listed who hold a part of a party, as hits on that party: what ownership rests on stands among the hits, too. */

import { type AssessedHit, type CalendarDate, type Hit, listEntry, type Subject } from '@interdict/model';
import { type Group, grouped } from '../grouped.ts';
import { identityOf, type Identification } from '../identity.ts';
import { measuresInForce } from '../in-force.ts';
import type { Participant } from '../participants.ts';
import { stakesBetween } from './account.ts';
import { hitsOnHolder } from './live-listings.ts';
import type { Holder, Listing } from './stake.ts';
import type { Traced } from './trace.ts';

export interface OwnerHit {
  readonly participant: Participant;
  /** Id of the holder in the ownership data. */
  readonly holder: string;
  readonly hit: AssessedHit;
}

/** What tells who is meant. */
interface Known {
  readonly by: Identification;
  /** All of the payment. */
  readonly subjects: readonly Subject[];
}

/**
 * One for each listing in force of each direct or indirect holder: as screening found it, or as the ownership data tell it.
 *
 * @param hits - of holders
 */
export function ownerHits(
  owners: readonly Traced[],
  hits: readonly Hit[],
  { by, subjects }: Known,
  asOf: CalendarDate | undefined,
): OwnerHit[] {
  return owners.flatMap((traced) => {
    if (traced.status !== 'known') return [];
    const { participant, structure } = traced;
    const subject = subjectOf(participant, subjects);
    if (!subject) return [];
    return [...structure.holders.values()].flatMap((holder) => {
      const found = grouped(hitsOnHolder(holder, hits), ({ entry }) => entry.id).map((same) => surest(same, by));
      const told = holder.listings
        .filter(({ id }) => !found.some(({ entry }) => entry.id === id))
        .map((listing) => asTold(holder, listing));
      return [...found, ...told]
        .filter(({ entry }) => measuresInForce(entry, asOf))
        .map(({ entry, matched, score, evidence, identity }): OwnerHit => {
          const chain = stakesBetween(structure, holder.id, participant, asOf);
          const isOwnedSurely = structure.identity === 'confirmed' || identity !== 'confirmed';
          const hit: AssessedHit = {
            subject,
            entry,
            matched,
            score,
            evidence: [...evidence, { kind: 'ownership', chain }],
            identity: isOwnedSurely ? identity : 'possible',
          };
          return { participant, holder: holder.id, hit };
        });
    });
  });
}

/** What of the payment is called so: its name, or else whatever tells of it. */
function subjectOf({ known, names: [name] }: Participant, subjects: readonly Subject[]): Subject | undefined {
  const own = subjects.filter((subject) => subject.known === known);
  return own.find(({ value }) => value === name) ?? own.find(({ kind }) => kind === 'bic') ?? own[0];
}

const SURENESS = { confirmed: 0, possible: 1, discounted: 2 } as const;

/** Of hits on several names of a holder the one that tells most. */
function surest([first, ...others]: Group<Hit>, by: Identification): AssessedHit {
  const assessed = (hit: Hit): AssessedHit => ({ ...hit, identity: identityOf(hit, by) });
  return others.map(assessed).reduce((best, hit) => {
    const more = SURENESS[best.identity] - SURENESS[hit.identity] || hit.score - best.score;
    return more > 0 ? hit : best;
  }, assessed(first));
}

/** Ownership data know no more of an entry than that the holder is it. */
function asTold({ name: value }: Holder, { id, possible, ...listing }: Listing): Omit<AssessedHit, 'subject'> {
  const name = { value, type: 'primary', strength: 'strong' } as const;
  return {
    entry: listEntry({ id, list: id.slice(0, id.indexOf(':')), kind: 'unknown', names: [name], ...listing }),
    matched: { kind: 'name', name },
    score: 1,
    evidence: [],
    identity: possible ? 'possible' : 'confirmed',
  };
}
