/** pacs.002 and pain.002: a payment was not executed. */

import { bankOf, dateTime, documentOf, NOT_PROVIDED, originalMessage, type IsoDraft } from './iso-parts.ts';
import { el, type Xml } from './xml.ts';

/** To the bank that sent the payment. */
export function paymentStatusReport(draft: IsoDraft): string {
  const { version, from, to } = draft;
  const type = `pacs.002.001.${String(version).padStart(2, '0')}`;
  return documentOf(
    type,
    el(
      version === 2 ? type : 'FIToFIPmtStsRpt',
      header(draft),
      // Until version 5 the original is named for the whole report, later for each transaction.
      version <= 5 ? el('OrgnlGrpInfAndSts', ...originalMessage(draft.original)) : undefined,
      el(
        'TxInfAndSts',
        version >= 6 ? el('OrgnlGrpInf', ...originalMessage(draft.original)) : undefined,
        ...transaction(draft),
        el('InstgAgt', bankOf(from, version <= 3)),
        el('InstdAgt', bankOf(to, version <= 3)),
      ),
    ),
  );
}

/** To the customer, or his bank, who asked for the payment. */
export function customerStatusReport(draft: IsoDraft): string {
  const { version, original } = draft;
  const type = `pain.002.001.${String(version).padStart(2, '0')}`;
  const batch = el('OrgnlPmtInfId', original.referenceAt('PmtInfId') ?? NOT_PROVIDED);
  const one = el('TxInfAndSts', version === 2 ? batch : undefined, ...transaction(draft));
  return documentOf(
    type,
    el(
      version === 2 ? type : 'CstmrPmtStsRpt',
      header(draft),
      el('OrgnlGrpInfAndSts', ...originalMessage(original)),
      version === 2 ? one : el('OrgnlPmtInfAndSts', batch, one),
    ),
  );
}

function header({ reference, at }: IsoDraft): Xml | undefined {
  return el('GrpHdr', el('MsgId', reference), el('CreDtTm', dateTime(at)));
}

function transaction({ version, reason, from, original }: IsoDraft): readonly (Xml | undefined)[] {
  const { reference, payment, uetr } = original;
  const isCustomers = payment.message.type.startsWith('pain.');
  return [
    el('OrgnlInstrId', reference('instruction')),
    el('OrgnlEndToEndId', reference('endToEnd')),
    isCustomers ? undefined : el('OrgnlTxId', reference('transaction')),
    version >= 10 ? el('OrgnlUETR', uetr) : undefined,
    el('TxSts', 'RJCT'),
    version === 2
      ? el('StsRsnInf', el('StsOrgtr', bank(from, 'BIC')), el('StsRsn', el('Cd', reason)))
      : el('StsRsnInf', el('Orgtr', bank(from, version === 3 ? 'BICOrBEI' : 'AnyBIC')), el('Rsn', el('Cd', reason))),
  ];
}

function bank(bic: IsoDraft['from'], name: string): Xml | undefined {
  return el('Id', el('OrgId', bic && el(name, bic)));
}
