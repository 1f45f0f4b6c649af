import { describe, expect, test } from 'vitest';
import { countryAtEnd, countryInFront } from './country-in-line.ts';

const said = (line: string, found: ReturnType<typeof countryAtEnd>): string | undefined =>
  found && `${found.country} ${line.slice(found.start, found.end)}`;

describe('countryAtEnd', () => {
  test.each([
    ['SHIRAZ IR', 'IR IR'],
    ['SHIRAZ, IR', 'IR IR'],
    ['SHIRAZ/ir', 'IR ir'],
    ['SHIRAZ (IR)', 'IR IR'],
    ['SHIRAZ (IRAN)', 'IR (IRAN)'],
    [')', undefined],
    ['IR', 'IR IR'],
    ['SIOUX FALLS SD', undefined],
    ['KHARTOUM, SD', 'SD SD'],
    ['KHARTOUM SUDAN', 'SD SUDAN'],
    ['PYONGYANG KOREA, NORTH', 'KP KOREA, NORTH'],
    ['SHIRAZ,  IRAN ', 'IR IRAN'],
    ['PESHAWAR KP', 'PK PESHAWAR KP'],
    ['25000 Peshawar (KP)', 'PK Peshawar (KP)'],
    ['FOOVILLE KP', 'KP KP'],
    ['PESHAWAR KP IR', 'IR IR'],
    ['CORKIE', undefined],
    ['', undefined],
  ])('%j', (line, expected) => expect(said(line, countryAtEnd(line))).toBe(expected));
});

describe('countryInFront', () => {
  test.each([
    ['3/IR/SHIRAZ', 'IR IR'],
    [' 3/ IR /SHIRAZ', 'IR IR'],
    ['3/IR', 'IR IR'],
    ['3/CO/CALI', 'CO CO'],
    ['IR/SHIRAZ', 'IR IR'],
    ['IR', 'IR IR'],
    ['CO/ALDER', undefined],
    ['MR/ALDER', undefined],
    ['IR/12', undefined],
    ['2/IR/SHIRAZ', undefined],
    ['3/SHIRAZ', undefined],
    ['QQ/SHIRAZ', undefined],
    ['SHIRAZ IR', undefined],
    ['', undefined],
  ])('%j', (line, expected) => expect(said(line, countryInFront(line))).toBe(expected));
});
