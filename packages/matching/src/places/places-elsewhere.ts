/**
 * Towns elsewhere that are called like an embargoed place, and goods and firms called after one, told by the words beside the name
 * (data table, from common geographic knowledge). Each row is a fact about one name: it hides no other place.
 */

import { NAMING_PARTICLES } from '../words/common-words.ts';

/** The name | what follows it at once | what stands close by, on either side | what stands before it: of `S AND N KOREA` both are Koreas. */
const ROWS = `
cuba|mo, missouri, ny, new york, nm, new mexico, al, alabama, il, illinois, ks, kansas, wi, wisconsin, libre, gooding, hill road, hill rd|
iran|||shahrah e, shahra e, shahrahe
havana|il, illinois, fl, florida, ar, arkansas, nd, north dakota, ks, kansas, club, brown||little
sebastopol|ca, california, ms, mississippi, vic, victoria|
sevastopol|wi, wisconsin, in, indiana|
damascus|md, maryland, or, oregon, va, virginia, ar, arkansas, ga, georgia, oh, ohio, pa, pennsylvania, steel|
aleppo|pa, pennsylvania, pepper, soap|
donetsk||rostovskaya, rostovskoi, rostovskaya oblast, rostovskaya obl, ru ros, rostov oblast, rostov obl, rostov region, rostov reg
yalta|ms, mississippi|
rasht|valley|
shiraz|vintage|wine, wines, cabernet, grenache, merlot, cuvee, barossa
iranian oil|company, co, corporation, corp, ministry||national, anglo
iranian gas|company, co, corporation, corp, ministry||national
iranian steel|company, co, corporation, corp, complex||national
iranian petroleum|institute, museum, company, co, corporation, corp, ministry||national
n korea|||a and, b and, c and, d and, e and, g and, h and, j and, k and, l and, m and, p and, t and, w and, y and
`;

/** Surnames of families that came from a place, which in one language or another are the place. */
export const SURNAMES: ReadonlySet<string> = new Set(['teherani']);

/** Shops and restaurants that are called after a town far away, where they are told so. Goods and travel go there. */
const SHOPS: ReadonlySet<string> = new Set(
  `
supermarket supermarkt supermercado supermarche minimarket grocery groceries delicatessen deli bakery patisserie pizzeria
bar barbecue bbq imbiss restaurant restaurante ristorante restoran lokanta cafe caffe cafeteria coffeehouse bistro brasserie grill grillhouse steakhouse kebab
lounge tavern taverna trattoria takeaway catering
`
    .trim()
    .split(/\s+/),
);

/** Of these what travels or is bought there: `CATERING TEHRAN DUBAI`. Such a shop has its name before it. */
const GOODS_AND_SERVICES: ReadonlySet<string> = new Set([
  'bar',
  'grocery',
  'groceries',
  'delicatessen',
  'lounge',
  'catering',
]);

/** Where the name of a shop ends that has the place at `words[start]` up to `words[end]` in it: `HAVANA CAFE`, `CAFE DE LA HAVANE`. */
export function shopAt(words: readonly string[], start: number, end: number): number | undefined {
  if (SHOPS.has(words[end] ?? '')) return end + 1;
  let at = start - 1;
  while (NAMING_PARTICLES.has(words[at] ?? '')) at -= 1;
  const shop = words[at] ?? '';
  return SHOPS.has(shop) && !GOODS_AND_SERVICES.has(shop) ? end : undefined;
}

interface Elsewhere {
  readonly after: ReadonlySet<string>;
  readonly near: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
}

const BY_NAME: ReadonlyMap<string, Elsewhere> = new Map(
  ROWS.trim()
    .split('\n')
    .map((row) => row.split('|'))
    .map(([name = '', after = '', near = '', before = '']) => [
      name,
      { after: phrases(after), near: phrases(near), before: phrases(before) },
    ]),
);

function phrases(text: string): ReadonlySet<string> {
  return new Set(text === '' ? [] : text.split(', '));
}

/** Words on either side that count as close by, up to one that leads from one place to another. */
const NEAR = 4;
const WAY: ReadonlySet<string> = new Set(['to', 'from', 'via', 'ex', 'for', 'nach', 'iz', 'do']);
const AWAY: ReadonlySet<string> = new Set([...WAY, 'in', 'at']);

/** Whether the name at `words[start]` up to `words[end]` is that of a town elsewhere: `CUBA, MISSOURI`, `DONETSK, ROSTOV OBLAST`; or a firm's: `H&N KOREA`. */
export function isElsewhere(words: readonly string[], start: number, end: number): boolean {
  const elsewhere = BY_NAME.get(words.slice(start, end).join(' '));
  if (!elsewhere) return false;
  const { after, near, before } = elsewhere;
  const [earlier = '', last = ''] = [words[start - 2], words[start - 1]];
  if (isFollowed(words, end, after) || before.has(last) || before.has(`${earlier} ${last}`)) return true;
  const left = words.slice(Math.max(0, start - NEAR), start);
  const right = words.slice(end, end + NEAR);
  const away = right.findIndex((word) => WAY.has(word));
  const beside = [
    ...left.slice(left.findLastIndex((word) => AWAY.has(word)) + 1),
    ...words.slice(start, end),
    ...right.slice(0, away === -1 ? NEAR : away),
  ];
  return beside.some((_, at) => startsWithOne(beside, at, near));
}

/** Whether one of `sought` follows. A state's two letters end what is told: `SEVASTOPOL IN MARCH`, `DAMASCUS OR ALEPPO`. */
function isFollowed(words: readonly string[], end: number, sought: ReadonlySet<string>): boolean {
  const [first = '', second = ''] = words.slice(end, end + 2);
  return startsWithOne(words, end, sought) && (first.length > 2 || BEHIND_STATE.test(second));
}

/** Nothing, a post code or the country. */
const BEHIND_STATE = /^(?:|\d{5}.*|usa?|united)$/;

/** Whether a line of an address beside the one with the name says the same: `Missouri`, `Rostov Oblast`. */
export function isElsewhereBeside(name: string, line: string): boolean {
  const elsewhere = BY_NAME.get(name);
  return elsewhere !== undefined && (elsewhere.after.has(line) || elsewhere.near.has(line));
}

/** Whether the word at a place, alone or with the next one, is one of `sought`. */
function startsWithOne(words: readonly string[], at: number, sought: ReadonlySet<string>): boolean {
  const [first = '', second = ''] = words.slice(at, at + 2);
  return sought.has(first) || sought.has(`${first} ${second}`);
}
