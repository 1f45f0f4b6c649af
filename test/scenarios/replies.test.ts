/** Every draft is valid under its schema, in every version, and our own readers read it back in full. */

import { readdirSync, readFileSync } from 'node:fs';
import { readXml } from '@interdict/iso20022';
import {
  listEntry,
  type ListSnapshot,
  type Measure,
  type Payment,
  readInFull,
  type Reading,
  type Reject,
} from '@interdict/model';
import { draftReply, REPLY_TYPES, usualReply, type ReplyOptions, type ReplyType } from '@interdict/replies';
import { readMt } from '@interdict/swift-mt';
import fc from 'fast-check';
import { createInterceptor, type Jurisdiction } from 'interdict';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { shared, withoutSharedData } from '../support/shared-data.ts';

const UETR = '0f3c1b2a-7d4e-4a5b-9c6d-000000000001';

const transfer = (type: string, root: string, body: string): string =>
  `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:${type}"><${root}><GrpHdr><MsgId>M&amp;1</MsgId><CreDtTm>2026-03-02T09:00:00Z</CreDtTm><NbOfTxs>1</NbOfTxs><SttlmInf><SttlmMtd>INDA</SttlmMtd></SttlmInf></GrpHdr><CdtTrfTxInf><PmtId><InstrId>I1</InstrId><EndToEndId>E&lt;1</EndToEndId><TxId>T1</TxId><UETR>${UETR}</UETR></PmtId><IntrBkSttlmAmt Ccy="EUR">1000.50</IntrBkSttlmAmt><IntrBkSttlmDt>2026-03-02</IntrBkSttlmDt><ChrgBr>SHAR</ChrgBr><InstgAgt><FinInstnId><BICFI>HAVNDEHH</BICFI></FinInstnId></InstgAgt><InstdAgt><FinInstnId><BICFI>EXMPUS33XXX</BICFI></FinInstnId></InstdAgt>${body}</CdtTrfTxInf></${root}></Document>`;

const bank = (element: string, bic: string): string =>
  `<${element}><FinInstnId><BICFI>${bic}</BICFI></FinInstnId></${element}>`;

const customers = `<Dbtr><Nm>Žofie Öğretmen &amp; Søn</Nm><PstlAdr><TwnNm>Hamburg</TwnNm><Ctry>DE</Ctry></PstlAdr></Dbtr>${bank('DbtrAgt', 'HAVNDEHH')}${bank('CdtrAgt', 'LUNAFRPP')}<Cdtr><Nm>Zorblax Quentivar</Nm></Cdtr>`;

const fin = (type: string, text: string, uetr = `{3:{121:${UETR}}}`): string =>
  `{1:F01EXMPUS33AXXX0042000001}{2:O${type}0915260302HAVNDEHHAXXX00421234562603020916N}${uetr}{4:\r\n${text}\r\n-}`;

const CUSTOMER = ':50K:/DE1\r\nELBE TRADING GMBH\r\nKAI 1\r\nHAMBURG';

/** Messages of every kind that is answered. */
const MESSAGES: Readonly<Record<string, string>> = {
  'pacs.008': transfer('pacs.008.001.08', 'FIToFICstmrCdtTrf', customers),
  'pacs.009': transfer('pacs.009.001.08', 'FICdtTrf', `${bank('Dbtr', 'HAVNDEHH')}${bank('Cdtr', 'LUNAFRPP')}`),
  'pain.001':
    '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><CstmrCdtTrfInitn><GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-03-02T09:00:00Z</CreDtTm><NbOfTxs>1</NbOfTxs><InitgPty><Nm>Elbe</Nm></InitgPty></GrpHdr><PmtInf><PmtInfId>P1</PmtInfId><PmtMtd>TRF</PmtMtd><ReqdExctnDt><Dt>2026-03-02</Dt></ReqdExctnDt><Dbtr><Nm>Elbe</Nm></Dbtr><DbtrAcct><Id><Othr><Id>1</Id></Othr></Id></DbtrAcct><DbtrAgt><FinInstnId><BICFI>EXMPUS33XXX</BICFI></FinInstnId></DbtrAgt><CdtTrfTxInf><PmtId><EndToEndId>E1</EndToEndId></PmtId><Amt><InstdAmt Ccy="EUR">10</InstdAmt></Amt><CdtrAgt><FinInstnId><BICFI>LUNAFRPP</BICFI></FinInstnId></CdtrAgt><Cdtr><Nm>Zorblax Quentivar</Nm></Cdtr></CdtTrfTxInf></PmtInf></CstmrCdtTrfInitn></Document>',
  'camt.056': `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.056.001.08"><FIToFIPmtCxlReq><Assgnmt><Id>A1</Id><Assgnr><Agt><FinInstnId><BICFI>HAVNDEHH</BICFI></FinInstnId></Agt></Assgnr><Assgne><Agt><FinInstnId><BICFI>EXMPUS33XXX</BICFI></FinInstnId></Agt></Assgne><CreDtTm>2026-03-02T09:00:00Z</CreDtTm></Assgnmt><Case><Id>C1</Id><Cretr><Agt><FinInstnId><BICFI>HAVNDEHH</BICFI></FinInstnId></Agt></Cretr></Case><Undrlyg><TxInf><CxlId>X1</CxlId><OrgnlGrpInf><OrgnlMsgId>M1</OrgnlMsgId><OrgnlMsgNmId>pacs.008.001.08</OrgnlMsgNmId></OrgnlGrpInf><OrgnlInstrId>I1</OrgnlInstrId><OrgnlEndToEndId>E1</OrgnlEndToEndId><OrgnlTxId>T1</OrgnlTxId><OrgnlUETR>${UETR}</OrgnlUETR><CxlRsnInf><Rsn><Cd>DUPL</Cd></Rsn></CxlRsnInf></TxInf></Undrlyg></FIToFIPmtCxlReq></Document>`,
  MT103: fin(
    '103',
    `:20:ORIG77\r\n:23B:CRED\r\n:32A:260302EUR1000,5\r\n${CUSTOMER}\r\n:52A:DEUTDEFF\r\n:59:/2\r\nACME\r\n:71A:SHA`,
  ),
  'MT103 of option F': fin(
    '103',
    ':20:ORIG77\r\n:23B:CRED\r\n:32A:260302EUR1000,5\r\n:50F:/DE1\r\n1/ELBE TRADING GMBH\r\n2/KAI 1\r\n3/DE/HAMBURG\r\n:59:/2\r\nACME\r\n:71A:SHA',
  ),
  'MT103 without UETR': fin(
    '103',
    `:20:ORIG77\r\n:23B:CRED\r\n:32A:260302JPY1000,\r\n${CUSTOMER}\r\n:59:/2\r\nACME\r\n:71A:SHA`,
    '',
  ),
  'MT103 of a bank without BIC': fin(
    '103',
    ':20:ORIG77\r\n:23B:CRED\r\n:32A:260302EUR1000,5\r\n:50A:/DE1\r\nELBEDEHH\r\n:52D:/7\r\nSPARKASSE ELBE\r\nHAMBURG\r\n:59:/2\r\nACME\r\n:71A:SHA',
  ),
  'MT202 of a bank without BIC': fin(
    '202',
    ':20:ORIG77\r\n:21:REL1\r\n:32A:260302EUR1000,\r\n:52D:SPARKASSE ELBE\r\nHAMBURG\r\n:58A:CITIUS33',
  ),
  'pacs.008 with other identifications': transfer(
    'pacs.008.001.08',
    'FIToFICstmrCdtTrf',
    '<Dbtr><Id><OrgId><AnyBIC>ELBEDEHH</AnyBIC></OrgId></Id></Dbtr><DbtrAgt><FinInstnId><ClrSysMmbId><ClrSysId><Cd>DEBLZ</Cd></ClrSysId><MmbId>20050550</MmbId></ClrSysMmbId><Nm>Sparkasse Elbe</Nm><PstlAdr><TwnNm>Hamburg</TwnNm><Ctry>DE</Ctry></PstlAdr></FinInstnId></DbtrAgt><CdtrAgt><FinInstnId><Nm>Banque de la Lune</Nm></FinInstnId></CdtrAgt><Cdtr><Nm>Zorblax Quentivar</Nm></Cdtr>',
  ),
  MT102: fin(
    '102',
    `:20:FILE1\r\n:23:CREDIT\r\n${CUSTOMER}\r\n:71A:SHA\r\n:21:TX1\r\n:32B:EUR10,\r\n:59:/2\r\nACME\r\n:32A:260302EUR10,`,
  ),
  MT202: fin('202', ':20:ORIG77\r\n:21:REL1\r\n:32A:260302EUR1000,\r\n:52A:DEUTDEFF\r\n:58A:CITIUS33'),
  MT202COV: fin(
    '202',
    `:20:ORIG77\r\n:21:REL1\r\n:32A:260302EUR1000,\r\n:58A:CITIUS33\r\n${CUSTOMER}\r\n:59:/2\r\nACME`,
    `{3:{119:COV}{121:${UETR}}}`,
  ),
  MT192: fin('192', ':20:ORIG77\r\n:21:REL1\r\n:11S:103\r\n260301\r\n:79:/DUPL/'),
  MT292: fin('292', ':20:ORIG77\r\n:21:REL1\r\n:11S:202\r\n260301\r\n:79:/DUPL/'),
};

const reading = (message: string): Reading => {
  const bytes = Buffer.from(message);
  const [first = { payments: [], issues: [] }] = message.startsWith('<') ? readXml(bytes) : [readMt(bytes)];
  return first;
};

const paymentsOf = (message: string): readonly Payment[] => reading(message).payments;

const rejected = (fundsHandling: Reject['fundsHandling']): Reject => ({
  outcome: 'reject',
  fundsHandling,
  hits: [],
  flags: [],
  reasons: [],
  issues: [],
  lists: [],
  policy: '',
  engine: '',
});

const OPTIONS: ReplyOptions = { reference: 'OURREF1', at: new Date('2026-03-02T10:00:00Z') };

const HANDLINGS = ['RETURN_TO_REMITTER', 'DECLINE_BEFORE_ACCEPTANCE', 'NO_AUTO_RETURN'] as const;

const MT199 = fin('199', ':20:R\r\n:21:R\r\n:79:/REJT/99\r\n/XT99/RR04/\r\n/MREF/R');

/** The whole of what is drafted for one message: each type, version and handling of the funds. */
function draftsFor(payment: Payment): { type: ReplyType; version: string; text: string; name: string }[] {
  return REPLY_TYPES.flatMap((type) =>
    HANDLINGS.flatMap((handling) =>
      [undefined, ...Array.from({ length: 20 }, (_, number) => String(number).padStart(2, '0'))].flatMap((version) => {
        const options = { ...OPTIONS, type, ...(version === undefined ? {} : { version }) };
        const drafted = draftReply(rejected(handling), payment, options);
        if (!drafted.ok) return [];
        const { text, type: name } = drafted.reply;
        return [{ type, version: version ?? 'usual', text, name }];
      }),
    ),
  );
}

describe.each(Object.entries(MESSAGES))('replies to %s', (_name, message) => {
  test('are there, and are read back by our own readers in full', () => {
    const drafts = paymentsOf(message).flatMap(draftsFor);
    expect(drafts.length).toBeGreaterThan(0);
    for (const { name, text } of drafts) {
      const { message: read, payments, issues } = reading(text);
      expect(read?.type).toBe(name);
      expect(payments.length).toBe(1);
      expect({ text, issues, inFull: readInFull(issues) }).toEqual({ text, issues: [], inFull: true });
    }
  });

  test('are the same for the same input', () => {
    expect(paymentsOf(message).flatMap(draftsFor)).toEqual(paymentsOf(message).flatMap(draftsFor));
  });
});

describe('a return names the bank it goes to', () => {
  const returned = (message: string, type: ReplyType): string => {
    const [payment] = paymentsOf(MESSAGES[message] ?? '');
    const drafted = payment && draftReply(rejected('RETURN_TO_REMITTER'), payment, { ...OPTIONS, type });
    return drafted?.ok ? drafted.reply.text : 'nothing';
  };

  test('by its name where it has no BIC', () => {
    expect(returned('MT103 of a bank without BIC', 'mt-retn')).toContain(
      '\r\n:57D:SPARKASSE ELBE\r\nHAMBURG\r\n:59A:/DE1\r\nELBEDEHH\r\n',
    );
    expect(returned('MT202 of a bank without BIC', 'mt-retn')).toContain('\r\n:58D:SPARKASSE ELBE\r\nHAMBURG\r\n');
  });

  test('and the customer by a BIC where it has no name', () => {
    const text = returned('pacs.008 with other identifications', 'pacs.004').replace(/\s*\n\s*/g, '');
    const chain =
      '<RtrChain><Dbtr><Pty><Nm>Zorblax Quentivar</Nm></Pty></Dbtr>' +
      '<DbtrAgt><FinInstnId><Nm>Banque de la Lune</Nm></FinInstnId></DbtrAgt>' +
      '<CdtrAgt><FinInstnId><ClrSysMmbId><ClrSysId><Cd>DEBLZ</Cd></ClrSysId><MmbId>20050550</MmbId></ClrSysMmbId>' +
      '<Nm>Sparkasse Elbe</Nm><PstlAdr><TwnNm>Hamburg</TwnNm><Ctry>DE</Ctry></PstlAdr></FinInstnId></CdtrAgt>' +
      '<Cdtr><Pty><Id><OrgId><AnyBIC>ELBEDEHH</AnyBIC></OrgId></Id></Pty></Cdtr></RtrChain>';
    expect(text).toContain(chain);
  });
});

test('the resolution of a case is that of whoever opened it, of the instruction that was meant', () => {
  const request = (MESSAGES['camt.056'] ?? '')
    .replace('<CxlId>X1</CxlId>', '')
    .replace('<Cretr><Agt><FinInstnId><BICFI>HAVNDEHH', '<Cretr><Agt><FinInstnId><BICFI>LUNAFRPP');
  const [payment] = paymentsOf(request);
  const drafted = payment && draftReply(rejected('DECLINE_BEFORE_ACCEPTANCE'), payment, OPTIONS);
  const text = drafted?.ok ? drafted.reply.text.replace(/\s*\n\s*/g, '') : '';
  expect(text).toContain(
    '<RslvdCase><Id>C1</Id><Cretr><Agt><FinInstnId><BICFI>LUNAFRPP</BICFI></FinInstnId></Agt></Cretr></RslvdCase>',
  );
  expect(text).toContain('<OrgnlInstrId>I1</OrgnlInstrId>');
});

describe.skipIf(withoutSharedData)('under the schemas', () => {
  const validators = new Map<string, XsdValidator>();
  const complaintsAbout = (name: string, text: string): unknown => {
    const validator =
      validators.get(name) ?? XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(shared(`xsd/${name}.xsd`))));
    validators.set(name, validator);
    try {
      validator.validate(XmlDocument.fromString(text));
      return null;
    } catch (error) {
      return { name, text, error };
    }
  };

  // what stands here runs where the data is absent too
  const samples = (withoutSharedData ? [] : readdirSync(shared('messages/iso20022')))
    .filter((file) => file.endsWith('.xml'))
    .map((file) => [file, readFileSync(shared(`messages/iso20022/${file}`), 'utf8')] as const);
  const own = Object.entries(MESSAGES).filter(([, message]) => message.startsWith('<'));

  test.each([...own, ...samples])('every draft for %s is valid', (_name, message) => {
    for (const { name, text } of paymentsOf(message).flatMap(draftsFor)) expect(complaintsAbout(name, text)).toBeNull();
  });

  test('and so is every draft for whatever stands in a message', () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 160 });
    const located = (value: string, path = '') => ({ value, location: { path, start: 0, end: 0 } });
    const payments = own.flatMap(([, message]) => paymentsOf(message));
    fc.assert(
      fc.property(fc.constantFrom(...payments), fc.array(text, { minLength: 8, maxLength: 8 }), (payment, texts) => {
        const [a = '', b = '', c = '', d = '', e = '', f = '', g = '', amount = ''] = texts;
        const references = { message: a, instruction: b, endToEnd: c, transaction: d, uetr: e };
        const hostile: Payment = {
          ...payment,
          references: Object.fromEntries(Object.entries(references).map(([kind, value]) => [kind, located(value)])),
          ...(payment.amount ? { amount: { ...payment.amount, amount } } : {}),
          parties: payment.parties.map((party) => ({
            ...party,
            names: [located(f)],
            address: { lines: [], town: located(g) },
          })),
          passages: [located(a, 'X/Case/Id'), located(b, 'X/PmtInfId')].map((one) => ({
            kind: 'reference',
            text: one,
            readings: [],
          })),
        };
        for (const draft of draftsFor(hostile)) expect(complaintsAbout(draft.name, draft.text)).toBeNull();
      }),
      { numRuns: 40 },
    );
  });

  test('every version there is a schema of is written', () => {
    const schemas = readdirSync(shared('xsd')).flatMap(
      (file) => /^((?:pacs\.00[24]|camt\.029)\..*)\.xsd$/.exec(file)?.[1] ?? [],
    );
    const drafts = own.flatMap(([, message]) => paymentsOf(message).flatMap(draftsFor));
    const written = new Set(drafts.map(({ name }) => name));
    expect(schemas.filter((name) => !written.has(name))).toEqual([]);
  });
});

test('a draft gives nothing away', () => {
  for (const message of Object.values(MESSAGES))
    for (const payment of paymentsOf(message))
      for (const { text } of draftsFor(payment))
        expect(text).not.toMatch(/SANCTION|BLOCK|EMBARGO|OFAC|LIST|FREEZ|MATCH/i);
});

test('whatever a name or reference is written with, a draft in MT is refused or can be sent', () => {
  const payments = [paymentsOf(MESSAGES['MT103'] ?? ''), paymentsOf(MESSAGES['MT102'] ?? '')].flat();
  const drafted = { sent: 0, refused: 0 };
  fc.assert(
    fc.property(
      fc.constantFrom(...payments),
      fc.constantFrom('mt-retn' as const, 'mt-n99' as const),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }),
      fc.boolean(),
      (payment, type, text, isLatin) => {
        const value = isLatin ? text.replace(/[^\u0020-\u017e]/g, ' -:/') : text;
        const located = { value, location: { path: '', start: 0, end: 0 } };
        const hostile = {
          ...payment,
          references: { ...payment.references, instruction: located, transaction: located },
          parties: payment.parties.map((party) => ({ ...party, names: [located], accounts: [{ id: located }] })),
        };
        const result = draftReply(rejected('RETURN_TO_REMITTER'), hostile, { ...OPTIONS, type });
        drafted[result.ok ? 'sent' : 'refused'] += 1;
        const lines = result.ok ? result.reply.text.split('\r\n').slice(1, -1) : [];
        for (const line of lines) expect(line).toMatch(/^(?!-)(?!:(?!\d\d[A-Z]?:))[A-Za-z0-9/\-?:().,'+ ]{1,55}$/);
        const { payments: read, issues } = reading(result.ok ? result.reply.text : MT199);
        expect({ count: read.length, inFull: readInFull(issues) }).toEqual({ count: 1, inFull: true });
      },
    ),
    { numRuns: 400 },
  );
  expect(Math.min(drafted.sent, drafted.refused)).toBeGreaterThan(20);
});

describe('what real decisions allow', () => {
  const BANS: Readonly<Record<string, Measure>> = {
    AAAAMTMT: { kind: 'processing-ban', authority: 'operator' },
    BBBBMTMT: { kind: 'special-measure', authority: 'FINCEN' },
    CCCCMTMT: { kind: 'processing-ban', authority: 'EU' },
    DDDDMTMT: { kind: 'processing-ban', authority: 'UK' },
    EEEEMTMT: { kind: 'blocking', authority: 'operator' },
    FFFFMTMT: { kind: 'trade', authority: 'operator' },
  };
  const list: ListSnapshot = {
    list: 'ours',
    format: 'test',
    sha256: 'x',
    entries: Object.entries(BANS).map(([bic, measure]) =>
      listEntry({
        id: `ours:${bic}`,
        list: 'ours',
        kind: 'bank',
        names: [{ value: `Bank ${bic}`, type: 'primary', strength: 'strong' }],
        identifiers: [{ type: 'bic', value: bic }],
        measures: [measure],
      }),
    ),
    issues: [],
  };

  const NOTHING = 'nothing, nothing on demand, no return';
  const ELSEWHERE = [
    'block FREEZE_IN_PLACE: ' + NOTHING,
    'hold PEND: ' + NOTHING,
    'pass EXECUTE: ' + NOTHING,
    'reject NO_AUTO_RETURN: nothing, a reply on demand, no return',
  ];

  test.each<[jurisdiction: Jurisdiction, allowed: readonly string[]]>([
    [
      'US',
      [
        'block BLOCKED_ACCOUNT: ' + NOTHING,
        'hold PEND: ' + NOTHING,
        'pass EXECUTE: ' + NOTHING,
        'reject DECLINE_BEFORE_ACCEPTANCE: a reply, a reply on demand, no return',
        'reject RETURN_TO_REMITTER: a reply, a reply on demand, a return',
      ],
    ],
    ['EU', ELSEWHERE],
    ['UK', ELSEWHERE],
    ['other', ELSEWHERE],
  ])('under the law of %s', async (jurisdiction, allowed) => {
    const interceptor = await createInterceptor({ institution: { jurisdictions: [jurisdiction] }, lists: [list] });
    const seen = new Set<string>();
    for (const message of Object.values(MESSAGES))
      for (const bic of ['LUNAFRPP', ...Object.keys(BANS)]) {
        const bytes = Buffer.from(message.replace(/LUNAFRPP|CITIUS33|DEUTDEFF/g, bic));
        for (const { payment, decision } of (await interceptor.intercept(bytes)).payments) {
          if (!payment) throw new Error('The message was not read.');
          const isDrafted = (...types: readonly (ReplyType | undefined)[]): boolean =>
            types.some((type) => draftReply(decision, payment, { ...OPTIONS, ...(type ? { type } : {}) }).ok);
          const usual = isDrafted(undefined) ? 'a reply' : 'nothing';
          const asked = isDrafted(usualReply(payment.message.type)) ? 'a reply' : 'nothing';
          const returned = isDrafted('mt-retn', 'pacs.004') ? 'a return' : 'no return';
          seen.add(`${decision.outcome} ${decision.fundsHandling}: ${usual}, ${asked} on demand, ${returned}`);
        }
      }
    interceptor.close();
    expect([...seen].sort()).toEqual(allowed);
  });
});
