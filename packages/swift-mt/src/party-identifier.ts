/** The first line of a party field: account, debit or credit mark, clearing code. */

import { parseIban, type Account, type Iban, type PartyIdentifier } from '@interdict/model';
import { CLEARING_SYSTEMS } from './clearing-systems.ts';
import type { Holder } from './holder.ts';
import { add } from './list.ts';
import { isEmpty, located, report, startingAt, textOf, trimmed, within, type Source, type Span } from './source.ts';
import type { Writable } from './writable.ts';
import { isDummy } from './dummy.ts';

const MARK_OR_SLASH = /^\/[CD/]/i;

/**
 * Reads `/12345`, `/C/12345`, `//FW021000089`; `line` starts with the slash. Only one slash is a mark: a second one opens
 * a clearing code, any further one is part of the number.
 */
export function readPartyIdentifier(source: Source, line: Span, holder: Holder): void {
  const text = textOf(source, line);
  const marked = MARK_OR_SLASH.test(text);
  const clearing = marked ? /^(?:\/[CD])?\/\/([A-Z]{2})/i.exec(text) : null;
  if (clearing) {
    const code = within(line, clearing[0].length - 2, clearing[0].length);
    readClearingCode(source, code, trimmed(source, startingAt(line, code.end)), holder);
    return;
  }
  const mark = marked ? (/^\/[CD](?=\/|\s*$)/i.exec(text)?.[0].length ?? 0) : 0;
  const account = readAccount(source, within(line, mark + 1));
  if (account) holder.accounts = add(holder.accounts, account);
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
  const iban = readIban(id.value);
  return iban ? { id, iban } : { id };
}

/** Two letters and a digit, whatever is between them: rules out nearly every name and number before anything is copied. */
const IBAN_BEGINNING = /^[\s-]*[A-Z][\s-]*[A-Z][\s-]*\d/i;

export function readIban(text: string): Iban | undefined {
  return IBAN_BEGINNING.test(text) ? parseIban(text) : undefined;
}

function readClearingCode(source: Source, code: Span, number: Span, holder: Holder): void {
  const mt = textOf(source, code).toUpperCase();
  const system = CLEARING_SYSTEMS.get(mt);
  if (!system) report(source, 'clearing-code-unknown', code);
  const whole = { path: code.path, start: code.start, end: number.end };
  // Where the number has another form than the system's, the code may be the beginning of a word.
  const regular = system !== undefined && !isEmpty(number) && system.matches(source.text, number.start, number.end);
  const value = located(source, regular ? number : trimmed(source, whole));
  const identifier: Writable<PartyIdentifier> = { type: 'clearing', value };
  if (system) identifier.issuer = { value: system.iso, location: code };
  if (system?.country) identifier.country = { value: system.country, location: code };
  holder.identifiers = add(holder.identifiers, identifier);
  // A member number has no words: what has some is a name in disguise.
  if (hasWord(value.value)) holder.readings = add(holder.readings, value);
}

/** True where three letters stand together. */
export function hasWord(text: string): boolean {
  return /[A-Za-z]{3}/.test(text) || /\p{L}{3}/u.test(text);
}
