import { parseCalendarDate } from '@interdict/model';
import { expect, test } from 'vitest';
import { publicationAsOf, publicationsIn } from './dated-folder.ts';

const NAMES = ['README', '2022-09-09', 'sdn-2022-09-08.csv', 'alt-2022-09-08.csv', '2023-12-28-full', '2022-13-01'];
const publications = await publicationsIn('archive', async () => NAMES);

test('finds the publications of a folder by the days in the names', () => {
  expect(publications).toEqual([
    { publishedOn: '2022-09-08', paths: ['archive/alt-2022-09-08.csv', 'archive/sdn-2022-09-08.csv'] },
    { publishedOn: '2022-09-09', paths: ['archive/2022-09-09'] },
    { publishedOn: '2023-12-28', paths: ['archive/2023-12-28-full'] },
  ]);
});

test.each([
  ['2022-09-07', undefined],
  ['2022-09-08', '2022-09-08'],
  ['2023-12-27', '2022-09-09'],
  ['2026-01-01', '2023-12-28'],
])('on %s the newest is that of %s', (date, expected) => {
  const day = parseCalendarDate(date);
  expect(day && publicationAsOf(publications, day)?.publishedOn).toBe(expected);
});
