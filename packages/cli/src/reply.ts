/** `interdict reply`: screens messages and drafts the answers that the decisions allow. */

import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Bic, type CalendarDate, parseBic, parseCalendarDate } from '@interdict/model';
import {
  type DecisionJournal,
  type Drafted,
  draftReply,
  type InterceptedPayment,
  type Reply,
  type ReplyOptions,
  REPLY_TYPES,
  reportsAsCsv,
  reportsAsJson,
  reportsOf,
  type ReportDue,
} from 'interdict';
import type { Config } from './options/config.ts';
import { decideInput } from './decide-input.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { inputsFrom } from './options/inputs.ts';
import { withJournal } from './journal/journal-option.ts';
import { parseMoment } from './options/moment.ts';
import { standardOutput } from './shown/output.ts';
import { readOrKeptFor } from './options/options-read.ts';
import { apartFrom, type CheckApart, messagesAt } from './options/places.ts';
import { say } from './shown/say.ts';
import { interceptorFrom, type ScreeningOptions, settingsFrom } from './options/screening-options.ts';
import { UsageError } from './usage-error.ts';

export interface ReplyCommandOptions extends ScreeningOptions {
  readonly type?: string;
  readonly reference?: string;
  readonly at?: string;
  readonly reason?: string;
  readonly to?: string;
  readonly settlementDate?: string;
  readonly out?: string;
  readonly reports?: 'json' | 'csv';
  readonly format: 'text' | 'ndjson';
}

export async function reply(files: readonly string[], options: ReplyCommandOptions): Promise<ExitStatus> {
  return withJournal(options, files, async (journal) => answerAll(files, options, journal));
}

async function answerAll(
  files: readonly string[],
  options: ReplyCommandOptions,
  journal: DecisionJournal | undefined,
): Promise<ExitStatus> {
  const asked = askedFor(options, await settingsFrom(options));
  checkReports(options);
  const inputs = await inputsFrom(files);
  const names = inputs.map(({ file }) => file);
  const checkApart = await apartFrom([messagesAt(files, names), ...(await readOrKeptFor(options))]);
  if (options.out !== undefined) await checkApart(options.out, join(options.out, 'reply'));
  const { interceptor, asOf, jurisdictions } = await interceptorFrom(options, { journal });
  const due: ReportDue[] = [];
  let status: ExitStatus = EXIT.passed;
  let answers = 0;
  for (const input of inputs) {
    const { isRead, payments } = await decideInput(input, interceptor, asOf);
    if (!isRead) status = EXIT.failure;
    for (const payment of payments) {
      if (payment.decision.outcome !== 'pass' && status === EXIT.passed) status = EXIT.notPassed;
      if (options.reports) due.push(...reportsOf(payment, { at: asOf, jurisdictions }));
      else {
        const drafted = draftFor(payment, asked);
        if (drafted.ok) answers += 1;
        if (answers > 1 && asked.reference !== undefined)
          throw new UsageError(`--reference ${asked.reference}: several payments are answered, and it is for one.`);
        await tell(input.file, payment, drafted, options.format);
        if (drafted.ok) await deliver(drafted.reply, referenceFor(payment, asked), options, checkApart);
      }
    }
  }
  if (options.reports) await standardOutput(options.reports === 'csv' ? reportsAsCsv(due) : reportsAsJson(due));
  return status;
}

/** Says what was drafted of a payment, or why nothing was. */
async function tell(
  file: string,
  { index, payment, decision: { outcome } }: InterceptedPayment,
  drafted: Drafted,
  format: ReplyCommandOptions['format'],
): Promise<void> {
  if (format === 'ndjson') {
    const position = payment?.position ?? null;
    const result = drafted.ok ? { reply: drafted.reply } : { refusal: drafted.refusal };
    await standardOutput(`${JSON.stringify({ file, index, position, outcome, ...result })}\n`);
  }
  if (!drafted.ok) {
    if (outcome !== 'pass') say(`${file}: ${outcome}: ${drafted.refusal.message}`);
    return;
  }
  const { type, notes } = drafted.reply;
  for (const { message, received } of notes)
    say(`${file}: ${type}: ${message}${received === undefined ? '' : ` (${received})`}`);
}

async function deliver(
  { text, format }: Reply,
  reference: string,
  options: ReplyCommandOptions,
  checkApart: CheckApart,
): Promise<void> {
  if (options.out !== undefined) {
    await mkdir(options.out, { recursive: true });
    const name = `${reference}.${format === 'iso20022' ? 'xml' : 'fin'}`;
    const path = join(options.out, name.replaceAll(/[^\w.-]/g, '_'));
    await checkApart(path);
    await writeFile(path, text);
  } else if (options.format === 'text') await standardOutput(text.endsWith('\n') ? text : `${text}\n`);
}

type Asked = Partial<ReplyOptions> & { readonly at: Date };

function draftFor(payment: InterceptedPayment, asked: Asked): Drafted {
  if (!payment.payment)
    return { ok: false, refusal: { code: 'held', message: 'The message was not read: there is nothing to answer.' } };
  return draftReply(payment.decision, payment.payment, { ...asked, reference: referenceFor(payment, asked) });
}

/** The same message, place and type give the same reference, another one another. */
function referenceFor({ bytes, payment }: InterceptedPayment, { reference, type }: Asked): string {
  const made = createHash('sha256')
    .update(bytes)
    .update(`${payment?.position ?? 0} ${type ?? ''}`)
    .digest('hex');
  return reference ?? `R${made.slice(0, 15).toUpperCase()}`;
}

/** @throws {UsageError} for options that do not make sense. */
function askedFor(options: ReplyCommandOptions, { institution }: Config): Asked {
  const { type: text, reference, reason, at } = options;
  const [, name = '', version] = /^([a-z-]+[.\w-]*?)(?:\.001\.(\d\d))?$/.exec(text ?? '') ?? [];
  const type = REPLY_TYPES.find((one) => one === name);
  if (text !== undefined && !type) throw new UsageError(`--type ${text}: use one of ${REPLY_TYPES.join(', ')}.`);
  const from = bicFrom('--institution', institution);
  const to = bicFrom('--to', options.to);
  const settlementDate = dayFrom('--settlement-date', options.settlementDate);
  return {
    at: at === undefined ? new Date() : parseMoment(at),
    ...(type ? { type } : {}),
    ...(version === undefined ? {} : { version }),
    ...(reference === undefined ? {} : { reference }),
    ...(reason === undefined ? {} : { reason }),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(settlementDate ? { settlementDate } : {}),
  };
}

/** @throws {UsageError} for what would count for nothing: a report is of the day that is decided for. */
function checkReports(options: ReplyCommandOptions): void {
  const { reports, type, reference, at, reason, to, settlementDate, out, format } = options;
  const ofReplies = {
    '--type': type,
    '--reference': reference,
    '--at': at,
    '--reason': reason,
    '--to': to,
    '--settlement-date': settlementDate,
    '--out': out,
    '--format': format === 'text' ? undefined : format,
  };
  const idle = Object.entries(ofReplies).find(([, given]) => given !== undefined);
  if (reports && idle)
    throw new UsageError(`${idle[0]} is for replies: leave it away with --reports, which are of the day in --as-of.`);
}

function bicFrom(option: string, text: string | undefined): Bic | undefined {
  const bic = text === undefined ? undefined : parseBic(text);
  if (text !== undefined && !bic) throw new UsageError(`${option} ${text}: this is no BIC.`);
  return bic;
}

function dayFrom(option: string, text: string | undefined): CalendarDate | undefined {
  const day = text === undefined ? undefined : parseCalendarDate(text);
  if (text !== undefined && !day) throw new UsageError(`${option} ${text}: write a day as 2026-03-02.`);
  return day;
}
