/** A decision for a person: what, why, on what grounds, and where in the message. */

import { drawChain } from './chain.js';
import { el, path, plural, words } from './dom.js';
import { hitCard, hitLinks, IDENTITY, original, spanOf } from './hits.js';
import { stationsOf, textsOf, weightOf } from './stations.js';

/** What each outcome means and what happens to the money, in words. */
export const OUTCOME = {
  block: ['Block', 'A blocked party has an interest in the payment: the money is kept.'],
  hold: ['Hold', 'No decision yet: a person must take it.'],
  reject: ['Reject', 'The payment is prohibited and is not executed.'],
  pass: ['Pass', 'Nothing prohibits it.'],
};

const FUNDS = {
  BLOCKED_ACCOUNT: 'The funds go into a blocked account.',
  FREEZE_IN_PLACE: 'The funds are frozen where they are.',
  RETURN_TO_REMITTER: 'The funds go back to the remitter.',
  DECLINE_BEFORE_ACCEPTANCE: 'The payment is declined before acceptance.',
  NO_AUTO_RETURN: 'Not executed; a person decides about the funds.',
  PEND: 'Nothing moves until a person decides.',
  EXECUTE: 'It may be processed.',
  EXECUTE_TO_BLOCKED_ACCOUNT: 'Executed into a blocked account, under an authorisation.',
};

const SUREST = Object.keys(IDENTITY);

export function badge(outcome) {
  return el('span', { class: `badge outcome-${outcome}` }, OUTCOME[outcome]?.[0] ?? outcome);
}

/**
 * All there is to say of one payment.
 *
 * @param decision - as `POST /screen` gives it.
 * @param payment - the same payment as `POST /parse` gives it; undefined if it could not be read.
 * @param bytes - the message, from its first byte.
 * @param entryOf - asks for a listed entry by its id.
 */
export function report(decision, payment, bytes, entryOf) {
  // `number` is what stands beside each on the whole page.
  const hits = decision.hits
    .map((hit, position) => ({ ...hit, position }))
    .toSorted((a, b) => SUREST.indexOf(a.identity) - SUREST.indexOf(b.identity) || b.score - a.score)
    .map((hit, at) => ({ ...hit, number: at + 1 }));
  const numberOf = (position) => hits.find((hit) => hit.position === position)?.number;
  return [
    verdict(decision, payment, numberOf),
    payment && chains({ ...decision, hits }, payment),
    el(
      'div',
      { class: 'columns' },
      section('Original message', '', original(bytes, hits)),
      section(
        'What is listed',
        hits.length === 0 ? 'Nothing that was read is listed.' : '',
        hits.map((hit) => hitCard(hit, entryOf)),
      ),
    ),
    decision.reasons.length > 0 && section('Reasons', '', reasons(decision.reasons, numberOf)),
    decision.flags.length > 0 && section('Flags', '', flags(decision.flags, numberOf)),
    decision.issues.length > 0 && section('Issues', '', issues(decision.issues)),
    payment && section('As it was read', '', readAs(payment)),
    section('Lists used', '', lists(decision)),
  ];
}

function section(title, note, ...content) {
  const id = `section-${title.toLowerCase().replaceAll(' ', '-')}`;
  return el(
    'section',
    { class: 'panel', 'aria-labelledby': id },
    el('h3', { id, tabindex: '-1' }, title),
    note && el('p', { class: 'quiet' }, note),
    content,
  );
}

function verdict(decision, payment, numberOf) {
  const { outcome, pending, fundsHandling, message } = decision;
  const [title, meaning] = OUTCOME[outcome] ?? [outcome, ''];
  const { references = {}, settlementDate } = payment ?? {};
  const { amount } = decision.payment ?? {};
  const reference = references.instruction ?? references.transaction ?? references.endToEnd ?? references.message;
  const facts = [
    ['Message', message.type ?? 'not a payment message'],
    amount && ['Amount', `${amount.currency} ${grouped(amount.value)}`],
    reference && ['Reference', reference.value],
    settlementDate && ['Settlement', settlementDate],
    message.sender && ['Sender', message.sender],
    message.receiver && ['Receiver', message.receiver],
    references.uetr && ['UETR', references.uetr.value],
  ].filter(Boolean);
  return el(
    'section',
    { class: `verdict outcome-${outcome}`, 'aria-label': 'Decision' },
    el('h2', {}, title, pending && el('small', {}, ` — ${pending} if the doubt is confirmed`)),
    el('p', {}, meaning, ' ', el('strong', {}, FUNDS[fundsHandling] ?? words(fundsHandling))),
    why(decision, numberOf),
    el(
      'dl',
      { class: 'facts' },
      facts.map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value))),
    ),
  );
}

/** The foremost reason, the first that rests on a hit, and what was not read, in full view; the rest is below. */
function why({ reasons: all, issues: wrongs }, numberOf) {
  const foremost = new Set([all[0], all.find(({ hits }) => hits.length > 0)].filter(Boolean));
  const wrong = wrongs.find(({ severity }) => severity === 'error' || severity === 'fatal');
  const more = [
    ['reason', all.length - foremost.size],
    ['issue', wrong ? wrongs.length - 1 : 0],
  ].filter(([, count]) => count > 0);
  return [
    [...foremost].map(({ text, hits }) => el('p', { class: 'why' }, text, hitLinks(hits, numberOf))),
    wrong && el('p', { class: 'why' }, wrong.message),
    more.length > 0 &&
      el(
        'p',
        { class: 'more' },
        more.map(([what, count]) => el('a', { href: `#section-${what}s` }, plural(count, `more ${what}`))),
      ),
  ];
}

/** `1234567.5` as `1,234,567.5`. */
function grouped(amount) {
  const [whole, ...rest] = amount.split('.');
  const first = whole.length % 3;
  const thousands = [whole.slice(0, first), ...(whole.slice(first).match(/.{3}/g) ?? [])].filter(Boolean).join(',');
  return [thousands, ...rest].join('.');
}

function chains(decision, payment) {
  const lanes = [[payment.underlying ? 'The transfer between the banks' : 'The way of the payment', payment, '']];
  if (payment.underlying) lanes.push(['The customer transfer under it', payment.underlying, 'underlying.']);
  const ways = lanes.map(([title, transfer, prefix]) => [title, stationsOf(transfer, decision, prefix), prefix]);
  const texts = textsOf(
    decision,
    ways.flatMap(([, stations]) => stations),
  );
  return section(
    'Parties and banks',
    '',
    ways.map(([title, stations, prefix]) => [
      lanes.length > 1 && el('h4', {}, title),
      stations.length === 0 && el('p', { class: 'quiet' }, 'None was read.'),
      drawChain(stations, prefix ? undefined : decision.outcome, title),
      named(
        'Also named',
        stations.filter(({ beside }) => beside),
      ),
    ]),
    named('In texts', texts),
  );
}

/** Whoever stands beside the way, and texts, with what was hit there. */
function named(title, stations) {
  return (
    stations.length > 0 && [
      el('h4', {}, title),
      el(
        'ul',
        { class: 'beside' },
        stations.map((station) => {
          const { roles, name, country, hits: found, flags: raised } = station;
          return el(
            'li',
            { class: weightOf(station) },
            el('span', { class: 'quiet' }, roles.map(words).join(', ')),
            name && [' ', el('b', {}, name)],
            el(
              'span',
              { class: 'quiet' },
              [country, raised.length > 0 && `⚑ ${plural(raised.length, 'flag')}`]
                .filter(Boolean)
                .map((part) => ` ${part}`),
            ),
            hitLinks(
              found.map(({ number }) => number),
              (number) => number,
            ),
          );
        }),
      ),
    ]
  );
}

function reasons(all, numberOf) {
  return el(
    'ol',
    { class: 'reasons' },
    all.map(({ rule, citation, text, hits }) =>
      el(
        'li',
        {},
        el('p', {}, text, hitLinks(hits, numberOf)),
        el('p', { class: 'quiet' }, el('code', {}, rule), ' ', citation),
      ),
    ),
  );
}

function flags(all, numberOf) {
  return el(
    'ul',
    { class: 'flags' },
    all.map(({ code, severity, text, basis, level, distance, hits }) =>
      el(
        'li',
        { class: severity },
        el(
          'p',
          {},
          el('code', {}, code),
          el(
            'span',
            { class: 'severity' },
            [severity, level, distance !== undefined && `distance ${distance}`]
              .filter(Boolean)
              .join(' · ')
              .toLowerCase(),
          ),
        ),
        el('p', {}, text, hitLinks(hits, numberOf)),
        el('p', { class: 'quiet' }, basis),
      ),
    ),
  );
}

function issues(all) {
  return el(
    'ul',
    { class: 'flags' },
    all.map(({ code, severity, path: place, offset, message }) =>
      el(
        'li',
        { class: severity === 'error' || severity === 'fatal' ? 'critical' : 'low' },
        el('p', {}, el('code', {}, code), el('span', { class: 'severity' }, severity)),
        el('p', {}, message),
        (place || offset !== undefined) &&
          el('p', { class: 'quiet' }, [place, offset !== undefined && `byte ${offset}`].filter(Boolean).join(', ')),
      ),
    ),
  );
}

/** Every party, bank and text with its place: the same as the drawing, for those who do not see it, and more. */
function readAs(payment) {
  const rows = [];
  const add = (who, what, located) =>
    located && rows.push([who, what, located.value, path(located.location?.path ?? '')]);
  const addTransfer = ({ parties, agents, passages }, prefix) => {
    for (const { role, bic, lei, names, relatedNames, address, accounts, identifiers, ...of } of [
      ...agents,
      ...parties,
    ]) {
      const who = words(prefix + role);
      add(who, 'BIC', bic);
      add(who, 'LEI', lei);
      names.forEach((name) => add(who, 'Name', name));
      relatedNames.forEach((name) => add(who, 'Related name', name));
      const { lines = [], town, country, otherCountries = [] } = address ?? {};
      for (const part of [...lines, town, country, ...otherCountries]) add(who, 'Address', part);
      accounts.forEach(({ id, proxy }) => [id, proxy].forEach((account) => add(who, 'Account', account)));
      identifiers.forEach(({ type, value }) => add(who, words(type), value));
      const { date, town: birthTown, country: birthCountry } = of.birth ?? {};
      add(who, 'Born', date && { value: spanOf(date.range), location: date.location });
      for (const part of [birthTown, birthCountry]) add(who, 'Born in', part);
      add(who, 'Residence', of.countryOfResidence);
    }
    for (const { kind, text } of passages) add('Text', words(kind), text);
  };
  addTransfer(payment, '');
  if (payment.underlying) addTransfer(payment.underlying, 'underlying ');
  return el(
    'details',
    {},
    el('summary', {}, plural(rows.length, 'value')),
    table(['Who', 'What', 'Value', 'Place'], rows),
  );
}

function lists({ lists: used, policy, engine }) {
  return [
    table(
      ['List', 'Published', 'Entries', 'SHA-256'],
      used.map(({ list, publishedOn, entries, sha256 }) => [
        list,
        publishedOn ?? 'undated',
        entries.toLocaleString('en'),
        el('code', { title: sha256 }, `${sha256.slice(0, 12)}…`),
      ]),
    ),
    el('p', { class: 'quiet' }, `Policy ${policy.slice(0, 12)}… · ${engine}`),
  ];
}

function table(heads, rows) {
  return el(
    'div',
    { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': heads.join(', ') },
    el(
      'table',
      {},
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          heads.map((head) => el('th', { scope: 'col' }, head)),
        ),
      ),
      el(
        'tbody',
        {},
        rows.map((row) =>
          el(
            'tr',
            {},
            row.map((cell) => el('td', {}, cell)),
          ),
        ),
      ),
    ),
  );
}
