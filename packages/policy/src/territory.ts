/** What in a payment points to a territory under embargo. */

import type {
  CountrySignal,
  Hit,
  IdentifierType,
  Known,
  ListEntry,
  Located,
  Payment,
  Subject,
  Transfer,
} from '@interdict/model';
import { countryAskedFor, countryWrittenIn, mayGiveCountry } from './country-codes.ts';
import { bankCodesIn, ibansAs, ibansIn, mayHoldCode } from './embargoed-codes.ts';
import { grouped } from './grouped.ts';
import type { Listed } from './listed.ts';
import { called, spoken, type Participant } from './participants.ts';
import { CRIMEA, type Programme } from './programme.ts';
import { TERRITORIES, type Territory, type TerritoryId } from './territories.ts';
import { plainWords } from './words.ts';

const BY_COUNTRY: ReadonlyMap<string, Territory> = new Map(
  TERRITORIES.flatMap((territory) => (territory.country ? [[territory.country, territory]] : [])),
);

/** Something in a payment that points to a territory. */
export interface Presence {
  /** Undefined for a place of a list of one's own. */
  readonly territory: TerritoryId | undefined;
  readonly at: 'party' | 'agent' | 'text';
  /** A bank there, or an account that a bank there keeps. */
  readonly bank: boolean;
  /** False where only a place name points there that may mean another place. */
  readonly certain: boolean;
  readonly role: string;
  /** A sentence without its full stop: `The creditor "X" is in Iran (address)`. */
  readonly text: string;
  readonly hits: readonly number[];
  readonly programmes: readonly Programme[];
  /** Paths in the message. */
  readonly evidence: readonly string[];
}

/** @param wording - all of `subjects` as `capitals`. */
export function presencesOf(
  payment: Payment,
  participants: readonly Participant[],
  listed: readonly Listed[],
  subjects: readonly Subject[],
  wording: string,
): Presence[] {
  const presences: Presence[] = [];
  for (const participant of participants)
    for (const signal of participant.countries) {
      const territory = BY_COUNTRY.get(signal.country);
      if (territory && PUTS_THERE.has(signal.source)) presences.push(ofSignal(participant, signal, territory));
    }
  for (const one of listed) {
    const { entry, identity } = one.hit;
    if (entry.kind === 'place' && identity !== 'discounted' && !isOrigin(one.hit)) presences.push(ofPlace(one));
  }
  return merged([
    ...presences,
    ...ofAmounts(payment, ''),
    ...(payment.underlying ? ofAmounts(payment.underlying, 'underlying.') : []),
    ...(mayHoldCode(wording) ? ofCodes(subjects, participants) : []),
    ...(POSTAL_CODE_WITHIN.test(wording) ? subjects.flatMap(ofPostalCode) : []),
    ...(mayGiveCountry(wording) ? subjects.flatMap((one) => [...ofWrittenCountry(one), ...ofCountryInText(one)]) : []),
  ]);
}

const BY_CURRENCY: ReadonlyMap<string, Territory> = new Map(
  TERRITORIES.flatMap((territory) => (territory.currencies ?? []).map((currency) => [currency, territory] as const)),
);

/** Hardly anybody but those in the country pays in its currency: as much of a hint as a town in a text. */
function ofAmounts(transfer: Transfer, prefix: string): Presence[] {
  const { amount, instructedAmount, transferCurrency, otherCurrencies = [] } = transfer;
  const amounts = [
    ['amount', amount?.currency, amount?.location] as const,
    ['instructedAmount', instructedAmount?.currency, instructedAmount?.location] as const,
    ['transferCurrency', transferCurrency?.value, transferCurrency?.location] as const,
    ...otherCurrencies.map(({ value, location }) => ['otherAmount', value, location] as const),
  ];
  return amounts.flatMap(([slot, currency, location]): Presence[] => {
    const territory = BY_CURRENCY.get(currency?.toUpperCase() ?? '');
    if (!territory) return [];
    const role = prefix + slot;
    return [
      {
        territory: territory.id,
        at: 'text',
        bank: false,
        certain: false,
        role,
        text: `The ${spoken(role)} is in ${currency}, the currency of ${territory.name}`,
        hits: [],
        programmes: [territory.under],
        evidence: location ? [location.path] : [],
      },
    ];
  });
}

/** Banks and accounts in a territory that a text names, other than those of a participant. */
function ofCodes(subjects: readonly Subject[], participants: readonly Participant[]): Presence[] {
  const told = new Set(participants.flatMap(({ countries }) => countries.map(({ location }) => location.start)));
  return subjects.flatMap((subject) =>
    subject.kind === 'text' || subject.kind === 'account' ? codesIn(subject, told) : [],
  );
}

/** @param told - where those start that are a participant's. */
function codesIn({ kind, value, role, location }: Subject, told: ReadonlySet<number>): Presence[] {
  const found = [...bankCodesIn(value), ...(kind === 'account' ? ibansAs(value) : ibansIn(value))];
  return found.flatMap(({ code, start, country, names }) => {
    const territory = BY_COUNTRY.get(country);
    if (!territory || told.has(location.start + start)) return [];
    return {
      territory: territory.id,
      at: 'text' as const,
      bank: true,
      certain: true,
      role,
      text: `The ${spoken(role)} text "${value}" names ${names} in ${territory.name} (${code})`,
      hits: [],
      programmes: [territory.under],
      evidence: [location.path],
    };
  });
}

/**
 * Postal codes of Crimea and Sevastopol by the country that an address gives: in Ukraine those from 95 on, before which Russia
 * writes a 2. They stand in public tables and no law, so that a person is to look.
 */
const CRIMEAN_CODES: ReadonlyMap<string, RegExp> = new Map([
  ['UA', /(?<!\d)2?9[5-9]\d{3}(?!\d)/],
  ['RU', /(?<!\d)29[5-9]\d{3}(?!\d)/],
]);
const POSTAL_CODE_WITHIN = /9[5-9]\d{3}(?!\d)/;

function ofPostalCode(subject: Subject): Presence[] {
  const { kind, value, known } = subject;
  if (kind !== 'place') return [];
  const addresses = known.countries.filter(({ source }) => source === 'address');
  const [code] = addresses.flatMap(({ country }) => CRIMEAN_CODES.get(country)?.exec(value) ?? []);
  return code === undefined ? [] : [ofAddress(subject, 'crimea', CRIMEA, `has a postal code of Crimea (${code})`)];
}

/** No reader takes it for the country, so that a person is to look. */
function ofWrittenCountry(subject: Subject): Presence[] {
  const written = countryWrittenIn(subject);
  const territory = BY_COUNTRY.get(written?.country ?? '');
  if (!written || !territory) return [];
  return [ofAddress(subject, territory.id, territory.under, `may give ${territory.name} (${written.words})`)];
}

/** A code of two or three letters may mean something else, so that a person is to look. */
function ofCountryInText(subject: Subject): Presence[] {
  const { value, role, location } = subject;
  const written = countryAskedFor(subject);
  const territory = BY_COUNTRY.get(written?.country ?? '');
  if (!written || !territory) return [];
  return [
    {
      territory: territory.id,
      at: 'text',
      bank: false,
      certain: false,
      role,
      text: `The ${spoken(role)} text "${value}" may give ${territory.name} (${written.words})`,
      hits: [],
      programmes: [territory.under],
      evidence: [location.path],
    },
  ];
}

function ofAddress(
  { value, role, known: { agent }, location }: Subject,
  territory: TerritoryId,
  programme: Programme,
  says: string,
): Presence {
  return {
    territory,
    at: agent ? 'agent' : 'party',
    bank: agent === true,
    certain: false,
    role,
    text: `The address of the ${spoken(role)} "${value}" ${says}`,
    hits: [],
    programmes: [programme],
    evidence: [location.path],
  };
}

/** What points to the same thing in the same place of the payment is one presence; what is certain speaks for it. */
function merged(presences: readonly Presence[]): Presence[] {
  return grouped(presences, ({ territory, at, role, bank }) => `${territory ?? ''} ${at} ${role} ${bank}`).map(
    (group) => ({
      ...(group.find(({ certain }) => certain) ?? group[0]),
      hits: [...new Set(group.flatMap(({ hits }) => hits))],
      evidence: [...new Set(group.flatMap(({ evidence }) => evidence))],
    }),
  );
}

/** Where one was born, or who issued a passport, does not put a payment into a country. */
const PUTS_THERE: ReadonlySet<CountrySignal['source']> = new Set(['address', 'residence', 'bic', 'iban', 'clearing']);

function ofSignal(participant: Participant, { source, location }: CountrySignal, territory: Territory): Presence {
  const account = source === 'iban' && !participant.agent;
  return {
    territory: territory.id,
    at: participant.agent ? 'agent' : 'party',
    bank: participant.agent || source === 'bic' || source === 'iban',
    certain: true,
    role: participant.role,
    text: `The ${called(participant)} ${account ? 'has an account' : 'is'} in ${territory.name} (${source})`,
    hits: [],
    programmes: [territory.under],
    evidence: [location.path],
  };
}

/** Where one was born, or, in words that say nothing else, who issued a passport. */
function isOrigin({ subject: { value, known, location }, matched }: Hit): boolean {
  const isHere = (text: Located | undefined): boolean =>
    text?.location.path === location.path && text.location.start === location.start;
  if (isHere(known.birth?.town)) return true;
  const isAll = matched.kind === 'name' && plainWords(matched.name.value) === plainWords(value);
  return isAll && known.identifiers.some(({ type, issuer }) => PERSONAL.has(type) && isHere(issuer));
}

const PERSONAL: ReadonlySet<IdentifierType> = new Set(['passport', 'national-id']);

function ofPlace({ hit, index }: Listed): Presence {
  const { subject, entry } = hit;
  const { agent } = subject.known;
  const territory = TERRITORIES.find((candidate) => isNamedBy(candidate, entry));
  const isBeside = subject.role.endsWith('.related');
  // A bank's branch is the bank, wherever it is.
  const at = agent === undefined || (isBeside && !agent) ? 'text' : agent ? 'agent' : 'party';
  const place = entry.names[0]?.value ?? entry.id;
  const where = at === 'text' ? `The ${spoken(subject.role)} text` : `The address of the ${spoken(subject.role)}`;
  return {
    territory: territory?.id,
    at,
    bank: at === 'agent',
    certain:
      hit.identity === 'confirmed' && !isBeside && !isOblast(hit, territory) && agreesWith(territory, subject.known),
    role: subject.role,
    text: `${where} "${subject.value}" names ${place}${territory && territory.name !== place ? ` in ${territory.name}` : ''}`,
    hits: [index],
    programmes: territory ? [territory.under] : [],
    evidence: [subject.location.path],
  };
}

/** Only parts of the oblasts of Donetsk and Luhansk are under the embargo: what is there goes by its town. */
function isOblast({ subject: { value, location }, matched }: Hit, territory: Territory | undefined): boolean {
  if ((territory?.id !== 'donetsk' && territory?.id !== 'luhansk') || matched.kind !== 'name') return false;
  const name = plainWords(matched.name.value);
  const text = plainWords(value);
  const rest = text.replace(new RegExp(`\\b${name} (?:OBLAST|OBL|REGION|PROVINCE)\\b`, 'g'), '');
  return location.path.endsWith('/CtrySubDvsn') || (rest !== text && !rest.includes(name));
}

function isNamedBy({ programmes, country }: Territory, entry: ListEntry): boolean {
  const tags = [...entry.programmes, ...entry.measures.map(({ programme }) => programme ?? '')];
  const keys = tags.map((tag) => tag.toUpperCase().replace(/[^A-Z0-9]+/g, ''));
  const countries: readonly (string | undefined)[] = [
    ...entry.nationalities,
    ...entry.addresses.map((address) => address.country),
  ];
  return (
    keys.some((key) => programmes.some((name) => key === name || (name.length > 3 && key.startsWith(name)))) ||
    (country !== undefined && countries.includes(country))
  );
}

/** An address that also gives another country may mean another place of the same name. */
function agreesWith(territory: Territory | undefined, { agent, countries }: Known): boolean {
  const given: string[] = countries
    .filter(
      ({ source }) => source === 'address' || source === 'residence' || (agent === true && PUTS_THERE.has(source)),
    )
    .map(({ country }) => country);
  return given.length === 0 || given.some((country) => territory?.addressedAs.includes(country) ?? true);
}
