/** Reads Canada's consolidated list of autonomous sanctions, `sema-lmes.xml`. */

import {
  type DateRange,
  type EntryId,
  type EntryKind,
  type Issue,
  type ListEntry,
  parseCalendarDate,
} from '@interdict/model';
import { parseBirthRange } from '../birth-range.ts';
import { distinct } from '../distinct.ts';
import { listIssue } from '../issue-codes.ts';
import { listedName } from '../listed-name.ts';
import { parseListedDate } from '../ofac/listed-date.ts';
import { snapshotOf } from '../snapshot.ts';
import { textAt, type XmlElement } from '../xml/xml-element.ts';
import type { XmlFormat } from '../xml/xml-list.ts';
import { splitAliases } from './split-aliases.ts';

const CANADA_LIST = 'ca-sema';

const KNOWN: ReadonlySet<string> = new Set(
  `
  record Country Schedule Item DateOfListing LastName GivenName EntityOrShip TitleOrShip Aliases
  DateOfBirthOrShipBuildDate ShipIMONumber
  `
    .trim()
    .split(/\s+/),
);

export const semaXml: XmlFormat = () => {
  const issues: Issue[] = [];
  const entries: ListEntry[] = [];
  return {
    records: new Set(['record']),
    holders: new Set(['data-set']),
    known: KNOWN,
    take: (record) => entries.push(semaEntry(record, issues)),
    snapshot: (source) =>
      snapshotOf({ ...source, list: CANADA_LIST, format: 'ca-sema-xml', dated: undefined, entries, issues }),
  };
};

/**
 * Dealings with every party are prohibited. The list gives no number of its own: the id is made of regulation, schedule
 * and item, and changes where items are numbered anew.
 */
function semaEntry(record: XmlElement, issues: Issue[]): ListEntry {
  // `Belarus / Bélarus`
  const programme = (textAt(record, 'Country').split(' / ')[0] ?? '').trim();
  const id: EntryId = `${CANADA_LIST}:${[programme, textAt(record, 'Schedule'), textAt(record, 'Item')]
    .map(slug)
    .filter((part) => part !== '')
    .join('-')}`;
  const imo = textAt(record, 'ShipIMONumber');
  const title = textAt(record, 'TitleOrShip');
  const thing = textAt(record, 'EntityOrShip');
  const [familyName, givenNames] = [textAt(record, 'LastName'), textAt(record, 'GivenName')];
  const kind: EntryKind = thing === '' ? 'person' : imo === '' ? 'organisation' : 'vessel';
  const spoken = [givenNames, familyName].filter((part) => part !== '').join(' ');
  const listedOn = parseCalendarDate(textAt(record, 'DateOfListing'));
  const date = textAt(record, 'DateOfBirthOrShipBuildDate');
  const ranges = kind === 'person' ? birthRanges(date) : [];
  if (kind === 'person' && date !== '' && ranges.length === 0) {
    issues.push(listIssue('value-not-understood', { path: id, received: date }));
  }
  return {
    id,
    list: CANADA_LIST,
    kind,
    names: distinct([
      ...listedName(thing || spoken, 'primary', 'strong', thing === '' ? { familyName, givenNames } : {}),
      ...splitAliases(textAt(record, 'Aliases'), kind).flatMap((alias) => listedName(alias, 'aka', 'strong')),
    ]),
    addresses: [],
    identifiers: imo === '' ? [] : [{ type: 'imo', value: imo }],
    births: ranges.map((range) => ({ range })),
    nationalities: [],
    programmes: [programme],
    measures: [{ kind: 'blocking', authority: 'CA', programme }],
    relations: [],
    ...(listedOn ? { listedOn } : {}),
    remarks: [title, ranges.length > 0 ? '' : date].filter((text) => text !== ''),
  };
}

/** One day, month or year, or several: `1960 or 1961`. */
function birthRanges(text: string): readonly DateRange[] {
  return text.split(/ or /i).flatMap((part) => parseBirthRange(part.trim()) ?? parseListedDate(part) ?? []);
}

/** `1, Part 1.1` as `1-part-1.1`. */
function slug(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^-|-$/g, '');
}
