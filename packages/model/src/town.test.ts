import { expect, test } from 'vitest';
import { looksLikeTown } from './town.ts';

test.each(['BONN', 'GUARD', 'SAO PAULO', 'New York', 'FRANKFURT AM MAIN', 'STRATFORD-UPON-AVON 5', 'BUENOS AIRES'])(
  '%s looks like a town',
  (text) => expect(looksLikeTown(text)).toBe(true),
);

test.each(['GUARD CORPS', 'FADAKAR MOGHADAM', 'ALAN AMSTER'])('%s does not', (text) =>
  expect(looksLikeTown(text)).toBe(false),
);
