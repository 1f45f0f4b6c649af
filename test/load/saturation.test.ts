/** A short run of the load test: what must hold at any length. Its times are for `node test/load/saturation.js`. */

import { expect, test } from 'vitest';
import { saturate } from './saturation.js';

test('under load and with new lists every second nothing fails, and no decision mixes two versions', async () => {
  const { requests, versions, errors, mixed, status } = await saturate({ seconds: 5, connections: 8, entries: 50 });
  expect({ errors, mixed, status }).toEqual({ errors: [], mixed: [], status: 0 });
  expect(requests).toBeGreaterThan(20);
  expect(versions).toBeGreaterThan(1);
});
