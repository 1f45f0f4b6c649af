/** Texts outside parties and banks, and what stands between and inside of them. */

import { subjectsOf } from '@interdict/model';
import { describe, expect, test } from 'vitest';
import {
  CREDITOR,
  customerTransfer,
  onlyPayment,
  onlyReading,
  screened,
  slices,
  utf8,
} from './test-support/messages.ts';

describe('comments and instructions', () => {
  const party = `<Dbtr><!-- in a party --><Nm>KIM<!-- in a name --> JONG</Nm></Dbtr>${CREDITOR}`;
  const everywhere = [
    `<?xml version="1.0"?><!-- in front -->${customerTransfer(party)}`,
    `${customerTransfer(`${party}<?go on?>`)}<!-- behind -->`,
    customerTransfer(`${party}<!-- more ü -->`),
  ];
  test.each([
    [everywhere[0], ['in front', 'in a party', 'in a name']],
    [everywhere[1], ['behind', 'in a party', 'in a name', 'go on']],
    [everywhere[2], ['in a party', 'in a name', 'more ü']],
  ])('are texts of the payment: %s', (text = '', expected) => {
    const bytes = utf8(text);
    const payment = onlyPayment(bytes);
    const asides = payment.passages.filter(({ text: { location } }) => location.path.includes('#'));
    expect(asides.map(({ text: { value } }) => value)).toEqual(expected);
    for (const { text: aside } of asides) {
      const { start, end } = aside.location;
      expect(new TextDecoder().decode(bytes.subarray(start, end)).trim()).toBe(aside.value);
    }
    expect(payment.parties[0]?.names.map(({ value }) => value)).toEqual(['KIM JONG']);
    expect(onlyReading(bytes).issues).toEqual([]);
  });
});

describe('text of a leaf', () => {
  test.each([
    ['with comments and instructions inside', 'KIM<!-- x --> JONG<?y?> UN', 'KIM JONG UN'],
    ['partly in CDATA', 'PUT<![CDATA[IN]]>', 'PUTIN'],
    ['with references', 'OSA&#77;A &amp; Sons', 'OSAMA & Sons'],
    ['in another script', 'Владимир Путин 😀', 'Владимир Путин 😀'],
    ['between comments', '<!-- a --> <!-- b -->KIM<!-- c --> <!-- d -->JONG<!-- e --> ', 'KIM JONG'],
    ['over several lines', 'Line one\r\n  line two', 'Line one\n  line two'],
  ])('%s', (_, written, value) => {
    const bytes = utf8(customerTransfer(`<Dbtr><Nm>\n\t ${written} \r\n</Nm></Dbtr>`));
    const payment = onlyPayment(bytes);
    expect(payment.parties[0]?.names.map((name) => name.value)).toEqual([value]);
    const [start, end] = [written.indexOf('KIM<'), written.indexOf('JONG<!')];
    expect(slices(payment, bytes)[0]).toBe(start > 0 ? written.slice(start, end + 4) : written);
  });

  test('keeps all of several elements where one is due', () => {
    const bytes = utf8(
      customerTransfer('<Dbtr><Nm>One</Nm><Nm>Two</Nm></Dbtr><Dbtr><Nm>Three</Nm></Dbtr><Cdtr><Nm>Four</Nm></Cdtr>'),
    );
    expect(screened(onlyPayment(bytes))).toEqual([
      'debtor name One',
      'debtor name Two',
      'debtor text One Two',
      'debtor text OneTwo',
      'debtor name Three',
      'creditor name Four',
      'reference text M1',
    ]);
    expect(subjectsOf(onlyPayment(bytes)).map(({ location }) => location.path.split('CdtTrfTxInf/')[1])).toEqual([
      'Dbtr/Nm',
      'Dbtr/Nm[2]',
      'Dbtr',
      'Dbtr',
      'Dbtr[2]/Nm',
      'Cdtr/Nm',
      undefined,
    ]);
  });

  test.each([
    ['beside child elements', '<Dbtr>KIM <Nm>x</Nm> JONG</Dbtr>', 'unrecognised text KIM'],
    ['in attributes', '<Dbtr><Nm alias="KIM JONG">x</Nm></Dbtr>', 'unrecognised text KIM JONG'],
    ['around child elements', '<Dbtr><Nm>KIM <b>JONG</b></Nm></Dbtr>', 'unrecognised text KIM JONG'],
    ['in several unknown elements', '<Dbtr><First>KIM</First><Last>JONG</Last></Dbtr>', 'unrecognised text KIM JONG'],
    [
      'in several elements of supplementary data',
      '<SplmtryData><Envlp><Prsn><GvnNm>KIM</GvnNm><Age>7</Age><FmlyNm>JONG</FmlyNm></Prsn></Envlp></SplmtryData>',
      'supplementary text KIM JONG',
    ],
    ['in unknown elements', '<Dbtr><Alias>KIM JONG</Alias></Dbtr>', 'unrecognised text KIM JONG'],
    ['in elements of the wrong content', '<Dbtr><Nm><X>KIM JONG</X></Nm></Dbtr>', 'unrecognised text KIM JONG'],
    ['in place of a code', '<ChrgBr>KIM JONG</ChrgBr>', 'reference text KIM JONG'],
    ['in place of a currency', '<InstdAmt Ccy="KIM JONG">5</InstdAmt>', 'unrecognised text KIM JONG'],
    ['in place of an amount', '<InstdAmt Ccy="USD">KIM JONG</InstdAmt>', 'reference text KIM JONG'],
    ['in place of a date', '<IntrBkSttlmDt>KIM JONG</IntrBkSttlmDt>', 'reference text KIM JONG'],
    ['in place of a country', '<Dbtr><CtryOfRes>KIM JONG</CtryOfRes></Dbtr>', 'unrecognised text KIM JONG'],
    [
      'in place of a BIC',
      '<DbtrAgt><FinInstnId><BICFI>KIM JONG</BICFI></FinInstnId></DbtrAgt>',
      'unrecognised text KIM JONG',
    ],
    ['in an account number', '<DbtrAcct><Id><Othr><Id>KIM JONG</Id></Othr></Id></DbtrAcct>', 'debtor text KIM JONG'],
    ['in an identifier', '<Dbtr><Id><OrgId><Othr><Id>KIM JONG</Id></Othr></OrgId></Id></Dbtr>', 'debtor text KIM JONG'],
    [
      'with an empty value beside it',
      '<Dbtr><Nm xsi:nil="true" xmlns:xsi="x">KIM JONG</Nm></Dbtr>',
      'debtor name KIM JONG',
    ],
    [
      'in supplementary data',
      '<SplmtryData><Envlp><a:Cdtr xmlns:a="x"><Nm>KIM JONG</Nm></a:Cdtr></Envlp></SplmtryData>',
      'supplementary text KIM JONG',
    ],
    [
      'in supplementary messages',
      '<SplmtryData><Envlp><Document><FICdtTrf><Z>KIM JONG</Z></FICdtTrf></Document></Envlp></SplmtryData>',
      'supplementary text KIM JONG',
    ],
    ['in a country code', '<Purp><Cd>IRAN</Cd></Purp>', 'purpose text IRAN'],
  ])('is screened %s', (_, written, subject) => {
    expect(screened(onlyPayment(utf8(customerTransfer(written))))).toContain(subject);
  });

  test('reads a name that runs over into the address', () => {
    const bytes = utf8(
      customerTransfer(
        '<Dbtr><Nm>GRACE TRADING (PVT) L</Nm><PstlAdr><AdrLine>TD KARACHI</AdrLine><AdrLine>PAKISTAN</AdrLine></PstlAdr></Dbtr>',
      ),
    );
    expect(onlyPayment(bytes).parties[0]?.readings.map(({ value }) => value)).toEqual([
      'TD KARACHI PAKISTAN',
      'TD KARACHIPAKISTAN',
      'GRACE TRADING (PVT) L TD KARACHI',
      'GRACE TRADING (PVT) LTD KARACHI',
      'GRACE TRADING (PVT) L TD KARACHI PAKISTAN',
      'GRACE TRADING (PVT) LTD KARACHIPAKISTAN',
    ]);
  });

  test.each(['NOTPROVIDED', 'UKWN', 'x'])('takes %s for no name', (filler) => {
    const reading = onlyReading(utf8(customerTransfer(`<Dbtr><Nm>${filler}</Nm></Dbtr>${CREDITOR}`)));
    expect(reading.payments[0]?.parties[0]?.names).toEqual([]);
    expect(reading.issues.map(({ code, severity }) => [code, severity])).toEqual([['name-is-dummy', 'warning']]);
  });

  test('keeps every country of a party', () => {
    const addresses = '<PstlAdr><Ctry>GB</Ctry></PstlAdr><PstlAdr><Ctry>IR</Ctry></PstlAdr>';
    const bytes = utf8(customerTransfer(`<Dbtr><Nm>x</Nm>${addresses}</Dbtr>`));
    expect(screened(onlyPayment(bytes))).toContain('debtor country IR');
  });
});
