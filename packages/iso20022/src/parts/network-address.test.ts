import { subjectsOf } from '@interdict/model';
import { describe, expect, test } from 'vitest';
import { bicOfAddress } from './network-address.ts';
import { readXml } from '../read-xml.ts';
import { readXmlStream } from '../read-xml-stream.ts';

const DOCUMENT =
  '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08"><FIToFICstmrCdtTrf>' +
  '<CdtTrfTxInf><Dbtr><Nm>Acme</Nm></Dbtr></CdtTrfTxInf></FIToFICstmrCdtTrf></Document>';

const SENDER_DN = 'cn=pay,o=aaaagb2l,o=swift';
const RECEIVER_DN = 'ou=funds,o=bbbbdeff,o=swift';

/** Sender and receiver in a DataPDU. */
function dataPdu(sender: string, receiver: string, header = ''): string {
  return (
    '<Saa:DataPDU xmlns:Saa="urn:swift:saa:xsd:saa.2.0"><Saa:Header><Saa:Message>' +
    `<Saa:Sender>${sender}</Saa:Sender><Saa:Receiver>${receiver}</Saa:Receiver></Saa:Message></Saa:Header>` +
    `<Saa:Body>${header}${DOCUMENT}</Saa:Body></Saa:DataPDU>`
  );
}

describe('bicOfAddress', () => {
  test.each([
    ['AAAAGB2L', 'AAAAGB2L'],
    ['AAAAGB2LXXX', 'AAAAGB2LXXX'],
    ['AAAAGB2LAXXX', 'AAAAGB2LXXX'],
    ['o=aaaagb2l,o=swift', 'AAAAGB2L'],
    ['cn=pay, ou=a, o=aaaagb2l, o=swift', 'AAAAGB2L'],
    ['cn=pay,ou=aaaagb2l,o=swift', 'AAAAGB2L'],
    ['o=bbbbdeff,ou=x,o=aaaagb2l,o=swift', 'AAAAGB2L'],
    ['CN=PAY,O=AAAAGB2L,O=SWIFT', 'AAAAGB2L'],
    ['cn=pay,o=aaaagb2l', undefined],
    ['cn=pay,o=aaaaaa2l,o=swift', undefined],
    ['o=swift', undefined],
    ['Acme', undefined],
    ['', undefined],
  ])('%j', (text, bic) => expect(bicOfAddress(text)).toBe(bic));
});

describe('sender and receiver', () => {
  const bah =
    '<AppHdr xmlns="urn:iso:std:iso:20022:tech:xsd:head.001.001.02"><Fr><FIId><FinInstnId><BICFI>CCCCFRPPXXX</BICFI>' +
    '</FinInstnId></FIId></Fr><MsgDefIdr>pacs.008.001.08</MsgDefIdr></AppHdr>';
  const from = `<From><Type>DN</Type><Id>${SENDER_DN}</Id></From>`;
  const to = `<To><Type>DN</Type><Id>${RECEIVER_DN}</Id></To>`;

  test.each([
    ['names in a DataPDU', dataPdu(`<Saa:DN>${SENDER_DN}</Saa:DN>`, `<Saa:DN>${RECEIVER_DN}</Saa:DN>`)],
    ['BICs in a DataPDU', dataPdu('<BIC>AAAAGB2L</BIC>', '<Saa:BIC12>BBBBDEFFAXXX</Saa:BIC12>')],
    [
      'full names in a DataPDU',
      dataPdu(
        '<Saa:FullName><Saa:X1>AAAAGB2LXXX</Saa:X1><Saa:X2>pay</Saa:X2></Saa:FullName>',
        '<Saa:FullName><Saa:X1>BBBBDEFFXXX</Saa:X1></Saa:FullName>',
      ),
    ],
    [
      'names in a request',
      '<i:Request xmlns:i="urn:swift:snl:ns.SwInt"><i:RequestHeader>' +
        `<i:Requestor>${SENDER_DN}</i:Requestor><i:Responder>${RECEIVER_DN}</i:Responder></i:RequestHeader>` +
        `<i:RequestPayload>${DOCUMENT}</i:RequestPayload></i:Request>`,
    ],
    ['names in the old header', `<m><AppHdr xmlns="urn:swift:xsd:$ahV10">${from}${to}</AppHdr>${DOCUMENT}</m>`],
  ])('%s', async (_, text) => {
    const bytes = new TextEncoder().encode(text);
    const [reading] = readXml(bytes);
    const [payment] = reading?.payments ?? [];
    expect(reading?.message?.sender?.slice(0, 8)).toBe('AAAAGB2L');
    expect(reading?.message?.receiver?.slice(0, 8)).toBe('BBBBDEFF');
    expect(payment?.agents.map(({ role, bic }) => [role, bic?.value])).toEqual([
      ['sender', reading?.message?.sender],
      ['receiver', reading?.message?.receiver],
    ]);
    for (const { bic } of payment?.agents ?? []) {
      const written = new TextDecoder().decode(bytes.subarray(bic?.location.start, bic?.location.end));
      expect(bicOfAddress(written)).toBe(bic?.value);
    }
    for await (const streamed of readXmlStream([bytes])) expect(streamed.payments).toEqual([payment]);
  });

  test('are those of the business header first; others in the envelope are screened all the same', () => {
    const [reading] = readXml(new TextEncoder().encode(dataPdu('<BIC>AAAAGB2L</BIC>', '<BIC>BBBBDEFF</BIC>', bah)));
    expect(reading?.message).toMatchObject({ sender: 'CCCCFRPPXXX', receiver: 'BBBBDEFF' });
    expect(reading?.payments[0]?.agents.map(({ role, bic }) => [role, bic?.value])).toEqual([
      ['sender', 'CCCCFRPPXXX'],
      ['receiver', 'BBBBDEFF'],
      ['envelope.sender', 'AAAAGB2L'],
    ]);
  });

  test('are not made of what is no address, and its text is screened', () => {
    const [reading] = readXml(new TextEncoder().encode(dataPdu('<X>KIM JONG</X>', '<DN>cn=Putin,o=ivan,o=swift</DN>')));
    const [payment] = reading?.payments ?? [];
    expect([reading?.message?.sender, reading?.message?.receiver, payment?.agents]).toEqual([undefined, undefined, []]);
    const texts = payment ? subjectsOf(payment).map(({ value }) => value) : [];
    expect(texts).toEqual(expect.arrayContaining(['KIM JONG', 'cn=Putin,o=ivan,o=swift']));
  });

  test('are screened with all of their name', () => {
    const text = dataPdu('<DN>cn=Putin,o=aaaagb2l,o=swift</DN>', '');
    const [payment] = readXml(new TextEncoder().encode(text))[0]?.payments ?? [];
    const texts = payment ? subjectsOf(payment).map(({ role, value }) => `${role} ${value}`) : [];
    expect(texts).toEqual(expect.arrayContaining(['sender AAAAGB2L', 'header cn=Putin,o=aaaagb2l,o=swift']));
  });
});
