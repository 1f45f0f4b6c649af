/** The laws an institution may be bound by, one row each. */

import type { Authority } from '@interdict/model';

/** `us`, `eu`, `uk`: bound by that law. `other`: by the law of none of them. */
export const PROFILES = ['us', 'eu', 'uk', 'other'] as const;

export type Profile = (typeof PROFILES)[number];

/** Those whom US law does not bind by itself, and all. */
export const FOREIGN: readonly Profile[] = ['eu', 'uk', 'other'];
export const EVERYONE: readonly Profile[] = ['us', ...FOREIGN];

export interface Law {
  /** How a reason names it. */
  readonly name: string;
  /** Whose measures bind. UN measures and the institution's own list bind everywhere. */
  readonly binding: readonly Authority[];
  /** Where blocked money goes. */
  readonly block: 'BLOCKED_ACCOUNT' | 'FREEZE_IN_PLACE';
  /** Whether money that is rejected may go back by itself: under EU and UK law that can itself be a breach. */
  readonly mayReturn: boolean;
}

export const LAWS: Readonly<Record<Profile, Law>> = {
  us: {
    name: 'US law',
    binding: ['OFAC', 'FINCEN', 'BIS', 'UN', 'operator'],
    block: 'BLOCKED_ACCOUNT',
    mayReturn: true,
  },
  eu: { name: 'EU law', binding: ['EU', 'UN', 'operator'], block: 'FREEZE_IN_PLACE', mayReturn: false },
  uk: { name: 'UK law', binding: ['UK', 'UN', 'operator'], block: 'FREEZE_IN_PLACE', mayReturn: false },
  other: { name: 'local law', binding: ['UN', 'operator'], block: 'FREEZE_IN_PLACE', mayReturn: false },
};

/** What is stated for several profiles, profile by profile. */
export function byProfile<T extends { readonly profiles: readonly Profile[] }>(
  rows: readonly T[],
): Readonly<Record<Profile, readonly T[]>> {
  const of = (profile: Profile): readonly T[] => rows.filter(({ profiles }) => profiles.includes(profile));
  return { us: of('us'), eu: of('eu'), uk: of('uk'), other: of('other') };
}
