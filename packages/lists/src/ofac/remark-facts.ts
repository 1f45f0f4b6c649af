/** What the segments of OFAC's remarks say about an entry. */

import type {
  CalendarDate,
  CountryCode,
  IdentifierType,
  ListedBirth,
  ListedIdentifier,
  ListedName,
  NameType,
} from '@interdict/model';
import { parseListedDate, parseListedDay } from './listed-date.ts';
import { countryOfPlace, ofacCountry } from './place.ts';
import { type RemarkKind, remarkKeyOf } from './remark-keys.ts';
import { spokenName } from './spoken-name.ts';

export interface RemarkFacts {
  readonly names: readonly ListedName[];
  readonly births: readonly ListedBirth[];
  readonly nationalities: readonly CountryCode[];
  readonly gender?: 'female' | 'male';
  readonly identifiers: readonly ListedIdentifier[];
  /** Names of linked parties as written. */
  readonly linkedTo: readonly string[];
  /** Names of owners and operators of a vessel or aircraft. */
  readonly operatedBy: readonly string[];
  /** The list's words on secondary sanctions. */
  readonly secondarySanctions: readonly string[];
  /** The measures chosen for the party from a menu. */
  readonly menu: readonly string[];
  readonly directives: readonly DirectiveFact[];
  /** The list marks the party as a financial institution. */
  readonly financialInstitution: boolean;
  /** Every segment that is not wholly in one of the above. */
  readonly remarks: readonly string[];
}

/** `EO13662/1`: the order and the number of a directive the party is subject to. `CMIC` is one of its own. */
export interface DirectiveFact {
  readonly directive: string;
  readonly text?: string;
  readonly effectiveFrom?: CalendarDate;
}

const ALIAS = /^([afnd]\.[kb]\.a\.) '(.*)'$/s;

const ALIAS_TYPES: ReadonlyMap<string, NameType> = new Map([
  ['a.k.a.', 'aka'],
  ['d.b.a.', 'aka'],
  ['f.k.a.', 'fka'],
  ['n.k.a.', 'nka'],
]);

/** What marks an organisation as a bank or another financial institution. */
const FINANCIAL_TYPES: ReadonlySet<string> = new Set([
  'Financial Institution',
  'Central banking',
  'Other monetary intermediation',
]);

type Draft = {
  -readonly [Key in keyof RemarkFacts]: RemarkFacts[Key] extends readonly (infer Item)[] ? Item[] : RemarkFacts[Key];
};

/** Reads each segment (see `remarkSegments`) by itself. `person` tells how names are written. */
export function readRemarkSegments(segments: readonly string[], person: boolean): RemarkFacts {
  const facts: Draft = {
    names: [],
    births: [],
    nationalities: [],
    identifiers: [],
    linkedTo: [],
    operatedBy: [],
    secondarySanctions: [],
    menu: [],
    directives: [],
    financialInstitution: false,
    remarks: [],
  };
  for (const segment of segments) {
    if (!(readAlias(segment, person, facts) || readKeyed(segment, facts))) facts.remarks.push(segment);
  }
  return facts;
}

function readAlias(segment: string, person: boolean, facts: Draft): boolean {
  const found = segment.endsWith("'") ? ALIAS.exec(segment) : null;
  if (!found) return false;
  const [, abbreviation = '', written = ''] = found;
  const type = ALIAS_TYPES.get(abbreviation);
  if (!type || written === '') return false;
  facts.names.push(
    person ? spokenName(written, { type, strength: 'weak' }) : { value: written, type, strength: 'weak' },
  );
  return true;
}

/** Whether the segment is wholly in `facts` now. */
function readKeyed(segment: string, facts: Draft): boolean {
  const found = remarkKeyOf(segment);
  if (!found) return false;
  const { key, meaning } = found;
  const value = segment.slice(key.length).trim();
  if (meaning.kind === 'identifier') {
    const identifier = readIdentifier(meaning.type, key, value);
    if (!identifier) return false;
    facts.identifiers.push(identifier);
    if (meaning.type === 'bic' || meaning.type === 'clearing') facts.financialInstitution = true;
    return true;
  }
  return STATEMENT_READERS[meaning.kind](value, facts, segment);
}

type StatementReader = (value: string, facts: Draft, segment: string) => boolean;

const keep: StatementReader = () => false;

const STATEMENT_READERS: Readonly<Record<RemarkKind, StatementReader>> = {
  'birth-date': (value, { births }) => {
    const range = parseListedDate(value);
    if (range) births.push({ range });
    return range !== undefined;
  },
  'birth-place': (place, { births }) => {
    const country = countryOfPlace(place);
    births.push(country ? { place, country } : { place });
    return true;
  },
  nationality: (value, { nationalities }) => {
    const country = ofacCountry(value);
    if (country && !nationalities.includes(country)) nationalities.push(country);
    return country !== undefined;
  },
  gender: (value, facts) => {
    const gender = value.toLowerCase();
    if (gender !== 'female' && gender !== 'male') return false;
    facts.gender = gender;
    return true;
  },
  'linked-to': (value, { linkedTo }) => linkedTo.push(value) > 0,
  operator: (value, { operatedBy }) => operatedBy.push(value) > 0,
  secondary: (_value, { secondarySanctions }, segment) => secondarySanctions.push(segment) > 0,
  menu: (_value, { menu }, segment) => {
    menu.push(segment);
    return false;
  },
  directive: (_value, { directives }, segment) => {
    const [, order, number] = DIRECTIVE.exec(segment) ?? [];
    if (number !== undefined) directives.push({ directive: `EO${order}/${number}`, text: segment });
    return number !== undefined;
  },
  'effective-date': (_value, { directives }, segment) => {
    const [, order, number, date = ''] = EFFECTIVE_DATE.exec(segment) ?? [];
    const effectiveFrom = parseListedDay(date);
    if (effectiveFrom) directives.push({ directive: number ? `EO${order}/${number}` : 'CMIC', effectiveFrom });
    return effectiveFrom !== undefined;
  },
  'target-type': markFinancial,
  'organisation-type': markFinancial,
  text: keep,
};

const DIRECTIVE = /^Executive Order (\d{5}) .{0,40}?Subject to Directive (\d[a-z]?)/;
const EFFECTIVE_DATE = /^Effective Date \((?:EO (\d{5}) Directive (\d[a-z]?)|CMIC)\):? (.*)$/;

function markFinancial(value: string, facts: Draft): boolean {
  if (FINANCIAL_TYPES.has(value.replace(/\.$/, ''))) facts.financialInstitution = true;
  return false;
}

/**
 * Reads `A1 (Country) issued 1 Jan 2001 expires 1 Jan 2011`. The dates are dropped: an expired document still names its
 * holder. A digital-currency address has its ticker in front, which goes into the label, as does a place in brackets. Of
 * documents that a whole country gives, that place is no more than a word.
 */
function readIdentifier(type: IdentifierType, key: string, text: string): ListedIdentifier | undefined {
  const undated = text.replace(/ (?:issued|expires) .*$/, '').replace(/\.$/, '');
  const open = openingBracket(undated);
  const country = open < 0 ? undefined : ofacCountry(undated.slice(open + 1, -1));
  const value = (country ? undated.slice(0, open) : undated).replace(/,$/, '').trim();
  if (value === '') return undefined;
  if (type === 'wallet') {
    const [ticker = '', ...address] = value.split(' ');
    return address.length === 0 ? undefined : { type, value: address.join(' '), label: `${key} ${ticker}` };
  }
  const [, own = value, place = ''] = WITH_PLACE.exec(value) ?? [];
  const number = type === 'bic' ? own.replaceAll(' ', '') : type === 'imo' ? own.replace(/^IMO ?/, '') : own;
  const label = place === '' ? key : `${key} ${place}`;
  return {
    type,
    value: number,
    label,
    ...(country ? { country } : {}),
    ...(place === '' || OF_A_COUNTRY.has(type) ? {} : { place: place.slice(1, -1) }),
  };
}

/** Never given by a town or state alone. */
const OF_A_COUNTRY: ReadonlySet<IdentifierType> = new Set(['passport', 'national-id']);

/** A number with where it is registered in words: `HRA 738521 (Stuttgart)`; a bracket without a blank before it belongs to the number. */
const WITH_PLACE = /^(.*\S) (\([^()\d]+\))$/;

/** Where the bracket opens that closes at the end of `text`; -1 where none does. */
function openingBracket(text: string): number {
  if (!text.endsWith(')')) return -1;
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    if (text[at] === ')') depth += 1;
    else if (text[at] === '(') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}
