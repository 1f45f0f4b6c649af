/** Which texts are parts of others: only what is there word for word. */

import { describe, expect, it } from 'vitest';
import { isPartOf } from './part-of.ts';
import { createReader } from './read-text.ts';
import { rememberingTokens } from '../words/lexicon.ts';
import { tokenOf } from '../words/tokens.ts';
import { weighByTables, weighed } from '../words/weights.ts';

const read = createReader({ tokenOf: rememberingTokens((text, form) => weighed(tokenOf(text, form), weighByTables)) });

describe('isPartOf', () => {
  it.each([
    ['JOHN SMITH', 'JOHN SMITH 12 HIGH STREET', true],
    ['12, High Street', 'JOHN SMITH 12 HIGH STREET', true],
    ['HIGH STREET LEEDS', 'JOHN SMITH 12 HIGH STREET', false],
    ['SMITH 12 HIGH', 'HIGH 12 SMITH 12 HIGH', true],
    ['MITH 12', 'JOHN SMITH 12 HIGH STREET', false],
    ['STEEL SP Z', 'STEEL SP Z OO', false], // the words of a legal form are one token
    ['', 'JOHN SMITH', false],
    ['JOHN SMITH+', 'JOHN SMITH LEEDS', false], // may go on
    ['ABCDEFGHIJ KLMNOPQRST UVWXYZ ABCDEF', 'ABCDEFGHIJ KLMNOPQRST UVWXYZ ABCDEF LEEDS', false], // fills its line
    ['Мария', 'Анна Мария', true],
  ])('%s in %s: %s', (part, whole, expected) => {
    expect(isPartOf(read(part), read(whole))).toBe(expected);
  });
});
