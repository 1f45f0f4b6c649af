/**
 * How many names of OFAC's list are found in other ways in which payers write them, way by way:
 *
 *   node packages/matching/measure/ways.js [--missed]
 */

import { createScreener } from '../dist/index.js';
import { readOfac } from './ofac.js';

const SERVANT = /\babd[- ]?[aeu]l[- ]?(?=[a-z]{3})(?!lah)/i;
const OF_FAITH = /[ -]al[ -]din\b/i;
const ARTICLE = /\b(al|el)[ -](?=([tdrzsn]|sh)[a-z]+)/i;
const MOHAMMED = /\bm[uo]ha?mm?[ae]d\b/i;
const YEVGENY = /\by?evgen[iy]+\b/i;

const WORD = /[a-z]{5,}/i;
const swapped = (word) => word[0] + word[2] + word[1] + word.slice(3);
const shortened = (word) => word.slice(0, 2) + word.slice(3);

/** What stands for what, in a name of this kind; other names are not counted. */
const WAYS = [
  ['in full', 'person', /$/, ''],
  ['two letters swapped', 'person', WORD, swapped],
  ['a letter left out', 'person', WORD, shortened],
  ['Abdul', 'person', SERVANT, 'ABDUL'],
  ['Abdel', 'person', SERVANT, 'ABDEL '],
  ['Abdi', 'person', SERVANT, 'ABDI'],
  ['eddine', 'person', OF_FAITH, 'EDDINE'],
  ['Eldeen', 'person', OF_FAITH, ' ELDEEN'],
  ['Ar-Rahman', 'person', ARTICLE, (_, article, sun) => `A${sun}-`],
  ['Esh-Shami', 'person', ARTICLE, (_, article, sun) => `E${sun} `],
  ['Md', 'person', MOHAMMED, 'MD'],
  ['Mhd', 'person', MOHAMMED, 'MHD'],
  ['Eugene', 'person', YEVGENY, 'EUGENE'],
  ['Koroboff', 'person', /(?<=[eo])v$/i, 'FF'],
  ['Glez', 'person', /\bgonzalez\b/i, 'GLEZ'],
  ['Rguez', 'person', /\brodriguez\b/i, 'RGUEZ'],
  ['Ma.', 'person', /\bmaria\b/i, 'MA.'],
  ['and a second with the surname', 'person', /^([a-z]+) ([a-z]+)$/i, '$1 AND MARGOT $2'],
  ['sole trader with initials', 'person', /^([a-z])[a-z]+ ([a-z])[a-z]+(?:ich|vna) (\S+)$/i, 'IP $3 $1.$2.'],
  ['P/U/T/I/N', 'person', /(?<=[a-z])(?=[a-z])/gi, '/'],
  ['initial of the second name', 'person', /^(\S{3,}) ([a-z])\S{3,}(?= \S{3,}$)/i, '$1 $2'],
  ['without the second name', 'person', /^(\S{3,}) \S{3,}(?= \S{3,}$)/i, '$1'],
  ['without the last of three', 'person', /^(\S{3,} \S{3,}) \S{3,}$/i, '$1'],
  ['in full', 'firm', /$/, ''],
  ['two letters swapped', 'firm', WORD, swapped],
  ['a letter left out', 'firm', WORD, shortened],
  ['S A for S.A.', 'firm', /\b(?:[a-z]\.){2,}/gi, (form) => form.replaceAll('.', ' ')],
  ['Limit ed, Comp any', 'firm', /\b(limit|comp|corpor)(?=(?:ed|any|ation)\b)/gi, '$1 '],
  ['Group', 'firm', /$/, ' GROUP'],
  ['Holding Ltd', 'firm', /$/, ' HOLDING LTD'],
  ['Munich Branch', 'firm', /$/, ', MUNICH BRANCH'],
  ['Istanbul', 'firm', /$/, ' ISTANBUL'],
  ['Iran for Iranian', 'firm', /\biranian\b/i, 'IRAN'],
  ['Iranian for Iran', 'firm', /\biran(?= )/i, 'IRANIAN'],
  ['Russia for Russian', 'firm', /\brussian\b/i, 'RUSSIA'],
  ['Banque', 'firm', /\bbank\b/i, 'BANQUE'],
  ['Ministerio', 'firm', /\bministry\b/i, 'MINISTERIO'],
  ['Seguridad', 'firm', /\bsecurity\b/i, 'SEGURIDAD'],
  ['Inversiones', 'firm', /\binvestments?\b/i, 'INVERSIONES'],
];
const KINDS = { person: ['person'], firm: ['organisation', 'bank'] };

const list = readOfac(new URL('../../../../shared/data/lists/ofac-sdn/2023-12-28-full', import.meta.url).pathname);
const screener = createScreener([list]);
const inText = (value) => {
  const location = { path: 'x', start: 0, end: value.length };
  const known = { role: 'creditor', countries: [], identifiers: [] };
  return screener.screen([{ kind: 'text', value: `PAYMENT TO ${value} INV 12345`, role: 'creditor', location, known }])
    .hits;
};
console.log('way                                  names  as name  in text');
for (const [way, kind, written, instead] of WAYS) {
  const names = list.entries.flatMap((entry) => {
    const { value } = entry.names[0];
    const name = value.replaceAll(/['’`]/g, '');
    return KINDS[kind].includes(entry.kind) && name.search(written) >= 0
      ? [{ entry, value, query: name.replace(written, instead).toUpperCase() }]
      : [];
  });
  const missed = (hitsOf) =>
    names.filter(({ entry, query }) => !hitsOf(query).some((hit) => hit.entry.id === entry.id));
  const share = (some) => ((names.length - some.length) / names.length).toFixed(3).padStart(9);
  const lost = missed((query) => screener.search(query));
  console.log(kind.padEnd(6), way.padEnd(28), String(names.length).padStart(6), share(lost), share(missed(inText)));
  if (process.argv.includes('--missed')) for (const { value, query } of lost) console.log(`    ${query} <- ${value}`);
}
