import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rulesPage } from './rules-page.ts';
import { RULES } from './rules.ts';

test('RULES.md is up to date', () => {
  expect(readFileSync(new URL('../RULES.md', import.meta.url), 'utf8')).toBe(rulesPage());
});

test('every rule is on the page once', () => {
  const ids = Array.from(rulesPage().matchAll(/^### (.+)$/gm), ([, id]) => id);
  expect(ids).toEqual(expect.arrayContaining(RULES.map(({ id }) => id)));
  expect(new Set(ids).size).toBe(ids.length);
});

test('a rule is told with all that is to be known of it', () => {
  expect(rulesPage()).toContain(`### CA-01

No correspondent or payable-through account may be kept for it: reject, and close the account.

- Applies to: \`account-ban\`: the sending bank
- Default: Reject
- Change it: off, hold, reject, block
- Source: 31 CFR 561.201, 510.210, 566.201; E.O. 14024 section 11; OFAC FAQ 1149
- Basis: primary
`);
});
