/** IBAN, LEI and UETR: codes that say themselves whether they are right. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ibanCountry, parseIban } from './iban.ts';
import { parseLei } from './lei.ts';
import { parseUetr } from './uetr.ts';

describe('parseIban', () => {
  test.each([
    ['DE02200505501015871393', 'DE02200505501015871393'],
    ['de02 2005 0550 1015 8713 93', 'DE02200505501015871393'],
    ['FR76-3000-6000-0112-3456-7890-189', 'FR7630006000011234567890189'],
  ])('reads %j', (text, iban) => expect(parseIban(text)).toBe(iban));

  test.each(['', 'DE02200505501015871394', 'ZZ02200505501015871393', 'DE02', '12345678901234567890'])(
    'refuses %j',
    (text) => expect(parseIban(text)).toBeUndefined(),
  );

  test('tells the country', () => {
    const iban = parseIban('DE02200505501015871393');
    expect(iban && ibanCountry(iban)).toBe('DE');
  });

  test('notices every change of one digit', () => {
    const iban = 'DE02200505501015871393';
    fc.assert(
      fc.property(fc.integer({ min: 4, max: iban.length - 1 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const digit = (Number(iban[at]) + by) % 10;
        expect(parseIban(iban.slice(0, at) + digit + iban.slice(at + 1))).toBeUndefined();
      }),
    );
  });
});

describe('parseLei', () => {
  test.each([['5493001KJTIIGC8Y1R12'], ['5493001kjtiigc8y1r12 ']])('reads %j', (text) =>
    expect(parseLei(text)).toBe('5493001KJTIIGC8Y1R12'),
  );

  test.each(['', '5493001KJTIIGC8Y1R13', '5493001KJTIIGC8Y1R1', '5493001KJTIIGC8Y1RAA'])('refuses %j', (text) =>
    expect(parseLei(text)).toBeUndefined(),
  );
});

describe('parseUetr', () => {
  test('reads any case', () =>
    expect(parseUetr('0F3C1B2A-7D4E-4A5B-9C6D-000000000001')).toBe('0f3c1b2a-7d4e-4a5b-9c6d-000000000001'));

  test.each(['', '0f3c1b2a-7d4e-5a5b-9c6d-000000000001', '0f3c1b2a7d4e4a5b9c6d000000000001'])('refuses %j', (text) =>
    expect(parseUetr(text)).toBeUndefined(),
  );
});
