/** Messages in ISO 20022 to be read by tests, and what is read of them. */

import { type Payment, type Reading, subjectsOf } from '@interdict/model';
import { readXml } from '../read-xml.ts';

export const PACS_008 = 'urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08';

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A customer transfer with the given transaction content; the group header is the smallest possible. */
export function customerTransfer(transaction: string, group = ''): string {
  return (
    `<Document xmlns="${PACS_008}"><FIToFICstmrCdtTrf>` +
    `<GrpHdr><MsgId>M1</MsgId><NbOfTxs>1</NbOfTxs>${group}</GrpHdr>` +
    `<CdtTrfTxInf>${transaction}</CdtTrfTxInf></FIToFICstmrCdtTrf></Document>`
  );
}

/** Parties for the other side of a transfer: a message that has none is held. */
export const DEBTOR = '<Dbtr><Nm>Payer</Nm></Dbtr>';
export const CREDITOR = '<Cdtr><Nm>Payee</Nm></Cdtr>';

/** An agent that is nothing but a BIC. */
export function agent(bic: string): string {
  return `<FinInstnId><BICFI>${bic}</BICFI></FinInstnId>`;
}

export function onlyReading(bytes: Uint8Array): Reading {
  return only(readXml(bytes));
}

export function onlyPayment(bytes: Uint8Array): Payment {
  return only(onlyReading(bytes).payments);
}

function only<T>([one, ...more]: readonly T[]): T {
  if (one === undefined || more.length > 0) throw new Error('there is not one of it');
  return one;
}

/** Role, kind and value of every subject. */
export function screened(payment: Payment): string[] {
  return subjectsOf(payment).map(({ role, kind, value }) => `${role} ${kind} ${value}`);
}

/** Bytes at the location of every subject whose value is written as it is read. */
export function slices(payment: Payment, bytes: Uint8Array, encoding = 'utf-8'): string[] {
  const decoder = new TextDecoder(encoding);
  return subjectsOf(payment).map(({ location }) => decoder.decode(bytes.subarray(location.start, location.end)));
}
