import { MEASURE_KINDS } from '@interdict/model';
import { describe, expect, test } from 'vitest';
import { builtInList } from './built-in-list.ts';
import { embargoedPlaces } from './embargoed-places.ts';

describe('the demonstration list', () => {
  const { entries, ...snapshot } = builtInList();

  test('says that it is one, and is the same each time', () => {
    expect(snapshot).toMatchObject({ list: 'built-in', format: 'built-in', demonstration: true, issues: [] });
    expect(builtInList()).toEqual({ entries, ...snapshot });
  });

  test('holds the founding case', () => {
    const mois = entries.find(({ id }) => id === 'built-in:mois');
    expect(mois?.names.map(({ value, strength }) => [value, strength])).toEqual([
      ['Iranian Ministry of Intelligence and Security', 'strong'],
      ["Vezarat-e Ettela'at va Amniat-e Keshvar", 'strong'],
      ['MOIS', 'weak'],
      ['VEVAK', 'weak'],
    ]);
    expect(mois?.measures.map(({ programme, effectiveFrom, until }) => [programme, effectiveFrom, until])).toEqual([
      ['SDGT', undefined, undefined],
      ['SYRIA', undefined, '2025-07-01'],
      ['IRAN-HR', undefined, undefined],
      ['HRIT-IR', undefined, undefined],
      ['CYBER2', '2022-09-09', undefined],
    ]);
    expect(entries.find(({ id }) => id === 'built-in:khatib')).toMatchObject({
      names: [{ value: 'Esmail KHATIB', familyName: 'KHATIB', givenNames: 'Esmail' }, {}],
      births: [{ range: { from: '1960-01-01', to: '1961-12-31' }, country: 'IR' }],
      listedOn: '2022-09-09',
      relations: [{ type: 'linked-to', target: 'built-in:mois' }],
    });
    expect(entries.find(({ id }) => id === 'built-in:muddywater')?.measures).toEqual([
      { kind: 'blocking', authority: 'operator' },
    ]);
    expect(entries.find(({ id }) => id === 'built-in:kunlun')?.measures).toEqual([
      { kind: 'account-ban', authority: 'OFAC', programme: '561-Related' },
    ]);
  });

  test('has ids of its own, relations that lead somewhere, and every value of its table in an entry', () => {
    const ids = new Set(entries.map(({ id }) => id));
    expect(ids.size).toBe(entries.length);
    const complete = entries.filter(
      ({ relations, measures, births, addresses }) =>
        measures.length > 0 &&
        relations.every(({ target }) => ids.has(`built-in:${target.slice('built-in:'.length)}`)) &&
        births.every(({ range }) => range) &&
        addresses.every(({ country }) => country),
    );
    expect(complete).toEqual(entries);
  });

  test('shows every kind of measure that stops or flags a payment by its parties', () => {
    const shown = new Set(entries.flatMap(({ measures }) => measures.map(({ kind }) => kind)));
    const hidden = MEASURE_KINDS.filter((kind) => !shown.has(kind));
    expect(hidden).toEqual(['account-conditions', 'trade', 'information']);
  });
});

describe('the embargoed places', () => {
  const { entries, list } = embargoedPlaces();

  test('have ids of their own and a processing ban', () => {
    expect(list).toBe('embargoed-places');
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    expect(new Set(entries.map(({ kind, measures }) => `${kind} ${measures[0]?.kind}`))).toEqual(
      new Set(['place processing-ban']),
    );
    expect(entries.length).toBeGreaterThan(150);
  });

  test.each([
    ['tehran', ['Tehran', 'Teheran', 'Téhéran', 'Tehrán', 'Tahran'], 'IR', 'IRAN', undefined],
    ['damascus', ['Damascus', 'Damaskus', 'Dimashq', 'Damasco', 'Damas'], 'SY', 'SYRIA', '2025-07-01'],
    [
      'sevastopol',
      ['Sevastopol', 'Sebastopol', 'Sewastopol', 'Sébastopol', 'Севастополь'],
      'UA',
      'UKRAINE-EO13685',
      undefined,
    ],
    ['camaguey', ['Camagüey', 'Camaguey'], 'CU', 'CUBA', undefined],
    ['luhansk', ['Luhansk', 'Lugansk', 'Luhans’k', 'Voroshilovgrad'], 'UA', 'RUSSIA-EO14065', undefined],
    ['melitopol', ['Melitopol', 'Мелитополь'], 'UA', 'ZAPORIZHZHIA', undefined],
    ['nova-kakhovka', ['Nova Kakhovka', 'Novaya Kakhovka'], 'UA', 'KHERSON', undefined],
  ])('%s', (id, names, country, programme, until) => {
    const place = entries.find((entry) => entry.id === `embargoed-places:${id}`);
    expect(place?.names.map(({ value }) => value)).toEqual(expect.arrayContaining(names));
    expect(place?.addresses).toEqual([{ lines: [], country }]);
    expect(place?.programmes).toEqual([programme]);
    expect(place?.until).toBe(until);
  });

  test('in Kherson and Zaporizhzhia are under the embargo of the EU alone, since October 2022', () => {
    const measures = entries
      .filter(({ programmes }) => programmes.some((programme) => /KHERSON|ZAPORIZHZHIA/.test(programme)))
      .map(({ measures: [measure], listedOn }) => `${measure?.authority} ${listedOn}`);
    expect(measures.length).toBeGreaterThanOrEqual(28);
    expect(new Set(measures)).toEqual(new Set(['EU 2022-10-07']));
  });

  test.each([
    [
      'surnames and given names',
      ['ირანი', 'Teheráni', 'Teerã', 'Krima', 'Krimm', 'Irāna', 'Eýran', 'Triều Tiên', 'Damaszek', 'Suriah', 'சிரியா'],
    ],
    ['words', ['Kırım', 'Havane', 'Дамаск', '조선', 'ကျူးဘား']],
    ['places elsewhere', ['Iraan', 'القرم', 'Guusu Kọria']],
    ['read as a weak name is', ['Αβάνα', 'Suuriya', 'Сурия']],
  ])('names that are %s, too, are weak', (_, names) => {
    const strengths = new Map(entries.flatMap((entry) => entry.names.map(({ value, strength }) => [value, strength])));
    expect(names.filter((name) => strengths.get(name) !== 'weak')).toEqual([]);
  });

  test('no strong name is that of two places', () => {
    const strong = entries.flatMap(({ names }) =>
      names.filter(({ strength }) => strength === 'strong').map(({ value }) => value),
    );
    expect(strong.filter((name, index) => strong.indexOf(name) < index)).toEqual([]);
  });
});
