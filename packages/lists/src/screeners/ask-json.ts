/** Asks an engine and takes its JSON answer, or nothing of it. */

import * as v from 'valibot';
import { addressOf, get } from '../providers/http-answer.ts';
import { withRetries } from '../providers/retry.ts';
import { type Wait, waitByTimer } from '../providers/wait.ts';
import { ScreenerError } from './screener-issues.ts';

export interface EngineOptions {
  /** Address of the engine: `http://localhost:8084`. */
  readonly url: string;
  /** Sent with each request, such as a key. Redirects are not followed: what is screened goes to no other host. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Requests under way at once. Default 4. */
  readonly parallel?: number;
  /** Milliseconds for each try of a request. Default 10 seconds. */
  readonly timeout?: number;
  /** Milliseconds before what failed is tried once more, unless the engine asks for a longer pause. Default 200. */
  readonly pause?: number;
  /** Milliseconds that such a pause may take at the most. Default 5 seconds. */
  readonly longestPause?: number;
  /** Of one answer. Default 20 million. */
  readonly maxBytes?: number;
  readonly fetch?: typeof globalThis.fetch;
  readonly wait?: Wait;
  /** Tells how far away the moment in a `Retry-After` is. Default the time of day. */
  readonly clock?: () => Date;
}

/** A request below the address of the engine. With a body it is sent by POST. */
export interface Enquiry<Answer> {
  readonly path: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly answer: v.GenericSchema<unknown, Answer>;
}

export type AskJson = <Answer>(enquiry: Enquiry<Answer>, signal: AbortSignal) => Promise<Answer>;

export function jsonAsker(options: EngineOptions): AskJson {
  const { timeout = 10_000, pause = 200, longestPause = 5000, maxBytes = 20_000_000 } = options;
  const { fetch = globalThis.fetch, wait = waitByTimer, clock = () => new Date() } = options;

  return async ({ path, parameters = {}, body, answer }, signal) => {
    const url = new URL(options.url.replace(/\/+$/, '') + path);
    for (const [name, value] of Object.entries(parameters)) url.searchParams.append(name, value);
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const headers = {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...options.headers,
    };
    const limits = { maxBytes, answerTimeout: timeout, timeout, fetch, wait, clock, signal };
    const { bytes } = await withRetries(() => get({ url, headers, redirect: 'error', ...sent, ...limits }), {
      attempts: 2,
      firstPause: pause,
      longestPause,
      wait,
      random: () => 1,
      signal,
    });
    return understood(bytes, answer, addressOf(url));
  };
}

function understood<Answer>(
  bytes: Uint8Array | undefined,
  schema: v.GenericSchema<unknown, Answer>,
  what: string,
): Answer {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new ScreenerError('screener-answer-invalid', `${what} did not answer with JSON.`, { cause });
  }
  const result = v.safeParse(schema, json, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new ScreenerError('screener-answer-invalid', `${what}: ${v.getDotPath(issue) ?? 'answer'}: ${issue.message}.`);
}
