/** The index that a worker builds is the one that this thread would build. */

import { expect, it } from 'vitest';
import { entry, listOf, subjectOf } from '../../fixtures/listing.ts';
import { buildIndex } from './build-index.ts';
import { buildIndexInWorker } from './build-index-in-worker.ts';
import { createScreener } from '../screener.ts';
import { indexBytes } from './screening-index.ts';

const snapshots = [
  { ...listOf(entry({ id: 'b:1', names: ['Esmail KHATIB'], weak: ['MOIS'] })), list: 'b' },
  {
    ...listOf(...Array.from({ length: 450 }, (_, at) => entry({ id: `a:${at}`, names: [`Person NUMBER${at}`] }))),
    list: 'a',
  },
];

it('is the same to the byte', async () => {
  const index = await buildIndexInWorker(snapshots);
  expect(indexBytes(index)).toEqual(indexBytes(buildIndex(snapshots)));
  const { hits } = createScreener(index).screen([subjectOf('name', 'KHATIB ESMAIL')]);
  expect(hits.map(({ entry: { id } }) => id)).toEqual(['b:1']);
});

it('stops when told to', async () => {
  await expect(buildIndexInWorker(snapshots, AbortSignal.abort(new Error('late')))).rejects.toThrow('late');
  const controller = new AbortController();
  const building = buildIndexInWorker(snapshots, controller.signal);
  controller.abort(new Error('changed again'));
  await expect(building).rejects.toThrow('changed again');
});
