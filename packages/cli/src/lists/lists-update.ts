/** `interdict lists update`: fetches lists into a folder. */

import { extname, join } from 'node:path';
import { OFFICIAL_LISTS, updateLists, type ListUpdate, type UpdateSource } from 'interdict';
import { readConfig } from '../options/config.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { updateLine, updateTable } from './lists-update-text.ts';
import { standardOutput } from '../shown/output.ts';
import { apartFrom } from '../options/places.ts';
import { say } from '../shown/say.ts';
import { UsageError } from '../usage-error.ts';

export interface UpdateCommandOptions {
  readonly to: string;
  readonly from?: readonly string[];
  readonly config?: string;
  readonly maxShrink?: string;
  readonly format: 'table' | 'json';
}

export async function update(names: readonly string[], options: UpdateCommandOptions): Promise<ExitStatus> {
  const { to: folder, format, maxShrink = '' } = options;
  const share = maxShrink.trim() === '' ? Number.NaN : Number(maxShrink);
  if (!(share >= 0 && share <= 1)) throw new UsageError(`--max-shrink ${maxShrink}: use a number from 0 to 1.`);
  const sources = await sourcesFor(names, options);
  const checkApart = await apartFrom([]);
  await checkApart(folder, join(folder, 'list'));
  const updates = await updateLists({ folder, sources, maxShrink: share, onProgress: tell });
  await standardOutput(format === 'json' ? `${JSON.stringify(updates, null, 2)}\n` : updateTable(updates));
  return updates.some(({ status }) => status === 'refused') ? EXIT.failure : EXIT.passed;
}

function tell(source: string, done?: ListUpdate): void {
  say(`${source}: ${done ? updateLine(done) : 'asking ...'}`);
}

async function sourcesFor(
  given: readonly string[],
  { from = [], config }: UpdateCommandOptions,
): Promise<readonly UpdateSource[]> {
  // `--from URL URL`: what is an address is no name.
  const names = given.filter((name) => !isAddress(name));
  const urls = [...from, ...given.filter(isAddress)];
  if (urls.length > 0) {
    if (names.length > 1) throw new UsageError(`--from fetches one list, not ${names.join(' and ')}.`);
    return [sourceOf(urls, names[0])];
  }
  const { sources = {} } = config === undefined ? {} : await readConfig(config);
  const own = Object.entries(sources).map(([name, addresses]) => sourceOf([addresses].flat(), name));
  if (names.length === 0) return own.length > 0 ? own : OFFICIAL_LISTS.filter(({ byName }) => !byName);
  return names.map((name) => {
    const source = [...own, ...OFFICIAL_LISTS].find((known) => known.name === name);
    if (!source)
      throw new UsageError(
        `There is no list ${name}: use one of ${OFFICIAL_LISTS.map((known) => known.name).join(', ')}, or give its address with --from.`,
      );
    return source;
  });
}

function isAddress(text: string): boolean {
  return /^https?:/.test(text);
}

/** The file of a list with a name is called by it, whatever the address ends in. */
function sourceOf(urls: readonly string[], name: string | undefined): UpdateSource {
  const wrong = urls.find((url) => !isAddress(url) || !URL.canParse(url));
  if (wrong !== undefined) throw new UsageError(`${wrong} is no address of a web server.`);
  const official = OFFICIAL_LISTS.find((known) => known.name === name);
  return {
    name: name ?? urls.map(withoutSecrets).join(' '),
    addresses: urls.map((url) => ({
      url,
      ...(name !== undefined && urls.length === 1 ? { file: name + extname(new URL(url).pathname) } : {}),
    })),
    ...(official?.lists ? { lists: official.lists } : {}),
  };
}

/** There may be some in the user, the query and the fragment. */
function withoutSecrets(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}
