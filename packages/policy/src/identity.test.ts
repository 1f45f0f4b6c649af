import { describe, expect, test } from 'vitest';
import type { Identity, ListEntry } from '@interdict/model';
import { identityOf } from './identity.ts';
import { agent, entry, hit, party, payment, type HitData } from './test-support/builders.ts';

const BY = {
  thresholds: { confirm: 0.95, discountBirthYears: 5 },
  discounting: { 'ID-01': true, 'ID-02': true },
};

const ON = payment({
  agents: [agent('creditorAgent', { bic: 'BANKRUMM', name: 'BANK OF THE NORTH' })],
  parties: [
    party('debtor', 'IVAN PETROV', {
      country: 'AE',
      iban: 'DE89370400440532013000',
      identifiers: [['passport', 'X 123', 'RU']],
      born: { year: 1990, country: 'AE' },
    }),
    party('ultimateDebtor', 'IVAN PETROV', { country: 'AE' }),
    party('initiatingParty', 'IVAN PETROV', { country: 'DE', identifiers: [['registration', 'HRB 32490', 'DE']] }),
    party('creditor', 'IVAN PETROV', { born: { year: 1990, country: 'AE' } }),
  ],
  text: 'IVAN PETROV MV STAR IMO 9123456',
});
const PERSON = entry({ name: 'Ivan PETROV', kind: 'person' });
const WEAK = entry({ name: 'Vanya', kind: 'person', weak: true });
const VESSEL = entry({ name: 'PETROV', kind: 'vessel' });
const BANK = entry({ name: 'Bank of the North', kind: 'bank', country: 'RU' });
const FOREIGN_BANK = entry({ name: 'Bank of the North', kind: 'bank', country: 'KZ' });
const COMPANY = entry({ name: 'Bank of the North', kind: 'organisation', country: 'RU' });

/** A birth date and a country that contradict the entry. */
const ANOTHER: HitData['against'] = [
  ['birth-date', '1990-01-01', '1961'],
  ['country', 'AE', 'IR'],
];

type Row = [Identity, string, string, ListEntry, HitData?];

describe('identityOf', () => {
  test.each<Row>([
    ['confirmed', 'a BIC', 'creditorAgent', BANK, { identifier: ['bic', 'BANKRUMM'] }],
    ['confirmed', 'an IMO number in a text', 'remittance', VESSEL, { identifier: ['imo', '9123456'] }],
    ['confirmed', 'a passport of the same country', 'debtor', PERSON, { identifier: ['passport', 'X123', 'RU'] }],
    ['possible', 'a passport of another country', 'debtor', PERSON, { identifier: ['passport', 'X123', 'KZ'] }],
    ['possible', 'a passport of no country', 'debtor', PERSON, { identifier: ['passport', 'X123'] }],
    [
      'confirmed',
      'a passport and the birth date',
      'debtor',
      PERSON,
      { identifier: ['passport', 'X123'], for: [['birth-date', '1961', '1961']] },
    ],
    [
      'possible',
      'a passport of no country, which a screener also gives as agreeing',
      'debtor',
      PERSON,
      { identifier: ['passport', 'X123'], for: [['identifier', 'X 123', 'X123']] },
    ],
    [
      'possible',
      'a number of a court in the country, of which there are many',
      'initiatingParty',
      COMPANY,
      { identifier: ['registration', 'HRB 32490', 'DE', 'Mainz'], for: [['country', 'DE (address)', 'DE']] },
    ],
    [
      'confirmed',
      'a number of a court, and the town',
      'initiatingParty',
      COMPANY,
      { identifier: ['registration', 'HRB 32490', 'DE', 'Mainz'], for: [['address', 'Mainz', 'Mainz']] },
    ],
    [
      'confirmed',
      'a number of the register of the country',
      'initiatingParty',
      COMPANY,
      { identifier: ['registration', 'HRB 32490', 'DE'] },
    ],
    ['possible', 'an account number that is no IBAN', 'debtor', PERSON, { identifier: ['account', '123'] }],
    ['possible', 'an equal name alone', 'debtor', PERSON],
    ['possible', 'a near name with a birth date', 'debtor', PERSON, { score: 0.9, for: [['birth-date']] }],
    ['confirmed', 'an equal name with a birth date', 'debtor', PERSON, { for: [['birth-date']] }],
    ['confirmed', 'a high score with an address', 'debtor', PERSON, { score: 0.96, for: [['address']] }],
    ['confirmed', 'an equal name with a country of its address', 'debtor', PERSON, { for: [['country', 'AE', 'AE']] }],
    ['possible', 'an equal name with the country of its bank', 'debtor', PERSON, { for: [['country', 'DE', 'DE']] }],
    [
      'possible',
      'the bank’s country, as a screener words it',
      'debtor',
      PERSON,
      { for: [['country', 'DE (iban)', 'DE']] },
    ],
    [
      'confirmed',
      'a country found in the words of the address',
      'debtor',
      PERSON,
      { for: [['country', 'DE (address), DE (iban)', 'DE']] },
    ],
    ['possible', 'an equal name with a gender', 'debtor', PERSON, { for: [['gender', 'm', 'm']] }],
    [
      'possible',
      'an equal name with a country but another birth date',
      'debtor',
      PERSON,
      {
        for: [['country', 'AE', 'AE']],
        against: [['birth-date', '1990', '1961']],
      },
    ],
    ['possible', 'another birth date alone', 'debtor', PERSON, { against: [['birth-date', '1990', '1961']] }],
    ['discounted', 'another birth date and another country of birth', 'debtor', PERSON, { against: ANOTHER }],
    ['possible', 'another birth date and another home: people move', 'ultimateDebtor', PERSON, { against: ANOTHER }],
    ['possible', 'what a payer says of the one it pays', 'creditor', PERSON, { against: ANOTHER }],
    [
      'possible',
      'a payee who is said to be a person, against a vessel',
      'creditor',
      VESSEL,
      { against: [['kind', 'person', 'vessel']] },
    ],
    [
      'possible',
      'a birth date of nearly the same year and another country',
      'debtor',
      PERSON,
      {
        against: [
          ['birth-date', '1963', '1960..1961'],
          ['country', 'AE', 'IR'],
        ],
      },
    ],
    ['discounted', 'a person against a vessel', 'debtor', VESSEL, { against: [['kind', 'person', 'vessel']] }],
    [
      'possible',
      'a person beside a vessel in a text',
      'remittance',
      VESSEL,
      { against: [['kind', 'person', 'vessel']] },
    ],
    [
      'possible',
      'a vessel’s name and flag as those of a customer',
      'debtor',
      VESSEL,
      { for: [['country', 'RU', 'RU']] },
    ],
    [
      'possible',
      'a passport number too short to be sure of',
      'debtor',
      PERSON,
      { identifier: ['passport', 'X12', 'RU'], score: 0.5, for: [['birth-date', '1961', '1961']] },
    ],
    ['possible', 'a person against a company named after it', 'debtor', COMPANY, { against: [['kind', 'person']] }],
    [
      'possible',
      'a high score with words left over',
      'debtor',
      PERSON,
      { exact: false, left: ['tours'], for: [['address']] },
    ],
    ['discounted', 'a weak alias alone', 'debtor', WEAK],
    ['possible', 'a weak alias with a birth date', 'debtor', WEAK, { for: [['birth-date']] }],
    ['confirmed', 'a bank’s name in its country', 'creditorAgent', BANK, { kind: 'name' }],
    ['possible', 'a bank’s name in another country', 'creditorAgent', FOREIGN_BANK, { kind: 'name' }],
    ['possible', 'a company’s name at a bank', 'creditorAgent', COMPANY, { kind: 'name' }],
  ])('%s: %s', (identity, _name, role, listed, how = {}) => {
    expect(identityOf(hit(ON, role, listed, how), BY)).toBe(identity);
  });

  test.each([
    ['ID-01', 'debtor', PERSON, { against: ANOTHER }],
    ['ID-02', 'debtor', WEAK, {}],
  ] as const)('%s can be switched off: the hit is possible', (rule, role, listed, how) => {
    expect(
      identityOf(hit(ON, role, listed, how), {
        ...BY,
        discounting: { ...BY.discounting, [rule]: false },
      }),
    ).toBe('possible');
  });
});
