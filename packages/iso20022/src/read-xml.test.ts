import { type Payment, type Reading, subjectsOf, type Transfer } from '@interdict/model';
import { describe, expect, test } from 'vitest';
import { readXml } from './read-xml.ts';

const PACS_008 = 'urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08';

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A customer transfer with the given transaction content; the group header is the smallest possible. */
function customerTransfer(transaction: string, group = ''): string {
  return (
    `<Document xmlns="${PACS_008}"><FIToFICstmrCdtTrf>` +
    `<GrpHdr><MsgId>M1</MsgId><NbOfTxs>1</NbOfTxs>${group}</GrpHdr>` +
    `<CdtTrfTxInf>${transaction}</CdtTrfTxInf></FIToFICstmrCdtTrf></Document>`
  );
}

/** Parties for the other side of a transfer: a message that has none is held. */
const DEBTOR = '<Dbtr><Nm>Payer</Nm></Dbtr>';
const CREDITOR = '<Cdtr><Nm>Payee</Nm></Cdtr>';

/** An agent that is nothing but a BIC. */
function agent(bic: string): string {
  return `<FinInstnId><BICFI>${bic}</BICFI></FinInstnId>`;
}

function onlyReading(bytes: Uint8Array): Reading {
  const [reading, ...more] = readXml(bytes);
  expect(more).toEqual([]);
  if (reading === undefined) throw new Error('no reading');
  return reading;
}

function onlyPayment(bytes: Uint8Array): Payment {
  const [payment, ...more] = onlyReading(bytes).payments;
  expect(more).toEqual([]);
  if (payment === undefined) throw new Error('no payment');
  return payment;
}

/** Role, kind and value of every subject. */
function screened(payment: Payment): string[] {
  return subjectsOf(payment).map(({ role, kind, value }) => `${role} ${kind} ${value}`);
}

/** Bytes at the location of every subject whose value is written as it is read. */
function slices(payment: Payment, bytes: Uint8Array, encoding = 'utf-8'): string[] {
  const decoder = new TextDecoder(encoding);
  return subjectsOf(payment).map(({ location }) => decoder.decode(bytes.subarray(location.start, location.end)));
}

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

describe('envelopes', () => {
  const header =
    '<AppHdr xmlns="urn:iso:std:iso:20022:tech:xsd:head.001.001.02">' +
    '<Fr><FIId><FinInstnId><BICFI>AAAAGB2LXXX</BICFI></FinInstnId></FIId></Fr>' +
    '<To><FIId><FinInstnId><BICFI>BBBBDEFFXXX</BICFI><Nm>Bank B</Nm></FinInstnId></FIId></To>' +
    '<BizMsgIdr>M1</BizMsgIdr><MsgDefIdr>pacs.008.001.08</MsgDefIdr><BizSvc>swift.cbprplus.03</BizSvc></AppHdr>';
  const document = customerTransfer(`<Dbtr><Nm>Acme</Nm></Dbtr>${CREDITOR}`);

  test.each([
    ['two roots', `${header}\n${document}`],
    ['a wrapper', `<RequestPayload>${header}${document}</RequestPayload>`],
    ['wrappers in wrappers', `<a:E xmlns:a="x"><H>${header}</H><a:Body><B>${document}</B></a:Body></a:E>`],
    [
      'no Document',
      `<Message xmlns="urn:tch">${header}<T>${document.replace(/<\/?Document[^>]*>/g, '')}</T></Message>`,
    ],
  ])('%s: header and message belong together', (_, text) => {
    const payment = onlyPayment(utf8(text));
    expect(payment.message).toEqual({
      format: 'iso20022',
      type: 'pacs.008.001.08',
      sender: 'AAAAGB2LXXX',
      receiver: 'BBBBDEFFXXX',
      businessService: 'swift.cbprplus.03',
    });
    expect(screened(payment)).toEqual(
      expect.arrayContaining([
        'sender bic AAAAGB2LXXX',
        'receiver name Bank B',
        'debtor name Acme',
        'header text swift.cbprplus.03',
      ]),
    );
  });

  test('several documents one after another are several messages', () => {
    const readings = readXml(utf8(`<?xml version="1.0"?>${document}\n<?xml version="1.0"?>${document}${document}`));
    expect(readings.map(({ payments, issues }) => [payments.length, issues])).toEqual([
      [1, []],
      [1, []],
      [1, []],
    ]);
    const starts = readings.map(({ payments }) => payments[0]?.parties[0]?.names[0]?.location.start);
    expect(starts).toEqual([...starts].sort((one = 0, other = 0) => one - other));
  });

  test('several messages in one wrapper, each with its own header', () => {
    const readings = readXml(utf8(`<Xchg>${header}${document}${document}</Xchg>`));
    expect(readings.map(({ message }) => message?.sender)).toEqual(['AAAAGB2LXXX', undefined]);
  });

  test('text of the wrapper is screened with each message', () => {
    const payment = onlyPayment(
      utf8(`<DataPDU><Header><Note>KIM JONG</Note></Header><Body>${document}</Body></DataPDU>`),
    );
    expect(screened(payment)).toContain('header text KIM JONG');
  });
});

describe('encodings', () => {
  const text = customerTransfer('<Dbtr><Nm>Müller AG</Nm></Dbtr><Cdtr><Nm>Größe</Nm></Cdtr>');
  const utf16 = (littleEndian: boolean): Uint8Array => {
    const bytes = new Uint8Array(text.length * 2 + 2);
    const view = new DataView(bytes.buffer);
    view.setUint16(0, 0xfeff, littleEndian);
    for (let at = 0; at < text.length; at++) view.setUint16(at * 2 + 2, text.charCodeAt(at), littleEndian);
    return bytes;
  };

  test.each([
    ['UTF-8', utf8(text), 'utf-8'],
    ['UTF-8 with a mark', utf8(`\ufeff${text}`), 'utf-8'],
    ['UTF-16, little end first', utf16(true), 'utf-16le'],
    ['UTF-16, big end first', utf16(false), 'utf-16be'],
    [
      'ISO-8859-1',
      Uint8Array.from(Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${text}`, 'latin1')),
      'latin1',
    ],
  ])('%s: locations are bytes of the input', (_, bytes, encoding) => {
    const payment = onlyPayment(bytes);
    expect(payment.parties.map(({ names }) => names[0]?.value)).toEqual(['Müller AG', 'Größe']);
    expect(slices(payment, bytes, encoding)).toEqual(['Müller AG', 'Größe', 'M1']);
  });
});

test.each(['ISO-8859-1', 'windows-1252'])('%s: quotes of Windows are quotes', (encoding) => {
  const text = `<?xml version="1.0" encoding="${encoding}"?>${customerTransfer('<Dbtr><Nm>L\u0092Oasis</Nm></Dbtr>')}`;
  const payment = onlyPayment(Uint8Array.from(Buffer.from(text, 'latin1')));
  expect(payment.parties[0]?.names[0]?.value).toBe('L’Oasis');
});

function issueCodes(transaction: string): Set<string> {
  return new Set(onlyReading(utf8(customerTransfer(DEBTOR + CREDITOR + transaction))).issues.map(({ code }) => code));
}

test.each([
  ['<PssblDplct>true</PssblDplct>', true],
  ['<PssblDplct> 1 </PssblDplct>', true],
  ['<PssblDplct>false</PssblDplct>', undefined],
  ['<CpyDplct>DUPL</CpyDplct>', true],
  ['<CpyDplct>CODU</CpyDplct>', true],
  ['<CpyDplct>COPY</CpyDplct>', true],
  ['', undefined],
])('a header with %j may be of a payment that was seen before: %j', (mark, expected) => {
  const header = `<AppHdr xmlns="urn:iso:std:iso:20022:tech:xsd:head.001.001.02">${mark}</AppHdr>`;
  const [reading] = readXml(utf8(`<Envelope>${header}${customerTransfer('<Dbtr><Nm>A</Nm></Dbtr>')}</Envelope>`));
  expect(reading?.message?.possibleDuplicate).toBe(expected);
});

test.each([
  ['<BkTxCd><Prtry><Cd>NTRF+166</Cd><Issr>Bank</Issr></Prtry></BkTxCd>', []],
  ['<BkTxCd><Domn><Cd>NTRF+166</Cd></Domn></BkTxCd>', ['code-malformed']],
  ['<RgltryRptg><Dtls><Tp>Capital</Tp><Cd>STR12345</Cd></Dtls></RgltryRptg>', []],
  ['<RgltryRptg><DbtCdtRptgInd>Both of them</DbtCdtRptgInd></RgltryRptg>', ['code-malformed']],
  ['<Tax><Mtd>monthly</Mtd><Rcrd><Tp>income</Tp></Rcrd></Tax>', []],
  ['<PmtTpInf><LclInstrm><Cd>STANDARD</Cd></LclInstrm></PmtTpInf>', []],
  ['<PmtTpInf><SvcLvl><Cd>STANDARD</Cd></SvcLvl></PmtTpInf>', ['code-malformed']],
  ['<OrgnlGrpInf><OrgnlMsgNmId>MT103</OrgnlMsgNmId></OrgnlGrpInf>', []],
  ['<Cdtr><Nm>Two</Nm><Id><OrgId><Othr><Id>12</Id><Issr>Bundesbank</Issr></Othr></OrgId></Id></Cdtr>', []],
])('a code where the schemas have one, any text where they have that: %s', (text, codes) => {
  expect(issueCodes(text)).toEqual(new Set(codes));
});

test('a list of issues has an end, and the grave ones are in it', () => {
  const many = '<Dbtr><Nm>NOTPROVIDED</Nm></Dbtr>'.repeat(1000);
  expect(issueCodes(many)).toEqual(new Set(['name-is-dummy', 'more-issues']));
  expect(issueCodes(`${many}<Nclsr>JVBERi0xLjcK</Nclsr>`)).toEqual(
    new Set(['name-is-dummy', 'more-issues', 'enclosed-file']),
  );
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

test('an enclosed file holds the message', () => {
  const { issues } = onlyReading(
    utf8(customerTransfer(`${DEBTOR}${CREDITOR}<NclsdFile><Nm>a.pdf</Nm><Nclsr>JVBERi0xLjcK</Nclsr></NclsdFile>`)),
  );
  expect(issues.map(({ code, severity }) => [code, severity])).toEqual([['enclosed-file', 'error']]);
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

test('an issue tells where it is, in a later message too', () => {
  const first = customerTransfer(DEBTOR + CREDITOR);
  const second = first.replace('001.08', '001.99').replace('<NbOfTxs>1', '<NbOfTxs>2').replace('M1', 'M2');
  const [, reading] = readXml(utf8(first + second));
  expect(reading?.issues.map(({ code, offset }) => [code, offset])).toEqual([
    ['version-unknown', first.length + second.indexOf('M2')],
    ['transaction-count-mismatch', first.length + second.indexOf('2</NbOfTxs>')],
  ]);
});

test.each([
  ['<Header><MessageStatus><State>KIM JONG</State></MessageStatus></Header>', 'no-message'],
  ['<Revision>2.0</Revision><Header><DeliveryReport>KIM JONG</DeliveryReport></Header>', 'no-message'],
  ['<Header><MessageStatus>KIM JONG</MessageStatus></Header><Body/>', 'message-type-not-understood'],
  ['<Header><Message/><MessageStatus>KIM JONG</MessageStatus></Header>', 'message-type-not-understood'],
])('a report of Alliance Access is no message, and screened: %s', (report, code) => {
  const { payments, issues } = onlyReading(utf8(`<DataPDU xmlns="urn:swift:saa:xsd:saa.2.0">${report}</DataPDU>`));
  expect(issues[0]?.code).toBe(code);
  expect(payments.flatMap(screened)).toContain('unrecognised text KIM JONG');
});

describe('messages that are not understood', () => {
  test('give one payment with all their text, and an error', () => {
    const bytes = utf8(
      '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.106.001.02"><ChrgsPmtReq><A><B>KIM JONG</B></A></ChrgsPmtReq></Document>',
    );
    const reading = onlyReading(bytes);
    expect(reading.message?.type).toBe('camt.106.001.02');
    expect(reading.payments.map(screened)).toEqual([
      ['unrecognised text ChrgsPmtReq', 'unrecognised text ChrgsPmtReq KIM JONG', 'unrecognised text KIM JONG'],
    ]);
    expect(reading.issues[0]).toMatchObject({
      code: 'message-type-not-understood',
      severity: 'error',
      received: 'camt.106.001.02',
    });
  });

  test.each([
    ['in the root', '<a x="KIM JONG">text</a>', ['unrecognised text text', 'unrecognised text KIM JONG']],
    [
      'in a message without elements',
      '<Document><Foo x="KIM JONG"/></Document>',
      ['header text KIM JONG', 'header text Foo'],
    ],
    ['in a header without elements', '<AppHdr>KIM JONG</AppHdr>', ['reference text KIM JONG']],
  ])('lose no text %s', (_, text, subjects) => {
    expect(onlyReading(utf8(text)).payments.flatMap(screened)).toEqual(subjects);
  });

  test('any XML is read so', () => {
    const reading = onlyReading(utf8('<a><b>KIM JONG</b></a>'));
    expect(reading.message?.type).toBe('unknown');
    expect(reading.payments.map(screened)).toEqual([['unrecognised text KIM JONG']]);
  });
});

describe('the day a message was made', () => {
  const header = (day: string): string => `<AppHdr><CreDt>${day}</CreDt></AppHdr>`;
  const document = (group: string): string => `<Document><FIToFICstmrCdtTrf>${group}</FIToFICstmrCdtTrf></Document>`;
  const group = (day: string): string => document(`<GrpHdr><CreDtTm>${day}</CreDtTm></GrpHdr>`);
  const transfer = document('<CdtTrfTxInf><IntrBkSttlmDt>2026-04-03</IntrBkSttlmDt></CdtTrfTxInf>');

  test.each<[what: string, text: string, createdOn: string | undefined]>([
    ['by the header', `<W>${header('2026-03-31T23:59:59Z')}${group('2026-04-01T00:00:00Z')}</W>`, '2026-03-31'],
    ['by the group header', group('2026-04-01T00:30:00+02:00'), '2026-04-01'],
    ['where the header has none', `<W>${header('')}${group(' 2026-04-01 ')}</W>`, '2026-04-01'],
    [
      'by the assignment',
      '<Document><FIToFIPmtCxlReq><Assgnmt><CreDtTm>2026-04-02T09:00:00</CreDtTm></Assgnmt></FIToFIPmtCxlReq></Document>',
      '2026-04-02',
    ],
    ['no day', group('2026-02-31T00:00:00'), undefined],
    ['not told', transfer, undefined],
  ])('%s', (_, text, createdOn) => {
    const readings = readXml(utf8(text));
    expect(readings.map(({ message }) => message?.createdOn)).toEqual([createdOn]);
  });
});

function amountsOf({ amount, instructedAmount, transferCurrency, otherCurrencies }: Transfer): string {
  return [
    amount ? `${amount.currency} ${amount.amount}` : '',
    instructedAmount ? ` of ${instructedAmount.currency} ${instructedAmount.amount}` : '',
    transferCurrency ? ` in ${transferCurrency.value}` : '',
    otherCurrencies ? ` + ${otherCurrencies.map(({ value }) => value).join(' ')}` : '',
  ].join('');
}
