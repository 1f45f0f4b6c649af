/** What identifiers are filed under, and looked up by. */

import { identifierKey, type IdentifierType } from '@interdict/model';

/** Types that share one number space: an IBAN is an account number. */
const SPACE: Partial<Record<IdentifierType, IdentifierType>> = { iban: 'account' };
/** Types whose long numbers share one: what one calls a tax number is a registration number to another. */
export const NUMBERS: ReadonlySet<IdentifierType> = new Set<IdentifierType>([
  'clearing',
  'passport',
  'national-id',
  'tax-id',
  'registration',
  'social-security',
  'driving-licence',
  'alien-registration',
  'customer',
  'employer',
  'phone',
  'other',
]);
/** So long that no two are equal by chance. */
const LONG_NUMBER = /^(?:\d{9,21}|(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z\d]{8,24})$/;

export function keyOf(type: IdentifierType, value: string): string {
  const key = identifierKey(type, value);
  return `${NUMBERS.has(type) && LONG_NUMBER.test(key) ? 'number' : (SPACE[type] ?? type)} ${key}`;
}
