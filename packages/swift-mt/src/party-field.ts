/** Reads a party field, whatever its option. */

import { parseBic, type Address, type Bic, type CountryCode, type Located } from '@interdict/model';
import { readCodedParty } from './coded-party.ts';
import { isDummy } from './dummy.ts';
import { emptyHolder, type Holder } from './holder.ts';
import { countryAtEnd, nameLineCount } from './name-lines.ts';
import { readAccount, readIban, readPartyIdentifier } from './party-identifier.ts';
import { NAME_WRAPPING, readingsOf, wholeReadings } from './readings.ts';
import { isBlankSpan, linesOf, located, report, textOf, trimmed, type Source, type Span } from './source.ts';
import { readStructuredParty } from './structured-party.ts';

/** Options whose last line is a BIC. */
const WITH_BIC: ReadonlySet<string> = new Set(['A', 'C', 'G', 'P']);

/**
 * The account, BIC, names, address and identifiers in the value of a party field. What does not fit the option is read
 * as lines of text, so that nothing is lost.
 */
export function readPartyField(source: Source, value: Span, tag: string): Holder {
  const holder = emptyHolder();
  const option = tag.charAt(2);
  const lines = linesOf(source, value);
  if (option === 'F') {
    const written = lines.filter((line) => !isBlankSpan(source, line));
    readStructuredParty(source, value.path, written, holder);
    return holder;
  }
  if (option === 'J') {
    readCodedParty(source, value.path, lines, holder);
    return holder;
  }
  // 41a ends with a line that says by what means the credit is available: no name, but text.
  const means = tag.startsWith('41') && lines.length > 1 ? lines.pop() : undefined;
  if (means) holder.readings.push(located(source, trimmed(source, means)));
  const [first] = lines;
  let rest = lines;
  if (first && source.text[first.start] === '/' && first.end > first.start) {
    readPartyIdentifier(source, first, holder);
    rest = lines.slice(1);
  } else if (option === 'P' && first && lines.length > 1) {
    const account = readAccount(source, first);
    if (account) holder.accounts.push(account);
    rest = lines.slice(1);
  }
  const text = rest.filter((line) => !isBlankSpan(source, line));
  if (WITH_BIC.has(option)) readBicLine(source, value.path, text, holder);
  else if (option === 'B') readLocation(source, value.path, text, holder);
  else readNameLines(source, value.path, text, holder);
  return holder;
}

function readBicLine(source: Source, path: string, lines: readonly Span[], holder: Holder): void {
  const [first, ...rest] = lines;
  if (!first) return;
  const bic = bicIn(source, first);
  if (bic) holder.bic = bic;
  else report(source, 'bic-expected', first);
  const others = bic ? rest : lines;
  if (others.length > 0) readNameLines(source, path, others, holder);
}

/** The line as a BIC; undefined where it is none. */
function bicIn(source: Source, line: Span): Located<Bic> | undefined {
  const location = trimmed(source, line);
  const bic = parseBic(textOf(source, location));
  return bic && { value: bic, location };
}

/** Option B: a branch or a town. */
function readLocation(source: Source, path: string, lines: readonly Span[], holder: Holder): void {
  if (lines.length === 0) return;
  const last = lines.at(-1);
  const country = last && countryAtEnd(source, last);
  holder.address = addressOf(source, lines, country);
  holder.readings = holder.readings.concat(readingsOf(source, path, lines, NAME_WRAPPING));
}

/** Free lines: the name, then the address, with no mark between them. */
export function readNameLines(source: Source, path: string, lines: readonly Span[], holder: Holder): void {
  const free = skipAccountLine(source, lines, holder);
  const isMeant = (line: Span): boolean => !isDummy(textOf(source, line));
  const dummies = lines.filter((line) => !isMeant(line));
  for (const line of dummies) report(source, 'dummy-value', line);
  const named = dummies.length === 0 ? free : free.filter(isMeant);
  const written = dummies.length === 0 ? lines : lines.filter(isMeant);
  const readings = readingsOf(source, path, written, NAME_WRAPPING);
  holder.readings = holder.readings.length === 0 ? readings : holder.readings.concat(readings);
  const [first] = named;
  if (!first) return;
  const count = nameLineCount(source, named, NAME_WRAPPING.limit);
  const names = wholeReadings(source, path, named.slice(0, count), NAME_WRAPPING);
  holder.names = holder.names.concat(names);
  reportOddName(source, named[count - 1] ?? first);
  if (count > 1) holder.names.push(located(source, trimmed(source, first)));
  const rest = named.slice(count);
  const last = rest.at(-1) ?? (count > 1 ? named.at(-1) : undefined);
  const country = last && countryAtEnd(source, last);
  if (rest.length === 0 && !country) return;
  holder.address = addressOf(source, rest, country);
}

function addressOf(source: Source, lines: readonly Span[], country: Located<CountryCode> | undefined): Address {
  const texts = lines.map((line) => located(source, trimmed(source, line)));
  return country ? { country, lines: texts } : { lines: texts };
}

/** A common mistake: the account number without its slash in front of the name. */
function skipAccountLine(source: Source, lines: readonly Span[], holder: Holder): readonly Span[] {
  const [first, ...rest] = lines;
  if (!first || holder.accounts.length > 0 || rest.length === 0) return lines;
  const text = textOf(source, first).trim();
  const isNumber = /^[A-Z0-9 .\-/]{8,42}$/.test(text) && text.replace(/\D/g, '').length >= 8 && !/[A-Z]{4}/.test(text);
  if (!isNumber && !readIban(text)) return lines;
  report(source, 'account-without-slash', first);
  const account = readAccount(source, first);
  if (account) holder.accounts.push(account);
  return rest;
}

/** A name that was cut off on the way, or that may be written in numbers. */
function reportOddName(source: Source, line: Span): void {
  const text = source.text.slice(line.start, line.end);
  if (text.trimEnd().endsWith('+')) report(source, 'value-truncated', line);
  if (/(?:^| )\d{4} \d{4} \d{4}(?: |$)/.test(text)) report(source, 'telegraphic-code', line);
}
