/** One payment in the table of the report. */

import type { DecisionRecord, HitRecord } from 'interdict';
import type { ListEntry } from '@interdict/model';
import { FUNDS } from '../funds-words.ts';
import { stakesOf } from '../stakes-of.ts';
import { type Html, html } from './html.ts';
import { quotedMessage } from './quoted-message.ts';

/** Hits that are shown beside their message; the decisions file has all. */
const HITS = 12;

export function paymentRow(
  bytes: Uint8Array,
  record: DecisionRecord,
  entryOf: (id: string) => ListEntry | undefined,
): Html {
  const { outcome, pending, message, flags, hits } = record;
  const codes = [...new Set(flags.map(({ code }) => code))];
  const lists = [...new Set(hits.map(({ entry }) => entry.list))];
  return html`<tbody data-outcome="${outcome}" data-type="${message.type ?? ''}" data-flags="${codes.join(' ')}" data-lists="${lists.join(' ')}">
<tr><td><span class="badge ${outcome}">${outcome}</span>${pending ? html`<p class="soft">pending ${pending}</p>` : ''}</td>
<td>${described(record)}</td>
<td>${foremost(record)}</td>
<td class="soft">${codes.join(', ')}</td></tr>${hits.length + record.reasons.length > 0 ? detailRow(bytes, record, entryOf) : ''}</tbody>
`;
}

function described({ file = '', message, payment }: DecisionRecord): Html {
  const { type, sender, receiver, index, offset } = message;
  const references = Object.entries(payment?.references ?? {}).map(([name, value]) => html`<br>${name} ${value}`);
  return html`<b>${file}</b><br>${type ?? 'not a payment message'}${index > 0 || offset > 0 ? `, message ${index + 1} at byte ${offset}` : ''}${payment && payment.position > 0 ? `, payment ${payment.position + 1}` : ''}
${sender || receiver ? html`<br>${sender ?? '?'} → ${receiver ?? '?'}` : ''}<span class="soft">${references}</span>`;
}

/** What decided, or what went wrong. */
function foremost(record: DecisionRecord): Html {
  const [first] = why(record);
  return first ?? html`<span class="soft">nothing listed</span>`;
}

function why({ reasons, issues }: DecisionRecord): Html[] {
  const serious = issues.filter(({ severity }) => severity === 'error' || severity === 'fatal');
  return [
    ...serious.map(({ message, code }) => html`<p>${message} <span class="soft">[${code}]</span></p>`),
    ...reasons.map(({ text, rule, citation }) => html`<p>${text} <span class="soft">[${rule}: ${citation}]</span></p>`),
  ];
}

function detailRow(bytes: Uint8Array, record: DecisionRecord, entryOf: (id: string) => ListEntry | undefined): Html {
  const { hits, fundsHandling } = record;
  const shown = hits.slice(0, HITS);
  const more = hits.length > shown.length ? html`<p class="soft">and ${hits.length - shown.length} more hits</p>` : '';
  return html`<tr><td colspan="4"><details><summary>${hits.length} ${hits.length === 1 ? 'hit' : 'hits'} in the message, all reasons</summary>
<div class="detail"><div>${quotedMessage(bytes, shown)}</div>
<div>${shown.map((hit, position) => hitCard(hit, position, entryOf(hit.entry.id)))}${more}</div></div>
<h3>Why</h3>${why(record)}<p>Funds: ${FUNDS[fundsHandling]}.</p></details></td></tr>`;
}

function hitCard(hit: HitRecord, position: number, entry: ListEntry | undefined): Html {
  const { entry: listed, name, score, identity, role, text } = hit;
  return html`<div class="entry"><p><b>${position + 1}. ${name}</b> <code>${listed.id}</code></p>
<p>${role}: “${text}”, ${identity}, score ${score.toFixed(3)}</p>${stakesOf(hit)?.map((stake) => html`<p>${stake}</p>`) ?? ''}${entry ? entryFacts(entry) : ''}</div>`;
}

function entryFacts({ kind, names, programmes, measures, births, addresses, remarks }: ListEntry): Html {
  const facts: readonly (readonly [title: string, values: readonly string[]])[] = [
    ['Kind', [kind]],
    ['Also', names.slice(1, 9).map(({ value }) => value)],
    ['Programmes', programmes],
    ['Measures', measures.map((measure) => `${measure.kind} (${measure.authority})`)],
    ['Born', births.flatMap(({ range }) => (range ? [written(range)] : []))],
    ['Addresses', addresses.slice(0, 3).map((address) => Object.values(address).flat().filter(isText).join(', '))],
    ['Remarks', remarks.slice(0, 3)],
  ];
  return html`${facts.map(([title, values]) =>
    values.length > 0 ? html`<p class="soft">${title}: ${[...new Set(values)].join('; ')}</p>` : html``,
  )}`;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function written(range: object): string {
  return [...new Set(Object.values(range).filter(isText))].join(' to ');
}
