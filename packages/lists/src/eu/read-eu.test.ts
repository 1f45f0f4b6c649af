import { expect, test } from 'vitest';
import type { DatedFile } from '../list-file.ts';
import { readXmlList } from '../xml/xml-list.ts';
import { readEuCsv } from './read-eu-csv.ts';
import { euXml } from './read-eu-xml.ts';

function file(name: string, text: string): DatedFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

const SUMMARY = '<regulationSummary numberTitle="2030/2 (OJ L2)"/>';
const XML = `<?xml version="1.0" encoding="UTF-8"?>
<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2030-12-21T14:39:54.511+01:00" globalFileId="118887">
<sanctionEntity designationDetails="Annex I" unitedNationId="QDi.001" designationDate="2029-05-06" euReferenceNumber="EU.1.2" logicalId="7">
  <remark>BIC: EXMPRUMM</remark>
  <regulation publicationDate="2030-02-16" numberTitle="2030/1 (OJ L1)" programme="UKR" logicalId="1"/>
  <subjectType code="person" classificationCode="P"/>
  <nameAlias firstName="" middleName="" lastName="" wholeName="The Clerk" function="" gender="M" strong="false">${SUMMARY}</nameAlias>
  <nameAlias firstName="Ivan" middleName="I" lastName="Primer" wholeName="Ivan I Primer" function="Clerk" title="Mr" gender="M" strong="true"/>
  <nameAlias firstName="" middleName="" lastName="" wholeName="Иван Пример" strong="true"/>
  <birthdate circa="true" birthdate="" dayOfMonth="" monthOfYear="2" year="1960" city="Town" place="" countryIso2Code="00" countryDescription="UNKNOWN"/>
  <birthdate circa="false" birthdate="1961-03-04" countryIso2Code="RU"/>
  <birthdate circa="false" yearRangeFrom="1958" yearRangeTo="1959" countryIso2Code="00"/>
  <citizenship countryIso2Code="RU"/><citizenship countryIso2Code="00"/><citizenship countryIso2Code="QQ"/>
  <address street="1 Road" poBox="12" zipCode="1000" city="Minsk" countryIso2Code="BY"><contactInfo key="EMAIL" value="a@example.org"/></address>
  <identification number="A 1" identificationTypeCode="passport" identificationTypeDescription="National passport" countryIso2Code="RU" knownFalse="true"/>
  <identification number="" countryIso2Code="00"/>
</sanctionEntity>
<sanctionEntity euReferenceNumber="EU.1.2" logicalId="8"><regulation numberTitle="2030/9" programme="BLR"/>
  <subjectType classificationCode="P"/><nameAlias wholeName="Ivan I Primer" firstName="Ivan" middleName="I" lastName="Primer" strong="true"/></sanctionEntity>
<sanctionEntity euReferenceNumber="" logicalId="9"><regulation programme="TERR"/><subjectType classificationCode="E"/><nameAlias wholeName="Example Front" strong="true"/></sanctionEntity>
</export>`;

const FRONT = {
  id: 'eu-fsf:9',
  list: 'eu-fsf',
  kind: 'organisation',
  names: [{ value: 'Example Front', type: 'primary', strength: 'strong' }],
  addresses: [],
  identifiers: [],
  births: [],
  nationalities: [],
  programmes: ['TERR'],
  measures: [{ kind: 'blocking', authority: 'EU', programme: 'TERR' }],
  relations: [],
  remarks: [],
};

test('XML 1.1: one person under two acts is one entry', () => {
  expect(readXmlList(file('x.xml', XML), euXml)).toEqual({
    list: 'eu-fsf',
    format: 'eu-xml-1.1',
    publication: '118887',
    publishedOn: '2030-12-21',
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    issues: [expect.objectContaining({ code: 'country-unknown', path: 'eu-fsf:EU.1.2', received: 'QQ' })],
    entries: [
      {
        id: 'eu-fsf:EU.1.2',
        list: 'eu-fsf',
        kind: 'person',
        names: [
          { value: 'Ivan I Primer', type: 'primary', strength: 'strong', familyName: 'Primer', givenNames: 'Ivan I' },
          { value: 'The Clerk', type: 'aka', strength: 'weak' },
          { value: 'Иван Пример', type: 'aka', strength: 'strong', script: 'Cyrl' },
        ],
        addresses: [{ lines: ['1 Road', '1000', 'PO Box 12'], town: 'Minsk', country: 'BY' }],
        identifiers: [
          { type: 'passport', value: 'A 1', label: 'National passport, known to be false', country: 'RU' },
          { type: 'email', value: 'a@example.org', label: 'EMAIL' },
          { type: 'bic', value: 'EXMPRUMM' },
        ],
        births: [
          { range: { from: '1960-02-01', to: '1960-02-29', approximate: true }, place: 'Town' },
          { range: { from: '1961-03-04', to: '1961-03-04' }, country: 'RU' },
          { range: { from: '1958-01-01', to: '1959-12-31' } },
        ],
        nationalities: ['RU'],
        gender: 'male',
        programmes: ['UKR', 'BLR'],
        measures: [
          { kind: 'blocking', authority: 'EU', programme: 'UKR' },
          { kind: 'blocking', authority: 'EU', programme: 'BLR' },
        ],
        relations: [],
        listedOn: '2029-05-06',
        remarks: [
          'Mr',
          'Clerk',
          'Annex I',
          'BIC: EXMPRUMM',
          'UN reference QDi.001',
          '2030/1 (OJ L1) 2030-02-16',
          '2030/9',
        ],
      },
      FRONT,
    ],
  });
});

const UNMARKED = expect.objectContaining({ code: 'weak-aliases-unmarked' });

test('CSV 1.1: one row holds one part', () => {
  const columns = [
    'fileGenerationDate',
    'Entity_LogicalId',
    'Entity_EU_ReferenceNumber',
    'Entity_SubjectType',
    'Entity_Regulation_Programme',
    'NameAlias_WholeName',
    'BirthDate_Day',
    'BirthDate_Month',
    'BirthDate_Year',
    'BirthDate_CountryIso2Code',
    'Identification_Number',
    'Identification_TypeCode',
    'Identification_TypeDescription',
    'NameAlias_FirstName',
    'NameAlias_MiddleName',
    'NameAlias_LastName',
  ].join(';');
  const rows = [
    '02/10/2030;9;;E;TERR;Example Front;;;;;;;;;;',
    '02/10/2030;13;EU.3.4;P;IRQ;Ali Example;;;;;;;;;;',
    '02/10/2030;13;EU.3.4;P;IRQ;;28;4;1937;00;;;;;;',
    '02/10/2030;13;EU.3.4;P;IRQ;;;;;;EXMPIQBA;other;SWIFT BIC;;;',
  ];
  const { entries, ...rest } = readEuCsv(file('x.csv', `\uFEFF${columns}\n${rows.join('\n')}\n`));
  expect(rest).toMatchObject({ list: 'eu-fsf', format: 'eu-csv-1.1', publishedOn: '2030-10-02', issues: [UNMARKED] });
  expect(entries[0]).toEqual(FRONT);
  expect(entries[1]).toMatchObject({
    id: 'eu-fsf:EU.3.4',
    kind: 'person',
    names: [{ value: 'Ali Example', type: 'primary' }],
    births: [{ range: { from: '1937-04-28', to: '1937-04-28' } }],
    identifiers: [{ type: 'bic', value: 'EXMPIQBA', label: 'SWIFT BIC' }],
  });
  expect(entries).toHaveLength(2);
});

const HEADER_1_0 =
  'Date_file;Entity_logical_id;Subject_type;Programme;Entity_logical_id;Naal_firstname;Naal_middlename;Naal_lastname;Naal_wholename;Addr_street;Addr_country;Birt_date;Iden_number;EU_ref_num';
const ROWS_1_0 = [
  '04/07/2030;1;P;ZWE;1;Ann;;Example;Ann Example;;;;;EU.5.6',
  '04/07/2030;1;P;ZWE;;;;;;Block 5, 6th floor;PAK;;;EU.5.6',
  '04/07/2030;1;P;ZWE;;;;;;;;N/A;;EU.5.6',
  '04/07/2030;1;P;ZWE;;;;;;;;;"AD1 (passport-National passport) ((passport))";EU.5.6',
];

test.each([
  ['as published', [HEADER_1_0, ...ROWS_1_0, ''].join('\n')],
  [
    'wrapped by a spreadsheet',
    [HEADER_1_0.replace('Date_file', 'Date_filexx'), ...ROWS_1_0]
      .map((line) => `"${line.replaceAll('"', '""').replaceAll(',', '\t')}\t\t"\r\n`)
      .join(''),
  ],
])('CSV 1.0, %s', (_form, text) => {
  const { entries, ...rest } = readEuCsv(file('x.csv', text));
  expect(rest).toMatchObject({ format: 'eu-csv-1.0', publishedOn: '2030-07-04', issues: [UNMARKED] });
  expect(entries).toMatchObject([
    {
      id: 'eu-fsf:EU.5.6',
      names: [{ value: 'Ann Example', familyName: 'Example', givenNames: 'Ann' }],
      addresses: [{ lines: ['Block 5, 6th floor'], country: 'PK' }],
      births: [],
      identifiers: [{ type: 'passport', value: 'AD1', label: 'National passport' }],
    },
  ]);
});

test('text that is not UTF-8 is read as Windows-1252 and reported', () => {
  const bytes = Buffer.from(`${HEADER_1_0}\n04/07/2030;1;E;ZWE;1;;;;Caf\u00e9 de l\u0092Oasis;;;;;EU.5.6\n`, 'latin1');
  const { entries, issues } = readEuCsv({ name: 'x.csv', bytes });
  expect(entries[0]?.names[0]?.value).toBe('Café de l’Oasis');
  expect(issues.map(({ code }) => code)).toEqual(['weak-aliases-unmarked', 'text-not-utf-8']);
});
