/** The screener leaves names out that cannot reach the threshold; here it is held against scoring every name. */

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entry, knownOf, listOf, located, subjectOf } from '../fixtures/listing.ts';
import { type CountryCode, type EntryKind, type ListEntry, parseCountryCode } from '@interdict/model';
import { isAcronym } from './words/acronyms.ts';
import type { Context, NameEvidence, NameScore } from './score/comparison.ts';
import { buildIndex } from './index-of-lists/build-index.ts';
import { openNames } from './index-of-lists/listed-names.ts';
import { scoreName } from './score/name-score.ts';
import { normaliseName, otherReadings } from './text/normalise.ts';
import { createScreener } from './screener.ts';

const WORDS = `
  esmail esmaeil khatib al-khatib mohammad muhammed hussein de la cruz garcia ramirez
  naryshkin naryschkin khlebnikov chlebnikow zhukov schukow joukov jabril dschabril
  ali bin abd rahman abdurrahman j v putin vladimir sovcomflot PAO LLC S.A. bank
  iranian iran ministry security trading company star sea 5 II neka 457 mr seyed
  bk trdg petrochem petrochemical maritime mar genl general
  trust insurance limited ltd group alfa the nioc national oil of`
  .trim()
  .split(/\s+/);
/** With several readings, and what they may be in Latin. */
const OTHER_SCRIPTS = 'путин putin арно arnaud ван wang 马丁 martin ma ding 김정은 kim jong un 约翰 john'.split(' ');
const KINDS: readonly EntryKind[] = ['person', 'organisation', 'vessel', 'bank', 'unknown'];

const word = fc.constantFrom(...WORDS);
const name = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const otherName = fc
  .array(fc.constantFrom(...OTHER_SCRIPTS), { minLength: 1, maxLength: 3 })
  .map((words) => words.join(' '));
const listOfNames = (one: fc.Arbitrary<string>): fc.Arbitrary<ListEntry[]> =>
  fc
    .array(fc.record({ names: fc.array(one, { minLength: 1, maxLength: 3 }), kind: fc.constantFrom(...KINDS) }), {
      minLength: 1,
      maxLength: 12,
    })
    .map((entries) => entries.map(({ names, kind }, at) => entry({ id: `test:${at}`, names, kind })));
const list = listOfNames(
  fc.oneof({ weight: 8, arbitrary: name }, fc.constantFrom('nioc', 'national iranian oil company')),
);

/** A name, spoilt: one character dropped, doubled or replaced, a blank lost, the end cut, words around it. */
const spoilt = fc
  .tuple(
    name,
    fc.nat(40),
    fc.constantFrom('', ' ', 'x', '0'),
    fc.nat(2),
    fc.constantFrom('', 'INVOICE 12 MV ', 'MR ', 'PAYMENT TO ', 'BLUE '),
    fc.constantFrom('', '', '+', ' INV 12'),
  )
  .map(
    ([text, at, by, removed, before, behind]) => before + text.slice(0, at) + by + text.slice(at + removed) + behind,
  );

/** Words of names written as one in another order, with others before and behind. */
const runOn = fc
  .array(fc.array(word, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 2 })
  .map((words) => words.map((parts) => parts.join('').replace(/\W/g, '')).join(' '));

/** The hits are those that scoring every listed name gives, with the same scores. */
function expectAllFound(entries: readonly ListEntry[], query: string, kind: 'name' | 'text', threshold: number): void {
  const { weigh } = openNames(buildIndex([listOf(...entries)]));
  const ways = [query, ...otherReadings(query)];
  const expected = entries.flatMap((listed) => {
    const scores = ways.flatMap((way) => scoresOf(way, listed, { weigh, mode: kind }));
    const enough = scores.filter(({ score }) => score >= threshold);
    // a name to the letter says more than a likely one
    const exact = enough.filter(({ evidence }) => evidence.exact);
    const score = Math.max(...(exact.length > 0 ? exact : enough).map((one) => one.score));
    return enough.length > 0 ? { id: listed.id, score } : [];
  });
  const { hits } = createScreener([listOf(...entries)], { threshold }).screen([subjectOf(kind, query)]);
  expect(hits.map(({ entry: { id } }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
  for (const hit of hits) {
    expect(hit.score).toBeCloseTo(expected.find(({ id }) => id === hit.entry.id)?.score ?? 0, 10);
  }
}

describe('createScreener', () => {
  it('finds what scoring every listed name finds', () => {
    fc.assert(
      fc.property(
        list,
        fc.oneof(name, spoilt, runOn),
        fc.constantFrom('name' as const, 'text' as const),
        fc.constantFrom(0.5, 0.7, 0.8, 0.9, 0.97),
        expectAllFound,
      ),
      {
        numRuns: 800,
        examples: [
          [
            [entry({ id: 'test:0', names: ['abd abdurrahman', 'esmail'] }), entry({ id: 'test:1', names: ['esmail'] })],
            'S.A. abd',
            'name',
            0.5,
          ],
          [
            [entry({ names: ['star esmail esmail khatib la'] })],
            'iran al-khatib esmaeil vladimir esmaeil',
            'text',
            0.5,
          ],
          [
            [
              entry({ id: 'test:0', kind: 'bank', names: ['mr naryschkin esmail'] }),
              entry({ id: 'test:1', names: ['esmail'] }),
            ],
            'MR naryschkin+',
            'text',
            0.5,
          ],
          [
            [entry({ names: ['müller b&w saint hafele', 'hafele'] }), entry({ id: 'test:2', names: ['hafele'] })],
            'saint muller bilt+',
            'name',
            0.8,
          ],
        ],
      },
    );
  });

  it('finds what scoring finds, in other scripts too', () => {
    fc.assert(
      fc.property(
        listOfNames(otherName),
        otherName,
        fc.constantFrom('name' as const, 'text' as const),
        fc.constantFrom(0.5, 0.8),
        expectAllFound,
      ),
      { numRuns: 60 },
    );
  });

  it('gives evidence from which the score can be recomputed', () => {
    fc.assert(
      fc.property(
        list,
        fc.oneof(name, spoilt, runOn),
        fc.constantFrom('name' as const, 'text' as const),
        (entries, query, kind) => {
          for (const hit of createScreener([listOf(...entries)]).screen([subjectOf(kind, query)]).hits) {
            const [step] = hit.evidence;
            if (step?.kind !== 'name') throw new Error('a hit by name begins with its name');
            expect(hit.score).toBeCloseTo(rescore(step, hit.entry.kind), 10);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order of snapshots', () => {
    fc.assert(
      fc.property(list, list, name, (first, second, query) => {
        const a = { ...listOf(...first), list: 'a', sha256: 'a' };
        const b = {
          ...listOf(...second.map((other, at) => ({ ...other, id: `b:${at}` as const }))),
          list: 'b',
          sha256: 'b',
        };
        const subjects = [subjectOf('name', query), subjectOf('text', query, { role: 'remittance' })];
        expect(createScreener([b, a]).screen(subjects)).toEqual(createScreener([a, b]).screen(subjects));
      }),
      { numRuns: 60 },
    );
  });

  it('hides no hit when more is known', () => {
    const country = fc.constantFrom('IR', 'DE', 'US').map((code) => parseCountryCode(code) ?? raise());
    const known = fc
      .record({ country, line: fc.array(word, { maxLength: 4 }).map((words) => words.join(' ')) })
      .map((given) =>
        knownOf({
          address: { lines: [located(given.line)], country: located(given.country) },
          countries: [{ country: given.country, source: 'address', location: { path: 'x', start: 0, end: 2 } }],
        }),
      );
    fc.assert(
      fc.property(list, fc.oneof(name, spoilt), known, (entries, query, more) => {
        const screener = createScreener([listOf(...entries)]);
        const without = screener.screen([subjectOf('name', query)]).hits;
        const found = screener.screen([subjectOf('name', query, { known: more })]).hits;
        expect(found.map(({ entry: { id } }) => id)).toEqual(
          expect.arrayContaining(without.map(({ entry: { id } }) => id)),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('finds in texts that are parts of others what it finds in each alone', () => {
    const words = fc.array(fc.oneof(word, fc.constantFrom('invoice', 'street', 's.p.', 'z', 'oo', '12')), {
      minLength: 3,
      maxLength: 12,
    });
    const parts = fc.array(fc.tuple(fc.nat(10), fc.integer({ min: 1, max: 6 })), { maxLength: 6 });
    fc.assert(
      fc.property(list, words, parts, (entries, whole, cuts) => {
        const texts = [whole, ...cuts.map(([at, length]) => whole.slice(at, at + length))].map((of) => of.join(' '));
        const subjects = texts.map((text, at) =>
          subjectOf('text', text, { location: { path: `${at}`, start: 100 * at, end: 100 * at + 99 } }),
        );
        const screener = createScreener([listOf(...entries)]);
        const alone = subjects.flatMap((subject) => screener.screen([subject]).hits);
        expect(createScreener([listOf(...entries)]).screen(subjects).hits).toEqual(alone);
      }),
      { numRuns: 400 },
    );
  });

  it('takes a name in any order, case and punctuation', () => {
    fc.assert(
      fc.property(
        list,
        fc.array(fc.constantFrom('esmail', 'khatib', 'hussein', 'putin', 'ali'), { maxLength: 3 }),
        // short of the 33 characters at which a name may have been cut
        (entries, words) => {
          const screener = createScreener([
            listOf(...entries.map((listed) => ({ ...listed, kind: 'person' as const }))),
          ]);
          const ids = (query: string): string[] =>
            screener
              .screen([subjectOf('name', query)])
              .hits.map(({ entry: { id }, score }) => `${id} ${score.toFixed(6)}`);
          expect(ids(words.join(' , ').toUpperCase())).toEqual(ids(words.join(' ')));
        },
      ),
      { numRuns: 100 },
    );
  });
});

function scoresOf(query: string, { names, kind }: ListEntry, options: Parameters<typeof scoreName>[3]): NameScore[] {
  const all = names.map(({ value }) => normaliseName(value));
  return names.map(({ value }, at) => {
    const isShortFor = isAcronym(all[at] ?? '', all);
    return scoreName(query, value, kind, { ...options, context: contextOf(query), isAcronym: isShortFor });
  });
}

/** What the text says itself: a country in its last words, also where a number is written onto it. */
function contextOf(query: string): Context {
  const countries = new Set<CountryCode>();
  if (/(?:\b|457)iran\d?\W*$/i.test(query)) countries.add(parseCountryCode('IR') ?? raise());
  return { countries, address: new Set() };
}

/** The score once more, written from its description. */
function rescore({ pairs, unmatchedSubject, unmatchedListed, exact }: NameEvidence, kind: EntryKind): number {
  const matched = pairs.reduce((sum, { weight, similarity }) => sum + weight * similarity, 0);
  const paired = weightOf(pairs);
  const [subject, listed] = [weightOf(unmatchedSubject), weightOf(unmatchedListed)];
  const [coverSubject, coverListed] = [matched / (paired + subject), matched / (paired + listed)];
  const share = kind === 'person' ? 0.6 : 0.55;
  const cover =
    kind === 'vessel' ? Math.min(coverSubject, coverListed) : share * coverSubject + (1 - share) * coverListed;
  const contradiction = subject + listed === 0 ? 0 : (2 * Math.min(subject, listed)) / (subject + listed);
  const score = 1 - (1 - cover) * (1 + contradiction) * Math.max(1, 14 / matched);
  const [telling, ...others] = pairs.filter(({ weight }) => weight > 1);
  const isOneWord =
    telling !== undefined && others.length === 0 && pairs.every(({ listed: words }) => !words.includes(' '));
  if (exact) return score;
  return Math.min(score, isOneWord ? 0.88 : matched < 14 ? 0.9 : 1);
}

function weightOf(tokens: readonly { readonly weight: number }[]): number {
  return tokens.reduce((sum, { weight }) => sum + weight, 0);
}

function raise(): never {
  throw new Error('not a country');
}
