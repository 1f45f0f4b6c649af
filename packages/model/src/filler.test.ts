import { expect, test } from 'vitest';
import { isFiller } from './filler.ts';

test.each(['NOTPROVIDED', 'not available', 'Unknown', 'UKWN', 'NONREF', 'NOREF', 'n/a', 'X', 'XXX', '/', '.', '-'])(
  '%j names nobody',
  (text) => expect(isFiller(text)).toBe(true),
);

test.each(['', ' ', 'XX', 'NORA', 'UNKNOWN SA', 'NOT PROVIDED YET'])('%j may', (text) =>
  expect(isFiller(text)).toBe(false),
);
