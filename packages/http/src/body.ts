/** Reads a body into memory, and stops where it grows too large. */

import type { ProblemCode } from './problem.ts';

/** 10 MiB: a file of some ten thousand payments. */
export const MOST_BYTES: number = 10 * 1024 * 1024;

export interface BodyLimits {
  /** Bytes of this body. */
  readonly most: number;
  /** What its content-length says, if there is one. */
  readonly announced?: string | undefined;
  /** Bytes of all bodies in memory. Whoever gets a body gives its length back. */
  readonly budget?: Budget;
}

/** Counts what many requests hold at once. */
export interface Budget {
  /** False where it would be more than allowed. */
  readonly take: (amount: number) => boolean;
  readonly give: (amount: number) => void;
}

export function createBudget(most: number): Budget {
  let taken = 0;
  return {
    take: (amount) => {
      if (taken + amount > most) return false;
      taken += amount;
      return true;
    },
    give: (amount) => {
      taken -= amount;
    },
  };
}

/** All of `body`, or what is wrong as soon as it says or shows that it has more bytes than allowed. */
export async function readBody(
  body: AsyncIterable<Uint8Array>,
  { most, announced, budget = createBudget(Number.POSITIVE_INFINITY) }: BodyLimits,
): Promise<Uint8Array | ProblemCode> {
  if (announced !== undefined && Number(announced) > most) return 'body-too-large';
  const chunks: Uint8Array[] = [];
  let size = 0;
  const give = (problem: ProblemCode): ProblemCode => {
    budget.give(size);
    return problem;
  };
  try {
    for await (const chunk of body) {
      if (size + chunk.length > most) return give('body-too-large');
      if (!budget.take(chunk.length)) return give('busy');
      size += chunk.length;
      chunks.push(chunk);
    }
  } catch (error) {
    budget.give(size);
    throw error;
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, size);
}
