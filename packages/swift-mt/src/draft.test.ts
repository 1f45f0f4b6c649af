import { parseBic, type Agent, type Located, type Party } from '@interdict/model';
import { describe, expect, test } from 'vitest';
import { emptyDraft, overlay, transferOf, type Draft } from './draft.ts';
import { asAgent, asParty, bankAt, emptyHolder } from './holder.ts';
import { add, concat, NONE } from './list.ts';

function at(value: string): Located {
  return { value, location: { path: value, start: 0, end: value.length } };
}

const agent = (role: string): Agent => asAgent(role, emptyHolder());
const party = (role: string): Party => asParty(role, emptyHolder());
const draft = (values: Partial<Draft>): Draft => ({ ...emptyDraft(), ...values });
const money = (currency: string) => ({ currency, amount: '1', location: at('32A').location });

describe('a list', () => {
  test('is a new one with its first item, then grows', () => {
    const one = add<number>(NONE, 1);
    const two = add(one, 2);
    expect([one, two === one, NONE]).toEqual([[1, 2], true, []]);
  });

  test('that is empty stays empty', () => expect(() => NONE.push(...[])).toThrow(TypeError));

  test('behind another is copied only where both have items', () => {
    const [one, two] = [[1], [2]];
    expect([concat(one, NONE) === one, concat(NONE, two) === two, concat(one, two), one]).toEqual([
      true,
      true,
      [1, 2],
      [1],
    ]);
  });
});

describe('one draft over another', () => {
  test('counts where both have a value', () => {
    const lower = draft({ amount: money('EUR'), instructedAmount: money('EUR'), covered: true });
    const upper = draft({ amount: money('USD') });
    const { amount, instructedAmount, covered } = overlay(lower, upper);
    expect([amount?.currency, instructedAmount?.currency, covered]).toEqual(['USD', 'EUR', true]);
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
    expect(both.references).toEqual(references);
    expect(both.passages).toEqual(displaced.map((value) => ({ kind: 'reference', text: at(value), readings: [] })));
  });
});

describe('a transfer', () => {
  test('has its agents in the order of the chain, others behind them as they came', () => {
    const roles = [
      'mentioned',
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
      'creditorAgent',
      'mentioned',
      'branch2',
    ]);
    expect(written.map(({ role }) => role)).toEqual(roles);
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

test('a BIC identifies a party, and are a bank', () => {
  const value = parseBic('ALFADEFF');
  if (!value) throw new Error('no BIC');
  const bic = { value, location: { path: '4/59A/2', start: 20, end: 28 } };
  const known = bankAt('receiver', bic);
  const holder = { ...emptyHolder(), bic };
  expect(asAgent('receiver', holder)).toEqual(known);
  expect(asParty('creditor', holder).identifiers).toEqual([
    { type: 'bic', value: bic, country: { value: 'DE', location: { path: '4/59A/2', start: 24, end: 26 } } },
  ]);
  expect(asParty('creditor', emptyHolder()).identifiers).toEqual([]);
});
