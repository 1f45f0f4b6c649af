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

/** Progress through files whose number of messages nobody knows yet. */
export interface ByteProgress {
  readonly bytes: (read: number) => void;
  readonly message: () => void;
  readonly stop: () => void;
}

/** Shows a bar with rate and time left for `total` bytes when standard error is a terminal. */
export function startByteProgress(total: number): ByteProgress {
  if (!process.stderr.isTTY) return { bytes: () => {}, message: () => {}, stop: () => {} };
  const bar = new SingleBar(
    {
      format: '{bar} {percentage} %  {messages} messages, {rate}/s  {eta_formatted} left',
      clearOnComplete: true,
      hideCursor: true,
      etaBuffer: 100,
    },
    Presets.shades_classic,
  );
  const start = performance.now();
  let messages = 0;
  const shown = (): object => ({ messages, rate: Math.round((messages * 1000) / (performance.now() - start + 1)) });
  bar.start(total, 0, shown());
  return {
    bytes: (read) => bar.increment(read, shown()),
    message: () => {
      messages += 1;
    },
    stop: () => bar.stop(),
  };
}
