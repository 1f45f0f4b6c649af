import { expect, test } from 'vitest';
import { readCsl } from './read-csl.ts';

const HEADER =
  '_id,source,entity_number,type,programs,name,title,addresses,federal_register_notice,start_date,end_date,remarks,alt_names,citizenships,dates_of_birth,nationalities,places_of_birth,ids';
const SDN =
  '7,Specially Designated Nationals (SDN) - Treasury Department,7,Individual,IRAN; SDGT,"EXAMPLE, Ali",Clerk,"1 Road, Tehran, IR; IR",,,,(Linked To: EXAMPLE (UK) LTD; Linked To: B),"EXAMPLE, Aly",IR,1960-02-03,IR,"Tehran, Iran","IR, 2030-03-31, A1, Passport; Male, Gender; Subject to Secondary Sanctions, Additional Sanctions Information -"';
const SSI =
  '8,Sectoral Sanctions Identifications List (SSI) - Treasury Department,8,Entity,UKRAINE-EO13662,EXAMPLE OIL,,,,,,,,,,,,"Subject to Directive 2, Executive Order 13662 Directive Determination -; EXMPRUMM, SWIFT/BIC"';
const ENTITY_LIST =
  'abc,Entity List (EL) - Bureau of Industry and Security,,,,Example Optics,,"Road, Minsk, BY",86 FR 1,2021-01-02,,,Optics Example,,,,,';
const NEW_LIST = 'def,Some New List (SNL) - Some Department,,,,Example New,,,,,,,,,,,,';

function read(...lines: readonly string[]): ReturnType<typeof readCsl> {
  return readCsl({ name: 'x.csv', bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) });
}

test('rows keep the effect of the list they come from', () => {
  const { entries, issues } = read(HEADER, SDN, SSI, ENTITY_LIST, ENTITY_LIST, NEW_LIST);
  expect(issues).toMatchObject([{ code: 'source-unknown', path: 'us-csl:other-def' }]);
  expect(entries[0]).toEqual({
    id: 'us-csl:sdn-7',
    list: 'us-csl',
    kind: 'person',
    names: [
      { value: 'Ali EXAMPLE', type: 'primary', strength: 'strong', familyName: 'EXAMPLE', givenNames: 'Ali' },
      { value: 'Aly EXAMPLE', type: 'aka', strength: 'strong', familyName: 'EXAMPLE', givenNames: 'Aly' },
    ],
    addresses: [
      { lines: ['1 Road, Tehran'], country: 'IR' },
      { lines: [], country: 'IR' },
    ],
    identifiers: [{ type: 'passport', value: 'A1', label: 'Passport', country: 'IR' }],
    births: [{ range: { from: '1960-02-03', to: '1960-02-03' } }, { place: 'Tehran, Iran', country: 'IR' }],
    nationalities: ['IR'],
    gender: 'male',
    programmes: ['IRAN', 'SDGT'],
    measures: ['IRAN', 'SDGT'].map((programme) => ({
      kind: 'blocking',
      authority: 'OFAC',
      programme,
      secondarySanctions: 'Additional Sanctions Information - Subject to Secondary Sanctions',
    })),
    relations: [
      { type: 'linked-to', target: 'EXAMPLE (UK) LTD' },
      { type: 'linked-to', target: 'B' },
    ],
    remarks: ['Title: Clerk'],
  });
  expect(entries.slice(1)).toMatchObject([
    { id: 'us-csl:ssi-8', kind: 'bank', measures: [{ kind: 'debt-or-equity', authority: 'OFAC' }] },
    { id: 'us-csl:el-abc', measures: [{ kind: 'trade', authority: 'BIS' }], listedOn: '2021-01-02' },
    { id: 'us-csl:other-def', measures: [{ kind: 'trade', authority: 'BIS' }] },
  ]);
});

test('older copies have no id of their own', () => {
  const older = (line: string): string => line.slice(line.indexOf(',') + 1);
  const first = read(...[HEADER, SDN, ENTITY_LIST].map(older));
  expect(first.entries.map(({ id }) => id)).toEqual([
    'us-csl:sdn-7',
    expect.stringMatching(/^us-csl:el-[0-9a-f]{16}$/),
  ]);
  expect(read(...[HEADER, ENTITY_LIST, SDN].map(older)).entries[0]?.id).toBe(first.entries[1]?.id);
});

test.each(['alt_names', 'ids', 'dates_of_birth'])('a list without the column %s is refused', (column) => {
  expect(() => read(HEADER.replace(column, 'new'), SDN)).toThrow(expect.objectContaining({ code: 'column-missing' }));
});

test('a list cut in its last row is refused', () => {
  const bytes = new TextEncoder().encode(`${HEADER}\n${ENTITY_LIST}`);
  expect(() => readCsl({ name: 'x.csv', bytes })).toThrow(expect.objectContaining({ code: 'list-incomplete' }));
});
