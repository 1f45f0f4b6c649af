/** `interdict journal`: whether a journal is what was written, what is in it, and proofs of single records. */

import { readFile, writeFile } from 'node:fs/promises';
import { parseJson } from '@interdict/model';
import {
  type Damage,
  type Head,
  type JournalRecord,
  prove,
  readJournal,
  type Verification,
  verifyJournal,
  verifyProof,
} from 'interdict';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { isDatabase, withPlace } from './journal-place.ts';
import { CSV_HEADER, recordRow } from './journal-csv.ts';
import { decisionOf, recordsTable, verificationText } from './journal-text.ts';
import { parseMoment } from '../options/moment.ts';
import { journalAt } from '../options/options-read.ts';
import { apartFrom, checkIsNoFolder } from '../options/places.ts';
import { printableLines } from '../shown/printable.ts';
import { readWritten } from '../options/read-written.ts';
import { say } from '../shown/say.ts';
import { createOutput, standardOutput, type Format, type Output } from '../shown/output.ts';
import { UsageError } from '../usage-error.ts';

export interface VerifyOptions {
  readonly head?: Head;
  readonly format: Format;
}

export interface Choice {
  readonly from?: string;
  readonly to?: string;
  readonly outcome?: string;
}

export interface ProveOptions {
  readonly size?: number;
  readonly out?: string;
  readonly check?: string;
  readonly head?: Head;
}

export async function verify(place: string, { head, format }: VerifyOptions): Promise<ExitStatus> {
  const verification = await withPlace(place, async (at) => verifyJournal(at, head));
  await standardOutput(verificationIn(format, verification));
  return verification.damages.length > 0 ? EXIT.notPassed : EXIT.passed;
}

export interface ShowOptions extends Choice {
  readonly format: Format;
}

export async function show(place: string, numbers: readonly number[], options: ShowOptions): Promise<ExitStatus> {
  const output = createOutput(options.format, standardOutput, asItIs, recordsTable);
  const chosen = chooser(options);
  const missing = new Set(numbers);
  const isShown = (record: JournalRecord): boolean => {
    missing.delete(record.seq);
    return chosen(record) && (numbers.length === 0 || numbers.includes(record.seq));
  };
  const status = await each(place, isShown, output);
  for (const number of missing) say(`There is no record ${number}.`);
  return status === EXIT.passed && missing.size > 0 ? EXIT.failure : status;
}

export interface ExportOptions extends Choice {
  readonly format: 'ndjson' | 'csv';
}

export async function exportRecords(place: string, options: ExportOptions): Promise<ExitStatus> {
  const isCsv = options.format === 'csv';
  // told once there is a journal to be told of
  let header = isCsv ? CSV_HEADER : '';
  const print = async (text: string): Promise<void> => {
    await standardOutput(header + text);
    header = '';
  };
  const write = async (record: JournalRecord): Promise<void> =>
    print(isCsv ? recordRow(record) : `${JSON.stringify(record)}\n`);
  return each(place, chooser(options), { write, end: async () => print('') });
}

/** Writes a proof, or checks one. */
export async function proveRecord(
  place: string | undefined,
  seq: number | undefined,
  { check: file, head, out, size }: ProveOptions,
): Promise<ExitStatus> {
  if (file !== undefined) {
    if ([place, out, size].some((given) => given !== undefined))
      throw new UsageError('--check takes no more than --head: everything else stands in the proof.');
    return check(file, head);
  }
  if (head) throw new UsageError('--head goes with --check; --size proves against an earlier head.');
  if (place === undefined || seq === undefined) throw new UsageError('Say which record of which journal.');
  if (out !== undefined) await checkProofPlace(out, place);
  const proof = await withPlace(place, async (at) => prove(at, seq, size));
  const text = `${JSON.stringify(proof, null, 2)}\n`;
  await (out === undefined ? standardOutput(text) : writeFile(out, text));
  return EXIT.passed;
}

/** Goes on after damage, which standard error and the status tell. */
async function each(
  place: string,
  isChosen: (record: JournalRecord) => boolean,
  output: Output<JournalRecord>,
): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.passed;
  const onDamage = ({ segment, offset, message }: Damage): void => {
    status = EXIT.notPassed;
    say(`${segment} at ${offset}: ${message}`);
  };
  await withPlace(place, async (at) => {
    for await (const record of readJournal(at, onDamage)) if (isChosen(record)) await output.write(record);
  });
  await output.end();
  return status;
}

async function checkProofPlace(out: string, journal: string): Promise<void> {
  await checkIsNoFolder(out);
  const checkApart = await apartFrom(isDatabase(journal) ? [] : [journalAt(journal)]);
  await checkApart(out);
}

async function check(file: string, head: Head | undefined): Promise<ExitStatus> {
  const text = await readFile(file, 'utf8');
  const result = verifyProof(readWritten(`${file} is`, 'no JSON', () => parseJson(text)));
  if (!result.ok) {
    await standardOutput(printableLines(`not proved: ${result.reason}\n`));
    return EXIT.notPassed;
  }
  const { record, head: proved } = result;
  const shown = `${proved.size}:${proved.root}`;
  if (head && (head.size !== proved.size || head.root !== proved.root)) {
    await standardOutput(`not proved: this proof is for the head ${shown}.\n`);
    return EXIT.notPassed;
  }
  const condition = head ? '' : ` if ${shown} is a head that you kept`;
  await standardOutput(
    printableLines(`proved${condition}: record ${record.seq} of ${record.at}\n${JSON.stringify(record, null, 2)}\n`),
  );
  return EXIT.passed;
}

function verificationIn(format: Format, verification: Verification): string {
  if (format === 'table') return verificationText(verification);
  return `${JSON.stringify(verification, null, format === 'json' ? 2 : 0)}\n`;
}

/** @throws {UsageError} for what is no date, and for a period that ends before it begins. */
function chooser({ from, to, outcome }: Choice): (record: JournalRecord) => boolean {
  const first = from === undefined ? undefined : startOf(from);
  const last = to === undefined ? undefined : parseMoment(to).getTime();
  if (first !== undefined && last !== undefined && first > last)
    throw new UsageError(`--from ${from} --to ${to}: nothing lies between them.`);
  return (record) => {
    const at = Date.parse(record.at);
    const isInTime = (first === undefined || at >= first) && (last === undefined || at <= last);
    return isInTime && (outcome === undefined || decisionOf(record)?.outcome === outcome);
  };
}

/** A day begins at midnight; {@link parseMoment} takes a day for its end. */
function startOf(text: string): number {
  const moment = parseMoment(text).getTime();
  return text.length === 10 ? moment - 86_399_999 : moment;
}

function asItIs(record: JournalRecord): JournalRecord {
  return record;
}
