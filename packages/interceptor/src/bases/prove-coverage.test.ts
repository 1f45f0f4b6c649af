import { builtInList } from '@interdict/lists';
import type { ListEntry, ListSnapshot } from '@interdict/model';
import { expect, test } from 'vitest';
import { proveCoverage } from './prove-coverage.ts';
import { listedAs, listOf } from '../test-support/listing.ts';

const entry = (id: string, ...names: readonly string[]): ListEntry =>
  listedAs('ours', id, names, { kind: 'organisation' });

const list = (...entries: readonly ListEntry[]): ListSnapshot => listOf('ours', entries);

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
