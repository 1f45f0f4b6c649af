/** Hits: marked in the original message, and each beside what is listed, step by step. */

import { piecesOf } from './bytes.js';
import { el, plural, words } from './dom.js';

export function original(bytes, hits) {
  const pieces = piecesOf(
    bytes,
    hits.map(({ location }) => location),
  );
  const anchored = new Set();
  return el(
    'pre',
    { class: 'message', tabindex: '0', 'aria-label': 'Original message with hits marked' },
    pieces.map(({ text, marks = [], left }) => {
      if (left) return el('span', { class: 'left-out' }, `\n… ${plural(left, 'byte')} not shown …\n`);
      if (marks.length === 0) return text;
      const here = marks.map((at) => hits[at]).toSorted((a, b) => a.number - b.number);
      const [{ number, identity }] = here;
      const first = !anchored.has(number);
      anchored.add(number);
      return el(
        'a',
        {
          class: `mark ${identity}`,
          href: `#hit-${number}`,
          id: first ? `mark-${number}` : undefined,
          'data-hits': here.map((hit) => hit.number).join(' '),
          'data-label': here.map((hit) => hit.number).join(','),
          'aria-label': `${text}, hit ${here.map((hit) => hit.number).join(' and ')}`,
        },
        text,
      );
    }),
  );
}

export function hitCard(hit, entryOf) {
  const { number, identity, score, role, text, location, name, entry, evidence } = hit;
  const bar = el('span', { class: 'bar' });
  bar.style.setProperty('--score', String(score));
  const more = el('dl', { class: 'entry-facts' });
  const details = el(
    'details',
    {
      ontoggle: async () => {
        if (!details.open || more.hasChildNodes()) return;
        const full = await entryOf(entry.id);
        more.replaceChildren(...(full ? entryFacts(full) : [el('dd', {}, 'The entry cannot be shown.')]));
      },
    },
    el('summary', {}, 'The whole entry'),
    more,
  );
  return el(
    'article',
    {
      class: `hit ${identity}`,
      id: `hit-${number}`,
      tabindex: '-1',
      'data-hit': number,
      'aria-label': `Hit ${number}`,
    },
    el(
      'header',
      {},
      el('a', { class: 'number', href: `#mark-${number}`, title: 'Show in the message' }, number),
      el('span', { class: `identity ${identity}` }, identity),
      el('span', { class: 'score', title: 'Likeness from 0 to 1, not a probability' }, bar, score.toFixed(2)),
    ),
    el(
      'dl',
      { class: 'pair' },
      el('dt', {}, 'Written'),
      el(
        'dd',
        {},
        el('b', {}, text),
        el('span', { class: 'quiet' }, `${words(role)} · ${location.path} · bytes ${location.start}–${location.end}`),
      ),
      el('dt', {}, 'Listed'),
      el(
        'dd',
        {},
        el('b', {}, name),
        el('span', { class: 'quiet' }, `${entry.name === name ? '' : `${entry.name} · `}${entry.id}`),
      ),
    ),
    el(
      'ul',
      { class: 'evidence' },
      evidence.flatMap(steps).map((step) => el('li', { class: step.kind }, step.text)),
    ),
    details,
  );
}

export function hitLinks(positions, numberOf) {
  const numbers = positions.map(numberOf).filter(Boolean);
  return (
    numbers.length > 0 &&
    el(
      'span',
      { class: 'rests-on' },
      ' ',
      numbers.map((number) => el('a', { href: `#hit-${number}`, 'aria-label': `Hit ${number}` }, number)),
    )
  );
}

function steps({ kind, pairs = [], unmatchedSubject = [], unmatchedListed = [], datum, type, subject, listed }) {
  if (kind === 'identifier') return [{ kind: 'for', text: `${type}: ${subject} equals ${listed}` }];
  if (kind !== 'name')
    return [
      {
        kind: kind === 'corroborates' ? 'for' : 'against',
        text: `${words(datum)} ${kind === 'corroborates' ? 'agrees' : 'contradicts'}: ${subject}, listed ${listed}`,
      },
    ];
  return [
    ...pairs.map((pair) => ({
      kind: 'for',
      text:
        pair.relation === 'equal'
          ? `“${pair.subject}” is the same`
          : `“${pair.subject}” for “${pair.listed}”: ${pair.relation}, ${pair.similarity.toFixed(2)}`,
    })),
    ...unmatchedSubject.map(({ token }) => ({ kind: 'against', text: `“${token}” is not in the listed name` })),
    ...unmatchedListed.map(({ token }) => ({ kind: 'against', text: `“${token}” is not in the message` })),
  ];
}

function entryFacts(entry) {
  const rows = [
    ['Kind', [entry.kind]],
    [
      'Names',
      entry.names.map(({ value, type, strength }) => `${value} (${type}${strength === 'weak' ? ', weak' : ''})`),
    ],
    [
      'Born',
      entry.births.map(({ range, place, country }) =>
        [range && (range.from === range.to ? range.from : `${range.from} to ${range.to}`), place, country]
          .filter(Boolean)
          .join(', '),
      ),
    ],
    [
      'Addresses',
      entry.addresses.map(({ lines, town, country }) => [...lines, town, country].filter(Boolean).join(', ')),
    ],
    ['Identifiers', entry.identifiers.map(({ type, value }) => `${type} ${value}`)],
    ['Nationality', entry.nationalities],
    ['Programmes', entry.programmes],
    [
      'Measures',
      entry.measures.map(
        ({ kind, authority, programme, secondarySanctions }) =>
          `${kind} by ${authority}${programme ? ` (${programme})` : ''}${secondarySanctions ? '; secondary sanctions risk' : ''}`,
      ),
    ],
    ['In force', [entry.listedOn && `since ${entry.listedOn}`, entry.until && `until ${entry.until}`].filter(Boolean)],
    ['Remarks', entry.remarks],
  ];
  return rows
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) =>
      el(
        'div',
        {},
        el('dt', {}, name),
        values.map((value) => el('dd', {}, value)),
      ),
    );
}
