/** What is known of leaf elements by name: which are exempt from screening and why, and which text is of what kind. */

import type { PassageKind } from '@interdict/model';
import { ELEMENT_TABLE } from './schema-tables.ts';

/** A shape of text that no name can have. */
interface Exemption {
  readonly shape: (text: string) => boolean;
  /** Names of the leaves that are exempt when their text has the shape; in any other case the text is screened. */
  readonly names: readonly string[];
  readonly reason: string;
}

/** Leaves that are text in some schema, but hold a code of four characters by the external code sets. */
const EXTERNAL_CODES = 'Cd Prty Mtd Conf Sts Tp Stat RptgCd FrmsCd LclInstrm LangCd AttndntLang';

/** Leaves that are text by schema, but numbers by their meaning. */
const NUMERIC_TEXT = 'SeqNb FrSeq ToSeq EQSeq NEQSeq VrsnNb';

/** The exempt leaves: all that is not screened. Whatever has not the shape that is due in it is. */
export const EXEMPTIONS: readonly Exemption[] = [
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
  { shape: isBoolean, names: words(ELEMENT_TABLE.boolean), reason: 'Yes or no.' },
  {
    shape: isCode,
    names: words(`${ELEMENT_TABLE.code} ${EXTERNAL_CODES}`),
    reason: 'Codes of the schemas and the external code sets, at most four characters, except the name of a country.',
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
    shape: isCode,
    names: ['@Ccy'],
    reason: 'Currency of an amount. The only attribute that the schemas define.',
  },
  {
    shape: () => true,
    names: ['@schemaLocation', '@noNamespaceSchemaLocation', '@nil', '@type'],
    reason: 'Instructions to a validator (xsi:), which no reader of a payment shows or follows.',
  },
];

/** Names of countries that look like a code. */
const COUNTRY_NAMES: ReadonlySet<string> = new Set(
  words('IRAN IRAQ CUBA KUBA MALI OMAN CHAD FIJI PERU TOGO NIUE GUAM LAOS DPRK'),
);

const SHAPE_BY_NAME: ReadonlyMap<string, (text: string) => boolean> = new Map(
  EXEMPTIONS.flatMap(({ shape, names }) => names.map((name) => [name, shape])),
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
const CONTINUED: ReadonlySet<string> = new Set([...KIND_BY_LEAF.keys(), '#text']);

/** Whether the text of a leaf or attribute (`@Ccy`) needs no screening. */
export function isExempt(name: string, text: string): boolean {
  return SHAPE_BY_NAME.get(name)?.(text) === true;
}

/** Whether a leaf is a file in base64: not screened, and said so in an issue that holds the message. */
export function isEnclosedFile(name: string, text: string): boolean {
  return name === ELEMENT_TABLE.binary && /^[A-Za-z0-9+/=\r\n]*$/.test(text);
}

/** Whether a leaf of this name should have had the shape of a number, date or code. */
export function isShaped(name: string): boolean {
  return SHAPE_BY_NAME.has(name);
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

function words(text: string): string[] {
  return text.split(' ');
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
    for (const name of table[kind]?.split(' ') ?? []) rows.push([name, kind]);
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
  return /^[A-Z0-9]{1,4}$/.test(text) && !COUNTRY_NAMES.has(text);
}

function isUuid(text: string): boolean {
  return /^[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}$/.test(text);
}

function isMessageName(text: string): boolean {
  return /^[a-z]{4}\.[0-9]{3}\.[0-9]{3}\.[0-9]{2}$/.test(text);
}
