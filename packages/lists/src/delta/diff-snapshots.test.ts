import { type EntryId, type ListEntry, listEntry, type ListSnapshot } from '@interdict/model';
import { assert, constantFrom, nat, property, tuple, uniqueArray } from 'fast-check';
import { expect, test } from 'vitest';
import { diffSnapshots } from './diff-snapshots.ts';

const entry = (number: number | string, more: Partial<ListEntry> = {}): ListEntry =>
  listEntry({
    id: `ofac-sdn:${number}`,
    list: 'ofac-sdn',
    kind: 'person',
    names: [{ value: `Person ${number}`, type: 'primary', strength: 'strong' }],
    programmes: ['SDGT'],
    ...more,
  });
const snapshot = (...entries: readonly ListEntry[]): ListSnapshot => ({
  list: 'ofac-sdn',
  format: 'test',
  sha256: '',
  entries,
  issues: [],
});

test('a snapshot does not differ from itself', () => {
  expect(diffSnapshots(snapshot(entry(1)), snapshot(entry(1)))).toEqual({ added: [], removed: [], changed: [] });
});

test('MOIS gains a tag on the day that its minister is listed', () => {
  const before = snapshot(entry(12111, { programmes: ['SDGT', 'HRIT-IR'] }), entry(9639));
  const after = snapshot(entry(39017), entry(12111, { programmes: ['SDGT', 'HRIT-IR', 'CYBER2'] }), entry(9639));
  expect(diffSnapshots(before, after)).toEqual({
    added: ['ofac-sdn:39017'],
    removed: [],
    changed: [
      {
        id: 'ofac-sdn:12111',
        fields: [{ field: 'programmes', before: ['SDGT', 'HRIT-IR'], after: ['SDGT', 'HRIT-IR', 'CYBER2'] }],
      },
    ],
  });
});

test('fields come in the order of the model, also those that come or go', () => {
  const after = entry(1, { remarks: ['seen'], gender: 'male', kind: 'unknown' });
  expect(diffSnapshots(snapshot(entry(1)), snapshot(after)).changed).toEqual([
    {
      id: 'ofac-sdn:1',
      fields: [
        { field: 'kind', before: 'person', after: 'unknown' },
        { field: 'gender', before: undefined, after: 'male' },
        { field: 'remarks', before: [], after: ['seen'] },
      ],
    },
  ]);
});

test('ids come in the order people expect, whatever the order of the files', () => {
  const ids = ['A-2', 39017, 'A-10', 9639, '01', 36];
  const expected = [36, 9639, 39017, '01', 'A-10', 'A-2'].map((id) => `ofac-sdn:${id}`);
  expect(diffSnapshots(snapshot(), snapshot(...ids.map((id) => entry(id)))).added).toEqual(expected);
  expect(diffSnapshots(snapshot(...ids.map((id) => entry(id))), snapshot()).removed).toEqual(expected);
});

test('applying a delta to the ids of the one gives the ids of the other; turned round it is its mirror image', () => {
  const entries = uniqueArray(tuple(nat(50), constantFrom('SDGT', 'CYBER2')), { selector: ([number]) => number }).map(
    (all) => snapshot(...all.map(([number, tag]) => entry(number, { programmes: [tag] }))),
  );
  assert(
    property(entries, entries, (before, after) => {
      const there = diffSnapshots(before, after);
      const back = diffSnapshots(after, before);
      const ids = new Set<EntryId>(before.entries.map(({ id }) => id));
      for (const id of there.removed) ids.delete(id);
      for (const id of there.added) ids.add(id);
      expect(ids).toEqual(new Set(after.entries.map(({ id }) => id)));
      expect(back.added).toEqual(there.removed);
      expect(back.removed).toEqual(there.added);
      expect(back.changed.map(({ id }) => id)).toEqual(there.changed.map(({ id }) => id));
    }),
    { numRuns: 100 },
  );
});
