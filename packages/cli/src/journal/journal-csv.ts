/** Records of a journal as rows for a spreadsheet. */

import { csvRow, type JournalRecord } from 'interdict';
import { decisionOf, referenceOf, type ShownDecision } from './journal-text.ts';

type Column = (record: JournalRecord, decision: ShownDecision | undefined) => string | number | null | undefined;

const COLUMNS: Readonly<Record<string, Column>> = {
  seq: ({ seq }) => seq,
  at: ({ at }) => at,
  kind: ({ kind }) => kind,
  outcome: (_, decision) => decision?.outcome,
  pending: (_, decision) => decision?.pending,
  fundsHandling: (_, decision) => decision?.fundsHandling,
  message: (_, decision) => decision?.message.type,
  sender: (_, decision) => decision?.message.sender,
  receiver: (_, decision) => decision?.message.receiver,
  position: (_, decision) => decision?.payment?.position,
  reference: (_, decision) => referenceOf(decision?.payment ?? null),
  uetr: (_, decision) => decision?.payment?.references['uetr'],
  currency: (_, decision) => decision?.payment?.amount?.currency,
  amount: (_, decision) => decision?.payment?.amount?.value,
  hits: (_, decision) => [...new Set(decision?.hits.map(({ entry }) => entry.id))].join(' '),
  reasons: (_, decision) => [...new Set(decision?.reasons.map(({ rule }) => rule))].join(' '),
  asOf: (_, decision) => decision?.asOf,
  sha256: (_, decision) => decision?.sha256,
  hash: ({ hash }) => hash,
};

export const CSV_HEADER: string = csvRow(Object.keys(COLUMNS));

export function recordRow(record: JournalRecord): string {
  const decision = decisionOf(record);
  return csvRow(Object.values(COLUMNS).map((valueOf) => String(valueOf(record, decision) ?? '')));
}
