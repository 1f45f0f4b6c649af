/**
 * What the segments of OFAC's remarks are called, and what each is: a data table.
 *
 * The names are those of OFAC's own document and feature types; in the flat files they stand in front of the value, in
 * the XML files they are the type of an identity document or a feature. Spellings seen only in old files are at the end
 * of each group.
 */

import type { IdentifierType } from '@interdict/model';

/**
 * What a segment says. `text` is understood and has no slot in an entry: it stays in the remarks. `secondary` is a mark
 * of secondary sanctions, `menu` one of the measures chosen for the party, `directive` a directive it is subject to.
 */
export type RemarkKind =
  | 'birth-date'
  | 'birth-place'
  | 'nationality'
  | 'gender'
  | 'linked-to'
  | 'secondary'
  | 'menu'
  | 'directive'
  | 'effective-date'
  | 'target-type'
  | 'organisation-type'
  | 'operator'
  | 'text';

export type RemarkMeaning =
  | { readonly kind: RemarkKind }
  | { readonly kind: 'identifier'; readonly type: IdentifierType };

const identifier = (type: IdentifierType): RemarkMeaning => ({ kind: 'identifier', type });

const IDENTIFIERS: readonly (readonly [RemarkMeaning, ...string[]])[] = [
  [identifier('bic'), 'SWIFT/BIC'],
  [identifier('lei'), 'Legal Entity Number'],
  [identifier('clearing'), 'BIK (RU)'],
  [identifier('wallet'), 'Digital Currency Address -'],
  [
    identifier('passport'),
    'Passport',
    'Diplomatic Passport',
    'British National Overseas Passport',
    'Stateless Person Passport',
    'Travel Document Number',
  ],
  [
    identifier('national-id'),
    'National ID No.',
    'National Foreign ID Number',
    'Cedula No.',
    'C.U.R.P.',
    'C.U.I.',
    'C.U.I.P.',
    'C.I.N.',
    'D.N.I.',
    'N.I.E.',
    'I.F.E.',
    'CNP (Personal Numerical Code)',
    'Numero de Identidad',
    'Personal ID Card',
    'Bosnian Personal ID No.',
    'Moroccan Personal ID No.',
    'Kenyan ID No.',
    'Turkish Identification Number',
    'UAE Identification',
    "Citizen's Card Number",
    'Tazkira National ID Card',
    'Stateless Person ID Card',
    'Refugee ID Card',
    'Birth Certificate Number',
    'Credencial electoral',
    'Electoral Registry No.',
    'Cartilla de Servicio Militar Nacional',
    'Military Registration Number',
    "Seafarer's Identification Document",
  ],
  [identifier('social-security'), 'SSN'],
  [identifier('driving-licence'), "Driver's License No."],
  [
    identifier('alien-registration'),
    'Immigration No.',
    'Public Security and Immigration No.',
    'Residency Number',
    'Romanian Permanent Resident',
    'VisaNumberID',
  ],
  [
    identifier('tax-id'),
    'Tax ID No.',
    'R.F.C.',
    'RFC',
    'RUC #',
    'NIT #',
    'RIF #',
    'RTN',
    'RSIN',
    'C.U.I.T.',
    'C.I.F.',
    'N.I.F.',
    'V.A.T. Number',
    'Fiscal Code',
    'Italian Fiscal Code',
    'Italian Fiscal Code:',
    'Numero Unico de Identificacao Tributaria (NUIT)',
    'Paraguayan tax identification number',
    'Romanian Tax Registration',
    'US FEIN',
    'Global Intermediary Identification Number',
  ],
  [
    identifier('registration'),
    'Registration Number',
    'Registration ID',
    'Registration Certificate Number (Dubai)',
    'Identification Number',
    'Business Registration Number',
    'Business Registration Document #',
    'Business Number',
    'Company Number',
    'UK Company Number',
    'Enterprise Number',
    'Commercial Registry Number',
    'Public Registration Number',
    'Central Registration System Number',
    'Certificate of Incorporation Number',
    'Chamber of Commerce Number',
    'Dubai Chamber of Commerce Membership No.',
    'Istanbul Chamber of Comm. No.',
    'Economic Register Number (CBLS)',
    'Trade License No.',
    'Tourism License No.',
    'License',
    'Permit Number',
    'SRE Permit No.',
    'Pilot License Number',
    'MSB Registration Number',
    'Afghan Money Service Provider License Number',
    'Branch Unit Number',
    'Organization Code',
    'File Number',
    'LE Number',
    'C.R. No.',
    'Romanian C.R.',
    'Folio Mercantil No.',
    'Matricula Mercantil No',
    'Government Gazette Number',
    'Registered Charity No.',
    'Serial No.',
    'Trademark number',
    'D-U-N-S Number',
    'Unified Social Credit Code (USCC)',
    'United Social Credit Code Certificate (USCCC)',
    'Russian State Individual Business Registration Number Pattern (OGRNIP)',
  ],
  [identifier('imo'), 'Vessel Registration Identification', 'Identification Number IMO', 'Company Number IMO'],
  [identifier('mmsi'), 'MMSI'],
  [identifier('call-sign'), 'Vessel Call Sign', 'Other Vessel Call Sign'],
  [
    identifier('aircraft'),
    'Aircraft Tail Number',
    'Previous Aircraft Tail Number',
    'Aircraft Construction Number (also called L/N or S/N or F/N)',
    "Aircraft Manufacturer's Serial Number (MSN)",
    'Aircraft Manufacturer’s Serial Number (MSN)',
    'Aircraft Serial Identification',
    'Aircraft Mode S Transponder Code',
  ],
  [identifier('email'), 'Email Address', 'Email:', 'email:'],
  [identifier('website'), 'Website', 'Website:'],
  [
    identifier('phone'),
    'Phone Number',
    'Telephone',
    'Telephone:',
    'Telephone No.',
    'Phone No.',
    'PHONE',
    'Fax',
    'Fax:',
    'Fax No.',
  ],
  [identifier('other'), 'ISIN', 'Equity Ticker', 'MICEX Code', 'UN/LOCODE', 'Chinese Commercial Code'],
];

const STATEMENTS: readonly (readonly [RemarkKind, ...string[]])[] = [
  ['birth-date', 'DOB', 'DOB:', 'Birthdate'],
  ['birth-place', 'POB', 'POB:', 'Place of Birth'],
  [
    'nationality',
    'nationality',
    'citizen',
    'Nationality Country',
    'Citizenship Country',
    'Nationality of Registration',
    'Registration Country',
    'Vessel Flag',
  ],
  ['gender', 'Gender'],
  ['linked-to', 'Linked To:'],
  [
    'secondary',
    'Additional Sanctions Information - Subject to Secondary Sanctions',
    'Secondary sanctions risk:',
    'Transactions Prohibited For Persons Owned or Controlled By U.S. Financial Institutions:',
  ],
  [
    'menu',
    'CAATSA Section 235 Information:',
    'Executive Order 14059 information:',
    'Executive Order 13846 information:',
    'PEESA Information:',
    'IFCA Determination -',
    'United States financial institutions are prohibited from',
  ],
  [
    'directive',
    'Executive Order 13662 Directive Determination -',
    'Executive Order 14024 Directive Information',
    'Executive Order 14014 Directive Information:',
  ],
  [
    'effective-date',
    'Effective Date (EO 14024 Directive 1a):',
    'Effective Date (EO 14024 Directive 2):',
    'Effective Date (EO 14024 Directive 3):',
    'Effective Date (EO 14024 Directive 4):',
    'Effective Date (EO 14014 Directive 1):',
    'Effective Date (CMIC)',
  ],
  ['target-type', 'Target Type'],
  ['organisation-type', 'Organization Type:'],
  ['operator', 'Aircraft Operator', 'Vessel Owner'],
  [
    'text',
    'Title:',
    'Additional Sanctions Information -',
    'U.S. Persons Must Continue to Block',
    'For more information',
    'for more information',
    'Organization Established Date',
    'Listing Date',
    'Purchase/Sales For Divestment Date (CMIC)',
    'Issuer Name',
    'Former Vessel Flag',
    'Other Vessel Flag',
    'Other Vessel Type',
    'Vessel Type',
    'VESSEL TYPE',
    'Vessel Tonnage',
    'Vessel Gross Registered Tonnage',
    'Vessel Gross Tonnage',
    'Vessel Year of Build',
    'Aircraft Model',
    'Aircraft Manufacture Date',
    'All offices worldwide',
    'All Offices Worldwide',
    'all offices worldwide',
    'and all other',
    'All Branches Worldwide',
  ],
];

export interface RemarkKey {
  /** The key as the list writes it. */
  readonly key: string;
  readonly meaning: RemarkMeaning;
}

const ALL_KEYS: readonly RemarkKey[] = [
  ...IDENTIFIERS.flatMap(([meaning, ...keys]) => keys.map((key) => ({ key, meaning }))),
  ...STATEMENTS.flatMap(([kind, ...keys]) => keys.map((key) => ({ key, meaning: { kind } }))),
];

/** Keys by their first word, the longest first: `Identification Number IMO` before `Identification Number`. */
const KEYS_BY_WORD: ReadonlyMap<string, readonly RemarkKey[]> = byFirstWord();

/** The key that `segment` begins with; undefined for free text. */
export function remarkKeyOf(segment: string): RemarkKey | undefined {
  return KEYS_BY_WORD.get(firstWord(segment))?.find(({ key }) => startsWithWords(segment, key));
}

function byFirstWord(): ReadonlyMap<string, readonly RemarkKey[]> {
  const words = new Map<string, RemarkKey[]>();
  for (const key of ALL_KEYS.toSorted((a, b) => b.key.length - a.key.length)) {
    const word = firstWord(key.key);
    words.set(word, [...(words.get(word) ?? []), key]);
  }
  return words;
}

function firstWord(text: string): string {
  const end = text.indexOf(' ');
  return end < 0 ? text : text.slice(0, end);
}

/** Whether `text` is `words` or goes on after them with a blank. */
function startsWithWords(text: string, words: string): boolean {
  return text.startsWith(words) && (text.length === words.length || text[words.length] === ' ');
}
