/** Hits: marked in the original message, and each beside what is listed, step by step. */

import { piecesOf } from './bytes.js';
import { el, path, plural, words } from './dom.js';

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
      if (marks.length === 0 || text.trim() === '') return text;
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

/** What the verdicts on identity mean, in the order that a person wants to see them. */
export const IDENTITY = {
  confirmed:
    'By a number, by a name and something beside it, or by the word of a person: it is the one that is listed.',
  possible: 'It may be the one that is listed.',
  discounted: 'It is not taken for the one that is listed; the reasons say why.',
};

export function hitCard(hit, entryOf) {
  const { number, identity, score, entry, evidence } = hit;
  const bar = el('span', { class: 'bar' });
  bar.style.setProperty('--score', String(score));
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
      el('span', { class: `identity ${identity}`, title: IDENTITY[identity] }, identity),
      el('span', { class: 'score', title: 'Likeness from 0 to 1, not a probability' }, bar, score.toFixed(2)),
    ),
    el('dl', { class: 'pair' }, asWritten(hit), asListed(hit)),
    el(
      'ul',
      { class: 'evidence' },
      [...evidence.flatMap((step) => STEPS[step.kind](step)), ...alone(hit)].map(([side, said]) =>
        el('li', { class: side }, said),
      ),
    ),
    wholeEntry(entry.id, entryOf),
  );
}

function asWritten({ text, role, location }) {
  const place = [`${words(role)} · `, path(location.path), ` · bytes ${location.start}–${location.end}`];
  return [el('dt', {}, 'Written'), el('dd', {}, el('b', {}, text), el('span', { class: 'quiet' }, place))];
}

function asListed({ name, entry, evidence }) {
  const has = (step) => evidence.some(({ kind }) => kind === step);
  // A number says nothing to a person: the name it is listed under does.
  const [first, second] = has('identifier') ? [entry.name, name] : [name, entry.name];
  const rest = [...(entry.name === name ? [] : [second]), entry.id].join(' · ');
  return [
    el('dt', {}, has('ownership') ? 'Listed owner' : 'Listed'),
    el('dd', {}, el('b', {}, first), el('span', { class: 'quiet' }, rest)),
  ];
}

/** Asked for when it is opened. */
function wholeEntry(id, entryOf) {
  const more = el('dl', { class: 'entry-facts' });
  const details = el(
    'details',
    {
      ontoggle: async () => {
        if (!details.open || more.hasChildNodes()) return;
        const full = await entryOf(id);
        more.replaceChildren(...(full ? entryFacts(full) : [el('dd', {}, 'The entry cannot be shown.')]));
      },
    },
    el('summary', {}, 'The whole entry'),
    more,
  );
  return details;
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

/** What keeps an equal name from being sure. */
function alone({ identity, evidence }) {
  const isAlone = identity === 'possible' && evidence.every(({ kind }) => kind === 'name');
  return isAlone ? [['quiet', 'Nothing beside the name speaks for or against it.']] : [];
}

/** What speaks for and against, a line each; the words that are the same stand in one. */
const STEPS = {
  name: ({ pairs, unmatchedSubject, unmatchedListed }) => {
    const equal = pairs.filter(({ relation }) => relation === 'equal').map(({ subject }) => `“${subject}”`);
    return [
      ...(equal.length > 0 ? [['for', `${equal.join(', ')} ${equal.length === 1 ? 'is' : 'are'} the same`]] : []),
      ...pairs
        .filter(({ relation }) => relation !== 'equal')
        .map(({ subject, listed, relation, similarity }) => [
          'for',
          `“${subject}” for “${listed}”: ${relation}, ${similarity.toFixed(2)}`,
        ]),
      ...unmatchedSubject.map(({ token }) => ['against', `“${token}” is not in the listed name`]),
      ...unmatchedListed.map(({ token }) => ['against', `“${token}” is not in the message`]),
    ];
  },
  identifier: ({ type, subject, listed }) => [['for', `${words(type)}: ${subject} equals ${listed}`]],
  corroborates: ({ datum, subject, listed }) => [['for', `${words(datum)} agrees: ${subject}, listed ${listed}`]],
  contradicts: ({ datum, subject, listed }) => [
    ['against', `${words(datum)} contradicts: ${subject}, listed ${listed}`],
  ],
  ownership: ({ chain }) => chain.map((stake) => ['for', stake]),
};

/** `1960-01-01 to 1961-12-31`, or the one day. */
export function spanOf({ from, to }) {
  return from === to ? from : `${from} to ${to}`;
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
        [range && spanOf(range), place, country].filter(Boolean).join(', '),
      ),
    ],
    [
      'Addresses',
      entry.addresses.map(({ lines, town, country }) => [...lines, town, country].filter(Boolean).join(', ')),
    ],
    ['Identifiers', entry.identifiers.map(({ type, value }) => `${words(type)} ${value}`)],
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
