import { describe, expect, it } from 'vitest';
import {
  calendarDate,
  type CountryCode,
  type CountrySignal,
  type DateRange,
  type Known,
  type ListEntry,
  parseCountryCode,
  type Subject,
  wholeRange,
} from '@interdict/model';
import { entry, knownOf, listOf, located, subjectOf } from '../../fixtures/listing.ts';
import { createScreener } from '../screener.ts';

function country(code: string): CountryCode {
  const parsed = parseCountryCode(code);
  if (!parsed) throw new Error(code);
  return parsed;
}

function day(...parts: [year: number, month: number, day: number]): DateRange {
  const parsed = calendarDate(...parts);
  if (!parsed) throw new Error('no such day');
  return { from: parsed, to: parsed };
}

function year(number: number): DateRange {
  const range = wholeRange(number);
  if (!range) throw new Error('no such year');
  return range;
}

function signal(code: string, source: CountrySignal['source']): CountrySignal {
  return { country: country(code), source, location: { path: 'x', start: 0, end: 2 } };
}

const born = (range: DateRange): Partial<Known> => ({
  birth: { date: { range, location: { path: 'x', start: 0, end: 8 } } },
});

const KHATIB = entry({
  names: ['Esmail KHATIB'],
  births: [
    {
      range: { from: year(1960).from, to: year(1961).to },
      place: 'Ghayenat, South Khorasan Province, Iran',
      country: country('IR'),
    },
  ],
  nationalities: [country('IR')],
  addresses: [{ lines: [], town: 'Tehran', country: country('IR') }],
  identifiers: [{ type: 'passport', value: 'A 123-456', country: country('IR') }],
});

const TEHRAN = entry({
  id: 'places:tehran',
  kind: 'place',
  names: ['Tehran'],
  addresses: [{ lines: [], country: country('IR') }],
});

/** `kind datum subject listed` of all that is said beside the name. */
function facts(known: Partial<Known>, parts: Partial<Subject> = {}, listed: ListEntry = KHATIB): string[] {
  const { hits } = createScreener([listOf(listed, TEHRAN)]).screen([
    subjectOf('name', listed.names[0]?.value ?? '', { known: knownOf(known), ...parts }),
  ]);
  return hits.flatMap(({ evidence }) =>
    evidence.flatMap((step) =>
      step.kind === 'corroborates' || step.kind === 'contradicts'
        ? `${step.kind} ${step.datum}: ${step.subject} | ${step.listed}`
        : [],
    ),
  );
}

describe('a hit is corroborated or contradicted', () => {
  it.each<[string, Partial<Known>, string[]]>([
    ['by nothing', {}, []],
    [
      'by a birth date in the listed years',
      born(day(1961, 5, 2)),
      ['corroborates birth-date: 1961-05-02 | 1960-01-01 to 1961-12-31'],
    ],
    [
      'by a birth year',
      born(year(1960)),
      ['corroborates birth-date: 1960-01-01 to 1960-12-31 | 1960-01-01 to 1961-12-31'],
    ],
    ['not by a birth year two years off', born(year(1963)), []],
    [
      'by a birth year far off',
      born(day(1994, 5, 2)),
      ['contradicts birth-date: 1994-05-02 | 1960-01-01 to 1961-12-31'],
    ],
    ['by residence', { countries: [signal('IR', 'residence')] }, ['corroborates country: IR (residence) | IR']],
    ['by the bank, which is said', { countries: [signal('IR', 'iban')] }, ['corroborates country: IR (iban) | IR']],
    ['by another country', { countries: [signal('PE', 'birth')] }, ['contradicts country: PE (birth) | IR']],
    ['not by a bank elsewhere', { countries: [signal('DE', 'iban')] }, []],
    [
      'by one of two countries',
      { countries: [signal('DE', 'address'), signal('IR', 'birth')] },
      ['corroborates country: IR (birth) | IR'],
    ],
    [
      'by a town that says the country',
      { address: { lines: [located('NO 7 VALIASR AVE, TEHRAN')] } },
      ['corroborates country: IR (address) | IR', 'corroborates address: Tehran | Tehran'],
    ],
    ['not by a street of that name', { address: { lines: [located('152 TEHRAN-RO, GANGNAM-GU, SEOUL')] } }, []],
    [
      'by a country at the end of a line',
      { address: { lines: [located('ISFAHAN, IRAN')] } },
      ['corroborates country: IR (address) | IR'],
    ],
    [
      'by a birth town',
      { birth: { town: located('Ghayenat') } },
      ['corroborates birth-place: Ghayenat | Ghayenat, South Khorasan Province, Iran'],
    ],
    [
      'by a number',
      { identifiers: [{ type: 'passport', value: located('A123456') }] },
      ['corroborates identifier: A123456 | A 123-456'],
    ],
    ['by its kind', { agent: true }, ['contradicts kind: bank | person']],
  ])('%s', (_what, known, expected) => {
    expect(facts(known)).toEqual(expected);
  });

  const MINISTER: ListEntry = { ...KHATIB, gender: 'male' };
  it.each<[string, string, string[]]>([
    ['by a form of address', 'MR ESMAIL KHATIB', ['corroborates gender: MR | male']],
    ['by one behind it', 'Khatib, Esmail, Herr', ['corroborates gender: HERR | male']],
    ['by one of the other gender', 'MRS. ESMAIL KHATIB', ['contradicts gender: MRS | male']],
    ['by one within it, in accents', 'KHATIB SEÑORA ESMAIL', ['contradicts gender: SENORA | male']],
    ['by two that say the same', 'FRAU MRS ESMAIL KHATIB', ['contradicts gender: FRAU | male']],
    ['not by a couple', 'MR AND MRS ESMAIL KHATIB', []],
    ['not by a firm', 'M/S ESMAIL KHATIB', []],
    ['not by a title that both bear', 'DR ESMAIL KHATIB', []],
    ['not by a name', 'ESMAIL KHATIB', []],
  ])('%s', (_what, value, expected) => {
    expect(facts({}, { value }, MINISTER)).toEqual(expected);
  });

  it('not by a form of address where the list tells no gender, or in a text', () => {
    expect(facts({}, { value: 'MRS ESMAIL KHATIB' })).toEqual([]);
    expect(facts({}, { value: 'PAY MRS ESMAIL KHATIB', kind: 'text' }, MINISTER)).toEqual([]);
  });

  it.each<[string, Partial<ListEntry>, string, string[]]>([
    [
      'by its LEI',
      {},
      '5493 00IBP32UQZ0KLS97',
      ['corroborates identifier: 5493 00IBP32UQZ0KLS97 | 549300IBP32UQZ0KLS97'],
    ],
    [
      'by another LEI',
      {},
      '7LTWFZYICNSX8D621K86',
      ['contradicts identifier: 7LTWFZYICNSX8D621K86 | 549300IBP32UQZ0KLS97'],
    ],
    ['not by an LEI with a slip', {}, '7LTWFZYICNSX8D621K87', []],
    ['not by that of a branch of a bank', { kind: 'bank' }, '7LTWFZYICNSX8D621K86', []],
    ['not by an LEI where none is listed', { identifiers: [] }, '7LTWFZYICNSX8D621K86', []],
  ])('%s', (_what, parts, lei, expected) => {
    const firm: ListEntry = {
      ...entry({ kind: 'organisation', names: ['NEKA STAR'] }),
      identifiers: [{ type: 'lei', value: '549300IBP32UQZ0KLS97' }],
      ...parts,
    };
    const known: Partial<Known> = { identifiers: [{ type: 'lei', value: located(lei) }] };
    expect(facts(known, {}, firm)).toEqual(expected);
  });

  it('by being born, where a vessel is listed', () => {
    const vessel = entry({ kind: 'vessel', names: ['NEKA STAR'] });
    expect(facts(born(year(1960)), {}, vessel)).toEqual(['contradicts kind: person | vessel']);
    expect(facts(born(year(1960)), { role: 'creditor.related' }, vessel)).toEqual([]);
  });
});
