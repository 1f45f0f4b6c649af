/** Refuses options that make no sense. */

import * as v from 'valibot';
import { JournalError } from './journal-error.ts';

/**
 * One that is misspelt would count for nothing: a journal that is to be durable would not be.
 *
 * @throws {JournalError} `option-invalid`.
 */
export function checkOptions(schema: v.GenericSchema, options: unknown): void {
  const { issues } = v.safeParse(schema, options);
  if (!issues) return;
  const [issue] = issues;
  throw new JournalError('option-invalid', `Option ${v.getDotPath(issue) ?? 'options'}: ${issue.message}.`);
}
