/** The front door: bytes in, decisions out. */

import { setMaxListeners } from 'node:events';
import { fixedList, type ListProvider, type RefreshingListProvider, uncheckedLists } from '@interdict/lists';
import type { SearchOptions } from '@interdict/matching';
import type { Hit, Issue, ListSnapshot, Payment } from '@interdict/model';
import { createPolicy, isOwnershipRegister, type LicenceEvidence, OWNERSHIP_LIST, type Rail } from '@interdict/policy';
import { daysOf } from './decisions/days.ts';
import { type Desk, holdUnread, judge } from './decisions/desk.ts';
import { tellDecision } from './diagnostics.ts';
import type { InterceptedPayment, Interception } from './decisions/interception.ts';
import { staleLists } from './bases/list-age.ts';
import { keepDecision, keptInterception } from './decisions/keep.ts';
import { checkMoment, checkOptions, type InterceptorOptions, ownBytes } from './options.ts';
import { ownedBase } from './bases/owned-base.ts';
import { readMessages } from './messages/read-messages.ts';
import { rememberingIn } from './decisions/remembering.ts';
import { followLists } from './bases/screening-base.ts';
import { shared, type SharedInterceptor } from './pool/shared-interceptor.ts';

export interface InterceptOptions {
  /** The moment to decide for; the interceptor's clock if absent. List entries not yet or no longer in force do not count. */
  readonly asOf?: Date;
  /** Aborted before a payment has been screened, it is held, and so are those behind it. A journal is waited for a second longer. */
  readonly signal?: AbortSignal;
  /** What the institution vouches for about a payment under its licences. Asked for each payment; thrown, the payment is held. */
  readonly evidence?: (payment: Payment) => readonly LicenceEvidence[];
  /** The rail the payments travel on, as the institution knows it; what a message says of it counts for nothing. */
  readonly rail?: Rail;
  /** The payments were decided before, wait, and are decided again because the lists have changed. */
  readonly rescreened?: boolean;
}

export interface Interceptor {
  /**
   * Reads, screens and decides. Never throws for what is in the bytes: what cannot be read is held. They are copied before
   * it returns, and may be written over.
   *
   * @throws {InterceptorError} for what is no bytes, and for options that do not make sense.
   */
  readonly intercept: (bytes: Uint8Array, options?: InterceptOptions) => Promise<Interception>;
  /** The hold of something that never became bytes to read: a file that cannot be opened, a body that is too large. */
  readonly hold: (issues: readonly Issue[], options?: InterceptOptions) => InterceptedPayment;
  /**
   * Keeps a decision that {@link intercept} has not: of {@link hold}, or of another thread. What comes back counts: a hold
   * where it could not be kept. Without a journal the payment as it is.
   */
  readonly keep: (payment: InterceptedPayment, options?: InterceptOptions) => Promise<InterceptedPayment>;
  /** Whether decisions are kept in a journal. */
  readonly journaled: boolean;
  /** What keeps the journal from being written, so that everything is held; undefined while nothing does. */
  readonly journalFailure: () => Error | undefined;
  /**
   * Everything that decisions rest on at this moment, to be posted to other threads: see {@link interceptorOpener}.
   *
   * @throws {InterceptorError} where the options hold functions, which cannot be posted.
   */
  readonly share: (options?: InterceptOptions) => SharedInterceptor;
  /** Hits for a name alone on the lists that serve, best first. */
  readonly search: (name: string, options?: SearchOptions) => readonly Hit[];
  /** The list snapshots that the next message is screened against. */
  readonly lists: () => readonly ListSnapshot[];
  /** Stops following the lists. */
  readonly close: () => void;
}

/**
 * Makes an interceptor; resolves once every list has delivered.
 *
 * @throws {InterceptorError} for options that do not make sense, and the policy's own error for those of `policy`; whatever a
 * list provider throws before its first snapshot.
 */
export async function createInterceptor(options: InterceptorOptions): Promise<Interceptor> {
  const { policy: policyOptions, now, maxListAge, screeners = [], memory, journal } = checkOptions(options);
  const policy = createPolicy(policyOptions);
  const providers = options.lists.map(toProvider);
  const { ownership } = policyOptions;
  const register = ownership && isOwnershipRegister(ownership) ? ownership : undefined;
  const [owned, source] = await Promise.all([
    register && ownedBase(register, options.threshold),
    followLists(providers, options.threshold, register ? [OWNERSHIP_LIST] : []),
  ]);
  const refreshing = providers.filter(isRefreshing);

  const remembering = memory && rememberingIn(memory);

  /** Made once for each input: every payment of it is decided on the same lists. */
  const desk = (moment: InterceptOptions = {}): Desk => {
    const { asOf = now(), ...known } = checkMoment(moment);
    // One signal may bound many messages at once: that is no leak to warn of.
    if (known.signal instanceof EventTarget) setMaxListeners(0, known.signal);
    const base = source.current();
    const operational = [
      ...base.snapshots.flatMap(demonstrationWarning),
      ...source.issues(),
      ...(maxListAge === undefined
        ? []
        : [
            ...staleLists(base.snapshots, asOf.getTime(), maxListAge),
            ...uncheckedLists(refreshing, now().getTime(), maxListAge),
          ]),
    ];
    return {
      ...known,
      base,
      screeners: [base.screener, ...(owned ? [owned.screener] : []), ...screeners],
      policy,
      operational,
      asOf,
      days: daysOf(asOf),
      ...(remembering ? { remembering } : {}),
    };
  };
  const keep: Interceptor['keep'] = async (payment, { asOf = now(), signal } = {}) =>
    journal ? keepDecision(payment, journal, { now: now(), asOf, signal }) : payment;
  return {
    search: (name, wanted) => source.current().screener.search(name, wanted),
    lists: () => [...source.current().snapshots, ...(owned ? [owned.snapshot] : [])],
    close: source.close,
    keep,
    journaled: journal !== undefined,
    journalFailure: () => journal?.failure?.(),
    async intercept(given, moment) {
      const bytes = ownBytes(given);
      return tellDecision(bytes, async () => {
        const at = desk(moment);
        return keptInterception(await judge(readMessages(bytes), at), async (payment) =>
          keep(payment, { ...moment, asOf: at.asOf }),
        );
      });
    },
    hold: (issues, moment) => holdUnread(issues, desk(moment)),
    share: (moment) => shared({ ...source.current(), owned, screeners }, desk(moment), options),
  };
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
