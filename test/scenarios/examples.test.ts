/** The example messages against the built-in list: each outcome that their names promise. */

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { builtInList, createInterceptor, decisionRecord } from 'interdict';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../support/interdict.ts';

const FOLDER = join(ROOT, 'examples/messages');

/** File, outcome of each payment with what is pending, the entry that decides, the rules that decide. */
const EXPECTED: readonly (readonly [file: string, outcomes: readonly string[], entry?: string])[] = [
  ['01-founding-case.fin', ['block'], 'built-in:khatib'],
  ['02-name-alone.fin', ['hold pending block'], 'built-in:khatib'],
  ['03-name-cut-over-lines.fin', ['block'], 'built-in:mois'],
  ['04-clean.fin', ['pass']],
  ['05-private-party-in-iran.fin', ['reject']],
  ['06-private-list-in-free-text.fin', ['hold pending block'], 'built-in:muddywater'],
  ['07-street-named-after-a-city.fin', ['pass']],
  ['08-bank-transfer.fin', ['pass']],
  ['09-correspondent-account-ban.fin', ['hold pending reject'], 'built-in:kunlun'],
  ['10-respondent-under-account-ban.fin', ['reject'], 'built-in:kunlun'],
  ['11-cover-with-listed-debtor.fin', ['block'], 'built-in:rana'],
  ['12-cover-clean.fin', ['pass']],
  ['13-namesake-with-another-birth-date.fin', ['pass'], 'built-in:khatib'],
  ['14-cut-short.fin', ['hold']],
  ['15-two-transactions.xml', ['pass', 'block'], 'built-in:khatib'],
  ['16-clean.xml', ['pass']],
  ['17-cover-with-listed-debtor.xml', ['block'], 'built-in:rana'],
  ['18-cover-clean.xml', ['pass']],
];

let interceptor: Awaited<ReturnType<typeof createInterceptor>>;

beforeAll(async () => {
  interceptor = await createInterceptor({
    institution: { bic: 'EXMPUS33XXX', jurisdictions: ['US'] },
    lists: [builtInList()],
  });
});

afterAll(() => interceptor.close());

test('every example is in the table', () => {
  const files = readdirSync(FOLDER).filter((file) => /\.(?:fin|xml)$/.test(file));
  expect(EXPECTED.map(([file]) => file)).toEqual(files.sort());
});

describe.each(EXPECTED)('%s', (file, outcomes, entry) => {
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

  test('names what it found, and where the sender wrote it', async () => {
    const hits = (await records()).flatMap((record) => record.hits);
    if (entry === undefined)
      expect(hits.filter(({ identity }) => identity === 'confirmed').map((hit) => hit.entry.id)).toEqual([]);
    else expect(hits.map((hit) => hit.entry.id)).toContain(entry);
    for (const { location } of hits) expect(location.end).toBeGreaterThan(location.start);
  });

  test('gives a reason for whatever is not passed', async () => {
    for (const { outcome, reasons } of await records()) {
      if (outcome !== 'pass') expect(reasons[0]?.citation).toBeTruthy();
    }
  });
});
