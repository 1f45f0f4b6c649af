/**
 * Holds the index against a search without one, on lists and names that lie beside the project (`../shared/data`):
 *
 *   node packages/matching/measure/exhaustive.js [ofac|all] [queries] [additions]
 *
 * 1. The neighbours of a word are those that `likeness` gives when every listed word is held against it.
 * 2. The hits of a text, their scores and their evidence are those of scoring every form that shares any edge with it, at
 *    thresholds .7, .8 and .9. (What shares none scores 0: initials and cut words count beside other words only.)
 * 3. Whatever is added to what is known of a party, no hit goes.
 */

import { readFileSync } from 'node:fs';
import { loadLists } from '@interdict/lists';
import { edgeOf } from '../dist/score/alignment.js';
import { buildIndex, createScreener } from '../dist/index.js';
import { LOW, POSTING } from '../dist/index-of-lists/form-records.js';
import { initialledIn, isInitialled } from '../dist/score/initialled.js';
import { createLexicon } from '../dist/words/lexicon.js';
import { openNames } from '../dist/index-of-lists/listed-names.js';
import { createSearch } from '../dist/search/name-search.js';
import { compareNames } from '../dist/score/name-score.js';
import { preparePart, prepareText } from '../dist/text/prepared.js';
import { createReader } from '../dist/text/read-text.js';
import { PART } from '../dist/words/run-on.js';
import { isOpen } from '../dist/sounds/sounds.js';
import { lettersInDoubt, lettersOf, likeness, otherKeysIn } from '../dist/words/token-similarity.js';

const [which = 'ofac', queryCount = '2000', additionCount = '100000'] = process.argv.slice(2);
const data = new URL('../../../../shared/data/', import.meta.url).pathname;
const FOLDERS = {
  ofac: ['ofac-sdn/2023-12-28-full'],
  all: [
    'ofac-sdn/2023-12-28-full',
    'ofac-consolidated/2025-12-19-csv',
    'un/2026-08-01',
    'un/2026-04-17',
    'uk-ofsi/2018-04-13',
    'ca-sema/2025-06',
    'us-csl/2022-04-22',
  ],
};
const WORDS = 300;
const location = { path: 'x', start: 0, end: 1 };
/** No rule lets two words differ by more letters. */
const MOST_EDITS = 3;

const byName = new Map();
for (const folder of FOLDERS[which]) {
  for (const snapshot of await loadLists(`${data}lists/${folder}`)) byName.set(snapshot.list, snapshot);
}
const index = buildIndex([...byName.values()]);
const names = openNames(index);
const { vocabulary, forms } = names;
const lexicon = createLexicon(names);
const read = createReader(lexicon);
console.log(`${[...byName.keys()].join(', ')}: ${forms.size} forms, ${vocabulary.size} units`);

const rows = (file) => readFileSync(`${data}names/${file}`, 'utf8').trim().split('\n');
const innocent = rows('innocent-dev.txt').map((line) => line.split('\t')[0]);
const spoilt = rows('pairs-dev.tsv')
  .map((line) => line.split('\t'))
  .filter(([, , , , source]) => source === 'payment-mutation')
  .map(([query]) => query);
const written = rows('pairs-dev.tsv')
  .map((line) => line.split('\t')[0])
  .filter((query) => /[^\p{Script=Latin}\P{L}]/u.test(query));
const CONTEXTS = [
  { countries: new Set(), address: new Set() },
  { countries: new Set(['IR', 'RU']), address: new Set(['tehran', 'street', 'bank']) },
];
const queries = Array.from({ length: Number(queryCount) }, (_, at) => {
  const [from, step] = [
    [innocent, 131],
    [spoilt, 11],
    [at % 4 === 0 ? written : spoilt, 11],
  ][at % 3];
  const name = from[(at * step) % from.length];
  const other = innocent[(at * 77) % innocent.length];
  const mode = at % 5 < 3 ? 'name' : 'text';
  const asked = at % 4 === 3 ? inInitials(name) : at % 4 === 1 ? withDigit(name, at) : name;
  const text = mode === 'name' || at % 2 === 0 ? asked : `/INV/${at} FOR ${other} MV ${asked} BY SEA`;
  return { mode, text: text.slice(0, 140), context: CONTEXTS[at % 7 === 0 ? 1 : 0] };
});

/** `PUTIN V V` for Vladimir Vladimirovich Putin. */
function inInitials(name) {
  const words = name.split(' ');
  return words.length === 3 ? `${words[2]} ${words[0][0]} ${words[1][0]}` : name;
}

/** `PUT7IN VLADIMIR`. */
function withDigit(name, at) {
  const place = (at * 7) % (name.length + 1);
  return `${name.slice(0, place)}${at % 10}${name.slice(place)}`;
}

compareNeighbours();
compareHits();
if (which === 'ofac') addToParties();

function compareNeighbours() {
  const units = new Map();
  for (const { text, mode } of queries) {
    for (const { word } of prepared(text, mode).units) units.set(`${word.kind} ${word.text}`, word);
  }
  const all = [...units.values()];
  const chosen = all.filter((_, at) => at % Math.ceil(all.length / WORDS) === 0);
  const listed = Array.from({ length: vocabulary.size }, (_, id) => vocabulary.wordAt(id));
  const lengths = listed.map((word) => lettersOf(word).length);
  let neighbours = 0;
  let wrong = 0;
  for (const unit of chosen) {
    const letters = lettersInDoubt(unit).length;
    const expected = listed.flatMap((word, id) => {
      const isNear = Math.abs(lengths[id] - letters) <= MOST_EDITS || isOpen(word.text) || isOpen(unit.text);
      const mayBe = word.key === unit.key || word.text === unit.text || isNear || otherKeysIn(unit).includes(word.key);
      const like = mayBe && likeness(unit, word);
      return like ? [JSON.stringify([id, like.relation, like.similarity])] : [];
    });
    const { ids, likes } = vocabulary.neighbours(unit);
    const found = ids.map((id, at) => JSON.stringify([id, likes[at].relation, likes[at].similarity]));
    neighbours += expected.length;
    if (expected.sort().join() !== found.sort().join()) wrong += 1;
  }
  const open = chosen.filter((unit) => isOpen(unit.text)).length;
  console.log(
    `neighbours of ${chosen.length} words, ${open} of them open: ${neighbours}; words with others than expected: ${wrong}`,
  );
}

function compareHits() {
  const { search } = createSearch(names, lexicon);
  const totals = new Map([0.7, 0.8, 0.9].map((threshold) => [threshold, { hits: 0, lost: 0, more: 0, other: 0 }]));
  for (const { text, mode, context } of queries) {
    const scored = scoreAll(text, mode, context);
    for (const [threshold, total] of totals) {
      const expected = new Map(
        scored.filter(({ score }) => score >= threshold).map((found) => [found.name, JSON.stringify(found)]),
      );
      const { found } = search(read(text), mode, () => context, threshold);
      total.hits += expected.size;
      for (const one of found) {
        const same = expected.get(one.name);
        if (same === undefined) total.more += 1;
        else if (same !== JSON.stringify({ name: one.name, score: one.score, evidence: one.evidence }))
          total.other += 1;
        expected.delete(one.name);
      }
      total.lost += expected.size;
    }
  }
  for (const [threshold, { hits, lost, more, other }] of totals) {
    console.log(
      `${queries.length} queries at ${threshold}: ${hits} listed names found; lost ${lost}, too many ${more}, with another score or evidence ${other}`,
    );
  }
}

function prepared(text, mode) {
  return prepareText(text, read(text).tokens, { whole: mode === 'name' });
}

/** All forms that share an edge with the text, or with a surname and its initials there, none left out; each at its best. */
function scoreAll(text, mode, context) {
  const best = new Map(scorePart(prepared(text, mode), mode, context).map((found) => [found.name, found]));
  for (const words of mode === 'text' ? initialledIn(read(text).tokens, lexicon.tokenOf) : []) {
    const isFound = (result, listed) => listed.kind === 'person' && isInitialled(result, words, listed);
    for (const found of scorePart(preparePart(words), 'name', context, isFound))
      if (found.score > (best.get(found.name)?.score ?? 0)) best.set(found.name, found);
  }
  return [...best.values()];
}

function scorePart(subject, mode, context, isFound = () => true) {
  const like = new Map();
  for (const unit of subject.units) {
    const { ids, likes, parts } = lexicon.neighboursOf(unit.word);
    const add = (id, how) => like.set(id, [...(like.get(id) ?? []), { unit, like: how }]);
    ids.forEach((id, at) => add(id, likes[at]));
    for (const id of parts) add(id, PART);
  }
  const touched = new Set();
  for (const id of like.keys()) {
    const { first, words } = forms.postings;
    for (let at = first[id]; at < first[id + 1]; at += 1) touched.add(words[POSTING.size * at + POSTING.form] & LOW);
  }
  return [...touched].flatMap((form) => {
    const listed = names.formAt(form);
    const edges = listed.units.flatMap((b, at) =>
      (like.get(listed.unitIds[at]) ?? []).flatMap(
        (pair) => edgeOf(pair.unit, subject.tokens, b, listed.tokens, pair.like) ?? [],
      ),
    );
    const result = compareNames({ subject, listed, kind: listed.kind, mode, context }, edges);
    return isFound(result, listed) ? Array.from(names.namesOf(form), (name) => ({ name, ...result })) : [];
  });
}

function addToParties() {
  const screener = createScreener(index);
  const random = randomNumbers(1);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const found = queries
    .map(({ text, mode }) => ({ text, mode, ids: idsOf(screener, text, mode, {}) }))
    .filter(({ ids }) => ids.length > 0);
  const towns = ['TEHRAN', 'MOSCOW 101000', 'SEVASTOPOL', 'BEIRUT, LEBANON', 'LONDON', 'HAVANA', 'RUE DE TEHERAN'];
  const codes = ['IR', 'RU', 'SY', 'DE', 'US', 'GB', 'CU', 'KP', 'UA'];
  let hidden = 0;
  for (let at = 0; at < Number(additionCount); at += 1) {
    const { text, mode, ids } = pick(found);
    const line = () => located(random() < 0.5 ? pick(towns) : pick(innocent));
    const known = {
      ...(random() < 0.5 ? { address: { lines: [line(), line()], ...(random() < 0.5 ? { town: line() } : {}) } } : {}),
      ...(random() < 0.3 ? { birth: { date: { range: { from: '1960-01-01', to: '1960-12-31' } } } } : {}),
      ...(random() < 0.5
        ? { countries: [{ country: pick(codes), source: pick(['address', 'residence', 'bic']), location }] }
        : {}),
      ...(random() < 0.3 ? { identifiers: [{ type: 'passport', value: located(`A${at}`) }] } : {}),
      ...(random() < 0.5 ? { agent: random() < 0.5 } : {}),
    };
    const now = new Set(idsOf(screener, text, mode, known));
    if (ids.some((id) => !now.has(id))) hidden += 1;
  }
  console.log(`${additionCount} additions to ${found.length} parties with hits: a hit hidden by ${hidden}`);
}

function located(value) {
  return { value, location };
}

function idsOf(screener, value, kind, more) {
  const known = { role: 'creditor', countries: [], identifiers: [], ...more };
  const subject = { kind, value, role: 'creditor', location: { path: 'x', start: 0, end: value.length }, known };
  return screener.screen([subject]).hits.map(({ entry }) => entry.id);
}

/** The same numbers from 0 to 1 every time (mulberry32). */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
