import { expect, test } from 'vitest';
import { saidOf } from './said-of.ts';

test.each([
  ['BR-02', 'Money is kept.'],
  ['BR-99', undefined],
  ['constructor', undefined],
])('of %s: %s', (code, said) => {
  expect(saidOf({ 'BR-02': 'Money is kept.' }, code)).toBe(said);
});
