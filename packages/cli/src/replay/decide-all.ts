/** Decides messages in parallel and gives them back in their order. */

import type { InterceptorPool, PoolMoment, RecordedMessage } from 'interdict';
import type { CorpusMessage } from './corpus.ts';
import type { Occasion } from './occasion.ts';

/** A message with what was decided of it. */
export interface DecidedMessage extends RecordedMessage {
  readonly message: CorpusMessage;
  readonly moment: PoolMoment;
}

/** What a thread is given at once: enough to make handing it over cheap, little enough to keep all threads busy. */
const BATCH = { messages: 32, bytes: 256 * 1024 } as const;

/** Batches on their way for each thread, so that none waits. */
const AHEAD = 3;

/** Messages of one moment that follow one another are handed over together. */
export async function* decideAll(
  occasions: AsyncIterable<Occasion>,
  pool: InterceptorPool,
  { workers, screened }: { readonly workers: number; readonly screened: boolean },
): AsyncGenerator<DecidedMessage> {
  const underWay: Promise<DecidedMessage[]>[] = [];
  for await (const { batch, moment } of batches(occasions)) {
    underWay.push(decide(batch, { ...moment, screened }, pool));
    if (underWay.length > workers * AHEAD) yield* (await underWay.shift()) ?? [];
  }
  for (const batch of underWay) yield* await batch;
}

async function decide(
  batch: readonly CorpusMessage[],
  moment: PoolMoment,
  pool: InterceptorPool,
): Promise<DecidedMessage[]> {
  const recorded = await pool.record(batch, moment);
  return batch.flatMap((message, position) => {
    const one = recorded[position];
    return one ? [{ message, moment, ...one }] : [];
  });
}

interface Batch {
  readonly batch: CorpusMessage[];
  readonly moment: PoolMoment;
}

async function* batches(occasions: AsyncIterable<Occasion>): AsyncGenerator<Batch> {
  let open: Batch | undefined;
  let bytes = 0;
  for await (const { message, moment } of occasions) {
    if (open && (!same(open.moment, moment) || open.batch.length >= BATCH.messages || bytes >= BATCH.bytes)) {
      yield open;
      open = undefined;
    }
    if (!open) bytes = 0;
    open ??= { batch: [], moment };
    open.batch.push(message);
    bytes += message.bytes.length;
  }
  if (open) yield open;
}

function same(one: PoolMoment, other: PoolMoment): boolean {
  return one.on === other.on && one.asOf?.getTime() === other.asOf?.getTime();
}
