/** A progress bar on standard error, for a person who waits; silent where nobody does. */

import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  readonly advance: () => void;
  readonly stop: () => void;
}

/** Shows a bar for `total` steps when standard error is a terminal and there is more than a moment's work. */
export function startProgress(total: number, what: string): Progress {
  if (!process.stderr.isTTY || total < 50) return { advance: () => {}, stop: () => {} };
  const bar = new SingleBar(
    { format: `{bar} {value}/{total} ${what}  {eta_formatted} left`, clearOnComplete: true, hideCursor: true },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return { advance: () => bar.increment(), stop: () => bar.stop() };
}
