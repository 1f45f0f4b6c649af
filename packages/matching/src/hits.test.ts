import { describe, expect, it } from 'vitest';
import { entry, listOf, subjectOf } from '../fixtures/listing.ts';
import { createScreener } from './screener.ts';

const KHATIB = entry({ id: 'a:2', names: ['Esmail KHATIB'] });
const NAMESAKE = entry({ id: 'a:1', names: ['Esmail KHATIB'] });
const screener = createScreener([listOf(KHATIB)]);

const at = (start: number, end: number) => ({ location: { path: '4/50K', start, end } });

describe('hits', () => {
  it('of several readings of one text are one: the best, then the narrowest', () => {
    const block = subjectOf('text', 'ESMAIL KHATIB PO BOX 4432 DUBAI AE', at(10, 44));
    const line = subjectOf('name', 'ESMAIL KHATIB', at(10, 23));
    const typo = subjectOf('name', 'ESMAIL KHATIP', at(10, 23));
    expect(screener.screen([block, typo, line]).hits.map(({ subject }) => subject)).toEqual([line]);
  });

  it('keep the strong name where a weak one is equal', () => {
    const listed = entry({ names: ['Hadi ALWAI'], weak: ['HADI ALVAY'] });
    const { hits } = createScreener([listOf(listed)]).screen([subjectOf('name', 'HADI ALVAY', at(0, 10))]);
    expect(hits.map(({ matched }) => matched.kind === 'name' && matched.name.value)).toEqual(['Hadi ALWAI']);
  });

  it('keep the number where the name is only alike', () => {
    const listed = entry({ names: ['Esmail KHATIB'], identifiers: [{ type: 'passport', value: 'A1234567' }] });
    const { hits } = createScreener([listOf(listed)]).screen([subjectOf('text', 'ESMAIL KHATIB A1234567', at(0, 22))]);
    expect(hits.map(({ matched }) => matched.kind)).toEqual(['identifier']);
  });

  it('of other roles and other places stay apart', () => {
    const debtor = subjectOf('name', 'ESMAIL KHATIB', { ...at(10, 23), role: 'debtor' });
    const creditor = subjectOf('name', 'ESMAIL KHATIB', at(10, 23));
    const again = subjectOf('text', 'KHATIB ESMAIL', at(50, 63));
    expect(screener.screen([debtor, creditor, again]).hits.map(({ subject }) => subject)).toEqual([
      debtor,
      creditor,
      again,
    ]);
  });

  it('stand in the order of the subjects, then of the score, then of the entry', () => {
    const both = createScreener([listOf(KHATIB, NAMESAKE, entry({ id: 'a:0', names: ['Esmail KHATIBI'] }))]);
    const subjects = [
      subjectOf('name', 'ESMAIL KHATIB', at(50, 63)),
      subjectOf('name', 'KHATIB', at(5, 6)),
      subjectOf('name', 'ESMAIL KHATIB', at(0, 4)),
    ];
    expect(
      both.screen(subjects).hits.map(({ entry: { id }, subject }) => `${subjects.indexOf(subject)} ${id}`),
    ).toEqual(['0 a:1', '0 a:2', '0 a:0', '2 a:1', '2 a:2', '2 a:0']);
  });
});

describe('search', () => {
  it('takes kinds, a limit and a threshold', () => {
    const listed = createScreener([
      listOf(
        KHATIB,
        entry({ id: 'a:3', kind: 'organisation', names: ['ESMAIL KHATIB'] }),
        entry({ id: 'a:4', names: ['Esmail HATIBI'] }),
      ),
    ]);
    const ids = (options?: Parameters<typeof listed.search>[1]): string[] =>
      listed.search('Esmail Khatib', options).map(({ entry: { id } }) => id);
    expect(ids()).toEqual(['a:2', 'a:3']);
    expect(ids({ kinds: ['person'] })).toEqual(['a:2']);
    expect(ids({ limit: 1 })).toEqual(['a:2']);
    expect(ids({ threshold: 0.5 })).toEqual(['a:2', 'a:3', 'a:4']);
  });
});
