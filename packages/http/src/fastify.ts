/** Fastify: `await app.register(screenPayments, { interceptor })` before the routes it stands before. */

import { Readable } from 'node:stream';
import type { FastifyPluginCallback, RegisterOptions } from 'fastify';
import { createGate, type GateOptions, type Screened } from './gate.ts';
import { unread } from './node-body.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** What {@link screenPayments} passed on; null where there was no body. */
    screened: Screened | null;
  }
}

const plugin: FastifyPluginCallback<GateOptions> = (fastify, given: GateOptions & RegisterOptions, done) => {
  // What Fastify is told with them is its own.
  const { prefix: _prefix, logLevel: _logLevel, logSerializers: _logSerializers, ...options } = given;
  const judge = createGate(options);
  fastify.decorateRequest('screened', null);
  // What was passed is not to fail for want of a parser: by that answer a sender could tell it from what is held.
  if (!fastify.hasContentTypeParser('*'))
    fastify.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, parsed) => parsed(null, body));
  // Before the body is parsed: the route's own parser and schema then see the bytes that were screened, and no others.
  fastify.addHook('preParsing', async (request, reply, payload) => {
    const header = (name: string): string | undefined => [request.headers[name] ?? []].flat()[0];
    const verdict = await judge({ method: request.method, header, body: unread(payload) });
    if (!verdict.passed) {
      const { status, headers, body } = verdict.answer;
      return reply.code(status).headers(headers).send(body);
    }
    request.screened = verdict.screened;
    const bytes = verdict.screened?.bytes ?? new Uint8Array();
    return Object.assign(Readable.from([bytes], { objectMode: false }), { receivedEncodedLength: bytes.length });
  });
  done();
};

/** Screens the bodies of all routes of the scope it is registered in, from there on. */
export const screenPayments: FastifyPluginCallback<GateOptions> = Object.assign(plugin, {
  // Fastify's sign for a plugin whose hooks belong to the scope that registers it, not to a scope of its own.
  [Symbol.for('skip-override')]: true,
  [Symbol.for('fastify.display-name')]: '@interdict/http',
});
