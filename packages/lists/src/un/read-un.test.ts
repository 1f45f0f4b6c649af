import { expect, test } from 'vitest';
import type { DatedFile } from '../list-file.ts';
import { readXmlList } from '../xml/xml-list.ts';
import { unXml } from './read-un.ts';

function file(...records: readonly string[]): DatedFile {
  const text = `<CONSOLIDATED_LIST dateGenerated="2026-08-01T23:00:03.110Z">${records.join('')}</CONSOLIDATED_LIST>`;
  return { name: 'consolidated.xml', bytes: new TextEncoder().encode(text) };
}

const PERSON = `<INDIVIDUAL><DATAID>6907993</DATAID><FIRST_NAME>ERIC</FIRST_NAME><SECOND_NAME>BADEGE</SECOND_NAME>
  <UN_LIST_TYPE>DRC</UN_LIST_TYPE><REFERENCE_NUMBER>CDi.001 </REFERENCE_NUMBER><NAME_ORIGINAL_SCRIPT>إريك باديغي</NAME_ORIGINAL_SCRIPT>
  <LISTED_ON>2012-12-31</LISTED_ON><GENDER>Male</GENDER><COMMENTS1>Fled to Rwanda.</COMMENTS1>
  <DESIGNATION><VALUE>General </VALUE></DESIGNATION><NATIONALITY><VALUE>Democratic Republic of the Congo</VALUE><VALUE>Tunisian</VALUE><VALUE>na</VALUE></NATIONALITY>
  <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
  <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Rumuli</ALIAS_NAME><DATE_OF_BIRTH>1972</DATE_OF_BIRTH><NOTE>as a boy</NOTE></INDIVIDUAL_ALIAS>
  <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Eric B</ALIAS_NAME></INDIVIDUAL_ALIAS>
  <INDIVIDUAL_ADDRESS><CITY>Goma</CITY><STATE_PROVINCE>North Kivu</STATE_PROVINCE><COUNTRY>Rwanda</COUNTRY></INDIVIDUAL_ADDRESS><INDIVIDUAL_ADDRESS/>
  <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1971-03-04</DATE></INDIVIDUAL_DATE_OF_BIRTH>
  <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1970</YEAR></INDIVIDUAL_DATE_OF_BIRTH>
  <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1968</FROM_YEAR><TO_YEAR>1969</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH>
  <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE/></INDIVIDUAL_DATE_OF_BIRTH>
  <INDIVIDUAL_PLACE_OF_BIRTH><CITY>Masisi</CITY><COUNTRY>Rwanda</COUNTRY></INDIVIDUAL_PLACE_OF_BIRTH><INDIVIDUAL_PLACE_OF_BIRTH><COUNTRY/></INDIVIDUAL_PLACE_OF_BIRTH>
  <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Número
    de pasaporte</TYPE_OF_DOCUMENT><NUMBER>A1</NUMBER><ISSUING_COUNTRY>Rwanda</ISSUING_COUNTRY></INDIVIDUAL_DOCUMENT><INDIVIDUAL_DOCUMENT/>
  </INDIVIDUAL>`;

const ENTITY = `<ENTITY><DATAID>6908402</DATAID><FIRST_NAME>GREAT LAKES
  AIR (GLA) ; GREAT LAKES COMPANY</FIRST_NAME>
  <UN_LIST_TYPE>DRC</UN_LIST_TYPE><REFERENCE_NUMBER>CDe.001</REFERENCE_NUMBER><LISTED_ON>2014-06-30</LISTED_ON>
  <ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>GLC</ALIAS_NAME></ENTITY_ALIAS>
  <ENTITY_ADDRESS><COUNTRY>Democratic Republic of the Congo</COUNTRY><NOTE>as of 2020</NOTE></ENTITY_ADDRESS></ENTITY>`;

test('a publication is read', () => {
  const { sha256, ...snapshot } = readXmlList(
    file(`<INDIVIDUALS>${PERSON}</INDIVIDUALS>`, `<ENTITIES>${ENTITY}</ENTITIES>`),
    unXml,
  );
  expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  const measures = [{ kind: 'blocking', authority: 'UN', programme: 'DRC' }];
  expect(snapshot).toEqual({
    list: 'un-sc',
    format: 'un-xml',
    publishedOn: '2026-08-01',
    issues: [],
    entries: [
      {
        id: 'un-sc:CDi.001',
        list: 'un-sc',
        kind: 'person',
        names: [
          { value: 'ERIC BADEGE', type: 'primary', strength: 'strong' },
          { value: 'إريك باديغي', type: 'aka', strength: 'strong', script: 'Arab' },
          { value: 'Rumuli', type: 'aka', strength: 'weak' },
          { value: 'Eric B', type: 'aka', strength: 'strong' },
        ],
        addresses: [{ lines: ['North Kivu'], town: 'Goma', country: 'RW' }],
        identifiers: [{ type: 'passport', value: 'A1', label: 'Número de pasaporte', country: 'RW' }],
        births: [
          { range: { from: '1971-03-04', to: '1971-03-04' } },
          { range: { from: '1970-01-01', to: '1970-12-31', approximate: true } },
          { range: { from: '1968-01-01', to: '1969-12-31' } },
          { range: { from: '1972-01-01', to: '1972-12-31' } },
          { place: 'Masisi, Rwanda', country: 'RW' },
        ],
        nationalities: ['CD', 'TN'],
        gender: 'male',
        programmes: ['DRC'],
        measures,
        relations: [],
        listedOn: '2012-12-31',
        remarks: ['General', 'na', 'as a boy', 'Fled to Rwanda.'],
      },
      {
        id: 'un-sc:CDe.001',
        list: 'un-sc',
        kind: 'organisation',
        names: [
          { value: 'GREAT LAKES AIR (GLA)', type: 'primary', strength: 'strong' },
          { value: 'GREAT LAKES COMPANY', type: 'aka', strength: 'strong' },
          { value: 'GLC', type: 'fka', strength: 'strong' },
        ],
        addresses: [{ lines: [], country: 'CD' }],
        identifiers: [],
        births: [],
        nationalities: [],
        programmes: ['DRC'],
        measures,
        relations: [],
        listedOn: '2014-06-30',
        remarks: ['as of 2020'],
      },
    ],
  });
});

test('numbers of ships and banks stand in the comments', () => {
  const comment = (text: string): string =>
    ENTITY.replace('<ENTITY_ALIAS>', `<COMMENTS1>${text}</COMMENTS1><ENTITY_ALIAS>`);
  const read = (text: string): unknown => readXmlList(file(comment(text)), unXml).entries[0]?.identifiers;
  expect(read('International Maritime Organization (IMO) Number: 1790183. IMO: 9058713')).toEqual([
    { type: 'imo', value: '1790183' },
    { type: 'imo', value: '9058713' },
  ]);
  expect(read('of the economy. SWIFT/BIC: FTBDKPPY.')).toEqual([{ type: 'bic', value: 'FTBDKPPY' }]);
});

test('the same reference twice is refused', () => {
  expect(() => readXmlList(file(PERSON, PERSON), unXml)).toThrow(expect.objectContaining({ code: 'id-duplicate' }));
});

test('several names in an alias, false identities, and what is said of documents', () => {
  const record = `<INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>ERIC</FIRST_NAME><UN_LIST_TYPE>Iran</UN_LIST_TYPE><REFERENCE_NUMBER>IRi.001</REFERENCE_NUMBER>
  <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Erik A; Eric
    A b) E. A</ALIAS_NAME></INDIVIDUAL_ALIAS>
  <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>إريك (Erich A; Erick A)</ALIAS_NAME></INDIVIDUAL_ALIAS>
  <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Rik A, born 1 Jan. 1953 (Oman passport)</ALIAS_NAME>
    <DATE_OF_BIRTH>1968-05-25</DATE_OF_BIRTH><CITY_OF_BIRTH>Naples</CITY_OF_BIRTH><COUNTRY_OF_BIRTH>Italy</COUNTRY_OF_BIRTH></INDIVIDUAL_ALIAS>
  <INDIVIDUAL_PLACE_OF_BIRTH><COUNTRY>Libya</COUNTRY><NOTE>possibly Sabratha</NOTE></INDIVIDUAL_PLACE_OF_BIRTH>
  <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NOTE>Libyan passport number 347834, issued under name Ibrahim
    Tantoush, expired on 21 Feb. 2014</NOTE></INDIVIDUAL_DOCUMENT>
  <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>National Identification Number</TYPE_OF_DOCUMENT><TYPE_OF_DOCUMENT2>Afghan card (tazkira) number 57388</TYPE_OF_DOCUMENT2>
    <ISSUING_COUNTRY>Afghanistan</ISSUING_COUNTRY></INDIVIDUAL_DOCUMENT>
  <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>National Identification Number</TYPE_OF_DOCUMENT><NOTE>Italian Fiscal Code: DAOMMD74T11Z352Z</NOTE></INDIVIDUAL_DOCUMENT>
  <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>National Identification Number</TYPE_OF_DOCUMENT><NOTE>SSN 156-92-9858 (United States of America)</NOTE></INDIVIDUAL_DOCUMENT>
  <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>A1</NUMBER><NOTE>issued in 1993, name in Arabic script: إريك أ</NOTE></INDIVIDUAL_DOCUMENT>
  </INDIVIDUAL>`;
  const [entry] = readXmlList(file(record), unXml).entries;
  expect(entry?.names.map(({ value, strength }) => `${strength} ${value}`)).toEqual([
    'strong ERIC',
    'strong Erik A',
    'strong Eric A',
    'strong E. A',
    'strong إريك (Erich A; Erick A)',
    'weak Rik A',
    'weak Ibrahim Tantoush',
    'weak إريك أ',
  ]);
  expect(entry?.births).toEqual([
    { range: { from: '1968-05-25', to: '1968-05-25' }, place: 'Naples, Italy', country: 'IT' },
    { place: 'Libya', country: 'LY' },
  ]);
  expect(entry?.identifiers).toEqual([
    { type: 'passport', value: '347834', label: 'Passport' },
    {
      type: 'national-id',
      value: '57388',
      label: 'National Identification Number, Afghan card (tazkira) number 57388',
      country: 'AF',
    },
    { type: 'national-id', value: 'DAOMMD74T11Z352Z', label: 'National Identification Number' },
    { type: 'national-id', value: '156-92-9858', label: 'National Identification Number' },
    { type: 'passport', value: 'A1', label: 'Passport' },
  ]);
  expect(entry?.remarks).toEqual([
    'Rik A, born 1 Jan. 1953 (Oman passport)',
    'possibly Sabratha',
    'Libyan passport number 347834, issued under name Ibrahim\n    Tantoush, expired on 21 Feb. 2014',
    'Italian Fiscal Code: DAOMMD74T11Z352Z',
    'SSN 156-92-9858 (United States of America)',
    'issued in 1993, name in Arabic script: إريك أ',
  ]);
});

test.each([
  ['French passport number 05AT521433', '05AT521433'],
  ['Afghan passport number SE 012820', 'SE012820'],
  ['No. H0044232 (Iraqi)', 'H0044232'],
  ['403062567 (US)', '403062567'],
  ['R00012098, South Sudan', 'R00012098'],
  ['national identity card number 44103-5251752-5', '44103-5251752-5'],
  ['Russian passport number 8208 No. 555627', '8208 555627'],
])('words about a document stand beside its number: %s', (written, value) => {
  const document = `<INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>${written}</NUMBER></INDIVIDUAL_DOCUMENT>`;
  const [entry] = readXmlList(file(PERSON.replace('<INDIVIDUAL_DOCUMENT/>', document)), unXml).entries;
  expect(entry?.identifiers.slice(1)).toEqual([{ type: 'passport', value, label: `Passport, ${written}` }]);
});

test.each(['OB 0243318', '1 1978 8 0137555 3 27', 'TR-P 614 166'])(
  'a number in groups stays as it is: %s',
  (number) => {
    const [entry] = readXmlList(file(PERSON.replace('A1', number)), unXml).entries;
    expect(entry?.identifiers).toMatchObject([{ value: number }]);
  },
);

test('a list in which some entries are called otherwise is not read in part', () => {
  const renamed = PERSON.replaceAll('INDIVIDUAL>', 'PERSON>');
  const read = (): unknown =>
    readXmlList(file(`<INDIVIDUALS>${renamed}</INDIVIDUALS>`, `<ENTITIES>${ENTITY}</ENTITIES>`), unXml);
  expect(read).toThrow(expect.objectContaining({ code: 'xml-malformed' }));
});

test('an element that the list never had is told', () => {
  const renamed = PERSON.replaceAll('ALIAS_NAME', 'NAME_OF_ALIAS');
  expect(readXmlList(file(renamed), unXml).issues).toMatchObject([
    { code: 'element-unknown', severity: 'warning', path: 'consolidated.xml', received: 'NAME_OF_ALIAS' },
  ]);
});
