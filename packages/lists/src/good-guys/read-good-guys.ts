/** Reads a file of good guys: CSV with a header row, or one JSON object a line, with the same names. */

import { isUtf8 } from 'node:buffer';
import { type EntryId, errorMessage, type Issue, parseCalendarDate } from '@interdict/model';
import { parse } from 'csv-parse/sync';
import * as v from 'valibot';
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

const Csv = v.array(v.object({ record: v.array(v.string()), info: v.object({ lines: v.number() }) }));

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
    if (!isUtf8(bytes)) throw new TypeError('It is not UTF-8.');
    const content = new TextDecoder().decode(bytes);
    for (const { line, row } of content.trimStart().startsWith('{') ? jsonLines(content) : csvRows(content)) {
      const result = v.safeParse(Finding, row);
      if (result.success) records.push(result.output);
      else leaveOut('good-guy-invalid', `${name}:${line}`, v.summarize(result.issues));
    }
  } catch (error) {
    leaveOut('good-guys-unreadable', name, errorMessage(error));
  }
  return { records, issues };
}

interface Row {
  readonly line: number;
  readonly row: unknown;
}

function jsonLines(content: string): Row[] {
  return content
    .split('\n')
    .map((json, index) => ({ line: index + 1, row: json.trim() === '' ? undefined : valueOf(json) }))
    .filter(({ row }) => row !== undefined);
}

/** What is no JSON stays text, which is no finding. */
function valueOf(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

/** A row that is shorter than the header lacks columns; one that is longer has columns without a name. */
function csvRows(content: string): Row[] {
  const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true } as const;
  const [header, ...rows] = v.parse(Csv, parse(content, options));
  return rows.map(({ record, info }) => ({
    line: info.lines,
    row: Object.fromEntries(record.map((field, column) => [header?.record[column] ?? '', field])),
  }));
}
