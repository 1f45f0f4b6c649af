import { expect, test } from 'vitest';
import { proseIdentifiers } from './prose-identifiers.ts';

test.each([
  ['IMO number: 5787684. IMO 7406784', ['imo 5787684', 'imo 7406784']],
  ['SWIFT/BIC CKLBCNBJ, BIC: ABCDQQ11', ['bic CKLBCNBJ']],
  ['Passport No.: N004871560. Passport number 472310168 (expires)', ['passport N004871560', 'passport 472310168']],
  ['Afghan passport number OR 1961825 issued on 4 Feb. 2003', ['passport OR 1961825']],
  ['Passport no: Afghanistan diplomatic passport D0009755, issued', ['passport D0009755']],
  ['Passport no.:  Afghan SE-011697, issued', ['passport SE-011697']],
  ['Libyan passport 1990/345751. Passports: expired on 26 Mar. 2011', ['passport 1990/345751']],
  ['Passport Date of Issue: 7 December 2011', []],
  ['National identification no.: 220334', ['national-id 220334']],
  ['National ID Number 905396560', ['national-id 905396560']],
  ['National identification no: SSN 156-92-9858', ['national-id 156-92-9858']],
  ['Tunisian National Identity Card number W374031', ['national-id W374031']],
  ['State registration number: 1184827011302', ['registration 1184827011302']],
  ['Company Identification No.1053001124483;', ['registration 1053001124483']],
  ['Tax identification number 7831000122; INN: 0278129399', ['tax-id 7831000122', 'tax-id 0278129399']],
  ['Registration of 2011', []],
  ['OGRN - 1022502117505; SRN: 1027402166835', ['registration 1022502117505', 'registration 1027402166835']],
  ['Primary State Registration Number (OGRN no.): 1 027 809 210 054', ['registration 1 027 809 210 054']],
  ['Kazakhstan BIN - 170440031562, USAMA BIN 1957', ['registration 170440031562']],
  ['USCC: 91110108MA00GUD41A', ['registration 91110108MA00GUD41A']],
  ['Unified Social Credit Code - 913205007615052498', ['registration 913205007615052498']],
  ['TIN - 2312110549, INN – 6673105167', ['tax-id 2312110549', 'tax-id 6673105167']],
  ['Taxpayer Identification Number – 5008011331', ['tax-id 5008011331']],
  [
    'SWIFT/BIC – ABSLRUMM, SWIFT CODE: BADJRUMM, SWIFT Address - BMJIIRTH',
    ['bic ABSLRUMM', 'bic BADJRUMM', 'bic BMJIIRTH'],
  ],
])('%s', (text, found) => {
  expect(proseIdentifiers(text).map(({ type, value }) => `${type} ${value}`)).toEqual(found);
});
