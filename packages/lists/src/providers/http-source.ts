/** A list file on a web server. */

import { type CalendarDate, parseCalendarDate } from '@interdict/model';
import { publishedDigest, sha256 } from './checksum.ts';
import { addressOf, get, type HttpAnswer, type HttpRequest } from './http-answer.ts';
import { MAX_SOURCE_BYTES, type ListSource, type SourceContent } from './list-source.ts';
import { ProviderError } from './provider-error.ts';
import { type Patience, withRetries } from './retry.ts';
import { waitByTimer, type Wait } from './wait.ts';

export interface HttpSourceOptions extends Partial<Patience> {
  readonly url: string;
  /** Name of the file for those who read it; default the last part of the address. */
  readonly name?: string;
  /** Sent with each request; `fetch` drops `authorization` when it is redirected to another host. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The digest that the file must have, or the address of a file that publishes it (`digest` or `digest  name`). */
  readonly checksum?: { readonly sha256: string } | { readonly url: string };
  /** Default 500 million. */
  readonly maxBytes?: number;
  /** Milliseconds until an answer begins, for each try. Default 30 seconds. */
  readonly answerTimeout?: number;
  /** Milliseconds until it has ended, for each try. Default 5 minutes. */
  readonly timeout?: number;
  /**
   * Default the global one, which on Node 20 heeds no proxy. To go through the proxy that the environment names, pass undici's:
   * `const dispatcher = new EnvHttpProxyAgent(); fetch: (url, init) => undici.fetch(url, { ...init, dispatcher })`.
   */
  readonly fetch?: typeof globalThis.fetch;
  readonly wait?: Wait;
  /** Tells how far away the moment in a `Retry-After` is. Default the time of day. */
  readonly clock?: () => Date;
  /** From 0 to 1; spreads the pauses between tries. */
  readonly random?: () => number;
}

/**
 * Asks only for what has changed (`ETag`, `Last-Modified`), follows redirects, and tries again what may pass. An answer that
 * breaks off, has another checksum, is too large, or does not tell its length is not taken. `Last-Modified` gives the day of publication.
 */
export function httpSource(options: HttpSourceOptions): ListSource {
  const { attempts = 4, firstPause = 1000, longestPause = 60_000, wait = waitByTimer, random = Math.random } = options;
  const {
    maxBytes = MAX_SOURCE_BYTES,
    answerTimeout = 30_000,
    timeout = 300_000,
    fetch = globalThis.fetch,
    clock = () => new Date(),
  } = options;
  const url = new URL(options.url);
  const file = options.name ?? url.pathname.slice(url.pathname.lastIndexOf('/') + 1);

  const once = async (known: string | undefined, signal: AbortSignal): Promise<SourceContent | undefined> => {
    const conditional = conditions(known, url);
    // Unpacking on the way would hide how long the answer should be.
    const headers = { 'accept-encoding': 'identity', ...options.headers };
    const request: HttpRequest = { url, headers, maxBytes, answerTimeout, timeout, fetch, wait, clock, signal };
    const answer = await get({ ...request, headers: { ...headers, ...conditional } });
    if (!answer.bytes) {
      if (Object.keys(conditional).length > 0) return undefined;
      throw new ProviderError('source-failed', `${addressOf(url)} says it is unchanged, and was not asked.`);
    }
    await verify(file, answer, answer.bytes, options.checksum, request);
    return { files: [{ name: file, bytes: answer.bytes }], ...versionOf(answer, url), ...lastModifiedDay(answer) };
  };
  return {
    name: addressOf(url),
    load: (known, signal) =>
      withRetries(() => once(known, signal), { attempts, firstPause, longestPause, wait, random, signal }),
  };
}

async function verify(
  file: string,
  { headers }: HttpAnswer,
  bytes: Uint8Array,
  checksum: HttpSourceOptions['checksum'],
  request: HttpRequest,
): Promise<void> {
  if (!checksum) {
    // What ends with the connection looks whole wherever it is cut.
    if (headers.has('content-length') || headers.has('transfer-encoding')) return;
    throw new ProviderError('length-unknown', `The answer for ${file} has no length; give a checksum.`);
  }
  const wanted =
    'sha256' in checksum ? checksum.sha256.toLowerCase() : await fetchDigest(new URL(checksum.url), file, request);
  const got = sha256(bytes);
  if (got !== wanted)
    throw new ProviderError('checksum-wrong', `${file} has SHA-256 ${got}, not ${wanted ?? 'known'}.`);
}

async function fetchDigest(url: URL, file: string, request: HttpRequest): Promise<string | undefined> {
  const headers = url.origin === request.url.origin ? request.headers : {}; // secrets stay with the host they are for
  const { bytes } = await get({ ...request, url, headers, maxBytes: 1_000_000 });
  return publishedDigest(new TextDecoder().decode(bytes), file);
}

/** What tells the states of this address apart, as lines; the address is hashed, there may be a secret in it. */
function versionOf({ headers }: HttpAnswer, url: URL): { readonly version?: string } {
  const [etag, modified] = [headers.get('etag') ?? '', headers.get('last-modified') ?? ''];
  return etag === '' && modified === '' ? {} : { version: [sha256(url.href), etag, modified].join('\n') };
}

/** A version of another address is none of this one. */
function conditions(known: string | undefined, url: URL): Readonly<Record<string, string>> {
  const [address, etag = '', modified = ''] = known?.split('\n') ?? [];
  if (address !== sha256(url.href)) return {};
  return { ...(etag ? { 'if-none-match': etag } : {}), ...(modified ? { 'if-modified-since': modified } : {}) };
}

function lastModifiedDay({ headers }: HttpAnswer): { readonly publishedOn?: CalendarDate } {
  const at = new Date(headers.get('last-modified') ?? '');
  const publishedOn = Number.isNaN(at.getTime()) ? undefined : parseCalendarDate(at.toISOString().slice(0, 10));
  return publishedOn ? { publishedOn } : {};
}
