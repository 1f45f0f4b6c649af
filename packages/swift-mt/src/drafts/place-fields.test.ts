import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../catalogue/definition.ts';
import { placeFields } from './place-fields.ts';

const [BATCH, STATEMENT, SINGLE, LATE, EMPTY] = readCatalogue(`
MT 1 Batch
[A]
20   -     M   reference message
50a  FK    O   party debtor
52A  -     O   agent debtorAgent
71F  -     O*  amount charges
[B each at 21]
21   -     M   reference transaction
32B  -     M   amount settled
50a  FK    O   party debtor
59a  F-    M   party creditor
70   -     O   text remittance
[C optional at 32A 19]
32A  -     M   amount settled
19   -     O   amount total

MT 2 Two openers
[-]
20   -     M   reference message
[B each at 23 25]
23   -     O   code
25   -     O   account owner
30   -     M   date

MT 3 One sequence
[-]
20   -     M   reference message
52a  AD    O   agent debtorAgent
52a  BC    O   agent other

MT 4 Openers behind another line
[-]
20   -     M   reference message
[B each at 23 25]
30   -     O   date
23   -     O   code
25   -     O   account owner
36   -     O   code

MT 5 None
`);

/** `path row odd` for each field, and the counts of each occurrence by the lines of the catalogue. */
function placed(definition: typeof BATCH, tags: string, base?: string): { fields: string[]; occurrences: string[] } {
  if (!definition) throw new Error('no definition');
  const fields = tags.split(' ').map((tag, at) => ({ tag, start: at, mark: `:${tag}:`, value: 'X', gap: '' }));
  const placement = base === undefined ? placeFields(definition, fields) : placeFields(definition, fields, base);
  return {
    fields: placement.fields.map(({ path, row, slot, odd }) =>
      [path, row ? `${row.index} ${row.use.name}` : '-', ...(slot ? [] : ['no slot']), ...(odd ? [odd] : [])].join(' '),
    ),
    occurrences: placement.occurrences.map(
      ({ sequence, number, counts }) => `${sequence.id}${number} ${counts.slice(0, sequence.rows.length).join('')}`,
    ),
  };
}

describe('a batch', () => {
  test('has an occurrence for each field that opens one', () =>
    expect(placed(BATCH, '20 50K 21 32B 59 21 32B 50F 59F 32A 19')).toEqual({
      fields: [
        '4/A/20 0 message',
        '4/A/50K 1 debtor',
        '4/B/21 0 transaction',
        '4/B/32B 1 settled',
        '4/B/59 3 creditor',
        '4/B[2]/21 0 transaction',
        '4/B[2]/32B 1 settled',
        '4/B[2]/50F 2 debtor',
        '4/B[2]/59F 3 creditor',
        '4/C/32A 0 settled',
        '4/C/19 1 total',
      ],
      occurrences: ['A1 1100', 'B1 11010', 'B2 11110', 'C1 11'],
    }));

  test('counts fields that may be repeated', () =>
    expect(placed(BATCH, '20 71F 71F 71F')).toEqual({
      fields: ['4/A/20 0 message', '4/A/71F 3 charges', '4/A/71F[2] 3 charges', '4/A/71F[3] 3 charges'],
      occurrences: ['A1 1003'],
    }));

  test('takes a field that stands too late into the sequence that has it', () =>
    expect(placed(BATCH, '20 21 52A 59 59')).toEqual({
      fields: [
        '4/A/20 0 message',
        '4/B/21 0 transaction',
        '4/A/52A 2 debtorAgent',
        '4/B/59 3 creditor',
        '4/B/59[2] 3 creditor field-repeated',
      ],
      occurrences: ['A1 1010', 'B1 10020'],
    }));

  test.each([
    [
      'in front of the first',
      '20 59 21',
      ['4/A/20 0 message', '4/A/59 - no slot field-outside-transaction', '4/B/21 0 transaction'],
    ],
    [
      'of its text in front of the first',
      '20 70 21',
      ['4/A/20 0 message', '4/A/70 - no slot field-not-in-type', '4/B/21 0 transaction'],
    ],
    [
      'behind the last',
      '20 21 32A 59',
      ['4/A/20 0 message', '4/B/21 0 transaction', '4/C/32A 0 settled', '4/C/59 - no slot field-outside-transaction'],
    ],
  ])('has no transaction that only a field %s would open', (_, tags, fields) =>
    expect(placed(BATCH, tags).fields).toEqual(fields),
  );

  test('does not open a sequence twice that has one occurrence', () =>
    expect(placed(BATCH, '20 32A 32A 19 19').fields).toEqual([
      '4/A/20 0 message',
      '4/C/32A 0 settled',
      '4/C/32A[2] 0 settled field-repeated',
      '4/C/19 1 total',
      '4/C/19[2] 1 total field-repeated',
    ]));

  test('says which fields and options it does not have', () =>
    expect(placed(BATCH, '20 20 50G 50G 99Z 99Z 52D').fields).toEqual([
      '4/A/20 0 message',
      '4/A/20[2] 0 message field-repeated',
      '4/A/50G 1 debtor no slot option-not-in-type',
      '4/A/50G[2] 1 debtor no slot option-not-in-type',
      '4/A/99Z - no slot field-not-in-type',
      '4/A/99Z[2] - no slot field-not-in-type',
      '4/A/52D 2 debtorAgent no slot option-not-in-type',
    ]));
});

test('of two fields that open an occurrence, one behind the rest belongs to the next', () =>
  expect(placed(STATEMENT, '20 23 30 23 25 30 25 30').fields).toEqual([
    '4/20 0 message',
    '4/B/23 0 ',
    '4/B/30 2 ',
    '4/B[2]/23 0 ',
    '4/B[2]/25 1 owner',
    '4/B[2]/30 2 ',
    '4/B[3]/25 1 owner',
    '4/B[3]/30 2 ',
  ]));

test('of two fields that open an occurrence, one behind any later line belongs to the next', () => {
  expect(placed(STATEMENT, '20 25 30 23 30').fields.slice(3)).toEqual(['4/B[2]/23 0 ', '4/B[2]/30 2 ']);
  expect(placed(LATE, '20 23 36 30 25').fields.slice(3)).toEqual(['4/B/30 0 ', '4/B[2]/25 2 owner']);
});

test('a field the type does not have takes no place', () =>
  expect(placed(BATCH, '99Z 20')).toEqual({
    fields: ['4/A/99Z - no slot field-not-in-type', '4/A/20 0 message'],
    occurrences: ['A1 1000'],
  }));

test('an option that no line allows goes to the last line with its number', () =>
  expect(placed(SINGLE, '52B 52A 52J').fields).toEqual([
    '4/52B 2 other',
    '4/52A 1 debtorAgent',
    '4/52J 2 other no slot option-not-in-type',
  ]));

test('paths start with what they are told', () =>
  expect(placed(BATCH, '20 21 21', '4/original').fields).toEqual([
    '4/original/A/20 0 message',
    '4/original/B/21 0 transaction',
    '4/original/B[2]/21 0 transaction',
  ]));

test('a type without sequences has no place for anything', () =>
  expect(placed(EMPTY, '20')).toEqual({ fields: [], occurrences: [] }));
