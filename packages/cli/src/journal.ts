/** `interdict journal`: whether a journal is what was written, what is in it, and proofs of single records. */

import { readFile, writeFile } from 'node:fs/promises';
import { Command, InvalidArgumentError, Option } from 'commander';
import { errorMessage, OUTCOMES } from '@interdict/model';
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
import { EXIT, type ExitStatus } from './exit-status.ts';
import { CSV_HEADER, recordRow } from './journal-csv.ts';
import { decisionOf, recordsTable, verificationText } from './journal-text.ts';
import { parseMoment } from './moment.ts';
import { journalAt } from './options-read.ts';
import { apartFrom, checkIsNoFolder } from './places.ts';
import { printableLines } from './printable.ts';
import { say } from './say.ts';
import { createOutput, FORMATS, standardOutput, type Format, type Output } from './output.ts';
import { UsageError } from './usage-error.ts';

interface VerifyOptions {
  readonly head?: Head;
  readonly format: Format;
}

interface Choice {
  readonly from?: string;
  readonly to?: string;
  readonly outcome?: string;
}

interface ProveOptions {
  readonly size?: number;
  readonly out?: string;
  readonly check?: string;
  readonly head?: Head;
}

export function journalCommand(report: (status: ExitStatus) => void): Command {
  const verify = new Command('verify')
    .description('Say whether a journal is what was written, and where it is not.')
    .argument('<dir>', 'folder of the journal')
    .addOption(headOption('a head kept elsewhere: shows what is missing at the end, or made anew'))
    .addOption(formatOption())
    .addHelpText(
      'after',
      `
Exit status: 0 whole, 3 tampered with, 1 cannot be read, 2 wrong usage.

Whole records that are missing at the end show only against a head that was kept elsewhere:
verify and screen --journal print it.

Examples:
  $ interdict journal verify journal
  $ interdict journal verify journal --head 1200:5f0c...`,
    )
    .action(async (folder: string, { head, format }: VerifyOptions) => {
      const verification = await verifyJournal(folder, head);
      await standardOutput(verificationIn(format, verification));
      report(verification.damages.length > 0 ? EXIT.notPassed : EXIT.passed);
    });
  const show = addChoice(new Command('show'))
    .description('Show what a journal holds.')
    .argument('<dir>', 'folder of the journal')
    .argument('[seq...]', 'numbers of records; all if absent', toNumbers)
    .addOption(formatOption())
    .addHelpText(
      'after',
      '\nExit status: 0 shown, 3 tampered with, 1 a record is not there or nothing can be read, 2 wrong usage.',
    )
    .action(async (folder: string, numbers: readonly number[], options: Choice & { format: Format }) => {
      const output = createOutput(options.format, standardOutput, asItIs, recordsTable);
      const chosen = chooser(options);
      const missing = new Set(numbers);
      const isShown = (record: JournalRecord): boolean => {
        missing.delete(record.seq);
        return chosen(record) && (numbers.length === 0 || numbers.includes(record.seq));
      };
      const status = await each(folder, isShown, output);
      for (const number of missing) say(`There is no record ${number}.`);
      report(status === EXIT.passed && missing.size > 0 ? EXIT.failure : status);
    });
  const exporting = addChoice(new Command('export'))
    .description('Write what a journal holds, one record a line.')
    .argument('<dir>', 'folder of the journal')
    .addOption(new Option('--format <format>', 'how to write the records').choices(['ndjson', 'csv']).default('ndjson'))
    .addHelpText(
      'after',
      `
Examples:
  $ interdict journal export journal --outcome block --from 2026-03-01 --to 2026-03-31
  $ interdict journal export journal --format csv > decisions.csv`,
    )
    .action(async (folder: string, options: Choice & { format: 'ndjson' | 'csv' }) => {
      const isCsv = options.format === 'csv';
      // told once there is a journal to be told of
      let header = isCsv ? CSV_HEADER : '';
      const print = async (text: string): Promise<void> => {
        await standardOutput(header + text);
        header = '';
      };
      const write = async (record: JournalRecord): Promise<void> =>
        print(isCsv ? recordRow(record) : `${JSON.stringify(record)}\n`);
      report(await each(folder, chooser(options), { write, end: async () => print('') }));
    });
  const proving = new Command('prove')
    .description('Write a proof that shows one record and none of the others, or check one.')
    .argument('[dir]', 'folder of the journal')
    .argument('[seq]', 'number of the record', toNumber)
    .addOption(
      new Option('--size <n>', 'prove against the head of this size; the newest if absent').argParser(toNumber),
    )
    .option('--out <file>', 'where to write the proof; standard output if absent')
    .option('--check <file>', 'check this proof instead')
    .addOption(headOption('the head that was kept: without it the check says only which head the proof is for'))
    .addHelpText(
      'after',
      `
Exit status of --check: 0 proved, 3 not proved.

Examples:
  $ interdict journal prove journal 41 --out proof.json
  $ interdict journal prove --check proof.json --head 1200:5f0c...`,
    )
    .action(async (folder: string | undefined, seq: number | undefined, options: ProveOptions) => {
      const { check: proof, head, out, size } = options;
      if (proof !== undefined) {
        if ([folder, out, size].some((given) => given !== undefined))
          throw new UsageError('--check takes no more than --head: everything else stands in the proof.');
        report(await check(proof, head));
      } else if (head) throw new UsageError('--head goes with --check; --size proves against an earlier head.');
      else if (folder === undefined || seq === undefined) throw new UsageError('Say which record of which journal.');
      else {
        if (out !== undefined) await checkProofPlace(out, folder);
        const text = `${JSON.stringify(await prove(folder, seq, size), null, 2)}\n`;
        await (out === undefined ? standardOutput(text) : writeFile(out, text));
        report(EXIT.passed);
      }
    });
  return new Command('journal')
    .description('Verify the record of decisions, look into it, and prove single decisions.')
    .addCommand(verify)
    .addCommand(show)
    .addCommand(exporting)
    .addCommand(proving);
}

/** Goes on after damage, which standard error and the status tell. */
async function each(
  folder: string,
  isChosen: (record: JournalRecord) => boolean,
  output: Output<JournalRecord>,
): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.passed;
  const onDamage = ({ segment, offset, message }: Damage): void => {
    status = EXIT.notPassed;
    say(`${segment} at ${offset}: ${message}`);
  };
  for await (const record of readJournal(folder, onDamage)) if (isChosen(record)) await output.write(record);
  await output.end();
  return status;
}

async function checkProofPlace(out: string, folder: string): Promise<void> {
  await checkIsNoFolder(out);
  const checkApart = await apartFrom([journalAt(folder)]);
  await checkApart(out);
}

async function check(file: string, head: Head | undefined): Promise<ExitStatus> {
  const result = verifyProof(parseJson(await readFile(file, 'utf8'), file));
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

function addChoice(command: Command): Command {
  return command
    .option('--from <date>', 'from this day or instant on')
    .option('--to <date>', 'up to the end of this day (UTC), or this instant')
    .addOption(new Option('--outcome <outcome>', 'only decisions with this outcome').choices(OUTCOMES));
}

/** @throws {UsageError} for what is no date. */
function chooser({ from, to, outcome }: Choice): (record: JournalRecord) => boolean {
  const first = from === undefined ? undefined : startOf(from);
  const last = to === undefined ? undefined : parseMoment(to).getTime();
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

function formatOption(): Option {
  return new Option('--format <format>', 'how to print it').choices(FORMATS).default('table');
}

function headOption(what: string): Option {
  return new Option('--head <size:hash>', what).argParser((text): Head => {
    const [, size, root] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? [];
    if (size === undefined || root === undefined) throw new InvalidArgumentError('Use SIZE:HASH, as verify prints it.');
    return { size: Number(size), root };
  });
}

function toNumber(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('Use a whole number.');
  return Number(text);
}

function toNumbers(text: string, previous: readonly number[] = []): readonly number[] {
  return [...previous, toNumber(text)];
}

function asItIs(record: JournalRecord): JournalRecord {
  return record;
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${file} is no JSON: ${errorMessage(error)}`);
  }
}
