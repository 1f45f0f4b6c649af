import { describe, expect, test } from 'vitest';
import { parseCalendarDate } from '@interdict/model';
import { factsOf } from './facts.ts';
import { settingsFrom } from './options.ts';
import { CIRCUMSTANCE_RULES, RULES } from './rules.ts';
import { SILENT_RULE } from './rules/answer-rules.ts';
import { agent, party, payment } from './test-support/builders.ts';

describe('the table of rules', () => {
  test('each rule has an id of its own', () => {
    const ids = [...RULES, SILENT_RULE].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(CIRCUMSTANCE_RULES.map((rule) => [rule.id, rule] as const))('%s starts before it ends', (_id, rule) => {
    const days = [rule.from ?? '0001-01-01', rule.until ?? '9999-12-31'];
    expect(days.map((day) => parseCalendarDate(day))).toEqual(days);
    expect(days).toEqual(days.toSorted());
  });

  test.each(CIRCUMSTANCE_RULES.map((rule) => [rule.id, rule] as const))(
    '%s needs a presence, an owner, an office or an earlier payment to go by',
    (_id, rule) => {
      const quiet = payment({
        parties: [party('debtor', 'A', { country: 'US' }), party('creditor', 'B', { country: 'DE' })],
        agents: [agent('sender', 'CITIUS33'), agent('receiver', 'DEUTDEFF')],
        text: 'new bonds and shares',
        settlement: 'cover',
      });
      const facts = factsOf({ payment: quiet, hits: [], lists: [], issues: [], engine: 'test' }, settingsFrom({}));
      for (const profile of rule.profiles) expect(rule.find(facts, profile, ['OFAC', 'EU', 'UK', 'UN'])).toEqual([]);
    },
  );

  test.each(RULES.map((rule) => [rule.id, rule.because] as const))('%s gives half a sentence', (_id, because) => {
    expect(because).toMatch(/^[a-z].*[^.\s]$/);
  });
});
