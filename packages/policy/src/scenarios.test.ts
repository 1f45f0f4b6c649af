/** The decision scenarios of the legal dossier that a single message can show, each with its number there. */

import { describe, expect, test } from 'vitest';
import type { Decision, Hit, Issue, Payment } from '@interdict/model';
import { createPolicy } from './policy.ts';
import type { PolicyOptions } from './options.ts';
import { agent, bic, day, entry, hit, party, payment } from './test-support/builders.ts';

const NEW_YORK: PolicyOptions = { profiles: ['us'], institution: { bic: bic('EXMPUS33XXX') } };
const US: PolicyOptions = { profiles: ['us'] };

/** From a German to a US bank, and on to a German one. */
const CHAIN = [
  agent('sender', 'AAAADEFF'),
  agent('receiver', 'EXMPUS33XXX'),
  agent('debtorAgent', 'AAAADEFF'),
  agent('creditorAgent', 'BBBBDEFF'),
];
const DEBTOR = party('debtor', 'MUELLER HANDEL GMBH', { country: 'DE' });
const CREDITOR = party('creditor', 'SCHMIDT GMBH', { country: 'DE' });

const MOIS = entry({
  id: 'ofac-sdn:7525',
  name: 'MINISTRY OF INTELLIGENCE AND SECURITY',
  country: 'IR',
  programmes: ['SDGT', 'IRAN-HR', 'SYRIA'],
  secondary: 'Additional Sanctions Information - Subject to Secondary Sanctions',
  listedOn: '2012-02-16',
});
const KHATIB = entry({
  id: 'ofac-sdn:39017',
  name: 'Esmail KHATIB',
  kind: 'person',
  country: 'IR',
  programmes: ['CYBER2'],
  listedOn: '2022-09-09',
});
const SDN = entry({ name: 'PARS EXPORT', country: 'AE' });
const SDN_14024 = entry({
  name: 'VOSTOK MASH',
  country: 'RU',
  programmes: ['RUSSIA-EO14024'],
  secondary: 'Secondary sanctions risk: See Section 11 of Executive Order 14024.',
});

interface Scenario {
  readonly id: string;
  readonly asOf: string;
  readonly options: PolicyOptions;
  readonly payment: Payment;
  readonly hits?: (on: Payment) => Hit[];
  readonly issues?: readonly Issue[];
  readonly outcome: Decision['outcome'];
  readonly funds?: Decision['fundsHandling'];
  readonly pending?: 'block' | 'reject' | null;
  /** The deciding reason's rule. */
  readonly rule?: string;
  readonly flags?: readonly string[];
  readonly notFlags?: readonly string[];
}

const toMois = payment({
  agents: CHAIN,
  parties: [DEBTOR, party('creditor', 'MINISTRY OF INTELLIGENCE AND SECURITY', { town: 'TEHRAN', country: 'IR' })],
});
const toKhatib = (data: Parameters<typeof party>[2] = {}, name = 'ESMAIL KHATIB') =>
  payment({ agents: CHAIN, parties: [DEBTOR, party('creditor', name, data)] });
const emirates = (currency: string, ...between: ReturnType<typeof agent>[]) =>
  payment({
    currency,
    agents: [
      agent('sender', 'AAAAAEAD'),
      agent('debtorAgent', 'AAAAAEAD'),
      ...between,
      agent('creditorAgent', 'BBBBAEAD'),
    ],
    parties: [
      party('debtor', 'GULF TRADING LLC', { country: 'AE' }),
      party('creditor', 'VOSTOK MASH', { country: 'RU' }),
    ],
  });
const vostok = (on: Payment) => [hit(on, 'creditor', SDN_14024, { for: [['country', 'RU', 'RU']] })];
const sea = (text: string, creditor = CREDITOR) => payment({ agents: CHAIN, parties: [DEBTOR, creditor], text });
const STAR = entry({ name: 'SEA STAR', kind: 'vessel' });
const cuban = payment({
  agents: [
    agent('sender', 'BANKESMM'),
    agent('receiver', 'EXMPUS33XXX'),
    agent('debtorAgent', 'BANKESMM'),
    agent('creditorAgent', 'BANKPAPA'),
  ],
  parties: [party('debtor', 'COMPRADOR SL', { country: 'ES' }), party('creditor', 'VENDEDOR SA', { country: 'CU' })],
});
const syrian = payment({
  agents: [
    agent('sender', 'BANKITRR'),
    agent('receiver', 'EXMPUS33XXX'),
    agent('creditorAgent', { bic: 'CBSYSYDA', name: 'CENTRAL BANK OF SYRIA' }),
  ],
  parties: [DEBTOR, CREDITOR],
});
const toSsi = (text: string) =>
  payment({ agents: CHAIN, parties: [DEBTOR, party('creditor', 'ROSNEFT PIPE', { country: 'RU' })], text });
const SSI = entry({
  id: 'ofac-ssi:17017',
  name: 'ROSNEFT PIPE',
  measure: 'debt-or-equity',
  programmes: ['UKRAINE-EO13662'],
});
const ssi = (on: Payment) => [hit(on, 'creditor', SSI, { for: [['country', 'RU', 'RU']] })];
const toCompany = (name: string) =>
  payment({ agents: CHAIN, parties: [DEBTOR, party('creditor', name, { country: 'CN' })], text: 'CONSULTING FEE' });

const SCENARIOS: readonly Scenario[] = [
  {
    id: '1',
    asOf: '2022-09-08',
    options: NEW_YORK,
    payment: toMois,
    hits: (on) => [hit(on, 'creditor', MOIS, { for: [['country', 'IR', 'IR']] })],
    outcome: 'block',
    funds: 'BLOCKED_ACCOUNT',
    rule: 'BR-02',
    flags: ['US_NEXUS', 'SECONDARY_SANCTIONS_RISK_PARTY'],
  },
  {
    id: '2',
    asOf: '2022-09-09',
    options: NEW_YORK,
    payment: toMois,
    hits: (on) => [hit(on, 'creditor', MOIS, { for: [['country', 'IR', 'IR']] })],
    outcome: 'block',
    funds: 'BLOCKED_ACCOUNT',
    rule: 'BR-02',
    flags: ['US_NEXUS', 'SECONDARY_SANCTIONS_RISK_PARTY'],
  },
  {
    id: '3',
    asOf: '2022-09-08',
    options: NEW_YORK,
    payment: toKhatib({ iban: 'DE89370400440532013000' }),
    hits: (on) => [hit(on, 'creditor', KHATIB)],
    outcome: 'pass',
    flags: ['US_NEXUS'],
  },
  {
    id: '4',
    asOf: '2022-09-08',
    options: NEW_YORK,
    payment: toKhatib({ town: 'TEHRAN', country: 'IR' }),
    hits: (on) => [hit(on, 'creditor', KHATIB)],
    outcome: 'reject',
    funds: 'RETURN_TO_REMITTER',
    rule: 'BR-04',
    flags: ['EMBARGOED_TERRITORY_PARTY'],
    notFlags: ['STATUS_BLOCKED_FI'],
  },
  {
    id: '5',
    asOf: '2022-09-09',
    options: NEW_YORK,
    payment: toKhatib({ iban: 'DE89370400440532013000', born: { year: 1961, country: 'IR' } }, 'SEYED ESMAEIL KHATIB'),
    hits: (on) => [hit(on, 'creditor', KHATIB, { for: [['birth-date', '1961', '1961']] })],
    outcome: 'block',
    rule: 'BR-02',
  },
  {
    id: '7',
    asOf: '2026-03-02',
    options: NEW_YORK,
    payment: payment({
      type: 'MT202COV',
      agents: [
        agent('sender', 'AAAADEFF'),
        agent('receiver', 'EXMPUS33XXX'),
        agent('debtor', 'AAAADEFF'),
        agent('creditor', 'BBBBAEAD'),
      ],
      underlying: { agents: [], parties: [party('debtor', 'PARS EXPORT', { country: 'AE' }), CREDITOR] },
    }),
    hits: (on) => [hit(on, 'underlying.debtor', SDN, { for: [['country', 'AE', 'AE']] })],
    outcome: 'block',
    rule: 'BR-02',
    flags: ['US_CORRESPONDENT_TRANSIT'],
  },
  {
    id: '9',
    asOf: '2026-03-02',
    options: NEW_YORK,
    payment: payment({
      type: 'MT202',
      agents: [agent('sender', 'AAAADEFF'), agent('receiver', 'EXMPUS33XXX'), agent('creditor', 'BBBBGB2L')],
    }),
    outcome: 'pass',
    funds: 'EXECUTE',
    flags: ['US_NEXUS'],
    notFlags: ['TRANSPARENCY_DEFICIENT'],
  },
  {
    id: '10',
    asOf: '2026-03-02',
    options: US,
    payment: payment({
      type: 'pacs.008.001.08',
      currency: 'EUR',
      agents: [
        agent('debtorAgent', 'AAAADEFF'),
        agent('intermediaryAgent1', 'SABRRUMM'),
        agent('creditorAgent', 'BBBBGB2L'),
      ],
      parties: [DEBTOR, CREDITOR],
    }),
    hits: (on) => [
      hit(
        on,
        'intermediaryAgent1',
        entry({
          name: 'SBERBANK',
          kind: 'bank',
          measure: 'processing-ban',
          programmes: ['RUSSIA-EO14024'],
          effectiveFrom: '2022-03-26',
        }),
        { identifier: ['bic', 'SABRRUMM'] },
      ),
    ],
    outcome: 'reject',
    funds: 'RETURN_TO_REMITTER',
    rule: 'PB-01',
    flags: ['CAPTA_LISTED_AGENT'],
  },
  {
    id: '11',
    asOf: '2026-03-02',
    options: US,
    payment: payment({
      agents: [agent('sender', 'CKLBCNBJ'), agent('creditorAgent', 'BBBBUS33')],
      parties: [DEBTOR, CREDITOR],
    }),
    hits: (on) => [
      hit(on, 'sender', entry({ name: 'BANK OF KUNLUN', kind: 'bank', measure: 'account-ban' }), {
        identifier: ['bic', 'CKLBCNBJ'],
      }),
    ],
    outcome: 'reject',
    rule: 'CA-01',
    flags: ['CAPTA_LISTED_AGENT'],
  },
  {
    id: '12',
    asOf: '2026-03-02',
    options: NEW_YORK,
    payment: payment({
      agents: [...CHAIN.slice(0, 3), agent('intermediaryAgent1', 'CCCCHKHH'), agent('creditorAgent', 'CKLBCNBJ')],
      parties: [DEBTOR, CREDITOR],
    }),
    hits: (on) => [
      hit(on, 'creditorAgent', entry({ name: 'BANK OF KUNLUN', kind: 'bank', measure: 'account-ban' }), {
        identifier: ['bic', 'CKLBCNBJ'],
      }),
    ],
    outcome: 'hold',
    pending: 'reject',
    rule: 'CA-02',
    flags: ['CAPTA_LISTED_AGENT', 'NESTED_CORRESPONDENT'],
  },
  {
    id: '18',
    asOf: '2026-03-02',
    options: US,
    payment: payment({
      agents: CHAIN,
      parties: [DEBTOR, party('creditor', 'PARS EXPORT', { country: 'AE' })],
      text: 'OFAC LICENCE NO IA-2026-123456',
    }),
    hits: (on) => [hit(on, 'creditor', SDN, { for: [['country', 'AE', 'AE']] })],
    outcome: 'hold',
    pending: 'block',
    rule: 'LC-01',
    flags: ['LICENCE_CLAIM_IN_TEXT'],
  },
  {
    id: '20',
    asOf: '2026-03-02',
    options: NEW_YORK,
    payment: payment({
      agents: CHAIN,
      parties: [
        party('debtor', 'GULF TRADING LLC', { country: 'AE' }),
        CREDITOR,
        party('ultimateCreditor', 'AFTAB PARTS CO', { lines: ['VALIASR ST'], town: 'TEHRAN', country: 'IR' }),
      ],
    }),
    outcome: 'reject',
    funds: 'RETURN_TO_REMITTER',
    rule: 'BR-04',
    flags: ['EMBARGOED_TERRITORY_PARTY'],
  },
  {
    id: '20b',
    asOf: '2026-03-02',
    options: NEW_YORK,
    payment: payment({
      agents: CHAIN,
      parties: [
        DEBTOR,
        party('creditor', 'HANKOOK PARTS', { lines: ['152 TEHERAN-RO, GANGNAM-GU'], town: 'SEOUL', country: 'KR' }),
      ],
    }),
    outcome: 'pass',
    notFlags: ['EMBARGOED_TERRITORY_PARTY'],
  },
  {
    id: '21',
    asOf: '2026-03-02',
    options: NEW_YORK,
    payment: payment({
      agents: [...CHAIN.slice(0, 3), agent('creditorAgent', { name: 'BANK NEMUNE', country: 'IR', lines: ['SHIRAZ'] })],
      parties: [DEBTOR, party('creditor', 'AFTAB PARTS CO', { country: 'IR' })],
    }),
    outcome: 'block',
    rule: 'BR-05',
    flags: ['STATUS_BLOCKED_FI', 'EMBARGOED_TERRITORY_AGENT', 'EMBARGOED_TERRITORY_PARTY'],
  },
  {
    id: '22',
    asOf: '2026-03-02',
    options: NEW_YORK,
    payment: sea('FREIGHT MV SEA STAR IMO 9123456'),
    hits: (on) => [hit(on, 'remittance', STAR, { identifier: ['imo', '9123456'] })],
    outcome: 'reject',
    funds: 'RETURN_TO_REMITTER',
    rule: 'VS-01',
  },
  {
    id: '22, the name alone',
    asOf: '2026-03-02',
    options: NEW_YORK,
    payment: sea('FREIGHT MV SEA STAR'),
    hits: (on) => [hit(on, 'remittance', STAR)],
    outcome: 'hold',
    pending: 'reject',
    rule: 'VS-01',
  },
  {
    id: '22b',
    asOf: '2026-03-02',
    options: NEW_YORK,
    payment: sea('FREIGHT MV SEA STAR IMO 9123456', party('creditor', 'STAR SHIPPING', { country: 'IN' })),
    hits: (on) => [
      hit(on, 'remittance', STAR, { identifier: ['imo', '9123456'] }),
      hit(on, 'creditor', entry({ name: 'STAR SHIPPING', country: 'IN' }), { for: [['country', 'IN', 'IN']] }),
    ],
    outcome: 'block',
    funds: 'BLOCKED_ACCOUNT',
    rule: 'BR-02',
  },
  {
    id: '23',
    asOf: '2026-03-02',
    options: US,
    payment: payment({
      type: 'pacs.008.001.08',
      agents: CHAIN,
      parties: [party('debtor', 'ESMAIL KHATIB', { born: { year: 1994, country: 'PE' } }), CREDITOR],
    }),
    hits: (on) => [
      hit(on, 'debtor', KHATIB, {
        against: [
          ['birth-date', '1994-05-02', '1961'],
          ['country', 'PE', 'IR'],
        ],
      }),
    ],
    outcome: 'pass',
    rule: 'ID-01',
  },
  {
    id: '23b',
    asOf: '2026-03-02',
    options: US,
    payment: payment({ agents: CHAIN, parties: [party('debtor', 'ESMAIL KHATIB'), CREDITOR] }),
    hits: (on) => [hit(on, 'debtor', KHATIB)],
    outcome: 'hold',
    pending: 'block',
    rule: 'BR-02',
  },
  {
    id: '24',
    asOf: '2026-03-02',
    options: { profiles: ['other'], institution: { bic: bic('AAAAAEAD') } },
    payment: emirates('AED'),
    hits: vostok,
    outcome: 'hold',
    pending: 'reject',
    rule: 'NX-07',
    flags: ['US_NEXUS', 'SECONDARY_SANCTIONS_FFI_EXPOSURE'],
    notFlags: ['CAUSING_RISK'],
  },
  {
    id: '24b',
    asOf: '2026-03-02',
    options: { profiles: ['other'], institution: { bic: bic('AAAAAEAD') } },
    payment: emirates('USD', agent('intermediaryAgent1', 'EXMPUS33')),
    hits: vostok,
    outcome: 'hold',
    rule: 'NX-04',
    flags: ['US_NEXUS', 'CAUSING_RISK', 'SECONDARY_SANCTIONS_FFI_EXPOSURE'],
  },
  {
    id: '24c',
    asOf: '2026-03-02',
    options: NEW_YORK,
    payment: emirates('USD', agent('receiver', 'EXMPUS33XXX')),
    hits: vostok,
    outcome: 'block',
    funds: 'BLOCKED_ACCOUNT',
    rule: 'BR-02',
    flags: ['US_NEXUS', 'US_CORRESPONDENT_TRANSIT'],
    notFlags: ['CAUSING_RISK'],
  },
  {
    id: '25',
    asOf: '2026-03-02',
    options: US,
    payment: payment({
      settlement: 'cover',
      agents: [agent('sender', 'BLKDAEAD'), agent('receiver', 'EXMPUS33')],
      parties: [DEBTOR, CREDITOR],
    }),
    hits: (on) => [
      hit(on, 'sender', entry({ name: 'BLOCKED BANK', kind: 'bank' }), { identifier: ['bic', 'BLKDAEAD'] }),
    ],
    outcome: 'hold',
    pending: 'block',
    rule: 'BR-02-COVER',
    flags: ['BLOCKED_BANK_IN_CHAIN'],
  },
  {
    id: '25, serial',
    asOf: '2026-03-02',
    options: US,
    payment: payment({
      settlement: 'serial',
      agents: [agent('sender', 'BLKDAEAD'), agent('receiver', 'EXMPUS33')],
      parties: [DEBTOR, CREDITOR],
    }),
    hits: (on) => [
      hit(on, 'sender', entry({ name: 'BLOCKED BANK', kind: 'bank' }), { identifier: ['bic', 'BLKDAEAD'] }),
    ],
    outcome: 'block',
    rule: 'BR-02',
    flags: ['BLOCKED_BANK_IN_CHAIN'],
  },
  {
    id: '26',
    asOf: '2026-09-01',
    options: { profiles: ['uk'] },
    payment: payment({
      currency: 'GBP',
      agents: [
        agent('previousInstructingAgent1', 'BANKRUMM'),
        agent('sender', 'CCCCGB2L'),
        agent('receiver', 'EXMPGB2L'),
      ],
      parties: [DEBTOR, CREDITOR],
    }),
    hits: (on) => [
      hit(
        on,
        'previousInstructingAgent1',
        entry({ id: 'uk-sanctions:RUS1', name: 'BANK RU', kind: 'bank', measure: 'processing-ban', authority: 'UK' }),
        { identifier: ['bic', 'BANKRUMM'] },
      ),
    ],
    outcome: 'reject',
    funds: 'NO_AUTO_RETURN',
    rule: 'PB-01',
    flags: ['UK_17A_BANK_IN_CHAIN'],
  },
  {
    id: '27',
    asOf: '2026-09-01',
    options: { profiles: ['uk'] },
    payment: payment({
      currency: 'GBP',
      agents: [agent('debtorAgent', 'FROZRUMM'), agent('receiver', 'EXMPGB2L')],
      parties: [DEBTOR, CREDITOR],
    }),
    hits: (on) => [
      hit(
        on,
        'debtorAgent',
        entry({ id: 'uk-sanctions:RUS2', name: 'FROZEN BANK', kind: 'bank', authority: 'UK', listedOn: '2026-08-31' }),
        { identifier: ['bic', 'FROZRUMM'] },
      ),
    ],
    outcome: 'block',
    funds: 'FREEZE_IN_PLACE',
    rule: 'BR-02',
    flags: ['BLOCKED_BANK_IN_CHAIN'],
  },
  {
    id: '28',
    asOf: '2026-09-01',
    options: { profiles: ['eu'] },
    payment: payment({
      currency: 'EUR',
      agents: [agent('debtorAgent', 'AAAADEFF'), agent('creditorAgent', 'BANKRUMM')],
      parties: [DEBTOR, CREDITOR],
    }),
    hits: (on) => [
      hit(
        on,
        'creditorAgent',
        entry({ id: 'eu-833:1', name: 'BANK RU', kind: 'bank', measure: 'processing-ban', authority: 'EU' }),
        { identifier: ['bic', 'BANKRUMM'] },
      ),
    ],
    outcome: 'reject',
    funds: 'NO_AUTO_RETURN',
    rule: 'PB-01',
    flags: ['EU_TRANSACTION_BAN_AGENT'],
  },
  {
    id: '29',
    asOf: '2026-03-02',
    options: US,
    payment: toSsi('PIPES DELIVERED, PAID AT SIGHT, DELIVERY NOTE 7'),
    hits: ssi,
    outcome: 'pass',
    rule: 'SE-01',
    flags: ['SECTORAL_PARTY'],
  },
  {
    id: '29b',
    asOf: '2026-03-02',
    options: US,
    payment: toSsi('REPAYMENT 120-DAY NOTE ISSUED 2026-01'),
    hits: ssi,
    outcome: 'hold',
    pending: 'reject',
    rule: 'SE-02',
    flags: ['SECTORAL_PARTY'],
  },
  {
    id: '30',
    asOf: '2026-03-02',
    options: US,
    payment: toCompany('HUAYI MICRO'),
    hits: (on) => [
      hit(on, 'creditor', entry({ name: 'HUAYI MICRO', measure: 'debt-or-equity', programmes: ['CMIC-EO13959'] }), {
        for: [['country', 'CN', 'CN']],
      }),
    ],
    outcome: 'pass',
    notFlags: ['SECTORAL_PARTY', 'LISTED_UNDER_OTHER_LAW'],
  },
  {
    id: '31',
    asOf: '2026-03-02',
    options: US,
    payment: toCompany('EVADER LTD'),
    hits: (on) => [
      hit(on, 'creditor', entry({ name: 'EVADER LTD', measure: 'processing-ban', programmes: ['FSE-IR'] }), {
        for: [['address']],
      }),
    ],
    outcome: 'reject',
    rule: 'PB-01',
    notFlags: ['CAPTA_LISTED_AGENT'],
  },
  ...(
    [
      ['2014-01-15', 'block', 'CU-03'],
      ['2020-01-15', 'reject', 'CU-05'],
      ['2024-06-15', 'pass', 'CU-06'],
    ] as const
  ).map(([asOf, outcome, rule]) => ({
    id: `32 on ${asOf}`,
    asOf,
    options: NEW_YORK,
    payment: cuban,
    outcome,
    rule,
    flags: ['EMBARGOED_TERRITORY_PARTY'],
  })),
  ...(
    [
      ['2025-04-01', 'block'],
      ['2025-07-02', 'pass'],
    ] as const
  ).map(([asOf, outcome]) => ({
    id: `33 on ${asOf}`,
    asOf,
    options: NEW_YORK,
    payment: syrian,
    hits: (on: Payment) => [
      hit(on, 'creditorAgent', entry({ name: 'CENTRAL BANK OF SYRIA', kind: 'bank', until: '2025-07-01' }), {
        identifier: ['bic', 'CBSYSYDA'],
      }),
    ],
    outcome,
  })),
  {
    id: '34',
    asOf: '2026-03-02',
    options: US,
    payment: payment({
      agents: CHAIN,
      parties: [DEBTOR, party('creditor', 'KURORT OOO', { lines: ['UL. SVERDLOVA 10, YALTA, KRIMEA'], country: 'RU' })],
    }),
    hits: (on) => [
      hit(
        on,
        'creditor',
        entry({ id: 'embargoed-places:688533', name: 'Yalta', kind: 'place', programmes: ['CRIMEA'] }),
        { kind: 'place' },
      ),
    ],
    outcome: 'reject',
    rule: 'UA-01',
    flags: ['EMBARGOED_TERRITORY_PARTY'],
  },
  {
    id: '36',
    asOf: '2026-03-02',
    options: NEW_YORK,
    payment: payment({
      agents: [
        agent('sender', 'AAAAIQBA'),
        agent('receiver', 'EXMPUS33XXX'),
        agent('creditorAgent', { name: 'AL-HUDA BANK', bic: 'HUDAIQBA' }),
      ],
      parties: [DEBTOR, CREDITOR],
    }),
    hits: (on) => [
      hit(
        on,
        'creditorAgent',
        entry({
          id: 'fincen-311:1',
          name: 'AL-HUDA BANK',
          kind: 'bank',
          country: 'IQ',
          measure: 'special-measure',
          authority: 'FINCEN',
          effectiveFrom: '2024-08-02',
        }),
        { kind: 'name' },
      ),
    ],
    outcome: 'reject',
    rule: 'SM-01',
    flags: ['SECTION_311_AGENT', 'NESTED_CORRESPONDENT'],
  },
  {
    id: '37',
    asOf: '2026-03-02',
    options: US,
    payment: toCompany('CHIP WORKS'),
    hits: (on) => [
      hit(on, 'creditor', entry({ id: 'bis-entity:1', name: 'CHIP WORKS', measure: 'trade', authority: 'BIS' }), {
        for: [['address']],
      }),
    ],
    outcome: 'hold',
    pending: 'reject',
    rule: 'EX-01',
    flags: ['EXPORT_LIST'],
  },
  {
    id: '38',
    asOf: '2026-03-02',
    options: { profiles: ['eu'] },
    payment: payment({
      currency: 'EUR',
      agents: [agent('sender', 'BANKCUHH'), agent('receiver', 'EXMPDEFF')],
      parties: [party('debtor', 'COMPRADOR SA', { town: 'LA HABANA', country: 'CU' }), CREDITOR],
    }),
    outcome: 'pass',
    flags: ['BLOCKING_STATUTE_CONFLICT', 'US_NEXUS'],
  },
  {
    id: '41',
    asOf: '2026-03-02',
    options: US,
    payment: payment({ agents: CHAIN, parties: [DEBTOR, CREDITOR] }),
    issues: [{ code: 'provider-timeout', severity: 'error', message: 'The provider did not answer.' }],
    outcome: 'hold',
    pending: null,
    rule: 'FC-03',
    flags: ['PROVIDER_UNAVAILABLE'],
  },
  {
    id: '42',
    asOf: '2026-03-02',
    options: US,
    payment: payment({
      currency: 'EUR',
      agents: [agent('sender', 'AAAADEFF'), agent('creditorAgent', 'BBBBATWW')],
      parties: [DEBTOR, party('creditor', 'EMBASSY OF IRAN', { town: 'VIENNA', country: 'AT' })],
    }),
    outcome: 'hold',
    pending: 'block',
    rule: 'GI-01',
  },
  {
    id: '43',
    asOf: '2026-03-02',
    options: { profiles: ['eu'] },
    payment: payment({
      currency: 'EUR',
      agents: [agent('debtorAgent', 'AAAADEFF'), agent('creditorAgent', 'BBBBDEFF')],
      parties: [DEBTOR, party('creditor', 'MOIS DIRECTORATE FOR INTERNAL SECURITY', { town: 'TEHRAN', country: 'IR' })],
    }),
    hits: (on) => [
      hit(on, 'creditor', entry({ id: 'eu-fsf:1', name: 'DIRECTORATE FOR INTERNAL SECURITY', authority: 'EU' }), {
        for: [['country', 'IR', 'IR']],
      }),
      hit(on, 'creditor', MOIS, { score: 0.8 }),
    ],
    outcome: 'block',
    funds: 'FREEZE_IN_PLACE',
    rule: 'BR-02',
    flags: ['SECONDARY_SANCTIONS_FFI_EXPOSURE'],
  },
];

describe('scenarios', () => {
  test.each(SCENARIOS.map((scenario) => [scenario.id, scenario] as const))('%s', (_id, scenario) => {
    const decision = createPolicy(scenario.options).decide({
      payment: scenario.payment,
      hits: scenario.hits?.(scenario.payment) ?? [],
      lists: [],
      issues: scenario.issues ?? [],
      asOf: day(scenario.asOf),
      engine: 'test',
    });
    const codes = decision.flags.map(({ code }) => code);
    expect({
      outcome: decision.outcome,
      funds: decision.fundsHandling,
      pending: decision.outcome === 'hold' ? decision.pending : undefined,
      rule: decision.reasons[0]?.rule,
    }).toEqual({
      outcome: scenario.outcome,
      funds: scenario.funds ?? decision.fundsHandling,
      pending: scenario.pending === undefined && decision.outcome === 'hold' ? decision.pending : scenario.pending,
      rule: scenario.rule ?? decision.reasons[0]?.rule,
    });
    expect(codes).toEqual(expect.arrayContaining([...(scenario.flags ?? [])]));
    expect(codes.filter((code) => scenario.notFlags?.includes(code))).toEqual([]);
  });
});
