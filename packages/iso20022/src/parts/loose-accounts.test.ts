/** What is written in an account belongs to its owner, whatever it is. */
import { subjectsOf } from '@interdict/model';
import { expect, test } from 'vitest';
import { readXml } from '../read-xml.ts';

const BANK = '<CdtrAgt><FinInstnId><BICFI>LUNAFRPP</BICFI></FinInstnId></CdtrAgt>';
const CREDITOR =
  '<Cdtr><Nm>Payee</Nm><Id><PrvtId><DtAndPlcOfBirth><CityOfBirth>Omsk</CityOfBirth><CtryOfBirth>RU</CtryOfBirth></DtAndPlcOfBirth></PrvtId></Id><CtryOfRes>FR</CtryOfRes></Cdtr>';

function subjectsIn(transaction: string): string[] {
  const text = `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08"><FIToFICstmrCdtTrf><CdtTrfTxInf>${transaction}</CdtTrfTxInf></FIToFICstmrCdtTrf></Document>`;
  return readXml(new TextEncoder().encode(text))
    .flatMap(({ payments }) => payments.flatMap(subjectsOf))
    .map(({ role, kind, value }) => `${role} ${kind} ${value}`);
}

test.each<[what: string, transaction: string, subjects: string[]]>([
  [
    'a BIC, of a bank that has one',
    `${BANK}<CdtrAgtAcct><BICFI>HAVNDEHH</BICFI></CdtrAgtAcct>`,
    ['creditorAgent identifier HAVNDEHH', 'creditorAgent country DE'],
  ],
  [
    'a BIC, of a bank that has none',
    '<CdtrAgt><FinInstnId><Nm>Bank</Nm></FinInstnId></CdtrAgt><CdtrAgtAcct><BICFI>HAVNDEHH</BICFI></CdtrAgtAcct>',
    ['creditorAgent bic HAVNDEHH', 'creditorAgent country DE'],
  ],
  [
    'a bank, of a party',
    `${CREDITOR}<CdtrAcct><FinInstnId><BICFI>HAVNDEHH</BICFI><LEI>529900T8BM49AURSDO55</LEI><Nm>Bank</Nm></FinInstnId></CdtrAcct>`,
    [
      'creditor identifier HAVNDEHH',
      'creditor country DE',
      'creditor identifier 529900T8BM49AURSDO55',
      'creditor.related name Bank',
    ],
  ],
  [
    'a town of birth, of a party that has one',
    `${CREDITOR}<CdtrAcct><CityOfBirth>Tobolsk</CityOfBirth></CdtrAcct>`,
    ['creditor text Tobolsk'],
  ],
  [
    'a town of birth, of a party that has none',
    '<Cdtr><Nm>Payee</Nm></Cdtr><CdtrAcct><CityOfBirth>Tobolsk</CityOfBirth></CdtrAcct>',
    ['creditor text Tobolsk'],
  ],
  [
    'countries, of a party that has some',
    `${CREDITOR}<CdtrAcct><CtryOfBirth>BY</CtryOfBirth><CtryOfRes>IR</CtryOfRes></CdtrAcct>`,
    ['creditor country BY', 'creditor country IR'],
  ],
  [
    'countries, of a party that has none',
    '<Cdtr><Nm>Payee</Nm></Cdtr><CdtrAcct><CtryOfBirth>BY</CtryOfBirth><CtryOfRes>IR</CtryOfRes></CdtrAcct>',
    ['creditor country BY', 'creditor country IR'],
  ],
])('%s', (_, transaction, subjects) => {
  expect(subjectsIn(transaction)).toEqual(expect.arrayContaining(subjects));
});
