/** Hands work over piece by piece while somebody is free for it, and several pieces at once while nobody is. */

interface Waiting<T, U> {
  readonly piece: T;
  readonly resolve: (done: U) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * @param hands - batches under way at once.
 * @param most - pieces in a batch.
 * @param work - gives an answer for each piece, in their order. Where it fails, each piece of the batch is tried alone.
 */
export function batching<T, U>(
  hands: number,
  most: number,
  work: (pieces: readonly T[]) => Promise<readonly U[]>,
): (piece: T) => Promise<U> {
  const waiting: Waiting<T, U>[] = [];
  let free = hands;

  const handOver = async (batch: readonly Waiting<T, U>[]): Promise<void> => {
    try {
      const answers = await work(batch.map(({ piece }) => piece));
      answers.forEach((answer, place) => batch[place]?.resolve(answer));
    } catch (error) {
      if (batch.length > 1) for (const one of batch) await handOver([one]);
      else batch[0]?.reject(error);
    }
  };
  const handOverNext = async (): Promise<void> => {
    free -= 1;
    while (waiting.length > 0) await handOver(waiting.splice(0, Math.min(most, Math.ceil(waiting.length / hands))));
    free += 1;
  };
  return async (piece) =>
    new Promise((resolve, reject) => {
      waiting.push({ piece, resolve, reject });
      if (free > 0) void handOverNext();
    });
}
