/** The reports to authorities that a decision makes due, with their last days. */

import { reportsDue, US_FEDERAL, type BusinessCalendar, type ReportDue } from '@interdict/policy';
import { dayIn } from './decisions/day-in.ts';
import type { InterceptedPayment } from './decisions/interception.ts';
import { profileOf, type Jurisdiction } from './jurisdiction.ts';

export interface ReportsOptions {
  /** The moment of the block or the rejection; its day counts. */
  readonly at: Date;
  /**
   * Time zone of the institution, as `America/Los_Angeles`: the day of the block is the one there. `America/New_York` under
   * US law and `UTC` elsewhere if absent: an evening in New York is the next day in UTC, and a report then due a day later.
   */
  readonly timeZone?: string;
  /** Whose law binds the institution: as it was made. */
  readonly jurisdictions: readonly Jurisdiction[];
  /** Days on which the authority works; those of the US federal government if absent. */
  readonly calendar?: BusinessCalendar;
}

/**
 * None for what is held or passed: a report follows a decision.
 *
 * @throws {RangeError} for a time zone that is not known.
 */
export function reportsOf(
  { payment, decision }: InterceptedPayment,
  { at, jurisdictions, calendar = US_FEDERAL, timeZone = homeOf(jurisdictions) }: ReportsOptions,
): readonly ReportDue[] {
  const day = dayIn(timeZone, at);
  if (!payment || !day) return [];
  return reportsDue(decision, payment, { at: day, calendar, profiles: jurisdictions.map(profileOf) });
}

function homeOf(jurisdictions: readonly Jurisdiction[]): string {
  return jurisdictions.includes('US') ? 'America/New_York' : 'UTC';
}
