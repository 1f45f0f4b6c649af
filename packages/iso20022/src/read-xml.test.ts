/** What a payment is made of. */

import type { Transfer } from '@interdict/model';
import { describe, expect, test } from 'vitest';
import { readXml } from './read-xml.ts';
import {
  agent,
  CREDITOR,
  customerTransfer,
  DEBTOR,
  onlyPayment,
  onlyReading,
  screened,
  utf8,
} from './test-support/messages.ts';

describe('a customer credit transfer', () => {
  const text = customerTransfer(
    '<PmtId><InstrId>I1</InstrId><EndToEndId>E1</EndToEndId><UETR>e1c8c0a0-1111-4222-8333-444455556666</UETR></PmtId>' +
      '<IntrBkSttlmAmt Ccy="EUR">1000.50</IntrBkSttlmAmt><IntrBkSttlmDt>2026-06-01</IntrBkSttlmDt>' +
      '<InstdAmt Ccy="USD">1100</InstdAmt>' +
      '<IntrmyAgt1><FinInstnId><BICFI>CKLBCNBJ</BICFI></FinInstnId></IntrmyAgt1>' +
      '<Dbtr><Nm>Acme Ltd</Nm><PstlAdr><StrtNm>Main Street</StrtNm><TwnNm>London</TwnNm><Ctry>GB</Ctry></PstlAdr>' +
      '<Id><OrgId><LEI>529900MNOPQRSTUVQR20</LEI></OrgId></Id><CtctDtls><Nm>Jane Roe</Nm></CtctDtls></Dbtr>' +
      '<DbtrAcct><Id><IBAN>GB33BUKB20201555555555</IBAN></Id><Nm>Acme Payroll</Nm></DbtrAcct>' +
      '<DbtrAgt><FinInstnId><ClrSysMmbId><ClrSysId><Cd>USABA</Cd></ClrSysId><MmbId>021000021</MmbId></ClrSysMmbId>' +
      '</FinInstnId><BrnchId><Nm>Branch Nine</Nm></BrnchId></DbtrAgt>' +
      '<Cdtr><Nm>Ivan Petrov</Nm><Id><PrvtId><DtAndPlcOfBirth><BirthDt>1970-02-03</BirthDt><CityOfBirth>Omsk</CityOfBirth>' +
      '<CtryOfBirth>RU</CtryOfBirth></DtAndPlcOfBirth><Othr><Id>75 1234567</Id><SchmeNm><Cd>CCPT</Cd></SchmeNm>' +
      '<Issr>Moscow office</Issr></Othr></PrvtId></Id><CtryOfRes>RU</CtryOfRes></Cdtr>' +
      '<CdtrAcct><Id><Othr><Id>0012345</Id></Othr></Id><Prxy><Id>ivan@example.com</Id></Prxy></CdtrAcct>' +
      '<RmtInf><Ustrd>Invoice 7</Ustrd><Ustrd>for MV Grace</Ustrd></RmtInf>',
  );
  const bytes = utf8(text);
  const payment = onlyPayment(bytes);
  const at = (path: string, written: string): { path: string; start: number; end: number } => {
    const start = text.indexOf(`>${written}<`) + 1;
    return { path: `Document/FIToFICstmrCdtTrf/CdtTrfTxInf/${path}`, start, end: start + written.length };
  };

  test('names its type and references', () => {
    expect(payment.message).toEqual({ format: 'iso20022', type: 'pacs.008.001.08' });
    expect(Object.entries(payment.references).map(([slot, { value }]) => [slot, value])).toEqual([
      ['instruction', 'I1'],
      ['endToEnd', 'E1'],
      ['uetr', 'e1c8c0a0-1111-4222-8333-444455556666'],
      ['message', 'M1'],
    ]);
  });

  test('has amounts as written, and the day', () => {
    expect(payment.amount).toEqual({ currency: 'EUR', amount: '1000.50', location: at('IntrBkSttlmAmt', '1000.50') });
    expect(payment.instructedAmount).toEqual({ currency: 'USD', amount: '1100', location: at('InstdAmt', '1100') });
    expect([payment.settlementDate, payment.settlement]).toEqual(['2026-06-01', 'serial']);
  });

  test.each([
    [
      'the entry of a statement',
      'camt.053.001.08',
      '<BkToCstmrStmt><Stmt><Bal><Amt Ccy="EUR">9</Amt></Bal><Ntry><Amt Ccy="USD">7.5</Amt></Ntry></Stmt></BkToCstmrStmt>',
      ['USD 7.5 + EUR'],
    ],
    [
      'the transactions of a batch in it',
      'camt.054.001.08',
      '<BkToCstmrDbtCdtNtfctn><Ntfctn><Ntry><Amt Ccy="USD">10</Amt><NtryDtls><TxDtls><Amt Ccy="USD">3</Amt><AmtDtls><InstdAmt><Amt Ccy="EUR">2</Amt></InstdAmt></AmtDtls></TxDtls><TxDtls><AmtDtls><TxAmt><Amt Ccy="USD">7</Amt></TxAmt></AmtDtls></TxDtls></NtryDtls></Ntry></Ntfctn></BkToCstmrDbtCdtNtfctn>',
      ['USD 3 of EUR 2', 'USD 7'],
    ],
    [
      'a notice to receive',
      'camt.057.001.06',
      '<NtfctnToRcv><Ntfctn><Itm><Id>I</Id><Amt Ccy="GBP">4</Amt></Itm></Ntfctn></NtfctnToRcv>',
      ['GBP 4'],
    ],
    [
      'the equivalent in another currency',
      'pain.001.001.09',
      '<CstmrCdtTrfInitn><PmtInf><Dbtr><Nm>A</Nm></Dbtr><CdtTrfTxInf><Amt><EqvtAmt><Amt Ccy="EUR">5</Amt><CcyOfTrf>USD</CcyOfTrf></EqvtAmt></Amt></CdtTrfTxInf></PmtInf></CstmrCdtTrfInitn>',
      [' of EUR 5 in USD'],
    ],
    [
      'charges, an invoice, a rate and an account in other currencies',
      'pacs.008.001.08',
      '<FIToFICstmrCdtTrf><GrpHdr><TtlIntrBkSttlmAmt Ccy="EUR">1</TtlIntrBkSttlmAmt></GrpHdr><CdtTrfTxInf><IntrBkSttlmAmt Ccy="EUR">1</IntrBkSttlmAmt><InstdAmt Ccy="USD">1</InstdAmt><ChrgsInf><Amt Ccy="CHF">1</Amt></ChrgsInf><ChrgsInf><Amt Ccy="IRR">1</Amt></ChrgsInf><Cdtr><Nm>A</Nm></Cdtr><CdtrAcct><Id><Othr><Id>1</Id></Othr></Id><Ccy>SYP</Ccy></CdtrAcct><RmtInf><Strd><RfrdDocAmt><DuePyblAmt Ccy="kpw">1</DuePyblAmt><RmtdAmt Ccy="XXYZ">1</RmtdAmt></RfrdDocAmt></Strd></RmtInf><SplmtryData><Envlp><X><Amt Ccy="CUP">1</Amt></X></Envlp></SplmtryData></CdtTrfTxInf></FIToFICstmrCdtTrf>',
      ['EUR 1 of USD 1 + CHF IRR SYP KPW CUP'],
    ],
    [
      'the order around it, and of the transfer under a cover',
      'pacs.009.001.08',
      '<FICdtTrf><GrpHdr><TtlIntrBkSttlmAmt Ccy="GBP">1</TtlIntrBkSttlmAmt></GrpHdr><CdtTrfTxInf><IntrBkSttlmAmt Ccy="EUR">1</IntrBkSttlmAmt><UndrlygCstmrCdtTrf><Dbtr><Nm>A</Nm></Dbtr><InstdAmt Ccy="IRR">1</InstdAmt><RmtInf><Strd><RfrdDocAmt><DuePyblAmt Ccy="CUC">1</DuePyblAmt></RfrdDocAmt></Strd></RmtInf></UndrlygCstmrCdtTrf></CdtTrfTxInf></FICdtTrf>',
      ['EUR 1 + GBP over of IRR 1 + CUC'],
    ],
    [
      'the payment to be cancelled',
      'camt.056.001.08',
      '<FIToFIPmtCxlReq><Undrlyg><TxInf><OrgnlIntrBkSttlmAmt Ccy="EUR">55</OrgnlIntrBkSttlmAmt><OrgnlTxRef><IntrBkSttlmAmt Ccy="GBP">2</IntrBkSttlmAmt></OrgnlTxRef></TxInf></Undrlyg></FIToFIPmtCxlReq>',
      ['EUR 55 + GBP'],
    ],
    [
      'the order to be cancelled',
      'camt.055.001.08',
      '<CstmrPmtCxlReq><Undrlyg><OrgnlPmtInfAndCxl><TxInf><OrgnlInstdAmt Ccy="EUR">5</OrgnlInstdAmt></TxInf><TxInf><OrgnlInstdAmt Ccy="USD">6</OrgnlInstdAmt></TxInf></OrgnlPmtInfAndCxl></Undrlyg></CstmrPmtCxlReq>',
      [' of EUR 5', ' of USD 6'],
    ],
    [
      'the payment to be changed, before the new one',
      'camt.087.001.06',
      '<ReqToModfyPmt><Undrlyg><IntrBk><OrgnlIntrBkSttlmAmt Ccy="USD">1000</OrgnlIntrBkSttlmAmt></IntrBk></Undrlyg><Mod><IntrBkSttlmAmt Ccy="CHF">900</IntrBkSttlmAmt><InstdAmt Ccy="GBP">3</InstdAmt></Mod></ReqToModfyPmt>',
      ['USD 1000 of GBP 3 + CHF'],
    ],
    [
      'a return, not of what it returns',
      'pacs.004.001.09',
      '<PmtRtr><TxInf><OrgnlIntrBkSttlmAmt Ccy="USD">9</OrgnlIntrBkSttlmAmt><RtrdIntrBkSttlmAmt Ccy="EUR">8</RtrdIntrBkSttlmAmt></TxInf></PmtRtr>',
      ['EUR 8 + USD'],
    ],
  ])('has the amount of %s', (_what, definition, content, amounts) => {
    const document = utf8(`<Document xmlns="urn:iso:std:iso:20022:tech:xsd:${definition}">${content}</Document>`);
    const written = readXml(document).flatMap(({ payments }) =>
      payments.map((each) => `${amountsOf(each)}${each.underlying ? ` over${amountsOf(each.underlying)}` : ''}`),
    );
    expect(written).toEqual(amounts);
  });

  test('has the parties with all that is said of them', () => {
    expect(payment.parties).toEqual([
      {
        role: 'debtor',
        names: [{ value: 'Acme Ltd', location: at('Dbtr/Nm', 'Acme Ltd') }],
        readings: [],
        address: {
          country: { value: 'GB', location: at('Dbtr/PstlAdr/Ctry', 'GB') },
          town: { value: 'London', location: at('Dbtr/PstlAdr/TwnNm', 'London') },
          lines: [{ value: 'Main Street', location: at('Dbtr/PstlAdr/StrtNm', 'Main Street') }],
        },
        accounts: [
          {
            id: {
              value: 'GB33BUKB20201555555555',
              location: at('DbtrAcct/Id/IBAN', 'GB33BUKB20201555555555'),
            },
            iban: 'GB33BUKB20201555555555',
          },
        ],
        identifiers: [
          {
            type: 'lei',
            value: { value: '529900MNOPQRSTUVQR20', location: at('Dbtr/Id/OrgId/LEI', '529900MNOPQRSTUVQR20') },
          },
        ],
        relatedNames: [
          { value: 'Jane Roe', location: at('Dbtr/CtctDtls/Nm', 'Jane Roe') },
          { value: 'Acme Payroll', location: at('DbtrAcct/Nm', 'Acme Payroll') },
        ],
      },
      {
        role: 'creditor',
        names: [{ value: 'Ivan Petrov', location: at('Cdtr/Nm', 'Ivan Petrov') }],
        readings: [],
        accounts: [
          { id: { value: '0012345', location: at('CdtrAcct/Id/Othr/Id', '0012345') } },
          { proxy: { value: 'ivan@example.com', location: at('CdtrAcct/Prxy/Id', 'ivan@example.com') } },
        ],
        identifiers: [
          {
            type: 'passport',
            value: { value: '75 1234567', location: at('Cdtr/Id/PrvtId/Othr/Id', '75 1234567') },
            issuer: { value: 'Moscow office', location: at('Cdtr/Id/PrvtId/Othr/Issr', 'Moscow office') },
          },
        ],
        relatedNames: [],
        birth: {
          date: {
            range: { from: '1970-02-03', to: '1970-02-03' },
            location: at('Cdtr/Id/PrvtId/DtAndPlcOfBirth/BirthDt', '1970-02-03'),
          },
          town: { value: 'Omsk', location: at('Cdtr/Id/PrvtId/DtAndPlcOfBirth/CityOfBirth', 'Omsk') },
          country: { value: 'RU', location: at('Cdtr/Id/PrvtId/DtAndPlcOfBirth/CtryOfBirth', 'RU') },
        },
        countryOfResidence: {
          value: 'RU',
          location: {
            path: 'Document/FIToFICstmrCdtTrf/CdtTrfTxInf/Cdtr/CtryOfRes',
            start: text.indexOf('<CtryOfRes>') + 11,
            end: text.indexOf('<CtryOfRes>') + 13,
          },
        },
      },
    ]);
  });

  test('has the agents in the order of the chain', () => {
    expect(payment.agents).toEqual([
      {
        role: 'debtorAgent',
        names: [],
        readings: [],
        accounts: [],
        identifiers: [
          {
            type: 'clearing',
            value: { value: '021000021', location: at('DbtrAgt/FinInstnId/ClrSysMmbId/MmbId', '021000021') },
            issuer: { value: 'USABA', location: at('DbtrAgt/FinInstnId/ClrSysMmbId/ClrSysId/Cd', 'USABA') },
            country: { value: 'US', location: at('DbtrAgt/FinInstnId/ClrSysMmbId/ClrSysId/Cd', 'USABA') },
          },
        ],
        relatedNames: [{ value: 'Branch Nine', location: at('DbtrAgt/BrnchId/Nm', 'Branch Nine') }],
      },
      {
        role: 'intermediaryAgent1',
        bic: { value: 'CKLBCNBJ', location: at('IntrmyAgt1/FinInstnId/BICFI', 'CKLBCNBJ') },
        names: [],
        readings: [],
        accounts: [],
        identifiers: [],
        relatedNames: [],
      },
    ]);
  });

  test('reads repeated remittance lines alone, joined and glued', () => {
    const [first, second] = [at('RmtInf/Ustrd', 'Invoice 7'), at('RmtInf/Ustrd[2]', 'for MV Grace')];
    const both = { path: 'Document/FIToFICstmrCdtTrf/CdtTrfTxInf/RmtInf', start: first.start, end: second.end };
    expect(payment.passages).toEqual([
      {
        kind: 'remittance',
        text: { value: 'Invoice 7 for MV Grace', location: both },
        readings: [
          { value: 'Invoice 7', location: first },
          { value: 'for MV Grace', location: second },
          { value: 'Invoice 7for MV Grace', location: both },
        ],
      },
    ]);
  });

  test('has no issues', () => expect(onlyReading(bytes).issues).toEqual([]));
});

describe('an amount without a currency that can be read', () => {
  const CAMT_056 = 'urn:iso:std:iso:20022:tech:xsd:camt.056.001.08';
  const request = (amount: string): string =>
    `<Document xmlns="${CAMT_056}"><FIToFIPmtCxlReq><Assgnmt><Id>A1</Id></Assgnmt><Undrlyg><TxInf><CxlId>C1</CxlId>` +
    `<OrgnlEndToEndId>E1</OrgnlEndToEndId>${amount}</TxInf></Undrlyg></FIToFIPmtCxlReq></Document>`;

  test.each([
    ['an order', customerTransfer(`<InstdAmt>9.50</InstdAmt>${DEBTOR}${CREDITOR}`), 'currency-missing', '9.50'],
    [
      'a settlement',
      customerTransfer(`<IntrBkSttlmAmt Ccy="">9</IntrBkSttlmAmt>${DEBTOR}${CREDITOR}`),
      'currency-missing',
      '9',
    ],
    ['a request', request('<OrgnlIntrBkSttlmAmt>9.50</OrgnlIntrBkSttlmAmt>'), 'currency-missing', '9.50'],
    ['a request', request('<OrgnlInstdAmt Ccy="EURO">9.50</OrgnlInstdAmt>'), 'currency-malformed', 'EURO'],
  ])('is told and is no amount of the payment: %s', (_where, text, code, received) => {
    const { payments, issues } = onlyReading(utf8(text));
    expect(issues[0]).toMatchObject({ code, severity: 'warning', received, path: expect.stringMatching(/Amt$/) });
    expect(text.slice(issues[0]?.offset)).toMatch(new RegExp(`^${received}["<]`));
    expect(payments[0]).not.toHaveProperty('amount');
    expect(payments[0]).not.toHaveProperty('instructedAmount');
  });
});

describe('a bank transfer', () => {
  const group =
    '<GrpHdr><MsgId>M</MsgId><SttlmInf><SttlmMtd>COVE</SttlmMtd>' +
    `<InstgRmbrsmntAgt>${agent('AAAAGB2LXXX')}</InstgRmbrsmntAgt><SttlmAcct><Id><Othr><Id>77</Id></Othr></Id></SttlmAcct>` +
    `</SttlmInf><InstgAgt>${agent('BBBBDEFFXXX')}</InstgAgt></GrpHdr>`;
  const bytes = utf8(
    `<FICdtTrf>${group}<CdtTrfTxInf><Dbtr>${agent('CCCCFRPPXXX')}</Dbtr><Cdtr>${agent('DDDDITMMXXX')}</Cdtr>` +
      '<CdtrAcct><Id><Othr><Id>99</Id></Othr></Id></CdtrAcct>' +
      `<UndrlygCstmrCdtTrf><Dbtr><Nm>Acme</Nm></Dbtr><DbtrAgt>${agent('EEEEESMMXXX')}</DbtrAgt>` +
      '<RmtInf><Ustrd>rent</Ustrd></RmtInf></UndrlygCstmrCdtTrf></CdtTrfTxInf></FICdtTrf>',
  );
  const payment = onlyPayment(bytes);

  test('has banks for debtor and creditor, and the group header in each payment', () => {
    expect(payment.agents.map(({ role, bic, accounts }) => [role, bic?.value, accounts.length])).toEqual([
      ['debtor', 'CCCCFRPPXXX', 0],
      ['instructingAgent', 'BBBBDEFFXXX', 0],
      ['instructingReimbursementAgent', 'AAAAGB2LXXX', 0],
      ['creditor', 'DDDDITMMXXX', 1],
    ]);
    expect(payment.parties.map(({ role, accounts }) => [role, accounts[0]?.id?.value])).toEqual([
      ['settlementAccount', '77'],
    ]);
    expect(payment.settlement).toBe('cover');
  });

  test('loses no transfer under a transfer', () => {
    const nested =
      '<UndrlygCstmrCdtTrf><UndrlygCstmrCdtTrf><Dbtr><Nm>KIM</Nm></Dbtr></UndrlygCstmrCdtTrf></UndrlygCstmrCdtTrf>';
    expect(screened(onlyPayment(utf8(customerTransfer(nested))))).toContain('underlying.debtor name KIM');
  });

  test('has the customer transfer it covers', () => {
    const { underlying } = payment;
    expect(underlying?.parties.map(({ role, names }) => [role, names[0]?.value])).toEqual([['debtor', 'Acme']]);
    expect(underlying?.agents.map(({ role, bic }) => [role, bic?.value])).toEqual([['debtorAgent', 'EEEEESMMXXX']]);
    expect(underlying?.passages.map(({ kind, text }) => [kind, text.value])).toEqual([['remittance', 'rent']]);
  });
});

test('what thousands of transactions share is bounded, and the message then held', () => {
  const shared = '<SplmtryData><PlcAndNm>x</PlcAndNm></SplmtryData>'.repeat(4000);
  const transactions = `<CdtTrfTxInf>${DEBTOR}${CREDITOR}</CdtTrfTxInf>`.repeat(4000);
  const reading = onlyReading(
    utf8(`<Document><FIToFICstmrCdtTrf>${shared}${transactions}</FIToFICstmrCdtTrf></Document>`),
  );
  expect(reading.payments).toHaveLength(4000);
  expect(reading.payments.reduce((sum, { passages }) => sum + passages.length, 0)).toBeLessThan(250_000);
  expect(reading.issues.map(({ code }) => code)).toContain('too-much-shared');
});

test('what is usual every transaction has, however many there are', () => {
  const shared = `<GrpHdr><MsgId>M1</MsgId>${'<X>words of a header</X>'.repeat(150)}</GrpHdr>`;
  const transactions = `<CdtTrfTxInf>${DEBTOR}${CREDITOR}</CdtTrfTxInf>`.repeat(4000);
  const { payments, issues } = onlyReading(
    utf8(`<Document><FIToFICstmrCdtTrf>${shared}${transactions}</FIToFICstmrCdtTrf></Document>`),
  );
  expect(payments.every(({ passages }) => passages.length >= 150)).toBe(true);
  expect(issues.map(({ code }) => code)).not.toContain('too-much-shared');
});

function amountsOf({ amount, instructedAmount, transferCurrency, otherCurrencies }: Transfer): string {
  return [
    amount ? `${amount.currency} ${amount.amount}` : '',
    instructedAmount ? ` of ${instructedAmount.currency} ${instructedAmount.amount}` : '',
    transferCurrency ? ` in ${transferCurrency.value}` : '',
    otherCurrencies ? ` + ${otherCurrencies.map(({ value }) => value).join(' ')}` : '',
  ].join('');
}
