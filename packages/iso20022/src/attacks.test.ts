/** What a sender might try: each name is screened at its bytes, or the file is held; whole or in a stream, the same. */
import { type Issue, readInFull, type Reading, subjectsOf } from '@interdict/model';
import { describe, expect, test } from 'vitest';
import { readXml } from './read-xml.ts';
import { readXmlStream } from './read-xml-stream.ts';

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08';
const XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
const NAME = 'KIM JONG';

function message(transactions: string, count = '1', group = ''): string {
  return `<Document xmlns="${NAMESPACE}"><FIToFICstmrCdtTrf><GrpHdr><MsgId>M</MsgId><NbOfTxs>${count}</NbOfTxs>${group}</GrpHdr>${transactions}</FIToFICstmrCdtTrf></Document>`;
}

/** A transaction with what the schema demands of it, and a little more. */
function between(more: string): string {
  return `<CdtTrfTxInf><Dbtr><Nm>One</Nm></Dbtr><Cdtr><Nm>Two</Nm></Cdtr>${more}</CdtTrfTxInf>`;
}

function withDebtor(inside: string): string {
  return message(`<CdtTrfTxInf><Dbtr>${inside}</Dbtr><Cdtr><Nm>Two</Nm></Cdtr></CdtTrfTxInf>`);
}

function header(name: string, definition = 'pacs.008.001.08'): string {
  return `<AppHdr><Fr><OrgId><Nm>${name}</Nm></OrgId></Fr><MsgDefIdr>${definition}</MsgDefIdr></AppHdr>`;
}

const BANK = `<InstgAgt><FinInstnId><Nm>${NAME}</Nm></FinInstnId></InstgAgt>`;
const GOOD = withDebtor('<Nm>Acme</Nm>');
const BAD = withDebtor(`<Nm>${NAME}</Nm>`);

interface Outcome {
  readonly names: readonly string[];
  readonly codes: readonly string[];
}

/** Subjects that have the name, and the codes of the issues that hold. */
function outcomeOf(readings: readonly Reading[], bytes: Uint8Array): Outcome {
  const found = readings
    .flatMap(({ payments }) => payments.flatMap(subjectsOf))
    .filter(({ value, kind }) => value.includes('KIM') && kind !== 'place');
  // References and instructions may stand between the letters, and what runs on ends elsewhere.
  for (const { location } of found.filter(({ value }) => !value.includes('Two'))) {
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(location.start, location.end))).toMatch(
      /^\ufeff?(?:<!\[CDATA\[)?K.*NG(?:\]\]>)?$/,
    );
  }
  const held = readings.flatMap(({ issues }) => issues.filter((issue: Issue) => !readInFull([issue])));
  return {
    names: [...new Set(found.map(({ role, value }) => `${role} ${value}`))],
    codes: [...new Set(held.map(({ code }) => code))],
  };
}

async function outcomes(text: string): Promise<{ readonly whole: Outcome; readonly stream: Outcome }> {
  const bytes = new TextEncoder().encode(text);
  const readings: Reading[] = [];
  for await (const reading of readXmlStream([bytes])) readings.push(reading);
  return { whole: outcomeOf(readXml(bytes), bytes), stream: outcomeOf(readings, bytes) };
}

describe('a name is screened', () => {
  test.each<[attack: string, text: string, names: string[]]>([
    [
      'in a prefix that is bound to another namespace on the way',
      `<p:Document xmlns:p="${NAMESPACE}"><p:FIToFICstmrCdtTrf><p:CdtTrfTxInf><p:Dbtr xmlns:p="urn:other"><p:Nm>${NAME}</p:Nm></p:Dbtr><p:Cdtr><p:Nm>Payee</p:Nm></p:Cdtr></p:CdtTrfTxInf></p:FIToFICstmrCdtTrf></p:Document>`,
      ['debtor KIM JONG'],
    ],
    ['in another default namespace', withDebtor(`<Nm xmlns="urn:other">${NAME}</Nm>`), ['debtor KIM JONG']],
    ['in no namespace', withDebtor(`<Nm xmlns="">${NAME}</Nm>`), ['debtor KIM JONG']],
    ['in a prefix that is always bound', withDebtor(`<xml:Nm>${NAME}</xml:Nm>`), ['debtor KIM JONG']],
    ['cut by CDATA', withDebtor('<Nm><![CDATA[KIM]]><![CDATA[ JO]]>NG</Nm>'), ['debtor KIM JONG']],
    ['with the end of CDATA in it', withDebtor('<Nm><![CDATA[KIM]]]]><![CDATA[> JONG]]></Nm>'), ['debtor KIM]]> JONG']],
    ['with instructions in it', withDebtor('<Nm>K<?x y?>IM<?z?> JONG</Nm>'), ['debtor KIM JONG']],
    ['with blanks by reference', withDebtor('<Nm>KIM&#9;JONG</Nm>'), ['debtor KIM\tJONG']],
    ['with a reference of 500 digits', withDebtor(`<Nm>KIM&#${'0'.repeat(500)}32;JONG</Nm>`), ['debtor KIM JONG']],
    ['behind a byte order mark', withDebtor(`<Nm>\ufeff${NAME}</Nm>`), [`debtor \ufeff${NAME}`]],
    ['50 levels deep', withDebtor('<a>'.repeat(50) + NAME + '</a>'.repeat(50)), ['unrecognised KIM JONG']],
    [
      'in the last of 50 attributes',
      withDebtor(`<Nm ${Array.from({ length: 50 }, (_, at) => `a${at}="x"`).join(' ')} z="${NAME}">x</Nm>`),
      ['unrecognised KIM JONG'],
    ],
    ['in an attribute that is called type', withDebtor(`<Nm type="${NAME}">x</Nm>`), ['unrecognised KIM JONG']],
    ['in the type for a validator', withDebtor(`<Nm ${XSI} xsi:type="${NAME}">x</Nm>`), ['unrecognised KIM JONG']],
    ['in a nil that is none', withDebtor(`<Nm ${XSI} xsi:nil="${NAME}">x</Nm>`), ['unrecognised KIM JONG']],
    ['in a second group header', message(`<GrpHdr>${BANK}</GrpHdr>${between('')}`), ['instructingAgent KIM JONG']],
    ['in a second count', message(between(''), `1</NbOfTxs><NbOfTxs>${NAME}`), ['reference KIM JONG']],
    [
      'in a Document inside a message',
      message(between(`<SplmtryData>${BAD}</SplmtryData>`)),
      ['supplementary KIM JONG', 'supplementary KIM JONG Two'],
    ],
    ['in the second Document of an envelope', `<E>${header('a')}${GOOD}${BAD}</E>`, ['debtor KIM JONG']],
    ['where the header names another message', `<E>${header('a', 'camt.056.001.08')}${BAD}</E>`, ['debtor KIM JONG']],
    [
      'in a comment of the last of several documents',
      `${GOOD}${GOOD}${withDebtor(`<Nm>Acme</Nm><!--${NAME}-->`)}`,
      ['unrecognised KIM JONG'],
    ],
    ['in the first of two headers', `<E>${header(NAME)}${header('b')}${GOOD}</E>`, ['sender KIM JONG']],
    ...['TxInf', 'CdtTrfTxInf', 'Ntry', 'PmtInf'].map((level): [string, string, string[]] => [
      `in a header with ${level} in it`,
      `<E>${header(NAME).replace('</AppHdr>', `<${level}><Id>1</Id></${level}></AppHdr>`)}${GOOD}</E>`,
      ['sender KIM JONG'],
    ]),
    ['in text around thousands of messages', `<E><F>${NAME}</F>${GOOD.repeat(2000)}</E>`, ['header KIM JONG']],
  ])('%s', async (_, text, names) => {
    expect(await outcomes(text)).toEqual({ whole: { names, codes: [] }, stream: { names, codes: [] } });
  });
});

describe('a name is screened, and the file held', () => {
  test.each<[attack: string, text: string, names: string[], codes: string[]]>([
    [
      'a message without transactions',
      message('', '0', BANK),
      ['instructingAgent KIM JONG'],
      ['party-missing', 'transaction-count-mismatch'],
    ],
    [
      'that counts one',
      message('', '1', BANK),
      ['instructingAgent KIM JONG'],
      ['party-missing', 'transaction-count-mismatch'],
    ],
    [
      'an empty transaction',
      message('<CdtTrfTxInf/>', '1', BANK),
      ['instructingAgent KIM JONG'],
      ['party-missing', 'transaction-count-mismatch'],
    ],
    [
      'a transaction of text',
      message(`<CdtTrfTxInf>${NAME}</CdtTrfTxInf>`),
      ['reference KIM JONG'],
      ['party-missing', 'transaction-count-mismatch'],
    ],
    [
      'an empty batch',
      `<Document><CstmrCdtTrfInitn><GrpHdr><NbOfTxs>1</NbOfTxs></GrpHdr><PmtInf><Dbtr><Nm>${NAME}</Nm></Dbtr></PmtInf></CstmrCdtTrfInitn></Document>`,
      ['debtor KIM JONG'],
      ['transaction-count-mismatch'],
    ],
    [
      'too few transactions',
      message(between(BANK), '2'),
      ['instructingAgent KIM JONG'],
      ['transaction-count-mismatch'],
    ],
    ['a Document as a message', `<Document>${BAD}</Document>`, ['debtor KIM JONG'], ['message-type-not-understood']],
    [
      'a header that another replaces',
      header(NAME) + header('b') + GOOD,
      ['sender KIM JONG'],
      ['message-type-not-understood'],
    ],
    [
      'a header in front of a wrapper with one',
      `${header(NAME)}<E>${header('b')}${GOOD}</E>`,
      ['sender KIM JONG'],
      ['message-type-not-understood'],
    ],
    [
      'a header in front of a comment',
      `${GOOD}${header(NAME)}<!-- end -->`,
      ['sender KIM JONG'],
      ['message-type-not-understood'],
    ],
    ['a header behind all', GOOD + header(NAME), ['sender KIM JONG'], ['message-type-not-understood']],
  ])('%s', async (_, text, names, codes) => {
    expect(await outcomes(text)).toEqual({ whole: { names, codes }, stream: { names, codes } });
  });
});

describe('a file is refused', () => {
  test.each<[attack: string, text: string, code: string]>([
    ['with a comment in the name of an element', withDebtor(`<N<!-- -->m>${NAME}</Nm>`), 'malformed-xml'],
    ['with a prefix for declarations', withDebtor(`<xmlns:Nm>${NAME}</xmlns:Nm>`), 'malformed-xml'],
    ['with a NUL by reference', withDebtor('<Nm>KIM&#0;JONG</Nm>'), 'control-character'],
    ['with half a pair by reference', withDebtor('<Nm>KIM&#xD800;JONG</Nm>'), 'control-character'],
    ['with no character by reference', withDebtor('<Nm>KIM&#xFFFE;JONG</Nm>'), 'control-character'],
    ['with more than there are by reference', withDebtor('<Nm>KIM&#x110000;JONG</Nm>'), 'control-character'],
    ['with 70 levels', withDebtor('<a>'.repeat(70) + NAME + '</a>'.repeat(70)), 'too-deep'],
  ])('%s', async (_, text, code) => {
    const refused = { names: [], codes: [code] };
    expect(await outcomes(text)).toEqual({ whole: refused, stream: refused });
  });

  test.each([
    ['half a pair', '\ud800'],
    ['a pair the wrong way round', '\ude00\ud83d'],
  ])('UTF-16 with %s', (_, wrong) => {
    const bytes = Buffer.from(`\ufeff${withDebtor(`<Nm>${NAME}${wrong}</Nm>`)}`, 'utf16le');
    expect(outcomeOf(readXml(bytes), bytes)).toEqual({ names: [], codes: ['encoding-invalid'] });
  });
});
