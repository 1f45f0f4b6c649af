/** An interceptor of one moment that can be handed to other threads. */

import type { Issue, Screener } from '@interdict/model';
import {
  createPolicy,
  isOwnershipRegister,
  type OwnershipRecord,
  ownershipRegister,
  type Policy,
  type Rail,
} from '@interdict/policy';
import { daysOf } from '../decisions/days.ts';
import { type Desk, holdUnread, judge } from '../decisions/desk.ts';
import type { InterceptedPayment, Interception } from '../decisions/interception.ts';
import { InterceptorError } from '../interceptor-error.ts';
import { type FrontDoorPolicy, type InterceptorOptions, policyOptions } from '../options.ts';
import { openOwned, type OwnedBase } from '../bases/owned-base.ts';
import { readMessages } from '../messages/read-messages.ts';
import { openBase, type OpenedBase, type ScreeningBase } from '../bases/screening-base.ts';

/** Plain data: whoever opens it decides exactly as the interceptor did when it was shared. */
export interface SharedInterceptor {
  readonly base: {
    /** Equal for equal lists. */
    readonly key: string;
    /** The lists, indexed: shared between threads, not copied. */
    readonly index: SharedArrayBuffer;
    /** What is owned, indexed. */
    readonly owned?: SharedArrayBuffer;
    readonly threshold?: number;
  };
  readonly policy: {
    readonly hash: string;
    readonly institution: InterceptorOptions['institution'];
    readonly options: Omit<FrontDoorPolicy, 'ownership'>;
    readonly ownership?: readonly OwnershipRecord[];
  };
  readonly operational: readonly Issue[];
  readonly asOf: Date;
  readonly rail?: Rail;
  readonly rescreened?: boolean;
}

/** One that whoever is to open it may have opened before: what is large in it is only named. */
export interface NamedInterceptor extends Omit<SharedInterceptor, 'base' | 'policy'> {
  readonly base: Pick<SharedInterceptor['base'], 'key'>;
  readonly policy: Pick<SharedInterceptor['policy'], 'hash'>;
}

export interface OpenedInterceptor {
  /** As {@link Interceptor.intercept}, on the lists and the policy that were shared. */
  readonly intercept: (bytes: Uint8Array, signal?: AbortSignal) => Promise<Interception>;
  /** As {@link Interceptor.hold}. */
  readonly hold: (issues: readonly Issue[]) => InterceptedPayment;
}

/** What stands beside the lists: engines of one's own cannot be shared. */
interface SharedBeside {
  readonly owned: OwnedBase | undefined;
  readonly screeners: readonly Screener[];
}

/** @throws {InterceptorError} where something in it is a function, which no other thread can call. */
export function shared(
  { index, key, owned, screeners }: ScreeningBase & SharedBeside,
  { policy, operational, asOf, evidence, remembering, rail, rescreened }: Desk,
  { institution, policy: { ownership, ...options } = {}, threshold }: InterceptorOptions,
): SharedInterceptor {
  if (screeners.length > 0) throw notShareable('screeners');
  if (ownership && !isOwnershipRegister(ownership)) throw notShareable('policy.ownership');
  if (options.ownRules?.length) throw notShareable('policy.ownRules');
  if (options.directories) throw notShareable('policy.directories');
  if (remembering) throw notShareable('memory');
  if (evidence) throw notShareable('evidence');
  return {
    base: {
      key: owned ? JSON.stringify([key, owned.snapshot.sha256]) : key,
      index: index.buffer,
      ...(owned ? { owned: owned.buffer } : {}),
      ...(threshold === undefined ? {} : { threshold }),
    },
    policy: { hash: policy.hash, institution, options, ...(ownership ? { ownership: ownership.records } : {}) },
    operational,
    asOf,
    ...(rail ? { rail } : {}),
    ...(rescreened ? { rescreened } : {}),
  };
}

/** What is told again and again of it, once it is known. */
export function named({ base: { key }, policy: { hash }, ...occasion }: SharedInterceptor): NamedInterceptor {
  return { ...occasion, base: { key }, policy: { hash } };
}

/** Opens what {@link Interceptor.share} gave. */
export interface InterceptorOpener {
  (shared: SharedInterceptor): OpenedInterceptor;
  /** Undefined where it is not among those opened last. */
  (shared: NamedInterceptor): OpenedInterceptor | undefined;
}

/** For here or another thread; what it opened last it need not open again. */
export function interceptorOpener(): InterceptorOpener {
  const bases = lastOpened<OpenedLists>();
  const policies = lastOpened<Policy>();
  function open(shared: SharedInterceptor): OpenedInterceptor;
  function open(shared: NamedInterceptor): OpenedInterceptor | undefined;
  function open({
    base: lists,
    policy: rules,
    ...occasion
  }: SharedInterceptor | NamedInterceptor): OpenedInterceptor | undefined {
    const base = bases(lists.key, () => ('index' in lists ? openedBase(lists) : undefined));
    const policy = policies(rules.hash, () =>
      'options' in rules ? createPolicy(policyOptions(rules.institution, withOwnership(rules))) : undefined,
    );
    if (!base || !policy) return undefined;
    const desk: Desk = { ...occasion, days: daysOf(occasion.asOf), base, screeners: base.screeners, policy };
    return {
      intercept: async (bytes, signal) => judge(readMessages(bytes), { ...desk, signal }),
      hold: (issues) => holdUnread(issues, desk),
    };
  }
  return open;
}

type OpenedLists = Pick<OpenedBase, 'references'> & Pick<Desk, 'screeners'>;

function openedBase({ index, owned, threshold }: SharedInterceptor['base']): OpenedLists {
  const { references, screener } = openBase(index, threshold);
  return { references, screeners: [screener, ...(owned ? [openOwned(owned, threshold)] : [])] };
}

function withOwnership({ options, ownership }: SharedInterceptor['policy']): FrontDoorPolicy {
  return ownership ? { ...options, ownership: ownershipRegister(ownership) } : options;
}

/** More than one at a time are in use only while lists are swapped, or decisions are taken as of several days. */
const KEPT = 4;

function lastOpened<T>(): (key: string, open: () => T | undefined) => T | undefined {
  const opened = new Map<string, T>();
  return (key, open) => {
    const found = opened.get(key) ?? open();
    if (found === undefined) return undefined;
    opened.delete(key);
    opened.set(key, found);
    for (const [oldest] of opened) if (opened.size > KEPT) opened.delete(oldest);
    return found;
  };
}

function notShareable(option: string): InterceptorError {
  return new InterceptorError(
    'not-shareable',
    `Option ${option} holds functions, which cannot work in another thread.`,
  );
}
