/** A journal as text for a person. */

import Table from 'cli-table3';
import * as v from 'valibot';
import { OUTCOMES, type Outcome } from '@interdict/model';
import type { AmountRecord, JournalRecord, Verification } from 'interdict';
import { amountText } from '../shown/amount-text.ts';
import { counted } from '../shown/counted.ts';
import { paint } from '../shown/paint.ts';
import { printable } from '../shown/printable.ts';

/** What is shown of a record that holds a decision. */
export interface ShownDecision {
  readonly outcome: Outcome;
  readonly pending: string | null;
  readonly fundsHandling: string;
  readonly message: { readonly type: string | null; readonly sender: string | null; readonly receiver: string | null };
  readonly payment: {
    readonly position: number;
    readonly references: Readonly<Record<string, string>>;
    readonly amount?: AmountRecord | null | undefined;
  } | null;
  readonly hits: readonly { readonly entry: { readonly id: string } }[];
  readonly reasons: readonly { readonly rule: string }[];
  readonly sha256: string;
  readonly asOf: string;
}

const BIC = v.nullable(v.string());

const DECISION: v.GenericSchema<unknown, ShownDecision> = v.object({
  outcome: v.picklist(OUTCOMES),
  pending: v.nullable(v.string()),
  fundsHandling: v.string(),
  message: v.object({ type: v.nullable(v.string()), sender: BIC, receiver: BIC }),
  payment: v.nullable(
    v.object({
      position: v.number(),
      references: v.record(v.string(), v.string()),
      amount: v.nullish(v.object({ currency: v.string(), value: v.string() })),
    }),
  ),
  hits: v.array(v.object({ entry: v.object({ id: v.string() }) })),
  reasons: v.array(v.object({ rule: v.string() })),
  sha256: v.string(),
  asOf: v.string(),
});

/** Undefined for a record of another kind. */
export function decisionOf({ body }: JournalRecord): ShownDecision | undefined {
  const parsed = v.safeParse(DECISION, body);
  return parsed.success ? parsed.output : undefined;
}

/** The reference a person knows a payment by. */
export function referenceOf(payment: ShownDecision['payment']): string {
  const { instruction, transaction, endToEnd, message } = payment?.references ?? {};
  return instruction ?? transaction ?? endToEnd ?? message ?? '';
}

export function recordsTable(records: readonly JournalRecord[]): string {
  const table = new Table({
    head: ['Record', 'When', 'Decision', 'Message', 'Reference', 'Amount', 'Hits', 'Reasons'].map((title) =>
      paint(['bold'], title),
    ),
    style: { head: [], border: [] },
  });
  for (const record of records) {
    const { seq, at, kind } = record;
    const decision = decisionOf(record);
    table.push([
      ...[
        String(seq),
        at,
        decision?.outcome ?? kind,
        decision?.message.type ?? '',
        referenceOf(decision?.payment ?? null),
        amountText(decision?.payment?.amount),
      ].map(printable),
      distinct(decision?.hits.map(({ entry }) => entry.id)),
      distinct(decision?.reasons.map(({ rule }) => rule)),
    ]);
  }
  return `${table.toString()}\n`;
}

export function verificationText(verification: Verification): string {
  const { damages, head } = verification;
  const found = damages.map(
    ({ segment, offset, kind, message }) =>
      `${printable(`${segment} at ${offset}: ${message}`)} ${paint(['dim'], `[${kind}]`)}\n`,
  );
  return [...found, `${verdictOn(verification)}\n`, ...(head ? [`head ${head.size}:${head.root}\n`] : [])].join('');
}

function verdictOn({ damages, records }: Verification): string {
  if (damages.length === 0) return `${paint(['bold', 'green'], 'whole')}: ${counted(records, 'record')}`;
  const intact = `${counted(records, 'record')} as written`;
  return damages.every(({ kind }) => kind === 'torn-tail')
    ? `${paint(['bold', 'yellow'], 'cut short')}: the next who writes sets the last line aside; ${intact}`
    : `${paint(['bold', 'red'], 'tampered with')}: ${counted(damages.length, 'damage')}; ${intact}`;
}

function distinct(texts: readonly string[] = []): string {
  return [...new Set(texts)].map(printable).join('\n');
}
