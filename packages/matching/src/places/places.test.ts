import { describe, expect, it } from 'vitest';
import { type CountryCode, type Known, parseCountryCode, type SubjectKind } from '@interdict/model';
import { entry, knownOf, listOf, located, subjectOf } from '../../fixtures/listing.ts';
import { createScreener } from '../screener.ts';

function country(code: string): CountryCode {
  const parsed = parseCountryCode(code);
  if (!parsed) throw new Error(code);
  return parsed;
}

const place = (id: string, code: string, names: readonly string[], weak: readonly string[] = []) =>
  entry({ id: `places:${id}`, kind: 'place', names, weak, addresses: [{ lines: [], country: country(code) }] });

const places = [
  place('tehran', 'IR', ['Tehran', 'Teheran', 'Τεχεράνη']),
  place('havana', 'CU', ['Havana', 'La Habana']),
  place('bandar-abbas', 'IR', ['Bandar Abbas']),
  place('crimea', 'UA', ['Crimea', 'Krimea', 'Yalta']),
  place('cuba', 'CU', ['Cuba'], ['Kuba', 'Kubë', 'ကျူးဘား']),
  place('north-korea', 'KP', ['N Korea']),
  place('florida', 'CU', ['Florida de Camagüey'], ['Florida']),
];
const screener = createScreener([listOf(...places)]);

function found(kind: SubjectKind, text: string, known: Partial<Known> = {}): string[] {
  return screener.screen([subjectOf(kind, text, { known: knownOf(known) })]).hits.map(({ entry: { id } }) => id);
}

/** Nobody's: no party and no bank. */
const NARRATIVE: Known = { role: 'remittance', countries: [], identifiers: [] };

const inCountry = (code: string): Partial<Known> => ({ address: { lines: [], country: located(country(code)) } });

describe('a place in one of several lines', () => {
  const lines = (...values: readonly string[]) => values.map((value) => located(value));
  const paris = { address: { lines: lines('RUE DE TEHERAN 5', 'PARIS'), country: located(country('FR')) } };

  it.each([
    ['QUILLRUE DE TEHERAN 5', paris, []],
    ['QUILLRUE DE TEHERAN 5PARIS', paris, []],
    ['QUILL TEHRAN', { address: { lines: lines('RUE 5', 'PARIS') } }, ['places:tehran']],
    ['NO 1 TEHRAN NO 2', { address: { lines: lines('NO 1 TEH', 'RAN NO 2') } }, ['places:tehran']],
  ] as const)('is looked at in its line, not in the text of all: %s', (text, known, ids) => {
    expect(found('text', text, known)).toEqual(ids);
  });

  it.each(['TEHRAN', 'TEHRAN IRAN'])('is found in each of two lines: %s', (line) => {
    const known = { address: { lines: lines('TEHRAN', 'TEHRAN IRAN') } };
    expect(found('place', line, known)).toEqual(['places:tehran']);
  });

  it.each([
    ['US', ['Missouri'], 0],
    ['US', ['MO'], 0],
    ['US', ['MAIN ST', 'MO'], 0],
    ['US', ['MO ST 5'], 1],
    ['CU', ['MO'], 1],
    [undefined, ['MO'], 1],
  ] as const)('is elsewhere where a state stands beside it in a structured address: %s %s', (code, beside, hits) => {
    const given = code ? { country: located(country(code)) } : {};
    const known = { address: { town: located('Cuba'), lines: lines(...beside), ...given } };
    for (const kind of ['place', 'text'] as const) expect(found(kind, 'Cuba', known)).toHaveLength(hits);
  });
});

it.each(['NIOC TEHRAN', 'NIOC, HAVANA CUBA'])('in a name says nothing against it: %s', (name) => {
  const nioc = entry({ id: 'own:nioc', kind: 'organisation', names: ['NIOC'] });
  const withPlaces = createScreener([listOf(nioc, ...places)]);
  expect(withPlaces.search(name).map((hit) => hit.entry.id)).toContain('own:nioc');
});

it.each([
  ['ALFA KUBA', []],
  ['ALFA HAVANA', ['own:alfa']],
  ['ALFA', ['own:alfa']],
])('in a name says nothing for another one where it is an ordinary name: %s', (name, ids) => {
  const alfa = entry({ id: 'own:alfa', kind: 'vessel', names: ['ALFA'] });
  const { hits } = createScreener([listOf(alfa, ...places)]).screen([subjectOf('name', name)]);
  expect(hits.map((hit) => hit.entry.id).filter((id) => id.startsWith('own'))).toEqual(ids);
});

describe('a shop that is called after a place', () => {
  const firm = (town: string, code: string) =>
    entry({
      id: `own:${town}`,
      kind: 'organisation',
      names: [`Obridam ${town}`],
      addresses: [{ lines: [], town, country: country(code) }],
    });
  const withTowns = createScreener([listOf(firm('London', 'GB'), firm('Berlin', 'DE'), ...places)]);
  const hitsIn = (kind: SubjectKind, text: string, ...lines: readonly string[]) =>
    withTowns
      .screen([subjectOf(kind, text, { known: knownOf({ address: { lines: lines.map((line) => located(line)) } }) })])
      .hits.map((hit) => [hit.entry.id, hit.evidence.at(-1)?.kind]);

  it.each<[string, string[]]>([
    ['TEHRAN SUPERMARKET, LONDON', []],
    ['TEHRAN SUPERMARKET LTD, LONDON SW1A 1AA', []],
    ['DINNER AT HAVANA CAFE, BERLIN', []],
    ['DRINKS AT HAVANA BAR, BERLIN', []],
    ['STEEL BAR TEHRAN BERLIN', ['places:tehran']],
    ['CAFE DE LA HABANA BERLIN', []],
    ['TEHRAN SUPERMARKET', ['places:tehran']],
    ['GOODS FOR TEHRAN RESTAURANT VIA LONDON', ['places:tehran']],
    ['TEHRAN SUPERMARKET, TEHRAN', ['places:tehran']],
    ['TEHRAN TRADING AND TEHRAN CAFE, LONDON', ['places:tehran']],
    ['TEHRAN CAFE, LONDON, TEHRAN', ['places:tehran']],
    ['PARS TRADING TEHRAN, LONDON', ['places:tehran']],
    ['TEHRAN, LONDON', ['places:tehran']],
    ['TEHRAN CARPETS, LONDON', ['places:tehran']],
  ])('is in the town behind its name: %s', (text, ids) => {
    for (const kind of ['name', 'text'] as const) expect(hitsIn(kind, text).map(([id]) => id)).toEqual(ids);
  });

  it.each<[string, readonly string[], string]>([
    ['TEHRAN SUPERMARKET', ['12 MILL LANE', 'LONDON'], 'contradicts'],
    ['TEHRAN SUPERMARKET', ['12 MILL LANE', 'LONDON', 'TEHRAN'], 'corroborates'],
    ['TEHRAN SUPERMARKET', ['12 MILL LANE'], 'name'],
    ['PARS TRADING TEHRAN', ['12 MILL LANE', 'LONDON'], 'name'],
  ])('may be in the town of its address: %s, %s', (name, lines, evidence) => {
    expect(hitsIn('name', name, ...lines)).toEqual([['places:tehran', evidence]]);
  });
});

describe('places', () => {
  it.each([
    ['place', 'KUBA', 1],
    ['place', 'Куба', 1],
    ['place', 'TRINIDAD, KUBA', 1],
    ['place', 'KUBA STREET', 0],
    ['place', 'KUBË', 1],
    ['place', 'ကျူးဘား', 1],
    ['place', 'ကား ဘီး 5', 0],
    ['text', 'ကျူးဘား', 0],
    ['place', 'FLORIDA', 0],
    ['text', 'KUBA', 0],
    ['name', 'KUBA', 0],
    ['name', 'MARTIN KUBA', 0],
  ] as const)('that are called as others are, too: as %s %s', (kind, text, hits) => {
    expect(found(kind, text)).toHaveLength(hits);
  });

  it.each<[string, Partial<Known>, string[]]>([
    ['NO 7 VALIASR AVE TEHRAN', {}, ['places:tehran']],
    ['Téhéran', {}, ['places:tehran']],
    ['VALIASR AVE HAVANACUBA', {}, ['places:cuba', 'places:havana']],
    ['BANDARABBASCRIMEA', {}, ['places:bandar-abbas', 'places:crimea']],
    ['TEHRANFLORIDA', {}, []],
    ['HAVANACUBA STREET 5', {}, []],
    ['152 Teheran-ro, Gangnam-gu, Seoul', inCountry('KR'), []],
    ['152 Teheran-ro, Gangnam-gu', {}, []],
    ['RUE DE TEHERAN 5, PARIS', {}, []],
    ['AVENUE DE TEHERAN 5', {}, []],
    ['5, AVENUE ESPLANADE, TEHERAN', {}, ['places:tehran']],
    ['Cuba Street 5, Wellington', {}, []],
    ['CALLE ISLA DE CUBA 33, ALICANTE', {}, []],
    ['CALLE REPUBLICA DE CUBA 12, CENTRO', {}, []],
    ['REPUBLICA DE CUBA', {}, ['places:cuba']],
    ['REPUBLICA DE CUBA 12', {}, []],
    ['REPUBLICA DE CUBA 11300', {}, ['places:cuba']],
    ['AV. DE CUBA 3', {}, []],
    ['AVDA. DE LA HABANA 3', {}, []],
    ['AVENIDA DE CUBA', {}, []],
    ['AV. CUBA 2050', {}, []],
    ['AV TEHRAN 15', {}, ['places:tehran']],
    ['AV. TEHRAN 905 3', {}, []],
    ['AVE. CUBA 12', {}, []],
    ['AV. LA HABANA', {}, ['places:havana']],
    ['AV. LA HABANA 3 BIS', {}, []],
    ['JR TEHRAN 15', {}, ['places:tehran']],
    ['PLAZA, CIUDAD DE LA HABANA', {}, ['places:havana']],
    ['5 AV CUBA', {}, ['places:cuba']],
    ['AV CUBA 10400', {}, ['places:cuba']],
    ['JR. CUBA 9-B', {}, []],
    ['QUILL JR, CUBA', {}, ['places:cuba']],
    ['C/ SANTIAGO DE CUBA 9B', {}, []],
    ['C/ LA HABANA 7-9', {}, []],
    ['12-40 TEHRAN DR', {}, []],
    ['RUA CIDADE DE HAVANA 5', {}, []],
    ['CIUDAD DE LA HABANA', {}, ['places:havana']],
    ['SHAHRAH-E-IRAN, CLIFTON 5', {}, []],
    ['TEHRAN KÜÇ. 5', {}, []],
    ['KUCHE 5, TEHRAN', {}, ['places:tehran']],
    ['AV 23 Y 12, LA HABANA', {}, ['places:havana']],
    ['VALIASR AV TEHRAN 1500', {}, ['places:tehran']],
    ['CALLE HABANA 12', {}, []],
    ['CL CUBA 9', {}, []],
    ['PZA. DE CUBA 2', {}, []],
    ['C/ LA HABANA 7', {}, []],
    ['C/ 23, LA HABANA', {}, ['places:havana']],
    ['C LA HABANA 10400', {}, ['places:havana']],
    ['4520 TEHRAN DR', {}, []],
    ['12, TEHRAN, DR SHARIATI STR', {}, ['places:tehran']],
    ['CALLE 23 DE LA HABANA', {}, ['places:havana']],
    ['12 CUBA HILL ROAD, HUNTINGTON NY', {}, []],
    ['12 HILL ROAD, CUBA', {}, ['places:cuba']],
    ['HAVANA', inCountry('US'), ['places:havana']],
    ['HAVANA, UNITED STATES', {}, ['places:havana']],
    ['HAVANA, CUBA', {}, ['places:cuba', 'places:havana']],
    ['LA HABANA', inCountry('CU'), ['places:havana']],
    ['UL. SVERDLOVA 10, YALTA, KRIMEA', inCountry('RU'), ['places:crimea']],
    ['UL. YALTA 5, WARSZAWA', {}, []],
    ['UL YALTA', {}, []],
    ['JAN NOWAK UL. YALTA 5A WARSZAWA', {}, []],
    ['MOSKVA, UL. YALTA, D. 5', {}, []],
    ['5 ULITSA YALTA, SOFIA', {}, []],
    ['SVERDLOVA UL., YALTA', {}, ['places:crimea']],
    ['SVERDLOVA UL. YALTA 298600', {}, ['places:crimea']],
    ['SVERDLOVA ULITSA, YALTA', {}, ['places:crimea']],
    ['YALTA, UL. SVERDLOVA 10', {}, ['places:crimea']],
    ['LENINA PROSPEKT YALTA', {}, ['places:crimea']],
    ['YALTA', inCountry('UA'), ['places:crimea']],
    ['YALTA', {}, ['places:crimea']],
    ['YALTA', inCountry('GR'), ['places:crimea']],
    ['TEHRAN', inCountry('FR'), ['places:tehran']],
    ['TEHRAN STREET 5', inCountry('FR'), []],
    ['FLORIDA', inCountry('US'), []],
    ['FLORIDA', {}, []],
    ['FLORIDA', inCountry('CU'), ['places:florida']],
    ['BANDAR ABAS', {}, ['places:bandar-abbas']],
    ['ABBAS BANDAR', {}, []],
  ])('%s', (line, known, expected) => {
    for (const kind of ['place', 'text'] as const) expect(found(kind, line, known).sort()).toEqual(expected);
  });

  it.each<[string, Partial<Known>, boolean, string[]]>([
    ['TEHRAN', {}, true, []],
    ['TEHRAN', inCountry('IR'), true, ['corroborates country IR (address) | IR']],
    ['TEHRAN, IRAN', inCountry('FR'), true, ['corroborates country IR (address) | IR']],
    ['TEHRAN', inCountry('FR'), false, ['contradicts country FR (address) | IR']],
    ['TEHRAN, FRANCE', {}, false, ['contradicts country FR (address) | IR']],
    ['YALTA', inCountry('RU'), true, ['corroborates country RU (address) | RU, UA']],
    ['YALTA', inCountry('US'), false, ['contradicts country US (address) | RU, UA']],
  ])('%s: the country that is given speaks for or against, and hides nothing', (line, known, exact, facts) => {
    // as readers do it: the line is of the address too
    const of = knownOf({ ...known, address: { ...known.address, lines: [located(line)] } });
    const { hits } = screener.screen([subjectOf('place', line, { known: of })]);
    const [hit] = hits;
    expect(hit?.evidence.map((step) => step.kind === 'name' && step.exact)[0]).toBe(exact);
    expect(
      hit?.evidence.flatMap((step) =>
        step.kind === 'corroborates' || step.kind === 'contradicts'
          ? `${step.kind} ${step.datum} ${step.subject} | ${step.listed}`
          : [],
      ),
    ).toEqual(facts);
  });

  it.each<[string, string]>([
    ['HOTEL IN TEHRAN, IRAN', 'corroborates IR (text)'],
    ['HOTEL IN TEHRAN, FRANCE', 'contradicts FR (text)'],
  ])('%s: a text has no address', (text, fact) => {
    const { hits } = screener.screen([subjectOf('text', text, { known: NARRATIVE })]);
    const facts = hits.flatMap(({ evidence }) =>
      evidence.flatMap((step) => ('datum' in step ? `${step.kind} ${step.subject}` : [])),
    );
    expect(facts).toEqual([fact]);
  });

  it.each<[string, number]>([
    ['SHIPMENT VIA TEHRAN', 1],
    ['VIA BANDAR ABBAS 3 CONTAINERS', 1],
    ['EN CAMINO DE CUBA', 1],
    ['TRANSPORT BY ROAD TO TEHRAN', 1],
    ['RENT OF FLAT IN VALIASR STREET IN TEHRAN', 1],
    ['TEHRAN ROAD TRANSPORT', 1],
    ['OFFICE IN TEHRAN CLOSE TO BAZAAR', 1],
    ['OFFICE TEHRAN 120 SQUARE METERS', 1],
    ['OFFICE RENT TEHRAN SQUARE METERS 120', 1],
    ['FLIGHT TEHRAN - ST. PETERSBURG', 1],
    ['HOTEL PLAZA, LA HABANA', 1],
    ['HOTEL IN CALLE PASEO, LA HABANA', 1],
    ['RENT 12 TEHRAN ROAD', 0],
    ['RENT HAVANA STREET', 0],
    ['RENT RUE DE TEHERAN 5', 0],
    ['LOYER AVENUE DE TEHERAN', 0],
    ['FLIGHT CATERING TEHRAN DUBAI', 1],
    ['VINTAGE CARPETS TEHRAN', 1],
    ['TRIP CUBA AL MEXICO', 1],
    ['VIAJE DE CUBA AL CARIBE', 1],
    ['RENT CUBA, AL 36907', 0],
    ['RENT CUBA NY', 0],
    ['RENT CUBA NY USA', 0],
    ['20 BOXES HAVANA CIGARS', 1],
    ['TRADE WITH S. AND N. KOREA', 1],
    ['TRADE WITH SOUTH AND N KOREA', 1],
    ['INVOICE OF H AND N KOREA', 0],
  ])('stand in texts of nobody, where few words are of streets: %s', (value, hits) => {
    const known: Known = { role: 'remittance', countries: [], identifiers: [] };
    expect(screener.screen([subjectOf('text', value, { known })]).hits).toHaveLength(hits);
  });

  it.each<[string, number]>([
    ['IRAN', 0],
    ['TEHRAN ROAD TRANSPORT', 1],
    ['TEHRAN GARDENS LLC', 1],
    ['5 TEHRAN GARDENS LLC', 0],
    ['TEHRAN STREET FOOD LTD', 0],
  ])('stand in names, where few words are of streets: %s', (name, hits) => {
    expect(found('name', name)).toHaveLength(hits);
  });

  it.each<[string, number]>([
    ['VALIASR STREET IN TEHRAN', 1],
    ['LENINA UL., YALTA 5', 1],
    ['LENINA UL, YALTA, D 5', 1],
    ['MALAYA SADOVAYA UL YALTA 5', 1],
    ['WARSZAWA UL. YALTA 5', 0],
    ['CALLE PASEO, LA HABANA', 1],
    ['TEHRAN ROAD', 0],
    ['VIA TEHERAN 12', 0],
  ])('stand behind a street of their own: %s', (line, hits) => {
    for (const kind of ['place', 'text'] as const) expect(found(kind, line)).toHaveLength(hits);
  });

  it.each<[string, string[]]>([
    ['TEH RAN', ['places:tehran']],
    ['VALIASR 12, TEH-RAN', ['places:tehran']],
    ['HAV ANA', ['places:havana']],
    ['TE HRAN STREET', []],
    ['CU BA', []],
    ['LI HAVANA', ['places:havana']],
    ['BANDARA BBAS', ['places:bandar-abbas']],
    ['BANDAR AB BAS', ['places:bandar-abbas']],
    ['BANDARABBAS', ['places:bandar-abbas']],
    ['SHIPPED EX BAND AR ABBAS PORT', ['places:bandar-abbas']],
    ['BANDAR AB BASRA', []],
  ])('are cut in two: %s', (text, ids) => {
    for (const kind of ['place', 'text', 'name'] as const) expect(found(kind, text)).toEqual(ids);
  });

  it.each<[string, string[]]>([
    ['TEHARN', ['places:tehran']],
    ['TEHERN', ['places:tehran']],
    ['GOODS FROM TEHRAN1', ['places:tehran']],
    ['12CUBA', ['places:cuba']],
    ['GOODS FROM CU8BA', ['places:cuba']],
    ['TEHRAN123456', ['places:tehran']],
    ['CUBATAO2', []],
    ['VALIASR 12, TEHERSN 11369', ['places:tehran']],
    ['BANDR ABBAS', ['places:bandar-abbas']],
    ['BANDAR ABABS', ['places:bandar-abbas']],
    ['RUE DE TEHERSN', []],
    ['TEHERSN STREET', []],
    ['TEHRUN', []],
    ['TEHERANS', []],
    ['TELERAN', []],
    ['MEHERAN', []],
    ['SAVANA', []],
    ['BANDARA ABBAS', []],
  ])('are found with one slip: %s', (text, ids) => {
    for (const kind of ['place', 'text', 'name'] as const) expect(found(kind, text)).toEqual(ids);
  });

  it('are possible where they are misspelt, and say nothing for a name', () => {
    const { hits } = screener.screen([subjectOf('place', 'TEHERSN')]);
    expect(hits.map(({ score, evidence }) => [score, evidence])).toEqual([
      [
        1 - 1 / 7,
        [
          {
            kind: 'name',
            pairs: [{ subject: 'tehersn', listed: 'teheran', relation: 'typo', similarity: 1 - 1 / 7, weight: 1 }],
            unmatchedSubject: [],
            unmatchedListed: [],
            exact: false,
          },
        ],
      ],
    ]);
  });

  it('may be persons where they are cut in two', () => {
    const chaek = createScreener([listOf(place('kimchaek', 'KP', ['Kimchaek']))]);
    const ids = (text: string): string[] => chaek.screen([subjectOf('name', text)]).hits.map(({ entry: { id } }) => id);
    expect([ids('KIMCHAEK'), ids('KIMCH AEK'), ids('KIM CHAEK')]).toEqual([
      ['places:kimchaek'],
      ['places:kimchaek'],
      [],
    ]);
  });

  it('stand in texts too', () => {
    expect(found('text', 'INV 2207 UREA EX BANDAR ABBAS')).toEqual(['places:bandar-abbas']);
  });

  it('stand in names too, and only the address says where the party is', () => {
    expect(found('name', 'PARS TRADING TEHRAN')).toEqual(['places:tehran']);
    expect(found('name', 'HAVANA CLUB')).toEqual([]);
    expect(found('name', 'MARYAM TEHERANI')).toEqual([]);
    expect(found('text', 'TEHERANI')).toEqual(['places:tehran']);
    expect(found('name', 'MARYAM TEKHERANI')).toEqual(['places:tehran']);
    expect(found('name', 'H&N KOREA CO LTD')).toEqual([]);
    expect(found('name', 'COAL OF N. KOREA')).toEqual(['places:north-korea']);
    const name = subjectOf('name', 'MEHDI TEHRAN IRAN', { known: knownOf(inCountry('FR')) });
    const { hits } = screener.screen([name, { ...name, kind: 'text' }]);
    expect(hits.map(({ subject: { kind }, evidence }) => [kind, evidence.at(-1)?.kind])).toEqual([
      ['name', 'contradicts'],
    ]);
  });
});
