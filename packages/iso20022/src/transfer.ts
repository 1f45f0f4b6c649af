/** Makes parties, agents and passages of what was found in a part of a message. */

import {
  type Agent,
  type Located,
  type Party,
  type Passage,
  type Payment,
  spanning,
  type Transfer,
} from '@interdict/model';
import type { AddressDraft, Draft, Holder, PassageDraft } from './draft.ts';
import { chainRank } from './roles.ts';

/** One part of a message: its group header, a batch in it, or a transaction. */
export interface Part {
  readonly draft: Draft;
  readonly parties: readonly Party[];
  readonly agents: readonly Agent[];
  readonly passages: readonly Passage[];
}

/** Closes a draft: accounts go to their owners, unused references to the passages. */
export function partOf(draft: Draft): Part {
  const holders = withAccounts(draft);
  for (const { slot, value } of draft.originals) {
    if (draft.references[slot] === undefined) draft.references[slot] = value;
    else draft.passages.push({ kind: 'reference', parts: [value] });
  }
  return {
    draft,
    parties: holders.flatMap(partiesOf),
    agents: holders.flatMap(agentsOf),
    passages: draft.passages.map(passageOf),
  };
}

/** A transfer from its parts, the outermost first: what an inner part has of its own comes before what it inherits. */
export function transferOf(parts: readonly Part[]): Transfer & Pick<Payment, 'settlementDate' | 'settlement'> {
  const references: { -readonly [Slot in keyof Transfer['references']]: Transfer['references'][Slot] } = {};
  const passages: Passage[] = [];
  let amount: Transfer['amount'];
  let instructedAmount: Transfer['amount'];
  let settlementDate: Payment['settlementDate'];
  let method: string | undefined;
  for (const { draft } of parts.toReversed()) {
    for (const slot of slotsOf(draft)) {
      const value = draft.references[slot];
      if (value === undefined) continue;
      if (references[slot] === undefined) references[slot] = value;
      else passages.push({ kind: 'reference', text: value, readings: [] });
    }
    amount ??= draft.amount;
    instructedAmount ??= draft.instructedAmount;
    settlementDate ??= draft.settlementDate;
    method ??= draft.settlementMethod;
  }
  return {
    references,
    ...(amount ? { amount } : {}),
    ...(instructedAmount ? { instructedAmount } : {}),
    ...(settlementDate ? { settlementDate } : {}),
    settlement: method === 'COVE' ? 'cover' : 'serial',
    parties: parts.flatMap(({ parties }) => parties),
    agents: parts.flatMap(({ agents }) => agents).sort((one, other) => chainRank(one.role) - chainRank(other.role)),
    passages: [...parts.flatMap((part) => part.passages), ...passages],
  };
}

function slotsOf({ references }: Draft): (keyof Transfer['references'])[] {
  return SLOTS.filter((slot) => references[slot] !== undefined);
}

const SLOTS = ['message', 'instruction', 'endToEnd', 'transaction', 'uetr', 'related', 'clearingSystem'] as const;

/** An account belongs to the last party or agent of its role; where there is none, it makes one. */
function withAccounts({ holders, looseAccounts }: Draft): readonly Holder[] {
  if (looseAccounts.length === 0) return holders;
  const owners = new Map(holders.map((holder) => [holder.role, holder]));
  const ownerless: Holder[] = [];
  for (const account of looseAccounts) {
    const owner = owners.get(account.role);
    if (owner === undefined) {
      ownerless.push(account);
      owners.set(account.role, account);
    } else {
      owner.accounts.push(...account.accounts);
      owner.relatedNames.push(...account.relatedNames);
      owner.readings.push(...account.readings);
      owner.identifiers.push(...account.identifiers);
      owner.addresses.push(...account.addresses);
    }
  }
  return [...holders, ...ownerless];
}

function partiesOf(holder: Holder): Party[] {
  const { role, birth, countryOfResidence } = holder;
  const personal = { ...(birth ? { birth } : {}), ...(countryOfResidence ? { countryOfResidence } : {}) };
  if (holder.isAgent) {
    // No bank was born: if it says so, that is somebody else's data and must not be lost.
    return birth || countryOfResidence ? [{ ...emptyHolder(role), ...personal }] : [];
  }
  const [address, ...further] = holder.addresses;
  return [
    { ...commonOf(holder, address), ...personal },
    ...further.map(
      (other): Party => ({ ...emptyHolder(role), address: addressOf(other), readings: linesJoined(other) }),
    ),
  ];
}

function agentsOf(holder: Holder): Agent[] {
  if (!holder.isAgent) return [];
  const { bic, lei, role } = holder;
  const [address, ...further] = holder.addresses;
  return [
    { ...commonOf(holder, address), ...(bic ? { bic } : {}), ...(lei ? { lei } : {}) },
    ...further.map(
      (other): Agent => ({ ...emptyHolder(role), address: addressOf(other), readings: linesJoined(other) }),
    ),
  ];
}

function emptyHolder(role: string): Party & Agent {
  return { role, names: [], readings: [], accounts: [], identifiers: [], relatedNames: [] };
}

function commonOf(holder: Holder, address: AddressDraft | undefined): Party & Agent {
  const { role, names, accounts, identifiers, relatedNames } = holder;
  const joined = address ? [...linesJoined(address), ...namesContinued(names, address)] : [];
  return {
    role,
    names,
    readings: joined.length === 0 ? holder.readings : [...holder.readings, ...joined],
    ...(address ? { address: addressOf(address) } : {}),
    accounts,
    identifiers,
    relatedNames,
  };
}

function addressOf({ country, town, lines }: AddressDraft): NonNullable<Party['address']> {
  return { ...(country ? { country } : {}), ...(town ? { town } : {}), lines };
}

/** A name may run over into the first free lines of the address: cut at a blank or inside a word. */
function namesContinued(names: readonly Located[], { free }: AddressDraft): Located[] {
  const [first, second] = free;
  if (first === undefined) return [];
  return names.flatMap((name) => [...joinings([name, first]), ...(second ? joinings([name, first, second]) : [])]);
}

function linesJoined({ free }: AddressDraft): Located[] {
  const [first, ...more] = free;
  return first === undefined || more.length === 0 ? [] : joinings([first, ...more]);
}

/** Text that is written in several elements, with blanks between them and without. */
function joinings(parts: readonly [Located, ...Located[]]): [Located, Located] {
  const [{ location: first }, ...more] = parts;
  const location = spanning(containerOf(first.path), [first, ...more.map((part) => part.location)]);
  const values = parts.map(({ value }) => value);
  return [
    { value: values.join(' '), location },
    { value: values.join(''), location },
  ];
}

function containerOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function passageOf({ kind, parts }: PassageDraft): Passage {
  const [first, ...more] = parts;
  if (more.length === 0) return { kind, text: first, readings: withoutMarkup(first) };
  const [text, glued] = joinings([first, ...more]);
  return { kind, text, readings: [...parts, glued, ...withoutMarkup(glued)] };
}

/** Text may hold a whole message, markup and all (in CDATA, cut anywhere): it is read without the markup too. */
function withoutMarkup({ value, location }: Located): Located[] {
  if (!value.includes('<')) return [];
  return [{ value: value.replace(/<[^<>]*>/g, ' ').trim(), location }];
}
