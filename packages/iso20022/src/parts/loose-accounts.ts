/** Gives accounts that stand beside parties and agents to whom they belong to. */

import { addAll } from '../add-all.ts';
import { addBic, addBirth, addResidence } from './add-to-holder.ts';
import type { Draft, Holder } from '../drafts/draft.ts';

/** What becomes of each part that can be written in an account: whose it is then screened. */
const HANDOVER: Readonly<Record<keyof Holder, (owner: Holder, account: Holder) => void>> = {
  role() {},
  isAgent() {},
  bic(owner, { bic }) {
    if (bic) addBic(owner, bic);
  },
  lei({ identifiers }, { lei }) {
    if (lei) identifiers.push({ type: 'lei', value: lei });
  },
  names: ({ relatedNames }, { names }) => addAll(relatedNames, names),
  readings: ({ readings }, account) => addAll(readings, account.readings),
  addresses: ({ addresses }, account) => addAll(addresses, account.addresses),
  accounts: ({ accounts }, account) => addAll(accounts, account.accounts),
  identifiers: ({ identifiers }, account) => addAll(identifiers, account.identifiers),
  relatedNames: ({ relatedNames }, account) => addAll(relatedNames, account.relatedNames),
  birth(owner, { birth }) {
    if (birth) addBirth(owner, birth);
  },
  countryOfResidence(owner, { countryOfResidence }) {
    if (countryOfResidence) addResidence(owner, countryOfResidence);
  },
};
const HANDOVERS = Object.values(HANDOVER);

/** An account belongs to the last party or agent of its role; where there is none, it makes one. */
export function withAccounts({ holders, looseAccounts }: Draft): readonly Holder[] {
  if (looseAccounts.length === 0) return holders;
  const owners = new Map<string, Holder>();
  for (const holder of holders) owners.set(holder.role, holder);
  const ownerless: Holder[] = [];
  for (const account of looseAccounts) {
    const owner = owners.get(account.role);
    if (owner) for (const handOver of HANDOVERS) handOver(owner, account);
    else {
      ownerless.push(account);
      owners.set(account.role, account);
    }
  }
  return [...holders, ...ownerless];
}
