/**
 * A PostgreSQL server for tests: a temporary one where its programs are installed, or the one that
 * `INTERDICT_POSTGRES_URL` names, by a user who may make databases. Tests that need it are skipped where there is none.
 */

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

const INSTALLED = '/usr/lib/postgresql';
const GIVEN = process.env['INTERDICT_POSTGRES_URL'];
const PROGRAMS = existsSync(INSTALLED)
  ? readdirSync(INSTALLED)
      .map((version) => join(INSTALLED, version, 'bin'))
      .findLast((folder) => existsSync(join(folder, 'initdb')))
  : undefined;

/** True where there is none. */
export const withoutPostgres: boolean = GIVEN === undefined && PROGRAMS === undefined;
/** True where there is none, or it is not ours to be killed. */
export const withoutOwnPostgres: boolean = GIVEN !== undefined || PROGRAMS === undefined;

export interface PostgresServer {
  /** Makes an empty database. */
  readonly database: (encoding?: string) => Promise<pg.ClientConfig>;
  /** Kills a server of our own as a crash would, and starts it again. */
  readonly crash: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** @param settings - of a server of our own: `['fsync=on']`. */
export async function startPostgres(settings: readonly string[] = ['fsync=off']): Promise<PostgresServer> {
  const own = GIVEN === undefined ? await startOwn(settings) : undefined;
  const config: pg.ClientConfig = own?.config ?? { connectionString: GIVEN };
  const made: string[] = [];
  const admin = async (statement: string): Promise<unknown> =>
    connected(config, async (client) => client.query(statement));
  return {
    database: async (encoding = 'UTF8') => {
      const name = `interdict_test_${randomBytes(6).toString('hex')}`;
      made.push(name);
      await admin(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING '${encoding}' LOCALE 'C'`);
      return atDatabase(config, name);
    },
    crash: async () => own?.crash(),
    stop: async () => {
      if (own) return own.stop();
      for (const name of made) await admin(`DROP DATABASE ${name}`);
    },
  };
}

/** Runs `work` with a connection that is closed after. */
export async function connected<T>(config: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(config);
  client.on('error', () => {}); // whoever has a query on its way is told
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function atDatabase(config: pg.ClientConfig, database: string): pg.ClientConfig {
  if (config.connectionString === undefined) return { ...config, database };
  // Not by `URL`, which has no host that is a folder.
  return { connectionString: config.connectionString.replace(/^(\w+:\/\/[^/]*)[^?]*/, `$1/${database}`) };
}

interface OwnServer {
  readonly config: pg.ClientConfig;
  readonly crash: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Not below the temporary folder of the tests, which the user of the server may not enter. */
async function startOwn(settings: readonly string[]): Promise<OwnServer> {
  const folder = mkdtempSync('/tmp/interdict-postgres-');
  const user = process.getuid?.() === 0 ? serverUser() : undefined;
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const run = { ...user, stdio: 'ignore' } as const;
  const options = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
  execFileSync(program('initdb'), ['-D', data, ...options], run);
  const config = { host: folder, user: 'postgres', database: 'postgres' };
  const begin = async (): Promise<ChildProcess> => {
    const settled = ['listen_addresses=', `unix_socket_directories=${folder}`, ...settings];
    const child = spawn(program('postgres'), ['-D', data, ...settled.flatMap((setting) => ['-c', setting])], run);
    await answers(config, child);
    return child;
  };
  let server = await begin();
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (server.exitCode !== null) return;
    server.kill(signal);
    await once(server, 'exit');
  };
  process.once('exit', () => server.kill('SIGQUIT'));
  return {
    config,
    crash: async () => {
      await end('SIGQUIT');
      server = await begin();
    },
    stop: async () => {
      await end('SIGINT');
      rmSync(folder, { recursive: true });
    },
  };
}

async function answers(config: pg.ClientConfig, server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    const isUp = await connected(config, async () => true).catch(() => false);
    if (isUp) return;
    await wait(50);
  }
  throw new Error('PostgreSQL did not start.');
}

/** The server refuses to run as root. */
function serverUser(): { readonly uid: number; readonly gid: number } {
  const [uid, gid] = ['-u', '-g'].map((of) => Number(execFileSync('id', [of, 'postgres'])));
  return { uid: uid ?? 0, gid: gid ?? 0 };
}

function program(name: string): string {
  return join(PROGRAMS ?? '', name);
}
