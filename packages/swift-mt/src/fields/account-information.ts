/** Field 86: what a statement says about an entry, in the two structured dialects in use. */

import { bicDue, parseBic, type Address, type Located } from '@interdict/model';
import { gluedPart, gluedSpans, glueLines, sectionsOf, type GluedText } from './glued-text.ts';
import { emptyHolder, type Holder } from './holder.ts';
import { add, NONE } from '../list.ts';
import { accountOf } from './party-identifier.ts';
import { isDigit } from '../syntax/marks.ts';
import type { Source, Span } from '../syntax/source.ts';

/** What field 86 says about one entry. */
export interface AccountInformation {
  parties: RoleHolder[];
  agents: RoleHolder[];
  /** Values of the dialect's elements, each read over its line ends. */
  readonly readings: Located[];
}

/** Who has a role; no role occurs twice. */
export interface RoleHolder {
  readonly role: string;
  readonly holder: Holder;
}

/** A code of the bank, the character that marks elements, the number of the first one. */
const NUMBERED = /^\d{3}[?>+~]\d\d/;
const SEPA_WORDS = /(?<![A-Z])(EREF|KREF|MREF|CRED|DEBT|COAM|OAMT|SVWZ|ABWA|ABWE|IBAN|BIC|PURP)\+/g;
const SLASH_CODES =
  /\/(EREF|PREF|ORDP|BENM|ULTD|ULTB|ULTC|ORDB|BENB|REMI|PURP|CSID|MARF|RTRN|TRCD|CNTP|IBAN|BIC|NAME|ADDR|ID|ISDT|SVCL|ACCW|INVC|CREF|OCMT|CHGS|EXCH|SVWZ|USTD|STRD)\//g;

/** Codes that open a party, by its role; `counterparty` is whoever is on the other side of the entry. */
const PARTY_CODES: Readonly<Record<string, string>> = {
  ORDP: 'debtor',
  BENM: 'creditor',
  ULTD: 'ultimateDebtor',
  ULTB: 'ultimateCreditor',
  ULTC: 'ultimateCreditor',
  CNTP: 'counterparty',
};
const AGENT_CODES: Readonly<Record<string, string>> = { ORDB: 'debtorAgent', BENB: 'creditorAgent' };

/** Reads the lines of a field 86 that belongs to an entry on the `C` or `D` side; free text gives nothing here. */
export function readAccountInformation(
  source: Source,
  path: string,
  lines: readonly Span[],
  mark: 'C' | 'D' | undefined,
): AccountInformation {
  const glued = glueLines(source, path, lines);
  const found: AccountInformation = { parties: NONE, agents: NONE, readings: [] };
  const counterparty = mark === 'D' ? 'creditor' : 'debtor';
  if (NUMBERED.test(glued.text)) readNumbered(source, glued, counterparty, found);
  else if (glued.text.includes('/')) readSlashCodes(glued, counterparty, found);
  return found;
}

function holderOf(found: AccountInformation, role: string): Holder {
  const isAgent = role.endsWith('Agent');
  for (const known of isAgent ? found.agents : found.parties) if (known.role === role) return known.holder;
  const holder = emptyHolder();
  if (isAgent) found.agents = add(found.agents, { role, holder });
  else found.parties = add(found.parties, { role, holder });
  return holder;
}

function addName(found: AccountInformation, role: string, name: Located): void {
  const holder = holderOf(found, role);
  holder.names = add(holder.names, name);
}

/** The last line of an address that is given, or the town. */
function addPlace(found: AccountInformation, role: string, place: Address): void {
  const holder = holderOf(found, role);
  holder.address = { ...holder.address, ...place };
}

function addRelatedName(found: AccountInformation, role: string, name: Located): void {
  const holder = holderOf(found, role);
  holder.relatedNames = add(holder.relatedNames, name);
}

/** `?32NAME?33MORE OF IT`: the counterparty's bank, account and name, and the purpose in pieces. */
function readNumbered(source: Source, glued: GluedText, counterparty: string, found: AccountInformation): void {
  let names: Located[] = NONE;
  let purpose: Span[] = NONE;
  const { text } = glued;
  const mark = text.charAt(3);
  let next = 3;
  while (next < text.length) {
    const number = (text.charCodeAt(next + 1) - 0x30) * 10 + text.charCodeAt(next + 2) - 0x30;
    const from = next + 3;
    next = nextElement(text, mark, from);
    const value = gluedPart(glued, from, next);
    if (isPurpose(number)) for (const span of gluedSpans(glued, from, next)) purpose = add(purpose, span);
    if (!value) continue;
    found.readings.push(value);
    if (number === 30) readBank(value, counterparty, found);
    else if (number === 31) readNumber(value, counterparty, found);
    else if (number === 32 || number === 33) names = add(names, value);
    else if (number >= 35 && number <= 39) addRelatedName(found, counterparty, value);
  }
  if (names.length > 0) holderOf(found, counterparty).names = bothWays(names);
  readPurpose(glueLines(source, glued.path, purpose), found);
}

/** Where the next mark with two digits behind it stands; the end of the text where there is none. */
function nextElement(text: string, mark: string, from: number): number {
  for (let at = text.indexOf(mark, from); at !== -1; at = text.indexOf(mark, at + 1)) {
    if (isDigit(text.charCodeAt(at + 1)) && isDigit(text.charCodeAt(at + 2))) return at;
  }
  return text.length;
}

function isPurpose(number: number): boolean {
  return (number >= 20 && number <= 29) || (number >= 60 && number <= 63);
}

/** The purpose without the marks between its pieces: a word may be cut anywhere between two of them. */
function readPurpose(purpose: GluedText, found: AccountInformation): void {
  const whole = gluedPart(purpose, 0, purpose.text.length);
  if (!whole) return;
  found.readings.push(whole);
  if (!purpose.text.includes('+')) return;
  for (const { code, from, to } of sectionsOf(withOpenings(purpose), SEPA_WORDS)) {
    const value = gluedPart(purpose, from, to);
    if (!value) continue;
    found.readings.push(value);
    const role = code === 'ABWA' ? 'ultimateDebtor' : code === 'ABWE' ? 'ultimateCreditor' : undefined;
    if (role) addName(found, role, value);
  }
}

/** The text without a capital in front of an element: a word may open one, whatever the one before it ends with. */
function withOpenings({ text, ends }: GluedText): string {
  let open = '';
  for (const end of ends) {
    if (end < text.length) open += text.slice(open.length, end - 1) + text.charAt(end - 1).toLowerCase();
  }
  return open + text.slice(open.length);
}

/** `/ORDP//NAME/...`: an element of a party or bank goes to the one that was named last. */
function readSlashCodes(glued: GluedText, counterparty: string, found: AccountInformation): void {
  let role = counterparty;
  for (const { code, from, to } of sectionsOf(glued.text, SLASH_CODES)) {
    role = PARTY_CODES[code] ?? AGENT_CODES[code] ?? role;
    if (role === 'counterparty') role = counterparty;
    const value = gluedPart(glued, from, to);
    if (!value) continue;
    found.readings.push(value);
    if (code === 'CNTP') readCounterparty(glued, from, to, role, found);
    else if (code === 'NAME' || PARTY_CODES[code]) addName(found, role, value);
    else if (code === 'ADDR') addPlace(found, role, { lines: [value] });
    else if (code === 'IBAN') readNumber(value, role, found);
    else if (code === 'BIC') readBank(value, role, found);
    else if (AGENT_CODES[code]) readBankOrName(value, role, found);
  }
}

/** `/CNTP/account/BIC/name/town/`: an element that is left out shifts nothing. */
function readCounterparty(glued: GluedText, from: number, to: number, role: string, found: AccountInformation): void {
  let start = from;
  for (const kind of ['account', 'bic', 'name', 'town']) {
    const slash = glued.text.indexOf('/', start);
    const end = slash === -1 || slash > to ? to : slash;
    const value = gluedPart(glued, start, end);
    start = Math.min(end + 1, to);
    if (!value) continue;
    if (kind === 'name') addName(found, role, value);
    else if (kind === 'town') addPlace(found, role, { lines: [], ...holderOf(found, role).address, town: value });
    else if (kind === 'bic') readBank(value, role, found);
    else readNumber(value, role, found);
  }
}

function readBank(written: Located, role: string, found: AccountInformation): void {
  const value = withoutSlash(written);
  readNumber(value, role, found, bicDue(value.value));
}

/** Behind `/ORDB/` letters in the form of a BIC may be the bank's name (`BANKMELL`), unless they name its head office. */
function readBankOrName(written: Located, role: string, found: AccountInformation): void {
  const value = withoutSlash(written);
  readBank(value, role, found);
  if (LETTERS.test(value.value) && parseBic(value.value)) addName(found, role, value);
}

/** A slash may close the last element. */
function withoutSlash(written: Located): Located {
  const { value, location } = written;
  if (!value.endsWith('/') || value === '/') return written;
  const { path, start, end } = location;
  return { value: value.slice(0, -1), location: { path, start, end: end - 1 } };
}

const LETTERS = /^[A-Z]+(?<!XXX)$/i;

/** A BIC names the party's bank, anything else its account; what is not the BIC and nothing else is a name as well. */
function readNumber(value: Located, role: string, found: AccountInformation, bic = parseBic(value.value)): void {
  const isAgent = role.endsWith('Agent');
  if (bic) {
    const bank = isAgent ? role : `${role}Agent`;
    holderOf(found, bank).bic = { value: bic, location: value.location };
    if (bic.length !== value.value.length) addName(found, bank, value);
    return;
  }
  const account = accountOf(value);
  if (isAgent && !account.iban) addName(found, role, value);
  else {
    const holder = holderOf(found, role);
    holder.accounts = add(holder.accounts, account);
  }
}

/** A name in two pieces, joined with a blank and without. */
function bothWays(names: Located[]): Located[] {
  const [first] = names;
  const last = names.at(-1);
  if (!first || !last || names.length === 1) return names;
  const location = { path: first.location.path, start: first.location.start, end: last.location.end };
  const values = names.map(({ value }) => value);
  return [{ value: values.join(' '), location }, { value: values.join(''), location }, ...names];
}
