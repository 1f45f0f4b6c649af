/** Reads real lists of the EU, the UK, Switzerland, Canada and others where they are at hand beside the repository. */

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ListSnapshot } from '@interdict/model';
import { describe, expect, test } from 'vitest';
import { loadLists } from './load-lists.ts';

const LISTS = fileURLToPath(new URL('../../../../shared/data/lists/', import.meta.url));

function countIssues({ issues }: ListSnapshot): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { code } of issues) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

const unmarked = { 'weak-aliases-unmarked': 1 };
const western = { 'text-not-utf-8': 1 };

describe.skipIf(!existsSync(LISTS))('published lists of other authorities', () => {
  test.each<[folder: string, list: string, entries: number, issues: object, why?: string]>([
    ['eu-fsf/xml-1.1-sample', 'eu-fsf', 2, {}],
    ['eu-fsf/csv-1.1-sample', 'eu-fsf', 4, unmarked, '18 rows are 4 persons'],
    [
      'eu-fsf/csv-1.0-2018-07-04-first-999-rows-as-found',
      'eu-fsf',
      93,
      { ...unmarked, ...western },
      '999 rows are 93 references',
    ],
    [
      'uk-ofsi/2014-04-02',
      'uk-ofsi',
      2297,
      { ...western, 'end-mark-missing': 1, 'country-unknown': 31 },
      '8950 rows are 2297 groups',
    ],
    ['uk-ofsi/2018-04-13', 'uk-ofsi', 2106, { ...western, 'country-unknown': 17 }],
    ['uk-uksl/xml-sample', 'uk-sl', 2, {}],
    ['ch-seco/official-format-test-amendment-2024-01-17', 'ch-seco', 3, { 'list-partial': 1 }],
    ['ch-seco/xml-sample', 'ch-seco', 2, {}, 'one of the three targets is de-listed'],
    ['ca-sema/2025-06', 'ca-sema', 4759, { 'value-not-understood': 2 }],
    ['au-dfat/2026-08-02', 'au-dfat', 3846, { 'value-not-understood': 1 }, '11068 rows are 3846 parties'],
    ['us-csl/2022-04-22', 'us-csl', 14159, { 'programme-unknown': 17 }, 'two of the 14160 rows differ in a link only'],
    ['us-csl/sample-116-rows', 'us-csl', 115, {}],
    [
      'opensanctions-ftm-sample',
      'opensanctions',
      10,
      { 'delta-missing': 2 },
      'one of 7 is an address; 4 of 5 operations add',
    ],
  ])('%s', async (folder, list, entries, issues) => {
    const [snapshot, another] = await loadLists(LISTS + folder);
    if (!snapshot) throw new Error('no snapshot');
    expect(another).toBeUndefined();
    expect(snapshot.list).toBe(list);
    expect(snapshot.entries).toHaveLength(entries);
    expect(countIssues(snapshot)).toEqual(issues);
    expect(snapshot.entries.filter(({ names: [first] }) => !first?.value)).toEqual([]);
    expect(snapshot.entries.filter(({ measures }) => measures.length === 0)).toEqual([]);
  });
});
