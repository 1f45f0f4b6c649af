/** Parties, banks, addresses and countries, however they are written. */

import { describe, expect, test } from 'vitest';
import {
  CREDITOR,
  customerTransfer,
  DEBTOR,
  onlyPayment,
  onlyReading,
  screened,
  utf8,
} from './test-support/messages.ts';

describe('a country that is no code', () => {
  test.each([
    ['IRN', 'IR'],
    ['I\u200bR', 'IR'],
    ['ＩＲ', 'IR'],
    ['Iran', 'IR'],
    ['364', 'IR'],
    ['IRN1', 'IR'],
    ['XYZ', undefined],
  ])('%s is read as what is meant, and screened', (written, country) => {
    const bytes = utf8(customerTransfer(`${DEBTOR}<Cdtr><Nm>A</Nm><PstlAdr><Ctry>${written}</Ctry></PstlAdr></Cdtr>`));
    const { address } = onlyPayment(bytes).parties[1] ?? {};
    expect([address?.country?.value, address?.lines.map(({ value }) => value)]).toEqual([country, [written]]);
    expect(onlyReading(bytes).issues.map(({ code }) => code)).toEqual(['country-unknown']);
  });
});

test.each([
  ['<Nm>KIM <b>JO</b>NG</Nm>', 'KIM JONG'],
  ['<Nm><a>K</a><a>I</a><a>M</a><a>J</a><a>O</a><a>N</a><a>G</a></Nm>', 'KIMJONG'],
])('a name with elements in it is read without them: %s', (name, value) => {
  const payment = onlyPayment(utf8(customerTransfer(`${DEBTOR}<Cdtr>${name}</Cdtr>`)));
  expect(screened(payment)).toContain(`creditor text ${value}`);
});

test('a bank whose name is a BIC has it read as text of a bank, too', () => {
  const payment = onlyPayment(
    utf8(customerTransfer(`${DEBTOR}${CREDITOR}<CdtrAgt><FinInstnId><Nm>ABCDIRTH</Nm></FinInstnId></CdtrAgt>`)),
  );
  expect(screened(payment)).toEqual(
    expect.arrayContaining(['creditorAgent name ABCDIRTH', 'creditorAgent text ABCDIRTH']),
  );
});

test('what has nothing but the number of an organisation or person is a party', () => {
  const born = '<DtAndPlcOfBirth><CityOfBirth>SHIRAZ</CityOfBirth><CtryOfBirth>IR</CtryOfBirth></DtAndPlcOfBirth>';
  const payment = onlyPayment(
    utf8(
      `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.111.001.03"><InvstgtnRspn><InvstgtnRspn><Rcrd><Pty><Id><PrvtId>${born}` +
        '</PrvtId></Id></Pty></Rcrd></InvstgtnRspn></InvstgtnRspn></Document>',
    ),
  );
  expect(screened(payment)).toEqual(['Pty country IR', 'Pty text SHIRAZ']);
});

describe('a BIC with more than a BIC in it', () => {
  test.each([
    ['ABCDIRTHAXXX', 'ABCDIRTHXXX'],
    ['ABCDIRTHA', 'ABCDIRTH'],
    ['ABCDIRTHXX', 'ABCDIRTH'],
  ])('%s still says which bank is meant, and is screened as it stands', (written, bic) => {
    const bank = `<CdtrAgt><FinInstnId><BICFI>${written}</BICFI></FinInstnId></CdtrAgt>`;
    const party = `<Cdtr><Nm>A</Nm><Id><OrgId><AnyBIC>${written}</AnyBIC></OrgId></Id></Cdtr>`;
    const bytes = utf8(customerTransfer(`${DEBTOR}${bank}${party}`));
    const subjects = screened(onlyPayment(bytes));
    expect(subjects).toEqual(
      expect.arrayContaining([
        `creditorAgent bic ${bic}`,
        'creditorAgent country IR',
        `creditor identifier ${bic}`,
        'creditor country IR',
        `unrecognised text ${written}`,
      ]),
    );
    expect(onlyReading(bytes).issues.map(({ code }) => code)).toEqual(['bic-malformed', 'bic-malformed']);
  });
});

test.each([
  ['<PstlAdr><Ctry><Cd>IR</Cd></Ctry></PstlAdr>', ['creditor country IR']],
  ['<PstlAdr Ctry="IR"><Ctry>DE</Ctry></PstlAdr>', ['creditor country IR', 'creditor country DE']],
  ['<PstlAdr><AdrLine>1 LANE</AdrLine><AdrLine>SHIRAZ IR</AdrLine></PstlAdr>', ['creditor country IR']],
  ['<PstlAdr><AdrLine>SHIRAZ, IRAN</AdrLine></PstlAdr>', ['creditor country IR']],
  ['<PstlAdr><AdrLine>2/1 LANE</AdrLine><AdrLine>3/IR/SHIRAZ</AdrLine></PstlAdr>', ['creditor country IR']],
  ['<PstlAdr><AdrLine>IR/SHIRAZ</AdrLine><AdrLine>1 LANE</AdrLine></PstlAdr>', ['creditor country IR']],
  ['<PstlAdr><TwnNm>SHIRAZ, IR</TwnNm></PstlAdr>', ['creditor country IR']],
  ['<PstlAdr><CtrySubDvsn>IR-07</CtrySubDvsn></PstlAdr>', ['creditor country IR']],
  ['<PstlAdr><Ctry>AE</Ctry><AdrLine>3/IR/SHIRAZ</AdrLine></PstlAdr>', ['creditor country AE', 'creditor country IR']],
  ['<PstlAdr><Ctry>AE</Ctry><AdrLine>IR</AdrLine></PstlAdr>', ['creditor country AE', 'creditor country IR']],
  // Towns end in letters that are codes: where the country is given, they are none.
  ['<PstlAdr><Ctry>IT</Ctry><AdrLine>10121 TORINO TO</AdrLine></PstlAdr>', ['creditor country IT']],
  ['<PstlAdr><AdrLine>CHICAGO IL</AdrLine></PstlAdr>', []],
  ['<PstlAdr><AdrLine>CO/ALDER</AdrLine></PstlAdr>', []],
])('a country is one wherever in an address it is written: %s', (address, countries) => {
  const payment = onlyPayment(utf8(customerTransfer(`<Cdtr><Nm>Payee</Nm>${address}</Cdtr>`)));
  expect(screened(payment).filter((subject) => subject.includes(' country '))).toEqual(countries);
});

describe('a name in the parts of an address', () => {
  test.each([
    ['<Nm>KIM</Nm><PstlAdr><Dept>JONG</Dept><StrtNm>Main Street</StrtNm></PstlAdr>', 'KIM JONG'],
    [
      '<Nm>Acme Ltd</Nm><PstlAdr><Dept>KIM</Dept><SubDept>JONG</SubDept><Ctry>GB</Ctry></PstlAdr>',
      'Acme Ltd KIM JONG',
      'KIM JONG',
    ],
    ['<Nm>KIM</Nm><PstlAdr><BldgNb>7</BldgNb><TwnNm>JONG</TwnNm></PstlAdr>', 'KIM JONG'],
    [
      '<Nm>KIM</Nm><PstlAdr><TwnNm>JONG</TwnNm><AdrLine>Road 1</AdrLine></PstlAdr>',
      'KIM JONG',
      'KIM Road 1',
      'KIMRoad 1',
    ],
    ['<Nm>Acme Ltd</Nm><PstlAdr><StrtNm>Main Street</StrtNm><PstCd>BS1</PstCd><TwnNm>Bath</TwnNm></PstlAdr>'],
  ])('%s', (creditor, ...readings) => {
    const { parties } = onlyPayment(utf8(customerTransfer(`<Cdtr>${creditor}</Cdtr>`)));
    expect(parties[0]?.readings.map(({ value }) => value)).toEqual(readings);
  });
});

test.each([
  [
    'camt.111.001.01',
    '<InvstgtnRspn><InvstgtnData><TxData><Rcrd><BICFI>LUNAFRPP</BICFI></Rcrd></TxData></InvstgtnData></InvstgtnRspn>',
  ],
  ['camt.111.001.01', '<InvstgtnRspn><TxData><Rcrd><AnyBIC>LUNAFRPP</AnyBIC></Rcrd></TxData></InvstgtnRspn>'],
  [
    'camt.028.001.01',
    '<camt.028.001.01><Inf><Intrmy><Id><BICOrBEI>LUNAFRPP</BICOrBEI></Id></Intrmy></Inf></camt.028.001.01>',
  ],
])('%s: a BIC that stands alone is that of a bank: %s', (type, message) => {
  const payment = onlyPayment(utf8(`<Document xmlns="urn:iso:std:iso:20022:tech:xsd:${type}">${message}</Document>`));
  expect(screened(payment)).toEqual(['agent bic LUNAFRPP', 'agent country FR']);
});
