/** Whether a hit means the listed party itself. */

import {
  countryNamed,
  identifierKey,
  type CountrySignal,
  type Datum,
  type EntryKind,
  type Evidence,
  type Hit,
  type Identity,
  type IdentifierType,
} from '@interdict/model';
import { capitals, plainWords } from './words.ts';

export interface Thresholds {
  /** Score from which a name counts as equal, 0 to 1. */
  readonly confirm: number;
  /** Years between two birth dates from which they cannot be the same person's. */
  readonly discountBirthYears: number;
}

type Compared = Extract<Evidence, { kind: 'corroborates' | 'contradicts' }>;

/** Given once in the world: equal means the same party. */
const UNIQUE: ReadonlySet<IdentifierType> = new Set(['bic', 'lei', 'iban', 'imo', 'mmsi', 'wallet']);

/** Given once in a country: equal means the same party where the country agrees. */
const NATIONAL: ReadonlySet<IdentifierType> = new Set([
  'passport',
  'national-id',
  'tax-id',
  'registration',
  'social-security',
  'driving-licence',
  'alien-registration',
  'clearing',
  'aircraft',
  'call-sign',
]);

/** Data that support an equal name. A country does too, unless only the bank stands there. */
const SUPPORTING: ReadonlySet<Datum> = new Set(['birth-date', 'birth-place', 'address', 'identifier']);

/** Data that keep an equal name from being confirmed. A country does not: people and firms move. */
const OPPOSING: ReadonlySet<Datum> = new Set(['birth-date', 'gender', 'kind', 'identifier']);

/** Signals that say where a party's bank is, not where the party is. */
const OF_THE_BANK: ReadonlySet<CountrySignal['source']> = new Set(['bic', 'iban', 'clearing']);

/** Sources that a screener may name in its evidence because it found the country in words: `IR (address)`. */
const OF_THE_PARTY = /\b(?:address|residence|birth|identifier)\b/;

/** Which of the two ways to discount a hit the institution uses, by rule. */
export type Discounting = Readonly<Record<'ID-01' | 'ID-02', boolean>>;

/** How identities are judged. */
export interface Identification {
  readonly thresholds: Thresholds;
  readonly discounting: Discounting;
}

/**
 * Whose bank has checked what the message says of it. The originator's data must be accurate, the beneficiary's need only
 * be there (FATF Recommendation 16): what a payer says of the one it pays, or of those behind either, frees nobody; for places
 * see {@link isOnlyCalledSo}.
 */
const CHECKED = /^(?:underlying\.)?debtor$/;

/**
 * `confirmed`: an exact identifier, or an equal strong name with a datum that supports it (architecture, "Decision").
 * `discounted`: contradicted beyond doubt (OFAC FAQ 5), or a weak alias with nothing beside it (OFAC FAQ 122-125).
 */
export function identityOf(hit: Hit, { thresholds, discounting }: Identification): Identity {
  const { entry, matched } = hit;
  const type = identifierType(hit);
  // A number so short that it may be another one matches with a score below 1.
  if (type !== undefined)
    return hit.score === 1 && (UNIQUE.has(type) || isVouchedFor(hit, type)) ? 'confirmed' : 'possible';
  const supported = isSupported(hit);
  const isAnother = isAnotherKind(hit) || (!supported && isAnotherPerson(hit, thresholds));
  if (isAnother && discounting['ID-01'] && CHECKED.test(hit.subject.role)) return 'discounted';
  if (matched.kind === 'name' && matched.name.strength === 'weak')
    return supported || !discounting['ID-02'] || isLineOfAddress(hit) ? 'possible' : 'discounted';
  // Whether a place is the one in the address is judged with the territory.
  if (entry.kind === 'place' && hit.subject.kind === 'name')
    return discounting['ID-01'] && isOnlyCalledSo(hit) ? 'discounted' : 'possible';
  if (entry.kind === 'place') return isEqualName(hit, thresholds) ? 'confirmed' : 'possible';
  const confirmed =
    // A ship is told by its number: its name is also a person's, and its flag a country that many have.
    !CRAFT.has(entry.kind) &&
    isEqualName(hit, thresholds) &&
    !compared(hit, 'contradicts').some(({ datum }) => OPPOSING.has(datum)) &&
    (supported || isBankAtHome(hit));
  return confirmed ? 'confirmed' : 'possible';
}

/** A country under one of its lesser names, as all there is on a line of an address that gives no other. */
function isLineOfAddress(hit: Hit): boolean {
  return hit.entry.kind === 'place' && hit.subject.kind === 'place' && compared(hit, 'contradicts').length === 0;
}

/**
 * A party called after a place, with an address in another country: Mr Iran of Paris. A bank or an office called so may be one
 * of that place; what is nothing but the place may be a line of an address, and so may what is behind a number or a comma, or
 * before its country.
 */
function isOnlyCalledSo({ evidence, entry, subject: { known, value } }: Hit): boolean {
  const pairs = evidence.flatMap((step) => (step.kind === 'name' ? step.pairs : []));
  const place = pairs.flatMap(({ subject }) => capitals(subject).split(' '));
  const name = capitals(value);
  const words = plainWords(value).split(' ');
  const start = words.indexOf(place[0] ?? '');
  const behind = countryNamed(words.slice(start + place.length).join(' '));
  return (
    known.agent === false &&
    words.length > place.length &&
    !OF_PLACES.test(name) &&
    !/[\d,]/.test(name.split(place[0] ?? '', 1)[0] ?? '') &&
    !(start >= 0 && entry.addresses.some(({ country }) => country !== undefined && country === behind)) &&
    evidence.some((step) => step.kind === 'contradicts' && step.datum === 'country')
  );
}

const OF_PLACES =
  /\b(?:BANK|BANQUE|BANCO|BRANCH|MUNICIPALITY|MINISTRY|GOVERNMENT|CUSTOMS|PORT|AIRPORT|UNIVERSITY|HOSPITAL|POST OFFICE)\b/;

function identifierType({ matched, evidence }: Hit): IdentifierType | undefined {
  if (matched.kind === 'identifier') return matched.identifier.type;
  const type = evidence.find((step) => step.kind === 'identifier')?.type;
  return [...UNIQUE, ...NATIONAL].find((known) => known === type);
}

/**
 * Numbers that others may bear too count where something beside them agrees. Of one that a town or state gave, the country
 * says nothing: each court of Germany has an HRB 32490.
 */
function isVouchedFor(hit: Hit, type: IdentifierType): boolean {
  if (isSupported(hit)) return true;
  if (!NATIONAL.has(type) || hit.matched.kind !== 'identifier' || isLocal(hit)) return false;
  const { country, value } = hit.matched.identifier;
  const same = hit.subject.known.identifiers.filter(
    (identifier) => identifierKey(identifier.type, identifier.value.value) === identifierKey(type, value),
  );
  return country !== undefined && same.some((identifier) => identifier.country?.value === country);
}

/** A high score counts only where no word of the message is left over: `X Tours` is not `X`. */
function isEqualName({ evidence, score }: Hit, { confirm }: Thresholds): boolean {
  return evidence.some(
    (step) => step.kind === 'name' && (step.exact || (score >= confirm && step.unmatchedSubject.length === 0)),
  );
}

function isSupported(hit: Hit): boolean {
  const { matched } = hit;
  // A number that was matched does not support itself.
  const own = matched.kind === 'identifier' ? matched.identifier.value : undefined;
  return compared(hit, 'corroborates').some(
    (step) =>
      !(step.datum === 'identifier' && step.listed === own) &&
      (SUPPORTING.has(step.datum) || (step.datum === 'country' && !isLocal(hit) && !isOnlyOfTheBank(hit, step))),
  );
}

/** Whether the number that is hit was given by a town or state, and others there give the same. */
function isLocal({ matched }: Hit): boolean {
  return matched.kind === 'identifier' && matched.identifier.place !== undefined;
}

/** Whether all that points to the countries of `step` is where the party banks. */
function isOnlyOfTheBank({ subject: { known } }: Hit, { subject, listed }: Compared): boolean {
  if (known.agent === true || OF_THE_PARTY.test(subject)) return false;
  const words = new Set([countryNamed(subject), ...`${subject} ${listed}`.split(/[^A-Z]+/)]);
  const signals = known.countries.filter(({ country }) => words.has(country));
  return signals.length > 0 && signals.every(({ source }) => OF_THE_BANK.has(source));
}

/** A bank with an equal name in the same country is that bank. */
function isBankAtHome({ entry, subject: { known } }: Hit): boolean {
  if (known.agent !== true || entry.kind !== 'bank') return false;
  const homes: ReadonlySet<string | undefined> = new Set([
    ...entry.addresses.map(({ country }) => country),
    ...entry.nationalities,
  ]);
  return known.countries.some(({ country }) => homes.has(country));
}

const CRAFT: ReadonlySet<EntryKind> = new Set(['vessel', 'aircraft']);

/** A person against a vessel, in a party's own data: a text may well name both side by side. */
function isAnotherKind(hit: Hit): boolean {
  const { subject, entry } = hit;
  if (subject.known.agent === undefined || !CRAFT.has(entry.kind)) return false;
  return compared(hit, 'contradicts').some((step) => step.datum === 'kind' && step.subject === 'person');
}

/** Born far apart, and in different countries. Where one lives contradicts nothing: people move. */
function isAnotherPerson(hit: Hit, { discountBirthYears }: Thresholds): boolean {
  const against = compared(hit, 'contradicts');
  const isBirthCountryKnown = hit.subject.known.birth?.country !== undefined;
  return (
    against.some(({ datum }) => datum === 'birth-place' || (datum === 'country' && isBirthCountryKnown)) &&
    against.some(
      ({ datum, subject, listed }) => datum === 'birth-date' && yearsBetween(subject, listed) >= discountBirthYears,
    )
  );
}

/** The least distance between the years that two texts name; 0 where one names none. */
function yearsBetween(one: string, other: string): number {
  const distances = years(one).flatMap((year) => years(other).map((listed) => Math.abs(year - listed)));
  return distances.length > 0 ? Math.min(...distances) : 0;
}

function years(text: string): number[] {
  return Array.from(text.matchAll(/\b[12]\d{3}\b/g), ([year]) => Number(year));
}

function compared({ evidence }: Hit, kind: Compared['kind']): Compared[] {
  return evidence.filter((step): step is Compared => step.kind === kind);
}
