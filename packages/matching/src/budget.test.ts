/** No input may take unbounded time: the work grows with the words of a subject, and no further than a cap. */

import { describe, expect, it } from 'vitest';
import { entry, listOf, subjectOf } from '../fixtures/listing.ts';
import { NO_CONTEXT } from './comparison.ts';
import { buildIndex } from './build-index.ts';
import { type ListedNames, openNames } from './listed-names.ts';
import { createLexicon } from './lexicon.ts';
import { createSearch } from './name-search.ts';
import { createReader } from './read-text.ts';
import { createScreener } from './screener.ts';

const KHATIB = entry({ id: 'a:1', names: ['Esmail KHATIB'] });
const FLEET = entry({ id: 'a:2', kind: 'organisation', names: ['SOVCOMFLOT', 'Sovremenniy Kommercheskiy Flot OAO'] });
const VESSEL = entry({ id: 'a:3', kind: 'vessel', names: ['NEKA STAR'] });
const OTHERS = ['mohammad ali khatib', 'ali hussein khatib', 'ismail mohammad', 'flot trading', 'star trading co'].map(
  (name, at) => entry({ id: `b:${at}`, kind: 'organisation', names: [name] }),
);
const listed = [KHATIB, FLEET, VESSEL, ...OTHERS];
const screener = createScreener([listOf(...listed)]);

/** Words that no name has. */
function filler(count: number): string {
  return Array.from({ length: count }, (_, at) => `w${at.toString(36).padStart(4, 'q')}x`).join(' ');
}

/** Words that many names have, each in another spelling so that nothing is compared once only. */
function hostile(count: number): string {
  const words = ['esmail', 'khatib', 'mohammad', 'ali', 'hussein', 'trading', 'flot', 'star', 'sovcomflot'];
  return Array.from({ length: count }, (_, at) => `${words[at % 9]}${'abcdefghij'[Math.floor(at / 9) % 10]}`).join(' ');
}

const names = openNames(buildIndex([listOf(...listed)]));

/** Words looked up, and pairs of words weighed. */
function stepsFor(text: string, kind: 'name' | 'text'): number {
  let lookedUp = 0;
  const counting: ListedNames = {
    ...names,
    vocabulary: {
      ...names.vocabulary,
      neighbours(unit) {
        lookedUp += 1;
        return names.vocabulary.neighbours(unit);
      },
    },
  };
  const lexicon = createLexicon(counting);
  return (
    createSearch(counting, lexicon).search(createReader(lexicon)(text), kind, () => NO_CONTEXT, 0.8).steps + lookedUp
  );
}

describe('the work for one subject', () => {
  it.each(['name', 'text'] as const)('grows with its words: %s', (kind) => {
    for (const words of [filler, hostile]) {
      const [one, ten, hundred] = [20, 200, 2000].map((count) => stepsFor(words(count), kind));
      expect(ten).toBeLessThan(25 * (one ?? 0));
      expect(hundred).toBeLessThan(25 * (ten ?? 0));
      expect(stepsFor(words(20_000), kind)).toBeLessThan(1.1 * (hundred ?? 0));
    }
  });
});

describe('a long text', () => {
  it.each(['name', 'text'] as const)('is searched from one end to the other: %s', (kind) => {
    for (const at of [0, 1, 35, 36, 37, 38, 39, 40, 41, 58, 59, 60, 61, 62, 63, 64, 65, 100, 500, 1998]) {
      const value = `${filler(at)} ESMAIL KHATIB`;
      const { hits, issues } = screener.screen([subjectOf(kind, value)]);
      expect([at, hits.map(({ entry: { id } }) => id), issues]).toEqual([at, ['a:1'], []]);
    }
  });

  it('knows from its beginning that it is about vessels', () => {
    const { hits } = screener.screen([subjectOf('text', `VESSEL CHARTER ${filler(300)} NEKA STAR ${filler(300)}`)]);
    expect(hits.map(({ entry: { id } }) => id)).toEqual(['a:3']);
  });

  it('is one hit for one name', () => {
    const { hits } = screener.screen([subjectOf('text', `KHATEB ESMAIL ${filler(90)} ESMAIL KHATIB ${filler(90)}`)]);
    expect(hits.map(({ score }) => score)).toEqual([1]);
  });

  it('beyond the cap is an error, and its beginning is screened', () => {
    const long = subjectOf('text', `ESMAIL KHATIB ${filler(3000)} SOVCOMFLOT`, {
      location: { path: '4/70', start: 12, end: 30_000 },
    });
    const { hits, issues } = screener.screen([long]);
    expect(hits.map(({ entry: { id } }) => id)).toEqual(['a:1']);
    expect(issues).toEqual([
      {
        code: 'screening-budget-exceeded',
        severity: 'error',
        path: '4/70',
        offset: 12,
        message: 'The text has more words than are screened for names; only the first ones were.',
      },
    ]);
  });
});

it('raises one issue for a field, however many readings of it are too long', () => {
  const location = { path: '4/70', start: 12, end: 30_000 };
  const readings = [filler(3000), `ESMAIL KHATIB ${filler(2500)}`].map((value) =>
    subjectOf('text', value, { location }),
  );
  const other = subjectOf('text', filler(3000), { location: { path: '4/72', start: 0, end: 20_000 } });
  const { hits, issues } = screener.screen([...readings, other]);
  expect(hits.map(({ entry: { id } }) => id)).toEqual(['a:1']);
  expect(issues.map(({ path }) => path)).toEqual(['4/70', '4/72']);
});

it('stops between subjects when told to', () => {
  expect(() => screener.screen([subjectOf('text', 'A')], AbortSignal.abort(new Error('late')))).toThrow('late');
  expect(screener.screen([subjectOf('text', 'A')], new AbortController().signal).hits).toEqual([]);
});
