/** Every real message at hand is screened to an end, and what is not understood is held with the name of its type. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Interceptor } from 'interdict';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstration } from '../support/demonstration.ts';
import { shared, withoutSharedData } from '../support/shared-data.ts';

const FOLDER = shared('messages/iso20022');
const files = withoutSharedData ? [] : readdirSync(FOLDER).filter((file) => file.endsWith('.xml'));

describe.skipIf(withoutSharedData)('real messages', () => {
  let interceptor: Interceptor;

  beforeAll(async () => {
    interceptor = await demonstration();
  });

  afterAll(() => interceptor.close());

  test.each(files)('%s', async (file) => {
    const { payments } = await interceptor.intercept(readFileSync(join(FOLDER, file)), {
      asOf: new Date('2026-03-02'),
    });
    const unread = payments.flatMap(({ decision }) =>
      decision.issues
        .filter(({ severity }) => severity === 'error' || severity === 'fatal')
        .map((issue) => ({ decision, issue })),
    );
    expect(unread.filter(({ decision }) => decision.outcome !== 'hold')).toEqual([]);
    for (const { issue } of unread.filter((each) => each.issue.code === 'message-type-not-understood')) {
      expect(issue.message).toMatch(/[a-z]{4}\.\d{3}/);
    }
  });
});
