/** `interdict diff`: what other lists, another policy or another engine decide otherwise. */

import { stat } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { recordsIn } from '../replay/recording.ts';
import type { DecisionRecord } from 'interdict';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { createOutput, FORMATS, type Format, standardOutput } from '../output.ts';
import { addScreeningOptions, type ScreeningOptions } from '../screening-options.ts';
import { UsageError } from '../usage-error.ts';
import { changesBetween } from './compare.ts';
import { changesText } from './changes-text.ts';
import type { DecisionChange } from './decision-change.ts';
import { changesOnLists } from './on-lists.ts';

export function diffCommand(report: (status: ExitStatus) => void): Command {
  return addScreeningOptions(new Command('diff'))
    .description('Say which payments two replays decided otherwise, and why; or which ones other lists would.')
    .argument('<before>', 'what `replay --out` wrote with the earlier lists, policy or engine')
    .argument('[after]', 'what it wrote of the same messages with the later ones')
    .addOption(new Option('--format <format>', 'how to print the changes').choices(FORMATS).default('table'))
    .addHelpText(
      'after',
      `
Without <after>, what was recorded with --screened is held against the lists in --lists, the other options as they were then.
What comes out is what a replay on these lists would give, but only what the change of the lists can concern is decided again.

Exit status: 0 nothing was decided otherwise, 3 something was, 1 failure, 2 wrong usage.

Examples:
  $ interdict replay archive/ --lists lists/2022-09-08 --out before.ndjson
  $ interdict replay archive/ --lists lists/2022-09-09 --out after.ndjson
  $ interdict diff before.ndjson after.ndjson

  $ interdict replay archive/ --lists lists/2022-09-08 --out before.ndjson --screened
  $ interdict diff before.ndjson --lists lists/2022-09-09`,
    )
    .action(async (before: string, after: string | undefined, { format, ...options }: DiffOptions) => {
      if (after === undefined) return report(await diff(changesOnLists(before, options), format));
      if (Object.keys(options).length > 0)
        throw new UsageError('Two recordings need no more than --format: everything else stands in them.');
      return report(await diff(changesBetween(decisionsIn(before), decisionsIn(after)), format));
    });
}

interface DiffOptions extends ScreeningOptions {
  readonly format: Format;
}

async function diff(changes: AsyncIterable<DecisionChange>, format: Format): Promise<ExitStatus> {
  const output = createOutput<DecisionChange>(format, standardOutput, (change) => change, changesText);
  let status: ExitStatus = EXIT.passed;
  for await (const change of changes) {
    status = EXIT.notPassed;
    await output.write(change);
  }
  await output.end();
  return status;
}

/** @throws {UsageError} where the file is not what `replay --out` writes, or not whole. */
async function* decisionsIn(path: string): AsyncGenerator<DecisionRecord> {
  let read = 0;
  for await (const { record, end } of recordsIn(path)) {
    read = end;
    yield record;
  }
  const { size } = await stat(path);
  if (read !== size) throw new UsageError(`${path} holds no decision at byte ${read}: was its replay stopped?`);
}
