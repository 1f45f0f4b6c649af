/** The options of a policy with every default filled in. */

import type { Authority, Bic } from '@interdict/model';
import type { Directories } from './directories/directories.ts';
import type { GoodGuys } from './good-guys.ts';
import type { Identification, Thresholds } from './identity.ts';
import type { Licence } from './licences/licence.ts';
import type { Evidence } from './licences/read-evidence.ts';
import type { OwnRule } from './own-rules.ts';
import type { OwnershipProvider } from './ownership/stake.ts';
import { LAWS, type Profile } from './profile.ts';

export interface Institution {
  /** Tells own customers' instructions from transit, and its own accounts from others'. */
  readonly bic?: Bic;
  /** For the record: it decides nothing. */
  readonly name?: string;
}

/**
 * What an institution makes of a rule: `off`, it decides nothing; `hold`, a person decides; `reject`, `block`: it demands
 * this by itself once identity is confirmed.
 */
export const SWITCHES = ['off', 'hold', 'reject', 'block'] as const;

export type Switch = (typeof SWITCHES)[number];

export interface Settings {
  readonly profiles: readonly Profile[];
  readonly institution: Institution;
  readonly thresholds: Thresholds;
  /** By rule id; the table's own setting where absent. */
  readonly rules: Readonly<Record<string, Switch>>;
  readonly ownership?: OwnershipProvider;
  readonly goodGuys?: GoodGuys;
  readonly ownRules: readonly OwnRule[];
  readonly licences: readonly Licence[];
  readonly evidence: Evidence;
  readonly directories?: Directories;
  /** Authorities that bind under the profile `other` beside the UN. */
  readonly localAuthorities: readonly Authority[];
}

/** Whose measures bind under a profile. */
export function bindingUnder(profile: Profile, { localAuthorities }: Settings): readonly Authority[] {
  const { binding } = LAWS[profile];
  return profile === 'other' ? [...binding, ...localAuthorities] : binding;
}

/** Whether measures of an authority bind the institution under any of its laws. */
export function binds(authority: Authority, settings: Settings): boolean {
  return settings.profiles.some((profile) => bindingUnder(profile, settings).includes(authority));
}

/** Whoever switches one of these rules wants its hits to be looked at. */
export function identification({ thresholds, rules }: Settings): Identification {
  return { thresholds, discounting: { 'ID-01': rules['ID-01'] === undefined, 'ID-02': rules['ID-02'] === undefined } };
}

/** The settings as plain data, for the hash: what providers know by its version. */
export function recordOf({ ownership, goodGuys, directories, ownRules, evidence, ...settings }: Settings): object {
  return {
    ...settings,
    ...(evidence.records.length > 0 ? { evidence: evidence.records } : {}),
    ...(ownRules.length > 0
      ? { ownRules: ownRules.map(({ id, version, demands }) => ({ id, version, demands })) }
      : {}),
    ...(ownership ? { ownership: ownership.version } : {}),
    ...(goodGuys ? { goodGuys: goodGuys.version } : {}),
    ...(directories ? { directories: directories.version } : {}),
  };
}
