/** Replays message files and holds every decision against what was written down: copy the folder, put your files and lists in. */

import { readFileSync } from 'node:fs';
import { builtInList, createInterceptor, type Interceptor } from 'interdict';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const MESSAGES = new URL('../messages/', import.meta.url);

interface Expectation {
  readonly outcome: string;
  /** Rules of the reasons, in their order. */
  readonly rules: readonly string[];
}

const expectations: Readonly<Record<string, Expectation>> = JSON.parse(
  readFileSync(new URL('expectations.json', import.meta.url), 'utf8'),
);

describe('the decisions are those that were agreed', () => {
  let interceptor: Interceptor;

  beforeAll(async () => {
    interceptor = await createInterceptor({
      institution: { bic: 'EXMPUS33XXX', jurisdictions: ['US'] },
      lists: [builtInList()],
      clock: () => new Date('2026-03-02'),
    });
  });
  afterAll(() => interceptor.close());

  test.each(Object.entries(expectations))('%s', async (file, expected) => {
    const { outcome, payments } = await interceptor.intercept(readFileSync(new URL(file, MESSAGES)));
    const rules = payments.flatMap(({ decision }) => decision.reasons.map(({ rule }) => rule));
    expect({ outcome, rules }).toEqual(expected);
  });
});
