/** A message is read, however many there are of what it may hold: nothing is called with an argument for each. */
import { expect, test } from 'vitest';
import { readXml } from './read-xml.ts';

/** More than a function can be called with, wherever tests run. */
const VERY_MANY = 500_000;

function message(creditor: string, account = ''): string {
  return `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08"><FIToFICstmrCdtTrf><CdtTrfTxInf><Dbtr><Nm>Payer</Nm></Dbtr><Cdtr>${creditor}</Cdtr><CdtrAcct>${account}</CdtrAcct></CdtTrfTxInf></FIToFICstmrCdtTrf></Document>`;
}

test.each<[what: string, text: string]>([
  ['numbers of an account', message('<Nm>Payee</Nm>', `<Id>${'<Id>7</Id>'.repeat(VERY_MANY)}</Id>`)],
  [
    'names in front of an address',
    message(`${'<Nm>A</Nm>'.repeat(VERY_MANY)}<PstlAdr><AdrLine>Street</AdrLine><AdrLine>Town</AdrLine></PstlAdr>`),
  ],
])('%s', (_, text) => {
  expect(readXml(new TextEncoder().encode(text))).toMatchObject([{ payments: [{}] }]);
});
