import { parseCalendarDate } from '@interdict/model';
import { expect, test } from 'vitest';
import { combineSources } from './combined-source.ts';
import type { ListSource, SourceContent } from './list-source.ts';

const { signal } = new AbortController();

/** A source of one file that says its version; the states follow one another with every look. */
function source(
  name: string,
  ...states: readonly (number | undefined)[]
): ListSource & { readonly looks: () => number } {
  let looks = 0;
  return {
    name,
    looks: () => looks,
    load: async (known) => {
      const state = states[Math.min(looks, states.length - 1)];
      looks += 1;
      const version = state === undefined ? {} : { version: `${name} ${state}` };
      return version.version !== undefined && version.version === known
        ? undefined
        : { files: [{ name, bytes: Buffer.from(String(state)) }], ...version };
    },
  };
}
const textsOf = (content: SourceContent | undefined): string[] | undefined =>
  content?.files.map(({ name, bytes }) => `${name} ${Buffer.from(bytes).toString()}`);

test('gives the files of all, and nothing while none has changed', async () => {
  const both = combineSources([source('sdn', 1), source('alt', 1)]);
  const content = await both.load(undefined, signal);
  expect(textsOf(content)).toEqual(['sdn 1', 'alt 1']);
  expect(await both.load(content?.version, signal)).toBeUndefined();
});

test('gives the files of all where only one has changed', async () => {
  const both = combineSources([source('sdn', 1, 1, 2), source('alt', 1)]);
  const { version } = (await both.load(undefined, signal)) ?? {};
  expect(textsOf(await both.load(version, signal))).toEqual(['sdn 2', 'alt 1']);
});

test('does not mix the files of two publications', async () => {
  const [sdn, alt] = [source('sdn', 1, 2), source('alt', 2)];
  expect(textsOf(await combineSources([sdn, alt]).load(undefined, signal))).toEqual(['sdn 2', 'alt 2']);
});

test('gives up on what changes with every look', async () => {
  const restless = source('sdn', 1, 2, 3, 4, 5, 6, 7);
  await expect(combineSources([restless]).load(undefined, signal)).rejects.toMatchObject({ code: 'source-unsteady' });
  expect(restless.looks()).toBe(4);
});

test('takes a source without versions as it comes', async () => {
  const both = combineSources([source('sdn', undefined), source('alt', 1)]);
  const content = await both.load(undefined, signal);
  expect(textsOf(content)).toEqual(['sdn undefined', 'alt 1']);
  expect(textsOf(await both.load(content?.version, signal))).toEqual(['sdn undefined', 'alt 1']);
});

test('fails where one fails', async () => {
  const broken: ListSource = { name: 'alt', load: () => Promise.reject(new Error('gone')) };
  await expect(combineSources([source('sdn', 1), broken]).load(undefined, signal)).rejects.toThrow('gone');
});

const dated = (day: string): ListSource => {
  const publishedOn = parseCalendarDate(day);
  return { name: day, load: async () => ({ files: [], ...(publishedOn ? { publishedOn } : {}) }) };
};

test('is of the day of its newest part', async () => {
  const three = combineSources([dated('2022-09-08'), dated('2022-09-09'), dated('none')]);
  expect(await three.load(undefined, signal)).toMatchObject({ publishedOn: '2022-09-09' });
});

test('the version of what stood in its place tells it nothing', async () => {
  const one = combineSources([source('sdn', 1)]);
  expect(textsOf(await one.load('5d41402a\n"etag"\n', signal))).toEqual(['sdn 1']);
});
