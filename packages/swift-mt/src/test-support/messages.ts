/** Messages in MT to be read by tests, and what is read of them, in short. */

import type { Payment, Reading, Transfer } from '@interdict/model';
import { readMt } from '../read.ts';

export function read(type: string, fields: string, flag = ''): Reading {
  const head = `{1:F01ALFADEFFAXXX0123456789}{2:I${type}BETAUS33XXXXN}${flag === '' ? '' : `{3:{119:${flag}}}`}`;
  return readMt(new TextEncoder().encode(`${head}{4:\n${fields.trim()}\n-}`.replaceAll('\n', '\r\n')));
}

/** Who plays which role: `debtor: IRIS KALE`, `creditorAgent: ALFADEFF`; sender and receiver left out. */
export function cast({ parties, agents }: Transfer): string[] {
  return [
    ...parties.map(({ role, names, accounts, identifiers }) => {
      const value = names[0]?.value ?? accounts[0]?.id?.value ?? identifiers[0]?.value.value ?? '';
      return `${role}: ${value}`;
    }),
    ...agents.slice(2).map(({ role, bic, names, accounts, address, identifiers }) => {
      const text = names[0]?.value ?? accounts[0]?.id?.value ?? address?.lines[0]?.value ?? identifiers[0]?.value.value;
      return `${role}: ${bic?.value ?? text ?? ''}`;
    }),
  ];
}

export function money(payment: Payment): string {
  const { amount, instructedAmount, settlementDate } = payment;
  return (
    [amount ?? instructedAmount].map((sum) => (sum ? `${sum.currency} ${sum.amount}` : '-'))[0] +
    ` ${settlementDate ?? '-'}`
  );
}

export function references({ references: slots }: Payment): Record<string, string> {
  return Object.fromEntries(Object.entries(slots).map(([slot, { value }]) => [slot, value]));
}

export function codes({ issues }: Reading): string[] {
  return issues.map(({ code }) => code);
}
