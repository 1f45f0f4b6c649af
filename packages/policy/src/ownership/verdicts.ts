/** What the ownership of the parties means under a law. */

import type { Authority } from '@interdict/model';
import type { Facts } from '../facts.ts';
import { called, type Participant } from '../participants.ts';
import type { Profile } from '../profile.ts';
import type { Programme } from '../programme.ts';
import { accountOf } from './account.ts';
import { measure, gravity, type Measured, type MeasuringLaw, type OwnershipKind } from './measure.ts';
import type { Structure } from './trace.ts';
import { yardstick, type Consequence, type Yardstick } from './yardsticks.ts';

export interface OwnershipVerdict {
  readonly kind: OwnershipKind;
  readonly participant: Participant;
  /** It is no law's: without holders on the institution's own list it would be less. */
  readonly own: boolean;
  /** Whose measures it rests on. */
  readonly binding: readonly Authority[];
  /** Whether the owned is surely the one in the payment. */
  readonly certain: boolean;
  /** The first half of a reason: `The creditor "K": X (ofac-sdn:1) holds 30 % of the shares`. */
  readonly text: string;
  /** Ids of the holders on the way. */
  readonly holders: readonly string[];
  /** One of them is a government that no list has. */
  readonly byStatus: boolean;
  /** Every stake on the way. */
  readonly chain: readonly string[];
  /** Of the listings of the holders. */
  readonly programmes: readonly Programme[];
}

/** Asks for verdicts under a law and the authorities whose measures bind. */
export type AskOwnership = (
  profile: Profile,
  binding: readonly Authority[],
  to: Consequence,
) => readonly OwnershipVerdict[];

/** Several rules and flags ask the same: each answer is found once. */
export function ownershipOf(facts: Pick<Facts, 'owners' | 'asOf'>): AskOwnership {
  if (facts.owners.length === 0) return () => [];
  const answers = new Map<string, readonly OwnershipVerdict[]>();
  return (profile, binding, to) => {
    const question = [profile, to, ...binding].join(' ');
    const answer = answers.get(question) ?? ownershipUnder(profile, binding, to, facts);
    answers.set(question, answer);
    return answer;
  };
}

/** Of each participant at most two verdicts: the gravest of the law, and the gravest of the institution's own list. */
export function ownershipUnder(
  profile: Profile,
  binding: readonly Authority[],
  to: Consequence,
  { owners, asOf }: Pick<Facts, 'owners' | 'asOf'>,
): OwnershipVerdict[] {
  const by = yardstick(profile, to, asOf);
  if (!by) return [];
  const ofLaw = binding.filter((authority) => authority !== 'operator');
  return owners.flatMap((traced): OwnershipVerdict[] => {
    const { participant, status } = traced;
    if (status === 'failed' || (by.banksOnly && !participant.agent)) return [];
    if (status !== 'known') {
      const how = status === 'unknown' ? 'looked up without an answer' : 'not looked up';
      const text = `The owners of the ${called(participant)} were ${how}`;
      const nobody = { holders: [], byStatus: false, chain: [], programmes: [] };
      return [{ kind: 'gap', participant, own: false, binding: ofLaw, certain: true, text, ...nobody }];
    }
    const { structure } = traced;
    const gravestOf = (measuring: Omit<MeasuringLaw, 'by'>, own: boolean): OwnershipVerdict[] => {
      const found = yardsticksFor(structure, by).flatMap(
        (one) => measure(structure, { by: one, ...measuring }, asOf) ?? [],
      );
      const gravest = found.find(isOwned) ?? found[0];
      return gravest ? [verdictOn(participant, structure, gravest, { own, binding: measuring.binding, asOf })] : [];
    };
    const governments = profile === 'us' && to === 'freeze';
    const law = gravestOf({ binding: ofLaw, governments }, false);
    if (ofLaw.length === binding.length || !hasOwnListings(structure)) return law;
    const together = gravestOf({ binding, governments }, true);
    const isMore = together.some(({ kind }) => gravity(kind) < Math.min(...law.map((one) => gravity(one.kind))));
    return [...law, ...(isMore ? together : gravestOf({ binding: ['operator'], governments: false }, true))];
  });
}

function verdictOn(
  participant: Participant,
  structure: Structure,
  { kind, members }: Measured,
  { own, binding, asOf }: Pick<OwnershipVerdict, 'own' | 'binding'> & Pick<Facts, 'asOf'>,
): OwnershipVerdict {
  const { text, ...account } = accountOf(structure, `the ${called(participant)}`, members, binding, asOf);
  const as = structure.as === undefined ? '' : `, as ${structure.as} in the ownership data`;
  return {
    kind,
    participant,
    own,
    binding,
    certain: structure.identity === 'confirmed',
    text: `The ${called(participant)}${as}: ${text === '' ? 'no listed holder is left' : text}`,
    ...account,
  };
}

function hasOwnListings({ holders }: Structure): boolean {
  const measures = [...holders.values()].flatMap(({ listings }) => listings.flatMap((listing) => listing.measures));
  return measures.some(({ authority }) => authority === 'operator');
}

function isOwned({ kind }: Measured): boolean {
  return kind === 'owned' || kind === 'chain';
}

/** One for each directive that a holder is under, where they are counted apart. */
function yardsticksFor({ holders }: Structure, by: Yardstick): readonly Yardstick[] {
  const { apart } = by;
  if (!apart) return [by];
  const measures = [...holders.values()].flatMap(({ listings }) => listings.flatMap((listing) => listing.measures));
  const keys = new Set(measures.flatMap((one) => apart(one) ?? []));
  return [...keys].map((key) => ({ ...by, reaches: (one) => apart(one) === key }));
}
