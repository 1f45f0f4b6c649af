/** Births of the EU's list: a day, numbers of its parts, or a range of years. */

import { calendarDate, type DateRange, type Issue, type ListedBirth, wholeRange } from '@interdict/model';
import { listIssue } from '../issue-codes.ts';
import { parseListedDate } from '../ofac/listed-date.ts';
import { countryOf } from './eu-country.ts';
import { type EuValues, joinedValues, valueOf } from './eu-record.ts';

export function birthOf(birth: EuValues, path: string, issues: Issue[]): readonly ListedBirth[] {
  const range = birthRange(birth, path, issues);
  const place = joinedValues(birth, ['city', 'place', 'region'], ', ');
  const country = countryOf(birth, path, issues);
  if (!range && place === '' && !country) return [];
  return [{ ...(range ? { range } : {}), ...(place === '' ? {} : { place }), ...(country ? { country } : {}) }];
}

function birthRange(birth: EuValues, path: string, issues: Issue[]): DateRange | undefined {
  const [day = 0, month = 0, year = 0, first = 0, last = 0] = NUMBERS.map((part) => Number(valueOf(birth, part)));
  const written = valueOf(birth, 'birthdate');
  const from = calendarDate(first, 1, 1);
  const to = calendarDate(last, 12, 31);
  const date = calendarDate(year, month, day);
  const range =
    parseListedDate(written) ??
    (date ? { from: date, to: date } : undefined) ??
    wholeRange(year, month === 0 ? undefined : month) ??
    (from && to ? { from, to } : undefined);
  if (!range && written !== '' && written !== 'N/A')
    issues.push(listIssue('value-not-understood', { path, received: written }));
  const approximate = /^(?:true|yes)$/i.test(valueOf(birth, 'circa'));
  return range && approximate ? { ...range, approximate } : range;
}

const NUMBERS: readonly string[] = ['dayOfMonth', 'monthOfYear', 'year', 'yearRangeFrom', 'yearRangeTo'];
