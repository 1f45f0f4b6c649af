import { expect, test } from 'vitest';
import { isDummy } from './dummy.ts';

test.each([
  'NOTPROVIDED',
  'NOT PROVIDED',
  'NOTAVAILABLE',
  'NOT AVAILABLE',
  'UNKNOWN',
  'UNKWN',
  'UKWN',
  'NONE',
  'NONREF',
  'NOREF',
  'N/A',
  'NA',
  'XXX',
  'X',
  '.',
  '-',
  '/NOT AVAILABLE',
  '/X',
  'unknown',
  'none',
  'x',
  '    /NOT AVAILABLE      ',
  '\r\nNA\t',
])('%j stands for nothing', (value) => expect(isDummy(value)).toBe(true));

test.each([
  '',
  ' ',
  '/',
  '//X',
  'XX',
  'NORA',
  'NOT PROVIDED YET',
  'UNKNOWN SA',
  'A',
  'IRIS KALE',
  'X'.repeat(40),
  ' '.repeat(30),
])('%j does not', (value) => expect(isDummy(value)).toBe(false));
