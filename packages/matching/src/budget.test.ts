/** No input may take unbounded time: the work grows with the words of a subject, and no further than a cap. */

import type { Issue, Subject } from '@interdict/model';
import { describe, expect, it } from 'vitest';
import { entry, listOf, subjectOf } from '../fixtures/listing.ts';
import { NO_CONTEXT } from './score/comparison.ts';
import { buildIndex } from './index-of-lists/build-index.ts';
import { type ListedNames, openNames } from './index-of-lists/listed-names.ts';
import { createLexicon } from './words/lexicon.ts';
import { createSearch } from './search/name-search.ts';
import { MOST_STEPS } from './text/passages.ts';
import { createReader } from './text/read-text.ts';
import { createScreener } from './screener.ts';
import { unitsOf } from './words/units.ts';

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
  const word = (at: number): string => String(at).replace(/\d/g, (digit) => 'bcdfghjkmn'.charAt(Number(digit)));
  return Array.from({ length: count }, (_, at) => `w${word(at).padStart(4, 'q')}x`).join(' ');
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

/** Names that much sounds like: of vowels, and long. */
const ALIKE = Array.from({ length: 300 }, (_, name) =>
  Array.from(
    { length: 24 + (name % 12) },
    (__, at) => 'auohiey'[(name * (at + 3) + at * at + Math.floor(name / 8) * at) % 7],
  ).join(''),
);
const alike = [...listed, ...ALIKE.map((name, at) => entry({ id: `c:${at}`, kind: 'organisation', names: [name] }))];
const alikeIndex = buildIndex([listOf(...alike)]);

/** A word that may sound like anything, and names, in scripts that leave sounds open. */
const SCRIPTS: readonly (readonly [script: string, word: string, names: string])[] = [
  [
    'Arabic',
    'ويايويهاويايويهاويايوهوي',
    'محمد علي إسماعيل الخطيب عبد الرحمن ياسين سيف الله بن عمر محمود احمدی نژاد فلاديمير بوتين',
  ],
  ['Hebrew', 'ויאהויאיוהאיויאהויאיוהאי', 'ולדימיר פוטין חסן נסראללה ברק אובמה חיים ויצמן יוסף לוי'],
  [
    'Cyrillic',
    'аеиоуаеиоуаеиоуаеиоуаеиоуаеио',
    'Владимир Путин Олександр Пономаренко Шарль Тейлор Томас Мюллер Хью Джонсон Роберт Мугабе',
  ],
  ['Hangul', '이우어오으애의유어아오이우어', '김정은 박지성 이명박 블라디미르 푸틴 마이크 타이슨 현우 박'],
  [
    'Kana',
    'アイウエオヤユヨワアイウエオヤユヨワ',
    'クリストファー スミス ウラジーミル プーチン ウィリアム ノーマン バラク オバマ',
  ],
  ['Han', '艾奥尤欧伊阿埃乌亚艾奥尤欧伊阿埃', '贝拉克 奥巴马 弗拉基米尔 普京 謝爾蓋 拉夫羅夫 侯赛因 阿里 约翰 史密斯'],
];

describe.each(SCRIPTS)('words by their sounds: %s', (_, word, written) => {
  const alikeNames = openNames(alikeIndex);

  it('are counted, and beyond the cap are an error, whatever was remembered', () => {
    const text = `ESMAIL KHATIB ${`${word} `.repeat(1500)}`;
    const warm = createScreener(alikeIndex);
    warm.screen([subjectOf('text', `${word} ${written}`)]);
    for (const screened of [warm, warm, createScreener(alikeIndex)]) {
      const { hits, issues } = screened.screen([subjectOf('text', text)]);
      expect(hits.map(({ entry: { id } }) => id)).toEqual(['a:1']);
      expect(issues.map(({ code }) => code)).toEqual(['screening-budget-exceeded']);
    }
    const lexicon = createLexicon(alikeNames);
    const read = createReader(lexicon);
    const { steps, inFull } = createSearch(alikeNames, lexicon).search(read(text), 'text', () => NO_CONTEXT, 0.8);
    expect(inFull).toBe(false);
    // what a word or a name takes is counted as a whole
    expect(steps).toBeLessThan(1.01 * MOST_STEPS);
  });

  it.each([140, 1000])('of names are no error in %i characters', (characters) => {
    const text = `${written} `.repeat(characters).slice(0, characters);
    expect(createScreener(alikeIndex).screen([subjectOf('text', text)]).issues).toEqual([]);
  });

  it('take no more steps against two lists than against the one and the other', () => {
    const some = alike.map((_entry, at) => at % 3 === 0 || at % 7 === 0);
    const lists = [alike, alike.filter((_entry, at) => some[at]), alike.filter((_entry, at) => !some[at])];
    const [all = 0, ...parts] = lists.map((entries) => {
      const { vocabulary } = openNames(buildIndex([listOf(...entries)]));
      const { tokens } = createReader(createLexicon(alikeNames))(`${word} ${written}`);
      return unitsOf(tokens, false).reduce((sum, unit) => sum + vocabulary.neighbours(unit.word).steps, 0);
    });
    expect(all).toBeGreaterThan(0);
    expect(all).toBeLessThanOrEqual(parts.reduce((sum, part) => sum + part, 0));
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
    expect(hits.map(({ score }) => score)).toEqual([0.9]);
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
        message: 'The text takes more than is spent on one: only its first part was screened for names.',
      },
    ]);
  });
});

it('is an error too beyond so many characters, in however few words', () => {
  const { issues } = screener.screen([subjectOf('text', `ESMAIL KHATIB ${'X'.repeat(60_000)}`)]);
  expect(issues.map(({ code }) => code)).toEqual(['screening-budget-exceeded']);
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

it('is an error whatever other texts stand in the message', () => {
  /** Twenty words of four letters. */
  const words = (first: string): string[] =>
    Array.from('bcdfg', (letter) => Array.from('jkmn', (other) => `${first}${letter}${other}${first}`)).flat();
  const [some, others] = [words('a'), words('o')];
  const kinds = ['person', 'unknown', 'bank'] as const;
  const pairs = some.flatMap((one) => others.flatMap((other) => [`${one} ${other}`, `${other} ${one}`]));
  const entries = pairs.flatMap((name, at) => kinds.map((kind) => entry({ id: `${kind}:${at}`, kind, names: [name] })));
  /** The words in fifteen orders, each as one. */
  const runOn = (parts: readonly string[]): string[] =>
    Array.from({ length: 15 }, (_, at) => [...parts.slice(at), ...parts.slice(0, at)].join(''));
  const parts = [...runOn(some), ...runOn(others)].join(' ');
  const subject = subjectOf('text', `${filler(30)} ${parts}`);
  const index = buildIndex([listOf(...entries)]);
  const issuesOf = (...subjects: readonly Subject[]): readonly Issue[] =>
    createScreener(index)
      .screen(subjects)
      .issues.filter(({ path }) => path === subject.location.path);
  const other = subjectOf('text', `${parts} ${filler(34)}`);
  expect(issuesOf(other, subject)).toEqual(issuesOf(subject));
});

it('stops between subjects when told to', () => {
  expect(() => screener.screen([subjectOf('text', 'A')], AbortSignal.abort(new Error('late')))).toThrow('late');
  expect(screener.screen([subjectOf('text', 'A')], new AbortController().signal).hits).toEqual([]);
});

it('looks between texts whether it is to stop, also where they are looked through at once', () => {
  const texts = Array.from({ length: 100 }, (_, at) => subjectOf('text', `ESMAIL KHATIB ${at}`));
  const late = { left: texts.length + 50, aborted: false };
  const signal = new AbortController().signal;
  signal.throwIfAborted = () => {
    late.left -= 1;
    if (late.left < 0) throw new Error('late');
  };
  const asked: string[] = [];
  const watched = texts.map((text) => ({
    ...text,
    get known() {
      asked.push(text.value);
      return text.known;
    },
  }));
  expect(() => screener.screen(watched, signal)).toThrow('late');
  expect(asked).toEqual([]); // not one of them was searched alone
});
