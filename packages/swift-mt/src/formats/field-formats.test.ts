/** What each field looks like, by example: values in the form the handbook gives it, and others that are near it. */

import { expect, test } from 'vitest';
import { CATALOGUE } from '../catalogue/index.ts';
import { formatOf } from './field-formats.ts';

const LONG = 'A'.repeat(36);
const LINE = 'A'.repeat(35);
const lines = (count: number, line = 'A'): string => Array.from({ length: count }, () => line).join('\r\n');

const FORMS: readonly (readonly [tags: string, good: readonly string[], bad: readonly string[]])[] = [
  ['11R 11S', ['103\r\n260401', '103\r\n260401\r\n1234123456'], ['103', '103260401', '103\r\n260401\r\n1234']],
  ['12', ['103'], ['1033', 'ABC']],
  ['13C', ['/CLSTIME/0915+0100'], ['CLSTIME/0915+0100', '/CLSTIME/0915+010', '/CLSTIMEXX/0915+0100']],
  ['13D', ['2604010915+0100'], ['2604010915', '2604010915+010']],
  ['14C', ['2006'], ['06']],
  ['14S', ['LIB01', 'LIB1/1200/GBLO'], ['LI01', 'LIB01/1200']],
  ['15A 15B 15C 15D 15E 15F 15G 15H 15I', [''], ['A']],
  ['16A', ['1', '12345'], ['123456', 'A']],
  ['17A 17F 17G 17I 17N 17O 17T 17U', ['Y'], ['YN', '1']],
  ['19', ['1,5', '12345678901234,56'], ['1', '123456789012345,67']],
  ['20 21 21A 21F 21G 21P 21R 23 26H', ['REF 1', 'A'.repeat(16)], ['A'.repeat(17), 'A\r\nB']],
  ['21C 21D 21E', ['A', LINE], [LONG]],
  ['22A', ['NEWT'], ['NEW', 'NEW1']],
  ['22C', ['ALFADE0123BETAUS', 'ALFAD10123BETAU2'], ['ALFADEFF0123BETA', 'ALFADE0123']],
  ['22D', ['DGAR', 'DG12'], ['DGA']],
  ['23B', ['CRED'], ['CRE', 'cred']],
  ['23E', ['PHON', 'PHON/A', `PHON/${'A'.repeat(30)}`], [`PHON/${'A'.repeat(31)}`, 'PHO']],
  ['23X', ['FAXT/A', `FAXT/${'A'.repeat(65)}`], ['FAXT', `FAXT/${'A'.repeat(66)}`]],
  ['24D', ['ELEC', 'ELEC/A'], ['ELE', `ELEC/${LONG}`]],
  ['25', ['12', LINE], [LONG, '1\r\n2']],
  ['25A', ['/12'], ['12', `/${LINE}`]],
  ['25P', ['12\r\nALFADEFF', '12\r\nALFADEFFXXX'], ['12', '12\r\nALFADEFFX', '12\r\nALFADEF']],
  ['26E', ['1', '123'], ['1234']],
  ['26T', ['K90'], ['K9', 'K901']],
  ['27', ['1/2'], ['12', '1/22']],
  ['28', ['1', '12345/12'], ['123456', '1/123']],
  ['28C', ['1', '12345/12345'], ['123456', '1/123456']],
  ['28D', ['1/1', '12345/12345'], ['1', '1/123456']],
  ['29A', ['A', lines(4, LINE)], [lines(5), LONG]],
  ['30 31C 31E 31S 44C', ['260401'], ['20260401', '26040']],
  ['22B', ['CONF'], ['CON', 'CONF1']],
  ['32H 34E', ['EUR1,', 'NEUR1,'], ['1,', 'NNEUR1,']],
  ['37G', ['4,5', 'N0,1'], ['NN1,', 'EUR1,']],
  ['40B', ['IRREVOCABLE\r\nADDING OUR CONFIRMATION'], ['IRREVOCABLE']],
  ['30F 30P 30T 30U 30V 30X', ['20260401'], ['260401']],
  ['31D', ['260401BATH'], ['260401', 'BATH', `260401${'A'.repeat(30)}`]],
  ['32A 32C 32D 33A', ['260401EUR1,'], ['EUR1,', '260401EUR1', '260401EUR12345678901234,5']],
  ['32B 32E 32G 33B 71F 71G 71H 71J 71K 71L', ['EUR1,', 'EUR123456789012,34'], ['260401EUR1,', '1,', 'EU1,']],
  ['32J', ['1,', '12345678901234,'], ['EUR1,', '123456789012345,']],
  ['32K', ['D090STEUR1,'], ['D90STEUR1,', '260401EUR1,']],
  ['34F', ['EUR1,', 'EURD1,'], ['1,', 'EURDD1,']],
  ['36 37J', ['1,5', '12345678901,'], ['1', '123456789012,']],
  ['37H', ['C1,', 'CN1,'], ['1,', 'CNN1,']],
  ['39A', ['5/10', '05/05'], ['5', '005/10']],
  ['40A', ['IRREVOCABLE TRANSFERABLE', 'A'], ['A'.repeat(25)]],
  ['40E', ['UCP LATEST VERSION', 'OTHR/A'], [LONG, `A/${LONG}`]],
  ['41A', ['ALFADEFF\r\nBY PAYMENT'], ['ALFADEFF', 'ALFADEFF\r\nBY NEGOTIATION X']],
  ['41D', ['ANY BANK\r\nBY PAYMENT', `${lines(4)}\r\nBY PAYMENT`], ['ANY BANK', `${lines(5)}\r\nBY PAYMENT`]],
  ['39C 42M 42P', ['A', lines(4, LINE)], [lines(5), LONG]],
  ['42C', ['A', lines(3, LINE)], [lines(4), LONG]],
  ['44A 44B 44E 44F', ['A', 'A'.repeat(140), 'A@B'], ['A'.repeat(141), lines(2)]],
  ['45A 46A 47A 49G 49H', ['A', lines(100, 'A'.repeat(65)), 'A@B'], [lines(101), 'A'.repeat(66)]],
  ['49', ['CONFIRM', 'WITHOUT'], ['MAY ADD X']],
  ['50 51', ['A', lines(4, LINE)], [lines(5), LONG]],
  ['50A 59A', ['ALFADEFF', '/12\r\nALFADEFFXXX'], ['12\r\nALFADEFF', '/12', 'ALFADEF']],
  ['50C', ['ALFADEFF', 'ALFADEFFXXX'], ['/12\r\nALFADEFF', 'ALFADEFFX']],
  [
    '50F',
    ['/12\r\n1/A', `CCPT/GB/1\r\n1/${'A'.repeat(33)}\r\n2/B\r\n3/GB/C\r\n4/1`],
    [`/12\r\n1/${LINE}`, '/1\r\nA', `/1${'\r\n1/A'.repeat(5)}`],
  ],
  ['59', ['A', `/12\r\n${lines(4, LINE)}`], [lines(5), LONG, `/${LINE}\r\nA`]],
  ['59F', ['1/A', `/12\r\n1/A\r\n2/B\r\n3/GB/C\r\n3/D`], ['A', '/12', `/12${'\r\n1/A'.repeat(5)}`]],
  ['60F 60M 62F 62M 64 65', ['C260401EUR1,'], ['260401EUR1,', 'C260401EUR1']],
  [
    '61',
    ['2604010401C1,NTRFREF', '260401RD1,5NTRFREF//BANK\r\nMORE', '260401CR1,NTRFREF'],
    ['260401C1NTRFREF', '260401C1,NTRF', '2604C1,NTRFREF'],
  ],
  ['70', ['A', lines(4, LINE)], [lines(5), LONG, 'A@B']],
  ['71A', ['SHA'], ['SH', 'SHAR']],
  ['71B 72 73 75 76 77D', ['A', lines(6, LINE)], [lines(7), LONG, 'A@B']],
  ['71D 72Z', ['A@B', lines(6, LINE)], [lines(7), LONG]],
  ['77A', ['A', lines(20, LINE)], [lines(21), LONG]],
  ['77B', ['A', lines(3, LINE)], [lines(4), LONG]],
  ['77E', ['A', `A\r\n${lines(50, 'A'.repeat(78))}`], ['A'.repeat(74), lines(52)]],
  ['77H', ['ISDA', 'ISDACN/20020101//1998'], ['ISDACNX', 'ISDA/2002']],
  ['77L 77U', ['A@B', lines(150, 'A'.repeat(65))], [lines(151), 'A'.repeat(66)]],
  ['77T', ['A@B', 'A'.repeat(9000)], ['A'.repeat(9001)]],
  ['78', ['A', lines(12, 'A'.repeat(65))], [lines(13), 'A'.repeat(66), 'A@B']],
  ['79', ['A', lines(35, 'A'.repeat(50))], [lines(36), 'A'.repeat(51)]],
  ['86', ['A', lines(6, 'A'.repeat(65))], [lines(7), 'A'.repeat(66)]],
  ['90C 90D', ['1EUR1,', '12345EUR1,'], ['EUR1,', '123456EUR1,']],
  ['94A', ['BILA'], ['BIL']],
  ['51A 57A 82A 96A', ['ALFADEFF', '/D\r\nALFADEFF', '/D/12\r\nALFADEFFXXX'], ['12\r\nALFADEFF', 'ALFADEF']],
  ['53B 57B 84B', ['/12', '/D/12\r\nBATH', 'BATH'], ['BATH\r\nCORK', LONG]],
  ['57C 84C', ['/12', '//FW021000089'], ['12', `/${LINE}`]],
  ['52D 58D 87D', ['A', `/D/12\r\n${lines(4, LINE)}`], [lines(5), LONG]],
  ['50G', ['/12\r\nALFADEFF'], ['ALFADEFF', '/12']],
  ['50H', ['/12\r\nA', `/12\r\n${lines(4, LINE)}`], ['A', `/12\r\n${lines(5)}`]],
  ['53J 82J 96J', ['/NAME/A', lines(5, 'A'.repeat(40))], [lines(6), 'A'.repeat(41)]],
  ['50K', ['A', `/12\r\n${lines(4, LINE)}`], [lines(5), LONG]],
  ['50L', ['A', LINE], [LONG, lines(2)]],
];

test.each(FORMS)('%s', (tags, good, bad) => {
  for (const tag of tags.split(' ')) {
    const pattern = formatOf(tag)?.pattern;
    expect([tag, good.filter((value) => !pattern?.test(value))]).toEqual([tag, []]);
    expect([tag, bad.filter((value) => pattern?.test(value) ?? true)]).toEqual([tag, []]);
  }
});

test('fields of the catalogue that have no format are texts, or read by their number', () => {
  const tags = CATALOGUE.flatMap(({ sequences }) => sequences.flatMap(({ rows }) => rows.flatMap((row) => row.tags)));
  const without = new Set(tags.filter((tag) => !formatOf(tag)));
  expect([...without].toSorted().join(' ')).toBe(
    '14D 14E 18A 22K 22L 22M 22N 22P 22R 23F 23S 24E 24G 34C 35G 37L 38J 39E 39F 39M 40C 43P 43T 44D 44J 45C 45L 48 48B 48D 71N',
  );
});
