/** camt.029: a request to cancel a payment is refused. */

import { bankOf, dateTime, documentOf, NOT_PROVIDED, type IsoDraft } from './iso-parts.ts';
import { bicOf } from './original.ts';
import { el, type Xml } from './xml.ts';

export function resolutionOfInvestigation(draft: IsoDraft): string {
  const { version, reference, at, reason, from, to, original } = draft;
  const type = `camt.029.001.${String(version).padStart(2, '0')}`;
  const bank = (name: string, bic: IsoDraft['from']): Xml | undefined =>
    el(name, version === 1 ? bic : el('Agt', bankOf(bic, version === 3)));
  const requested = original.referenceAt('Case/Id') ?? original.referenceAt('CxlId');
  const creator = bicOf(original.payment, ['caseCreator']) ?? to;
  const resolved = el('RslvdCase', el('Id', requested ?? NOT_PROVIDED), bank('Cretr', creator));
  return documentOf(
    type,
    el(
      version === 1 ? type : 'RsltnOfInvstgtn',
      el('Assgnmt', el('Id', reference), bank('Assgnr', from), bank('Assgne', to), el('CreDtTm', dateTime(at))),
      version === 1 ? resolved : undefined,
      version === 1 ? el('Sts', el('RjctdCxl', el('RsnCd', reason))) : el('Sts', el('Conf', 'RJCR')),
      version === 1
        ? undefined
        : el(
            'CxlDtls',
            el(
              'TxInfAndSts',
              el('CxlStsId', reference),
              resolved,
              el('OrgnlInstrId', original.referenceAt('OrgnlInstrId')),
              el('OrgnlEndToEndId', original.reference('endToEnd')),
              el('OrgnlTxId', original.reference('transaction')),
              version >= 9 ? el('OrgnlUETR', original.uetr) : undefined,
              el('TxCxlSts', 'RJCR'),
              el('CxlStsRsnInf', el('Rsn', el('Cd', reason))),
            ),
          ),
    ),
  );
}
