/** What a listing requires. */

import type { CalendarDate } from './calendar-date.ts';

/**
 * `blocking`: property is blocked or frozen. `processing-ban`: no transaction that involves the party may be processed,
 * nothing is blocked (E.O. 14024 Directive 2, FSE, NS-PLC, EU transaction bans). `account-ban`: no correspondent or
 * payable-through account (CAPTA). `account-conditions`: such an account only under conditions. `debt-or-equity`: certain
 * new debt, equity, securities or projects only (SSI, CMIC, menu-based). `special-measure`: USA PATRIOT Act section 311
 * and its like. `trade`: export control, held for review. `information`: flag only.
 */
export const MEASURE_KINDS = [
  'blocking',
  'processing-ban',
  'account-ban',
  'account-conditions',
  'debt-or-equity',
  'special-measure',
  'trade',
  'information',
] as const;

export type MeasureKind = (typeof MEASURE_KINDS)[number];

/** Whose law a measure is; `operator` is the institution's own list and binds under every profile. */
export const AUTHORITIES = ['OFAC', 'FINCEN', 'BIS', 'UN', 'EU', 'UK', 'CH', 'CA', 'AU', 'operator'] as const;

export type Authority = (typeof AUTHORITIES)[number];

export interface Measure {
  readonly kind: MeasureKind;
  readonly authority: Authority;
  /** The programme tag or regime the measure rests on (`SDGT`, `561-Related`, `IRN`). */
  readonly programme?: string;
  /**
   * A foreign bank that deals with this party risks US sanctions itself. The text is the list's own where it gives one
   * (`Additional Sanctions Information - Subject to Secondary Sanctions`).
   */
  readonly secondarySanctions?: string;
  /** First day in force, where it is not the day of the listing. */
  readonly effectiveFrom?: CalendarDate;
  /** First day no longer in force. */
  readonly until?: CalendarDate;
  /** The list's own words on what is prohibited. */
  readonly text?: string;
}
