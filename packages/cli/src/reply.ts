/** `interdict reply`: screens messages and drafts the answers that the decisions allow. */

import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { type Bic, type CalendarDate, parseBic, parseCalendarDate } from '@interdict/model';
import {
  type DecisionJournal,
  type Drafted,
  draftReply,
  type InterceptedPayment,
  type ReplyOptions,
  REPLY_TYPES,
  reportsAsCsv,
  reportsAsJson,
  reportsOf,
  type ReportDue,
} from 'interdict';
import type { Config } from './config.ts';
import { decideInput } from './decide-input.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { inputsFrom } from './inputs.ts';
import { addJournalOption, withJournal } from './journal-option.ts';
import { parseMoment } from './moment.ts';
import { standardOutput } from './output.ts';
import { readOrKeptFor } from './options-read.ts';
import { apartFrom, type CheckApart, messagesAt } from './places.ts';
import { say } from './say.ts';
import { addScreeningOptions, interceptorFrom, type ScreeningOptions, settingsFrom } from './screening-options.ts';
import { UsageError } from './usage-error.ts';

const FORMATS = ['text', 'ndjson'] as const;
const REPORTS = ['json', 'csv'] as const;

interface Options extends ScreeningOptions {
  readonly type?: string;
  readonly reference?: string;
  readonly at?: string;
  readonly reason?: string;
  readonly to?: string;
  readonly settlementDate?: string;
  readonly out?: string;
  readonly reports?: (typeof REPORTS)[number];
  readonly format: (typeof FORMATS)[number];
}

export function replyCommand(report: (status: ExitStatus) => void): Command {
  return addJournalOption(addScreeningOptions(new Command('reply')))
    .description('Screen payment messages and draft the answer to each that is rejected. Blocks and holds get none.')
    .argument('<file...>', 'message files or folders of them; - for standard input')
    .option('--type <type>', `${REPLY_TYPES.join(', ')}; of ISO 20022 also with version, as pacs.002.001.10`)
    .option('--reference <text>', 'reference of the reply, for one reply (default: made from the message)')
    .option('--at <date>', 'when the reply is written (default: now)')
    .option('--reason <code>', 'ISO 20022 code that says why (default: one that says no more than it must)')
    .option('--to <bic>', 'who is answered (default: who sent the message)')
    .option('--settlement-date <date>', 'day on which a return is settled (default: the day of --at)')
    .option('--out <dir>', 'write each reply to a file in this folder')
    .addOption(new Option('--reports <format>', 'print the reports that fall due instead').choices(REPORTS))
    .addOption(new Option('--format <format>', 'how to print the replies').choices(FORMATS).default('text'))
    .addHelpText(
      'after',
      `
A reply is a draft: look at its notes on standard error before it is sent. Money goes back only where
that is the decision and --type asks for it.

Exit status: 0 every payment passed, 3 something was not passed, 1 failure, 2 wrong usage.

Examples:
  $ interdict reply payment.xml --lists lists/ofac-sdn --institution EXMPUS33
  $ interdict reply payment.fin --lists lists/ofac-sdn --type mt-retn --settlement-date 2026-03-03
  $ interdict reply payment.xml --lists lists/ofac-sdn --reports csv > due.csv`,
    )
    .action(async (files: string[], options: Options) =>
      report(await withJournal(options, files, async (journal) => reply(files, options, journal))),
    );
}

async function reply(
  files: readonly string[],
  options: Options,
  journal: DecisionJournal | undefined,
): Promise<ExitStatus> {
  const asked = askedFor(options, await settingsFrom(options));
  if (options.reports && options.out !== undefined)
    throw new UsageError('--reports are printed, and --out is for replies: leave one of them away.');
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
        await answer(input.file, payment, drafted, asked, options, checkApart);
      }
    }
  }
  if (options.reports) await standardOutput(options.reports === 'csv' ? reportsAsCsv(due) : reportsAsJson(due));
  return status;
}

async function answer(
  file: string,
  payment: InterceptedPayment,
  drafted: Drafted,
  asked: Asked,
  options: Options,
  checkApart: CheckApart,
): Promise<void> {
  const { outcome } = payment.decision;
  if (options.format === 'ndjson') {
    const { index, payment: read } = payment;
    const position = read?.position ?? null;
    const result = drafted.ok ? { reply: drafted.reply } : { refusal: drafted.refusal };
    await standardOutput(`${JSON.stringify({ file, index, position, outcome, ...result })}\n`);
  }
  if (!drafted.ok) {
    if (outcome !== 'pass') say(`${file}: ${outcome}: ${drafted.refusal.message}`);
    return;
  }
  const { text, format, type, notes } = drafted.reply;
  for (const { message, received } of notes)
    say(`${file}: ${type}: ${message}${received === undefined ? '' : ` (${received})`}`);
  if (options.out !== undefined) {
    await mkdir(options.out, { recursive: true });
    const name = `${referenceFor(payment, asked)}.${format === 'iso20022' ? 'xml' : 'fin'}`;
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
function askedFor(options: Options, { institution }: Config): Asked {
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
