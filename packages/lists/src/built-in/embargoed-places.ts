/** The places in embargoed territories, as a list. */

import { type ListEntry, type ListSnapshot, parseCalendarDate, parseCountryCode } from '@interdict/model';
import { digestOfEntries } from './digest-of-entries.ts';
import { TERRITORIES, type Territory } from './embargoed-places-table.ts';

const LIST = 'embargoed-places';

/**
 * Countries, regions, towns, ports and airports under a US embargo: Iran, North Korea, Cuba, Syria until 2025-07-01, Crimea and
 * the so-called Donetsk and Luhansk people's republics; and towns of the oblasts of Kherson and Zaporizhzhia that Ukraine does
 * not control, which no US order names, but EU law does since 2022-10-07. What trade calls after a country is in it too
 * (`Iranian crude`). Entries have kind `place` and ids like `embargoed-places:tehran`; the measure is a processing ban. A name
 * that is an ordinary one elsewhere is weak. Villages are not in it: an address there is told by its country.
 */
export function embargoedPlaces(): ListSnapshot {
  const entries = TERRITORIES.flatMap(placesOf);
  return { list: LIST, format: 'built-in', sha256: digestOfEntries(entries), entries, issues: [] };
}

function placesOf({ country, programme, authority = 'OFAC', places, ...days }: Territory): readonly ListEntry[] {
  const countryCode = parseCountryCode(country);
  const listedOn = parseCalendarDate(days.listedOn ?? '');
  const until = parseCalendarDate(days.until ?? '');
  return places.map(([names, weakNames = '']) => {
    const [primary = '', ...others] = split(names);
    return {
      id: `${LIST}:${idOf(primary)}`,
      list: LIST,
      kind: 'place',
      names: [
        { value: primary, type: 'primary', strength: 'strong' },
        ...others.map((value) => ({ value, type: 'aka', strength: 'strong' }) as const),
        ...split(weakNames).map((value) => ({ value, type: 'aka', strength: 'weak' }) as const),
      ],
      addresses: [{ lines: [], ...(countryCode ? { country: countryCode } : {}) }],
      identifiers: [],
      births: [],
      nationalities: [],
      programmes: [programme],
      measures: [{ kind: 'processing-ban', authority, programme }],
      relations: [],
      ...(listedOn ? { listedOn } : {}),
      ...(until ? { until } : {}),
      remarks: [],
    };
  });
}

function split(names: string): readonly string[] {
  return names.split('; ').filter((name) => name !== '');
}

/** `Bandar Abbas` as `bandar-abbas`. */
function idOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim()
    .replaceAll(' ', '-');
}
