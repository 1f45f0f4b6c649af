/** What is known of leaf elements by name: which are exempt from screening and why, and which text is of what kind. */

import type { PassageKind } from '@interdict/model';
import { CURRENCIES, EXTERNAL_CODES } from '../schema/code-sets.ts';
import { CODE_TABLE, ELEMENT_TABLE } from '../schema/schema-tables.ts';
import { words } from '../schema/words.ts';

/** Text that is no name. */
interface Exemption {
  /** What is due in the leaf. */
  readonly shape: (text: string) => boolean;
  /** Whether the text of a leaf needs no screening, where its shape alone does not tell. */
  readonly known?: (text: string, name: string) => boolean;
  /** Names of the leaves that are exempt when their text is so; in any other case the text is screened. */
  readonly names: readonly string[];
  readonly reason: string;
}

/** Leaves with a code of an external code set; by some schemas they are longer text, or text of any kind. */
const EXTERNAL = words('Cd Conf Sts TxSts GrpSts PmtInfSts DtldSts TxCtgy RePresntmntRsn');

const CURRENCY = words('Ccy CcyOfTrf SrcCcy TrgtCcy UnitCcy QtdCcy @Ccy');

/** The codes that an element of a name may have. */
const CODES_BY_NAME: ReadonlyMap<string, ReadonlySet<string>> = new Map<string, ReadonlySet<string>>([
  ...Object.entries(CODE_TABLE).map(([name, codes]): [string, ReadonlySet<string>] => [name, new Set(words(codes))]),
  ...EXTERNAL.map((name): [string, ReadonlySet<string>] => [
    name,
    new Set([...words(CODE_TABLE[name] ?? ''), ...EXTERNAL_CODES]),
  ]),
  ...CURRENCY.map((name): [string, ReadonlySet<string>] => [name, CURRENCIES]),
]);

/** Leaves that are text by schema, but numbers by their meaning. */
const NUMERIC_TEXT = 'SeqNb FrSeq ToSeq EQSeq NEQSeq VrsnNb';

/** The exempt leaves: all that is not screened. Whatever has not the shape that is due in it is. */
const EXEMPTIONS: readonly Exemption[] = [
  {
    shape: isNumber,
    names: words(`${ELEMENT_TABLE.number} ${NUMERIC_TEXT}`),
    reason: 'Amounts, rates and counts: digits and a sign name nobody.',
  },
  {
    shape: isDate,
    names: words(ELEMENT_TABLE.date),
    reason: 'Dates and times: digits, hyphens, colons and the letters T and Z name nobody.',
  },
  { shape: isBoolean, names: words(`${ELEMENT_TABLE.boolean} @xsi:nil`), reason: 'Yes or no.' },
  {
    shape: isCode,
    known: isKnownCode,
    names: [...CODES_BY_NAME.keys()],
    reason:
      'Codes that the schemas list for the element, those of the external code sets and of ISO 4217, and numbered reasons ' +
      '(AC04). Four letters that are none of them may be a name: IRGC and FARC are on lists, IRAN is a country.',
  },
  {
    shape: isUuid,
    names: ['UETR', 'OrgnlUETR'],
    reason: 'A UUID is random; the UETR of a payment is among its references all the same.',
  },
  {
    shape: isMessageName,
    names: ['MsgDefIdr', 'OrgnlMsgNmId', 'MsgNmId', 'ReqdMsgNmId', 'OrgnlMsgTp'],
    reason: 'The name of a message definition such as pacs.008.001.08.',
  },
  {
    shape: isSchemaLocation,
    names: ['@xsi:schemaLocation', '@xsi:noNamespaceSchemaLocation'],
    reason: 'Message definitions, and files that are called like them or `schema.xsd`.',
  },
];

const EXEMPTION_BY_NAME: ReadonlyMap<string, Exemption> = new Map(
  EXEMPTIONS.flatMap((exemption) => exemption.names.map((name) => [name, exemption])),
);

const KNOWN: ReadonlySet<string> = new Set([
  ...words(Object.values(ELEMENT_TABLE).join(' ')),
  // The header before ISO 20022 had one, and the parts of an XML signature.
  ...words('From To Type MsgRef CrDate Signature SignedInfo'),
]);

/** Kind of all text inside an element. */
const KIND_BY_CONTAINER: ReadonlyMap<string, PassageKind> = new Map(
  kinds({
    remittance: 'RmtInf RltdRmtInf Ustrd Strd',
    instruction:
      'InstrForCdtrAgt InstrForNxtAgt InstrForDbtrAgt ChqInstr InstrForAssgne InstrForFnlAgt InstrForFrstAgt',
    purpose: 'Purp CtgyPurp SvcLvl LclInstrm PmtTpInf',
    regulatory: 'RgltryRptg RgltryDtls Tax',
    supplementary: 'SplmtryData',
    header: 'AppHdr',
  }),
);

/** Kind of the text of a leaf, where it stands in no container with a kind. */
const KIND_BY_LEAF: ReadonlyMap<string, PassageKind> = new Map(
  kinds({
    remittance: 'Ustrd AddtlRmtInf',
    instruction: 'InstrInf InstrForDbtrAgt InstrForCdtrAgt SndrToRcvrInf MemoFld InstrCpy',
    narrative:
      'AddtlInf AddtlTxInf AddtlNtryInf AddtlStmtInf AddtlRptInf AddtlNtfctnInf AddtlData RsnDesc ReqNrrtv RspnNrrtv Desc ' +
      'AddtlCxlRsnInf AddtlRtrRsnInf AddtlStsRsnInf AddtlRvslRsnInf AddtlIncrrctInf AddtlMssngInf AddtlPdctInf ' +
      'AddtlCardData RjctgPtyRsn ErrLctn Inf',
    supplementary: 'PlcAndNm',
  }),
);

/** Free text that continues in the next element of the same name: read together as well as alone. */
const CONTINUED: ReadonlySet<string> = new Set(KIND_BY_LEAF.keys());

/** Whether the text of a leaf or attribute (`@Ccy`) needs no screening. */
export function isExempt(name: string, text: string): boolean {
  const exemption = EXEMPTION_BY_NAME.get(name);
  return exemption?.shape(text) === true && exemption.known?.(text, name) !== false;
}

/** Whether a leaf is a file in base64: not screened, and said so in an issue that holds the message. */
export function isEnclosedFile(name: string, text: string): boolean {
  return name === ELEMENT_TABLE.binary && /^[A-Za-z0-9+/=\r\n]*$/.test(text);
}

/** Leaves that the schemas have as free text, all of a name or those in one element: nothing in them is malformed. */
const FREE_TEXT: ReadonlySet<string> = new Set(
  words(
    `${NUMERIC_TEXT} Issr Mtd OrgnlMsgNmId MsgNmId ReqdMsgNmId OrgnlMsgTp Prtry/Cd Prtry/Tp PrtryAmt/Tp Rcrd/Tp Dtls/Tp Dtls/Cd ` +
      'LclInstrm/Cd ClrSysId/Cd CorpActn/Cd',
  ),
);

/** Whether a leaf of this name should have had another shape: that of a number, date or code. */
export function isMisshapen(name: string, text: string, parent: string | undefined): boolean {
  return (
    EXEMPTION_BY_NAME.get(name)?.shape(text) === false && !FREE_TEXT.has(name) && !FREE_TEXT.has(`${parent}/${name}`)
  );
}

/** Whether any schema has an element of this name. */
export function isKnown(name: string): boolean {
  return KNOWN.has(name);
}

export function containerKind(name: string): PassageKind | undefined {
  return KIND_BY_CONTAINER.get(name);
}

/** Kind of the text of a leaf inside a container of the kind `inherited`. */
export function leafKind(name: string, inherited: PassageKind | undefined): PassageKind {
  if (inherited === 'supplementary' || inherited === 'header') return inherited;
  if (!KNOWN.has(name)) return 'unrecognised';
  return inherited ?? KIND_BY_LEAF.get(name) ?? 'reference';
}

export function isContinued(name: string): boolean {
  return CONTINUED.has(name);
}

function kinds(table: Partial<Record<PassageKind, string>>): [string, PassageKind][] {
  const rows: [string, PassageKind][] = [];
  for (const kind of [
    'remittance',
    'instruction',
    'purpose',
    'regulatory',
    'narrative',
    'supplementary',
    'header',
  ] as const) {
    for (const name of table[kind] ? words(table[kind]) : []) rows.push([name, kind]);
  }
  return rows;
}

function isNumber(text: string): boolean {
  return /^[+-]?[0-9]*\.?[0-9]*$/.test(text);
}

function isDate(text: string): boolean {
  return /^[0-9TZ:+.-]*$/.test(text);
}

function isBoolean(text: string): boolean {
  return text === 'true' || text === 'false' || text === '0' || text === '1';
}

function isCode(text: string): boolean {
  return /^[A-Z0-9]{1,4}$/.test(text);
}

function isKnownCode(text: string, name: string): boolean {
  return CODES_BY_NAME.get(name)?.has(text) === true || (EXTERNAL.includes(name) && /^[A-Z]{2}[0-9]{2}$/.test(text));
}

function isUuid(text: string): boolean {
  return /^[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}$/.test(text);
}

function isMessageName(text: string): boolean {
  return /^[a-z]{4}\.[0-9]{3}\.[0-9]{3}\.[0-9]{2}$/.test(text);
}

function isSchemaLocation(text: string): boolean {
  return text.split(/\s+/).every((part) => SCHEMA.test(part));
}

const SCHEMA =
  /^(?:urn:iso:std:iso:20022:tech:xsd:[a-z]{4}(?:\.\d{2,3}){3}|(?:schema|[a-z]{4}(?:[._]\d{2,3}){3})\.xsd|)$/;

/** What is no text of a message, but a sender can write it. */
const ASIDES: ReadonlySet<string> = new Set(['#comment', '#instruction', '#name', '#namespace']);

export function isAside(name: string): boolean {
  return ASIDES.has(name);
}
