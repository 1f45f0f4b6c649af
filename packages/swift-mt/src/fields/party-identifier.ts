/** The first line of a party field: account, debit or credit mark, clearing code. */

import {
  parseCountryCode,
  parseIban,
  type Account,
  type Iban,
  type Located,
  type PartyIdentifier,
} from '@interdict/model';
import { CLEARING_SYSTEMS } from './clearing-systems.ts';
import type { Holder } from './holder.ts';
import { add } from '../list.ts';
import { isAlphanumeric, isDigit, isLetter } from '../syntax/marks.ts';
import {
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
import { isDummy } from './dummy.ts';

const SLASH = 0x2f;

/**
 * Reads `/12345`, `/C/12345`, `//FW021000089`; `line` starts with the slash. Only one slash is a mark: a second one opens
 * a clearing code, any further one is part of the number.
 */
export function readPartyIdentifier(source: Source, line: Span, holder: Holder): void {
  const { bytes } = source;
  const { start, end } = line;
  const marked = start + 1 < end && isDebitOrCredit(bytes[start + 1]);
  const second = marked ? start + 2 : start;
  if (second + 3 < end && startsClearingCode(bytes, second)) {
    const code = { path: line.path, start: second + 2, end: second + 4 };
    readClearingCode(source, code, trimmed(source, startingAt(line, code.end)), holder);
    return;
  }
  const isMark = marked && !isAlphanumeric(bytes[second]) && MARK_END.test(textOf(source, startingAt(line, second)));
  const account = readAccount(source, startingAt(line, (isMark ? second : start) + 1));
  if (account) holder.accounts = add(holder.accounts, account);
}

/** What follows a mark: a slash, or nothing. */
const MARK_END = /^(?:\/|\s*$)/;

/** `C` or `D`. */
function isDebitOrCredit(code: number | undefined): boolean {
  return code === 0x43 || code === 0x44 || code === 0x63 || code === 0x64;
}

/** Two slashes and two letters. */
function startsClearingCode(bytes: Uint8Array, at: number): boolean {
  const slashes = bytes[at] === SLASH && bytes[at + 1] === SLASH;
  return slashes && isLetter(bytes[at + 2]) && isLetter(bytes[at + 3]);
}

/** The account number in a span; undefined where there is none, or only a word for none. */
export function readAccount(source: Source, span: Span): Account | undefined {
  const number = trimmed(source, span);
  if (isEmpty(number)) return undefined;
  const id = located(source, number);
  if (isDummy(id.value)) {
    report(source, 'dummy-value', number);
    return undefined;
  }
  return accountOf(id);
}

/** The account with a number, which may be an IBAN. */
export function accountOf(id: Located): Account {
  const iban = readIban(id.value);
  return iban ? { id, iban } : { id };
}

/** Two letters and a digit, whatever is between them: rules out nearly every name and number before anything is copied. */
const IBAN_BEGINNING = /^(?:[^A-Z0-9]*IBAN)?[^A-Z0-9]*[A-Z][^A-Z0-9]*[A-Z][^A-Z0-9]*\d/i;

/** An IBAN, with signs between its characters, the word IBAN in front of it or a currency behind it: its check digits tell. */
export function readIban(text: string): Iban | undefined {
  if (isDigit(text.charCodeAt(0)) || !IBAN_BEGINNING.test(text)) return undefined;
  const regular = parseIban(text);
  if (regular) return regular;
  const code = text
    .replace(/[^A-Za-z0-9]/g, '')
    .toUpperCase()
    .replace(/^IBAN/, '');
  return parseIban(code) ?? parseIban(code.replace(/[A-Z]{3}$/, ''));
}

/** `RU044525225.30101810400000000225`: behind the number of a bank its account with the central bank may stand. */
function readClearingCode(source: Source, code: Span, rest: Span, holder: Holder): void {
  const mt = textOf(source, code).toUpperCase();
  const system = CLEARING_SYSTEMS.get(mt);
  if (!system) report(source, 'clearing-code-unknown', code);
  const written = textOf(source, rest);
  const point = written.indexOf('.');
  const hasAccount = point > 0 && !system?.pattern.test(written) && system?.pattern.test(written.slice(0, point));
  const number = hasAccount ? within(rest, 0, point) : rest;
  const account = hasAccount ? readAccount(source, within(rest, point + 1)) : undefined;
  if (account) holder.accounts = add(holder.accounts, account);
  const whole = { path: code.path, start: code.start, end: number.end };
  // Where the number has another form than the system's, the code may be the beginning of a word.
  const regular = system !== undefined && !isEmpty(number) && system.pattern.test(textOf(source, number));
  const value = located(source, regular ? number : trimmed(source, whole));
  const identifier: Writable<PartyIdentifier> = { type: 'clearing', value };
  if (system) identifier.issuer = { value: system.iso, location: code };
  // The codes of most systems are countries, and a number of a bank tells where it is though nobody knows the system.
  const country = system ? system.country : hasWord(value.value) ? undefined : parseCountryCode(mt);
  if (country) identifier.country = { value: country, location: code };
  holder.identifiers = add(holder.identifiers, identifier);
  // A member number has no words: what has some is a name in disguise.
  if (hasWord(value.value)) holder.readings = add(holder.readings, value);
}

/** True where three letters stand together. */
export function hasWord(text: string): boolean {
  return /[A-Za-z]{3}/.test(text) || /\p{L}{3}/u.test(text);
}
