/** What may stand in a text is left for it whatever other texts there are. */

import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { entry, listOf } from '../../fixtures/listing.ts';
import { buildIndex } from '../index-of-lists/build-index.ts';
import { createClearing } from './clear-texts.ts';
import { createLexicon } from '../words/lexicon.ts';
import { openNames } from '../index-of-lists/listed-names.ts';
import { createSearch } from './name-search.ts';
import { createReader } from '../text/read-text.ts';
import { gluedWord } from '../words/units.ts';

const WORDS = `
  esmail khatib yevgeniy prigozhin moonlight khatibesmail khatibyevgeniy esmailprigozhin prigozhinkhatibmoonlight
  moonlightyevgeniy эсмаил invoice leeds mv 12 al via +`
  .trim()
  .split(/\s+/);

const name = fc
  .array(fc.constantFrom(...WORDS.slice(0, 5)), { minLength: 2, maxLength: 3 })
  .map((words) => words.join(' '));
/** In some the words stand behind the thirtieth. */
const text = fc
  .tuple(fc.constantFrom(0, 31), fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }), fc.constantFrom(0, 0, 31))
  .map(([before, words, behind]) => [filler(before), ...words, filler(behind)].join(' ').trim());

function filler(count: number): string {
  return 'street '.repeat(count).trim();
}

it('leaves for a text among others all that is left for it alone', () => {
  fc.assert(
    fc.property(
      fc.array(name, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('person' as const, 'organisation' as const, 'vessel' as const),
      fc.array(text, { minLength: 2, maxLength: 5 }),
      fc.constantFrom(0.5, 0.8, 0.95),
      (names, kind, texts, threshold) => {
        const lists = openNames(buildIndex([listOf(entry({ names, kind }))]));
        const lexicon = createLexicon(lists);
        const { clear } = createSearch(lists, lexicon);
        const leftFor = (values: readonly string[]): (readonly number[])[] => {
          const read = values.map(createReader(lexicon));
          clear(read, threshold);
          return read.map(({ found }) => found.forms?.numbers ?? []);
        };
        const among = leftFor(texts);
        texts.forEach((alone, at) => {
          expect(among[at]).toEqual(expect.arrayContaining(leftFor([alone]).flat()));
        });
      },
    ),
    {
      numRuns: 500,
      examples: [
        [
          ['esmail khatib', 'yevgeniy prigozhin'],
          'person',
          [`khatibyevgeniy ${filler(40)}`, `${filler(31)} khatibyevgeniy esmailprigozhin`],
          0.8,
        ],
      ],
    },
  );
});

it('prepares no more texts than it looks through at once before it looks whether it is to stop', () => {
  const lists = openNames(buildIndex([listOf(entry({ names: ['Esmail KHATIB'] }))]));
  const workBefore = (count: number): number => {
    let glued = 0;
    const gluedOf = (words: string): ReturnType<typeof gluedWord> => {
      glued += 1;
      return gluedWord(words);
    };
    const clear = createClearing({ find: () => [] }, { gluedOf }, () => true);
    const texts = Array.from({ length: count }, (_, at) => `FIRST${at} SECOND${at} THIRD${at}`);
    const read = texts.map(createReader(createLexicon(lists)));
    expect(() => clear(read, 0.8, AbortSignal.abort(new Error('late')))).toThrow('late');
    return glued;
  };
  expect(workBefore(500)).toBe(workBefore(50));
});
