/** The `interdict` command. */

import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { errorMessage } from '@interdict/model';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { checkValues } from './option-values.ts';
import { say } from './say.ts';
import { UsageError } from './usage-error.ts';

type Report = (status: ExitStatus) => void;

/** Each command loads what it needs, and only the one that is asked for is loaded; for the list of all, all are. */
const COMMANDS: ReadonlyMap<string, () => Promise<(report: Report) => Command>> = new Map([
  ['screen', async () => (await import('./screen.ts')).screenCommand],
  ['replay', async () => (await import('./replay/replay.ts')).replayCommand],
  ['diff', async () => (await import('./diff/diff.ts')).diffCommand],
  ['parse', async () => (await import('./parse.ts')).parseCommand],
  ['search', async () => (await import('./search.ts')).searchCommand],
  ['lists', async () => (await import('./lists.ts')).listsCommand],
  ['journal', async () => (await import('./journal.ts')).journalCommand],
  ['reply', async () => (await import('./reply.ts')).replyCommand],
  ['serve', async () => (await import('./serve.ts')).serveCommand],
]);

// Who writes is told of what goes wrong; without this it would end the process at once.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

process.exitCode = await run(process.argv);

async function run(argv: readonly string[]): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.passed;
  const report: Report = (outcome) => {
    status = outcome;
  };
  const [, , first = ''] = argv;
  const isForVersion = first === '-V' || first === '--version';
  const asked = COMMANDS.get(first);
  const loaded = isForVersion ? [] : asked ? [asked] : COMMANDS.values();
  const program = new Command('interdict')
    .description(
      'Intercepts payment messages: reads SWIFT MT and ISO 20022, screens every party, and decides block, reject, hold or pass.',
    )
    .showHelpAfterError('(--help shows what there is)');
  if (!asked) program.version(`interdict ${version()}`);
  for (const load of loaded) program.addCommand((await load())(report));
  for (const command of withSubcommands(program)) checkValues(command.exitOverride());
  try {
    await program.parseAsync([...argv]);
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.passed : EXIT.usage;
    if (isReaderGone(error)) return EXIT.failure;
    say(errorMessage(error));
    return (await isOfUsage(error)) ? EXIT.usage : EXIT.failure;
  }
}

/** That of all packages of the house. */
function version(): string {
  const manifest: { readonly version: string } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  );
  return manifest.version;
}

/** As with `| head`: the reader has what it wants, and nobody needs to be told. */
function isReaderGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

async function isOfUsage(error: unknown): Promise<boolean> {
  if (error instanceof UsageError) return true;
  const { InterceptorError, PolicyError } = await import('interdict');
  return error instanceof InterceptorError || error instanceof PolicyError;
}

function withSubcommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}
