/** Collects what the report of a replay shows while the replay runs, and writes the page. */

import { createHash } from 'node:crypto';
import { type DecisionRecord, FLAG_WORDS, LIST_TITLES, RULE_WORDS } from 'interdict';
import { type ListEntry, OUTCOMES, type Outcome } from '@interdict/model';
import type { Summary, Tally } from '../replay/summary.ts';
import { type Bar, barChart } from './chart.ts';
import { breakable, type Html, html, verbatim } from './html.ts';
import { PAGE_SCRIPT } from './page-script.ts';
import { PAGE_STYLE } from './page-style.ts';
import { paymentRow } from './payment-row.ts';
import { saidOf } from '../shown/said-of.ts';

/** Payments the table has room for: those that were not passed come first. */
const ROWS = 3000;

/** Beyond this many payments those out of sight are laid out when they come into it: the page opens in half the time. */
const LONG = 200;

/** Bars of the chart over the files. */
const COLUMNS = 60;

export interface Report {
  /** @param entryOf - the entry with an id, on the lists that the message was decided on. */
  readonly add: (
    bytes: Uint8Array,
    records: readonly DecisionRecord[],
    entryOf: (id: string) => ListEntry | undefined,
  ) => void;
  /** The page. */
  readonly page: (tally: Pick<Tally, 'summary' | 'histogram'>) => string;
}

export function createReport(): Report {
  const rows: Record<'stopped' | 'passed', Html[]> = { stopped: [], passed: [] };
  const files: { name: string; counts: Record<Outcome, number> }[] = [];
  const scores = new Map<number, number>();
  const issueWords = new Map<string, string>();
  let heading: DecisionRecord | undefined;
  return {
    add(bytes, records, entryOf) {
      for (const record of records) {
        const { file = '', outcome, hits } = record;
        heading ??= record;
        // Said of the code only where it is said of every payment that has it.
        for (const { code, message } of record.issues)
          issueWords.set(code, [undefined, message].includes(issueWords.get(code)) ? message : '');
        if (files.at(-1)?.name !== file) files.push({ name: file, counts: { block: 0, hold: 0, reject: 0, pass: 0 } });
        const counts = files.at(-1)?.counts;
        if (counts) counts[outcome] += 1;
        if (hits.length > 0) {
          const best = Math.floor(hits.reduce((most, { score }) => Math.max(most, score), 0) * 50 + 1e-9) / 50;
          scores.set(best, (scores.get(best) ?? 0) + 1);
        }
        const kind = outcome === 'pass' ? rows.passed : rows.stopped;
        if (kind.length < ROWS) kind.push(paymentRow(bytes, record, entryOf));
      }
    },
    page({ summary, histogram }) {
      const times = histogram().map(({ upTo, count }): Bar => ({ label: `up to ${upTo / 1000} ms`, parts: [count] }));
      const shown = [...rows.stopped, ...rows.passed].slice(0, ROWS);
      const charts = [
        barChart({
          title: 'Outcomes over the files, in their order',
          parts: OUTCOMES.toReversed(),
          bars: columns(files),
          ends: [shortened(files[0]?.name), shortened(files.at(-1)?.name)],
        }),
        barChart({
          title: 'Payments by the score of their best hit',
          parts: ['payments'],
          bars: scoreBars(scores),
          ends: ['0.70', '1.00'],
        }),
        barChart({
          title: 'Messages by the time they took',
          parts: ['messages'],
          bars: times,
          ends: [times[0]?.label ?? '', times.at(-1)?.label ?? ''],
        }),
      ];
      return `<!doctype html>\n${document({ summary: summary(), heading, charts, shown, issueWords: Object.fromEntries(issueWords) }).html}\n`;
    },
  };
}

/** What names stand for. */
type Words = Readonly<Record<string, string>>;

interface Parts {
  readonly summary: Summary;
  readonly heading: DecisionRecord | undefined;
  readonly charts: readonly Html[];
  readonly shown: readonly Html[];
  readonly issueWords: Words;
}

function document({ summary, heading, charts, shown, issueWords }: Parts): Html {
  const { messages, payments, outcomes, types, flags, lists } = summary;
  const policy = `default-src 'none'; style-src '${sourceHash(PAGE_STYLE)}'; script-src '${sourceHash(PAGE_SCRIPT)}'; base-uri 'none'; form-action 'none'`;
  const left = payments - shown.length;
  return html`<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Interdict replay: ${payments} payments</title>
<style>${verbatim(PAGE_STYLE)}</style>
</head>
<body>
<header><h1>Replay report</h1>
<p>${messages} messages with ${payments} payments, decided by ${heading?.engine ?? 'Interdict'} under policy <code title="${heading?.policy ?? ''}">${heading?.policy.slice(0, 12) ?? ''}</code>.</p>
<p class="soft">${(heading?.lists ?? []).map(({ list, publishedOn, entries, sha256 }, at) => html`${at > 0 ? ' · ' : ''}<span title="SHA-256 ${sha256}">${list}${publishedOn ? ` of ${publishedOn}` : ''}, ${entries} entries</span>`)}</p></header>
<main>
<ul class="tiles">${OUTCOMES.map((outcome) => html`<li class="${outcome}"><b>${outcomes[outcome] ?? 0}</b>${outcome}</li>`)}</ul>
<section class="charts" aria-label="Charts">${charts}</section>
<h2>Totals</h2>
<section class="totals">${[
    totals('Message type', types),
    totals('List with a hit', lists, LIST_TITLES),
    totals('Rule', summary.rules, RULE_WORDS),
    totals('Flag', flags, FLAG_WORDS),
    totals('Issue', summary.issues, issueWords),
  ]}</section>
<h2 id="payments">Payments</h2>
${left > 0 ? html`<p>The table shows ${shown.length} of ${payments} payments, those that were not passed first. The decisions file has all.</p>` : ''}
<form hidden aria-label="Filter the payments"><fieldset><legend>Show</legend>
${OUTCOMES.map((outcome) => html`<label><input type="checkbox" name="outcome" value="${outcome}" checked> ${outcome}</label>`)}
${choice('type', 'Type', types)}${choice('rule', 'Rule', summary.rules)}${choice('flag', 'Flag', flags)}${choice('list', 'List', lists)}
<label>Text <input type="search" name="text"></label> <button type="reset">All</button> <output aria-live="polite"></output>
</fieldset></form>
<table class="payments${shown.length > LONG ? ' long' : ''}"><thead><tr><th scope="col">Decision</th><th scope="col">Payment</th><th scope="col">Found and why</th><th scope="col">Flags</th></tr></thead>
${shown}</table>
</main>
<script>${verbatim(PAGE_SCRIPT)}</script>
</body>
</html>`;
}

/** What a Content-Security-Policy calls an inline style sheet or script. */
function sourceHash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function totals(title: string, numbers: Readonly<Record<string, number>>, words: Words = {}): Html {
  const rows = Object.entries(numbers).map(([name, number]) => {
    const said = saidOf(words, name);
    return html`<tr><th scope="row">${breakable(name)}${said ? html`<br><span class="soft">${said}</span>` : ''}</th><td>${number}</td></tr>`;
  });
  if (rows.length === 0) return html``;
  return html`<table><thead><tr><th scope="col">${title}</th><td class="soft">payments</td></tr></thead><tbody>${rows}</tbody></table>`;
}

function choice(name: string, title: string, numbers: Readonly<Record<string, number>>): Html {
  const options = Object.keys(numbers).map((value) => html`<option>${value}</option>`);
  return html`<label>${title} <select name="${name}"><option value="">any</option>${options}</select></label>`;
}

/** Neighbouring files share a bar where there are many. */
function columns(files: readonly { name: string; counts: Record<Outcome, number> }[]): Bar[] {
  const each = Math.ceil(files.length / COLUMNS);
  return Array.from({ length: Math.ceil(files.length / Math.max(1, each)) }, (_, column) => {
    const together = files.slice(column * each, (column + 1) * each);
    const [first, last] = [together[0]?.name ?? '', together.at(-1)?.name ?? ''];
    return {
      label: first === last ? first : `${first} to ${last}`,
      parts: OUTCOMES.toReversed().map((outcome) => together.reduce((total, { counts }) => total + counts[outcome], 0)),
    };
  });
}

function scoreBars(scores: ReadonlyMap<number, number>): Bar[] {
  return Array.from({ length: 16 }, (_, step) => {
    const from = Math.floor((0.7 + step * 0.02) * 50 + 1e-9) / 50;
    return { label: from.toFixed(2), parts: [scores.get(from) ?? 0] };
  });
}

function shortened(name = ''): string {
  return name.length > 24 ? `…${name.slice(-23)}` : name;
}
