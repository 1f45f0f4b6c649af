/**
 * What other lists decide otherwise: by a whole replay in one thread and a comparison, and from what an earlier one kept. Both
 * must say the same. Processor time of the commands as a person runs them, and without what starting each of them and reading
 * the list costs: loaded beside `--help` a command does nothing, and what it loads later is its own work, as are threads. Of
 * commands that take less than some seconds the median of several runs. `MESSAGES`: how many, `TO`: the later list.
 */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadLists } from 'interdict';
import { corpus } from './mt-corpus.js';

const COMMAND = fileURLToPath(new URL('../../packages/cli/bin/interdict.js', import.meta.url));
/** What commands load when they are run. */
const WORK = new URL('../../packages/cli/dist/', import.meta.url).href;
const SDN = fileURLToPath(new URL('../../../shared/data/lists/ofac-sdn/', import.meta.url));
const { MESSAGES = '5000', TO = '2022-09-09' } = process.env;
/** Every so many messages one pays somebody who is on the earlier list, and one who is on the later one. */
const LISTED_EVERY = 200;

export async function run() {
  if (!existsSync(SDN)) {
    console.log('the SDN lists are not beside the repository: changes are not measured');
    return undefined;
  }
  const [was, is] = [`${SDN}2022-09-08`, `${SDN}${TO}`];
  const folder = mkdtempSync(join(tmpdir(), 'interdict-'));
  const at = (name) => join(folder, name);
  try {
    writeFileSync(at('in.fin'), messagesWith(await namesOn(was), await namesOn(is)).join('\r\n'));
    const replay = (lists, out) => [
      COMMAND,
      'replay',
      at('in.fin'),
      '--lists',
      lists,
      '--as-of',
      '2024-05-04',
      '--out',
      at(out),
    ];
    const plain = seconds([...replay(was, 'plain.ndjson'), '--workers', '1']);
    const kept = seconds([...replay(was, 'was.ndjson'), '--workers', '1', '--screened']);
    const whole = seconds([...replay(is, 'is.ndjson'), '--workers', '1']);
    const [compare, told, replayStarts, diffStarts, listsStarts, read] = medians([
      [COMMAND, 'diff', at('was.ndjson'), at('is.ndjson'), '--format', 'ndjson'],
      [COMMAND, 'diff', at('was.ndjson'), '--lists', is, '--format', 'ndjson'],
      ...['replay/replay', 'diff/diff', 'lists/lists'].map((work) => [
        '--import',
        `${WORK}${work}.js`,
        COMMAND,
        '--help',
      ]),
      [COMMAND, 'lists', 'status', '--lists', is],
    ]);
    const reading = read.seconds - listsStarts.seconds;
    const replayAlone = whole.seconds - replayStarts.seconds - reading;
    const compareAlone = compare.seconds - diffStarts.seconds;
    const toldAlone = told.seconds - diffStarts.seconds - reading;
    if (told.output !== compare.output) throw new Error('the two ways do not say the same');
    return {
      messages: Number(MESSAGES),
      'decided otherwise': told.output.split('\n').length - 1,
      'seconds of processor time': {
        'replay of before': plain.seconds,
        'the same, keeping what was screened': kept.seconds,
        'replay on the later list': whole.seconds,
        'comparison of both': compare.seconds,
        'diff from what was kept': told.seconds,
        'of each, reading the list': rounded(reading),
        'of the replay, starting': replayStarts.seconds,
        'of the comparison and the diff, starting': diffStarts.seconds,
      },
      'times as fast as the replay': rounded(whole.seconds / told.seconds),
      'without starting and reading': rounded(replayAlone / toldAlone),
      'times as fast as replay and comparison': rounded((whole.seconds + compare.seconds) / told.seconds),
      'these without starting and reading': rounded((replayAlone + compareAlone) / toldAlone),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const RUNS = 5;

/** What commands print, and the medians of the processor time they take, in alternating turns. */
function medians(commands) {
  const runs = Array.from({ length: RUNS }, () => commands.map(seconds));
  return commands.map((_, at) => runs.map((turn) => turn[at]).toSorted((a, b) => a.seconds - b.seconds)[RUNS >> 1]);
}

/** What a command prints, and the processor time it takes: all that Node is to run. */
function seconds(args) {
  const usage = join(tmpdir(), `interdict-usage-${process.pid}`);
  const tell = `import { writeFileSync } from 'node:fs';
    process.on('exit', () => writeFileSync(${JSON.stringify(usage)}, JSON.stringify(process.cpuUsage())));`;
  const preload = `data:text/javascript,${encodeURIComponent(tell)}`;
  const output = outputOf(() => execFileSync(process.execPath, ['--import', preload, ...args], OPTIONS));
  const { user, system } = JSON.parse(readFileSync(usage, 'utf8'));
  rmSync(usage);
  return { output, seconds: rounded((user + system) / 1e6) };
}

const OPTIONS = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 2 ** 30 };

/** The output also where the status says that something was not passed, or decided otherwise. */
function outputOf(command) {
  try {
    return command();
  } catch (error) {
    if (error.status === 3) return error.stdout;
    throw error;
  }
}

async function namesOn(path) {
  const entries = (await loadLists(path)).flatMap((list) => list.entries);
  return entries.flatMap(({ names }) => names.map(({ value }) => value.toUpperCase().replace(/[^A-Z0-9 ]/g, ' ')));
}

function messagesWith(earlier, later) {
  const known = new Set(earlier);
  const added = later.filter((name) => !known.has(name));
  const pick = [earlier, later, added];
  return corpus(Number(MESSAGES)).map((message, at) => {
    const names = pick[at % LISTED_EVERY];
    return names === undefined ? message : customerTransfer(names[(at * 37) % names.length]);
  });
}

function customerTransfer(name) {
  return `{1:F01EXMPUS33AXXX0042000001}{2:I103LUNAFRPPXXXXN}{4:\r\n:20:REF1\r\n:23B:CRED\r\n:32A:260302EUR1000,\r\n:50K:/1\r\nELBE GMBH\r\nHAMBURG\r\n:59:/2\r\n${name.slice(0, 35)}\r\nOBRIDAM\r\n:71A:SHA\r\n-}`;
}

function rounded(number) {
  return Math.round(number * 100) / 100;
}
