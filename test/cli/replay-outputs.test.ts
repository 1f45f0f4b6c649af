/** `interdict replay` writes nothing onto or among what it reads. */

import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { interdict } from '../support/interdict.ts';
import { CLEAN, replayCorpus } from '../support/replay-corpus.ts';

const { at, replay, lists } = replayCorpus();

describe('writes', () => {
  const OUTCOMES = 'file,outcome\n1.fin,pass\n';

  beforeAll(() => {
    mkdirSync(at('read'));
    writeFileSync(at('read/1.fin'), CLEAN);
    writeFileSync(at('beside.settings.json'), CLEAN);
    linkSync(at('read/1.fin'), at('linked'));
    symlinkSync(at('read'), at('folder'));
    symlinkSync('read/new.ndjson', at('dangling'));
    symlinkSync(at('dangling'), at('dangling.twice'));
    symlinkSync('circle', at('circle'));
    writeFileSync(at('outcomes.csv'), OUTCOMES);
    mkdirSync(at('given/lists/2026-03-01'), { recursive: true });
    for (const name of ['lists/ours.csv', 'lists/2026-03-01/ours.csv', ...FILES.map(([file]) => file)])
      writeFileSync(at(`given/${name}`), 'id,name\n1,Zorblax Quentivar\n');
    linkSync(at('given/lists/ours.csv'), at('hard.csv'));
    mkdirSync(at('given/journal'));
    writeFileSync(at('given/journal/00000001.ndjson'), '');
    writeFileSync(
      at('given/all.json'),
      JSON.stringify({
        lists: [at('given/lists')],
        journal: at('given/journal'),
        ...Object.fromEntries(FILES.map(([file, , key]) => [key, at(`given/${file}`)])),
      }),
    );
  });

  const FILES = [
    ['good.csv', '--good-guys', 'goodGuys'],
    ['owners.csv', '--ownership', 'ownership'],
    ['licences.csv', '--licences', 'licences'],
    ['evidence.csv', '--evidence', 'evidence'],
  ] as const;

  /** What lies there, whatever is refused. */
  const given = (): readonly (readonly [string, string])[] =>
    readdirSync(at('given'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'utf8')] as const);

  const CONFIG = ['--config', 'given/all.json'];
  const LISTS = ['--lists', 'given/lists'];
  type Given = [what: string, options: readonly string[], words: string];
  test.each<Given>([
    ['a list', ['--lists', 'given/owners.csv', '--out', 'given/owners.csv'], '--lists'],
    ['a list by another name', [...LISTS, '--report', 'hard.csv'], '--lists'],
    ['the lists of a folder', [...LISTS, '--out', 'given/lists/out.ndjson'], '--lists'],
    ['dated lists', [...LISTS, '--as-of', 'message', '--out', 'given/lists/2026-03-01/x'], '--lists'],
    ['lists of the configuration', [...CONFIG, '--out', 'given/lists/out.ndjson'], '--lists'],
    ...FILES.map(([file, option]): Given => [option, [option, `given/${file}`, '--out', `given/${file}`], option]),
    ...FILES.map(([file, option]): Given => [`${option} of it`, [...CONFIG, '--report', `given/${file}`], option]),
    ['a configuration', [...CONFIG, '--out', 'given/all.json'], '--config'],
    ['a segment of a live journal', [...CONFIG, '--report', 'given/journal/00000001.ndjson'], 'into the journal'],
    ['a journal', ['--journal', 'given/opened', '--out', 'given/opened/00000001.ndjson'], 'into the journal'],
    ['a journal, a report', ['--journal', 'given/opened', '--report', 'given/opened/x.html'], 'into the journal'],
    ['lists, a journal', [...LISTS, '--journal', 'given/lists'], '--lists'],
    ['a folder', ['--out', 'given'], 'is a folder'],
    ['this folder', ['--out', '.'], 'is a folder'],
    ['a folder, a report', ['--report', 'given'], 'is a folder'],
    ['a device', ['--out', '/dev/null'], '/dev/null is no file'],
  ])('nothing onto or among what is given beside the messages: %s', async (_what, options, words) => {
    const before = given();
    const named = options.map((option) => (/^(?:given|hard)/.test(option) ? at(option) : option));
    const { status, stderr } = await interdict(['replay', at('read'), ...named]);
    expect([status, stderr]).toEqual([2, expect.stringContaining(words)]);
    expect(given()).toEqual(before);
  });

  test('the messages that an earlier replay kept are not written over', async () => {
    const [out, options] = [at('again.ndjson'), [...lists(), '--out', at('again.ndjson'), '--screened']];
    await replay(at('read'), ...options);
    const { status, stderr } = await replay(`${out}.screened/messages`, ...options);
    expect([status, stderr]).toEqual([2, expect.stringContaining('among the messages')]);
    expect(readFileSync(`${out}.screened/messages`, 'utf8')).toBe(CLEAN);
  });

  test('in a folder of a folder of lists, which is not read', async () => {
    mkdirSync(at('given/lists/out'), { recursive: true });
    const options = ['--out', at('given/lists/out/x.ndjson'), '--journal', at('given/lists/journal')];
    expect((await replay(at('read'), '--lists', at('given/lists'), ...options)).status).toBe(0);
  });

  test.each<[what: string, read: string, options: readonly string[], words: string]>([
    ['onto a message', 'read/1.fin', ['--out', 'read/1.fin'], 'among the messages'],
    ['a report onto a message', 'read', ['--report', 'read/1.fin'], 'among the messages'],
    ['onto a message by another name', 'read', ['--out', 'linked'], 'among the messages'],
    ['into a folder of messages', 'read', ['--out', 'read/new.ndjson'], 'among the messages'],
    ['into it by another name', 'read', ['--report', 'folder/new.html'], 'among the messages'],
    ['into it by a link to nothing', 'read', ['--out', 'dangling'], 'among the messages'],
    ['into it by two', 'read', ['--report', 'dangling.twice'], 'among the messages'],
    ['onto what is expected', 'read', ['--expect', 'outcomes.csv', '--out', 'outcomes.csv'], '--expect'],
    ['a report onto it', 'read', ['--expect', 'outcomes.csv', '--report', 'outcomes.csv'], '--expect'],
    ['beside it, onto a message', 'beside.settings.json', ['--out', 'beside'], 'among the messages'],
    ['two things to one place', 'read', ['--out', 'b', '--report', './b'], 'written twice'],
    ['a report onto what is beside', 'read', ['--out', 'b', '--report', 'b.messages.ndjson'], 'written twice'],
  ])('nothing where it would be %s', async (_what, read, options, words) => {
    const named = options.map((option) => (option.startsWith('--') ? option : `${at('/')}${option}`));
    const { status, stderr } = await replay(at(read), ...lists(), ...named);
    expect([status, stderr]).toEqual([2, expect.stringContaining(words)]);
    expect([at('read/1.fin'), at('beside.settings.json')].map((path) => readFileSync(path, 'utf8'))).toEqual([
      CLEAN,
      CLEAN,
    ]);
    expect(readFileSync(at('outcomes.csv'), 'utf8')).toBe(OUTCOMES);
    expect(['read/new.ndjson', 'read/new.html', 'b'].some((name) => existsSync(at(name)))).toBe(false);
  });
});

test('a link in a circle cannot be written', async () => {
  expect((await replay(at('box'), ...lists(), '--report', at('circle'))).status).toBe(1);
});

test('decides nothing where the report cannot be written', async () => {
  const options = ['--report', at('nowhere/report.html'), '--out', at('unreported.ndjson')];
  expect((await replay(at('box'), ...lists(), ...options)).status).toBe(1);
  expect(existsSync(at('unreported.ndjson'))).toBe(false);
});
