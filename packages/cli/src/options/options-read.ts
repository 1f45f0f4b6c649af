/** What the options of a command, and its configuration, name to be read. */

import { isDatabase } from '../journal/journal-place.ts';
import type { Config } from './config.ts';
import { OWN_DAY } from './moment.ts';
import type { Reading } from './places.ts';
import { type ScreeningOptions, settingsFrom } from './screening-options.ts';

type Options = ScreeningOptions & { readonly expect?: string };

/** Beside messages and journal. */
export async function readFor(options: Options): Promise<readonly Reading[]> {
  return readBy(options, await settingsFrom(options));
}

/** The journal that they name, too, where nothing but its records may be written. */
export async function readOrKeptFor(options: Options): Promise<readonly Reading[]> {
  const settings = await settingsFrom(options);
  const { journal } = settings;
  return [...readBy(options, settings), ...(journal === undefined || isDatabase(journal) ? [] : [journalAt(journal)])];
}

function readBy(options: Options, settings: Config): Reading[] {
  const { lists = [], goodGuys, ownership, licences, evidence, asOf } = settings;
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

export function journalAt(folder: string): Reading {
  return { where: 'into the journal', paths: [folder] };
}
