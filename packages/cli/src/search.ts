/** `interdict search`: finds names on the lists. */

import { createScreener, searchRecord, type SearchHit } from 'interdict';
import { ENTRY_KINDS, type EntryKind } from '@interdict/model';
import { createInterface } from 'node:readline';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { createOutput, standardOutput, type Format } from './shown/output.ts';
import { listsFrom, settingsFrom, type ScreeningOptions } from './options/screening-options.ts';
import { searchTable } from './shown/search-table.ts';
import { UsageError } from './usage-error.ts';

export interface SearchOptions extends ScreeningOptions {
  readonly format: Format;
  readonly kind?: readonly EntryKind[];
  readonly limit: number;
  readonly stdin?: boolean;
}

/** One name that was looked for and what was found, the best first. */
export interface Searched {
  readonly query: string;
  readonly hits: readonly SearchHit[];
}

export async function search(names: readonly string[], options: SearchOptions): Promise<ExitStatus> {
  if (names.some((name) => name.trim() === '') || (names.length === 0 && !options.stdin))
    throw new UsageError('Give a name to search for, or --stdin.');
  const unknown = options.kind?.find((kind) => !ENTRY_KINDS.includes(kind));
  if (unknown !== undefined) throw new UsageError(`--kind ${unknown}: use one of ${ENTRY_KINDS.join(', ')}.`);
  const { lists, threshold } = await settingsFrom(options);
  const screener = createScreener(await listsFrom(lists), threshold === undefined ? {} : { threshold });
  const output = createOutput<Searched>(
    options.format,
    standardOutput,
    ({ query, hits }) => ({ query, hits }),
    searchTable,
  );
  for await (const query of options.stdin ? linesOfStandardInput(names) : names) {
    const found = screener.search(query, { limit: options.limit, ...(options.kind ? { kinds: options.kind } : {}) });
    await output.write({ query, hits: found.map(searchRecord) });
  }
  await output.end();
  return EXIT.passed;
}

/** @throws {UsageError} naming the line that is not in UTF-8: taken for something else, a listed name would not be found. */
async function* linesOfStandardInput(first: readonly string[]): AsyncGenerator<string> {
  yield* first;
  const input = process.stdin.setEncoding('latin1'); // one character a byte
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    const text = textFrom(Buffer.from(line, 'latin1'));
    if (text === undefined)
      throw new UsageError(`Line ${number} of standard input is not in UTF-8: nothing from there on was looked up.`);
    yield text;
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Undefined for what is not in UTF-8, or has a zero byte, as UTF-16 has. */
function textFrom(bytes: Uint8Array): string | undefined {
  try {
    return bytes.includes(0) ? undefined : decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
