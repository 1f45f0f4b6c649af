/** How far a licence carries a payment: wholly, perhaps, or not at all. */

import { parseDecimal } from '../decimal.ts';
import type { Facts } from '../facts.ts';
import { applies } from '../in-force.ts';
import type { Participant } from '../participants.ts';
import { plainWords } from '../words.ts';
import type { Cap, Licence, LicenceEvidence, Route } from './licence.ts';

/** `carries`: every condition is evidenced. `open`: the questions must be answered first. `void`: it does not apply. */
export type Standing =
  | { readonly state: 'carries'; readonly licence: Licence; readonly evidence: LicenceEvidence }
  | { readonly state: 'open'; readonly licence: Licence; readonly questions: readonly string[] }
  | { readonly state: 'void'; readonly licence: Licence };

/** Yes, no, or a question that a person must answer. */
type Answer = boolean | string;

export function standingOf(licence: Licence, evidence: LicenceEvidence | undefined, facts: Facts): Standing {
  const answers: readonly Answer[] = [
    ...inForce(licence, facts, evidence),
    ...(licence.verifiedBy === undefined ? ['has somebody in the institution read the licence'] : []),
    ...(licence.applicants ? [licence.applicants.some((one) => isOneOf(one, facts))] : []),
    ...(licence.currencies ? [inCurrency(licence.currencies, facts)] : []),
    ...(licence.cap ? [underCap(licence.cap, facts, evidence)] : []),
    ...(licence.route ? alongRoute(licence.route, facts, evidence) : []),
    vouched('activity', `is the payment for this: ${licence.activity}`, evidence),
    // A report that was due and not made voids the licence: nobody need be asked (OFAC, Amazon, 2020).
    ...(licence.conditions ?? []).map(({ id, kind, text }) =>
      kind === 'report' && evidence ? evidence.conditions[id] === true : vouched(id, text, evidence),
    ),
  ];
  if (answers.includes(false)) return { state: 'void', licence };
  const questions = answers.filter((answer) => typeof answer === 'string');
  return questions.length > 0 || !evidence
    ? { state: 'open', licence, questions }
    : { state: 'carries', licence, evidence };
}

function vouched(condition: string, question: string, evidence: LicenceEvidence | undefined): Answer {
  const answer = evidence?.conditions[condition];
  return answer === true || answer === false ? answer : question;
}

function inForce(licence: Licence, { asOf, settings }: Facts, evidence: LicenceEvidence | undefined): Answer[] {
  const { validFrom, validUntil, revokedOn, supersededBy, windDownUntil } = licence;
  const successor = settings.licences.find(({ id }) => id === supersededBy);
  const ends = [validUntil, revokedOn, successor && (successor.validFrom ?? ALWAYS)]
    .filter((end) => end !== undefined)
    .sort();
  if (applies({ from: validFrom, until: ends[0] }, asOf)) return [];
  const isWindingDown = windDownUntil !== undefined && applies({ from: ends[0], until: windDownUntil }, asOf);
  return [
    isWindingDown && vouched('wind-down', `does the payment end business begun before ${ends[0] ?? ''}`, evidence),
  ];
}

/** Of a successor that names no first day. */
const ALWAYS = '0000-01-01';

function isOneOf(applicant: string, { participants, settings }: Facts): boolean {
  const wanted = plainWords(applicant);
  const { bic, name } = settings.institution;
  const own = [bic, name, ...participants.flatMap(({ bic: code, names }) => [code, ...names])];
  const numbers = participants.flatMap(({ known }) => known.identifiers.map(({ value }) => value.value));
  return [...own, ...numbers].some((one) => one !== undefined && plainWords(one) === wanted);
}

function inCurrency(currencies: readonly string[], { payment }: Facts): Answer {
  return payment.amount ? currencies.includes(payment.amount.currency) : 'in which currency is the payment';
}

function underCap({ amount, currency, per }: Cap, { payment }: Facts, evidence: LicenceEvidence | undefined): Answer {
  const limit = parseDecimal(amount);
  const value = payment.amount?.currency === currency ? parseDecimal(payment.amount.amount) : undefined;
  if (limit === undefined || value === undefined) return `is the value in ${currency} not above ${amount}`;
  if (per === 'transaction') return value <= limit;
  const spent = evidence?.spent === undefined ? undefined : parseDecimal(evidence.spent);
  if (value > limit) return false;
  return spent === undefined ? `what of ${currency} ${amount} was spent before in the period` : spent + value <= limit;
}

function alongRoute(
  { throughBankOutside, noAccountIn = [] }: Route,
  { participants, chain }: Facts,
  evidence: LicenceEvidence | undefined,
): Answer[] {
  const third = ({ countries }: Participant) =>
    countries.length > 0 && countries.every(({ country }) => !throughBankOutside?.includes(country));
  const isSeen = chain.length > 0 && chain.every(({ countries }) => countries.length > 0);
  const accounts = participants.flatMap(({ agent, countries }) =>
    countries.filter(({ source }) => agent || source === 'iban' || source === 'bic'),
  );
  const isThere = accounts.some(({ country }) => noAccountIn.includes(country));
  return [
    ...(throughBankOutside ? [chain.some(third)] : []),
    ...(isThere ? [false] : []),
    ...(isSeen || noAccountIn.length === 0
      ? []
      : [vouched('route', `is no account in ${noAccountIn.join(' or ')}`, evidence)]),
  ];
}
