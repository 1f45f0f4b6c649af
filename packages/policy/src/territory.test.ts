/** What a country or a place in a payment leads to, by law and day. */

import { describe, expect, test } from 'vitest';
import type { Hit, Payment } from '@interdict/model';
import { createPolicy } from './policy.ts';
import type { Profile } from './profile.ts';
import { agent, at, country, day, entry, hit, party, payment } from './test-support/builders.ts';

interface Case {
  readonly payment: Payment;
  readonly places?: (on: Payment) => Hit[];
  readonly profile?: Profile;
  readonly asOf?: string;
}

function decided({ payment: on, places, profile = 'us', asOf = '2026-03-02' }: Case): [string, string | undefined] {
  const decision = createPolicy({ profiles: [profile] }).decide({
    payment: on,
    hits: places?.(on) ?? [],
    lists: [],
    issues: [],
    asOf: day(asOf),
    engine: 'test',
  });
  const pending = decision.outcome === 'hold' ? ` ${decision.pending ?? 'to see'}` : '';
  return [decision.outcome + pending, decision.reasons[0]?.rule];
}

const BANKS = [agent('debtorAgent', 'AAAADEFF'), agent('creditorAgent', 'BBBBFRPP')];
const to = (data: Parameters<typeof party>[2], name = 'B', agents = BANKS, currency = 'EUR') =>
  payment({ currency, agents, parties: [party('debtor', 'A'), party('creditor', name, data)] });
const atBank = (data: Parameters<typeof agent>[1]) =>
  payment({ currency: 'EUR', agents: [agent('debtorAgent', 'AAAADEFF'), agent('creditorAgent', data)] });
const place =
  (role: string, name: string, programme: string, list = 'embargoed-places') =>
  (on: Payment) => [
    hit(on, role, entry({ id: `${list}:1`, name, kind: 'place', programmes: [programme] }), { value: name }),
  ];
const text = (words: string) => payment({ currency: 'EUR', agents: BANKS, text: words });

/** As a reader gives a BIC that stands alone in a text. */
const mentioned = (bic: string, words = bic) =>
  payment({ currency: 'EUR', agents: [...BANKS, agent('mentioned', bic)], text: words });

type Row = [outcome: string, rule: string | undefined, name: string, one: Case];

describe('a currency of its own', () => {
  const inCurrency = (currency: string): Payment => payment({ currency, agents: BANKS });
  const eur = inCurrency('EUR');
  test.each<Row>([
    ['hold reject', 'TX-01', 'IRR', { payment: inCurrency('IRR') }],
    ['hold reject', 'TX-01', 'KPW', { payment: inCurrency('KPW') }],
    ['pass', 'CU-06', 'Cuba’s, from abroad to abroad', { payment: inCurrency('CUP') }],
    ['hold block', 'TX-06', 'Cuba’s, from nobody knows where', { payment: payment({ currency: 'CUC' }) }],
    [
      'hold reject',
      'TX-01',
      'the amount ordered',
      { payment: payment({ currency: 'EUR', instructed: 'IRR', agents: BANKS }) },
    ],
    ['hold reject', 'TX-01', 'the currency it is to arrive in', { payment: { ...eur, transferCurrency: at('IRR') } }],
    [
      'hold reject',
      'TX-01',
      'any other amount',
      { payment: { ...eur, otherCurrencies: [at('CHF'), at('IRR'), at('USD')] } },
    ],
    ['hold reject', 'TX-01', 'under a cover', { payment: { ...eur, underlying: inCurrency('IRR') } }],
    ['hold reject', 'TX-02', 'Syria’s, until its embargo ended', { payment: inCurrency('SYP'), asOf: '2025-06-30' }],
    ['pass', undefined, 'Syria’s, now', { payment: inCurrency('SYP') }],
    ['pass', undefined, 'under other laws', { payment: inCurrency('IRR'), profile: 'eu' }],
    ['pass', undefined, 'Russia’s', { payment: inCurrency('RUB') }],
  ])('%s %s: %s', (outcome, rule, _name, one) => {
    expect(decided(one)).toEqual([outcome, rule]);
  });

  test('is a flag under every law', () => {
    const decision = createPolicy({ profiles: ['uk'] }).decide({
      payment: inCurrency('IRR'),
      hits: [],
      lists: [],
      issues: [],
      engine: 'test',
    });
    expect(decision.flags.map(({ code, role, text: words }) => [code, role, words])).toContainEqual([
      'EMBARGOED_TERRITORY_TEXT',
      'amount',
      'The amount is in IRR, the currency of Iran.',
    ]);
  });
});

describe('Iran', () => {
  test.each<Row>([
    ['reject', 'BR-04', 'a party’s address', { payment: to({ country: 'IR' }) }],
    ['reject', 'BR-04', 'a party’s residence', { payment: to({ residence: 'IR' }) }],
    ['pass', undefined, 'a passport', { payment: to({ identifiers: [['passport', 'X', 'IR']] }) }],
    [
      'pass',
      undefined,
      'who issued a passport, in words',
      {
        payment: to({ country: 'FR', identifiers: [['passport', 'X', 'IR', 'IRAN']] }),
        places: place('creditor', 'IRAN', 'IRAN'),
      },
    ],
    [
      'hold reject',
      'BR-04',
      'more words there',
      {
        payment: to({ country: 'FR', identifiers: [['passport', 'X', 'IR', 'C/O BAZAR TEHRAN']] }),
        places: place('creditor', 'TEHRAN', 'IRAN'),
      },
    ],
    [
      'hold reject',
      'BR-04',
      'who registered a company',
      {
        payment: to({ country: 'FR', identifiers: [['registration', 'X', 'IR', 'TEHRAN']] }),
        places: place('creditor', 'TEHRAN', 'IRAN'),
      },
    ],
    ['pass', undefined, 'a birthplace', { payment: to({ born: { year: 1960, country: 'IR' } }) }],
    ['block', 'BR-05', 'an account there', { payment: to({ iban: 'IR580540105180021273113007' }) }],
    ['block', 'BR-05', 'a customer that is a bank there', { payment: to({ identifiers: [['bic', 'BKMTIRTH']] }) }],
    ['block', 'BR-05', 'a bank’s BIC', { payment: atBank('BKMTIRTH') }],
    ['block', 'BR-05', 'a bank’s address', { payment: atBank({ name: 'X', country: 'IR' }) }],
    ['reject', 'BR-05-2012', 'a bank before 2012', { payment: atBank('BKMTIRTH'), asOf: '2012-02-05' }],
    [
      'block',
      'BR-05',
      'a bank’s town',
      { payment: atBank({ name: 'X', lines: ['SHIRAZ'] }), places: place('creditorAgent', 'SHIRAZ', 'IRAN') },
    ],
    [
      'hold block',
      'BR-05',
      'a town in the address of a bank elsewhere',
      {
        payment: atBank({ bic: 'BBBBFRPP', lines: ['RUE DE TEHERAN'] }),
        places: place('creditorAgent', 'TEHERAN', 'IRAN'),
      },
    ],
    [
      'reject',
      'BR-04',
      'a party’s town',
      { payment: to({ lines: ['SHIRAZ'] }), places: place('creditor', 'SHIRAZ', 'IRAN') },
    ],
    [
      'hold reject',
      'BR-04',
      'a town in an address of another country',
      { payment: to({ lines: ['SHIRAZ'], country: 'AE' }), places: place('creditor', 'SHIRAZ', 'IRAN') },
    ],
    ['hold block', 'TX-04', 'a bank in a text', { payment: text('VIA BKMTIRTHXXX IN FAVOUR OF X') }],
    [
      'hold block',
      'TX-04',
      'beside a party there',
      {
        payment: payment({
          currency: 'EUR',
          agents: BANKS,
          parties: [party('debtor', 'A'), party('creditor', 'B', { country: 'IR' })],
          text: 'FFC BKMTIRTH',
        }),
      },
    ],
    ['hold reject', 'TX-01', 'a bank in a text before 2012', { payment: text('VIA BKMTIRTH'), asOf: '2012-02-05' }],
    ['block', 'BR-05', 'a bank alone in a line', { payment: mentioned('BKMTIRTH') }],
    ['block', 'BR-05', 'its head office', { payment: mentioned('BKMTIRAAXXX') }],
    ['block', 'BR-05', 'one with a digit', { payment: mentioned('BKMTIRT1') }],
    ['block', 'BR-05', 'one that is called a BIC', { payment: mentioned('MAISIRUP', 'VIA SWIFT: MAISIRUP') }],
    ['block', 'BR-05', 'one called so behind a word', { payment: mentioned('MAISIRUP', 'BENBIC:MAISIRUP') }],
    ['block', 'BR-05', 'one called so glued to a word', { payment: mentioned('MAISIRUP', 'VIASWIFT MAISIRUP') }],
    ['block', 'BR-05', 'one in a field for banks', { payment: atBank('MAISIRUP') }],
    ['pass', undefined, 'a word that has the form of a BIC', { payment: mentioned('MAISIRUP') }],
    ['hold block', 'TX-04', 'in lower case', { payment: text('via bkmtırth') }],
    ['hold block', 'TX-04', 'an account in a text', { payment: text('IBAN IR58 0540 1051 8002 1273 1130 07') }],
    ['hold block', 'TX-04', 'one with a slip', { payment: text('TO IR580540105180021273113008') }],
    ['hold block', 'TX-04', 'one glued to words', { payment: text('TO IBANIR580540105180021273113007OK') }],
    ['hold block', 'TX-04', 'one with other signs', { payment: text('TO IR58/0540/1051/8002/1273/1130/07') }],
    ['hold block', 'TX-04', 'one with more blanks', { payment: text('TO IR 58  0540 1051 8002 1273 1130 07') }],
    [
      'hold block',
      'TX-04',
      'one digit by digit',
      { payment: text('TO I R 5 8 0 5 4 0 1 0 5 1 8 0 0 2 1 2 7 3 1 1 3 0 0 7') },
    ],
    ['hold block', 'TX-04', 'one in groups glued to a word', { payment: text('ACCIR58.0540.1051.8002.1273.1130.07') }],
    ...[
      'SWIFT ADDRESS BKMTIRKH',
      'SWIFT NO. BKMTIRKH',
      'SWIFT-BKMTIRKHXXX',
      'S.W.I.F.T. BKMTIRKH',
      'BIC CODE BKMT IR KH',
      'BIC BKMT-IR-KH',
      'BIC: B K M T I R K H',
      'SWIFT CODE QQQ QIR TH',
      'SWIFT BKMT IRKH',
      'SWIFT BKMT-IRKH XXX',
      'BIC BKMT/IRKH',
      'SWIFT ADDR. QQQQIR-KH',
    ].map((line): Row => ['hold block', 'TX-04', `what is called a BIC: ${line}`, { payment: text(line) }]),
    ...[
      'SWIFT COPY SYSTEM',
      'SWIFT PAYMENT CUSTOMER',
      'SWIFT CODE DELIVERED',
      'SWIFT COPY CUBE',
      'SWIFT WIRE IRIS',
      'SWIFT BANK CURE',
      'SWIFT PAYS CUSTOMER',
      'BIC PENS, IRON NAILS',
      'SWIFT CODE AAAAUS33',
      'PUBLIC BKMTIRKH',
    ].map((line): Row => ['pass', undefined, `what is called none: ${line}`, { payment: text(line) }]),
    ['hold block', 'TX-04', 'its BIC in groups', { payment: text('VIA BKMT IR TH XXX') }],
    ['hold block', 'TX-04', 'its BIC in groups with signs', { payment: text('/ACC/BKMT-IR-TH') }],
    ['hold block', 'TX-04', 'its BIC in two groups', { payment: text('VIA BKMT IRTHXXX') }],
    ['hold block', 'TX-04', 'its BIC with what does not show', { payment: text('VIA BKMT\u200bIRTH') }],
    ['hold block', 'TX-04', 'its BIC in wide letters', { payment: text('VIA ＢＫＭＴＩＲＴＨ') }],
    ['hold block', 'TX-04', 'its BIC letter by letter', { payment: text('VIA B K M T I R T H') }],
    ['hold block', 'TX-04', 'its BIC letter by letter with signs', { payment: text('via b.k.m.t.i.r.t.h') }],
    [
      'pass',
      undefined,
      'words with the letters of one',
      { payment: text('REPAIR THEIR THINGS, ANNA SYDA, 12 SEP BIRTH') },
    ],
    ['pass', undefined, 'digits behind a word', { payment: text('REPAIR580540105180021273113008') }],
    ['pass', undefined, 'a word that is no bank', { payment: text('REBIRTH AFTERBIRTH CIRCUMIRTHY IR5805401') }],
    [
      'hold reject',
      'TX-01',
      'a town in a text',
      { payment: text('UREA EX BANDAR ABBAS'), places: place('remittance', 'BANDAR ABBAS', 'IRAN') },
    ],
    ['pass', undefined, 'under EU law', { payment: to({ country: 'IR' }), profile: 'eu' }],
    ['pass', undefined, 'under another law', { payment: to({ country: 'IR' }), profile: 'other' }],
  ])('%s (%s): %s', (outcome, rule, _name, one) => {
    expect(decided(one)).toEqual([outcome, rule]);
  });
});

const FROM_US = [agent('debtorAgent', 'AAAAUS33'), agent('creditorAgent', 'BBBBESMM')];
const fromUs = (words: string) => payment({ agents: FROM_US, text: words });
const toOffice = (name: string) => to({ country: 'ES' }, name, FROM_US);
const inUs = (name: string, ...lines: readonly string[]) => to({ country: 'US', lines }, name, FROM_US);
const inText = place('remittance', 'HAVANA', 'CUBA');
const onDay = (asOf: string): Case => ({ payment: text('CIGARS EX HAVANA'), places: inText, asOf });

describe('Cuba', () => {
  test.each<Row>([
    ['pass', 'CU-06', 'from abroad to abroad', { payment: to({ country: 'CU' }) }],
    ['reject', 'CU-05', 'from abroad to abroad in 2024', { payment: to({ country: 'CU' }), asOf: '2024-05-28' }],
    ['pass', 'CU-06-2016', 'from abroad to abroad in 2018', { payment: to({ country: 'CU' }), asOf: '2018-06-01' }],
    ['reject', 'CU-04', 'from abroad to abroad in 2015', { payment: to({ country: 'CU' }), asOf: '2015-06-01' }],
    ['block', 'CU-03', 'from abroad to abroad in 2014', { payment: to({ country: 'CU' }), asOf: '2014-12-31' }],
    [
      'block',
      'CU-01',
      'from a US bank',
      { payment: to({ country: 'CU' }, 'B', [agent('debtorAgent', 'AAAAUS33'), agent('creditorAgent', 'BBBBFRPP')]) },
    ],
    [
      'hold block',
      'CU-02',
      'from nobody knows where',
      { payment: to({ country: 'CU' }, 'B', [agent('creditorAgent', 'BBBBFRPP')]) },
    ],
    // What only a text names is judged by the same dates.
    ['hold block', 'TX-06', 'a bank in a text, from a US bank', { payment: fromUs('CREDIT BKIDCUHH') }],
    ['pass', 'CU-06', 'a bank in a text, from abroad to abroad', { payment: text('CREDIT BKIDCUHH') }],
    ['pass', 'CU-06', 'a town in a text', { payment: text('CIGARS EX HAVANA'), places: inText }],
    ['pass', 'CU-06-2016', 'a town in a text in 2018', onDay('2018-06-01')],
    ['hold reject', 'TX-07', 'a town in a text in 2024', onDay('2024-05-28')],
    ['hold reject', 'TX-07-2015', 'a town in a text in 2015', onDay('2015-06-01')],
    ['hold block', 'TX-06-2014', 'a town in a text in 2014', onDay('2014-12-31')],
    // Its government is a Cuban national wherever its offices are.
    ['hold block', 'CU-01', 'its embassy, from a US bank', { payment: toOffice('EMBASSY OF CUBA') }],
    ['hold block', 'CU-01', 'in Spanish', { payment: toOffice('EMBAJADA DE LA REPUBLICA DE CUBA') }],
    ['hold block', 'CU-01', 'the adjective', { payment: toOffice('CUBAN EMBASSY') }],
    ['pass', 'CU-06', 'its embassy, from abroad to abroad', { payment: to({ country: 'ES' }, 'EMBASSY OF CUBA') }],
    ['hold block', 'CU-01', 'its mission', { payment: inUs('PERMANENT MISSION OF CUBA NEW YORK') }],
    ['hold block', 'CU-01', 'beside a saint', { payment: toOffice('CONSULADO CUBA ST PETERSBURG') }],
    ['hold block', 'CU-01', 'its bank', { payment: toOffice('CENTRAL BANK OF CUBA') }],
    ['pass', undefined, 'a town’s bank', { payment: inUs('CENTRAL BANK OF CUBA ILLINOIS') }],
    ['pass', undefined, 'a town', { payment: inUs('CUBA MUNICIPALITY', 'VILLAGE OF CUBA NY') }],
    ['pass', undefined, 'a congregation', { payment: inUs('CUBAN CHRISTIAN MINISTRY INC') }],
    ['pass', undefined, 'a street', { payment: toOffice('EMBAJADA DE CHILE CALLE CUBA 12') }],
    ['pass', undefined, 'a street in English', { payment: toOffice('EMBASSY OF ITALY CUBA STREET') }],
    ['pass', undefined, 'a word like it', { payment: toOffice('CUBAS MINISTERIAL CONSULTING') }],
    ['pass', undefined, 'a church', { payment: inUs('KUBA MINISTRY CHURCH') }],
  ])('%s (%s): %s', (outcome, rule, _name, one) => {
    expect(decided(one)).toEqual([outcome, rule]);
  });
});

const inDonbas = (name: string) => place('creditor', name, 'UKRAINE-EO14065');
const HORLIVKA = to({ lines: ['HORLIVKA, DONETSK OBLAST'], country: 'UA' });
const REGION = payment({
  currency: 'EUR',
  agents: BANKS,
  parties: [
    {
      ...party('creditor', 'B'),
      address: { country: at(country('UA')), lines: [at('DONETSK', 'Cdtr/PstlAdr/CtrySubDvsn')] },
    },
  ],
});

describe('other territories', () => {
  test.each<Row>([
    ['block', 'KP-02', 'a North Korean bank', { payment: atBank('BBBBKPPY') }],
    ['block', 'KP-02', 'a North Korean bank in a text', { payment: mentioned('BBBBKPPY') }],
    ['pass', undefined, 'a word that has the form of its BIC', { payment: mentioned('BACKPACK') }],
    ['reject', 'KP-01', 'a party in North Korea', { payment: to({ country: 'KP' }) }],
    ['hold reject', 'KP-03', 'a party in North Korea under EU law', { payment: to({ country: 'KP' }), profile: 'eu' }],
    ['reject', 'SY-01', 'Syria before July 2025', { payment: to({ country: 'SY' }), asOf: '2025-06-30' }],
    ['pass', undefined, 'Syria since', { payment: to({ country: 'SY' }), asOf: '2025-07-01' }],
    [
      'reject',
      'UA-01',
      'Crimea',
      { payment: to({ town: 'KERCH', country: 'UA' }), places: place('creditor', 'KERCH', 'UKRAINE-EO13685') },
    ],
    [
      'pass',
      undefined,
      'Crimea before 2014',
      { payment: to({ town: 'KERCH' }), places: place('creditor', 'KERCH', 'CRIMEA'), asOf: '2014-12-18' },
    ],
    // A village that no list of places has: the code tells where it is.
    ['hold reject', 'UA-01', 'a postal code', { payment: to({ lines: ['298546', 'PARTENIT'], country: 'RU' }) }],
    ['hold reject', 'UA-01', 'in a line', { payment: to({ lines: ['LENINA 5, 97511 AROMATNE'], country: 'UA' }) }],
    ['hold reject', 'UA-01', 'of Russia in Ukraine', { payment: to({ lines: ['PARTENIT 298546'], country: 'UA' }) }],
    ['pass', undefined, 'of Ukraine in Russia', { payment: to({ lines: ['PO BOX 97511'], country: 'RU' }) }],
    ['pass', undefined, 'of another region', { payment: to({ lines: ['236000 SVETLOGORSK'], country: 'RU' }) }],
    ['pass', undefined, 'of another country', { payment: to({ lines: ['97511 MINNEAPOLIS'], country: 'US' }) }],
    ['pass', undefined, 'of more digits', { payment: to({ lines: ['29854612'], country: 'RU' }) }],
    [
      'reject',
      'UA-02',
      'Donetsk',
      { payment: to({ town: 'DONETSK' }), places: place('creditor', 'DONETSK', 'UKRAINE-EO14065') },
    ],
    ...(
      [
        ['hold reject', 'the rest of its oblast', 'KRAMATORSK, DONETSK OBLAST'],
        ['reject', 'the town in its oblast', 'DONETSK, DONETSK OBLAST'],
      ] as const
    ).map(([outcome, name, line]): Row => {
      const on = to({ lines: [line], country: 'UA' });
      return [outcome, 'UA-02', name, { payment: on, places: place('creditor', 'DONETSK', 'UKRAINE-EO14065') }];
    }),
    ['reject', 'UA-02', 'another town in its oblast', { payment: HORLIVKA, places: inDonbas('HORLIVKA') }],
    ['hold reject', 'UA-02', 'its oblast in a part of its own', { payment: REGION, places: inDonbas('DONETSK') }],
    [
      'hold block',
      'BR-05',
      'a branch in Tehran',
      {
        payment: to({}, 'B', [{ ...agent('creditorAgent', 'BBBBFRPP'), relatedNames: [at('TEHRAN BRANCH', 'Nm')] }]),
        places: place('creditorAgent.related', 'TEHRAN', 'IRAN'),
      },
    ],
    [
      'pass',
      undefined,
      'Kherson under US law',
      { payment: to({ town: 'KHERSON' }), places: place('creditor', 'KHERSON', 'KHERSON') },
    ],
    [
      'hold reject',
      'UA-03',
      'Kherson under EU law',
      { payment: to({ town: 'KHERSON' }), places: place('creditor', 'KHERSON', 'KHERSON'), profile: 'eu' },
    ],
    [
      'hold reject',
      'UA-03',
      'Melitopol under UK law',
      { payment: to({ town: 'MELITOPOL' }), places: place('creditor', 'MELITOPOL', 'ZAPORIZHZHIA'), profile: 'uk' },
    ],
    [
      'hold reject',
      'TX-03',
      'a place of one’s own list',
      { payment: to({ town: 'PORT X' }), places: place('creditor', 'PORT X', '', 'own') },
    ],
  ])('%s (%s): %s', (outcome, rule, _name, one) => {
    expect(decided(one)).toEqual([outcome, rule]);
  });
});

const UK_RUSSIA = 'Russia (Sanctions) (EU Exit) Regulations 2019';

describe('what is cited for a place is the law that embargoes it', () => {
  test.each<[profile: Profile, programme: string, flag: string, reason: string | undefined]>([
    ['us', 'IRAN', '31 CFR part 560', '31 CFR 560.204, 560.206, 560.208, 560.427; OFAC FAQ 36'],
    ['us', 'CUBA', '31 CFR part 515', '31 CFR 515.584(d); OFAC FAQ 757'],
    [
      'us',
      'UKRAINE-EO13685',
      `E.O. 13685; 31 CFR part 589; Regulation (EU) No 692/2014; ${UK_RUSSIA}`,
      'E.O. 13685; 31 CFR part 589',
    ],
    ['us', 'ZAPORIZHZHIA', `Regulation (EU) 2022/263, as amended by (EU) 2022/1903; ${UK_RUSSIA}`, undefined],
    [
      'eu',
      'ZAPORIZHZHIA',
      `Regulation (EU) 2022/263, as amended by (EU) 2022/1903; ${UK_RUSSIA}`,
      'Regulations (EU) No 692/2014 (Crimea) and (EU) 2022/263, as amended by (EU) 2022/1903 (the oblasts)',
    ],
    ['uk', 'KHERSON', `Regulation (EU) 2022/263, as amended by (EU) 2022/1903; ${UK_RUSSIA}`, UK_RUSSIA],
    ['us', '', "the institution's own list of places", "the institution's own list of places"],
  ])('under the law of %s: %s', (profile, programme, flag, reason) => {
    const on = to({ town: 'TOWN' });
    const { flags, reasons } = createPolicy({ profiles: [profile] }).decide({
      payment: on,
      hits: place('creditor', 'TOWN', programme)(on),
      lists: [],
      issues: [],
      engine: 'test',
    });
    expect(flags.find(({ code }) => code === 'EMBARGOED_TERRITORY_PARTY')?.basis).toBe(flag);
    expect(reasons[0]?.citation).toBe(reason);
  });
});

test.each([
  ['BKMTIRTH', '31 CFR 560.211(b)'],
  ['BBBBKPPY', '31 CFR 510.201'],
])('the flag on a bank that is blocked by its status cites what blocks it: %s', (code, basis) => {
  const { flags } = createPolicy().decide({
    payment: atBank(code),
    hits: [],
    lists: [],
    issues: [],
    engine: 'test',
  });
  expect(flags.find((flag) => flag.code === 'STATUS_BLOCKED_FI')?.basis).toBe(basis);
});

/** Names of offices, and of others. */
const NAMES: readonly (readonly [boolean, Row[1], string])[] = [
  ...[
    'IRANIAN INFORMATION MINISTRY',
    'IRANIAN POWER MINISTRY',
    'IRANIAN MINISTRY COOPERATIVES',
    'IRANIAN MINISTRY OF CULTURE, 12 CHURCH STREET',
    'IRAN FINANCE MINISTRY',
    'CONSULADO GENERAL IRANI',
    'MINISTERIO DE DEFENSA IRANI',
    'MINISTERIO DE ASUNTOS EXTERIORES IRANI',
    'EMBAJADA DE LA REPUBLICA ISLAMICA IRANI',
    'IRANI CONSULATE',
    'IRANI GOVERNMENT',
    'IRANI MINISTRY OF DEFENCE',
    'IRANI DEFENCE MINISTRY',
    'TO THE IRANI EMBASSY',
    'IRANISCHE ZENTRALBANK',
    'BANQUE CENTRALE IRANIENNE',
    'IRANISCHES AUSSENMINISTERIUM',
    'BOTSCHAFT IRANS',
    'EMBAIXADA DO IRA',
    'EMBAIXADA DO IRAO',
    'GOVT OF IRAN',
    'MISSION PERMANENTE DE L IRAN',
    'IRANIAN INTERESTS SECTION',
    'EMBASSY OF I.R. IRAN, AVENUE X',
    'EMBASSY OF I R IRAN, PLACE 5',
    'AMBASSADE R.I. IRAN AVENUE DE TERVUEREN',
    'EMBASSY R.I. IRAN, STREET 5',
    'CONSULATE GENERAL ISLAMIC REP IRAN ROAD 5',
    'TO THE ISLAMIC REPUBLIC OF IRAN LONDON EMBASSY',
  ].map((name) => [true, 'GI-01', name] as const),
  ...[
    'NORTH KOREAN MINISTRY',
    'NORDKOREAN EMBASSY',
    'AMBASCIATA NORDCOREANA',
    'AMBASSADE DE LA RPDC',
    'BOTSCHAFT DER DVR KOREA',
    'BOTSCHAFT DER DEMOKRATISCHEN VOLKSREPUBLIK KOREA',
    'EMBASSY OF DEM PEOPLES REP OF KOREA',
    'EMBAJADA DE LA REPUBLICA POPULAR DEMOCRATICA DE COREA',
    'AMBASSADE DE LA REPUBLIQUE POPULAIRE DEMOCRATIQUE DE COREE',
  ].map((name) => [true, 'GK-01', name] as const),
  ...['VENEZUELAN MINISTRY', 'VENEZUELAN MINISTRY PETROLEUM', 'MINISTERIO FINANZAS VENEZOLANO'].map(
    (name) => [true, 'GV-01', name] as const,
  ),
  ...[
    'CUBAN SUGAR MINISTRY',
    'MINISTERIO SALUD PUBLICA CUBANO',
    'MINISTERIO TURISMO CUBANO',
    'MINISTERIO COMERCIO EXTERIOR CUBANO, SANTA FE',
    'CUBAN INTERIOR MINISTRY',
    'KUBA MINISTRY OF TOURISM',
    'MINISTRY OF HEALTH KUBA',
    'CUBAN EDUCATION AND YOUTH MINISTRY',
    'CUBAN EMBASSY, YOUTH MINISTRY OFFICE',
    'BOTSCHAFT KUBAS',
    'REGIERUNG KUBAS',
  ].map((name) => [true, 'CU-01', name] as const),
  ...[
    'IRANI TRADING',
    'IRANI CONSULATE TRAVEL PVT LTD',
    'BOMAN IRANI, CONSULATE ROAD 5',
    'IRANI STORES EMBASSY ROAD',
    'IRANIAN CHRISTIAN MINISTRY',
    'IRANIAN MINISTRY OF GRACE CHURCH',
    'MINISTRY FOR IRANIAN REFUGEES',
    'FIRST CUBAN BAPTIST MINISTRY OF MIAMI',
    'KUBA MINISTRY',
    'JOHN KUBA MINISTRY',
    'CUBAN YOUTH MINISTRY',
    'MIAMI CUBAN WOMEN’S MINISTRY INC',
    'MINISTERIO DE ALABANZA CUBANO',
    'MINISTERIO VENEZOLANO DE JESUS',
    'MINISTERIO CRISTIANO VENEZOLANO DE FE',
    'EMBASSY OF GERMANY IN THE DPRK',
    'EMBASSY OF SPAIN TO THE ISLAMIC REPUBLIC OF IRAN',
    'BOTSCHAFT DER SCHWEIZ IN DER DVR KOREA',
    'IRA SMITH EMBASSY TRAVEL',
    'MINISTERIALRAT KUBAS',
  ].map((name) => [false, undefined, name] as const),
];

test.each(NAMES)('an office of a blocked government (%s, %s): %s', (isOffice, rule, name) => {
  const transfer = isOffice && rule === 'CU-01' ? toOffice(name) : to({ country: 'US' }, name, isOffice ? [] : FROM_US);
  expect(decided({ payment: transfer })).toEqual(isOffice ? ['hold block', rule] : ['pass', undefined]);
});

describe('governments by status', () => {
  test.each<Row>([
    [
      'hold block',
      'GI-01',
      'an embassy abroad',
      { payment: to({ country: 'AT' }, 'Embassy of the Islamic Republic of Iran') },
    ],
    ['hold block', 'GI-01', 'a ministry at home', { payment: to({ country: 'IR' }, 'MINISTRY OF ROADS') }],
    ['hold block', 'GI-01', 'one with a mark', { payment: to({ country: 'IR' }, 'MÍNISTRY OF ROADS') }],
    ['hold block', 'GI-01', 'one in wide letters', { payment: to({ country: 'IR' }, 'ＭＩＮＩＳＴＲＹ OF ROADS') }],
    ['hold block', 'GI-01', 'a central bank', { payment: to({}, 'CENTRAL BANK OF IRAN') }],
    ['reject', 'BR-04', 'a foreign embassy there', { payment: to({ country: 'IR' }, 'EMBASSY OF FRANCE') }],
    [
      'pass',
      undefined,
      'another Islamic republic',
      { payment: to({ country: 'AT' }, 'EMBASSY OF THE ISLAMIC REPUBLIC OF PAKISTAN') },
    ],
    ['pass', undefined, 'a ministry elsewhere', { payment: to({ country: 'DE' }, 'MINISTRY OF ROADS') }],
    ['hold block', 'GI-01', 'signs between words', { payment: to({ country: 'IR' }, 'Armed-Forces Pension') }],
    ['hold block', 'GI-01', 'an address', { payment: to({ lines: ['c/o Permanent  Mission', 'of Iran: consulate'] }) }],
    ['hold block', 'GV-01', 'Venezuela', { payment: to({ country: 'VE' }, 'MINISTERIO DE TRANSPORTE') }],
    ['hold block', 'GK-01', 'North Korea', { payment: to({ country: 'CN' }, 'EMBASSY OF THE DPRK') }],
    ['hold block', 'GK-01', 'its adjective', { payment: to({ country: 'CN' }, 'NORTH KOREAN EMBASSY') }],
    [
      'hold block',
      'GK-01',
      'its letters',
      { payment: to({ country: 'CN' }, 'Consulate General of the D.P.R. of Korea') },
    ],
    ['hold block', 'GV-01', 'Venezuela’s adjective', { payment: to({ country: 'US' }, 'VENEZUELAN EMBASSY') }],
    ['hold block', 'GV-01', 'in Spanish', { payment: to({ country: 'ES' }, 'EMBAJADA VENEZOLANA') }],
    ['hold block', 'GI-01', 'in German', { payment: to({ country: 'AT' }, 'IRANISCHE BOTSCHAFT') }],
    ['hold block', 'GV-01', 'in German, Venezuela’s', { payment: to({}, 'VENEZOLANISCHE BOTSCHAFT') }],
    ['hold block', 'GI-01', 'in Italian', { payment: to({ country: 'IT' }, 'Ambasciata dell’Iran') }],
    ['hold block', 'GI-01', 'in Spanish, by the adjective', { payment: to({}, 'EMBAJADA IRANI EN PANAMA') }],
    ['hold block', 'GI-01', 'a ministry, by the adjective', { payment: to({}, 'IRANIAN MINISTRY OF ROADS') }],
    ['hold block', 'GI-01', 'and by what it is for', { payment: to({ country: 'GB' }, 'IRANIAN OIL MINISTRY') }],
    ['hold block', 'GV-01', 'between', { payment: to({}, 'MINISTERIO VENEZOLANO DE RELACIONES EXT') }],
    ['hold block', 'GV-01', 'that of another tongue', { payment: to({}, 'MINISTERE VENEZUELIEN') }],
    ['hold block', 'GI-01', 'in a street of its name', { payment: to({}, 'IRAN EMBASSY, 12 IRAN STREET') }],
    ['hold block', 'GI-01', 'before a street', { payment: to({}, 'CONSULATE OF IRAN AVE FOCH 4') }],
    ['hold block', 'GI-01', 'to whom it is sent on', { payment: to({ lines: ['ATTN TO IRAN EMBASSY'] }) }],
    ['hold block', 'GI-01', 'as a guest', { payment: to({}, 'EMBASSY OF IRAN IN VENEZUELA') }],
    ['pass', undefined, 'a name', { payment: to({ country: 'IN' }, 'SMRITI IRANI MINISTRY OF TEXTILES') }],
    ['pass', undefined, 'a town', { payment: to({ country: 'BR' }, 'IRANI MUNICIPALITY') }],
    ['pass', undefined, 'a congregation', { payment: to({ country: 'US' }, 'MINISTERIO CRISTIANO VENEZOLANO') }],
    ['pass', undefined, 'its host', { payment: to({ country: 'ES' }, 'EMBASSY OF SPAIN IN IRAN') }],
    ['pass', undefined, 'a street', { payment: to({ lines: ['EMBASSY OF JAPAN', '31 IRAN STREET EMBASSY'] }) }],
    ['pass', undefined, 'South Korea', { payment: to({ country: 'CN' }, 'EMBASSY OF THE REPUBLIC OF KOREA') }],
  ])('%s (%s): %s', (outcome, rule, _name, one) => {
    expect(decided(one)).toEqual([outcome, rule]);
  });
});

test.each([
  ['2012-02-05', 'reject', ['EMBARGOED_TERRITORY_AGENT']],
  ['2012-02-06', 'block', ['EMBARGOED_TERRITORY_AGENT', 'STATUS_BLOCKED_FI']],
])('on %s a bank in Iran is a %s, and the flags say no more', (asOf, outcome, flags) => {
  const input = { payment: atBank('BKMTIRTH'), hits: [], lists: [], issues: [], asOf: day(asOf), engine: 'test' };
  const decision = createPolicy().decide(input);
  const raised = decision.flags.map(({ code }) => code).filter((code) => /^(?:EMBARGOED|STATUS)/.test(code));
  expect([decision.outcome, raised]).toEqual([outcome, flags]);
});
