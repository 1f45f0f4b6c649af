/**
 * How fast names are screened: against a scan of all names by Jaro-Winkler, the yardstick of the trade, and against scoring
 * every name; at 20,000 and at 100,000 names; and what the index costs. Processor time. What is compared runs in processes of
 * their own, one after another: a program has one screener, and its machine code is made for that one.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadLists } from '@interdict/lists';
import {
  buildIndexInWorker,
  createScreener,
  indexBytes,
  normaliseName,
  openIndex,
  readIndex,
  scoreName,
} from '@interdict/matching';
import { jaroWinkler } from './match/jaro-winkler.js';
import { namedEntries, textOf } from './match/names.js';

const DATA = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const SDN = `${DATA}lists/ofac-sdn/2023-12-28-full`;
const ROUNDS = 5;
/** Of each round; no query comes twice: words are remembered from one payment to the next, as in life, and names are new. */
const QUERIES = { innocent: 400, spoilt: 250 };
/** Names before that: what follows is measured as it is after hours. */
const WARM = 16_000;
/** Behind every so many innocent ones stands a listed one without a letter. */
const LISTED_EVERY = 3;
/** A scan of all names takes some hundred times as long as all else. */
const SCANNED = 20;
const SCORED = 1;

const MEASURED = {
  names: () => screened(20_000, asNames),
  texts: () => screened(20_000, asTexts),
  large: () => screened(100_000, asNames),
  scans: async () => {
    const listed = (await entries(20_000)).map(({ names: [{ value }], kind }) => ({
      name: value,
      normalised: normaliseName(value),
      kind,
    }));
    return byRound((names) => ({
      scan: timed(() => scanAll(listed, names.slice(0, SCANNED))) / SCANNED,
      score: timed(() => scoreAll(listed, names.slice(0, SCORED))) / SCORED,
    }));
  },
};

export async function run() {
  if (!existsSync(SDN)) {
    console.log('the SDN list is not beside the repository: names are not measured');
    return;
  }
  const [names, texts, large, scans] = Object.keys(MEASURED).map(inProcess);
  console.log("names of OFAC's SDN list of 28 December 2023");
  for (const [kind, query] of Object.entries({ innocent: 'an innocent name', spoilt: 'a listed name, spoilt' })) {
    const { first: name, again } = names[kind];
    const { scan, score } = scans[kind];
    console.log(`${query}, ${ROUNDS} times ${QUERIES[kind]}`);
    const line = (what, time, more) => console.log(`  ${what.padEnd(30)}${micros(time)}${more}`);
    line('against 20,000 names', name, `; asked again ${micros(again).trim()}`);
    line('scan by Jaro-Winkler', scan, `: ${ratio(scan, name)} times as long (goal: 700)`);
    line('every name scored', score, `: ${ratio(score, name)} times as long`);
    line('against 100,000 names', large[kind].first, `: ${decimal(large[kind].first / name)} times 20,000 (goal: 3)`);
    line(
      'in a text of 140 characters',
      texts[kind].first,
      `: ${decimal(texts[kind].first / name)} times a name (goal: 4)`,
    );
  }
  reportIndex('20,000', names);
  reportIndex('100,000', large);
  const lists = await loadLists(SDN);
  const { longest, total } = await longestPause(() => buildIndexInWorker(lists));
  console.log(
    `  built in a worker: ${(total / 1000).toFixed(1)} s, this thread stood still for ${longest.toFixed(0)} ms at most`,
  );
}

function inProcess(measured) {
  const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), measured], { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout);
}

async function entries(count) {
  return namedEntries(await loadLists(SDN), count);
}

/** What it takes to screen those against so many names, and to have their index. */
async function screened(count, subjectsOf) {
  const { index, names, building } = await indexed(count);
  const bytes = indexBytes(index);
  const screener = createScreener(index);
  screenAll(screener, subjectsOf(readQueries(names).warm));
  const times = byRound((queries) => {
    const asked = subjectsOf(queries);
    return {
      first: timed(() => screenAll(screener, asked)) / queries.length,
      again: timed(() => screenAll(screener, asked)) / queries.length,
    };
  });
  return {
    ...times,
    size: bytes.length,
    building,
    reading: timed(() => readIndex(bytes)),
    opening: timed(() => createScreener(openIndex(index.buffer))),
  };
}

/** As the front door has it: built by another thread, whose lists nobody keeps. */
async function indexed(count) {
  const snapshot = { list: 'bench', format: 'bench', sha256: '0', entries: await entries(count), issues: [] };
  const started = processorTime();
  const index = await buildIndexInWorker([snapshot]);
  return {
    index,
    names: snapshot.entries.map(({ names: [{ value }] }) => value),
    building: processorTime() - started,
  };
}

/** The medians of what is measured with the queries of each round. */
function byRound(measure) {
  const { rounds } = readQueries([]);
  const times = rounds.map((round) => Object.entries(round).map(([kind, queries]) => [kind, measure(queries)]));
  const medians = (all) =>
    Object.fromEntries(Object.keys(all[0]).map((figure) => [figure, median(all.map((one) => one[figure]))]));
  return Object.fromEntries(
    Object.keys(QUERIES).map((kind) => [kind, medians(times.map((round) => Object.fromEntries(round)[kind]))]),
  );
}

function reportIndex(label, { size, building, reading, opening }) {
  console.log(
    `  index of ${label} names: ${(size / 1e6).toFixed(0)} MB, built in ${(building / 1000).toFixed(1)} s, read in ${reading.toFixed(0)} ms, screener opened in ${opening.toFixed(1)} ms`,
  );
}

/** Those to warm up with, and those of each round. */
function readQueries(listed) {
  const rows = (file) => readFileSync(`${DATA}names/${file}`, 'utf8').trim().split('\n');
  const innocent = mixed(rows('innocent-dev.txt').map((line) => line.split('\t')[0]));
  const spoilt = mixed(
    rows('pairs-dev.tsv')
      .map((line) => line.split('\t'))
      .filter(([, , , , source]) => source === 'payment-mutation')
      .map(([query]) => query),
  );
  const shortened = mixed(listed.map((name) => name.slice(0, 4) + name.slice(5)));
  const some = (all, from, length) => all.slice(from, from + length);
  return {
    // both come all the time
    warm: some(innocent, 0, WARM).flatMap((name, at) =>
      at % LISTED_EVERY === 0 && shortened.length > 0 ? [name, shortened[at / LISTED_EVERY]] : name,
    ),
    rounds: Array.from({ length: ROUNDS }, (_, round) => ({
      innocent: some(innocent, WARM + round * QUERIES.innocent, QUERIES.innocent),
      spoilt: some(spoilt, round * QUERIES.spoilt, QUERIES.spoilt),
    })),
  };
}

/** Each once, and those that stood together apart. */
function mixed(names) {
  const distinct = [...new Set(names)];
  return distinct.map((_, at) => distinct[(at * 61) % distinct.length]);
}

function asNames(queries) {
  return queries.map((name) => [subject('name', name)]);
}

function asTexts(queries) {
  return queries.map((name, at) => [subject('text', textOf(name, at))]);
}

function subject(kind, value) {
  const location = { path: 'x', start: 0, end: value.length };
  return { kind, value, role: 'creditor', location, known: { role: 'creditor', countries: [], identifiers: [] } };
}

function screenAll(screener, payments) {
  return payments.reduce((hits, subjects) => hits + screener.screen(subjects).hits.length, 0);
}

function scanAll(listed, queries) {
  let hits = 0;
  for (const name of queries) {
    const query = normaliseName(name);
    for (const { normalised } of listed) if (jaroWinkler(query, normalised) >= 0.9) hits += 1;
  }
  return hits;
}

function scoreAll(listed, queries) {
  let hits = 0;
  for (const query of queries) {
    for (const { name, kind } of listed) if (scoreName(query, name, kind).score >= 0.8) hits += 1;
  }
  return hits;
}

/** The longest that timers had to wait while `work` was done. */
async function longestPause(work) {
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 1);
    last = now;
  }, 1);
  const start = performance.now();
  await work();
  clearInterval(timer);
  return { longest, total: performance.now() - start };
}

/** Milliseconds of processor time: the machine may be busy with other things. */
function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function timed(work) {
  const start = processorTime();
  work();
  return processorTime() - start;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function micros(milliseconds) {
  return `${(milliseconds * 1000).toFixed(0).padStart(7)} µs`;
}

function ratio(long, short) {
  return (long / short).toFixed(0);
}

function decimal(value) {
  return value.toFixed(2);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const measure = MEASURED[process.argv[2]];
  if (measure) console.log(JSON.stringify(await measure()));
  else await run();
}
