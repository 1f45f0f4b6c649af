/**
 * The whole way, bytes to decision, through the front door: rate, latency, memory and scaling, against all lists at once.
 * The machine may be shared, so rates are per second of processor time, with the wall clock beside them.
 */

import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { createScreener, openIndex } from '@interdict/matching';
import { subjectsOf } from '@interdict/model';
import { createPolicy } from '@interdict/policy';
import { createInterceptor, createPool, decisionRecord, ENGINE, interceptAll, readMessages } from 'interdict';
import { allLists, multiplied, thinned } from './corpus/lists.js';
import { nextOf, payments } from './corpus/payments.js';

const MESSAGES = 500;
/** Of each kind before that, others: what follows is measured as it is after hours, and no text of a party was met before. */
const WARM = 5000;
/** Of the lists; 3 and 10 work too (`node test/bench/pipeline.js 10`), with names made up from theirs, but take long to index. */
const FACTORS = [1, 0.1, 0.3];
const WORKERS = [1, 2, 4];
/** Of each kind, for a pool; each of its workers is warmed as long as one alone. */
const POOLED = 1500;

/** Room for what is new: with more, fewer messages wait for the garbage collector. */
const ROOMY = '--max-semi-space-size=64';

const GOALS = { rate: 3000, p99: 3, two: 1.8, tenfold: 3, memory: 1.5 };

export async function run() {
  const [once, ...smaller] = FACTORS.map((factor) => inProcess(factor));
  const roomy = inProcess(1, ROOMY);
  const { lists, names, index, kinds, stages, pools, memory } = once;
  console.log(`${lists} lists, ${names} names; index ${megabytes(index)} MB, resident ${megabytes(memory)} MB`);
  for (const [kind, { bytes, cpu, again, wall, latency, busy }] of Object.entries(kinds)) {
    console.log(`${kind}, ${bytes} bytes, one thread, ${MESSAGES} messages`);
    goal(`  messages/s, by the wall clock ${rate(wall)}, of processor time`, 1000 / cpu, GOALS.rate, 'at least');
    console.log(`  of processor time, where the same parties pay again ${rate(again)}`);
    goal(`  processor ms: ${percentiles(busy)}; p99`, at(busy, 0.99), GOALS.p99, 'at most');
    console.log(`  wall ms: ${percentiles(latency)}`);
    const withRoom = roomy.kinds[kind];
    console.log(`  with ${ROOMY} processor ms: ${percentiles(withRoom.busy)}`);
    console.log(`    wall ms: ${percentiles(withRoom.latency)}`);
  }
  console.log('where the time goes, µs of processor time a message');
  for (const [kind, times] of Object.entries(stages)) {
    console.log(
      `  ${kind}: ${Object.entries(times)
        .map(([stage, time]) => `${stage} ${time.toFixed(0)}`)
        .join(', ')}`,
    );
  }
  console.log(`workers, both kinds together (${availableParallelism()} processors)`);
  const [one] = pools;
  for (const { workers, wall, cpu, memory: held } of pools) {
    console.log(
      `  ${workers}: ${rate(wall)} messages/s, ${(cpu / wall).toFixed(1)} processors busy, ${rate(cpu)} per second of processor time, resident ${megabytes(held)} MB`,
    );
  }
  const [two, four] = WORKERS.slice(1).map((count) => pools.find(({ workers }) => workers === count));
  goal(
    `  two against one, wall ${ratio(one.wall, two.wall)}; by processor time`,
    (2 * one.cpu) / two.cpu,
    GOALS.two,
    'at least',
  );
  goal('  memory of four against one', four.memory / one.memory, GOALS.memory, 'at most');
  console.log('all names against fewer');
  for (const [place, { names: fewer, kinds: faster, index: size }] of smaller.entries()) {
    const share = FACTORS[place + 1];
    const cost = Math.max(...Object.keys(kinds).map((kind) => kinds[kind].cpu / faster[kind].cpu));
    const text = `  ${(1 / share).toFixed(1)} times ${fewer} names (index ${megabytes(size)} MB): cost of a message, times`;
    if (share === 0.1) goal(text, cost, GOALS.tenfold, 'at most');
    else console.log(`${text} ${cost.toFixed(2)}`);
  }
}

/** Every size in a process of its own, so that memory is that of one; with an option of the engine for messages one by one alone. */
function inProcess(factor, option) {
  const program = [fileURLToPath(import.meta.url), String(factor), ...(option ? ['singly'] : [])];
  const child = spawnSync(process.execPath, ['--expose-gc', ...(option ? [option] : []), ...program], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout);
}

async function measure(factor, isInFull) {
  const plain = await allLists();
  const corpus = payments(factor === 1 ? WARM * Math.max(...WORKERS) + POOLED : WARM + MESSAGES, plain);
  const lists = factor < 1 ? thinned(plain, 1 / factor) : multiplied(plain, factor);
  const interceptor = await createInterceptor({ institution: { jurisdictions: ['US', 'EU', 'UK'] }, lists });
  const moment = { asOf: new Date('2026-11-21T12:00:00Z') };
  const { base } = interceptor.share(moment);
  const kinds = {};
  for (const [kind, messages] of Object.entries(corpus)) kinds[kind] = await singly(messages, interceptor, moment);
  const stages = {};
  if (isInFull) {
    for (const [kind, messages] of Object.entries(corpus))
      stages[kind] = await byStage(messages, base.index, moment.asOf);
  }
  const memory = resident();
  const pools = [];
  if (isInFull) for (const workers of WORKERS) pools.push(await pooled(corpus, interceptor, workers, moment));
  interceptor.close();
  const names = lists.reduce((sum, { entries }) => entries.reduce((some, entry) => some + entry.names.length, sum), 0);
  return { lists: lists.length, names, index: base.index.byteLength, kinds, stages, pools, memory };
}

async function singly(messages, interceptor, moment) {
  const [others, measured] = apart(messages);
  for (const message of others) await interceptor.intercept(message, moment);
  const latency = [];
  const busy = [];
  const started = clocks();
  for (const message of measured) {
    const before = clocks();
    await interceptor.intercept(message, moment);
    const { wall, cpu } = since(before);
    latency.push(wall);
    busy.push(cpu);
  }
  const { wall, cpu } = since(started);
  const next = measured.map(nextOf);
  const startedAgain = clocks();
  for (const message of next) await interceptor.intercept(message, moment);
  const again = since(startedAgain).cpu;
  const bytes = Math.round(measured.reduce((sum, { length }) => sum + length, 0) / measured.length);
  return {
    bytes,
    wall: wall / measured.length,
    cpu: cpu / measured.length,
    again: again / measured.length,
    latency: sorted(latency),
    busy: sorted(busy),
  };
}

/** The stages of the way one after another over all messages: what each gives is the input of the next. */
async function byStage(messages, buffer, asOf) {
  const index = openIndex(buffer);
  const screener = createScreener(index);
  const policy = createPolicy({ profiles: ['us', 'eu', 'uk'] });
  const times = {};
  const stage = async (name, inputs, work) => {
    const outputs = [];
    const started = clocks();
    for (const input of inputs) outputs.push(await work(input));
    times[name] = (since(started).cpu * 1000) / inputs.length;
    return outputs;
  };
  for (const part of apart(messages)) {
    const read = await stage('read', part, (bytes) => {
      const [{ reading }] = readMessages(bytes);
      return { payment: reading.payments[0], message: reading.message, bytes, issues: reading.issues };
    });
    const withSubjects = await stage('subjects', read, (one) => ({ ...one, subjects: subjectsOf(one.payment) }));
    const screened = await stage('screen', withSubjects, (one) => ({
      ...one,
      screening: screener.screen(one.subjects),
    }));
    const day = asOf.toISOString().slice(0, 10);
    const decided = await stage('decide', screened, ({ screening, ...one }) => ({
      ...one,
      index: 0,
      offset: 0,
      decision: policy.decide({ ...one, ...screening, engine: ENGINE, evidence: [], earlier: [], asOf: day }),
    }));
    await stage('record', decided, (one) => JSON.stringify(decisionRecord(one)));
  }
  return times;
}

async function pooled(corpus, interceptor, workers, moment) {
  const pool = createPool(interceptor, { workers });
  const options = { ...moment, concurrency: 4 * workers };
  const kinds = Object.values(corpus).map((messages) => apart(messages, WARM * workers, POOLED));
  const [others, measured] = [0, 1].map((part) => interleaved(kinds.map((parts) => parts[part])));
  for await (const { number } of interceptAll(others, pool, options)) if (number < 0) break;
  const started = clocks();
  for await (const { number } of interceptAll(measured, pool, options)) if (number < 0) break;
  const { wall, cpu } = since(started);
  const memory = resident();
  await pool.close();
  return { workers, wall: wall / measured.length, cpu: cpu / measured.length, memory };
}

function interleaved([one, other]) {
  return one.flatMap((message, place) => [message, other[place]]);
}

/** Messages to warm with, and those that are measured. */
function apart(messages, warm = WARM, measured = MESSAGES) {
  const first = messages.length - measured;
  return [messages.slice(first - warm, first), messages.slice(first)];
}

/** After what is garbage is gone; of the whole process with its threads. */
function resident() {
  globalThis.gc?.();
  return process.memoryUsage.rss();
}

function clocks() {
  return { wall: performance.now(), cpu: process.cpuUsage() };
}

/** Milliseconds. */
function since({ wall, cpu }) {
  const { user, system } = process.cpuUsage(cpu);
  return { wall: performance.now() - wall, cpu: (user + system) / 1000 };
}

function goal(text, value, bound, how) {
  const isMet = how === 'at least' ? value >= bound : value <= bound;
  console.log(`${text} ${value.toFixed(2)} (goal: ${how} ${bound}, ${isMet ? 'met' : 'missed'})`);
}

function percentiles(values) {
  return [0.5, 0.99, 0.999].map((share) => `p${share * 100} ${at(values, share).toFixed(2)}`).join(', ');
}

function at(values, share) {
  return values[Math.floor((values.length - 1) * share)];
}

function sorted(values) {
  return values.toSorted((one, other) => one - other);
}

function rate(milliseconds) {
  return (1000 / milliseconds).toFixed(0);
}

function ratio(one, other) {
  return (one / other).toFixed(2);
}

function megabytes(bytes) {
  return (bytes / 1_000_000).toFixed(0);
}

// As a process of its own: measures with so many times the lists.
if (process.argv[1] === fileURLToPath(import.meta.url) && process.argv[2]) {
  const [, , factor, part] = process.argv;
  console.log(JSON.stringify(await measure(Number(factor), factor === '1' && part === undefined)));
}
