import { type Reading, subjectsOf } from '@interdict/model';
import { describe, expect, test } from 'vitest';
import { readXml } from '../read-xml.ts';
import { readXmlStream } from '../read-xml-stream.ts';

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08';

function message(transaction: string, root = `Document xmlns="${NAMESPACE}"`): string {
  return `<${root}><FIToFICstmrCdtTrf><GrpHdr><MsgId>M</MsgId><NbOfTxs>1</NbOfTxs></GrpHdr><CdtTrfTxInf><Dbtr><Nm>One</Nm></Dbtr><Cdtr><Nm>Two</Nm></Cdtr>${transaction}</CdtTrfTxInf></FIToFICstmrCdtTrf></Document>`;
}

/** What is screened with one of the words in it, and where; the same whole and in a stream. Alone it is as it is written. */
async function found(text: string): Promise<string[]> {
  const bytes = new TextEncoder().encode(text);
  const streamed: Reading[] = [];
  for await (const reading of readXmlStream([bytes])) streamed.push(reading);
  const [whole, parts] = [readXml(bytes), streamed].map((readings) => {
    expect(readings.flatMap(({ issues }) => issues).filter(({ severity }) => severity === 'error')).toEqual([]);
    return readings
      .flatMap(({ payments }) => payments.flatMap(subjectsOf))
      .filter(({ value }) => /guard|corps/i.test(value))
      .map(({ role, value, location: { path, start, end } }) => {
        const written = new TextDecoder().decode(bytes.subarray(start, end));
        expect(value.includes(' ') ? written.startsWith(value.slice(0, value.indexOf(' '))) : written === value).toBe(
          true,
        );
        return `${role} ${path.replace(/.*CdtTrfTxInf/, '')}: ${value}`;
      });
  });
  expect(parts).toEqual(whole);
  return whole ?? [];
}

describe('a name that a sender made up is screened', () => {
  test.each([
    [
      '<SplmtryData><Envlp><GUARD_CORPS/></Envlp></SplmtryData>',
      'supplementary /SplmtryData/Envlp/GUARD_CORPS/#name: GUARD_CORPS',
    ],
    ['<Purp><GUARD_CORPS>1</GUARD_CORPS></Purp>', 'unrecognised /Purp/GUARD_CORPS/#name: GUARD_CORPS'],
    ['<GUARD.CORPS><Nm>Three</Nm></GUARD.CORPS>', 'unrecognised /GUARD.CORPS/#name: GUARD.CORPS'],
    ['<Tax GUARD-CORPS="1"><Id>2</Id></Tax>', 'unrecognised /Tax/#name: GUARD-CORPS'],
    ['<Purp GUARD-CORPS = "1"><Prtry>2</Prtry></Purp>', 'unrecognised /Purp/#name: GUARD-CORPS'],
    ['<GUARD:CORPS xmlns:GUARD="urn:other"/>', 'unrecognised /CORPS/#name: GUARD:CORPS'],
    ['<GUARD_CORPS:Purp xmlns:GUARD_CORPS="urn:other"/>', 'unrecognised /Purp/#name: GUARD_CORPS'],
    ['<p:Purp xmlns:p="urn:GUARD-CORPS"/>', 'unrecognised /Purp/#namespace: urn:GUARD-CORPS'],
    [
      '<Purp xmlns="http://guard.corps/x"><Prtry>1</Prtry></Purp>',
      'unrecognised /Purp/#namespace: http://guard.corps/x',
    ],
    [
      '<Purp xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:x guard/corps.xsd"/>',
      'unrecognised /Purp/@xsi:schemaLocation: urn:x guard/corps.xsd',
    ],
    [
      '<Purp xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="GUARD_CORPS"/>',
      'unrecognised /Purp/@xsi:type: GUARD_CORPS',
    ],
    ['<Note><GUARD/><CORPS/></Note>', 'unrecognised /Note: Note GUARD CORPS'],
    ['<GUARD><CORPS/></GUARD>', 'unrecognised /GUARD: GUARD CORPS'],
    ['<GUARD>CORPS</GUARD>', 'unrecognised /GUARD: GUARD CORPS'],
    ['<Note GUARD="1" CORPS="2"/>', 'unrecognised /Note: Note GUARD CORPS'],
    ['<Note GUARD="CORPS"/>', 'unrecognised /Note: Note GUARD CORPS'],
    ['<Note one="GUARD" two="CORPS"/>', 'unrecognised /Note: GUARD CORPS'],
    ['<!--GUARD--><Note/><!--CORPS-->', 'unrecognised : GUARD CORPS'],
    ['<Dbtr><PstlAdr><GUARD_CORPS/></PstlAdr></Dbtr>', 'unrecognised /Dbtr[2]/PstlAdr/GUARD_CORPS/#name: GUARD_CORPS'],
    ['<Purp><GÜARD_CORPS/></Purp>', 'unrecognised /Purp/GÜARD_CORPS/#name: GÜARD_CORPS'],
  ])('%s', async (transaction, expected) => {
    const subjects = await found(message(`${transaction}<Purp><Prtry>A</Prtry></Purp>`));
    expect(subjects).toContain(expected);
    // Numeric references are for the other parser.
    expect(await found(message(`${transaction}<Purp><Prtry>&#65;</Prtry></Purp>`))).toEqual(subjects);
  });

  test('on the way to the message', async () => {
    const wrapped = `<GUARD_CORPS version="1">${message('')}</GUARD_CORPS>`;
    expect(await found(wrapped)).toEqual([
      'header GUARD_CORPS/#name: GUARD_CORPS',
      'header GUARD_CORPS: GUARD_CORPS version',
    ]);
  });

  test('once for equals side by side', async () =>
    expect(await found(message(`<Note>${'<GUARD_CORPS/>'.repeat(9)}</Note>`))).toEqual([
      'unrecognised /Note: Note GUARD_CORPS',
      'unrecognised /Note/GUARD_CORPS/#name: GUARD_CORPS',
    ]));
});

describe('names of formats say nothing', () => {
  test.each([
    [
      'prefixes',
      message('')
        .replace(/<(\/?)([A-Z])/g, '<$1Doc:$2')
        .replace(' xmlns=', ' xmlns:Doc='),
    ],
    [
      'a schema location',
      message(
        '',
        `Document xmlns="${NAMESPACE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${NAMESPACE} pacs.008.001.08.xsd"`,
      ),
    ],
    [
      'DataPDU',
      `<Saa:DataPDU xmlns:Saa="urn:swift:saa:xsd:saa.2.0"><Saa:Revision/><Saa:Header><Saa:Message><Saa:SenderReference/><Saa:NetworkInfo/></Saa:Message></Saa:Header><Saa:Body>${message('')}</Saa:Body></Saa:DataPDU>`,
    ],
    ['an envelope', `<Envelope xmlns="urn:swift:xsd:envelope">${message('')}</Envelope>`],
    ['short ones', `<W><a><b/></a>${message('')}</W>`],
  ])('%s', (_, text) => {
    const subjects = (written: string): string[] =>
      readXml(new TextEncoder().encode(written)).flatMap(({ payments }) =>
        payments.flatMap(subjectsOf).map(({ role, value }) => `${role} ${value}`),
      );
    expect(subjects(text)).toEqual(subjects(message('')));
  });
});
