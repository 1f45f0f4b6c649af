import { describe, expect, test } from 'vitest';
import { bic8, bicCountry, bicDue, parseBic } from './bic.ts';

describe('parseBic', () => {
  test.each([
    ['CKLBCNBJ', 'CKLBCNBJ'],
    [' cklbcnbjxxx ', 'CKLBCNBJXXX'],
    ['E097AEXXXXX', 'E097AEXXXXX'], // digits in the prefix are legal since ISO 9362:2014
    ['1234DEFF', '1234DEFF'],
  ])('reads %j', (text, bic) => expect(parseBic(text)).toBe(bic));

  test.each(['', 'CKLBCNB', 'CKLBCNBJX', 'CKLBCNBJXX', 'CKLB1NBJ', 'CKLBZZBJ', 'CKLB CN BJ', 'CKLBCNBJXXXX'])(
    'refuses %j',
    (text) => expect(parseBic(text)).toBeUndefined(),
  );

  test('tells institution and country', () => {
    const bic = parseBic('CKLBCNBJ500');
    expect(bic && [bic8(bic), bicCountry(bic)]).toEqual(['CKLBCNBJ', 'CN']);
  });
});

describe('bicDue', () => {
  test.each([
    ['CKLBCNBJ', 'CKLBCNBJ'],
    ['CKLBCNBJAXXX', 'CKLBCNBJXXX'],
    ['CKLBCNBJA', 'CKLBCNBJ'],
    ['cklbcnbjxx', 'CKLBCNBJ'],
    ['CKLBCNBJ-1', 'CKLBCNBJ'],
    ['CKLBCNBJ AND MORE', undefined],
    ['CKLBZZBJX', undefined],
    ['CKLBCNB', undefined],
  ])('%j', (text, bic) => expect(bicDue(text)).toBe(bic));
});
