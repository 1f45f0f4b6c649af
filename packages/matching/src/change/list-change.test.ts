/** What a change of lists is told to do is held against screening again, on the earlier and on the later lists. */

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CountryCode,
  type EntryId,
  type EntryKind,
  type Hit,
  type ListEntry,
  type ListSnapshot,
  parseCountryCode,
  type Subject,
} from '@interdict/model';
import { entry, knownOf, listOf, located, subjectOf } from '../../fixtures/listing.ts';
import { buildIndex } from '../index-of-lists/build-index.ts';
import { type Effect, listChange, type ListChange } from './list-change.ts';
import { createScreener } from '../screener.ts';
import { createTraits, type ScreenedText } from './traits.ts';

const WORDS =
  'esmail esmaeil 42 1984 khatib эсмаил хатиб mohammad hussein de la garcia ali abd rahman j v.v. vladimir LLC S.A. bank iranian trading star 5 II neka mr kha(t)ib <b>ali</b><b>star</b> GARClA chatib khatib1 8hatib garc2ia %61li crimea'.split(
    ' ',
  );
const TOWNS = ['Neka', 'Garcia Star', 'Ali'];
const COUNTRIES = ['IR', 'RU', 'MX'].flatMap((code): CountryCode[] => [parseCountryCode(code) ?? []].flat());
const KINDS: readonly EntryKind[] = ['person', 'organisation', 'vessel', 'bank', 'unknown'];
const CRIMEA = entry({ id: 'places:crimea', kind: 'place', names: ['Crimea'], nationalities: COUNTRIES.slice(1, 2) });

const name = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
/** Words written as one, which no list has but as several, or which one has. */
const written = fc.oneof(
  { weight: 4, arbitrary: name },
  { weight: 1, arbitrary: name.map((words) => words.replace(/\W/g, '')) },
  { weight: 1, arbitrary: fc.constantFrom('esmailkhatib', 'khatibesmail garcia') },
);
const few = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(item, { maxLength: 1 });
const listed = fc
  .record({
    names: fc.array(written, { minLength: 1, maxLength: 2 }),
    weak: few(name),
    kind: fc.constantFrom(...KINDS),
    addresses: few(
      fc.record({ lines: fc.constant([]), town: fc.constantFrom(...TOWNS), country: fc.constantFrom(...COUNTRIES) }),
    ),
    identifiers: few(fc.record({ type: fc.constantFrom('passport', 'account'), value: fc.constantFrom('AB123456') })),
    programmes: few(fc.constantFrom('SDGT', 'IRAN')),
  })
  .map(
    (parts) =>
      (id: EntryId): ListEntry =>
        entry({ ...parts, id }),
  );
/** Found as it was, but with another address and other programmes. */
const renewed =
  (was: (id: EntryId) => ListEntry, other: (id: EntryId) => ListEntry) =>
  (id: EntryId): ListEntry => ({ ...other(id), ...pick(was(id)) });
const pick = ({ kind, names, identifiers }: ListEntry): Pick<ListEntry, 'kind' | 'names' | 'identifiers'> => ({
  kind,
  names,
  identifiers,
});
/** The entries of both lists by their numbers; most are the same in both. */
const lists = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: listed.map((same) => [same, same] as const) },
    { weight: 1, arbitrary: fc.tuple(listed, listed).map(([was, other]) => [was, renewed(was, other)] as const) },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.option(listed, { nil: undefined }), fc.option(listed, { nil: undefined })),
    },
  ),
  { minLength: 1, maxLength: 14 },
);
const party = fc
  .record({
    names: fc.array(written, { minLength: 1, maxLength: 2 }),
    texts: fc.array(fc.oneof(written, fc.constantFrom('AB123456', 'Crimea', ...TOWNS)), { maxLength: 2 }),
    lines: few(fc.constantFrom(...TOWNS, '5 Star Road Neka', 'Crimea')),
    agent: fc.constantFrom(true, false, undefined),
    account: few(fc.constant('AB123456')),
  })
  .map(({ names, texts, lines, agent, account }): Subject[] => {
    const { agent: _agent, ...known } = knownOf({ address: { lines: lines.map(located) } });
    const subject = (kind: Subject['kind'], value: string, at: number): Subject =>
      subjectOf(kind, value, {
        known: shared,
        location: { path: `${kind}${at}`, start: 100 * at, end: 100 * at + value.length },
      });
    const shared = agent === undefined ? known : { ...known, agent };
    return [
      ...names.map((value, at) => subject('name', value, at)),
      ...[...texts, ...lines].map((value, at) => subject('text', value, at + 10)),
      ...lines.map((value, at) => subject('place', value, at + 20)),
      ...account.map((value, at) => subject('account', value, at + 30)),
    ];
  });

const snapshotOf = (entries: readonly ListEntry[]): ListSnapshot[] => [
  listOf(...entries),
  { ...listOf(CRIMEA), list: 'places' },
];
const hitsOn = (snapshots: readonly ListSnapshot[], subjects: readonly Subject[], threshold: number): readonly Hit[] =>
  createScreener(snapshots, { threshold }).screen(subjects).hits;

function required(change: ListChange | undefined): ListChange {
  if (!change) throw new Error('listed places changed');
  return change;
}

const traitsOf = createTraits();
const atAGlance = (change: ListChange, text: ScreenedText): Effect | undefined => {
  const { units, ...traits } = traitsOf(text);
  return change.atAGlance({ kind: text.kind, ...traits, units: units.map(change.concernOf) });
};

/** Without a mark of what is looked for anew, and the same for its units alone. */
function isSameUnmarked(change: ListChange, text: ScreenedText): boolean {
  const { units, marks, ...traits } = traitsOf(text);
  const { kind } = text;
  const alone = change.atAGlance({ kind, ...traits, marks: [], units: units.map(change.concernOf) });
  return alone === 'same' && !marks.some((mark) => change.marks.has(mark));
}

/** As whoever has the hits of before would tell. */
function isUntouched(change: ListChange, subjects: readonly Subject[], before: readonly Hit[]): boolean {
  const effects = new Set<Effect>(subjects.map(change.effectOn));
  if (effects.has('costly') || effects.has('other') || (effects.has('none') && before.length > 0)) return false;
  return before.every((hit) => !change.entries.has(hit.entry.id));
}

describe('listChange', () => {
  it('calls nothing untouched that is, and screens as the later lists do', () => {
    let untouched = 0;
    fc.assert(
      fc.property(lists, fc.array(party, { maxLength: 2 }), fc.constantFrom(0.6, 0.8), (pairs, parties, threshold) => {
        const side = (which: 0 | 1): ListEntry[] => pairs.flatMap((pair, at) => pair[which]?.(`test:${at}`) ?? []);
        const [was, is] = [snapshotOf(side(0)), snapshotOf(side(1))];
        const subjects = parties.flat();
        const areLatin = subjects.every((text) => traitsOf(text).latin);
        const change = required(listChange(buildIndex(was), is, { threshold, areLatin }));
        const told = subjects.filter((text) => atAGlance(change, text) !== undefined);
        expect(told.map((text) => atAGlance(change, text))).toEqual(told.map(change.effectOn));
        const unmarked = subjects.filter((text) => isSameUnmarked(change, text));
        expect(unmarked.filter((text) => atAGlance(change, text) !== 'same')).toEqual([]);
        const [before, after] = [hitsOn(was, subjects, threshold), hitsOn(is, subjects, threshold)];
        const isSame = isUntouched(change, subjects, before);
        if (isSame) untouched += 1;
        expect(isSame ? before : after).toEqual(after);
        expect(change.screener.screen(subjects)).toEqual({ ...createScreener(is, { threshold }).screen(subjects) });
      }),
      { numRuns: 250 },
    );
    expect(untouched).toBeGreaterThan(20);
  });

  const others = Array.from({ length: 30 }, (_, at) =>
    entry({ id: `test:${at + 100}`, names: [`Wendrik Olasso ${at}`] }),
  );
  const khatib = entry({ id: 'test:1', names: ['Esmail Khatib'] });
  const effects = (
    was: readonly ListEntry[],
    is: readonly ListEntry[],
    ...texts: readonly string[]
  ): readonly Effect[] => {
    const change = required(listChange(buildIndex(snapshotOf([...others, ...was])), snapshotOf([...others, ...is])));
    return texts.map((value) => change.effectOn({ kind: 'name', value }));
  };

  it('tells what is like a new name, what has a word of it and what has nothing to do with it', () => {
    expect(
      effects(
        [],
        [entry({ id: 'test:1', names: ['Esmail Rahman Vandrim Khatib'] })],
        'ESMAEIL RAHMAN VANDRIM KHATIB',
        'KHATIB MOTORS AND SONS',
        'Margot Quill',
      ),
    ).toEqual(['other', 'none', 'same']);
  });

  it('leaves what resembles a new name, and would be no hit whatever were known of the party', () => {
    const added = entry({ id: 'test:1', names: ['Haroun Gaye'] });
    expect(effects([], [added], 'HARBOUR STEEL WORKS INTERNATIONAL G', 'HAROUN GAYE HARBOUR STEEL')).toEqual([
      'same',
      'other',
    ]);
  });

  it('names the entries that changed, whatever of them did', () => {
    const changed = { ...khatib, programmes: ['IRAN'] };
    const change = required(listChange(buildIndex(snapshotOf([...others, khatib])), snapshotOf([...others, changed])));
    expect([...change.entries]).toEqual(['test:1']);
    expect(change.effectOn({ kind: 'text', value: 'INVOICE 7' })).toBe('same');
  });

  it('finds what is found by the same data as it was, with what it says now', () => {
    const changed = { ...khatib, nationalities: COUNTRIES.slice(0, 1), remarks: ['Intelligence'] };
    const change = required(listChange(buildIndex(snapshotOf([...others, khatib])), snapshotOf([...others, changed])));
    expect(change.effectOn({ kind: 'name', value: 'ESMAEIL KHATIB' })).toBe('same');
    const { hits } = change.screener.screen([subjectOf('name', 'ESMAEIL KHATIB')]);
    expect(hits.map((hit) => hit.entry)).toEqual([changed]);
  });

  it('names those in which a word weighs otherwise: in so many more entries that another power of two is nearer', () => {
    const named = (count: number): ListEntry[] =>
      ['Moab', 'Quen', 'Bandar', 'Telvarin']
        .slice(0, count)
        .map((word, at) => entry({ id: `test:${at + 1}`, names: [`Zorblax ${word}`] }));
    const between = (was: number, is: number): string[] => {
      const sides = [was, is].map((count) => snapshotOf([...others, ...named(count)]));
      return [...required(listChange(buildIndex(sides[0] ?? []), sides[1] ?? [])).entries].sort();
    };
    expect([between(1, 2), between(2, 4)]).toEqual([
      ['test:1', 'test:2'],
      ['test:3', 'test:4'],
    ]);
  });

  it('reads a text again where initials say little of a new name', () => {
    const added = entry({ id: 'test:1', names: ['Vladimir Vladimirovich PUTIN'] });
    const change = required(listChange(buildIndex(snapshotOf(others)), snapshotOf([...others, added])));
    const text: ScreenedText = { kind: 'text', value: 'PAYMENT TO PUTIN V.V. INV 5' };
    expect(atAGlance(change, text)).toBeUndefined();
    expect(change.effectOn(text)).toBe('other');
  });

  it('tells of most texts by their units that nothing of a new name is in them', () => {
    const added = entry({ id: 'test:1', names: ['Valery Mykhailovych Pakhnyts', 'Vandrim 4712'] });
    const change = required(listChange(buildIndex(snapshotOf(others)), snapshotOf([...others, added])));
    const told = ['SALARY MAY', 'VALERY PAKHNYTS', 'VALERY V. PAK', 'INVOICE 8', 'VANDRIM 4712'].map((value) =>
      atAGlance(change, { kind: 'name', value }),
    );
    expect(told).toEqual(['same', undefined, undefined, 'same', undefined]);
    expect(atAGlance(change, { kind: 'text', value: 'INVOICE 4712' })).toBe('same');
  });

  it('lets a town that says its country from now on do anything', () => {
    const addresses = COUNTRIES.slice(0, 1).map((country) => ({ lines: [], town: 'Bandar Quen', country }));
    const added = entry({ id: 'test:2', names: ['Oskel Vandrim'], addresses });
    expect(effects([khatib], [khatib, added], '12 QUAY STREET, BANDAR QUEN', 'QUAY STREET, BANDAR')).toEqual([
      'other',
      'same',
    ]);
  });

  it('says once what both indexes say of a text', () => {
    const [was, is] = [snapshotOf([khatib]), snapshotOf([khatib, entry({ id: 'test:2', names: ['Wendrik Olasso'] })])];
    const change = required(listChange(buildIndex(was), is));
    const subjects = [subjectOf('text', '\u202eOSSALO')];
    expect(change.screener.screen(subjects)).toEqual(createScreener(is).screen(subjects));
  });

  it('cannot tell where places changed', () => {
    const place = entry({ id: 'places:x', kind: 'place', names: ['Xanadu'] });
    expect(listChange(buildIndex(snapshotOf([khatib])), [...snapshotOf([khatib]), listOf(place)])).toBeUndefined();
  });

  it('calls a text costly on which screening may be broken off', () => {
    const text = Array.from({ length: 400 }, () => 'WENDRIK OLASSO').join(' ');
    const change = required(listChange(buildIndex(snapshotOf([khatib])), snapshotOf([khatib, ...others])));
    expect(change.effectOn({ kind: 'text', value: text })).toBe('costly');
    expect(createScreener(snapshotOf(others)).isCostly({ kind: 'text', value: text })).toBe(true);
    expect(createScreener(snapshotOf(others)).isCostly({ kind: 'text', value: 'WENDRIK OLASSO' })).toBe(false);
  });
});
