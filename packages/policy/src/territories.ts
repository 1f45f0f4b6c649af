/** Territories under embargo: a data table, with the law of each. */

import { CRIMEA, CUBA, DONBAS, IRAN, NORTH_KOREA, OBLASTS, SYRIA, type Programme } from './programme.ts';

export interface Territory {
  readonly id: TerritoryId;
  readonly name: string;
  /** ISO 3166-1 code, where the territory is a country. */
  readonly country?: string;
  /** Of telephone numbers there, under ITU-T E.164. Names on the internet end in the country's code. */
  readonly callingCode?: string;
  /** Its own, under ISO 4217. */
  readonly currencies?: readonly string[];
  /** How programmes of place lists write it or begin: in upper case, letters and digits only. */
  readonly programmes: readonly string[];
  /** Countries that an address there may truly give. */
  readonly addressedAs: readonly string[];
  /** The programme under which it is embargoed. */
  readonly under: Programme;
  /** The law of the embargo, of every authority that has one. */
  readonly citation: string;
  /** First day without embargo. */
  readonly until?: string;
}

export type TerritoryId = 'iran' | 'north-korea' | 'cuba' | 'syria' | 'crimea' | 'donetsk' | 'luhansk' | 'oblasts';

const UK_RUSSIA = 'Russia (Sanctions) (EU Exit) Regulations 2019';

const UKRAINE: readonly string[] = ['UA', 'RU'];

export const TERRITORIES: readonly Territory[] = [
  {
    id: 'iran',
    name: 'Iran',
    country: 'IR',
    callingCode: '98',
    currencies: ['IRR'],
    programmes: ['IRAN', 'IR'],
    addressedAs: ['IR'],
    under: IRAN,
    citation: '31 CFR part 560',
  },
  {
    id: 'north-korea',
    name: 'North Korea',
    country: 'KP',
    callingCode: '850',
    currencies: ['KPW'],
    programmes: ['NORTHKOREA', 'DPRK', 'KP'],
    addressedAs: ['KP'],
    under: NORTH_KOREA,
    citation: '31 CFR part 510; Regulation (EU) 2017/1509',
  },
  {
    id: 'cuba',
    name: 'Cuba',
    country: 'CU',
    callingCode: '53',
    currencies: ['CUP', 'CUC'],
    programmes: ['CUBA', 'CU'],
    addressedAs: ['CU'],
    under: CUBA,
    citation: '31 CFR part 515',
  },
  {
    id: 'syria',
    name: 'Syria',
    country: 'SY',
    callingCode: '963',
    programmes: ['SYRIA', 'SY'],
    addressedAs: ['SY'],
    under: SYRIA,
    citation: '31 CFR part 542',
    until: '2025-07-01', // E.O. 14312
    currencies: ['SYP'],
  },
  {
    id: 'crimea',
    name: 'Crimea',
    programmes: ['CRIMEA', 'SEVASTOPOL', 'UKRAINEEO13685'],
    addressedAs: UKRAINE,
    under: CRIMEA,
    citation: `E.O. 13685; 31 CFR part 589; Regulation (EU) No 692/2014; ${UK_RUSSIA}`,
  },
  {
    id: 'donetsk',
    name: 'the so-called Donetsk People’s Republic',
    programmes: ['DONETSK', 'DNR', 'UKRAINEEO14065', 'RUSSIAEO14065'],
    addressedAs: UKRAINE,
    under: DONBAS,
    citation: `E.O. 14065; 31 CFR part 589; Regulation (EU) 2022/263; ${UK_RUSSIA}`,
  },
  {
    id: 'luhansk',
    name: 'the so-called Luhansk People’s Republic',
    programmes: ['LUHANSK', 'LNR'],
    addressedAs: UKRAINE,
    under: DONBAS,
    citation: `E.O. 14065; 31 CFR part 589; Regulation (EU) 2022/263; ${UK_RUSSIA}`,
  },
  {
    id: 'oblasts',
    name: 'occupied Kherson or Zaporizhzhia',
    programmes: ['KHERSON', 'ZAPORIZHZHIA'],
    addressedAs: UKRAINE,
    under: OBLASTS,
    citation: `Regulation (EU) 2022/263, as amended by (EU) 2022/1903; ${UK_RUSSIA}`,
  },
];
