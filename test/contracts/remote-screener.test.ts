/** What every remote screener must keep to, whatever engine it asks and however badly that answers. */

import { createInterceptor, watchmanScreener, yenteScreener, type EngineOptions } from 'interdict';
import type { Screener } from '@interdict/model';
import { describe, expect, test } from 'vitest';
import { subject, useEngine, type TestEngine } from './remote-screener.engine.ts';

const engine = useEngine();

interface Contestant {
  readonly make: (options: EngineOptions) => Screener;
  readonly lists: string;
  readonly search: string;
  /** Answers of a healthy engine: its lists, and one hit on each of so many questions. */
  readonly ready: object;
  readonly hit: (questions: number) => object;
  readonly wrong: Readonly<Record<string, object>>;
}

const ENTITY = { name: 'Zorblax Quentivar', entityType: 'person', sourceList: 'us_ofac', sourceID: '7', match: 0.9 };
const RESULT = {
  id: 'NK-7',
  caption: 'Zorblax Quentivar',
  schema: 'Person',
  properties: { topics: ['sanction'] },
  datasets: ['us_ofac_sdn'],
  score: 0.9,
};

const CONTESTANTS: Readonly<Record<string, Contestant>> = {
  watchman: {
    make: watchmanScreener,
    lists: '/v2/listinfo',
    search: '/v2/search',
    ready: { lists: { us_ofac: 10 }, listHashes: { us_ofac: 'a'.repeat(64) } },
    hit: () => ({ entities: [ENTITY] }),
    wrong: {
      'no list': { entities: 'none' },
      'an entity without a name': { entities: [{ ...ENTITY, name: '' }] },
      'a score beyond 1': { entities: [{ ...ENTITY, match: 1.5 }] },
      'an entity without a number': { entities: [{ ...ENTITY, sourceID: null }] },
    },
  },
  'watchman, first API': {
    make: (options) => watchmanScreener({ ...options, api: 'v1' }),
    lists: '/downloads',
    search: '/search',
    ready: [{ SDNs: 10, timestamp: '2020-01-02T00:00:00Z' }],
    hit: () => ({ SDNs: [{ entityID: '7', sdnName: 'Quentivar, Zorblax', sdnType: 'individual', match: 0.9 }] }),
    wrong: {
      'a section that is none': { SDNs: { entityID: '7' } },
      'a hit without a name': { SDNs: [{ entityID: '7', match: 0.9 }] },
      'a hit without a score': { SDNs: [{ entityID: '7', sdnName: 'X' }] },
    },
  },
  yente: {
    make: (options) => yenteScreener({ ...options, schemas: ['LegalEntity'], batch: 1 }),
    lists: '/catalog',
    search: '/match/sanctions',
    ready: { datasets: [{ name: 'sanctions', version: '20260301070000-abc' }] },
    hit: (questions) => ({
      responses: Object.fromEntries(
        Array.from({ length: questions }, (_, at) => [
          String(at),
          { status: 200, results: [RESULT], total: { value: 1 } },
        ]),
      ),
    }),
    wrong: {
      'no responses': { error: 'none' },
      'an entity without an id': { responses: { 0: { results: [{ ...RESULT, id: '' }] } } },
      'an entity without a name': { responses: { 0: { results: [{ ...RESULT, caption: '' }] } } },
      'a score below 0': { responses: { 0: { results: [{ ...RESULT, score: -1 }] } } },
    },
  },
};

const NAME = subject('name', 'ZORBLAX QUENTIVAR');
const quick = { pause: 1, timeout: 20_000 };

describe.each(Object.entries(CONTESTANTS))('%s', (_name, { make, lists, search, ready, hit, wrong }) => {
  const screener = (options: Partial<EngineOptions> = {}): Screener =>
    make({ url: `${engine.url()}/`, ...quick, ...options });
  const healthy = (): TestEngine => {
    engine.answer(lists, ready);
    engine.answer(search, hit(1));
    return engine;
  };
  const broken = async (options: Partial<EngineOptions> = {}): Promise<readonly string[]> => {
    const { hits, issues } = await screener(options).screen([NAME]);
    expect(hits).toEqual([]);
    for (const { severity } of issues) expect(severity).toBe('error');
    return issues.map(({ code }) => code);
  };

  test('gives the hits with their score, and the lists they come from', async () => {
    healthy();
    const { hits, lists: given, issues } = await screener().screen([NAME]);
    expect(issues).toEqual([]);
    expect(hits).toMatchObject([
      {
        subject: NAME,
        entry: {
          kind: 'person',
          names: [{ value: 'Zorblax Quentivar' }],
          measures: [{ kind: 'blocking', authority: 'OFAC' }],
        },
        matched: { kind: 'name', name: { value: 'Zorblax Quentivar' } },
        score: 0.9,
        evidence: [{ kind: 'name', exact: true }],
      },
    ]);
    expect(hits[0]?.entry.id).toMatch(/^(?:us-ofac:7|opensanctions:NK-7)$/);
    expect(given.map(({ list }) => list)).toEqual([hits[0]?.entry.list]);
  });

  test('asks once for equal texts, and not for numbers and places', async () => {
    healthy();
    const { hits } = await screener().screen([
      NAME,
      subject('text', 'ZORBLAX  QUENTIVAR'),
      subject('text', '2026-03-02/17'),
      subject('place', 'TEHRAN'),
      subject('country', 'IR'),
    ]);
    expect(engine.asked(search)).toHaveLength(1);
    expect(hits.map(({ subject: { kind } }) => kind)).toEqual(['name', 'text']);
  });

  test('asks several at once, but not more than it may, and answers in order', async () => {
    engine.answer(lists, ready);
    const waiting: (() => void)[] = [];
    // Answers three when three have asked, the last one first.
    engine.answer(search, (_request, response) => {
      waiting.unshift(() => response.end(JSON.stringify(hit(1))));
      if (waiting.length === 3) for (const answer of waiting.splice(0)) answer();
    });
    const subjects = Array.from({ length: 12 }, (_, at) => subject('name', `NAME ${'ABCDEFGHIJKL'.charAt(at)}`));
    const { hits, issues } = await screener({ parallel: 3 }).screen(subjects);
    expect([hits.map(({ subject: { value } }) => value), issues]).toEqual([subjects.map(({ value }) => value), []]);
    expect(engine.atOnce()).toBe(3);
  });

  test('sends the key with every request', async () => {
    healthy();
    await screener({ headers: { 'x-key': 'secret' } }).screen([NAME]);
    for (const { headers } of [...engine.asked(lists), ...engine.asked(search)])
      expect(headers['x-key']).toBe('secret');
  });

  test('with nothing to ask it only says which lists there are', async () => {
    healthy();
    expect(await screener().screen([])).toMatchObject({ hits: [], lists: [{}], issues: [] });
    expect(engine.asked(search)).toEqual([]);
  });

  test('tries once more what failed', async () => {
    healthy().answer(search, status(503), hit(1));
    expect(await screener().screen([NAME])).toMatchObject({ hits: [{}], issues: [] });
    expect(engine.asked(search)).toHaveLength(2);
  });

  test.each<[string, number, number, string]>([
    ['a failure', 500, 2, 'screener-unavailable'],
    ['too many questions', 429, 2, 'screener-unavailable'],
    ['no key', 401, 1, 'screener-refused'],
    ['a question it does not take', 422, 1, 'screener-refused'],
  ])('reports %s', async (_what, code, tries, issue) => {
    healthy().answer(search, status(code));
    expect(await broken()).toEqual([issue]);
    expect(engine.asked(search)).toHaveLength(tries);
  });

  test('keeps the hits of what did not fail', async () => {
    healthy().answer(search, hit(1), status(401));
    const { hits, issues } = await screener({ parallel: 1 }).screen([NAME, subject('name', 'ANOTHER')]);
    expect([hits.length, issues.map(({ code }) => code)]).toEqual([1, ['screener-refused']]);
  });

  test('is unavailable where nobody listens', async () => {
    expect(await broken({ url: 'http://127.0.0.1:9' })).toEqual(['screener-unavailable']);
  });

  test.each<
    [
      string,
      (response: {
        end: (body?: string | Uint8Array) => void;
        write: (body: string) => void;
        destroy: () => void;
      }) => void,
      string,
    ]
  >([
    ['that never comes', () => {}, 'screener-timeout'],
    ['that never ends', (response) => response.write('{'), 'screener-timeout'],
    ['that breaks off', (response) => setTimeout(() => response.destroy(), 10), 'screener-unavailable'],
    ['that is no JSON', (response) => response.end('<html>'), 'screener-answer-invalid'],
    ['that is no UTF-8', (response) => response.end(Buffer.from([0x22, 0xff, 0x22])), 'screener-answer-invalid'],
    ['that is empty', (response) => response.end(), 'screener-answer-invalid'],
    ['that is null', (response) => response.end('null'), 'screener-answer-invalid'],
    ['that is too large', (response) => response.end(`"${'x'.repeat(5000)}"`), 'screener-answer-too-large'],
  ])('reports an answer %s', async (_what, badly, issue) => {
    healthy().answer(search, (_request, response) => badly(response));
    expect(await broken({ maxBytes: 4000, ...(issue === 'screener-timeout' ? { timeout: 200 } : {}) })).toEqual([
      issue,
    ]);
  });

  test.each(Object.entries(wrong))('reports %s', async (_what, answer) => {
    healthy().answer(search, answer);
    expect(await broken()).toEqual(['screener-answer-invalid']);
  });

  test('reports that no list is loaded, and asks nothing', async () => {
    healthy().answer(lists, Array.isArray(ready) ? [] : { lists: {}, datasets: [] });
    expect(await broken()).toEqual(['screener-lists-missing']);
    expect(engine.asked(search)).toEqual([]);
  });

  test('reports that the lists changed meanwhile', async () => {
    const later = JSON.parse(JSON.stringify(ready).replaceAll('10', '11').replaceAll('20260301', '20260302'));
    healthy().answer(lists, ready, later);
    const { hits, issues } = await screener().screen([NAME]);
    expect([hits.length, issues.map(({ code }) => code)]).toEqual([1, ['screener-lists-changed']]);
  });

  test('does not follow to another host', async () => {
    healthy().answer(search, (_request, response) => {
      response.writeHead(307, { location: 'http://127.0.0.1:9/' }).end();
    });
    expect(await broken()).toEqual(['screener-unavailable']);
  });

  test.each([
    ['a hit', [hit(1)], 'hold', 'block'],
    ['no answer', [status(500)], 'hold', null],
  ])('behind the front door %s holds', async (_what, answers, outcome, pending) => {
    healthy().answer(search, ...answers);
    const interceptor = await createInterceptor({
      institution: { jurisdictions: ['US'] },
      lists: [],
      screeners: [screener()],
    });
    const message = Buffer.from(
      '{1:F01EXMPUS33AXXX0042000001}{2:I103LUNAFRPPXXXXN}{4:\r\n:20:REF1\r\n:23B:CRED\r\n:32A:260302EUR10,\r\n:50K:/1\r\nELBE TRADING GMBH\r\n:59:/2\r\nZORBLAX QUENTIVAR\r\n:71A:SHA\r\n-}',
    );
    const { payments } = await interceptor.intercept(message);
    expect(payments[0].decision).toMatchObject({ outcome, pending });
  });

  test('stops when it is told to', async () => {
    healthy().answer(search, () => {});
    const stop = new AbortController();
    const screening = screener({ timeout: 60_000 }).screen([NAME], stop.signal);
    setTimeout(() => stop.abort(new Error('enough')), 20);
    await expect(screening).rejects.toThrow('enough');
  });
});

function status(
  code: number,
): (request: unknown, response: { writeHead: (code: number) => { end: () => void } }) => void {
  return (_request, response) => response.writeHead(code).end();
}
