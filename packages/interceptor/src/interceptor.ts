/** The front door: bytes in, decisions out. */

import { fixedList, type ListProvider, type RefreshingListProvider, uncheckedLists } from '@interdict/lists';
import {
  mostSevere,
  parseCalendarDate,
  subjectsOf,
  type Issue,
  type ListSnapshot,
  type Payment,
  type Screener,
  type Screening,
} from '@interdict/model';
import { createPolicy, type Policy } from '@interdict/policy';
import { ENGINE } from './engine.ts';
import type { InterceptedPayment, Interception } from './interception.ts';
import { InterceptorError } from './interceptor-error.ts';
import { staleLists } from './list-age.ts';
import { checkOptions, type InterceptorOptions } from './options.ts';
import { readMessages, type ReadMessage } from './read-messages.ts';
import { followLists, type ScreeningBase } from './screening-base.ts';

export interface InterceptOptions {
  /** The moment to decide for; the interceptor's clock if absent. List entries not yet or no longer in force do not count. */
  readonly asOf?: Date;
  /** Aborted before the decision is there, the payments are held. */
  readonly signal?: AbortSignal;
}

export interface Interceptor {
  /** Reads, screens and decides. Never throws for what is in the bytes: what cannot be read is held. */
  readonly intercept: (bytes: Uint8Array, options?: InterceptOptions) => Promise<Interception>;
  /** The list snapshots that the next message is screened against. */
  readonly lists: () => readonly ListSnapshot[];
  /** Stops following the lists. */
  readonly close: () => void;
}

/**
 * Makes an interceptor; resolves once every list has delivered.
 *
 * @throws {InterceptorError} for options that do not make sense; whatever a list provider throws before its first snapshot.
 */
export async function createInterceptor(options: InterceptorOptions): Promise<Interceptor> {
  const { policy: policyOptions, clock = () => new Date(), maxListAge, screeners = [] } = checkOptions(options);
  const providers = options.lists.map(toProvider);
  const source = await followLists(providers, options.threshold);
  const refreshing = providers.filter(isRefreshing);
  const policy = createPolicy(policyOptions);

  return {
    lists: () => source.current().snapshots,
    close: source.close,
    intercept: async (bytes, { asOf = clock(), signal } = {}) => {
      // Read once: every payment of the input is decided on the same lists.
      const base = source.current();
      const operational = [
        ...base.snapshots.flatMap(demonstrationWarning),
        ...(maxListAge === undefined
          ? []
          : [
              ...staleLists(base.snapshots, asOf.getTime(), maxListAge),
              ...uncheckedLists(refreshing, clock().getTime(), maxListAge),
            ]),
      ];
      const desk: Desk = { base, screeners: [base.screener, ...screeners], policy, operational, asOf, signal };
      const payments: InterceptedPayment[] = [];
      for (const message of readMessages(bytes)) payments.push(...(await judgeMessage(message, desk)));
      const [first, ...rest] = payments;
      if (!first)
        throw new InterceptorError('nothing-read', 'No message was read from the input, not even an unreadable one.');
      return { outcome: mostSevere(payments.map(({ decision }) => decision.outcome)), payments: [first, ...rest] };
    },
  };
}

/** All that is needed to judge the payments of one input. */
interface Desk {
  readonly base: ScreeningBase;
  readonly screeners: readonly Screener[];
  readonly policy: Policy;
  readonly operational: readonly Issue[];
  readonly asOf: Date;
  readonly signal: AbortSignal | undefined;
}

async function judgeMessage(message: ReadMessage, desk: Desk): Promise<InterceptedPayment[]> {
  const { reading, index, offset, bytes } = message;
  const common = { index, offset, bytes, ...(reading.message ? { message: reading.message } : {}) };
  if (reading.payments.length === 0) {
    const issues = [...reading.issues, ...desk.operational];
    const { lists } = await screen([], desk);
    return [{ ...common, payment: null, decision: desk.policy.undecided({ issues, lists, engine: ENGINE }) }];
  }
  const judged: InterceptedPayment[] = [];
  for (const payment of reading.payments)
    judged.push({ ...common, payment, decision: await judge(payment, reading.issues, desk) });
  return judged;
}

async function judge(
  payment: Payment,
  readingIssues: readonly Issue[],
  desk: Desk,
): Promise<InterceptedPayment['decision']> {
  const { hits, lists, issues } = await screen(subjectsOf(payment), desk);
  const asOf = parseCalendarDate(desk.asOf.toISOString().slice(0, 10));
  return desk.policy.decide({
    payment,
    hits,
    lists,
    issues: [...readingIssues, ...issues, ...desk.operational],
    engine: ENGINE,
    ...(asOf ? { asOf } : {}),
  });
}

/** The answers of all screeners as one. A screener that fails is an issue that holds the payment, never a pass. */
async function screen(subjects: Parameters<Screener['screen']>[0], { screeners, signal }: Desk): Promise<Screening> {
  const answers: Screening[] = [];
  for (const screener of screeners) answers.push(await answer(screener, subjects, signal));
  return {
    hits: answers.flatMap(({ hits }) => hits),
    lists: answers.flatMap(({ lists }) => lists),
    issues: answers.flatMap(({ issues }) => issues),
  };
}

async function answer(
  screener: Screener,
  subjects: Parameters<Screener['screen']>[0],
  signal: AbortSignal | undefined,
): Promise<Screening> {
  try {
    signal?.throwIfAborted();
    const screening = await screener.screen(subjects, signal);
    signal?.throwIfAborted();
    return screening;
  } catch (error) {
    const [code, what] = signal?.aborted
      ? ['deadline-exceeded', 'did not finish in time']
      : ['screener-failed', 'failed'];
    const why = error instanceof Error ? error.message : String(error);
    return { hits: [], lists: [], issues: [{ code, severity: 'error', message: `Screening ${what}: ${why}` }] };
  }
}

function toProvider(list: ListProvider | ListSnapshot): ListProvider {
  return 'snapshots' in list ? list : fixedList(list);
}

function isRefreshing(provider: ListProvider): provider is RefreshingListProvider {
  return 'checkedAt' in provider;
}

function demonstrationWarning({ list, demonstration }: ListSnapshot): Issue[] {
  return demonstration
    ? [
        {
          code: 'list-demonstration',
          severity: 'warning',
          path: list,
          message: `The list ${list} is a demonstration and must not stand behind a live decision.`,
        },
      ]
    : [];
}
