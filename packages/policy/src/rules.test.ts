import { describe, expect, test } from 'vitest';
import { parseCalendarDate } from '@interdict/model';
import { CIRCUMSTANCE_RULES, RULES } from './rules.ts';
import { SILENT_RULE } from './rules/answer-rules.ts';

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

  test.each(RULES.map((rule) => [rule.id, rule.because] as const))('%s gives half a sentence', (_id, because) => {
    expect(because).toMatch(/^[a-z].*[^.\s]$/);
  });
});
