import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createPolicy } from '../policy.ts';
import { agent, at, bic, party, payment } from '../test-support/builders.ts';
import { directories } from '../test-support/directories.ts';
import type { Directories } from './directories.ts';
import { readDirectories } from './read-directories.ts';

describe('a file about banks and accounts', () => {
  const known = directories(
    { record: 'bank', bic: 'SHELAEAD', shell: true },
    { record: 'accounts', of: 'RESPAEAD', from: '4001-0000', to: '4001-9999' },
    { record: 'accounts', of: 'SOLOAEAD', from: 'DE02 2005 0550 1015 8713 93' },
  );

  test.each([
    ['SHELAEADXXX', true],
    ['RESPAEAD', undefined],
  ])('%s is a shell bank: %s', (code, expected) => {
    expect(known.isShellBank(bic(code))).toBe(expected);
  });

  test.each([
    ['40010000', 'RESPAEAD'],
    ['4001 9999', 'RESPAEAD'],
    ['40020000', undefined],
    ['400199990', undefined],
    ['DE02200505501015871393', 'SOLOAEAD'],
  ])('account %s is that of %s', (account, expected) => {
    expect(known.respondentOf(account)).toBe(expected);
  });

  test.each([
    ['no JSON', '{', 'row-malformed', 'line 1'],
    ['a record that is none', '\n{"record":"branch"}', 'value-invalid', 'line 2.record'],
    ['a BIC that is none', '{"record":"bank","bic":"BANK","shell":true}', 'value-invalid', 'line 1.bic'],
    ['a shell that is neither', '{"record":"bank","bic":"SHELAEAD","shell":"no"}', 'value-invalid', 'line 1.shell'],
    ['a range backwards', '{"record":"accounts","of":"RESPAEAD","from":"2","to":"1"}', 'accounts-invalid', 'line 1'],
    [
      'a range of two lengths',
      '{"record":"accounts","of":"RESPAEAD","from":"2","to":"10"}',
      'accounts-invalid',
      'line 1',
    ],
  ])('%s: nothing of it is used', (_what, text, code, path) => {
    expect(readDirectories(text)).toMatchObject({ ok: false, issues: [{ code, path, severity: 'error' }] });
  });
});

test('the example in the documents is read', () => {
  for (const page of ['../../README.md', 'read-directories.ts']) {
    const lines =
      readFileSync(new URL(page, import.meta.url), 'utf8').match(/\{"record":"(?:bank|accounts)".*\}/g) ?? [];
    expect(lines).toHaveLength(2);
    expect(readDirectories(lines.join('\n'))).toMatchObject({ ok: true });
  }
});

describe('what directories do to a decision', () => {
  const on = payment({ agents: [agent('sender', 'SHELAEAD'), agent('creditorAgent', 'BBBBDEFF')] });
  const input = { payment: on, hits: [], lists: [], issues: [], engine: 'test' };

  test('a shell bank holds', () => {
    const known = directories({ record: 'bank', bic: 'SHELAEAD', shell: true });
    const decision = createPolicy({ directories: known }).decide(input);
    expect(decision).toMatchObject({ outcome: 'hold', pending: 'reject', reasons: [{ rule: 'SB-01' }] });
  });

  const working: Directories = { version: '1', respondentOf: () => undefined, isShellBank: () => undefined };
  test.each<[string, object]>([
    [
      'that fails',
      {
        isShellBank: () => {
          throw new Error('no connection');
        },
      },
    ],
    ['that answers later', { isShellBank: () => Promise.resolve(true) }],
    ['that answers in words', { isShellBank: () => 'yes' }],
    ['of accounts that answers later', { respondentOf: () => Promise.resolve(undefined) }],
  ])('a provider %s holds', (_what, broken) => {
    const account = { id: at('4001', 'debtor/account') };
    const paid = { ...on, parties: [{ ...party('debtor', 'A'), accounts: [account] }] };
    const policy = createPolicy({ directories: Object.assign({ ...working }, broken) });
    expect(policy.decide({ ...input, payment: paid })).toMatchObject({
      outcome: 'hold',
      issues: [{ code: 'directory-provider-failed' }],
    });
  });
});
