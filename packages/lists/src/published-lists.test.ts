/** Reads whole publications of real lists where they are at hand beside the repository. */

import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ListEntry, ListSnapshot } from '@interdict/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { dateIn, type ListFile } from './list-file.ts';
import { loadLists } from './load-lists.ts';
import { readLists } from './read-lists.ts';
import { unparsedRemarks } from './unparsed-remarks.ts';

const LISTS = fileURLToPath(new URL('../../../../shared/data/lists/', import.meta.url));

async function filesIn(folder: string, ending: RegExp): Promise<readonly ListFile[]> {
  const names = (await readdir(LISTS + folder)).filter((name) => ending.test(name)).sort();
  return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(`${LISTS}${folder}/${name}`) })));
}

function countIssues({ issues }: ListSnapshot): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { code } of issues) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

const loaded = new Map<string, Promise<readonly ListSnapshot[]>>();

/** Loads each folder once: a whole SDN list takes a second or two. */
function load(folder: string): Promise<readonly ListSnapshot[]> {
  const lists = loaded.get(folder) ?? loadLists(LISTS + folder);
  loaded.set(folder, lists);
  return lists;
}

async function sdnEntry(folder: string, uid: string): Promise<ListEntry | undefined> {
  const [snapshot] = await load(folder);
  return snapshot?.entries.find(({ id }) => id === `ofac-sdn:${uid}`);
}

describe.skipIf(!existsSync(LISTS))('published lists', () => {
  const absent = { 'aliases-absent': 1, 'addresses-absent': 1 };

  // Strong aliases: those of the list, and names that come out of brackets.
  test.each([
    ['ofac-sdn/2021-07-07-full', 8976, 11910 + 41, { 'end-mark-missing': 1 }],
    ['ofac-sdn/2022-09-08', 10483, 0 + 14, { 'remarks-cut': 12, ...absent }],
    ['ofac-sdn/2022-09-09', 10484, 0 + 14, { 'remarks-cut': 12, ...absent }],
    ['ofac-sdn/2023-12-28-full', 13821, 17091 + 41, { 'country-unknown': 1, 'remarks-cut': 7, 'row-orphaned': 3 }],
    ['ofac-sdn/2024-05-03', 14965, 0 + 14, { 'remarks-cut': 18, ...absent }],
  ])('%s', async (folder, entries, aliases, issues) => {
    const [snapshot, another] = await load(folder);
    if (!snapshot) throw new Error('no snapshot');
    expect(another).toBeUndefined();
    expect(snapshot).toMatchObject({ list: 'ofac-sdn', publishedOn: dateIn(folder) });
    expect(snapshot.entries).toHaveLength(entries);
    const strong = snapshot.entries.flatMap(({ names }) =>
      names.filter(({ strength, type }) => strength === 'strong' && type !== 'primary'),
    );
    expect(strong).toHaveLength(aliases);
    expect(countIssues(snapshot)).toEqual(issues);
    expect(snapshot.entries.filter(({ measures }) => !measures.some((m) => m.kind === 'blocking' && !m.until))).toEqual(
      [],
    );
    // Some five in a hundred entries have free text that is no title; it must not grow.
    expect(unparsedRemarks(snapshot) / entries).toBeLessThan(0.08);
  });

  test.each([
    ['ofac-consolidated/2018-04-06', 639],
    ['ofac-consolidated/2019-03-14-all-formats', 375],
    ['ofac-consolidated/2025-12-19-csv', 442],
  ])('%s', async (folder, entries) => {
    const [snapshot] = await readLists(await filesIn(folder, /\.csv(?:\.gz)?$/));
    expect(snapshot?.list).toBe('ofac-consolidated');
    expect(snapshot?.entries).toHaveLength(entries);
    expect(snapshot?.issues.filter(({ code }) => code !== 'end-mark-missing')).toEqual([]);
    const kunlun = snapshot?.entries.find(({ id }) => id === 'ofac-consolidated:15268');
    expect(kunlun).toMatchObject({ kind: 'bank', measures: [{ kind: 'account-ban', authority: 'OFAC' }] });
    expect(kunlun?.identifiers).toEqual([{ type: 'bic', value: 'CKLBCNBJ', label: 'SWIFT/BIC' }]);
  });

  test('MOIS before and after the cyber designation', async () => {
    expect((await sdnEntry('ofac-sdn/2022-09-08', '12111'))?.programmes).toEqual([
      'SDGT',
      'SYRIA',
      'IFSR',
      'IRAN-HR',
      'HRIT-IR',
    ]);
    expect(await sdnEntry('ofac-sdn/2022-09-08', '39017')).toBeUndefined();
    const mois = await sdnEntry('ofac-sdn/2022-09-09', '12111');
    expect(mois?.programmes).toContain('CYBER2');
    expect(mois?.addresses.map(({ country }) => country)).toContain('IR');
    expect(await sdnEntry('ofac-sdn/2022-09-09', '39017')).toMatchObject({
      names: [{ value: 'Esmail KHATIB' }],
      nationalities: ['IR'],
      relations: [{ type: 'linked-to', target: 'ofac-sdn:12111' }],
    });
  });

  test('every BIC and wallet that is known to be listed is found', async () => {
    const sdn = await load('ofac-sdn/2024-05-03');
    const consolidated = await load('ofac-consolidated/2025-12-19-csv');
    const found = [...sdn, ...consolidated].flatMap(({ entries }) => entries.flatMap(({ identifiers }) => identifiers));
    const bics = new Set(found.filter(({ type }) => type === 'bic').map(({ value }) => value));
    expect(bics.size).toBe(178);
  });

  test('a folder with one list in several formats is refused', async () => {
    await expect(load('ofac-consolidated/2018-04-06')).rejects.toMatchObject({
      code: 'list-duplicate',
    });
    await expect(load('ofac-sdn/2026-08-02-partial')).rejects.toMatchObject({ code: 'list-incomplete' });
    await expect(load('ofac-sdn')).rejects.toMatchObject({ code: 'folder-without-lists' });
  });
});

describe.skipIf(!existsSync(LISTS))('one publication in three formats (2019-03-14)', () => {
  const folder = 'ofac-consolidated/2019-03-14-all-formats';
  const seen = new Map<string, unknown>();

  beforeAll(async () => {
    const [csv] = await readLists(await filesIn(folder, /\.csv\.gz$/));
    for (const entry of csv?.entries ?? []) seen.set(entry.id, gist(entry));
  });

  test.each(['consolidated.xml.gz', 'cons_advanced.xml.gz'])('%s says what the flat files say', async (name) => {
    const [xml] = await readLists(await filesIn(folder, new RegExp(`^${name}$`)));
    // One name holds double quotes, which the flat files cannot write.
    const entries = xml?.entries.filter(({ id }) => id !== 'ofac-consolidated:22391') ?? [];
    expect(entries).toHaveLength(374);
    expect(entries.map(gist)).toEqual(entries.map(({ id }) => seen.get(id)));
    expect(xml?.publishedOn).toBe('2019-03-14');
  });
});

/** What all formats have of an entry, in an order of its own. */
function gist({ kind, names, identifiers, births, nationalities, programmes, relations }: ListEntry): unknown {
  return {
    kind,
    names: names
      .filter(({ script }) => !script)
      .map(({ value, strength }) => `${value.toUpperCase()} ${strength}`)
      .sort(),
    identifiers: identifiers.map(({ type, value, country }) => `${type} ${value} ${country}`).sort(),
    births: births.map((birth) => JSON.stringify(birth)).sort(),
    nationalities: [...nationalities].sort(),
    programmes: [...programmes].sort(),
    relations: relations.map(({ target }) => target).sort(),
  };
}

describe.skipIf(!existsSync(LISTS))('XML publications', () => {
  test.each([
    ['ofac-consolidated/2025-01-10-enhanced-xml', 443, '2025-01-10'],
    ['ofac-consolidated/2025-03-28-legacy-xml', 443, '2025-03-28'],
    ['ofac-consolidated/2020-03-17-advanced-xml', 375, '2020-03-17'],
  ])('%s', async (folder, entries, publishedOn) => {
    const [snapshot] = await load(folder);
    expect(snapshot).toMatchObject({ list: 'ofac-consolidated', publishedOn, issues: [] });
    expect(snapshot?.entries).toHaveLength(entries);
  });

  test.each([
    ['un/2020-11-24', 1018, '2020-11-24'],
    ['un/2023-06-05', 956, '2023-06-05'],
    ['un/2026-04-17', 1005, '2026-04-17'],
    ['un/2026-08-01', 1011, '2026-08-01'],
  ])('%s', async (folder, entries, publishedOn) => {
    const [snapshot] = await load(folder);
    expect(snapshot).toMatchObject({ list: 'un-sc', publishedOn });
    expect(snapshot?.entries).toHaveLength(entries);
    expect(snapshot?.entries.filter(({ names: [first] }) => !first?.value)).toEqual([]);
    expect(snapshot?.entries.filter(({ listedOn }) => !listedOn)).toEqual([]);
  });

  test('what the enhanced file says of effects is what the programmes of the flat files give', async () => {
    const [snapshot] = await load('ofac-consolidated/2025-01-10-enhanced-xml');
    const kinds =
      snapshot?.entries.map(({ measures }) => [...new Set(measures.map(({ kind }) => kind))].sort().join(' ')) ?? [];
    const count = (...wanted: readonly string[]): number => kinds.filter((kind) => wanted.includes(kind)).length;
    expect(kinds.filter((kind) => kind.includes('blocking'))).toHaveLength(77);
    expect(count('processing-ban')).toBe(78);
    expect(count('account-ban')).toBe(1);
    expect(count('debt-or-equity', 'debt-or-equity processing-ban')).toBe(287);
  });

  test.each(['ofac-sdn/legacy-xml-sample', 'ofac-sdn/advanced-xml-sample'])(
    '%s, which is cut, is refused',
    async (folder) => {
      await expect(load(folder)).rejects.toMatchObject({ code: 'list-incomplete' });
    },
  );
});
