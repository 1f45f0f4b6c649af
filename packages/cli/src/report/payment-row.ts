/** One payment in the table of the report. */

import type { DecisionRecord, HitRecord } from 'interdict';
import type { Flag, ListEntry, Reason } from '@interdict/model';
import { amountText } from '../shown/amount-text.ts';
import { seriousIn, surestFirst } from '../shown/foremost.ts';
import { FUNDS } from '../shown/funds-words.ts';
import { stakesOf } from '../shown/stakes-of.ts';
import { breakable, type Html, html } from './html.ts';
import { quotedMessage } from './quoted-message.ts';
import { sentence, words } from './words.ts';

/** Hits that are shown beside their message, the surest first; the decisions file has all. */
const HITS = 12;

export function paymentRow(
  bytes: Uint8Array,
  record: DecisionRecord,
  entryOf: (id: string) => ListEntry | undefined,
): Html {
  const { outcome, pending, message, flags, hits } = record;
  const codes = [...new Set(flags.map(({ code }) => code))];
  const lists = [...new Set(hits.map(({ entry }) => entry.list))];
  const first = foremost(record);
  const rules = [...new Set(record.reasons.map(({ rule }) => rule))];
  return html`<tbody data-outcome="${outcome}" data-type="${message.type ?? ''}" data-flags="${codes.join(' ')}" data-lists="${lists.join(' ')}" data-rules="${rules.join(' ')}">
<tr><td><span class="badge ${outcome}">${outcome}</span>${pending ? html`<p class="soft">pending ${pending}</p>` : ''}</td>
<td>${described(record)}</td>
<td>${first.length > 0 ? first : html`<span class="soft">nothing listed</span>`}</td>
<td class="soft codes">${codes.map((one) => html`<span>${breakable(one)}</span> `)}</td></tr>${hits.length + record.reasons.length > 0 ? detailRow(bytes, record, first, entryOf) : ''}</tbody>
`;
}

function described({ file = '', message, payment }: DecisionRecord): Html {
  const { type, sender, receiver, index, offset } = message;
  const references = Object.entries(payment?.references ?? {}).map(
    ([name, value]) => html`<br>${words(name)} ${value}`,
  );
  return html`<b>${file}</b><br>${type ?? 'not a payment message'}${index > 0 || offset > 0 ? `, message ${index + 1} at byte ${offset}` : ''}${payment && payment.position > 0 ? `, payment ${payment.position + 1}` : ''}
${sender || receiver ? html`<br>${sender ?? '?'} → ${receiver ?? '?'}` : ''}${payment?.amount ? html`<br><span class="amount">${amountText(payment.amount)}</span>` : ''}<span class="soft">${references}</span>`;
}

/** What decided or what went wrong, and the first reason that rests on a hit. */
function foremost(record: DecisionRecord): readonly Html[] {
  const [first] = why(record);
  const listed = record.reasons.find(({ hits }) => hits.length > 0);
  const lines = [...(first ? [first] : []), ...(listed ? [reasonLine(listed)] : [])];
  return lines.filter(({ html: line }, at) => lines.findIndex((other) => other.html === line) === at);
}

function why(record: DecisionRecord): Html[] {
  return [...wrongsOf(record), ...record.reasons.map(reasonLine)];
}

function wrongsOf({ issues }: DecisionRecord): Html[] {
  return seriousIn(issues).map(({ message, code }) => html`<p>${message} <span class="soft">[${code}]</span></p>`);
}

function reasonLine({ text, rule, citation }: Reason): Html {
  return html`<p>${text} <span class="soft">[${rule}: ${citation}]</span></p>`;
}

/** @param first - the lines of why that stand above it already. */
function detailRow(
  bytes: Uint8Array,
  record: DecisionRecord,
  first: readonly Html[],
  entryOf: (id: string) => ListEntry | undefined,
): Html {
  const { hits, flags, fundsHandling } = record;
  const further = why(record).filter(({ html: line }) => first.every((other) => other.html !== line));
  const shown = surestFirst(hits).slice(0, HITS);
  const more = hits.length > shown.length ? html`<p class="soft">and ${hits.length - shown.length} more hits</p>` : '';
  return html`<tr><td colspan="4"><details><summary>${hits.length} ${hits.length === 1 ? 'hit' : 'hits'} in the message, all reasons</summary>
<div class="detail"><div>${quotedMessage(bytes, shown)}</div>
<div>${shown.map((hit, position) => hitCard(hit, position, entryOf(hit.entry.id)))}${more}</div></div>
${further.length > 0 ? html`<h3>Further reasons</h3>${further}` : ''}<h3>Funds</h3><p>${sentence(FUNDS[fundsHandling])}</p>${flags.length > 0 ? html`<h3>Flags</h3>${flags.map(flagLine)}` : ''}</details></td></tr>`;
}

function flagLine({ code, severity, text, basis }: Flag): Html {
  return html`<p><b>${breakable(code)}</b> ${severity}: ${text} <span class="soft">[${basis}]</span></p>`;
}

function hitCard(hit: HitRecord, position: number, entry: ListEntry | undefined): Html {
  const { entry: listed, name, score, identity, role, text, evidence } = hit;
  // A number says nothing to a person: the name it is listed under does.
  const byNumber = evidence.some(({ kind }) => kind === 'identifier');
  return html`<div class="entry ${identity}"><p><b>${position + 1}. ${byNumber ? listed.name : name}</b> <code>${listed.id}</code>${byNumber ? ` by ${name}` : ''}</p>
<p>${words(role)}: “${text}”, ${identity}, score ${score.toFixed(3)}</p>${stakesOf(hit)?.map((stake) => html`<p>${stake}</p>`) ?? ''}${evidence.flatMap(comparedIn)}${entry ? entryFacts(entry) : ''}</div>`;
}

/** What is known beside the name on both sides. */
function comparedIn(step: HitRecord['evidence'][number]): readonly Html[] {
  if (step.kind !== 'corroborates' && step.kind !== 'contradicts') return [];
  const verb = step.kind === 'corroborates' ? 'agrees' : 'contradicts';
  return [html`<p>${words(step.datum)} ${verb}: ${step.subject}, listed ${step.listed}</p>`];
}

function entryFacts({ kind, names, nationalities, programmes, measures, births, addresses, remarks }: ListEntry): Html {
  const facts: readonly (readonly [title: string, values: readonly string[]])[] = [
    ['Kind', [kind]],
    ['Also', names.slice(1, 9).map(({ value }) => value)],
    ['Programmes', programmes],
    ['Measures', measures.map((measure) => `${measure.kind} (${measure.authority})`)],
    ['Born', births.flatMap(({ range }) => (range ? [written(range)] : []))],
    ['Nationality', nationalities],
    ['Addresses', addresses.slice(0, 3).map((address) => Object.values(address).flat().filter(isText).join(', '))],
    ['Remarks', remarks.slice(0, 3)],
  ];
  const told = facts.filter(([, values]) => values.length > 0);
  return html`<p class="soft">${told.map(([title, values], at) => html`${at > 0 ? html`<br>` : ''}${title}: ${[...new Set(values)].join('; ')}`)}</p>`;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function written(range: object): string {
  return [...new Set(Object.values(range).filter(isText))].join(' to ');
}
