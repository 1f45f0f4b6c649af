/** `interdict serve`. */

import { Command, InvalidArgumentError } from 'commander';
import { toCount, toWorkers } from '../options/count.ts';
import type { Report } from '../exit-status.ts';
import { parseDuration } from '../options/moment.ts';
import type { ServeOptions } from '../serve.ts';
import { addJournalOption, addScreeningOptions } from './common-options.ts';

export function serveCommand(report: Report): Command {
  return addJournalOption(addScreeningOptions(new Command('serve')))
    .description('Answer screening requests over HTTP, and show messages and their decisions on a page.')
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--port <number>', 'port to listen on; 0 for any that is free', toPort, 8080)
    .option('--api-key-env <name>', 'environment variable with the key that requests must bring as a bearer token')
    .option('--tls-cert <file>', 'certificate of the service, PEM')
    .option('--tls-key <file>', 'its private key, PEM')
    .option('--tls-client-ca <file>', 'only let in clients with a certificate of this authority, PEM')
    .option('--refresh <duration>', 'look for new lists at the paths this often, as in 15m (default: never)', toTimeout)
    .option('--workers <number>', 'threads that decide (default: none beside the one that answers)', toWorkers)
    .option(
      '--deadline <duration>',
      'with --workers, hold what is not decided in this time (default: no limit)',
      toTimeout,
    )
    .option('--max-bytes <number>', 'largest body (default: 10485760)', toCount)
    .option('--max-requests <number>', 'requests in work at once (default: 1024)', toCount)
    .option('--max-connections <number>', 'connections at once (default: 2048)', toCount)
    .option('--headers-timeout <duration>', 'time for the headers of a request to arrive (default: 10s)', toTimeout)
    .option('--request-timeout <duration>', 'time for a whole request to arrive (default: 30s)', toTimeout)
    .addHelpText(
      'after',
      `
Without a key or client certificates it only listens on this machine. SIGTERM or SIGINT end it, once what is in work is answered.

Exit status: 0 ended by a signal, 1 failure, 2 wrong usage.

Examples:
  $ interdict serve --lists lists/ofac-sdn --refresh 15m
  $ INTERDICT_KEY=... interdict serve --host 0.0.0.0 --api-key-env INTERDICT_KEY --tls-cert cert.pem --tls-key key.pem
  $ curl --data-binary @payment.fin localhost:8080/screen`,
    )
    .action(async (options: ServeOptions) => report(await (await import('../serve.ts')).serve(options)));
}

function toPort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new InvalidArgumentError('Use a number from 0 to 65535.');
  return port;
}

/** Zero would mean for ever, and more than a timer counts to no time at all. */
function toTimeout(text: string): number {
  const milliseconds = parseDuration(text);
  if (milliseconds === 0) throw new InvalidArgumentError('Use more than nothing.');
  if (milliseconds >= 2 ** 31) throw new InvalidArgumentError('Use at most 24d.');
  return milliseconds;
}
