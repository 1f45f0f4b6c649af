/** Words written as one, in any order, are found and explained; what only looks like them is not. */

import { describe, expect, it } from 'vitest';
import { entry, listOf, subjectOf } from '../../fixtures/listing.ts';
import { createScreener } from '../screener.ts';

const LISTED = [
  entry({ id: 'own:khatib', names: ['Esmail KHATIB'], kind: 'person' }),
  entry({ id: 'own:prigozhin', names: ['Yevgeniy Viktorovich PRIGOZHIN'], kind: 'person' }),
  entry({ id: 'own:bank', names: ['BANK MELLI IRAN'], kind: 'bank' }),
  entry({ id: 'own:reza', names: ['Ali REZA'], kind: 'person' }),
];

function found(value: string, kind: 'name' | 'text' = 'name'): string[] {
  return createScreener([listOf(...LISTED)])
    .screen([subjectOf(kind, value)])
    .hits.map((hit) => hit.entry.id);
}

describe('words written as one', () => {
  it.each([
    ['in the order of the list', 'ESMAILKHATIB', 'own:khatib'],
    ['the last name first', 'KHATIBESMAIL', 'own:khatib'],
    ['with a title', 'MRKHATIBESMAIL', 'own:khatib'],
    ['with a town', 'KHATIBESMAILHAMBURG', 'own:khatib'],
    ['with a town as another word', 'KHATIBESMAIL HAMBURG', 'own:khatib'],
    ["without the father's name", 'YEVGENIYPRIGOZHIN', 'own:prigozhin'],
    ["the last name first, without the father's", 'PRIGOZHINYEVGENIY', 'own:prigozhin'],
    ["the father's name last", 'PRIGOZHINYEVGENIYVIKTOROVICH', 'own:prigozhin'],
    ['the two given names as one', 'PRIGOZHIN VIKTOROVICHYEVGENIY', 'own:prigozhin'],
    ['a bank', 'MELLIIRANBANK', 'own:bank'],
    ['in Cyrillic', 'ХАТИБЕСМАИЛ', 'own:khatib'],
  ])('%s: %s', (_, value, id) => {
    expect(found(value)).toEqual([id]);
  });

  it.each(['INVOICE KHATIBESMAIL', 'INV 7 MRPRIGOZHINYEVGENIY MOSCOW'])('in a text: %s', (value) => {
    expect(found(value, 'text')).toHaveLength(1);
  });

  it.each([
    ['a word that is only a part', 'KHATIBPOUR'],
    ['parts of two names', 'KHATIBPRIGOZHIN'],
    ['parts that are too short', 'REZAALI'],
    ['letters between', 'KHATIBXXESMAIL'],
  ])('not %s: %s', (_, value) => {
    expect(found(value)).toEqual([]);
  });

  it('is not looked for in a word that a list has', () => {
    const words = listOf(...LISTED, entry({ id: 'own:word', names: ['KHATIBESMAIL'], kind: 'organisation' }));
    const { hits } = createScreener([words]).screen([subjectOf('name', 'KHATIBESMAIL')]);
    expect(hits.map((hit) => hit.entry.id)).toEqual(['own:word']);
  });

  it('is explained word by word, with what is left over', () => {
    const [hit] = createScreener([listOf(...LISTED)]).screen([subjectOf('name', 'DRKHATIBESMAIL')]).hits;
    const [step] = hit?.evidence ?? [];
    expect(step).toMatchObject({
      kind: 'name',
      pairs: [
        { subject: 'esmail', listed: 'esmail', relation: 'joined', similarity: 1 },
        { subject: 'khatib', listed: 'khatib', relation: 'joined', similarity: 1 },
      ],
      unmatchedSubject: [{ token: 'dr' }],
      unmatchedListed: [],
      exact: false,
    });
  });

  it('takes its time from the letters of a line, not of a page', () => {
    const long = 'khatib'.repeat(8000);
    expect(found(`${long} KHATIBESMAIL`, 'text')).toEqual(['own:khatib']);
  });
});
