/** Who and what appears in the scenarios: operators, parties, listings, licences and the payments they vary. */

import { readFileSync } from 'node:fs';
import { readLicences, readOwnership, type Licence } from 'interdict';
import type { ListedRow, Scenario } from './scenario.ts';
import type { Sketch, Who } from './sketch.ts';

export const US: Scenario['operator'] = { jurisdictions: ['US'], bic: 'EXMPUS33XXX' };
export const ABROAD: Scenario['operator'] = { jurisdictions: ['US'], bic: 'EXMPGB2LXXX' };
export const EU: Scenario['operator'] = { jurisdictions: ['EU'], bic: 'EXMPDEFFXXX' };
export const UK: Scenario['operator'] = { jurisdictions: ['UK'], bic: 'EXMPGB2LXXX' };
export const UAE: Scenario['operator'] = { jurisdictions: ['other'], bic: 'AAAAAEADXXX' };

export const MUELLER: Who = { name: 'MUELLER HANDEL GMBH', town: 'HAMBURG', country: 'DE' };
export const SCHMIDT: Who = { name: 'SCHMIDT WERKE GMBH', town: 'KOELN', country: 'DE' };
export const GULF: Who = { name: 'GULF SPARE PARTS LLC', town: 'DUBAI', country: 'AE' };

/** From a German bank by way of New York to another German bank. */
export const TRANSIT = {
  from: 'AAAADEFFXXX',
  to: 'EXMPUS33XXX',
  day: '2026-03-02',
  amount: 'USD 1000',
  debtorBank: 'AAAADEFFXXX',
  creditorBank: 'BBBBDEFFXXX',
  debtor: MUELLER,
  creditor: SCHMIDT,
} as const satisfies Sketch;

/** In euros between German banks. */
export const IN_EUROS = { ...TRANSIT, to: 'EXMPDEFFXXX', amount: 'EUR 1000' } as const satisfies Sketch;
/** In pounds, received by a British bank. */
export const IN_POUNDS = {
  ...TRANSIT,
  from: 'AAAAGB2LXXX',
  to: 'EXMPGB2LXXX',
  debtorBank: 'AAAAGB2LXXX',
  creditorBank: 'EXMPGB2LXXX',
  amount: 'GBP 1000',
} as const satisfies Sketch;

export const OFAC = { authority: 'OFAC', measure: 'blocking' };

export const MOIS: ListedRow = {
  ...OFAC,
  id: 'mois',
  name: 'MINISTRY OF INTELLIGENCE AND SECURITY',
  kind: 'organisation',
  aliases: 'IRANIAN MINISTRY OF INTELLIGENCE AND SECURITY',
  countries: 'IR',
  programmes: 'SDGT;IRAN-HR;SYRIA',
  secondarySanctions: 'yes',
  listedOn: '2012-02-16',
};
export const KHATIB: ListedRow = {
  ...OFAC,
  id: '39017',
  name: 'Esmail KHATIB',
  kind: 'person',
  aliases: 'Seyed Esmaeil KHATIB',
  countries: 'IR',
  birthDate: '1961',
  programmes: 'CYBER2',
  secondarySanctions: 'yes',
  listedOn: '2022-09-09',
};
export const PARS: ListedRow = {
  ...OFAC,
  id: 'pars',
  name: 'PARS ZAGROS EXPORT',
  kind: 'organisation',
  countries: 'AE',
  programmes: 'SDGT',
};
export const PARS_ZAGROS: Who = { name: 'PARS ZAGROS EXPORT', town: 'DUBAI', country: 'AE' };
export const VOSTOK: ListedRow = {
  ...OFAC,
  id: 'vostok',
  name: 'VOSTOKMASH INVENTIVE',
  kind: 'organisation',
  countries: 'RU',
  programmes: 'RUSSIA-EO14024',
  secondarySanctions: 'yes',
};
export const bankRow = (id: string, bic: string, more: Readonly<Record<string, string>>): ListedRow => ({
  id,
  name: `${id.toUpperCase()} COMMERCIAL BANK`,
  kind: 'bank',
  bic,
  ...more,
});
export const SABR = bankRow('sabrovsky', 'SABRRUMM', {
  authority: 'OFAC',
  measure: 'processing-ban',
  programmes: 'RUSSIA-EO14024',
  listedOn: '2022-03-26',
});
export const KUNLUN = bankRow('kunlun', 'CKLBCNBJ', {
  authority: 'OFAC',
  measure: 'account-ban',
  programmes: '561-Related',
});
export const STAR: ListedRow = {
  ...OFAC,
  id: 'star',
  name: 'SEA STAR',
  kind: 'vessel',
  identifiers: 'imo:9123453',
  programmes: 'SDGT',
};
export const NIOC: ListedRow = {
  ...OFAC,
  id: 'nioc',
  name: 'NATIONAL IRANIAN OIL COMPANY',
  kind: 'organisation',
  countries: 'IR;AE',
  programmes: 'SDGT;IRAN',
  secondarySanctions: 'yes',
};

export const TO_MOIS: Sketch = {
  ...TRANSIT,
  creditor: { name: 'MINISTRY OF INTELLIGENCE AND SECURITY', lines: ['TEHRAN'] },
};
export const TO_KHATIB: Sketch = {
  ...TRANSIT,
  creditor: { name: 'ESMAIL KHATIB', account: 'DE02200505501015871393', lines: ['GARTENWEG 3', 'KOELN'] },
};
export const KHATIB_BORN: Who = {
  name: 'SEYED ESMAEIL KHATIB',
  account: 'DE02200505501015871393',
  born: '1961-03-02 QAEN IR',
  country: 'DE',
  town: 'KOELN',
};

/** An own customer's instruction: the customer's bank is the institution. */
export const OWN = {
  ...TRANSIT,
  from: 'EXMPUS33XXX',
  to: 'CCCCGB2LXXX',
  debtorBank: 'EXMPUS33XXX',
} as const satisfies Sketch;
export const KAMA: Who = { name: 'KAMA TRADING FZE', town: 'DUBAI', country: 'AE' };

/** Ownership data: `X 30 K` for a holder, what it has in percent, and in whom, and since when. X and Y are listed by all. */
export function owned(...shares: readonly string[]): NonNullable<Scenario['policy']> {
  const entities = ['X', 'Y', 'R', 'H'].map((id) => ({ record: 'entity', id, name: `${id} EXAMPLE` }));
  const listings = ['X', 'Y'].flatMap((of) =>
    ['OFAC', 'EU', 'UK'].map((authority) => ({
      record: 'listing',
      of,
      entry: `${authority.toLowerCase()}:${of}`,
      authority,
      measure: 'blocking',
      programme: 'SDGT',
    })),
  );
  const records = [
    { record: 'entity', id: 'K', name: KAMA.name, countries: ['AE'] },
    { record: 'entity', id: 'A', name: 'ALMAZ ANTEY TELECOM', countries: ['RU'] },
    ...entities,
    ...listings,
    ...shares.map((share) => {
      const [holder, percent, of, asOf] = share.split(' ');
      return { record: 'share', holder, percent, of, ...(asOf === undefined ? {} : { asOf }) };
    }),
  ];
  const read = readOwnership(records.map((record) => JSON.stringify(record)).join('\n'));
  if (!read.ok) throw new Error(read.issues.map(({ message }) => message).join(' '));
  return { ownership: read.value };
}

export const LICENCES: readonly Licence[] = licencesOf();

function licencesOf(): readonly Licence[] {
  const read = readLicences(
    readFileSync(new URL('../../packages/policy/src/test-support/licences.json', import.meta.url), 'utf8'),
  );
  if (!read.ok) throw new Error(read.issues.map(({ message }) => message).join(' '));
  // The specific licence among them names whom it is for.
  return read.value.map((one) => (one.parties ? { ...one, parties: ['listed:pars'] } : one));
}

export const OIL: Sketch = {
  ...TRANSIT,
  creditor: { name: 'NATIONAL IRANIAN OIL COMPANY', town: 'DUBAI', country: 'AE' },
  text: 'CRUDE',
};
export const FAMILY: Sketch = {
  ...TRANSIT,
  day: '2015-06-01',
  amount: 'USD 900',
  from: 'EXMPUS33XXX',
  to: 'BBBBAEADXXX',
  debtorBank: 'EXMPUS33XXX',
  creditorBank: 'MELIIRTHXXX',
  debtor: { name: 'ROYA DOE', town: 'BOSTON', country: 'US' },
  creditor: { name: 'SARA DOE', town: 'TEHRAN', country: 'IR' },
  text: 'FAMILY SUPPORT',
};
export const BLOCKED_BANK = bankRow('blocked', 'BLKDAEAD', { authority: 'OFAC', programmes: 'SDGT' });
export const TRUBA: Who = { name: 'TRUBAPROM PIPELINE', town: 'MOSCOW', country: 'RU' };
export const SSI: ListedRow = {
  id: 'truba',
  name: TRUBA.name,
  kind: 'organisation',
  countries: 'RU',
  authority: 'OFAC',
  measure: 'debt-or-equity',
  programmes: 'UKRAINE-EO13662',
};
export const COMPANY: ListedRow = {
  id: 'huayi',
  name: 'HUAYI MICROELECTRONICS',
  kind: 'organisation',
  countries: 'CN',
};
export const CONSULTING: Sketch = {
  ...TRANSIT,
  creditor: { name: COMPANY.name, town: 'SHENZHEN', country: 'CN' },
  text: 'CONSULTING FEE',
};
export const CUBAN: Sketch = {
  ...TRANSIT,
  from: 'BANKESMMXXX',
  debtorBank: 'BANKESMMXXX',
  creditorBank: 'BANKPAPAXXX',
  debtor: { name: 'COMPRADOR SL', town: 'MADRID', country: 'ES' },
  creditor: { name: 'CARIBE VENDEDOR SA', town: 'HOLGUIN', country: 'CU' },
};
export const KHERSON: ListedRow = {
  id: 'kherson',
  name: 'Kherson',
  kind: 'place',
  countries: 'UA',
  authority: 'EU',
  programmes: 'KHERSON',
};
export const TAVRIDA: Who = { name: 'TAVRIDA SERVICE', town: 'KHERSON', country: 'UA' };
export const DIRECTORATE: ListedRow = {
  id: 'directorate',
  name: 'Directorate for Internal Security of the Ministry of Intelligence and Security',
  aliases: 'MOIS Directorate for Internal Security',
  kind: 'organisation',
  countries: 'IR',
  authority: 'EU',
  programmes: 'TERR',
};

export const IN_DIRHAMS: Sketch = {
  ...TRANSIT,
  from: 'AAAAAEADXXX',
  debtorBank: 'AAAAAEADXXX',
  to: 'BBBBAEADXXX',
  creditorBank: 'BBBBAEADXXX',
  amount: 'AED 1000',
  debtor: GULF,
  creditor: { name: 'VOSTOKMASH INVENTIVE', town: 'MOSCOW', country: 'RU' },
};
export const SIS: ListedRow = {
  ...OFAC,
  id: 'sis',
  name: 'SIS D.O.O.',
  kind: 'organisation',
  countries: 'SI',
  identifiers: 'registration:5919070;tax-id:SI91729181',
  programmes: 'SDNTK',
};
export const ALMAZ: ListedRow = {
  ...OFAC,
  id: 'almaz',
  name: 'JSC Almaz-Antey',
  kind: 'organisation',
  countries: 'RU',
  programmes: 'UKRAINE-EO13661',
};
export const TELECOM: Who = { name: 'ALMAZ ANTEY TELECOM', town: 'MOSCOW', country: 'RU' };
export const KRAY = bankRow('krayinvestbank', 'KRRARU2K', {
  name: 'KRAYINVESTBANK',
  authority: 'OFAC',
  countries: 'RU',
  programmes: 'UKRAINE-EO13685',
});
export const MELLI = bankRow('melli', 'MELIIRTH', { authority: 'OFAC', programmes: 'IRAN' });
export const UREA: Sketch = {
  ...TRANSIT,
  amount: 'USD 74000',
  creditor: { name: 'GULF FERTILISER LLC', town: 'DUBAI', country: 'AE' },
  text: 'INV 2207 UREA EX BANDAR ABBAS',
};
export const CRIMEAN: Sketch = {
  ...TRANSIT,
  day: '2015-01-15',
  creditor: { name: 'KURORT OOO', lines: ['YALTA'], country: 'RU' },
};
