/** What the forms of the authorities ask for, as far as a payment and its decision tell. */

import type {
  Address,
  CalendarDate,
  Decision,
  ListReference,
  Located,
  Party,
  Payment,
  Transfer,
} from '@interdict/model';

/** Plain data, to be written into a form. What the bank alone knows (filer, rates, accounts, reviewers) is not in it. */
export interface ReportData {
  readonly action: 'blocked' | 'rejected';
  readonly on: CalendarDate;
  readonly message: { readonly type: string; readonly references: Readonly<Record<string, string>> };
  /** Everybody in the payment; with `underlying.` in front of the role those of the customer transfer under a cover. */
  readonly participants: readonly ReportParticipant[];
  readonly targets: readonly ReportTarget[];
  /** As in the message: the value in dollars and its rate are the bank's to add. */
  readonly amount?: { readonly amount: string; readonly currency: string };
  readonly valueDate?: CalendarDate;
  /** Sources of the rules that decided. */
  readonly legalAuthorities: readonly string[];
  /** The reasons as the decision gives them. */
  readonly narrative: readonly string[];
  /** The stakes through which a party is blocked. */
  readonly ownership: readonly string[];
  /** Paths of texts that claim a licence. */
  readonly licenceClaims: readonly string[];
  readonly lists: readonly ListReference[];
  readonly policy: string;
  readonly engine: string;
}

export interface ReportParticipant {
  readonly role: string;
  readonly names: readonly string[];
  readonly address: readonly string[];
  readonly country?: string;
  readonly accounts: readonly string[];
  readonly bic?: string;
  /** As `type value`. */
  readonly identifiers: readonly string[];
}

export interface ReportTarget {
  readonly entry: string;
  readonly name: string;
  readonly list: string;
  readonly programmes: readonly string[];
  /** Where it stands in the payment, and what matched. */
  readonly role: string;
  readonly matched: string;
}

/** `telling`: positions of the reasons that make the report due. */
export function reportData(
  decision: Decision,
  payment: Payment,
  at: CalendarDate,
  telling: readonly number[],
): ReportData {
  const reasons = decision.reasons.filter((_, index) => telling.includes(index));
  const hits = [...new Set(reasons.flatMap((reason) => reason.hits))].flatMap((index) => decision.hits[index] ?? []);
  const { settlementDate, underlying, message } = payment;
  // Of an initiation no bank has settled anything yet.
  const amount = payment.amount ?? payment.instructedAmount;
  const evidenceOf = (code: RegExp) =>
    decision.flags.filter((flag) => code.test(flag.code)).flatMap((flag) => flag.evidence);
  return {
    action: decision.outcome === 'block' ? 'blocked' : 'rejected',
    on: at,
    message: {
      type: message.type,
      references: { ...references(payment, ''), ...(underlying ? references(underlying, 'underlying.') : {}) },
    },
    participants: [...participants(payment, ''), ...(underlying ? participants(underlying, 'underlying.') : [])],
    targets: hits.map(({ entry, subject, matched }) => ({
      entry: entry.id,
      name: entry.names[0]?.value ?? entry.id,
      list: entry.list,
      programmes: entry.programmes,
      role: subject.role,
      matched: matched.kind === 'name' ? matched.name.value : `${matched.identifier.type} ${matched.identifier.value}`,
    })),
    ...(amount ? { amount: { amount: amount.amount, currency: amount.currency } } : {}),
    ...(settlementDate ? { valueDate: settlementDate } : {}),
    legalAuthorities: [...new Set(reasons.map(({ citation }) => citation))],
    narrative: decision.reasons.map(({ rule, text }) => `${rule}: ${text}`),
    ownership: evidenceOf(/^(?:OWNERSHIP_50_AGGREGATE|CAPTA_AFFILIATE)$/),
    licenceClaims: evidenceOf(/^LICENCE_CLAIM_IN_TEXT$/),
    lists: decision.lists,
    policy: decision.policy,
    engine: decision.engine,
  };
}

function references({ references: given }: Transfer, prefix: string): Record<string, string> {
  const entries = Object.entries(given).map(([kind, { value }]: [string, Located]) => [prefix + kind, value] as const);
  return Object.fromEntries(entries);
}

function participants({ parties, agents }: Transfer, prefix: string): ReportParticipant[] {
  return [
    ...parties.map((party) => participant(party, prefix)),
    ...agents.map((agent) => ({ ...participant(agent, prefix), ...(agent.bic ? { bic: agent.bic.value } : {}) })),
  ];
}

type Named = Pick<Party, 'role' | 'names' | 'readings' | 'address' | 'accounts' | 'identifiers'>;

function participant(
  { role, names, readings, address, accounts, identifiers }: Named,
  prefix: string,
): ReportParticipant {
  const country = address?.country?.value;
  return {
    role: prefix + role,
    names: (names.length > 0 ? names : readings).map(({ value }) => value),
    address: linesOf(address),
    ...(country === undefined ? {} : { country }),
    accounts: accounts.flatMap(({ id, iban, proxy }) => id?.value ?? iban ?? proxy?.value ?? []),
    identifiers: identifiers.map(({ type, value }) => `${type} ${value.value}`),
  };
}

function linesOf(address: Address | undefined): string[] {
  return [...(address?.lines ?? []), address?.town].flatMap((line) => line?.value ?? []);
}
