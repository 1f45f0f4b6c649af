/** Which reports a decision makes due, to whom and by when. */

import {
  calendarDate,
  type Authority,
  type CalendarDate,
  type Decision,
  type Payment,
  type Reason,
} from '@interdict/model';
import { LAWS, type Profile } from '../profile.ts';
import { OWN_LIST } from '../rule.ts';
import { CIRCUMSTANCE_RULES, RULES } from '../rules.ts';
import { LISTING_RULES } from '../rules/listing-rules.ts';
import { afterBusinessDays, type BusinessCalendar } from './business-days.ts';
import { reportData, type ReportData } from './report-data.ts';

interface Report {
  readonly id: string;
  readonly profile: Profile;
  readonly outcome: 'block' | 'reject';
  /** Whose measures make it due; what no list says (status, territory, ownership) does so under the law itself. */
  readonly authorities: readonly Authority[];
  readonly to: string;
  readonly basis: string;
  /** The time limit in words. */
  readonly within: string;
  readonly due?: (at: CalendarDate, calendar: BusinessCalendar) => CalendarDate | undefined;
}

const TEN_DAYS = (at: CalendarDate, calendar: BusinessCalendar): CalendarDate => afterBusinessDays(at, 10, calendar);

/**
 * There is none for a special measure of FinCEN, which is not OFAC's, nor for EU or UK bans on transactions, under which
 * nothing is frozen; none either for what only the institution itself forbids.
 */
const REPORTS: readonly Report[] = [
  {
    id: 'ofac-blocked-property',
    profile: 'us',
    outcome: 'block',
    authorities: ['OFAC', 'UN'],
    to: 'OFAC, through the OFAC Reporting System',
    basis: '31 CFR 501.603(b)(1)',
    within: '10 business days of the block',
    due: TEN_DAYS,
  },
  {
    id: 'ofac-annual',
    profile: 'us',
    outcome: 'block',
    authorities: ['OFAC', 'UN'],
    to: 'OFAC, through the OFAC Reporting System',
    basis: '31 CFR 501.603(b)(2)',
    within: 'if still held on 30 June before it',
    due: nextAnnualReport,
  },
  {
    id: 'ofac-rejected-transaction',
    profile: 'us',
    outcome: 'reject',
    authorities: ['OFAC'],
    to: 'OFAC, through the OFAC Reporting System',
    basis: '31 CFR 501.604',
    within: '10 business days of the rejection',
    due: TEN_DAYS,
  },
  {
    id: 'eu-frozen-funds',
    profile: 'eu',
    outcome: 'block',
    authorities: ['EU', 'UN'],
    to: 'the competent authority of the Member State',
    basis: 'Regulation (EU) No 269/2014 Art. 8 and its parallels',
    within: 'promptly',
  },
  {
    id: 'uk-frozen-funds',
    profile: 'uk',
    outcome: 'block',
    authorities: ['UK', 'UN'],
    to: 'OFSI',
    basis: 'reporting duties in the regulations of each regime; OFSI general guidance',
    within: 'as soon as practicable',
  },
];

export interface ReportDue extends Pick<Report, 'id' | 'to' | 'basis' | 'within'> {
  /** Last day; absent where the law names none. */
  readonly due?: CalendarDate;
  readonly data: ReportData;
}

export interface ReportOptions {
  /** The day of the block or the rejection where the institution is. */
  readonly at: CalendarDate;
  readonly calendar: BusinessCalendar;
  /** Whose law binds the institution: as in its policy. */
  readonly profiles: readonly Profile[];
}

/** None for what is held or passed: a report follows a decision. */
export function reportsDue(
  decision: Decision,
  payment: Payment,
  { at, calendar, profiles }: ReportOptions,
): ReportDue[] {
  return REPORTS.filter(({ profile, outcome }) => profiles.includes(profile) && outcome === decision.outcome).flatMap(
    (report) => {
      const telling = decision.reasons.flatMap((reason, index) => (makesDue(report, reason, decision) ? index : []));
      if (telling.length === 0) return [];
      const { id, to, basis, within } = report;
      const due = report.due?.(at, calendar);
      return [{ id, to, basis, within, ...(due ? { due } : {}), data: reportData(decision, payment, at, telling) }];
    },
  );
}

function makesDue({ profile, outcome, authorities }: Report, reason: Reason, decision: Decision): boolean {
  const { rule: id, hits, citation } = reason;
  if (citation === OWN_LIST) return false;
  const assessed = hits.flatMap((index) => decision.hits[index] ?? []);
  const isSure = hits.length === 0 || assessed.some(({ identity }) => identity === 'confirmed');
  const own = RULES.find((rule) => rule.id === id);
  // The first reason decided, whatever the institution has made of its rule.
  const decided = reason === decision.reasons[0] || (own?.demands === outcome && own.doubtful !== true && isSure);
  if (!decided) return false;
  const listing = LISTING_RULES.find((rule) => rule.id === id);
  if (listing) {
    const measures = assessed.flatMap(({ entry }) => entry.measures).filter(({ kind }) => kind === listing.measure);
    return measures.some(
      ({ authority }) => authorities.includes(authority) && LAWS[profile].binding.includes(authority),
    );
  }
  const circumstance = CIRCUMSTANCE_RULES.find((rule) => rule.id === id);
  return circumstance !== undefined && circumstance.profiles.includes(profile) && circumstance.unreported !== true;
}

/** The report of 30 September covers what is held on 30 June. */
function nextAnnualReport(at: CalendarDate): CalendarDate | undefined {
  const year = Number(at.slice(0, 4));
  return calendarDate(at.slice(5) <= '06-30' ? year : year + 1, 9, 30);
}
