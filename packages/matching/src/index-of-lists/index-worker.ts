/** The thread that `buildIndexInWorker` starts: takes snapshots in parts, gives back the buffer of their index. */

import { parentPort } from 'node:worker_threads';
import type { ListEntry, ListSnapshot } from '@interdict/model';
import { buildIndexBuffer } from './build-index.ts';
import type { BuildMessage } from './build-index-in-worker.ts';

const snapshots: { readonly snapshot: ListSnapshot; readonly entries: ListEntry[] }[] = [];

const indexOfAll = (): SharedArrayBuffer =>
  buildIndexBuffer(snapshots.map(({ snapshot, entries }) => ({ ...snapshot, entries })));

parentPort?.on('message', (message: BuildMessage) => {
  if ('snapshot' in message) snapshots.push({ snapshot: message.snapshot, entries: [] });
  else if ('entries' in message) snapshots.at(-1)?.entries.push(...message.entries);
  else parentPort?.postMessage(indexOfAll(), []);
});
