/** Derives from a payment what has to be screened: every name, bank, account, number, place and text of it. */

import { bicCountry } from './bic.ts';
import type { CountryCode } from './country.ts';
import { ibanCountry } from './iban.ts';
import type { Located } from './location.ts';
import type { PartyIdentifier } from './identifier.ts';
import type { Address, Agent, Party } from './party.ts';
import type { Payment, Transfer } from './payment.ts';
import { runsOn } from './run-on.ts';
import type { CountrySignal, Known, Subject, SubjectKind } from './subject.ts';
import { parseUetr } from './uetr.ts';

/** The subjects of a payment in the order of the message's structure, those of the underlying transfer last. */
export function subjectsOf(payment: Payment): Subject[] {
  const subjects: Subject[] = [];
  const { underlying, message } = payment;
  // Elements that run on are read together where their structure is known.
  const isOfFields = message.format === 'swift-mt';
  addTransfer(payment, '', isOfFields, subjects);
  if (underlying) addTransfer(underlying, 'underlying.', isOfFields, subjects);
  return subjects;
}

function addTransfer(transfer: Transfer, prefix: string, isOfFields: boolean, to: Subject[]): void {
  const { agents, parties, passages, references } = transfer;
  for (const agent of agents) addOnce(agentSubjects(agent, prefix + agent.role), to);
  for (const party of parties) addOnce(partySubjects(party, prefix + party.role), to);
  for (const { text, readings, kind } of passages) {
    const known = nobody(prefix + kind);
    to.push(subject('text', text, known.role, known));
    for (const reading of readings) to.push(subject('text', reading, known.role, known));
  }
  Object.values(references).forEach((reference: Located) => {
    // Drawn at random: it names nobody, though one in two thousand reads like a short listed name.
    if (parseUetr(reference.value)) return;
    const known = nobody(`${prefix}reference`);
    to.push(subject('text', reference, known.role, known));
  });
  if (!isOfFields) return;
  for (const { text, kind } of runsOn(transfer)) {
    const known = nobody(prefix + kind);
    to.push(subject('text', text, known.role, known));
  }
}

/** Each subject once: a line of an MT may be a reading and a part of the address. All are of one party or agent. */
function addOnce(subjects: readonly Subject[], to: Subject[]): void {
  /** By the sum of where they start and end, which few have in common: very many may start in one place, or end in one. */
  const added = new Map<number, Added>();
  for (const each of subjects) {
    const { start, end } = each.location;
    const last = added.get(start + end);
    let same = last;
    while (same && !isSame(same.subject, each)) same = same.before;
    if (same) continue;
    added.set(start + end, { subject: each, before: last });
    to.push(each);
  }
}

/** What was added, and what before it with the same sum. */
interface Added {
  readonly subject: Subject;
  readonly before: Added | undefined;
}

function isSame(one: Subject, other: Subject): boolean {
  return (
    one.kind === other.kind &&
    one.value === other.value &&
    one.role === other.role &&
    one.identifierType === other.identifierType &&
    one.location.path === other.location.path &&
    one.location.end === other.location.end
  );
}

function partySubjects(party: Party, role: string): Subject[] {
  const { birth, address, identifiers, countryOfResidence } = party;
  const countries: CountrySignal[] = [];
  addCommonSignals(party, countries);
  if (countryOfResidence) countries.push(signal(countryOfResidence, 'residence'));
  if (birth?.country) countries.push(signal(birth.country, 'birth'));
  const known: Known = birth
    ? { role, birth, ...(address ? { address } : {}), countries, identifiers, agent: false }
    : knownOf(role, address, countries, identifiers, false);
  const subjects: Subject[] = [];
  addCommon(party, role, known, subjects);
  if (birth?.town) subjects.push(subject('text', birth.town, role, known));
  return subjects;
}

function agentSubjects(agent: Agent, role: string): Subject[] {
  const { bic, lei, address, identifiers } = agent;
  const countries: CountrySignal[] = [];
  if (bic) countries.push({ country: bicCountry(bic.value), source: 'bic', location: bic.location });
  addCommonSignals(agent, countries);
  const known = knownOf(role, address, countries, identifiers, true);
  const subjects: Subject[] = [];
  if (bic) subjects.push(subject('bic', bic, role, known));
  if (lei) subjects.push(subject('lei', lei, role, known));
  addCommon(agent, role, known, subjects);
  return subjects;
}

/** Written out, because what comes behind a spread is slow to make. */
function knownOf(
  role: string,
  address: Address | undefined,
  countries: readonly CountrySignal[],
  identifiers: readonly PartyIdentifier[],
  agent: boolean,
): Known {
  return address ? { role, address, countries, identifiers, agent } : { role, countries, identifiers, agent };
}

/** What parties and agents have in common. */
function addCommon(holder: Party | Agent, role: string, known: Known, to: Subject[]): void {
  const { names, readings, relatedNames, address, accounts, identifiers } = holder;
  for (const name of names) to.push(subject('name', name, role, known));
  for (const reading of readings) to.push(subject('text', reading, role, known));
  for (const name of relatedNames) to.push(subject('name', name, `${role}.related`, known));
  if (address) {
    for (const line of address.lines) addPlace(line, role, known, to);
    if (address.town) addPlace(address.town, role, known, to);
    // Its parts are read for names by themselves.
    for (const place of address.townInRegions ?? []) to.push(subject('place', place, role, known));
  }
  for (const { id, proxy, iban } of accounts) {
    if (id) addAccount(id, role, known, to);
    // A word or a currency may be glued to it.
    if (id && iban && id.value.replace(/[^A-Za-z0-9]/g, '').length > iban.length)
      to.push(subject('account', { value: iban, location: id.location }, role, known));
    if (proxy) addAccount(proxy, role, known, to);
  }
  for (const { type, value, issuer } of identifiers) {
    to.push({ kind: 'identifier', value: value.value, role, location: value.location, known, identifierType: type });
    if (issuer) to.push(subject('text', issuer, role, known));
  }
  for (const { country, location } of known.countries)
    to.push({ kind: 'country', value: country, role, location, known });
}

/** A line of an address may be a name as well. */
function addPlace(line: Located, role: string, known: Known, to: Subject[]): void {
  to.push(subject('text', line, role, known), subject('place', line, role, known));
}

/** An account number may be a name in disguise: where it has words it is text as well. */
function addAccount(account: Located, role: string, known: Known, to: Subject[]): void {
  to.push(subject('account', account, role, known));
  if (/\p{L}{3}/u.test(account.value)) to.push(subject('text', account, role, known));
}

function addCommonSignals({ accounts, address, identifiers }: Party | Agent, to: CountrySignal[]): void {
  if (address?.country) to.push(signal(address.country, 'address'));
  for (const country of address?.otherCountries ?? []) to.push(signal(country, 'address'));
  for (const { id, iban } of accounts) {
    if (id && iban) to.push({ country: ibanCountry(iban), source: 'iban', location: id.location });
  }
  for (const { type, country } of identifiers) {
    if (country) to.push(signal(country, type === 'clearing' ? 'clearing' : 'identifier'));
  }
}

function signal({ value, location }: Located<CountryCode>, source: CountrySignal['source']): CountrySignal {
  return { country: value, source, location };
}

/** Text outside parties and agents. */
function nobody(role: string): Known {
  return { role, countries: [], identifiers: [] };
}

function subject(kind: SubjectKind, { value, location }: Located, role: string, known: Known): Subject {
  return { kind, value, role, location, known };
}
