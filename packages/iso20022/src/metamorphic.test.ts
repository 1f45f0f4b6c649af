/** The same payment in every version, wrapper, prefix, layout and encoding has the same parties. */
import { type Payment, subjectsOf } from '@interdict/model';
import { describe, expect, test } from 'vitest';
import { readXml } from './read-xml.ts';
import { MESSAGE_TABLE } from './schema/schema-tables.ts';

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:';

/** Names of elements that were others once. */
interface Spelling {
  readonly message: string;
  readonly bic: string;
  readonly address: readonly [open: string, close: string];
}

const TODAY: Spelling = { message: 'FIToFICstmrCdtTrf', bic: 'BICFI', address: ['<PstlAdr>', '</PstlAdr>'] };

function transferIn(version: string, { message, bic, address: [open, close] }: Spelling = TODAY): string {
  const agent = (name: string, code: string): string =>
    `<${name}><FinInstnId><${bic}>${code}</${bic}></FinInstnId></${name}>`;
  return (
    `<Document xmlns="${NAMESPACE}pacs.008.001.${version}"><${message}><GrpHdr><MsgId>M1</MsgId><NbOfTxs>1</NbOfTxs>` +
    `${agent('InstgAgt', 'BBBBDEFFXXX')}</GrpHdr><CdtTrfTxInf><PmtId><EndToEndId>E1</EndToEndId></PmtId>` +
    '<IntrBkSttlmAmt Ccy="EUR">12.50</IntrBkSttlmAmt>' +
    `<Dbtr><Nm>Müller &amp; Söhne</Nm>${open}<AdrLine>12 Main Street</AdrLine><Ctry>GB</Ctry>${close}</Dbtr>` +
    `<DbtrAcct><Id><IBAN>GB33BUKB20201555555555</IBAN></Id></DbtrAcct>${agent('DbtrAgt', 'AAAAGB2LXXX')}` +
    `${agent('CdtrAgt', 'CCCCFRPPXXX')}<Cdtr><Nm>Ivan Petrov</Nm></Cdtr>` +
    `<RmtInf><Ustrd>rent</Ustrd></RmtInf></CdtTrfTxInf></${message}></Document>`
  );
}

const HEADER =
  '<AppHdr xmlns="urn:iso:std:iso:20022:tech:xsd:head.001.001.02"><MsgDefIdr>pacs.008.001.08</MsgDefIdr></AppHdr>';
const PLAIN = transferIn('08');

/** What is screened and what moves, without where it stands and what it is called; header, wrapper and asides left out. */
function gist(payment: Payment): unknown {
  const { amount, references } = payment;
  const subjects = subjectsOf(payment).filter(
    ({ role, location }) => role !== 'header' && !/#(?:comment|instruction|name|namespace)/.test(location.path),
  );
  return {
    subjects: subjects.map(({ role, kind, value }) => `${role} ${kind} ${value}`).sort((a, b) => (a < b ? -1 : 1)),
    amount: [amount?.currency, amount?.amount],
    endToEnd: references.endToEnd?.value,
  };
}

function gistOf(bytes: Uint8Array): unknown[] {
  return readXml(bytes).flatMap(({ payments }) => payments.map(gist));
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

const EXPECTED = gistOf(utf8(PLAIN));

test('the plain form has the parties', () =>
  expect(EXPECTED).toMatchObject([
    { subjects: expect.arrayContaining(['debtor name Müller & Söhne', 'creditorAgent bic CCCCFRPPXXX']) },
  ]));

describe('pacs.008', () => {
  const versions = MESSAGE_TABLE.find(([kind]) => kind === 'pacs.008')?.[2].split(' ') ?? [];

  test.each(versions)('version %s', (version) => {
    const spelling: Spelling = {
      message: version === '01' ? 'pacs.008.001.01' : TODAY.message,
      bic: version < '03' ? 'BIC' : 'BICFI',
      address: TODAY.address,
    };
    expect(gistOf(utf8(transferIn(version, spelling)))).toEqual(EXPECTED);
  });

  test.each([
    ['a version to come', '15', 'version-unknown'],
    ['a version far ahead', '99', 'version-unknown'],
  ])('%s is read by the rules of the nearest', (_, version, code) => {
    const [reading] = readXml(utf8(transferIn(version)));
    expect(reading?.issues.map((issue) => [issue.code, issue.severity])).toEqual([[code, 'information']]);
    expect(reading?.payments.map(gist)).toEqual(EXPECTED);
  });
});

/** Every element with a prefix. */
function prefixed(text: string, prefix: string): string {
  return text.replace(/<(\/?)([A-Z])/g, `<$1${prefix}:$2`).replace(' xmlns=', ` xmlns:${prefix}=`);
}

describe('form', () => {
  test.each([
    ['with an XML declaration', `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${PLAIN}`],
    ['with a byte order mark', `\ufeff${PLAIN}`],
    ['with a prefix', prefixed(PLAIN, 'Doc')],
    ['with a strange prefix', prefixed(PLAIN, 'urn2')],
    ['without a namespace', PLAIN.replace(/ xmlns="[^"]*"/, '')],
    [
      'with the namespace on a wrapper only',
      `<W xmlns:d="${NAMESPACE}pacs.008.001.08">${PLAIN.replace(/ xmlns="[^"]*"/, '')}</W>`,
    ],
    ['on many lines', PLAIN.replaceAll('><', '>\r\n\t<')],
    ['with white space round the values', PLAIN.replace(/>([^<]+)</g, '>\n  $1\n<')],
    ['with blanks in the tags', PLAIN.replaceAll(/<(\/?\w+)>/g, '<$1 \n>')],
    ['with comments', PLAIN.replaceAll('><', '><!-- <Nm>no</Nm> --><')],
    ['with instructions', PLAIN.replaceAll('><', '><?go on?><')],
    ['in CDATA', PLAIN.replace('Ivan Petrov', '<![CDATA[Ivan Petrov]]>')],
    ['in references', PLAIN.replace('Ivan', '&#73;&#x76;an')],
    [
      'with schemaLocation',
      PLAIN.replace(' xmlns', ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b" xmlns'),
    ],
    ['with empty elements', PLAIN.replace('</Dbtr>', '<CtctDtls/><CtryOfRes></CtryOfRes></Dbtr>')],
  ])('%s', (_, text) => expect(gistOf(utf8(text))).toEqual(EXPECTED));
});

describe('envelope', () => {
  const both = HEADER + PLAIN;
  const inner = PLAIN.replace(/^<Document[^>]*>|<\/Document>$/g, '');
  test.each([
    ['header and document side by side', both],
    ['RequestPayload', `<RequestPayload>${both}</RequestPayload>`],
    [
      'InterAct',
      `<SwInt:Request xmlns:SwInt="urn:swint"><SwInt:RequestHeader/><SwInt:RequestPayload>${both}</SwInt:RequestPayload></SwInt:Request>`,
    ],
    [
      'DataPDU',
      `<Saa:DataPDU xmlns:Saa="urn:swift:saa:xsd:saa.2.0"><Saa:Revision>2.0.14</Saa:Revision><Saa:Header><Saa:Message/></Saa:Header><Saa:Body>${both}</Saa:Body></Saa:DataPDU>`,
    ],
    [
      'old Alliance',
      `<DataPDU xmlns="urn:swift:xsd:saa.mxs.01"><Message><MessageText>${both}</MessageText></Message></DataPDU>`,
    ],
    ['Envelope with Body', `<Envelope><Body>${both}</Body></Envelope>`],
    ['BusMsg', `<BusMsg>${both}</BusMsg>`],
    [
      'business message envelope',
      `<BizMsgEnvlp xmlns="urn:iso:std:iso:20022:tech:xsd:nvlp.001.001.01"><Hdr>${HEADER}</Hdr><Doc>${PLAIN}</Doc></BizMsgEnvlp>`,
    ],
    [
      'business file',
      `<Xchg xmlns="urn:iso:std:iso:20022:tech:xsd:head.002.001.01"><PyldDesc/><Pyld>${both}</Pyld></Xchg>`,
    ],
    [
      'FedNow',
      `<FedNowIncoming xmlns="urn:fednow:incoming:v001"><FedNowIncomingMessage><FedNowCustomerCreditTransfer>${both}</FedNowCustomerCreditTransfer></FedNowIncomingMessage></FedNowIncoming>`,
    ],
    [
      'Fedwire',
      `<FedwireFundsOutgoing xmlns="urn:fedwirefunds:outgoing:v001"><FedwireFundsOutgoingMessage>${both}</FedwireFundsOutgoingMessage></FedwireFundsOutgoing>`,
    ],
    [
      'RTP, without a Document',
      `<Message xmlns="urn:tch">${HEADER}<CreditTransfer>${inner}</CreditTransfer></Message>`,
    ],
    [
      'STEP2, without a Document',
      `<S2SCTIcf:SCTIcfBlkCredTrf xmlns:S2SCTIcf="urn:S2SCTIcf:xsd:$SCTIcfBlkCredTrf"><S2SCTIcf:SndgInst/>${inner}</S2SCTIcf:SCTIcfBlkCredTrf>`,
    ],
    [
      'FPS',
      `<FpsMsg xmlns="urn:hkicl:fps:xsd:fps.envelope.01"><NbOfMsgs>1</NbOfMsgs><FpsPylds><BizData>${both}</BizData></FpsPylds></FpsMsg>`,
    ],
  ])('%s', (_, text) => {
    const readings = readXml(utf8(text));
    expect(readings.map(({ message }) => message?.type.slice(0, 8))).toEqual(['pacs.008']);
    expect(gistOf(utf8(text))).toEqual(EXPECTED);
  });

  test('a file of many messages', () => {
    expect(gistOf(utf8(`<FpsMsg>${both.repeat(3)}</FpsMsg>`))).toEqual([...EXPECTED, ...EXPECTED, ...EXPECTED]);
    expect(gistOf(utf8(`${both}\n${both}\r\n<?xml version="1.0"?>${both}`))).toEqual([
      ...EXPECTED,
      ...EXPECTED,
      ...EXPECTED,
    ]);
  });
});

describe('encoding', () => {
  const utf16 = Buffer.from(`\ufeff${PLAIN}`, 'utf16le');
  test.each([
    ['UTF-16, little end first', utf16],
    ['UTF-16, big end first', Buffer.from(utf16).swap16()],
    ['UTF-16 by its declaration', Buffer.from(`<?xml version="1.0" encoding="UTF-16"?>${PLAIN}`, 'utf16le')],
    ['ISO-8859-1', Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${PLAIN}`, 'latin1')],
    ['ISO-8859-15', Buffer.from(`<?xml version='1.0' encoding='iso-8859-15'?>${PLAIN}`, 'latin1')],
    ['windows-1252', Buffer.from(`<?xml version="1.0" encoding="windows-1252"?>${PLAIN}`, 'latin1')],
  ])('%s', (_, bytes) => expect(gistOf(new Uint8Array(bytes))).toEqual(EXPECTED));
});
