/** The founding case on the real lists of the day before, of the day, and of a year later. */

import { createInterceptor, decisionRecord, loadLists, type DecisionRecord, type Interceptor } from 'interdict';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shared, withoutSharedData } from '../support/shared-data.ts';

interface Parties {
  readonly creditor: readonly string[];
  readonly creditorBank?: string;
  readonly option?: string;
}

const mt103 = ({ creditor, creditorBank = 'LUNAFRPPXXX', option = '' }: Parties): Buffer =>
  Buffer.from(
    [
      '{1:F01EXMPUS33AXXX0042000001}{2:O1030915220909HAVNDEHHAXXX00421234562209090916N}{4:',
      ':20:REF1',
      ':23B:CRED',
      ':32A:220909USD1000,',
      ':50K:/DE02200505501015871393',
      'ELBE TRADING GMBH',
      '20457 HAMBURG',
      ':52A:HAVNDEHHXXX',
      `:57A:${creditorBank}`,
      `:59${option}:/FR7630006000011234567890189`,
      ...creditor,
      ':71A:SHA',
      '-}',
    ].join('\r\n'),
  );

const KHATIB_IN_FRANCE = ['SEYED ESMAEIL KHATIB', '12 RUE DES LILAS', '69003 LYON'];
const KHATIB_WITH_BIRTH_DATE = [
  '1/SEYED ESMAEIL KHATIB',
  '2/12 RUE DES LILAS',
  '3/FR/LYON',
  '4/19600714',
  '5/IR/GHAYENAT',
];
const KHATIB_IN_TEHRAN = ['SEYED ESMAEIL KHATIB', 'PASDARAN AVENUE', 'TEHRAN', 'IRAN'];
const MINISTRY = ['IRANIAN MINISTRY OF INTELLIGENCE AN', 'D SECURITY', 'TEHRAN'];
const NOBODY = ['MARGOT QUILL', '3 MILL LANE', 'BATH'];

describe.skipIf(withoutSharedData)('the founding case', () => {
  const interceptors = new Map<string, Interceptor>();

  beforeAll(async () => {
    for (const day of ['2022-09-08', '2022-09-09', '2023-12-28-full']) {
      const lists = await loadLists(shared(`lists/ofac-sdn/${day}`));
      interceptors.set(day, await createInterceptor({ institution: { jurisdictions: ['US'] }, lists }));
    }
  });

  afterAll(() => interceptors.forEach((interceptor) => interceptor.close()));

  const decide = async (day: string, parties: Parties): Promise<DecisionRecord> => {
    const interception = await interceptors.get(day)?.intercept(mt103(parties), { asOf: new Date('2024-01-02') });
    const [payment] = interception?.payments ?? [];
    if (!payment) throw new Error(`no list of ${day}`);
    return decisionRecord(payment);
  };

  test.each<[day: string, what: string, parties: Parties, outcome: string, pending: string | null]>([
    ['2022-09-08', 'Khatib in France', { creditor: KHATIB_IN_FRANCE }, 'pass', null],
    ['2022-09-09', 'Khatib in France', { creditor: KHATIB_IN_FRANCE }, 'hold', 'block'],
    ['2023-12-28-full', 'Khatib in France', { creditor: KHATIB_IN_FRANCE }, 'hold', 'block'],
    ['2022-09-09', 'Khatib with his birth date', { creditor: KHATIB_WITH_BIRTH_DATE, option: 'F' }, 'block', null],
    ['2023-12-28-full', 'Khatib with his birth date', { creditor: KHATIB_WITH_BIRTH_DATE, option: 'F' }, 'block', null],
    ['2022-09-08', 'Khatib in Tehran', { creditor: KHATIB_IN_TEHRAN }, 'reject', null],
    ['2022-09-09', 'Khatib in Tehran', { creditor: KHATIB_IN_TEHRAN }, 'block', null],
    ['2022-09-08', 'the ministry', { creditor: MINISTRY }, 'block', null],
    ['2022-09-09', 'the ministry', { creditor: MINISTRY }, 'block', null],
    ['2023-12-28-full', 'the ministry', { creditor: MINISTRY }, 'block', null],
    ['2022-09-09', 'a weak alias of it and Tehran', { creditor: ['MOIS TEHRAN'] }, 'hold', 'block'],
    ['2022-09-09', 'a weak alias of it and Iran', { creditor: ['MOIS IRAN'] }, 'hold', 'block'],
    ['2022-09-09', 'a weak alias of it alone', { creditor: ['MOIS'] }, 'pass', null],
    ['2022-09-09', 'a blocked bank by its BIC', { creditor: NOBODY, creditorBank: 'MELIIRTHXXX' }, 'block', null],
    ['2022-09-09', 'nobody', { creditor: NOBODY }, 'pass', null],
    ['2023-12-28-full', 'nobody', { creditor: NOBODY }, 'pass', null],
  ])('%s: %s', async (day, _what, parties, outcome, pending) => {
    const record = await decide(day, parties);
    expect({ outcome: record.outcome, pending: record.pending, why: record.reasons }).toMatchObject({
      outcome,
      pending,
    });
  });
});
