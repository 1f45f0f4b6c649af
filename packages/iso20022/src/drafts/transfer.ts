/** Makes parties, agents and passages of what was found in a part of a message. */

import {
  type Address,
  type Agent,
  type CalendarDate,
  type Located,
  looksLikeTown,
  type Party,
  type Passage,
  runsOf,
  spanning,
  type Transfer,
} from '@interdict/model';
import { addAll } from '../add-all.ts';
import { isPlace, isRegion, looksLikeStreet } from '../parts/address-words.ts';
import { otherCurrencies } from '../parts/currencies.ts';
import { type AddressDraft, createHolder, type Draft, type Holder, type PassageDraft } from './draft.ts';
import { withAccounts } from '../parts/loose-accounts.ts';
import { chainRank } from '../parts/roles.ts';
import { addRunsAcross, addRunsOn, hasWords, mayRunOn, type Written } from './run-on.ts';
import { isOneWord } from '../schema/words.ts';

/** One part of a message: its group header, a batch in it, or a transaction. */
export interface Part {
  readonly draft: Draft;
  readonly parties: readonly Party[];
  readonly agents: readonly Agent[];
  readonly passages: readonly Passage[];
  readonly underlying: Part | undefined;
  /** Texts that may run on in other parts. */
  readonly written: readonly Written[];
  /** How much there is to screen, roughly. */
  readonly size: number;
}

/** Closes a draft: accounts go to their owners, unused references to the passages. */
export function partOf(draft: Draft): Part {
  const parties: Party[] = [];
  const agents: Agent[] = [];
  for (const holder of withAccounts(draft)) {
    if (holder.isAgent) addAgents(holder, agents, parties);
    else addParties(holder, parties);
  }
  for (const { slot, value } of draft.originals) {
    if (draft.references[slot] === undefined) draft.references[slot] = value;
    else draft.passages.push({ kind: 'reference', parts: [value] });
  }
  const passages = draft.passages.map(passageOf);
  const written = addRunsOn(passages, draft);
  const underlying = draft.underlying && partOf(draft.underlying);
  const around = parties.length + agents.length + (underlying?.size ?? 0);
  const size = passages.reduce((sum, { readings }) => sum + 1 + readings.length, around);
  return { draft, parties, agents, passages, underlying, written, size };
}

type Found = { -readonly [Key in keyof Transfer]: Transfer[Key] } & {
  settlementDate?: CalendarDate;
  settlement: 'serial' | 'cover';
};

/**
 * A transfer from its parts, the outermost first: what an inner part has of its own comes before what it inherits. The
 * innermost starts at the byte `start`. A message on an earlier payment (`isOnEarlier`) has the amounts of that.
 */
export function transferOf(parts: readonly Part[], start: number, isOnEarlier = false): Found {
  const references: Draft['references'] = {};
  const parties: Party[] = [];
  const agents: Agent[] = [];
  const passages: Passage[] = [];
  for (const part of parts) {
    addAll(parties, part.parties);
    addAll(agents, part.agents);
    addAll(passages, part.passages);
  }
  addRunsAcross(passages, parts, start);
  joinNeighbours(parties);
  agents.sort((one, other) => chainRank(one.role) - chainRank(other.role));
  const found: Found = { references, settlement: 'serial', parties, agents, passages };
  for (let depth = parts.length - 1; depth >= 0; depth--) {
    const draft = parts[depth]?.draft;
    if (draft === undefined) continue;
    for (const slot of SLOTS) {
      const value = draft.references[slot];
      if (value === undefined) continue;
      if (references[slot] === undefined) references[slot] = value;
      else passages.push({ kind: 'reference', text: value, readings: [] });
    }
    if (draft.amount) found.amount ??= draft.amount;
    if (draft.instructedAmount) found.instructedAmount ??= draft.instructedAmount;
    if (draft.transferCurrency) found.transferCurrency ??= draft.transferCurrency;
    if (draft.settlementDate) found.settlementDate ??= draft.settlementDate;
    if (draft.settlementMethod === 'COVE') found.settlement = 'cover';
  }
  if (isOnEarlier) takeOriginals(parts, found);
  const currencies = otherCurrencies(parts, found);
  if (currencies.length > 0) found.otherCurrencies = currencies;
  return found;
}

/** The new amounts, which a request to change a payment gives, come behind those that it has. */
function takeOriginals(parts: readonly Part[], found: Found): void {
  const drafts = parts.map(({ draft }) => draft).reverse();
  const amount = drafts.find(({ originalAmount }) => originalAmount)?.originalAmount;
  const instructed = drafts.find((draft) => draft.originalInstructedAmount)?.originalInstructedAmount;
  if (amount) found.amount = amount;
  if (instructed) found.instructedAmount = instructed;
}

/** Parties by whom they stand beside: one may be the rest of the other. */
const BESIDE_WHOM: ReadonlyMap<string, string> = new Map([
  ['initiatingParty', 'debtor'],
  ['ultimateDebtor', 'debtor'],
  ['ultimateCreditor', 'creditor'],
]);

/** Adds to the first of two parties how its name reads with that of the other, where one of them is a single word. */
function joinNeighbours(parties: Party[]): void {
  if (!parties.some(({ role }) => BESIDE_WHOM.has(role))) return;
  const places = new Map<string, number>();
  parties.forEach(({ role }, at) => {
    if (!places.has(role)) places.set(role, at);
  });
  const runs = new Map<number, Located[]>();
  parties.forEach((neighbour, at) => {
    const place = places.get(BESIDE_WHOM.get(neighbour.role) ?? '');
    const [one, other] = [place === undefined ? undefined : parties[place]?.names[0], neighbour.names[0]];
    if (place === undefined || !one || !other || !(isOneWord(one.value) || isOneWord(other.value))) return;
    const isBehind = one.location.start < other.location.start;
    const first = isBehind ? place : at;
    const run = runsOf(isBehind ? [one, other] : [other, one]);
    const before = runs.get(first);
    if (before) before.push(...run);
    else runs.set(first, run);
  });
  for (const [at, run] of runs) {
    const party = parties[at];
    if (party) parties[at] = { ...party, readings: [...party.readings, ...run] };
  }
}

const SLOTS = ['message', 'instruction', 'endToEnd', 'transaction', 'uetr', 'related', 'clearingSystem'] as const;

type PartyDraft = { -readonly [Key in keyof Party]: Party[Key] };
type AgentDraft = { -readonly [Key in keyof Agent]: Agent[Key] };

/** A party; where it has more addresses than one, each further one stands by itself under the same role. */
function addParties(holder: Holder, parties: Party[]): void {
  const { addresses, role } = holder;
  const party: PartyDraft = commonOf(holder, addresses[0]);
  if (holder.birth) party.birth = holder.birth;
  if (holder.countryOfResidence) party.countryOfResidence = holder.countryOfResidence;
  parties.push(party);
  for (let at = 1; at < addresses.length; at++) parties.push(commonOf(createHolder(role), addresses[at]));
}

function addAgents(holder: Holder, agents: Agent[], parties: Party[]): void {
  const { addresses, role, birth, countryOfResidence } = holder;
  const agent: AgentDraft = commonOf(holder, addresses[0]);
  if (holder.bic) agent.bic = holder.bic;
  if (holder.lei) agent.lei = holder.lei;
  agents.push(agent);
  for (let at = 1; at < addresses.length; at++) agents.push(commonOf(createHolder(role), addresses[at]));
  // No bank was born: if one says so, that is somebody's data all the same.
  if (birth || countryOfResidence) {
    addParties(
      { ...createHolder(role), ...(birth && { birth }), ...(countryOfResidence && { countryOfResidence }) },
      parties,
    );
  }
}

function commonOf(holder: Holder, address: AddressDraft | undefined): PartyDraft & AgentDraft {
  const { role, names, readings, accounts, identifiers, relatedNames } = holder;
  const { country, town, lines = [], free = [] } = address ?? {};
  const more = [...readings, ...namesJoined(names), ...runsOn(holder, address)];
  // A name may stand in the parts of a structured address, a word in each, or with a word in that of a contact.
  if (free.length < lines.length || town || relatedNames.length > 0) {
    const texts = [...names, ...lines, ...(town ? [town] : []), ...relatedNames];
    const [part, ...parts] = texts.filter(({ value }) => isOneWord(value));
    const [name] = part && parts.length > 0 ? joinings([part, ...parts]) : [];
    if (name && more.every(({ value }) => value !== name.value)) more.push(name);
  }
  const common: PartyDraft & AgentDraft = { role, names, readings: more, accounts, identifiers, relatedNames };
  if (address === undefined) return common;
  const given: { -readonly [Key in keyof Address]: Address[Key] } = { lines };
  if (country) given.country = country;
  if (town) {
    given.town = town;
    const regions = lines.filter(isRegion);
    if (regions.length > 0) given.townInRegions = regions.map((region) => joinings([town, region])[0]);
  }
  common.address = given;
  const [first, ...others] = free;
  if (first) addAll(more, [...linesJoined(first, others), ...namesContinued(names, first, others[0])]);
  return common;
}

/**
 * A name may run on from one part of a party or bank into the next, as far as none between them is a street, and into what
 * looks like a town only where that is one word and has others in front of it: nearly every name has one behind it.
 */
function runsOn(holder: Holder, address: AddressDraft | undefined): readonly Located[] {
  const { names, relatedNames, readings, identifiers, accounts, birth } = holder;
  const { lines = [], free = [], town } = address ?? {};
  const texts = [...names, ...relatedNames, ...readings, ...lines];
  for (const { issuer, type } of identifiers) if (issuer && type !== 'clearing') texts.push(issuer);
  for (const { id } of accounts) if (id) texts.push(id);
  const towns = [town, birth?.town].filter((one) => one !== undefined);
  if (texts.length + towns.length === names.length + free.length) return NOTHING;
  const inWords = texts.filter(hasWords);
  const streets = new Set(lines.filter((line) => hasWords(line) && looksLikeStreet(line)));
  const inSeveral = towns.filter(({ value }) => !looksLikeTown(value));
  if (inWords.length + inSeveral.length - streets.size < 2) return NOTHING;
  const ordered = [...inWords, ...towns]
    .filter(mayRunOn)
    .sort((one, other) => one.location.start - other.location.start);
  const runs: Located[][] = [];
  let run: Located[] = [];
  for (const text of ordered) {
    const [last] = run.slice(-1);
    const isEnd =
      streets.has(text) || (isPlace(text) && (run.length < 2 || !isOneWord(text.value)) && looksLikeTown(text.value));
    if (isEnd || (last && besideOf(text) !== besideOf(last))) {
      runs.push(run);
      run = [];
    }
    if (!isEnd) run.push(text);
  }
  runs.push(run);
  return runs.flatMap((each) => (each.length > 1 ? runsOf(each) : []));
}

const NOTHING: readonly Located[] = [];

/** Accounts and whoever is asked or signs stand beside a party, and are told apart by their elements. */
function besideOf({ location: { path } }: Located): string | undefined {
  return BESIDE.exec(path)?.[0];
}

const BESIDE = /Acct|CtctDtls|Authstn/;

/** Where one name is due and several stand, they may be one. */
function namesJoined([first, ...others]: readonly Located[]): readonly Located[] {
  return first && others.length > 0 ? joinings([first, ...others]) : [];
}

/** A name may run over into the first free lines of the address: cut at a blank or inside a word. */
function namesContinued(names: readonly Located[], first: Located, second: Located | undefined): Located[] {
  return names.flatMap((name) => [...joinings([name, first]), ...(second ? joinings([name, first, second]) : [])]);
}

function linesJoined(first: Located, more: readonly Located[]): readonly Located[] {
  return more.length === 0 ? [] : joinings([first, ...more]);
}

/** Text that is written in several elements, with blanks between them and without. */
function joinings(parts: readonly [Located, ...Located[]]): [Located, Located] {
  const [{ location: first }, ...more] = parts;
  const location = spanning(containerOf(first.path), [first, ...more.map((part) => part.location)]);
  const values = parts.map(({ value }) => value);
  return [
    { value: values.join(' '), location },
    { value: values.join(''), location },
  ];
}

function containerOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function passageOf({ kind, parts }: PassageDraft): Passage {
  if (parts.length === 1) return { kind, text: parts[0], readings: withoutMarkup(parts[0]) };
  const [text, glued] = joinings(parts);
  return { kind, text, readings: [...parts, glued, ...withoutMarkup(glued)] };
}

/** Text may hold a whole message, markup and all (in CDATA, cut anywhere): it is read without the markup too. */
function withoutMarkup({ value, location }: Located): Located[] {
  if (!value.includes('<')) return [];
  return [{ value: value.replace(/<[^<>]*>/g, ' ').trim(), location }];
}
