/** Every issue that screening can raise. */

import type { Issue, IssueSeverity, Subject } from '@interdict/model';

export type IssueCode = 'screening-budget-exceeded' | 'text-direction-overridden';

export const ISSUES: Readonly<Record<IssueCode, readonly [IssueSeverity, string]>> = {
  'screening-budget-exceeded': [
    'error',
    'The text takes more than is spent on one: only its first part was screened for names.',
  ],
  'text-direction-overridden': [
    'error',
    'The text shows in another order than it is written in, and read, for it has a mark that overrides its direction.',
  ],
};

/** An issue at `subject` with the severity and the sentence of its code. */
export function issueAt(code: IssueCode, { location: { path, start } }: Subject): Issue {
  const [severity, message] = ISSUES[code];
  return { code, severity, path, offset: start, message };
}
