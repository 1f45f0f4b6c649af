import { calendarDate, parseBic, parseLei, type Agent, type Located, type Party } from '@interdict/model';
import { describe, expect, test } from 'vitest';
import { emptyDraft, overlay, transferOf, type Draft } from './draft.ts';
import { asAgent, asParty, bankAt, emptyHolder } from '../fields/holder.ts';
import { slotNamed } from './references.ts';

function at(value: string): Located {
  return { value, location: { path: value, start: 0, end: value.length } };
}

const agent = (role: string): Agent => asAgent(role, emptyHolder());
const party = (role: string): Party => asParty(role, emptyHolder());
const draft = (values: Partial<Draft>): Draft => ({ ...emptyDraft(), ...values });
const money = (currency: string) => ({ currency, amount: '1', location: at('32A').location });

describe('one draft over another', () => {
  test('counts where both have a value', () => {
    const [first, second] = [calendarDate(2026, 4, 1), calendarDate(2026, 4, 2)];
    const lower = draft({ amount: money('EUR'), instructedAmount: money('EUR'), settlementDate: first, covered: true });
    const upper = draft({ amount: money('USD') });
    const { amount, instructedAmount, settlementDate, covered } = overlay(lower, upper);
    expect([amount?.currency, instructedAmount?.currency, settlementDate, covered]).toEqual([
      'USD',
      'EUR',
      first,
      true,
    ]);
    expect(overlay(lower, draft({ settlementDate: second })).settlementDate).toBe(second);
    expect(overlay(emptyDraft(), emptyDraft()).covered).toBe(false);
  });

  test('has the parties, agents and texts of both, the lower ones first', () => {
    const text = { kind: 'narrative' as const, text: at('A'), readings: [] };
    const lower = draft({ parties: [party('debtor')], agents: [agent('sender')], passages: [text] });
    const upper = draft({ parties: [party('creditor')], agents: [agent('receiver')], passages: [text] });
    const both = overlay(lower, upper);
    expect(both.parties.map(({ role }) => role)).toEqual(['debtor', 'creditor']);
    expect(both.agents.map(({ role }) => role)).toEqual(['sender', 'receiver']);
    expect(both.passages).toEqual([text, text]);
    expect([lower.parties.length, upper.parties.length]).toEqual([1, 1]);
  });

  test.each([
    ['only the upper has', {}, { message: at('U') }, { message: at('U') }, []],
    ['only the lower has', { message: at('L') }, {}, { message: at('L') }, []],
    ['both have', { message: at('L') }, { related: at('U') }, { message: at('L'), related: at('U') }, []],
    [
      'the upper takes the place of',
      { related: at('R'), uetr: at('X'), message: at('L'), instruction: at('I') },
      { related: at('U'), message: at('V'), endToEnd: at('E'), transaction: at('T') },
      {
        message: at('V'),
        instruction: at('I'),
        endToEnd: at('E'),
        transaction: at('T'),
        uetr: at('X'),
        related: at('U'),
      },
      ['L', 'R'],
    ],
  ])('keeps references that %s', (_, lower, upper, references, displaced) => {
    const both = overlay(draft({ references: lower }), draft({ references: upper }));
    expect(both.references).toStrictEqual(references);
    expect(both.passages).toEqual(displaced.map((value) => ({ kind: 'reference', text: at(value), readings: [] })));
  });
});

test('references are shared, not copied, where the other draft has none', () => {
  const references = { message: at('M') };
  expect(overlay(draft({ references }), emptyDraft()).references).toBe(references);
  expect(overlay(emptyDraft(), draft({ references })).references).toBe(references);
});

test('every slot that a field fills is found by its name', () => {
  const names = ['message', 'instruction', 'endToEnd', 'transaction', 'uetr', 'related'];
  const references = {};
  for (const name of names) expect(slotNamed(name)?.(references, at(name))).toEqual(at(name));
  expect(references).toEqual(Object.fromEntries(names.map((name) => [name, at(name)])));
  expect(slotNamed('message')?.(references, at('SECOND'))).toEqual(at('message'));
  expect(slotNamed('registration')).toBeUndefined();
});

describe('a transfer', () => {
  test('has its agents in the order of the chain, others behind them as they came', () => {
    const roles = [
      'mentioned',
      'debtor1Agent',
      'creditorAgent12',
      'creditorAgent',
      'intermediaryAgent2',
      'intermediaryAgent1',
      'branch2',
      'previousInstructingAgent12',
      'debtorAgent',
      'receiver',
      'sender',
    ];
    const written = roles.map(agent);
    expect(transferOf(draft({ agents: written })).agents.map(({ role }) => role)).toEqual([
      'sender',
      'receiver',
      'debtorAgent',
      'previousInstructingAgent12',
      'intermediaryAgent2',
      'intermediaryAgent1',
      'creditorAgent12',
      'creditorAgent',
      'mentioned',
      'debtor1Agent',
      'branch2',
    ]);
    expect(written.map(({ role }) => role)).toEqual(roles);
  });

  test('has every role of the chain in its place', () => {
    const chain = [
      'sender',
      'receiver',
      'debtor',
      'debtorAgent',
      'forwardingAgent',
      'previousInstructingAgent1',
      'instructingReimbursementAgent',
      'instructedReimbursementAgent',
      'thirdReimbursementAgent',
      'intermediaryAgent1',
      'creditorAgent',
      'creditor',
    ];
    const agents = chain.toReversed().map(agent);
    expect(transferOf(draft({ agents })).agents.map(({ role }) => role)).toEqual(chain);
  });

  test('keeps the list of agents that is in order', () => {
    const agents = [agent('sender'), agent('debtorAgent'), agent('debtorAgent'), agent('mentioned')];
    expect(transferOf(draft({ agents })).agents).toBe(agents);
  });

  test('leaves out amounts it does not have', () => {
    expect(transferOf(emptyDraft())).toStrictEqual({ references: {}, parties: [], agents: [], passages: [] });
    const full = transferOf(draft({ amount: money('EUR'), instructedAmount: money('USD') }));
    expect([full.amount?.currency, full.instructedAmount?.currency]).toEqual(['EUR', 'USD']);
  });
});

describe('a holder', () => {
  const location = { path: '4/59A/2', start: 20, end: 28 };
  const [bicCode, leiCode] = [parseBic('ALFADEFF'), parseLei('529900T8BM49AURSDO55')];
  if (!bicCode || !leiCode) throw new Error('neither BIC nor LEI');
  const bic = { value: bicCode, location };
  const lei = { value: leiCode, location };
  const lists = { names: [], readings: [], accounts: [], relatedNames: [] };

  test('with a BIC is a bank of which nothing else is known', () =>
    expect(asAgent('receiver', { ...emptyHolder(), bic })).toStrictEqual(bankAt('receiver', bic)));

  test('is a bank, or a party that BIC and LEI identify', () => {
    const address = { lines: [at('QUAY 7')] };
    const birth = { town: at('CORK') };
    const holder = { ...emptyHolder(), bic, lei, address, birth };
    expect(asAgent('receiver', holder)).toStrictEqual({
      role: 'receiver',
      ...lists,
      identifiers: [],
      bic,
      lei,
      address,
    });
    const country = { value: 'DE', location: { path: '4/59A/2', start: 24, end: 26 } };
    expect(asParty('creditor', holder)).toStrictEqual({
      role: 'creditor',
      ...lists,
      identifiers: [
        { type: 'bic', value: bic, country },
        { type: 'lei', value: lei },
      ],
      address,
      birth,
    });
  });

  test('of which nothing is known has empty lists', () => {
    expect(asAgent('receiver', emptyHolder())).toStrictEqual({ role: 'receiver', ...lists, identifiers: [] });
    expect(asParty('creditor', emptyHolder())).toStrictEqual({ role: 'creditor', ...lists, identifiers: [] });
  });
});
