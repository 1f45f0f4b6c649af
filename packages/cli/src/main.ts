/** The `interdict` command. */

import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { errorMessage } from '@interdict/model';
import { diffCommand } from './commands/diff.ts';
import { journalCommand } from './commands/journal.ts';
import { listsCommand } from './commands/lists.ts';
import { parseCommand } from './commands/parse.ts';
import { replayCommand } from './commands/replay.ts';
import { replyCommand } from './commands/reply.ts';
import { screenCommand } from './commands/screen.ts';
import { searchCommand } from './commands/search.ts';
import { serveCommand } from './commands/serve.ts';
import { EXIT, type ExitStatus, type Report } from './exit-status.ts';
import { checkValues } from './options/option-values.ts';
import { say } from './shown/say.ts';
import { UsageError } from './usage-error.ts';

/** Only what the command that is asked for does is loaded. */
const COMMANDS = [
  screenCommand,
  replayCommand,
  diffCommand,
  parseCommand,
  searchCommand,
  listsCommand,
  journalCommand,
  replyCommand,
  serveCommand,
];

// Who writes is told of what goes wrong; without this it would end the process at once.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

process.exitCode = await run(process.argv);

async function run(argv: readonly string[]): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.passed;
  const report: Report = (outcome) => {
    status = outcome;
  };
  const program = new Command('interdict')
    .description(
      'Intercepts payment messages: reads SWIFT MT and ISO 20022, screens every party, and decides block, reject, hold or pass.',
    )
    .version(`interdict ${version()}`)
    .enablePositionalOptions()
    .showHelpAfterError('(--help shows what there is)');
  for (const command of COMMANDS) program.addCommand(command(report));
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
