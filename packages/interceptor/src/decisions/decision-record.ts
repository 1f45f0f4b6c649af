/** A decision as plain data for machines: the NDJSON of the command line and the answers of services. */

import type {
  AssessedHit,
  EntryId,
  EntryKind,
  Flag,
  FundsHandling,
  Hit,
  Identity,
  Issue,
  ListEntry,
  ListReference,
  Located,
  Location,
  Outcome,
  Payment,
  Reason,
} from '@interdict/model';
import type { InterceptedPayment } from './interception.ts';

/** One object per payment. `null` says that there is none, never that it was not looked for. */
export interface DecisionRecord {
  /** The file or request the message came in, if the caller names one. */
  readonly file?: string;
  readonly message: {
    readonly type: string | null;
    readonly sender: string | null;
    readonly receiver: string | null;
    readonly index: number;
    readonly offset: number;
  };
  readonly payment: {
    readonly position: number;
    readonly references: Readonly<Record<string, string>>;
    /** What is settled between the banks or, where the message does not say, what the customer ordered. */
    readonly amount: AmountRecord | null;
  } | null;
  readonly outcome: Outcome;
  readonly pending: 'block' | 'reject' | null;
  readonly fundsHandling: FundsHandling;
  readonly hits: readonly HitRecord[];
  readonly flags: readonly Flag[];
  readonly reasons: readonly Reason[];
  readonly issues: readonly Issue[];
  readonly lists: readonly ListReference[];
  readonly policy: string;
  readonly engine: string;
}

export interface AmountRecord {
  readonly currency: string;
  /** Decimal number with a point as decimal mark. */
  readonly value: string;
}

export interface HitRecord {
  readonly entry: { readonly id: EntryId; readonly list: string; readonly name: string };
  /** The name or identifier of the entry that matched. */
  readonly name: string;
  readonly score: number;
  readonly identity: Identity;
  readonly role: string;
  /** The text that was screened. */
  readonly text: string;
  readonly location: Location;
  readonly evidence: AssessedHit['evidence'];
}

export function decisionRecord(
  { message, index, offset, payment, decision }: InterceptedPayment,
  file?: string,
): DecisionRecord {
  return {
    ...(file === undefined ? {} : { file }),
    message: {
      type: message?.type ?? null,
      sender: message?.sender ?? null,
      receiver: message?.receiver ?? null,
      index,
      offset,
    },
    payment: payment && paymentRecord(payment),
    outcome: decision.outcome,
    pending: decision.outcome === 'hold' ? decision.pending : null,
    fundsHandling: decision.fundsHandling,
    hits: decision.hits.map(hitRecord),
    flags: decision.flags,
    reasons: decision.reasons,
    issues: decision.issues,
    lists: decision.lists,
    policy: decision.policy,
    engine: decision.engine,
  };
}

function paymentRecord({ position, references, amount, instructedAmount }: Payment): DecisionRecord['payment'] {
  const money = amount ?? instructedAmount;
  return {
    position,
    references: values(references),
    amount: money ? { currency: money.currency, value: money.amount } : null,
  };
}

/** A hit of a search: there is no payment, so no role, place or identity. */
export interface SearchHit {
  readonly entry: HitRecord['entry'] & { readonly kind: EntryKind; readonly programmes: readonly string[] };
  readonly name: string;
  readonly score: number;
  readonly evidence: Hit['evidence'];
}

export function searchRecord({ entry, matched, score, evidence }: Hit): SearchHit {
  const { kind, programmes } = entry;
  return { entry: { ...entryRecord(entry), kind, programmes }, name: matchedText(matched), score, evidence };
}

function hitRecord({ entry, matched, score, identity, subject, evidence }: AssessedHit): HitRecord {
  return {
    entry: entryRecord(entry),
    name: matchedText(matched),
    score,
    identity,
    role: subject.role,
    text: subject.value,
    location: subject.location,
    evidence,
  };
}

function entryRecord({ id, list, names }: ListEntry): HitRecord['entry'] {
  return { id, list, name: names[0]?.value ?? '' };
}

function matchedText(matched: Hit['matched']): string {
  return matched.kind === 'name' ? matched.name.value : matched.identifier.value;
}

function values(references: object): Record<string, string> {
  return Object.fromEntries(Object.entries(references).map(([name, { value }]: [string, Located]) => [name, value]));
}
