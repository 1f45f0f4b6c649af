/** The licences of the legal dossier, and two made-up ones, as a file gives them. */

import { readFileSync } from 'node:fs';
import type { Licence } from '../licences/licence.ts';
import { readLicences } from '../licences/read-licences.ts';

const READ = readLicences(readFileSync(new URL('licences.json', import.meta.url), 'utf8'));
if (!READ.ok) throw new Error(`test data: ${JSON.stringify(READ.issues)}`);

export const LICENCES: readonly Licence[] = READ.value;

/** One of them, with something changed. */
export function licence(id: string, changes: Partial<Licence> = {}): Licence {
  const found = LICENCES.find((one) => one.id === id);
  if (!found) throw new Error(`test data: ${id}`);
  return { ...found, ...changes };
}
