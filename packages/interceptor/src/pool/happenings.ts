/** Waits for whichever of many promises is kept next, however many of them never are. */

export interface Happenings<T> {
  /** Takes a promise that does not fail. */
  readonly expect: (promise: Promise<T>) => void;
  /** What came of them, each once and in that order. One waits at a time. */
  readonly next: () => Promise<T>;
}

/** `Promise.race` would tell every promise of every wait: the time for many, and the memory for one that hangs, has no end. */
export function happenings<T extends object>(): Happenings<T> {
  let come: T[] = [];
  /** The last comes first. */
  let waiting: T[] = [];
  let wake: (() => void) | undefined;
  const take = async (promise: Promise<T>): Promise<void> => {
    const one = await promise;
    come.push(one);
    wake?.();
  };
  return {
    expect: (promise) => void take(promise),
    next: async () => {
      for (;;) {
        const one = waiting.pop();
        if (one) return one;
        if (come.length === 0) await new Promise<void>((resolve) => (wake = resolve));
        [waiting, come] = [come.toReversed(), []];
      }
    },
  };
}
