/** Reads the Swiss list of the State Secretariat for Economic Affairs (SECO), whole or as amendments. */

import { type CalendarDate, type Issue, type ListEntry, parseCalendarDate } from '@interdict/model';
import { listIssue } from '../issue-codes.ts';
import { snapshotOf } from '../snapshot.ts';
import { attribute, childrenOf, type XmlElement } from '../xml/xml-element.ts';
import type { XmlFormat } from '../xml/xml-list.ts';
import { SECO_LIST, secoEntry } from './seco-entry.ts';
import { type SecoPlace, secoPlace } from './seco-place.ts';
import { type SecoSet, secoSets } from './seco-programmes.ts';

const RECORDS: ReadonlySet<string> = new Set(['sanctions-program', 'target', 'place']);

/** Targets that were taken off the list stay in the file; they are passed over. */
export const secoXml: XmlFormat = (name) => {
  const sets = new Map<string, SecoSet>();
  const places = new Map<string, SecoPlace>();
  const targets: XmlElement[] = [];
  return {
    records: RECORDS,
    take: (record) => {
      if (record.name === 'target') targets.push(record);
      else if (record.name === 'place') places.set(attribute(record, 'ssid'), secoPlace(record));
      else for (const [ssid, set] of secoSets(record)) sets.set(ssid, set);
    },
    snapshot: (source, root) => {
      const dated = parseCalendarDate(attribute(root, 'date'));
      const entries = targets.flatMap((target): readonly ListEntry[] => {
        const dates = datesOf(target, dated);
        return dates ? [{ ...secoEntry(target, sets, places), ...dates }] : [];
      });
      const amendment = attribute(root, 'list-type') === 'amendment';
      const issues: Issue[] = amendment ? [listIssue('list-partial', { path: name })] : [];
      return snapshotOf({ ...source, list: SECO_LIST, format: 'ch-seco-xml', dated, entries, issues });
    },
  };
};

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
