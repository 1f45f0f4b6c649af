import {
  OUTCOMES,
  parseBic,
  parseCalendarDate,
  type Decision,
  type Located,
  type Party,
  type Payment,
  type Reject,
} from '@interdict/model';
import { describe, expect, test } from 'vitest';
import { draftReply, usualReply } from './draft-reply.ts';
import { REPLY_TYPES, type Drafted, type ReplyOptions } from './reply.ts';

const located = (value: string, path = ''): Located => ({ value, location: { path, start: 0, end: 0 } });
const bic = (text: string) => parseBic(text) ?? expect.fail();

const [US, THEM] = [bic('EXMPUS33XXX'), bic('HAVNDEHH')];

const party = (role: string, name: string, lines: readonly string[]): Party => ({
  role,
  names: [located(name)],
  readings: [],
  address: { lines: lines.map((line) => located(line)) },
  accounts: [{ id: located('DE1') }],
  identifiers: [],
  relatedNames: [],
});

const agent = (role: string, code: string): Payment['agents'][number] => ({
  role,
  bic: { ...located(code), value: bic(code) },
  names: [],
  readings: [],
  accounts: [],
  identifiers: [],
  relatedNames: [],
});

const payment = (type: string, more: Partial<Payment> = {}): Payment => ({
  message: { format: type.startsWith('MT') ? 'swift-mt' : 'iso20022', type, sender: THEM, receiver: US },
  position: 0,
  references: {
    message: located('M<1>'),
    instruction: located('ORIG77'),
    endToEnd: located('E2E'),
    uetr: located('0F3C1B2A-7d4e-4a5b-9c6d-000000000001'),
  },
  amount: { currency: 'EUR', amount: '1000.50', location: located('').location },
  ...(parseCalendarDate('2026-03-01') ? { settlementDate: parseCalendarDate('2026-03-01') ?? expect.fail() } : {}),
  parties: [party('debtor', 'Elbe & Søn GmbH', ['Kai 1', 'Hamburg']), party('creditor', 'ZORBLAX QUENTIVAR', [])],
  agents: [agent('debtorAgent', 'DEUTDEFF')],
  passages: [],
  ...more,
});

const decided = (more: Partial<Reject> = {}): Reject => ({
  outcome: 'reject',
  fundsHandling: 'RETURN_TO_REMITTER',
  hits: [],
  flags: [],
  reasons: [{ rule: 'BR-02', citation: '31 CFR 560.211', text: 'Zorblax Quentivar is listed.', hits: [0] }],
  issues: [],
  lists: [],
  policy: '',
  engine: '',
  ...more,
});

const OPTIONS: ReplyOptions = { reference: 'OURREF1', at: new Date('2026-03-02T10:00:00.123Z') };

const draft = (type: string, options: Partial<ReplyOptions> = {}, decision: Decision = decided()): Drafted =>
  draftReply(decision, payment(type), { ...OPTIONS, ...options });

const textOf = (drafted: Drafted): string => (drafted.ok ? drafted.reply.text : drafted.refusal.code);
const notesOf = (drafted: Drafted): string[] => (drafted.ok ? drafted.reply.notes.map(({ code }) => code) : []);

const lines = (...texts: readonly string[]): string => texts.join('\r\n');

describe('draftReply writes', () => {
  test('pacs.002 to a customer transfer', () => {
    expect(draft('pacs.008.001.08')).toEqual({
      ok: true,
      reply: {
        format: 'iso20022',
        type: 'pacs.002.001.10',
        to: THEM,
        notes: [],
        text: `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.002.001.10">
  <FIToFIPmtStsRpt>
    <GrpHdr>
      <MsgId>OURREF1</MsgId>
      <CreDtTm>2026-03-02T10:00:00+00:00</CreDtTm>
    </GrpHdr>
    <TxInfAndSts>
      <OrgnlGrpInf>
        <OrgnlMsgId>M&lt;1&gt;</OrgnlMsgId>
        <OrgnlMsgNmId>pacs.008.001.08</OrgnlMsgNmId>
      </OrgnlGrpInf>
      <OrgnlInstrId>ORIG77</OrgnlInstrId>
      <OrgnlEndToEndId>E2E</OrgnlEndToEndId>
      <OrgnlUETR>0f3c1b2a-7d4e-4a5b-9c6d-000000000001</OrgnlUETR>
      <TxSts>RJCT</TxSts>
      <StsRsnInf>
        <Orgtr>
          <Id>
            <OrgId>
              <AnyBIC>EXMPUS33XXX</AnyBIC>
            </OrgId>
          </Id>
        </Orgtr>
        <Rsn>
          <Cd>RR04</Cd>
        </Rsn>
      </StsRsnInf>
      <InstgAgt>
        <FinInstnId>
          <BICFI>EXMPUS33XXX</BICFI>
        </FinInstnId>
      </InstgAgt>
      <InstdAgt>
        <FinInstnId>
          <BICFI>HAVNDEHH</BICFI>
        </FinInstnId>
      </InstdAgt>
    </TxInfAndSts>
  </FIToFIPmtStsRpt>
</Document>
`,
      },
    });
  });

  test.each<[what: string, message: string, options: Partial<ReplyOptions>, type: string, text: string]>([
    [
      'MT 199 to a customer transfer',
      'MT103',
      {},
      'MT199',
      lines(
        '{1:F01EXMPUS33AXXX0000000000}{2:I199HAVNDEHHXXXXN}{3:{121:0f3c1b2a-7d4e-4a5b-9c6d-000000000001}}{4:',
        ':20:OURREF1',
        ':21:ORIG77',
        ':79:/REJT/99',
        '/XT99/RR04/',
        '/MREF/ORIG77',
        '/TEXT//UETR/0f3c1b2a-7d4e-4a5b-9c6d-000000000001',
        '-}',
      ),
    ],
    [
      'MT 296 to a request for cancellation',
      'MT292',
      { from: bic('LUNAFRPP001') },
      'MT296',
      lines(
        '{1:F01LUNAFRPPA0010000000000}{2:I296HAVNDEHHXXXXN}{3:{121:0f3c1b2a-7d4e-4a5b-9c6d-000000000001}}{4:',
        ':20:OURREF1',
        ':21:ORIG77',
        ':76:/RJCR/LEGL',
        '-}',
      ),
    ],
    [
      'MT 103 that returns a customer transfer',
      'MT103',
      { type: 'mt-retn', reason: 'AM07' },
      'MT103',
      lines(
        '{1:F01EXMPUS33AXXX0000000000}{2:I103HAVNDEHHXXXXN}{3:{121:0f3c1b2a-7d4e-4a5b-9c6d-000000000001}}{4:',
        ':20:OURREF1',
        ':23B:CRED',
        ':32A:260302EUR1000,5',
        ':33B:EUR1000,5',
        ':50A:EXMPUS33XXX',
        ':57A:DEUTDEFF',
        ':59:/DE1',
        'Elbe + Son GmbH',
        'Kai 1',
        'Hamburg',
        ':70:/ROC/ORIG77',
        ':71A:SHA',
        ':72:/RETN/99',
        '/AM07/',
        '/MREF/ORIG77',
        '-}',
      ),
    ],
    [
      'MT 202 that returns a bank transfer',
      'MT202',
      { type: 'mt-retn' },
      'MT202',
      lines(
        '{1:F01EXMPUS33AXXX0000000000}{2:I202HAVNDEHHXXXXN}{3:{121:0f3c1b2a-7d4e-4a5b-9c6d-000000000001}}{4:',
        ':20:OURREF1',
        ':21:ORIG77',
        ':32A:260302EUR1000,5',
        ':58A:HAVNDEHH',
        ':72:/RETN/99',
        '/XT99/RR04/',
        '/MREF/ORIG77',
        '-}',
      ),
    ],
  ])('%s', (_what, message, options, type, text) => {
    const drafted = draft(message, options);
    expect(textOf(drafted)).toBe(text);
    expect(drafted).toMatchObject({ ok: true, reply: { format: 'swift-mt', type, to: THEM } });
  });

  test('pacs.004 with both sides changed', () => {
    const text = textOf(draft('pacs.008.001.08', { type: 'pacs.004', settlementMethod: 'INGA' }));
    const chain = text.slice(text.indexOf('<RtrChain>'), text.indexOf('</RtrChain>')).replace(/\s+/g, '');
    expect(chain).toBe(
      '<RtrChain><Dbtr><Pty><Nm>ZORBLAXQUENTIVAR</Nm></Pty></Dbtr><CdtrAgt><FinInstnId><BICFI>DEUTDEFF</BICFI></FinInstnId></CdtrAgt><Cdtr><Pty><Nm>Elbe&amp;SønGmbH</Nm></Pty></Cdtr>',
    );
    expect(text).toContain('<RtrdIntrBkSttlmAmt Ccy="EUR">1000.50</RtrdIntrBkSttlmAmt>');
    expect(text).toContain('<SttlmMtd>INGA</SttlmMtd>');
  });
});

describe('draftReply drafts nothing', () => {
  const outcomes: Readonly<Record<string, Decision>> = {
    block: { ...decided(), outcome: 'block', fundsHandling: 'BLOCKED_ACCOUNT' },
    hold: { ...decided(), outcome: 'hold', fundsHandling: 'PEND', pending: 'reject' },
    pass: { ...decided(), outcome: 'pass', fundsHandling: 'EXECUTE' },
  };

  test.each(OUTCOMES.filter((outcome) => outcome !== 'reject'))('for a %s, whatever is asked for', (outcome) => {
    const codes = [undefined, ...REPLY_TYPES].flatMap((type) =>
      ['MT103', 'MT202', 'MT192', 'pacs.008.001.08', 'camt.056.001.08', 'pain.001.001.09'].map((message) =>
        textOf(draft(message, type ? { type } : {}, outcomes[outcome])),
      ),
    );
    expect(new Set(codes)).toEqual(new Set([{ block: 'blocked', hold: 'held', pass: 'passed' }[outcome]]));
  });

  test.each<[message: string, options: Partial<ReplyOptions>, decision: Partial<Reject>, code: string]>([
    ['pacs.008.001.08', {}, { fundsHandling: 'NO_AUTO_RETURN' }, 'person-must-choose'],
    ['pacs.008.001.08', { type: 'pacs.004' }, { fundsHandling: 'NO_AUTO_RETURN' }, 'not-to-return'],
    ['MT103', { type: 'mt-retn' }, { fundsHandling: 'DECLINE_BEFORE_ACCEPTANCE' }, 'not-to-return'],
    ['MT940', {}, {}, 'no-such-reply'],
    ['unknown', {}, {}, 'no-such-reply'],
    ['MT103', { type: 'pacs.002' }, {}, 'no-such-reply'],
    ['pacs.008.001.08', { version: '17' }, {}, 'no-such-version'],
    ['pacs.008.001.08', { version: 'x' }, {}, 'no-such-version'],
    ['camt.056.001.08', { version: '02' }, {}, 'no-such-version'],
    ['MT103', { version: '1' }, {}, 'no-such-version'],
    ['pacs.008.001.08', { version: '03', to: bic('1ABCDE33') }, {}, 'no-such-version'],
    ['pacs.008.001.08', { reason: 'FRAD' }, {}, 'reason-not-allowed'],
    ['pacs.008.001.08', { version: '02', reason: 'RR04' }, {}, 'reason-not-allowed'],
    ['pacs.008.001.08', { reference: 'x'.repeat(36) }, {}, 'reference-invalid'],
    ['pacs.008.001.08', { reference: '' }, {}, 'reference-invalid'],
    ['MT103', { reference: 'x'.repeat(17) }, {}, 'reference-invalid'],
    ['MT103', { reference: '/X' }, {}, 'reference-invalid'],
  ])('to %s with %j and %j', (message, options, decision, code) => {
    expect(textOf(draft(message, options, decided(decision)))).toBe(code);
  });

  test('in MT where nobody is there to write to, or a name cannot be written', () => {
    const unknown = payment('MT103', { message: { format: 'swift-mt', type: 'MT103' } });
    expect(textOf(draftReply(decided(), unknown, OPTIONS))).toBe('recipient-unknown');
    const cyrillic = payment('MT103', { parties: [party('debtor', 'ЭЛЬБА', [])] });
    expect(textOf(draftReply(decided(), cyrillic, { ...OPTIONS, type: 'mt-retn' }))).toBe('not-writable');
    const nobody = payment('MT103', { parties: [] });
    expect(textOf(draftReply(decided(), nobody, { ...OPTIONS, type: 'mt-retn' }))).toBe('original-incomplete');
  });
});

describe('notes', () => {
  test.each<[what: string, payment: Payment, options: Partial<ReplyOptions>, codes: readonly string[]]>([
    [
      'who is not known',
      payment('pacs.008.001.08', { message: { format: 'iso20022', type: 'pacs.008.001.08' }, agents: [] }),
      {},
      ['sender-unknown', 'recipient-unknown'],
    ],
    ['what is not given', payment('pacs.008.001.08', { references: {} }), {}, ['reference-not-given']],
    [
      'what is cut',
      payment('MT103', { references: { instruction: located('x'.repeat(17)), uetr: located('0') } }),
      {},
      ['uetr-not-given', 'reference-cut'],
    ],
    ...['/A', 'A/', 'A//B', '-A'].map((text): [string, Payment, Partial<ReplyOptions>, string[]] => [
      `what SWIFT does not take: ${text}`,
      payment('MT103', { references: { instruction: located(text) } }),
      {},
      ['reference-not-swift', 'uetr-not-given'],
    ]),
    ['what is assumed', payment('pacs.008.001.08'), { type: 'pacs.004' }, ['settlement-assumed']],
    [
      'letters and lines',
      payment('MT103', { parties: [party('debtor', 'Łódź', ['a', 'b', 'c', 'd'])] }),
      { type: 'mt-retn' },
      ['text-transliterated', 'text-cut', 'settlement-assumed'],
    ],
    ['what looks like money', payment('MT103'), { type: 'mt-rejt' }, ['text-transliterated', 'carries-no-money']],
    [
      'a chain with one side',
      payment('pacs.008.001.08', { parties: [] }),
      { type: 'pacs.004' },
      ['chain-incomplete', 'settlement-assumed'],
    ],
  ])('%s', (_what, original, options, codes) => {
    expect(notesOf(draftReply(decided(), original, { ...OPTIONS, ...options }))).toEqual(codes);
  });
});

test('a reference that SWIFT does not take is not repeated in MT', () => {
  const slashed = payment('MT103', { references: { instruction: located('A//B') } });
  for (const type of ['mt-n99', 'mt-retn'] as const) {
    const text = textOf(draftReply(decided(), slashed, { ...OPTIONS, type }));
    expect(text).toContain('/MREF/NONREF');
    expect(text).not.toContain('A//B');
  }
});

test('the usual reply moves no money', () => {
  expect(
    ['pacs.008.001.08', 'pacs.009.001.08', 'pain.001.001.09', 'camt.056.001.08', 'MT103', 'MT202COV', 'MT192'].map(
      usualReply,
    ),
  ).toEqual(['pacs.002', 'pacs.002', 'pain.002', 'camt.029', 'mt-n99', 'mt-n99', 'mt-n96']);
  expect(['MT110', 'MT111', 'MT210', 'MT256', 'MT199', 'MT940'].map(usualReply)).toEqual(Array(6).fill(undefined));
});
