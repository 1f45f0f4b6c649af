/** How long decisions took, in bounded memory. */

/** Each step is 2 % longer than the one before. */
const STEP = Math.log(1.02);

/** Up to some 50 hours. */
const STEPS = 1310;

export interface Latency {
  readonly add: (microseconds: number) => void;
  /** Microseconds within which the share `quantile` of the decisions were taken, to 2 %; null before the first. */
  readonly at: (quantile: number) => number | null;
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
  };
}
