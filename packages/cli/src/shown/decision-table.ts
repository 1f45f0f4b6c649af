/** Decisions as a table for a person: what was decided, what was found where, and why. */

import Table from 'cli-table3';
import type { ReportDue } from 'interdict';
import type { AssessedHit, Flag, Issue, Outcome, Reason } from '@interdict/model';
import { OUTCOMES } from '@interdict/model';
import { amountText } from './amount-text.ts';
import { counted } from './counted.ts';
import { seriousIn, surestFirst } from './foremost.ts';
import { FUNDS } from './funds-words.ts';
import { paint, type Colour } from './paint.ts';
import { printable } from './printable.ts';
import { quoteInPlace } from './quote-in-place.ts';
import type { Screened } from '../screen.ts';
import { stakesOf } from './stakes-of.ts';

const COLOUR: Readonly<Record<Outcome, Colour>> = { block: 'red', hold: 'yellow', reject: 'magenta', pass: 'green' };

/** What is beyond these numbers is counted, not shown: `--format json` has it all. */
const SHOWN = { hits: 2, reasons: 1, issues: 2 } as const;

/** Widths of the columns; the last two share what the terminal leaves. */
const [DECISION, PAYMENT, LEAST, MOST] = [17, 34, 110, 180];

/** Of the name of a file. */
const NAME_LINES = 3;

/** Behind a word that is wider than its column. Less than ten wide, and each line of a cell would take the time of all of it. */
const CUT = '… (cut off)';

export function decisionTable(screened: readonly Screened[]): string {
  const rest = Math.max(LEAST, Math.min(process.stdout.columns ?? 140, MOST)) - DECISION - PAYMENT - 5;
  const table = new Table({
    head: ['Decision', 'Payment', 'Found in the message', 'Why'].map((title) => paint(['bold'], title)),
    colWidths: [DECISION, PAYMENT, Math.floor(rest / 2), Math.ceil(rest / 2)],
    wordWrap: true,
    truncate: CUT,
    style: { head: [], border: [] },
  });
  for (const payment of screened) table.push([decided(payment), described(payment), found(payment), why(payment)]);
  return `${table.toString()}\n${summary(screened)}\n`;
}

function decided({ decision }: Screened): string {
  const title = paint(['bold', COLOUR[decision.outcome]], decision.outcome.toUpperCase());
  const pending = decision.outcome === 'hold' && decision.pending ? [`if confirmed: ${decision.pending}`] : [];
  return [title, ...pending, paint(['dim'], FUNDS[decision.fundsHandling])].join('\n');
}

function described({ file, message, index, offset, payment }: Screened): string {
  const type = message?.type ?? 'not a payment message';
  const place = index > 0 || offset > 0 ? ` (message ${index + 1}, byte ${offset})` : '';
  const position = payment && payment.position > 0 ? `, transaction ${payment.position + 1}` : '';
  const parties = message?.sender || message?.receiver ? [`${message.sender ?? '?'} → ${message.receiver ?? '?'}`] : [];
  const { references } = payment ?? {};
  const amount = payment?.amount ?? payment?.instructedAmount;
  const reference = references?.instruction ?? references?.transaction ?? references?.endToEnd ?? references?.message;
  return [
    ...nameLines(printable(file)).map((line) => paint(['bold'], line)),
    ...[
      `${type}${position}${place}`,
      ...parties,
      ...(amount ? [amountText({ currency: amount.currency, value: amount.amount })] : []),
      ...(reference ? [`ref ${reference.value}`] : []),
    ].map(printable),
  ].join('\n');
}

/** The name of a file in lines that have room in the column; of a long one the end. */
function nameLines(file: string): readonly string[] {
  const room = PAYMENT - 2;
  const most = room * NAME_LINES;
  const letters = Array.from(file);
  const text = letters.length > most ? ['…', ...letters.slice(letters.length - most + 1)] : letters;
  return Array.from({ length: Math.ceil(text.length / room) }, (_, at) =>
    text.slice(at * room, (at + 1) * room).join(''),
  );
}

function found({ decision: { hits }, bytes }: Screened): string {
  if (hits.length === 0) return paint(['dim'], 'nothing listed');
  return shown(surestFirst(hits), SHOWN.hits, (hit) => foundHit(hit, bytes), 'hit');
}

function foundHit(hit: AssessedHit, bytes: Uint8Array): string {
  const { subject, entry, matched, score, identity } = hit;
  const listed =
    matched.kind === 'name' ? matched.name.value : `${matched.identifier.type} ${matched.identifier.value}`;
  return [
    `${paint(['bold'], printable(subject.role))} ${paint(['dim'], printable(shortened(subject.location.path)))}`,
    quoteInPlace(bytes, subject.location),
    `${stakesOf(hit) ? 'held by' : '='} ${printable(listed)} ${paint(['dim'], printable(`(${entry.id})`))}`,
    paint(['dim'], `${identity}, score ${score.toFixed(2)}`),
  ].join('\n');
}

/** The end of a long element path tells the place. */
function shortened(path: string): string {
  const elements = path.split('/');
  return elements.length > 4 ? `…/${elements.slice(-2).join('/')}` : path;
}

function why({ decision: { reasons, flags, issues }, reports }: Screened): string {
  const serious = seriousIn(issues);
  return [
    ...(serious.length > 0 ? [shown(serious, SHOWN.issues, complaint, 'issue')] : []),
    ...(reasons.length > 0 ? [shown(reasons, SHOWN.reasons, becauseOf, 'reason')] : []),
    ...reports.map(due),
    ...(flags.length > 0 ? [[...new Set(flags.map(flagged))].join(paint(['dim'], ', '))] : []),
  ].join('\n');
}

function becauseOf({ text, citation, rule }: Reason): string {
  return `${printable(text)} ${paint(['dim'], printable(`[${rule}: ${citation}]`))}`;
}

function due({ to, due: last, within, basis }: ReportDue): string {
  const by = last === undefined ? within : `by ${last} (${within})`;
  return `${paint(['bold'], 'Report due')} to ${to}: ${by} ${paint(['dim'], `[${basis}]`)}`;
}

function flagged({ code, level, severity }: Flag): string {
  const urgent = severity === 'critical' || severity === 'high';
  return paint([urgent ? 'yellow' : 'dim'], level === undefined ? code : `${code} ${level}`);
}

function complaint({ code, message, path, offset }: Issue): string {
  const place = [path, offset === undefined ? '' : `byte ${offset}`].filter((part) => part).join(', ');
  return `${printable(message)} ${paint(['dim'], printable(`[${code}${place ? ` at ${place}` : ''}]`))}`;
}

function shown<T>(all: readonly T[], most: number, toText: (item: T) => string, what: string): string {
  const more = all.length - most;
  const texts = all.slice(0, most).map(toText);
  return [...texts, ...(more > 0 ? [paint(['dim'], `and ${more} more ${what}${more > 1 ? 's' : ''}`)] : [])].join('\n');
}

function summary(screened: readonly Screened[]): string {
  const counts = OUTCOMES.map((outcome) => {
    const count = screened.filter(({ decision }) => decision.outcome === outcome).length;
    return paint([COLOUR[outcome]], `${count} ${outcome}`);
  });
  return `${counted(screened.length, 'payment')}: ${counts.join(', ')}`;
}
