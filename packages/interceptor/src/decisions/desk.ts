/** Where messages are judged: everything a decision rests on, of one moment. */

import { setImmediate } from 'node:timers/promises';
import {
  errorMessage,
  mostSevere,
  subjectsOf,
  type Decision,
  type Issue,
  type Payment,
  type Screener,
  type Screening,
  type Subject,
} from '@interdict/model';
import { evidenceIn, type Earlier, type LicenceEvidence, type Policy, type Rail } from '@interdict/policy';
import type { Days } from './days.ts';
import { ENGINE } from '../engine.ts';
import { inTime } from './in-time.ts';
import type { InterceptedPayment, Interception } from './interception.ts';
import type { ReadMessage, ReadMessages } from '../messages/read-message.ts';
import type { Remembering } from './remembering.ts';
import type { OpenedBase } from '../bases/screening-base.ts';

/** All that is needed to judge the payments of one input. */
export interface Desk {
  readonly base: Pick<OpenedBase, 'references'>;
  readonly screeners: readonly Screener[];
  readonly policy: Policy;
  readonly operational: readonly Issue[];
  readonly asOf: Date;
  readonly days: Days;
  readonly signal?: AbortSignal | undefined;
  readonly evidence?: (payment: Payment) => readonly LicenceEvidence[];
  readonly rail?: Rail;
  readonly rescreened?: boolean;
  readonly remembering?: Remembering;
}

/** Screens and decides: every payment of the input on the same lists, under the same policy. */
export async function judge([first, ...rest]: ReadMessages, desk: Desk): Promise<Interception> {
  const payments = await judgeMessage(first, desk);
  // A message may have more payments than a call may have arguments.
  for (const message of rest) for (const payment of await judgeMessage(message, desk)) payments.push(payment);
  return { outcome: mostSevere(payments.map(({ decision }) => decision.outcome)), payments };
}

/** Holds what was never read, for a reason that lies outside of any message. */
export function holdUnread(issues: readonly Issue[], desk: Desk): InterceptedPayment {
  const decision = desk.policy.undecided({
    issues: [...issues, ...desk.operational],
    lists: desk.base.references,
    engine: ENGINE,
  });
  return { index: 0, offset: 0, bytes: new Uint8Array(), payment: null, decision };
}

async function judgeMessage(message: ReadMessage, desk: Desk): Promise<[InterceptedPayment, ...InterceptedPayment[]]> {
  const { reading, index, offset, bytes } = message;
  const common = { index, offset, bytes, ...(reading.message ? { message: reading.message } : {}) };
  const judged = async (payment: Payment): Promise<InterceptedPayment> => ({
    ...common,
    payment,
    decision: await decisionOn(payment, reading.issues, desk),
  });
  const [first, ...rest] = reading.payments;
  if (!first) return [{ ...holdUnread(reading.issues, desk), ...common }];
  const payments: [InterceptedPayment, ...InterceptedPayment[]] = [await judged(first)];
  for (const payment of rest) payments.push(await judged(payment));
  return payments;
}

/** Whatever goes wrong over a payment holds it, and it alone. */
async function decisionOn(payment: Payment, issues: readonly Issue[], desk: Desk): Promise<Decision> {
  try {
    return await judgePayment(payment, issues, desk);
  } catch (error) {
    const message = `Deciding failed: ${errorMessage(error)}`;
    return holdUnread([...issues, { code: 'decision-failed', severity: 'error', message }], desk).decision;
  }
}

async function judgePayment(
  payment: Payment,
  readingIssues: readonly Issue[],
  desk: Desk,
): Promise<InterceptedPayment['decision']> {
  const { policy, rail, rescreened, remembering, signal, asOf: at, days } = desk;
  const subjects = subjectsOf(payment);
  const { hits, lists, issues } = await screenWithHolders(payment, subjects, desk);
  const vouched = vouchedFor(payment, desk);
  const decide = (earlier: readonly Earlier[], more: readonly Issue[]): Decision =>
    policy.decide({
      payment,
      subjects,
      hits,
      lists,
      issues: [...readingIssues, ...issues, ...vouched.issues, ...more, ...desk.operational],
      engine: ENGINE,
      evidence: vouched.evidence,
      earlier,
      ...days,
      ...(rail ? { rail } : {}),
      ...(rescreened ? { rescreened } : {}),
    });
  return remembering ? remembering({ payment, at, signal, decide }) : decide([], []);
}

/** What the institution says of a payment; where asking it fails, an issue that holds the payment. */
function vouchedFor(
  payment: Payment,
  { evidence }: Desk,
): { readonly evidence: readonly LicenceEvidence[]; readonly issues: readonly Issue[] } {
  try {
    return { evidence: evidenceIn(evidence?.(payment) ?? []), issues: [] };
  } catch (error) {
    const message = `What the institution vouches for could not be had: ${errorMessage(error)}`;
    return { evidence: [], issues: [{ code: 'evidence-unavailable', severity: 'error', message }] };
  }
}

/** The payment, and all who hold a part of those that it names or was found to name. */
async function screenWithHolders(payment: Payment, subjects: readonly Subject[], desk: Desk): Promise<Screening> {
  const named = await screen(subjects, desk);
  const holders = desk.policy.holdersOf(payment, subjects, named.hits);
  if (holders.length === 0) return named;
  const { hits, issues } = await screen(holders, desk);
  return { ...named, hits: [...named.hits, ...hits], issues: [...named.issues, ...issues] };
}

/** The answers of all screeners as one. A screener that fails is an issue that holds the payment, never a pass. */
async function screen(subjects: Parameters<Screener['screen']>[0], { screeners, signal }: Desk): Promise<Screening> {
  const answers: Screening[] = [];
  for (const screener of screeners) answers.push(await answer(screener, subjects, signal));
  return {
    hits: answers.flatMap(({ hits }) => hits),
    lists: answers.flatMap(({ lists }) => lists),
    // What is told of a text alone, each may tell.
    issues: [...new Map(answers.flatMap(({ issues }) => issues.map((one) => [JSON.stringify(one), one]))).values()],
  };
}

async function answer(
  screener: Screener,
  subjects: Parameters<Screener['screen']>[0],
  signal: AbortSignal | undefined,
): Promise<Screening> {
  try {
    const screening = await inTime(signal, async () => screener.screen(subjects, signal));
    if (!isScreening(screening)) throw new TypeError('what it answered is no screening');
    if (signal) await clockHeard();
    // What was found too late is found.
    return signal?.aborted
      ? { ...screening, issues: [...screening.issues, notScreened(signal, signal.reason)] }
      : screening;
  } catch (error) {
    return { hits: [], lists: [], issues: [notScreened(signal, error)] };
  }
}

/** A screener may keep the thread, and a timer goes off only between two turns of the event loop. */
async function clockHeard(): Promise<void> {
  await setImmediate();
  await setImmediate();
}

function notScreened(signal: AbortSignal | undefined, error: unknown): Issue {
  const [code, what] = signal?.aborted
    ? ['deadline-exceeded', 'did not finish in time']
    : ['screener-failed', 'failed'];
  return { code, severity: 'error', message: `Screening ${what}: ${errorMessage(error)}` };
}

/** A screener of one's own may answer anything. */
function isScreening(answered: unknown): boolean {
  return (
    typeof answered === 'object' &&
    answered !== null &&
    ['hits', 'lists', 'issues'].every((part) => Array.isArray(Reflect.get(answered, part)))
  );
}
