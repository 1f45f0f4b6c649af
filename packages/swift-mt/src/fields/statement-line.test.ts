/** Field 61 as the standard writes it, as systems write it, and what is no entry. */

import { expect, test } from 'vitest';
import { readStatementLine } from './statement-line.ts';
import { wireText } from '../syntax/wire-text.ts';

/** Mark, amount with its place, references and supplement. */
function read(field: string): unknown {
  const wire = wireText(new TextEncoder().encode(`:61:${field}\r\nREST`));
  const line = readStatementLine({ ...wire, issues: [] }, { path: '4/61', start: 4, end: 4 + field.length }, 'EUR');
  if (!line) return undefined;
  const { mark, amount, ownerReference, servicerReference, supplement } = line;
  const texts = [ownerReference, servicerReference, supplement].map((text) => text?.value ?? '');
  return [mark, `${amount?.amount} ${(amount?.location.start ?? 4) - 4}`, ...texts].join('|');
}

test.each([
  ['260401C1,5NTRFREF', 'C|1.5 7|REF||'],
  ['2604010401C1,5NTRFREF', 'C|1.5 11|REF||'],
  ['2604010401RC1,5NTRFREF', 'C|1.5 12|REF||'],
  ['260401ED1,5NTRFREF', 'D|1.5 8|REF||'],
  ['260401RDR1,5NTRFREF//BANK\r\nMORE', 'D|1.5 9|REF|BANK|MORE'],
  ['260401CC1,5', 'C|1.5 8|||'],
  ['2604010401C1NTRFREF', 'C|1 11|REF||'],
  ['260401c1,5ntrfREF', 'C|1.5 7|REF||'],
  ['260401rdr1,5n1a2REF', 'D|1.5 9|REF||'],
  ['260401    C1,5NTRFREF', 'C|1.5 11|REF||'],
  ['260401      D1,5NTRFREF', 'D|1.5 13|REF||'],
  ['260401  \u000bC1,5', undefined],
  ['260401 \u000cC1,5', 'C|1.5 9|||'],
  ['260401\r\nC\r\n1,5NTRFREF', 'C|1.5 11|REF||'],
  ['2604010401 \tDE  1,5', 'D|1.5 16|||'],
  ['260401C1,5NTR', 'C|1.5 7|NTR||'],
  ['260401C1,5-TRFREF', 'C|1.5 7|-TRFREF||'],
  ['260401C1,5NTR-REF', 'C|1.5 7|NTR-REF||'],
  ['260401C1.234.567,89NTRFREF', 'C|1234567.89 7|REF||'],
  ['260401C123456789012345678901', 'C|12345678901234567890 7|1||'],
  ['260401C1,5NTRFREF//', 'C|1.5 7|REF||'],
  ['260401C1,5NTRF//B', 'C|1.5 7||B|'],
  ['260401   C1,5', undefined],
  ['260401       C1,5', undefined],
  ['260401\t   C1,5', undefined],
  ['2604010401   C1,5', undefined],
  ['26040C1,5', undefined],
  ['2604014C1,5', undefined],
  ['26040104011C1,5', undefined],
  ['260401RX1,5', undefined],
  ['260401X1,5', undefined],
  ['260401R', undefined],
  ['260401C', undefined],
  ['260401CE', undefined],
  ['260401CEE1,5', undefined],
  ['260401C   1,5', undefined],
  ['260401C,5', undefined],
])('%j', (field, expected) => expect(read(field)).toBe(expected));
