/** `interdict lists update`: fetches lists into a folder. */

import { extname } from 'node:path';
import { Command, Option } from 'commander';
import { OFFICIAL_LISTS, updateLists, type ListUpdate, type UpdateSource } from 'interdict';
import { readConfig } from './config.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { updateLine, updateTable } from './lists-update-text.ts';
import { standardOutput } from './output.ts';
import { say } from './say.ts';
import { collect } from './option-values.ts';
import { UsageError } from './usage-error.ts';

interface UpdateCommandOptions {
  readonly to: string;
  readonly from?: readonly string[];
  readonly config?: string;
  readonly maxShrink?: string;
  readonly format: 'table' | 'json';
}

export function updateCommand(report: (status: ExitStatus) => void): Command {
  return new Command('update')
    .description('Fetch lists into a folder, where they are newer than what is there.')
    .argument(
      '[name...]',
      'lists to fetch, official or of the configuration (default: those of the configuration, or all official)',
    )
    .requiredOption('--to <folder>', 'where they are put')
    .addOption(
      new Option(
        '--from <url>',
        'address of a file to fetch instead, under a name of your own; repeat for files that belong together',
      ).argParser(collect),
    )
    .option('--config <file>', 'a JSON file with `sources`: addresses by name')
    .option(
      '--max-shrink <share>',
      'share of its entries, names and identifiers, 0 to 1, that a list may lose at once; above 0 also 20 names and 20 identifiers in any case, but not all that several entries had',
      '0.1',
    )
    .addOption(new Option('--format <format>', 'how to print it').choices(['table', 'json']).default('table'))
    .addHelpText(
      'after',
      `
Official: ${OFFICIAL_LISTS.map(({ name }) => name).join(', ')}.
The list of the EU has an address for each account: give it with --from.

Exit status: 0 everything is up to date, 1 a list was refused or could not be fetched, 2 wrong usage.

Examples:
  $ interdict lists update --to lists ofac-sdn un-sc
  $ interdict lists update --to lists eu-fsf --from $EU_LIST_URL`,
    )
    .action(async (names: string[], options: UpdateCommandOptions) => report(await update(names, options)));
}

async function update(names: readonly string[], options: UpdateCommandOptions): Promise<ExitStatus> {
  const { to: folder, format, maxShrink = '' } = options;
  const share = maxShrink.trim() === '' ? Number.NaN : Number(maxShrink);
  if (!(share >= 0 && share <= 1)) throw new UsageError(`--max-shrink ${maxShrink}: use a number from 0 to 1.`);
  const sources = await sourcesFor(names, options);
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
