import { assert, asyncProperty, constantFrom, integer } from 'fast-check';
import type { Reading } from '@interdict/model';
import { describe, expect, test } from 'vitest';
import { readXml } from './read-xml.ts';
import { readXmlStream } from './read-xml-stream.ts';

const HEAD =
  '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08"><FIToFICstmrCdtTrf><GrpHdr><MsgId>M</MsgId>' +
  '<NbOfTxs>3</NbOfTxs><SttlmInf><SttlmMtd>COVE</SttlmMtd></SttlmInf></GrpHdr>';
const TAIL = '</FIToFICstmrCdtTrf></Document>';
const HEADER =
  '<AppHdr xmlns="urn:iso:std:iso:20022:tech:xsd:head.001.001.02"><Fr><FIId><FinInstnId><BICFI>AAAAGB2LXXX</BICFI>' +
  '</FinInstnId></FIId></Fr><MsgDefIdr>pacs.008.001.08</MsgDefIdr></AppHdr>';

/** Three transactions, one of them with a name in another script. */
const TRANSACTIONS = ['Acme &amp; Sons', '  Владимир <![CDATA[Путин]]>\r\n', 'Третий']
  .map((name) => `\n<CdtTrfTxInf><Dbtr><Nm>${name}</Nm></Dbtr><Cdtr><Nm x="yz">Z</Nm></Cdtr></CdtTrfTxInf>`)
  .join('');

const BATCH =
  '<Document><CstmrCdtTrfInitn><GrpHdr><MsgId>M</MsgId><InitgPty><Nm>Init</Nm></InitgPty></GrpHdr>' +
  ['A', 'B']
    .map((name) => {
      const transfer = `<CdtTrfTxInf><Cdtr><Nm>Creditor of ${name}</Nm></Cdtr></CdtTrfTxInf>`;
      return `<PmtInf><Dbtr><Nm>${name}</Nm></Dbtr>${transfer.repeat(2)}</PmtInf>`;
    })
    .join('') +
  '</CstmrCdtTrfInitn></Document>';

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function* inChunks(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function stream(bytes: Uint8Array, size: number): Promise<Reading[]> {
  const readings: Reading[] = [];
  for await (const reading of readXmlStream(inChunks(bytes, size))) readings.push(reading);
  return readings;
}

describe('a stream gives the payments that the whole file gives', () => {
  const files = [
    ['a message', HEAD + TRANSACTIONS + TAIL],
    ['with header in a wrapper', `<W><F>note</F>${HEADER}${HEAD}${TRANSACTIONS}${TAIL}</W>`],
    ['with header in front', `${HEADER}\n${HEAD}${TRANSACTIONS}${TAIL}`],
    ['several documents', `<?xml version="1.0"?>${HEAD}${TRANSACTIONS}${TAIL}\n<?xml version="1.0"?>${BATCH}${BATCH}`],
    ['batches', BATCH],
    [
      'a message without transactions',
      '<Document><FIToFIPmtCxlReq><Case><Id>C</Id></Case></FIToFIPmtCxlReq></Document>',
    ],
    ['no message', '<a><b>text</b></a>'],
    ['comments', `<!-- a -->${HEAD}<!-- b -->${TRANSACTIONS.replaceAll('<PmtId>', '<?c d?><PmtId>')}${TAIL}`],
  ] as const;

  test.each(files)('%s, cut anywhere', async (_, text) => {
    const bytes = bytesOf(text);
    const expected = readXml(bytes).flatMap(({ payments }) => payments);
    await assert(
      asyncProperty(integer({ min: 1, max: bytes.length }), async (size) => {
        const payments = (await stream(bytes, size)).flatMap((reading) => reading.payments);
        expect(payments).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  test('in every encoding', async () => {
    const text = HEAD + TRANSACTIONS + TAIL;
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    const western = text.replace(/[^\0-\xff]/g, '\u0092');
    const latin = new Uint8Array(Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${western}`, 'latin1'));
    for (const bytes of [utf16, latin, bytesOf(`\ufeff${text}`)]) {
      const payments = (await stream(bytes, 7)).flatMap((reading) => reading.payments);
      expect(payments).toEqual(readXml(bytes).flatMap((reading) => reading.payments));
    }
  });
});

describe('a stream', () => {
  test('gives a transaction before the file has ended', async () => {
    const bytes = bytesOf(HEAD + TRANSACTIONS.repeat(20));
    const first = await readXmlStream(inChunks(bytes, 1000)).next();
    expect(first.value).toMatchObject({ payments: [{ position: 0, settlement: 'cover' }] });
  });

  test('gives what comes behind the transactions', async () => {
    const late = '<SplmtryData><Envlp><X>KIM JONG</X></Envlp></SplmtryData>';
    const readings = await stream(bytesOf(HEAD + TRANSACTIONS + late + TAIL), 50);
    expect(readings.map(({ payments }) => payments.length)).toEqual([1, 1, 1, 1]);
    expect(readings[3]?.payments[0]?.passages.map(({ text }) => text.value)).toContain('KIM JONG');
  });

  test('gives text of the wrapper that comes behind the message', async () => {
    const readings = await stream(bytesOf(`<W>${HEAD}${TRANSACTIONS}${TAIL}<F>KIM JONG</F></W>`), 50);
    expect(readings.at(-1)?.payments[0]?.passages.map(({ text }) => text.value)).toContain('KIM JONG');
  });

  test.each([50, 100_000])('gives comments that come behind the message, in chunks of %i', async (size) => {
    const readings = await stream(bytesOf(`${HEAD}${TRANSACTIONS}${TAIL}<!-- KIM -->\n<?x JONG?>`), size);
    const passages = readings.at(-1)?.payments[0]?.passages.map(({ text }) => text.value);
    expect(passages).toEqual(['KIM', 'x JONG']);
  });

  test('counts', async () => {
    const readings = await stream(bytesOf(HEAD + TRANSACTIONS.repeat(2) + TAIL), 50);
    expect(readings.at(-1)?.issues.map(({ code }) => code)).toEqual(['transaction-count-mismatch']);
  });

  const broken = HEAD + TRANSACTIONS;
  test.each([
    ['truncated', bytesOf(broken), 'unclosed-element'],
    ['not XML', bytesOf('hello'), 'not-xml'],
    ['empty', bytesOf(''), 'not-xml'],
    ['no UTF-8', Uint8Array.from([...bytesOf(broken), 0xff]), 'encoding-invalid'],
    ['with a DOCTYPE', bytesOf(`<!DOCTYPE a>${broken}`), 'doctype-refused'],
    ['nested too deep', bytesOf('<a>'.repeat(100_000)), 'too-deep'],
    ['one endless tag', bytesOf(`<a ${'b'.repeat(16_000_000)}`), 'text-too-long'],
    ['followed by text', bytesOf(`${broken}${TAIL}x`), 'text-outside-root'],
  ])('%s: ends with a reading that says so', async (_, bytes, code) => {
    const last = (await stream(bytes, 40_000)).at(-1);
    expect([last?.payments, last?.issues.map((issue) => issue.code)]).toEqual([[], [code]]);
  });

  test.each(['UTF-8', 'UTF-16'])('%s: no chunk size makes it throw', async (label) => {
    await assert(
      asyncProperty(
        integer({ min: 1, max: 50 }),
        constantFrom('<', '>', '&', '\u0000', 'ü', '"'),
        async (size, character) => {
          const text = (HEAD + TRANSACTIONS + TAIL).replace('Acme', character);
          const bytes = label === 'UTF-8' ? bytesOf(text) : new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
          expect((await stream(bytes, size)).length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 20 },
    );
  });
});
