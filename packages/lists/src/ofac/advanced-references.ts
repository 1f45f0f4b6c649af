/** The look-up tables, places and documents that stand in front of the parties in OFAC's advanced XML. */

import type { Issue, ListedAddress } from '@interdict/model';
import { listIssue } from '../issue-codes.ts';
import { attribute, childrenOf, elementsAt, textAt, type XmlElement } from '../xml/xml-element.ts';
import { addressOf } from './place.ts';

/** A place: an address, or what a feature says of a country. */
export interface AdvancedLocation {
  /** Its country, or all that is written of it where no country is marked: older files give nationalities so. */
  readonly text: string;
  readonly address?: ListedAddress;
}

export interface AdvancedReferences {
  /** The text of a reference value: `textOf('AliasType', '1400')` is `A.K.A.`; '' for an unknown one. */
  readonly textOf: (kind: string, id: string) => string;
  readonly locations: ReadonlyMap<string, AdvancedLocation>;
  /** Documents as segments of remarks, by the identity they belong to. */
  readonly documents: ReadonlyMap<string, readonly string[]>;
  /** Takes in one more element of the file. */
  readonly add: (record: XmlElement) => void;
  /** Lets go of places and documents, once all parties are read. */
  readonly release: () => void;
}

/** The elements {@link AdvancedReferences.add} knows what to do with. */
export const REFERENCE_RECORDS: readonly string[] = ['ReferenceValueSets', 'Location', 'IDRegDocument'];

/** Everything in the file is a number that stands for a text; the numbers are not fixed, so the file's own are used. */
export function advancedReferences(issues: Issue[]): AdvancedReferences {
  const texts = new Map<string, string>();
  const locations = new Map<string, AdvancedLocation>();
  const documents = new Map<string, string[]>();
  const textOf = (kind: string, id: string): string => texts.get(`${kind} ${id}`) ?? '';
  const adders: Readonly<Record<string, (record: XmlElement) => void>> = {
    ReferenceValueSets: (record) => {
      for (const value of record.children.flatMap(({ children }) => children)) {
        texts.set(`${value.name} ${attribute(value, 'ID')}`, value.text.trim());
        // The kind of a party stands one step away from its sub-type.
        const party = attribute(value, 'PartyTypeID');
        if (party !== '') texts.set(`PartyTypeOf ${attribute(value, 'ID')}`, party);
      }
    },
    Location: (record) => {
      const [country] = childrenOf(record, 'LocationCountry').map((each) => attribute(each, 'CountryID'));
      const [area] = childrenOf(record, 'LocationAreaCode').map((each) => attribute(each, 'AreaCodeID'));
      // Areas have the numbers of their countries.
      const name = textOf('Country', country ?? area ?? '');
      const parts = partsOf(record, textOf);
      const path = `location ${attribute(record, 'ID')}`;
      const address = addressOf(parts, name, (received) =>
        issues.push(listIssue('country-unknown', { path, received })),
      );
      const text = name === '' ? parts.map(([, value]) => value).join(', ') : name;
      locations.set(attribute(record, 'ID'), { text, ...(address ? { address } : {}) });
    },
    IDRegDocument: (record) => {
      const identity = attribute(record, 'IdentityID');
      const type = textOf('IDRegDocType', attribute(record, 'IDRegDocTypeID'));
      const country = textOf('Country', attribute(record, 'IssuedBy-CountryID'));
      const number = `${type} ${textAt(record, 'IDRegistrationNo')}`;
      const own = documents.get(identity) ?? [];
      own.push(country === '' ? number : `${number} (${country})`);
      documents.set(identity, own);
    },
  };
  return {
    textOf,
    locations,
    documents,
    add: (record) => adders[record.name]?.(record),
    release: () => {
      locations.clear();
      documents.clear();
    },
  };
}

function partsOf(location: XmlElement, textOf: AdvancedReferences['textOf']): readonly (readonly [string, string])[] {
  return childrenOf(location, 'LocationPart').flatMap((part) => {
    const kind = textOf('LocPartType', attribute(part, 'LocPartTypeID'));
    return elementsAt(part, 'LocationPartValue', 'Value').map(({ text }): [string, string] => [kind, text]);
  });
}
