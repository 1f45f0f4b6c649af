/** The archive of 308 real versions of `sdn.csv`, where it lies beside the checkout. */

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { type EntryId, type ListEntry, type ListSnapshot, parseCalendarDate } from '@interdict/model';
import { describe, expect, test } from 'vitest';
import { diffSnapshots, type ListDelta } from '../delta/diff-snapshots.ts';
import { observedAsOf, readOfacHistory, type ObservedVersion } from './ofac-history.ts';

const SHARED = fileURLToPath(new URL('../../../../../shared/data/lists/ofac-sdn/', import.meta.url));
const ARCHIVE = `${SHARED}history/sdn-csv-history-2021-08-18_2024-05-03.ndjson.gz`;

interface Step {
  readonly added: readonly string[][];
  readonly changed: readonly { readonly before: string[]; readonly after: string[] }[];
  readonly removed: readonly string[][];
}

const idOf = ([id]: readonly string[]): string => `ofac-sdn:${id}`;

/** The fields of one row: in quotes, or bare up to the next comma. */
const fieldsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|([^,]+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');

/** An entry knows its id and its row, and rows that stay the same are the same object. */
function tinyReader(): (version: ObservedVersion) => ListSnapshot {
  const entries = new Map<string, ListEntry>();
  const entryOf = (line: string): ListEntry => {
    const id: EntryId = `ofac-sdn:${line.slice(0, line.indexOf(','))}`;
    const nothing = { names: [], addresses: [], identifiers: [], births: [], nationalities: [] };
    const entry = entries.get(line) ?? {
      ...nothing,
      id,
      list: 'ofac-sdn',
      kind: 'unknown',
      programmes: [],
      measures: [],
      relations: [],
      remarks: fieldsOf(line),
    };
    entries.set(line, entry);
    return entry;
  };
  return ({ files }) => {
    const lines = files.flatMap(({ bytes }) => Buffer.from(bytes).toString().split('\r\n').slice(0, -1));
    return { list: 'ofac-sdn', format: 'tiny', sha256: '', issues: [], entries: lines.map(entryOf) };
  };
}

describe.skipIf(!existsSync(ARCHIVE))('the real archive', () => {
  const bytes = existsSync(ARCHIVE) ? readFileSync(ARCHIVE) : new Uint8Array();

  test('each delta between two versions is what the archive says', () => {
    const [, ...steps] = gunzipSync(bytes).toString().trim().split('\n');
    const expected = steps.map((line): ListDelta => {
      const { added, changed, removed }: Step = JSON.parse(line);
      const entryChange = ({ before, after }: Step['changed'][number]): unknown => ({
        id: idOf(before),
        fields: [{ field: 'remarks', before, after }],
      });
      return expect.objectContaining({
        added: added.map(idOf),
        changed: changed.map(entryChange),
        removed: removed.map(idOf),
      });
    });
    const snapshotOf = tinyReader();
    const deltas: ListDelta[] = [];
    let before: ListSnapshot | undefined;
    for (const version of readOfacHistory(bytes)) {
      const after = snapshotOf(version);
      if (before) deltas.push(diffSnapshots(before, after));
      before = after;
    }
    expect(deltas).toHaveLength(307);
    expect(deltas).toEqual(expected);
    expect([
      deltas.flatMap(({ added }) => added).length,
      deltas.flatMap(({ changed }) => changed).length,
      deltas.flatMap(({ removed }) => removed).length,
    ]).toEqual([6809, 1126, 927]);
  }, 300_000); // 308 files of 4 MB

  test.each(['2022-09-08', '2022-09-09', '2024-05-03'])('the file of %s is rebuilt byte for byte', (date) => {
    const day = parseCalendarDate(date);
    const version = day && observedAsOf(readOfacHistory(bytes), day);
    const [file] = version?.files ?? [];
    const original = gunzipSync(readFileSync(`${SHARED}${date}/sdn.csv.gz`));
    expect(file?.name).toBe(`${date}/sdn.csv`);
    expect(Buffer.compare(file?.bytes ?? Buffer.alloc(0), original)).toBe(0);
  });
});
