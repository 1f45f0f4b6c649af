import { describe, expect, it } from 'vitest';
import { entry, subjectOf } from '../../fixtures/listing.ts';
import { screened } from '../../fixtures/screened.ts';
import { decoded } from './encoded.ts';

const KHATIB = entry({ kind: 'person', names: ['Esmail KHATIB'] });

describe('an encoded name', () => {
  it.each([
    'RXNtYWlsIEtoYXRpYg==',
    'INV 12 /INS/RXNtYWlsIEtoYXRpYg',
    '=?utf-8?B?RXNtYWlsIEtoYXRpYg==?=',
    'UlhOdFlXbHNJRXRvWVhScFlnPT0=', // twice
    'IVZW2YLJNQQEW2DBORUWE',
    '45736d61696c204b6861746962',
    '0x45736D61696C204B6861746962',
    '45 73 6d 61 69 6c 20 4b 68 61 74 69 62',
    '45:73:6D:61:69:6C:20:4B:68:61:74:69:62',
    '69 115 109 97 105 108 32 75 104 97 116 105 98',
    'ESMAIL =4BHATIB',
    '=45=73=6D=61=69=6C=20=4B=68=61=74=69=62',
    'ESMAIL \\u004BHATIB',
    'ESMAIL \\x4BHATIB',
    'ESMAIL \\113HATIB',
    'ESMAIL U+004BHATIB',
    'ESMAIL \\U0000004BHATIB',
    'ESMAIL \\u{4B}HATIB',
    'ESMAIL %u004BHATIB',
    'ESMAIL_x000D_KHATIB',
    '_x0045__x0053__x004D__x0041__x0049__x004C_ KHATIB',
    '∑SM₳IL ₭H∆₮IB',
    'ESMAIL KHA\u00B2TIB', // a small digit within
    '\u202EBITAHK LIAMSE\u202C', // shown from right to left
    'ESMAIL #75;HATIB',
    'E1S2M3A4I5L K1H2A3T4I5B',
    'E1S2M3A4I5L6K7H8A9T1I2B',
    'EESSMMAAIILL KKHHAATTIIBB',
    'XXESMAIL KHATIBXX',
    'ESMAAAIL KHAAATIB',
    'ES MA IL KH AT IB',
    'ES-MA-IL KH.AT.IB',
    'ESM AIL KHA TIB',
    'ESMAIL KHA2TIB',
    'ESM5AIL K0HATI9B',
    'ESMAIL KHA&TIB',
    'ESMAIL KHA+TIB',
    'ESMAIL KHA7IB',
  ])('is found: %s', (text) => {
    expect(screened(subjectOf('text', text), KHATIB)).toHaveLength(1);
    expect(screened(subjectOf('name', text), KHATIB)).toHaveLength(1);
  });
});

describe('a name in Chinese commercial code', () => {
  const li = entry({ kind: 'person', names: ['LI Guanghua'] });
  it.each(['2621 1639 5478', '2621-1639-5478', 'PAYMENT TO 2621/1639/5478', 'LI 1639 5478'])('is found: %s', (text) => {
    expect(screened(subjectOf('text', text), li)).toHaveLength(1);
    expect(screened(subjectOf('name', text), li)).toHaveLength(1);
  });

  it('is found by its characters', () => {
    const listed = entry({ kind: 'person', names: ['李光华'] });
    expect(screened(subjectOf('name', '2621 0342 5478'), listed)).toHaveLength(1);
  });
});

describe('a Russian name in a message in roubles', () => {
  it.each([
    ['SEcEVIN IGORX', 'Igor SECHEVIN'],
    ['QKOLOV EVGENIi', 'Evgeniy SHKOLOV'],
    ['aKUNEV VLADIMIR', 'Vladimir YAKUNEV'],
    ["'(VO20010)OPLATA PO DOGOVORU S MOJELaNSKIM VIKTOROM'", 'Viktor MOZHELYANSKIY'],
    ['V POLXZU aKUNEVA VLADIMIRA', 'Vladimir YAKUNEV'],
  ])('is found: %s', (text, name) => {
    expect(screened(subjectOf('text', text), entry({ kind: 'person', names: [name] }))).toHaveLength(1);
  });
});

describe('what is not encoded', () => {
  it.each([
    'CARD 5412 7534 9012 3456',
    'PERIOD 2024-2025',
    'PHONE 0755 9999 9999',
    'INVOICE 12 INTERNATIONAL TRANSPORTATION',
    'DE89370400440532013000',
    'REF AB12CD34EF56AB12',
    '10 20 30 40 50 60 70',
    '192.168.100.101',
    '2026-03-02 12:30:45',
    'FOO=BAR',
    'A/B/C D\\E',
    'McDonaldsRestaurants 12',
    'GmbH Caixa and SpA of Paris',
    'K1A0B1 OTTAWA',
    '0x1234',
    'EXXON',
    'POM. XXIV',
    'FUND XVIII',
    'WWW.BOOKKEEPER.COM',
    'XXX',
    'MUDDYWATER5',
    'MISSISSIPPI',
    'AT&T H&M B2B CO2 H2SO4',
    'GB33BUKB20201555555555',
    'A1B2C3D4',
  ])('stays as it is: %s', (text) => {
    expect(decoded(text)).toBeUndefined();
  });

  it('is no text where the octets are none', () => {
    expect(decoded('gICAgICAgICAgICA')).toBeUndefined();
  });
});
