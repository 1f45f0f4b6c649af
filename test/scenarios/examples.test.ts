/** The example messages against the built-in list: each outcome that their names promise. */

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { decisionRecord, type Interceptor } from 'interdict';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstration } from '../support/demonstration.ts';
import { ROOT } from '../support/interdict.ts';

const FOLDER = join(ROOT, 'examples/messages');

interface Expected {
  readonly file: string;
  /** Of each payment, with what is pending. */
  readonly outcomes: readonly string[];
  /** An entry that must be among the hits; without one, nothing may be confirmed. */
  readonly entry?: string;
}

const EXPECTED: readonly Expected[] = [
  { file: '01-founding-case.fin', outcomes: ['block'], entry: 'built-in:khatib' },
  { file: '02-name-alone.fin', outcomes: ['hold pending block'], entry: 'built-in:khatib' },
  { file: '03-name-cut-over-lines.fin', outcomes: ['block'], entry: 'built-in:mois' },
  { file: '04-clean.fin', outcomes: ['pass'] },
  { file: '05-private-party-in-iran.fin', outcomes: ['reject'], entry: 'embargoed-places:tehran' },
  { file: '06-private-list-in-free-text.fin', outcomes: ['hold pending block'], entry: 'built-in:muddywater' },
  { file: '07-street-named-after-a-city.fin', outcomes: ['pass'] },
  { file: '08-bank-transfer.fin', outcomes: ['pass'] },
  { file: '09-correspondent-account-ban.fin', outcomes: ['hold pending reject'], entry: 'built-in:kunlun' },
  { file: '10-respondent-under-account-ban.fin', outcomes: ['reject'], entry: 'built-in:kunlun' },
  { file: '11-cover-with-listed-debtor.fin', outcomes: ['block'], entry: 'built-in:rana' },
  { file: '12-cover-clean.fin', outcomes: ['pass'] },
  { file: '13-namesake-with-another-birth-date.fin', outcomes: ['pass'], entry: 'built-in:khatib' },
  { file: '14-cut-short.fin', outcomes: ['hold'] },
  { file: '15-two-transactions.xml', outcomes: ['pass', 'block'], entry: 'built-in:khatib' },
  { file: '16-clean.xml', outcomes: ['pass'] },
  { file: '17-cover-with-listed-debtor.xml', outcomes: ['block'], entry: 'built-in:rana' },
  { file: '18-cover-clean.xml', outcomes: ['pass'] },
];

let interceptor: Interceptor;

beforeAll(async () => {
  interceptor = await demonstration({ institution: { bic: 'EXMPUS33XXX', jurisdictions: ['US'] } });
});

afterAll(() => interceptor.close());

test('every example is in the table', () => {
  const files = readdirSync(FOLDER).filter((file) => /\.(?:fin|xml)$/.test(file));
  expect(EXPECTED.map(({ file }) => file)).toEqual(files.sort());
});

describe.each(EXPECTED)('$file', ({ file, outcomes, entry }) => {
  const bytes = readFileSync(join(FOLDER, file));
  const records = async () =>
    (await interceptor.intercept(bytes, { asOf: new Date('2026-03-02T12:00:00Z') })).payments.map((payment) =>
      decisionRecord(payment),
    );

  test(`is ${outcomes.join(' and ')}`, async () => {
    const found = (await records()).map(({ outcome, pending }) =>
      pending ? `${outcome} pending ${pending}` : outcome,
    );
    expect(found).toEqual(outcomes);
  });

  test('finds what is listed, and where the sender wrote it', async () => {
    const hits = (await records()).flatMap((record) => record.hits);
    const ids = new Set(
      hits
        .filter((hit) => (entry === undefined ? hit.identity === 'confirmed' : hit.entry.id === entry))
        .map((hit) => hit.entry.id),
    );
    expect([...ids]).toEqual(entry === undefined ? [] : [entry]);
    expect(hits.filter(({ location }) => location.end <= location.start)).toEqual([]);
  });

  test('gives a reason with its source for whatever is not passed', async () => {
    const stopped = (await records()).filter(({ outcome }) => outcome !== 'pass');
    expect(stopped.filter(({ reasons }) => !reasons[0]?.citation)).toEqual([]);
  });
});
