import { describe, expect, test } from 'vitest';
import { linesOf, trimmed } from '../syntax/source.ts';
import { readTextField } from './text-field.ts';
import { wireBytes } from '../syntax/wire-text.ts';

/** The text of a field, then its other readings. */
function read(tag: string, value: string): string[] {
  const text = `:${tag}:${value}`;
  const source = { bytes: wireBytes(text), text, ascii: true, issues: [] };
  const span = { path: '4', start: tag.length + 2, end: text.length };
  const { passage } = readTextField(source, trimmed(source, span), linesOf(source, span), tag, 'narrative');
  return [passage.text.value, ...passage.readings.map((reading) => reading.value)];
}

describe('the form of a field', () => {
  test.each<[tag: string, limit: number, continued: boolean, codes: 'none' | 'line-start' | 'anywhere']>([
    ['45A', 65, false, 'none'],
    ['46A', 65, false, 'none'],
    ['47A', 65, false, 'none'],
    ['49G', 65, false, 'none'],
    ['70', 35, false, 'anywhere'],
    ['71B', 35, true, 'line-start'],
    ['72', 35, true, 'line-start'],
    ['73', 35, true, 'line-start'],
    ['75', 35, true, 'line-start'],
    ['76', 35, true, 'line-start'],
    ['77A', 35, true, 'line-start'],
    ['79', 50, false, 'line-start'],
    ['86', 65, false, 'none'],
    ['26T', 35, false, 'none'],
  ])('%s has lines of %i characters', (tag, limit, continued, codes) => {
    const cut = 'A'.repeat(limit - 1);
    const room = 'A'.repeat(limit - 2);
    expect(read(tag, `${cut}\nB`)).toEqual([`${cut} B`, cut, 'B', `${cut}B`]);
    expect(read(tag, `${room}\nB`)).toEqual([`${room} B`, room, 'B']);
    expect(read(tag, 'A\n//B')).toEqual(continued ? ['A B', 'A', 'B'] : ['A //B', 'A', '//B']);
    expect(read(tag, '/INV/A')).toEqual(codes === 'none' ? ['/INV/A'] : ['/INV/A', 'A']);
    expect(read(tag, 'A /INV/B')).toEqual(codes === 'anywhere' ? ['A /INV/B', 'B'] : ['A /INV/B']);
  });
});

test.each([
  ['79', ' A ', ['A']],
  ['79', 'A\n\nB', ['A B', 'A', 'B']],
  ['79', '\nA', ['A']],
  ['70', '/INV/A\nB /ROC/C', ['/INV/A B /ROC/C', '/INV/A', 'B /ROC/C', 'A B', 'C']],
  ['70', 'A/B', ['A/B']],
  ['23E', 'PHON/CALL IRIS', ['PHON/CALL IRIS', 'CALL IRIS']],
  ['23E', 'PHON/A/B', ['PHON/A/B', 'A/B']],
  ['23E', 'PHON', ['PHON']],
  ['23E', 'PHON/ ', ['PHON/']],
  ['23X', 'FAXT/IRIS', ['FAXT/IRIS', 'IRIS']],
  ['77T', 'A??7BB', ['A??7BB', 'A#B']],
  ['77T', 'A??7BB\n??C1C', ['A??7BB ??C1C', 'A??7BB', '??C1C', 'A#B AC']],
  ['79', 'A??7BB', ['A??7BB']],
])('%s %j', (tag, value, expected) => expect(read(tag, value)).toEqual(expected));
