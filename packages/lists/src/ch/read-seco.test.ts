import type { ListSnapshot } from '@interdict/model';
import { describe, expect, test } from 'vitest';
import type { DatedFile } from '../list-file.ts';
import { readLists } from '../read-lists.ts';

const PROGRAM = `<sanctions-program ssid="20"><program-key lang="ger">Beispielland</program-key><program-key lang="eng">Exampleland</program-key>
  <sanctions-set ssid="1" lang="ger">Finanzsanktionen</sanctions-set><sanctions-set ssid="1" lang="eng">Financial measures, annex 2</sanctions-set>
  <sanctions-set ssid="2" lang="eng">Travel ban</sanctions-set><sanctions-set ssid="3" lang="eng">Restrictions on the money and capital market</sanctions-set></sanctions-program>`;
const PERSON = `<target ssid="100"><sanctions-set-id>1</sanctions-set-id><sanctions-set-id>2</sanctions-set-id><foreign-identifier>140</foreign-identifier>
  <individual sex="male"><identity ssid="101" main="true">
    <name name-type="primary-name" quality="good"><name-part order="2" name-part-type="given-name"><value>Ivan</value><spelling-variant lang="rus" script="CYRL">Иван</spelling-variant></name-part>
      <name-part order="1" name-part-type="family-name"><value>Primer</value><spelling-variant lang="rus" script="CYRL">Пример</spelling-variant></name-part></name>
    <name name-type="alias" quality="low"><name-part order="1" name-part-type="whole-name"><value>Vanya</value></name-part></name>
    <day-month-year day="23" month="3" year="1980"/><day-month-year year="1981" quality="low"/>
    <nationality><country iso-code="RU">Russia</country></nationality><place-of-birth place-id="900"/>
    <address place-id="900"><address-details>1 Road</address-details><zip-code>1000</zip-code></address>
    <identification-document document-type="passport"><number>A1</number><issuer code="RU"/></identification-document></identity>
  <justification>Helper.</justification><relation target-id="200" relation-type="related-to"/></individual>
  <modification modification-type="amended" effective-date="2030-01-02"><added><identity main="true"><name name-type="primary-name"><name-part order="1" name-part-type="whole-name"><value>OLD NAME</value></name-part></name></identity></added></modification>
  <modification modification-type="listed" effective-date="2020-01-02"/></target>`;
const SHIP = `<target ssid="200"><sanctions-set-id>3</sanctions-set-id><object object-type="vessel"><identity main="true"><name name-type="primary-name"><name-part order="1" name-part-type="whole-name"><value>Example Star</value></name-part></name></identity>
  <other-information>IMO Number: 1234567</other-information></object><modification modification-type="listed"/></target>`;
const PLACE =
  '<place ssid="900"><location>Town</location><area>North</area><country iso-code="BY">Belarus</country></place>';

function ended(day: string): string {
  return `<target ssid="300"><sanctions-set-id>1</sanctions-set-id><entity><identity main="true"><name name-type="primary-name"><name-part order="1" name-part-type="whole-name"><value>Ended Ltd</value></name-part></name></identity></entity>
  <modification modification-type="de-listed" effective-date="${day}"/><modification modification-type="listed" effective-date="2020-01-02"/></target>`;
}

async function readOne(one: DatedFile): Promise<ListSnapshot> {
  const [snapshot] = await readLists([one]);
  if (!snapshot) throw new Error('no list');
  return snapshot;
}

function file(type: string, ...content: readonly string[]): DatedFile {
  const text = `<swiss-sanctions-list list-type="${type}" date="2030-08-27">${content.join('')}</swiss-sanctions-list>`;
  return { name: 'x.xml', bytes: new TextEncoder().encode(text) };
}

test('a whole list is read, without what was taken off and without old versions', async () => {
  const snapshot = await readOne(file('whole-list', PROGRAM, PERSON, ended('2025-01-01'), SHIP, PLACE));
  const common = { list: 'ch-seco', relations: [] };
  expect({ ...snapshot, sha256: '' }).toEqual({
    list: 'ch-seco',
    format: 'ch-seco-xml',
    publishedOn: '2030-08-27',
    sha256: '',
    issues: [],
    entries: [
      {
        ...common,
        id: 'ch-seco:100',
        kind: 'person',
        names: [
          { value: 'Ivan Primer', type: 'primary', strength: 'strong', familyName: 'Primer', givenNames: 'Ivan' },
          {
            value: 'Иван Пример',
            type: 'aka',
            strength: 'strong',
            familyName: 'Пример',
            givenNames: 'Иван',
            script: 'Cyrl',
          },
          { value: 'Vanya', type: 'aka', strength: 'weak' },
        ],
        addresses: [{ lines: ['1 Road', '1000', 'North'], town: 'Town', country: 'BY' }],
        identifiers: [{ type: 'passport', value: 'A1', label: 'passport', country: 'RU' }],
        births: [
          { range: { from: '1980-03-23', to: '1980-03-23' } },
          { range: { from: '1981-01-01', to: '1981-12-31', approximate: true } },
          { place: 'Town, North, Belarus', country: 'BY' },
        ],
        nationalities: ['RU'],
        gender: 'male',
        programmes: ['Exampleland'],
        measures: [
          { kind: 'blocking', authority: 'CH', programme: 'Exampleland', text: 'Financial measures, annex 2' },
          { kind: 'information', authority: 'CH', programme: 'Exampleland', text: 'Travel ban' },
        ],
        relations: [{ type: 'linked-to', target: 'ch-seco:200' }],
        listedOn: '2020-01-02',
        remarks: ['Foreign identifier 140', 'Helper.'],
      },
      {
        ...common,
        id: 'ch-seco:200',
        kind: 'vessel',
        names: [{ value: 'Example Star', type: 'primary', strength: 'strong' }],
        addresses: [],
        identifiers: [{ type: 'imo', value: '1234567' }],
        births: [],
        nationalities: [],
        programmes: ['Exampleland'],
        measures: [
          {
            kind: 'debt-or-equity',
            authority: 'CH',
            programme: 'Exampleland',
            text: 'Restrictions on the money and capital market',
          },
        ],
        remarks: ['IMO Number: 1234567'],
      },
    ],
  });
});

test('what will be taken off later is in force until then', async () => {
  const { entries } = await readOne(file('whole-list', PROGRAM, ended('2031-01-01')));
  expect(entries).toMatchObject([{ id: 'ch-seco:300', listedOn: '2020-01-02', until: '2031-01-01' }]);
});

test('amendments are no whole list, and say so', async () => {
  const { issues } = await readOne(file('amendment', PROGRAM, SHIP));
  expect(issues).toMatchObject([{ code: 'list-partial', severity: 'warning' }]);
});

describe('amendments', () => {
  const dated = (type: string, day: string, name: string, ...content: readonly string[]): DatedFile => {
    const text = `<swiss-sanctions-list list-type="${type}" date="${day}">${content.join('')}</swiss-sanctions-list>`;
    return { name, bytes: new TextEncoder().encode(text) };
  };
  const target = (ssid: string, name: string, modification = 'listed', day = '2020-01-02'): string =>
    `<target ssid="${ssid}"><sanctions-set-id>1</sanctions-set-id><entity><identity main="true"><name name-type="primary-name"><name-part order="1" name-part-type="whole-name"><value>${name}</value></name-part></name></identity></entity><modification modification-type="${modification}" effective-date="${day}"/></target>`;
  const version = (day: string, before: string): string =>
    PROGRAM.replace('ssid="20"', `ssid="20" version-date="${day}" predecessor-version-date="${before}"`);
  const whole = dated(
    'whole-list',
    '2030-01-10',
    'whole.xml',
    version('2030-01-01', '2029-06-01'),
    target('1', 'One'),
    target('2', 'Two'),
    target('3', 'Three'),
  );
  const first = dated(
    'amendment',
    '2030-02-10',
    'b.xml',
    version('2030-02-01', '2030-01-01'),
    target('2', 'Two New', 'amended', '2030-02-01'),
    target('4', 'Four'),
  );
  const second = dated(
    'amendment',
    '2030-03-10',
    'a.xml',
    version('2030-03-01', '2030-02-01'),
    target('3', 'Three', 'de-listed', '2030-03-01'),
    target('4', 'Four B'),
  );
  const brief = async (...files: readonly DatedFile[]): Promise<unknown> =>
    (await readLists(files)).map(({ publishedOn, entries, issues }) => [
      publishedOn,
      entries.map(({ id, names }) => `${id} ${names[0]?.value}`),
      issues.map(({ code }) => code),
    ]);

  test('are applied to the whole list, in the order of their days', async () => {
    expect(await brief(second, whole, first)).toEqual([
      ['2030-03-10', ['ch-seco:1 One', 'ch-seco:2 Two New', 'ch-seco:4 Four B'], []],
    ]);
    const [amended] = await readLists([second, whole, first]);
    const [again] = await readLists([whole, first, second]);
    const [before] = await readLists([whole]);
    expect(amended?.sha256).toBe(again?.sha256);
    expect(amended?.sha256).not.toBe(before?.sha256);
    expect(amended?.entries[1]?.programmes).toEqual(['Exampleland']);
    expect(amended).not.toHaveProperty('document');
  });

  test('one that is not among the files is missed', async () => {
    expect(await brief(whole, second)).toEqual([
      ['2030-03-10', ['ch-seco:1 One', 'ch-seco:2 Two', 'ch-seco:4 Four B'], ['delta-missing']],
    ]);
  });

  test('older than the list are in it already', async () => {
    const old = dated('amendment', '2029-12-01', 'old.xml', PROGRAM, target('1', 'Old One'));
    expect(await brief(whole, old)).toEqual([
      ['2030-01-10', ['ch-seco:1 One', 'ch-seco:2 Two', 'ch-seco:3 Three'], ['file-ignored']],
    ]);
  });

  test('without a whole list are a part of one', async () => {
    expect(await brief(first, second)).toEqual([
      ['2030-03-10', ['ch-seco:2 Two New', 'ch-seco:4 Four B'], ['list-partial']],
    ]);
  });

  test.each([
    ['of no day', 'list-ambiguous', [whole, dated('amendment', '', 'x.xml', target('1', 'X'))]],
    ['of two lists', 'list-duplicate', [whole, { ...whole, name: 'other.xml' }, first]],
    [
      'with a number twice',
      'id-duplicate',
      [whole, dated('amendment', '2030-02-10', 'x.xml', target('1', 'X'), target('1', 'Y'))],
    ],
  ])('%s are refused with %s', async (_what, code, files) => {
    await expect(readLists(files)).rejects.toMatchObject({ code });
  });
});
