import { expect, test } from 'vitest';
import { remarkSegments } from './remark-segments.ts';

test.each([
  [
    'DOB 1960 to 1961; nationality Iran; Linked To: BANK SEPAH.',
    ['DOB 1960 to 1961', 'nationality Iran', 'Linked To: BANK SEPAH'],
  ],
  ["a.k.a. 'MOIS'; a.k.a. 'VEVAK'.", ["a.k.a. 'MOIS'", "a.k.a. 'VEVAK'"]],
  ['DOB 1936; alt. DOB 1938.', ['DOB 1936', 'DOB 1938']],
  ["a.k.a. 'O'NEIL; THE FIRST'; DOB 1960.", ["a.k.a. 'O'NEIL; THE FIRST'", 'DOB 1960']],
  [
    '... is prohibited.; Listing Date (EO 14024 Directive 2): 24 Feb 2022.',
    ['... is prohibited.', 'Listing Date (EO 14024 Directive 2): 24 Feb 2022'],
  ],
  ['possibly Palestinian;arrested 23 Apr 2002;', ['possibly Palestinian', 'arrested 23 Apr 2002']],
  ["a.k.a. 'NEVER CLOSED", ["a.k.a. 'NEVER CLOSED"]],
  ['', []],
  ['.', []],
])('%s', (remarks, segments) => {
  expect(remarkSegments(remarks)).toEqual(segments);
});
