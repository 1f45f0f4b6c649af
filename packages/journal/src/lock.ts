/** Lets one process write a journal at a time. */

import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { hasCode } from './has-code.ts';
import { JournalError } from './journal-error.ts';

const LOCK = 'journal.lock';

/**
 * Takes the lock of `folder`, also from a process of this host that is no more.
 *
 * @returns what gives it back.
 * @throws {JournalError} `locked` where another process has it, or one of another host, of which nothing can be told.
 */
export async function lock(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, LOCK);
  const mine = await tokenOf(process.pid);
  if (!(await create(file, mine))) {
    const theirs = await readFile(file, 'utf8').catch(() => '');
    if (!(await isLeftBehind(theirs))) throw isLocked(file, theirs);
    await takeAway(file, theirs);
    if (!(await create(file, mine))) throw isLocked(file, 'another process');
  }
  return async () => rm(file, { force: true });
}

/** With its token at once: an empty lock, of a process that was killed before it wrote, would tell nobody that it is gone. */
async function create(file: string, token: string): Promise<boolean> {
  const whole = `${file}.${process.pid}.new`;
  await writeFile(whole, token, { flush: true });
  return link(whole, file)
    .catch(async (error: unknown) => {
      if (hasCode(error, 'EEXIST')) throw error;
      await writeFile(file, token, { flag: 'wx' }); // where there are no links
    })
    .then(
      () => true,
      (error: unknown) => {
        if (hasCode(error, 'EEXIST')) return false;
        throw error;
      },
    )
    .finally(async () => rm(whole, { force: true }));
}

/** Host, process and, where the system tells, when the process began: numbers of processes come again. */
async function tokenOf(pid: number): Promise<string> {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const began = status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  return `${hostname()} ${pid} ${began}`.trim();
}

async function isLeftBehind(token: string): Promise<boolean> {
  const [host, number] = token.split(' ');
  const pid = Number(number);
  if (host !== hostname() || !Number.isSafeInteger(pid) || pid <= 0) return false;
  return !isAlive(pid) || (await tokenOf(pid)) !== token;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

/** Moves the lock away before it is removed, so that of two who find it left behind only one takes it. */
async function takeAway(file: string, token: string): Promise<void> {
  const aside = `${file}.${process.pid}`;
  await rename(file, aside).catch(() => {});
  const taken = await readFile(aside, 'utf8').catch(() => '');
  // Somebody else was faster and it is already theirs: give it back.
  if (taken !== '' && taken !== token) await link(aside, file).catch(() => {});
  await rm(aside, { force: true });
}

function isLocked(file: string, holder: string): JournalError {
  return new JournalError(
    'locked',
    `The journal is being written by ${holder || 'another process'} (${file}). If that is long gone, remove the file.`,
  );
}
