/**
 * The reviewed table of values that are not screened: only where they are written exactly as here, so that whatever a
 * person could write in their place is a passage.
 */

const AMOUNT = '[0-9][0-9.,]*';

/** Fields, what they must look like to be exempt, and why nobody can be named there. */
export const EXEMPT_FIELDS: readonly (readonly [tags: string, pattern: RegExp, reason: string])[] = [
  ['13C', /^\/(?:CLSTIME|RNCTIME|SNDTIME|FROTIME|TILTIME|REJTIME)\/\d{4}[+-]\d{4}$/, 'code list, time and offset'],
  ['23B', /^(?:CRED|SPRI|SSTD|SPAY|CRTS)$/, 'code list'],
  ['26T', /^[A-Z0-9]{3}$/, 'code of three characters'],
  ['32A', new RegExp(`^\\d{6}[A-Z]{3}${AMOUNT}$`), 'date, currency code, amount'],
  ['33B 71F 71G', new RegExp(`^[A-Z]{3}${AMOUNT}$`), 'currency code, amount'],
  ['36', new RegExp(`^${AMOUNT}$`), 'rate'],
  ['71A', /^(?:OUR|SHA|BEN)$/, 'code list'],
];

const PATTERNS: ReadonlyMap<string, RegExp> = new Map(
  EXEMPT_FIELDS.flatMap(([tags, pattern]) => tags.split(' ').map((tag) => [tag, pattern])),
);

/** True where the value of a field is one of those that cannot name anybody. */
export function isExempt(tag: string, value: string): boolean {
  return PATTERNS.get(tag)?.test(value) ?? false;
}
