/** What a party field says, before it is known whether the holder is a customer or a bank. */

import {
  bicCountry,
  type Account,
  type Address,
  type Agent,
  type Bic,
  type Birth,
  type Lei,
  type Located,
  type Party,
  type PartyIdentifier,
} from '@interdict/model';
import { add, NONE } from '../list.ts';
import type { Writable } from '../drafts/writable.ts';

export interface Holder {
  bic: Located<Bic> | undefined;
  lei: Located<Lei> | undefined;
  names: Located[];
  readings: Located[];
  address: Address | undefined;
  accounts: Account[];
  identifiers: PartyIdentifier[];
  relatedNames: Located[];
  birth: Birth | undefined;
}

export function emptyHolder(): Holder {
  return {
    bic: undefined,
    lei: undefined,
    names: NONE,
    readings: NONE,
    address: undefined,
    accounts: NONE,
    identifiers: NONE,
    relatedNames: NONE,
    birth: undefined,
  };
}

/** A bank of which nothing but the BIC is known. */
export function bankAt(role: string, bic: Located<Bic>): Agent {
  return { role, names: NONE, readings: NONE, accounts: NONE, identifiers: NONE, relatedNames: NONE, bic };
}

/** The holder as a bank. */
export function asAgent(role: string, holder: Holder): Agent {
  const { bic, lei, names, readings, address, accounts, identifiers, relatedNames } = holder;
  // What nearly every bank has is put in when it is made: objects that grow later take more time and room.
  const agent: Writable<Agent> = bic
    ? { role, names, readings, accounts, identifiers, relatedNames, bic }
    : { role, names, readings, accounts, identifiers, relatedNames };
  if (lei) agent.lei = lei;
  if (address) agent.address = address;
  return agent;
}

/** The holder as a customer: BIC and LEI become identifiers. */
export function asParty(role: string, holder: Holder): Party {
  const { bic, lei, names, readings, address, accounts, relatedNames, birth } = holder;
  let { identifiers } = holder;
  if (bic) {
    const { start, path } = bic.location;
    const country = { value: bicCountry(bic.value), location: { path, start: start + 4, end: start + 6 } };
    identifiers = add<PartyIdentifier>(identifiers, { type: 'bic', value: bic, country });
  }
  if (lei) identifiers = add<PartyIdentifier>(identifiers, { type: 'lei', value: lei });
  const party: Writable<Party> = address
    ? { role, names, readings, accounts, identifiers, relatedNames, address }
    : { role, names, readings, accounts, identifiers, relatedNames };
  if (birth) party.birth = birth;
  return party;
}
