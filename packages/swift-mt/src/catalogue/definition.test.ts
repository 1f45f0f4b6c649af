import { expect, test } from 'vitest';
import { readCatalogue } from './definition.ts';

const TABLE = `
MT 1 Base -> pacs.008
[A]
20   -     M   reference message
52a  AD    O   agent debtorAgent
71F  -     O*  amount charges
71G  -     O   amount charges
[B each at 21]
21   -     M   reference transaction

MT 1X Variant
like 1
[-]
20   -     O   reference instruction
52A  -     M   agent debtorAgent
71F  none
77T  -     M   text remittance

MT 1Y Variant with a sequence more
like 1X
[A]
[B optional at 21]
21   none
[C underlying at 50a]
50a  FK    M   party debtor
`;

test('a variant has what it does not change', () => {
  const written = readCatalogue(TABLE).map(({ type, sequences }) => [
    type,
    ...sequences.map(({ id, part, mandatory, rows }) =>
      [
        `[${id} ${part}${mandatory ? '' : ' optional'}]`,
        ...rows.map((row) => `${row.index} ${row.tags.join(' ')} ${row.mandatory ? 'M' : 'O'} ${row.use.name}`),
      ].join('; '),
    ),
  ]);
  expect(written).toEqual([
    [
      '1',
      '[A shared]; 0 20 M message; 1 52A 52D O debtorAgent; 2 71F O charges; 3 71G O charges',
      '[B each]; 0 21 M transaction',
    ],
    [
      '1X',
      '[ shared]; 0 20 O instruction; 1 52A M debtorAgent; 2 71G O charges; 3 77T M remittance',
      '[B each]; 0 21 M transaction',
    ],
    [
      '1Y',
      '[A shared]; 0 20 O instruction; 1 52A M debtorAgent; 2 71G O charges; 3 77T M remittance',
      '[B shared optional]',
      '[C underlying]; 0 50F 50K M debtor',
    ],
  ]);
});

test('a slot knows its path and the line by which it opens an occurrence', () => {
  const [base] = readCatalogue(TABLE);
  const slots = base?.sequences.flatMap((own) =>
    Array.from(own.slots, ([tag, { path, opener }]) => [tag, path, opener]),
  );
  expect(slots).toContainEqual(['52D', '4/A/52D', Number.POSITIVE_INFINITY]);
  expect(slots).toContainEqual(['21', '4/B/21', 0]);
});

test.each(['MT 1 X\nlike 2\n', 'MT 1 X\n[-]\n20 - Q code\n', 'MT 1 X\n[-]\n20 - M nonsense\n'])(
  '%j is no catalogue',
  (table) => {
    expect(() => readCatalogue(table)).toThrow(TypeError);
  },
);
