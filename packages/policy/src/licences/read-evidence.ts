/**
 * Reads a file of what the institution vouches for about single payments under its licences: JSON lines, or rows of a table
 * with the same names as columns, each for one payment and one licence.
 *
 *     {"reference":"INV-7","amount":"1000","currency":"USD","licence":"OFAC GL 8A","conditions":{"activity":true},"by":"J. Doe","documents":["invoice.pdf"]}
 *
 * In a table `conditions` are `activity:yes; food:no`.
 */

import type { Payment, Row } from '@interdict/model';
import {
  answered,
  checkFor,
  having,
  isBoolean,
  isDecimal,
  isText,
  listOf,
  mapOf,
  objectWith,
  readEach,
  type Check,
  type Read,
} from '../checked-json.ts';
import { recordFrom, several, yesOrNo, type Cell } from '../cells.ts';
import { parseDecimal } from '../decimal.ts';
import { grouped } from '../grouped.ts';
import type { LicenceEvidence } from './licence.ts';

/** What is vouched for about the payments with this reference and this amount. */
export interface PaymentEvidence extends LicenceEvidence {
  /** Its UETR, or its instruction, end-to-end or transaction reference. */
  readonly reference: string;
  /** A decimal: whoever writes the reference into another payment does not get more through. */
  readonly amount: string;
  readonly currency: string;
}

/** What is written where there is none would stand for many payments. */
const FILLER = /^(?:NOT ?PROVIDED|NON-?REF|NONE|UNKNOWN|N\/?A)$/i;

const isReference: Check<string> = checkFor(
  'a reference of one payment',
  (value): value is string => typeof value === 'string' && value.trim() !== '' && !FILLER.test(value),
);

const isEvidence: Check<PaymentEvidence> = objectWith(
  {
    reference: isReference,
    amount: isDecimal,
    currency: isText,
    licence: isText,
    conditions: mapOf(isBoolean),
    by: isText,
    documents: listOf(isText),
  },
  { spent: isDecimal },
);

const isVouched: Check<readonly LicenceEvidence[]> = listOf(
  having(
    { licence: isText, conditions: mapOf(isBoolean), by: isText, documents: listOf(isText) },
    { spent: isDecimal },
  ),
);

/**
 * What code of the institution's own vouches for.
 * @throws {TypeError} where it is no list of evidence, as where it answers later.
 */
export function evidenceIn(answer: unknown): readonly LicenceEvidence[] {
  return answered(answer, isVouched);
}

export const isEvidenceList: Check<readonly PaymentEvidence[]> = listOf(isEvidence);

const CELLS: ReadonlyMap<string, Cell> = new Map<string, Cell>([
  ['conditions', conditionsFrom],
  ['documents', several],
]);

function conditionsFrom(text: string): object {
  return Object.fromEntries(
    several(text).map((one) => {
      const [condition = '', answer = ''] = one.split(':');
      return [condition.trim(), yesOrNo(answer.trim())];
    }),
  );
}

/** Of a file with anything wrong in it nothing is used: a no that is missing counts for a yes elsewhere. */
export function readEvidence(file: string | readonly Row[]): Read<readonly PaymentEvidence[]> {
  const { records, issues } = readEach(file, (row, path, wrong) => {
    const evidence = recordFrom(row, CELLS);
    return isEvidence(evidence, path, wrong) ? evidence : undefined;
  });
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: records };
}

/** What is vouched for about single payments, at hand by their references. */
export interface Evidence {
  readonly records: readonly PaymentEvidence[];
  readonly for: (payment: Pick<Payment, 'references' | 'amount'>) => readonly LicenceEvidence[];
}

export function evidenceFrom(records: readonly PaymentEvidence[]): Evidence {
  const byReference = new Map(grouped(records, ({ reference }) => reference).map((own) => [own[0].reference, own]));
  return {
    records,
    for: ({ references, amount }) => {
      const { uetr, instruction, endToEnd, transaction } = references;
      const own = new Set([uetr, instruction, endToEnd, transaction].map((reference) => reference?.value ?? ''));
      const value = amount && parseDecimal(amount.amount);
      return [...own]
        .flatMap((reference) => byReference.get(reference) ?? [])
        .flatMap(({ reference: _reference, amount: vouched, currency, ...known }) =>
          currency === amount?.currency && value === parseDecimal(vouched) ? [known] : [],
        );
    },
  };
}
