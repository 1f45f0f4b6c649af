import { array, assert, asyncProperty, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { looksLikeSwiftMt } from './recognise.ts';
import { messagesIn, messagesInStream } from './split.ts';

const A = '{1:F01ALFADEFFAXXX0123456789}{2:I199BETAUS33XXXXN}{4:\r\n:20:A\r\n-}';
const B = '{1:F01ALFADEFFAXXX0123456789}{2:I199BETAUS33XXXXN}{4:\r\n:20:B\r\n-}{5:{CHK:0123456789AB}}';
const ACK = '{1:F21ALFADEFFAXXX0123456789}{4:{177:2604011201}{451:0}}';
const STATEMENT = ':20:S1\r\n:25:123\r\n:28C:1\r\n:60F:C260401EUR1,\r\n:62F:C260401EUR1,';

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function split(text: string): string[] {
  return Array.from(messagesIn(encode(text)), ({ bytes }) =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
  );
}

describe('a file is cut into its messages', () => {
  test.each<[what: string, file: string, messages: string[]]>([
    ['nothing', '', []],
    ['white space', ' \r\n\t', []],
    ['one message', A, [A]],
    ['a byte order mark', `\uFEFF${A}`, [`\uFEFF${A}`]],
    ['RJE', `${A}$${B}`, [A, B]],
    ['RJE with line breaks and a trailing mark', `${A}\r\n$\r\n${B}$\r\n`, [A, B]],
    ['RJE without hyphen', `${A.replace('-}', '}')}$${B}`, [A.replace('-}', '}'), B]],
    ['RJE behind a message without end', `${A.slice(0, -2)}$${B}`, [A.slice(0, -2).trimEnd(), B]],
    ['DOS-PCC', `\u0001${A}\u0003${' '.repeat(10)}\u0001${B}\u0003     `, [A, B]],
    ['DOS-PCC without ends', `\u0001${A}   \u0001${B}`, [A, B]],
    ['concatenation', A + B, [A, B]],
    ['concatenation line by line', `${A}\r\n${B}\r\n`, [A, B]],
    ['LF only', `${A}\n${B}`.replaceAll('\r', ''), [A.replaceAll('\r', ''), B.replaceAll('\r', '')]],
    ['an acknowledgement belongs to the message behind it', ACK + A + ACK + B, [ACK + A, ACK + B]],
    ['two acknowledgements', ACK + ACK, [ACK, ACK]],
    ['blocks on lines of their own', A.replaceAll('}{', '}\r\n{'), [A.replaceAll('}{', '}\r\n{')]],
    ['text blocks alone', '{4:\r\n:20:A\r\n-}{4:\r\n:20:B\r\n-}', ['{4:\r\n:20:A\r\n-}', '{4:\r\n:20:B\r\n-}']],
    ['comments in front', `# one\r\n${A}\r\n# two\r\n${B}`, [`# one\r\n${A}`, `# two\r\n${B}`]],
    ['text behind a message on its line stays with it', `${A}77\r\n${B}`, [`${A}77`, B]],
    ['statements without envelope', `${STATEMENT}\r\n${STATEMENT}`, [STATEMENT, STATEMENT]],
    [
      'statements ended by a hyphen',
      `${STATEMENT}\r\n-\r\n${STATEMENT}\r\n-`,
      [`${STATEMENT}\r\n-`, `${STATEMENT}\r\n-`],
    ],
    [
      'a batch without envelope is one message',
      ':20:A\r\n:21:B\r\n:20:C\r\n:21:D',
      [':20:A\r\n:21:B\r\n:20:C\r\n:21:D'],
    ],
    ['a dollar inside a text is no mark', A.replace(':20:A', ':20:A$1 OK'), [A.replace(':20:A', ':20:A$1 OK')]],
    [
      'a message quoted in a text',
      A.replace(':20:A', `:79:SEE {1:F01X}{4:\r\n:20:Q\r\n-} END`),
      [A.replace(':20:A', `:79:SEE {1:F01X}{4:\r\n:20:Q\r\n-} END`)],
    ],
  ])('%s', (_, file, messages) => expect(split(file)).toEqual(messages));

  test('offsets count from the start of the file', () => {
    const file = encode(`\r\n${A}$\r\n${B}`);
    for (const { bytes, offset } of messagesIn(file))
      expect(file.subarray(offset, offset + bytes.length)).toEqual(bytes);
    expect(Array.from(messagesIn(file), ({ offset }) => offset)).toEqual([2, A.length + 5]);
  });
});

async function* chunksOf(bytes: Uint8Array, cuts: readonly number[]): AsyncIterable<Uint8Array> {
  let from = 0;
  for (const cut of cuts.map((at) => at % (bytes.length + 1)).toSorted((one, other) => one - other)) {
    yield await Promise.resolve(bytes.subarray(from, cut));
    from = cut;
  }
  yield bytes.subarray(from);
}

const piece = constantFrom(
  A,
  B,
  ACK,
  STATEMENT,
  '$',
  '\r\n',
  '\n',
  ' ',
  '\u0001',
  '\u0003',
  '-',
  '}',
  '{',
  '{1:',
  '{4:',
  ':20:',
  'é',
  'X',
);

test('cutting the file into chunks anywhere changes nothing', () =>
  assert(
    asyncProperty(
      array(piece, { maxLength: 12 }),
      array(integer({ min: 0, max: 2000 }), { maxLength: 8 }),
      async (pieces, cuts) => {
        const bytes = encode(pieces.join(''));
        const streamed = [];
        for await (const message of messagesInStream(chunksOf(bytes, cuts))) streamed.push(message);
        expect(streamed.map(({ offset, bytes: own }) => [offset, ...own])).toEqual(
          Array.from(messagesIn(bytes), ({ offset, bytes: own }) => [offset, ...own]),
        );
      },
    ),
  ));

test('nothing but white space and marks stands between messages', () =>
  assert(
    property(array(piece, { maxLength: 12 }), (pieces) => {
      const bytes = encode(pieces.join(''));
      const rest = Array.from(bytes);
      for (const { offset, bytes: own } of messagesIn(bytes)) rest.fill(32, offset, offset + own.length);
      expect(String.fromCharCode(...rest)).toMatch(/^[\s$\u0001\u0003\u001A]*$/);
    }),
  ));

describe('looksLikeSwiftMt', () => {
  test.each([
    A,
    ACK + A,
    `\uFEFF${A}`,
    `\u0001${A}`,
    `# comment\r\n${A}`,
    '{4:\r\n:20:A\r\n-}',
    '{4:{177:1}}',
    STATEMENT,
    `\r\n${STATEMENT}`,
  ])('is true for %j', (text) => expect(looksLikeSwiftMt(encode(text))).toBe(true));
  test.each(['', '<Document>{1:F01</Document>', '{"a":"{1:F01"}', 'id,name\r\n1,:20:', '[1]', 'hello {1: world}'])(
    'is false for %j',
    (text) => expect(looksLikeSwiftMt(encode(text))).toBe(false),
  );
});
