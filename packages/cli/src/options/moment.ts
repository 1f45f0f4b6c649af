/** Dates and durations as a person writes them on a command line. */

import { parseCalendarDate } from '@interdict/model';
import { UsageError } from '../usage-error.ts';

/** The word for `--as-of` that means each message as of its own day. */
export const OWN_DAY = 'message';

const MILLISECONDS: Readonly<Record<string, number>> = { s: 1e3, m: 6e4, h: 36e5, d: 864e5, w: 6048e5 };

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * `2022-09-09` is the end of that day, UTC; an instant needs its offset (`2022-09-09T18:55Z`).
 *
 * @throws {UsageError}
 */
export function parseMoment(text: string): Date {
  if (parseCalendarDate(text)) return new Date(`${text}T23:59:59.999Z`);
  // of 30 February a Date makes 2 March
  const isInstant = INSTANT.test(text) && parseCalendarDate(text.slice(0, 10));
  const moment = new Date(isInstant ? text : Number.NaN);
  if (Number.isNaN(moment.getTime()))
    throw new UsageError(`${text} is no date: write 2022-09-09 or 2022-09-09T18:55Z.`);
  return moment;
}

/**
 * A duration in milliseconds: a whole number and `s`, `m`, `h`, `d` or `w`.
 *
 * @throws {UsageError}
 */
export function parseDuration(text: string): number {
  const [, number, unit = ''] = /^(\d{1,6})([smhdw])$/.exec(text) ?? [];
  const milliseconds = MILLISECONDS[unit];
  if (number === undefined || milliseconds === undefined) {
    throw new UsageError(`${text} is no duration: write a number and s, m, h, d or w, as in 36h or 7d.`);
  }
  return Number(number) * milliseconds;
}
