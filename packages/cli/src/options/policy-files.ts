/** The files of what the institution itself knows: who owns whom, licences, what is vouched for, and hits found to be false. */

import { readFile } from 'node:fs/promises';
import { errorMessage, type Issue, type Row } from '@interdict/model';
import { type InterceptorOptions, readEvidence, readGoodGuys, readLicences, readOwnership, readRows } from 'interdict';
import type { Config } from './config.ts';
import { say } from '../shown/say.ts';
import { UsageError } from '../usage-error.ts';

/** @throws {UsageError} where a file is not there, or holds what cannot be left out. */
export async function policyFrom({
  goodGuys,
  ownership,
  licences,
  evidence,
  thresholds,
  rules,
}: Config): Promise<Pick<InterceptorOptions, 'policy'>> {
  const policy = {
    ...(goodGuys === undefined ? {} : { goodGuys: await goodGuysFrom(goodGuys) }),
    ...(ownership === undefined ? {} : { ownership: await recordsFrom(ownership, 'ownership data', readOwnership) }),
    ...(licences === undefined ? {} : { licences: await recordsFrom(licences, 'licences', readLicences) }),
    ...(evidence === undefined ? {} : { evidence: await recordsFrom(evidence, 'evidence', readEvidence) }),
    ...(thresholds === undefined ? {} : { thresholds }),
    ...(rules === undefined ? {} : { rules }),
  };
  return Object.keys(policy).length === 0 ? {} : { policy };
}

/** What is wrong in the file is told and left out: more is held then, never less. */
async function goodGuysFrom(file: string): Promise<ReturnType<typeof readGoodGuys>['records']> {
  const { records, issues } = readGoodGuys(await bytesOf(file, 'good guys'), file);
  if (records.length + issues.length === 0) say(`${file}: there are no good guys in it.`);
  for (const { path, message, code } of issues) say(`${path}: ${message} [${code}]`);
  return records;
}

/** How a file of records is read: as a whole or not at all. */
type Reader<T> = (
  rows: readonly Row[],
) => { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly Issue[] };

async function recordsFrom<T>(file: string, what: string, read: Reader<T>): Promise<T> {
  const rows = rowsOf(await bytesOf(file, what), file, what);
  if (rows.length === 0) say(`${file}: there are no ${what} in it.`);
  const result = read(rows);
  if (result.ok) return result.value;
  const told = result.issues.slice(0, MOST_TOLD).map(({ message, code }) => `  ${message} [${code}]`);
  const more = result.issues.length - told.length;
  throw new UsageError(
    [`The ${what} ${file} cannot be used:`, ...told, ...(more > 0 ? [`  and ${more} more`] : [])].join('\n'),
  );
}

/** A header misspelt is wrong in every row. */
const MOST_TOLD = 10;

function rowsOf(bytes: Uint8Array, file: string, what: string): readonly Row[] {
  try {
    return readRows(bytes);
  } catch (error) {
    throw new UsageError(`The ${what} ${file} cannot be read: ${errorMessage(error)}`);
  }
}

async function bytesOf(file: string, what: string): Promise<Uint8Array> {
  return readFile(file).catch((error: unknown) => {
    throw new UsageError(`The ${what} ${file} cannot be read: ${errorMessage(error)}`);
  });
}
