/** Puts the decisions of two replays side by side. */

import type { DecisionRecord } from 'interdict';
import { type DecisionChange, decisionChange } from './decision-change.ts';

/**
 * The payments that were decided otherwise, in the order of `before`; what one side does not have comes last. Replays of the
 * same messages are compared as they are read, whatever their number.
 */
export async function* changesBetween(
  before: AsyncIterable<DecisionRecord>,
  after: AsyncIterable<DecisionRecord>,
): AsyncGenerator<DecisionChange> {
  const waiting = { before: new Map<string, DecisionRecord>(), after: new Map<string, DecisionRecord>() };
  const [earlier, later] = [before[Symbol.asyncIterator](), after[Symbol.asyncIterator]()];
  for (;;) {
    const [one, other] = [await earlier.next(), await later.next()];
    if (one.done && other.done) break;
    if (!one.done) waiting.before.set(keyOf(one.value), one.value);
    if (!other.done) waiting.after.set(keyOf(other.value), other.value);
    const keys = [...(one.done ? [] : [keyOf(one.value)]), ...(other.done ? [] : [keyOf(other.value)])];
    for (const key of new Set(keys)) {
      const [was, is] = [waiting.before.get(key), waiting.after.get(key)];
      if (!was || !is) continue;
      waiting.before.delete(key);
      waiting.after.delete(key);
      const change = decisionChange(was, is);
      if (change) yield change;
    }
  }
  for (const record of waiting.before.values()) yield* present(decisionChange(record, undefined));
  for (const record of waiting.after.values()) yield* present(decisionChange(undefined, record));
}

function keyOf({ file, message, payment }: DecisionRecord): string {
  return JSON.stringify([file, message.index, payment?.position ?? 0]);
}

function present<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}
