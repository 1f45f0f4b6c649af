/** Who takes part in a payment, seen the way the rules ask: by role, country and place in the chain. */

import { bic8, bicCountry, parseBic, type Bic, type CountrySignal, type Known, type Subject } from '@interdict/model';
import { isOnlyAWord } from './bank-towns.ts';
import { bankCodesIn } from './embargoed-codes.ts';
import { grouped, type Group } from './grouped.ts';

/** A party or an agent of the payment or of the customer transfer under it. */
export interface Participant {
  /** With `underlying.` in front for the customer transfer under a cover. */
  readonly role: string;
  /** A bank in the chain. */
  readonly agent: boolean;
  readonly bic: Bic | undefined;
  readonly names: readonly string[];
  /** First byte of the name, or of the first words of a party without one. */
  readonly start: number | undefined;
  readonly known: Known;
  /** As in {@link Known.countries}, and the countries of BICs that a party gives for itself. */
  readonly countries: readonly CountrySignal[];
}

/** In the order of the message. */
export function participantsIn(subjects: readonly Subject[]): Participant[] {
  const own = subjects.filter(({ known }) => known.agent !== undefined);
  const participants = grouped(own, ({ known }) => known).map(participant);
  if (!participants.some(mayBeByChance)) return participants;
  const calledSo = new Set(subjects.flatMap(({ kind, value }) => (kind === 'text' ? bicsCalledSo(value) : [])));
  return participants.map((one) => (mayBeByChance(one) && !calledSo.has(one.bic) ? { ...one, countries: [] } : one));
}

/** Whether a word of a text may only have the form of a BIC: a bank of any other role stands in a field for banks. */
function mayBeByChance(one: Participant): one is Participant & { readonly bic: Bic } {
  return one.bic !== undefined && MENTIONED.test(one.role) && isOnlyAWord(one.bic);
}

const MENTIONED = /(?:^|\.)mentioned$/;

function bicsCalledSo(text: string): string[] {
  return bankCodesIn(text).map(({ signs }) => signs.slice(0, 8));
}

function participant(subjects: Group<Subject>): Participant {
  const [{ known }] = subjects;
  const bics: CountrySignal[] = [];
  for (const { type, value } of known.identifiers) {
    const code = type === 'bic' ? parseBic(value.value) : undefined;
    if (code) bics.push({ country: bicCountry(code), source: 'bic', location: value.location });
  }
  let bic: Bic | undefined;
  const names: string[] = [];
  let name: Subject | undefined;
  let text: Subject | undefined;
  for (const subject of subjects) {
    const { kind, value, role } = subject;
    if (kind === 'bic') bic ??= parseBic(value);
    else if (role !== known.role) continue;
    else if (kind === 'text') text ??= subject;
    else if (kind === 'name') {
      name ??= subject;
      names.push(value);
    }
  }
  return {
    role: known.role,
    agent: known.agent === true,
    bic,
    names,
    start: (name ?? text)?.location.start,
    known,
    countries: bics.length > 0 ? [...known.countries, ...bics] : known.countries,
  };
}

/** The way of the money. Who sends a message stands before who receives it. */
const CHAIN: readonly string[] = [
  'underlying.debtorAgent',
  'debtor',
  'debtorAgent',
  'firstAgent',
  'previousInstructingAgent',
  'previousInstructingAgent1',
  'previousInstructingAgent2',
  'previousInstructingAgent3',
  'sender',
  'instructingAgent',
  'instructingReimbursementAgent',
  'thirdReimbursementAgent',
  'instructedReimbursementAgent',
  'receiver',
  'instructedAgent',
  'forwardingAgent',
  'intermediaryAgent',
  'intermediaryAgent1',
  'intermediaryAgent2',
  'intermediaryAgent3',
  'finalAgent',
  'creditorAgent',
  'creditor',
  'underlying.intermediaryAgent1',
  'underlying.intermediaryAgent2',
  'underlying.intermediaryAgent3',
  'underlying.creditorAgent',
];

const PLACES: ReadonlyMap<string, number> = new Map(CHAIN.map((role, place) => [role, place]));

/** The banks from the debtor's to the creditor's, each once. The first and the last keep the customers' accounts. */
export function chainOf(agents: readonly Participant[]): Participant[] {
  const placed: { bank: Participant; place: number }[] = [];
  for (const bank of agents) {
    const place = PLACES.get(bank.role.replace('returnChain.', ''));
    if (place !== undefined) placed.push({ bank, place });
  }
  const banks = placed.sort((one, other) => one.place - other.place).map(({ bank }) => bank);
  return banks.filter((bank, at) => banks.findIndex((other) => isSameBank(bank, other)) === at);
}

/** Whether two participants are one bank or branches of it. */
export function isSameBank(one: Participant, other: Participant): boolean {
  return (
    one.role === other.role || (one.bic !== undefined && other.bic !== undefined && one.bic.startsWith(bic8(other.bic)))
  );
}

/** Whether two banks are companies of one group, as far as their BICs tell. */
export function isSameGroup(one: Participant, other: Participant): boolean {
  return one.bic !== undefined && other.bic !== undefined && one.bic.slice(0, 4) === other.bic.slice(0, 4);
}

/** The side of the payment a party stands on. */
export function sideOf(role: string): 'debtor' | 'creditor' {
  return /^(?:(?:ultimateD|d)ebtor|initiatingParty|payer|invoicee|applicant|obligor)/.test(
    role.slice(role.lastIndexOf('.') + 1),
  )
    ? 'debtor'
    : 'creditor';
}

/** `underlying.ultimateDebtor` as a person says it: `ultimate debtor of the underlying transfer`. */
export function spoken(role: string): string {
  return SPOKEN.get(role) ?? inWords(role);
}

function inWords(role: string): string {
  const [last = role, ...prefixes] = role
    .replace(/\.related$/, '')
    .split('.')
    .toReversed();
  const words = last.replace(/([A-Z]|\d+)/g, ' $1').toLowerCase();
  return [words, ...prefixes.map((prefix) => (prefix === 'underlying' ? 'underlying transfer' : prefix))].join(
    ' of the ',
  );
}

const SPOKEN: ReadonlyMap<string, string> = new Map(CHAIN.map((role) => [role, inWords(role)]));

/** How a reason calls a participant: `creditor "PARS TRADING"`. */
export function called({ role, names, bic }: Participant): string {
  const name = names[0] ?? bic;
  return name === undefined ? spoken(role) : `${spoken(role)} "${name}"`;
}
