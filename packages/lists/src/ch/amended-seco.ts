/** Applies amendments to the whole Swiss list they follow. */

import { createHash } from 'node:crypto';
import type { Issue } from '@interdict/model';
import { listIssue } from '../issue-codes.ts';
import { ListError } from '../list-error.ts';
import type { SecoDocument } from './seco-document.ts';

/** One state of the list, and what is odd about how it came to be. */
export interface AmendedSeco {
  readonly document: SecoDocument;
  readonly issues: readonly Issue[];
}

/**
 * Each target of an amendment stands for the one with its number, whole: in the order of the days of the amendments, later than
 * that of the list. Amendments without a list are applied to nothing, and remain a part of a list. Several whole lists cannot be one.
 *
 * @throws {ListError} `list-ambiguous` where an amendment has no day; `list-duplicate` of several whole lists
 */
export function amendedSeco(documents: readonly SecoDocument[]): AmendedSeco {
  const [whole, another] = documents.filter(({ isAmendment }) => !isAmendment);
  if (another)
    throw new ListError('list-duplicate', 'There are two whole Swiss lists; keep one.', { path: another.name });
  const amendments = documents
    .filter(({ isAmendment }) => isAmendment)
    .toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
  const issues: Issue[] = [];
  const [first, ...others] = whole ? [whole, ...amendments.filter((each) => isNews(each, whole, issues))] : amendments;
  if (!first) throw new ListError('list-incomplete', 'There is no Swiss list.', { path: '' });
  const document = others.reduce((list, amendment) => amended(list, amendment, issues), first);
  if (!whole) issues.push(listIssue('list-partial', { path: first.name }));
  return { document, issues };
}

function dayOf({ name, dated }: SecoDocument): string {
  if (!dated)
    throw new ListError('list-ambiguous', 'An amendment has no day, so nobody can tell what it amends.', {
      path: name,
    });
  return dated;
}

function isNews(amendment: SecoDocument, whole: SecoDocument, issues: Issue[]): boolean {
  const isOld = dayOf(amendment) < (whole.dated ?? '');
  const message = `The amendment of ${amendment.dated} is in the list of ${whole.dated} already.`;
  if (isOld) issues.push(listIssue('file-ignored', { path: amendment.name, message }));
  return !isOld;
}

function amended(list: SecoDocument, amendment: SecoDocument, issues: Issue[]): SecoDocument {
  for (const [ssid, { predecessor }] of amendment.programmes) {
    const known = list.programmes.get(ssid);
    // The chain of versions is broken where an amendment follows one that is not here.
    if (known && predecessor > known.version)
      issues.push(
        listIssue('delta-missing', {
          path: amendment.name,
          message: `Programme ${ssid} was amended on ${predecessor}; that amendment is not among the files.`,
        }),
      );
  }
  return {
    ...list,
    sha256: createHash('sha256').update(`${list.sha256}\n${amendment.sha256}\n`).digest('hex'),
    dated: amendment.dated,
    programmes: new Map([...list.programmes, ...amendment.programmes]),
    sets: new Map([...list.sets, ...amendment.sets]),
    places: new Map([...list.places, ...amendment.places]),
    targets: new Map([...list.targets, ...amendment.targets]),
  };
}
