/**
 * SWIFT MT: messages and megabytes per second of processor time for parsing and for parsing and extracting, on one thread, and the
 * memory that a message and what is read from it take, against Prowide Core on the JVM where Java and Maven are at hand. Both sides
 * start from bytes, look at every field or value they have found, and warm up as long.
 *
 * Parsing is the same on both sides: blocks, and fields with tag and value. Extracting is, for the peer, all components of all fields
 * (the lines of names and addresses among them), amounts and dates as numbers and dates, BICs and account numbers checked, narratives
 * taken apart by their code words: what its API has for a reader of payments. It has no counterpart to the rest of what `readMt`
 * does: roles, one payment for each transaction, names over line ends, the place of every value, checks against the handbook.
 */

import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parseMt, readMt } from '@interdict/swift-mt';
import { corpus } from './mt-corpus.js';

const MESSAGES = 2000;
const ROUNDS = 6;
const WARM_UP_ROUNDS = 2;
const SECONDS = 2;

/** Where the peer is built: beside the other things git ignores. */
const TARGET = fileURLToPath(new URL('../../node_modules/.cache/prowide/', import.meta.url));

/** Processor time of this process: what other programs take on a busy machine does not count. */
function cpuSeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Messages per second: the best round and the median, of the rounds after the warm-up. */
function measure(messages, work) {
  const rates = [];
  let sink = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const start = cpuSeconds();
    let count = 0;
    let elapsed = 0;
    while (elapsed < SECONDS) {
      for (const message of messages) sink += work(message);
      count += messages.length;
      elapsed = cpuSeconds() - start;
    }
    if (round >= WARM_UP_ROUNDS) rates.push(count / elapsed);
  }
  rates.sort((one, other) => one - other);
  return { best: rates.at(-1), median: rates[rates.length >> 1], sink };
}

/** Characters in the fields of a tree. */
function charactersIn({ blocks }) {
  let characters = 0;
  for (const { fields } of blocks) for (const { tag, value } of fields) characters += tag.length + value.length;
  return characters;
}

/** Characters in the names, texts and numbers of a reading. */
function charactersOf({ payments }) {
  let characters = 0;
  for (const { agents, parties, passages } of payments) {
    for (const { bic } of agents) characters += bic?.value.length ?? 0;
    for (const holder of [...agents, ...parties]) {
      for (const { value } of holder.readings) characters += value.length;
      for (const { id } of holder.accounts) characters += id?.value.length ?? 0;
    }
    for (const { text } of passages) characters += text.value.length;
  }
  return characters;
}

/** Bytes of memory that each of the results takes. */
function retained(messages, work) {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  const used = () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = used();
  const results = messages.map(work);
  return Math.round((used() - before) / results.length);
}

/** Builds and runs the peer; says why where it cannot. */
function prowide(messages) {
  if (spawnSync('java', ['-version']).error || spawnSync('mvn', ['-v']).error) return { skipped: 'no Java or Maven' };
  mkdirSync(TARGET, { recursive: true });
  const file = `${TARGET}corpus.rje`;
  writeFileSync(file, messages.join('$'));
  const project = fileURLToPath(new URL('./prowide/pom.xml', import.meta.url));
  const options = ['-q', '-B', '-f', project, `-Dtarget=${TARGET}build`, 'package', 'dependency:copy-dependencies'];
  const build = [['-o'], []].map((more) => () => spawnSync('mvn', [...more, ...options], { encoding: 'utf8' }));
  if (!build.some((attempt) => attempt().status === 0)) return { skipped: 'Maven could not build the peer' };
  const classes = `${TARGET}build/classes:${TARGET}build/dependency/*`;
  const peer = spawnSync(
    'java',
    ['-XX:+UseSerialGC', '-cp', classes, 'Bench', file, String(SECONDS), String(ROUNDS), String(WARM_UP_ROUNDS)],
    {
      encoding: 'utf8',
    },
  );
  if (peer.status !== 0) return { skipped: peer.stderr.slice(0, 300) };
  return JSON.parse(peer.stdout);
}

/** Runs the benchmark and gives back its figures. */
export function run() {
  const texts = corpus(MESSAGES);
  const encoder = new TextEncoder();
  const messages = texts.map((text) => encoder.encode(text));
  const bytes = messages.reduce((sum, { length }) => sum + length, 0) / messages.length;
  const issues = messages.flatMap((message) => readMt(message).issues.filter(({ severity }) => severity === 'error'));
  if (issues.length > 0) throw new Error(`the corpus is not clean: ${JSON.stringify(issues[0])}`);
  const figures = (rate) => ({ ...rate, megabytes: (rate.best * bytes) / 1e6 });
  const parse = figures(measure(messages, (message) => charactersIn(parseMt(message))));
  const extract = figures(measure(messages, (message) => charactersOf(readMt(message))));
  const memory = { parse: retained(messages, parseMt), extract: retained(messages, readMt) };
  const peer = prowide(texts);
  const ratios = peer.skipped ? {} : { parse: parse.best / peer.parse, extract: extract.best / peer.extract };
  return { bytesPerMessage: Math.round(bytes), parse, extract, memory, prowide: peer, ratios };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(run(), null, 2));
