/** The body of a request of `node:http`, which a parser may have read before. */

import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import type { Arrival } from './gate.ts';

/**
 * What of a request's body can still be screened: what a parser made of it, for that is what the handler will read, or what
 * is still to come. Undefined where it was read and is gone, or made into something that is no message.
 */
export function bodyOf(request: IncomingMessage & { readonly body?: unknown }): Arrival['body'] {
  const { body, readableDidRead } = request;
  if (typeof body === 'string') return Buffer.from(body);
  if (body instanceof Uint8Array) return body;
  const parsed = typeof body === 'object' && body !== null && Object.keys(body).length > 0;
  return readableDidRead || parsed ? undefined : unread(request);
}

/** Milliseconds for which the rest of a body that is not wanted is thrown away, so that the answer gets through. */
const LINGER = 2000;

/** The chunks of `stream`. Where reading stops early the connection stays open for the answer, but not for long. */
export async function* unread(stream: Readable): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of stream.iterator({ destroyOnReturn: false }))
      yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  } finally {
    if (!stream.readableEnded && !stream.destroyed) {
      const timer = setTimeout(() => stream.destroy(), LINGER).unref();
      stream.resume().once('close', () => clearTimeout(timer));
    }
  }
}
