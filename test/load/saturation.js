/**
 * Saturates `interdict serve` while its lists are replaced every second, and reports what came of it.
 *
 *   node test/load/saturation.js [SECONDS] [CONNECTIONS] [ENTRIES]
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../packages/cli/bin/interdict.js', import.meta.url));

/** One party stands on each of two lists; what is not on either makes them long. */
const LISTED = { first: 'ZORBLAX QUENTIVAR', second: 'MIRABELLE OSTROVANE' };

const MESSAGE = `{1:F01EXMPUS33AXXX0042000001}{2:O1030915260302HAVNDEHHAXXX00421234562603020916N}{4:\r\n:20:LOAD\r\n:23B:CRED\r\n:32A:260302EUR1000,\r\n:50K:/1\r\n${LISTED.first}\r\n:59:/2\r\n${LISTED.second}\r\n:71A:SHA\r\n-}`;

/** Every entry of version 7 is under the programme V7, so a decision says what versions it rests on. */
function listOf(name, version, entries) {
  const others = Array.from(
    { length: entries },
    (_, at) => `x${at},FILLER ${at.toString(36)} PERSON${at},person,V${version}`,
  );
  return ['id,name,kind,programmes', `1,${name},person,V${version}`, ...others, ''].join('\n');
}

/** @returns what was seen: nothing in it but `p50`, `p99` and `rate` depends on the machine if all is well. */
export async function saturate({ seconds, connections, entries }) {
  const folder = mkdtempSync(join(tmpdir(), 'interdict-load-'));
  const lists = join(folder, 'lists');
  mkdirSync(lists);
  let version = 0;
  const publish = () => {
    version += 1;
    for (const [list, name] of Object.entries(LISTED)) {
      writeFileSync(join(folder, 'next'), listOf(name, version, entries));
      renameSync(join(folder, 'next'), join(lists, `${list}.csv`));
    }
  };
  publish();
  const { child, port } = await serve(lists);
  const swapping = setInterval(publish, 1000);
  const seen = { errors: [], mixed: [], versions: new Set(), times: [], memory: [] };
  const watching = setInterval(() => seen.memory.push(residentBytes(child.pid)), 250);
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const end = Date.now() + seconds * 1000;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (Date.now() < end) await one(port, agent, seen);
    }),
  );
  clearInterval(swapping);
  clearInterval(watching);
  agent.destroy();
  child.kill('SIGTERM');
  const [status] = await once(child, 'exit');
  rmSync(folder, { recursive: true });
  return { ...summary(seen, seconds), status };
}

async function serve(lists) {
  const child = spawn(process.execPath, [COMMAND, 'serve', '--port', '0', '--lists', lists, '--refresh', '1s'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  for await (const line of createInterface({ input: child.stderr })) {
    const [, port] = /listening on \S+:(\d+)$/.exec(line) ?? [];
    if (port) {
      child.stderr.resume();
      return { child, port: Number(port) };
    }
  }
  throw new Error('The service did not start.');
}

async function one(port, agent, { errors, mixed, versions, times }) {
  const start = performance.now();
  try {
    const request = httpRequest({ port, path: '/screen', method: 'POST', agent });
    request.end(MESSAGE);
    const [response] = await once(request, 'response');
    const { outcome, decisions } = JSON.parse(await text(response));
    times.push(performance.now() - start);
    const [{ reasons, hits }] = decisions;
    const lists = new Set(hits.map(({ entry }) => entry.list));
    const named = new Set(reasons.flatMap((reason) => reason.text.match(/\bV\d+\b/g) ?? []));
    if (outcome !== 'hold' && outcome !== 'block') errors.push(`${response.statusCode} ${outcome}`);
    if (!lists.has('first') || !lists.has('second') || named.size !== 1) mixed.push([...lists, ...named].join(' '));
    for (const name of named) versions.add(name);
  } catch (error) {
    errors.push(error.message);
    await sleep(10);
  }
}

function summary({ errors, mixed, versions, times, memory }, seconds) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => Math.round((sorted[Math.floor(share * (sorted.length - 1))] ?? 0) * 10) / 10;
  // The first third warms up; after it the least of what was seen may not climb.
  const [before, after] = [
    memory.slice(Math.floor(memory.length / 3), Math.floor((2 * memory.length) / 3)),
    memory.slice(Math.floor((2 * memory.length) / 3)),
  ];
  const megabytes = (all) => Math.round(Math.min(...all) / 1e6);
  return {
    requests: times.length,
    rate: Math.round(times.length / seconds),
    p50: at(0.5),
    p99: at(0.99),
    errors: [...new Set(errors)],
    mixed: [...new Set(mixed)],
    versions: versions.size,
    megabytesBefore: megabytes(before),
    megabytesAfter: megabytes(after),
  };
}

/** Memory of a process; not a number where the system does not tell. */
function residentBytes(pid) {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) * 1024;
  } catch {
    return Number.NaN;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [seconds = 20, connections = 16, entries = 2000] = process.argv.slice(2).map(Number);
  console.log(JSON.stringify(await saturate({ seconds, connections, entries }), null, 2));
}
