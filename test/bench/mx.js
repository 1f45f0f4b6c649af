/**
 * Speed of reading ISO 20022: bytes of one pacs.008 with header to payments, beside what parsers do that make objects or
 * bare events of it. All take turns in short rounds, so that they share whatever else the machine does.
 */
import { readXml } from '@interdict/iso20022';
import { XMLParser } from 'fast-xml-parser';
import { SaxesParser } from 'saxes';
import { Parser } from 'xml2js';
import { customerTransferMessage } from './mx-message.js';

const ROUNDS = 80;
const MESSAGES_PER_ROUND = 100;

/** What the reader should reach, as a quotient of times. */
const GOALS = [
  { name: 'at least 4 times as fast as xml2js', peer: 'xml2js, objects', most: 1 / 4 },
  { name: 'at most 1.5 times the time of bare saxes events', peer: 'saxes with namespaces, bare events', most: 1.5 },
];

/** Median time of each contestant per message in microseconds, and whether the goals are met. */
export async function run() {
  const bytes = new TextEncoder().encode(customerTransferMessage());
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const objects = new XMLParser({ ignoreAttributes: false, parseTagValue: false });
  const contestants = [
    { name: 'interdict, bytes to payments', read: () => readXml(bytes)[0].payments.length },
    { name: 'xml2js, objects', read: () => xml2jsObjects(decoder.decode(bytes)) },
    { name: 'fast-xml-parser, objects', read: () => Object.keys(objects.parse(decoder.decode(bytes))).length },
    { name: 'saxes with namespaces, bare events', read: () => countEvents(decoder.decode(bytes)) },
  ];
  const times = new Map(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const { name, read } of contestants) times.get(name).push(await timeOf(read));
  }
  const results = contestants.map(({ name }) => ({ name, ...summary(times.get(name).slice(ROUNDS / 4)) }));
  const own = results[0].median;
  const goals = GOALS.map(({ name, peer, most }) => {
    const quotient = own / results.find((result) => result.name === peer).median;
    return { name, quotient: Number(quotient.toFixed(3)), most, met: quotient <= most };
  });
  return {
    title: 'read ISO 20022',
    unit: 'microseconds of processor time per message',
    input: `pacs.008 with header, ${bytes.length} bytes`,
    results,
    goals,
  };
}

/** Microseconds of processor time per message in one round: what others do on the machine does not count. */
async function timeOf(read) {
  let used = 0;
  const start = process.cpuUsage();
  for (let message = 0; message < MESSAGES_PER_ROUND; message++) used += await read();
  const { user, system } = process.cpuUsage(start);
  if (used <= 0) throw new Error('nothing was read');
  return (user + system) / MESSAGES_PER_ROUND;
}

function xml2jsObjects(text) {
  let count = 0;
  new Parser({ async: false }).parseString(text, (error, result) => {
    if (error) throw error;
    count = Object.keys(result).length;
  });
  return count;
}

function countEvents(text) {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let events = 0;
  parser.on('opentag', () => {
    events++;
  });
  parser.on('text', (value) => {
    events += value.length;
  });
  parser.on('closetag', () => {
    events++;
  });
  parser.write(text).close();
  return events;
}

function summary(times) {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share) => Number(sorted[Math.floor((sorted.length - 1) * share)].toFixed(1));
  return { median: at(0.5), low: at(0.1), high: at(0.9) };
}

if (process.argv[1] === import.meta.filename) console.log(JSON.stringify(await run(), undefined, 2));
