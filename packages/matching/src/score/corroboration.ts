/** Compares what a message and a list know beside the name. Missing data is never evidence. */

import {
  type CountryCode,
  type DateRange,
  type Evidence,
  identifierKey,
  type ListEntry,
  type ListedAddress,
  parseLei,
  type Subject,
} from '@interdict/model';
import { normaliseName } from '../text/normalise.ts';
import type { Circumstances } from '../text/circumstances.ts';
import { writtenSource } from '../text/written-source.ts';
import { isStreet } from '../places/streets.ts';
import { formsOfAddress } from '../words/forms-of-address.ts';

type Fact = Extract<Evidence, { kind: 'corroborates' | 'contradicts' }>;

/** Birth dates further apart than this many years are not a slip. */
const BIRTH_YEARS_APART = 2;

/** All that speaks for or against `subject` and `entry` being the same, in a fixed order. */
export function corroborate(subject: Subject, entry: ListEntry, circumstances: Circumstances): Fact[] {
  return [
    ...birthDate(subject, entry),
    ...birthPlace(subject, entry),
    ...countries(subject, entry, circumstances),
    ...towns(entry.addresses, circumstances),
    ...identifiers(subject, entry),
    ...genders(subject, entry),
    ...kinds(subject, entry),
  ];
}

function birthDate({ known }: Subject, { births }: ListEntry): Fact[] {
  const given = known.birth?.date?.range;
  const listed = births.flatMap(({ range }) => range ?? []);
  if (!given || listed.length === 0) return [];
  const equal = listed.find((range) => overlap(given, range));
  if (equal) return [{ kind: 'corroborates', datum: 'birth-date', subject: inWords(given), listed: inWords(equal) }];
  if (listed.some((range) => yearsApart(given, range) <= BIRTH_YEARS_APART)) return [];
  return [
    { kind: 'contradicts', datum: 'birth-date', subject: inWords(given), listed: listed.map(inWords).join(', ') },
  ];
}

function overlap(a: DateRange, b: DateRange): boolean {
  return a.from <= b.to && b.from <= a.to;
}

function yearsApart(a: DateRange, b: DateRange): number {
  const gap = Math.max(yearOf(a.from) - yearOf(b.to), yearOf(b.from) - yearOf(a.to));
  return b.approximate || a.approximate ? gap - 1 : gap;
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function inWords({ from, to, approximate }: DateRange): string {
  return `${approximate ? 'about ' : ''}${from === to ? from : `${from} to ${to}`}`;
}

function birthPlace({ known }: Subject, { births }: ListEntry): Fact[] {
  const town = known.birth?.town?.value;
  if (town === undefined) return [];
  const listed = births.find(({ place }) => place !== undefined && contains(normaliseName(place), normaliseName(town)));
  return listed?.place === undefined
    ? []
    : [{ kind: 'corroborates', datum: 'birth-place', subject: town, listed: listed.place }];
}

function countries(subject: Subject, entry: ListEntry, { signals }: Circumstances): Fact[] {
  const listed = listedCountries(entry);
  if (listed.size === 0) return [];
  const shared = signals.filter(({ country }) => listed.has(country));
  if (shared.length > 0) {
    const given = [
      ...new Set(shared.map(({ country, source }) => `${country} (${writtenSource(subject, source)})`)),
    ].join(', ');
    const both = [...new Set(shared.map(({ country }) => country))].join(', ');
    return [{ kind: 'corroborates', datum: 'country', subject: given, listed: both }];
  }
  const own = signals.filter(({ source }) => source === 'address' || source === 'residence' || source === 'birth');
  if (own.length === 0) return [];
  const given = [...new Set(own.map(({ country, source }) => `${country} (${source})`))].join(', ');
  return [{ kind: 'contradicts', datum: 'country', subject: given, listed: [...listed].sort().join(', ') }];
}

function listedCountries({ nationalities, addresses, births, identifiers: numbers }: ListEntry): Set<CountryCode> {
  return new Set([...nationalities, ...[...addresses, ...births, ...numbers].flatMap(({ country }) => country ?? [])]);
}

function towns(addresses: readonly ListedAddress[], { addressWords }: Circumstances): Fact[] {
  if (addressWords.length === 0) return [];
  const found = addresses.find(({ town }) => town !== undefined && namesTown(addressWords, normaliseName(town)));
  return found?.town === undefined
    ? []
    : [{ kind: 'corroborates', datum: 'address', subject: found.town, listed: found.town }];
}

/** Whether the town stands in the address, and no street of that name. */
function namesTown(address: readonly string[], town: string): boolean {
  const { length } = town.split(' ');
  if (town === '') return false;
  return address.some(
    (_, at) => address.slice(at, at + length).join(' ') === town && !isStreet(address, at, at + length),
  );
}

/** Whether the words of `part` stand together in `text`; both normalised. */
function contains(text: string, part: string): boolean {
  return part !== '' && ` ${text} `.includes(` ${part} `);
}

/** Of numbers only an LEI contradicts, and only a firm's: banks have some for their branches, and persons several passports. */
function identifiers({ known }: Subject, entry: ListEntry): Fact[] {
  return known.identifiers.flatMap(({ type, value: { value } }): Fact[] => {
    const listed = entry.identifiers.filter((other) => other.type === type);
    const key = identifierKey(type, value);
    const equal = listed.find((other) => identifierKey(type, other.value) === key);
    if (equal) return [{ kind: 'corroborates', datum: 'identifier', subject: value, listed: equal.value }];
    if (listed.length === 0 || type !== 'lei' || entry.kind !== 'organisation' || !parseLei(value)) return [];
    const others = listed.map((other) => other.value).join(', ');
    return [{ kind: 'contradicts', datum: 'identifier', subject: value, listed: others }];
  });
}

/** What a form of address says (`MRS`), never what a given name makes one think; two that differ say nothing (`MR AND MRS`). */
function genders({ kind, value }: Subject, { gender: listed }: ListEntry): Fact[] {
  if (kind !== 'name' || listed === undefined) return [];
  const [given, ...others] = formsOfAddress(value);
  if (given === undefined || others.some(({ gender }) => gender !== given.gender)) return [];
  const same = given.gender === listed;
  return [{ kind: same ? 'corroborates' : 'contradicts', datum: 'gender', subject: given.word, listed }];
}

/** Only a party's own name is surely of the party's kind: a birth date makes it a person, the payment chain a bank. */
function kinds({ kind, role, known }: Subject, entry: ListEntry): Fact[] {
  if (kind !== 'name' || role.endsWith('.related')) return [];
  const own = known.birth ? 'person' : known.agent ? 'bank' : undefined;
  if (own === undefined || entry.kind === 'unknown' || entry.kind === own) return [];
  if (own === 'bank' && entry.kind === 'organisation') return [];
  return [{ kind: 'contradicts', datum: 'kind', subject: own, listed: entry.kind }];
}
