/** What the options of a command, and its configuration, name to be read. */

import { OWN_DAY } from './moment.ts';
import type { Reading } from './places.ts';
import { type ScreeningOptions, settingsFrom } from './screening-options.ts';

/** Beside messages and journal. */
export async function readFor(options: ScreeningOptions & { readonly expect?: string }): Promise<readonly Reading[]> {
  const { lists = [], goodGuys, ownership, licences, evidence, asOf } = await settingsFrom(options);
  const files = {
    '--good-guys': goodGuys,
    '--ownership': ownership,
    '--licences': licences,
    '--evidence': evidence,
    '--config': options.config,
    '--expect': options.expect,
  };
  return [
    // the lists of their own days lie in folders of a folder
    { where: 'onto or among what --lists names', paths: lists, isFlat: asOf !== OWN_DAY },
    ...Object.entries(files).flatMap(([option, path]) =>
      path === undefined ? [] : [{ where: `onto what ${option} names`, paths: [path], isFlat: true }],
    ),
  ];
}

/** The journal that they name, too, where nothing but its records may be written. */
export async function readOrKeptFor(
  options: ScreeningOptions & { readonly expect?: string },
): Promise<readonly Reading[]> {
  const { journal } = await settingsFrom(options);
  return [...(await readFor(options)), ...(journal === undefined ? [] : [journalAt(journal)])];
}

export function journalAt(folder: string): Reading {
  return { where: 'into the journal', paths: [folder] };
}
