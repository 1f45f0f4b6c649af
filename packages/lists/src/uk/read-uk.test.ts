import { describe, expect, test } from 'vitest';
import type { DatedFile } from '../list-file.ts';
import { readXmlList } from '../xml/xml-list.ts';
import { numberedValues } from './numbered-values.ts';
import { readOfsi } from './read-ofsi.ts';
import { readUkslCsv } from './read-uksl-csv.ts';
import { ukslXml } from './read-uksl-xml.ts';
import { ukDocuments } from './uk-document.ts';

function file(name: string, text: string): DatedFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

const REGIME = 'The Example (Sanctions) (EU Exit) Regulations 2020';
const XML = `<Designations><DateGenerated>02/09/2030</DateGenerated>
<Designation><DateDesignated>29/06/2022</DateDesignated><UniqueID>RUS0001</UniqueID>
  <Names><Name><Name1>Ivan</Name1><Name2>I</Name2><Name6>PRIMER</Name6><NameType>Primary Name</NameType></Name>
    <Name><Name6>Vanya</Name6><NameType>ALias</NameType><AliasStrength>Low quality a.k.a</AliasStrength></Name></Names>
  <NonLatinNames><NonLatinName><NameNonLatinScript>Иван Пример</NameNonLatinScript></NonLatinName></NonLatinNames>
  <RegimeName>${REGIME}</RegimeName><IndividualEntityShip>Individual</IndividualEntityShip>
  <SanctionsImposed>Asset freeze|Travel Ban</SanctionsImposed><OtherInformation>Banker.</OtherInformation>
  <Addresses><Address><AddressLine6>Minsk</AddressLine6><AddressCountry>Belarus</AddressCountry></Address></Addresses>
  <IndividualDetails><Individual><DOBs><DOB>dd/mm/1960</DOB><DOB>02/03/1961</DOB></DOBs><Nationalities><Nationality>Russia</Nationality></Nationalities>
    <PassportDetails><Passport><PassportNumber>AB1234</PassportNumber><PassportAdditionalInformation>Russian</PassportAdditionalInformation></Passport></PassportDetails>
    <BirthDetails><Location><TownOfBirth>Town</TownOfBirth><CountryOfBirth>USSR</CountryOfBirth></Location></BirthDetails><Genders><Gender>Male</Gender></Genders></Individual></IndividualDetails></Designation>
<Designation><UniqueID>RUS0002</UniqueID><Names><Name><Name6>EXAMPLE BANK</Name6><NameType>Primary Name</NameType></Name></Names><RegimeName>${REGIME}</RegimeName>
  <IndividualEntityShip>Entity</IndividualEntityShip><SanctionsImposed>Prohibition on correspondent banking relationships</SanctionsImposed>
  <EntityDetails><Entity><BusinessRegistrationNumbers><BusinessRegistrationNumber>SWIFT/BIC EXMPRUMM</BusinessRegistrationNumber></BusinessRegistrationNumbers>
  <ParentCompanies><ParentCompany>Example Holding</ParentCompany></ParentCompanies></Entity></EntityDetails></Designation>
<Designation><UniqueID>RUS0003</UniqueID><Names><Name><Name6>EXAMPLE STAR</Name6><NameType>Primary Name</NameType></Name></Names><RegimeName>${REGIME}</RegimeName>
  <IndividualEntityShip>Ship</IndividualEntityShip><SanctionsImposed>Travel Ban</SanctionsImposed>
  <ShipDetails><Ship><IMONumbers><IMONumber>1234567</IMONumber></IMONumbers></Ship></ShipDetails></Designation></Designations>`;

const measure = { authority: 'UK', programme: REGIME };

test('the UK Sanctions List as XML', () => {
  const { entries, ...rest } = readXmlList(file('x.xml', XML), ukslXml);
  expect(rest).toMatchObject({ list: 'uk-sl', format: 'uk-sl-xml', publishedOn: '2030-09-02', issues: [] });
  expect(entries[0]).toEqual({
    id: 'uk-sl:RUS0001',
    list: 'uk-sl',
    kind: 'person',
    names: [
      { value: 'Ivan I PRIMER', type: 'primary', strength: 'strong', familyName: 'PRIMER', givenNames: 'Ivan I' },
      { value: 'Vanya', type: 'aka', strength: 'weak' },
      { value: 'Иван Пример', type: 'aka', strength: 'strong', script: 'Cyrl' },
    ],
    addresses: [{ lines: ['Minsk'], country: 'BY' }],
    identifiers: [{ type: 'passport', value: 'AB1234', label: 'AB1234; Russian' }],
    births: [
      { range: { from: '1960-01-01', to: '1960-12-31' } },
      { range: { from: '1961-03-02', to: '1961-03-02' } },
      { place: 'Town, USSR' },
    ],
    nationalities: ['RU'],
    gender: 'male',
    programmes: [REGIME],
    measures: [
      { ...measure, kind: 'blocking', text: 'Asset freeze' },
      { ...measure, kind: 'information', text: 'Travel Ban' },
    ],
    relations: [],
    listedOn: '2022-06-29',
    remarks: ['Banker.'],
  });
  expect(entries[1]).toMatchObject({
    identifiers: [{ type: 'registration' }, { type: 'bic', value: 'EXMPRUMM' }],
    measures: [{ kind: 'processing-ban', text: expect.stringContaining('unverified') }],
    relations: [{ type: 'owned-or-controlled-by', target: 'Example Holding' }],
  });
  expect(entries[2]).toMatchObject({
    kind: 'vessel',
    identifiers: [{ type: 'imo', value: '1234567' }],
    measures: [{ kind: 'information' }],
  });
});

test('the UK Sanctions List as CSV: rows are a cross product', () => {
  const text = `Report Date: 29-Apr-2030\r\nLast Updated,Unique ID,Name 6,Name 1,Name type,Alias strength,Name non-latin script,Regime Name,Designation Type,Sanctions Imposed,Address Line 1,Address Country,Date Designated,D.O.B,Nationality(/ies),Name 2,Name 3,Name 4,Name 5,Passport number
x,AFG0001,EXAMPLE,Ann,Primary Name,,,R,Individual,Asset freeze,1 Road,Iran,01/02/2020,dd/mm/1960,Iran,,,,,
x,AFG0001,EXAMPLE,Ann,Primary Name,,,R,Individual,Asset freeze,2 Road,Iran,01/02/2020,dd/mm/1960,Iran,,,,,
x,AFG0001,Annie,,Alias,Low quality a.k.a,,R,Individual,Asset freeze,1 Road,Iran,01/02/2020,dd/mm/1960,Iran,,,,,
`;
  expect(readUkslCsv(file('x.csv', text))).toMatchObject({
    publishedOn: '2030-04-29',
    issues: [],
    entries: [
      {
        id: 'uk-sl:AFG0001',
        names: [
          { value: 'Ann EXAMPLE', type: 'primary' },
          { value: 'Annie', strength: 'weak' },
        ],
        addresses: [{ lines: ['1 Road'] }, { lines: ['2 Road'], country: 'IR' }],
        births: [{ range: { from: '1960-01-01' } }],
        nationalities: ['IR'],
        measures: [{ kind: 'blocking', authority: 'UK', programme: 'R', text: 'Asset freeze' }],
        listedOn: '2020-02-01',
      },
    ],
  });
});

const OLD =
  'Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Title,DOB,Country of Birth,Nationality,Passport Details,Country,Other Information,Group Type,Alias Type,Regime,Listed On,Group ID';
const NEW =
  'Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Title,Name Non-Latin Script,DOB,Country of Birth,Nationality,Passport Number,Passport Details,Country,Other Information,Group Type,Alias Type,Alias Quality,Regime,Listed On,UK Sanctions List Date Designated,Last Updated,Group ID';

test.each([
  [
    '2018',
    'Last Updated,13/04/2030,,,,,,,,,,,,',
    OLD,
    ' PRIMER,Ivan,,,,,,00/00/1960,Russia,1) Russia 2) Iran,Passport No: 592667 (Russian passport),Yemen (since 2009),,Individual,AKA,R,01/04/2016,7',
    'PRIMER,Ivan,,,,,Dr,02/03/1961,Russia,Russia,,Yemen (since 2009),IMO number: 1234567,Individual,Prime Alias,R,02/04/2016,7',
  ],
  [
    '2022',
    'Last Updated,13/04/2030',
    NEW,
    'PRIMER,Vanya,,,,,,Иван,00/00/1960,Russia,Iran,592667,Russian passport (Russian),Yemen (since 2009),,Individual,AKA,Low,R,02/04/2016,,,7',
    'PRIMER,Ivan,,,,,Dr,,02/03/1961,Russia,Russia,,,Yemen (since 2009),IMO 1234567,Individual,Primary name,Good,R,01/04/2016,,,7',
  ],
])('the OFSI list in the form of %s', (_year, ...lines) => {
  const { entries, publishedOn, issues } = readOfsi(file('x.csv', `${lines.join('\r\n')}\r\n`));
  expect([publishedOn, issues]).toEqual(['2030-04-13', []]);
  expect(entries).toMatchObject([
    {
      id: 'uk-ofsi:7',
      names: [
        { value: 'Ivan PRIMER', type: 'primary', strength: 'strong' },
        ...(lines[1] === NEW ? [{ strength: 'weak' }, { script: 'Cyrl' }] : []),
      ],
      addresses: [{ lines: ['Yemen (since 2009)'], country: 'YE' }],
      identifiers: [
        { type: 'passport', value: '592667', country: 'RU' },
        { type: 'imo', value: '1234567' },
      ],
      births: [
        { range: { from: '1960-01-01', to: '1960-12-31' } },
        { range: { from: '1961-03-02' } },
        { place: 'Russia', country: 'RU' },
      ],
      measures: [{ kind: 'blocking', authority: 'UK', programme: 'R' }],
      listedOn: '2016-04-01',
    },
  ]);
  expect(entries[0]?.nationalities.toSorted()).toEqual(['IR', 'RU']);
});

test.each(['Name 1', 'Name 5', 'DOB', 'Passport Details', 'Other Information'])(
  'the OFSI list without the column %s is refused',
  (column) => {
    const read = (): unknown =>
      readOfsi(file('x.csv', `Last Updated,13/04/2030\n${OLD.replace(column, 'New Name')}\n`));
    expect(read).toThrow(expect.objectContaining({ code: 'column-missing' }));
  },
);

describe('the OFSI list cut in its last row', () => {
  const cut = (year: string): DatedFile =>
    file('x.csv', `Last Updated,02/04/${year},,\n${OLD}\nPRIMER,,,,,,,,,,,,,Individual,Prime Alias,R,02/04/2014,129`);

  test('is refused', () => {
    expect(() => readOfsi(cut('2019'))).toThrow(expect.objectContaining({ code: 'list-incomplete' }));
  });

  test('may be whole in the years when its last row had no line end', () => {
    expect(readOfsi(cut('2014')).issues).toMatchObject([{ code: 'end-mark-missing' }]);
  });

  test('a row without the number of a party is refused', () => {
    const text = `Last Updated,13/04/2030\n${OLD}\nPRIMER,,,,,,,,,,,,,Individual,Prime Alias,R,02/04/2014,\n`;
    expect(() => readOfsi(file('x.csv', text))).toThrow(expect.objectContaining({ code: 'value-missing', line: 2 }));
  });
});

describe('numberedValues', () => {
  test.each([
    ['1) Saudi Arabia 2) Qatar', ['Saudi Arabia', 'Qatar']],
    ['(1)-(2) Indonesia (3) Iran', ['Indonesia', 'Iran']],
    ['(1) to (6) Algeria (7) Morocco', ['Algeria', 'Morocco']],
    ['(a) card 00405771, (b) other', ['card 00405771', 'other']],
    ['4138 (Diplomatic)', ['4138 (Diplomatic)']],
    ['', []],
  ])('%j', (cell, values) => {
    expect(numberedValues(cell)).toEqual(values);
  });
});

describe('ukDocuments', () => {
  test.each([
    ['Qatari passport number (a)01020802  (b)00754833 issued 2007', ['01020802', '00754833']],
    ['9003213 issued in Iran/unknown(b) 6620505', ['9003213', '6620505']],
    ['Kuwaiti passport no. (A)001714467 (B)101505554', ['001714467', '101505554']],
    ['12/BAHANA(N)010023', ['12/BAHANA(N)010023']],
    ['592667 (a) expired', ['592667']],
  ])('%s', (text, numbers) => {
    expect(ukDocuments({ text, details: '' }, 'passport').map(({ value }) => value)).toEqual(numbers);
  });

  test('each keeps the words about all in its label', () => {
    const label = 'Passport No: 05AT521433 (French passport)';
    expect(
      ukDocuments({ text: 'Passport No: (a) 05AT521433 (French passport) (b) 1234', details: '' }, 'passport'),
    ).toEqual([
      { type: 'passport', value: '05AT521433', label, country: 'FR' },
      { type: 'passport', value: '1234', label: 'Passport No: 1234' },
    ]);
  });
});
