/** Reads the UN Security Council's consolidated list, `consolidated.xml`. */

import { type Issue, type ListEntry, parseCalendarDate } from '@interdict/model';
import { snapshotOf } from '../snapshot.ts';
import { attribute } from '../xml/xml-element.ts';
import type { XmlFormat } from '../xml/xml-list.ts';
import { UN_LIST, unEntry } from './un-entry.ts';

const RECORDS: ReadonlySet<string> = new Set(['INDIVIDUAL', 'ENTITY']);
const HOLDERS: ReadonlySet<string> = new Set(['INDIVIDUALS', 'ENTITIES']);

/** All that publications from 2020 to 2026 have. */
const KNOWN: ReadonlySet<string> = new Set(
  `
  INDIVIDUAL ENTITY DATAID VERSIONNUM REFERENCE_NUMBER UN_LIST_TYPE LIST_TYPE FIRST_NAME SECOND_NAME THIRD_NAME
  FOURTH_NAME NAME_ORIGINAL_SCRIPT GENDER TITLE DESIGNATION LISTED_ON LAST_DAY_UPDATED SUBMITTED_BY SUBMITTED_ON
  COMMENTS1 NATIONALITY VALUE NOTE INDIVIDUAL_ALIAS ENTITY_ALIAS QUALITY ALIAS_NAME DATE_OF_BIRTH CITY_OF_BIRTH
  COUNTRY_OF_BIRTH INDIVIDUAL_ADDRESS ENTITY_ADDRESS STREET CITY STATE_PROVINCE ZIP_CODE COUNTRY
  INDIVIDUAL_DATE_OF_BIRTH TYPE_OF_DATE DATE YEAR FROM_YEAR TO_YEAR INDIVIDUAL_PLACE_OF_BIRTH
  INDIVIDUAL_DOCUMENT TYPE_OF_DOCUMENT TYPE_OF_DOCUMENT2 NUMBER ISSUING_COUNTRY COUNTRY_OF_ISSUE CITY_OF_ISSUE
  DATE_OF_ISSUE DATE_OF_EXPIRY HAS_INTERPOL_LINK INTERPOL_LINK SORT_KEY SORT_KEY_LAST_MOD
  `
    .trim()
    .split(/\s+/),
);

export const unXml: XmlFormat = () => {
  const issues: Issue[] = [];
  const entries: ListEntry[] = [];
  return {
    records: RECORDS,
    holders: HOLDERS,
    known: KNOWN,
    take: (record) => entries.push(unEntry(record, issues)),
    snapshot: (source, root) => {
      const dated = parseCalendarDate(attribute(root, 'dateGenerated').slice(0, 10));
      return snapshotOf({ ...source, list: UN_LIST, format: 'un-xml', dated, entries, issues });
    },
  };
};
