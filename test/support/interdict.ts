/** Runs the `interdict` command as a person would: another process, its own standard streams. */

import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const COMMAND: string = fileURLToPath(new URL('../../packages/cli/bin/interdict.js', import.meta.url));

/** The root of the checkout: commands run there. */
export const ROOT: string = fileURLToPath(new URL('../..', import.meta.url));

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** @param pieces - of standard output that are read, before it is closed. */
export async function interdict(
  args: readonly string[],
  input: string | Uint8Array = '',
  pieces: number = Number.POSITIVE_INFINITY,
): Promise<Ran> {
  const child = spawn(process.execPath, [COMMAND, ...args], { cwd: ROOT, env: { ...process.env, NO_COLOR: '1' } });
  child.stdin.on('error', () => {}); // a command that does not read its input closes it early
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [stdout, stderr, status] = await Promise.all([text(first(child.stdout, pieces)), text(child.stderr), ended]);
  return { status, stdout, stderr };
}

/** Runs the command and kills it once the file at `path` has so many bytes. */
export async function killedAt(path: string, bytes: number, args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [COMMAND, ...args], { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.on('close', resolve));
  const size = (): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  while (child.exitCode === null && size() < bytes) await wait(2);
  child.kill('SIGKILL');
  await ended;
}

async function* first(stream: AsyncIterable<Uint8Array>, pieces: number): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const piece of stream) {
    yield piece;
    read += 1;
    if (read >= pieces) return;
  }
}

/** The lines of an NDJSON output as values. */
export function ndjson(stdout: string): unknown[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}
