/** What happens inside, told in this process to whoever listens: named channels of `node:diagnostics_channel`. */

import { type Channel, channel } from 'node:diagnostics_channel';
import type { ListReference } from '@interdict/model';
import type { Interception } from './decisions/interception.ts';

/** On `interdict:intercept`: an input was decided. The interception holds what is in the message. */
export interface Intercepted {
  readonly interception: Interception;
  /** Size of the input. */
  readonly bytes: number;
  readonly milliseconds: number;
}

/** On `interdict:lists`: other lists serve from now on. */
export interface ListsChanged {
  readonly lists: readonly ListReference[];
}

/** On `interdict:lists-failed`: new lists were not taken over, the earlier ones go on serving. */
export interface ListsFailed {
  readonly error: unknown;
}

/** The names of the channels, in the order of the messages above. */
export const CHANNELS = {
  intercept: 'interdict:intercept',
  lists: 'interdict:lists',
  listsFailed: 'interdict:lists-failed',
} as const;

const intercepted: Channel = channel(CHANNELS.intercept);
const listsChanged: Channel = channel(CHANNELS.lists);
const listsFailed: Channel = channel(CHANNELS.listsFailed);

/** Decides, and tells of it if anybody listens. */
export async function tellDecision({ length }: Uint8Array, decide: () => Promise<Interception>): Promise<Interception> {
  if (!intercepted.hasSubscribers) return decide();
  const start = performance.now();
  const interception = await decide();
  intercepted.publish({ interception, bytes: length, milliseconds: performance.now() - start } satisfies Intercepted);
  return interception;
}

export function tellLists(lists: readonly ListReference[]): void {
  if (listsChanged.hasSubscribers) listsChanged.publish({ lists } satisfies ListsChanged);
}

export function tellListsFailed(error: unknown): void {
  if (listsFailed.hasSubscribers) listsFailed.publish({ error } satisfies ListsFailed);
}
