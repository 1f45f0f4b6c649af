/** Input made to slow the reader down: the work must grow with the length, not faster. */

import { describe, expect, test } from 'vitest';
import { messagesIn } from './syntax/split.ts';
import { readMt } from './read.ts';

const HEAD = '{1:F01ALFADEFFAXXX0123456789}{2:I103BETAUS33XXXXN}{4:\r\n:20:A\r\n';
const STATEMENT = HEAD.replace('103', '940');
const BATCH = HEAD.replace('103', '101');

/** A piece of text repeated to about `size` bytes. */
type Attack = (size: number) => string;

function filled(head: string, piece: string, tail = ''): Attack {
  return (size) => head + piece.repeat(Math.ceil(size / piece.length)) + tail;
}

const ATTACKS: readonly (readonly [string, Attack])[] = [
  ['opening braces', filled('', '{')],
  ['opening braces in a text', filled(HEAD, '{')],
  ['closing braces in a text', filled(HEAD, 'a}')],
  ['closing braces and blanks', filled(HEAD, '} ')],
  ['quoted messages', filled(`${HEAD}:79:`, '{1:')],
  ['blocks', filled('', '{4:\r\n')],
  ['tags of block 3', filled('{1:F01ALFADEFFAXXX0123456789}{3:', '{108:A}')],
  ['unclosed tags', filled('{1:F01ALFADEFFAXXX0123456789}{3:', '{108:A')],
  ['colons', filled(`${HEAD}:79:`, ':')],
  ['tags', filled(HEAD, ':59:A\r\n')],
  ['tags without end', filled(HEAD, ':59')],
  [
    'different tags',
    (size) =>
      HEAD +
      Array.from({ length: size / 6 }, (_, at) => `:${10 + (at % 89)}${'ABCDEFGHJK'[at % 10] ?? ''}:A`).join('\r\n'),
  ],
  ['blanks in front of tags', filled(HEAD, ' ', ':59:A')],
  ['blank lines', filled(`${HEAD}:59:`, '\r\n')],
  ['lines of a party', filled(`${HEAD}:59:`, 'A\r\n')],
  ['full lines of a party', filled(`${HEAD}:59:`, `${'A'.repeat(35)}\r\n`)],
  ['numbered lines', filled(`${HEAD}:50F:`, '1/A\r\n')],
  ['identifier lines', filled(`${HEAD}:50F:`, '8/A\r\n')],
  ['one long line', filled(`${HEAD}:59:`, 'A')],
  ['one long line of words', filled(`${HEAD}:59:A\r\n`, 'AB ')],
  ['one long line of digits', filled(`${HEAD}:59:`, '1')],
  ['slashes', filled(`${HEAD}:72:`, '/')],
  ['code words', filled(`${HEAD}:70:`, '/INV/')],
  ['half code words', filled(`${HEAD}:70:`, '/INVO')],
  ['instructing agents', filled(`${HEAD}:72:`, '/INS/ALFADEFF\r\n')],
  ['continuations', filled(`${HEAD}:72:/INS/A\r\n`, '//A\r\n')],
  ['banks in a text', filled(`${HEAD}:70:`, 'ALFADEFFXXX ')],
  ['terminals in a party', filled(`${HEAD}:59:`, 'ALFADEFFAXXX ')],
  ['coded lines', filled(`${HEAD.replace('103', '300')}:82J:`, '/NAME/A')],
  ['a coded town', filled(`${HEAD.replace('103', '300')}:82J:/CITY/`, 'A', ',')],
  ['transactions', filled(BATCH, ':21:A\r\n')],
  [
    'transactions that share much',
    (size) => filled(`${BATCH}${':70:A\r\n:50H:/1\r\nA\r\n'.repeat(size / 50)}`, ':21:A\r\n')(size / 2),
  ],
  ['entries', filled(STATEMENT, ':61:260401C1,NTRFA\r\n:86:166?20A?32B\r\n')],
  ['elements of field 86', filled(`${STATEMENT}:61:260401C1,NTRFA\r\n:86:166`, '?20A')],
  ['lines of field 86', filled(`${STATEMENT}:61:260401C1,NTRFA\r\n:86:166?20`, 'A+\r\n')],
  ['codes of field 86', filled(`${STATEMENT}:61:260401C1,NTRFA\r\n:86:`, '/NAME/A')],
  ['counterparties', filled(`${STATEMENT}:61:260401C1,NTRFA\r\n:86:`, '/CNTP/')],
  ['SEPA words', filled(`${STATEMENT}:61:260401C1,NTRFA\r\n:86:166?20`, 'SVWZ+ABWA+')],
  ['amounts', filled(HEAD, ':71F:EUR1,\r\n')],
  [
    'currencies that are shared',
    (size) =>
      `${filled(BATCH.replace('101', '102'), ':21:A\r\n:71F:CHF1,\r\n')(size / 2)}:32A:260401EUR1,${'\r\n:71G:USD1,'.repeat(size / 24)}`,
  ],
  ['a long amount', filled(`${HEAD}:32A:260401EUR`, '1.')],
  ['non-ASCII letters', filled(`${HEAD}:59:`, 'é')],
  ['hyphens', filled(':20:A', '\r\n-A')],
  ['statements', filled('', ':20:A\r\n:62F:C260401EUR1,\r\n')],
  ['dollars', filled(HEAD, '\r\n$')],
];

function seconds(message: Uint8Array): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) {
    const { user } = process.cpuUsage();
    for (const { bytes } of messagesIn(message)) readMt(bytes);
    readMt(message);
    best = Math.min(best, process.cpuUsage().user - user);
  }
  return best / 1e6;
}

describe('work grows with the length of', () => {
  test.each(ATTACKS)('%s', (_, attack) => {
    const encode = (size: number): Uint8Array => new TextEncoder().encode(attack(size));
    const [small, large] = [encode(6_500), encode(65_000)];
    seconds(small);
    // Ten times the length; a hundred times the work would be quadratic. A floor keeps tiny figures from deciding.
    expect(seconds(large)).toBeLessThan(Math.max(seconds(small), 0.004) * 45);
  });
});

test('a very long message is read without running out of stack', () => {
  const message = new TextEncoder().encode(filled(`${HEAD}:59:`, 'A\r\n')(3_000_000));
  expect(readMt(message).payments).toHaveLength(1);
});
