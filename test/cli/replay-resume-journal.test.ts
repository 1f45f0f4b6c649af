/** `interdict replay --resume` with a journal: every decision is kept once, however often the run is stopped. */

import { readFileSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { interdict, killedAt, ndjson } from '../support/interdict.ts';
import { replayCorpus } from '../support/replay-corpus.ts';

const { at, replay, lists } = replayCorpus();

const kept = async (journal: string): Promise<string[]> => {
  const { stdout } = await interdict(['journal', 'export', journal, '--format', 'ndjson']);
  return ndjson(stdout).map((value) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the shape is what is tested
    const { sha256, outcome } = (value as { readonly body: { readonly sha256: string; readonly outcome: string } })
      .body;
    return `${sha256} ${outcome}`;
  });
};
const linesOf = (path: string): string[] => readFileSync(path, 'utf8').split(/(?<=\n)/);
const cut = (path: string, share: number): void => truncateSync(path, Math.floor(statSync(path).size * share));

test('keeps each decision once, though more were kept than written when it was stopped', async () => {
  const out = at('once.ndjson');
  const args = [at('box'), at('old.zip'), at('box/a.fin'), ...lists(), '--out', out, '--journal', at('once')];
  await replay(...args);
  const once = await kept(at('once'));
  for (const share of [0, 0.35, 0.99]) {
    cut(out, share);
    await replay(...args, '--resume');
    expect(await kept(at('once'))).toEqual(once);
  }
  await replay(...args); // not gone on with: all is decided again
  cut(out, 0.5);
  await replay(...args, '--resume');
  expect((await kept(at('once'))).toSorted()).toEqual([...once, ...once].toSorted());
  // a journal of which that file knows nothing
  cut(out, 0.5);
  await replay(...args.slice(0, -1), at('another'), '--resume');
  const rest = (await kept(at('another'))).length;
  expect([rest > 0, rest < once.length]).toEqual([true, true]);
  // nor is what it keeps there kept a second time
  cut(out, 0.75);
  await replay(...args.slice(0, -1), at('another'), '--resume');
  expect(await kept(at('another'))).toHaveLength(rest);
  // the same journal by another name
  cut(out, 0.75);
  symlinkSync(at('another'), at('another.link'));
  await replay(...args.slice(0, -1), at('another.link'), '--resume');
  expect(await kept(at('another'))).toHaveLength(rest);
});

test('does not forget where it began when a run is refused', async () => {
  const out = at('begun.ndjson');
  const args = [at('box'), ...lists(), '--out', out, '--journal'];
  await replay(...args, at('begun'));
  const once = await kept(at('begun'));
  cut(out, 0.35);
  const mistaken = ['--lists', at('nowhere.csv')];
  expect((await replay(...args, at('begun'), ...mistaken)).status).toBe(1);
  expect((await replay(...args, at('elsewhere'), '--threshold', '0.9', '--resume')).status).toBe(2);
  await replay(...args, at('begun'), '--resume');
  expect(await kept(at('begun'))).toEqual(once);
});

test.each<[what: string, change: (path: string) => void]>([
  ['is missing', (path) => rmSync(path)],
  ['was half written when it was killed', (path) => writeFileSync(path, '{"folder":')],
  ['is empty', (path) => writeFileSync(path, '')],
  ['does not say where', (path) => writeFileSync(path, '{"folder":"/"}')],
  ['names a journal that was moved', (path) => writeFileSync(path, `{"folder":"${at('moved')}","first":0}`)],
])('keeps nothing where the file that says what is in the journal %s', async (_what, change) => {
  const out = at('unsaid.ndjson');
  const args = [at('box'), ...lists(), '--out', out, '--journal'];
  await replay(...args, at('unsaid'));
  const [once, recorded] = [await kept(at('unsaid')), readFileSync(out, 'utf8')];
  change(`${out}.journal.json`);
  cut(out, 0.5);
  const { status, stderr } = await replay(...args, at('unsaid'), '--resume');
  expect([status, stderr]).toEqual([2, expect.stringContaining('unsaid.ndjson.journal.json')]);
  expect(await kept(at('unsaid'))).toEqual(once);
  // an empty journal takes the rest, and what was not written at all is kept anew
  await replay(...args, at('unsaid.new'), '--resume');
  const rest = (await kept(at('unsaid.new'))).length;
  expect([rest > 0, rest < once.length, readFileSync(out, 'utf8')]).toEqual([true, true, recorded]);
  rmSync(at('unsaid.new'), { recursive: true });
});

test.each<[what: string, change: (segment: string) => void]>([
  ['was emptied', (segment) => truncateSync(segment)],
  ['was removed', (segment) => rmSync(segment)],
  ['lacks records at its end', (segment) => writeFileSync(segment, linesOf(segment).slice(0, 3).join(''))],
  ['is another one', (segment) => writeFileSync(segment, readFileSync(join(at('foreign'), '00000001.ndjson')))],
])('does not go on with a journal that %s: it would never have what is written out', async (_what, change) => {
  const out = at('lacking.ndjson');
  const args = [at('box'), ...lists(), '--out', out, '--journal'];
  await replay(at('one.fin.gz'), ...lists(), '--journal', at('foreign'));
  rmSync(at('lacking'), { recursive: true, force: true });
  await replay(...args, at('lacking'));
  cut(out, 0.75);
  const written = readFileSync(out, 'utf8');
  change(join(at('lacking'), '00000001.ndjson'));
  const { status, stderr } = await replay(...args, at('lacking'), '--resume');
  expect([status, stderr]).toEqual([2, expect.stringMatching(/lacking lacks a decision that is in .*lacking\.ndjson/)]);
  expect(readFileSync(out, 'utf8')).toBe(written);
  // it may be gone on with in a journal of its own
  expect((await replay(...args, at('lacking.new'), '--resume')).status).toBe(3);
  rmSync(at('lacking.new'), { recursive: true });
});

test('goes on where a journal could not be written, and asks it for nothing that was not kept', async () => {
  const out = at('full.ndjson');
  const args = [at('box/b.fin'), ...lists(), '--out', out, '--journal', at('full'), '--resume'];
  await replay(...args);
  const segment = join(at('full'), '00000001.ndjson');
  writeFileSync(segment, linesOf(segment).slice(0, -1).join(''));
  const failed = '"issues":[{"code":"journal-failed","severity":"error","message":"The disk is full."}]';
  writeFileSync(out, readFileSync(out, 'utf8').replace('"issues":[]', failed));
  const beside = `${out}.messages.ndjson`;
  writeFileSync(beside, readFileSync(beside, 'utf8').replace(/"bytes":\d+/, `"bytes":${statSync(out).size}`));
  expect(await replay(...args)).toMatchObject({ status: 3 });
  expect(await kept(at('full'))).toEqual([]);
});

test('goes on with a journal where it began without one, and keeps nothing twice there', async () => {
  const out = at('late.ndjson');
  const args = [at('box'), at('old.zip'), ...lists(), '--out', out];
  await replay(...args);
  cut(out, 0.5);
  const late = [...args, '--journal', at('late'), '--resume'];
  await replay(...late);
  const rest = await kept(at('late'));
  cut(out, 0.75);
  expect((await replay(...late)).status).toBe(3);
  expect(await kept(at('late'))).toEqual(rest);
  // nothing written out yet: all is kept in whatever journal
  rmSync(`${out}.journal.json`);
  cut(out, 0);
  await replay(...late);
  expect((await kept(at('late'))).length).toBeGreaterThan(rest.length);
});

test('keeps each decision once after a kill', async () => {
  const out = at('kept-killed.ndjson');
  const args = ['replay', at('many.fin'), ...lists(), '--as-of', '2026-03-02', '--out', out, '--workers', '2'];
  const all = [...args, '--journal', at('kept-killed'), '--resume'];
  const segment = join(at('kept-killed'), '00000001.ndjson');
  for (const bytes of [1, 100_000, 200_000]) await killedAt(segment, bytes, all);
  await interdict(all);
  const blocked = (await kept(at('kept-killed'))).map((one) => one.endsWith(' block'));
  expect([blocked.length, blocked.filter(Boolean).length]).toEqual([400, 58]);
});

describe('after a kill that left', () => {
  const BESIDE = ['', '.messages.ndjson', '.settings.json', '.journal.json'];
  const args = (): string[] => [at('box'), ...lists(), '--out', at('early.ndjson'), '--journal', at('early')];
  const texts = new Map<string, string>();
  const keptThere = (): string[] =>
    ndjson(readFileSync(at('early/00000001.ndjson'), 'utf8'))
      .slice(1)
      .map((record) => JSON.stringify(record).replace(/"(?:hash|previous|salt|at|seq)":(?:"[^"]*"|\d+)/g, ''))
      .toSorted();
  let once: string[];

  beforeAll(async () => {
    await replay(...args());
    once = keptThere();
    for (const name of BESIDE) texts.set(name, readFileSync(at(`early.ndjson${name}`), 'utf8'));
    texts.set('.settings.json.new', texts.get('.settings.json') ?? '');
  });

  /** Of each file so much. */
  test.each<[what: string, left: Readonly<Record<string, number>>]>([
    ['what says where its records begin in the journal', { '.journal.json': 1 }],
    ['no file yet', { '.journal.json': 1, '.settings.json': 1, '.messages.ndjson': 0 }],
    [
      'a first record that is not whole',
      { '.journal.json': 1, '.settings.json': 1, '.messages.ndjson': 0.1, '': 0.01 },
    ],
    ['an empty file alone', { '': 0 }],
    ['an empty file and empty settings', { '.journal.json': 1, '.settings.json': 0, '': 0 }],
    ['an empty file and half the settings', { '.journal.json': 1, '.settings.json': 0.5, '': 0 }],
    ['an empty file and half of where it began', { '.journal.json': 0.5, '.settings.json': 1, '': 0 }],
    ['an empty file and no word of the journal', { '.settings.json': 1, '': 0, '.settings.json.new': 0.5 }],
  ])('%s it goes on', async (_what, left) => {
    rmSync(at('early'), { recursive: true });
    for (const name of BESIDE) rmSync(at(`early.ndjson${name}`));
    for (const [name, share] of Object.entries(left)) {
      const text = texts.get(name) ?? '';
      writeFileSync(at(`early.ndjson${name}`), text.slice(0, Math.floor(share * text.length)));
    }
    expect(await replay(...args(), '--resume')).toMatchObject({ status: 3 });
    expect(readFileSync(at('early.ndjson'), 'utf8')).toBe(texts.get(''));
    expect(keptThere()).toEqual(once);
  });
});
