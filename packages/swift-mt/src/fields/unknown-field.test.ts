import { expect, test } from 'vitest';
import { readMt } from '../read.ts';

/** Who and what is read of a field in a message of an unknown type. */
function read(tag: string, value: string): string[] {
  const head = '{1:F01ALFADEFFAXXX0123456789}{2:I515BETAUS33XXXXN}{4:\r\n';
  const { payments } = readMt(new TextEncoder().encode(`${head}:${tag}:${value}\r\n-}`));
  return payments.flatMap(({ parties, agents, passages }) => [
    ...parties.map(({ role, names }) => `${role} ${names[0]?.value}`),
    ...agents.slice(2).map(({ role, bic, names }) => `${role} ${bic?.value ?? names[0]?.value}`),
    ...passages.map(({ kind, text }) => `${kind} ${text.value}`),
  ]);
}

test.each('50 50K 59 59F'.split(' '))('field %s is of a customer', (tag) =>
  expect(read(tag, tag === '59F' ? '1/IRIS' : 'IRIS')).toEqual([
    'party IRIS',
    tag === '59F' ? 'unrecognised 1/IRIS' : 'unrecognised IRIS',
  ]),
);

test.each('41D 42D 51D 52D 53D 54D 55D 56D 57D 58D 81D 82D 83D 84D 85D 86D 87D 88D 89D 91D 96D'.split(' '))(
  'field %s is of a bank',
  (tag) => expect(read(tag, 'ALFA')).toEqual(['agent ALFA', 'unrecognised ALFA']),
);

test.each('20 40A 43P 60F 70 80A 90A 92B 95P 97A 98A'.split(' '))('field %s is text, which may mention a bank', (tag) =>
  expect(read(tag, 'PAY BETAUS33')).toEqual(['mentioned BETAUS33', 'unrecognised PAY BETAUS33']),
);

test.each([
  ['59', '', []],
  ['70', ' \r\n ', []],
  ['70', ' A ', ['unrecognised A']],
])('field %s with %j', (tag, value, said) => expect(read(tag, value)).toEqual(said));

test.each([
  ['32A', '260401IRR1,', 'IRR'],
  ['33B', 'irr 1,', 'IRR'],
  ['60F', 'C260401IRR1,', 'IRR'],
  ['71F', 'IRR1,', 'IRR'],
  ['90D', '2IRR1,', 'IRR'],
  ['71A', 'IRR1', undefined],
  ['33B', 'NONE', undefined],
])('field %s with %j has the currency %j', (tag, value, currency) => {
  const head = '{1:F01ALFADEFFAXXX0123456789}{2:I515BETAUS33XXXXN}{4:\r\n';
  const { payments } = readMt(new TextEncoder().encode(`${head}:${tag}:${value}\r\n-}`));
  expect(payments[0]?.otherCurrencies?.[0]?.value).toBe(currency);
});
