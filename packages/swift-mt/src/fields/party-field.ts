/** Reads a party field, whatever its option. */

import { bicDue, type Address, type CountryCode, type Located } from '@interdict/model';
import { fieldNumber } from '../catalogue/definition.ts';
import { readCodedParty } from './coded-party.ts';
import { isDummy } from './dummy.ts';
import { emptyHolder, type Holder } from './holder.ts';
import { add, concat } from '../list.ts';
import { isDigit } from '../syntax/marks.ts';
import { countryAtLineEnd, countryAtLineStart, latestNameEnd, nameEnd } from './name-lines.ts';
import { hasWord, readAccount, readIban, readPartyIdentifier } from './party-identifier.ts';
import { allReadings, writtenLines, NAME_WRAPPING, wholeReadings, type Lines } from './readings.ts';
import {
  hasDigit,
  isBlankSpan,
  linesOf,
  located,
  report,
  textOf,
  trimmed,
  type Source,
  type Span,
} from '../syntax/source.ts';
import { readStructuredParty } from './structured-party.ts';

const SLASH = 0x2f;
const PLUS = 0x2b;

/**
 * The account, BIC, names, address and identifiers in the value of a party field. What does not fit the option is read
 * as lines of text, so that nothing is lost.
 */
export function readPartyField(source: Source, value: Span, tag: string): Holder {
  const holder = emptyHolder();
  const option = tag.charAt(2);
  const lines = linesOf(source, value);
  if (option === 'F') {
    readStructuredParty(source, value.path, lines, holder);
    return holder;
  }
  if (option === 'J') {
    readCodedParty(source, value.path, lines, holder);
    return holder;
  }
  // 41a ends with a line that says by what means the credit is available: no name, but text.
  const means = fieldNumber(tag) === 41 && lines.length > 1 ? lines.pop() : undefined;
  if (means) holder.readings = add(holder.readings, located(source, trimmed(source, means)));
  const first = lines[0];
  if (first && source.bytes[first.start] === SLASH && first.end > first.start) {
    readPartyIdentifier(source, first, holder);
    lines.shift();
  } else if (option === 'P' && first && lines.length > 1) {
    const account = readAccount(source, first);
    if (account) holder.accounts = add(holder.accounts, account);
    lines.shift();
  }
  if (endsWithBic(option)) readBicLine(source, value.path, lines, holder);
  else if (option === 'B' && fieldNumber(tag) !== 50) readLocation(source, value.path, lines, holder);
  else readNameLines(source, value.path, lines, holder);
  readAcrossAccount(source, value.path, holder);
  return holder;
}

/** A name may begin where the account is due, or behind its number: `/ESMAIL`, `KHATIB`. */
function readAcrossAccount(source: Source, path: string, holder: Holder): void {
  const [account] = holder.accounts;
  const name = holder.names[0] ?? holder.address?.lines[0];
  if (!account?.id || !name) return;
  const { value: id, location } = account.id;
  const words = hasDigit(source, location) ? behindNumber(id) : id;
  if (!hasWord(words)) return;
  const start = location.end - words.length;
  holder.readings = add(holder.readings, {
    value: `${words} ${name.value}`,
    location: { path, start, end: name.location.end },
  });
}

/** The words behind the last one with a digit. */
function behindNumber(text: string): string {
  let at = text.length;
  while (at > 0 && !isDigit(text.charCodeAt(at - 1))) at--;
  const blank = text.indexOf(' ', at);
  return blank === -1 ? '' : text.slice(blank).trimStart();
}

/** Options whose last line is a BIC. */
function endsWithBic(option: string): boolean {
  return option === 'A' || option === 'C' || option === 'G' || option === 'P';
}

function readBicLine(source: Source, path: string, lines: readonly Span[], holder: Holder): void {
  let at = 0;
  for (let line = lines[at]; line && isBlankSpan(source, line); line = lines[at]) at++;
  const first = lines[at];
  if (!first) return;
  const location = trimmed(source, first);
  const text = textOf(source, location);
  const value = bicDue(text);
  if (value) holder.bic = { value, location };
  // What is not the BIC and nothing else may be a name as well.
  const regular = value?.length === text.length;
  if (!regular) report(source, 'bic-expected', first);
  if (!regular || at + 1 < lines.length) readNameLines(source, path, regular ? lines.slice(at + 1) : lines, holder);
}

/** Option B: a branch or a town. */
function readLocation(source: Source, path: string, spans: readonly Span[], holder: Holder): void {
  const lines = writtenLines(source, spans, NAME_WRAPPING);
  if (lines.values.length === 0) return;
  holder.address = addressOf(source, lines.values, countryAtLineEnd(source, lines.values.at(-1)));
  holder.readings = concat(holder.readings, allReadings(path, lines));
}

/** Free lines: the name, then the address, with no mark between them. */
export function readNameLines(source: Source, path: string, spans: readonly Span[], holder: Holder): void {
  const all = writtenLines(source, spans, NAME_WRAPPING);
  const from = skipAccountLine(source, all.values, holder) ? 1 : 0;
  const lines = withoutDummies(source, all);
  const { values } = lines;
  holder.readings = concat(holder.readings, allReadings(path, lines));
  const first = values[from];
  if (!first) return;
  const to = nameEnd(source, lines, from);
  const names = wholeReadings(path, lines, from, to);
  holder.names = concat(holder.names, names);
  reportOddName(source, values[to - 1] ?? first);
  if (to > from + 1) holder.names = add(holder.names, first);
  const latest = latestNameEnd(lines, to);
  for (let end = to + 1; end <= latest; end++) {
    const name = wholeReadings(path, lines, from, end)[0];
    if (name) holder.names = add(holder.names, name);
  }
  const last = to < values.length || to > from + 1 ? values.at(-1) : undefined;
  const country = countryAtLineEnd(source, last);
  if (to < values.length || country) holder.address = addressOf(source, values.slice(to), country);
}

function withoutDummies(source: Source, lines: Lines): Lines {
  const { values, spans } = lines;
  let found = false;
  for (let index = 0; index < values.length; index++) {
    const line = values[index];
    if (!line || !isDummy(line.value)) continue;
    report(source, 'dummy-value', line.location);
    found = true;
  }
  if (!found) return lines;
  const written = spans.filter((_, index) => !isDummy(values[index]?.value ?? ''));
  return writtenLines(source, written, NAME_WRAPPING);
}

function addressOf(source: Source, lines: readonly Located[], atEnd: Located<CountryCode> | undefined): Address {
  const inFront = lines.map((line) => countryAtLineStart(source, line)).filter((one) => one !== undefined);
  const found = inFront.filter(({ location }) => location.start !== atEnd?.location.start);
  const [country, ...otherCountries] = atEnd ? [atEnd, ...found] : found;
  if (!country) return { lines };
  return otherCountries.length > 0 ? { country, otherCountries, lines } : { country, lines };
}

/** A common mistake: the account number without its slash in front of the name. */
function skipAccountLine(source: Source, lines: readonly Located[], holder: Holder): boolean {
  const first = lines[0];
  if (!first || holder.accounts.length > 0 || lines.length === 1) return false;
  const { value, location } = first;
  if (!hasDigit(source, location)) return false;
  const isNumber =
    /^[A-Z0-9 .\-/]{8,42}$/.test(value) && value.replace(/\D/g, '').length >= 8 && !/[A-Z]{4}/.test(value);
  if (!isNumber && !isIbanOnly(value)) return false;
  report(source, 'account-without-slash', location);
  reportOddName(source, first);
  const account = readAccount(source, location);
  if (account) holder.accounts = add(holder.accounts, account);
  return true;
}

/** True for an IBAN that is nothing else: any text may have the check digits by chance, and an IBAN has no words. */
function isIbanOnly(text: string): boolean {
  const iban = readIban(text);
  return iban !== undefined && !WORD_IN_IBAN.test(iban);
}

/** More letters together than the code of a bank has. */
const WORD_IN_IBAN = /[A-Z]{5}/;

const TELEGRAPHIC = /(?:^| )\d{4} \d{4} \d{4}(?: |$)/;

/** A name that was cut off on the way, or that may be written in numbers. */
function reportOddName(source: Source, { value, location }: Located): void {
  if (source.bytes[location.end - 1] === PLUS) report(source, 'value-truncated', location);
  if (mayHaveGroups(source, location) && TELEGRAPHIC.test(value)) report(source, 'telegraphic-code', location);
}

/** True where groups of four digits may stand: of any two characters in them that are seven apart, one is a digit. */
function mayHaveGroups({ bytes }: Source, { start, end }: Span): boolean {
  for (let at = start + 6; at < end; at += 7) if (isDigit(bytes[at])) return true;
  return false;
}
