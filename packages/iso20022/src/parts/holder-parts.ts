/** Reads parties, agents and accounts: the components that all messages of all versions are made of. */

import {
  bicDue,
  type CountryCode,
  type IdentifierType,
  isFiller,
  type Lei,
  type Located,
  type PartyIdentifier,
  parseBic,
  parseCalendarDate,
  parseCountryCode,
  parseIban,
  parseLei,
} from '@interdict/model';
import { addBic, addBirth, addResidence } from './add-to-holder.ts';
import { readAddress } from './address.ts';
import { type Context, createHolder, type Draft, type Holder, inside, locatedText, warn } from '../drafts/draft.ts';
import { type Element, leavesOf, pathOf } from '../xml/element.ts';
import { IDENTIFIER_BY_ELEMENT, IDENTIFIER_BY_SCHEME } from './identifier-types.ts';
import { isExempt } from './leaves.ts';
import { words } from '../schema/words.ts';

/** Where a part is put, and whether it belongs to the holder itself or to a contact, branch or account of it. */
interface Place {
  readonly holder: Holder;
  readonly draft: Draft;
  readonly context: Context;
  readonly related: boolean;
}

type ReadPart = (part: Element, place: Place) => void;
type ReadLeaf = (value: Located, place: Place, leaf: Element) => void;

/** Parts that hold other parts. */
const CONTAINERS: ReadonlyMap<string, ReadPart> = new Map([
  ...containers('PstlAdr Adr', readAddressPart),
  ...containers('Id OrgId PrvtId Pty Agt CmbndId NmAndAdr DtAndPlcOfBirth', fill),
  ...containers('FinInstnId FIId', (part, place) => {
    place.holder.isAgent = true;
    fill(part, place);
  }),
  ...containers('BrnchId CtctDtls Authstn', (part, place) => fill(part, { ...place, related: true })),
  ...containers('ClrSysMmbId', readClearingNumber),
  ...containers('Othr OthrId PrtryId', readOtherIdentifier),
]);

/** Parts that are text. */
const LEAVES: ReadonlyMap<string, ReadLeaf> = new Map([
  ...leaves('Nm', readName),
  ...leaves('PstlAdr Adr', (_, place, leaf) => readAddressPart(leaf, place)),
  ...leaves('BIC BICFI BICOrBEI AnyBIC BEI', readBic),
  ...leaves('LEI', checked('lei-malformed', parseLei, addLei)),
  ...leaves('Id Othr OthrId PrtryId ClrSysMmbId', (value, place, { name }) =>
    addIdentifier(place, { type: name === 'ClrSysMmbId' ? 'clearing' : 'other', value }),
  ),
  ...[...IDENTIFIER_BY_ELEMENT].map(([name, type]): [string, ReadLeaf] => [
    name,
    (value, place) => addIdentifier(place, { type, value }),
  ]),
  ...leaves(
    'CtryOfRes',
    checked('country-unknown', parseCountryCode, (country, { holder }) => addResidence(holder, country)),
  ),
  ...leaves('BirthDt', readBirthDate),
  ...leaves('CityOfBirth', (town, { holder }) => addBirth(holder, { town })),
  ...leaves(
    'CtryOfBirth',
    checked('country-unknown', parseCountryCode, (country, { holder }) => addBirth(holder, { country })),
  ),
]);

/** Reads a party or agent with the role `role`, whatever of its parts are there. */
export function readHolder(element: Element, role: string, draft: Draft, context: Context): void {
  const holder = createHolder(role);
  draft.holders.push(holder);
  const value = locatedText(element);
  if (element.children.length === 0 && value) readBareHolder(value, holder);
  else fill(element, { holder, draft, context, related: false });
}

/** An element that should hold a party or agent holds nothing but text: its BIC (G1 messages), or else its name. */
function readBareHolder(value: Located, holder: Holder): void {
  const bic = parseBic(value.value);
  if (bic === undefined) {
    holder.names.push(value);
    return;
  }
  holder.isAgent = true;
  holder.bic = { value: bic, location: value.location };
}

/** Reads an account that stands beside the party or agent with the role `role`. */
export function readLooseAccount(element: Element, role: string, draft: Draft, context: Context): void {
  const holder = createHolder(role);
  holder.isAgent = role.endsWith('Agent');
  draft.looseAccounts.push(holder);
  readAccount(element, { holder, draft, context, related: true });
}

function fill(element: Element, place: Place): void {
  for (const part of element.children) readPart(part, place);
}

/** What has no place of its own in a party or agent is text of it. */
function readPart(part: Element, place: Place): void {
  if (part.children.length > 0) {
    const read = CONTAINERS.get(part.name);
    if (read) read(part, place);
    else readRest(part, place);
    if (part.name === 'Nm') readNameInParts(part, place);
    return;
  }
  const read = LEAVES.get(part.name);
  const value = read && locatedText(part);
  if (read === undefined) readRest(part, place);
  else if (value) read(value, place, part);
}

function readRest(part: Element, { draft, context, holder }: Place): void {
  context.readRest(part, draft, inside(context, context.prefix, context.kind, holder));
}

function readAddressPart(part: Element, { holder, draft }: Place): void {
  readAddress(part, holder, draft);
}

function readName(name: Located, { holder, draft, related }: Place): void {
  if (isFiller(name.value)) warn(draft, 'name-is-dummy', name);
  else (related ? holder.relatedNames : holder.names).push(name);
  // Written where the name of a bank is due, a BIC is no name but says which bank.
  if (holder.isAgent && parseBic(name.value)) holder.readings.push(name);
}

/** A name with elements in it, which it may be cut by anywhere, is read without them. */
function readNameInParts(part: Element, { holder }: Place): void {
  const texts = leavesOf(part).filter(({ name, text }) => (name === '#text' || /^[^#@]/.test(name)) && text !== '');
  const [first, last] = [texts[0], texts.at(-1)];
  const value = texts
    .map(({ text }) => text)
    .join('')
    .trim();
  if (first && last && texts.length > 1)
    holder.readings.push({ value, location: { path: pathOf(part), start: first.start, end: last.end } });
}

function addLei(lei: Located<Lei>, { holder, related }: Place): void {
  if (holder.isAgent && !related && holder.lei === undefined) holder.lei = lei;
  else holder.identifiers.push({ type: 'lei', value: lei });
}

function readClearingNumber(part: Element, place: Place): void {
  const { values, issuer, rest } = takeApart(part, ['MmbId', 'Id'], ['Cd', 'Prtry', 'ClrSysId']);
  // In the oldest messages the member number stands in an element named after the clearing system.
  for (const leaf of values.length === 0 && issuer === undefined && rest.length === 1 ? rest.splice(0) : values) {
    const value = locatedText(leaf);
    if (value) addIdentifier(place, { type: 'clearing', value, ...issuedBy(issuer, true) });
  }
  if (values.length === 0 && issuer) rest.push(issuer);
  for (const leaf of rest) readPart(leaf, place);
}

function readOtherIdentifier(part: Element, place: Place): void {
  const { values, issuer, rest } = takeApart(part, ['Id'], ['Issr']);
  const scheme = rest.find(({ name, text }) => name === 'Cd' && IDENTIFIER_BY_SCHEME.has(text.trim()));
  const type: IdentifierType = IDENTIFIER_BY_SCHEME.get(scheme?.text.trim() ?? '') ?? 'other';
  for (const leaf of values) {
    const value = locatedText(leaf);
    if (value) addIdentifier(place, { type, value, ...issuedBy(issuer, false) });
  }
  if (values.length === 0 && issuer) rest.push(issuer);
  for (const leaf of rest) readPart(leaf, place);
}

/** The leaves of a composite identifier: its numbers, the first that names the issuer, and the rest. */
function takeApart(
  part: Element,
  numbers: readonly string[],
  issuers: readonly string[],
): { values: Element[]; issuer: Element | undefined; rest: Element[] } {
  const values: Element[] = [];
  const rest: Element[] = [];
  let issuer: Element | undefined;
  for (const leaf of leavesOf(part)) {
    if (numbers.includes(leaf.name)) values.push(leaf);
    else if (issuer === undefined && issuers.includes(leaf.name) && locatedText(leaf)) issuer = leaf;
    else rest.push(leaf);
  }
  return { values, issuer, rest };
}

/** The issuer of a number; a clearing system's code starts with its country. */
function issuedBy(leaf: Element | undefined, isClearingSystem: boolean): Pick<PartyIdentifier, 'issuer' | 'country'> {
  const issuer = leaf && locatedText(leaf);
  if (issuer === undefined) return {};
  const country = isClearingSystem ? parseCountryCode(issuer.value.slice(0, 2)) : undefined;
  return country ? { issuer, country: { value: country, location: issuer.location } } : { issuer };
}

/** A number with words in it may be a name in disguise: it is text as well. */
function addIdentifier({ holder }: Place, identifier: PartyIdentifier): void {
  holder.identifiers.push(identifier);
  if (/\p{L}{3}/u.test(identifier.value.value)) holder.readings.push(identifier.value);
}

/** A country code where it stands; undefined where it is none. */
export function countryAt({ value, location }: Located): Located<CountryCode> | undefined {
  const country = parseCountryCode(value);
  return country && { value: country, location };
}

function readBirthDate(text: Located, place: Place): void {
  const { holder } = place;
  const day = parseCalendarDate(text.value.slice(0, 10));
  if (day === undefined || !isExempt('BirthDt', text.value)) unread('date-malformed', text, place);
  else addBirth(holder, { date: { range: { from: day, to: day }, location: text.location } });
}

/** Reads a code that can be checked: what is none is screened as it stands. */
function checked<Code extends string>(
  complaint: Complaint,
  parse: (text: string) => Code | undefined,
  read: (code: Located<Code>, place: Place) => void,
): ReadLeaf {
  return (text, place) => {
    const value = parse(text.value);
    if (value === undefined) unread(complaint, text, place);
    else read({ value, location: text.location }, place);
  };
}

type Complaint = 'bic-malformed' | 'lei-malformed' | 'country-unknown' | 'date-malformed';

/** A BIC with a terminal or too much behind it still says which bank is meant. */
function readBic(text: Located, place: Place): void {
  if (parseBic(text.value) === undefined) unread('bic-malformed', text, place);
  const value = bicDue(text.value);
  if (value) addBic(place.holder, { value, location: text.location });
}

/** Warns about a value that is not what it should be, and has its text screened as it stands. */
function unread(code: Complaint, text: Located, { draft }: Place): void {
  warn(draft, code, text);
  draft.passages.push({ kind: 'unrecognised', parts: [text] });
}

/** Numbers, proxies, name, owner and servicer of an account. */
function readAccount(element: Element, place: Place): void {
  for (const part of element.children) {
    if (part.name === 'Id') readAccountNumbers(part, place);
    else if (part.name === 'Prxy' && part.children.length > 0) readProxy(part, place);
    else readPart(part, place);
  }
  if (element.children.length === 0) readAccountNumbers(element, place);
}

const ACCOUNT_NUMBERS: ReadonlySet<string> = new Set(['IBAN', 'BBAN', 'UPIC', 'Id']);

function readAccountNumbers(part: Element, place: Place): void {
  for (const leaf of leavesOf(part)) {
    const id = locatedText(leaf);
    if (!ACCOUNT_NUMBERS.has(leaf.name) && !leaf.name.endsWith('Acct')) readPart(leaf, place);
    else if (id) {
      const iban = parseIban(id.value);
      if (leaf.name === 'IBAN' && iban === undefined) warn(place.draft, 'iban-malformed', id);
      place.holder.accounts.push(iban ? { id, iban } : { id });
    }
  }
}

function readProxy(part: Element, place: Place): void {
  for (const leaf of leavesOf(part)) {
    const proxy = leaf.name === 'Id' ? locatedText(leaf) : undefined;
    if (proxy) place.holder.accounts.push({ proxy });
    else readPart(leaf, place);
  }
}

function containers(names: string, read: ReadPart): [string, ReadPart][] {
  return words(names).map((name) => [name, read]);
}

function leaves(names: string, read: ReadLeaf): [string, ReadLeaf][] {
  return words(names).map((name) => [name, read]);
}
