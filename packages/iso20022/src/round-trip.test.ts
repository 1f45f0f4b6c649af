/**
 * Payment orders written by another library are read back with the parties, accounts and amounts that went in. That library
 * writes no other accounts of payees than IBANs, and leaves an ampersand that starts a reference as it is.
 */
import { array, assert, constantFrom, integer, property, record, string } from 'fast-check';
import { type Agent as Bank, ISO20022, type Party as Customer, type StructuredAddress } from 'iso20022.js';
import type { Agent, Party, Payment } from '@interdict/model';
import { describe, expect, test } from 'vitest';
import { readXml } from './read-xml.ts';

type Order = Parameters<ISO20022['createSWIFTCreditPaymentInitiation']>[0][number];

/** Who pays whom how much, of all that was written or read. */
interface Terms {
  readonly amount: string;
  readonly debtor: Side;
  readonly creditor: Side;
  readonly remittance: readonly string[];
}

interface Side {
  readonly names: readonly string[];
  readonly accounts: readonly string[];
  readonly bank: readonly string[];
  readonly address: readonly string[];
}

function termsWritten(payer: Customer, { amount, currency, creditor, remittanceInformation }: Order): Terms {
  return {
    amount: `${amount} ${currency}`,
    debtor: sideWritten(payer),
    creditor: sideWritten(creditor),
    remittance: remittanceInformation === undefined ? [] : [remittanceInformation],
  };
}

function sideWritten({ name, account, agent, address = {} }: Customer): Side {
  const { streetName, buildingNumber, postalCode, countrySubDivision, townName, country } = address;
  return {
    names: given([name]),
    accounts: given([account && ('iban' in account ? account.iban : account.accountNumber)]),
    bank: given([agent && ('bic' in agent ? agent.bic : agent.routingNumber)]),
    address: given([streetName, buildingNumber, postalCode, countrySubDivision, townName, country]),
  };
}

function termsRead({ instructedAmount, parties, agents, passages }: Payment): Terms {
  const [units = '', cents = ''] = instructedAmount?.amount.split('.') ?? [];
  return {
    // The other library writes hundredths of every currency, of yen as well.
    amount: `${Number(units + cents.padEnd(2, '0'))} ${instructedAmount?.currency}`,
    debtor: sideRead('debtor', parties, agents),
    creditor: sideRead('creditor', parties, agents),
    remittance: passages.filter(({ kind }) => kind === 'remittance').map(({ text }) => text.value),
  };
}

function sideRead(role: string, parties: readonly Party[], agents: readonly Agent[]): Side {
  const own = parties.filter((party) => party.role === role);
  const banks = agents.filter((agent) => agent.role === `${role}Agent`);
  return {
    names: own.flatMap(({ names }) => names.map(({ value }) => value)),
    accounts: own.flatMap(({ accounts }) => given(accounts.map(({ id }) => id?.value))),
    bank: banks.flatMap(({ bic, identifiers }) => given([bic?.value, ...identifiers.map(({ value }) => value.value)])),
    address: own.flatMap(({ address }) =>
      given([...(address?.lines.map(({ value }) => value) ?? []), address?.town?.value, address?.country?.value]),
    ),
  };
}

function given(values: readonly (string | undefined)[]): string[] {
  return values.filter((value) => value !== undefined);
}

function readBack(payer: Customer, orders: Order[]): { terms: Terms[]; codes: string[]; initiators: string[] } {
  const xml = new ISO20022({ initiatingParty: payer }).createSWIFTCreditPaymentInitiation(orders).toString();
  const [reading, ...more] = readXml(new TextEncoder().encode(xml));
  const createdOn = /<CreDtTm>(.{10})/.exec(xml)?.[1];
  expect([reading?.message, more]).toEqual([{ format: 'iso20022', type: 'pain.001.001.03', createdOn }, []]);
  const { payments, issues } = reading ?? { payments: [], issues: [] };
  return {
    terms: payments.map(termsRead),
    codes: issues.map(({ code }) => code),
    initiators: payments.flatMap(({ parties }) =>
      parties
        .filter(({ role }) => role === 'initiatingParty')
        .flatMap(({ names, identifiers }) => [...names, ...identifiers.map(({ value }) => value)])
        .map(({ value }) => value),
    ),
  };
}

const WITH_IBAN = { iban: 'DE89370400440532013000' };
const WITH_NUMBER = { accountNumber: '12 34-567/89' };
const WITH_BIC: Bank = { bic: 'DEUTDEFF' };
const WITH_ROUTING: Bank = { routingNumber: '026009593' };
const WHOLE: StructuredAddress = {
  streetName: 'Hafenstraße',
  buildingNumber: '12 b',
  townName: 'Köln',
  countrySubDivision: 'NW',
  postalCode: '50667',
  country: 'DE',
};
const COUNTRY: StructuredAddress = { country: 'IR' };

const PAYER: Customer = { id: 'ACME1', name: 'Acme Corporation', account: WITH_NUMBER, agent: { bic: 'CHASUS33XXX' } };
const PAYEE: Customer = { name: 'Jane Smith', account: WITH_IBAN, agent: WITH_BIC, address: WHOLE };

function order(creditor: Customer, amount: number, currency: Order['currency'] = 'EUR', text?: string): Order {
  return {
    type: 'swift',
    direction: 'credit',
    amount,
    currency,
    creditor,
    ...(text === undefined ? {} : { remittanceInformation: text }),
  };
}

describe('orders written by iso20022.js', () => {
  test.each<[shape: string, payer: Customer, orders: Order[]]>([
    ['an account number and an IBAN', PAYER, [order(PAYEE, 1005)]],
    ['two IBANs', { ...PAYER, account: { iban: 'GB33BUKB20201555555555' } }, [order(PAYEE, 1000)]],
    ['a bank by routing number', { ...PAYER, agent: WITH_ROUTING }, [order({ ...PAYEE, agent: WITH_ROUTING }, 100)]],
    ['the payer has an address', { ...PAYER, address: WHOLE }, [order(PAYEE, 12345)]],
    ['an address that is a country', PAYER, [order({ ...PAYEE, address: COUNTRY }, 1)]],
    [
      'markup in names and text',
      { ...PAYER, name: 'A & B <C> "D"' },
      [order(PAYEE, 10, 'USD', "<Nm>O'Neil</Nm> & Co")],
    ],
    ['names in other scripts', { ...PAYER, name: 'ООО Ромашка' }, [order({ ...PAYEE, name: '李小龍 😀' }, 10)]],
    ['a large amount, and yen', PAYER, [order(PAYEE, 999_999_999_999_999), order(PAYEE, 7, 'JPY')]],
    ['several orders', PAYER, [order(PAYEE, 1), order({ ...PAYEE, name: 'Joe' }, 2, 'CHF', 'rent'), order(PAYEE, 3)]],
  ])('%s', (_, payer, orders) => {
    expect(readBack(payer, orders)).toEqual({
      terms: orders.map((each) => termsWritten(payer, each)),
      codes: [],
      initiators: orders.flatMap(() => given([payer.name, payer.id])),
    });
  });

  test('whatever the names and amounts are', () => {
    const unit = constantFrom(
      'a',
      'b',
      'c',
      'd',
      ' ',
      'Ä',
      'Ж',
      '李',
      '😀',
      '&',
      '<',
      '>',
      '"',
      "'",
      '/',
      '-',
      '.',
      ',',
    );
    const name = string({ unit, maxLength: 60 }).map((text) => `Z${text}`.trim());
    const orders = array(record({ name, amount: integer({ min: 1, max: 1e15 }), text: name }), {
      minLength: 1,
      maxLength: 4,
    });
    assert(
      property(name, orders, (payerName, drawn) => {
        const payer = { ...PAYER, name: payerName };
        const written = drawn.map((each) => order({ ...PAYEE, name: each.name }, each.amount, 'EUR', each.text));
        expect(readBack(payer, written).terms).toEqual(written.map((each) => termsWritten(payer, each)));
      }),
      { seed: 20022, numRuns: 50 },
    );
  });
});
