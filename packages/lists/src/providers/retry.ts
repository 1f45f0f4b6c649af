/** Tries again what may succeed the next time, ever more slowly. */

import type { ListAlarmCode } from './list-alarm.ts';
import { ProviderError } from './provider-error.ts';
import type { Wait } from './wait.ts';

export interface Patience {
  /** Tries in all, at least 1. */
  readonly attempts: number;
  /** Milliseconds before the second try; each further pause is twice as long. */
  readonly firstPause: number;
  /** Milliseconds that no pause exceeds; a source that wants to be left alone for longer is not asked again at all. */
  readonly longestPause: number;
}

interface Pacing extends Patience {
  readonly wait: Wait;
  /** From 0 to 1, so that many clients do not come back at the same moment. */
  readonly random: () => number;
  readonly signal: AbortSignal;
}

/** Trying again would give the same. */
const FINAL: ReadonlySet<ListAlarmCode> = new Set(['source-refused', 'source-too-large', 'source-insecure']);

export async function withRetries<T>(attempt: () => Promise<T>, pacing: Pacing): Promise<T> {
  const { attempts, longestPause, wait, signal } = pacing;
  for (let failed = 1; ; failed += 1) {
    try {
      return await attempt();
    } catch (error) {
      const { code, retryAfter = 0 } = error instanceof ProviderError ? error : {};
      const final = (code !== undefined && FINAL.has(code)) || retryAfter > longestPause;
      if (final || failed >= attempts || signal.aborted) throw error;
      await wait(Math.max(retryAfter, pauseAfter(failed, pacing)), signal);
    }
  }
}

/** Between half of the full pause and all of it. */
function pauseAfter(failed: number, { firstPause, longestPause, random }: Pacing): number {
  return Math.min(longestPause, firstPause * 2 ** (failed - 1)) * (0.5 + random() / 2);
}
