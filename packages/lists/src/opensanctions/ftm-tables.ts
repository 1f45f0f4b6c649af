/** What the words of the FollowTheMoney model come to: data tables. */

import type { Authority, EntryKind, IdentifierType, MeasureKind, Relation } from '@interdict/model';

/** Schemas of parties, which can be listed; all others are addresses, documents and links. */
export const FTM_KINDS: ReadonlyMap<string, EntryKind> = new Map([
  ['Person', 'person'],
  ['Organization', 'organisation'],
  ['Company', 'organisation'],
  ['LegalEntity', 'organisation'],
  ['PublicBody', 'organisation'],
  ['Vessel', 'vessel'],
  ['Airplane', 'aircraft'],
  ['Vehicle', 'unknown'],
  ['Asset', 'unknown'],
  ['Security', 'unknown'],
  ['CryptoWallet', 'unknown'],
]);

/** Whose law a source is, by the beginning of its name, and what being on it requires. The first that fits decides. */
export const FTM_SOURCES: readonly (readonly [prefix: string, authority: Authority, kind: MeasureKind])[] = [
  ['us_ofac_sdn', 'OFAC', 'blocking'],
  // The source mixes lists of different effects: it takes a person to tell which.
  ['us_ofac_cons', 'OFAC', 'trade'],
  ['us_trade_csl', 'BIS', 'trade'],
  ['us_bis', 'BIS', 'trade'],
  ['un_', 'UN', 'blocking'],
  ['eu_fsf', 'EU', 'blocking'],
  ['eu_sanctions_map', 'EU', 'blocking'],
  ['eu_journal_sanctions', 'EU', 'blocking'],
  ['eu_travel_bans', 'EU', 'information'],
  ['gb_fcdo_', 'UK', 'blocking'],
  ['gb_hmt_', 'UK', 'blocking'],
  ['ch_seco', 'CH', 'blocking'],
  ['ca_dfatd_', 'CA', 'blocking'],
  ['ca_listed_', 'CA', 'blocking'],
  ['au_dfat', 'AU', 'blocking'],
];

/** Topics, and beginnings of topics, that say why a party is of interest without being sanctioned itself. */
export const FTM_OTHER_TOPICS: readonly string[] = [
  'sanction.linked',
  'sanction.counter',
  'export',
  'debarment',
  'role',
  'crime',
  'wanted',
  'poi',
  'corp',
  'gov',
  'fin',
  'reg',
  'mare',
  'pol',
  'rel',
  'mil',
];

export const FTM_IDENTIFIERS: readonly (readonly [property: string, type: IdentifierType])[] = [
  ['swiftBic', 'bic'],
  ['leiCode', 'lei'],
  ['bikCode', 'clearing'],
  ['imoNumber', 'imo'],
  ['mmsi', 'mmsi'],
  ['callSign', 'call-sign'],
  ['serialNumber', 'aircraft'],
  ['publicKey', 'wallet'],
  ['passportNumber', 'passport'],
  ['idNumber', 'national-id'],
  ['socialSecurityNumber', 'social-security'],
  ['taxNumber', 'tax-id'],
  ['innCode', 'tax-id'],
  ['vatCode', 'tax-id'],
  ['registrationNumber', 'registration'],
  ['ogrnCode', 'registration'],
  ['kppCode', 'registration'],
  ['okpoCode', 'registration'],
  ['uscCode', 'registration'],
  ['dunsCode', 'registration'],
  ['uniqueEntityId', 'registration'],
  ['isin', 'other'],
  ['email', 'email'],
  ['phone', 'phone'],
  ['website', 'website'],
];

/** Links: the property of the party that says it, that of the other, and how the one stands to the other. */
export const FTM_LINKS: ReadonlyMap<string, readonly [from: string, to: string, type: Relation['type']]> = new Map([
  ['Ownership', ['asset', 'owner', 'owned-or-controlled-by']],
  ['Directorship', ['director', 'organization', 'leader-of']],
  ['Family', ['person', 'relative', 'family']],
  ['Associate', ['person', 'associate', 'associate']],
  ['Representation', ['agent', 'client', 'acts-for']],
  ['Membership', ['member', 'organization', 'linked-to']],
  ['Employment', ['employee', 'employer', 'linked-to']],
  ['UnknownLink', ['subject', 'object', 'linked-to']],
  ['Succession', ['successor', 'predecessor', 'linked-to']],
]);

/** Kept as text. */
export const FTM_REMARKS: readonly string[] = [
  'title',
  'position',
  'notes',
  'summary',
  'description',
  'status',
  'type',
  'flag',
  'pastFlags',
  'legalForm',
  'sector',
  'weight',
];
