import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readInFull, type Reading } from '@interdict/model';
import { describe, expect, test } from 'vitest';
import { readXml } from '../read-xml.ts';
import { readXmlStream } from '../read-xml-stream.ts';

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:';

function document(definition: string, content: string): Uint8Array {
  return new TextEncoder().encode(`<Document xmlns="${NAMESPACE}${definition}">${content}</Document>`);
}

async function readings(bytes: Uint8Array): Promise<(readonly Reading[])[]> {
  const streamed: Reading[] = [];
  for await (const reading of readXmlStream([bytes])) streamed.push(reading);
  return [readXml(bytes), streamed];
}

/** What is missing, with the text that stands where the issue points. */
function missing(read: readonly Reading[], bytes: Uint8Array): string[] {
  return read
    .flatMap(({ issues }) => issues)
    .filter(({ code }) => code === 'party-missing')
    .map(({ path, offset }) => `${path} @ ${new TextDecoder().decode(bytes.subarray(offset)).split('<')[0] ?? ''}`);
}

const BANK = '<FinInstnId><BICFI>EXMPGB2L</BICFI></FinInstnId>';
const ID = '<PmtId><EndToEndId>E1</EndToEndId></PmtId>';
const DEBTOR = '<Dbtr><Nm>Payer</Nm></Dbtr>';
const CREDITOR = '<Cdtr><Nm>Payee</Nm></Cdtr>';

/** Whole messages; the parties that are demanded, by their paths in the Document, and the first text of where they stand. */
const MESSAGES: readonly [definition: string, content: string, demanded: readonly [party: string, at: string][]][] = [
  [
    'pacs.003.001.08',
    `<FIToFICstmrDrctDbt><DrctDbtTxInf>${ID}${CREDITOR}${DEBTOR}</DrctDbtTxInf></FIToFICstmrDrctDbt>`,
    [
      ['FIToFICstmrDrctDbt/DrctDbtTxInf/Dbtr', 'E1'],
      ['FIToFICstmrDrctDbt/DrctDbtTxInf/Cdtr', 'E1'],
    ],
  ],
  [
    'pacs.008.001.01',
    `<pacs.008.001.01><CdtTrfTxInf>${ID}${DEBTOR}${CREDITOR}</CdtTrfTxInf></pacs.008.001.01>`,
    [
      ['pacs.008.001.01/CdtTrfTxInf/Dbtr', 'E1'],
      ['pacs.008.001.01/CdtTrfTxInf/Cdtr', 'E1'],
    ],
  ],
  [
    'pacs.008.001.08',
    `<FIToFICstmrCdtTrf><CdtTrfTxInf>${ID}${DEBTOR}${CREDITOR}</CdtTrfTxInf></FIToFICstmrCdtTrf>`,
    [
      ['FIToFICstmrCdtTrf/CdtTrfTxInf/Dbtr', 'E1'],
      ['FIToFICstmrCdtTrf/CdtTrfTxInf/Cdtr', 'E1'],
    ],
  ],
  [
    'pacs.009.001.08',
    `<FICdtTrf><CdtTrfTxInf>${ID}<Dbtr>${BANK}</Dbtr><Cdtr>${BANK}</Cdtr></CdtTrfTxInf></FICdtTrf>`,
    [
      ['FICdtTrf/CdtTrfTxInf/Dbtr', 'E1'],
      ['FICdtTrf/CdtTrfTxInf/Cdtr', 'E1'],
    ],
  ],
  [
    'pacs.010.001.03',
    `<FIDrctDbt><CdtInstr><CdtId>C1</CdtId><Cdtr>${BANK}</Cdtr><DrctDbtTxInf>${ID}<Dbtr>${BANK}</Dbtr></DrctDbtTxInf></CdtInstr></FIDrctDbt>`,
    [
      ['FIDrctDbt/CdtInstr/Cdtr', 'C1'],
      ['FIDrctDbt/CdtInstr/DrctDbtTxInf/Dbtr', 'E1'],
    ],
  ],
  [
    'pain.001.001.09',
    `<CstmrCdtTrfInitn><PmtInf><PmtInfId>B1</PmtInfId>${DEBTOR}<CdtTrfTxInf>${ID}${CREDITOR}</CdtTrfTxInf></PmtInf></CstmrCdtTrfInitn>`,
    [['CstmrCdtTrfInitn/PmtInf/Dbtr', 'B1']],
  ],
  [
    'pain.008.001.08',
    `<CstmrDrctDbtInitn><PmtInf><PmtInfId>B1</PmtInfId>${CREDITOR}<DrctDbtTxInf>${ID}${DEBTOR}</DrctDbtTxInf></PmtInf></CstmrDrctDbtInitn>`,
    [
      ['CstmrDrctDbtInitn/PmtInf/Cdtr', 'B1'],
      ['CstmrDrctDbtInitn/PmtInf/DrctDbtTxInf/Dbtr', 'E1'],
    ],
  ],
  ...['UndrlygCstmrCdtTrf', 'UndrlygFICdtTrf'].map((name): [string, string, [string, string][]] => [
    'pacs.009.001.12',
    `<FICdtTrf><CdtTrfTxInf>${ID}<Cdtr>${BANK}</Cdtr><Dbtr>${BANK}</Dbtr><${name}>${DEBTOR}${CREDITOR}</${name}></CdtTrfTxInf></FICdtTrf>`,
    [
      [`FICdtTrf/CdtTrfTxInf/${name}/Dbtr`, 'E1'],
      [`FICdtTrf/CdtTrfTxInf/${name}/Cdtr`, 'E1'],
    ],
  ]),
];

/** The content without the filled party, its first in the message or its last; the account that it has is no party. */
function without(content: string, path: string): string {
  const party = path.slice(-4);
  const level = path.split('/').at(-2) ?? '';
  const pattern = new RegExp(`(?<=<${level}>(?:(?!<${level}>).)*)<${party}>(?:(?!<${party}>).)*</${party}>`);
  return content.replace(pattern, `<${party}Acct><Id><IBAN>GB33BUKB20201555555555</IBAN></Id></${party}Acct>`);
}

describe.each(MESSAGES)('%s %s', (definition, content, demanded) => {
  test('is in order', async () => {
    const bytes = document(definition, content);
    expect((await readings(bytes)).map((read) => missing(read, bytes))).toEqual([[], []]);
  });

  test.each(demanded)('without %s is not', async (path, at) => {
    const bytes = document(definition, without(content, path));
    for (const read of await readings(bytes)) {
      expect(missing(read, bytes)).toEqual([`Document/${path} @ ${at}`]);
      expect(read.map(({ issues }) => readInFull(issues))).toEqual([false]);
    }
  });
});

describe('what the schemas leave to the sender is not asked for', () => {
  test.each([
    [
      'the name of a party of whom something is said',
      'pacs.008.001.08',
      '<FIToFICstmrCdtTrf><CdtTrfTxInf><Dbtr><CtryOfRes>DE</CtryOfRes></Dbtr><Cdtr><Id><OrgId><Othr><Id>7</Id></Othr></OrgId></Id></Cdtr></CdtTrfTxInf></FIToFICstmrCdtTrf>',
    ],
    [
      'who is paid by an initiation',
      'pain.001.001.09',
      `<CstmrCdtTrfInitn><PmtInf>${DEBTOR}<CdtTrfTxInf>${ID}</CdtTrfTxInf></PmtInf></CstmrCdtTrfInitn>`,
    ],
    [
      'who pays, in the first version of all',
      'pain.001.001.01',
      `<pain.001.001.01><PmtInf><PmtTx>${ID}</PmtTx></PmtInf></pain.001.001.01>`,
    ],
    [
      'a status',
      'pacs.002.001.10',
      '<FIToFIPmtStsRpt><TxInfAndSts><OrgnlTxId>T</OrgnlTxId></TxInfAndSts></FIToFIPmtStsRpt>',
    ],
    [
      'a return',
      'pacs.004.001.09',
      '<PmtRtr><TxInf><RtrId>R</RtrId><OrgnlTxRef><UndrlygCstmrCdtTrf/></OrgnlTxRef></TxInf></PmtRtr>',
    ],
    ['a reversal', 'pacs.007.001.09', '<FIToFIPmtRvsl><TxInf><RvslId>R</RvslId></TxInf></FIToFIPmtRvsl>'],
    [
      'a cancellation',
      'camt.056.001.08',
      '<FIToFIPmtCxlReq><Undrlyg><TxInf><CxlId>C</CxlId></TxInf></Undrlyg></FIToFIPmtCxlReq>',
    ],
    ['a notice to receive', 'camt.057.001.06', '<NtfctnToRcv><Ntfctn><Itm><Id>I</Id></Itm></Ntfctn></NtfctnToRcv>'],
  ])('%s', async (_, definition, content) => {
    const bytes = document(definition, content);
    expect((await readings(bytes)).map((read) => missing(read, bytes))).toEqual([[], []]);
  });
});

describe('a party is missing', () => {
  test('with the transaction that it should stand in', async () => {
    const bytes = document(
      'pacs.008.001.08',
      '<FIToFICstmrCdtTrf><GrpHdr><MsgId>M</MsgId></GrpHdr></FIToFICstmrCdtTrf>',
    );
    for (const read of await readings(bytes)) {
      expect(missing(read, bytes)).toEqual([
        'Document/FIToFICstmrCdtTrf/Dbtr @ M',
        'Document/FIToFICstmrCdtTrf/Cdtr @ M',
      ]);
    }
  });

  test.each([
    '<Dbtr/>',
    '<Dbtr></Dbtr>',
    '<Dbtr> \n</Dbtr>',
    '<Dbtr><Nm/><PstlAdr><AdrLine> . - </AdrLine></PstlAdr></Dbtr>',
    '<Dbtr><Nm/><!-- nobody --></Dbtr>',
    '<Dbtr><Nm/><Foo/></Dbtr>',
    '<Dbtr><Nm>&#x200B;&#160;</Nm></Dbtr>',
  ])('where nothing stands in it: %s', async (debtor) => {
    const bytes = document(
      'pacs.008.001.08',
      `<FIToFICstmrCdtTrf><CdtTrfTxInf>${ID}${debtor}${CREDITOR}</CdtTrfTxInf></FIToFICstmrCdtTrf>`,
    );
    for (const read of await readings(bytes)) {
      expect(missing(read, bytes)).toEqual(['Document/FIToFICstmrCdtTrf/CdtTrfTxInf/Dbtr @ E1']);
      expect(read.map(({ issues }) => readInFull(issues))).toEqual([false]);
    }
  });

  test('where it stands in the message, but not in its place', async () => {
    const bytes = document(
      'pacs.008.001.08',
      `<FIToFICstmrCdtTrf>${DEBTOR}<CdtTrfTxInf>${ID}${CREDITOR}</CdtTrfTxInf></FIToFICstmrCdtTrf>`,
    );
    for (const read of await readings(bytes)) {
      expect(missing(read, bytes)).toEqual(['Document/FIToFICstmrCdtTrf/CdtTrfTxInf/Dbtr @ E1']);
    }
  });

  test('once for a batch, and in the reading of every payment of it', async () => {
    const batch = `<PmtInf><PmtInfId>B1</PmtInfId>${`<CdtTrfTxInf>${ID}</CdtTrfTxInf>`.repeat(3)}</PmtInf>`;
    const bytes = document('pain.001.001.09', `<CstmrCdtTrfInitn>${batch}</CstmrCdtTrfInitn>`);
    const found = 'Document/CstmrCdtTrfInitn/PmtInf/Dbtr @ B1';
    expect((await readings(bytes)).map((read) => missing(read, bytes))).toEqual([[found], [found, found, found]]);
  });
});

const SCHEMAS = new URL('../../../../../shared/data/xsd/', import.meta.url);

const BATCHES = ['PmtInf', 'CdtInstr'];
const TRANSACTIONS = ['CdtTrfTxInf', 'DrctDbtTxInf', 'PmtTx'];
const UNDERLYING = ['UndrlygCstmrCdtTrf', 'UndrlygFICdtTrf'];

/** Level and party, where a schema does not let the level be without. */
function demandedBy(schema: string): string[] {
  const types = new Map<string, string>();
  for (const [, name = '', body = ''] of schema.matchAll(/<xs:complexType name="([^"]+)">(.*?)<\/xs:complexType>/gs)) {
    types.set(name, body);
  }
  return [...BATCHES, ...TRANSACTIONS, ...UNDERLYING].flatMap((level) => {
    const type = new RegExp(`name="${level}" type="([^"]+)"`).exec(schema)?.[1] ?? '';
    const tags = (types.get(type) ?? '').match(/<xs:element [^>]*>/g) ?? [];
    return ['Dbtr', 'Cdtr']
      .filter((party) => tags.some((tag) => tag.includes(`name="${party}"`) && !tag.includes('minOccurs="0"')))
      .map((party) => `${level}/${party}`);
  });
}

/** A message of the schema with every level and no party. */
function partyless(schema: string): string {
  const has = (name: string): boolean => schema.includes(`name="${name}"`);
  const wrap = (name: string | undefined, content: string): string =>
    name ? `<${name}>${content}</${name}>` : content;
  const covered = UNDERLYING.filter(has).map((name) => wrap(name, '<InstrInf/>'));
  const root = /<xs:complexType name="Document">.*?<xs:element [^>]*name="([^"]+)"/s.exec(schema)?.[1];
  return wrap(root, wrap(BATCHES.find(has), wrap(TRANSACTIONS.find(has), ID + covered.join(''))));
}

test.skipIf(!existsSync(SCHEMAS))('every published version demands what is asked for, and no more', () => {
  const files = readdirSync(SCHEMAS).filter((name) => /^(?:pacs\.0(?:03|08|09|10)|pain\.00[18])\./.test(name));
  expect(files.length).toBeGreaterThan(60);
  for (const file of files) {
    const schema = readFileSync(new URL(file, SCHEMAS), 'utf8');
    const bytes = document(file.slice(0, -'.xsd'.length), partyless(schema));
    const paths = readXml(bytes).flatMap(({ issues }) =>
      issues.map(({ code, path = '' }) => `${code} ${path.split('/').slice(-2).join('/')}`),
    );
    const demanded = demandedBy(schema).map((place) => `party-missing ${place}`);
    expect([file, ...paths.sort()]).toEqual([file, ...demanded.sort()]);
  }
});
