/** `interdict replay --resume`: every message once, however often the run is stopped. */

import { mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pack } from 'tar-stream';
import { expect, test } from 'vitest';
import { interdict, killedAt, ROOT } from '../support/interdict.ts';
import { CLEAN, LISTED, replayCorpus } from '../support/replay-corpus.ts';

const { at, replay, lists } = replayCorpus();

test('goes on behind the last whole message, wherever the file was cut', async () => {
  await replay(at('box'), at('old.zip'), ...lists(), '--out', at('whole.ndjson'));
  const whole = readFileSync(at('whole.ndjson'), 'utf8');
  for (const share of [0, 0.1, 0.35, 0.6, 0.99, 1]) {
    truncateSync(at('whole.ndjson'), Math.floor(whole.length * share));
    const { status } = await replay(at('box'), at('old.zip'), ...lists(), '--out', at('whole.ndjson'), '--resume');
    expect([status, readFileSync(at('whole.ndjson'), 'utf8')]).toEqual([3, whole]);
    writeFileSync(at('whole.ndjson'), whole);
  }
});

test('after a kill: nothing is lost, nothing is there twice', async () => {
  const out = at('killed.ndjson');
  const args = ['replay', at('many.fin'), ...lists(), '--as-of', '2026-03-02', '--out', out, '--workers', '2'];
  for (const bytes of [1, 60_000, 150_000, 250_000]) await killedAt(out, bytes, [...args, '--resume']);
  await interdict([...args, '--resume']);
  const resumed = readFileSync(out, 'utf8');
  await interdict(args);
  expect(resumed.length).toBeGreaterThan(250_000);
  expect(resumed === readFileSync(out, 'utf8')).toBe(true);
});

test('decides for its own moment where nothing was recorded for the earlier one', async () => {
  const out = at('moment.ndjson');
  await replay(at('box'), ...lists(), '--out', out);
  rmSync(out);
  await interdict(['replay', at('box'), ...lists(), '--out', out, '--resume']);
  expect(readFileSync(`${out}.settings.json`, 'utf8')).not.toContain('2026-03-02');
});

test('refuses settings that were half written when it was killed', async () => {
  await replay(at('box'), ...lists(), '--out', at('half.ndjson'));
  writeFileSync(at('half.ndjson.settings.json'), '{\n  "engi');
  const { status, stderr } = await replay(at('box'), ...lists(), '--out', at('half.ndjson'), '--resume');
  expect([status, stderr]).toEqual([2, expect.stringContaining('leave --resume away')]);
});

test.each<[what: string, change: (path: string) => void]>([
  ['is missing', (path) => rmSync(path)],
  ['is empty', (path) => writeFileSync(path, '')],
])('refuses a recording beside which the file of its messages %s', async (_what, change) => {
  const out = at('alone.ndjson');
  await replay(at('box'), ...lists(), '--out', out);
  const recorded = readFileSync(out, 'utf8');
  change(`${out}.messages.ndjson`);
  const { status, stderr } = await replay(at('box'), ...lists(), '--out', out, '--resume');
  expect([status, stderr]).toEqual([2, expect.stringContaining('alone.ndjson.messages.ndjson')]);
  expect(readFileSync(out, 'utf8') === recorded).toBe(true);
});

test.each<[what: string, change: () => void]>([
  ['has another content', () => writeFileSync(at('changing/1.fin'), LISTED)],
  ['is gone, the last one', () => rmSync(at('changing/3.fin'))],
  ['is gone, and another', () => ['2', '3'].forEach((name) => rmSync(at(`changing/${name}.fin`)))],
])('refuses to go on where a message %s', async (_what, change) => {
  const out = at('changing.ndjson');
  rmSync(at('changing'), { recursive: true, force: true });
  mkdirSync(at('changing'));
  ['1', '2', '3'].forEach((name) => writeFileSync(at(`changing/${name}.fin`), CLEAN));
  await replay(at('changing'), ...lists(), '--out', out);
  const recorded = readFileSync(out, 'utf8');
  change();
  const { status, stderr } = await replay(at('changing'), ...lists(), '--out', out, '--resume');
  expect([status, stderr]).toEqual([2, expect.stringContaining('these are other messages')]);
  expect(readFileSync(out, 'utf8') === recorded).toBe(true);
});

test('goes on with files of one name, with the same messages and others, and with several documents in one', async () => {
  const archive = pack();
  for (const text of [CLEAN, CLEAN, LISTED]) archive.entry({ name: '1.fin' }, text);
  const document = readFileSync(join(ROOT, 'examples/messages/16-clean.xml'), 'utf8');
  archive.entry({ name: '2.xml' }, `${document}${document}`);
  archive.entry({ name: '3.fin' }, CLEAN);
  archive.finalize();
  writeFileSync(at('same.tar'), await buffer(archive));
  const [out, args] = [at('same.ndjson'), [at('same.tar'), ...lists(), '--out', at('same.ndjson')]];
  await replay(...args);
  const whole = readFileSync(out, 'utf8');
  expect(whole.split('\n')).toHaveLength(7);
  for (const share of [0, 0.2, 0.5, 0.7, 0.9, 1]) {
    truncateSync(out, Math.floor(whole.length * share));
    expect(await replay(...args, '--resume')).toMatchObject({ status: 3 });
    expect(readFileSync(out, 'utf8') === whole).toBe(true);
  }
});

test('refuses other lists, other messages, and no file', async () => {
  const out = at('refused.ndjson');
  await replay(at('box'), ...lists(), '--out', out);
  writeFileSync(at('other.csv'), 'id,name\n1,Nobody Atall\n');
  const report = at('refused.html');
  writeFileSync(report, 'of the run before');
  const otherLists = await replay(at('box'), '--lists', at('other.csv'), '--out', out, '--resume', '--report', report);
  expect(readFileSync(report, 'utf8')).toBe('of the run before');
  const otherMessages = await replay(at('old.tar'), ...lists(), '--out', out, '--resume');
  const noFile = await replay(at('box'), ...lists(), '--resume');
  expect([otherLists, otherMessages, noFile].map(({ status }) => status)).toEqual([2, 2, 2]);
  expect(otherLists.stderr).toContain('other lists or options');
  expect(otherMessages.stderr).toContain('these are other messages');
});
