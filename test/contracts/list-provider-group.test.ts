/** Several lists of one source: they change together or not at all. */

import { afterEach, expect, test } from 'vitest';
import { memorySource, refreshingLists } from '@interdict/lists';
import { codesOf, readTiny, tinyList, until, watch } from './list-provider.harness.ts';
import { FIRST, SECOND } from './list-provider.place.ts';

const source = memorySource([]);
const open: { close: () => void }[] = [];
afterEach(() => open.splice(0).forEach(({ close }) => close()));

const begin = async () => {
  source.replace([tinyList('names', FIRST), tinyList('ships', FIRST)]);
  const providers = refreshingLists(['names', 'ships'], { source, read: readTiny });
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
