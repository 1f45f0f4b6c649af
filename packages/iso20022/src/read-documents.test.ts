/** Documents, headers and envelopes, in each encoding and of any type. */

import { describe, expect, test } from 'vitest';
import { readXml } from './read-xml.ts';
import {
  CREDITOR,
  customerTransfer,
  onlyPayment,
  onlyReading,
  screened,
  slices,
  utf8,
} from './test-support/messages.ts';

describe('envelopes', () => {
  const header =
    '<AppHdr xmlns="urn:iso:std:iso:20022:tech:xsd:head.001.001.02">' +
    '<Fr><FIId><FinInstnId><BICFI>AAAAGB2LXXX</BICFI></FinInstnId></FIId></Fr>' +
    '<To><FIId><FinInstnId><BICFI>BBBBDEFFXXX</BICFI><Nm>Bank B</Nm></FinInstnId></FIId></To>' +
    '<BizMsgIdr>M1</BizMsgIdr><MsgDefIdr>pacs.008.001.08</MsgDefIdr><BizSvc>swift.cbprplus.03</BizSvc></AppHdr>';
  const document = customerTransfer(`<Dbtr><Nm>Acme</Nm></Dbtr>${CREDITOR}`);

  test.each([
    ['two roots', `${header}\n${document}`],
    ['a wrapper', `<RequestPayload>${header}${document}</RequestPayload>`],
    ['wrappers in wrappers', `<a:E xmlns:a="x"><H>${header}</H><a:Body><B>${document}</B></a:Body></a:E>`],
    [
      'no Document',
      `<Message xmlns="urn:tch">${header}<T>${document.replace(/<\/?Document[^>]*>/g, '')}</T></Message>`,
    ],
  ])('%s: header and message belong together', (_, text) => {
    const payment = onlyPayment(utf8(text));
    expect(payment.message).toEqual({
      format: 'iso20022',
      type: 'pacs.008.001.08',
      sender: 'AAAAGB2LXXX',
      receiver: 'BBBBDEFFXXX',
      businessService: 'swift.cbprplus.03',
    });
    expect(screened(payment)).toEqual(
      expect.arrayContaining([
        'sender bic AAAAGB2LXXX',
        'receiver name Bank B',
        'debtor name Acme',
        'header text swift.cbprplus.03',
      ]),
    );
  });

  test('several documents one after another are several messages', () => {
    const readings = readXml(utf8(`<?xml version="1.0"?>${document}\n<?xml version="1.0"?>${document}${document}`));
    expect(readings.map(({ payments, issues }) => [payments.length, issues])).toEqual([
      [1, []],
      [1, []],
      [1, []],
    ]);
    const starts = readings.map(({ payments }) => payments[0]?.parties[0]?.names[0]?.location.start);
    expect(starts).toEqual([...starts].sort((one = 0, other = 0) => one - other));
  });

  test('several messages in one wrapper, each with its own header', () => {
    const readings = readXml(utf8(`<Xchg>${header}${document}${document}</Xchg>`));
    expect(readings.map(({ message }) => message?.sender)).toEqual(['AAAAGB2LXXX', undefined]);
  });

  test('text of the wrapper is screened with each message', () => {
    const payment = onlyPayment(
      utf8(`<DataPDU><Header><Note>KIM JONG</Note></Header><Body>${document}</Body></DataPDU>`),
    );
    expect(screened(payment)).toContain('header text KIM JONG');
  });
});

describe('encodings', () => {
  const text = customerTransfer('<Dbtr><Nm>Müller AG</Nm></Dbtr><Cdtr><Nm>Größe</Nm></Cdtr>');
  const utf16 = (littleEndian: boolean): Uint8Array => {
    const bytes = new Uint8Array(text.length * 2 + 2);
    const view = new DataView(bytes.buffer);
    view.setUint16(0, 0xfeff, littleEndian);
    for (let at = 0; at < text.length; at++) view.setUint16(at * 2 + 2, text.charCodeAt(at), littleEndian);
    return bytes;
  };

  test.each([
    ['UTF-8', utf8(text), 'utf-8'],
    ['UTF-8 with a mark', utf8(`\ufeff${text}`), 'utf-8'],
    ['UTF-16, little end first', utf16(true), 'utf-16le'],
    ['UTF-16, big end first', utf16(false), 'utf-16be'],
    [
      'ISO-8859-1',
      Uint8Array.from(Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${text}`, 'latin1')),
      'latin1',
    ],
  ])('%s: locations are bytes of the input', (_, bytes, encoding) => {
    const payment = onlyPayment(bytes);
    expect(payment.parties.map(({ names }) => names[0]?.value)).toEqual(['Müller AG', 'Größe']);
    expect(slices(payment, bytes, encoding)).toEqual(['Müller AG', 'Größe', 'M1']);
  });
});

test.each(['ISO-8859-1', 'windows-1252'])('%s: quotes of Windows are quotes', (encoding) => {
  const text = `<?xml version="1.0" encoding="${encoding}"?>${customerTransfer('<Dbtr><Nm>L\u0092Oasis</Nm></Dbtr>')}`;
  const payment = onlyPayment(Uint8Array.from(Buffer.from(text, 'latin1')));
  expect(payment.parties[0]?.names[0]?.value).toBe('L’Oasis');
});

test.each([
  ['<PssblDplct>true</PssblDplct>', true],
  ['<PssblDplct> 1 </PssblDplct>', true],
  ['<PssblDplct>false</PssblDplct>', undefined],
  ['<CpyDplct>DUPL</CpyDplct>', true],
  ['<CpyDplct>CODU</CpyDplct>', true],
  ['<CpyDplct>COPY</CpyDplct>', true],
  ['', undefined],
])('a header with %j may be of a payment that was seen before: %j', (mark, expected) => {
  const header = `<AppHdr xmlns="urn:iso:std:iso:20022:tech:xsd:head.001.001.02">${mark}</AppHdr>`;
  const [reading] = readXml(utf8(`<Envelope>${header}${customerTransfer('<Dbtr><Nm>A</Nm></Dbtr>')}</Envelope>`));
  expect(reading?.message?.possibleDuplicate).toBe(expected);
});

test.each([
  ['<Header><MessageStatus><State>KIM JONG</State></MessageStatus></Header>', 'no-message'],
  ['<Revision>2.0</Revision><Header><DeliveryReport>KIM JONG</DeliveryReport></Header>', 'no-message'],
  ['<Header><MessageStatus>KIM JONG</MessageStatus></Header><Body/>', 'message-type-not-understood'],
  ['<Header><Message/><MessageStatus>KIM JONG</MessageStatus></Header>', 'message-type-not-understood'],
])('a report of Alliance Access is no message, and screened: %s', (report, code) => {
  const { payments, issues } = onlyReading(utf8(`<DataPDU xmlns="urn:swift:saa:xsd:saa.2.0">${report}</DataPDU>`));
  expect(issues[0]?.code).toBe(code);
  expect(payments.flatMap(screened)).toContain('unrecognised text KIM JONG');
});

describe('messages that are not understood', () => {
  test('give one payment with all their text, and an error', () => {
    const bytes = utf8(
      '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.106.001.02"><ChrgsPmtReq><A><B>KIM JONG</B></A></ChrgsPmtReq></Document>',
    );
    const reading = onlyReading(bytes);
    expect(reading.message?.type).toBe('camt.106.001.02');
    expect(reading.payments.map(screened)).toEqual([
      ['unrecognised text ChrgsPmtReq', 'unrecognised text ChrgsPmtReq KIM JONG', 'unrecognised text KIM JONG'],
    ]);
    expect(reading.issues[0]).toMatchObject({
      code: 'message-type-not-understood',
      severity: 'error',
      received: 'camt.106.001.02',
    });
  });

  test.each([
    ['in the root', '<a x="KIM JONG">text</a>', ['unrecognised text text', 'unrecognised text KIM JONG']],
    [
      'in a message without elements',
      '<Document><Foo x="KIM JONG"/></Document>',
      ['header text KIM JONG', 'header text Foo'],
    ],
    ['in a header without elements', '<AppHdr>KIM JONG</AppHdr>', ['reference text KIM JONG']],
  ])('lose no text %s', (_, text, subjects) => {
    expect(onlyReading(utf8(text)).payments.flatMap(screened)).toEqual(subjects);
  });

  test('any XML is read so', () => {
    const reading = onlyReading(utf8('<a><b>KIM JONG</b></a>'));
    expect(reading.message?.type).toBe('unknown');
    expect(reading.payments.map(screened)).toEqual([['unrecognised text KIM JONG']]);
  });
});

describe('the day a message was made', () => {
  const header = (day: string): string => `<AppHdr><CreDt>${day}</CreDt></AppHdr>`;
  const document = (group: string): string => `<Document><FIToFICstmrCdtTrf>${group}</FIToFICstmrCdtTrf></Document>`;
  const group = (day: string): string => document(`<GrpHdr><CreDtTm>${day}</CreDtTm></GrpHdr>`);
  const transfer = document('<CdtTrfTxInf><IntrBkSttlmDt>2026-04-03</IntrBkSttlmDt></CdtTrfTxInf>');

  test.each<[what: string, text: string, createdOn: string | undefined]>([
    ['by the header', `<W>${header('2026-03-31T23:59:59Z')}${group('2026-04-01T00:00:00Z')}</W>`, '2026-03-31'],
    ['by the group header', group('2026-04-01T00:30:00+02:00'), '2026-04-01'],
    ['where the header has none', `<W>${header('')}${group(' 2026-04-01 ')}</W>`, '2026-04-01'],
    [
      'by the assignment',
      '<Document><FIToFIPmtCxlReq><Assgnmt><CreDtTm>2026-04-02T09:00:00</CreDtTm></Assgnmt></FIToFIPmtCxlReq></Document>',
      '2026-04-02',
    ],
    ['no day', group('2026-02-31T00:00:00'), undefined],
    ['not told', transfer, undefined],
  ])('%s', (_, text, createdOn) => {
    const readings = readXml(utf8(text));
    expect(readings.map(({ message }) => message?.createdOn)).toEqual([createdOn]);
  });
});
