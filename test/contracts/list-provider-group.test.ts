/** Several lists of one source: they change together or not at all. */

import { afterEach, describe, expect, test } from 'vitest';
import { memorySource, refreshingLists } from '@interdict/lists';
import { codesOf, readTiny, tinyList, until, watch } from './list-provider.harness.ts';
import { FIRST, SECOND } from './list-provider.place.ts';

const source = memorySource([]);
const open: { close: () => void }[] = [];
afterEach(() => open.splice(0).forEach(({ close }) => close()));

const begin = async (options: { readonly newcomers?: boolean } = {}) => {
  source.replace([tinyList('names', FIRST), tinyList('ships', FIRST)]);
  const providers = refreshingLists(['names', 'ships'], { source, read: readTiny, ...options });
  open.push(...providers);
  const seen = providers.map(watch);
  await until(() => seen.every(({ lists }) => lists.length > 0));
  const [names, ships] = providers;
  const [ofNames, ofShips] = seen;
  if (!names || !ships || !ofNames || !ofShips) throw new Error('two lists give two providers');
  return { names, ships, ofNames, ofShips };
};

test('a list that cannot be taken keeps the others from changing, and all tell so', async () => {
  const { names, ofNames, ofShips } = await begin();
  source.replace([tinyList('names', SECOND), tinyList('ships', [1])]);
  await names.refresh();
  expect([ofNames.lists, ofShips.lists]).toEqual([[FIRST], [FIRST]]);
  const shrunk = { code: 'list-shrunk', list: 'ships' };
  expect([ofNames.alarms, ofShips.alarms]).toMatchObject([[shrunk], [shrunk]]);
});

test('what concerns the source is an alarm for all', async () => {
  const { names, ofNames, ofShips } = await begin();
  source.replace([{ name: 'names.txt', bytes: Buffer.from('<html>') }]);
  await names.refresh();
  expect([codesOf(ofNames), codesOf(ofShips)]).toEqual([['list-unreadable'], ['list-unreadable']]);
});

test('only the list that has changed is given', async () => {
  const { names, ofNames, ofShips } = await begin();
  source.replace([tinyList('names', SECOND), tinyList('ships', FIRST)]);
  await names.refresh();
  expect([ofNames.lists, ofShips.lists]).toEqual([[FIRST, SECOND], [FIRST]]);
});

test('the others go on when one is closed', async () => {
  const { names, ships, ofNames, ofShips } = await begin();
  names.close();
  source.replace([tinyList('names', SECOND), tinyList('ships', SECOND)]);
  await ships.refresh();
  expect([ofNames.lists, ofShips.lists]).toEqual([[FIRST], [FIRST, SECOND]]);
  expect([ofNames.completed(), ofShips.completed()]).toEqual([true, false]);
});

test('a list that is new in the source is refused with all others', async () => {
  const { names, ofNames } = await begin();
  source.replace([tinyList('names', SECOND), tinyList('ships', FIRST), tinyList('planes', FIRST)]);
  await names.refresh();
  expect([ofNames.lists, codesOf(ofNames)]).toEqual([[FIRST], ['list-unexpected']]);
});

describe('where newcomers are welcome', () => {
  test('the first provider gives them, to whoever subscribes later too', async () => {
    const { names, ofNames, ofShips } = await begin({ newcomers: true });
    source.replace([tinyList('names', FIRST), tinyList('ships', SECOND), tinyList('planes', FIRST)]);
    await names.refresh();
    expect([ofNames.lists, ofShips.lists]).toEqual([
      [FIRST, FIRST],
      [FIRST, SECOND],
    ]);
    const given: string[] = [];
    names.snapshots.subscribe(({ list }) => given.push(list)).unsubscribe();
    expect(given).toEqual(['names', 'planes']);
  });

  test('one that is gone again is an alarm, and nothing is taken over', async () => {
    const { names, ofNames } = await begin({ newcomers: true });
    source.replace([tinyList('names', FIRST), tinyList('ships', FIRST), tinyList('planes', FIRST)]);
    await names.refresh();
    source.replace([tinyList('names', SECOND), tinyList('ships', FIRST)]);
    await names.refresh();
    expect([ofNames.lists, codesOf(ofNames)]).toEqual([[FIRST, FIRST], ['list-missing']]);
  });
});
