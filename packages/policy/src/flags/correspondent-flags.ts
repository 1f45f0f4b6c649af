/** Flags on how the banks of a payment, and the accounts they keep, stand to one another. */

import { bicCountry, type CountrySignal, type Flag, type MeasureKind } from '@interdict/model';
import { isDirectDebit, isOnAccount } from '../circumstances.ts';
import type { Facts } from '../facts.ts';
import type { Listed } from '../listed.ts';
import { isAmerican } from './nexus.ts';
import { called, isSameGroup, sideOf, type Participant } from '../participants.ts';

/** US_CORRESPONDENT_TRANSIT: a US bank between two ends that are not in the United States. */
export function usTransit({ chain, settings }: Facts): Flag[] {
  const ends = [chain[0], chain.at(-1)];
  const abroad = ends.every((end) => end && end.countries.length > 0 && !isAmerican(end));
  if (!abroad) return [];
  const american = chain.filter(isAmerican).map(called);
  const { bic } = settings.institution;
  if (bic && bicCountry(bic) === 'US') american.push('the institution');
  if (american.length === 0) return [];
  return [
    {
      code: 'US_CORRESPONDENT_TRANSIT',
      severity: 'medium',
      basis: 'FFIEC BSA/AML Manual, OFAC overview',
      text: 'A US bank stands between two banks that are not in the United States.',
      hits: [],
      evidence: american,
    },
  ];
}

/** Listings that make a bank behind a respondent a danger to it. */
const DANGEROUS: ReadonlySet<MeasureKind> = new Set([
  'blocking',
  'processing-ban',
  'account-ban',
  'account-conditions',
  'special-measure',
]);

const DEBTORS = /^debtor(?:Agent)?$/;
const CREDITORS = /^creditor(?:Agent)?$/;

/**
 * NESTED_CORRESPONDENT: a bank uses the account of another one. Plain serial payments look the same, so on the creditor's
 * side a bank beyond the receiver counts only where a third one stands before it or where it is itself listed. A direct debit
 * goes the other way, and of an account its own bank tells.
 */
export function nestedCorrespondents({ payment, agents, listed, presences }: Facts): Flag[] {
  if (isOnAccount(payment)) return [];
  const [near, far] = isDirectDebit(payment) ? [CREDITORS, DEBTORS] : [DEBTORS, CREDITORS];
  const dangers = new Set([
    ...presences.map(({ role }) => role),
    ...listed.filter(isDanger).map(({ hit }) => hit.subject.role),
  ]);
  const respondent = agents.get('sender') ?? agents.get('instructingAgent');
  const between = agents.get('intermediaryAgent1');
  const correspondent = between ?? agents.get('receiver') ?? agents.get('instructedAgent');
  const nested = [...agents.values()].filter((one) => {
    if (one.role.startsWith('previousInstructingAgent')) return true;
    if (near.test(one.role)) return isBehind(one, respondent);
    if (!far.test(one.role)) return false;
    return isBehind(one, correspondent) && (between !== undefined || dangers.has(one.role));
  });
  return nested.map((one) => ({
    code: 'NESTED_CORRESPONDENT',
    severity: dangers.has(one.role) ? 'high' : 'info',
    basis: '31 CFR 1010.610; 31 CFR 561.201',
    text: `The ${called(one)} reaches this payment through the account of another bank.`,
    role: one.role,
    ...(one.bic ? { agent: one.bic } : {}),
    hits: listed.filter(({ hit }) => hit.subject.role === one.role).map(({ index }) => index),
    evidence: [],
  }));
}

function isBehind(one: Participant, other: Participant | undefined): boolean {
  return other !== undefined && !isSameGroup(one, other);
}

function isDanger({ hit, measures }: Listed): boolean {
  return hit.identity !== 'discounted' && measures.some(({ kind }) => DANGEROUS.has(kind));
}

/** Territories whose banks also keep accounts under the IBAN country in front (SWIFT IBAN registry). */
const SAME_IBAN: readonly (readonly string[])[] = [
  ['GB', 'GG', 'JE', 'IM'],
  ['FR', 'GF', 'GP', 'MQ', 'RE', 'YT', 'PM', 'BL', 'MF', 'PF', 'NC', 'WF', 'TF'],
  ['FI', 'AX'],
];

/** ACCOUNT_COUNTRY_MISMATCH: an account is kept in another country than the bank that is said to keep it. */
export function accountCountryMismatches({ participants, agents, chain }: Facts): Flag[] {
  return participants
    .filter(
      ({ agent, role, countries }) => !agent && countries.some(isOfIban) && /(?:^|\.)(?:debtor|creditor)$/.test(role),
    )
    .flatMap((party) => {
      const prefix = party.role.slice(0, party.role.lastIndexOf('.') + 1);
      const side = sideOf(party.role);
      const keeper = agents.get(`${prefix}${side}Agent`) ?? chain.at(side === 'debtor' ? 0 : -1);
      if (!keeper?.bic) return [];
      const home: string = bicCountry(keeper.bic);
      const elsewhere = party.countries.filter(
        (signal) => isOfIban(signal) && signal.country !== home && !isSameIban(signal.country, home),
      );
      return elsewhere.map(({ country, location }) => ({
        code: 'ACCOUNT_COUNTRY_MISMATCH',
        severity: 'low' as const,
        basis: 'FATF Interpretive Note to Recommendation 16, paragraph 7',
        text: `The account of the ${called(party)} is in ${country}, the bank said to keep it in ${home}.`,
        role: party.role,
        ...(keeper.bic ? { agent: keeper.bic } : {}),
        hits: [],
        evidence: [location.path],
      }));
    });
}

function isOfIban({ source }: CountrySignal): boolean {
  return source === 'iban';
}

function isSameIban(one: string, other: string): boolean {
  return SAME_IBAN.some((group) => group.includes(one) && group.includes(other));
}
