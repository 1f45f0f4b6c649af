import { expect, it } from 'vitest';
import { entry, subjectOf } from '../../fixtures/listing.ts';
import { screened } from '../../fixtures/screened.ts';

const AMBER = entry({ kind: 'vessel', names: ['AMBER'] });

it.each([
  'VESSEL BY NAME AMBER',
  'THE VESSEL IS CALLED AMBER',
  'OCEAN VESSEL/VOY: AMBER 12',
  'VESSEL NAME AND VOYAGE: AMBER 12',
  'SHIPPED PER AMBER',
  'GOODS SHIPPED ON AMBER',
  'CARGO LOADED ON BOARD OF THE AMBER',
  'SHIPPED ON BOARD THE AMBER',
  'BULK CARRIER AMBER',
  'DEMURRAGE AMBER',
  'BUNKERS FOR AMBER',
  'CHARTER HIRE AMBER',
  'PORT DUES AMBER',
  'LAYCAN AMBER',
  'VSLS AMBER',
  'LPGC AMBER',
  'ON BOARD AMBER',
  'ON BOARD OF THE AMBER',
  'ABOARD AMBER',
  'TRAWLER AMBER',
  'BULKER AMBER',
])('names a ship of one word: %s', (text) => {
  expect(screened(subjectOf('text', text), AMBER)).toHaveLength(1);
});

it.each([
  'SHIPPED BY AMBER',
  'SHIPPED PER AMBER EXPRESS LTD',
  'DEMURRAGE AMBER SMITH',
  'WELCOME ON BOARD AMBER',
  'ON BOARD AMBER SMITH',
  'CLIMB ABOARD AMBER',
  'ON BOARDING AMBER',
  'ON THE BOARD OF AMBER',
  'CARRIER AMBER',
  'FREIGHT AMBER',
  'FREIGHT FOR AMBER',
  'CREW WAGES AMBER',
  'MEMBERSHIP DUES AMBER',
  'LOADED AMBER',
  'MY VESSEL BY AMBER JONES',
  'VESSEL OF AMBER',
])('may name anybody: %s', (text) => {
  expect(screened(subjectOf('text', text), AMBER)).toEqual([]);
});
