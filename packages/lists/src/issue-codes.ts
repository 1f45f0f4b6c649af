/** Every issue a snapshot of this package can carry, with what it means. */

import type { Issue, IssueSeverity } from '@interdict/model';

export type ListIssueCode =
  | 'file-ignored'
  | 'list-empty'
  | 'end-mark-missing'
  | 'aliases-absent'
  | 'addresses-absent'
  | 'remarks-cut'
  | 'comment-unexpected'
  | 'element-unknown'
  | 'row-orphaned'
  | 'programme-unknown'
  | 'directive-unknown'
  | 'effect-unknown'
  | 'country-unknown'
  | 'list-partial'
  | 'weak-aliases-unmarked'
  | 'text-not-utf-8'
  | 'delta-missing'
  | 'delta-unmatched'
  | 'source-unknown'
  | 'identifier-invalid'
  | 'value-not-understood';

/** Severity and meaning of each code. */
export const LIST_ISSUES: Readonly<Record<ListIssueCode, readonly [IssueSeverity, string]>> = {
  'file-ignored': ['information', 'A file beside the list is plainly no list and was not read.'],
  'list-empty': ['warning', 'A list of one’s own has no entry.'],
  'end-mark-missing': [
    'warning',
    'The file does not end with its end mark (0x1A): it may have been cut at the end of a row.',
  ],
  'aliases-absent': ['warning', 'There is no alias file: strong aliases are missing.'],
  'addresses-absent': ['warning', 'There is no address file: addresses are missing.'],
  'remarks-cut': [
    'warning',
    'Remarks are cut at 1000 characters and the rest is not here: identifiers and names may be missing.',
  ],
  'comment-unexpected': [
    'warning',
    'Remarks that are not cut have a comment that goes on; the files are of different days.',
  ],
  'element-unknown': [
    'warning',
    'The list never had an element of this name: what it holds is not read, and may be what stood in another before.',
  ],
  'row-orphaned': [
    'warning',
    'A row belongs to an entry that is not in the primary file; the files are of different days.',
  ],
  'programme-unknown': [
    'warning',
    'A programme tag is not in the programme table; the strictest effect for its list was taken.',
  ],
  'directive-unknown': ['warning', 'A directive is not in the directive table; it is to be reviewed by a person.'],
  'effect-unknown': [
    'warning',
    'The list states an effect that is not in the effect table; it is to be reviewed by a person.',
  ],
  'country-unknown': ['information', 'A country is written in a way that is not understood; the text is kept.'],
  'list-partial': ['warning', 'The file holds amendments only: it must not stand for the whole list.'],
  'weak-aliases-unmarked': ['information', 'The format does not mark weak aliases; all are taken as strong.'],
  'text-not-utf-8': ['information', 'The file is not UTF-8 and was read as Windows-1252.'],
  'delta-missing': ['warning', 'The index names a delta that is not among the files: the list may be out of date.'],
  'delta-unmatched': [
    'warning',
    'A delta changes or deletes an entity that is not there; base and delta do not belong together.',
  ],
  'source-unknown': ['warning', 'A source list is not in the table of sources; the strictest effect was taken.'],
  'identifier-invalid': ['warning', 'An identifier does not have the form of its type; it is kept as written.'],
  'value-not-understood': ['warning', 'A value is not understood; the text is kept.'],
};

const RECEIVED_LENGTH = 120;

/** An issue of the catalogue; `message` defaults to the catalogue's sentence, `received` is shortened. */
export function listIssue(
  code: ListIssueCode,
  { path, message, received }: { readonly path?: string; readonly message?: string; readonly received?: string },
): Issue {
  const [severity, meaning] = LIST_ISSUES[code];
  return {
    code,
    severity,
    ...(path === undefined ? {} : { path }),
    message: message ?? meaning,
    ...(received === undefined ? {} : { received: received.slice(0, RECEIVED_LENGTH) }),
  };
}
