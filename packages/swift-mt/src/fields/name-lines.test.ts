import { describe, expect, test } from 'vitest';
import { countryAtLineEnd, latestNameEnd, nameEnd } from './name-lines.ts';
import { NAME_WRAPPING, writtenLines, type Lines } from './readings.ts';
import { linesOf, type Source } from '../syntax/source.ts';
import { wireBytes } from '../syntax/wire-text.ts';

/** The lines of a value that stands inside a longer text. */
function linesIn(value: string): { source: Source; lines: Lines } {
  const text = `XX${value}`;
  const source = { bytes: wireBytes(text), text, ascii: true, issues: [] };
  const spans = linesOf(source, { path: '4/59', start: 2, end: text.length });
  return { source, lines: writtenLines(source, spans, NAME_WRAPPING) };
}

const FULL = 'A'.repeat(34);

describe('the name ends', () => {
  test.each([
    ['with its line', 'IRIS KALE\n7 HARBOUR ROAD', 1],
    ['in front of a plain line', 'IRIS KALE\nBATH', 1],
    ['at the end of the value', 'IRIS KALE', 1],
    ['behind a legal form', 'DELTA SHIPPING\nINTERNATIONAL LTD', 2],
    ['behind two of them', 'DELTA\nSHIPPING CO\nLTD', 3],
    ['behind a form between a comma and a point', 'DELTA\nSHIPPING,CO.\nBATH', 2],
    ['behind a form in brackets', 'DELTA\n(HOLDING):\nBATH', 2],
    ['behind a form and a colon', 'DELTA\nLTD: SHIPPING\nBATH', 2],
    ['behind a form in lower case', 'DELTA\nshipping ltd\nBATH', 2],
    ['behind a connector', 'DELTA\nAND SONS\nBATH', 2],
    ['behind a connector with a slash', 'DELTA\nT/A 7 QUAYS\nBATH', 2],
    ['behind a connector and a point', 'DELTA\nATTN. IRIS\nBATH', 2],
    ['behind a connecting phrase', 'DELTA\nON BEHALF OF IRIS 7\nBATH', 2],
    ['behind an order', 'DELTA\nBY ORDER OF\nBATH', 2],
    ['behind further credit', 'DELTA\nfor further credit to: 12\nBATH', 2],
    ['in front of a longer word', 'DELTA\nON BEHALF OFFICE\nBATH', 1],
    ['in front of a phrase that is not first', 'DELTA\nNOT ON BEHALF OF\nBATH', 1],
    ['in front of a connector that is not first', 'DELTA\nIRIS AND SONS\nBATH', 1],
    ['in front of a connector behind a blank', 'DELTA\n.AND SONS\nBATH', 1],
    ['in front of a form inside a word', 'DELTA\nLTDX XLTD A/LTD\nBATH', 1],
    ['in front of a form with a number', 'DELTA\nLTD 7\nBATH', 1],
    ['in front of a form with a number in front', 'DELTA\n7 LTD\nBATH', 1],
    ['in front of a form in a street', 'DELTA\nLTD ROAD\nBATH', 1],
    ['in front of a street with a form', 'DELTA\nROAD LTD\nBATH', 1],
    ['in front of a form in a country', 'DELTA\nCO, IRELAND\nBATH', 1],
    ['behind a line that is full', `${FULL}\nBATH\nCORK`, 2],
    ['behind a line that is nearly full', `${FULL.slice(1)}\nBATH`, 1],
  ])('%s', (_, value, expected) => {
    const { source, lines } = linesIn(value);
    expect(nameEnd(source, lines, 0)).toBe(expected);
  });

  test('not before it starts', () => {
    const { source, lines } = linesIn('12345678\nIRIS\nAND TOM\nBATH');
    expect([nameEnd(source, lines, 1), nameEnd(source, lines, 3)]).toEqual([3, 4]);
  });
});

/** The lines of a name of two, of which the second is a word. */
function linesOfNameWith(word: string): number {
  const { source, lines } = linesIn(`DELTA\n${word}\nBATH`);
  return nameEnd(source, lines, 0);
}

test('every legal form ends a name', () => {
  const forms =
    'LTD LIMITED LLC LLP LP INC CORP CORPORATION COMPANY CO PLC GMBH AG KG SE SA SARL SAS SPA SRL SL BV NV AB AS OY OYJ APS OOO OAO PAO ZAO JSC PJSC PTE PTY FZE FZCO DMCC EST TRADING HOLDING HOLDINGS GROUP BANK TRUST FOUNDATION';
  expect(forms.split(' ').filter((form) => linesOfNameWith(`SHIPPING ${form}.`) !== 2)).toEqual([]);
});

test('every word that connects goes on with a name', () => {
  const words = 'AND OF THE & T/A D/B/A DBA C/O FKA F/K/A AKA A/K/A O/B/O B/O F/O FFC ATTN';
  expect(words.split(' ').filter((word) => linesOfNameWith(`${word} IRIS`) !== 2)).toEqual([]);
});

test('every word of an address is none of a name', () => {
  const words =
    'STREET STR ST ROAD RD AVENUE AVE AV LANE LN DRIVE DR BOULEVARD BLVD SQUARE SQ PLACE PLAZA COURT CT HOUSE BUILDING BLDG TOWER FLOOR FL SUITE STE ROOM RM APT UNIT QUAY HARBOUR BOX PO RUE VIA CALLE STRASSE PLATZ WEG ALLEE ULITSA ULICA PROSPEKT DISTRICT ZONE CITY PROVINCE STATE';
  expect(words.split(' ').filter((word) => linesOfNameWith(`${word} LTD.`) !== 1)).toEqual([]);
});

describe('the name ends at the latest', () => {
  test.each([
    ['where the next word had room', 'IRIS KALE\nBATH', 1],
    ['behind a word that had no room', `${'A'.repeat(31)}\nBATH CORK`, 2],
    ['where it had room to the character', `${'A'.repeat(30)}\nBATH`, 1],
    ['where the first of its words had room', `${'A'.repeat(29)}\nBATH CORK`, 1],
    ['behind several', `${'A'.repeat(31)}\n${'BATH'.repeat(8)}\nCORK\nBERN`, 3],
    ['at the end of the value', FULL, 1],
  ])('%s', (_, value, expected) => {
    expect(latestNameEnd(linesIn(value).lines, 1)).toBe(expected);
  });
});

describe('the country at the end of a line', () => {
  test.each([
    ['CORK IE', 'IE', 7],
    ['CORK,IE', 'IE', 7],
    ['CORK/IE', 'IE', 7],
    ['CORK-IE', 'IE', 7],
    ['CORK(IE', 'IE', 7],
    ['IE', 'IE', 2],
    ['DE', 'DE', 2],
    ['IRELAND', 'IE', 2],
    ['CORK IRELAND', 'IE', 7],
    ['CORK,IRELAND', 'IE', 7],
    ['CORK/IRELAND', 'IE', 7],
    ['PYONGYANG KOREA, NORTH', 'KP', 12],
    ['A UNITED KINGDOM', 'GB', 4],
    ['A SAINT VINCENT AND THE GRENADINES', 'VC', 4],
    ['BERLIN, DE', 'DE', 10],
    ['10115 DE', 'DE', 8],
    ['101156 BERLIN DE', 'DE', 16],
    ['BERLIN 7 DE', 'DE', 11],
    ['KHARTOUM SD', undefined, 0],
    ['A,B BERLIN DE', undefined, 0],
    ['A 12345 BERLIN DE', undefined, 0],
    ['7 BERLIN DE', undefined, 0],
    ['A7 BERLIN DE', undefined, 0],
    ['BERLIN/DE', 'DE', 9],
    ['BERLIN (DE', 'DE', 10],
    ['CORKIE', undefined, 0],
    ['CORK ZZ', undefined, 0],
    ['1000 7 IRELAND 42', 'IE', 2],
    ['CORK IRELAND. 1000', 'IE', 7],
    ['(IRELAND)', 'IE', 2],
    ['C\u00D4TE D IVOIRE', 'CI', 2],
    ['ST LUCIA', 'LC', 2],
    ['ACCOUNT 446399', undefined, 0],
    ['446399 1000', undefined, 0],
    ['E', undefined, 0],
    ['', undefined, 0],
  ])('%s', (value, code, start) => {
    const { source } = linesIn(value);
    const line = { value, location: { path: '4/59/3', start: 2, end: 2 + value.length } };
    const expected = code && { value: code, location: { path: '4/59/3', start, end: 2 + value.length } };
    expect(countryAtLineEnd(source, line)).toEqual(expected);
  });

  test('is not there without a line', () => expect(countryAtLineEnd(linesIn('').source, undefined)).toBeUndefined());
});
