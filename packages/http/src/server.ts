/** Serves a function of the Fetch standard over `node:http` or `node:https`, against slow, huge and many requests too. */

import { once } from 'node:events';
import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { toResponse } from './answer.ts';
import { demand, demandKnown } from './demand.ts';
import { unread } from './node-body.ts';
import { problem } from './problem.ts';

export interface ServerOptions {
  /** Address to listen on; 127.0.0.1. */
  readonly host?: string;
  /** 0, or absent: any that is free. */
  readonly port?: number;
  /** PEM texts. With `clientCa` only clients with a certificate of that authority are let in. */
  readonly tls?: { readonly cert: string; readonly key: string; readonly clientCa?: string };
  /** Connections at once; 2,048. */
  readonly connections?: number;
  /** Milliseconds in which the headers of a request must be there; 10 s. */
  readonly headersTimeout?: number;
  /** Milliseconds in which a whole request must be there; 30 s. */
  readonly requestTimeout?: number;
  /** Milliseconds in which a connection must move, for clients that do not take their answer; two minutes. */
  readonly idleTimeout?: number;
}

export interface Listening {
  /** `http://127.0.0.1:8080` */
  readonly url: string;
  /** Lets nobody in any more, answers what is in work, and closes what is still open after `grace` milliseconds (5,000). */
  readonly close: (grace?: number) => Promise<void>;
}

const OPTIONS = {
  host: 1,
  port: 1,
  tls: 1,
  connections: 1,
  headersTimeout: 1,
  requestTimeout: 1,
  idleTimeout: 1,
} as const;

/** @throws {RangeError} for options that do not make sense; whatever keeps the address from being listened on. */
export async function listen(
  handle: (request: Request) => Promise<Response>,
  options: ServerOptions = {},
): Promise<Listening> {
  demandKnown<ServerOptions>(options, OPTIONS);
  const { host = '127.0.0.1', port = 0, tls, connections = 2048 } = options;
  const { headersTimeout = 10_000, requestTimeout = 30_000, idleTimeout = 120_000 } = options;
  const limits = { headersTimeout, requestTimeout, connectionsCheckingInterval: Math.min(1000, headersTimeout) };
  let closing = false;
  const onRequest = (request: IncomingMessage, response: ServerResponse): void => {
    // A client that went away while it was answered is no failure of ours.
    void answer(handle, request, response, () => closing).catch(() => response.destroy());
  };
  const server: Server = tls
    ? createHttpsServer(
        { ...limits, handshakeTimeout: headersTimeout, minVersion: 'TLSv1.2', ...certificates(tls) },
        onRequest,
      )
    : createHttpServer(limits, onRequest);
  server.maxConnections = connections;
  server.timeout = idleTimeout;
  // Asked first, a client is told what is wrong before it sends the body.
  server.on('checkContinue', onRequest);
  server.listen(port, host);
  await once(server, 'listening');
  const { port: listening } = addressOf(server);
  return {
    url: `${tls ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${listening}`,
    close: async (grace = 5000) => {
      closing = true;
      const closed = once(server, 'close');
      server.close();
      const timer = setTimeout(() => server.closeAllConnections(), grace);
      await closed;
      clearTimeout(timer);
    },
  };
}

async function answer(
  handle: (request: Request) => Promise<Response>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  isLast: () => boolean,
): Promise<void> {
  const request = toRequest(incoming, outgoing);
  const response = request ? await handle(request) : toResponse(problem('request-malformed'));
  outgoing.statusCode = response.status;
  if (isLast()) outgoing.setHeader('connection', 'close');
  for (const [name, value] of response.headers) outgoing.setHeader(name, value);
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}

/** Undefined for what the Fetch standard has no request for. */
function toRequest(incoming: IncomingMessage, outgoing: ServerResponse): Request | undefined {
  const { method = 'GET', url: target = '/', headersDistinct } = incoming;
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(headersDistinct))
    if (!name.startsWith(':')) for (const value of values) headers.append(name, value);
  const scheme = 'encrypted' in incoming.socket ? 'https' : 'http';
  const host = headers.get('host') || 'unnamed.invalid';
  const path = pathOf(target, host);
  const address = `${scheme}://${host}${path}`;
  if (path === undefined || !URL.canParse(address)) return undefined;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  try {
    return new Request(address, {
      method,
      headers,
      ...(hasBody ? { body: ReadableStream.from(expected(incoming, outgoing)), duplex: 'half' } : {}),
    });
  } catch {
    return undefined;
  }
}

/** Of a target with a host in it (RFC 9112, section 3.2.2) what stands behind; undefined where that is another host, or no target. */
function pathOf(target: string, host: string): string | undefined {
  if (target.startsWith('/')) return target;
  const [, named, path] = /^https?:\/\/([^/?#]*)(.*)$/i.exec(target) ?? [];
  return named?.toLowerCase() === host.toLowerCase() ? path : undefined;
}

/** The body of a request; a client that waits to be asked for it is asked now. */
async function* expected(incoming: IncomingMessage, outgoing: ServerResponse): AsyncGenerator<Uint8Array> {
  if (incoming.headers.expect !== undefined && !outgoing.headersSent) outgoing.writeContinue();
  yield* unread(incoming);
}

const CERTIFICATE = /-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----/;
const PRIVATE_KEY = /-----BEGIN (?:\w+ )*PRIVATE KEY-----/;

/**
 * @throws {RangeError} for an authority that is empty, in whose place Node would take all public ones, and for a certificate
 * or key that is: no client could connect.
 */
function certificates(tls: NonNullable<ServerOptions['tls']>): object {
  demandKnown<typeof tls>(tls, { cert: 1, key: 1, clientCa: 1 }, 'tls.');
  const { cert, key, clientCa } = tls;
  demand(clientCa === undefined || CERTIFICATE.test(clientCa), 'tls.clientCa', 'a certificate in PEM');
  demand(CERTIFICATE.test(cert), 'tls.cert', 'a certificate in PEM');
  demand(PRIVATE_KEY.test(key), 'tls.key', 'a private key in PEM');
  return {
    cert,
    key,
    ...(clientCa === undefined ? {} : { ca: clientCa, requestCert: true, rejectUnauthorized: true }),
  };
}

function addressOf(server: Server): AddressInfo {
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server has no address.');
  return address;
}
