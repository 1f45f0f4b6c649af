import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Damage, Place } from './damage.ts';
import type { Head } from './merkle-tree.ts';
import { openJournal } from './open-journal.ts';
import { sealed } from './record.ts';
import { verifyJournal } from './verify.ts';

type Files = ReadonlyMap<string, Buffer>;

/** How often: set it to more for a long run. */
const RUNS = Number(process.env['JOURNAL_EDITS'] ?? 150);

let folder: string;
let whole: Files;
let head: Head;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'journal-'));
  const journal = await openJournal(folder, { segmentBytes: 1500 });
  for (let n = 0; n < 20; n += 1) await journal.append({ kind: 'decision', at: `t${n}`, body: { n, name: 'é\ufffd' } });
  await journal.close();
  head = journal.head();
  whole = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
});

afterAll(() => rmSync(folder, { recursive: true }));

async function damagesOf(files: Files, known?: Head): Promise<readonly Damage[]> {
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
  return (await verifyJournal(folder, known)).damages;
}

const linesIn = (bytes: Buffer): string[] => bytes.toString('latin1').split(/(?<=\n)/);
const fromLines = (lines: readonly string[]): Buffer => Buffer.from(lines.join(''), 'latin1');

/** What is done to one file, with two numbers that say where. */
const EDITS: Readonly<Record<string, (bytes: Buffer, a: number, b: number) => Buffer>> = {
  change: (bytes, a, b) => {
    const changed = Buffer.from(bytes);
    changed[a % bytes.length] = b % 256;
    return changed;
  },
  insert: (bytes, a, b) => {
    const at = a % (bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, at), Buffer.from([b % 256, 10]).subarray(b % 2), bytes.subarray(at)]);
  },
  cut: (bytes, a, b) => {
    const [from, to] = [a % bytes.length, b % bytes.length].sort((one, other) => one - other);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  truncate: (bytes, a) => bytes.subarray(0, a % bytes.length),
  'remove a line': (bytes, a) => {
    const lines = linesIn(bytes);
    return fromLines(lines.toSpliced(a % lines.length, 1));
  },
  'copy a line': (bytes, a, b) => {
    const lines = linesIn(bytes);
    return fromLines(lines.toSpliced(b % lines.length, 0, lines[a % lines.length] ?? ''));
  },
  'swap lines': (bytes, a, b) => {
    const lines = linesIn(bytes);
    const [one, other] = [a % lines.length, b % lines.length];
    return fromLines(lines.with(one, lines[other] ?? '').with(other, lines[one] ?? ''));
  },
  'write a line anew': (bytes, a, b) => {
    const lines = linesIn(bytes);
    const at = a % lines.length;
    const { hash: _hash, ...content }: Record<string, unknown> = JSON.parse(
      Buffer.from(lines[at] ?? '', 'latin1').toString(),
    );
    const { line } = sealed({ ...content, ...(at === 0 ? { first: b } : { at: `t${b}` }) });
    return fromLines(lines.with(at, line.toString('latin1')));
  },
};

/** Where two journals come apart. */
function firstDifference(edited: Files): Place {
  for (const [segment, bytes] of whole) {
    const other = edited.get(segment) ?? Buffer.alloc(0);
    const offset = bytes.findIndex((byte, at) => byte !== other[at]);
    if (offset >= 0 || other.length > bytes.length) return { segment, offset: offset >= 0 ? offset : bytes.length };
  }
  return { segment: '', offset: -1 };
}

/** The line an edit is in, the line after it, and where the files go on or end: there the first damage must stand. */
function placesFor({ segment, offset }: Place, edited: Files): Place[] {
  const bytes = edited.get(segment) ?? Buffer.alloc(0);
  const start = offset === 0 ? 0 : bytes.lastIndexOf(10, offset - 1) + 1;
  const next = bytes.indexOf(10, offset) + 1;
  const after = [...edited.keys()].find((name) => name > segment);
  const beyond =
    after === undefined ? { segment: [...edited.keys()].at(-1) ?? '', offset: -1 } : { segment: after, offset: 0 };
  const places = [start, next === 0 ? bytes.length : next].map((at) => ({ segment, offset: at }));
  const last = edited.get(beyond.segment)?.length ?? 0;
  return [...places, beyond.offset < 0 ? { ...beyond, offset: last } : beyond];
}

const edit = fc.record({
  name: fc.constantFrom(...Object.keys(EDITS)),
  segment: fc.nat(),
  a: fc.nat(),
  b: fc.nat(),
});

test('the journal is whole, and ends with its head', async () => {
  expect(whole.size).toBeGreaterThan(4);
  expect(await damagesOf(whole, head)).toEqual([]);
});

test('every edit, cut, swap and truncation is found where it was made', async () => {
  await fc.assert(
    fc.asyncProperty(edit, async ({ name, segment, a, b }) => {
      const segments = [...whole.keys()];
      const file = segments[segment % segments.length] ?? '';
      const edited = new Map(whole).set(
        file,
        EDITS[name]?.(whole.get(file) ?? Buffer.alloc(0), a, b) ?? Buffer.alloc(0),
      );
      const difference = firstDifference(edited);
      fc.pre(difference.offset >= 0);
      const [first] = await damagesOf(edited, head);
      expect(placesFor(difference, edited)).toContainEqual({ segment: first?.segment, offset: first?.offset });
    }),
    { numRuns: RUNS },
  );
}, 600_000);

describe('of whole segments', () => {
  test('one that is gone is missed', async () => {
    for (const gone of whole.keys()) {
      const edited = new Map(whole);
      edited.delete(gone);
      const [first] = await damagesOf(edited, head);
      expect(first?.kind).toBe(gone === [...whole.keys()].at(-1) ? 'head-missing' : 'segment-missing');
    }
  });

  test('two that change places are told', async () => {
    const [one = '', other = ''] = whole.keys();
    const edited = new Map(whole)
      .set(one, whole.get(other) ?? Buffer.alloc(0))
      .set(other, whole.get(one) ?? Buffer.alloc(0));
    expect((await damagesOf(edited, head))[0]).toMatchObject({ segment: one, offset: 0, kind: 'segment-misplaced' });
  });
});

describe('against a head kept elsewhere', () => {
  /** As somebody would who knows how: a journal of its own, whole in itself. */
  async function madeAnew(records: number): Promise<Files> {
    rmSync(folder, { recursive: true });
    const journal = await openJournal(folder, { segmentBytes: 1500 });
    for (let n = 0; n < records; n += 1) await journal.append({ kind: 'decision', at: 'other', body: { n } });
    await journal.close();
    return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
  }

  test.each([
    ['a journal made anew', 25, ['head-differs']],
    ['a journal made anew, and shorter', 5, ['head-missing']],
  ])('%s is told', async (_what, records, kinds) => {
    const files = await madeAnew(records);
    expect((await damagesOf(files)).map(({ kind }) => kind)).toEqual([]);
    expect((await damagesOf(files, head)).map(({ kind }) => kind)).toEqual(kinds);
  });

  test('records cut off cleanly at the end are told', async () => {
    const [name = '', bytes = Buffer.alloc(0)] = [...whole].at(-1) ?? [];
    const shorter = fromLines(linesIn(bytes).slice(0, -1));
    expect(await damagesOf(new Map(whole).set(name, shorter))).toEqual([]);
    expect(await damagesOf(new Map(whole).set(name, shorter), head)).toMatchObject([
      { kind: 'head-missing', segment: name, offset: shorter.length },
    ]);
  });

  test('an older head holds for a longer journal', async () => {
    rmSync(folder, { recursive: true });
    const journal = await openJournal(folder, { segmentBytes: 1500 });
    const heads: Head[] = [];
    for (let n = 0; n < 20; n += 1) {
      await journal.append({ kind: 'decision', at: '', body: { n } });
      heads.push(journal.head());
    }
    await journal.close();
    for (const known of heads) {
      expect((await verifyJournal(folder, known)).damages).toEqual([]);
      const root = known.root.replace(/./, (digit) => (digit === '0' ? '1' : '0'));
      expect((await verifyJournal(folder, { ...known, root })).damages).toMatchObject([{ kind: 'head-differs' }]);
    }
  });
});
