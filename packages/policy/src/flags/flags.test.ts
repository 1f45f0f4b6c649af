/** Every flag: what raises it, and what looks alike and must not. */

import { describe, expect, test } from 'vitest';
import type { Agent, Flag, Hit, IdentifierType, Issue, MeasureKind, Payment } from '@interdict/model';
import type { PolicyOptions } from '../options.ts';
import type { Rail } from '../facts.ts';
import { createPolicy } from '../policy.ts';
import { directories } from '../test-support/directories.ts';
import { agent, at, bic, day, entry, hit, party, payment } from '../test-support/builders.ts';

interface Case {
  readonly payment: Payment;
  readonly hits?: (on: Payment) => Hit[];
  readonly issues?: readonly Issue[];
  readonly options?: PolicyOptions;
  readonly asOf?: string;
  readonly rail?: Rail;
  readonly rescreened?: boolean;
}

function flagsOf({ payment: on, hits, issues = [], options, asOf = '2026-03-02', ...more }: Case): readonly Flag[] {
  return createPolicy(options).decide({
    payment: on,
    hits: hits?.(on) ?? [],
    lists: [],
    issues,
    asOf: day(asOf),
    engine: 'test',
    ...more,
  }).flags;
}

const GERMAN = [agent('debtorAgent', 'AAAADEFF'), agent('creditorAgent', 'BBBBFRPP')];
const PARTIES = [party('debtor', 'MUELLER', { country: 'DE' }), party('creditor', 'DUPONT', { country: 'FR' })];
const between = (...agents: Agent[]) => payment({ currency: 'EUR', agents, parties: PARTIES });
const to = (name: string, country = 'AE', agents = GERMAN) =>
  payment({ currency: 'EUR', agents, parties: [party('debtor', 'MUELLER'), party('creditor', name, { country })] });
const via = (role: string) =>
  between(agent('debtorAgent', 'AAAADEFF'), agent(role, 'XBNKAEAD'), agent('creditorAgent', 'BBBBFRPP'));
const bank =
  (role: string, data: Partial<Parameters<typeof entry>[0]>, how?: Parameters<typeof hit>[3]) => (on: Payment) => [
    hit(on, role, entry({ name: 'X BANK', kind: 'bank', ...data }), how ?? { identifier: ['bic', 'XBNKAEAD'] }),
  ];
const company = (data: Partial<Parameters<typeof entry>[0]>) => (on: Payment) => [
  hit(on, 'creditor', entry({ name: 'X CO', ...data }), { for: [['country', 'AE', 'AE']] }),
];
const place = (role: string, value: string) => (on: Payment) => [
  hit(on, role, entry({ id: 'embargoed-places:1', name: value, kind: 'place', programmes: ['IRAN'] }), { value }),
];
const paidFrom = (account: string) => {
  const debtor = { ...party('debtor', 'A'), accounts: [{ id: at(account, 'debtor/account') }] };
  return payment({ agents: GERMAN, parties: [debtor, party('creditor', 'B')] });
};
const russian = (text: string, country: string) =>
  payment({ agents: GERMAN, parties: [party('creditor', 'B', { country })], text });
const saying = (text: string) => payment({ agents: GERMAN, parties: PARTIES, text });
const reachedAt = (contact: readonly [IdentifierType, string]) =>
  payment({ agents: GERMAN, parties: [party('creditor', 'C', { identifiers: [contact] })] });
const DEBIT = { format: 'iso20022', type: 'pacs.003.001.08' } as const;
const STATEMENT = { format: 'iso20022', type: 'camt.053.001.08' } as const;
const DIRECTORIES = directories(
  { record: 'bank', bic: 'XBNKAEAD', shell: true },
  { record: 'bank', bic: 'AAAADEFF', shell: false },
  { record: 'accounts', of: 'RESPAEAD', from: '40010000', to: '40019999' },
);
const OTHER: PolicyOptions = { profiles: ['other'] };
const EU: PolicyOptions = { profiles: ['eu'] };
const SECONDARY = { secondary: 'Secondary sanctions risk', programmes: ['SDGT'] };
const issue = (code: string, severity: Issue['severity'] = 'error'): Issue[] => [{ code, severity, message: 'test' }];

test('a contact decides nothing, and cites the embargo', () => {
  const { outcome, reasons, flags } = createPolicy().decide({
    payment: reachedAt(['phone', '+98-2188887777']),
    hits: [],
    lists: [],
    issues: [],
    engine: 'test',
  });
  expect([outcome, reasons]).toEqual(['pass', []]);
  expect(flags).toContainEqual({
    code: 'EMBARGOED_TERRITORY_CONTACT',
    severity: 'info',
    basis: '31 CFR part 560',
    text: 'The creditor gives a telephone number or internet address of Iran (+98-2188887777).',
    role: 'creditor',
    hits: [],
    evidence: ['test'],
  });
});

const FLAGS: Readonly<Record<string, { readonly raised: Record<string, Case>; readonly not: Record<string, Case> }>> = {
  US_CORRESPONDENT_TRANSIT: {
    raised: {
      'a US bank in between': {
        payment: via('receiver'),
        hits: () => [],
        options: { institution: { bic: bic('EXMPUS33') } },
      },
      'a US clearing number': {
        payment: between(
          agent('debtorAgent', 'AAAADEFF'),
          agent('intermediaryAgent1', { name: 'A BANK', identifiers: [['clearing', '021000021', 'US', 'USABA']] }),
          agent('creditorAgent', 'BBBBFRPP'),
        ),
      },
    },
    not: {
      'no US bank': { payment: between(...GERMAN) },
      'the US bank keeps the creditor’s account': {
        payment: between(agent('debtorAgent', 'AAAADEFF'), agent('creditorAgent', 'BBBBUS33')),
      },
    },
  },
  CAUSING_RISK: {
    raised: {
      'a party listed by OFAC, a US bank in the chain': {
        payment: to('X CO', 'AE', [...GERMAN, agent('intermediaryAgent1', 'CCCCUS33')]),
        hits: company({}),
        options: OTHER,
      },
      'a party in Iran, dollars': {
        payment: payment({
          agents: GERMAN,
          parties: [party('debtor', 'A'), party('creditor', 'B', { country: 'IR' })],
        }),
        options: EU,
      },
    },
    not: {
      'the same in euros': { payment: to('X CO'), hits: company({}), options: OTHER },
      'a place of the institution’s own list': {
        payment: to('X CO', 'AE', [...GERMAN, agent('intermediaryAgent1', 'CCCCUS33')]),
        hits: (on) => [hit(on, 'creditor', entry({ id: 'own:1', name: 'X CO', kind: 'place', measure: 'none' }))],
        options: EU,
      },
      'a US person': { payment: to('X CO', 'AE', [agent('debtorAgent', 'AAAAUS33')]), hits: company({}) },
      'listed by the EU only': {
        payment: to('X CO', 'AE', [...GERMAN, agent('intermediaryAgent1', 'CCCCUS33')]),
        hits: company({ authority: 'EU' }),
        options: OTHER,
      },
    },
  },
  CAPTA_LISTED_AGENT: {
    raised: {
      'account ban': {
        payment: via('intermediaryAgent1'),
        hits: bank('intermediaryAgent1', { measure: 'account-ban' }),
      },
      'conditions, reimbursing': {
        payment: via('thirdReimbursementAgent'),
        hits: bank('thirdReimbursementAgent', { measure: 'account-conditions' }),
      },
    },
    not: {
      'as a customer': { payment: to('X CO'), hits: company({ measure: 'account-ban' }) },
      'not yet effective': {
        payment: via('intermediaryAgent1'),
        hits: bank('intermediaryAgent1', { measure: 'account-ban', effectiveFrom: '2026-03-03' }),
      },
    },
  },
  SECTION_311_AGENT: {
    raised: {
      agent: {
        payment: via('creditorAgent'),
        hits: bank('creditorAgent', { measure: 'special-measure', authority: 'FINCEN' }),
      },
    },
    not: { customer: { payment: to('X CO'), hits: company({ measure: 'special-measure', authority: 'FINCEN' }) } },
  },
  EU_TRANSACTION_BAN_AGENT: {
    raised: {
      agent: {
        payment: via('sender'),
        hits: bank('sender', { measure: 'processing-ban', authority: 'EU' }),
        options: EU,
      },
    },
    not: { 'frozen instead': { payment: via('sender'), hits: bank('sender', { authority: 'EU' }), options: EU } },
  },
  UK_17A_BANK_IN_CHAIN: {
    raised: {
      agent: {
        payment: via('sender'),
        hits: bank('sender', { measure: 'processing-ban', authority: 'UK' }),
        options: { profiles: ['uk'] },
      },
    },
    not: {
      'of the EU': {
        payment: via('sender'),
        hits: bank('sender', { measure: 'processing-ban', authority: 'EU' }),
        options: { profiles: ['uk'] },
      },
    },
  },
  BLOCKED_BANK_IN_CHAIN: {
    raised: {
      intermediary: { payment: via('intermediaryAgent1'), hits: bank('intermediaryAgent1', {}) },
      sender: { payment: via('sender'), hits: bank('sender', {}) },
    },
    not: {
      'only perhaps': { payment: via('sender'), hits: bank('sender', {}, { identifier: ['clearing', '1'] }) },
      reimbursing: { payment: via('thirdReimbursementAgent'), hits: bank('thirdReimbursementAgent', {}) },
      'of a law that does not bind': { payment: via('sender'), hits: bank('sender', { authority: 'UK' }) },
    },
  },
  BLOCKED_BANK_IN_REIMBURSEMENT_CHAIN: {
    raised: { reimbursing: { payment: via('thirdReimbursementAgent'), hits: bank('thirdReimbursementAgent', {}) } },
    not: { intermediary: { payment: via('intermediaryAgent1'), hits: bank('intermediaryAgent1', {}) } },
  },
  SECONDARY_SANCTIONS_RISK_PARTY: {
    raised: { party: { payment: to('X CO'), hits: company(SECONDARY) } },
    not: {
      'without the mark': { payment: to('X CO'), hits: company({}) },
      'discounted weak alias': {
        payment: to('X CO'),
        hits: (on) => [hit(on, 'creditor', entry({ name: 'X', weak: true, ...SECONDARY }))],
      },
    },
  },
  SECONDARY_SANCTIONS_FFI_EXPOSURE: {
    raised: { 'a foreign bank keeps the account': { payment: to('X CO'), hits: company(SECONDARY) } },
    not: {
      'US banks only': {
        payment: to('X CO', 'AE', [agent('debtorAgent', 'AAAAUS33'), agent('creditorAgent', 'BBBBUS33')]),
        hits: company(SECONDARY),
      },
      'a bank blocked solely under E.O. 13599': {
        payment: via('creditorAgent'),
        hits: bank('creditorAgent', { secondary: 'yes', programmes: ['IRAN'] }),
      },
    },
  },
  STATUS_BLOCKED_FI: {
    raised: {
      'a BIC': { payment: between(agent('creditorAgent', 'BKMTIRTH')) },
      'a clearing number': {
        payment: between(agent('creditorAgent', { name: 'B', identifiers: [['clearing', '1', 'KP']] })),
      },
    },
    not: {
      'a customer there': { payment: to('B', 'IR') },
      'an Iraqi bank': { payment: between(agent('creditorAgent', 'BKMTIQBA')) },
    },
  },
  EMBARGOED_TERRITORY_PARTY: {
    raised: {
      'a country code': { payment: to('B', 'KP') },
      'a place': {
        payment: payment({ agents: GERMAN, parties: [...PARTIES, party('ultimateCreditor', 'C', { town: 'SHIRAZ' })] }),
        hits: place('ultimateCreditor', 'SHIRAZ'),
      },
      'Syria until June 2025': { payment: to('B', 'SY'), asOf: '2025-06-30' },
    },
    not: {
      'born there': {
        payment: payment({ agents: GERMAN, parties: [party('debtor', 'A', { born: { year: 1960, country: 'IR' } })] }),
      },
      'Syria after': { payment: to('B', 'SY'), asOf: '2025-07-01' },
    },
  },
  EMBARGOED_TERRITORY_AGENT: {
    raised: { 'a BIC': { payment: between(agent('debtorAgent', 'BANKCUHH')) } },
    not: { 'a customer': { payment: to('B', 'CU') } },
  },
  EMBARGOED_TERRITORY_TEXT: {
    raised: {
      remittance: {
        payment: payment({ agents: GERMAN, parties: PARTIES, text: 'UREA EX BANDAR ABBAS' }),
        hits: place('remittance', 'BANDAR ABBAS'),
      },
    },
    not: {
      'in an address': {
        payment: payment({ agents: GERMAN, parties: [party('creditor', 'C', { town: 'SHIRAZ' })] }),
        hits: place('creditor', 'SHIRAZ'),
      },
    },
  },
  EMBARGOED_TERRITORY_CONTACT: {
    raised: {
      'a telephone number': { payment: reachedAt(['phone', '+98-2188887777']) },
      'one with 00': { payment: reachedAt(['phone', '0098 21 8888 7777']) },
      'a mail address': { payment: reachedAt(['email', 'Info@mail.example.ir']) },
      'a short host': { payment: reachedAt(['email', 'info@x.kp']) },
      'a website': { payment: reachedAt(['website', 'https://www.example.com.cu/contact']) },
      'in a line of the address': {
        payment: payment({ agents: GERMAN, parties: [party('creditor', 'C', { lines: ['TEL +53 (7) 204-1234'] })] }),
      },
      'in a text': { payment: saying('CALL TEL:+850 2 381 8111 FOR DELIVERY') },
      'behind a word, with 00': { payment: saying('PHONE 00982188887777') },
      'a bare host': { payment: saying('ORDER ON EXAMPLE.CO.IR, THANKS') },
      'Syria until June 2025': { payment: saying('TEL +963 11 2345678'), asOf: '2025-06-30' },
    },
    not: {
      'Syria after': { payment: saying('TEL +963 11 2345678, EXAMPLE.SY') },
      'another country': { payment: saying('TEL +49 98 123456789, +852 23456789, +5411 2345 6789') },
      'in front of too few digits': { payment: saying('BALANCE +98 EUR 12345678') },
      'an amount': { payment: saying('BALANCE +98123456,00') },
      'a reference': { payment: saying('INV 009821888877, 0053 1234567') },
      'a host elsewhere': { payment: saying('WWW.EXAMPLE.IR.COM, EXAMPLE.CUP, EXAMPLE.IRISH') },
      'an abbreviation': { payment: saying('ART.CU 45, NO.IR') },
    },
  },
  NESTED_CORRESPONDENT: {
    raised: {
      'the sender is not the debtor’s bank': { payment: between(agent('sender', 'CCCCDEFF'), ...GERMAN) },
      'the sender of a direct debit is not the creditor’s bank': {
        payment: { ...between(agent('sender', 'CCCCDEFF'), ...GERMAN), message: DEBIT },
      },
      'a previous instructing agent': { payment: between(...GERMAN, agent('previousInstructingAgent1', 'CCCCDEFF')) },
    },
    not: {
      'one bank on each side': {
        payment: between(agent('sender', 'AAAADEFF'), agent('receiver', 'BBBBFRPP'), ...GERMAN),
      },
      'two companies of a group': { payment: between(agent('sender', 'AAAAGB2L'), ...GERMAN) },
      'a direct debit, which the creditor’s bank sends': {
        payment: { ...between(agent('sender', 'BBBBFRPP'), agent('receiver', 'AAAADEFF'), ...GERMAN), message: DEBIT },
      },
      'a statement, which the owner’s bank sends': {
        payment: { ...between(agent('sender', 'CCCCDEFF'), ...GERMAN), message: STATEMENT },
      },
    },
  },
  SHELL_BANK_ASSERTED: {
    raised: { 'by any branch': { payment: via('intermediaryAgent1'), options: { directories: DIRECTORIES } } },
    not: {
      'without directories': { payment: via('intermediaryAgent1') },
      'a bank that is none': { payment: between(...GERMAN), options: { directories: DIRECTORIES } },
    },
  },
  PAYABLE_THROUGH_INDICATOR: {
    raised: { 'an account of a respondent': { payment: paidFrom('4001-0500'), options: { directories: DIRECTORIES } } },
    not: {
      'an own customer’s account': { payment: paidFrom('5001-0500'), options: { directories: DIRECTORIES } },
      'a longer number': { payment: paidFrom('4001-05001'), options: { directories: DIRECTORIES } },
      'the respondent is the institution': {
        payment: paidFrom('4001-0500'),
        options: { directories: DIRECTORIES, institution: { bic: bic('RESPAEADXXX') } },
      },
    },
  },
  RUSSIA_MIB_INDICATOR: {
    raised: {
      'machine tools, a Russian payee': { payment: russian('CNC MACHINE TOOLS', 'RU') },
      'bearings, a Russian bank': {
        payment: payment({ agents: [agent('creditorAgent', 'BANKRUMM')], parties: PARTIES, text: 'ROLLER-BEARINGS' }),
      },
    },
    not: {
      'machine tools for Germany': { payment: russian('CNC MACHINE TOOLS', 'DE') },
      'flowers for Russia': { payment: russian('CUT FLOWERS', 'RU') },
      'a Russian by birth only': {
        payment: payment({
          agents: GERMAN,
          parties: [party('creditor', 'A', { born: { year: 1980, country: 'RU' } })],
          text: 'DRONE',
        }),
      },
    },
  },
  INSTANT_SEPA: {
    raised: { 'the institution says so': { payment: between(...GERMAN), rail: 'sepa-instant' } },
    not: { 'only the message says so': { payment: payment({ agents: GERMAN, text: 'SEPA INSTANT' }) } },
  },
  RESCREEN: {
    raised: { 'the institution says so': { payment: between(...GERMAN), rescreened: true } },
    not: { 'decided for the first time': { payment: between(...GERMAN) } },
  },
  TRANSPARENCY_DEFICIENT: {
    raised: {
      'a placeholder': {
        payment: payment({ parties: [party('debtor', 'ONE OF OUR CUSTOMERS'), party('creditor', 'A')] }),
      },
      'no debtor': { payment: payment({ parties: [party('creditor', 'A')] }) },
      'a bank for its customer': {
        payment: payment({
          agents: [agent('debtorAgent', { name: 'First Bank' })],
          parties: [party('debtor', 'FIRST BANK'), party('creditor', 'A')],
        }),
      },
      'nothing at all': { payment: payment({ parties: [party('debtor', undefined), party('creditor', 'A')] }) },
      'under a cover': {
        payment: payment({ underlying: { agents: [], parties: [party('debtor', '.'), party('creditor', 'A')] } }),
      },
    },
    not: {
      'both are named': { payment: payment({ parties: PARTIES }) },
      'only a number is given': {
        payment: payment({
          parties: [party('debtor', undefined, { identifiers: [['lei', 'X']] }), party('creditor', 'A')],
        }),
      },
      'an entry of a statement, whose owner is the other side': {
        payment: payment({ type: 'camt.053.001.08', parties: [party('debtor', 'A'), party('accountOwner', 'B')] }),
      },
      'a transfer between banks': {
        payment: payment({ type: 'MT202', agents: GERMAN }),
      },
      'a bank pays a customer': {
        payment: payment({ agents: [agent('debtor', 'AAAADEFF')], parties: [party('creditor', 'A')] }),
      },
    },
  },
  ACCOUNT_COUNTRY_MISMATCH: {
    raised: {
      'a German account at a French bank': {
        payment: payment({
          agents: GERMAN,
          parties: [PARTIES[0], party('creditor', 'B', { iban: 'DE89370400440532013000' })].filter(
            (one) => one !== undefined,
          ),
        }),
      },
    },
    not: {
      'a German account at a German bank': {
        payment: payment({ agents: GERMAN, parties: [party('debtor', 'A', { iban: 'DE89370400440532013000' })] }),
      },
      'a British account in Jersey': {
        payment: payment({
          agents: [agent('creditorAgent', 'BBBBJESH')],
          parties: [party('creditor', 'B', { iban: 'GB82WEST12345698765432' })],
        }),
      },
    },
  },
  EXPORT_LIST: {
    raised: { 'entity list': { payment: to('X CO'), hits: company({ measure: 'trade', authority: 'BIS' }) } },
    not: {
      SDN: { payment: to('X CO'), hits: company({}) },
      'a maritime restriction of Australia': {
        payment: to('X CO'),
        hits: company({ measure: 'trade', authority: 'AU' }),
      },
    },
  },
  SECTORAL_PARTY: {
    raised: { SSI: { payment: to('X CO'), hits: company({ measure: 'debt-or-equity' }) } },
    not: {
      'military company': {
        payment: to('X CO'),
        hits: company({ measure: 'debt-or-equity', programmes: ['CMIC-EO13959'] }),
      },
      SDN: { payment: to('X CO'), hits: company({}) },
    },
  },
  LISTED_UNDER_OTHER_LAW: {
    raised: { 'UK only': { payment: to('X CO'), hits: company({ authority: 'UK' }) } },
    not: {
      'the UN binds all': { payment: to('X CO'), hits: company({ authority: 'UN' }), options: OTHER },
      'the operator binds itself': { payment: to('X CO'), hits: company({ authority: 'operator' }), options: OTHER },
    },
  },
  LICENCE_CLAIM_IN_TEXT: {
    raised: {
      number: { payment: payment({ text: 'OFAC LICENCE NO IA-2026-123456' }) },
      'general licence': { payment: payment({ text: 'as per General License 8A' }) },
      letters: { payment: payment({ text: 'under gl 8a' }) },
      'wide letters': { payment: payment({ text: 'ＧＬ ８Ａ' }) },
      'no blank': { payment: payment({ text: '/INV/GL8A' }) },
      signs: { payment: payment({ text: 'int_2026/123456' }) },
      'another sign': { payment: payment({ text: 'ref:IA-2026-123' }) },
      'of an agency': { payment: payment({ text: 'BIS  license' }) },
    },
    not: {
      'a driver’s': { payment: payment({ text: 'DRIVING LICENCE FEE' }) },
      'a program’s': { payment: payment({ text: 'SOFTWARE LICENSE 2026, GLASS 12' }) },
    },
  },
  BLOCKING_STATUTE_CONFLICT: {
    raised: {
      'Cuba, euros': { payment: to('B', 'CU'), options: EU },
      'an Iranian SDN': {
        payment: to('X CO'),
        hits: company({ programmes: ['IRAN-EO13902'] }),
        options: { profiles: ['uk'] },
      },
    },
    not: {
      'a US person': { payment: to('B', 'CU') },
      'neither EU nor UK': { payment: to('B', 'CU'), options: OTHER },
      'the EU itself freezes': {
        payment: to('X CO', 'IR'),
        hits: company({ authority: 'EU', programmes: ['IRN'] }),
        options: EU,
      },
      'another US programme': { payment: to('X CO'), hits: company({ programmes: ['SDGT'] }), options: EU },
    },
  },
  PARTIAL_PARSE: {
    raised: { 'a parse error': { payment: payment(), issues: issue('unknown-element') } },
    not: {
      'a warning': { payment: payment(), issues: issue('unknown-element', 'warning') },
      'a stale list': { payment: payment(), issues: issue('list-stale') },
    },
  },
  LIST_STALE: {
    raised: { 'a stale list': { payment: payment(), issues: issue('list-stale') } },
    not: { 'a parse error': { payment: payment(), issues: issue('unknown-element') } },
  },
  PROVIDER_UNAVAILABLE: {
    raised: { timeout: { payment: payment(), issues: issue('provider-timeout', 'fatal') } },
    not: { 'a stale list': { payment: payment(), issues: issue('list-stale') } },
  },
};

describe.each(Object.entries(FLAGS))('%s', (code, { raised, not }) => {
  test.each(Object.entries(raised))('is raised: %s', (_name, one) => {
    expect(flagsOf(one).map((flag) => flag.code)).toContain(code);
  });

  test.each(Object.entries(not))('is not raised: %s', (_name, one) => {
    expect(flagsOf(one).map((flag) => flag.code)).not.toContain(code);
  });
});

test.each<[string, Flag['severity'], Case]>([
  ['SECTION_311_AGENT', 'critical', listedBank('special-measure')],
  ['SECTION_311_AGENT', 'medium', listedBank('information')],
  ['SECTORAL_PARTY', 'info', sectoral('PIPES')],
  ['SECTORAL_PARTY', 'high', sectoral('REPAYMENT OF 120-DAY NOTE')],
])('%s is %s', (code, severity, one) => {
  expect(flagsOf(one).filter((flag) => flag.code === code)).toMatchObject([{ severity }]);
});

function listedBank(measure: MeasureKind): Case {
  return { payment: via('creditorAgent'), hits: bank('creditorAgent', { measure, authority: 'FINCEN' }) };
}

function sectoral(text: string): Case {
  return {
    payment: { ...to('X CO'), passages: saying(text).passages },
    hits: company({ measure: 'debt-or-equity' }),
  };
}

/** As a customer gives it, before any bank has settled anything. */
function ordered(instructed: string, transfer = instructed, agents = GERMAN): Payment {
  const { amount: _, ...order } = payment({ type: 'pain.001.001.09', instructed, agents });
  return { ...order, transferCurrency: at(transfer) };
}

describe('US_NEXUS', () => {
  test.each<[string, string, Case]>([
    ['CERTAIN', 'a US person', { payment: between(...GERMAN) }],
    ['CERTAIN', 'a bank in Puerto Rico', { payment: between(agent('sender', 'AAAAPRSJ')), options: EU }],
    ['CERTAIN', 'a party in the US', { payment: to('B', 'US'), options: EU }],
    ['PRESUMED', 'dollars between two banks', { payment: payment({ agents: GERMAN }), options: EU }],
    ['PRESUMED', 'ordered in dollars from another bank', { payment: ordered('USD'), options: EU }],
    ['PRESUMED', 'ordered in euros, to arrive in dollars', { payment: ordered('EUR', 'USD'), options: EU }],
    ['POSSIBLE', 'ordered in dollars, to arrive in euros', { payment: ordered('USD', 'EUR'), options: EU }],
    [
      'POSSIBLE',
      'ordered in dollars within a bank',
      { payment: ordered('USD', 'USD', GERMAN.slice(0, 1)), options: EU },
    ],
    ['POSSIBLE', 'dollars within a bank', { payment: payment({ agents: [agent('sender', 'AAAADEFF')] }), options: EU }],
    ['POSSIBLE', 'ordered in dollars', { payment: payment({ currency: 'EUR', instructed: 'USD' }), options: EU }],
    [
      'POSSIBLE',
      'to arrive in dollars',
      {
        payment: { ...between(...GERMAN), transferCurrency: at('USD', 'CdtTrfTxInf/Amt/EqvtAmt/CcyOfTrf') },
        options: EU,
      },
    ],
    [
      'POSSIBLE',
      'another amount in dollars',
      { payment: { ...between(...GERMAN), otherCurrencies: [at('CHF', '4/71F'), at('USD', '4/71F[2]')] }, options: EU },
    ],
    ['NONE_SEEN', 'euros', { payment: between(...GERMAN), options: EU }],
  ])('%s: %s', (level, _name, one) => {
    expect(flagsOf(one).filter(({ code }) => code === 'US_NEXUS')).toMatchObject([{ level }]);
  });
});

describe('SECONDARY_SANCTIONS_FFI_EXPOSURE', () => {
  test('tells how near each foreign bank is', () => {
    const chain = [
      agent('debtorAgent', 'AAAADEFF'),
      agent('intermediaryAgent1', 'MMMMGB2L'),
      agent('intermediaryAgent2', 'NNNNUS33'),
      agent('creditorAgent', 'BBBBFRPP'),
    ];
    const flags = flagsOf({ payment: to('X CO', 'AE', chain), hits: company(SECONDARY) });
    const exposures = flags.filter(({ code }) => code === 'SECONDARY_SANCTIONS_FFI_EXPOSURE');
    expect(exposures.map(({ role, agent: of, distance, severity }) => [role, of, distance, severity])).toEqual([
      ['debtorAgent', 'AAAADEFF', 1, 'critical'],
      ['intermediaryAgent1', 'MMMMGB2L', 2, 'high'],
      ['creditorAgent', 'BBBBFRPP', 0, 'critical'],
    ]);
  });
});
