import type { IdentifierType, Subject, SubjectKind } from '@interdict/model';
import { expect, test } from 'vitest';
import { watchmanScreener, type WatchmanOptions } from './watchman.ts';

function subject(
  kind: SubjectKind,
  value: string,
  type?: IdentifierType,
  known: Partial<Subject['known']> = {},
): Subject {
  const location = { path: 'test', start: 0, end: 1 };
  return {
    kind,
    value,
    role: 'creditor',
    location,
    known: { role: 'creditor', countries: [], identifiers: [], ...known },
    ...(type ? { identifierType: type } : {}),
  };
}

/** Screens, with one answer to every search. */
async function screen(
  subjects: readonly Subject[],
  answer: object,
  options: Partial<WatchmanOptions> = {},
  lists = {},
) {
  const asked: string[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const { pathname, search } = new URL(new Request(input, init).url);
    if (pathname === '/v2/listinfo') return Response.json({ lists: { us_ofac: 9, eu_csl: 2 }, ...lists });
    if (pathname === '/downloads') return Response.json([{ SDNs: 9 }]);
    asked.push(pathname + search);
    return Response.json(answer);
  };
  const screening = await watchmanScreener({ url: 'http://watchman.example', fetch, ...options }).screen(subjects);
  return { ...screening, asked };
}

const NAME = subject('name', 'NS LEADER & CO');
const ENTITY = { name: 'NS Leader', entityType: 'vessel', sourceList: 'us_ofac', sourceID: '7', match: 0.9 };

test('asks for names in every kind of party, and for numbers where they can be', async () => {
  const location = { path: 'test', start: 0, end: 1 };
  const passport = { type: 'passport', value: { value: 'X1', location }, country: { value: 'IR', location } };
  const known = JSON.parse(JSON.stringify({ identifiers: [passport] }));
  const { asked } = await screen(
    [
      NAME,
      subject('identifier', '9339301', 'imo'),
      subject('identifier', '273333', 'mmsi'),
      subject('identifier', 'X1', 'passport', known),
      subject('identifier', 'X2', 'passport'),
      subject('bic', 'EXMPBY2X'),
    ],
    { entities: [] },
    { parallel: 1 },
  );
  expect(asked).toEqual([
    '/v2/search?name=NS+LEADER+%26+CO&minMatch=0.59&limit=100',
    '/v2/search?type=vessel&imoNumber=9339301&minMatch=0.59&limit=100',
    '/v2/search?type=vessel&mmsi=273333&minMatch=0.59&limit=100',
    '/v2/search?type=person&gov_passport=IR%3AX1&minMatch=0.59&limit=100',
  ]);
});

test('an entity is an entry with all that it says', async () => {
  const person = {
    ...ENTITY,
    name: 'Zorblax Quentivar',
    entityType: 'person',
    person: {
      altNames: ['Zorba'],
      gender: 'male',
      birthDate: '1961-05-02T00:00:00Z',
      placeOfBirth: 'Valletta',
      governmentIDs: [{ type: 'passport', country: 'MT', identifier: 'A1' }],
    },
    vessel: null,
    addresses: [{ line1: '1 Road', city: 'Valletta', country: 'Malta' }],
    cryptoAddresses: [{ currency: 'XBT', address: '1abc' }],
    historicalInfo: [{ type: 'Former Name', value: 'Zorblax Old' }],
    sanctionsInfo: { programs: ['SDGT', 'IFSR'], secondary: true, description: 'Said so.' },
  };
  const { hits, lists } = await screen([NAME], { entities: [person] });
  expect(hits.map(({ entry }) => entry)).toEqual([
    {
      id: 'us-ofac:7',
      list: 'us-ofac',
      kind: 'person',
      names: [
        { value: 'Zorblax Quentivar', type: 'primary', strength: 'strong' },
        { value: 'Zorba', type: 'aka', strength: 'strong' },
        { value: 'Zorblax Old', type: 'fka', strength: 'strong' },
      ],
      addresses: [{ lines: ['1 Road'], town: 'Valletta', country: 'MT' }],
      identifiers: [
        { type: 'passport', value: 'A1', label: 'passport', country: 'MT' },
        { type: 'wallet', value: '1abc', label: 'XBT' },
      ],
      births: [{ range: { from: '1961-05-02', to: '1961-05-02' } }, { place: 'Valletta' }],
      nationalities: [],
      gender: 'male',
      programmes: ['SDGT', 'IFSR'],
      measures: [
        {
          kind: 'blocking',
          authority: 'OFAC',
          programme: 'SDGT',
          secondarySanctions: 'Subject to secondary sanctions',
        },
      ],
      relations: [],
      remarks: ['Said so.'],
    },
  ]);
  expect(lists.map(({ list, entries }) => [list, entries])).toEqual([
    ['eu-csl', 2],
    ['us-ofac', 9],
  ]);
});

test('a number that was asked for is equal, whatever the score', async () => {
  const vessel = { ...ENTITY, vessel: { imoNumber: 'IMO 9339301', flag: 'RU' }, match: 0.7 };
  const { hits } = await screen([subject('identifier', '9339301', 'imo')], { entities: [vessel] });
  expect(hits).toMatchObject([
    { score: 1, matched: { kind: 'identifier' }, entry: { kind: 'vessel', addresses: [{ country: 'RU' }] } },
  ]);
});

test.each([
  ['us_csl', 'trade', 'OFAC'],
  ['uk_csl', 'blocking', 'UK'],
  ['us_fincen_311', 'special-measure', 'FINCEN'],
  ['our_own', 'blocking', 'operator'],
])('the list %s: %s by %s', async (sourceList, kind, authority) => {
  const { hits } = await screen([NAME], { entities: [{ ...ENTITY, sourceList }] });
  expect(hits.map(({ entry }) => entry.measures)).toEqual([[{ kind, authority }]]);
});

test('as many hits as were asked for may not be all', async () => {
  const { hits, issues } = await screen([NAME], { entities: [ENTITY, { ...ENTITY, sourceID: '8' }] }, { limit: 2 });
  expect([hits.length, issues.map(({ code }) => code)]).toEqual([2, ['screener-answer-partial']]);
});

test('a list that is not loaded is an error', async () => {
  const { issues, asked } = await screen([NAME], { entities: [] }, {}, { lists: { us_ofac: 9, eu_csl: 0 } });
  expect([issues.map(({ code }) => code), asked]).toEqual([['screener-lists-missing'], []]);
});

test('the first API has a section for each list', async () => {
  const answer = {
    SDNs: [{ entityID: '7', sdnName: 'QUENTIVAR, Zorblax', sdnType: 'individual', program: 'SDGT', match: 0.9 }],
    altNames: [{ entityID: '8', alternateName: 'QUENTIVAR, LTD.', match: 0.8 }],
    addresses: [{ entityID: '9', address: 'Quentivar Street', match: 1 }],
    deniedPersons: [{ name: 'Z QUENTIVAR', match: 0.7 }],
    captaList: [{ entityID: '10', name: 'QUENTIVAR BANK', programs: ['561-Related'], match: 0.7 }],
    newList: [{ name: 'ZQ', match: 0.6 }],
    bisEntities: null,
    refreshedAt: '2022-09-07T20:35:35Z',
  };
  const { hits, issues, asked } = await screen([NAME], answer, { api: 'v1', limit: 5 });
  expect(asked).toEqual(['/search?q=NS+LEADER+%26+CO&minMatch=0.59&limit=5']);
  expect(issues).toEqual([]);
  expect(
    hits.map(({ entry: { id, names, measures } }) => [id, names[0]?.value, measures[0]?.kind, measures[0]?.authority]),
  ).toEqual([
    ['us-ofac:7', 'Zorblax QUENTIVAR', 'blocking', 'OFAC'],
    ['us-ofac:8', 'QUENTIVAR, LTD.', 'blocking', 'OFAC'],
    ['us-capta:10', 'QUENTIVAR BANK', 'account-ban', 'OFAC'],
    [expect.stringMatching(/^us-denied-persons:[0-9a-f]{16}$/), 'Z QUENTIVAR', 'trade', 'BIS'],
    [expect.stringMatching(/^new-list:[0-9a-f]{16}$/), 'ZQ', 'blocking', 'operator'],
  ]);
});
