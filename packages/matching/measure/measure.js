/**
 * Measures the matcher on names data that lies beside the project (`../shared/data`), and prints a table.
 *
 *   node packages/matching/measure/measure.js [bench|mutations|together|innocents|homes|texts|speed ...] [--all] [--verbose]
 */

import { listEntry } from '@interdict/model';
import { readFileSync } from 'node:fs';
import { createScreener, DEFAULT_THRESHOLD, scoreName } from '../dist/index.js';
import { readOfac, spoken } from './ofac.js';

const data = new URL('../../../../shared/data/', import.meta.url).pathname;
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const verbose = process.argv.includes('--verbose');
const wanted = (part) => asked.length === 0 || asked.includes(part);

const pairs = readFileSync(`${data}names/pairs-dev.tsv`, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))
  .map(([query, candidate, kind, label, source, note]) => ({
    query,
    candidate,
    kind,
    label: Number(label),
    source,
    note,
  }));

const ENTRY_KINDS = { person: 'person', org: 'organisation', vessel: 'vessel', unknown: 'unknown' };

function bench() {
  for (const sources of [['nk-name-bench'], ['ofac-alias near', 'distinct-list-entries', 'synthetic-nearest']]) {
    const scored = pairs
      .filter(
        ({ source, note, kind }) =>
          ENTRY_KINDS[kind] &&
          sources.some((wish) => wish === source || (wish === `${source} near` && /near/.test(note))),
      )
      .map((pair) => ({ ...pair, score: pairScore(pair) }))
      .sort((a, b) => b.score - a.score);
    report(sources.join(' + '), scored);
    if (verbose && sources.length === 1) {
      for (const { query, candidate, label, score, note } of scored) {
        if (label !== Number(score >= DEFAULT_THRESHOLD))
          console.log(label, score.toFixed(3), query, '|', candidate, '|', note);
      }
    }
  }
}

function pairScore({ query, candidate, kind }) {
  return scoreName(spoken(query, kind), spoken(candidate, kind), ENTRY_KINDS[kind]).score;
}

function report(title, scored) {
  const positives = scored.filter(({ label }) => label === 1).length;
  let best = { f1: 0 };
  let precisionSum = 0;
  let hits = 0;
  scored.forEach(({ label, score }, at) => {
    if (label === 1) precisionSum += ++hits / (at + 1);
    if (scored[at + 1]?.score === score) return;
    const f1 = (2 * hits) / (at + 1 + positives);
    if (f1 > best.f1) best = { f1, score };
  });
  const alerted = scored.filter(({ score }) => score >= DEFAULT_THRESHOLD);
  const right = alerted.filter(({ label }) => label === 1).length;
  console.log(
    `${title}: ${scored.length} pairs, best F1 ${best.f1.toFixed(3)} at ${best.score?.toFixed(3)}, average precision ${(precisionSum / positives).toFixed(3)};`,
    `at ${DEFAULT_THRESHOLD}: precision ${(right / alerted.length).toFixed(3)}, recall ${(right / positives).toFixed(3)}, F1 ${((2 * right) / (alerted.length + positives)).toFixed(3)}`,
  );
}

/** Mutations that a payment carries in a free text or in a block of name and address; the others stand in a name field. */
const IN_TEXT = new Set(['inside free text', 'line codes', 'address glued on']);

function subject(value, kind, country) {
  const location = { path: 'x', start: 0, end: value.length };
  const countries = country ? [{ country, source: 'residence', location }] : [];
  return { kind, value, role: 'creditor', location, known: { role: 'creditor', countries, identifiers: [] } };
}

function mutations(screener, idsByName) {
  const table = new Map();
  for (const { query, candidate, kind, note, source } of pairs) {
    if (source !== 'payment-mutation') continue;
    const ids = idsByName.get(spoken(candidate, kind)) ?? [];
    const { hits } = screener.screen([subject(query, IN_TEXT.has(note) ? 'text' : 'name')]);
    const found = hits.some(({ entry }) => ids.includes(entry.id));
    const row = table.get(note) ?? { note, found: 0, of: 0 };
    row.of += 1;
    if (found) row.found += 1;
    else if (verbose)
      console.log(
        'missed',
        note,
        '|',
        query,
        '|',
        candidate,
        scoreName(query, spoken(candidate, kind), ENTRY_KINDS[kind], {
          mode: IN_TEXT.has(note) ? 'text' : 'name',
        }).score.toFixed(3),
      );
    table.set(note, row);
  }
  let found = 0;
  let of = 0;
  for (const row of [...table.values()].sort((a, b) => (a.note < b.note ? -1 : 1))) {
    console.log(
      `  ${row.note.padEnd(38)} ${String(row.found).padStart(4)} of ${String(row.of).padStart(4)}  ${(row.found / row.of).toFixed(3)}`,
    );
    if (row.note === 'letters reversed') continue;
    found += row.found;
    of += row.of;
  }
  console.log(`payment mutations without reversed letters: recall ${(found / of).toFixed(4)} (${found} of ${of})`);
}

const FATHERS_NAME = /(?:[aeo]v[iy]ch|[aeo]vna|ichna)$/i;

/** Persons' names with all words written as one, the last first, or without the father's name. */
function together(screener, entries) {
  const named = entries
    .filter(({ kind }) => kind === 'person')
    .map(({ id, names: [{ value }] }) => ({ id, words: value.split(' ') }))
    .filter(({ words }) => words.every((word) => /^[a-z]{3,}$/i.test(word)));
  const two = named.filter(({ words }) => words.length === 2);
  const three = named.filter(({ words }) => words.length === 3 && FATHERS_NAME.test(words[1]));
  for (const [title, persons, write] of [
    ['the last word first', two, ([first, last]) => last + first],
    ["without the father's name", three, ([first, , last]) => first + last],
    ["the last word first, without the father's name", three, ([first, , last]) => last + first],
  ]) {
    for (const [kind, before] of [
      ['name', ''],
      ['text', 'INVOICE 99817 '],
    ]) {
      const found = persons.filter(({ id, words }) =>
        screener.screen([subject(before + write(words), kind)]).hits.some(({ entry }) => entry.id === id),
      );
      console.log(`written as one, ${title}, as ${kind}: ${found.length} of ${persons.length} found`);
    }
  }
}

/** Spoilt names come from several publications: those that are not in this one get a list of their own. */
function missing(idsByName) {
  const entries = [];
  for (const { candidate, kind, source } of pairs) {
    const name = spoken(candidate, kind);
    if (source !== 'payment-mutation' || idsByName.has(name)) continue;
    const id = `later:${entries.length}`;
    idsByName.set(name, [id]);
    entries.push(
      listEntry({
        id,
        list: 'later',
        kind: ENTRY_KINDS[kind],
        names: [{ value: name, type: 'primary', strength: 'strong' }],
      }),
    );
  }
  return { list: 'later', format: 'measure', sha256: '1', entries, issues: [] };
}

function innocents(screener, share, kind, spoil = (name) => name, country = '') {
  const names = readFileSync(`${data}names/innocent-dev.txt`, 'utf8')
    .trim()
    .split('\n')
    .filter((_, at) => at % share === 0)
    .map((line) => line.split('\t'));
  const alerted = new Map();
  const started = performance.now();
  for (const [plain, sort] of names) {
    const name = spoil(plain);
    const { hits } = screener.screen([subject(name, kind, country)]);
    if (hits.length > 0) {
      alerted.set(sort, (alerted.get(sort) ?? 0) + 1);
      if (verbose)
        console.log(
          'alert',
          hits[0].score.toFixed(3),
          name,
          '|',
          hits[0].matched.name.value,
          '|',
          hits[0].entry.kind,
          hits[0].evidence[0].pairs
            .map((p) => `${p.subject}~${p.listed}:${p.similarity.toFixed(2)}*${p.weight.toFixed(1)}`)
            .join(' '),
        );
    }
  }
  const time = (performance.now() - started) / names.length;
  const total = [...alerted.values()].reduce((sum, count) => sum + count, 0);
  console.log(
    `innocents as ${kind}${country && ` in ${country}`}: ${total} of ${names.length} alerted, ${((100 * total) / names.length).toFixed(3)} %`,
    Object.fromEntries(alerted),
    `${time.toFixed(2)} ms a name`,
  );
}

/** Milliseconds that this process has computed: the machine may be busy with other things. */
function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Payments of ten parties with three address lines each, in every reading, ten banks and five passages. */
function speed(screener) {
  const names = readFileSync(`${data}names/innocent-dev.txt`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t')[0]);
  const times = [];
  let at = 0;
  let subjects = 0;
  for (let payment = 0; payment < 40; payment += 1) {
    const parts = [];
    for (let party = 0; party < 10; party += 1) {
      const name = names[(at += 37) % names.length];
      const lines = [
        `${(at % 97) + 1} ${names[(at + 5) % names.length].split(' ')[0]} STREET`,
        `${1000 + at} SPRINGFIELD`,
        'GB',
      ];
      parts.push(subject(name, 'name'), subject([name, ...lines].join(' '), 'text'));
      for (const line of lines) parts.push(subject(line, 'text'), subject(line, 'place'));
    }
    for (let passage = 0; passage < 5; passage += 1) {
      parts.push(
        subject(
          `/INV/${at + passage} GOODS AS PER CONTRACT WITH ${names[((at += 11)) % names.length]} DATED 2026-01-0${passage + 1}`,
          'text',
        ),
      );
    }
    for (let bank = 0; bank < 10; bank += 1) parts.push(subject(`ABCD${'GBUSDEFRIT'.slice(bank, bank + 2)}22`, 'bic'));
    subjects = parts.length;
    const started = processorTime();
    screener.screen(parts);
    times.push(processorTime() - started);
  }
  times.sort((a, b) => a - b);
  console.log(
    `payments of ${subjects} subjects: median ${times[20].toFixed(0)} ms of processor time, 95th percentile ${times[38].toFixed(0)} ms`,
  );
}

if (wanted('bench')) bench();
if (['mutations', 'together', 'innocents', 'homes', 'texts', 'speed'].some(wanted)) {
  const started = performance.now();
  const snapshot = readOfac(`${data}lists/ofac-sdn/2023-12-28-full`);
  const read = performance.now();
  const screener = createScreener([snapshot]);
  console.log(
    `list: ${snapshot.entries.length} entries, ${snapshot.entries.flatMap(({ names }) => names).length} names; read ${(read - started).toFixed(0)} ms, built ${(performance.now() - read).toFixed(0)} ms`,
  );
  const idsByName = new Map();
  for (const { id, names } of snapshot.entries)
    for (const { value } of names) idsByName.set(value, [...(idsByName.get(value) ?? []), id]);
  if (wanted('speed')) speed(screener);
  if (wanted('mutations')) {
    const others = missing(idsByName);
    console.log(
      `mutations: the list and ${others.entries.length} names that were spoilt but stand on later lists only`,
    );
    mutations(createScreener([snapshot, others]), idsByName);
  }
  if (wanted('together')) together(screener, snapshot.entries);
  const share = process.argv.includes('--all') ? 1 : 5;
  if (wanted('innocents')) innocents(screener, share, 'name');
  if (wanted('homes')) for (const home of ['RU', 'IR']) innocents(screener, share, 'name', undefined, home);
  if (wanted('texts')) {
    innocents(screener, share, 'text', (name) => `/BNF/PAYMENT O/B ${name} VOYAGE 12 BUNKERS REF 99817`);
    innocents(screener, share, 'text', (name) => `${name} NO 7 HIGH STREET DUBAI AE`);
  }
}
