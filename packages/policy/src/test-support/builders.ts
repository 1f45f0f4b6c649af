/** Payments, listings and hits for tests, in as few words as the case needs. */

import {
  type Agent,
  type Authority,
  type Bic,
  type CalendarDate,
  type CountryCode,
  type Datum,
  type EntryId,
  type EntryKind,
  type Evidence,
  type Hit,
  type Iban,
  type IdentifierType,
  type ListEntry,
  listEntry,
  type Located,
  type Measure,
  type MeasureKind,
  type Money,
  parseBic,
  parseCalendarDate,
  parseCountryCode,
  parseIban,
  type Party,
  type Passage,
  type Payment,
  type Subject,
  subjectsOf,
  type Transfer,
  wholeRange,
} from '@interdict/model';

export function at<T extends string>(value: T, path = 'test'): Located<T> {
  return { value, location: { path, start: 0, end: value.length } };
}

export function bic(text: string): Bic {
  return sure(parseBic(text), text);
}

export function country(text: string): CountryCode {
  return sure(parseCountryCode(text), text);
}

export function day(text: string): CalendarDate {
  return sure(parseCalendarDate(text), text);
}

export function iban(text: string): Iban {
  return sure(parseIban(text), text);
}

function sure<T>(value: T | undefined, text: string): T {
  if (value === undefined) throw new Error(`test data: ${text}`);
  return value;
}

interface PartyData {
  readonly country?: string;
  readonly residence?: string;
  readonly lines?: readonly string[];
  readonly town?: string;
  readonly iban?: string;
  readonly born?: { readonly year: number; readonly country: string };
  readonly related?: readonly string[];
  readonly identifiers?: readonly (readonly [IdentifierType, string, string?, string?])[];
}

export function party(role: string, name: string | undefined, data: PartyData = {}): Party {
  const range = data.born && wholeRange(data.born.year);
  return {
    role,
    names: name === undefined ? [] : [at(name, `${role}/name`)],
    readings: [],
    ...address(role, data),
    accounts: data.iban === undefined ? [] : [{ id: at(data.iban, `${role}/account`), iban: iban(data.iban) }],
    identifiers: identifiers(data.identifiers),
    relatedNames: (data.related ?? []).map((text) => at(text, `${role}/related`)),
    ...(data.residence === undefined ? {} : { countryOfResidence: at(country(data.residence), `${role}/residence`) }),
    ...(data.born && range
      ? { birth: { date: { range, location: at('born').location }, country: at(country(data.born.country)) } }
      : {}),
  };
}

interface AgentData {
  readonly bic?: string;
  readonly name?: string;
  readonly country?: string;
  readonly lines?: readonly string[];
  readonly identifiers?: readonly (readonly [IdentifierType, string, string?, string?])[];
}

export function agent(role: string, data: string | AgentData): Agent {
  const given: AgentData = typeof data === 'string' ? { bic: data } : data;
  return {
    role,
    ...(given.bic === undefined ? {} : { bic: at(bic(given.bic), `${role}/bic`) }),
    names: given.name === undefined ? [] : [at(given.name, `${role}/name`)],
    readings: [],
    ...address(role, given),
    accounts: [],
    identifiers: identifiers(given.identifiers),
    relatedNames: [],
  };
}

function address(
  role: string,
  data: { country?: string; town?: string; lines?: readonly string[] },
): Pick<Party, 'address'> {
  if (data.country === undefined && data.lines === undefined && data.town === undefined) return {};
  return {
    address: {
      lines: (data.lines ?? []).map((line) => at(line, `${role}/address`)),
      ...(data.country === undefined ? {} : { country: at(country(data.country), `${role}/country`) }),
      ...(data.town === undefined ? {} : { town: at(data.town, `${role}/town`) }),
    },
  };
}

function identifiers(
  given: readonly (readonly [IdentifierType, string, string?, string?])[] = [],
): Party['identifiers'] {
  return given.map(([type, value, place, issuer]) => ({
    type,
    value: at(value),
    ...(place === undefined ? {} : { country: at(country(place)) }),
    ...(issuer === undefined ? {} : { issuer: at(issuer) }),
  }));
}

export function passage(text: string, kind: Passage['kind'] = 'remittance'): Passage {
  return { kind, text: at(text, kind), readings: [] };
}

function money(currency: string): Money {
  return { currency, amount: '1000.00', location: at('amount').location };
}

function passages(text: string | undefined): Passage[] {
  return text === undefined ? [] : [passage(text)];
}

interface PaymentData {
  readonly type?: string;
  readonly currency?: string;
  readonly instructed?: string;
  readonly settlement?: Payment['settlement'];
  readonly parties?: readonly Party[];
  readonly agents?: readonly Agent[];
  readonly text?: string;
  readonly underlying?: Pick<Transfer, 'parties' | 'agents'> & { readonly text?: string };
}

export function payment(data: PaymentData = {}): Payment {
  const agents = data.agents ?? [];
  const sender = agents.find(({ role }) => role === 'sender')?.bic?.value;
  return {
    message: { format: 'swift-mt', type: data.type ?? 'MT103', ...(sender ? { sender } : {}) },
    position: 0,
    references: {},
    amount: money(data.currency ?? 'USD'),
    ...(data.instructed === undefined ? {} : { instructedAmount: money(data.instructed) }),
    ...(data.settlement ? { settlement: data.settlement } : {}),
    parties: data.parties ?? [],
    agents,
    passages: passages(data.text),
    ...(data.underlying
      ? { underlying: { references: {}, ...data.underlying, passages: passages(data.underlying.text) } }
      : {}),
  };
}

interface EntryData {
  readonly id?: EntryId;
  readonly kind?: EntryKind;
  readonly name: string;
  readonly weak?: boolean;
  readonly measure?: MeasureKind | 'none';
  readonly authority?: Authority;
  readonly programmes?: readonly string[];
  readonly secondary?: string;
  readonly country?: string;
  readonly listedOn?: string;
  readonly effectiveFrom?: string;
  readonly until?: string;
}

/** On the SDN list and blocked by OFAC unless said otherwise. */
export function entry(data: EntryData): ListEntry {
  const id = data.id ?? `ofac-sdn:${data.name.replaceAll(' ', '-')}`;
  const measure: Measure | undefined =
    data.measure === 'none'
      ? undefined
      : {
          kind: data.measure ?? 'blocking',
          authority: data.authority ?? 'OFAC',
          ...(data.secondary === undefined ? {} : { secondarySanctions: data.secondary }),
          ...(data.programmes?.[0] === undefined ? {} : { programme: data.programmes[0] }),
        };
  return listEntry({
    id,
    list: id.slice(0, id.indexOf(':')),
    kind: data.kind ?? 'organisation',
    names: [{ value: data.name, type: 'primary', strength: data.weak ? 'weak' : 'strong' }],
    addresses: data.country === undefined ? [] : [{ lines: [], country: country(data.country) }],
    programmes: data.programmes ?? [],
    measures: measure ? [measure] : [],
    ...(data.listedOn === undefined ? {} : { listedOn: day(data.listedOn) }),
    ...(data.effectiveFrom === undefined ? {} : { effectiveFrom: day(data.effectiveFrom) }),
    ...(data.until === undefined ? {} : { until: day(data.until) }),
  });
}

type Compared = readonly [Datum, subject?: string, listed?: string];

export interface HitData {
  readonly exact?: boolean;
  readonly score?: number;
  /** Words of the subject without a counterpart. */
  readonly left?: readonly string[];
  readonly identifier?: readonly [IdentifierType, value: string, country?: string, place?: string];
  readonly for?: readonly Compared[];
  readonly against?: readonly Compared[];
  /** Part of the value of the subject that is hit, where a role has several. */
  readonly value?: string;
  readonly kind?: Subject['kind'];
}

function compare(kind: 'corroborates' | 'contradicts', given: readonly Compared[] = []): Evidence[] {
  return given.map(([datum, ours = '', theirs = '']) => ({ kind, datum, subject: ours, listed: theirs }));
}

/** A hit of the first subject with the role on the entry: an exact name unless said otherwise. */
export function hit(on: Payment, role: string, listed: ListEntry, data: HitData = {}): Hit {
  const { identifier, score = 1, exact = score === 1, left = [] } = data;
  const wanted = data.kind ?? (identifier?.[0] === 'bic' ? 'bic' : undefined);
  const subject = subjectsOf(on).find(
    (one) =>
      one.role === role &&
      (wanted === undefined || one.kind === wanted) &&
      (data.value === undefined || one.value.includes(data.value)),
  );
  const name = listed.names[0];
  if (!subject || !name) throw new Error(`test data: no subject ${role}`);
  const [type, value = '', code, place] = identifier ?? [];
  return {
    subject,
    entry: listed,
    matched: type
      ? {
          kind: 'identifier',
          identifier: {
            type,
            value,
            ...(code === undefined ? {} : { country: country(code) }),
            ...(place === undefined ? {} : { place }),
          },
        }
      : { kind: 'name', name },
    score,
    evidence: [
      type
        ? { kind: 'identifier', type, subject: subject.value, listed: value }
        : {
            kind: 'name',
            pairs: [],
            unmatchedSubject: left.map((token) => ({ token, weight: 1 })),
            unmatchedListed: [],
            exact,
          },
      ...compare('corroborates', data.for),
      ...compare('contradicts', data.against),
    ],
  };
}
