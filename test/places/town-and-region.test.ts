/** A place whose name stands in two parts of a structured address, or in two lines: found, and judged where it is. */

import { describe, expect, it } from 'vitest';
import { readXml } from '@interdict/iso20022';
import { embargoedPlaces } from '@interdict/lists';
import { createScreener } from '@interdict/matching';
import { parseCalendarDate, subjectsOf } from '@interdict/model';
import { createPolicy } from '@interdict/policy';

const screener = createScreener([embargoedPlaces()]);
const asOf = parseCalendarDate('2026-03-02');

function decided(address: string, profile: 'us' | 'eu'): string {
  const text =
    '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08"><FIToFICstmrCdtTrf><CdtTrfTxInf>' +
    `<Dbtr><Nm>Acme Ltd</Nm></Dbtr><Cdtr><Nm>Payee</Nm><PstlAdr>${address}</PstlAdr></Cdtr>` +
    '</CdtTrfTxInf></FIToFICstmrCdtTrf></Document>';
  const [payment] = readXml(new TextEncoder().encode(text)).flatMap(({ payments }) => payments);
  if (!payment || !asOf) throw new Error('test data');
  const subjects = subjectsOf(payment);
  const { hits } = screener.screen(subjects);
  const { outcome } = createPolicy({ profiles: [profile] }).decide({
    payment,
    subjects,
    hits,
    lists: [],
    issues: [],
    asOf,
    engine: 'test',
  });
  return [outcome, ...hits.map(({ subject, entry }) => `${subject.value}: ${entry.id.split(':')[1]}`)].join(' | ');
}

describe('a place in two parts of an address', () => {
  it.each<[string, 'us' | 'eu', string]>([
    ['<TwnNm>Bandar</TwnNm><CtrySubDvsn>Abbas</CtrySubDvsn>', 'us', 'reject | Bandar Abbas: bandar-abbas'],
    ['<TwnNm>Bandar</TwnNm><CtrySubDvsn>Abbas</CtrySubDvsn><Ctry>FR</Ctry>', 'us', 'hold | Bandar Abbas: bandar-abbas'],
    [
      '<TwnNm>Kirovsk</TwnNm><CtrySubDvsn>Luhansk</CtrySubDvsn><Ctry>UA</Ctry>',
      'us',
      'reject | Luhansk: luhansk | Kirovsk Luhansk: holubivka',
    ],
    [
      '<TwnNm>Tokmak</TwnNm><DstrctNm>Zaporizhzhia Oblast</DstrctNm>',
      'eu',
      'hold | Tokmak Zaporizhzhia Oblast: tokmak-zaporizhzhia',
    ],
    [
      '<TwnNm>Tokmak</TwnNm><DstrctNm>Zaporizhzhia Oblast</DstrctNm>',
      'us',
      'pass | Tokmak Zaporizhzhia Oblast: tokmak-zaporizhzhia',
    ],
    [
      '<AdrLine>5 MAIN ROAD BANDAR</AdrLine><AdrLine>ABBAS</AdrLine>',
      'us',
      'reject | 5 MAIN ROAD BANDAR ABBAS: bandar-abbas',
    ],
    // What stands in one part is judged by that part.
    ['<TwnNm>Kramatorsk</TwnNm><CtrySubDvsn>Donetsk</CtrySubDvsn><Ctry>UA</Ctry>', 'us', 'hold | Donetsk: donetsk'],
    ['<TwnNm>Donetsk</TwnNm><CtrySubDvsn>Rostov Oblast</CtrySubDvsn><Ctry>RU</Ctry>', 'us', 'pass'],
    ['<TwnNm>Cuba</TwnNm><CtrySubDvsn>Missouri</CtrySubDvsn><Ctry>US</Ctry>', 'us', 'pass'],
    ['<TwnNm>Odesa</TwnNm><CtrySubDvsn>Odesa Oblast</CtrySubDvsn><Ctry>UA</Ctry>', 'us', 'pass'],
  ])('%s under the law of %s: %s', (address, profile, expected) => {
    expect(decided(address, profile)).toBe(expected);
  });
});
