/** Writes a sketch as an ISO 20022 message with its business header. */

import { birthOf, type Bank, type Kind, type Sketch, type Who } from './sketch.ts';

const MESSAGE: Readonly<Record<Kind, string>> = {
  customer: 'pacs.008.001.08',
  bank: 'pacs.009.001.08',
  cover: 'pacs.009.001.08',
  recall: 'camt.056.001.08',
};

const SERVICE: Readonly<Record<Kind, string>> = {
  customer: 'swift.cbprplus.02',
  bank: 'swift.cbprplus.02',
  cover: 'swift.cbprplus.cov.02',
  recall: 'swift.cbprplus.02',
};

export function pacsOf(sketch: Sketch): Uint8Array {
  const { kind = 'customer', from, to, day, reference = 'REF1' } = sketch;
  const type = MESSAGE[kind];
  const header = tag('AppHdr xmlns="urn:iso:std:iso:20022:tech:xsd:head.001.001.02"', [
    tag('Fr', tag('FIId', institution(from))),
    tag('To', tag('FIId', institution(to))),
    tag('BizMsgIdr', reference),
    tag('MsgDefIdr', type),
    tag('BizSvc', SERVICE[kind]),
    tag('CreDt', `${day}T09:15:00+00:00`),
  ]);
  const document = tag(`Document xmlns="urn:iso:std:iso:20022:tech:xsd:${type}"`, BODY[kind](sketch));
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${tag('Envelope', [header, document])}`);
}

const BODY: Readonly<Record<Kind, (sketch: Sketch) => string>> = {
  customer: (sketch) =>
    tag('FIToFICstmrCdtTrf', [group(sketch), tag('CdtTrfTxInf', [...settled(sketch), ...customers(sketch)])]),
  bank: (sketch) => tag('FICdtTrf', [group(sketch), tag('CdtTrfTxInf', [...settled(sketch), ...banks(sketch)])]),
  cover: (sketch) =>
    tag('FICdtTrf', [
      group(sketch),
      tag('CdtTrfTxInf', [
        ...settled(sketch),
        ...banks({ ...sketch, debtorBank: sketch.from }),
        tag('UndrlygCstmrCdtTrf', customers(sketch)),
      ]),
    ]),
  recall: ({ from, to, day, reference = 'REF1', related = 'NONREF', amount }) =>
    tag('FIToFIPmtCxlReq', [
      tag('Assgnmt', [
        tag('Id', reference),
        tag('Assgnr', tag('Agt', institution(from))),
        tag('Assgne', tag('Agt', institution(to))),
        tag('CreDtTm', `${day}T10:00:00+00:00`),
      ]),
      tag(
        'Undrlyg',
        tag('TxInf', [
          tag('OrgnlGrpInf', [tag('OrgnlMsgId', related), tag('OrgnlMsgNmId', 'pacs.008.001.08')]),
          tag('OrgnlInstrId', related),
          tag('OrgnlEndToEndId', related),
          money('OrgnlIntrBkSttlmAmt', amount),
          tag('CxlRsnInf', tag('Rsn', tag('Cd', 'DUPL'))),
        ]),
      ),
    ]),
};

function group({ day, reference = 'REF1', coveredBy }: Sketch): string {
  const how =
    coveredBy === undefined
      ? [tag('SttlmMtd', 'INDA')]
      : [tag('SttlmMtd', 'COVE'), tag('InstgRmbrsmntAgt', institution(coveredBy))];
  return tag('GrpHdr', [
    tag('MsgId', reference),
    tag('CreDtTm', `${day}T09:15:00+00:00`),
    tag('NbOfTxs', '1'),
    tag('SttlmInf', how),
  ]);
}

function settled({
  day,
  amount,
  reference = 'REF1',
  related = reference,
  previous,
  from,
  to,
  intermediary,
}: Sketch): string[] {
  return [
    tag('PmtId', [tag('InstrId', reference), tag('EndToEndId', related)]),
    money('IntrBkSttlmAmt', amount),
    tag('IntrBkSttlmDt', day),
    ...bank('PrvsInstgAgt1', previous),
    ...bank('InstgAgt', from),
    ...bank('InstdAgt', to),
    ...bank('IntrmyAgt1', intermediary),
  ];
}

function customers({ debtor, debtorBank, creditorBank, creditor, ultimateCreditor, text }: Sketch): string[] {
  return [
    ...party('Dbtr', debtor),
    ...bank('DbtrAgt', debtorBank),
    ...bank('CdtrAgt', creditorBank),
    ...party('Cdtr', creditor),
    ...party('UltmtCdtr', ultimateCreditor),
    ...(text === undefined ? [] : [tag('RmtInf', tag('Ustrd', text))]),
  ];
}

function banks({ from, to, debtorBank = from, creditorBank = to }: Sketch): string[] {
  return [...bank('Dbtr', debtorBank), ...bank('Cdtr', creditorBank)];
}

function party(role: string, who: Who | undefined): string[] {
  if (!who) return [];
  const birth = who.born === undefined ? undefined : birthOf(who.born);
  const born = birth
    ? [
        tag(
          'Id',
          tag(
            'PrvtId',
            tag('DtAndPlcOfBirth', [
              tag('BirthDt', birth.date),
              tag('CityOfBirth', birth.town),
              tag('CtryOfBirth', birth.country),
            ]),
          ),
        ),
      ]
    : [];
  const contact = who.contact === undefined ? [] : [tag('CtctDtls', tag('Nm', who.contact))];
  const account = role === 'UltmtCdtr' ? [] : [tag(`${role}Acct`, accountOf(who.account ?? '1234567890'))];
  return [tag(role, [tag('Nm', who.name), ...address(who), ...born, ...contact]), ...account];
}

function accountOf(number: string): string {
  const isIban = /^[A-Z]{2}\d{2}/.test(number);
  return tag('Id', isIban ? tag('IBAN', number) : tag('Othr', tag('Id', number)));
}

function bank(role: string, given: Bank | undefined): string[] {
  return given === undefined ? [] : [tag(role, institution(given))];
}

function institution(given: Bank): string {
  const parts = typeof given === 'string' ? [tag('BICFI', given)] : [tag('Nm', given.name), ...address(given)];
  return tag('FinInstnId', parts);
}

function address({ lines = [], town, country }: Who): string[] {
  const parts = [
    ...(town === undefined ? [] : [tag('TwnNm', town)]),
    ...(country === undefined ? [] : [tag('Ctry', country)]),
    ...lines.map((line) => tag('AdrLine', line)),
  ];
  return parts.length > 0 ? [tag('PstlAdr', parts)] : [];
}

function money(element: string, amount: string): string {
  const [currency = '', value = ''] = amount.split(' ');
  return `<${element} Ccy="${currency}">${value}</${element}>`;
}

/** `open` may carry attributes; texts of scenarios need no escape. */
function tag(open: string, content: string | readonly string[]): string {
  const inner = typeof content === 'string' ? content : content.join('');
  return `<${open}>${inner}</${open.split(' ')[0] ?? ''}>`;
}
