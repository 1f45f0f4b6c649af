/** The path of a payment: who pays whom through which banks, with the hits and flags on each. */

import { el, plural, svg, words } from './dom.js';

/** Where a role stands on the way from the one who pays to the one who is paid. Other roles stand beside it. */
const ORDER = [
  'ultimateDebtor',
  'initiatingParty',
  'debtor',
  'debtorAgent',
  'previousInstructingAgent3',
  'previousInstructingAgent2',
  'previousInstructingAgent1',
  'sender',
  'instructingAgent',
  'instructedAgent',
  'receiver',
  'intermediaryAgent1',
  'intermediaryAgent2',
  'intermediaryAgent3',
  'creditorAgent',
  'creditor',
  'ultimateCreditor',
];

const bicOf = ({ bic }) => bic?.value.padEnd(11, 'X');

/** The stations of a transfer in order, each bank once however many roles it has; and those beside the way. */
export function stationsOf({ parties, agents }, decision, prefix = '') {
  const all = [
    ...agents.map((agent) => ({ ...agent, bank: true })),
    ...parties.map((party) => ({ ...party, bank: false })),
  ];
  const stations = [];
  for (const who of all.toSorted((a, b) => rank(a) - rank(b))) {
    const same = who.bank && bicOf(who) && stations.find((station) => station.bank && station.bic === bicOf(who));
    if (same) {
      same.roles.push(who.role);
      same.name ||= nameOf(who, false);
    } else {
      stations.push({
        bank: who.bank,
        bic: bicOf(who),
        roles: [who.role],
        name: nameOf(who, who.bank),
        country: who.address?.country?.value ?? (who.bank ? bicOf(who)?.slice(4, 6) : who.countryOfResidence?.value),
      });
    }
  }
  for (const station of stations) {
    const roles = new Set(station.roles.map((role) => prefix + role));
    station.hits = decision.hits.filter((hit) => roles.has(hit.role) || roles.has(hit.role.replace(/\.related$/, '')));
    station.flags = decision.flags.filter(
      ({ role, agent }) => roles.has(role) || (agent && station.bic === agent.padEnd(11, 'X')),
    );
    station.beside = station.roles.every((role) => !ORDER.includes(role));
  }
  return stations;
}

function rank({ role }) {
  const at = ORDER.indexOf(role);
  return at < 0 ? ORDER.length : at;
}

function nameOf({ names, bic, identifiers = [] }, isBank) {
  return (isBank ? bic?.value : undefined) ?? names[0]?.value ?? bic?.value ?? identifiers[0]?.value ?? '';
}

const [WIDTH, HEIGHT, GAP, EDGE] = [172, 104, 46, 10];

/**
 * Draws the way, from left to right where there is room, else from top to bottom; of an `outcome`, with the place where it
 * stops. Undefined where nobody stands on it.
 */
export function drawChain(stations, outcome, title) {
  const way = stations.filter(({ beside }) => !beside);
  if (way.length === 0) return undefined;
  const holder = el('div', { class: 'chain' });
  let drawn;
  const draw = (room) => {
    const across = room >= way.length * (WIDTH + GAP) - GAP + 2 * EDGE;
    if (across === drawn) return;
    drawn = across;
    holder.replaceChildren(drawing(way, outcome, title, across));
  };
  draw(Number.POSITIVE_INFINITY);
  new ResizeObserver(([{ contentRect }]) => draw(contentRect.width)).observe(holder);
  return holder;
}

function drawing(way, outcome, title, across) {
  const step = (across ? WIDTH : HEIGHT) + (across ? GAP : 34);
  const length = way.length * step - (step - (across ? WIDTH : HEIGHT)) + 2 * EDGE;
  const [width, height] = across ? [length, HEIGHT + 2 * EDGE] : [WIDTH * 1.45 + 2 * EDGE, length];
  const stationWidth = across ? WIDTH : WIDTH * 1.45;
  // What is stopped goes no further than the bank that was asked, or, where the message does not say, than the first.
  const asked = way.findIndex(({ roles }) => roles.includes('receiver') || roles.includes('instructedAgent'));
  const stop = outcome === undefined || outcome === 'pass' ? way.length : Math.max(0, asked);
  return svg(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', class: outcome && `outcome-${outcome}` },
    svg('title', {}, `${title}: ${way.map(told).join(', then ')}`),
    way.map((station, at) => {
      const [x, y] = across ? [EDGE + at * step, EDGE] : [EDGE, EDGE + at * step];
      return [
        at > 0 && connector(x, y, stationWidth, across, at > stop),
        svg(
          'g',
          {
            transform: `translate(${x} ${y})`,
            class: `station ${station.bank ? 'bank' : 'customer'} ${weight(station)}`,
          },
          ...stationParts(station, stationWidth),
        ),
        at === stop && stopSign(x, y, stationWidth, across, outcome),
      ];
    }),
  );
}

function stationParts(station, width) {
  const { roles, name, country, bank, hits, flags } = station;
  const lines = wrapped(name || 'not named', Math.floor((width - 26) / 9.6));
  return [
    svg('title', {}, told(station)),
    svg('rect', { width, height: HEIGHT, rx: bank ? 6 : 22 }),
    svg(
      'text',
      { x: 14, y: 24, class: 'role' },
      shortened(roles.map(words).join(' · '), Math.floor((width - 44) / 5.6)),
    ),
    lines.map((line, at) => svg('text', { x: 14, y: 47 + at * 18, class: 'name' }, line)),
    svg(
      'text',
      { x: 14, y: HEIGHT - 14, class: 'role' },
      [country, flags.length > 0 && `⚑ ${plural(flags.length, 'flag')}`].filter(Boolean).join('   '),
    ),
    hits.length > 0 && svg('circle', { cx: width - 20, cy: 20, r: 12, class: 'count' }),
    hits.length > 0 && svg('text', { x: width - 20, y: 24.5, class: 'count', 'text-anchor': 'middle' }, hits.length),
  ];
}

function connector(x, y, width, across, stopped) {
  const style = stopped ? 'way stopped' : 'way';
  const [fromX, fromY, toX, toY] = across
    ? [x - GAP + 4, y + HEIGHT / 2, x - 5, y + HEIGHT / 2]
    : [x + width / 2, y - 34 + 4, x + width / 2, y - 5];
  const head = across
    ? `M${toX - 7} ${toY - 5}L${toX} ${toY}L${toX - 7} ${toY + 5}`
    : `M${toX - 5} ${toY - 7}L${toX} ${toY}L${toX + 5} ${toY - 7}`;
  return [
    svg('path', { class: style, d: `M${fromX} ${fromY}L${toX} ${toY}` }),
    svg('path', { class: `${style} head`, d: head }),
  ];
}

/** A bar across the way out of the bank that stops the payment. */
function stopSign(x, y, width, across, outcome) {
  const d = across ? `M${x + width + 6} ${y + HEIGHT / 2 - 24}v48` : `M${x + width / 2 - 24} ${y + HEIGHT + 6}h48`;
  return svg('path', { class: 'stop', d }, svg('title', {}, `Stopped here: ${outcome}`));
}

function weight({ hits, flags }) {
  if (hits.some(({ identity }) => identity === 'confirmed')) return 'confirmed';
  if (hits.some(({ identity }) => identity === 'possible')) return 'possible';
  return flags.some(({ severity }) => severity === 'critical' || severity === 'high') ? 'flagged' : '';
}

function told({ roles, name, hits, flags }) {
  const found = [
    hits.length > 0 && plural(hits.length, 'hit'),
    flags.length > 0 && plural(flags.length, 'flag'),
  ].filter(Boolean);
  return `${roles.map(words).join(' and ')} ${name}${found.length > 0 ? ` (${found.join(', ')})` : ''}`;
}

function wrapped(text, most) {
  const lines = [''];
  for (const word of text.split(/\s+/)) {
    const line = `${lines.at(-1)} ${word}`.trim();
    if (line.length <= most || lines.at(-1) === '') lines[lines.length - 1] = line;
    else lines.push(word);
  }
  const [first = '', ...rest] = lines;
  return rest.length === 0 ? [shortened(first, most)] : [shortened(first, most), shortened(rest.join(' '), most)];
}

function shortened(text, most) {
  return text.length <= most ? text : `${text.slice(0, Math.max(1, most - 1))}…`;
}
