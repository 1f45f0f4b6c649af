/** What a party field says, before it is known whether the holder is a customer or a bank. */

import {
  bicCountry,
  type Account,
  type Address,
  type Agent,
  type Bic,
  type Birth,
  type CountryCode,
  type Lei,
  type Located,
  type Party,
  type PartyIdentifier,
} from '@interdict/model';
import type { Writable } from './writable.ts';

export interface Holder {
  bic?: Located<Bic>;
  lei?: Located<Lei>;
  names: Located[];
  readings: Located[];
  address?: Address;
  accounts: Account[];
  identifiers: PartyIdentifier[];
  relatedNames: Located[];
  birth?: Birth;
  countryOfResidence?: Located<CountryCode>;
}

export function emptyHolder(): Holder {
  return { names: [], readings: [], accounts: [], identifiers: [], relatedNames: [] };
}

/** The holder as a bank. */
export function asAgent(role: string, holder: Holder): Agent {
  const { bic, lei, names, readings, address, accounts, identifiers, relatedNames } = holder;
  const agent: Writable<Agent> = { role, names, readings, accounts, identifiers, relatedNames };
  if (bic) agent.bic = bic;
  if (lei) agent.lei = lei;
  if (address) agent.address = address;
  return agent;
}

/** The holder as a customer: BIC and LEI become identifiers. */
export function asParty(role: string, holder: Holder): Party {
  const { bic, lei, names, readings, address, accounts, identifiers, relatedNames, birth, countryOfResidence } = holder;
  const party: Writable<Party> = { role, names, readings, accounts, identifiers, relatedNames };
  if (address) party.address = address;
  if (birth) party.birth = birth;
  if (countryOfResidence) party.countryOfResidence = countryOfResidence;
  if (bic) {
    const { start, path } = bic.location;
    const country = { value: bicCountry(bic.value), location: { path, start: start + 4, end: start + 6 } };
    identifiers.push({ type: 'bic', value: bic, country });
  }
  if (lei) identifiers.push({ type: 'lei', value: lei });
  return party;
}
