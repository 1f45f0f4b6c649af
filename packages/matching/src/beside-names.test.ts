import { describe, expect, it } from 'vitest';
import type { EntryKind } from '@interdict/model';
import { entry, subjectOf } from '../fixtures/listing.ts';
import { screened } from '../fixtures/screened.ts';

const found = (subject: 'name' | 'text', written: string, kind: EntryKind, listed: string): string[] =>
  screened(subjectOf(subject, written), entry({ id: 'own:1', kind, names: [listed] })).map((hit) => hit.slice(0, 5));

describe('what banks and payers write beside a name', () => {
  it.each<['name' | 'text', string, EntryKind, string]>([
    // Russian numbers of a taxpayer
    ['name', 'SYRIATEL INN 7728123456', 'organisation', 'SYRIATEL'],
    ['name', 'INN7728123456 KPP772801001 SYRIATEL', 'organisation', 'SYRIATEL'],
    ['text', 'SYRIATEL INN 7728123456 KPP 772801001', 'organisation', 'SYRIATEL'],
    ['text', 'INN 7728123456 CITY PHARMA SARL KPP 772801001', 'organisation', 'CITY PHARMA SARL'],
    ['name', 'ALI KHAN INN 772812345678', 'person', 'Ali KHAN'],
    ['name', 'ALI KHAN PPT NO. A1234567', 'person', 'Ali KHAN'],
    // for whom, and as what
    ['name', 'BENE ALI KHAN', 'person', 'Ali KHAN'],
    ['name', 'FFC ALI KHAN', 'person', 'Ali KHAN'],
    ['name', 'I.F.O. ALI KHAN', 'person', 'Ali KHAN'],
    ['name', 'F/B/O ALI KHAN', 'person', 'Ali KHAN'],
    ['name', 'ALI KHAN ESQ.', 'person', 'Ali KHAN'],
    ['name', 'ALI KHAN TTEE', 'person', 'Ali KHAN'],
    ['name', 'ALI KHAN CUST ANNA WEBER UTMA NY', 'person', 'Ali KHAN'],
    ['name', 'ALI KHAN T/A SUNRISE BAKERY', 'person', 'Ali KHAN'],
    ['name', 'ALI KHAN S/O AHMED', 'person', 'Ali KHAN'],
    ['name', 'NATIONAL MEDIA GROUP USD ACCOUNT', 'organisation', 'National Media Group'],
    ['name', 'NATIONAL MEDIA GROUP T/A SUNRISE', 'organisation', 'National Media Group'],
    ['name', 'SUNRISE BAKERY LTD EX OZEAN GROUP GMBH', 'organisation', 'OZEAN GROUP GMBH'],
    ['text', 'FREIGHT NATIONAL MEDIA GROUP BR DUBAI', 'organisation', 'National Media Group'],
    // the country of residence in field 77B
    ['text', '/BENEFRES/AE//CITY PHARMA SARL', 'organisation', 'CITY PHARMA SARL'],
    ['text', '/ORDERRES/RU//NATIONAL MEDIA GROUP', 'organisation', 'National Media Group'],
  ])('a %s: %s', (subject, written, kind, listed) => {
    expect(found(subject, written, kind, listed)).toEqual(['own:1']);
  });

  it.each<['name' | 'text', string, EntryKind, string]>([
    ['name', 'JOHN ALI KHAN INN 772812345678', 'person', 'Ali KHAN'],
    ['text', 'PAY AE CITY PHARMA SARL', 'organisation', 'CITY PHARMA SARL'],
    ['text', 'BLUE CITY PHARMA SARL EX LUNA', 'organisation', 'CITY PHARMA SARL'],
  ])('and not where it may be a longer name, in a %s: %s', (subject, written, kind, listed) => {
    expect(found(subject, written, kind, listed)).toEqual([]);
  });
});

describe('a name before and after marriage', () => {
  it.each([
    'MARGOT MEYER NEE KHATIB',
    'MARGOT MEYER, NÉE KHATIB',
    'MARGOT MEYER (GEB. KHATIB)',
    'MME MEYER NEE KHATIB MARGOT',
    'MARGOT MEYER GEBORENE KHATIB',
    'MARGOT MEYER Z DOMU KHATIB',
    'MARGOT MEYER UROZHD. KHATIB',
    'МАРГОТ МЕЙЕР (УРОЖДЕННАЯ ХАТИБ)',
    'KHATIB EP. MEYER MARGOT',
    'KHATIB EPSE MEYER MARGOT',
    'MME KHATIB VVE MEYER MARGOT',
  ])('%s', (written) => {
    expect(found('name', written, 'person', 'Margot KHATIB')).toEqual(['own:1']);
    expect(found('text', `INVOICE 12 ${written}`, 'person', 'Margot KHATIB')).toEqual(['own:1']);
  });

  it.each(['MARGOT KHATIB MEYER NEE LUNA', 'MARGOT NEE', 'NEE KHATIB'])('is none in %s', (written) => {
    expect(found('text', written, 'person', 'Nadia KHATIB')).toEqual([]);
  });
});

describe('a listed vessel', () => {
  it.each([
    'VLCC AMBER',
    'V/L AMBER',
    'HIRE M.V.AMBER OWNERS',
    'BUNKERS AMBER IMO 9187629',
    'CARGO SHIPPED ON BOARD AMBER',
    '/BNF/LPG/C AMBER',
    'MT AMBER 1/V12',
  ])('is found in %s', (text) => {
    const listed = text.includes('1/') ? 'AMBER 1' : 'AMBER';
    expect(found('text', text, 'vessel', listed)).toEqual(['own:1']);
  });

  it.each([
    'BUNKERS JOHN AMBER IMO 9187629',
    'MEMBER OF THE BOARD AMBER',
    'DINNER ON BOARD AMBER SMITH',
    'AMBER IMO SHOP',
  ])('is not in %s', (text) => {
    expect(found('text', text, 'vessel', 'AMBER')).toEqual([]);
  });
});

describe('two initials as one word', () => {
  it.each([
    ['LAVROV SV', 'Sergei Viktorovich LAVROV'],
    ['MEDVEDEVA SV', 'Svetlana Vladimirovna MEDVEDEVA'],
    ['KALINOVSKIY SA', 'Sergey Alekseyevich KALINOVSKIY'],
    ['BERULAVA MN', 'Mikhail Nikolaevich BERULAVA'],
  ])('behind a surname of Russia though a country is called so: %s', (written, listed) => {
    expect(found('name', written, 'person', listed)).toEqual(['own:1']);
  });

  it.each([
    ['NESTLE SA', 'Sergey Alekseyevich NESTLE'],
    ['LAVROV JR', 'Jakov Romanovich LAVROV'],
  ])('are none in %s', (written, listed) => {
    expect(found('name', written, 'person', listed)).toEqual([]);
  });
});
