/** A message in another dress is decided the same, and text that is added to one never makes it pass. */

import fc from 'fast-check';
import type { Interception, Interceptor } from 'interdict';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstration } from '../support/demonstration.ts';

const NAME = 'ESMAIL KHATIB';

let interceptor: Interceptor;

beforeAll(async () => {
  interceptor = await demonstration({ clock: () => new Date('2026-03-02') });
});

afterAll(() => interceptor.close());

/** What was decided and by what, without places in the message. */
function gist({ outcome, payments }: Interception): unknown {
  const told = payments.flatMap(({ decision: { hits, flags, reasons } }) => [
    ...hits.map(({ entry, identity, subject: { role, kind, value } }) =>
      [entry.id, identity, role, kind, value].join(' '),
    ),
    ...flags.map(({ code, role }) => `${code} ${role}`),
    ...reasons.map(({ rule }) => rule),
  ]);
  return [outcome, [...new Set(told)].sort()];
}

/** An element: its text, or the elements in it. */
type Node = readonly [name: string, inside: string | readonly Node[]];

const leaves = (...pairs: readonly string[]): Node[] =>
  pairs.flatMap((name, at): Node[] => (at % 2 === 0 ? [[name, pairs[at + 1] ?? '']] : []));

const TRANSFER: Node = [
  'FIToFICstmrCdtTrf',
  [
    ['GrpHdr', leaves('MsgId', 'M1', 'CreDtTm', '2026-03-02T09:15:00Z', 'NbOfTxs', '1')],
    [
      'CdtTrfTxInf',
      [
        ['PmtId', leaves('EndToEndId', 'INV 12', 'TxId', 'T1')],
        ['ChrgBr', 'SHAR'],
        [
          'Dbtr',
          [
            ['Nm', 'Margot Quill'],
            ['PstlAdr', leaves('TwnNm', 'Bath', 'Ctry', 'GB')],
          ],
        ],
        ['CdtrAgt', [['FinInstnId', leaves('BICFI', 'BMJIIRTH')]]],
        [
          'Cdtr',
          [
            ['Nm', NAME],
            ['PstlAdr', leaves('StrtNm', 'Mill Lane', 'TwnNm', 'Tehran', 'Ctry', 'IR')],
          ],
        ],
        ['RmtInf', leaves('Ustrd', 'Ministry of Intelligence and Security 7')],
      ],
    ],
  ],
];
const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08';

/** How a document is written: numbers say which way each element and each text goes, in order. */
interface Dress {
  readonly ways: readonly number[];
  readonly prefix: string;
  readonly between: readonly string[];
  readonly isShuffled: boolean;
}

function written({ ways, prefix, between, isShuffled }: Dress): string {
  let at = 0;
  const way = (of: number): number => (ways[at++ % ways.length] ?? 0) % of;
  const text = (value: string): string => {
    const middle = way(value.length + 1);
    const [front, back] = [value.slice(0, middle), value.slice(middle)];
    return (
      [
        value,
        `\n  ${value} `,
        `<![CDATA[${value}]]>`,
        `${front}<![CDATA[${back}]]>`,
        `${front}<!---->${back}`,
        `&#${value.charCodeAt(0)};${value.slice(1)}`,
      ].at(way(6)) ?? value
    );
  };
  const content = (name: string, inside: Node[1]): string => {
    if (typeof inside === 'string') return text(inside);
    const gap = (): string => between[way(between.length)] ?? '';
    const turn = isShuffled && name !== TRANSFER[0] ? way(inside.length) : 0;
    const turned = [...inside.slice(turn), ...inside.slice(0, turn)];
    return turned.map((each) => gap() + element(each)).join('') + gap();
  };
  const element = ([name, inside]: Node, attributes = ''): string =>
    `<${prefix}${name}${attributes}>${content(name, inside)}</${prefix}${name}>`;
  const declaration = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`;
  return element(['Document', [TRANSFER]], ` ${declaration}="${NAMESPACE}"`);
}

const DRESS: fc.Arbitrary<Dress> = fc.record({
  ways: fc.array(fc.nat(), { minLength: 1, maxLength: 80 }),
  prefix: fc.constantFrom('', 'p:', 'Doc:', 'ns2:'),
  between: fc.subarray(['', '\n', '\r\n\t', '<!-- -->', '<?p?>'], { minLength: 1 }),
  isShuffled: fc.boolean(),
});

const ENCODED: Readonly<Record<string, (xml: string) => Uint8Array>> = {
  'UTF-8': (xml) => Buffer.from(xml),
  'UTF-8 with a mark': (xml) => Buffer.from(`\ufeff${xml}`),
  'UTF-16, little end first': (xml) => Buffer.from(`\ufeff${xml}`, 'utf16le'),
  'UTF-16, big end first': (xml) => Buffer.from(`\ufeff${xml}`, 'utf16le').swap16(),
  'ISO-8859-1': (xml) => Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${xml}`, 'latin1'),
};

const HEAD = '{1:F01EXMPUS33AXXX0042000001}{2:I103LUNAFRPPXXXXN}{3:{108:MUR1}}';
const FIELDS = ':20:REF1\n:23B:CRED\n:32A:260302USD1000,\n:50K:/1\nMARGOT QUILL\n';
const transfer = (fields: string): string =>
  `${HEAD}{4:\n${FIELDS}${fields}\n:71A:SHA\n-}{5:{CHK:0123456789AB}}`.replaceAll('\n', '\r\n');
const statement = (details: string): string =>
  `{1:F01EXMPUS33AXXX0042000001}{2:I940LUNAFRPPXXXXN}{4:\n:20:A\n:25:1\n:28C:1\n:60F:C260302USD1,\n:61:260302C1,NTRFREF\n:86:${details}\n:62F:C260302USD2,\n-}`.replaceAll(
    '\n',
    '\r\n',
  );

describe('another dress', () => {
  test.each(Object.entries(ENCODED))('of a pacs.008 in %s', async (_, encode) => {
    const plain = written({ ways: [0], prefix: '', between: [''], isShuffled: false });
    const expected = gist(await interceptor.intercept(Buffer.from(plain)));
    expect(JSON.stringify(expected)).toContain(NAME);
    await fc.assert(
      fc.asyncProperty(DRESS, async (dress) => {
        expect(gist(await interceptor.intercept(encode(written(dress))))).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  const message = transfer(`:59:/2\n${NAME}\nMILL LANE\nTEHRAN IR\n:70:MINISTRY OF INTELLIGENCE\nAND SECURITY`);
  test.each([
    ['LF', message.replaceAll('\r\n', '\n')],
    ['CR', message.replaceAll('\r\n', '\r')],
    ['blanks at the ends of lines', message.replaceAll('\r\n', ' \r\n')],
    ['no trailer', message.replace(/\{5:.*$/, '')],
    ['an acknowledgement', `{1:F21EXMPUS33AXXX0042000001}{4:{177:2603021200}{451:0}}${message}`],
    ['RJE', `${message}$`],
    ['DOS-PCC', `\u0001${message}\u0003${' '.repeat(100)}`],
    ['tags in small letters', message.replace(':50K:', ':50k:')],
    ['a byte order mark', `\ufeff${message}`],
  ])('of an MT 103: %s', async (_, dressed) => {
    const [expected, found] = [
      await interceptor.intercept(Buffer.from(message)),
      await interceptor.intercept(Buffer.from(dressed)),
    ];
    expect(gist(found)).toEqual(gist(expected));
  });
});

/** Messages that must not pass, and what in them is left whole. */
const CAUGHT: readonly (readonly [message: string, kept: string])[] = [
  [
    written({ ways: [0], prefix: '', between: [''], isShuffled: false })
      .replace('IR<', 'GB<')
      .replace('Tehran', 'Bath'),
    `>${NAME}<`,
  ],
  [transfer(`:59:/2\n${NAME}`), `\n${NAME}\r`],
  [transfer(`:59F:/2\n1/${NAME}\n3/GB/BATH`), `\n1/${NAME}\r`],
  [transfer(`:59F:/2\n1/TOM ALDER\n3/IR/SHIRAZ`), '\n3/IR/SHIRAZ\r'],
  [transfer(`:57A:BMJIIRTH\n:59:/2\nTOM ALDER`), '\n:57A:BMJIIRTH\r'],
  [transfer(`:59:/2\nTOM ALDER\n:70:FOR ${NAME} 7`), ` ${NAME} `],
  [transfer(`:59:/2\nTOM ALDER\n:72:/BNF/PAY ESMAIL KHA\n//TIB`), ' ESMAIL KHA\r\n//TIB\r'],
  [statement(`166?00X?20INV ${NAME}?30Y`), ` ${NAME}?`],
  [statement(`/ORDP/${NAME}/REMI/X`), `/${NAME}/`],
];

const ADDED: readonly string[] = [
  "x  / : - { } $ ? + , . & < > ' // -} {4: {1: {5:} ?20 ?32+ é 漢 😀 NOTPROVIDED 12345 LTD STREET DE".split(' '),
  ['"', ' ', '\r\n', '\n', '\r', '\t', '\0', '\u001a', '\u0085', '\u200b', '\ufeff', 'ABCDEFGHIJKLM'.repeat(6)],
  ['\r\n-', '\r\n:59:TOM', '\r\n:70:', '\r\n:72:/REC/', '\r\n:86:', '\r\n1/', '\r\n8/', 'C/O ', ' OF ', ' AND '],
  ['<a>', '</a>', '<a/>', '<!-- c -->', '<![CDATA[x]]>', '<?p?>', '<Nm>', '</Nm>', '<Nm>ZED</Nm>', '<Cdtr>', '</Cdtr>'],
  ['</CdtTrfTxInf><CdtTrfTxInf>', '<Ctry>DE</Ctry>', ' xmlns="u"', ' xsi:nil="true"', '&#0;', '&x;', '<!DOCTYPE a>'],
].flat();

test('text that is added lets nothing pass', async () => {
  const addition = fc.tuple(fc.nat(), fc.constantFrom(...ADDED));
  const additions = fc.array(addition, { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...CAUGHT), additions, async ([message, kept], texts) => {
      let text = message;
      for (const [number, added] of texts) {
        const start = text.indexOf(kept);
        const free = number % (text.length - kept.length);
        const at = free <= start ? free : free + kept.length;
        text = text.slice(0, at) + added + text.slice(at);
      }
      expect([(await interceptor.intercept(Buffer.from(text))).outcome, text]).not.toEqual(['pass', text]);
    }),
    { numRuns: 800 },
  );
});
