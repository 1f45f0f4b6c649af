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

/** Short texts in files: a message, an acknowledgement, a statement and a text without envelope. */
const SHORT: readonly (readonly [mark: string, text: string])[] = [
  ['<A>', '{1:F01A}{2:B}{4:\n:20:A\n-}'],
  ['<K>', '{1:F21A}{4:{451:0}}'],
  ['<S>', ':20:A\n:62F:B\n'],
  ['<B>', ':20:A\n-'],
];

describe('where messages start and end', () => {
  test.each<[file: string, messages: string[]]>([
    ['', []],
    [' \n', []],
    ['<A>', ['0 <A>']],
    ['<A><A>', ['0 <A>', '25 <A>']],
    ['<A>\n<A>', ['0 <A>', '26 <A>']],
    ['<A>$<A>', ['0 <A>', '26 <A>']],
    ['<A>$\n<A>', ['0 <A>', '27 <A>']],
    ['<A>\n$\n<A>', ['0 <A>', '28 <A>']],
    ['\u0001<A>\u0003', ['1 <A>']],
    ['\u0001<A>\u0003  \u0001<A>\u0003', ['1 <A>', '30 <A>']],
    ['<A>{5:C}', ['0 <A>{5:C}']],
    ['<A>{5:C}{S:D}<A>', ['0 <A>{5:C}{S:D}', '35 <A>']],
    ['<A>\n{5:C}', ['0 <A>\n{5:C}']],
    ['<K><A>', ['0 <K><A>']],
    ['<K>\n<A>', ['0 <K>\n<A>']],
    ['<K><A><K><A>', ['0 <K><A>', '44 <K><A>']],
    ['<K><K><A>', ['0 <K>', '19 <K><A>']],
    ['<K>', ['0 <K>']],
    ['<A><K>', ['0 <A>', '25 <K>']],
    ['<A><K><A>', ['0 <A>', '25 <K><A>']],
    ['{1:F21A}<A>', ['0 {1:F21A}<A>']],
    ['{1:F01A}{2:B}', ['0 {1:F01A}{2:B}']],
    ['{1:F01A}{2:B}<A>', ['0 {1:F01A}{2:B}', '13 <A>']],
    ['{1:F01A}{1:F01B}<A>', ['0 {1:F01A}', '8 {1:F01B}', '16 <A>']],
    ['{2:A}{4:\n:20:A\n-}', ['0 {2:A}{4:\n<B>}']],
    ['{2:A}{4:\n-}{2:B}{4:\n-}', ['0 {2:A}{4:\n-}', '11 {2:B}{4:\n-}']],
    ['{4:\n:20:A\n-}{4:\n:20:B\n-}', ['0 {4:\n<B>}', '12 {4:\n:20:B\n-}']],
    ['{1:F01A}{4:\n-}{4:\n-}', ['0 {1:F01A}{4:\n-}{4:\n-}']],
    ['{4:\n-}{5:A}', ['0 {4:\n-}{5:A}']],
    ['<A>TEXT', ['0 <A>TEXT']],
    ['<A>TEXT\n<A>', ['0 <A>TEXT', '30 <A>']],
    ['<A>\nTEXT\n<A>', ['0 <A>', '26 TEXT\n<A>']],
    ['TEXT<A>', ['0 TEXT<A>']],
    ['TEXT\n<A>', ['0 TEXT\n<A>']],
    ['# 1\n<A># 2\n<A>', ['0 # 1\n<A># 2', '33 <A>']],
    ['\uFEFF<A>', ['0 \uFEFF<A>']],
    ['<S>', ['0 :20:A\n:62F:B']],
    ['<S><S>', ['0 :20:A\n:62F:B', '13 :20:A\n:62F:B']],
    ['<S><S><S>', ['0 :20:A\n:62F:B', '13 :20:A\n:62F:B', '26 :20:A\n:62F:B']],
    [':20:A\n:25:B\n:20:C\n:62F:D\n:20:E\n', ['0 :20:A\n:25:B\n:20:C\n:62F:D', '25 :20:E']],
    [':20:A\n:64:B\n:20:C', ['0 :20:A\n:64:B', '12 :20:C']],
    [':20:A\n:65:B\n:20:C', ['0 :20:A\n:65:B', '12 :20:C']],
    [':20:A\n:86:B\n:20:C', ['0 :20:A\n:86:B', '12 :20:C']],
    [':20:A\n:90D:B\n:20:C', ['0 :20:A\n:90D:B', '13 :20:C']],
    [':20:A\n:61:B\n:20:C', ['0 :20:A\n:61:B\n:20:C']],
    [':20:A\n:62F:B\n:86:C\n:20:D', ['0 <S>:86:C', '19 :20:D']],
    [':20:A\n:62F:B\n:01:C', ['0 :20:A\n:62F:B', '13 :01:C']],
    [':20:A\n:62F:B :20:C', ['0 :20:A\n:62F:B :20:C']],
    [':20:A\n:62F:B\n :20:C', ['0 :20:A\n:62F:B', '14 :20:C']],
    ['<B>', ['0 <B>']],
    ['<B>\n<B>', ['0 <B>', '8 <B>']],
    ['<B>\n<A>', ['0 <B>', '8 <A>']],
    ['<B>}<A>', ['0 <B>}', '8 <A>']],
    ['<B>}\n<B>}\n', ['0 <B>}', '9 <B>}']],
    ['<B>}$\n<B>}', ['0 <B>}', '10 <B>}']],
    [':20:A-}\n:20:B', ['0 :20:A-}\n:20:B']],
    ['<B>}X', ['0 <B>}X']],
    ['<B>X', ['0 <B>X']],
    [':20:A\n-X\n:20:B', ['0 <B>X\n:20:B']],
    [':20:A\n<A>', ['0 :20:A', '6 <A>']],
    [':20:A{1:B}', ['0 :20:A{1:B}']],
    [':20:A\n$\n:20:B', ['0 :20:A', '8 :20:B']],
    [':20:A$\n:20:B', ['0 :20:A$\n:20:B']],
    [':20:A$B', ['0 :20:A$B']],
    [':20:A\n$B', ['0 :20:A\n$B']],
    [':20:A${1:F01B}', ['0 :20:A', '6 {1:F01B}']],
    ['{4:\n:20:A}\n-}<A>', ['0 {4:\n:20:A}\n-}', '13 <A>']],
    ['{4:\n:20:A} <A>', ['0 {4:\n:20:A}', '11 <A>']],
    ['{4:\n:20:A}$<A>', ['0 {4:\n:20:A}', '11 <A>']],
    ['{4:\n:20:A}B\n-}<A>', ['0 {4:\n:20:A}B\n-}', '14 <A>']],
    ['{4:\n:20:{1:A}\n-}\n-}<A>', ['0 {4:\n:20:{1:A}\n-}', '17 -}<A>']],
    ['{4:\n:20:{1:A}\n-}<A>', ['0 {4:\n:20:{1:A}\n-}', '16 <A>']],
    ['{4:\n:20:A-}<A>', ['0 {4:\n:20:A-}', '11 <A>']],
    ['{4:\n:20:A\n -}<A>', ['0 {4:\n:20:A\n -}', '13 <A>']],
    ['{4:\n:20:A\n- }B\n-}<A>', ['0 {4:\n<B> }B\n-}', '17 <A>']],
    ['{4:\n:20:A$\n-}<A>', ['0 {4:\n:20:A$\n-}', '13 <A>']],
    ['{4:\n:20:A\n$\n-}<A>', ['0 {4:\n:20:A', '12 -}<A>']],
    ['{4:\n:20:A${1:F01B}', ['0 {4:\n:20:A', '10 {1:F01B}']],
    ['{4:\n:20:A', ['0 {4:\n:20:A']],
    ['{4:\n:20:A\u0003<A>', ['0 {4:\n:20:A', '10 <A>']],
    ['{1:F01A\u0003<A>', ['0 {1:F01A', '8 <A>']],
    ['{1:F2<A>', ['0 {1:F2', '5 <A>']],
    ['{1:F21', ['0 {1:F21']],
    ['{1:}<A>', ['0 {1:}', '4 <A>']],
    ['}<A>', ['0 }<A>']],
    ['{{1:F01A}}<A>', ['0 {{1:F01A}}', '10 <A>']],
    ['{3:{108:A}}<A>', ['0 {3:{108:A}}', '11 <A>']],
    ['{3:{108:A}<A>', ['0 {3:{108:A}', '10 <A>']],
    ['X:20:A\n:20:B', ['0 X:20:A\n:20:B']],
    ['{A:B}<A>', ['0 {A:B}', '5 <A>']],
    ['{A:B}{A:C}', ['0 {A:B}{A:C}']],
    ['{1:F01A}{2:B}{3:C}{2:D}', ['0 {1:F01A}{2:B}{3:C}{2:D}']],
    [':30:A\n:62F:B\n:20:C', ['0 :30:A\n:62F:B\n:20:C']],
    [':20:A-\n:20:B', ['0 :20:A-\n:20:B']],
    ['{4:\n:20:A-}B\n-}<A>', ['0 {4:\n:20:A-}B\n-}', '15 <A>']],
    ['{4:\n}B\n-}<A>', ['0 {4:\n}B\n-}', '9 <A>']],
    ['{-:A}<A>', ['0 {-:A}<A>']],
    ['\uFEFF<S><S>', ['0 \uFEFF:20:A\n:62F:B', '16 :20:A\n:62F:B']],
    [':20:A\n:6/F:B\n:20:C', ['0 :20:A\n:6/F:B\n:20:C']],
    [':20:A\n:62F:B\n-\n\n:20:C', ['0 <S>-', '16 :20:C']],
  ])('%j', (file, messages) => {
    const bytes = encode(SHORT.reduce((text, [mark, short]) => text.replaceAll(mark, short), file));
    const found = Array.from(messagesIn(bytes), ({ bytes: own, offset }) => {
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(own);
      return `${offset} ${SHORT.reduce((left, [mark, short]) => left.replaceAll(short, mark), text)}`;
    });
    expect(found).toEqual(messages);
  });
});
