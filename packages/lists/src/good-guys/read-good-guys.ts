/** Reads a file of good guys: CSV with a header row, or one JSON object a line, with the same names. */

import { type EntryId, errorMessage, type Issue, parseCalendarDate } from '@interdict/model';
import * as v from 'valibot';
import { readRows } from '../table/read-rows.ts';
import { type GoodGuy, scopeKey } from './good-guy.ts';

export type GoodGuyIssueCode = 'good-guys-unreadable' | 'good-guy-invalid';

/** What each code means. Both only lead to more being held, so neither is an error. */
export const GOOD_GUY_ISSUES: Readonly<Record<GoodGuyIssueCode, string>> = {
  'good-guys-unreadable': 'The file cannot be read; none of its findings counts.',
  'good-guy-invalid': 'A finding is incomplete or not understood; it does not count.',
};

export interface ReadGoodGuys {
  readonly records: readonly GoodGuy[];
  /** What was left out, by line. */
  readonly issues: readonly Issue[];
}

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const Finding = v.pipe(
  v.strictObject({
    entry: v.pipe(
      text,
      v.custom<EntryId>((id) => typeof id === 'string' && /^[^:\s]+:\S+$/.test(id), 'no entry id'),
    ),
    content: v.pipe(text, v.regex(/^[0-9a-f]{64}$/)),
    scope: v.picklist(['party', 'account']),
    value: text,
    expires: v.pipe(
      text,
      v.rawTransform(({ dataset, addIssue, NEVER }) => {
        const date = parseCalendarDate(dataset.value);
        if (date) return date;
        addIssue({ message: 'Invalid date' });
        return NEVER;
      }),
    ),
    customer: v.optional(
      v.pipe(
        v.string(),
        v.trim(),
        v.check(
          (customer) => customer === '' || scopeKey('account', customer) !== '',
          'The customer has no letter or digit.',
        ),
      ),
    ),
    author: text,
    reason: text,
  }),
  v.check(({ scope, value }) => scopeKey(scope, value) !== '', 'The value has neither letter nor digit.'),
  v.transform(({ customer, ...finding }): GoodGuy => (customer ? { ...finding, customer } : finding)),
);

/** @param name of the file, for the issues */
export function readGoodGuys(bytes: Uint8Array, name: string): ReadGoodGuys {
  const records: GoodGuy[] = [];
  const issues: Issue[] = [];
  const leaveOut = (code: GoodGuyIssueCode, path: string, why: string): void => {
    issues.push({ code, severity: 'warning', path, message: `${GOOD_GUY_ISSUES[code]} ${why}` });
  };
  try {
    for (const { line, row, why } of readRows(bytes)) {
      const result = v.safeParse(Finding, row);
      if (result.success) records.push(result.output);
      else leaveOut('good-guy-invalid', `${name}:${line}`, why ?? v.summarize(result.issues));
    }
  } catch (error) {
    leaveOut('good-guys-unreadable', name, errorMessage(error));
  }
  return { records, issues };
}
