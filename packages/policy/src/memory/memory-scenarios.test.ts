/** Scenarios 8, 35 and 39 of the legal dossier, and its cases T7 to T10: what an earlier payment does to a decision. */

import { describe, expect, test } from 'vitest';
import type { Decision, Hit, Party, Payment, References } from '@interdict/model';
import { createPolicy } from '../policy.ts';
import { US_FEDERAL } from '../reports/business-days.ts';
import { reportsDue } from '../reports/reports-due.ts';
import { agent, at, bic, day, entry, hit, party, payment } from '../test-support/builders.ts';
import { createMemory } from './payment-memory.ts';

const POLICY = createPolicy({ institution: { bic: bic('EXMPUS33XXX') } });
const MONDAY = new Date('2026-03-02T09:00:00Z');
const LATER = new Date('2026-03-02T11:00:00Z');

function decide(
  on: Payment,
  hits: readonly Hit[] = [],
  earlier: ReturnType<ReturnType<typeof createMemory>['recall']> = [],
): Decision {
  return POLICY.decide({ payment: on, hits, lists: [], issues: [], asOf: day('2026-03-02'), engine: 'test', earlier });
}

/** Decides one after the other, with what the memory recalls. */
function after(first: readonly [Payment, (readonly Hit[])?], second: readonly [Payment, (readonly Hit[])?]): Decision {
  const memory = createMemory();
  memory.remember(first[0], decide(...first), MONDAY);
  return decide(second[0], second[1], memory.recall(second[0], LATER));
}

function told(decision: Decision): unknown[] {
  const codes = decision.flags.map(({ code }) => code).filter((code) => /^(?:COVER|STRIPPING|RESUBMITTED)/.test(code));
  const outcome = decision.outcome === 'hold' ? `hold ${decision.pending ?? 'to see'}` : decision.outcome;
  return [outcome, decision.reasons[0]?.rule, ...codes];
}

const refs = (on: Payment, references: Readonly<Partial<Record<keyof References, string>>>): Payment => ({
  ...on,
  references: Object.fromEntries(Object.entries(references).map(([slot, value]) => [slot, at(value, slot)])),
});

interface Sketch {
  readonly sender?: string;
  readonly debtor?: Party;
  readonly creditor?: Party;
  readonly text?: string;
  readonly reference?: string;
}

const MUELLER = party('debtor', 'MUELLER HANDEL GMBH', { country: 'DE' });
const GULF = party('creditor', 'GULF FERTILISER LLC', { country: 'AE' });
const mt103 = ({
  sender = 'AAAADEFF',
  debtor = MUELLER,
  creditor = GULF,
  text = 'INV 2207',
  reference = 'REF103',
}: Sketch = {}) =>
  refs(
    payment({
      agents: [agent('sender', sender), agent('receiver', 'EXMPUS33XXX'), agent('creditorAgent', 'BBBBAEAD')],
      parties: [debtor, creditor],
      text,
    }),
    { instruction: reference },
  );
const mt202 = (references: Parameters<typeof refs>[1], type = 'MT202') =>
  refs(
    payment({
      type,
      agents: [agent('sender', 'AAAADEFF'), agent('receiver', 'EXMPUS33XXX'), agent('creditor', 'BBBBAEAD')],
    }),
    references,
  );
const cover = (debtor: Party, creditor: Party) =>
  refs(
    payment({
      type: 'MT202COV',
      agents: [agent('sender', 'AAAADEFF'), agent('receiver', 'EXMPUS33XXX'), agent('creditor', 'BBBBAEAD')],
      underlying: { agents: [], parties: [debtor, creditor] },
    }),
    { instruction: 'COV1', endToEnd: 'REF103' },
  );
const cancel = (related: string, sender = 'AAAADEFF', type = 'MT192') =>
  refs(payment({ type, agents: [agent('sender', sender), agent('receiver', 'EXMPUS33XXX')] }), {
    instruction: 'CXL1',
    related,
  });
/** In ISO 20022, without a header. */
const assigned = (by: string) =>
  refs(payment({ type: 'camt.056.001.08', agents: [agent('assigner', by), agent('assignee', 'EXMPUS33XXX')] }), {
    related: 'REF103',
  });

const UETR = '0b4b6d9f-3c7e-4c0f-9d5c-8f3a3f1a2b3c';
const withUetr = (on: Payment, uetr = UETR): Payment => ({
  ...on,
  references: { ...on.references, uetr: at(uetr, 'uetr') },
});
const euros = (amount: string, path = '') => ({ ...at('x', path), currency: 'EUR', amount });
const inEuros = (on: Payment): Payment => ({ ...on, amount: euros('77.10') });
const ofAmount = (on: Payment, leaf: string): Payment => ({ ...on, amount: euros('77.10', `/Undrlyg/${leaf}`) });
const ordered = (amount: string): Payment => ({ ...mt103(), instructedAmount: euros(amount) });
const BANDAR = entry({ id: 'places:1', name: 'Bandar Abbas', kind: 'place', programmes: ['IRAN'] });
const SDN = entry({ name: 'GULF FERTILISER', country: 'AE' });
const sure = (on: Payment) => [hit(on, 'creditor', SDN, { for: [['country', 'AE', 'AE']] })];
const possible = (on: Payment) => [hit(on, 'creditor', SDN, { score: 0.9 })];
const named = (on: Payment) => [hit(on, 'remittance', BANDAR)];
const ORIGINAL = mt103({ text: 'INV 2207 UREA EX BANDAR ABBAS' });
/** Rejected for where a party is. */
const IRANIAN = mt103({
  creditor: party('creditor', 'GULF FERTILISER LLC', { lines: ['BANDAR ABBAS'], country: 'IR' }),
});

/** An instruction by a blocked bank whose money comes another way: held. */
const INSTRUCTED: Payment = { ...mt103(), settlement: 'cover' };
const sent = (on: Payment) => [
  hit(on, 'sender', entry({ name: 'B', kind: 'bank' }), { identifier: ['bic', 'AAAADEFF'] }),
];

describe('covers', () => {
  test.each<[string, readonly [Payment, (readonly Hit[])?], readonly [Payment, (readonly Hit[])?], unknown[]]>([
    [
      '8',
      [mt103()],
      [mt202({ instruction: 'C1', endToEnd: 'REF103' })],
      ['hold to see', 'CV-01', 'COVER_WITHOUT_UNDERLYING'],
    ],
    [
      '8, the other way round',
      [mt202({ instruction: 'C1', endToEnd: 'REF103' })],
      [mt103()],
      ['hold to see', 'CV-01', 'COVER_WITHOUT_UNDERLYING'],
    ],
    [
      '8, by the UETR',
      [refs(mt103(), { uetr: UETR })],
      [mt202({ uetr: UETR }, 'pacs.009.001.08')],
      ['hold to see', 'CV-01', 'COVER_WITHOUT_UNDERLYING'],
    ],
    [
      'T7',
      [mt103(), possible(mt103())],
      [mt202({ endToEnd: 'REF103' })],
      ['hold block', 'ME-01', 'COVER_WITHOUT_UNDERLYING'],
    ],
    ['9, nothing related', [mt103()], [mt202({ endToEnd: 'FX778' })], ['pass', undefined]],
    ['no reference at all', [mt103({ reference: 'NONREF' })], [mt202({ endToEnd: 'NONREF' })], ['pass', undefined]],
    ['a cover that agrees', [mt103()], [cover(MUELLER, GULF)], ['pass', undefined]],
    ['a cover of what is held', [mt103(), possible(mt103())], [cover(MUELLER, GULF)], ['hold block', 'ME-01']],
    ['a cover of what was rejected', [IRANIAN], [cover(MUELLER, GULF)], ['hold reject', 'ME-03']],
    [
      '25: the cover of what a blocked bank instructed',
      [INSTRUCTED, sent(INSTRUCTED)],
      [cover(MUELLER, GULF)],
      ['block', 'BR-02-ARMED'],
    ],
    [
      '25: a bare cover of it',
      [INSTRUCTED, sent(INSTRUCTED)],
      [mt202({ instruction: 'C1', endToEnd: 'REF103' })],
      ['block', 'BR-02-ARMED', 'COVER_WITHOUT_UNDERLYING'],
    ],
    ['a cover with a name cut short', [mt103()], [cover(party('debtor', 'MUELLER HANDEL'), GULF)], ['pass', undefined]],
    [
      'a cover for somebody else',
      [mt103()],
      [cover(MUELLER, party('creditor', 'OTHER LLC', { country: 'AE' }))],
      ['hold to see', 'CV-02', 'COVER_MISMATCH'],
    ],
  ])('%s', (_id, first, second, expected) => {
    expect(told(after(first, second))).toEqual(expected);
  });
});

test.each([
  ['EU', 'FREEZE_IN_PLACE', ['eu-frozen-funds']],
  ['OFAC', 'BLOCKED_ACCOUNT', ['ofac-blocked-property', 'ofac-annual', 'eu-frozen-funds']],
] as const)(
  'a cover is blocked by the law whose blocked bank instructed it: %s',
  (authority, fundsHandling, reports) => {
    const profiles = ['us', 'eu'] as const;
    const policy = createPolicy({ profiles });
    const common = { lists: [], issues: [], asOf: day('2026-03-02'), engine: 'test' };
    const bank = entry({ name: 'B', kind: 'bank', authority });
    const hits = [hit(INSTRUCTED, 'sender', bank, { identifier: ['bic', 'AAAADEFF'] })];
    const memory = createMemory();
    memory.remember(INSTRUCTED, policy.decide({ ...common, payment: INSTRUCTED, hits }), MONDAY);
    const on = cover(MUELLER, GULF);
    const decision = policy.decide({ ...common, payment: on, hits: [], earlier: memory.recall(on, LATER) });
    const due = reportsDue(decision, on, { at: day('2026-03-02'), calendar: US_FEDERAL, profiles });
    expect([decision.outcome, decision.fundsHandling, due.map(({ id }) => id)]).toEqual([
      'block',
      fundsHandling,
      reports,
    ]);
  },
);

describe('resubmission', () => {
  test.each<[string, readonly [Payment, (readonly Hit[])?], readonly [Payment, (readonly Hit[])?], unknown[]]>([
    [
      'T9, held',
      [ORIGINAL, named(ORIGINAL)],
      [mt103({ text: 'INV 2207 FERTILISER' })],
      ['hold reject', 'ME-04', 'STRIPPING_SUSPECTED'],
    ],
    ['35', [IRANIAN], [mt103()], ['reject', 'ME-02', 'STRIPPING_SUSPECTED']],
    [
      'T8: the debtor was the hit, and is another now',
      [mt103(), [hit(mt103(), 'debtor', entry({ name: 'MUELLER HANDEL' }), { score: 0.9 })]],
      [mt103({ debtor: party('debtor', 'LONDON OFFICE', { country: 'GB' }) })],
      ['hold block', 'ME-01', 'STRIPPING_SUSPECTED'],
    ],
    [
      'T10',
      [IRANIAN],
      [mt103({ sender: 'CCCCDEFF', creditor: party('creditor', 'GULF FERTILISER LLC', { country: 'AE' }) })],
      ['hold reject', 'ME-03', 'RESUBMITTED_VIA_OTHER_ROUTE'],
    ],
    [
      'the same again is judged as before',
      [ORIGINAL, named(ORIGINAL)],
      [ORIGINAL, named(ORIGINAL)],
      ['hold reject', 'TX-01'],
    ],
    ['after one that passed', [mt103()], [mt103({ text: 'INV 2208', reference: 'REF104' })], ['pass', undefined]],
    [
      'another amount',
      [IRANIAN],
      [{ ...mt103(), amount: { ...at('x'), currency: 'USD', amount: '1000.01' } }],
      ['pass', undefined],
    ],
  ])('%s', (_id, first, second, expected) => {
    expect(told(after(first, second))).toEqual(expected);
  });

  test('a changed copy does not make the original forgotten', () => {
    const memory = createMemory();
    const copy = mt103({ text: 'INV 2207 FERTILISER' });
    memory.remember(ORIGINAL, decide(ORIGINAL, named(ORIGINAL)), MONDAY);
    memory.remember(copy, decide(copy, [], memory.recall(copy, LATER)), LATER);
    expect(told(decide(copy, [], memory.recall(copy, LATER)))).toEqual(['hold reject', 'ME-04', 'STRIPPING_SUSPECTED']);
  });
});

describe('requests to cancel', () => {
  test.each<[string, readonly [Payment, (readonly Hit[])?], Payment, unknown[]]>([
    ['39', [mt103(), sure(mt103())], cancel('REF103'), ['block', 'BR-09']],
    ['of what may be blocked', [mt103(), possible(mt103())], cancel('REF103'), ['hold block', 'BR-09-HELD']],
    ['of what may be rejected', [ORIGINAL, named(ORIGINAL)], cancel('REF103'), ['pass', undefined]],
    ['of something else', [mt103(), sure(mt103())], cancel('REF104'), ['pass', undefined]],
    ['to change it', [mt103(), sure(mt103())], cancel('REF103', 'AAAADEFF', 'camt.087.001.08'), ['block', 'BR-09']],
    [
      'to change its amount',
      [mt103(), sure(mt103())],
      inEuros(cancel('REF103', 'AAAADEFF', 'camt.087.001.08')),
      ['block', 'BR-09'],
    ],
    [
      'to change another',
      [mt103(), sure(mt103())],
      ofAmount(cancel('REF103', 'AAAADEFF', 'camt.087.001.08'), 'OrgnlIntrBkSttlmAmt'),
      ['hold block', 'BR-09'],
    ],
    ['without a header', [mt103(), sure(mt103())], assigned('AAAADEFF'), ['block', 'BR-09']],
    [
      'of another order',
      [ordered('1000'), sure(ordered('1000'))],
      { ...cancel('REF103', 'AAAADEFF', 'camt.055.001.08'), instructedAmount: euros('55') },
      ['hold block', 'BR-09'],
    ],
    [
      'of the order',
      [ordered('1000'), sure(ordered('1000'))],
      { ...cancel('REF103', 'AAAADEFF', 'camt.055.001.08'), instructedAmount: euros('1000.00') },
      ['block', 'BR-09'],
    ],
    ['without a header, by another bank', [mt103(), sure(mt103())], assigned('CCCCFRPP'), ['hold block', 'BR-09']],
    ['by a bank that did not send it', [mt103(), sure(mt103())], cancel('REF103', 'CCCCFRPP'), ['hold block', 'BR-09']],
    ['of another amount', [mt103(), sure(mt103())], inEuros(cancel('REF103')), ['hold block', 'BR-09']],
    [
      'of another amount by another bank, with the reference of a customer',
      [mt103(), sure(mt103())],
      inEuros(cancel('REF103', 'CCCCFRPP')),
      ['pass', undefined],
    ],
    [
      'of another UETR',
      [withUetr(mt103()), sure(withUetr(mt103()))],
      withUetr(cancel('REF103'), UETR.replace(/^./, '1')),
      ['pass', undefined],
    ],
    [
      'of the same UETR, by whomever',
      [withUetr(mt103()), sure(withUetr(mt103()))],
      withUetr(inEuros(cancel('REF104', 'CCCCFRPP'))),
      ['block', 'BR-09'],
    ],
  ])('%s', (_id, first, second, expected) => {
    expect(told(after(first, [second]))).toEqual(expected);
  });
});

describe('what is reported', () => {
  const due = (decision: Decision, on: Payment) =>
    reportsDue(decision, on, { at: day('2026-03-02'), calendar: US_FEDERAL, profiles: ['us'] }).map(({ id }) => id);
  const target = entry({ name: 'GULF FERTILISER LLC', measure: 'special-measure', authority: 'FINCEN' });
  const plain = mt103({ creditor: party('creditor', 'GULF FERTILISER LLC'), text: 'OTHER', debtor: MUELLER });
  const measured = mt103({ debtor: party('debtor', 'AL HUDA', { country: 'IQ' }) });

  test('a changed copy of what OFAC rules rejected', () => {
    expect(due(after([IRANIAN], [mt103()]), mt103())).toEqual(['ofac-rejected-transaction']);
  });

  test('no copy of what a special measure of FinCEN rejected', () => {
    const decision = after([measured, [hit(measured, 'debtor', target, { identifier: ['lei', 'X'] })]], [plain]);
    expect([told(decision), due(decision, plain)]).toEqual([['reject', 'ME-02-OTHER', 'STRIPPING_SUSPECTED'], []]);
  });

  test('no request to cancel what is blocked and reported already', () => {
    expect(due(after([mt103(), sure(mt103())], [cancel('REF103')]), cancel('REF103'))).toEqual([]);
  });
});
