/** Draws the way of a payment: its stations, what was hit there, and where it stops. */

import { el, plural, svg, words } from './dom.js';
import { toldOf, weightOf } from './stations.js';

/** Pixels of a station, of the room between two in a row, between two rows, and around all. */
const [WIDTH, NARROW, WIDE, HEIGHT] = [172, 136, 250, 116];
const [GAP, NARROW_GAP, ROW_GAP, EDGE, TURN] = [46, 28, 34, 14, 26];

/**
 * Draws the stations in one row where there is room, else in several, else one under the other; of an `outcome`, with the
 * place where the payment stops. Undefined where nobody stands on the way.
 */
export function drawChain(stations, outcome, title) {
  const way = stations.filter(({ beside }) => !beside);
  if (way.length === 0) return undefined;
  const holder = el('div', { class: 'chain' });
  let drawn;
  const draw = (room) => {
    const layout = layoutOf(way.length, room);
    const same = JSON.stringify(layout);
    if (same === drawn) return;
    drawn = same;
    holder.replaceChildren(drawing(way, outcome, title, layout));
  };
  draw(Number.POSITIVE_INFINITY);
  new ResizeObserver(([{ contentRect }]) => draw(contentRect.width)).observe(holder);
  return holder;
}

function layoutOf(count, room) {
  if (fitting(room, count, EDGE).width >= NARROW) return { ...fitting(room, count, EDGE), perRow: count, edge: EDGE };
  const most = Math.floor((room - 2 * TURN + NARROW_GAP) / (NARROW + NARROW_GAP));
  if (most < 3) return { width: WIDE, gap: 0, perRow: 1, edge: EDGE };
  const perRow = Math.ceil(count / Math.ceil(count / most));
  return { ...fitting(room, perRow, TURN), perRow, edge: TURN };
}

/** So many in a row, as wide and as far apart as there is room. */
function fitting(room, count, edge) {
  const inside = room - 2 * edge;
  const width = Math.min(WIDTH, Math.floor((inside - (count - 1) * NARROW_GAP) / count));
  return { width, gap: count === 1 ? GAP : Math.min(GAP, Math.floor((inside - count * width) / (count - 1))) };
}

function drawing(way, outcome, title, { width, gap, perRow, edge }) {
  const columns = Math.min(way.length, perRow);
  const rows = Math.ceil(way.length / perRow);
  const whole = columns * (width + gap) - gap + 2 * edge;
  const high = rows * (HEIGHT + ROW_GAP) - ROW_GAP + 2 * EDGE;
  const place = (at) => [edge + (at % perRow) * (width + gap), EDGE + Math.floor(at / perRow) * (HEIGHT + ROW_GAP)];
  // What is stopped goes no further than the bank that was asked, or, where the message does not say, than the first.
  const asked = way.findIndex(({ roles }) => roles.includes('receiver') || roles.includes('instructedAgent'));
  const stop = outcome === undefined || outcome === 'pass' ? way.length : Math.max(0, asked);
  return svg(
    'svg',
    {
      viewBox: `0 0 ${whole} ${high}`,
      width: whole,
      height: high,
      role: 'img',
      class: outcome && `outcome-${outcome}`,
    },
    svg('title', {}, `${title}: ${way.map(toldOf).join(', then ')}`),
    way.map((station, at) => [
      at > 0 && connector(place(at - 1), place(at), width, whole, at > stop),
      stationAt(station, place(at), width),
      at === stop && stopSign(place(at), width, perRow, outcome),
    ]),
  );
}

function stationAt(station, [x, y], width) {
  const { roles, name, country, bank, hits, flags } = station;
  const numbers = runsOf(hits.map(({ number }) => number));
  const pill = 12 + numbers.length * 7.5;
  const nameLines = wrapped(name || 'not named', '650 13px', width - 22, 2);
  const roleLines = wrapped(roles.map(words).join(' · '), '11.5px', width - 22, 4 - nameLines.length);
  const nameTop = 30 + roleLines.length * 15;
  return svg(
    'g',
    { transform: `translate(${x} ${y})`, class: `station ${bank ? 'bank' : 'customer'} ${weightOf(station)}` },
    svg('title', {}, toldOf(station)),
    svg('rect', { width, height: HEIGHT, rx: bank ? 6 : 22 }),
    roleLines.map((line, at) => svg('text', { x: 14, y: 24 + at * 15, class: 'role' }, line)),
    nameLines.map((line, at) => svg('text', { x: 14, y: nameTop + at * 17, class: 'name' }, line)),
    svg(
      'text',
      { x: 14, y: HEIGHT - 11, class: 'role' },
      [country, flags.length > 0 && `⚑ ${plural(flags.length, 'flag')}`].filter(Boolean).join('   '),
    ),
    hits.length > 0 && [
      svg('rect', { x: width - 12 - pill, y: -11, width: pill, height: 22, rx: 11, class: 'count' }),
      svg('text', { x: width - 12 - pill / 2, y: 4.5, class: 'count', 'text-anchor': 'middle' }, numbers),
    ],
  );
}

function connector([fromX, fromY], [toX, toY], width, whole, stopped) {
  const style = stopped ? 'way stopped' : 'way';
  const [middle, above] = [toX + width / 2, toY - ROW_GAP / 2];
  const d =
    fromY === toY
      ? `M${fromX + width + 4} ${toY + HEIGHT / 2}H${toX - 5}`
      : fromX === toX
        ? `M${middle} ${fromY + HEIGHT + 4}V${toY - 5}`
        : `M${fromX + width + 4} ${fromY + HEIGHT / 2}H${whole - 6}V${above}H6V${toY + HEIGHT / 2}H${toX - 5}`;
  const head =
    fromX === toX
      ? `M${middle - 5} ${toY - 12}L${middle} ${toY - 5}L${middle + 5} ${toY - 12}`
      : `M${toX - 12} ${toY + HEIGHT / 2 - 5}L${toX - 5} ${toY + HEIGHT / 2}L${toX - 12} ${toY + HEIGHT / 2 + 5}`;
  return [svg('path', { class: style, d }), svg('path', { class: `${style} head`, d: head })];
}

/** A bar across the way out of the bank that stops the payment. */
function stopSign([x, y], width, perRow, outcome) {
  const d = perRow > 1 ? `M${x + width + 6} ${y + HEIGHT / 2 - 24}v48` : `M${x + width / 2 - 24} ${y + HEIGHT + 6}h48`;
  return svg('path', { class: 'stop', d }, svg('title', {}, `Stopped here: ${outcome}`));
}

/** `1–3,5`, and no more of it than there is room for. */
function runsOf(numbers) {
  const runs = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] + 1 === number) last[1] = number;
    else runs.push([number, number]);
  }
  const text = runs.map(([from, to]) => (from === to ? from : `${from}${to > from + 1 ? '–' : ','}${to}`)).join(',');
  return text.length > 10 ? `${text.slice(0, 9)}…` : text;
}

/** In so many lines at the most, none wider than there is room. */
function wrapped(text, font, room, most) {
  const lines = [''];
  for (const word of text.split(/\s+/)) {
    const line = `${lines.at(-1)} ${word}`.trim();
    if (widthOf(line, font) <= room || lines.at(-1) === '') lines[lines.length - 1] = line;
    else lines.push(word);
  }
  return [...lines.slice(0, most - 1), lines.slice(most - 1).join(' ')]
    .filter(Boolean)
    .map((line) => shortened(line, font, room));
}

function shortened(text, font, room) {
  if (widthOf(text, font) <= room) return text;
  // Of a text of any length no more is measured than could have room.
  const letters = Array.from(text.slice(0, room));
  while (letters.length > 1 && widthOf(`${letters.join('')}…`, font) > room) letters.pop();
  return `${letters.join('')}…`;
}

const measure = new OffscreenCanvas(1, 1).getContext('2d');

/** @param font - weight and size, as the style sheet gives them. */
function widthOf(text, font) {
  measure.font = `${font} ${getComputedStyle(document.documentElement).fontFamily}`;
  return measure.measureText(text).width;
}
