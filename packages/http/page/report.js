/** A decision for a person: what, why, on what grounds, and where in the message. */

import { drawChain, stationsOf } from './chain.js';
import { el, plural, words } from './dom.js';
import { hitCard, hitLinks, original } from './hits.js';

/** What each outcome means and what happens to the money, in words. */
const OUTCOME = {
  block: ['Block', 'A blocked party has an interest in the payment: the money is kept.'],
  hold: ['Hold', 'No decision yet: a person must take it.'],
  reject: ['Reject', 'The payment is prohibited and is not executed.'],
  pass: ['Pass', 'Nothing prohibits the payment.'],
};

const FUNDS = {
  BLOCKED_ACCOUNT: 'The funds go into a blocked account.',
  FREEZE_IN_PLACE: 'The funds are frozen where they are.',
  RETURN_TO_REMITTER: 'The funds go back to the remitter.',
  DECLINE_BEFORE_ACCEPTANCE: 'The payment is declined before acceptance.',
  NO_AUTO_RETURN: 'Not executed; a person decides about the funds.',
  PEND: 'Nothing moves until a person decides.',
  EXECUTE: 'The payment may be executed.',
  EXECUTE_TO_BLOCKED_ACCOUNT: 'Executed into a blocked account, under an authorisation.',
};

const IDENTITY = ['confirmed', 'possible', 'discounted'];

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
  // In the order that a person wants to see them; `number` is what stands beside each on the whole page.
  const hits = decision.hits
    .map((hit, position) => ({ ...hit, position }))
    .toSorted((a, b) => IDENTITY.indexOf(a.identity) - IDENTITY.indexOf(b.identity) || b.score - a.score)
    .map((hit, at) => ({ ...hit, number: at + 1 }));
  const numberOf = (position) => hits.find((hit) => hit.position === position)?.number;
  return [
    verdict(decision, payment),
    payment && chains(decision, payment),
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
    el('h3', { id }, title),
    note && el('p', { class: 'quiet' }, note),
    content,
  );
}

function verdict({ outcome, pending, fundsHandling, message }, payment) {
  const [title, meaning] = OUTCOME[outcome] ?? [outcome, ''];
  const { amount, references = {}, settlementDate } = payment ?? {};
  const reference = references.instruction ?? references.transaction ?? references.endToEnd ?? references.message;
  const facts = [
    ['Message', message.type ?? 'not a payment message'],
    amount && ['Amount', `${amount.currency} ${amount.amount}`],
    reference && ['Reference', reference.value],
    references.uetr && ['UETR', references.uetr.value],
    settlementDate && ['Settlement', settlementDate],
    message.sender && ['Sender', message.sender],
    message.receiver && ['Receiver', message.receiver],
  ].filter(Boolean);
  return el(
    'section',
    { class: `verdict outcome-${outcome}`, 'aria-label': 'Decision' },
    el('h2', {}, title, pending && el('small', {}, ` — ${pending} if the doubt is confirmed`)),
    el('p', {}, meaning, ' ', el('strong', {}, FUNDS[fundsHandling] ?? words(fundsHandling))),
    el(
      'dl',
      { class: 'facts' },
      facts.map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value))),
    ),
  );
}

function chains(decision, payment) {
  const lanes = [[payment.underlying ? 'The transfer between the banks' : 'The way of the payment', payment, '']];
  if (payment.underlying) lanes.push(['The customer transfer under it', payment.underlying, 'underlying.']);
  return section(
    'Parties and banks',
    '',
    lanes.map(([title, transfer, prefix]) => {
      const stations = stationsOf(transfer, decision, prefix);
      const beside = stations.filter((station) => station.beside);
      return [
        lanes.length > 1 && el('h4', {}, title),
        stations.length === 0 && el('p', { class: 'quiet' }, 'None was read.'),
        drawChain(stations, prefix ? undefined : decision.outcome, title),
        beside.length > 0 &&
          el(
            'p',
            { class: 'quiet' },
            'Also named: ',
            beside.map(({ roles, name }) => `${roles.map(words).join(', ')} ${name}`).join('; '),
          ),
      ];
    }),
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
    all.map(({ code, severity, path, offset, message }) =>
      el(
        'li',
        { class: severity === 'error' || severity === 'fatal' ? 'critical' : 'low' },
        el('p', {}, el('code', {}, code), el('span', { class: 'severity' }, severity)),
        el('p', {}, message),
        (path || offset !== undefined) &&
          el('p', { class: 'quiet' }, [path, offset !== undefined && `byte ${offset}`].filter(Boolean).join(', ')),
      ),
    ),
  );
}

/** Every party, bank and text with its place: the same as the drawing, for those who do not see it, and more. */
function readAs(payment) {
  const rows = [];
  const add = (who, what, located) => located && rows.push([who, what, located.value, located.location?.path]);
  const addTransfer = ({ parties, agents, passages }, prefix) => {
    for (const { role, bic, names, address, accounts, identifiers } of [...agents, ...parties]) {
      const who = words(prefix + role);
      add(who, 'BIC', bic);
      names.forEach((name) => add(who, 'Name', name));
      for (const part of [...(address?.lines ?? []), address?.town, address?.country]) add(who, 'Address', part);
      accounts.forEach(({ id }) => add(who, 'Account', id));
      identifiers.forEach((identifier) => add(who, words(identifier.type), identifier));
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
