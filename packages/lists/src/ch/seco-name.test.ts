import { expect, test } from 'vitest';
import { readXmlRecords } from '../xml/read-records.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { secoNames } from './seco-name.ts';

const spelt = (script: string, text: string, lang = 'ZHO'): string =>
  `<spelling-variant lang="${lang}" script="${script}">${text}</spelling-variant>`;
const part = (type: string, order: number, value: string, ...spellings: readonly string[]): string =>
  `<name-part order="${order}" name-part-type="${type}"><value>${value}</value>${spellings.join('')}</name-part>`;

function namesIn(...parts: readonly string[]): readonly string[] {
  const names: XmlElement[] = [];
  const text = `<r><name name-type="primary-name" quality="good">${parts.join('')}</name></r>`;
  const sought = { records: new Set(['name']), holders: new Set(['r']) };
  readXmlRecords({ name: 'x.xml', bytes: new TextEncoder().encode(text) }, sought, (name) => names.push(name));
  return names.flatMap((name) => secoNames(name, true, true)).map(({ value }) => value);
}

test.each([
  [
    'a part with a spelling that the other has not',
    [
      part('family-name', 1, 'Chin', spelt('LATN', 'Jin'), spelt('HANI', '靳')),
      part('given-name', 2, 'Tieshan', spelt('HANI', '铁毅')),
    ],
    ['Tieshan Chin', 'Tieshan Jin', '铁毅 靳'],
  ],
  [
    'spellings in another order',
    [
      part('family-name', 1, 'Chin', spelt('HANI', '靳'), spelt('LATN', 'Jin')),
      part('given-name', 2, 'Tieshan', spelt('LATN', 'Tieyi'), spelt('HANI', '铁毅')),
    ],
    ['Tieshan Chin', '铁毅 靳', 'Tieyi Jin'],
  ],
  [
    'several spellings in one script beside one',
    [
      part('family-name', 1, 'Primer', spelt('CYRL', 'Пример', 'rus'), spelt('CYRL', 'Прымер', 'rus')),
      part('given-name', 2, 'Ivan', spelt('CYRL', 'Иван', 'rus')),
    ],
    ['Ivan Primer', 'Иван Пример', 'Иван Прымер'],
  ],
])('%s', (_what, parts, names) => {
  expect(namesIn(...parts)).toEqual(names);
});
