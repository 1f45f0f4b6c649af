/** The one error of the providers: why a source or what came from it was not taken. */

import type { ListAlarmCode } from './list-alarm.ts';

interface Details {
  readonly list?: string;
  readonly cause?: unknown;
  readonly retryAfter?: number | undefined;
}

/** A source that failed, or what it gave and was refused. Match on `code`. */
export class ProviderError extends Error {
  override readonly name = 'ProviderError';
  readonly code: ListAlarmCode;
  /** Name of the list, where it is about one. */
  readonly list?: string;
  /** Milliseconds for which the source does not want to be asked again, where it says so. */
  readonly retryAfter?: number;

  constructor(code: ListAlarmCode, message: string, { list, cause, retryAfter }: Details = {}) {
    super(message, cause === undefined ? {} : { cause });
    this.code = code;
    if (list !== undefined) this.list = list;
    if (retryAfter !== undefined) this.retryAfter = retryAfter;
  }
}

/** `error` itself if it is one, else an error of this `code` that it caused. */
export function providerError(error: unknown, code: ListAlarmCode, what: string): ProviderError {
  return error instanceof ProviderError
    ? error
    : new ProviderError(code, `${what}: ${reason(error)}`, { cause: error });
}

/** `fetch` hides what happened in the cause of a `TypeError: fetch failed`. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} (${reason(error.cause)})` : error.message;
}
