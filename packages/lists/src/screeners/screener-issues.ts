/** What a remote screener reports when it has not screened everything, with every code there is. */

import type { Issue } from '@interdict/model';
import type { ListAlarmCode } from '../providers/list-alarm.ts';
import { ProviderError, providerError } from '../providers/provider-error.ts';

export type ScreenerIssueCode =
  | 'screener-unavailable'
  | 'screener-refused'
  | 'screener-timeout'
  | 'screener-answer-too-large'
  | 'screener-answer-invalid'
  | 'screener-answer-partial'
  | 'screener-lists-missing'
  | 'screener-lists-changed';

/** What each code means. Each is an error: what was not screened does not pass. */
export const SCREENER_ISSUES: Readonly<Record<ScreenerIssueCode, string>> = {
  'screener-unavailable': 'The engine could not be reached, failed, or broke off.',
  'screener-refused': 'The engine refused the question; asking again would not change that.',
  'screener-timeout': 'The engine did not answer in time.',
  'screener-answer-too-large': 'The answer has more bytes than an answer may have.',
  'screener-answer-invalid': 'The answer is not what the engine is documented to answer.',
  'screener-answer-partial': 'The engine left a question unanswered, or has more hits than it gave.',
  'screener-lists-missing': 'The engine has no list loaded, or not the one to screen against.',
  'screener-lists-changed': 'The lists of the engine changed while it was asked.',
};

/** An answer that cannot be relied on. */
export class ScreenerError extends Error {
  override readonly name = 'ScreenerError';
  readonly code: ScreenerIssueCode;

  constructor(code: ScreenerIssueCode, detail: string, options?: ErrorOptions) {
    super(`${SCREENER_ISSUES[code]} ${detail}`, options);
    this.code = code;
  }
}

/** How errors of the wire are called here; all others mean that the engine is not there. */
const WIRE: ReadonlyMap<ListAlarmCode, ScreenerIssueCode> = new Map([
  ['source-refused', 'screener-refused'],
  ['source-too-slow', 'screener-timeout'],
  ['source-too-large', 'screener-answer-too-large'],
]);

/** @param engine its address, for the issue */
export function screenerIssue(error: unknown, engine: string): Issue {
  const known = error instanceof ScreenerError ? error : wireError(error, engine);
  return { code: known.code, severity: 'error', path: engine, message: known.message };
}

function wireError(error: unknown, engine: string): ScreenerError {
  const { code, message } =
    error instanceof ProviderError ? error : providerError(error, 'source-failed', `Asking ${engine} failed`);
  return new ScreenerError(WIRE.get(code) ?? 'screener-unavailable', message, { cause: error });
}
