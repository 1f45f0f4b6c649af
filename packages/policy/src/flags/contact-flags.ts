/** EMBARGOED_TERRITORY_CONTACT: a telephone number, mail address or website of a country under embargo. */

import type { Flag, Subject } from '@interdict/model';
import type { Facts } from '../facts.ts';
import { grouped } from '../grouped.ts';
import { applies } from '../in-force.ts';
import { spoken } from '../participants.ts';
import { TERRITORIES, type Territory } from '../territories.ts';
import { capitals } from '../words.ts';

const COUNTRIES = TERRITORIES.filter(({ callingCode }) => callingCode !== undefined);
const CALLING_CODES = COUNTRIES.map(({ callingCode }) => callingCode).join('|');
const DOMAINS = COUNTRIES.map(({ country }) => country).join('|');

/** What each of these has in it: most payments have it nowhere. */
const CONTACT_WITHIN = new RegExp(`(?:\\+|00)[ (]{0,2}(?:${CALLING_CODES})|\\.(?:${DOMAINS})(?![A-Z0-9-])`);

/**
 * `+98 (21) 8888-7777`, behind a word for telephones `009821..` too; `INFO@EXAMPLE.IR`, `WWW.EXAMPLE.CO.IR`. Of a host only the
 * last labels tell; a short one that stands by itself may be any abbreviation (`NO.CU`).
 */
const CONTACT = new RegExp(
  `(?:(?<!\\d)\\+|(?<=(?:TEL|PHONE|FAX|MOB|MOBILE|CELL)[ .:/]{0,3})00)[ (]{0,2}(${CALLING_CODES})(?:[ ()./-]{0,2}\\d){6,11}(?!,?\\d)|` +
    `(?:(?<=@)|(?<=\\.)(?=[A-Z0-9-]{2})|(?<![A-Z0-9-])(?=[A-Z0-9-]{4}))[A-Z0-9-]{1,63}\\.(${DOMAINS})(?![A-Z0-9-]|\\.[A-Z0-9])`,
  'g',
);

/** It says where somebody can be reached, not where anybody is: it decides nothing. */
export function contactFlags({ subjects, wording, asOf }: Facts): Flag[] {
  if (!CONTACT_WITHIN.test(wording)) return [];
  return grouped(subjects.flatMap(contactsIn), ({ territory, role }) => `${territory.id} ${role}`).flatMap((group) => {
    const [{ territory, role, found }] = group;
    if (!applies({ until: territory.until }, asOf)) return [];
    return {
      code: 'EMBARGOED_TERRITORY_CONTACT',
      severity: 'info' as const,
      basis: territory.citation,
      text: `The ${spoken(role)} gives a telephone number or internet address of ${territory.name} (${found}).`,
      role,
      hits: [],
      evidence: [...new Set(group.map(({ path }) => path))],
    };
  });
}

interface Contact {
  readonly territory: Territory;
  readonly role: string;
  readonly found: string;
  readonly path: string;
}

function contactsIn({ value, role, identifierType, location: { path } }: Subject): Contact[] {
  // An element for telephone numbers is as good as a word for them.
  const text = identifierType === 'phone' ? `TEL ${value}` : value;
  return Array.from(capitals(text).matchAll(CONTACT)).flatMap(([found, callingCode, domain]) => {
    const territory = COUNTRIES.find((one) => one.callingCode === callingCode || one.country === domain);
    return territory ? { territory, role, found, path } : [];
  });
}
