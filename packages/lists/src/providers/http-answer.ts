/** One request: what is asked, and the answer in full or not at all. */

import { providerError, ProviderError } from './provider-error.ts';
import { retryAfter } from './retry-after.ts';
import { type Wait, within } from './wait.ts';

export interface HttpRequest {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly maxBytes: number;
  /** Milliseconds until the head of the answer must be there, redirects included. */
  readonly answerTimeout: number;
  /** Milliseconds until all of it must be there. */
  readonly timeout: number;
  readonly fetch: typeof globalThis.fetch;
  readonly wait: Wait;
  /** Tells how far away the moment is at which a server wants to be asked again. */
  readonly clock: () => Date;
  readonly signal: AbortSignal;
  /** Sent as JSON by POST; nothing is sent and GET used where absent. */
  readonly body?: string;
  /** `error` where what is sent must not reach another host. */
  readonly redirect?: 'follow' | 'error';
}

export interface HttpAnswer {
  readonly headers: Headers;
  /** Undefined where nothing has changed (304). */
  readonly bytes?: Uint8Array;
}

/** @throws {ProviderError} */
export async function get(request: HttpRequest): Promise<HttpAnswer> {
  const { timeout, wait, signal } = request;
  const what = addressOf(request.url);
  try {
    return await within(timeout, (inTime) => exchange({ ...request, signal: inTime }, what), { what, wait, signal });
  } catch (error) {
    throw providerError(error, 'source-failed', what);
  }
}

/** Without user, query and fragment, where secrets may be. */
export function addressOf({ origin, pathname }: URL): string {
  return origin + pathname;
}

async function exchange({ url, headers, signal, ...request }: HttpRequest, what: string): Promise<HttpAnswer> {
  const { answerTimeout, wait, fetch, maxBytes, clock, body, redirect = 'follow' } = request;
  const sent = body === undefined ? {} : { method: 'POST', body };
  const ask = (inTime: AbortSignal): Promise<Response> => fetch(url, { headers, signal: inTime, redirect, ...sent });
  const head = await within(answerTimeout, ask, { what, wait, signal });
  if (url.protocol === 'https:' && head.url !== '' && !head.url.startsWith('https:'))
    throw await given(head, new ProviderError('source-insecure', `${what} redirects to ${head.url}.`));
  if (head.status === 304) return { headers: head.headers };
  if (head.status !== 200) throw await given(head, refusal(head, what, clock()));
  return { headers: head.headers, bytes: await wholeBody(head, maxBytes, what, signal) };
}

/** Overload and failures of a server pass; other refusals do not. */
function refusal({ status, headers }: Response, what: string, now: Date): ProviderError {
  const passes = status >= 500 || [408, 425, 429].includes(status);
  return new ProviderError(passes ? 'source-failed' : 'source-refused', `${what} answered with status ${status}.`, {
    retryAfter: retryAfter(headers.get('retry-after'), now),
  });
}

/** Gives the connection back before the error goes up. */
async function given(answer: Response, error: ProviderError): Promise<ProviderError> {
  await answer.body?.cancel().catch(() => {});
  return error;
}

async function wholeBody(answer: Response, maxBytes: number, what: string, signal: AbortSignal): Promise<Uint8Array> {
  const tooLarge = new ProviderError('source-too-large', `${what} has more than ${maxBytes} bytes.`);
  if (Number(answer.headers.get('content-length')) > maxBytes) throw await given(answer, tooLarge);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of answer.body ?? []) {
    signal.throwIfAborted();
    length += chunk.byteLength;
    if (length > maxBytes) throw tooLarge; // leaving the loop cancels the body
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
