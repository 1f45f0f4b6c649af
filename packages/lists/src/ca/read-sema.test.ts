import { expect, test } from 'vitest';
import { readXmlList } from '../xml/xml-list.ts';
import { semaXml } from './read-sema.ts';
import { splitAliases } from './split-aliases.ts';

const XML = `<data-set>
<record><Country>Belarus / Bélarus</Country><LastName>Primer</LastName><GivenName>Ivan</GivenName><Aliases>Vanya Primer, I. Primer</Aliases>
  <DateOfBirthOrShipBuildDate>1960-02-03 or 1961</DateOfBirthOrShipBuildDate><Schedule>1, Part 1.1</Schedule><Item>12</Item><DateOfListing>2020-09-28</DateOfListing></record>
<record><Country>Russia / Russie</Country><EntityOrShip>Example Star</EntityOrShip><TitleOrShip>Oil Tanker</TitleOrShip><ShipIMONumber>1234567</ShipIMONumber>
  <DateOfBirthOrShipBuildDate>1980</DateOfBirthOrShipBuildDate><Item>1</Item></record>
<record><Country>Iran</Country><LastName>Late</LastName><DateOfBirthOrShipBuildDate>in the early 1970s</DateOfBirthOrShipBuildDate><Item>2</Item></record></data-set>`;

test('Canada’s list is read', () => {
  const { entries, issues, ...rest } = readXmlList({ name: 'x.xml', bytes: new TextEncoder().encode(XML) }, semaXml);
  expect(rest).toMatchObject({ list: 'ca-sema', format: 'ca-sema-xml' });
  expect(issues).toMatchObject([{ code: 'value-not-understood', path: 'ca-sema:iran-2' }]);
  expect(entries[0]).toEqual({
    id: 'ca-sema:belarus-1-part-1.1-12',
    list: 'ca-sema',
    kind: 'person',
    names: [
      { value: 'Ivan Primer', type: 'primary', strength: 'strong', familyName: 'Primer', givenNames: 'Ivan' },
      { value: 'Vanya Primer', type: 'aka', strength: 'strong' },
      { value: 'I. Primer', type: 'aka', strength: 'strong' },
    ],
    addresses: [],
    identifiers: [],
    births: [{ range: { from: '1960-02-03', to: '1960-02-03' } }, { range: { from: '1961-01-01', to: '1961-12-31' } }],
    nationalities: [],
    programmes: ['Belarus'],
    measures: [{ kind: 'blocking', authority: 'CA', programme: 'Belarus' }],
    relations: [],
    listedOn: '2020-09-28',
    remarks: [],
  });
  expect(entries[1]).toMatchObject({
    id: 'ca-sema:russia-1',
    kind: 'vessel',
    identifiers: [{ type: 'imo', value: '1234567' }],
    births: [],
    remarks: ['Oil Tanker', '1980'],
  });
  expect(entries[2]).toMatchObject({ names: [{ value: 'Late' }], remarks: ['in the early 1970s'] });
});

test.each([
  ['A Co., Ltd., B LLC', ['A Co., Ltd.', 'B LLC']],
  ['A, Inc.; B, C', ['A, Inc.', 'B, C']],
  ['A,', ['A']],
  ['', []],
  ['Ivan Primer, Belarusian:  Iван Прымер, Russian\u00a0: Иван Пример', ['Ivan Primer', 'Iван Прымер', 'Иван Пример']],
  ['Zadna Company and Zadna\nInvestments\nArabic: شركة زادنا', ['Zadna Company and Zadna Investments', 'شركة زادنا']],
  ['КБ «Деталь» or УПКБ «Деталь»', ['КБ «Деталь»', 'УПКБ «Деталь»']],
  ['First in Moldova or Primul in Moldova', ['First in Moldova', 'Primul in Moldova']],
  ['НИИ «Кант»/ АО «Кант»', ['НИИ «Кант»', 'АО «Кант»']],
])('aliases %j', (cell, names) => {
  expect(splitAliases(cell, 'organisation')).toEqual(names);
});

test('two names of a person', () => {
  expect(splitAliases('Abdul Dagalo and Abdel Dagalo', 'person')).toEqual(['Abdul Dagalo', 'Abdel Dagalo']);
  expect(splitAliases('or Abdul Dagalo', 'person')).toEqual(['Abdul Dagalo']);
});
