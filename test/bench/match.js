/**
 * How fast names are screened: against a scan of all names by Jaro-Winkler, the yardstick of the trade, and against scoring
 * every name; at 20,000 and at 100,000 names; and what the index costs. Processor time, what is compared in turns.
 */

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadLists } from '@interdict/lists';
import {
  buildIndex,
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
const QUERIES = 300;
/** Innocent names before that: what follows is measured as it is after hours. */
const WARM = 3000;
/** A scan of all names takes some hundred times as long as all else. */
const SCANNED = 20;
const SCORED = 1;

export async function run() {
  if (!existsSync(SDN)) {
    console.log('the SDN list is not beside the repository: names are not measured');
    return;
  }
  const lists = await loadLists(SDN);
  const small = namedEntries(lists, 20_000);
  const [one, five] = [indexed(small), indexed(namedEntries(lists, 100_000))];
  const scan = small.map(({ names: [name], kind }) => ({
    name: name.value,
    normalised: normaliseName(name.value),
    kind,
  }));
  const screeners = { name: one.screener(), text: one.screener(), large: five.screener() };
  const times = { name: [], again: [], text: [], large: [], scan: [], score: [] };
  // no query twice: words are remembered from one payment to the next, as in life, and texts are new
  for (const [round, part] of readQueries().entries()) {
    const { length } = part;
    const names = part.map((name) => [subject('name', name)]);
    const texts = part.map((name, at) => [subject('text', textOf(name, at))]);
    const figures = {
      name: timed(() => screenAll(screeners.name, names)) / length,
      again: timed(() => screenAll(screeners.name, names)) / length,
      text: timed(() => screenAll(screeners.text, texts)) / length,
      large: timed(() => screenAll(screeners.large, names)) / length,
      scan: timed(() => scanAll(scan, names.slice(0, SCANNED))) / SCANNED,
      score: timed(() => scoreAll(scan, names.slice(0, SCORED))) / SCORED,
    };
    if (round > 0) for (const [figure, time] of Object.entries(figures)) times[figure].push(time);
  }
  const [name, again, text, large, jaro, score] = Object.values(times).map(median);
  console.log(
    `names of OFAC's SDN list of 28 December 2023, ${ROUNDS} times ${QUERIES} queries, half of them spoilt listed names`,
  );
  console.log(`  a name against 20,000 names            ${micros(name)}; asked again ${micros(again)}`);
  console.log(
    `  scan by Jaro-Winkler                   ${micros(jaro)}: ${ratio(jaro, name)} times as long (goal: 700)`,
  );
  console.log(`  every name scored                      ${micros(score)}: ${ratio(score, name)} times as long`);
  console.log(
    `  a name against 100,000 names           ${micros(large)}: ${(large / name).toFixed(2)} times 20,000 (goal: 3)`,
  );
  console.log(
    `  a text of 140 characters               ${micros(text)}: ${(text / name).toFixed(2)} times a name (goal: 4)`,
  );
  reportIndex('20,000', one);
  reportIndex('100,000', five);
  const { longest, total } = await longestPause(() => buildIndexInWorker(lists));
  console.log(
    `  built in a worker: ${(total / 1000).toFixed(1)} s, this thread stood still for ${longest.toFixed(0)} ms at most`,
  );
}

function reportIndex(label, { index, built }) {
  const bytes = indexBytes(index);
  const reading = timed(() => readIndex(bytes));
  const opening = timed(() => createScreener(openIndex(index.buffer)));
  const size = (bytes.length / 1e6).toFixed(0);
  console.log(
    `  index of ${label} names: ${size} MB, built in ${(built / 1000).toFixed(1)} s, read in ${reading.toFixed(0)} ms, screener opened in ${opening.toFixed(1)} ms`,
  );
}

/** Those to warm up with, then those of each round. */
function readQueries() {
  const rows = (file) => readFileSync(`${DATA}names/${file}`, 'utf8').trim().split('\n');
  const innocent = rows('innocent-dev.txt').map((line) => line.split('\t')[0]);
  const spoilt = rows('pairs-dev.tsv')
    .map((line) => line.split('\t'))
    .filter(([, , , , source]) => source === 'payment-mutation')
    .map(([query]) => query);
  const queryAt = (at) =>
    at < WARM || at % 2 === 0 ? innocent[(at * 61) % innocent.length] : spoilt[(at * 7) % spoilt.length];
  const some = (from, length) => Array.from({ length }, (_, at) => queryAt(from + at));
  return [some(0, WARM), ...Array.from({ length: ROUNDS }, (_, round) => some(WARM + round * QUERIES, QUERIES))];
}

function subject(kind, value) {
  const location = { path: 'x', start: 0, end: value.length };
  return { kind, value, role: 'creditor', location, known: { role: 'creditor', countries: [], identifiers: [] } };
}

function indexed(entries) {
  const snapshot = { list: 'bench', format: 'bench', sha256: '0', entries, issues: [] };
  const start = processorTime();
  const index = buildIndex([snapshot]);
  return { index, built: processorTime() - start, screener: () => createScreener(index) };
}

function screenAll(screener, payments) {
  return payments.reduce((hits, subjects) => hits + screener.screen(subjects).hits.length, 0);
}

function scanAll(listed, payments) {
  let hits = 0;
  for (const [{ value }] of payments) {
    const query = normaliseName(value);
    for (const { normalised } of listed) if (jaroWinkler(query, normalised) >= 0.9) hits += 1;
  }
  return hits;
}

function scoreAll(listed, payments) {
  let hits = 0;
  for (const [{ value }] of payments) {
    for (const { name, kind } of listed) if (scoreName(value, name, kind).score >= 0.8) hits += 1;
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

if (process.argv[1] === fileURLToPath(import.meta.url)) await run();
