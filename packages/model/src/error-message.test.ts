import { expect, test } from 'vitest';
import { errorMessage } from './error-message.ts';

test.each<[string, unknown, string]>([
  ['an error', new Error('no such list'), 'no such list'],
  ['what is no error', 'no such list', 'no such list'],
  ['several without a word of their own', new AggregateError([new Error('refused'), 'late']), 'refused; late'],
  ['several with one', new AggregateError([new Error('refused')], 'not reached'), 'not reached'],
])('the message of %s', (_what, thrown, message) => {
  expect(errorMessage(thrown)).toBe(message);
});
