import { expect, test } from 'vitest';
import { ukRegistrations } from './uk-registration.ts';

test.each([
  ['1027700342890', []],
  ['1 149 102 007 933', []],
  ['M 354838 D 0001', []],
  ['Ma.Bko.2013.M.1610', []],
  ['INN: 7713226814 OGRN: 1027700285612', ['registration 1027700285612', 'tax-id 7713226814']],
  ['INN – 7736321060OGRN - 1197746175274', ['registration 1197746175274', 'tax-id 7736321060']],
  ['OGRN: 114 237 300 24 30INN: 2373007549KPP: 237301001', ['tax-id 2373007549', 'registration 1142373002430']],
  ['BR No. 61471779', ['registration 61471779']],
  ['75388473CR No. 3286238', ['registration 75388473', 'registration 3286238']],
  ['UEN ID: 202022772K', ['registration 202022772K']],
  ['USCC: 91410105554232989X', ['registration 91410105554232989X']],
  ['19036 9982 (Belarus)', ['registration 190369982']],
  ['1360/1995-1996(YGN)', ['registration 1360/1995-1996']],
  ['CHE-109.711.148 is the UID of Switzerland', ['registration CHE-109.711.148']],
  ['BIK (RU): 044525341', ['registration 044525341']],
  ['IR30193GN SWIFT/BIC – SINAIRTH', ['bic SINAIRTH', 'registration IR30193GN']],
  ['Legal Entity Identifier: 5299008ONRYZRO61SY92', ['lei 5299008ONRYZRO61SY92']],
  ['7704734000/770301001 (Russia)', ['registration 7704734000']],
  ['1067746244026 dated 27/07/1992', ['registration 1067746244026']],
  ['INN -7725413350', ['tax-id 7725413350']],
  ['60 · FC005874', []],
  ['License number: 328', []],
  ['INN: 7706107510 KPP: 997650001', ['tax-id 7706107510']],
  ['BIN: 1027800000931INN: 7831001704PPC: 784101001', ['registration 1027800000931', 'tax-id 7831001704']],
  ['INN/KPP: 7706107510/997650001', ['registration 7706107510']],
  ['INN: 7706107510; OKVED 64.19; OKATO 45286', ['tax-id 7706107510']],
  ['INN: 7706107510, Post code 190068', ['tax-id 7706107510']],
  ['INN 7706107510 of 12.5.2011', ['tax-id 7706107510']],
  ['District Court of Wuerzburg HRB 13359; Tax Number - 257/120/19983', ['registration 257/120/19983']],
  ['122226 (Turkish Trade Registry)', []],
  ['1534407 (BVI)', ['registration 1534407']],
  ['(Cyprus) 153 4407', ['registration 1534407']],
  ['1534407 (Cyprus), 1534408', []],
  ['LL06889 (Malaysia)', ['registration LL06889']],
  ['CRN: 2852068', ['registration 2852068']],
  ['Trade register number:126793', ['registration 126793']],
  ['USA OFAC UID Number - 25685', []],
])('%s', (cell, numbers) => {
  expect(ukRegistrations(cell).map(({ type, value }) => `${type} ${value}`)).toEqual([
    `registration ${cell}`,
    ...numbers,
  ]);
});

test.each([
  ['INN: 7720891730 / KPP: 772201001', ['INN: 7720891730', '7720891730']],
  ['7725824287 / 772201001', ['7725824287']],
  ['KPP: 165601001', []],
  ['KPP997650001', []],
  ['OKTMO \u2013 08845300', []],
  ["'0127108975400001 · 371692-5", ["'0127108975400001", '371692-5']],
])('%s holds several numbers, or one that many firms have', (cell, numbers) => {
  expect(ukRegistrations(cell).map(({ value }) => value)).toEqual(numbers);
});
