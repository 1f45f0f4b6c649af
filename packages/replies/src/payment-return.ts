/** pacs.004: the money goes back. */

import type { Address, Agent, Party, Payment } from '@interdict/model';
import { bankOf, dateTime, documentOf, originalMessage, type IsoDraft } from './iso-parts.ts';
import { agentOf, type Original } from './original.ts';
import { el, withAttributes, type Xml } from './xml.ts';

export function paymentReturn(draft: IsoDraft): string {
  const { version, reference, at, reason, from, to, original, settlementDate, settlementMethod } = draft;
  const { payment, uetr } = original;
  const type = `pacs.004.001.${String(version).padStart(2, '0')}`;
  return documentOf(
    type,
    el(
      version === 1 ? type : 'PmtRtr',
      el(
        'GrpHdr',
        el('MsgId', reference),
        el('CreDtTm', dateTime(at)),
        el('NbOfTxs', '1'),
        el('SttlmInf', el('SttlmMtd', settlementMethod)),
      ),
      el(
        'TxInf',
        el('RtrId', reference),
        el('OrgnlGrpInf', ...originalMessage(original)),
        el('OrgnlInstrId', original.reference('instruction')),
        el('OrgnlEndToEndId', original.reference('endToEnd')),
        el('OrgnlTxId', original.reference('transaction')),
        version >= 9 ? el('OrgnlUETR', uetr) : undefined,
        amount('OrgnlIntrBkSttlmAmt', original),
        version >= 8 ? el('OrgnlIntrBkSttlmDt', payment.settlementDate) : undefined,
        amount('RtrdIntrBkSttlmAmt', original),
        el('IntrBkSttlmDt', settlementDate),
        el('ChrgBr', 'SHAR'),
        el('InstgAgt', bankOf(from, version <= 2)),
        el('InstdAgt', bankOf(to, version <= 2)),
        version >= 9 ? chain(payment) : undefined,
        version === 1
          ? el('RtrRsnInf', el('RtrOrgtr', originator(from, 'BIC')), el('RtrRsn', el('Cd', reason)))
          : el(
              'RtrRsnInf',
              el('Orgtr', originator(from, version === 2 ? 'BICOrBEI' : 'AnyBIC')),
              el('Rsn', el('Cd', reason)),
            ),
      ),
    ),
  );
}

/** Both sides of the original are named, as a chain demands. */
export function hasChain(payment: Payment): boolean {
  return side(payment, 'creditor') !== undefined && side(payment, 'debtor') !== undefined;
}

/** The sides change places: the money comes from the original creditor. */
function chain(payment: Payment): Xml | undefined {
  if (!hasChain(payment)) return undefined;
  return el(
    'RtrChain',
    el('Dbtr', side(payment, 'creditor')),
    el('DbtrAgt', institution(agentOf(payment, 'creditorAgent'))),
    el('CdtrAgt', institution(agentOf(payment, 'debtorAgent'))),
    el('Cdtr', side(payment, 'debtor')),
  );
}

/** A customer or a bank. */
function side(payment: Payment, role: string): Xml | undefined {
  const party = payment.parties.find((one) => one.role === role);
  return (party && customer(party)) ?? el('Agt', institution(agentOf(payment, role)));
}

/** By name, or else by BIC. */
function customer({ names, address, identifiers }: Party): Xml | undefined {
  const [name] = names;
  if (name) return el('Pty', el('Nm', name.value.slice(0, 140)), postalAddress(address));
  const code = identifiers.find(({ type }) => type === 'bic')?.value.value;
  return el('Pty', el('Id', el('OrgId', code && el('AnyBIC', code))));
}

/** By BIC, or else by the number of a clearing system, name and address. */
function institution(agent: Agent | undefined): Xml | undefined {
  if (!agent || agent.bic) return bankOf(agent?.bic?.value, false);
  const { names, readings, address, identifiers } = agent;
  const name = (names[0] ?? readings[0])?.value;
  const member = identifiers.find(({ type, issuer }) => type === 'clearing' && /^[A-Z]{5}$/.test(issuer?.value ?? ''));
  return el(
    'FinInstnId',
    member &&
      el(
        'ClrSysMmbId',
        el('ClrSysId', el('Cd', member.issuer?.value)),
        el('MmbId', member.value.value.slice(0, MEMBER_NUMBER)),
      ),
    el('Nm', name?.slice(0, 140)),
    postalAddress(address),
  );
}

/** Length of a member number at most, from the version on that has a chain. */
const MEMBER_NUMBER = 35;

function postalAddress({ town, country }: Partial<Address> = {}): Xml | undefined {
  return el('PstlAdr', town && el('TwnNm', town.value.slice(0, 35)), country && el('Ctry', country.value));
}

function amount(name: string, { money }: Original): Xml | undefined {
  return money && withAttributes(name, { Ccy: money.currency }, money.amount);
}

function originator(bic: IsoDraft['from'], name: string): Xml | undefined {
  return el('Id', el('OrgId', bic && el(name, bic)));
}
