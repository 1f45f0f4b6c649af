/** The configuration file: the command line's options, written down. What is said on the command line wins. */

import { readFile } from 'node:fs/promises';
import { errorMessage, parseJson } from '@interdict/model';
import * as v from 'valibot';
import { readWritten } from './read-written.ts';
import { UsageError } from '../usage-error.ts';

export interface Config {
  readonly lists?: readonly string[] | undefined;
  readonly profile?: readonly string[] | undefined;
  readonly institution?: string | undefined;
  readonly asOf?: string | undefined;
  readonly maxListAge?: string | undefined;
  readonly threshold?: number | undefined;
  readonly goodGuys?: string | undefined;
  readonly ownership?: string | undefined;
  readonly licences?: string | undefined;
  readonly evidence?: string | undefined;
  /** What the institution makes of the policy: as the options of these names, which check them. */
  readonly thresholds?: Readonly<Record<string, number>> | undefined;
  readonly rules?: Readonly<Record<string, 'off' | 'hold' | 'reject' | 'block'>> | undefined;
  /** Addresses that lists are fetched from, by a name of one's own. */
  readonly sources?: Readonly<Record<string, string | readonly string[]>> | undefined;
  readonly journal?: string | undefined;
}

/** What is blank names nothing. */
const given = v.pipe(
  v.string(),
  v.check((text) => text.trim() !== '', 'Expected text but received none'),
);

const options: v.GenericSchema<unknown, Config> = v.strictObject(
  {
    lists: v.optional(v.pipe(v.array(given), v.nonEmpty('Expected one list or more'))),
    profile: v.optional(v.array(given)),
    institution: v.optional(given),
    asOf: v.optional(given),
    maxListAge: v.optional(given),
    threshold: v.optional(
      v.pipe(
        v.number(),
        v.check((score) => score > 0 && score <= 1, 'Expected a number above 0 and at most 1'),
      ),
    ),
    goodGuys: v.optional(given),
    ownership: v.optional(given),
    licences: v.optional(given),
    evidence: v.optional(given),
    thresholds: v.optional(v.record(v.string(), v.number())),
    rules: v.optional(v.record(v.string(), v.picklist(['off', 'hold', 'reject', 'block']))),
    sources: v.optional(
      v.record(v.string(), v.union([given, v.pipe(v.array(given), v.nonEmpty('Expected one address or more'))])),
    ),
    journal: v.optional(given),
  },
  ({ expected, message }) => (expected === 'never' ? 'There is no such option' : message),
);

const schema: v.GenericSchema<unknown, Config> = v.pipe(
  v.unknown(),
  v.check((value) => !Array.isArray(value), 'Expected an object but received a list'),
  options,
);

/** @throws {UsageError} naming the file and what is wrong in it. */
export async function readConfig(file: string): Promise<Config> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new UsageError(`The configuration ${file} cannot be read: ${errorMessage(error)}`);
  });
  const value = readWritten(
    `The configuration ${file} is`,
    'no JSON',
    () => parseJson(text.replace(/^\uFEFF/, '')), // a byte order mark, as some editors write
  );
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const [{ message }] = result.issues;
  throw new UsageError(
    `The configuration ${file} is wrong at ${v.getDotPath(result.issues[0]) ?? 'its top'}: ${message}.`,
  );
}
