/** The reports to authorities that a decision makes due, with their last days. */

import { parseCalendarDate } from '@interdict/model';
import { reportsDue, US_FEDERAL, type BusinessCalendar, type ReportDue } from '@interdict/policy';
import type { InterceptedPayment } from './interception.ts';
import { profileOf, type Jurisdiction } from './options.ts';

export interface ReportsOptions {
  /** The moment of the block or the rejection; its day counts, UTC. */
  readonly at: Date;
  /** Whose law binds the institution: as it was made. */
  readonly jurisdictions: readonly Jurisdiction[];
  /** Days on which the authority works; those of the US federal government if absent. */
  readonly calendar?: BusinessCalendar;
}

/** None for what is held or passed: a report follows a decision. */
export function reportsOf(
  { payment, decision }: InterceptedPayment,
  { at, jurisdictions, calendar = US_FEDERAL }: ReportsOptions,
): readonly ReportDue[] {
  const day = parseCalendarDate(at.toISOString().slice(0, 10));
  if (!payment || !day) return [];
  return reportsDue(decision, payment, { at: day, calendar, profiles: jurisdictions.map(profileOf) });
}
