/** Every adapter in its real framework keeps the same contract: what is not passed never reaches the handler. */

import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, request as httpRequest, type Server } from 'node:http';
import { serve } from '@hono/node-server';
import { All, Controller, Module, Req } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import 'reflect-metadata';
import express from 'express';
import fastify from 'fastify';
import { Hono } from 'hono';
import { builtInList, createInterceptor, type Interceptor } from 'interdict';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { screenPayments as byExpress } from './express.ts';
import { screenPayments as byFastify } from './fastify.ts';
import type { GateOptions } from './gate.ts';
import { screenPayments as byHono } from './hono.ts';
import { screenPayments as byNest } from './nestjs.ts';

const mt103 = (creditor: string): string =>
  `{1:F01EXMPUS33AXXX0042000001}{2:O1030915260302HAVNDEHHAXXX00421234562603020916N}{3:{121:0f3c1b2a-7d4e-4a5b-9c6d-000000000001}}{4:\r\n:20:REF1\r\n:23B:CRED\r\n:32A:260302EUR1000,\r\n:50K:/1\r\nELBE TRADING GMBH\r\nHAMBURG\r\n:59:/2\r\n${creditor}\r\n:71A:SHA\r\n-}`;

const CLEAN = mt103('MARGOT QUILL\r\n3 MILL LANE\r\nBATH');
const LISTED = mt103('SEYED ESMAEIL KHATIB\r\nPASDARAN AVENUE\r\nTEHRAN IRAN');
const NAMESAKE = mt103('ESMAIL KHATIB\r\n12 RUE DES LILAS\r\nLYON');
const IN_IRAN = mt103('PARISA EXAMPLE\r\nTEHRAN IRAN');
const CLEAN_XML = readFileSync(new URL('../../../examples/messages/16-clean.xml', import.meta.url), 'utf8');
/** As a reader of UTF-8 sees it, a listed person is paid. */
const declaredAs = (encoding: string): string =>
  CLEAN_XML.replace('"UTF-8"', `"${encoding}"`).replace('Atelier Dupont SARL', 'ЭСМАИЛ ХАТИБ');

/** What the handler behind the gate saw. */
interface Seen {
  readonly outcome: string | undefined;
  readonly body: string;
}

type Handle = (seen: Seen) => void;

const textOf = (body: unknown): string =>
  typeof body === 'string' ? body : body instanceof Buffer ? body.toString() : '';

/** Starts the framework with the gate before `POST /payments` and `GET /payments`. */
type Start = (
  options: GateOptions,
  handle: Handle,
) => Promise<{ readonly port: number; readonly close: () => unknown }>;

const portOf = (server: { address: () => unknown }): number => {
  const address = server.address();
  return typeof address === 'object' && address !== null && 'port' in address ? Number(address.port) : 0;
};

const listening = async (server: Server): Promise<Awaited<ReturnType<Start>>> => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: portOf(server), close: () => server.close() };
};

const startExpress =
  (...parsers: express.RequestHandler[]): Start =>
  async (options, handle) => {
    const app = express();
    app.set('env', 'test');
    app.use(...parsers, byExpress(options));
    app.all('/payments', (request, response) => {
      handle({ outcome: request.screened?.interception.outcome, body: textOf(request.body) });
      response.send('handled');
    });
    return listening(createServer(app));
  };

const startFastify: Start = async (options, handle) => {
  const app = fastify();
  await app.register(async (scope) => {
    await scope.register(byFastify, { ...options, logLevel: 'warn' });
    scope.route({
      method: ['GET', 'POST', 'OPTIONS', 'DELETE'],
      url: '/payments',
      handler: async ({ screened, body }) => {
        handle({ outcome: screened?.interception.outcome, body: textOf(body) });
        return 'handled';
      },
    });
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  return { port: portOf(app.server), close: () => app.close() };
};

const startHono: Start = async (options, handle) => {
  const app = new Hono().use(byHono(options)).all('/payments', async (context) => {
    handle({ outcome: context.var.screened?.interception.outcome, body: await context.req.text() });
    return context.text('handled');
  });
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await once(server, 'listening');
  return { port: portOf(server), close: () => server.close() };
};

const startNest: Start = async (options, handle) => {
  // What decorators do, in plain calls: this file is compiled by erasing types only.
  class Payments {
    take(request: express.Request): string {
      handle({ outcome: request.screened?.interception.outcome, body: textOf(request.body) });
      return 'handled';
    }
  }
  Controller('payments')(Payments);
  Req()(Payments.prototype, 'take', 0);
  All()(Payments.prototype, 'take', Object.getOwnPropertyDescriptor(Payments.prototype, 'take') ?? {});
  const App = class Bank {
    readonly name = 'bank';
  };
  Module({ controllers: [Payments] })(App);
  const app = await NestFactory.create(App, { logger: false, forceCloseConnections: true });
  app.useGlobalGuards(byNest(options));
  await app.listen(0, '127.0.0.1');
  return { port: portOf(app.getHttpServer()), close: () => app.close() };
};

const ADAPTERS: readonly (readonly [name: string, start: Start])[] = [
  ['express', startExpress()],
  ['express behind a parser of bytes', startExpress(express.raw({ type: '*/*' }))],
  ['express behind a parser of texts', startExpress(express.text({ type: '*/*' }))],
  ['fastify', startFastify],
  ['hono', startHono],
  ['nestjs', startNest],
];

let interceptor: Interceptor;

beforeAll(async () => {
  interceptor = await createInterceptor({
    institution: { jurisdictions: ['US'] },
    lists: [builtInList()],
    clock: () => new Date('2026-03-02'),
  });
});

afterAll(() => interceptor.close());

const post = async (port: number, body: string | Uint8Array, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`http://127.0.0.1:${port}/payments`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/octet-stream', ...headers },
  });

describe.each(ADAPTERS)('%s', (name, start) => {
  const handle = vi.fn<Handle>();
  const keep = vi.fn(async () => {});
  let close: () => unknown;
  const started = async (options: Partial<GateOptions> = {}): Promise<number> => {
    const app = await start({ interceptor, keep, ...options }, handle);
    close = app.close;
    return app.port;
  };

  beforeEach(() => {
    vi.resetAllMocks();
  });
  afterEach(async () => {
    await close();
  });

  test('passes on what is passed, with the decision and the body', async () => {
    const answer = await post(await started(), CLEAN);
    expect([answer.status, await answer.text()]).toEqual([200, 'handled']);
    expect(handle.mock.calls).toEqual([[{ outcome: 'pass', body: CLEAN }]]);
    expect(keep).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['what is blocked', LISTED, 202, { status: 'received' }],
    ['what is held', NAMESAKE, 202, { status: 'received' }],
    ['what is cut short', CLEAN.slice(0, 200), 202, { status: 'received' }],
    ['nothing at all', '', 202, { status: 'received' }],
    ['what is rejected', IN_IRAN, 422, { code: 'payment-not-executed', status: 422 }],
  ])('does not pass on %s, and tells nobody why', async (_what, message, status, body) => {
    const answer = await post(await started(), message);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject(body);
    expect(handle).not.toHaveBeenCalled();
    expect(keep).toHaveBeenCalledTimes(1);
  });

  test('passes on what is rejected if asked to', async () => {
    await post(await started({ passRejected: true }), IN_IRAN);
    expect(handle.mock.calls).toEqual([[{ outcome: 'reject', body: IN_IRAN }]]);
  });

  test('asks whatever decides, as a pool with a deadline', async () => {
    const late = { signal: AbortSignal.abort() };
    const answer = await post(
      await started({ interceptor: { intercept: (bytes) => interceptor.intercept(bytes, late) } }),
      CLEAN,
    );
    expect(answer.status).toBe(202);
    expect(handle).not.toHaveBeenCalled();
  });

  test('answers as it is told to, whatever the form', async () => {
    const headers = { 'content-type': 'text/plain; charset=utf-8' };
    const answer = await post(await started({ answer: () => ({ status: 409, headers, body: 'not yet' }) }), NAMESAKE);
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
      409,
      'text/plain; charset=utf-8',
      'not yet',
    ]);
    expect(handle).not.toHaveBeenCalled();
  });

  test('refuses what is too large before it is whole', async () => {
    const port = await started({ maxBytes: 1000 });
    const answer = await post(port, CLEAN.padEnd(1001, ' '));
    expect(answer.status).toBe(413);
    expect(answer.headers.get('content-type')).toMatch('application/problem+json');
    expect(await answer.json()).toMatchObject({ type: 'urn:interdict:problem:body-too-large', status: 413 });
    expect(handle).not.toHaveBeenCalled();
    expect(keep).not.toHaveBeenCalled();
  });

  test('refuses an endless body of unknown length', async ({ skip }) => {
    skip(name.includes('parser'), 'the parser before the gate has limits of its own');
    const port = await started({ maxBytes: 100_000 });
    const request = httpRequest({ port, path: '/payments', method: 'POST', headers: { 'content-type': 'text/plain' } });
    request.on('error', () => {});
    const writing = setInterval(() => request.write('x'.repeat(50_000)), 1);
    const [response] = await once(request, 'response');
    clearInterval(writing);
    request.destroy();
    expect(response.statusCode).toBe(413);
    expect(handle).not.toHaveBeenCalled();
  });

  test.each([
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['JSON', { 'content-type': 'application/json' }],
    ['another character set', { 'content-type': 'application/xml; charset=utf-16' }],
    ['another one, written at large', { 'content-type': 'application/xml; charset = utf-16' }],
  ])('refuses %s', async (_what, headers) => {
    const answer = await post(await started(), CLEAN, headers);
    // A parser of the framework's own may find fault with it first.
    expect(answer.status).toBeOneOf(name === 'nestjs' || name.includes('parser') ? [400, 415] : [415]);
    expect(handle).not.toHaveBeenCalled();
  });

  test.for<readonly [what: string, type: string, body: string | Uint8Array]>([
    ['is declared as Latin-1', 'application/xml', declaredAs('ISO-8859-1')],
    ['is declared otherwise than it is sent', 'application/xml; charset=utf-8', declaredAs('ISO-8859-1')],
    ['is declared as Cyrillic and sent as text', 'text/plain; charset=utf-8', declaredAs('KOI8-R')],
    ['is said to be ASCII and is not', 'text/plain; charset=us-ascii', mt103('MARGOT QUÏLL')],
    ['has a mark of UTF-16', 'application/octet-stream', Buffer.from(`\uFEFF${declaredAs('UTF-16')}`, 'utf16le')],
    [
      'is in UTF-16 without a mark',
      'application/octet-stream',
      Buffer.from(CLEAN_XML.replace('"UTF-8"', '"UTF-16"'), 'utf16le'),
    ],
    ['is a FIN message in Latin-1', 'application/octet-stream', Buffer.from(mt103('MARGOT QUÏLL'), 'latin1')],
  ])('refuses what %s: another reader would see another message', async ([, type, body], { skip }) => {
    skip(name.includes('texts') && typeof body !== 'string', 'what the parser made of it is what the handler reads');
    const answer = await post(await started(), body, { 'content-type': type });
    expect(answer.status).toBe(415);
    expect(handle).not.toHaveBeenCalled();
  });

  test.each(['utf8', 'us-ascii'])('passes on what is said to be in %s', async (charset) => {
    const answer = await post(await started(), CLEAN, { 'content-type': `text/plain; charset=${charset}` });
    expect([answer.status, handle.mock.calls.length]).toEqual([200, 1]);
  });

  test.each(['GET', 'OPTIONS', 'DELETE'])(
    'lets a %s without a body through to a handler that reads it',
    async (method) => {
      const answer = await fetch(`http://127.0.0.1:${await started()}/payments`, { method });
      expect([answer.status, handle.mock.calls]).toEqual([200, [[{ outcome: undefined, body: '' }]]]);
    },
  );

  test('screens a body where there should be none', async () => {
    const url = `http://127.0.0.1:${await started()}/payments`;
    if (name === 'hono') return; // a Request of the Fetch standard gives a GET no body to read
    const request = httpRequest(url, { method: 'GET', headers: { 'content-length': Buffer.byteLength(LISTED) } });
    request.end(LISTED);
    await once(request, 'response');
    expect(handle).not.toHaveBeenCalled();
  });

  test('passes nothing on where the record cannot be kept', async () => {
    const port = await started({
      keep: async () => {
        throw new Error('disk full');
      },
    });
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const answer = await post(port, CLEAN);
    expect(answer.status).toBe(500);
    expect(handle).not.toHaveBeenCalled();
  });
});

test('express: a body that was read and is gone is not passed on', async () => {
  const handle = vi.fn<Handle>();
  const app = await startExpress((request, _response, next) => {
    request.resume().on('end', () => next());
  })({ interceptor }, handle);
  const answer = await post(app.port, CLEAN);
  expect([answer.status, await answer.json()]).toMatchObject([500, { code: 'body-already-read' }]);
  expect(handle).not.toHaveBeenCalled();
  await app.close();
});

test.each([
  ['a message', LISTED, 202],
  ['something made of it', { amount: 1 }, 500],
])('express: %s that stands in for the stream is screened, whatever the method', async (_what, body, status) => {
  const handle = vi.fn<Handle>();
  const app = await startExpress((request, _response, next) => {
    request.body = body;
    next();
  })({ interceptor }, handle);
  expect((await fetch(`http://127.0.0.1:${app.port}/payments`, { method: 'DELETE' })).status).toBe(status);
  expect(handle).not.toHaveBeenCalled();
  await app.close();
});

test('the core and each adapter load no framework but their own', () => {
  const frameworks = /^(?:express|fastify|hono|@nestjs\/common)$/;
  const loadedBy = (file: string, seen = new Set<string>()): string[] => {
    if (seen.has(file)) return [];
    seen.add(file);
    const source = readFileSync(new URL(file, import.meta.url), 'utf8');
    return [...source.matchAll(/^(?:import|export) (?!type\b)[^;]*?from '([^']+)'/gm)].flatMap(([, name = '']) =>
      name.startsWith('./') ? loadedBy(name, seen) : name,
    );
  };
  const own = (file: string): string[] => loadedBy(file).filter((name) => frameworks.test(name));
  expect(['./index.ts', './express.ts', './fastify.ts', './hono.ts', './nestjs.ts'].map(own)).toEqual([
    [],
    [],
    [],
    [],
    ['@nestjs/common'],
  ]);
});

test.each([
  { maxBytes: 0 },
  { maxBytes: Number.NaN },
  { interceptor: undefined },
  { passRejected: 'false' },
  { keep: 1 },
  { maxbytes: 1000 },
])('an option that makes no sense is refused when the gate is made: %j', (options: object) => {
  expect(() => byExpress({ interceptor, ...options })).toThrow(RangeError);
});
