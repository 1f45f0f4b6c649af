/** Options F of fields 50 and 59: numbered lines. */

import {
  calendarDate,
  countryNamed,
  parseCountryCode,
  type Address,
  type Birth,
  type CountryCode,
  type IdentifierType,
  type Located,
  type PartyIdentifier,
} from '@interdict/model';
import { isDummy } from './dummy.ts';
import { type Holder } from './holder.ts';
import { add, concat } from './list.ts';
import { hasWord, readPartyIdentifier } from './party-identifier.ts';
import { allReadings, writtenLines, wholeReadings } from './readings.ts';
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
} from './source.ts';
import type { Writable } from './writable.ts';

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

/**
 * Reads numbered lines: 1 name, 2 address, 3 country and town, 4 and 5 birth, 6 customer number, 7 national identity
 * number, 8 more of an identifier. Every line is read, however many there are; one without number continues the one
 * before it.
 */
export function readStructuredParty(source: Source, path: string, spans: readonly Span[], holder: Holder): void {
  const lines = spans.filter((line) => !isBlankSpan(source, line));
  const [first, ...rest] = lines;
  if (!first) return;
  const numbered = lineNumber(source, first) > 0;
  if (!numbered) readFirstLine(source, first, holder);
  const groups = groupLines(source, numbered ? lines : rest);
  readNames(source, path, groups[1] ?? [], holder);
  readAddress(source, path, groups[2] ?? [], groups[3] ?? [], holder);
  readBirth(source, groups[4] ?? [], groups[5] ?? [], holder);
  for (const line of groups[6] ?? []) readIdentifier(source, 'customer', line, holder);
  for (const line of groups[7] ?? []) readIdentifier(source, 'national-id', line, holder);
  continueIdentifier(source, path, groups[8] ?? [], holder);
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
  const digit = source.text.charCodeAt(line.start) - 0x30;
  return digit >= 1 && digit <= HIGHEST_NUMBER && source.text[line.start + 1] === '/' ? digit : 0;
}

function groupLines(source: Source, lines: readonly Span[]): Span[][] {
  const groups: Span[][] = [];
  let current = 1;
  for (const line of lines) {
    const number = lineNumber(source, line);
    if (number === 0) report(source, 'line-not-numbered', line);
    else if (number < current) report(source, 'lines-out-of-order', line);
    if (number > 0) current = number;
    (groups[current] ??= []).push(number > 0 ? within(line, 2) : line);
  }
  return groups;
}

function readNames(source: Source, path: string, lines: readonly Span[], holder: Holder): void {
  const texts = writtenLines(source, lines, WRAPPING);
  for (const name of wholeReadings(path, texts)) {
    if (isDummy(name.value)) report(source, 'dummy-value', name.location);
    else holder.names = add(holder.names, name);
  }
  if (lines.length > 1) holder.readings = concat(holder.readings, allReadings(path, texts));
}

function readAddress(
  source: Source,
  path: string,
  streets: readonly Span[],
  towns: readonly Span[],
  holder: Holder,
): void {
  const lines: Located[] = readableLines(source, streets);
  const [first, ...more] = towns;
  const country = first && readCountry(source, first);
  const afterCountry =
    first && (country ? startingAt(first, skipSlash(source, country.location.end, first.end)) : first);
  const [town, ...further] = readableLines(source, [...(afterCountry ? [afterCountry] : []), ...more]);
  if (!country && !town && lines.length + further.length === 0) return;
  const address: Writable<Address> = { lines: lines.concat(further) };
  if (country) address.country = country;
  if (town) address.town = town;
  holder.address = address;
  const all = [...streets, ...(afterCountry ? [afterCountry] : []), ...more];
  if (all.length > 1)
    holder.readings = concat(holder.readings, wholeReadings(path, writtenLines(source, all, WRAPPING)));
}

function readableLines(source: Source, lines: readonly Span[]): Located[] {
  return lines
    .map((line) => trimmed(source, line))
    .filter((line) => !isEmpty(line))
    .map((line) => located(source, line));
}

function skipSlash(source: Source, from: number, end: number): number {
  let at = from;
  while (at < end && source.text[at] === ' ') at++;
  return source.text[at] === '/' && at < end ? at + 1 : at;
}

/** The country in front of the first slash, as a code or in words. */
function readCountry(source: Source, line: Span): Located<CountryCode> | undefined {
  const text = source.text.slice(line.start, line.end);
  const slash = text.indexOf('/');
  const span = trimmed(source, within(line, 0, slash === -1 ? undefined : slash));
  const word = textOf(source, span);
  const code = parseCountryCode(word);
  if (code) return { value: code, location: span };
  const named = countryNamed(word);
  if (named) {
    report(source, 'country-in-words', span);
    return { value: named, location: span };
  }
  if (slash === 2) report(source, 'country-unknown', span);
  return undefined;
}

function readBirth(source: Source, dates: readonly Span[], places: readonly Span[], holder: Holder): void {
  const birth: Writable<Birth> = {};
  for (const line of dates) {
    const text = textOf(source, line).trim();
    const day = /^\d{8}$/.test(text) && calendarDate(+text.slice(0, 4), +text.slice(4, 6), +text.slice(6));
    if (day && !birth.date) birth.date = { range: { from: day, to: day }, location: line };
    else {
      report(source, 'date-malformed', line);
      if (hasWord(text)) holder.readings = add(holder.readings, located(source, line));
    }
  }
  for (const [index, line] of places.entries()) {
    const country = index === 0 ? readCountry(source, line) : undefined;
    const rest = country ? startingAt(line, skipSlash(source, country.location.end, line.end)) : line;
    const [town] = readableLines(source, [rest]);
    if (country) birth.country = country;
    if (town && birth.town) holder.readings = add(holder.readings, town);
    else if (town) birth.town = town;
  }
  if (dates.length + places.length > 0) holder.birth = birth;
}

/** `DE/ALFABANK/998877` or `FR/12AB34567`: country, issuer where the type has one, number. */
function readIdentifier(source: Source, type: IdentifierType, line: Span, holder: Holder): void {
  const country = readCountry(source, line);
  let rest = trimmed(source, country ? startingAt(line, skipSlash(source, country.location.end, line.end)) : line);
  if (!country) report(source, 'country-unknown', line);
  const slash = source.text.slice(rest.start, rest.end).indexOf('/');
  let issuer: Located | undefined;
  if (slash > 0 && WITH_ISSUER.has(type)) {
    issuer = located(source, trimmed(source, within(rest, 0, slash)));
    rest = within(rest, slash + 1);
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
  const whole: PartyIdentifier = { ...last, value };
  holder.identifiers = [...holder.identifiers.slice(0, -1), whole];
}
