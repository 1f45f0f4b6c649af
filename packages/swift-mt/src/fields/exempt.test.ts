/** What is not screened, by example; and what stands in the same fields and is. */

import { expect, test } from 'vitest';
import { EXEMPT_FIELDS, isExempt, safePattern } from './exempt.ts';
import { formatOf } from '../formats/field-formats.ts';
import type { FormatPart } from '../formats/format.ts';

const ROWS: readonly (readonly [tags: string, exempt: readonly string[], screened: readonly string[]])[] = [
  [
    '11R 11S',
    ['103\r\n260401', '103260401', '103\r\n260401\r\n1234123456'],
    ['103', 'A103\r\n260401', '103\r\n260401A'],
  ],
  ['12', ['103'], ['1030', '10', 'ABC']],
  ['13C', ['/CLSTIME/0915+0100', '/REJTIME/0915-0100'], ['/QORBANI/0915+0100', '/CLSTIME/0915', 'A/CLSTIME/0915+0100']],
  ['13C', ['/RNCTIME/0915+0100', '/SNDTIME/0915+0100', '/FROTIME/0915+0100', '/TILTIME/0915+0100'], []],
  ['13D', ['2604010915+0100'], ['2604010915', '2604010915+0100A']],
  [
    '14C 30 30F 30P 30T 30U 30V 30X 31C 31E 31S',
    ['2006', '260401', '20260401'],
    ['2604011', '26', '260401A', 'A260401'],
  ],
  ['16A 26E 27 28 28C 28D 39A', ['1', '1/2'], ['', 'A', '1A', 'A1', '1 2']],
  ['17A 17F 17G 17I 17N 17O 17T 17U', ['Y', 'N'], ['YES', 'X', 'y']],
  ['19 36', ['1', '1,5', '1.000,00'], [',5', '1A', 'A1']],
  ['22A', ['NEWT', 'AMND', 'CANC', 'DUPL', 'EXOP', 'ISSU', 'ISCO', 'ICCO', 'ACNF', 'ADVI'], ['IVAN', 'NEWTX', 'XNEWT']],
  ['22D', ['DGAR', 'STBY', 'DEPU'], ['IVAN', 'DGARX', 'XDGAR']],
  ['23', ['CREDIT', 'SPAY', 'CHQB', 'CRTST'], ['IVAN', 'CREDITX', 'XSPAY']],
  ['23B', ['CRED', 'SPRI', 'SSTD', 'SPAY', 'CRTS'], ['IVAN', 'CREDX', 'XCRED']],
  [
    '23E',
    ['AUTH', 'CHQB', 'CMSW', 'CMTO', 'CMZB', 'CORT', 'EQUI', 'HOLD', 'INTC', 'NAUT', 'NETS', 'OTHR', 'PHOB', 'PHOI'],
    ['IVAN', 'PHON/IRIS', 'XPHON'],
  ],
  ['23E', ['PHON', 'REPA', 'RFDD', 'RTGS', 'RTND', 'SDVA', 'TELB', 'TELE', 'TELI', 'URGP'], ['AUTHX']],
  ['26T', ['K90', 'ABC'], ['K9', 'K901', 'k90']],
  [
    '32A 32C 32D 33A 34A',
    ['260401EUR1,', 'EUR1,', 'EUR1.000'],
    ['1,', '260401EUR', '260401EUR1,A', 'A260401EUR1,', '260401eur1,'],
  ],
  ['32K', ['D090STEUR1,'], ['D90STEUR1,', 'XD090STEUR1,', 'D090STEUR1,A']],
  ['32B 32E 32G 32J 33B 33E 34B 37J 71F 71G 71H 71J 71K 71L', ['EUR1,', '1,'], ['EUR', 'EURO1,', 'EUR1,A', '1,EUR']],
  ['32H 34E', ['EUR1,', 'NEUR1,'], ['1,', 'XEUR1,', 'NNEUR1,', 'EUR1,A']],
  ['34F', ['EUR1,', 'EURD1,', 'EURC1,'], ['1,', 'EURX1,', 'XEUR1,', 'EUR1,A']],
  ['37G', ['1,', 'N1,5'], ['C1,', 'NN1,', '1,A']],
  ['37H', ['C1,', 'DN1,'], ['1,', 'CX1,', 'CC1,', 'C1,A']],
  [
    '60F 60M 62F 62M 64 65',
    ['C260401EUR1,', 'D260401EUR1,'],
    ['260401EUR1,', 'X260401EUR1,', 'C260401EUR1,A', 'AC260401EUR1,'],
  ],
  ['71A', ['OUR', 'SHA', 'BEN'], ['IVAN', 'SHAX', 'XSHA', 'IMA']],
  ['90C 90D', ['1EUR1,', '12345EUR1,'], ['EUR1,', '123456EUR1,', 'A1EUR1,', '1EUR1,A']],
  ['94A', ['AGNT', 'BILA', 'BROK'], ['IVAN', 'AGNTX', 'XAGNT']],
  ['20 50K 59 70 72 79 99Z', [], ['1', '', 'EUR1,']],
];

test.each(ROWS)('%s', (tags, exempt, screened) => {
  for (const tag of tags.split(' ')) {
    expect([tag, exempt.filter((value) => !isExempt(tag, value))]).toEqual([tag, []]);
    expect([tag, screened.filter((value) => isExempt(tag, value))]).toEqual([tag, []]);
  }
});

test('no other field is exempt, and each has its reason', () => {
  const known = new Set(ROWS.flatMap(([tags]) => tags.split(' ')));
  expect(EXEMPT_FIELDS.flatMap(([tags]) => tags.split(' ')).filter((tag) => !known.has(tag))).toEqual([]);
  expect(EXEMPT_FIELDS.filter(([, , reason]) => reason.length < 4)).toEqual([]);
});

/** The shortest and the longest values of a format, with its optional parts and without. */
function valuesOf(parts: readonly FormatPart[]): string[] {
  let values = [''];
  for (const part of parts) {
    const own = valuesOfPart(part);
    values = values.flatMap((value) => own.map((more) => value + more));
  }
  return values;
}

function valuesOfPart(part: FormatPart): string[] {
  if (part.kind === 'literal') return [part.text];
  if (part.kind === 'line-break') return ['\r\n'];
  if (part.kind === 'optional') return ['', ...valuesOf(part.parts)];
  const { type, least, most } = part;
  if (type === 'd') return ['0,', '1,5', `${'9'.repeat(most - 1)},`];
  const characters = type === 'n' ? '09' : type === 'a' ? 'AZ' : type === 'c' ? 'A0' : 'A ';
  return Array.from(characters, (character) => [character.repeat(least), character.repeat(most)]).flat();
}

test('what one pattern shows to be safe is exempt and has the format of its field', () => {
  const tags = EXEMPT_FIELDS.flatMap(([own]) => own.split(' '));
  const safe = tags.filter((tag) => safePattern(tag, formatOf(tag)));
  for (const tag of safe) {
    const format = formatOf(tag);
    const values = [
      ...valuesOf(format?.parts ?? []),
      ...ROWS.flatMap(([, exempt, screened]) => [...exempt, ...screened]),
    ];
    const seen = values.filter((value) => safePattern(tag, format)?.test(value));
    expect([tag, seen.length > 0]).toEqual([tag, true]);
    expect([tag, seen.filter((value) => !isExempt(tag, value) || !format?.pattern.test(value))]).toEqual([tag, []]);
  }
  expect(tags.filter((tag) => !safe.includes(tag)).join(' ')).toBe(
    '11R 11S 13D 32H 34E 34F 37G 37H 60F 60M 62F 62M 64 65',
  );
});
