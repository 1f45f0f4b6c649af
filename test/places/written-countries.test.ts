/** An address that gives its country in an unusual way, in both formats: a person is to look, and innocent lines pass. */

import { describe, expect, it } from 'vitest';
import { readXml } from '@interdict/iso20022';
import { embargoedPlaces } from '@interdict/lists';
import { createScreener } from '@interdict/matching';
import { parseCalendarDate, subjectsOf } from '@interdict/model';
import { createPolicy } from '@interdict/policy';
import { readMt } from '@interdict/swift-mt';
import { INNOCENT_ADDRESSES } from './innocent-addresses.ts';

const screener = createScreener([embargoedPlaces()]);
const asOf = parseCalendarDate('2026-03-02');

const ofLines = (address: string): string =>
  `{1:F01AAAADEFFAXXX0000000000}{2:I103BBBBFRPPXXXXN}{4:\n:20:R\n:23B:CRED\n:32A:260302EUR1,\n:50K:/1\nMARGOT QUILL\n:59:/2\nACME LTD\n${address}\n:71A:SHA\n-}`;
const numbered = (address: string): string =>
  ofLines('').replace(':59:/2\nACME LTD\n', `:59F:/2\n1/ACME LTD\n2/MILL LANE\n${address}`);
const inElements = (address: string): string =>
  '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08"><FIToFICstmrCdtTrf><CdtTrfTxInf>' +
  `<Dbtr><Nm>Margot Quill</Nm></Dbtr><Cdtr><Nm>Acme Ltd</Nm><PstlAdr>${address}</PstlAdr></Cdtr>` +
  '</CdtTrfTxInf></FIToFICstmrCdtTrf></Document>';
const inAddressLines = (address: string): string =>
  inElements(address.replace(/&/g, '&amp;').replace(/[^\n]+/g, (line) => `<AdrLine>${line}</AdrLine>`));

function decided(message: string): string {
  const bytes = new TextEncoder().encode(message.replaceAll('\n', '\r\n'));
  const { payments } = message.startsWith('{') ? readMt(bytes) : (readXml(bytes)[0] ?? { payments: [] });
  const [payment] = payments;
  if (!payment || !asOf) throw new Error('test data');
  const subjects = subjectsOf(payment);
  const { hits } = screener.screen(subjects);
  return createPolicy({ profiles: ['us', 'uk'] }).decide({
    payment,
    subjects,
    hits,
    lists: [],
    issues: [],
    asOf,
    engine: 'test',
  }).outcome;
}

const inText = (text: string): string => ofLines('BRISTOL').replace(':71A:', `:70:${text}\n:71A:`);

describe('a code behind words that ask for a country', () => {
  it.each([
    'COUNTRY OF ORIGIN IR',
    'COUNTRY OF ORIGIN: IRN',
    'ORIGIN: IR',
    'MADE IN IR',
    'COO: KP',
    'CTRY PRK',
    'DEST: IR',
    'PAYS D ORIGINE: IR',
    "PAYS D'ORIGINE IR",
    'COUNTRY: KP',
    'SHIP TO IR',
    'RESIDENT OF IR',
    'country code ir',
  ])('holds in a text: %s', (text) => {
    expect(decided(inText(text))).toBe('hold');
  });

  it.each([
    'TOWN AND COUNTRY CU',
    'ORIGIN CU 99 PCT',
    'COUNTRY OF ORIGIN IT',
    'MADE IN IRELAND',
    'DEST: IR5 SERVER',
    'COO IRENE MILLER',
    'COUNTRY: IE',
    'IR CAMERA',
    'NATIONALITY: IR',
  ])('passes in a text: %s', (text) => {
    expect(decided(inText(text))).toBe('pass');
  });
});

describe('a country that no reader takes for one', () => {
  it.each([
    '3/IR FOOVILLE',
    '3/IR-FOOVILLE',
    '3/IR,FOOVILLE',
    '3/IR.FOOVILLE',
    '3//IR/FOOVILLE',
    '3/IRN FOOVILLE',
    '3/KP FOOVILLE',
    '3/XX/IRN',
    '3/FOOVILLE IR',
    '3/FOOVILLE-IR',
    '2/FOOVILLE IR',
    '03/IR/FOOVILLE',
    '3 /IR/FOOVILLE',
    '3-IR/FOOVILLE',
    '(3)/IR/FOOVILLE',
    '1/NO 4\n03/IR/FOOVILLE',
    '/3/IR/FOOVILLE',
  ])('holds in field 59F: %s', (address) => {
    expect(decided(numbered(address))).toBe('hold');
  });

  it.each([
    '03/IR/FOOVILLE',
    '3/IR FOOVILLE',
    'IR-FOOVILLE',
    'IR-1234567890',
    'IR 12345-67890',
    'FOOVILLE IR-12345',
    'FOOVILLE, IR 12345',
    'IRN/FOOVILLE',
    'FOOVILLE IR.',
    'FOOVILLE IRN',
    'FOOVILLE (PRK)',
    'FOOVILLE, PRK',
    'FOOVILLE\nI.R.',
    'I RAN',
    'IR AN',
    'FOOVILLE I-RAN',
    'FOOVILLE, IRA N',
    'I/RAN',
    'IRAO',
    'KRLD',
    'NORTH KOR',
    'DPR K',
  ])('holds in lines of both formats: %s', (address) => {
    expect([decided(ofLines(address)), decided(inAddressLines(address))]).toEqual(['hold', 'hold']);
  });

  it.each([
    '<PstCd>IR-1234567890</PstCd>',
    '<PstCd>IR12345</PstCd>',
    '<PstCd>IR-12345</PstCd><Ctry>DE</Ctry>',
    '<CtrySubDvsn>IR</CtrySubDvsn>',
    '<CtrySubDvsn>IR07</CtrySubDvsn>',
    '<CtrySubDvsn>ir-07</CtrySubDvsn>',
    '<CtrySubDvsn>IRN</CtrySubDvsn>',
    '<TwnNm>IR FOOVILLE</TwnNm>',
    '<TwnNm>FOOVILLE</TwnNm><DstrctNm>IR</DstrctNm>',
    '<TwnNm>FOOVILLE</TwnNm><StrtNm>FOO ST, IR</StrtNm>',
    '<TwnNm>I RAN</TwnNm>',
  ])('holds in elements: %s', (address) => {
    expect(decided(inElements(address))).toBe('hold');
  });

  it.each([
    'IR. H. JUANDA 5\nJAKARTA',
    'JALAN IR H JUANDA 5\nJAKARTA',
    'KP. MELAYU 3\nJAKARTA',
    '44 HYDE PRK',
    '3 CUB LANE',
    'CU 37-740-003 LOTE 3',
    'UNIT IR12 FOOVILLE',
    'CALLE CUBA\nMEXICO',
    'FOOVILLE IR 5',
    'RUE PERSE 5',
    'MALL ROAD 5\nPESHAWAR KP',
    'MALL ROAD 5\nPK-ABBOTTABAD, KP',
  ])('passes lines of both formats: %s', (address) => {
    expect([decided(ofLines(address)), decided(inAddressLines(address))]).toEqual(['pass', 'pass']);
  });

  it.each([
    '<TwnNm>KP. MELAYU</TwnNm><Ctry>ID</Ctry>',
    '<CtrySubDvsn>KP</CtrySubDvsn><Ctry>PK</Ctry>',
    '<StrtNm>FOO ST, CU</StrtNm><Ctry>MX</Ctry>',
    '<PstCd>IR21</PstCd><Ctry>GB</Ctry>',
  ])('passes elements: %s', (address) => {
    expect(decided(inElements(address))).toBe('pass');
  });

  it('passes innocent addresses', () => {
    expect(INNOCENT_ADDRESSES.filter((line) => decided(inAddressLines(line)) !== 'pass')).toEqual([]);
  });
});
