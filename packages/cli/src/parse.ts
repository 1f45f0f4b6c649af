/** `interdict parse`: prints what was read of each message, without screening it. */

import { Command, Option } from 'commander';
import { type ReadMessage, readMessages } from 'interdict';
import type { Issue, MessageIdentification, Payment } from '@interdict/model';
import { readInFull } from '@interdict/model';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { bytesOf, inputsFrom } from './inputs.ts';
import { createOutput, FORMATS, standardOutput, type Format } from './output.ts';
import { parsedText } from './parsed-text.ts';

/** One message as it was read. */
export interface Parsed {
  readonly file: string;
  readonly index: number;
  /** Where the message starts in the file, in bytes. */
  readonly offset: number;
  readonly message: MessageIdentification | null;
  readonly payments: readonly Payment[];
  readonly issues: readonly Issue[];
}

export function parseCommand(report: (status: ExitStatus) => void): Command {
  return new Command('parse')
    .description(
      'Print what is read of each message: parties, agents, texts and references with their places, and the issues.',
    )
    .argument('<file...>', 'message files or folders of them; - for standard input')
    .addOption(new Option('--format <format>', 'how to print the messages').choices(FORMATS).default('table'))
    .addHelpText(
      'after',
      `
Exit status: 0 everything was read in full, 3 something was not, 1 failure, 2 wrong usage.

Examples:
  $ interdict parse payment.fin
  $ interdict parse payment.xml --format json`,
    )
    .action(async (files: string[], { format }: { format: Format }) => report(await parse(files, format)));
}

async function parse(files: readonly string[], format: Format): Promise<ExitStatus> {
  const output = createOutput<Parsed>(format, standardOutput, (parsed) => parsed, parsedText);
  let status: ExitStatus = EXIT.passed;
  for (const input of await inputsFrom(files)) {
    const bytes = await bytesOf(input);
    const isRead = bytes instanceof Uint8Array;
    if (!isRead) status = EXIT.failure;
    for (const { reading, index, offset } of isRead ? readMessages(bytes) : [unread(bytes)]) {
      const { message = null, payments, issues } = reading;
      await output.write({ file: input.file, index, offset, message, payments, issues });
      if (!readInFull(issues) && status === EXIT.passed) status = EXIT.notPassed;
    }
  }
  await output.end();
  return status;
}

function unread(issue: Issue): Pick<ReadMessage, 'reading' | 'index' | 'offset'> {
  return { reading: { payments: [], issues: [issue] }, index: 0, offset: 0 };
}
