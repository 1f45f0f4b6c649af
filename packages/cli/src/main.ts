/** The `interdict` command. */

import { Command, CommanderError } from 'commander';
import { errorMessage } from '@interdict/model';
import { ENGINE, InterceptorError } from 'interdict';
import { diffCommand } from './diff/diff.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { journalCommand } from './journal.ts';
import { listsCommand } from './lists.ts';
import { parseCommand } from './parse.ts';
import { replyCommand } from './reply.ts';
import { screenCommand } from './screen.ts';
import { replayCommand } from './replay/replay.ts';
import { searchCommand } from './search.ts';
import { serveCommand } from './serve.ts';
import { UsageError } from './usage-error.ts';

process.exitCode = await run(process.argv);

async function run(argv: readonly string[]): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.passed;
  const report = (outcome: ExitStatus): void => {
    status = outcome;
  };
  const program = new Command('interdict')
    .description(
      'Intercepts payment messages: reads SWIFT MT and ISO 20022, screens every party, and decides block, reject, hold or pass.',
    )
    .version(ENGINE)
    .showHelpAfterError('(--help shows what there is)')
    .addCommand(screenCommand(report))
    .addCommand(replayCommand(report))
    .addCommand(diffCommand(report))
    .addCommand(parseCommand(report))
    .addCommand(searchCommand(report))
    .addCommand(listsCommand(report))
    .addCommand(journalCommand(report))
    .addCommand(replyCommand(report))
    .addCommand(serveCommand(report));
  for (const command of withSubcommands(program)) command.exitOverride();
  try {
    await program.parseAsync([...argv]);
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.passed : EXIT.usage;
    process.stderr.write(`interdict: ${errorMessage(error)}\n`);
    return error instanceof UsageError || error instanceof InterceptorError ? EXIT.usage : EXIT.failure;
  }
}

function withSubcommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}
