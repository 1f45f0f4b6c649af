/** The index held against scoring every name, on names of the data beside the project; `measure/exhaustive.js` does more. */

import { existsSync, readFileSync } from 'node:fs';
import type { EntryKind } from '@interdict/model';
import { describe, expect, it } from 'vitest';
import { entry, listOf, subjectOf } from '../fixtures/listing.ts';
import { buildIndex } from './index-of-lists/build-index.ts';
import { openNames } from './index-of-lists/listed-names.ts';
import { scoreName } from './score/name-score.ts';
import { createScreener } from './screener.ts';

const PAIRS = new URL('../../../../shared/data/names/pairs-dev.tsv', import.meta.url);
const KINDS: Readonly<Record<string, EntryKind>> = { person: 'person', org: 'organisation', vessel: 'vessel' };
const LISTED = 500;
const QUERIES = 30;

describe.skipIf(!existsSync(PAIRS))('spoilt listed names', () => {
  it('find what every name finds', () => {
    const rows = readFileSync(PAIRS, 'utf8')
      .split('\n')
      .map((line) => line.split('\t'))
      .filter(([, , kind, , source]) => source === 'payment-mutation' && KINDS[kind ?? ''] !== undefined);
    const step = Math.floor(rows.length / LISTED);
    const chosen = rows.filter((_, at) => at % step === 0);
    const entries = chosen.map(([, name = '', kind = ''], at) =>
      entry({ id: `test:${at}`, names: [name], kind: KINDS[kind] ?? 'unknown' }),
    );
    const index = buildIndex([listOf(...entries)]);
    const { weigh } = openNames(index);
    const screeners = [0.7, 0.8, 0.9, 0.95].map((threshold) => ({
      threshold,
      screener: createScreener(index, { threshold }),
    }));
    chosen
      .filter((_, at) => at % Math.ceil(chosen.length / QUERIES) === 0)
      .forEach(([query = ''], at) => {
        const kind = at % 2 === 0 ? 'name' : 'text';
        const scores = entries.map(({ id, names: [name], kind: entryKind }) => {
          const { score } = scoreName(query, name?.value ?? '', entryKind, { weigh, mode: kind });
          return { id, score };
        });
        for (const { threshold, screener } of screeners) {
          const found = screener
            .screen([subjectOf(kind, query)])
            .hits.map(({ entry: { id }, score }) => ({ id, score }));
          const expected = scores.filter(({ score }) => score >= threshold);
          expect(found.map(inWords).sort()).toEqual(expected.map(inWords).sort());
        }
      });
  });
});

function inWords({ id, score }: { readonly id: string; readonly score: number }): string {
  return `${id} ${score.toFixed(10)}`;
}
