/** Licences and exemptions: what a law forbids, and an authority or the law itself allows on conditions. */

import type { CalendarDate, EntryId } from '@interdict/model';
import type { Profile } from '../profile.ts';

/** `general`: for everybody who meets its conditions. `specific`: for those it names. `exemption`: of the law itself. */
export const LICENCE_KINDS = ['general', 'specific', 'exemption'] as const;

export interface Licence {
  /** As one would claim it, with its issuer: `OFAC GL 8A`, `OFAC IA-2026-123456`. */
  readonly id: string;
  readonly issuer: string;
  /** Whose prohibitions it lifts. */
  readonly law: Profile;
  readonly kind: (typeof LICENCE_KINDS)[number];
  /** Programmes and authorities it names, by tag, part or order: `IRAN`, `31 CFR 560`. It lifts nothing else. */
  readonly programmes: readonly string[];
  /** What it allows, in words; whether a payment is for that is always for a person to say. */
  readonly activity: string;
  /** Words that make one think of it: they hold a payment for a look and release none. */
  readonly keywords?: readonly string[];
  /** Who may use it, by BIC, LEI or name: the institution or one of the payment. Everybody where absent. */
  readonly applicants?: readonly string[];
  /** The only entries it allows to deal with, and those it does not, with what they own. */
  readonly parties?: readonly EntryId[];
  readonly excludedParties?: readonly EntryId[];
  /** It says in so many words that what `parties` own by half or more is allowed, too. Without that it is not. */
  readonly includesOwned?: boolean;
  readonly currencies?: readonly string[];
  readonly cap?: Cap;
  readonly route?: Route;
  /** Where the money must go. */
  readonly funds?: 'BLOCKED_ACCOUNT';
  readonly conditions?: readonly Condition[];
  readonly validFrom?: CalendarDate;
  /** First day no more, as issued. */
  readonly validUntil?: CalendarDate;
  /** First day no more, as revoked. */
  readonly revokedOn?: CalendarDate;
  /** Id of the licence in whose place it no longer counts from that one's first day. */
  readonly supersededBy?: string;
  /** First day on which business begun under it may no longer be wound down. */
  readonly windDownUntil?: CalendarDate;
  /** Where its text is kept. */
  readonly documents: readonly string[];
  /** Who in the institution has read it; until somebody has, it releases nothing. */
  readonly verifiedBy?: string;
}

export interface Cap {
  /** A decimal. */
  readonly amount: string;
  readonly currency: string;
  /** Of a `period`, what was spent before must be in the evidence. */
  readonly per: 'transaction' | 'period';
}

/** Countries as ISO 3166-1 alpha-2. */
export interface Route {
  /** A bank in none of these must take part: `["US", "IR"]` asks for one in a third country. */
  readonly throughBankOutside?: readonly string[];
  /** No bank and no account there. */
  readonly noAccountIn?: readonly string[];
}

/** `fact`: unless somebody vouches for it, a person must look. `report`: unless it was made, the licence is void. */
export interface Condition {
  readonly id: string;
  readonly kind: 'fact' | 'report';
  readonly text: string;
}

/**
 * What the institution knows about a payment under a licence. Beside the conditions of the licence there is `activity`: the
 * payment is for what the licence allows; `wind-down`: it ends business that was begun while the licence was in force; and
 * `route`: no account is where none may be, for banks of which the message does not say where they are.
 */
export interface LicenceEvidence {
  /** Id of the licence. */
  readonly licence: string;
  /** By condition: whether it is met. */
  readonly conditions: Readonly<Record<string, boolean>>;
  /** Who vouches for it. */
  readonly by: string;
  /** What was seen. */
  readonly documents: readonly string[];
  /** A decimal, in the currency of the cap: used before in the period. */
  readonly spent?: string;
}
