/** The service answers as the command line does, as its description says, and only to those who may ask. */

import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtInList, type Interceptor, openJournal } from 'interdict';
import { calendarDate } from '@interdict/model';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createService, OPENAPI, PROBLEMS, ROUTES, type ServiceOptions } from '@interdict/http';
import { demonstration } from '../support/demonstration.ts';
import { violations } from '../support/schema-check.ts';

const example = (file: string): Buffer => readFileSync(new URL(`../../examples/messages/${file}`, import.meta.url));

let interceptor: Interceptor;

beforeAll(async () => {
  interceptor = await demonstration();
});

afterAll(() => interceptor.close());

const ask = async (path: string, init: RequestInit = {}, options: Partial<ServiceOptions> = {}): Promise<Response> =>
  createService({ interceptor, asOf: new Date('2026-03-02'), ...options })(
    new Request(`http://127.0.0.1:8080${path}`, { duplex: 'half', ...init }),
  );

const post = (body: NonNullable<RequestInit['body']>, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  body,
  headers,
});

/** Status and parsed body. */
const told = async (answer: Promise<Response>): Promise<[status: number, body: unknown]> => {
  const response = await answer;
  return [response.status, await response.json()];
};

describe('POST /screen', () => {
  test.each([
    ['01-founding-case.fin', 'block'],
    ['02-name-alone.fin', 'hold'],
    ['04-clean.fin', 'pass'],
    ['05-private-party-in-iran.fin', 'reject'],
    ['14-cut-short.fin', 'hold'],
    ['17-cover-with-listed-debtor.xml', 'block'],
  ])('%s: %s', async (file, outcome) => {
    const [status, body] = await told(ask('/screen', post(example(file))));
    expect([status, body]).toMatchObject([200, { outcome, decisions: [{ outcome }] }]);
  });

  test('answers with one decision a payment, and the most severe outcome', async () => {
    expect(await told(ask('/screen', post(example('15-two-transactions.xml'))))).toMatchObject([
      200,
      {
        outcome: 'block',
        decisions: [
          { payment: { position: 0 }, outcome: 'pass' },
          { payment: { position: 1 }, outcome: 'block' },
        ],
      },
    ]);
  });

  test('holds what cannot be read, and says what is wrong once', async () => {
    expect(await told(ask('/screen', post('hello')))).toMatchObject([
      200,
      { outcome: 'hold', decisions: [{ payment: null, outcome: 'hold' }], issues: [{ code: 'format-not-recognised' }] },
    ]);
    expect(await told(ask('/screen', { method: 'POST' }))).toMatchObject([200, { outcome: 'hold' }]);
  });

  test.each([
    ['application/json', 415],
    ['multipart/form-data; boundary=x', 415],
    ['text/plain; charset=utf-16', 415],
    ['text/plain; charset = utf-7', 415],
    ['text/plain; charset = "UTF-8"', 200],
    ['text/plain;charset=UTF-8', 200],
    ['text/plain; charset=utf8', 200],
    ['application/pacs+xml', 200],
    ['application/x-www-form-urlencoded', 200],
    ['', 200],
  ])('content-type %s: %i', async (type, status) => {
    const headers: Record<string, string> = type ? { 'content-type': type } : {};
    expect((await ask('/screen', post(new Uint8Array(example('04-clean.fin')), headers))).status).toBe(status);
  });

  test.each([
    ['application/xml; charset=utf-8', 415],
    ['application/xml; charset=us-ascii', 415],
    ['application/xml', 200],
  ])('a document that declares Latin-1 as %s: %i', async (type, status) => {
    const body = Buffer.from(example('16-clean.xml').toString().replace('"UTF-8"', '"ISO-8859-1"'));
    const service = createService({ interceptor, limits: { bytesInMemory: body.length, bytes: body.length } });
    const headers = { 'content-type': type };
    for (let round = 0; round < 2; round += 1)
      expect((await service(new Request('http://localhost/screen', post(body, headers)))).status).toBe(status);
  });

  test('refuses a body that is encoded', async () => {
    expect((await ask('/screen', post('x', { 'content-encoding': 'gzip' }))).status).toBe(415);
  });

  test('refuses a body that is too large as soon as it shows', async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1000;
        controller.enqueue(new Uint8Array(1000));
      },
    });
    const limits = { bytes: 5000 };
    expect(await told(ask('/screen', post(endless), { limits }))).toMatchObject([413, { code: 'body-too-large' }]);
    expect(sent).toBeLessThan(10_000);
    const announced = post('x', { 'content-length': '5001' });
    expect(await told(ask('/screen', announced, { limits }))).toMatchObject([413, { code: 'body-too-large' }]);
  });

  test('refuses more bytes in memory than allowed, and gives room again', async () => {
    const service = createService({ interceptor, limits: { bytesInMemory: 1000 } });
    const request = (length: number): Request =>
      new Request('http://localhost/screen', { method: 'POST', body: 'x'.repeat(length) });
    const answers = await Promise.all([service(request(600)), service(request(401))]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 503]));
    for (let round = 0; round < 3; round += 1) expect((await service(request(1000))).status).toBe(200);
  });

  test.each<[limits: NonNullable<ServiceOptions['limits']>, length: number, status: number]>([
    [{ bytesInMemory: 1000 }, 1001, 413],
    [{ bytes: 300 * 1024 * 1024 }, 257 * 1024 * 1024, 200],
  ])('what can never be in memory is too large, and never told to come again: %j', async (limits, length, status) => {
    expect((await ask('/screen', post(Buffer.alloc(length, 'x')), { limits })).status).toBe(status);
  });

  test('refuses more requests at once than allowed, and gives room again', async () => {
    const service = createService({ interceptor, limits: { requests: 1 } });
    const screened = (): Promise<Response> => service(new Request('http://localhost/screen', post('x')));
    const [first, second] = await Promise.all([screened(), screened()]);
    expect([first.status, second.status, second.headers.get('retry-after')]).toEqual([200, 503, '1']);
    expect((await screened()).status).toBe(200);
  });

  test('a body that breaks off is not decided on', async () => {
    const broken = new ReadableStream({
      pull: (controller) => controller.error(new Error('gone')),
    });
    expect(await told(ask('/screen', post(broken)))).toMatchObject([400, { code: 'body-incomplete' }]);
  });

  test('holds what is not decided in time', async () => {
    const slow: Interceptor = {
      ...interceptor,
      intercept: async (bytes, moment = {}) => {
        if (moment.signal) await once(moment.signal, 'abort');
        return interceptor.intercept(bytes, moment);
      },
    };
    const asked = ask('/screen', post(example('04-clean.fin')), { interceptor: slow, deadline: 10 });
    expect(await told(asked)).toMatchObject([200, { outcome: 'hold', issues: [{ code: 'deadline-exceeded' }] }]);
  });

  test('says nothing of what failed, but tells the operator', async () => {
    const onError = vi.fn();
    const broken = { ...interceptor, intercept: () => Promise.reject(new Error('secret path /etc/lists')) };
    const [status, body] = await told(ask('/screen', post('x'), { interceptor: broken, onError }));
    expect([status, body]).toMatchObject([500, { code: 'internal-error' }]);
    expect(JSON.stringify(body)).not.toContain('secret');
    expect(onError).toHaveBeenCalledTimes(1);
  });
});

test('POST /parse answers with what was read', async () => {
  expect(await told(ask('/parse', post(example('01-founding-case.fin'))))).toMatchObject([
    200,
    {
      messages: [
        {
          index: 0,
          offset: 0,
          message: { type: 'MT103', sender: 'HAVNDEHHXXX' },
          payments: [{ parties: [{ role: 'debtor' }, { role: 'creditor' }] }],
        },
      ],
    },
  ]);
});

describe('/search', () => {
  test('finds names of the address and of the body alike', async () => {
    const expected = [200, [{ query: 'Esmail Khatib', hits: [{ entry: { id: 'built-in:khatib' }, score: 1 }] }]];
    expect(await told(ask('/search?name=Esmail+Khatib&limit=1'))).toMatchObject(expected);
    expect(await told(ask('/search?limit=1', post('Esmail Khatib\r\n\r\n')))).toMatchObject(expected);
  });

  test.each([
    ['', 'name: give 1 to 100'],
    ['?name=Khatib&name=', 'name: one is empty'],
    ['?name=Kh%E2tib', 'name: write it in UTF-8'],
    ['?name=x&limit=0', 'limit: a whole number from 1 to 100'],
    ['?name=x&limit=1e9', 'limit: a whole number from 1 to 100'],
    ['?name=x&kind=ghost', 'kind: one of'],
    [`?name=${'x'.repeat(1001)}`, 'name: at most 1000 letters'],
  ])('%s', async (query, detail) => {
    expect(await told(ask(`/search${query}`))).toMatchObject([
      400,
      { code: 'request-malformed', detail: expect.stringContaining(detail) },
    ]);
  });
});

test.each(['latin1', 'utf16le'] as const)('/search refuses names in %s', async (encoding) => {
  const names = post(Buffer.from('Esmâil Khatib', encoding));
  expect(await told(ask('/search', names))).toMatchObject([400, { detail: 'name: write it in UTF-8' }]);
});

test('GET /lists tells what is screened against', async () => {
  const [status, lists] = await told(ask('/lists'));
  expect(status).toBe(200);
  expect(lists).toMatchObject([
    { list: 'built-in', demonstration: true, publishedOn: null, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    { list: 'embargoed-places', demonstration: false },
  ]);
});

describe('who may ask', () => {
  const PATHS = Object.entries(ROUTES).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { guarded }]) => [method, path, guarded] as const),
  );

  test.each(PATHS)('%s %s: key needed %s', async (method, path, guarded) => {
    const withKey = async (headers: Record<string, string>): Promise<boolean> =>
      (await ask(path, { method, headers }, { apiKey: 'k' })).status !== 401;
    expect(await withKey({ authorization: 'Bearer k' })).toBe(true);
    for (const authorization of ['', 'k', 'Bearer', 'Bearer ', 'Bearer K', 'Bearer kk', 'Basic k', 'bearer  k'])
      expect(await withKey(authorization ? { authorization } : {})).toBe(!guarded);
  });

  test('the name of the scheme is known in any case', async () => {
    const headers = { authorization: 'bearer a long key' };
    expect((await ask('/lists', { headers }, { apiKey: 'a long key' })).status).toBe(200);
  });

  test.each(['', ' ', 'key\n', ' key', 'schlüssel'])('a key that nobody could bring is refused: %j', (apiKey) => {
    expect(() => createService({ interceptor, apiKey })).toThrow('apiKey');
  });

  test('only what needs no data is open', () => {
    expect(PATHS.filter(([, , guarded]) => !guarded).map(([, path]) => path)).toEqual([
      '/healthz',
      '/readyz',
      '/openapi.json',
    ]);
  });

  test('a name that was given the address of this machine is not answered', async () => {
    const hosts = ['127.0.0.1', 'localhost'];
    expect((await ask('/lists', {}, { hosts })).status).toBe(200);
    const service = createService({ interceptor, hosts });
    expect((await service(new Request('http://rebound.example/lists'))).status).toBe(421);
  });

  test('a page of another origin is not answered', async () => {
    expect((await ask('/screen', post('x', { origin: 'https://evil.example' }))).status).toBe(403);
    expect((await ask('/screen', post('x', { origin: 'null' }))).status).toBe(403);
    expect((await ask('/screen', post('x', { origin: 'http://127.0.0.1:8080' }))).status).toBe(200);
  });
});

describe('the description', () => {
  const paths = OPENAPI['paths'];

  test('has every route and no other', () => {
    const described = Object.entries(Object(paths)).map(([path, item]) => [path, Object.keys(Object(item))]);
    const served = Object.entries(ROUTES).map(([path, methods]) => [
      path,
      Object.keys(methods).map((method) => method.toLowerCase()),
    ]);
    expect(described).toEqual(served);
  });

  test('says of every route whether it needs the key', () => {
    for (const [path, item] of Object.entries(Object(paths)))
      for (const [method, operation] of Object.entries(Object(item)))
        expect([path, method, 'security' in Object(operation)]).toEqual([
          path,
          method,
          ROUTES[path]?.[method.toUpperCase()]?.guarded,
        ]);
  });

  test('is checked by something that finds fault', () => {
    const screening = { $ref: '#/components/schemas/Screening' };
    expect(violations({ outcome: 'no', decisions: [{}], more: 1 }, screening, OPENAPI).length).toBeGreaterThan(10);
  });

  test.each([
    ['Screening', '/screen', post(example('01-founding-case.fin'))],
    ['Screening', '/screen', post(example('15-two-transactions.xml'))],
    ['Screening', '/screen', post(example('14-cut-short.fin'))],
    ['Screening', '/screen', post('nothing')],
    ['Parsed', '/parse', post(example('15-two-transactions.xml'))],
    ['Parsed', '/parse', post('nothing')],
    ['Found', '/search?name=Khatib', {}],
    ['Lists', '/lists', {}],
    ['Entry', '/entry?id=built-in:khatib', {}],
    ['Problem', '/entry?id=built-in:nobody', {}],
    ['Status', '/healthz', {}],
    ['Status', '/readyz', {}],
    ['Problem', '/search', {}],
    ['Problem', '/nowhere', {}],
  ])('has the schema of %s for %s', async (schema, path, init) => {
    const body: unknown = await (await ask(path, init)).json();
    expect(violations(body, { $ref: `#/components/schemas/${schema}` }, OPENAPI)).toEqual([]);
  });
});

test.each<[wrong: string, options: object]>([
  ['apikey: there is no such option', { apikey: 'a key that nobody would ask for' }],
  ['hosts', { hosts: 'localhost' }],
  ['limits.byte: there is no such option', { limits: { byte: 1000 } }],
  ['limits.bytes', { limits: { bytes: Number.NaN } }],
  ['limits.requests', { limits: { requests: 0 } }],
  ['limits.bytes: must be at most limits.bytesInMemory', { limits: { bytes: 2000, bytesInMemory: 1000 } }],
  ['deadline', { deadline: 30 * 24 * 3600 * 1000 }],
  ['deadline', { deadline: 0 }],
  ['asOf', { asOf: new Date('yesterday') }],
])('an option that makes no sense is refused when the service is made: %s, of %j', (wrong, options) => {
  expect(() => createService({ interceptor, ...options })).toThrow(wrong);
});

test.each([
  ['new enough', 2, 200, 'ready'],
  ['too old', 1, 503, 'lists too old'],
])('with lists that are %s it is ready or not', async (_what, day, status, said) => {
  const publishedOn = calendarDate(2026, 3, day);
  const list = { ...builtInList(), ...(publishedOn ? { publishedOn } : {}) };
  const aged = await demonstration({ lists: [list], maxListAge: 3_600_000 });
  const answer = await told(ask('/readyz', {}, { interceptor: aged, asOf: new Date('2026-03-02T23:59:59Z') }));
  aged.close();
  expect(answer).toEqual([status, { status: said, lists: 2 }]);
  expect(violations(answer[1], { $ref: '#/components/schemas/Status' }, OPENAPI)).toEqual([]);
});

test('with a journal that cannot be written any more it is not ready', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'journal-'));
  const journal = await openJournal(folder, { segmentBytes: 1 });
  const journaled = await demonstration({ journal });
  const ready = async (): Promise<unknown> => told(ask('/readyz', {}, { interceptor: journaled }));
  expect(await ready()).toEqual([200, { status: 'ready', lists: 2 }]);
  rmSync(folder, { recursive: true });
  expect((await journaled.intercept(example('16-clean.xml'))).outcome).toBe('hold');
  expect(await ready()).toEqual([503, { status: 'journal failed', lists: 2 }]);
  journaled.close();
  await journal.close();
});

describe('the rest', () => {
  test.each([
    ['GET', '/nowhere', 404],
    ['GET', '/__proto__', 404],
    ['GET', '/constructor', 404],
    ['GET', '/screen', 405],
    ['CONSTRUCTOR', '/screen', 405],
    ['POST', '/', 405],
    ['DELETE', '/lists', 405],
    ['HEAD', '/lists', 200],
    ['GET', '/', 200],
  ])('%s %s: %i', async (method, path, status) => {
    const answer = await ask(path, { method });
    expect(answer.status).toBe(status);
    expect(answer.headers.has('allow')).toBe(status === 405);
  });

  test('every answer says how it may be used', async () => {
    for (const path of ['/', '/lists', '/nowhere']) {
      const { headers } = await ask(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';/);
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
    }
  });

  test('every problem has a status of its kind', () => {
    for (const [status] of Object.values(PROBLEMS)) expect(status).toBeGreaterThanOrEqual(400);
  });
});
