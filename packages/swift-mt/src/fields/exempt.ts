/**
 * The reviewed table of values that are not screened: only where they are written exactly as here, so that whatever a
 * person could write in their place is a passage.
 */

import type { FieldFormat } from '../formats/field-formats.ts';
import { internal } from '../internal.ts';
import { textOf, type Source, type Span } from '../syntax/source.ts';

const AMOUNT = '[0-9][0-9.,]*';

/** Fields, what they must look like to be exempt, and why nobody can be named there. */
export const EXEMPT_FIELDS: readonly (readonly [tags: string, pattern: RegExp, reason: string])[] = [
  ['11R 11S', /^\d{3}\s*\d{6}\s*(?:\d{4}\d{6})?$/, 'type, date, session and sequence number'],
  ['12', /^\d{3}$/, 'message type'],
  ['13C', /^\/(?:CLSTIME|RNCTIME|SNDTIME|FROTIME|TILTIME|REJTIME)\/\d{4}[+-]\d{4}$/, 'code list, time and offset'],
  ['13D', /^\d{10}[+-]\d{4}$/, 'date, time and offset'],
  ['14C 30 30F 30P 30T 30U 30V 30X 31C 31E 31S', /^\d{4}(?:\d{2}){0,2}$/, 'date'],
  ['16A 26E 27 28 28C 28D 39A', /^[\d/]+$/, 'numbers'],
  ['17A 17F 17G 17I 17N 17O 17T 17U', /^[YN]$/, 'yes or no'],
  ['19 36', new RegExp(`^${AMOUNT}$`), 'amount or rate'],
  ['22A', /^(?:NEWT|AMND|CANC|DUPL|EXOP|ISSU|ISCO|ICCO|ACNF|ADVI)$/, 'code list'],
  ['22D', /^(?:DGAR|STBY|DEPU)$/, 'code list'],
  ['23', /^(?:CREDIT|SPAY|CHQB|CRTST)$/, 'code list'],
  ['23B', /^(?:CRED|SPRI|SSTD|SPAY|CRTS)$/, 'code list'],
  [
    '23E',
    /^(?:AUTH|CHQB|CMSW|CMTO|CMZB|CORT|EQUI|HOLD|INTC|NAUT|NETS|OTHR|PHOB|PHOI|PHON|REPA|RFDD|RTGS|RTND|SDVA|TELB|TELE|TELI|URGP)$/,
    'code list, without text behind it',
  ],
  ['26T', /^[A-Z0-9]{3}$/, 'code of three characters'],
  ['32A 32C 32D 33A 34A', new RegExp(`^(?:\\d{6})?[A-Z]{3}${AMOUNT}$`), 'date, currency code, amount'],
  ['32K', new RegExp(`^[A-Z]\\d{3}[A-Z]{2}[A-Z]{3}${AMOUNT}$`), 'maturity codes, currency code, amount'],
  [
    '32B 32E 32G 32J 33B 33E 34B 37J 71F 71G 71H 71J 71K 71L',
    new RegExp(`^(?:[A-Z]{3})?${AMOUNT}$`),
    'currency code, amount',
  ],
  ['32H 34E', new RegExp(`^N?[A-Z]{3}${AMOUNT}$`), 'mark, currency code, amount'],
  ['34F', new RegExp(`^[A-Z]{3}[CD]?${AMOUNT}$`), 'currency code, mark, amount'],
  ['37G', new RegExp(`^N?${AMOUNT}$`), 'mark and rate'],
  ['37H', new RegExp(`^[A-Z]N?${AMOUNT}$`), 'marks and rate'],
  ['60F 60M 62F 62M 64 65', new RegExp(`^[CD]\\d{6}[A-Z]{3}${AMOUNT}$`), 'mark, date, currency code, amount'],
  ['71A', /^(?:OUR|SHA|BEN)$/, 'code list'],
  ['90C 90D', new RegExp(`^\\d{1,5}[A-Z]{3}${AMOUNT}$`), 'number, currency code, amount'],
  ['94A', /^(?:AGNT|BILA|BROK)$/, 'code list'],
];

/** Fields whose format has no room for a name: every value that has it is exempt. */
const SAFE_FORMATS: ReadonlySet<string> = new Set([
  ...tagsOf('12 14C 16A 19 26E 26T 27 28 28C 28D 30 30F 30P 30T 30U 30V 30X 31C 31E 31S 36 37J 39A'),
  ...tagsOf('32A 32B 32C 32D 32E 32G 32J 32K 33A 33B 33E 34A 34B 71F 71G 71H 71J 71K 71L 90C 90D'),
]);

/** Fields with code lists: every value that is exempt has the format. */
const CODE_LISTS: ReadonlySet<string> = new Set(
  tagsOf('13C 17A 17F 17G 17I 17N 17O 17T 17U 22A 22D 23 23B 23E 71A 94A'),
);

function tagsOf(tags: string): string[] {
  return tags.split(' ');
}

const PATTERNS: ReadonlyMap<string, RegExp> = new Map(
  EXEMPT_FIELDS.flatMap(([tags, pattern]) => tagsOf(tags).map((tag) => [internal(tag), pattern])),
);

/** True where the value of a field is one of those that cannot name anybody. */
export function isExempt(tag: string, value: string): boolean {
  return PATTERNS.get(tag)?.test(value) ?? false;
}

/** The same for a value in its place. */
export function isExemptSpan(source: Source, tag: string, span: Span): boolean {
  return PATTERNS.get(tag)?.test(textOf(source, span)) ?? false;
}

/** What only values match that are exempt and have the `format` of their field; undefined where nothing shows both at once. */
export function safePattern(tag: string, format: FieldFormat | undefined): RegExp | undefined {
  if (CODE_LISTS.has(tag)) return PATTERNS.get(tag);
  return SAFE_FORMATS.has(tag) ? format?.pattern : undefined;
}
