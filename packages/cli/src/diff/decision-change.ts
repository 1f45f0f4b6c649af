/** What is different between two decisions on one payment. */

import type { DecisionRecord } from 'interdict';

/** One payment of which something was decided otherwise; null stands for a payment that one side does not have. */
export interface DecisionChange {
  readonly file: string;
  readonly index: number;
  readonly position: number;
  readonly before: Decided | null;
  readonly after: Decided | null;
  readonly hits: Changed;
  readonly reasons: Changed;
  readonly flags: Changed;
}

export interface Decided {
  readonly outcome: string;
  readonly pending: string | null;
  readonly fundsHandling: string;
}

/** Entry ids, rules or flag codes that came or went. */
export interface Changed {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Undefined where both decide the same for the same reasons. Scores, texts and the versions of lists, policy and engine are
 * not compared: they change without any decision changing.
 */
export function decisionChange(
  before: DecisionRecord | undefined,
  after: DecisionRecord | undefined,
): DecisionChange | undefined {
  const record = after ?? before;
  if (!record) return undefined;
  const change = {
    file: record.file ?? '',
    index: record.message.index,
    position: record.payment?.position ?? 0,
    before: decided(before),
    after: decided(after),
    hits: changed(entriesOf(before), entriesOf(after)),
    reasons: changed(rulesOf(before), rulesOf(after)),
    flags: changed(codesOf(before), codesOf(after)),
  };
  const same =
    JSON.stringify(change.before) === JSON.stringify(change.after) &&
    [change.hits, change.reasons, change.flags].every(({ added, removed }) => added.length + removed.length === 0);
  return same ? undefined : change;
}

function decided(record: DecisionRecord | undefined): Decided | null {
  if (!record) return null;
  const { outcome, pending, fundsHandling } = record;
  return { outcome, pending, fundsHandling };
}

function changed(before: ReadonlySet<string>, after: ReadonlySet<string>): Changed {
  return {
    added: [...after].filter((value) => !before.has(value)).sort(),
    removed: [...before].filter((value) => !after.has(value)).sort(),
  };
}

function entriesOf(record: DecisionRecord | undefined): ReadonlySet<string> {
  return new Set(record?.hits.map(({ entry, identity }) => `${entry.id} ${identity}`));
}

function rulesOf(record: DecisionRecord | undefined): ReadonlySet<string> {
  return new Set(record?.reasons.map(({ rule }) => rule));
}

function codesOf(record: DecisionRecord | undefined): ReadonlySet<string> {
  return new Set(record?.flags.map(({ code }) => code));
}
