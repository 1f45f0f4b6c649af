/** The service over a network that means it ill: slow, huge, broken and many requests. Nothing passes unread, and it stays up. */

import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, request as httpRequest } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { buffer, text } from 'node:stream/consumers';
import { createService, type Listening, listen } from '@interdict/http';
import type { Interceptor } from 'interdict';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demonstration } from '../support/demonstration.ts';

const example = (file: string): Buffer => readFileSync(new URL(`../../examples/messages/${file}`, import.meta.url));
const CLEAN = example('04-clean.fin');
/** Milliseconds that a connection may stand still. */
const IDLE = 700;
const LISTED = example('01-founding-case.fin');

let interceptor: Interceptor;
let service: ReturnType<typeof createService>;
let server: Listening;
/** What the service was asked to decide, by length in bytes. */
let decided: number[];

beforeAll(async () => {
  interceptor = await demonstration();
});

afterAll(() => interceptor.close());

beforeEach(async () => {
  decided = [];
  const counting: Interceptor = {
    ...interceptor,
    intercept: (bytes, options) => {
      decided.push(bytes.length);
      return interceptor.intercept(bytes, options);
    },
  };
  service = createService({ interceptor: counting, limits: { bytes: 1_000_000 } });
  server = await listen(service, { connections: 1500 });
});

afterEach(() => server.close(0));

const port = (): number => Number(new URL(server.url).port);

const screen = async (body: Uint8Array): Promise<string> => {
  const answer = await fetch(`${server.url}/screen`, { method: 'POST', body });
  const told: unknown = await answer.json();
  return `${answer.status} ${typeof told === 'object' && told && 'outcome' in told ? String(told.outcome) : ''}`;
};

/** Sends raw text and gives all that comes back until the connection ends. */
const raw = async (...pieces: readonly (string | Buffer)[]): Promise<string> => {
  const socket = connect(port(), '127.0.0.1');
  socket.on('error', () => {});
  for (const piece of pieces) socket.write(piece);
  return text(socket).catch(() => '');
};

/** What a service that is well answers to two payments. */
const WELL = ['200 pass', '200 block'];
const twoPayments = async (): Promise<string[]> => [await screen(CLEAN), await screen(LISTED)];

describe('slow', () => {
  beforeEach(async () => {
    await server.close(0);
    server = await listen(service, { headersTimeout: 300, requestTimeout: 600 });
  });

  test('headers that never end are cut off', async () => {
    expect(await raw('POST /screen HTTP/1.1\r\nHost: x\r\nX-Slow: ')).toMatch(/^HTTP\/1.1 408 /);
    expect(await twoPayments()).toEqual(WELL);
  });

  test('a body that trickles is cut off and not decided on', async () => {
    const socket = connect(port(), '127.0.0.1');
    socket.on('error', () => {});
    socket.write(`POST /screen HTTP/1.1\r\nHost: x\r\nContent-Length: ${LISTED.length}\r\n\r\n`);
    const trickle = setInterval(() => socket.write('{'), 50);
    const answer = await text(socket).catch(() => '');
    clearInterval(trickle);
    expect(answer).not.toContain(' 200 ');
    expect(decided).toEqual([]);
    expect(await twoPayments()).toEqual(WELL);
  });

  test('a client that does not take its answer is cut off', async () => {
    const size = 50_000_000;
    const large = await listen(async () => new Response(Buffer.alloc(size)), { idleTimeout: IDLE });
    const socket = connect(Number(new URL(large.url).port), '127.0.0.1');
    socket.on('error', () => {}).pause();
    socket.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    await sleep(8 * IDLE);
    const taken = await buffer(socket).catch(() => Buffer.alloc(0));
    await large.close(0);
    expect(taken.length).toBeLessThan(size);
  });

  test('three hundred slow clients do not keep a quick one waiting', async () => {
    const slow = Array.from({ length: 300 }, () => {
      const socket = connect(port(), '127.0.0.1').on('error', () => {});
      socket.write(`POST /screen HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{1:`);
      return socket;
    });
    expect(await twoPayments()).toEqual(WELL);
    for (const socket of slow) socket.destroy();
  });
});

describe('huge', () => {
  test('a body that says it is too large is refused before it is sent', async () => {
    const request = httpRequest({
      port: port(),
      path: '/screen',
      method: 'POST',
      headers: { expect: '100-continue', 'content-length': 5_000_000_000 },
    });
    request.on('error', () => {});
    let asked = false;
    request.on('continue', () => {
      asked = true;
    });
    request.flushHeaders();
    const [response] = await once(request, 'response');
    request.destroy();
    expect([response.statusCode, asked]).toEqual([413, false]);
  });

  test('a client that waits to be asked for the body is asked', async () => {
    const request = httpRequest({
      port: port(),
      path: '/screen',
      method: 'POST',
      headers: { expect: '100-continue', 'content-length': LISTED.length },
    });
    request.flushHeaders();
    await once(request, 'continue');
    request.end(LISTED);
    const [response] = await once(request, 'response');
    expect([response.statusCode, await text(response)]).toEqual([200, expect.stringContaining('"outcome":"block"')]);
  });

  test('a body without end is refused as soon as it shows', async () => {
    const request = httpRequest({ port: port(), path: '/screen', method: 'POST' });
    request.on('error', () => {});
    const writing = setInterval(() => request.write(Buffer.alloc(100_000, 32)), 1);
    const [response] = await once(request, 'response');
    clearInterval(writing);
    request.destroy();
    expect(response.statusCode).toBe(413);
    expect(decided).toEqual([]);
    expect(await twoPayments()).toEqual(WELL);
  });

  test('headers that are too large are refused', async () => {
    expect(await raw(`GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`)).toMatch(/^HTTP\/1.1 431 /);
    expect(await twoPayments()).toEqual(WELL);
  });
});

describe('broken', () => {
  test.each([
    ['no HTTP', 'hello\r\n\r\n', 400],
    ['a TLS greeting', Buffer.from([0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3]), 400],
    ['two lengths', 'POST /screen HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab', 400],
    [
      'length and chunks',
      'POST /screen HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['a chunk of no size', 'POST /screen HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n', 400],
    ['no host', 'GET /healthz HTTP/1.1\r\n\r\n', 400],
    ['a method nobody knows', 'TRACE /screen HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 400],
    ['an address that is none', 'GET //[ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 404],
    ['an address elsewhere', 'GET http://evil.example/lists HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 400],
    ['a host with a path', 'GET /lists HTTP/1.1\r\nHost: x/healthz?\r\nConnection: close\r\n\r\n', 200],
    ['a host with a password', 'GET /lists HTTP/1.1\r\nHost: a:b@x\r\nConnection: close\r\n\r\n', 400],
  ])('%s', async (_what, bytes, status) => {
    expect(await raw(bytes)).toMatch(new RegExp(`^HTTP/1.1 ${status} |^$`));
    expect(decided).toEqual([]);
    expect(await twoPayments()).toEqual(WELL);
  });

  test.each([
    ['a method nobody knows', 'TRACE /screen'],
    ['no address', 'OPTIONS *'],
    ['an address elsewhere', 'GET http://evil.example/lists'],
    ['an address of another kind', 'GET ftp://x/lists'],
  ])('%s is told so', async (_what, line) => {
    const answer = await raw(`${line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(answer).toContain('content-type: application/problem+json');
    expect(answer).toContain('"code":"request-malformed"');
  });

  // RFC 9112, section 3.2.2: a server takes the whole address too.
  test.each([
    ['http://x/healthz', '{"status":"ok"}'],
    ['HTTP://X/healthz?a=/b', '{"status":"ok"}'],
    ['http://x', '<!doctype html>'],
    ['http://x?name=Khatib', '<!doctype html>'],
    ['http://x/search?name=Esmail+Khatib', 'built-in:khatib'],
  ])('the whole address is an address too: %s', async (address, told) => {
    expect(await raw(`GET ${address} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)).toContain(told);
  });

  test('a client that goes away in the middle of its message is not decided on', async () => {
    const socket: Socket = connect(port(), '127.0.0.1');
    socket.write(`POST /screen HTTP/1.1\r\nHost: x\r\nContent-Length: ${LISTED.length}\r\n\r\n`);
    socket.write(LISTED.subarray(0, 100));
    await sleep(50);
    socket.resetAndDestroy();
    await sleep(50);
    expect(decided).toEqual([]);
    expect(await twoPayments()).toEqual(WELL);
  });

  test('a message cut short that claims to be whole is held', async () => {
    expect(await screen(LISTED.subarray(0, 300))).toBe('200 hold');
  });

  test('every piece of a message that is sent in pieces is read', async () => {
    const agent = new Agent({ keepAlive: true });
    const request = httpRequest({ port: port(), path: '/screen', method: 'POST', agent });
    for (const byte of LISTED.subarray(0, 400)) request.write(Buffer.of(byte));
    request.end(LISTED.subarray(400));
    const [response] = await once(request, 'response');
    expect(await text(response)).toContain('"outcome":"block"');
    agent.destroy();
  });
});

describe('many', () => {
  test('a thousand connections at once are all answered', async () => {
    const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY });
    const one = async (body: Buffer): Promise<string> => {
      const request = httpRequest({ port: port(), path: '/screen', method: 'POST', agent });
      request.end(body);
      const [response] = await once(request, 'response');
      const answer = await text(response);
      return `${response.statusCode} ${/"outcome":"(\w+)"/.exec(answer)?.[1]}`;
    };
    // Screening costs time, so most of them bring what is held unscreened.
    const bodies = Array.from({ length: 1000 }, (_, at) => [CLEAN, LISTED][at % 20] ?? Buffer.alloc(at, 'x'));
    const answers = await Promise.all(bodies.map(one));
    const wanted = bodies.map((body) => `200 ${body === CLEAN ? 'pass' : body === LISTED ? 'block' : 'hold'}`);
    expect(answers).toEqual(wanted);
    agent.destroy();
  });

  test('more connections than allowed are closed, not answered wrongly', async () => {
    const sockets = Array.from({ length: 1600 }, () =>
      connect(port(), '127.0.0.1')
        .on('error', () => {})
        .resume(),
    );
    const closed = await Promise.race([
      Promise.any(sockets.map((socket) => once(socket, 'close'))).then(() => true),
      sleep(60_000, false),
    ]);
    expect(closed).toBe(true);
    for (const socket of sockets) socket.destroy();
    await sleep(50);
    expect(await twoPayments()).toEqual(WELL);
  });

  test('messages one after another on a connection are kept apart', async () => {
    const head = (body: Buffer): string => `POST /screen HTTP/1.1\r\nHost: x\r\nContent-Length: ${body.length}\r\n`;
    const answers = await raw(
      `${head(CLEAN)}\r\n`,
      CLEAN,
      `${head(LISTED)}\r\n`,
      LISTED,
      `${head(CLEAN)}Connection: close\r\n\r\n`,
      CLEAN,
    );
    expect([...answers.matchAll(/\{"outcome":"(\w+)"/g)].map(([, outcome]) => outcome)).toEqual([
      'pass',
      'block',
      'pass',
    ]);
  });
});

test('what is in work when the service is closed is still answered', async () => {
  const headers = { 'content-length': LISTED.length, expect: '100-continue' };
  const request = httpRequest({ port: port(), path: '/screen', method: 'POST', headers });
  request.flushHeaders();
  await once(request, 'continue');
  const closed = server.close();
  request.end(LISTED);
  const [response] = await once(request, 'response');
  expect([response.statusCode, response.headers.connection]).toEqual([200, 'close']);
  expect(await text(response)).toContain('"outcome":"block"');
  await closed;
  await expect(fetch(server.url)).rejects.toThrow('fetch failed');
  server = { ...server, close: async () => {} };
});

test.each([[''], ['\n'], ['-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----\n']])(
  'an authority for clients without a certificate is refused, which may let in those of all public ones: %j',
  async (clientCa) => {
    await expect(listen(service, { tls: { cert: '', key: '', clientCa } })).rejects.toThrow('tls.clientCa');
  },
);

test.each<[option: string, options: object]>([
  ['hostname', { hostname: '127.0.0.1' }],
  ['prot', { prot: 8080 }],
  ['tls.clientCA', { tls: { cert: '', key: '', clientCA: 'a certificate' } }],
])('an option that there is not is refused, not left out: %s', async (option, options) => {
  await expect(listen(service, options)).rejects.toThrow(`${option}: there is no such option`);
});

const CERTIFICATE = '-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n';

test.each([
  ['tls.cert', { cert: '', key: '' }],
  ['tls.cert', { cert: '\n', key: '' }],
  ['tls.key', { cert: CERTIFICATE, key: '' }],
  ['tls.key', { cert: CERTIFICATE, key: CERTIFICATE }],
])('%s without what it should hold is refused: nobody could connect: %j', async (option, tls) => {
  await expect(listen(service, { tls })).rejects.toThrow(option);
});
