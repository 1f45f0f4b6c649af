/** `interdict serve`: screening over HTTP, with a page for people. */

import { createService, isApiKey, listen, type ServiceOptions } from '@interdict/http';
import { Command, InvalidArgumentError } from 'commander';
import {
  CHANNELS,
  createPool,
  type DecisionJournal,
  fileSource,
  folderSource,
  type InterceptedPayment,
  type InterceptorOptions,
  type ListsFailed,
  loadLists,
  readLists,
  refreshingLists,
} from 'interdict';
import { errorMessage } from '@interdict/model';
import { subscribe } from 'node:diagnostics_channel';
import { readFile, stat } from 'node:fs/promises';
import { toCount } from './count.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { addJournalOption, withJournal } from './journal-option.ts';
import { parseDuration } from './moment.ts';
import { say } from './say.ts';
import { addScreeningOptions, interceptorFrom, listsFrom, type ScreeningOptions } from './screening-options.ts';
import { UsageError } from './usage-error.ts';

interface ServeOptions extends ScreeningOptions {
  readonly host: string;
  readonly port: number;
  readonly apiKeyEnv?: string;
  readonly tlsCert?: string;
  readonly tlsKey?: string;
  readonly tlsClientCa?: string;
  readonly refresh?: number;
  readonly workers?: number;
  readonly deadline?: number;
  readonly maxBytes?: number;
  readonly maxRequests?: number;
  readonly maxConnections?: number;
  readonly headersTimeout?: number;
  readonly requestTimeout?: number;
}

export function serveCommand(report: (status: ExitStatus) => void): Command {
  return addJournalOption(addScreeningOptions(new Command('serve')))
    .description('Answer screening requests over HTTP, and show messages and their decisions on a page.')
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--port <number>', 'port to listen on; 0 for any that is free', toPort, 8080)
    .option('--api-key-env <name>', 'environment variable with the key that requests must bring as a bearer token')
    .option('--tls-cert <file>', 'certificate of the service, PEM')
    .option('--tls-key <file>', 'its private key, PEM')
    .option('--tls-client-ca <file>', 'only let in clients with a certificate of this authority, PEM')
    .option('--refresh <duration>', 'look for new lists at the paths this often, as in 15m (default: never)', toTimeout)
    .option('--workers <number>', 'threads that decide (default: none beside the one that answers)', toCount)
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
    .action(async (options: ServeOptions) =>
      report(await withJournal(options, [], async (journal) => serve(options, journal))),
    );
}

async function serve(options: ServeOptions, journal: DecisionJournal | undefined): Promise<ExitStatus> {
  const access = await accessFrom(options);
  if (options.deadline !== undefined && options.workers === undefined)
    throw new UsageError('--deadline needs --workers: a thread that decides cannot watch the clock.');
  const { interceptor, asOf, settings } = await interceptorFrom(options, {
    journal,
    listsAt: async (paths) => followedLists(paths, options.refresh),
  });
  const { workers, deadline, maxBytes, maxRequests, maxConnections, headersTimeout, requestTimeout } = options;
  const pool = workers === undefined ? undefined : createPool(interceptor, { workers });
  // A thread that has decided once has its code and its lists at hand; what it decides to warm up is not kept.
  const unkept = { ...interceptor, journaled: false, keep: async (payment: InterceptedPayment) => payment };
  const warmUp = async (): Promise<unknown> => pool?.intercept(new Uint8Array(), { on: unkept });
  await Promise.all(Array.from({ length: workers ?? 0 }, warmUp));
  const service = createService({
    ...access.service,
    interceptor: pool ? { ...interceptor, intercept: pool.intercept } : interceptor,
    ...(settings.asOf === undefined ? {} : { asOf }),
    ...(deadline === undefined ? {} : { deadline }),
    limits: {
      ...(maxBytes === undefined ? {} : { bytes: maxBytes }),
      ...(maxRequests === undefined ? {} : { requests: maxRequests }),
    },
    onError: (error) => say(errorMessage(error)),
  });
  const server = await listen(service, {
    host: options.host,
    port: options.port,
    ...(access.tls ? { tls: access.tls } : {}),
    ...(maxConnections === undefined ? {} : { connections: maxConnections }),
    ...(headersTimeout === undefined ? {} : { headersTimeout }),
    ...(requestTimeout === undefined ? {} : { requestTimeout }),
  });
  say(`listening on ${server.url}`);
  await new Promise((resolve) => ['SIGTERM', 'SIGINT'].forEach((signal) => process.once(signal, resolve)));
  await server.close();
  await pool?.close();
  interceptor.close();
  return EXIT.passed;
}

/** Who is let in: nobody from elsewhere unless something tells friend from foe. */
async function accessFrom({ host, apiKeyEnv, tlsCert, tlsKey, tlsClientCa }: ServeOptions): Promise<{
  readonly service: Pick<ServiceOptions, 'apiKey' | 'hosts'>;
  readonly tls?: { readonly cert: string; readonly key: string; readonly clientCa?: string };
}> {
  const apiKey = apiKeyEnv === undefined ? undefined : process.env[apiKeyEnv];
  if (apiKeyEnv !== undefined && !apiKey) throw new UsageError(`--api-key-env ${apiKeyEnv}: the variable is not set.`);
  if (apiKey !== undefined && !isApiKey(apiKey))
    throw new UsageError(`--api-key-env ${apiKeyEnv}: use printable ASCII, without a blank or line end around it.`);
  if ((tlsCert === undefined) !== (tlsKey === undefined) || (tlsClientCa !== undefined && tlsCert === undefined))
    throw new UsageError('--tls-cert and --tls-key go together, and --tls-client-ca needs them.');
  const guarded = apiKey !== undefined || tlsClientCa !== undefined;
  if (!guarded && !isLoopback(host))
    throw new UsageError(`--host ${host}: give --api-key-env or --tls-client-ca to listen on more than this machine.`);
  if (apiKey !== undefined && tlsCert === undefined && !isLoopback(host))
    say('the key and the messages travel in the clear: give --tls-cert, or put a proxy with TLS before it.');
  return {
    service: apiKey === undefined ? (guarded ? {} : { hosts: ['127.0.0.1', 'localhost', '[::1]', host] }) : { apiKey },
    ...(tlsCert === undefined || tlsKey === undefined
      ? {}
      : {
          tls: {
            cert: await readFile(tlsCert, 'utf8'),
            key: await readFile(tlsKey, 'utf8'),
            ...(tlsClientCa === undefined ? {} : { clientCa: await readFile(tlsClientCa, 'utf8') }),
          },
        }),
  };
}

/** The lists at `paths`, looked at again every so often if asked to. */
async function followedLists(
  paths: readonly string[] = [],
  every: number | undefined,
): Promise<InterceptorOptions['lists']> {
  if (every === undefined || paths.length === 0) return listsFrom(paths);
  const followed = await Promise.all(
    paths.map(async (path) => {
      const names = (await loadLists(path)).map(({ list }) => list);
      const source = (await stat(path)).isDirectory() ? folderSource(path) : fileSource(path);
      return refreshingLists(names, { source, read: readLists, every, newcomers: true });
    }),
  );
  const providers = followed.flat();
  for (const [first] of followed)
    first?.alarms.subscribe(({ code, message }) => say(`list not taken over: ${message} (${code})`));
  subscribe(CHANNELS.listsFailed, (failed) => {
    if (hasError(failed)) say(`lists not taken over: ${errorMessage(failed.error)}`);
  });
  return providers;
}

function hasError(message: unknown): message is ListsFailed {
  return typeof message === 'object' && message !== null && 'error' in message;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
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
