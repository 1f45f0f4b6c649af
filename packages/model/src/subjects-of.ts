/** Derives from a payment what has to be screened: every name, bank, account, number, place and text of it. */

import { bicCountry } from './bic.ts';
import { ibanCountry } from './iban.ts';
import type { Located } from './location.ts';
import type { Account, Address, Agent, Party } from './party.ts';
import type { Passage } from './passage.ts';
import type { Payment, Transfer } from './payment.ts';
import type { CountrySignal, Known, Subject, SubjectKind } from './subject.ts';

/** The subjects of a payment in the order of the message's structure, those of the underlying transfer last. */
export function subjectsOf(payment: Payment): Subject[] {
  const subjects = transferSubjects(payment, '');
  if (payment.underlying) subjects.push(...transferSubjects(payment.underlying, 'underlying.'));
  return subjects;
}

function transferSubjects(transfer: Transfer, prefix: string): Subject[] {
  return [
    ...transfer.agents.flatMap((agent) => distinct(agentSubjects(agent, prefix + agent.role))),
    ...transfer.parties.flatMap((party) => distinct(partySubjects(party, prefix + party.role))),
    ...transfer.passages.flatMap((passage) => passageSubjects(passage, prefix + passage.kind)),
    ...Object.values(transfer.references).map((reference: Located) =>
      subject('text', reference, `${prefix}reference`, { role: `${prefix}reference`, countries: [], identifiers: [] }),
    ),
  ];
}

/** Each subject once: a line of an MT may be a reading and a part of the address. All are of one party or agent. */
function distinct(subjects: readonly Subject[]): Subject[] {
  const byKey = new Map<string, Subject>();
  for (const each of subjects) {
    const { kind, identifierType = '', role, location, value } = each;
    const key = [kind, identifierType, role, location.path, location.start, location.end, value].join('\n');
    if (!byKey.has(key)) byKey.set(key, each);
  }
  return [...byKey.values()];
}

function partySubjects(party: Party, role: string): Subject[] {
  const known: Known = {
    role,
    ...(party.birth ? { birth: party.birth } : {}),
    ...(party.address ? { address: party.address } : {}),
    countries: [
      ...commonSignals(party),
      ...signal(party.countryOfResidence, 'residence'),
      ...signal(party.birth?.country, 'birth'),
    ],
    identifiers: party.identifiers,
    agent: false,
  };
  return [...commonSubjects(party, role, known), ...texts(party.birth?.town ? [party.birth.town] : [], role, known)];
}

function agentSubjects(agent: Agent, role: string): Subject[] {
  const { bic, lei } = agent;
  const known: Known = {
    role,
    ...(agent.address ? { address: agent.address } : {}),
    countries: [
      ...(bic ? [{ country: bicCountry(bic.value), source: 'bic' as const, location: bic.location }] : []),
      ...commonSignals(agent),
    ],
    identifiers: agent.identifiers,
    agent: true,
  };
  return [
    ...(bic ? [subject('bic', bic, role, known)] : []),
    ...(lei ? [subject('lei', lei, role, known)] : []),
    ...commonSubjects(agent, role, known),
  ];
}

/** What parties and agents have in common. */
function commonSubjects(holder: Party | Agent, role: string, known: Known): Subject[] {
  return [
    ...holder.names.map((name) => subject('name', name, role, known)),
    ...texts(holder.readings, role, known),
    ...holder.relatedNames.map((name) => subject('name', name, `${role}.related`, known)),
    ...addressSubjects(holder.address, role, known),
    ...holder.accounts.flatMap((account) => accountSubjects(account, role, known)),
    ...holder.identifiers.flatMap(({ type, value, issuer }) => [
      { ...subject('identifier', value, role, known), identifierType: type },
      ...texts(issuer ? [issuer] : [], role, known),
    ]),
    ...known.countries.map(({ country, location }) => subject('country', { value: country, location }, role, known)),
  ];
}

function addressSubjects(address: Address | undefined, role: string, known: Known): Subject[] {
  if (!address) return [];
  const parts = address.town ? [...address.lines, address.town] : address.lines;
  return parts.flatMap((part) => [subject('text', part, role, known), subject('place', part, role, known)]);
}

/** An account number may be a name in disguise: where it has words it is text as well. */
function accountSubjects({ id, proxy }: Account, role: string, known: Known): Subject[] {
  return [id, proxy].flatMap((value) =>
    value
      ? [
          subject('account', value, role, known),
          ...(/\p{L}{3}/u.test(value.value) ? [subject('text', value, role, known)] : []),
        ]
      : [],
  );
}

function passageSubjects({ text, readings }: Passage, role: string): Subject[] {
  return texts([text, ...readings], role, { role, countries: [], identifiers: [] });
}

function commonSignals({ accounts, address, identifiers }: Party | Agent): CountrySignal[] {
  return [
    ...signal(address?.country, 'address'),
    ...accounts.flatMap(({ id, iban }) =>
      id && iban ? [{ country: ibanCountry(iban), source: 'iban' as const, location: id.location }] : [],
    ),
    ...identifiers.flatMap(({ type, country }) => signal(country, type === 'clearing' ? 'clearing' : 'identifier')),
  ];
}

function signal(country: Address['country'] | undefined, source: CountrySignal['source']): CountrySignal[] {
  return country ? [{ country: country.value, source, location: country.location }] : [];
}

function texts(values: readonly Located[], role: string, known: Known): Subject[] {
  return values.map((value) => subject('text', value, role, known));
}

function subject(kind: SubjectKind, { value, location }: Located, role: string, known: Known): Subject {
  return { kind, value, role, location, known };
}
