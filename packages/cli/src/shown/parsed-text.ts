/** Messages as text for a person: who pays whom through which banks, and every other text, each with its place. */

import type {
  Account,
  Address,
  Agent,
  Issue,
  Located,
  Location,
  Money,
  Party,
  Payment,
  Transfer,
} from '@interdict/model';
import { paint } from './paint.ts';
import type { Parsed } from '../parse.ts';
import { printable } from './printable.ts';

export function parsedText(parsed: readonly Parsed[]): string {
  return `${parsed.map(messageText).join('\n\n')}\n`;
}

function messageText({ file, index, offset, message, payments, issues }: Parsed): string {
  const title = `${file}${index > 0 ? `, message ${index + 1} at byte ${offset}` : ''}: ${message?.type ?? 'not a payment message'}`;
  return [
    paint(['bold'], printable(title)),
    ...(message?.sender || message?.receiver
      ? [printable(`  ${message.sender ?? '?'} → ${message.receiver ?? '?'}`)]
      : []),
    ...payments.flatMap(paymentLines),
    ...issues.map(issueLine),
  ].join('\n');
}

function paymentLines(payment: Payment): string[] {
  return [
    `  payment ${payment.position + 1}`,
    ...transferLines(payment).map(indent),
    ...(payment.underlying
      ? ['    underlying customer transfer', ...transferLines(payment.underlying).map(indent).map(indent)]
      : []),
  ];
}

function transferLines(transfer: Transfer): string[] {
  const { amount, instructedAmount, transferCurrency, otherCurrencies = [] } = transfer;
  const { references, agents, parties, passages } = transfer;
  return [
    ...money('amount', amount),
    ...money('instructed amount', instructedAmount),
    ...(transferCurrency ? [line('transfer currency', transferCurrency)] : []),
    ...otherCurrencies.map((currency) => line('other currency', currency)),
    ...Object.entries(references).map(([name, value]: [string, Located]) => line(`${name} reference`, value)),
    ...agents.flatMap(agentLines),
    ...parties.flatMap(partyLines),
    ...passages.map(({ kind, text }) => line(kind, text)),
  ].map(indent);
}

function money(label: string, value: Money | undefined): string[] {
  return value ? [row(label, `${value.currency} ${value.amount}`, value.location)] : [];
}

function agentLines({ role, bic, lei, ...rest }: Agent): string[] {
  return labelled(role, [...(bic ? [line('BIC', bic)] : []), ...(lei ? [line('LEI', lei)] : []), ...commonLines(rest)]);
}

function partyLines({ role, birth, countryOfResidence, ...rest }: Party): string[] {
  const { date, town, country } = birth ?? {};
  return labelled(role, [
    ...commonLines(rest),
    ...(date
      ? [
          row(
            'born',
            date.range.from === date.range.to ? date.range.from : `${date.range.from} to ${date.range.to}`,
            date.location,
          ),
        ]
      : []),
    ...(town ? [line('born in', town)] : []),
    ...(country ? [line('born in', country)] : []),
    ...(countryOfResidence ? [line('resident in', countryOfResidence)] : []),
  ]);
}

function commonLines({
  names,
  relatedNames,
  address,
  accounts,
  identifiers,
}: Omit<Party, 'role' | 'birth' | 'countryOfResidence'>): string[] {
  return [
    ...names.map((name) => line('name', name)),
    ...relatedNames.map((name) => line('related name', name)),
    ...(address ? addressLines(address) : []),
    ...accounts.flatMap(accountLines),
    ...identifiers.map(({ type, value }) => line(type, value)),
  ];
}

function addressLines({ lines, town, country }: Address): string[] {
  return [
    ...lines.map((part) => line('address', part)),
    ...(town ? [line('town', town)] : []),
    ...(country ? [line('country', country)] : []),
  ];
}

function accountLines({ id, proxy }: Account): string[] {
  return [...(id ? [line('account', id)] : []), ...(proxy ? [line('proxy', proxy)] : [])];
}

function labelled(role: string, lines: readonly string[]): string[] {
  return [paint(['bold'], role), ...lines.map(indent)];
}

function line(label: string, { value, location }: Located): string {
  return row(label, value, location);
}

function row(label: string, value: string, { path, start, end }: Location): string {
  return `${printable(`${label.padEnd(20)} ${value}`)}  ${paint(['dim'], printable(`${path} [${start}-${end}]`))}`;
}

function issueLine({ severity, code, message, path, offset }: Issue): string {
  const place = [path, offset === undefined ? '' : `byte ${offset}`].filter((part) => part).join(', ');
  return `  ${paint([severity === 'warning' || severity === 'information' ? 'dim' : 'yellow'], severity)} ${printable(`${code}: ${message}${place ? ` (${place})` : ''}`)}`;
}

function indent(text: string): string {
  return `  ${text}`;
}
