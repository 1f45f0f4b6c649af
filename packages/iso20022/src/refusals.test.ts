import type { Reading } from '@interdict/model';
import { assert, nat, property, uint8Array } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { looksLikeXml } from './xml/recognise.ts';
import { readXml } from './read-xml.ts';
import { readXmlStream } from './read-xml-stream.ts';

const DOCUMENT =
  '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08"><FIToFICstmrCdtTrf><CdtTrfTxInf><Dbtr><Nm>Acme</Nm></Dbtr><Cdtr><Nm>Emca</Nm></Cdtr></CdtTrfTxInf></FIToFICstmrCdtTrf></Document>';

const SOMEWHERE: unknown = expect.any(Number);

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The document with something inside the debtor's name. */
function withName(inside: string): string {
  return DOCUMENT.replace('Acme', inside);
}

describe('input that is refused', () => {
  test.each([
    ['nothing', '', 'not-xml', 0],
    ['no markup', 'hello', 'not-xml', 0],
    ['a FIN message', '{1:F01AAAAGB2LXXX}', 'not-xml', 0],
    ['a DOCTYPE', `<!DOCTYPE Document>${DOCUMENT}`, 'doctype-refused', 0],
    [
      'a DOCTYPE with entities',
      `<?xml version="1.0"?>\n<!DOCTYPE d [<!ENTITY e "x">]>${DOCUMENT}`,
      'doctype-refused',
      22,
    ],
    ['an entity that is not declared', withName('&e;'), 'malformed-xml', 109],
    ['a bare ampersand', withName('A & B'), 'unclosed-element', undefined],
    ['a lone angle bracket', withName('A < B'), 'malformed-xml', 110],
    ['the end of CDATA in text', withName('a]]>b'), 'malformed-xml', undefined],
    ['a control character', withName('A\u0001B'), 'control-character', undefined],
    ['a control character by reference', withName('A&#1;B'), 'control-character', undefined],
    ['a NUL', withName('SA\u0000NCTIONED'), 'control-character', undefined],
    ['a text without end', withName('Acme '.repeat(3_200_000)), 'text-too-long', DOCUMENT.indexOf('Acme')],
    ['a wrong end tag', DOCUMENT.replace('</Nm>', '</Mn>'), 'malformed-xml', undefined],
    [
      'a wrong end tag before another message',
      DOCUMENT.replace('</Document>', `</Documant>${DOCUMENT}`),
      'malformed-xml',
      undefined,
    ],
    ['a truncated document', DOCUMENT.slice(0, -10), 'unclosed-element', undefined],
    ['an attribute given twice', DOCUMENT.replace('<Nm>', '<Nm a="1" a="2">'), 'duplicate-attribute', undefined],
    [
      'an undeclared prefix',
      DOCUMENT.replace('<Nm>', '<x:Nm>').replace('</Nm>', '</x:Nm>'),
      'undeclared-prefix',
      undefined,
    ],
    ['text before the root', `x${DOCUMENT}`, 'not-xml', 0],
    ['text behind the root', `${DOCUMENT} x`, 'text-outside-root', DOCUMENT.length + 1],
    ['another root that is no message', `${DOCUMENT}<evil/>`, 'second-root', DOCUMENT.length],
    ['XML 1.1', `<?xml version="1.1"?>${DOCUMENT}`, 'xml-version', undefined],
    ['a declaration behind white space', `\n<?xml version="1.0"?>${DOCUMENT}`, 'malformed-xml', undefined],
    ['an encoding nobody knows', `<?xml version="1.0" encoding="x-evil"?>${DOCUMENT}`, 'encoding-unsupported', 0],
    ['an encoding that is not the one', `<?xml version="1.0" encoding="UTF-16"?>${DOCUMENT}`, 'encoding-mismatch', 0],
    [
      'an encoding far behind in the declaration',
      `<?xml version="1.0"${' '.repeat(300)}encoding="UTF-7"?>${DOCUMENT}`,
      'encoding-unsupported',
      0,
    ],
    [
      'an encoding too far behind to be seen',
      `<?xml version="1.0"${' '.repeat(3000)}encoding="ISO-8859-1"?>${DOCUMENT}`,
      'encoding-mismatch',
      undefined,
    ],
    ['20,000 nested elements', '<a>'.repeat(20_000), 'too-deep', undefined],
    [
      '1,000 attributes',
      `<a ${Array.from({ length: 1000 }, (_, at) => `a${at}=""`).join(' ')}/>`,
      'too-many-attributes',
      undefined,
    ],
  ])('%s', (_, text, code, offset) => {
    const readings = readXml(bytesOf(text));
    expect(readings.map(({ payments }) => payments)).toEqual([[]]);
    expect(readings[0]?.issues.map((issue) => issue.code)).toEqual([code]);
    expect(readings[0]?.issues[0]?.severity).toMatch(/fatal|error/);
    expect(readings[0]?.issues[0]?.offset).toEqual(offset ?? SOMEWHERE);
  });

  test.each([
    ['a stray byte', [0xff]],
    ['an overlong form', [0xc0, 0xaf]],
    ['half a character', [0xe2, 0x82]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
  ])('UTF-8 with %s, at the byte', (_, wrong) => {
    const head = bytesOf('<Document><A>ab');
    const bytes = Uint8Array.from([...head, ...wrong, ...bytesOf('</A></Document>')]);
    expect(readXml(bytes)).toMatchObject([
      { payments: [], issues: [{ code: 'encoding-invalid', severity: 'fatal', offset: head.length }] },
    ]);
  });

  test('one bad document among good ones is the only one that is lost', () => {
    const readings = readXml(bytesOf(`${DOCUMENT}\n<?xml version="1.0"?><Document><A></Document>`));
    expect(readings.map(({ payments, issues }) => [payments.length, issues[0]?.code])).toEqual([
      [1, undefined],
      [0, 'malformed-xml'],
    ]);
  });

  test.each([
    ['US-ASCII', [1, 1], []],
    ['utf-8', [1, 1], []],
    ['UTF-7', [0], ['encoding-mismatch']],
    ['ISO-8859-1', [0], ['encoding-mismatch']],
    ['UTF-16', [0], ['encoding-mismatch']],
  ])('a document behind one in UTF-8 that declares %s: %j payments', (encoding, counts, codes) => {
    const readings = readXml(bytesOf(`${DOCUMENT}\n<?xml version="1.0" encoding="${encoding}"?>${DOCUMENT}`));
    expect(readings.flatMap(({ issues }) => issues).map(({ code }) => code)).toEqual(codes);
    expect(readings.map(({ payments }) => payments.length)).toEqual(counts);
  });

  test.each([
    ['Latin-1', 'J\u00fcrgen', ['encoding-mismatch']],
    ['UTF-8', 'J\u00c3\u00bcrgen', ['encoding-mismatch']],
    ['UTF-8, in an attribute', 'A"><B C="\u00c3\u00bc"/><D E="', ['encoding-mismatch']],
    ['UTF-8, in a comment', 'A"><!-- \u00c3\u00bc --><D E="', ['encoding-mismatch']],
    ['ASCII', 'Jones', []],
  ])('a document without a declaration behind one in Latin-1, with letters in %s', async (_in, name, codes) => {
    const further = DOCUMENT.replace(/<\/\w+>$/, (end) => `<Note A="${name}"/>${end}`);
    const bytes = Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${DOCUMENT}\n${further}`, 'latin1');
    const codesOf = (readings: readonly Reading[]) =>
      readings.flatMap(({ issues }) => issues.filter(({ severity }) => severity === 'fatal').map(({ code }) => code));
    expect(codesOf(readXml(bytes))).toEqual(codes);
    const streamed: Reading[] = [];
    for await (const reading of readXmlStream([bytes])) streamed.push(reading);
    expect(codesOf(streamed)).toEqual(codes);
  });

  test('comments and instructions may follow the root', () => {
    expect(readXml(bytesOf(`${DOCUMENT}\n<!-- end --><?end?>\n`))).toMatchObject([{ payments: [{}], issues: [] }]);
  });
});

describe('whatever the bytes', () => {
  test('it never throws, and gives at least one reading', () => {
    assert(
      property(uint8Array({ maxLength: 200 }), (bytes) => {
        expect(readXml(bytes).length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  test('cutting a message anywhere is noticed', () => {
    const bytes = bytesOf(DOCUMENT);
    for (let length = 0; length < bytes.length; length++) {
      const issues = readXml(bytes.subarray(0, length)).flatMap((reading) => reading.issues);
      expect(issues.map(({ severity }) => severity)).toContain('fatal');
    }
  });

  test('a changed byte never makes it throw', () => {
    assert(
      property(nat(DOCUMENT.length - 1), nat(255), (at, byte) => {
        const bytes = bytesOf(DOCUMENT);
        bytes[at] = byte;
        expect(readXml(bytes).length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});

describe('looksLikeXml', () => {
  test.each([
    ['a declaration', '<?xml version="1.0"?><a/>', true],
    ['an element', '<Document>', true],
    ['white space in front', '\r\n\t <Document>', true],
    ['a mark in front', '\ufeff<Document>', true],
    ['a comment', '<!-- x -->', true],
    ['text', 'text', false],
    ['nothing', '', false],
    ['FIN', '{1:F01}', false],
    ['an angle bracket alone', '< ', false],
  ])('%s', (_, text, expected) => expect(looksLikeXml(bytesOf(text))).toBe(expected));

  test('UTF-16 with and without a mark', () => {
    expect(looksLikeXml(Uint8Array.of(0xff, 0xfe, 0x3c, 0, 0x61, 0))).toBe(true);
    expect(looksLikeXml(Uint8Array.of(0, 0x3c, 0, 0x61))).toBe(true);
  });
});
