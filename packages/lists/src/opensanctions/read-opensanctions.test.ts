import { describe, expect, test } from 'vitest';
import type { DatedFile } from '../list-file.ts';
import { readLists } from '../read-lists.ts';

function file(name: string, ...lines: readonly unknown[]): DatedFile {
  return { name, bytes: new TextEncoder().encode(lines.map((line) => `${JSON.stringify(line)}\n`).join('')) };
}

function entity(id: string, schema: string, properties: object, more: object = {}): object {
  return { id, caption: id, schema, properties, referents: [], datasets: ['eu_fsf'], target: false, ...more };
}

const PARTY = entity(
  'NK-1',
  'Company',
  {
    name: ['NK-1', 'Пример'],
    weakAlias: ['NK'],
    previousName: ['Old NK'],
    topics: ['sanction'],
    country: ['by'],
    swiftBic: ['EXMPBY2X'],
    addressEntity: ['addr-1'],
  },
  { referents: ['ofac-7'], target: true, datasets: ['eu_fsf', 'un_sc_sanctions'] },
);
const OTHERS = [
  entity('addr-1', 'Address', { street: ['1 Road'], city: ['Minsk'], country: ['by'] }),
  entity('s-1', 'Sanction', { entity: ['NK-1'], programId: ['EU-BLR'], startDate: ['2022-06-03'] }),
  entity('o-1', 'Ownership', { asset: ['NK-1'], owner: ['NK-2'] }),
  entity('p-1', 'Passport', { holder: ['NK-2'], number: ['A1'], country: ['by'] }),
  entity('NK-2', 'Person', { name: ['NK-2'], topics: ['sanction.linked'], birthDate: ['1960'] }),
  entity('NK-3', 'Person', { name: ['NK-3'], topics: ['role.pep'] }),
];
const BASE = file('entities.ftm.json', PARTY, ...OTHERS);

describe('entities', () => {
  test('parties with what other entities say about them', async () => {
    const [snapshot, another] = await readLists([BASE]);
    expect(another).toBeUndefined();
    expect(snapshot).toMatchObject({ list: 'opensanctions', format: 'opensanctions-ftm', issues: [] });
    expect(snapshot?.entries).toEqual([
      {
        id: 'opensanctions:NK-1',
        list: 'opensanctions',
        kind: 'bank',
        names: [
          { value: 'NK-1', type: 'primary', strength: 'strong' },
          { value: 'Пример', type: 'aka', strength: 'strong', script: 'Cyrl' },
          { value: 'Old NK', type: 'fka', strength: 'strong' },
          { value: 'NK', type: 'aka', strength: 'weak' },
        ],
        addresses: [
          { lines: ['1 Road'], town: 'Minsk', country: 'BY' },
          { lines: [], country: 'BY' },
        ],
        identifiers: [{ type: 'bic', value: 'EXMPBY2X', label: 'swiftBic' }],
        births: [],
        nationalities: [],
        programmes: ['EU-BLR'],
        measures: [
          { kind: 'blocking', authority: 'EU', text: 'eu_fsf' },
          { kind: 'blocking', authority: 'UN', text: 'un_sc_sanctions' },
        ],
        relations: [{ type: 'owned-or-controlled-by', target: 'opensanctions:NK-2' }],
        listedOn: '2022-06-03',
        remarks: ['Merged from ofac-7'],
      },
      expect.objectContaining({
        id: 'opensanctions:NK-2',
        identifiers: [{ type: 'passport', value: 'A1', label: 'Passport', country: 'BY' }],
        measures: [{ kind: 'information', authority: 'operator', text: 'sanction.linked' }],
      }),
    ]);
  });
});

describe('deltas', () => {
  const changed = entity('NK-2', 'Person', { name: ['Second'], topics: ['sanction'] }, { target: true });
  const added = entity(
    'NK-4',
    'Person',
    { name: ['Fourth'], topics: ['sanction'] },
    { target: true, datasets: ['other'] },
  );
  const first = file(
    'x-20300101000000-abc-entities.delta.json',
    { op: 'DEL', entity: { id: 'NK-1' } },
    { op: 'ADD', entity: added },
  );
  const second = file(
    'x-20300102000000-aaa-entities.delta.json',
    { op: 'MOD', entity: changed },
    { op: 'ADD', entity: PARTY },
  );
  const index = file('delta.json', { versions: { '20300102000000-aaa': 'u', '20300103000000-zzz': 'u' } });

  test('are applied in the order of their versions', async () => {
    const [snapshot] = await readLists([second, index, BASE, first]);
    expect(snapshot).toMatchObject({ publication: '20300102000000-aaa', publishedOn: '2030-01-02' });
    expect(snapshot?.issues).toMatchObject([{ code: 'delta-missing', received: '20300103000000-zzz' }]);
    expect(snapshot?.entries.map(({ id }) => id)).toEqual([
      'opensanctions:NK-2',
      'opensanctions:NK-4',
      'opensanctions:NK-1',
    ]);
    expect(snapshot?.entries[1]?.measures).toEqual([{ kind: 'blocking', authority: 'operator' }]);
  });

  test('that do not fit are reported', async () => {
    const odd = file(
      '20300103000000-bbb.delta.json',
      { op: 'DEL', entity: { id: 'NK-9' } },
      { op: 'ADD', entity: PARTY },
    );
    const [snapshot] = await readLists([BASE, odd]);
    expect(snapshot?.issues.map(({ code, received }) => [code, received])).toEqual([
      ['delta-unmatched', 'DEL NK-9'],
      ['delta-unmatched', 'ADD NK-1'],
    ]);
  });

  test.each([
    ['list-incomplete', [first]],
    ['list-duplicate', [BASE, { ...BASE, name: 'again.json' }]],
    ['list-name-invalid', [BASE, { ...first, name: 'delta.ndjson' }]],
    ['json-malformed', [{ ...BASE, bytes: BASE.bytes.subarray(0, -5) }]],
    ['json-malformed', [BASE, file('20300104000000-ccc.json', { op: 'ADD', entity: { id: '' } })]],
  ])('refuses with %s', async (code, files) => {
    await expect(readLists(files)).rejects.toMatchObject({ code });
  });
});
