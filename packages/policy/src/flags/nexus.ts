/** What ties a payment to the United States. */

import type { CountrySignal, Flag, FlagSeverity, PartyIdentifier } from '@interdict/model';
import type { Facts } from '../facts.ts';
import { called, type Participant } from '../participants.ts';

/** The United States and its territories, as BICs and addresses write them. */
const UNITED_STATES: ReadonlySet<string> = new Set(['US', 'PR', 'VI', 'GU', 'AS', 'MP', 'UM']);

/** Clearing systems: ISO 20022 codes of Fedwire and CHIPS in older and newer schemas, and the SWIFT MT codes. */
const US_CLEARING: ReadonlySet<string> = new Set(['USABA', 'USPID', 'USFW', 'USCH', 'USCHU', 'FW', 'CP']);

/** Where one is or banks; a birthplace or a passport says less. */
const RESIDES: ReadonlySet<CountrySignal['source']> = new Set(['address', 'residence', 'bic', 'clearing']);

export type NexusLevel = NonNullable<Flag['level']>;

const SEVERITY: Readonly<Record<NexusLevel, FlagSeverity>> = {
  CERTAIN: 'high',
  PRESUMED: 'medium',
  POSSIBLE: 'low',
  NONE_SEEN: 'info',
};

const TEXT: Readonly<Record<NexusLevel, string>> = {
  CERTAIN: 'US law applies to this payment.',
  PRESUMED: 'Dollars between different banks are as a rule settled in the United States.',
  POSSIBLE: 'Something in this payment may tie it to the United States.',
  NONE_SEEN: 'Nothing in this message ties it to the United States, which does not prove that nothing does.',
};

export function isAmerican(participant: Participant): boolean {
  return participant.countries.some(isUsResidence) || participant.known.identifiers.some(isUsClearing);
}

/** The level is the highest for which there is evidence. */
export function usNexus(facts: Facts): Flag & { readonly level: NexusLevel } {
  const [level, evidence] = levelOf(facts);
  return {
    code: 'US_NEXUS',
    severity: SEVERITY[level],
    basis: '50 U.S.C. 1705(a); 31 CFR 560.314 and parallels; OFAC FAQ 11',
    text: TEXT[level],
    level,
    hits: [],
    evidence,
  };
}

function levelOf(facts: Facts): readonly [NexusLevel, readonly string[]] {
  for (const [level, seek] of LEVELS) {
    const evidence = seek(facts);
    if (evidence.length > 0) return [level, evidence];
  }
  return ['NONE_SEEN', []];
}

const LEVELS: readonly (readonly [NexusLevel, (facts: Facts) => string[]])[] = [
  ['CERTAIN', certain],
  ['PRESUMED', presumed],
  ['POSSIBLE', possible],
];

function certain({ settings, participants }: Facts): string[] {
  return [
    ...(settings.profiles.includes('us') ? ['the institution is a US person'] : []),
    ...participants.flatMap(evidenceOn),
  ];
}

function presumed({ payment: { amount, instructedAmount, transferCurrency }, chain }: Facts): string[] {
  if (chain.length < 2) return [];
  if (amount) return amount.currency === 'USD' ? ['settled in USD between different banks'] : [];
  // What a customer orders is settled in what it is ordered in.
  const ordered = transferCurrency?.value ?? instructedAmount?.currency;
  return ordered === 'USD' ? ['to be settled in USD between different banks'] : [];
}

function possible({ payment, participants }: Facts): string[] {
  const { amount, instructedAmount, transferCurrency, otherCurrencies = [], underlying } = payment;
  return [
    ...(amount?.currency === 'USD' ? ['settled in USD'] : []),
    ...([instructedAmount, underlying?.amount, underlying?.instructedAmount].some((money) => money?.currency === 'USD')
      ? ['ordered in USD']
      : []),
    ...(transferCurrency?.value === 'USD' ? ['to be transferred in USD'] : []),
    ...(otherCurrencies.some(({ value }) => value === 'USD') ? ['another amount in USD'] : []),
    ...participants.flatMap((participant) =>
      participant.countries
        .filter(({ country }) => UNITED_STATES.has(country))
        .map(({ source, location }) => `${called(participant)}: ${source} at ${location.path}`),
    ),
  ];
}

function evidenceOn(participant: Participant): string[] {
  if (!isAmerican(participant)) return [];
  const { countries, known } = participant;
  return [
    ...countries
      .filter(isUsResidence)
      .map(({ source, location }) => `${called(participant)}: ${source} at ${location.path}`),
    ...known.identifiers
      .filter(isUsClearing)
      .map(({ value }) => `${called(participant)}: clearing number at ${value.location.path}`),
  ];
}

function isUsResidence({ country, source }: CountrySignal): boolean {
  return UNITED_STATES.has(country) && RESIDES.has(source);
}

function isUsClearing({ type, issuer }: PartyIdentifier): boolean {
  return type === 'clearing' && US_CLEARING.has(issuer?.value.toUpperCase() ?? '');
}
