/** `interdict serve`: screening over HTTP, with a page for people. */

import { createService, isApiKey, listen, type ServiceOptions } from '@interdict/http';
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
import { EXIT, type ExitStatus } from './exit-status.ts';
import { withJournal } from './journal/journal-option.ts';
import { say } from './shown/say.ts';
import { interceptorFrom, listsFrom, type ScreeningOptions } from './options/screening-options.ts';
import { UsageError } from './usage-error.ts';

export interface ServeOptions extends ScreeningOptions {
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

export async function serve(options: ServeOptions): Promise<ExitStatus> {
  return withJournal(options, [], async (journal) => listenWith(options, journal));
}

async function listenWith(options: ServeOptions, journal: DecisionJournal | undefined): Promise<ExitStatus> {
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
