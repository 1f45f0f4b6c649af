/** Decides with what a memory of payments recalls, and keeps what was decided. */

import { errorMessage, type Decision, type Issue, type Payment } from '@interdict/model';
import type { Earlier, PaymentMemory } from '@interdict/policy';
import { inTime } from './in-time.ts';

export interface Occasion {
  readonly payment: Payment;
  readonly at: Date;
  readonly signal?: AbortSignal | undefined;
  readonly decide: (earlier: readonly Earlier[], issues: readonly Issue[]) => Decision;
}

export type Remembering = (occasion: Occasion) => Promise<Decision>;

/**
 * One payment after the other, so that of two that belong together and come at once the second sees the first. A memory that
 * fails, or does not answer before the deadline, holds the payment.
 */
export function rememberingIn(memory: PaymentMemory): Remembering {
  let turn: Promise<unknown> = Promise.resolve();
  return async (occasion) => {
    const decided = turn.then(async () => decideAndKeep(memory, occasion));
    turn = decided.catch(() => {});
    // The one before may have no deadline.
    return inTime(occasion.signal, async () => decided).catch((error: unknown) => undecided(occasion, [], error));
  };
}

function undecided({ decide }: Occasion, earlier: readonly Earlier[], error: unknown): Decision {
  const message = `Earlier payments were not looked up or kept: ${errorMessage(error)}`;
  return decide(earlier, [{ code: 'memory-unavailable', severity: 'error', message }]);
}

async function decideAndKeep(memory: PaymentMemory, occasion: Occasion): Promise<Decision> {
  const { payment, at, signal, decide } = occasion;
  let earlier: readonly Earlier[] = [];
  try {
    const recalled = await inTime(signal, async () => memory.recall(payment, at));
    if (!Array.isArray(recalled)) throw new TypeError('what was recalled is no list');
    earlier = recalled;
    const decision = decide(earlier, []);
    await inTime(signal, async () => memory.remember(payment, decision, at));
    return decision;
  } catch (error) {
    return undecided(occasion, earlier, error);
  }
}
