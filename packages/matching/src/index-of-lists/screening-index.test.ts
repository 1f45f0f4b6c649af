/** The index as bytes: the same for the same lists, and refused where a byte is not what was written. */

import { parseCountryCode } from '@interdict/model';
import { describe, expect, it } from 'vitest';
import { entry, listOf, subjectOf } from '../../fixtures/listing.ts';
import { buildIndex } from './build-index.ts';
import { IndexError } from './index-error.ts';
import { createScreener } from '../screener.ts';
import { indexBytes, openIndex, readIndex } from './screening-index.ts';

const iran = parseCountryCode('IR');
const people = listOf(
  entry({ id: 'a:1', names: ['Esmail KHATIB', 'Исмаил ХАТИБ'], ...(iran ? { nationalities: [iran] } : {}) }),
  entry({ id: 'a:2', kind: 'organisation', names: ['SOVCOMFLOT'], weak: ['SCF'] }),
);
const banks = {
  ...listOf(
    entry({ id: 'b:1', kind: 'bank', names: ['KUNLUN BANK'], identifiers: [{ type: 'bic', value: 'CKLBCNBJ' }] }),
  ),
  list: 'banks',
};
const index = buildIndex([people, banks]);
const subjects = [
  subjectOf('name', 'ESMAEIL KHATIB'),
  subjectOf('text', 'PAID BY SOVCOMFLOT'),
  subjectOf('name', 'SCF'),
  subjectOf('bic', 'CKLBCNBJ'),
];

/** The same bytes in shared memory, with room in front of them. */
function sharing(bytes: Uint8Array, room: number): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(room + bytes.length), room);
  shared.set(bytes);
  return shared;
}

describe('an index', () => {
  it('is the same bytes whatever the order of the lists', () => {
    expect(indexBytes(buildIndex([banks, people]))).toEqual(indexBytes(index));
  });

  it('screens alike built, opened and read', () => {
    const expected = createScreener([people, banks]).screen(subjects);
    expect(expected.hits.map(({ entry: { id } }) => id)).toEqual(['a:1', 'a:2', 'b:1']);
    for (const opened of [index, openIndex(index.buffer), readIndex(indexBytes(index))]) {
      expect(createScreener(opened).screen(subjects)).toEqual(expected);
    }
  });

  it('stays in shared memory that it has to itself, and is moved out of any other', () => {
    const bytes = indexBytes(index);
    const [own, part] = [sharing(bytes, 0), sharing(bytes, 8)];
    expect(readIndex(own).buffer).toBe(own.buffer);
    expect(readIndex(part).buffer).not.toBe(part.buffer);
    expect(indexBytes(readIndex(part))).toEqual(bytes);
    own[own.length - 1] = (own.at(-1) ?? 0) ^ 1;
    expect(() => readIndex(own)).toThrow(IndexError);
  });

  it('of no lists finds nothing', () => {
    expect(createScreener(readIndex(indexBytes(buildIndex([])))).screen(subjects)).toEqual({
      hits: [],
      issues: [],
      lists: [],
    });
  });
});

describe('bytes that are no index', () => {
  const bytes = indexBytes(index);
  const changed = (at: number): Uint8Array => bytes.map((byte, offset) => (offset === at ? byte ^ 1 : byte));
  it.each([
    ['nothing', new Uint8Array(), 'not-an-index'],
    ['a few bytes', bytes.slice(0, 5), 'not-an-index'],
    ['a text', new TextEncoder().encode('[{"list": "ofac-sdn"}]  '), 'not-an-index'],
    ['another magic number', changed(0), 'not-an-index'],
    ['another version', changed(4), 'index-version'],
    ['a head alone', bytes.slice(0, 8), 'index-truncated'],
    ['half', bytes.slice(0, Math.floor(bytes.length / 16) * 8), 'index-truncated'],
    ['all but one byte', bytes.slice(0, -1), 'index-truncated'],
    ['one byte more', Uint8Array.of(...bytes, 0), 'index-truncated'],
    ['another length of the directory', changed(12), 'index-damaged'],
    ['another checksum', changed(16), 'index-damaged'],
    ['another byte in the directory', changed(40), 'index-damaged'],
    ['another byte in the middle', changed(Math.floor(bytes.length / 2)), 'index-damaged'],
    ['another last byte', changed(bytes.length - 1), 'index-damaged'],
  ])('%s', (_, wrong, code) => {
    expect(() => readIndex(wrong)).toThrow(IndexError);
    expect(() => readIndex(wrong)).toThrow(expect.objectContaining({ code }));
  });
});
