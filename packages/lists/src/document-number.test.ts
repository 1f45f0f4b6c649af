import { expect, test } from 'vitest';
import { documentNumber } from './document-number.ts';

test.each([
  ['Passport No: 592667 (Qatari passport issued on 3 May 2007).', '592667'],
  ['OA 454044(Afghan)', 'OA454044'],
  ['Bahraini passport number 1272611(previous, issued on 1 Apr. 2003)', '1272611'],
  ['British passport no.C00146605', 'C00146605'],
  ['Pakistani national ID no.54201-247561-5', '54201-247561-5'],
  ['Passport No: (a)01020802', '01020802'],
  ['Saudi Arabian identification number:1027508157', '1027508157'],
  ['Russian passport number 8208 No. 555627', '8208 555627'],
  ['German travel document (“Reiseausweis”) A 0139243', 'A0139243'],
  ['NO 33301/862', '33301/862'],
  ['K357514(4)', 'K357514(4)'],
  ['12/BAHANA(N)010023', '12/BAHANA(N)010023'],
  ['13/THAPANA(AEI)000103', '13/THAPANA(AEI)000103'],
  ['In possession of a UK passport', 'In possession of a UK passport'],
])('%s', (text, number) => {
  expect(documentNumber(text)).toBe(number);
});
