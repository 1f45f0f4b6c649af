/** Options F of fields 50 and 59: numbered lines. */

import {
  calendarDate,
  countryMeant,
  isWords,
  looksLikeTown,
  parseCountryCode,
  runsOf,
  type Address,
  type Birth,
  type CountryCode,
  type IdentifierType,
  type Located,
  type PartyIdentifier,
} from '@interdict/model';
import { isDummy } from './dummy.ts';
import type { Holder } from './holder.ts';
import { add, concat, NONE } from '../list.ts';
import { hasWord, readPartyIdentifier } from './party-identifier.ts';
import { allReadings, joinedReadings, writtenLines } from './readings.ts';
import {
  isBlankSpan,
  isEmpty,
  located,
  report,
  startingAt,
  textOf,
  trimmed,
  within,
  type Source,
  type Span,
} from '../syntax/source.ts';
import type { Writable } from '../drafts/writable.ts';

/** The codes of the party identifier in line 1 of 50F, and of its lines 6 and 7. */
const IDENTIFIER_CODES: Readonly<Record<string, IdentifierType>> = {
  ARNU: 'alien-registration',
  CCPT: 'passport',
  CUST: 'customer',
  DRLC: 'driving-licence',
  EMPL: 'employer',
  NIDN: 'national-id',
  SOSE: 'social-security',
  TXID: 'tax-id',
};

/** Codes whose identifier has the name of its issuer in front. */
const WITH_ISSUER: ReadonlySet<IdentifierType> = new Set(['customer', 'driving-licence', 'employer']);

/** Characters left for content behind the number and the slash. */
const WRAPPING = { limit: 33, full: 20 };

const HIGHEST_NUMBER = 8;
const SLASH = 0x2f;

/**
 * Reads numbered lines: 1 name, 2 address, 3 country and town, 4 and 5 birth, 6 customer number, 7 national identity
 * number, 8 more of an identifier. Every line is read, however many there are; one without number continues the one
 * before it.
 */
export function readStructuredParty(source: Source, path: string, spans: readonly Span[], holder: Holder): void {
  const lines = spans.filter((line) => !isBlankSpan(source, line));
  const first = lines[0];
  if (!first) return;
  const numbered = lineNumber(source, trimmed(source, first)) > 0;
  if (!numbered) readFirstLine(source, first, holder);
  const groups = groupLines(source, lines, numbered ? 0 : 1);
  const [, names, streets = [], towns = [], dates = [], places = [], customer = [], national = [], more] = groups;
  if (names) readNames(source, path, names, holder);
  readAddress(source, path, streets, towns, holder);
  if (names) readAcross(source, path, names, streets, holder);
  if (dates.length + places.length > 0) readBirth(source, dates, places, holder);
  for (const line of customer) readIdentifier(source, 'customer', line, holder);
  for (const line of national) readIdentifier(source, 'national-id', line, holder);
  if (more) continueIdentifier(source, path, more, holder);
  readAcrossNumbers(holder);
}

/**
 * A name may go on in lines of any number: what is written of birth and identifiers is one text, and so are the name and what has
 * the place of a town but does not look like one, and words of which each has a line.
 */
function readAcrossNumbers(holder: Holder): void {
  const { names, address, birth, identifiers } = holder;
  const [name] = names;
  const { town, lines = NONE } = address ?? {};
  let told: Located[] = NONE;
  if (birth?.town) told = add(told, birth.town);
  for (const { type, issuer, value } of identifiers) {
    if (issuer && type !== 'clearing') told = add(told, issuer);
    told = add(told, value);
  }
  if (told.length > 1) addRuns(holder, told);
  if (!name) return;
  for (const text of town ? [town, ...told] : told) if (!looksLikeTown(text.value)) addRuns(holder, [name, text]);
  if (isOneWord(name)) addRuns(holder, [name, ...lines, ...(town ? [town] : NONE), ...told].filter(isOneWord));
}

function addRuns(holder: Holder, texts: readonly Located[]): void {
  const inWords = texts.filter(({ value }) => isWords(value));
  if (inWords.length > 1) holder.readings = concat(holder.readings, runsOf(inOrder(inWords)));
}

function inOrder(texts: Located[]): Located[] {
  return texts.sort((one, other) => one.location.start - other.location.start);
}

function isOneWord({ value }: Located): boolean {
  return !value.includes(' ') && isWords(value);
}

function readFirstLine(source: Source, line: Span, holder: Holder): void {
  const text = textOf(source, line);
  if (text.startsWith('/')) {
    readPartyIdentifier(source, line, holder);
    return;
  }
  const type = IDENTIFIER_CODES[text.slice(0, 4).toUpperCase()];
  if (type && text.charAt(4) === '/') {
    readIdentifier(source, type, within(line, 5), holder);
    return;
  }
  report(source, 'identifier-code-unknown', line);
  holder.readings = add(holder.readings, located(source, line));
}

/** The number in front of the slash; 0 where the line has none. */
function lineNumber(source: Source, line: Span): number {
  const digit = (source.bytes[line.start] ?? 0) - 0x30;
  return digit >= 1 && digit <= HIGHEST_NUMBER && source.bytes[line.start + 1] === SLASH ? digit : 0;
}

/** The lines from index `from` on, by their numbers. */
function groupLines(source: Source, lines: readonly Span[], from: number): Span[][] {
  const groups: Span[][] = [];
  let current = 1;
  for (let index = from; index < lines.length; index++) {
    const whole = lines[index];
    if (!whole) break;
    // Blanks in front of a number are none of its text.
    const inFront = startingAt(whole, trimmed(source, whole).start);
    const line = lineNumber(source, inFront) > 0 ? inFront : whole;
    const number = lineNumber(source, line);
    if (number === 0) report(source, 'line-not-numbered', line);
    else if (number < current) report(source, 'lines-out-of-order', line);
    if (number > 0) current = number;
    (groups[current] ??= []).push(number > 0 ? within(line, 2) : line);
  }
  return groups;
}

function readNames(source: Source, path: string, lines: readonly Span[], holder: Holder): void {
  for (const name of joinedReadings(source, path, lines, WRAPPING)) {
    if (isDummy(name.value)) report(source, 'dummy-value', name.location);
    else holder.names = add(holder.names, name);
  }
  if (lines.length > 1)
    holder.readings = concat(holder.readings, allReadings(path, writtenLines(source, lines, WRAPPING)));
}

/** A name may go on in what is numbered as its address: `1/ISLAMIC REVOLUTIONARY`, `2/GUARD CORPS`. */
function readAcross(
  source: Source,
  path: string,
  names: readonly Span[],
  streets: readonly Span[],
  holder: Holder,
): void {
  const [last, next] = [names.at(-1), streets[0]];
  if (last && next && last.end <= next.start && !isBlankSpan(source, next))
    holder.readings = concat(holder.readings, joinedReadings(source, path, [last, next], WRAPPING));
}

function readAddress(
  source: Source,
  path: string,
  streets: readonly Span[],
  towns: readonly Span[],
  holder: Holder,
): void {
  const lines = readableLines(source, streets);
  const first = towns[0];
  const country = first && readCountry(source, first);
  const afterCountry = country ? [afterSlash(source, first, country), ...towns.slice(1)] : towns;
  const below = readableLines(source, afterCountry);
  const town = below[0];
  if (!country && !town && lines.length === 0) return;
  const address: Writable<Address> = { lines: concat(lines, below.slice(1)) };
  const beside = codesBeside(below);
  const [stated, ...others] = country ? [country, ...beside] : beside;
  if (stated) address.country = stated;
  if (others.length > 0) address.otherCountries = others;
  if (town) address.town = town;
  holder.address = address;
  const all = streets.length === 0 ? afterCountry : [...streets, ...afterCountry];
  if (all.length > 1) holder.readings = concat(holder.readings, joinedReadings(source, path, all, WRAPPING));
}

/** Codes of countries before the first slash of a line, or behind its last: `IR`, `/IR`, `XX/IR`, `IR/SHIRAZ`. */
function codesBeside(lines: readonly Located[]): Located<CountryCode>[] {
  let codes: Located<CountryCode>[] = NONE;
  for (const { value, location } of lines) {
    const [before, behind] = [value.indexOf('/'), value.lastIndexOf('/') + 1];
    const inFront = before < 0 ? undefined : parseCountryCode(value.slice(0, before));
    const atEnd = parseCountryCode(value.slice(behind));
    if (inFront) codes = add(codes, { value: inFront, location: within(location, 0, before) });
    if (atEnd) codes = add(codes, { value: atEnd, location: startingAt(location, location.end - atEnd.length) });
  }
  return codes;
}

function readableLines(source: Source, lines: readonly Span[]): Located[] {
  const readable: Located[] = [];
  for (const line of lines) {
    const text = trimmed(source, line);
    if (!isEmpty(text)) readable.push(located(source, text));
  }
  return readable;
}

/** What follows the country and its slash at the start of a line. */
function afterSlash({ bytes }: Source, line: Span, { location }: Located): Span {
  let at = location.end;
  while (at < line.end && bytes[at] !== SLASH) at++;
  return startingAt(line, at + 1);
}

/** The country in front of the first slash, as a code or in words. */
function readCountry(source: Source, line: Span): Located<CountryCode> | undefined {
  const { bytes } = source;
  const { path, start, end } = line;
  let to = start;
  while (to < end && bytes[to] !== SLASH) to++;
  const span = trimmed(source, { path, start, end: to });
  const word = textOf(source, span);
  const code = parseCountryCode(word);
  if (code) return { value: code, location: span };
  const named = countryMeant(word);
  if (named) {
    report(source, 'country-in-words', span);
    return { value: named, location: span };
  }
  if (to === start + 2 && to < end) report(source, 'country-unknown', span);
  return undefined;
}

function readBirth(source: Source, dates: readonly Span[], places: readonly Span[], holder: Holder): void {
  const birth: Writable<Birth> = {};
  let told: Located[] = NONE;
  for (const line of dates) {
    const text = textOf(source, line).trim();
    const day = /^\d{8}$/.test(text) && calendarDate(+text.slice(0, 4), +text.slice(4, 6), +text.slice(6));
    if (day && !birth.date) birth.date = { range: { from: day, to: day }, location: line };
    else {
      report(source, 'date-malformed', line);
      if (hasWord(text)) told = add(told, located(source, line));
    }
  }
  for (const [index, line] of places.entries()) {
    const country = index === 0 ? readCountry(source, line) : undefined;
    const rest = country ? afterSlash(source, line, country) : line;
    const [town] = readableLines(source, [rest]);
    if (country) birth.country = country;
    if (town && birth.town) holder.readings = add(holder.readings, town);
    else if (town) birth.town = town;
  }
  holder.birth = birth;
  holder.readings = concat(holder.readings, told);
  // A name may begin in the line of the date and go on in that of the place.
  if (told.length > 0 && birth.town) addRuns(holder, [...told, birth.town]);
}

/** `DE/ALFABANK/998877` or `FR/12AB34567`: country, issuer where the type has one, number. */
function readIdentifier(source: Source, type: IdentifierType, line: Span, holder: Holder): void {
  const country = readCountry(source, line);
  let rest = trimmed(source, country ? afterSlash(source, line, country) : line);
  if (!country) report(source, 'country-unknown', line);
  const slash = source.text.slice(rest.start, rest.end).indexOf('/');
  let issuer: Located | undefined;
  // An issuer without number is all there is to say: it stays the value.
  if (slash > 0 && rest.start + slash + 1 < rest.end && WITH_ISSUER.has(type)) {
    issuer = located(source, trimmed(source, within(rest, 0, slash)));
    rest = trimmed(source, within(rest, slash + 1));
  }
  if (isEmpty(rest)) return;
  const value = located(source, rest);
  const identifier: Writable<PartyIdentifier> = { type, value };
  if (issuer) identifier.issuer = issuer;
  if (country) identifier.country = country;
  holder.identifiers = add(holder.identifiers, identifier);
  if (hasWord(value.value)) holder.readings = add(holder.readings, value);
}

/** Line 8 goes on where the identifier of line 1, 6 or 7 had no room left. */
function continueIdentifier(source: Source, path: string, lines: readonly Span[], holder: Holder): void {
  const parts = readableLines(source, lines);
  const [first] = parts;
  if (!first) return;
  holder.readings = concat(holder.readings, parts);
  const last = holder.identifiers.at(-1);
  if (!last) return;
  const { start } = last.value.location;
  const end = parts.at(-1)?.location.end ?? first.location.end;
  const value = { value: last.value.value + parts.map((part) => part.value).join(''), location: { path, start, end } };
  if (isWords(last.value.value)) holder.readings = concat(holder.readings, [value, ...runsOf([last.value, ...parts])]);
  const whole: PartyIdentifier = { ...last, value };
  holder.identifiers = [...holder.identifiers.slice(0, -1), whole];
}
