import type { IdentifierType, Subject, SubjectKind } from '@interdict/model';
import { expect, test } from 'vitest';
import { yenteScreener, type YenteOptions } from './yente.ts';

const CATALOG = { datasets: [{ name: 'sanctions', version: '20260301070000-abc', entity_count: 12 }] };

function subject(kind: SubjectKind, value: string, identifierType?: IdentifierType): Subject {
  const location = { path: 'test', start: 0, end: 1 };
  const known = { role: 'creditor', countries: [], identifiers: [] };
  return { kind, value, role: 'creditor', location, known, ...(identifierType ? { identifierType } : {}) };
}

/** Screens, with one answer to every request for matches. */
async function screen(subjects: readonly Subject[], answer: object, options: Partial<YenteOptions> = {}) {
  const asked: { url: string; key: string | null; queries: Record<string, unknown> }[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (request.url.endsWith('/catalog')) return Response.json(CATALOG);
    const { queries } = JSON.parse(await request.text());
    asked.push({ url: request.url, key: request.headers.get('authorization'), queries });
    return Response.json(answer);
  };
  const screening = await yenteScreener({ url: 'https://yente.example', fetch, ...options }).screen(subjects);
  return { ...screening, asked };
}

const result = (id: string, score: number, more: object = {}): object => ({
  id,
  caption: id,
  schema: 'Person',
  properties: { topics: ['sanction'] },
  datasets: ['eu_fsf'],
  score,
  ...more,
});
const responses = (...results: readonly (readonly object[])[]): object => ({
  responses: Object.fromEntries(results.map((own, at) => [at, { results: own, total: { value: own.length } }])),
});

test('asks in batches, by example, with the key', async () => {
  const { asked, lists } = await screen(
    [subject('name', 'A B'), subject('bic', 'EXMPBY2X'), subject('identifier', '9123456', 'imo')],
    responses([], [], []),
    { batch: 3, apiKey: 'secret', algorithm: 'logic-v1' },
  );
  expect(asked).toEqual([
    {
      url: 'https://yente.example/match/sanctions?threshold=0.7&limit=10&algorithm=logic-v1',
      key: 'ApiKey secret',
      queries: {
        0: { schema: 'LegalEntity', properties: { name: ['A B'] } },
        1: { schema: 'Vessel', properties: { name: ['A B'] } },
        2: { schema: 'Company', properties: { swiftBic: ['EXMPBY2X'] } },
      },
    },
    {
      url: 'https://yente.example/match/sanctions?threshold=0.7&limit=10&algorithm=logic-v1',
      key: 'ApiKey secret',
      queries: { 0: { schema: 'Vessel', properties: { imoNumber: ['9123456'] } } },
    },
  ]);
  expect(lists).toMatchObject([{ list: 'opensanctions', publishedOn: '2026-03-01', entries: 12 }]);
});

test('an account may be a wallet', async () => {
  const { asked } = await screen([subject('account', '1BoatSLRHtKNngkdXEeobR76b53LETtpyT')], responses([]));
  expect(asked.map(({ queries }) => queries[0])).toEqual([
    { schema: 'CryptoWallet', properties: { publicKey: ['1BoatSLRHtKNngkdXEeobR76b53LETtpyT'] } },
  ]);
});

test.each([
  ['account numbers', subject('account', '12345678')],
  ['numbers of a kind that is not in the data', subject('identifier', '1', 'customer')],
  ['places', subject('place', 'TEHRAN')],
])('does not ask for %s', async (_, about) => {
  expect((await screen([about], responses([]))).asked).toEqual([]);
});

test('hits come by score and then by id, those below the threshold not at all', async () => {
  const { hits } = await screen(
    [subject('name', 'A B')],
    responses([result('NK-2', 0.8), result('NK-3', 0.69), result('NK-4', 0.9)], [result('NK-1', 0.8)]),
  );
  expect(hits.map(({ entry: { id }, score }) => [id, score])).toEqual([
    ['opensanctions:NK-4', 0.9],
    ['opensanctions:NK-1', 0.8],
    ['opensanctions:NK-2', 0.8],
  ]);
});

test.each<[string, object, object]>([
  ['a source that is known', { datasets: ['eu_fsf'] }, { kind: 'blocking', authority: 'EU' }],
  ['a source that is not', { datasets: ['xx_new'] }, { kind: 'blocking', authority: 'operator' }],
  ['no topic', { properties: {}, datasets: ['xx_new'] }, { kind: 'blocking', authority: 'operator' }],
  [
    'an unknown topic',
    { properties: { topics: ['frozen'] }, datasets: [] },
    { kind: 'blocking', authority: 'operator' },
  ],
  ['an office', { properties: { topics: ['role.pep'] } }, { kind: 'information', authority: 'operator' }],
  ['export control', { properties: { topics: ['export.control'] } }, { kind: 'trade', authority: 'BIS' }],
])('what is required with %s', async (_, more, measure) => {
  const { hits } = await screen([subject('name', 'A B')], responses([result('NK-1', 0.8, more)], []));
  expect(hits.map(({ entry }) => entry.measures)).toEqual([[expect.objectContaining(measure)]]);
});

test.each<[string, object]>([
  ['fewer answers than questions', responses([result('NK-1', 0.8)])],
  [
    'an answer that failed',
    { responses: { 0: { results: [result('NK-1', 0.8)], total: { value: 1 } }, 1: { status: 500, results: [] } } },
  ],
  [
    'more hits than were given',
    { responses: { 0: { results: [result('NK-1', 0.8)], total: { value: 2 } }, 1: { results: [] } } },
  ],
])('%s is an error, beside the hits there are', async (_, answer) => {
  const { hits, issues } = await screen([subject('name', 'A B')], answer, { limit: 1 });
  expect(hits).toHaveLength(1);
  expect(issues).toMatchObject([
    { code: 'screener-answer-partial', severity: 'error', path: 'https://yente.example/' },
  ]);
});

test('a dataset that is not there is an error', async () => {
  const { issues, asked } = await screen([subject('name', 'A B')], responses([]), { dataset: 'sanction' });
  expect([issues.map(({ code }) => code), asked]).toEqual([['screener-lists-missing'], []]);
});
