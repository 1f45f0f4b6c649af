/** What the rules on circumstances look for. Each function makes one that finds its occasions in the facts. */

import type { Payment } from '@interdict/model';
import type { Facts } from './facts.ts';
import { cubanTransfer, type CubanTransfer } from './cuba.ts';
import { governmentOf } from './government.ts';
import type { Listed } from './listed.ts';
import { isSameBank } from './participants.ts';
import type { Occasion } from './rule.ts';
import type { TerritoryId } from './territories.ts';
import type { Presence } from './territory.ts';

type Find = (facts: Facts) => readonly Occasion[];

/** A bank in the territory, or an account kept there. */
export function bankIn(territory: TerritoryId): Find {
  return present((presence) => presence.territory === territory && presence.at !== 'text' && presence.bank);
}

/** A party in the territory. */
export function partyIn(territory: TerritoryId): Find {
  return present((presence) => presence.territory === territory && presence.at !== 'text' && !presence.bank);
}

/** A party or a bank in one of the territories. */
export function presentIn(...territories: readonly TerritoryId[]): Find {
  return present(({ territory, at }) => at !== 'text' && territory !== undefined && territories.includes(territory));
}

/** A text that names a place in one of the territories. */
export function textNaming(...territories: readonly TerritoryId[]): Find {
  return present(({ territory, at }) => at === 'text' && territory !== undefined && territories.includes(territory));
}

/** A text that names a bank in the territory, or an account kept there. */
export function bankNamedIn(territory: TerritoryId): Find {
  return present((presence) => presence.territory === territory && presence.at === 'text' && presence.bank);
}

/** A place of a list that belongs to no territory known here. */
export const unknownPlace: Find = present(({ territory }) => territory === undefined);

/** A party or a bank in Cuba or an office of its government, by the way the transfer takes. */
export function cuban(way: CubanTransfer): Find {
  const offices = governmentOf('cuba');
  const mayBeOffices: Find = (facts) => offices(facts).map((office) => ({ ...office, certain: false }));
  return onWay([way], either(presentIn('cuba'), mayBeOffices));
}

/** A text that names a place, a bank or an account in Cuba, by the way the transfer takes. */
export function cubaNamed(...ways: readonly CubanTransfer[]): Find {
  return onWay(ways, textNaming('cuba'));
}

/** What any of some looks for. */
export function either(...finds: readonly Find[]): Find {
  return (facts) => finds.flatMap((find) => find(facts));
}

function onWay(ways: readonly CubanTransfer[], find: Find): Find {
  return (facts) => {
    const found = find(facts);
    return found.length > 0 && ways.includes(cubanTransfer(facts)) ? found : [];
  };
}

/** A euro instant credit transfer, by the word of the institution. */
export function isSepaInstant({ rail }: Facts): boolean {
  return rail === 'sepa-instant';
}

/** A statement of an account, or a notice to its owner. */
export function isOnAccount({ message }: Pick<Payment, 'message'>): boolean {
  return /^(?:camt\.05[234789]|MT9|MT210)/.test(message.type);
}

/** An answer or a question about a payment, or a free message: it carries no money. */
export function isAnswer({ message }: Pick<Payment, 'message'>): boolean {
  return /^(?:pacs\.0(?:02|28)|pain\.002|camt\.(?:02[6-9]|03[0-489]|11[01])|MT[1-9]9[569])/.test(message.type);
}

/** Whom the advice of what is paid for is sent to. */
export function isAddressee(_facts: Facts, { hit }: Listed): boolean {
  return hit.subject.known.role.endsWith('remittanceLocation');
}

/** Ordered by who is to be paid. */
export function isDirectDebit({ message }: Pick<Payment, 'message'>): boolean {
  return /^(?:pacs\.003|pacs\.010|pain\.008|MT10[47]|MT204)/.test(message.type);
}

/** The name that an account is kept under. */
export function isNameOfAccount(_facts: Facts, { hit }: Listed): boolean {
  return /Acct(?:\[\d+\])?\/(?:[^/]+\/)?Nm$/.test(hit.subject.location.path);
}

/** A bank that gives the instruction while the money comes another way. */
export function onlyInstructs({ payment, agents }: Facts, { position, hit }: Listed): boolean {
  if (payment.settlement !== 'cover') return false;
  const bank = agents.get(hit.subject.role);
  const sender = agents.get('sender') ?? agents.get('instructingAgent');
  return position === 'sender' || (bank !== undefined && sender !== undefined && isSameBank(bank, sender));
}

function present(applies: (presence: Presence) => boolean): Find {
  return ({ presences }) => presences.filter(applies);
}
