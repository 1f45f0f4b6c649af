import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { createXmlValidator, ValidationError, validateXml } from './validate-xml.ts';

const NAME = 'pacs.008.001.08';
const NAMESPACE = `urn:iso:std:iso:20022:tech:xsd:${NAME}`;

/** A schema of its own kind: a document with one transfer, an amount and any number of names in it. */
const XSD = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="${NAMESPACE}"
  targetNamespace="${NAMESPACE}" elementFormDefault="qualified">
  <xs:element name="Document"><xs:complexType><xs:sequence>
    <xs:element name="FIToFICstmrCdtTrf"><xs:complexType><xs:sequence>
      <xs:element name="Amt" type="xs:decimal"/>
      <xs:element name="Nm" minOccurs="0" maxOccurs="unbounded">
        <xs:simpleType><xs:restriction base="xs:string"><xs:maxLength value="4"/></xs:restriction></xs:simpleType>
      </xs:element>
    </xs:sequence></xs:complexType></xs:element>
  </xs:sequence></xs:complexType></xs:element>
</xs:schema>`;

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function schemas(name: string): Uint8Array | undefined {
  return name === NAME ? bytesOf(XSD) : undefined;
}

function message(content: string, prefix = ''): string {
  const [p, colon] = prefix === '' ? ['', ''] : [`${prefix}:`, `:${prefix}`];
  const inner = content.replace(/<(\/?)(?=\w)/g, `<$1${p}`);
  return (
    `<${p}Document xmlns${colon}="${NAMESPACE}"><${p}FIToFICstmrCdtTrf>${inner}` +
    `</${p}FIToFICstmrCdtTrf></${p}Document>`
  );
}

const GOOD = '<Amt>1</Amt><Nm>Anna</Nm>';
const BAD = '<Amt>1</Amt><Nm>Änna</Nm>\n<Nm>Gregor</Nm>';

describe('validateXml', () => {
  test.each([
    ['a message', message(BAD)],
    ['with prefixes', message(BAD, 'p')],
    ['in a wrapper', `<W>ü<H/><AppHdr><Document/></AppHdr><B>${message(BAD, 'q')}</B></W>`],
    ['behind a header of its own', `<AppHdr><Fr/></AppHdr>\n${message(BAD)}<!-- end -->`],
    ['behind another message', `<?xml version="1.0"?>${message(GOOD)}\n<?xml version="1.0"?>${message(BAD)}`],
  ])('%s: says what is wrong, and where', async (_, text) => {
    const issues = await validateXml(bytesOf(text), { schemas });
    const offset = bytesOf(text.slice(0, text.indexOf('Gregor'))).length;
    const wrong = issues.filter(({ code }) => code === 'schema-violation');
    expect(wrong.map(({ severity, path, received }) => [severity, path, received])).toEqual([
      ['warning', 'Document/FIToFICstmrCdtTrf/Nm[2]', 'Gregor'],
    ]);
    expect([wrong[0]?.offset, wrong[0]?.message]).toEqual([offset, expect.stringContaining("Element 'Nm'")]);
    expect(issues.length - wrong.length).toBe(0);
  });

  test.each(['utf-16le', 'latin1'] as const)('in %s', async (encoding) => {
    const declared = encoding === 'latin1' ? '<?xml version="1.0" encoding="ISO-8859-1"?>' : '\ufeff';
    const bytes = new Uint8Array(Buffer.from(declared + message(BAD), encoding));
    const [issue, ...more] = await validateXml(bytes, { schemas });
    const written = new TextDecoder(encoding).decode(bytes.subarray(issue?.offset)).slice(0, 6);
    expect([issue?.received, written, more]).toEqual(['Gregor', 'Gregor', []]);
  });

  test.each<[string, string, readonly string[]]>([
    ['valid', message(GOOD), []],
    ['of no known schema', message(GOOD).replaceAll('008.001.08', '008.001.09'), ['schema-missing']],
    ['without Document', message(GOOD).replaceAll(/<\/?Document[^>]*>/g, ''), ['schema-missing']],
    ['of no namespace', message(GOOD).replace(/ xmlns="[^"]*"/, ''), ['schema-missing']],
    ['malformed', message('<Amt>'), ['malformed-xml']],
    ['with a DOCTYPE', `<!DOCTYPE a>${message(GOOD)}`, ['doctype-refused']],
    ['not XML', 'hello', ['not-xml']],
    ['longer than libxml2 reads', message(`<Amt>${' '.repeat(11_000_000)}1</Amt>`), ['text-too-long']],
    ['wrong without end', message(`<Amt>1</Amt>${'<Nm>Gregor</Nm>'.repeat(500)}`), ['schema-violation', 'more-issues']],
  ])('%s', async (_, text, codes) => {
    const issues = await validateXml(bytesOf(text), { schemas });
    expect([...new Set(issues.map(({ code }) => code))]).toEqual(codes);
  });

  test.each(['urn:../../x', 'urn:a/b', 'pacs', 'urn:pacs.008.001.08/..', 'urn:PACS.008.001.08'])(
    'asks for no schema by the name of %j',
    async (namespace) => {
      const asked: string[] = [];
      const bytes = bytesOf(message(GOOD).replace(NAMESPACE, namespace));
      const issues = await validateXml(bytes, {
        schemas: (name) => {
          asked.push(name);
          return bytesOf(XSD);
        },
      });
      expect([asked, issues.map(({ code, received }) => [code, received])]).toEqual([
        [],
        [['schema-missing', namespace]],
      ]);
    },
  );

  test('rejects a schema that is none', async () => {
    const rejected = validateXml(bytesOf(message(GOOD)), { schemas: () => bytesOf('<a/>') });
    await expect(rejected).rejects.toMatchObject({ name: 'ValidationError', code: 'schema-unusable' });
  });

  test('says which package is missing', async () => {
    vi.doMock('libxml2-wasm', () => {
      throw new Error('not installed');
    });
    const rejected = validateXml(bytesOf(message(GOOD)), { schemas });
    await expect(rejected).rejects.toBeInstanceOf(ValidationError);
    await expect(rejected).rejects.toMatchObject({
      code: 'validator-missing',
      message: expect.stringContaining('libxml2-wasm'),
    });
    vi.doUnmock('libxml2-wasm');
  });
});

test('a validator asks for each schema once, and keeps as many as a bank needs', async () => {
  const asked: string[] = [];
  const validator = createXmlValidator({
    schemas: async (name) => {
      asked.push(name);
      return Promise.resolve(bytesOf(XSD.replaceAll(NAME, name)));
    },
  });
  const all = Array.from({ length: 40 }, (_, index) => `pacs.008.001.${index + 10}`);
  const files = all.map((name) => bytesOf(message(GOOD).replaceAll(NAME, name)));
  for (const file of [...files, ...files.slice(-32)]) expect(await validator.validate(file)).toEqual([]);
  expect(asked).toEqual(all);
  const together = bytesOf(`<W>${all.map((name) => message(BAD).replaceAll(NAME, name)).join('')}</W>`);
  const found = await Promise.all([validator.validate(together), validator.validate(together)]);
  expect(found.map((issues) => issues.map(({ code }) => code))).toEqual(
    found.map(() => all.map(() => 'schema-violation')),
  );
  validator.dispose();
});

const SHARED = new URL('../../../../../shared/data/', import.meta.url);

describe.skipIf(!existsSync(SHARED))('the published schemas', () => {
  const folder = new URL('messages/iso20022/', SHARED);
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.xml')) : [];
  const validator = createXmlValidator({
    schemas: (name) => {
      const file = new URL(`xsd/${name}.xsd`, SHARED);
      return existsSync(file) ? readFileSync(file) : undefined;
    },
  });

  // Samples from practice of which that is true, by the start of the name.
  const wrong: Readonly<Record<string, string>> = {
    'bare-pain.001.003.03': 'schema-missing', // German versions
    'bare-pain.008.003.02': 'schema-missing',
    'bare-pain.001.001.09-emptyenvlp': 'schema-violation', // an envelope without content
    'nonamespace-': 'schema-missing',
    'cdata-': 'schema-violation', // lines of 130 characters
    'legacyhdr-': 'schema-violation',
    'multins-': 'schema-violation',
    'requestpayload-pacs.004': 'schema-violation', // an element out of order
    'swiftnet-message-': 'schema-violation', // an empty BIC
  };

  test.each(files)('%s', async (file) => {
    const bytes = readFileSync(new URL(file, folder));
    const issues = await validator.validate(bytes);
    const [, expected] = Object.entries(wrong).find(([start]) => file.startsWith(start)) ?? [];
    expect([...new Set(issues.map(({ code }) => code))]).toEqual(expected === undefined ? [] : [expected]);
    for (const { severity, path, offset = 0, received = '' } of issues) {
      expect([severity, path]).toEqual(['warning', expect.stringMatching(/^Document(?:\/|$)/)]);
      expect(offset).toBeGreaterThan(0);
      const written = bytes.subarray(offset, offset + received.length).toString();
      expect(/^\w+$/.test(received) && path !== 'Document' ? written : received).toBe(received);
    }
  });
});
