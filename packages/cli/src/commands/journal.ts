/** `interdict journal`. */

import { Command, InvalidArgumentError, Option } from 'commander';
import type { Head } from 'interdict';
import { OUTCOMES } from '@interdict/model';
import type { Report } from '../exit-status.ts';
import type { ExportOptions, ProveOptions, ShowOptions, VerifyOptions } from '../journal/journal.ts';
import { FORMATS } from '../shown/output.ts';
import { formatOption } from './common-options.ts';

const JOURNAL = 'folder of the journal, or the postgres:// address of its database';

export function journalCommand(report: Report): Command {
  const verify = new Command('verify')
    .description('Say whether a journal is what was written, and where it is not.')
    .argument('<journal>', JOURNAL)
    .addOption(headOption('a head kept elsewhere: shows what is missing at the end, or made anew'))
    .addOption(formatOption(FORMATS, 'how to print it'))
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
    .action(async (place: string, options: VerifyOptions) =>
      report(await (await import('../journal/journal.ts')).verify(place, options)),
    );
  const show = addChoice(new Command('show'))
    .description('Show what a journal holds.')
    .argument('<journal>', JOURNAL)
    .argument('[seq...]', 'numbers of records; all if absent', toNumbers)
    .addOption(formatOption(FORMATS, 'how to print it'))
    .addHelpText(
      'after',
      '\nExit status: 0 shown, 3 tampered with, 1 a record is not there or nothing can be read, 2 wrong usage.',
    )
    .action(async (place: string, numbers: readonly number[], options: ShowOptions) =>
      report(await (await import('../journal/journal.ts')).show(place, numbers, options)),
    );
  const exporting = addChoice(new Command('export'))
    .description('Write what a journal holds, one record a line.')
    .argument('<journal>', JOURNAL)
    .addOption(formatOption(['ndjson', 'csv'], 'how to write the records'))
    .addHelpText(
      'after',
      `
Exit status: 0 written, 3 tampered with, 1 cannot be read, 2 wrong usage.

Examples:
  $ interdict journal export journal --outcome block --from 2026-03-01 --to 2026-03-31
  $ interdict journal export journal --format csv > decisions.csv`,
    )
    .action(async (place: string, options: ExportOptions) =>
      report(await (await import('../journal/journal.ts')).exportRecords(place, options)),
    );
  const proving = new Command('prove')
    .description('Write a proof that shows one record and none of the others, or check one.')
    .argument('[journal]', JOURNAL)
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
Exit status: 0 written, or with --check proved, 3 not proved, 1 no such record, or nothing is proved of this journal, 2 wrong usage.

Examples:
  $ interdict journal prove journal 41 --out proof.json
  $ interdict journal prove --check proof.json --head 1200:5f0c...`,
    )
    .action(async (place: string | undefined, seq: number | undefined, options: ProveOptions) =>
      report(await (await import('../journal/journal.ts')).proveRecord(place, seq, options)),
    );
  return new Command('journal')
    .description('Verify the record of decisions, look into it, and prove single decisions.')
    .addCommand(verify)
    .addCommand(show)
    .addCommand(exporting)
    .addCommand(proving);
}

function addChoice(command: Command): Command {
  return command
    .option('--from <date>', 'from this day or instant on')
    .option('--to <date>', 'up to the end of this day (UTC), or this instant')
    .addOption(new Option('--outcome <outcome>', 'only decisions with this outcome').choices(OUTCOMES));
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
