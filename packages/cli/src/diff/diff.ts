/** `interdict diff`: what other lists, another policy or another engine decide otherwise. */

import { stat } from 'node:fs/promises';
import { recordsIn } from '../replay/recording.ts';
import type { DecisionRecord } from 'interdict';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { createOutput, type Format, standardOutput } from '../shown/output.ts';
import type { ScreeningOptions } from '../options/screening-options.ts';
import { UsageError } from '../usage-error.ts';
import { changesBetween } from './compare.ts';
import { changesText } from './changes-text.ts';
import type { DecisionChange } from './decision-change.ts';
import { changesOnLists } from './on-lists.ts';

export interface DiffOptions extends ScreeningOptions {
  readonly format: Format;
}

export async function diff(
  before: string,
  after: string | undefined,
  { format, ...options }: DiffOptions,
): Promise<ExitStatus> {
  if (after === undefined) return print(changesOnLists(before, options), format);
  if (Object.keys(options).length > 0)
    throw new UsageError('Two recordings need no more than --format: everything else stands in them.');
  return print(changesBetween(decisionsIn(before), decisionsIn(after)), format);
}

async function print(changes: AsyncIterable<DecisionChange>, format: Format): Promise<ExitStatus> {
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
