/** Does what it is given until it is closed, and then ends what it has begun. */

export interface UntilClosed {
  /** @throws {Error} once it is closed. */
  readonly done: <T>(give: () => Promise<T>) => Promise<T>;
  /** Resolves when nothing is under way any more. */
  readonly close: () => Promise<void>;
}

/** @param what - is closed: `the pool`. */
export function untilClosed(what: string): UntilClosed {
  const underWay = new Set<Promise<unknown>>();
  let isClosed = false;
  return {
    async done(give) {
      if (isClosed) throw new Error(`${what} is closed`);
      const work = give();
      underWay.add(work);
      return work.finally(() => underWay.delete(work));
    },
    async close() {
      isClosed = true;
      await Promise.allSettled(underWay);
    },
  };
}
