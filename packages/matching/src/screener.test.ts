import { describe, expect, it } from 'vitest';
import { parseCountryCode, type CountryCode, type Known, type ListEntry } from '@interdict/model';
import { entry, knownOf, listOf, located, subjectOf } from '../fixtures/listing.ts';
import { screened } from '../fixtures/screened.ts';
import { createScreener } from './screener.ts';

const country = (code: string): CountryCode =>
  parseCountryCode(code) ??
  (() => {
    throw new Error(code);
  })();

const IR = country('IR');
const KHATIB = entry({ id: 'ofac-sdn:39017', names: ['Esmail KHATIB'], nationalities: [IR] });
const MOIS = entry({
  id: 'ofac-sdn:12111',
  kind: 'organisation',
  names: ['IRANIAN MINISTRY OF INTELLIGENCE AND SECURITY', "VEZARAT-E ETTELA'AT VA AMNIAT-E KESHVAR"],
  weak: ['MOIS', 'VEVAK'],
  addresses: [
    { lines: ['Ministry of Intelligence, Second Negarestan Street, Pasdaran Avenue'], town: 'Tehran', country: IR },
  ],
});

describe('a listed person', () => {
  it.each([
    ['SEYED ESMAEIL KHATIB', ['ofac-sdn:39017 exact']],
    ['KHATIB ESMAIL', ['ofac-sdn:39017 exact']],
    ['KHATIB, ESMAEIL', ['ofac-sdn:39017 exact']],
    ["Esma'il Khatib", ['ofac-sdn:39017 exact']],
    ['MR. ISMAIL KHATIB', ['ofac-sdn:39017 exact']],
    ['ESMAIL KHATEB', ['ofac-sdn:39017']],
    ['E KHATIB', ['ofac-sdn:39017']],
    ['ESMAILKHATIB', ['ofac-sdn:39017 exact']],
    ['AHMAD KHATIB', []],
    ['KHATIBI AGHADA AHMAD', []],
    ['RIDWAN AL-KHATIB', []],
    ['ESMAIL', []],
    ['KHATIB', []],
    ['', []],
    ['. - /', []],
  ])('%s', (name, expected) => {
    expect(screened(subjectOf('name', name), KHATIB)).toEqual(expected);
  });
});

const TEHRAN = entry({
  id: 'places:tehran',
  kind: 'place',
  names: ['Tehran'],
  addresses: [{ lines: [], country: IR }],
});
const IRAN = entry({ id: 'places:iran', kind: 'place', names: ['Iran'], addresses: [{ lines: [], country: IR }] });

describe('a threshold that nothing would reach', () => {
  it.each([80, 1.01, -0.1, Number.NaN, Number.POSITIVE_INFINITY, JSON.parse('"0.8"')])('%s is refused', (threshold) => {
    expect(() => createScreener([listOf(KHATIB)], { threshold })).toThrow(RangeError);
    expect(() => createScreener([listOf(KHATIB)]).search('ESMAIL KHATIB', { threshold })).toThrow(RangeError);
  });

  it.each([0, 0.8, 1])('%s is none', (threshold) => {
    expect(createScreener([listOf(KHATIB)], { threshold }).search('ESMAIL KHATIB')).toHaveLength(1);
  });
});

describe('a listed ministry', () => {
  const inTehran = knownOf({ address: { lines: [located('PASDARAN AVENUE, TEHRAN')] } });
  const inIran = knownOf({
    countries: [{ country: IR, source: 'address', location: { path: 'x', start: 0, end: 2 } }],
  });
  it.each([
    ['THE IRANIAN MINISTRY OF INTELLIGENCE AND SECURITY', knownOf(), ['ofac-sdn:12111 exact']],
    ['MINISTRY OF INTELLIGENCE AND SECURITY', inIran, ['ofac-sdn:12111 exact']],
    ['MINISTRY OF INTELLIGENCE AND SECURITY, TEHRAN', inTehran, ['ofac-sdn:12111 exact']],
    ['VEZARATE ETELAAT VA AMNIATE KESHVAR', knownOf(), ['ofac-sdn:12111 exact']],
    ['MOIS', knownOf(), ['ofac-sdn:12111 exact']],
    ['MOIS TRADING', knownOf(), []],
    ['MOIS TEHRAN', knownOf(), []],
  ])('%s', (name, known, expected) => {
    expect(screened(subjectOf('name', name, { known }), MOIS)).toEqual(expected);
  });

  it.each([
    ['DONATION TO MINISTRY OF INTELLIGENCE AND SECURITY', ['ofac-sdn:12111']],
    ['DONATION TO MINISTRY OF INTELLIGENCE', []],
  ])('needs no country in a text: %s', (text, expected) => {
    expect(screened(subjectOf('text', text), MOIS)).toEqual(expected);
  });

  it.each([
    ['MOIS', ['']],
    ['MOIS TEHRAN', ['IR (address)']],
    ['MOIS, TEHRAN 11369 - IRAN', ['IR (address)']],
    ['IRAN MOIS', ['IR (address)']],
    ['MOIS FRANCE', []],
    ['MOIS OF TEHRAN', []],
    ['MOIS TRADING TEHRAN', []],
    ['MOIS TEHRAN STREET', []],
  ])('%s: listed places beside a weak alias speak for it', (name, expected) => {
    const { hits } = createScreener([listOf(MOIS, TEHRAN, IRAN)]).screen([subjectOf('name', name)]);
    const onMois = hits.filter(({ entry: { id } }) => id === MOIS.id);
    const facts = onMois.map(({ evidence }) =>
      evidence.flatMap((step) => (step.kind === 'corroborates' ? step.subject : [])).join(),
    );
    expect(facts).toEqual(expected);
  });

  it('says that a weak alias is one', () => {
    const { hits } = createScreener([listOf(MOIS)]).screen([subjectOf('text', 'MOIS')]);
    expect(hits.map(({ matched }) => matched)).toEqual([
      { kind: 'name', name: { value: 'MOIS', type: 'aka', strength: 'weak' } },
    ]);
  });
});

describe('a line of a party that is nothing but a place', () => {
  const name = 'MINISTRY OF INTELLIGENCE & SECURITY'; // fills its line, so that the next may go on with it
  /** Whether the hit on MOIS is exact, and what corroborates it, for such a block without an address. */
  function hit(line: string, known: Known = knownOf(), names: readonly string[] = [name]): string {
    const at = (start: number, value: string) => ({
      known,
      location: { path: '4/59', start, end: start + value.length },
    });
    const subjects = [
      ...names.map((value) => subjectOf('name', value, at(value === name ? 0 : 37, value))),
      subjectOf('text', line, at(37, line)),
    ];
    return createScreener([listOf(MOIS, TEHRAN)])
      .screen(subjects)
      .hits.filter(({ entry: { kind } }) => kind === 'organisation')
      .flatMap(({ evidence }) => evidence)
      .map((step) =>
        step.kind === 'name'
          ? `exact ${step.exact}`
          : step.kind === 'identifier' || step.kind === 'ownership'
            ? step.kind
            : `${step.kind} ${step.datum} ${step.subject}`,
      )
      .join(', ');
  }
  const inTehran = 'exact true, corroborates country IR (address), corroborates address Tehran';
  const inIran = 'exact true, corroborates country IR (address)';
  const nowhere = 'exact false';
  it.each<[string, string]>([
    ['TEHRAN', inTehran],
    ['Téhran, Iran', inTehran],
    ['TEHRAN 11369', inTehran],
    ['11369-TEHRAN', inTehran],
    ['ISLAMIC REPUBLIC OF IRAN', inIran],
    ['TEHRAN GENERAL TRADING', nowhere],
    ['TEHERAN-RO 152', nowhere],
    ['IR', nowhere],
    ['11369', nowhere],
  ])('gives the country of the party: %s', (line, expected) => {
    expect(hit(line)).toBe(expected);
  });

  it('says nothing where it is the name itself, or is no line of a party', () => {
    expect(hit('TEHRAN', knownOf(), [name, 'TEHRAN'])).toBe(nowhere);
    const { agent: _, ...passage } = knownOf();
    expect(hit('TEHRAN', passage)).toBe(nowhere);
  });

  it('is of its own party only', () => {
    const subjects = [subjectOf('name', name), subjectOf('text', 'TEHRAN', { role: 'debtor' })];
    const { hits: found } = createScreener([listOf(MOIS)]).screen(subjects);
    expect(found.map(({ evidence }) => evidence.map(({ kind }) => kind))).toEqual([['name']]);
  });
});

const company = (name: string): ListEntry => entry({ kind: 'organisation', names: [name] });

describe('an exact match', () => {
  const inTehran = knownOf({ address: { lines: [located('PASDARAN AVENUE, TEHRAN')], country: located(IR) } });
  it.each<[string, 'name' | 'text', boolean]>([
    ['DR ESMAIL KHATIB', 'name', true],
    ['ESMAIL KHATIB TEHRAN IRAN', 'name', true], // the party's own address
    ['ESMAIL KHATIB ISFAHAN', 'name', false],
    ['ESMAIL KHATIB 5', 'name', false],
    ['ESMAIL REZA KHATIB', 'name', false],
    ['E KHATIB', 'name', false],
    ['ESMAIL KHATEB', 'name', false],
    ['ESMAIL KHATIB', 'text', true],
    ['MR ESMAIL KHATIB 12 HIGH STREET', 'text', true],
    ['AHMAD ESMAIL KHATIB', 'text', false], // may be the end of a longer name
    ['ESMAIL KHATIB HOSSEINI', 'text', false],
  ])('%s as %s: %s', (value, kind, exact) => {
    expect(screened(subjectOf(kind, value, { known: inTehran }), KHATIB)).toEqual([
      `ofac-sdn:39017${exact ? ' exact' : ''}`,
    ]);
  });
});

it("does not take one party's circumstances for another's", () => {
  const subjects = ['NOWHERE', 'HOSSEINI VILLA'].map((line, at) =>
    subjectOf('text', 'ESMAIL KHATIB HOSSEINI', {
      known: knownOf({ address: { lines: [located(line)] } }),
      role: `party${at}`,
    }),
  );
  const { hits } = createScreener([listOf(KHATIB)]).screen(subjects);
  expect(hits.map(({ evidence: [step] }) => step?.kind === 'name' && step.exact)).toEqual([false, true]);
});

describe('cases that regulators punished', () => {
  it.each([
    ['T1', 'SIS DOO', company('SIS D.O.O.'), ['test:1 exact']],
    ['T1', 'Savo Stjepanovic', entry({ names: ['Savo STJEPANOVIC'] }), ['test:1 exact']],
    ['T4', 'Almaz Antey Telecom', company('JSC Almaz-Antey'), ['test:1']],
    ['T13', 'Valerii Miasnikov', entry({ names: ['Valeriy Petrovich MYASNIKOV'] }), ['test:1']],
    ['T14', 'PAO Sovcomflot', company('Sovcomflot'), ['test:1 exact']],
  ])('%s %s', (_id, name, listed, expected) => {
    expect(screened(subjectOf('name', name), listed)).toEqual(expected);
  });

  it('T5: a listed bank by its BIC, in a slot and in a text', () => {
    const bank = entry({
      kind: 'bank',
      names: ['KOREA KWANGSON BANKING CORP'],
      identifiers: [{ type: 'bic', value: 'CKLBCNBJ' }],
    });
    for (const subject of [
      subjectOf('bic', 'CKLBCNBJXXX'),
      subjectOf('bic', 'CKLBCNBJ'),
      subjectOf('text', 'BIC CKLBCNBJ in field 72'),
      subjectOf('text', '/INS/CKLBCNBJ123'),
    ]) {
      expect(screened(subject, bank)).toEqual(['test:1']);
    }
    expect(screened(subjectOf('text', 'PAYMENT VIA BARCLAYS'), bank)).toEqual([]);
  });

  const crimea = entry({
    id: 'places:crimea',
    kind: 'place',
    names: ['Crimea', 'Krimea', 'Yalta', 'Simferopol'],
    addresses: [{ lines: [], country: country('UA') }],
  });
  it.each([
    ['T2', 'UL. SVERDLOVA 10, YALTA, KRIMEA', 'RU', ['places:crimea exact']],
    ['T2', 'Yalta, Krimea', undefined, ['places:crimea exact']],
    ['T3', 'Simferopol', 'RU', ['places:crimea exact']],
    ['a street', 'Yalta Street 5', undefined, []],
    ['another country', 'Yalta', 'US', ['places:crimea']],
  ])('%s %s', (_id, line, code, expected) => {
    const known = knownOf(code === undefined ? {} : { address: { lines: [], country: located(country(code)) } });
    for (const kind of ['place', 'text'] as const)
      expect(screened(subjectOf(kind, line, { known }), crimea)).toEqual(expected);
  });
});

describe('how a payment spoils a name', () => {
  const long = entry({ names: ['Ibrahim Sabawi Ibrahim Hasan AL-TIKRITI'] });
  it.each([
    ['cut at 35', 'IBRAHIM SABAWI IBRAHIM HASAN AL-TIK', long],
    ['cut, with a plus', 'IBRAHIM SABAWI IBRAHIM HASAN AL-TI+', long],
    ['broken inside a word', 'MUAMMAR QAD HAFI', entry({ names: ['Muammar QADHAFI'] })],
    ['blank moved', 'MUAMMA RQADHAFI', entry({ names: ['Muammar QADHAFI'] })],
    ['no blanks', 'GENTILVELEZGARCIAPIZARRO', entry({ names: ['Gentil Velez GARCIA PIZARRO'] })],
    ['digits for letters', 'BEHZAD M0H4MMADI', entry({ names: ['Behzad MOHAMMADI'] })],
    ['a digit behind a word', 'BEHZAD MOHAMMADI1', entry({ names: ['Behzad MOHAMMADI'] })],
    ['digits at both words', '7BEHZAD0 MOHAMMADI15', entry({ names: ['Behzad MOHAMMADI'] })],
    ['what a form asks for', 'SURNAME: MOHAMMADI FIRST NAME: BEHZAD', entry({ names: ['Behzad MOHAMMADI'] })],
    ['what a form asks for, in short', 'FIRST: BEHZAD LAST: MOHAMMADI', entry({ names: ['Behzad MOHAMMADI'] })],
    ['what a form asks for, in French', 'NOM MOHAMMADI PRENOM BEHZAD', entry({ names: ['Behzad MOHAMMADI'] })],
    ['what a form asks for, in German', 'Vorname/Behzad Nachname/Mohammadi', entry({ names: ['Behzad MOHAMMADI'] })],
    ['a digit for the first letter', 'BEHZAD 8OHAMMADI', entry({ names: ['Behzad MOHAMMADI'] })],
    ['a digit for the last letter', 'BEHZA0 MOHAMMADI', entry({ names: ['Behzad MOHAMMADI'] })],
    ['a digit before a word', 'BEHZAD 4MOHAMMADI', entry({ names: ['Behzad MOHAMMADI'] })],
    ['letter by letter', 'V L A D I M I R P U T I N', entry({ names: ['Vladimir PUTIN'] })],
    ['Cyrillic', 'Владимир Путин', entry({ names: ['Vladimir PUTIN'] })],
    ['look-alikes', 'Vlаdimir Рutin', entry({ names: ['Vladimir PUTIN'] })],
    ['invisible characters', 'Vla\u00ADdimir Pu\u200Btin', entry({ names: ['Vladimir PUTIN'] })],
    ['an initial', 'V. PUTIN', entry({ names: ['Vladimir PUTIN'] })],
  ])('%s: %s', (_kind, name, listed) => {
    expect(screened(subjectOf('name', name), listed)).toHaveLength(1);
  });

  it.each([
    ['free text', 'INVOICE 4471 FOR GOODS SHIPPED TO ESMAIL KHATIB REF 99817', KHATIB, 1],
    ['numbered lines', '1/ESMAIL 1/KHATIB 2/NO 7 VALIASR AVE TEHRAN IR', KHATIB, 1],
    ['name and address', 'ESMAEIL KHATIB PO BOX 4432 DUBAI AE', KHATIB, 1],
    ['vessel with a cue', 'FREIGHT MV SEA STAR', entry({ kind: 'vessel', names: ['SEA STAR'] }), 1],
    ['vessel without a cue', 'OPERA SEA STAR TICKETS', entry({ kind: 'vessel', names: ['SEA STAR'] }), 0],
    ['vessel of another tongue', 'FRACHT SCHIFF OBRIDAM', entry({ kind: 'vessel', names: ['OBRIDAM'] }), 1],
    ['the same', 'FLETE BUQUE SNOW', entry({ kind: 'vessel', names: ['SNOW'] }), 1],
    ['the same', 'NOLO M/N OBRIDAM STAR', entry({ kind: 'vessel', names: ['OBRIDAM STAR'] }), 1],
    ['vessel after an abbreviation', 'VSL: SEA STAR VOY 3', entry({ kind: 'vessel', names: ['SEA STAR'] }), 1],
    ['vessel behind a hyphen', 'FREIGHT M-V SNOW', entry({ kind: 'vessel', names: ['SNOW'] }), 1],
    ['initials', 'SALARY J.M-V SNOW', entry({ kind: 'vessel', names: ['SNOW'] }), 0],
    ['vessel listed with its MV', 'FREIGHT VESSEL SEA STAR', entry({ kind: 'vessel', names: ['MV Sea Star'] }), 1],
    ['aircraft', 'PARTS FOR EP-GOM', entry({ kind: 'aircraft', names: ['EP-GOM'] }), 1],
    ['a part of a mark', 'TO VITO', entry({ kind: 'aircraft', names: ['M-VITO'] }), 0],
    [
      'organisation without its form',
      'PAY OBRIDAM AIR',
      entry({ kind: 'organisation', names: ['Obridam Air LLC'] }),
      1,
    ],
    ['one word in a text', 'THE SNOW WAS HIGH, MV', entry({ kind: 'vessel', names: ['SNOW'] }), 0],
    ['a woman', 'SALARY MS MARIA WILSON', entry({ kind: 'vessel', names: ['MARIA'] }), 0],
    ['a motor ship', 'REPAIR MS MARIA INVOICE 7', entry({ kind: 'vessel', names: ['MARIA'] }), 1],
    ['a motor ship with a port', 'REPAIR MS MARIA HAMBURG', entry({ kind: 'vessel', names: ['MARIA'] }), 1],
    ['a motor ship with a cue', 'FREIGHT MS MARIA LADEN', entry({ kind: 'vessel', names: ['MARIA'] }), 1],
    ['a motor ship with a cue', 'REPARATUR MS MARIA WERFT', entry({ kind: 'vessel', names: ['MARIA'] }), 1],
    ['a motor ship with a cue', 'MS MARIA REEDEREI ZAHLUNG', entry({ kind: 'vessel', names: ['MARIA'] }), 1],
    [
      'a motor ship with a cue',
      'ANTEIL MS MARIA SCHIFFAHRTSGESELLSCHAFT',
      entry({ kind: 'vessel', names: ['MARIA'] }),
      1,
    ],
    ['a motor ship with a cue', 'REPAIR MS MARIA SHIPPING AGENCY FEES', entry({ kind: 'vessel', names: ['MARIA'] }), 1],
    ['a motor ship with a cue', 'AGENCY MS MARIA CREW WAGES', entry({ kind: 'vessel', names: ['MARIA'] }), 1],
    ['tons', 'FREIGHT 20 MT AMBER', entry({ kind: 'vessel', names: ['AMBER'] }), 0],
    ['tons', 'PAYMENT FOR 25,000 MT AMBER', entry({ kind: 'vessel', names: ['AMBER'] }), 0],
    ['tons', 'INVOICE 4711 MT AMBER RICE', entry({ kind: 'vessel', names: ['AMBER'] }), 0],
    ['no tons', 'FREIGHT INVOICE 4711 MT AMBER', entry({ kind: 'vessel', names: ['AMBER'] }), 1],
    ['no tons', 'INV 118 MT AMBER DEMURRAGE', entry({ kind: 'vessel', names: ['AMBER'] }), 1],
    ['no tons', 'HIRE VOY 12 MT AMBER', entry({ kind: 'vessel', names: ['AMBER'] }), 1],
    ['no tons', 'USD 25,000 MT AMBER', entry({ kind: 'vessel', names: ['AMBER'] }), 1],
    ['no tons', 'B/L 77 MT AMBER', entry({ kind: 'vessel', names: ['AMBER'] }), 1],
    ['no tons', 'CP DD 12.03.2023 MT AMBER', entry({ kind: 'vessel', names: ['AMBER'] }), 1],
    ['no tons', 'BUNKERS 12/03/23 MT AMBER', entry({ kind: 'vessel', names: ['AMBER'] }), 1],
    ['no tons', 'CP 12 MAR 23 MT AMBER', entry({ kind: 'vessel', names: ['AMBER'] }), 1],
    ['a vessel called so', 'VESSEL NAME: AMBER', entry({ kind: 'vessel', names: ['AMBER'] }), 1],
    ['a vessel called so', 'VSL NAMED AMBER', entry({ kind: 'vessel', names: ['AMBER'] }), 1],
    ['a vessel called so', 'M.V.AMBER', entry({ kind: 'vessel', names: ['AMBER'] }), 1],
    ['a vessel called so', 'BUNKERS M.V.AMBER PANAMA', entry({ kind: 'vessel', names: ['AMBER'] }), 1],
    ['a vessel called so', 'LPG/C AMBER', entry({ kind: 'vessel', names: ['AMBER'] }), 1],
    ['a vessel called so', 'B/C AMBER', entry({ kind: 'vessel', names: ['AMBER'] }), 1],
    ['a vessel called so', 'M/TKR AMBER', entry({ kind: 'vessel', names: ['AMBER'] }), 1],
    ['a vessel called so', 'T/B AMBER', entry({ kind: 'vessel', names: ['AMBER'] }), 1],
    ['a vessel called so', 'BUNKERS AMBER VOY 12A', entry({ kind: 'vessel', names: ['AMBER'] }), 1],
    ['a vessel called so', 'HIRE AMBER VESSEL', entry({ kind: 'vessel', names: ['AMBER'] }), 1],
    ['no vessel', 'BUNKERS JOHN AMBER VOY 12', entry({ kind: 'vessel', names: ['AMBER'] }), 0],
    ['no vessel', 'VIREMENT AMBER VOYAGE 15 JUIN 2024', entry({ kind: 'vessel', names: ['AMBER'] }), 0],
    ['no vessel', 'MS AMBER DUPONT VOYAGE 2024', entry({ kind: 'vessel', names: ['AMBER'] }), 0],
    ['a vessel called so', 'BUNKERS AMBER VOYAGE 12', entry({ kind: 'vessel', names: ['AMBER'] }), 1],
    ['no vessel', 'OUR B/C AMBER TRADING CO', entry({ kind: 'vessel', names: ['AMBER'] }), 0],
    ['no vessel', 'F/V AMBER SMITH', entry({ kind: 'vessel', names: ['AMBER'] }), 0],
    ['no vessel', 'T/B AMBER CLINIC', entry({ kind: 'vessel', names: ['AMBER'] }), 0],
    ['a vessel called so', 'FREIGHT B/C AMBER RICE', entry({ kind: 'vessel', names: ['AMBER'] }), 1],
    ['a vessel called so', 'BUNKERS F/V AMBER PANAMA', entry({ kind: 'vessel', names: ['AMBER'] }), 1],
    ['initials', 'S.S.AMBER CURTIS', entry({ kind: 'vessel', names: ['AMBER'] }), 0],
    ['initials', 'M.T.AMBER RAJ', entry({ kind: 'vessel', names: ['AMBER'] }), 0],
    ['initials', 'SALARY M.V.AMBER DE SILVA', entry({ kind: 'vessel', names: ['AMBER'] }), 0],
    ['no vessel', 'BUNKERS VOYAGE AMBER TOURS', entry({ kind: 'vessel', names: ['AMBER'] }), 0],
    ['no vessel', 'SECOND VOYAGE AMBER TOURS', entry({ kind: 'vessel', names: ['AMBER'] }), 0],
    ['no vessel', 'MY NAME IS AMBER', entry({ kind: 'vessel', names: ['AMBER'] }), 0],
    ['a motor tanker', 'FREIGHT MT AMBER', entry({ kind: 'vessel', names: ['AMBER'] }), 1],
  ])('%s: %s', (_kind, text, listed, hits) => {
    expect(screened(subjectOf('text', text), listed)).toHaveLength(hits);
  });
});

it.each(['B/C', 'F/V', 'T/B'])('what may be no vessel says nothing in a name: %s', (written) => {
  const amber = entry({ kind: 'vessel', names: ['AMBER'] });
  expect(screened(subjectOf('name', `${written} AMBER`), amber)).toEqual([]);
  expect(screened(subjectOf('name', `${written} ESMAIL KHATIB`), KHATIB)).toHaveLength(1);
});

describe('a father’s name', () => {
  const prigozhin = entry({ names: ['Yevgeniy Viktorovich PRIGOZHIN'] });
  it.each([
    ['PAYMENT TO YEVGENIY PRIGOZHIN INV 5', ['test:1']],
    ['PAYMENT TO PRIGOZHIN YEVGENIY VIKTOROVICH', ['test:1 exact']],
    ['PAYMENT TO VIKTOROVICH PRIGOZHIN', []],
    ['PAYMENT TO YEVGENIY VIKTOROVICH', []],
  ])('may be missing in a text, and nothing else: %s', (text, expected) => {
    expect(screened(subjectOf('text', text), prigozhin)).toEqual(expected);
  });

  it.each([
    ['PAYMENT TO SERGEI GUK INV 5', 'Sergei Petrovich GUK'],
    ['PAYMENT TO ROMAN ABRAMOVICH INV 5', 'Roman Arkadyevich ABRAMOVICH'],
    ['PAYMENT TO GAYKOVICH BORIS INV 5', 'GAYKOVICH Boris Aleksandrovich'],
  ])('may be missing where the others say little, and are as listed: %s', (text, listed) => {
    expect(screened(subjectOf('text', text), entry({ names: [listed] }))).toHaveLength(1);
  });

  it.each([
    ['PAYMENT TO SERGEI GUKK INV 5', 'Sergei Petrovich GUK'],
    ['PAYMENT TO IVAN SERGEI GUK INV 5', 'Sergei Petrovich GUK'],
    ['PAYMENT TO SERGEI GUK INV 5', 'Sergei Mark GUK'],
    ['PAYMENT TO ROMAN ARKADYEVICH INV 5', 'Roman Arkadyevich ABRAMOVICH'],
  ])('and not else: %s', (text, listed) => {
    expect(screened(subjectOf('text', text), entry({ names: [listed] }))).toEqual([]);
  });

  it('weighs less than a surname like it', () => {
    expect(
      screened(subjectOf('name', 'BORIS GAYKOVICH'), entry({ names: ['Boris Aleksandrovich GAYKOVICH'] })),
    ).toEqual(['test:1']);
  });
});

describe('one of several given names', () => {
  const moreno = entry({ names: ['Juan Jose OBRIDAM MORENO'] });
  it.each([
    ['PAYMENT TO JUAN OBRIDAM MORENO INV 5', 1],
    ['PAYMENT TO OBRIDAM MORENO, JUAN', 1],
    ['PAYMENT TO JUAN J OBRIDAM MORENO', 1],
    ['PAYMENT TO JUAN OBRIDEM MORENO', 0],
    ['PAYMENT TO JUAN JOSE MORENO', 0],
  ])('may be missing in a text where the others are as listed: %s', (text, hits) => {
    expect(screened(subjectOf('text', text), moreno)).toHaveLength(hits);
  });
  it.each([
    ['PAYMENT TO NICOLAS VADURO INV 5', 'Nicolas VADURO OBRIDAM', 1],
    ['PAYMENT TO ALI QHAMENY INV 5', 'Ali Obridami QHAMENY', 1],
    ['PAYMENT TO ALI OBRIDAMI INV 5', 'Ali Obridami QHAMENY', 1],
    ['PAYMENT TO ALI HASSAN INV 5', 'Ali Hassan QHAMENY', 0],
    ['PAYMENT TO NICOLAS VADURA INV 5', 'Nicolas VADURO OBRIDAM', 0],
    ['PAYMENT TO VADURO INV 5', 'Nicolas VADURO OBRIDAM', 0],
    ['PAYMENT TO JOSEFINA QARLENY INV 5', 'Qarleny Josefina CONTRERAS HERNANDEZ', 0],
  ])('or one of two family names: %s for %s', (text, listed, hits) => {
    expect(screened(subjectOf('text', text), entry({ names: [listed] }))).toHaveLength(hits);
  });
  it.each(['Ivanovich PETROVICH', 'Slobodan MILOSEVICH'])('family names like those of fathers: %s', (name) => {
    expect(screened(subjectOf('text', `PAYMENT TO ${name} INV 5`), entry({ names: [name] }))).toHaveLength(1);
  });
});

describe('a mark that overrides the direction of a text', () => {
  it.each(['name', 'text', 'place'] as const)('is an issue, once for each field: %s', (kind) => {
    const shown = subjectOf(kind, '\u202eBITAHK LIAMSE');
    const { issues } = createScreener([listOf(KHATIB)]).screen([
      shown,
      shown,
      subjectOf('text', 'ESMAIL \u200fKHATIB'),
    ]);
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([['text-direction-overridden', 'error']]);
  });
});

describe('a short name in a field with more', () => {
  const airlines = company('OBRIDAM AIRLINES');
  const person = entry({ names: ['Ali KHAN'] });
  const found = (kind: 'name' | 'text', text: string, listed: ListEntry): number =>
    createScreener([listOf(listed)]).screen([subjectOf(kind, text)]).hits.length;
  it.each<['name' | 'text', string, ListEntry]>([
    ['name', 'OBRIDAM AIRLINES OR JOHN SMITH', airlines],
    ['name', 'JOHN SMITH / OBRIDAM AIRLINES', airlines],
    ['name', 'BENEFICIARY OBRIDAM AIRLINES ATTN LUNA', airlines],
    ['name', 'ObridamAirlines c/o Luna', airlines],
    ['name', 'BENEFICIARY ALI KHAN', person],
    ['name', 'ALI KHAN AND/OR WIFE', person],
    ['name', 'JOHN SMITH OR ALI KHAN', person],
    ['name', 'ALI KHAN TRADING', person],
    ['text', 'PAY JOHN SMITH / OBRIDAM AIRLINES', airlines],
    ['text', 'PAY #ObridamAirlines SOON', airlines],
    ['text', 'PAY OBRI DAM AIRLINES', airlines],
    ['text', 'PAY TO obridam.airlines@example.com', airlines],
    ['text', 'SEE www.obridamairlines.com', airlines],
  ])('is found: %s %s', (kind, text, listed) => {
    expect(found(kind, text, listed)).toBe(1);
  });

  it.each<['name' | 'text', string, ListEntry]>([
    ['name', 'JOHN ALI KHAN', person],
    ['name', 'ALI KHAN LUNA', person],
    ['text', 'PAY JOHN ALI KHAN', person],
  ])('is not where it may be a part of a longer name: %s %s', (kind, text, listed) => {
    expect(found(kind, text, listed)).toBe(0);
  });
});

describe('one rare word in a text', () => {
  const muddywater = company('MUDDYWATER');
  const scored = (text: string, listed: ListEntry): string[] =>
    createScreener([listOf(listed)])
      .screen([subjectOf('text', text)])
      .hits.map(
        ({ score, evidence: [step] }) =>
          `${score.toFixed(2)} ${step?.kind === 'name' && step.exact ? 'exact' : 'like'}`,
      );
  it.each<[string, ListEntry]>([
    ['SERVICES RENDERED TO MUDDYWATER TEAM', muddywater],
    ['MUDDYWATER', muddywater],
    ['Muddywater, inv. 5', muddywater],
    ['FREIGHT PAID SOVCOMFLOT', company('JSC Sovcomflot')],
    ['FREIGHT PAID PAO SOVCOMFLOT', company('JSC Sovcomflot')],
    ['DONATION TO HIZBALLAH', entry({ kind: 'unknown', names: ['HIZBALLAH'] })],
    ['DONATION TO HEZBOLLAH', entry({ kind: 'unknown', names: ['HIZBALLAH'] })],
    ['SHARES OF ROSTEC', company('STATE CORPORATION ROSTEC')],
    ['O/B SBERBANK MOSCOW', entry({ kind: 'bank', names: ['SBERBANK'] })],
  ])('is a hit, though never an exact one: %s', (text, listed) => {
    expect(scored(text, listed)).toEqual(['0.88 like']);
  });

  it.each<[string, string, ListEntry]>([
    ['another spelling', 'SERVICES RENDERED TO MUDDYWATERS TEAM', muddywater],
    ['another plural', 'DONATION TO FORWARDERS LTD', company('FORWARDERZ')],
    ['another romanisation of a short word', 'DONATION TO HEZBOLA', entry({ kind: 'unknown', names: ['HIZBALLAH'] })],
    ['two words', 'SERVICES RENDERED TO MUDDY WATER TEAM', muddywater],
    ['a part of a longer word', 'SERVICES MUDDYWATER5', muddywater],
    ['a short word', 'PAYMENT TO WAGNER', company('WAGNER')],
    ['an everyday word', 'MONITORING OF STUDENTS', company('MONITORING')],
    ['a word of streets', 'LENINSKY PROSPEKT 28', company('LIMITED LIABILITY COMPANY PROSPEKT')],
    ['an everyday word elsewhere', 'KONTRAKT NR 12', company('KONTRAKT JSC')],
    ['a word of many companies', 'ENGINEERING SERVICES', company('ENGINEERING')],
    ['a town', 'HOTEL IN BARCELONA', company('BARCELONA')],
    ['a country', 'GOODS FROM KAZAKHSTAN', company('KAZAKHSTAN')],
    ['a part of a name', 'IVAN MUDDYWATER', muddywater],
    ['one of two words', 'MUDDYWATER TEAM', company('MUDDYWATER TRENDLINE')],
    [
      'a weak alias',
      'TO MUDDYWATER TEAM',
      entry({ kind: 'organisation', names: ['Seedworm Group'], weak: ['MUDDYWATER'] }),
    ],
    ['a person', 'TO MUDDYWATER TEAM', entry({ names: ['MUDDYWATER'] })],
    ['a vessel', 'TO MUDDYWATER TEAM', entry({ kind: 'vessel', names: ['MUDDYWATER'] })],
  ])('is no hit where it is %s: %s', (_what, text, listed) => {
    expect(scored(text, listed)).toEqual([]);
  });

  it('stays an exact name where it is the name', () => {
    expect(screened(subjectOf('name', 'MUDDYWATER'), muddywater)).toEqual(['test:1 exact']);
  });
});

describe('ordinary payments', () => {
  const ship = (name: string): ListEntry => entry({ kind: 'vessel', names: [name] });
  it.each<['name' | 'text', string, ListEntry, number]>([
    ['name', 'MBANK SA, WARSZAWA', entry({ kind: 'bank', names: ['MB BANK'] }), 0],
    ['name', 'MB BANK', entry({ kind: 'bank', names: ['MB BANK'] }), 1],
    ['name', 'MBBANK', entry({ kind: 'bank', names: ['MB BANK'] }), 1],
    ['text', 'VIA ROMA 36, 30124 VENEZIA VE, ITALY', company('WEI TA LEE COMPANY'), 0],
    ['text', 'PAYMENT TO WEI TALI COMPANY', company('WEI TA LEE COMPANY'), 1],
    ['text', '12861 ANNA SALAI', entry({ names: ['Salah BEN ANAN'] }), 0],
    ['text', 'GIFT TO ANNAN SALAH', entry({ names: ['Salah BEN ANAN'] }), 1],
    ['text', 'ANY PORT IN FRANCE', company('ORT FRANCE'), 0],
    ['text', 'ORDER OF ORT FRANCE', company('ORT FRANCE'), 1],
    ['text', 'DEMURRAGE MT LADY ROSE C/P DD 02.02', ship('LADY R'), 0],
    ['text', 'DEMURRAGE MT LADY R C/P DD 02.02', ship('LADY R'), 1],
    ['text', 'PER MV AMBER GLORY', ship('AMBER'), 0],
    ['text', 'DEMURRAGE MT AMBER SKY C/P DD 02.02', ship('AMBER'), 0],
    ['text', 'MV AMBER GLORY FREIGHT SANTOS TO HAMBURG', ship('AMBER'), 0],
    ['text', 'ON BOARD AMBER GLORY', ship('AMBER'), 0],
    ['text', 'PER MV AMBER GLORY', ship('AMBER GLORY'), 1],
    ['text', 'PER MV AMBER', ship('AMBER'), 1],
    ['text', 'MV AMBER FREIGHT SANTOS TO HAMBURG', ship('AMBER'), 1],
    ['text', 'MV AMBER LAYCAN 12 MAY', ship('AMBER'), 1],
    ['text', 'MV AMBER GLORY SHIPPING LTD', ship('AMBER'), 1],
    ['text', 'MV AMBER GLORY LTD', ship('AMBER'), 1],
    ['text', 'MV AMBER HOPE ALL IS WELL', ship('AMBER'), 1],
    ['name', 'Honeywell Flour Mills Plc', company('GENERAL ESTABLISHMENT FOR FLOUR MILLS'), 0],
    ['name', 'GENERAL EST. FOR FLOUR MILLS', company('GENERAL ESTABLISHMENT FOR FLOUR MILLS'), 1],
    ['name', 'JAPAN POST BANK CO LTD, TOKYO', company('JOINT STOCK COMPANY POST BANK'), 0],
    ['name', 'POST BANK', company('JOINT STOCK COMPANY POST BANK'), 1],
    ['text', 'ISSUED BY LUCKY TOYS FACTORY', company('TOYS FACTORY, S.A. DE C.V.'), 0],
  ])('%s %s', (kind, text, listed, hits) => {
    expect(createScreener([listOf(listed)]).screen([subjectOf(kind, text)]).hits).toHaveLength(hits);
  });
});

describe('an address', () => {
  const found = (text: string, listed: ListEntry): number =>
    createScreener([listOf(listed)]).screen([subjectOf('text', text)]).hits.length;

  it.each<[string, string, ListEntry]>([
    ['a house number and a country', 'PIANO 1, MOSCOW, RUSSIA', company('RUSSIA-1')],
    ['a house number', 'NO 1, SAN MIGUEL', company('AN SAN 1')],
    ['a flat', 'FLAT 7 APT 45', company('APT 45')],
    ['a country', '42 RUE DE LUNE, PORT TOULOUSE, FRANCE', company('ORT FRANCE')],
    ['a country at a cut', '12 MAIN ROAD INCHEON, SOUTH KOREA', company('KOREA SOUTH-SOUTH COOPERATION CORPORATION')],
    ['a country nearly called like a person', 'MAIRWA, INDIA', entry({ names: ['Indira Maira OBRIDAM'] })],
    ['a city', 'CORRIENTES 7, BUENOS AIRES', company('BUENOS AIRES SERVICIOS, S.A. DE C.V.')],
    ['a city', 'НАБ. 3, САНКТ-ПЕТЕРБУРГ', entry({ kind: 'bank', names: ['BANK SANKT-PETERBURG'] })],
    ['a street word', 'ПРОСПЕКТ СВОБОДИ 5', company('LLC PROSPEKT')],
    ['two streets called after people', 'CALLE PARRA 20 PUERTA 8', entry({ names: ['Gabriel PUERTA PARRA'] })],
  ])('is nobody for %s: %s', (_what, text, listed) => {
    expect(found(text, listed)).toBe(0);
  });

  it.each<[string, ListEntry]>([
    ['SEEN ON RUSSIA 1 TODAY', company('RUSSIA-1')],
    ['FLAT 7, AN SAN 1', company('AN SAN 1')],
    ['FLAT 7, 112TH PLANT OF OBRIDAM', company('OBRIDAM PLANT 112TH')],
    ['FLAT 7, 112 OBRIDAM PLANT', company('OBRIDAM 112 PLANT')],
    ['TICKETS OF OBRIDAM IRAN', company('IRAN OBRIDAM')],
    ['PAYMENT TO ORT FRANCE, PORT TOULOUSE', company('ORT FRANCE')],
    ['FOR KOREA SOUTH-SOUTH COOPERATION', company('KOREA SOUTH-SOUTH COOPERATION CORPORATION')],
    ['12345678 FOR KOREA SOUTH-SOUTH COO', company('KOREA SOUTH-SOUTH COOPERATION CORPORATION')],
    ['BANK SANKT-PETERBURG, NEVSKY 1', entry({ kind: 'bank', names: ['BANK SANKT-PETERBURG'] })],
    ['GABRIEL PUERTA PARRA CALLE 8', entry({ names: ['Gabriel PUERTA PARRA'] })],
  ])('may be somebody where the name stands in it: %s', (text, listed) => {
    expect(found(text, listed)).toBe(1);
  });
});

describe('a name that is written again as the first line of the address', () => {
  it.each<[string, ListEntry, number]>([
    ['YUSUF KAYA', entry({ names: ['Yusuf'] }), 0],
    ['MARIA NIKOLAOU', entry({ kind: 'vessel', names: ['MARIA'] }), 0],
    ['ALTYN ORDA TOO', company('OOO'), 0],
    ['YUSUF KAYA', entry({ names: ['Yusuf KAYA'] }), 1],
    ['YOUSEF KAYA', entry({ names: ['Yusuf KAYA'] }), 1],
    ['ALTYN ORDA TOO', company('OOO ALTYN ORDA'), 1],
  ])('says nothing more of it: %s', (name, listed, hits) => {
    const known = knownOf({ address: { lines: [located(name), located('12 MILL LANE')] } });
    expect(createScreener([listOf(listed)]).screen([subjectOf('name', name, { known })]).hits).toHaveLength(hits);
  });

  it('leaves what else stands in the address to the name', () => {
    const known = knownOf({ address: { lines: [located('ALFA BATH'), located('12 MILL LANE, BATH')] } });
    const screener = createScreener([listOf(entry({ names: ['ALFA'] }))]);
    expect(screener.screen([subjectOf('name', 'ALFA BATH', { known })]).hits).toHaveLength(1);
  });
});

it('finds an aircraft with a mark of everyday words after `MV`', () => {
  const fleet = ['JK-ALI', ...Array.from({ length: 100 }, (_, at) => `JK-${at + 100}`)];
  const screener = createScreener([
    listOf(...fleet.map((name) => entry({ id: `fleet:${name}`, kind: 'aircraft', names: [name] }))),
  ]);
  const found = screener.screen([subjectOf('text', 'MV JK-ALI CARGO')]).hits.map((hit) => hit.entry.id);
  expect(found).toEqual(['fleet:JK-ALI']);
});

it.each([
  ['as it is spoken', 'Chol KIMURA', 'KIMURA', 'C KIMURA', 1],
  ['as it is spoken, the initial of the surname', 'Chol KIMURA', 'KIMURA', 'K CHOL', 0],
  ['the surname first', 'KIMURA Chol', 'KIMURA', 'C KIMURA', 1],
  ['not said which is the surname', 'KIMURA Chol', undefined, 'C KIMURA', 1],
])('an initial for a word of a name, %s', (_how, value, familyName, query, hits) => {
  const listed = entry({ names: [] });
  const name = { value, type: 'primary', strength: 'strong', ...(familyName && { familyName }) } as const;
  expect(screened(subjectOf('name', query), { ...listed, names: [name] })).toHaveLength(hits);
});

it.each(['PUTIN V.V.', 'V.V. PUTIN', 'V.V.PUTIN', 'PUTIN V.V', 'V.PUTIN', 'PUTIN VV', 'VV PUTIN', 'PUTIN, VV'])(
  'finds %s by its initials',
  (name) => {
    const putin = createScreener([listOf(entry({ names: ['Vladimir Vladimirovich PUTIN'] }))]);
    expect(putin.search(name)).toHaveLength(1);
  },
);

it.each([
  'PAYMENT TO PUTIN V.V. INV 5',
  'SALARY V.V. PUTIN',
  'OPLATA ZA V V PUTIN',
  'ОПЛАТА ЗА ПУТИН В.В.',
  'PAYMENT TO PUTIN VV INV 5',
  'SALARY VV PUTIN',
  'PAYMENT TO PUTIN V. INV 5',
  'SALARY OF MR V. PUTIN',
  'V PUTIN',
])('finds the initials in the text %s', (text) => {
  expect(screened(subjectOf('text', text), entry({ names: ['Vladimir Vladimirovich PUTIN'] }))).toHaveLength(1);
});
it.each([
  'PAYMENT TO PUTIN A. INV 5',
  'MARGOT V. PUTIN',
  'PUTIN V. QUILL',
  'PUTINA V.',
  'PAYMENT TO PUTIN AV',
  'PAYMENT TO PUTIN A.V.',
  'PAYMENT TO PUTIN A.V.V.',
  'V.V. INV 5 PUTIN',
  'PUTIM V.V. SALARY',
])('finds nobody by the initials in the text %s', (text) => {
  expect(screened(subjectOf('text', text), entry({ names: ['Vladimir Vladimirovich PUTIN'] }))).toEqual([]);
});

it.each([
  ['SMITH J.', 'John SMITH', 0],
  ['J. MEADOWLARK', 'John MEADOWLARK', 1],
  ['J. MEADOWLARK', 'Meadowlark JOHN', 1],
  ['J. JOHNSON', 'Jack JOHNSON', 0],
  ['INVOICE A. 15', 'Ali INVOICE', 0],
] as const)('finds by one initial in a text who has a rare surname: %s, %s', (text, listed, hits) => {
  expect(screened(subjectOf('text', text), entry({ names: [listed] }))).toHaveLength(hits);
});

it.each([
  ['QUILL VINOS S.L. CALLE MAYOR 9', 0],
  ['S.A. CALLE', 0],
  ['PAGO L. CALLE FACTURA 9', 1],
  ['PAGO L.E. CALLE FACTURA 9', 1],
  ['PAGO CALLE S.L. FACTURA 9', 1],
] as const)('takes no legal form before a street for initials: %s', (text, hits) => {
  const calle = entry({ names: ['Luis Enrique CALLE', 'Salvador Luis CALLE'] });
  expect(screened(subjectOf('text', text), calle)).toHaveLength(hits);
});

it('finds a name with a word in letters of another script that look like Latin ones', () => {
  const khatib = createScreener([listOf(entry({ names: ['Esmail KHATIB'] }))]);
  expect(khatib.search('ESMAIL КНАТІВ')).toHaveLength(1);
});

describe('what may be a sign within a word, or none', () => {
  const screener = createScreener([
    listOf(entry({ names: ['Shahid GILL KHATIB'] }), entry({ kind: 'place', names: ['Tehran'] })),
  ]);

  it.each<['name' | 'text' | 'place', string]>([
    ['name', 'SHAHID GIll KHATIB'],
    ['name', 'SHAHlD GlLL KHATlB'],
    ['name', 'SHAHID(M)GILL(M)KHATIB'],
    ['name', 'SHA(H)ID GILL KHA[T]IB'],
    ['text', 'PAY <b>SHAHID</b><b>GILL</b><b>KHATIB</b> SOON'],
    ['text', 'PAY SHA<b>HID</b> GILL KHATIB SOON'],
    ['place', 'VALIASR(I)TEHRAN'],
    ['place', 'TEH(R)AN'],
  ])('is read both ways, and is one hit: %s %s', (kind, text) => {
    const subject = subjectOf(kind, text);
    expect(screener.screen([subject]).hits.map((hit) => hit.subject)).toEqual([subject]);
  });
});
