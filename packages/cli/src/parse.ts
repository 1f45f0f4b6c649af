/** `interdict parse`: prints what was read of each message, without screening it. */

import { type ReadMessage, readMessages } from 'interdict';
import type { Issue, MessageIdentification, Payment } from '@interdict/model';
import { readInFull } from '@interdict/model';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { bytesOf, inputsFrom } from './options/inputs.ts';
import { createOutput, standardOutput, type Format } from './shown/output.ts';
import { parsedText } from './shown/parsed-text.ts';

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

export async function parse(files: readonly string[], format: Format): Promise<ExitStatus> {
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
