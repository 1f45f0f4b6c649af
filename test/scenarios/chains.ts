/** Makes up chains of banks with one exposure planted in each, and says which flags it must raise. */

import type { ListedRow } from './scenario.ts';
import type { Bank, Sketch, Who } from './sketch.ts';

export type Operator = 'US' | 'EU' | 'other';

export interface Chain {
  readonly operator: Operator;
  readonly exposure: string;
  readonly sketch: Sketch;
  /** Every flag but US_NEXUS: `CODE what:distance listing`, where `what` is a bank's BIC or else a role; `!` marks a danger. */
  readonly flags: readonly string[];
}

/** A bank for each kind of measure, and a company for each. */
export const LISTED: readonly ListedRow[] = [
  bank('CAPTHKHH', { authority: 'OFAC', measure: 'account-ban' }),
  bank('PROCHKHH', { authority: 'OFAC', measure: 'processing-ban', programmes: 'RUSSIA-EO14024' }),
  bank('BLKDHKHH', { authority: 'OFAC', measure: 'blocking', programmes: 'SDGT' }),
  bank('SPECHKHH', { authority: 'FINCEN', measure: 'special-measure' }),
  bank('EUBNHKHH', { authority: 'EU', measure: 'processing-ban' }),
  bank('UKBNHKHH', { authority: 'UK', measure: 'processing-ban' }),
  company('second', 'VOSTOKMASH INVENTIVE', { authority: 'OFAC', measure: 'blocking', secondarySanctions: 'yes' }),
  company('sector', 'TRUBAPROM PIPELINE', {
    authority: 'OFAC',
    measure: 'debt-or-equity',
    programmes: 'UKRAINE-EO13662',
  }),
  company('export', 'HUAYI MICROELECTRONICS', { authority: 'BIS', measure: 'trade' }),
];

export const DIRECTORIES: string = [
  { record: 'bank', bic: 'SHELHKHH', shell: true },
  { record: 'accounts', of: 'RESPHKHH', from: '4001000000', to: '4001999999' },
]
  .map((record) => JSON.stringify(record))
  .join('\n');

function bank(bic: string, more: Readonly<Record<string, string>>): ListedRow {
  return { id: bic.slice(0, 4), name: `${bic.slice(0, 4)} ZETTABANK`, kind: 'bank', bic, ...more };
}

function company(id: string, name: string, more: Readonly<Record<string, string>>): ListedRow {
  return { id, name, kind: 'organisation', countries: 'TR', ...more };
}

/** Whose measures bind an operator. */
const BINDING: Readonly<Record<Operator, readonly string[]>> = { US: ['OFAC', 'FINCEN', 'BIS'], EU: ['EU'], other: [] };

const INSTITUTION: Readonly<Record<Operator, string>> = { US: 'EXMPUS33', EU: 'EXMPDEFF', other: 'EXMPAEAD' };

/** Where a bank can be planted. */
const PLACES = ['debtorBank', 'previous', 'intermediary', 'creditorBank'] as const;

/** A chain before anything is planted. */
interface Ground {
  readonly operator: Operator;
  readonly sketch: Sketch;
  readonly place: (typeof PLACES)[number];
  readonly side: 'debtor' | 'creditor';
}

interface Planted {
  readonly sketch: Sketch;
  /** What it must raise by itself. */
  readonly flags: readonly string[];
  /** US law would stop it: the listing, or `-` where no list says so. */
  readonly prohibited?: string;
  /** Only US law on Iran speaks against it. */
  readonly iranian?: true;
  /** A bank whose nesting is a danger. */
  readonly dangerous?: string;
}

type Plant = (ground: Ground) => Planted;

const PARTY: Who = { name: 'SCHMIDT WERKE GMBH', country: 'TR', town: 'IZMIR' };

function listedBank(bic: string, code: string): Plant {
  const row = LISTED.find((one) => one['bic'] === bic);
  const [authority = '', id = ''] = [row?.['authority'], row?.id];
  return ({ sketch, place, operator }) => {
    const binds = BINDING[operator].includes(authority);
    const flags = [
      // Only a bank that is blocked under the law that binds is told as blocked.
      ...(code === 'BLOCKED_BANK_IN_CHAIN' && !binds ? [] : [`${code} ${bic} listed:${id}`]),
      ...(binds ? [] : [`LISTED_UNDER_OTHER_LAW ${bic} listed:${id}`]),
    ];
    const american = authority === 'OFAC' || authority === 'FINCEN';
    return {
      sketch: { ...sketch, [place]: bic },
      flags,
      dangerous: bic,
      ...(american ? { prohibited: `listed:${id}` } : {}),
    };
  };
}

function listedCompany(id: string, code: string, prohibited: boolean): Plant {
  const row = LISTED.find((one) => one.id === id);
  const [name = '', authority = ''] = [row?.name, row?.['authority']];
  return ({ sketch, side, operator }) => ({
    sketch: { ...sketch, [side]: { ...PARTY, name } },
    flags: [
      `${code} ${side} listed:${id}`,
      ...(BINDING[operator].includes(authority) ? [] : [`LISTED_UNDER_OTHER_LAW ${side} listed:${id}`]),
      ...(id === 'second' ? exposures(sketch, side) : []),
    ],
    ...(prohibited ? { prohibited: `listed:${id}` } : {}),
  });
}

/** The foreign banks of a chain by their distance to a customer: its own bank keeps the account. */
function exposures(sketch: Sketch, side: 'debtor' | 'creditor'): string[] {
  const banks = banksOf(sketch);
  const keeper = side === 'debtor' ? 0 : banks.length - 1;
  const far = banks.length - 1 - keeper;
  return banks.flatMap((bic, place) => {
    const distance = place === keeper ? 0 : place === far ? 1 : 2;
    return bic.slice(4, 6) === 'US' ? [] : [`SECONDARY_SANCTIONS_FFI_EXPOSURE ${bic}:${distance} listed:second`];
  });
}

/** In the order of the money, each once. */
export function banksOf({ debtorBank, previous, from, to, intermediary, creditorBank }: Sketch): string[] {
  const all = [debtorBank, previous, from, to, intermediary, creditorBank].flatMap((one?: Bank) =>
    typeof one === 'string' ? [one] : [],
  );
  return [...new Set(all)];
}

const EXPOSURES: Readonly<Record<string, Plant>> = {
  nothing: ({ sketch }) => ({ sketch, flags: [] }),
  'an account ban': listedBank('CAPTHKHH', 'CAPTA_LISTED_AGENT'),
  'a processing ban': listedBank('PROCHKHH', 'CAPTA_LISTED_AGENT'),
  'a special measure': listedBank('SPECHKHH', 'SECTION_311_AGENT'),
  'a ban of the EU': listedBank('EUBNHKHH', 'EU_TRANSACTION_BAN_AGENT'),
  'a ban of the UK': listedBank('UKBNHKHH', 'UK_17A_BANK_IN_CHAIN'),
  'a blocked bank': listedBank('BLKDHKHH', 'BLOCKED_BANK_IN_CHAIN'),
  'an Iranian bank': ({ sketch, place }) => ({
    sketch: { ...sketch, [place]: 'NEMUIRTH' },
    flags: ['EMBARGOED_TERRITORY_AGENT NEMUIRTH -', 'STATUS_BLOCKED_FI NEMUIRTH -'],
    prohibited: '-',
    iranian: true,
    dangerous: 'NEMUIRTH',
  }),
  'a shell bank': ({ sketch, place }) => ({
    sketch: { ...sketch, [place]: 'SHELHKHH' },
    flags: ['SHELL_BANK_ASSERTED SHELHKHH -'],
  }),
  'secondary sanctions': listedCompany('second', 'SECONDARY_SANCTIONS_RISK_PARTY', true),
  'a sector': listedCompany('sector', 'SECTORAL_PARTY', false),
  'an export list': listedCompany('export', 'EXPORT_LIST', false),
  'a party in Iran': ({ sketch, side }) => ({
    sketch: { ...sketch, [side]: { name: 'AFTAB PARTS CO', country: 'IR' } },
    flags: [`EMBARGOED_TERRITORY_PARTY ${side} -`],
    prohibited: '-',
    iranian: true,
  }),
  'a place in a text': ({ sketch }) => ({
    sketch: { ...sketch, text: 'UREA EX BANDAR ABBAS' },
    flags: ['EMBARGOED_TERRITORY_TEXT remittance embargoed-places:bandar-abbas'],
    prohibited: 'embargoed-places:bandar-abbas',
  }),
  'a claim of a licence': ({ sketch }) => ({
    sketch: { ...sketch, text: 'UNDER GENERAL LICENSE 8A' },
    flags: ['LICENCE_CLAIM_IN_TEXT - -'],
  }),
  'goods for Russian arms': ({ sketch, side }) => ({
    sketch: { ...sketch, text: 'CNC MACHINE TOOLS', [side]: { ...PARTY, country: 'RU', town: 'PERM' } },
    flags: [`RUSSIA_MIB_INDICATOR ${side} -`],
  }),
  'an account of a respondent': ({ sketch, side }) => ({
    sketch: { ...sketch, [side]: { ...PARTY, account: '4001777777' } },
    flags: ['PAYABLE_THROUGH_INDICATOR RESPHKHH -'],
  }),
  'an account kept elsewhere': ({ sketch, side }) => {
    const keeper = side === 'debtor' ? sketch.debtorBank : sketch.creditorBank;
    return {
      sketch: { ...sketch, [side]: { ...PARTY, account: 'NL91ABNA0417164300' } },
      flags: [`ACCOUNT_COUNTRY_MISMATCH ${typeof keeper === 'string' ? keeper : ''} -`],
    };
  },
  'a nameless payer': ({ sketch }) => ({
    sketch: { ...sketch, debtor: { name: 'ONE OF OUR CUSTOMERS' } },
    flags: ['TRANSPARENCY_DEFICIENT debtor -'],
  }),
};

/** `next` gives numbers from 0 to below its argument; the same numbers give the same chain. */
export function chainFrom(next: (below: number) => number): Chain {
  const pick = <T>(...from: readonly [T, ...T[]]): T => from[next(from.length)] ?? from[0];
  const operator = pick<Operator>('US', 'EU', 'other');
  const place = pick(...PLACES);
  const american = next(3) === 0;
  const clean = (initial: string): string =>
    `${initial}${'ABC'[next(3)] ?? 'A'}${'XYZ'[next(3)] ?? 'X'}Q${pick('DEFF', 'FRPP', 'SGSG', 'AEAD', 'JPJT')}`;
  const debtorBank = clean('D');
  const sketch: Sketch = {
    day: '2026-03-02',
    amount: `${pick('USD', 'EUR')} ${1 + next(9)}000`,
    // What is planted at the debtor's bank must not be the sender too: that is another place.
    from: place === 'debtorBank' || next(2) === 0 ? clean('S') : debtorBank,
    to: INSTITUTION[operator],
    debtorBank,
    creditorBank: clean('C'),
    ...(place === 'previous' || next(4) === 0 ? { previous: clean('P') } : {}),
    ...(place === 'intermediary' || american || next(3) === 0
      ? { intermediary: american ? 'IAXQUS33' : clean('I') }
      : {}),
    debtor: { ...PARTY, name: 'MUELLER HANDEL GMBH' },
    creditor: PARTY,
  };
  const kinds = Object.entries(EXPOSURES);
  const [exposure, plant] = kinds[next(kinds.length)] ?? ['nothing', EXPOSURES['nothing']];
  const ground: Ground = { operator, sketch, place, side: pick('debtor', 'creditor') };
  const planted = plant?.(ground) ?? { sketch, flags: [] };
  return {
    operator,
    exposure,
    sketch: planted.sketch,
    flags: [...planted.flags, ...ofShape(planted, operator)].sort(),
  };
}

/** Flags that follow from the shape of the chain. */
function ofShape({ sketch, prohibited, iranian, dangerous }: Planted, operator: Operator): string[] {
  const { from, to, debtorBank, previous, intermediary, creditorBank, amount } = sketch;
  const isAmerican = banksOf(sketch).some((bic) => bic.slice(4, 6) === 'US');
  const isStopped = operator !== 'US' && prohibited !== undefined && (isAmerican || amount.startsWith('USD'));
  const beyond = (intermediary ?? to) !== creditorBank && (intermediary !== undefined || creditorBank === dangerous);
  const nested = [
    ...(previous ? [previous] : []),
    ...(debtorBank === from ? [] : [debtorBank]),
    ...(beyond ? [creditorBank] : []),
  ];
  return [
    ...(isAmerican ? ['US_CORRESPONDENT_TRANSIT - -'] : []),
    ...(isStopped ? [`CAUSING_RISK - ${prohibited}`] : []),
    ...(iranian && operator === 'EU' ? ['BLOCKING_STATUTE_CONFLICT - -'] : []),
    ...nested.map(
      (bic) => `NESTED_CORRESPONDENT ${typeof bic === 'string' ? bic : ''} ${bic === dangerous ? '!' : '-'}`,
    ),
  ];
}
