/** What of a listing is in force on a day. */

import type { CalendarDate, ListEntry, Measure } from '@interdict/model';

/** A time during which something applies; open where a day is absent. */
export interface Validity {
  /** First day. */
  readonly from?: string | undefined;
  /** First day no more. */
  readonly until?: string | undefined;
}

/** Without a day, a listing is in force whatever its dates say. */
export function measuresInForce(
  entry: Pick<ListEntry, 'listedOn' | 'effectiveFrom' | 'until' | 'measures'>,
  asOf: CalendarDate | undefined,
): readonly Measure[] | undefined {
  if (asOf === undefined) return entry.measures;
  if (!covers({ from: entry.effectiveFrom ?? entry.listedOn, until: entry.until }, asOf)) return undefined;
  const measures = entry.measures.filter(({ effectiveFrom, until }) => covers({ from: effectiveFrom, until }, asOf));
  // A listing without a stated measure stays: what it demands is not known, so a person must look.
  return measures.length > 0 || entry.measures.length === 0 ? measures : undefined;
}

/** Without a day, what applies is what has not ended. */
export function applies(validity: Validity, asOf: CalendarDate | undefined): boolean {
  return asOf === undefined ? validity.until === undefined : covers(validity, asOf);
}

function covers({ from, until }: Validity, day: CalendarDate): boolean {
  return (from === undefined || from <= day) && (until === undefined || day < until);
}
