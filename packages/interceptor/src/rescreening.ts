/** Decides on other lists what was decided before: only what the change of the lists can concern. */

import { builtInList, embargoedPlaces } from '@interdict/lists/built-in';
import { type ListChange, listChange, type ListChangeOptions, readIndex } from '@interdict/matching';
import type { Issue, ListReference, ListSnapshot } from '@interdict/model';
import { createPolicy } from '@interdict/policy';
import type { DecisionRecord } from './decisions/decision-record.ts';
import { daysOf } from './decisions/days.ts';
import type { Desk } from './decisions/desk.ts';
import { ENGINE } from './engine.ts';
import type { Interceptor } from './interceptor.ts';
import { loadMessages } from './messages/load-messages.ts';
import { type InterceptorOptions, policyOptions } from './options.ts';
import type { MessageToRecord } from './pool/pool.ts';

/** What flags and rules stand for, to tell the difference. */
export { FLAG_WORDS, RULE_WORDS } from '@interdict/policy';
export type { Concern, Effect, ListChange, UnitTrait } from '@interdict/matching';

/** What the earlier decisions must rest on. */
export interface EarlierDecisions {
  readonly engine: string;
  readonly policy: string;
  readonly lists: readonly ListReference[];
}

export interface Rescreening {
  readonly earlier: EarlierDecisions;
  /** Undefined where the change may concern everything, so that every message has to be decided again. */
  readonly change: Omit<ListChange, 'screener'> | undefined;
  /** Decides a message as an interceptor on the later lists does. `costly`: it has a text of which that is the effect. */
  readonly decide: (message: MessageToRecord, asOf: Date, costly: boolean) => Promise<readonly DecisionRecord[]>;
}

/** Options that decide the same in any process: no functions, no memory. */
export interface RescreeningOptions
  extends Pick<InterceptorOptions, 'institution' | 'policy' | 'threshold' | 'maxListAge'>,
    Pick<ListChangeOptions, 'areLatin'> {}

/**
 * From the lists of the index `was`, on which it was decided with these options, to the lists `is`.
 *
 * @throws {IndexError} where the bytes are no index.
 */
export function rescreening(
  was: Uint8Array,
  is: readonly ListSnapshot[],
  { areLatin = false, ...options }: RescreeningOptions,
): Rescreening {
  const index = readIndex(was);
  const later = [...is, embargoedPlaces()];
  const policy = createPolicy(policyOptions(options.institution, options.policy));
  const { threshold, maxListAge } = options;
  // age and warnings concern every decision, and owners may come to be listed that no message names
  const demonstration = builtInList().list;
  const isWarned = maxListAge !== undefined || [...index.lists, ...is].some(({ list }) => list === demonstration);
  const change =
    isWarned || options.policy?.ownership
      ? undefined
      : listChange(index, later, { areLatin, ...(threshold === undefined ? {} : { threshold }) });
  let whole: Promise<Interceptor> | undefined;
  const wholeInterceptor = async (): Promise<Interceptor> => {
    const { createInterceptor } = await import('./interceptor.ts');
    return createInterceptor({ ...options, lists: is });
  };
  return {
    earlier: { engine: ENGINE, policy: policy.hash, lists: index.lists },
    change,
    async decide(message, asOf, costly) {
      const { recordMessage } = await import('./pool/record-message.ts');
      if (!change || costly) {
        const interceptor = await (whole ??= wholeInterceptor());
        const recorded = await recordMessage(message, {
          intercept: async (bytes) => interceptor.intercept(bytes, { asOf }),
          hold: (issues) => interceptor.hold(issues, { asOf }),
        });
        return recorded.records;
      }
      const { holdUnread, judge } = await import('./decisions/desk.ts');
      const { screener } = change;
      const base = { references: screener.screen([]).lists };
      const desk: Desk = { base, screeners: [screener], policy, operational: [], asOf, days: daysOf(asOf) };
      const recorded = await recordMessage(message, {
        intercept: async (bytes) => judge(await loadMessages(bytes), desk),
        hold: (issues: readonly Issue[]) => holdUnread(issues, desk),
      });
      return recorded.records;
    },
  };
}
