import { builtInList } from '@interdict/lists';
import type { ListedName, ListEntry, ListSnapshot } from '@interdict/model';
import { expect, test } from 'vitest';
import { proveCoverage } from './prove-coverage.ts';

const named = (value: string): ListedName => ({ value, type: 'primary', strength: 'strong' });

const entry = (id: string, ...names: readonly string[]): ListEntry => ({
  id: `ours:${id}`,
  list: 'ours',
  kind: 'organisation',
  names: names.map(named),
  addresses: [],
  identifiers: [],
  births: [],
  nationalities: [],
  programmes: [],
  measures: [{ kind: 'blocking', authority: 'operator' }],
  relations: [],
  remarks: [],
});

const list = (...entries: readonly ListEntry[]): ListSnapshot => ({
  list: 'ours',
  format: 'test',
  sha256: '0',
  entries,
  issues: [],
});

test('every name of the demonstration list is found', async () => {
  let told = 0;
  const lists = [builtInList()];
  const certificate = await proveCoverage(lists, { advance: () => (told += 1) });
  const names = lists.flatMap(({ entries }) => entries.flatMap((one) => one.names)).length;
  expect(certificate).toMatchObject({ names, missed: [], silent: [], entries: told });
  expect(certificate.messages['pacs.008.001.08']).toEqual({ placed: names, found: names });
  expect(await proveCoverage(lists)).toEqual(certificate);
});

test('names are placed where they can be written, whatever signs and length they have', async () => {
  const names = [
    'Zorblax & Sons "Trading" <Ltd>',
    'Зорблакс Квентивар',
    '-Dash: Start',
    `Zorblax ${'Quentivar '.repeat(20)}`,
    'Zorblaxquentivarandwithoutanyblankforverylong',
  ];
  const { messages, missed } = await proveCoverage([list(entry('1', ...names))]);
  expect({ messages, missed }).toEqual({
    messages: { MT103: { placed: 4, found: 4 }, 'pacs.008.001.08': { placed: 5, found: 5 } },
    missed: [],
  });
});

test('what cannot be found is named', async () => {
  const { missed, silent, messages } = await proveCoverage([list(entry('1', 'Zorblax Quentivar'), entry('2', '!!'))], {
    threshold: 1,
  });
  expect(silent).toEqual(['ours:2']);
  expect(missed).toEqual([{ entry: 'ours:2', name: '!!', type: 'pacs.008.001.08' }]);
  expect(messages.MT103).toEqual({ placed: 1, found: 1 });
});
