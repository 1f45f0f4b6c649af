import { describe, expect, it } from 'vitest';
import {
  type CountryCode,
  type IdentifierType,
  type ListedIdentifier,
  parseCountryCode,
  type Subject,
} from '@interdict/model';
import { entry, knownOf, listOf, located, subjectOf } from '../../fixtures/listing.ts';
import { identifierKeysOf } from './identifiers.ts';
import { createScreener } from '../screener.ts';

function country(code: string): CountryCode {
  const parsed = parseCountryCode(code);
  if (!parsed) throw new Error(code);
  return parsed;
}

/** Score of the hit on an entry with this identifier, if there is one. */
function scores(subject: Subject, identifier: ListedIdentifier): number[] {
  const listed = entry({ kind: 'organisation', names: ['XQZVW'], identifiers: [identifier] });
  return createScreener([listOf(listed)])
    .screen([subject])
    .hits.map(({ score }) => score);
}

const given = (type: IdentifierType, value: string, code?: string): Subject =>
  subjectOf('identifier', value, {
    identifierType: type,
    known: knownOf({
      identifiers: [{ type, value: located(value), ...(code ? { country: located(country(code)) } : {}) }],
    }),
  });

/** A number of a party in this country that is not said what it is. */
const atHome = (value: string, code: string): Subject => {
  const location = { path: 'x', start: 0, end: value.length };
  return subjectOf('identifier', value, {
    identifierType: 'other',
    known: knownOf({
      countries: [{ country: country(code), source: 'address', location }],
      identifiers: [{ type: 'other', value: located(value) }],
    }),
  });
};

const BTC = '1BoatSLRHtKNngkdXEeobR76b53LETtpyT';
const ETH = '0xDe0B295669a9FD93d5F28D9Ec85E40f4cb697BAe';

const inGroups = (code: string): string => code.replace(/.{4}(?=.)/g, '$& ');

describe('identifiers', () => {
  it.each<[string, Subject, ListedIdentifier, number[]]>([
    ['BIC of a branch', subjectOf('bic', 'CKLBCNBJ123'), { type: 'bic', value: 'CKLB CN BJ' }, [1]],
    ['BIC of another bank', subjectOf('bic', 'CKLBCNBK'), { type: 'bic', value: 'CKLBCNBJ' }, []],
    ['LEI', subjectOf('lei', '529900T8BM49AURSDO55'), { type: 'lei', value: '529900T8BM49AURSDO55' }, [1]],
    [
      'LEI in a text',
      subjectOf('text', 'LEI:529900T8BM49AURSDO55.'),
      { type: 'lei', value: '529900T8BM49AURSDO55' },
      [1],
    ],
    [
      'IBAN',
      subjectOf('account', 'GB82 WEST 1234 5698 7654 32'),
      { type: 'iban', value: 'GB82WEST12345698765432' },
      [1],
    ],
    [
      'IBAN listed as an account',
      subjectOf('account', 'GB82WEST12345698765432'),
      { type: 'account', value: 'GB82-WEST-12345698765432' },
      [1],
    ],
    [
      'IBAN in groups in a text',
      subjectOf('text', 'PAY TO GB82 WEST 1234 5698 7654 32 PLS'),
      { type: 'iban', value: 'GB82WEST12345698765432' },
      [1],
    ],
    [
      'account in a text',
      subjectOf('text', 'A/C 40817810099910004312'),
      { type: 'account', value: '40817810099910004312' },
      [1],
    ],
    ['passport', given('passport', 'BC 166787'), { type: 'passport', value: 'BC166787' }, [1]],
    [
      'passport of the same country',
      given('passport', 'BC166787', 'CA'),
      { type: 'passport', value: 'BC166787', country: country('CA') },
      [1],
    ],
    [
      'passport of another country',
      given('passport', 'BC166787', 'DE'),
      { type: 'passport', value: 'BC166787', country: country('CA') },
      [],
    ],
    ['long number of another type', given('tax-id', 'BC166787'), { type: 'passport', value: 'BC166787' }, [1]],
    ['number of another type', given('tax-id', '10748978'), { type: 'passport', value: '10748978' }, []],
    [
      'long number of another type and country',
      given('tax-id', '7707083893', 'RU'),
      { type: 'registration', value: '7707083893', country: country('DE') },
      [],
    ],
    [
      'a number that is not said what it is',
      given('other', '10748978'),
      { type: 'passport', value: '10748978' },
      [0.5],
    ],
    ['the same of a customer', given('customer', '10748978'), { type: 'registration', value: '10748978' }, [0.5]],
    ['a shorter one', given('other', '6068015'), { type: 'national-id', value: '6068015' }, []],
    [
      'a shorter one at home',
      atHome('6068015', 'CO'),
      { type: 'national-id', value: '6068015', country: country('CO') },
      [0.5],
    ],
    [
      'a shorter one abroad',
      atHome('6068015', 'FR'),
      { type: 'national-id', value: '6068015', country: country('CO') },
      [],
    ],
    [
      'one of five digits at home',
      atHome('60680', 'CO'),
      { type: 'national-id', value: '60680', country: country('CO') },
      [],
    ],
    [
      'one that a court gave',
      given('other', '10748978'),
      { type: 'registration', value: '10748978', place: 'Mainz' },
      [],
    ],
    ['a long one', given('other', '7707083893'), { type: 'tax-id', value: '7707083893' }, [1]],
    ['short personal number', given('national-id', '1234'), { type: 'national-id', value: '1234' }, [0.5]],
    ['passport in a text', subjectOf('text', 'HOLDER OF BC166787'), { type: 'passport', value: 'BC166787' }, [1]],
    ['digits only need the word', subjectOf('text', 'INVOICE 166787'), { type: 'passport', value: '166787' }, []],
    ['digits with the word', subjectOf('text', 'PASSPORT NO. 166787'), { type: 'passport', value: '166787' }, [1]],
    ['passport behind its series', subjectOf('text', 'PASSPORT P 537849'), { type: 'passport', value: 'P537849' }, [1]],
    ['passport in groups', subjectOf('text', 'PASSPORT NO. 53 78 49'), { type: 'passport', value: '537849' }, [1]],
    ['series without the word', subjectOf('text', 'INVOICE P 537849'), { type: 'passport', value: 'P537849' }, []],
    ['short passport in a text', subjectOf('text', 'PASSPORT A1234'), { type: 'passport', value: 'A1234' }, []],
    ['IMO number', given('imo', '9074729'), { type: 'imo', value: 'IMO 9074729' }, [1]],
    ['IMO number in a text', subjectOf('text', 'FREIGHT IMO 9074729'), { type: 'imo', value: '9074729' }, [1]],
    ['IMO number in one word', subjectOf('text', 'VSL IMO9074729'), { type: 'imo', value: '9074729' }, [1]],
    [
      'called an IMO number, though its check digit is wrong',
      subjectOf('text', 'MV STAR IMO 9123456'),
      { type: 'imo', value: '9123456' },
      [1],
    ],
    ['the same in one word', subjectOf('text', 'IMO9123456'), { type: 'imo', value: '9123456' }, [1]],
    ['the same with words between', subjectOf('text', 'IMO NO.: 9123456'), { type: 'imo', value: '9123456' }, [1]],
    ['the same in groups', subjectOf('text', 'FREIGHT IMO 912 3456 OK'), { type: 'imo', value: '9123456' }, [1]],
    ['the same digit by digit', subjectOf('text', 'IMO 9 1 2 3 4 5 6'), { type: 'imo', value: '9123456' }, [1]],
    ['the same in Arabic digits', subjectOf('text', 'IMO ٩١٢٣٤٥٦'), { type: 'imo', value: '9123456' }, [1]],
    [
      'the same with what does not show',
      subjectOf('text', 'IMO 91\uFEFF23456'),
      { type: 'imo', value: '9123456' },
      [1],
    ],
    ['in groups of eight digits', subjectOf('text', 'IMO 912 34567'), { type: 'imo', value: '9123456' }, []],
    ['in groups, not called so', subjectOf('text', 'INV 912 3456'), { type: 'imo', value: '9123456' }, []],
    ['not called so', subjectOf('text', 'IMO SAYS INV 9123456'), { type: 'imo', value: '9123456' }, []],
    ['no IMO number: check digit', subjectOf('text', 'INV 9074728'), { type: 'imo', value: '9074728' }, []],
    ['wallet', given('wallet', BTC), { type: 'wallet', value: BTC }, [1]],
    ['wallet in another case', given('wallet', BTC.toLowerCase()), { type: 'wallet', value: BTC }, [1]],
    ['BIC in groups', subjectOf('text', 'VIA CKLB-CN-BJ'), { type: 'bic', value: 'CKLBCNBJ' }, [1]],
    ['BIC behind a sign', subjectOf('text', 'BIC#CKLBCNBJ'), { type: 'bic', value: 'CKLBCNBJ' }, [1]],
    [
      'IBAN in groups',
      subjectOf('text', 'TO GB82-WEST-1234-5698-7654-32'),
      { type: 'iban', value: 'GB82WEST12345698765432' },
      [1],
    ],
    ['passport with a hyphen', subjectOf('text', 'ID P-537849'), { type: 'passport', value: 'P537849' }, [1]],
    ['passport behind a sign', subjectOf('text', 'PPT#A1234567'), { type: 'passport', value: 'A1234567' }, [1]],
    ['tax number', subjectOf('text', 'INN7707083893 KPP 1'), { type: 'tax-id', value: '7707083893' }, [1]],
    ['tax number with signs', subjectOf('text', 'RUT 800.018.928-0'), { type: 'tax-id', value: '8000189280' }, [1]],
    ['a short one', subjectOf('text', 'INVOICE 10748978'), { type: 'tax-id', value: '10748978' }, []],
    ['a short one with signs', subjectOf('text', 'CC 15.954.596'), { type: 'national-id', value: '15.954.596' }, [1]],
    ['a date', subjectOf('text', 'ON 15.09.2024 OR 2024-09-15'), { type: 'national-id', value: '15.954.596' }, []],
    ['one of letters', subjectOf('text', 'REGISTRATION'), { type: 'registration', value: 'REGISTRATION' }, []],
    ['registration', subjectOf('text', 'HRB-116042-B'), { type: 'registration', value: 'HRB116042B' }, [1]],
    ['clearing number', subjectOf('text', 'BIK 044525187'), { type: 'clearing', value: '044525187' }, [1]],
    ['website', subjectOf('text', 'SEE http://www.obridam.ir/'), { type: 'website', value: 'obridam.ir' }, [1]],
    ['website of an email', subjectOf('text', 'TO pay@obridam.ir'), { type: 'website', value: 'www.obridam.ir' }, [1]],
    ['website of another', subjectOf('text', 'TO pay@obridam.it'), { type: 'website', value: 'www.obridam.ir' }, []],
    ['wallet in a text', subjectOf('text', `BTC:${BTC}`), { type: 'wallet', value: BTC }, [1]],
    [
      'wallet in hexadecimal',
      subjectOf('text', `TO ${ETH.toUpperCase().replace('0X', '0x')}`),
      { type: 'wallet', value: ETH },
      [1],
    ],
    ['wallet in capitals', subjectOf('text', `/ROC/${BTC.toUpperCase()}`), { type: 'wallet', value: BTC }, [1]],
    ['wallet without 0x', subjectOf('text', `ETH ${ETH.slice(2)}`), { type: 'wallet', value: ETH }, [1]],
    ['wallet in groups', subjectOf('text', `SEND ${inGroups(ETH)} NOW`), { type: 'wallet', value: ETH }, [1]],
    [
      'wallet cut into lines',
      subjectOf('text', `/INV/1 //${ETH.slice(0, 20)} //${ETH.slice(20)}`),
      { type: 'wallet', value: ETH },
      [1],
    ],
    [
      'wallet in uneven pieces',
      subjectOf('text', `TO ${BTC.slice(0, 8)} ${BTC.slice(8, 24)} ${BTC.slice(24)} NOW`),
      { type: 'wallet', value: BTC },
      [1],
    ],
    ['glued to its currency', subjectOf('text', `SEND ETH${ETH} NOW`), { type: 'wallet', value: ETH }, [1]],
    ['glued to a word behind', subjectOf('text', `${BTC}THANKS`), { type: 'wallet', value: BTC }, [1]],
    [
      'wallet in hexadecimal alone',
      subjectOf('text', 'ab'.repeat(32)),
      { type: 'wallet', value: 'AB'.repeat(32) },
      [1],
    ],
    ['another wallet', subjectOf('text', BTC.replace('1', '2')), { type: 'wallet', value: BTC }, []],
    ['short website', subjectOf('text', 'SEE http://obr.ir'), { type: 'website', value: 'http://obr.ir' }, [1]],
    ['a short one called so', subjectOf('text', 'INN: 10748978'), { type: 'tax-id', value: '10748978' }, [1]],
    [
      'the same with words between',
      subjectOf('text', 'TAX ID NO. 10748978'),
      { type: 'tax-id', value: '10748978' },
      [1],
    ],
    ['the same of a person', subjectOf('text', 'CEDULA NO 6068015'), { type: 'national-id', value: '6068015' }, [1]],
    ['the same of a firm', subjectOf('text', 'COMPANY NO. 01074897'), { type: 'registration', value: '01074897' }, [1]],
    ['the same with signs', subjectOf('text', 'REG. NO. 844191-K'), { type: 'registration', value: '844191-K' }, [1]],
    ['the same in groups', subjectOf('text', 'ID CARD 60 68 015'), { type: 'national-id', value: '6068015' }, [1]],
    ['the same in one word', subjectOf('text', 'INN10748978'), { type: 'tax-id', value: '10748978' }, [1]],
    ['called otherwise', subjectOf('text', 'INN 6068015'), { type: 'national-id', value: '6068015' }, []],
    ['called so before another', subjectOf('text', 'INN 7 ORDER 6068015'), { type: 'tax-id', value: '6068015' }, []],
    ['too short to be called', subjectOf('text', 'TAX ID 60680'), { type: 'tax-id', value: '60680' }, []],
    ['call sign', subjectOf('text', 'MV X CALL SIGN T2EU4'), { type: 'call-sign', value: 'T2EU4' }, [1]],
    ['not called a call sign', subjectOf('text', 'GATE T2EU4'), { type: 'call-sign', value: 'T2EU4' }, []],
    ['aircraft', subjectOf('text', 'LEASE MSN 8401'), { type: 'aircraft', value: '8401' }, [1]],
    ['not called an aircraft', subjectOf('text', 'INVOICE 8401'), { type: 'aircraft', value: '8401' }, []],
    ['social security', subjectOf('text', 'SSN 078-05-1120'), { type: 'social-security', value: '078051120' }, [1]],
    ['the same in groups', subjectOf('text', 'SSN 078 05 1120'), { type: 'social-security', value: '078051120' }, [1]],
    ['phone', subjectOf('text', 'TEL +263 4 486946'), { type: 'phone', value: '263-4-486946' }, [1]],
    ['MMSI', subjectOf('text', 'MMSI572469210'), { type: 'mmsi', value: '572469210' }, [1]],
    ['MMSI behind its name', subjectOf('text', 'M/V X MMSI: 572469210'), { type: 'mmsi', value: '572469210' }, [1]],
    ['MMSI in groups', subjectOf('text', 'MMSI 572 469 210'), { type: 'mmsi', value: '572469210' }, [1]],
    ['in groups, not called so', subjectOf('text', 'INVOICE 572 469 210'), { type: 'mmsi', value: '572469210' }, []],
    ['not called so', subjectOf('text', 'INVOICE 572469210'), { type: 'mmsi', value: '572469210' }, []],
    [
      'register and number',
      subjectOf('text', 'STUTTGART HRB 770549'),
      { type: 'registration', value: 'HRB 770549' },
      [1],
    ],
    ['tax number with country', subjectOf('text', 'VAT BG 131502906'), { type: 'tax-id', value: 'BG131502906' }, [1]],
    ['too short a number', subjectOf('text', 'STUTTGART HRB 77054'), { type: 'registration', value: 'HRB 77054' }, []],
    ['account in groups', subjectOf('text', 'AC 1234 5678 90'), { type: 'account', value: '1234567890' }, [1]],
    ['a word between groups', subjectOf('text', 'AC 12345 AND 67890'), { type: 'account', value: '1234567890' }, []],
    ['short groups', subjectOf('text', '12 MAY 2024'), { type: 'account', value: '12MAY2024' }, []],
    ['groups of many letters', subjectOf('text', 'AB12 '.repeat(400)), { type: 'wallet', value: BTC }, []],
    ['wallet as account', subjectOf('account', ETH), { type: 'wallet', value: ETH }, [1]],
    [
      'a number that a court gave, as a number',
      given('registration', 'HRB 32490'),
      { type: 'registration', value: 'HRB 32490', place: 'Mainz' },
      [1],
    ],
    [
      'a short number that a court gave, in a text',
      subjectOf('text', 'RE 77 HRB32490'),
      { type: 'registration', value: 'HRB 32490', place: 'Mainz' },
      [],
    ],
    [
      'a long number that a state gave, in a text',
      subjectOf('text', 'TEXAS 32071216470'),
      { type: 'tax-id', value: '32071216470', place: 'Texas' },
      [1],
    ],
    ['e-mail', subjectOf('text', 'MAIL Info@Example.test'), { type: 'email', value: 'info@example.test' }, [1]],
    ['passport in a name', subjectOf('name', 'E. KHATIB PP BC166787'), { type: 'passport', value: 'BC166787' }, [1]],
    ['BIC in groups in a text', subjectOf('text', 'ACC WITH CKLB CN BJ XXX'), { type: 'bic', value: 'CKLBCNBJ' }, [1]],
    ['BIC in two groups', subjectOf('text', 'VIA CKLBCN BJ.'), { type: 'bic', value: 'CKLBCNBJ' }, [1]],
    ['BIC in wide letters', subjectOf('text', 'VIA ＣＫＬＢＣＮＢＪ'), { type: 'bic', value: 'CKLBCNBJ' }, [1]],
    ['BIC with what does not show', subjectOf('text', 'CKLB\u00adCN\u200bBJ'), { type: 'bic', value: 'CKLBCNBJ' }, [1]],
    ['account in Arabic digits', subjectOf('account', 'AB١٢٣٤٥٦'), { type: 'account', value: 'AB123456' }, [1]],
    ['account in wide letters', subjectOf('account', 'ＡＢ１２３４５６'), { type: 'account', value: 'AB123456' }, [1]],
    ['BIC behind an account', subjectOf('text', '12345CKLBCNBJ'), { type: 'bic', value: 'CKLBCNBJ' }, [1]],
    ['BIC in front of a number', subjectOf('text', 'ckLbCnBj12345'), { type: 'bic', value: 'CKLBCNBJ' }, [1]],
    ['BIC as a terminal', subjectOf('text', 'TO CKLBCNBJAXXX'), { type: 'bic', value: 'CKLBCNBJ' }, [1]],
    ['BIC in a reference', subjectOf('text', '260401CKLBCNBJAXXX0123456789'), { type: 'bic', value: 'CKLBCNBJ' }, [1]],
    ['BIC behind a word', subjectOf('name', 'BANKCKLBCNBJXXX'), { type: 'bic', value: 'CKLBCNBJ' }, [1]],
    ['BIC that letters like one overlap', subjectOf('text', 'CKLBCKLBCNBJ'), { type: 'bic', value: 'CKLBCNBJ' }, [1]],
    ['BIC in groups, glued', subjectOf('text', '/12-CKLB-CN-BJ/'), { type: 'bic', value: 'CKLBCNBJ' }, [1]],
    ['BIC between low lines', subjectOf('text', '12_CKLBCNBJ_34'), { type: 'bic', value: 'CKLBCNBJ' }, [1]],
    ['account with another BIC in it', subjectOf('text', '12345CKLBCNBK'), { type: 'bic', value: 'CKLBCNBJ' }, []],
    ['words that happen to make a BIC', subjectOf('text', '12 SEP BIRTH'), { type: 'bic', value: 'SEPBIRTH' }, []],
    ['BIC letter by letter', subjectOf('text', 'VIA C K L B C N B J PLS'), { type: 'bic', value: 'CKLBCNBJ' }, [1]],
    ['the same in twos', subjectOf('text', 'VIA CK LB CN BJ'), { type: 'bic', value: 'CKLBCNBJ' }, [1]],
    ['the same in threes', subjectOf('text', 'CKL BCN BJ'), { type: 'bic', value: 'CKLBCNBJ' }, [1]],
    ['the same with its branch', subjectOf('text', 'CKLB CN B J X X X'), { type: 'bic', value: 'CKLBCNBJ' }, [1]],
    ['BIC with hyphens', subjectOf('text', 'C-K-L-B-C-N-B-J'), { type: 'bic', value: 'CKLBCNBJ' }, [1]],
    ['BIC with hyphens between blanks', subjectOf('text', 'CKLB - CN - BJ'), { type: 'bic', value: 'CKLBCNBJ' }, [1]],
    ['BIC with low lines', subjectOf('text', 'CKLB_CN_BJ'), { type: 'bic', value: 'CKLBCNBJ' }, [1]],
    ['BIC with long dashes', subjectOf('text', 'CKLB\u2013CN \u2014 BJ'), { type: 'bic', value: 'CKLBCNBJ' }, [1]],
    ['BIC with dots in the middle', subjectOf('text', 'CKLB\u00b7CN\u00b7BJ'), { type: 'bic', value: 'CKLBCNBJ' }, [1]],
    [
      'BIC letter by letter beside a digit',
      subjectOf('text', '7 C K L B C N B J'),
      { type: 'bic', value: 'CKLBCNBJ' },
      [1],
    ],
    ['numbers with a hyphen between', subjectOf('text', '12345 - 67890'), { type: 'account', value: '1234567890' }, []],
    ['words that make a BIC with a hyphen', subjectOf('text', 'SEP - BIRTH'), { type: 'bic', value: 'SEPBIRTH' }, []],
    ['a word in the form of a BIC', subjectOf('text', 'BARCLAYS'), { type: 'bic', value: 'CKLBCNBJ' }, []],
  ])('%s', (_what, subject, identifier, expected) => {
    expect(scores(subject, identifier)).toEqual(expected);
  });

  it.each(['1 ', 'A1 ', 'ABC1 ', 'ABCD 1BCD ', '12345678 ', '1-2 '])(
    'looks few things up for each word of %j',
    (words) => {
      const value = words.repeat(400);
      expect(identifierKeysOf({ kind: 'text', value }).length).toBeLessThan(20 * value.split(' ').length);
    },
  );

  it('names the number on both sides', () => {
    const listed = entry({ kind: 'bank', names: ['XQZVW'], identifiers: [{ type: 'bic', value: 'CKLBCNBJ' }] });
    const subject = subjectOf('text', 'BIC CKLBCNBJ in field 72');
    expect(createScreener([listOf(listed)]).screen([subject]).hits).toEqual([
      {
        subject,
        entry: listed,
        matched: { kind: 'identifier', identifier: { type: 'bic', value: 'CKLBCNBJ' } },
        score: 1,
        evidence: [{ kind: 'identifier', type: 'bic', subject: 'CKLBCNBJ', listed: 'CKLBCNBJ' }],
      },
    ]);
  });
});
