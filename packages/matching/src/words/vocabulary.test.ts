/** The neighbours of a word are those that holding it against every listed word gives. */

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entry, listOf } from '../../fixtures/listing.ts';
import { buildIndex } from '../index-of-lists/build-index.ts';
import { openNames } from '../index-of-lists/listed-names.ts';
import { likeness } from './token-similarity.ts';
import { tokensOf } from './tokens.ts';
import { unitsOf } from './units.ts';

const letters = fc.string({
  unit: fc.constantFrom('a', 'b', 'c', 'h', 'k', 'o', 'z', '0', '1'),
  minLength: 1,
  maxLength: 22,
});
const words = fc.array(letters, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));

/** A text with up to three letters left out, doubled, replaced or swapped. */
const spoilt = fc
  .tuple(words, fc.array(fc.tuple(fc.nat(60), fc.constantFrom('out', 'double', 'replace', 'swap')), { maxLength: 3 }))
  .map(([text, edits]) =>
    edits.reduce((now, [place, edit]) => {
      const at = place % (now.length + 1);
      const [before, letter, after] = [now.slice(0, at), now.slice(at, at + 1), now.slice(at + 1)];
      if (edit === 'out') return before + after;
      if (edit === 'double') return before + letter + letter + after;
      if (edit === 'replace') return `${before}q${after}`;
      return before + after.slice(0, 1) + letter + after.slice(1);
    }, text),
  );

describe('a vocabulary', () => {
  it('finds exactly the units that are alike', () => {
    const listed = fc.array(words, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        listed.chain((names) => fc.tuple(fc.constant(names), fc.oneof(spoilt, fc.constantFrom(...names)))),
        ([names, query]) => {
          const { vocabulary } = openNames(buildIndex([listOf(entry({ names }))]));
          for (const { word: unit } of unitsOf(tokensOf(query), true)) {
            const expected = Array.from({ length: vocabulary.size }, (_, id) => id).flatMap((id) => {
              const like = likeness(unit, vocabulary.wordAt(id));
              return like ? [{ id, like }] : [];
            });
            const { ids, likes } = vocabulary.neighbours(unit);
            const found = ids.map((id, at) => ({ id, like: likes[at] })).sort((a, b) => a.id - b.id);
            expect(found).toEqual(expected);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('finds exactly the units that are alike by sound', () => {
    const latin = fc.string({
      unit: fc.constantFrom(...Array.from('aeiouyhcsktzrlnmgdwjfbx8')),
      minLength: 2,
      maxLength: 8,
    });
    const scripts = [
      'محدعلبريوخسكج',
      'אבגדהוחטיכלמנס',
      'абвгдеиклмшчю',
      'アイクスタナミラン',
      '김이박최정러으',
      '弗拉基米尔普京',
    ];
    const written = fc.oneof(
      ...scripts.map((script) =>
        fc.string({ unit: fc.constantFrom(...Array.from(script)), minLength: 2, maxLength: 6 }),
      ),
    );
    const name = fc
      .array(fc.oneof(latin, latin, written, written, fc.constantFrom('8', '88')), { minLength: 1, maxLength: 3 })
      .map((parts) => parts.join(' '));
    const names = fc.array(name, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(names, name, (listed, query) => {
        const { vocabulary } = openNames(buildIndex([listOf(entry({ names: [...listed, query] }))]));
        for (const { word: unit } of unitsOf(tokensOf(query), true)) {
          const expected = Array.from({ length: vocabulary.size }, (_, id) => id).flatMap((id) => {
            const like = likeness(unit, vocabulary.wordAt(id));
            return like ? [{ id, like }] : [];
          });
          const { ids, likes } = vocabulary.neighbours(unit);
          expect(ids.map((id, at) => ({ id, like: likes[at] })).sort((a, b) => a.id - b.id)).toEqual(expected);
        }
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['a word of three edits', 'khatibzadehmoghadam', 'katibsadehmogadam', 1],
    ['a word of four', 'khatibzadehmoghadam', 'katibsadehmogada', 0],
    ['a swap in a short word', 'hasni', 'hansi', 1],
    ['a word of 70 letters', 'ab'.repeat(35), 'ab'.repeat(34), 1],
    [
      'a long word of another script with a digit',
      'каламинотусабелирамонутакесидо',
      'kalaminotusabelyra8monutakesydo',
      1,
    ],
    ['a short one', 'каламинотус', 'kalaminot8us', 0],
    ['two of another script with a number', 'زرقاوي 8', 'zarqawi8', 1],
    ['the same with another number', 'زرقاوي 8', 'zarqawi5', 0],
  ])('%s', (_, name, query, count) => {
    const { vocabulary } = openNames(buildIndex([listOf(entry({ names: [name] }))]));
    const [unit] = unitsOf(tokensOf(query), true);
    expect(unit && vocabulary.neighbours(unit.word).ids.length).toBe(count);
  });

  it('knows which words begin with a text', () => {
    const { vocabulary } = openNames(buildIndex([listOf(entry({ names: ['Khatib Khat Khatam Kha Al'] }))]));
    const [from, to] = vocabulary.beginningWith('khat');
    const found = Array.from({ length: to - from }, (_, at) => vocabulary.wordAt(from + at));
    expect(found.filter(({ kind }) => kind !== 'glued').map(({ text }) => text)).toEqual(['khat', 'khatam', 'khatib']);
  });
});
