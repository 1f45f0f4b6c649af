/** pacs.004: the money goes back. */

import type { Payment } from '@interdict/model';
import { bankOf, dateTime, documentOf, originalMessage, type IsoDraft } from './iso-parts.ts';
import { bicOf, type Original } from './original.ts';
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
    el('DbtrAgt', bankOf(bicOf(payment, ['creditorAgent']), false)),
    el('CdtrAgt', bankOf(bicOf(payment, ['debtorAgent']), false)),
    el('Cdtr', side(payment, 'debtor')),
  );
}

/** A customer by name, a bank by its BIC. */
function side({ parties, agents }: Payment, role: string): Xml | undefined {
  const party = parties.find((one) => one.role === role);
  const [name] = party?.names ?? [];
  if (!party || !name) return el('Agt', bankOf(bicOf({ agents }, [role]), false));
  const { town, country } = party.address ?? {};
  return el(
    'Pty',
    el('Nm', name.value.slice(0, 140)),
    el('PstlAdr', town && el('TwnNm', town.value.slice(0, 35)), country && el('Ctry', country.value)),
  );
}

function amount(name: string, { money }: Original): Xml | undefined {
  return money && withAttributes(name, { Ccy: money.currency }, money.amount);
}

function originator(bic: IsoDraft['from'], name: string): Xml | undefined {
  return el('Id', el('OrgId', bic && el(name, bic)));
}
