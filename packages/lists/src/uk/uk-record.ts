/** What the British lists give for one party, whatever the format. */

import type { ListedName } from '@interdict/model';

export interface UkName {
  /** Given names, one to five. */
  readonly given: readonly string[];
  /** The family name, or the whole name of an entity or ship. */
  readonly last: string;
  readonly type: ListedName['type'];
  readonly strength: ListedName['strength'];
}

export interface UkAddress {
  readonly lines: readonly string[];
  readonly country: string;
}

/** A document whose number may stand in running text: `Passport No: 592667 (Qatari passport)`. */
export interface UkDocument {
  readonly text: string;
  readonly details: string;
}

/** Values as written; the same value may be there many times. */
export interface UkRecord {
  readonly list: string;
  readonly id: string;
  /** `Individual`, `Entity`, `Ship`. */
  readonly type: string;
  readonly names: readonly UkName[];
  /** Names in another script. */
  readonly nonLatinNames: readonly string[];
  readonly addresses: readonly UkAddress[];
  readonly birthDates: readonly string[];
  readonly birthPlaces: readonly (readonly [town: string, country: string])[];
  readonly nationalities: readonly string[];
  readonly genders: readonly string[];
  readonly passports: readonly UkDocument[];
  readonly nationalIds: readonly UkDocument[];
  readonly registrations: readonly string[];
  readonly imoNumbers: readonly string[];
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly websites: readonly string[];
  readonly parents: readonly string[];
  readonly subsidiaries: readonly string[];
  readonly regimes: readonly string[];
  /** The measures in the list's words; none where the list is one of asset freezes. */
  readonly sanctions: readonly string[] | undefined;
  readonly listedOn: string;
  readonly remarks: readonly string[];
}

/** `Primary Name`, `Primary name variation`, `Alias`, `Prime Alias`, `AKA`, `FKA`; case differs. */
export function ukNameType(written: string): ListedName['type'] {
  const key = written.trim().toLowerCase();
  if (key === 'primary name' || key === 'prime alias') return 'primary';
  return key === 'fka' ? 'fka' : 'aka';
}

/** `Good quality a.k.a`, `Low quality a.k.a`, nothing. */
export function ukStrength(written: string): ListedName['strength'] {
  return written.trim().toLowerCase().startsWith('low') ? 'weak' : 'strong';
}
