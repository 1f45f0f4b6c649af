/** What is no message, or no whole one, is held with a code, a place and an offset; nothing is thrown, nothing passes. */

import type { Interceptor } from 'interdict';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstration } from '../support/demonstration.ts';

const MT =
  '{1:F01EXMPUS33AXXX0042000001}{2:I103LUNAFRPPXXXXN}{4:\r\n:20:REF1\r\n:23B:CRED\r\n:32A:260302USD1000,\r\n:50K:/1\r\nELBE TRADING GMBH\r\n:59:/2\r\nMARGOT QUILL\r\n:71A:SHA\r\n-}';
const MX =
  '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08"><FIToFICstmrCdtTrf><GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-03-02T09:15:00Z</CreDtTm><NbOfTxs>1</NbOfTxs><SttlmInf><SttlmMtd>INDA</SttlmMtd></SttlmInf></GrpHdr><CdtTrfTxInf><PmtId><EndToEndId>E1</EndToEndId></PmtId><IntrBkSttlmAmt Ccy="EUR">1</IntrBkSttlmAmt><ChrgBr>SHAR</ChrgBr><Dbtr><Nm>Elbe Trading GmbH</Nm></Dbtr><DbtrAgt><FinInstnId><BICFI>HAVNDEHH</BICFI></FinInstnId></DbtrAgt><CdtrAgt><FinInstnId><BICFI>LUNAFRPP</BICFI></FinInstnId></CdtrAgt><Cdtr><Nm>Margot Quill</Nm></Cdtr></CdtTrfTxInf></FIToFICstmrCdtTrf></Document>';

let interceptor: Interceptor;

beforeAll(async () => {
  interceptor = await demonstration({ clock: () => new Date('2026-03-02') });
});

afterAll(() => interceptor.close());

const INPUTS: readonly (readonly [what: string, bytes: Uint8Array])[] = [
  ['nothing', Buffer.alloc(0)],
  ['blanks', Buffer.from(' \r\n\t')],
  ['prose', Buffer.from('Dear bank, please pay Margot.')],
  ['JSON', Buffer.from('{"amount": 1}')],
  ['binary rubbish', Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 197 + 31) % 256))],
  ['zeros', Buffer.alloc(1000)],
  ['an MT cut in block 4', Buffer.from(MT.slice(0, -40))],
  ['an MT cut in block 2', Buffer.from(MT.slice(0, 40))],
  ['XML cut in the middle', Buffer.from(MX.slice(0, 400))],
  ['XML with a wrong end tag', Buffer.from(MX.replace('</Dbtr>', '</Debtor>'))],
  ['XML with a DOCTYPE', Buffer.from(`<!DOCTYPE Document [<!ENTITY n "Esmail Khatib">]>${MX}`)],
  [
    'XML with invalid UTF-8',
    Buffer.concat([Buffer.from(MX.slice(0, 500)), Buffer.from([0xff, 0xfe]), Buffer.from(MX.slice(500))]),
  ],
  ['XML that is no payment', Buffer.from('<html><body>pay Margot</body></html>')],
];

describe.each(INPUTS)('%s', (_what, bytes) => {
  test('is held, and says why and where', async () => {
    const { outcome, payments } = await interceptor.intercept(bytes);
    expect(outcome).toBe('hold');
    const serious = payments
      .flatMap(({ decision }) => decision.issues)
      .filter(({ severity }) => severity === 'error' || severity === 'fatal');
    expect(serious.length).toBeGreaterThan(0);
    for (const issue of serious) {
      expect(issue).toMatchObject({
        code: expect.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/),
        path: expect.any(String),
        offset: expect.any(Number),
      });
    }
  });
});

test('the whole messages pass', async () => {
  expect((await interceptor.intercept(Buffer.from(MT))).outcome).toBe('pass');
  expect((await interceptor.intercept(Buffer.from(MX))).outcome).toBe('pass');
});

test.each([
  ['MT', MT],
  ['MX', MX],
])('no truncation of an %s passes', async (_format, message) => {
  for (let length = 0; length < message.length; length += 7) {
    const { outcome } = await interceptor.intercept(Buffer.from(message.slice(0, length)));
    expect([length, outcome]).toEqual([length, 'hold']);
  }
});

test('no bytes at all make it throw', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      expect((await interceptor.intercept(bytes)).outcome).not.toBe('pass');
    }),
    { numRuns: 200 },
  );
});

test('no change of one byte makes it throw or leaves a decision without a reason', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(MT, MX), fc.nat(), fc.nat(255), async (message, at, byte) => {
      const bytes = Buffer.from(message);
      bytes[at % bytes.length] = byte;
      const { payments } = await interceptor.intercept(bytes);
      expect(payments.filter(({ decision }) => decision.outcome !== 'pass' && decision.reasons.length === 0)).toEqual(
        [],
      );
    }),
    { numRuns: 200 },
  );
});
