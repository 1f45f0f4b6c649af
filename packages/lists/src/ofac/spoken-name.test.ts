import { expect, test } from 'vitest';
import { spokenName } from './spoken-name.ts';

test.each([
  ['KHATIB, Esmail', { value: 'Esmail KHATIB', familyName: 'KHATIB', givenNames: 'Esmail' }],
  [
    'DELOS REYES, Feliciano Semborio, Jr.',
    { value: 'Feliciano Semborio DELOS REYES Jr.', familyName: 'DELOS REYES', givenNames: 'Feliciano Semborio' },
  ],
  ['NASR, Samir M.', { value: 'Samir M. NASR', familyName: 'NASR', givenNames: 'Samir M.' }],
  ['Sweet Micky', { value: 'Sweet Micky' }],
  ['SUHARTO,', { value: 'SUHARTO,' }],
])('%s', (written, name) => {
  const standing = { type: 'aka', strength: 'weak' } as const;
  expect(spokenName(written, standing)).toEqual({ ...name, ...standing });
});
