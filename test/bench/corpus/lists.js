/** The lists that the whole way is measured against: those beside the repository, or invented ones; and more names like theirs. */

import { listEntry } from '@interdict/model';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ListError, loadLists } from 'interdict';
import { numbers } from './numbers.js';

const FOLDER = fileURLToPath(new URL('../../../../shared/data/lists/', import.meta.url));

/** Of each list the fullest publication. */
const PUBLICATIONS = [
  'ofac-sdn/2023-12-28-full',
  'ofac-consolidated/2025-12-19-csv',
  'un/2026-08-01',
  'uk-ofsi/2018-04-13',
  'uk-uksl/derived-2026-04-29',
  'eu-fsf/derived-2022-09-13',
  'eu-fsf/csv-1.0-2018-07-04-first-999-rows-as-found',
  'ca-sema/2025-06',
  'ch-seco/xml-sample',
  'au-dfat/2026-08-02',
  'us-csl/2022-04-22',
];

/** The snapshots of all lists, each list once. */
export async function allLists() {
  if (!existsSync(FOLDER)) return [inventedList(20_000)];
  const lists = new Map();
  for (const publication of PUBLICATIONS) {
    try {
      for (const snapshot of await loadLists(FOLDER + publication)) {
        if (!lists.has(snapshot.list)) lists.set(snapshot.list, snapshot);
      }
    } catch (error) {
      if (!(error instanceof ListError)) throw error;
      // Extracts that somebody made of a list are in no format a list is published in.
    }
  }
  return [...lists.values()];
}

/** One in `many` of the entries of each list. */
export function thinned(lists, many) {
  return lists.map((list) => ({
    ...list,
    sha256: `${list.list} thinned`,
    entries: list.entries.filter((_, at) => Math.floor(at % many) === 0),
  }));
}

/** The lists and, up to `factor` times their entries, others whose names are put together from the words of theirs. */
export function multiplied(lists, factor) {
  const more = Array.from({ length: factor - 1 }, (_, copy) => lists.map((list) => varied(list, copy + 2)));
  return [lists, ...more].flat();
}

function varied(snapshot, copy) {
  const { list, entries } = snapshot;
  const named = (at) => entries[at % entries.length].names[0]?.value.split(' ') ?? [];
  const name = `${list}-${copy}`;
  return {
    ...snapshot,
    list: name,
    sha256: name,
    entries: entries.map((entry, at) => ({
      ...entry,
      id: `${name}:${at}`,
      list: name,
      names: entry.names.map((each, place) => {
        const words = each.value.split(' ');
        const others = named(at + copy * 101 + place * 13);
        // Half of the words from here, half from there: as frequent as in the list, but other names.
        const mixed = words.map((word, index) => (index % 2 === 0 ? word : (others[index % others.length] ?? word)));
        return { ...each, value: mixed.join(' ') };
      }),
      identifiers: entry.identifiers.map((each) => ({ ...each, value: `${each.value}${copy}` })),
      relations: [],
    })),
  };
}

const SYLLABLES = 'ba do ka li mo nu ra se ti vu zan gor shi bel kem pol dar fen hul jin'.split(' ');

function inventedList(count) {
  const next = numbers(11);
  const word = () => {
    const syllables = Array.from({ length: 2 + next(2) }, () => SYLLABLES[next(SYLLABLES.length)]).join('');
    return syllables[0].toUpperCase() + syllables.slice(1);
  };
  const entries = Array.from({ length: count }, (_, at) =>
    listEntry({
      id: `invented:${at}`,
      list: 'invented',
      kind: at % 3 === 0 ? 'organisation' : 'person',
      names: [{ value: Array.from({ length: 2 + next(2) }, word).join(' '), type: 'primary', strength: 'strong' }],
      measures: [{ kind: 'blocking', authority: 'operator' }],
    }),
  );
  return { list: 'invented', format: 'invented', sha256: 'invented', entries, issues: [] };
}
