/** How long decisions took, in bounded memory. */

/** Each step is 2 % longer than the one before. */
const STEP = Math.log(1.02);

/** Up to some 50 hours. */
const STEPS = 1310;

/** Bounds of the bars that show them, in microseconds: each twice the one before. */
const BOUNDS = Array.from({ length: 16 }, (_, power) => 62.5 * 2 ** power);

export interface Latency {
  readonly add: (microseconds: number) => void;
  /** Microseconds within which the share `quantile` of the decisions were taken, to 2 %; null before the first. */
  readonly at: (quantile: number) => number | null;
  /** How many decisions took up to each of a row of bounds, and longer than the one before; the last has all the rest. */
  readonly histogram: () => readonly { readonly upTo: number; readonly count: number }[];
}

export function createLatency(): Latency {
  const counts = new Float64Array(STEPS);
  let total = 0;
  return {
    add(microseconds) {
      const step = Math.min(STEPS - 1, Math.ceil(Math.log(Math.max(1, microseconds)) / STEP));
      counts[step] = (counts[step] ?? 0) + 1;
      total += 1;
    },
    at(quantile) {
      if (total === 0) return null;
      let seen = 0;
      const step = counts.findIndex((count) => (seen += count) >= quantile * total);
      return Math.round(Math.exp(step * STEP));
    },
    histogram() {
      const bars = BOUNDS.map((upTo) => ({ upTo, count: 0 }));
      counts.forEach((count, step) => {
        const bar = bars.find(({ upTo }) => Math.exp(step * STEP) <= upTo) ?? bars.at(-1);
        if (bar) bar.count += count;
      });
      const [first, last] = [bars.findIndex(({ count }) => count > 0), bars.findLastIndex(({ count }) => count > 0)];
      return bars.slice(Math.max(0, first), last + 1);
    },
  };
}
