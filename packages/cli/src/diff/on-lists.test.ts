/** What other lists decide otherwise, told from what was kept: the same as deciding everything again. */

import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import {
  createInterceptor,
  type DecisionRecord,
  decisionRecord,
  type Interceptor,
  loadLists,
  screenedTexts,
} from 'interdict';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepScreened } from '../replay/keep-screened.ts';
import { dependsOn, openRecording } from '../replay/recording.ts';
import { changesBetween } from './compare.ts';
import type { DecisionChange } from './decision-change.ts';
import { changesOnLists } from './on-lists.ts';

let folder: string;
const at = (name: string): string => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'interdict-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const AS_OF = '2026-03-02';
const asOf = new Date(`${AS_OF}T23:59:59.999Z`);
const options = (lists: string): { lists: string[]; asOf: string } => ({ lists: [lists], asOf: AS_OF });

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const mt103 = (creditor: string, town: string, text: string): Uint8Array =>
  bytesOf(
    `{1:F01EXMPUS33AXXX0042000001}{2:I103LUNAFRPPXXXXN}{4:\r\n:20:REF1\r\n:23B:CRED\r\n:32A:260302EUR1000,\r\n:50K:/1\r\nELBE GMBH\r\nHAMBURG\r\n:59:/DE02200505501015871393\r\n${creditor}\r\n${town}\r\n:70:${text}\r\n:71A:SHA\r\n-}`,
  );

const interceptorOn = async (path: string): Promise<Interceptor> =>
  createInterceptor({ institution: { jurisdictions: ['US'] }, lists: await loadLists(path) });

/** What each message was decided, and what of it was screened. */
async function decided(interceptor: Interceptor, messages: readonly Uint8Array[]) {
  const all = [];
  for (const [index, bytes] of messages.entries()) {
    const { payments } = await interceptor.intercept(bytes, { asOf });
    all.push({
      message: { bytes, file: 'in.fin', index, offset: 0 },
      moment: {},
      microseconds: 0,
      records: payments.map((payment) => decisionRecord({ ...payment, index }, 'in.fin')),
      screened: screenedTexts(payments.flatMap(({ payment }) => payment ?? [])),
    });
  }
  return all;
}

async function* recordsOf(
  all: readonly { readonly records: readonly DecisionRecord[] }[],
): AsyncGenerator<DecisionRecord> {
  for (const { records } of all) yield* records;
}

async function collected(changes: AsyncIterable<DecisionChange>): Promise<DecisionChange[]> {
  const all: DecisionChange[] = [];
  for await (const change of changes) all.push(change);
  return all;
}

/** The changes from the lists at `was` to those at `is`, told from what was kept, and by deciding everything again. */
async function bothWays(
  was: string,
  is: string,
  messages: readonly Uint8Array[],
): Promise<readonly [told: readonly DecisionChange[], decidedAgain: readonly DecisionChange[]]> {
  const [earlier, later] = [await interceptorOn(was), await interceptorOn(is)];
  const [before, after] = [await decided(earlier, messages), await decided(later, messages)];
  const out = at('before.ndjson');
  const recording = await openRecording(out, await dependsOn(options(was), earlier.hold([]).decision), false);
  const kept = await keepScreened(out, earlier);
  for (const one of before) await kept.append(one, await recording.append(one));
  await Promise.all([recording.close(), kept.close()]);
  const told = await collected(changesOnLists(out, { lists: [is] }));
  earlier.close();
  later.close();
  return [told, await collected(changesBetween(recordsOf(before), recordsOf(after)))];
}

/** Numbers are looked up as they are, the other words also for what is like them. */
const word = fc.constantFrom(...'Zorblax Quentivar Brumma Telvarin Oskel Vandrim Trading Bank Moab 17 1984'.split(' '));
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const one = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | ''> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant('' as const) }, value);
const row = fc
  .tuple(
    name,
    fc.constantFrom('person', 'organisation', 'vessel', 'bank'),
    one(name),
    one(name),
    one(fc.constantFrom('iban:DE02200505501015871393', 'account:1')),
    one(fc.constantFrom('IR', 'CU;RU')),
    fc.constantFrom('blocking', 'trade', 'information'),
    one(fc.constantFrom('2026-01-01', '2027-01-01')),
  )
  .map((cells) => cells.join(','));
const listed = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: row.map((same) => [same, same] as const) },
    { weight: 2, arbitrary: fc.tuple(fc.option(row, { nil: undefined }), fc.option(row, { nil: undefined })) },
  ),
  { minLength: 1, maxLength: 8 },
);
const message = fc
  .tuple(
    name,
    fc.constantFrom('BATH', 'TEHRAN IRAN', 'MOAB'),
    fc.oneof(name, fc.constantFrom('INVOICE 7', 'INVOICE 17', 'REF 1984 17')),
  )
  .map(([creditor, town, text]) => mt103(creditor.toUpperCase(), town, text.toUpperCase()));

test('says what deciding everything again says, whatever came, went or changed', async () => {
  let changes = 0;
  await fc.assert(
    fc.asyncProperty(listed, fc.array(message, { minLength: 1, maxLength: 6 }), async (rows, messages) => {
      for (const [side, lists] of ['was', 'is'].entries()) {
        const entries = rows.flatMap((pair, id) => (pair[side] === undefined ? [] : [`${id},${pair[side]}`]));
        mkdirSync(at(lists), { recursive: true });
        writeFileSync(
          at(`${lists}/ours.csv`),
          `id,name,kind,aliases,weakAliases,identifiers,countries,measure,listedOn\n${entries.join('\n')}\nx,Wendrik Olasso,person,,,,,blocking,\n`,
        );
      }
      const [told, again] = await bothWays(at('was/ours.csv'), at('is/ours.csv'), messages);
      changes += told.length;
      expect(told).toEqual(again);
    }),
    { numRuns: 20 },
  );
  expect(changes).toBeGreaterThan(3);
});

const SDN = fileURLToPath(new URL('../../../../../shared/data/lists/ofac-sdn/', import.meta.url));

describe.skipIf(!existsSync(SDN))('on the SDN list of the day after', () => {
  test('says what deciding everything again says', async () => {
    const lists = await loadLists(`${SDN}2022-09-08`);
    const names = lists.flatMap(({ entries }) => entries).flatMap(({ names: [primary] }) => primary?.value ?? []);
    const some = Array.from({ length: 60 }, (_, number) => names[(number * 173) % names.length] ?? '');
    const messages = ['Esmail KHATIB', 'KHATIB TRADING', ...some, 'MARGOT QUILL'].map((creditor) =>
      mt103(
        creditor
          .toUpperCase()
          .replace(/[^A-Z0-9 ]/g, ' ')
          .slice(0, 35),
        'BATH',
        'INVOICE 7',
      ),
    );
    const [told, again] = await bothWays(`${SDN}2022-09-08`, `${SDN}2022-09-09`, messages);
    expect(told).toEqual(again);
    expect(told.map(({ hits: { added } }) => added)).toEqual([['ofac-sdn:39017 possible']]);
  });
});
