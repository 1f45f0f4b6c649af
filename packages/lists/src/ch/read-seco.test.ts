import { expect, test } from 'vitest';
import type { DatedFile } from '../list-file.ts';
import { readXmlList } from '../xml/xml-list.ts';
import { secoXml } from './read-seco.ts';

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

function file(type: string, ...content: readonly string[]): DatedFile {
  const text = `<swiss-sanctions-list list-type="${type}" date="2030-08-27">${content.join('')}</swiss-sanctions-list>`;
  return { name: 'x.xml', bytes: new TextEncoder().encode(text) };
}

test('a whole list is read, without what was taken off and without old versions', () => {
  const snapshot = readXmlList(file('whole-list', PROGRAM, PERSON, ended('2025-01-01'), SHIP, PLACE), secoXml);
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

test('what will be taken off later is in force until then', () => {
  const { entries } = readXmlList(file('whole-list', PROGRAM, ended('2031-01-01')), secoXml);
  expect(entries).toMatchObject([{ id: 'ch-seco:300', listedOn: '2020-01-02', until: '2031-01-01' }]);
});

test('amendments are no whole list, and say so', () => {
  const { issues } = readXmlList(file('amendment', PROGRAM, SHIP), secoXml);
  expect(issues).toMatchObject([{ code: 'list-partial', severity: 'warning' }]);
});
