/** Reads the Swiss list of the State Secretariat for Economic Affairs (SECO), whole or as amendments. */

import { type CalendarDate, type ListEntry, type ListSnapshot, parseCalendarDate } from '@interdict/model';
import { snapshotOf } from '../snapshot.ts';
import { attribute, childrenOf, type XmlElement } from '../xml/xml-element.ts';
import type { XmlFormat } from '../xml/xml-list.ts';
import { amendedSeco } from './amended-seco.ts';
import type { SecoDocument, SecoProgramme } from './seco-document.ts';
import { SECO_LIST, secoEntry } from './seco-entry.ts';
import { type SecoPlace, secoPlace } from './seco-place.ts';
import { type SecoSet, secoSets } from './seco-programmes.ts';

const FORMAT = 'ch-seco-xml';

const RECORDS: ReadonlySet<string> = new Set(['sanctions-program', 'target', 'place']);
const HOLDERS: ReadonlySet<string> = new Set(['swiss-sanctions-list']);

/** One file, whose entries are made once all files are there. */
interface SecoSnapshot extends ListSnapshot {
  readonly document: SecoDocument;
}

/** {@link joinedSeco} makes the list of what it gives. */
export const secoXml: XmlFormat = () => {
  const programmes = new Map<string, SecoProgramme>();
  const sets = new Map<string, SecoSet>();
  const places = new Map<string, SecoPlace>();
  const targets = new Map<string, XmlElement>();
  return {
    records: RECORDS,
    holders: HOLDERS,
    take: (record) => {
      const ssid = attribute(record, 'ssid');
      if (record.name === 'target') addTarget(targets, ssid, record);
      else if (record.name === 'place') places.set(ssid, secoPlace(record));
      else {
        const version = attribute(record, 'version-date');
        programmes.set(ssid, { version, predecessor: attribute(record, 'predecessor-version-date') });
        for (const [number, set] of secoSets(record)) sets.set(number, set);
      }
    },
    snapshot: ({ name, sha256, datedOn }, root): SecoSnapshot => {
      const dated = parseCalendarDate(attribute(root, 'date')) ?? datedOn;
      const isAmendment = attribute(root, 'list-type') === 'amendment';
      const document = { name, sha256, isAmendment, dated, programmes, sets, places, targets };
      return { list: SECO_LIST, format: FORMAT, sha256, entries: [], issues: [], document };
    },
  };
};

/** Whole list and amendments as one list. Targets that were taken off the list stay in the files; they are passed over. */
export function joinedSeco(snapshots: readonly ListSnapshot[]): readonly ListSnapshot[] {
  const documents = snapshots.filter(isSeco).map(({ document }) => document);
  return documents.length === 0 ? [] : [snapshotFrom(documents)];
}

function isSeco(snapshot: ListSnapshot): snapshot is SecoSnapshot {
  return 'document' in snapshot;
}

function snapshotFrom(documents: readonly SecoDocument[]): ListSnapshot {
  const { document, issues } = amendedSeco(documents);
  const { name, sha256, dated, targets, sets, places } = document;
  const entries = [...targets.values()].flatMap((target): readonly ListEntry[] => {
    const dates = datesOf(target, dated);
    return dates ? [{ ...secoEntry(target, sets, places), ...dates }] : [];
  });
  return snapshotOf({ name, sha256, dated, list: SECO_LIST, format: FORMAT, entries, issues });
}

function addTarget(targets: Map<string, XmlElement>, ssid: string, target: XmlElement): void {
  // As two entries with one id: snapshots refuse them.
  targets.set(targets.has(ssid) ? `${ssid} ${targets.size}` : ssid, target);
}

/** Days of a listing that holds on the day of the file, or later comes to hold; undefined for one that has ended. */
function datesOf(
  target: XmlElement,
  dated: CalendarDate | undefined,
): Pick<ListEntry, 'listedOn' | 'until'> | undefined {
  const modifications = childrenOf(target, 'modification').map((each) => ({
    type: attribute(each, 'modification-type'),
    day: parseCalendarDate(attribute(each, 'effective-date') || attribute(each, 'enactment-date')),
  }));
  // The newest stands first; where days are given, they decide.
  const newest = modifications.reduce(
    (best, each) => ((each.day ?? '') > (best?.day ?? '') ? each : best),
    modifications[0],
  );
  const listedOn = modifications
    .filter(({ type }) => type === 'listed')
    .map(({ day }) => day)
    .filter((day) => day !== undefined)
    .sort()[0];
  const listed = listedOn ? { listedOn } : {};
  if (newest?.type !== 'de-listed') return listed;
  const until = newest.day;
  return until && dated && until > dated ? { ...listed, until } : undefined;
}
