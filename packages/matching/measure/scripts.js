/**
 * Measures how many names written in other scripts are found by their Latin spelling and the other way round, script by
 * script, on names data that lies beside the project (`../shared/data`).
 *
 *   node packages/matching/measure/scripts.js [--verbose]
 */

import { readFileSync } from 'node:fs';
import { DEFAULT_THRESHOLD, scoreName } from '../dist/index.js';
import { spoken } from './ofac.js';

const pairs = new URL('../../../../shared/data/names/pairs-dev.tsv', import.meta.url);
const verbose = process.argv.includes('--verbose');

const KINDS = { person: 'person', org: 'organisation', vessel: 'vessel', unknown: 'unknown' };
const SCRIPTS = [
  'Arabic',
  'Hebrew',
  'Cyrillic',
  'Greek',
  'Han',
  'Hangul',
  'Katakana',
  'Hiragana',
  'Armenian',
  'Georgian',
];

/** The script of a text that is not Latin; kana speak for Japanese. */
function scriptOf(text) {
  const kana = /[\p{Script=Katakana}\p{Script=Hiragana}]/u;
  if (kana.test(text)) return 'Kana';
  return (
    SCRIPTS.find((script) => new RegExp(`\\p{Script=${script}}`, 'u').test(text)) ??
    (/[^\p{Script=Latin}\P{L}]/u.test(text) ? 'other' : undefined)
  );
}

const table = new Map();
for (const line of readFileSync(pairs, 'utf8').trim().split('\n').slice(1)) {
  const [query, candidate, sort, label, source] = line.split('\t');
  const kind = KINDS[sort];
  const [a, b] = [scriptOf(query), scriptOf(candidate)];
  if (label !== '1' || !kind || a === b) continue;
  const script = a ?? b;
  const [one, other] = [spoken(query, kind), spoken(candidate, kind)];
  const score = scoreName(one, other, kind).score;
  const back = scoreName(other, one, kind).score;
  const name = `${script.padEnd(9)} ${sort.padEnd(7)} ${source}`;
  for (const key of [
    name,
    `${script.padEnd(9)} all`,
    `${script.padEnd(9)} ${/single/.test(line) || source === 'wikidata-name-part' ? 'words' : 'names'}`,
  ]) {
    const row = table.get(key) ?? { of: 0, found: 0, back: 0 };
    row.of += 1;
    if (score >= DEFAULT_THRESHOLD) row.found += 1;
    if (back >= DEFAULT_THRESHOLD) row.back += 1;
    table.set(key, row);
  }
  if (verbose && Math.min(score, back) < DEFAULT_THRESHOLD)
    console.log('missed', score.toFixed(2), back.toFixed(2), script, source, '|', query, '|', candidate);
}
for (const [key, { of, found, back }] of [...table].sort(([a], [b]) => (a < b ? -1 : 1))) {
  console.log(
    `${key.padEnd(44)} ${String(of).padStart(4)}  recall ${(found / of).toFixed(3)}  other way round ${(back / of).toFixed(3)}`,
  );
}
