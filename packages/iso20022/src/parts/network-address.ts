/** Finds who sent and who gets a message by what networks write around it: a BIC, or a distinguished name with one in it. */

import { type Bic, bicOfTerminal, parseBic } from '@interdict/model';
import { createHolder, type Holder, locatedText } from '../drafts/draft.ts';
import type { Element } from '../xml/element.ts';

/** In front of the roles of those whom the envelope names, while it is not known whether the header names them too. */
const ENVELOPE = 'envelope.';

/** Role by the name of the element: DataPDU of Alliance Access, RequestHeader of InterAct. */
const ROLE_BY_NAME: ReadonlyMap<string, string> = new Map([
  ['Sender', `${ENVELOPE}sender`],
  ['Receiver', `${ENVELOPE}receiver`],
  ['Requestor', `${ENVELOPE}sender`],
  ['Responder', `${ENVELOPE}receiver`],
]);

/** Role in the header before ISO 20022 had one (`urn:swift:xsd:$ahV10`). */
const ROLE_IN_HEADER: ReadonlyMap<string, string> = new Map([
  ['From', 'sender'],
  ['To', 'receiver'],
]);

/** Leaves that hold an address; `X1` of a FullName is the institution. */
const ADDRESSES: ReadonlySet<string> = new Set(['BIC', 'BIC12', 'DN', 'Id', 'X1']);

/**
 * The agents that an element of an envelope or header addresses; none where it does none. Its text is to be read beside
 * them, for a name may say more than the BIC in it.
 */
export function networkAgents(element: Element): Holder[] {
  const { name, parent } = element;
  const role = parent?.name === 'AppHdr' ? ROLE_IN_HEADER.get(name) : ROLE_BY_NAME.get(name);
  if (role === undefined) return [];
  return addressesIn(element).flatMap((leaf) => {
    const text = locatedText(leaf);
    const value = text && bicOfAddress(text.value);
    if (text === undefined || value === undefined) return [];
    return [{ ...createHolder(role), isAgent: true, bic: { value, location: text.location } }];
  });
}

/** The role of an agent once the header is known: whom the header does not name, the envelope does. */
export function roleBeside(role: string, named: ReadonlySet<string>): string {
  const plain = role.startsWith(ENVELOPE) ? role.slice(ENVELOPE.length) : role;
  return named.has(plain) ? role : plain;
}

/** The BIC in `BANKXXBBXXX`, in `BANKXXBBAXXX` with its terminal, or in `cn=..,o=bankxxbb,o=swift`; undefined where there is none. */
export function bicOfAddress(text: string): Bic | undefined {
  if (!text.includes('=')) return bicOfTerminal(text);
  const [last, institution] = text
    .split(',')
    .slice(-2)
    .reverse()
    .map((part) => part.replace(/\s/g, '').toLowerCase());
  // The institution stands in front of the network; some write it as a unit.
  const [, bic8] = /^ou?=([a-z0-9]{8})$/.exec(institution ?? '') ?? [];
  return last === 'o=swift' && bic8 ? parseBic(bic8) : undefined;
}

function addressesIn(element: Element): readonly Element[] {
  if (element.children.length === 0) return [element];
  return element.children.flatMap((child) => {
    if (child.name === 'FullName') return addressesIn(child);
    return ADDRESSES.has(child.name) && child.children.length === 0 ? [child] : [];
  });
}
