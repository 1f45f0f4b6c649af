/** The options of the front door, checked once when it is made. */

import { isUint8Array } from 'node:util/types';
import type { GoodGuy, ListProvider } from '@interdict/lists';
import { createGoodGuys } from '@interdict/lists/good-guys';
import { parseBic, type ListSnapshot, type Screener } from '@interdict/model';
import { type PaymentMemory, type PolicyOptions, RAILS } from '@interdict/policy';
import { InterceptorError } from './interceptor-error.ts';
import { type Jurisdiction, JURISDICTIONS, profileOf } from './jurisdiction.ts';
import type { DecisionJournal } from './decisions/keep.ts';
import type { PoolMoment } from './pool/pool.ts';
import { canDo, invalid, isObject, listOf, refuseWrong, type Wanted } from './wanted.ts';

export interface InterceptorOptions {
  readonly institution: {
    /** BIC of the institution that decides. */
    readonly bic?: string;
    /** Several may bind one institution: the strictest wins and each is reported. */
    readonly jurisdictions: readonly Jurisdiction[];
  };
  /** Snapshots, and providers of snapshots as they change. At least one of either, or a screener. */
  readonly lists: readonly (ListProvider | ListSnapshot)[];
  /** Screening engines beside the lists; the hits of all count. */
  readonly screeners?: readonly Screener[];
  /** Ownership, licences, directories, findings of persons and what the institution makes of single rules. */
  readonly policy?: FrontDoorPolicy;
  /** Where decided payments are kept, so that what belongs to an earlier one is seen; nowhere if absent. */
  readonly memory?: PaymentMemory;
  /** Name score from which a hit is reported, above 0 and at most 1; `DEFAULT_THRESHOLD` if absent. */
  readonly threshold?: number;
  /** Milliseconds after the end of its day of publication from which a list is too old to decide on; no limit if absent. */
  readonly maxListAge?: number;
  /** The time of day for decisions that are not given one. */
  readonly clock?: () => Date;
  /** Keeps every decision before it is given out; one that it cannot keep is a hold. */
  readonly journal?: DecisionJournal;
}

export interface FrontDoorPolicy extends Omit<PolicyOptions, 'profiles' | 'institution' | 'goodGuys'> {
  /** Findings of persons that hits are false, as `readGoodGuys` reads them: such hits are recorded and do not decide. */
  readonly goodGuys?: readonly GoodGuy[];
}

interface CheckedOptions {
  /** The time of day, by the clock that was given or this machine's. */
  readonly now: () => Date;
  readonly maxListAge?: number;
  readonly screeners?: readonly Screener[];
  readonly policy: PolicyOptions;
  readonly memory?: PaymentMemory;
  readonly journal?: DecisionJournal;
}

const OPTIONS: Readonly<Record<keyof InterceptorOptions, Wanted>> = {
  institution: ['an object', isObject],
  lists: ['a list of snapshots and providers', listOf((one) => isSnapshot(one) || isProvider(one))],
  screeners: ['a list of objects with a function screen', listOf(canDo('screen'))],
  policy: ['an object, without the profiles and the institution that are told beside it', isFrontDoorPolicy],
  memory: ['an object with the functions recall and remember', canDo('recall', 'remember')],
  threshold: ['a number above 0 and at most 1', (given) => typeof given === 'number' && given > 0 && given <= 1],
  maxListAge: ['a number of milliseconds', (given) => typeof given === 'number' && given >= 0],
  clock: ['a function', (given) => typeof given === 'function'],
  journal: ['an object with a function append', canDo('append')],
};

const INSTITUTION: Readonly<Record<keyof InterceptorOptions['institution'], Wanted>> = {
  bic: ['a text', (given) => typeof given === 'string'],
  jurisdictions: [
    `a list of one or more of ${JURISDICTIONS.join(', ')}`,
    (given) => Array.isArray(given) && given.length > 0 && given.every((one) => JURISDICTIONS.includes(one)),
  ],
};

const GOOD_GUYS: Readonly<Record<string, Wanted>> = {
  goodGuys: ['a list of findings as readGoodGuys reads them', listOf(isGoodGuy)],
};

/** @throws {InterceptorError} naming the option that does not make sense. */
export function checkOptions(options: InterceptorOptions): CheckedOptions {
  refuseWrong(options, OPTIONS, { required: ['institution', 'lists'] });
  const { institution, lists, screeners = [], policy } = options;
  refuseWrong(institution, INSTITUTION, { of: 'institution.', required: ['jurisdictions'] });
  if (lists.length === 0 && screeners.length === 0) {
    throw new InterceptorError(
      'no-lists',
      'Give at least one list or screener: nothing can be screened against nothing.',
    );
  }
  refuseWrong({ goodGuys: policy?.goodGuys }, GOOD_GUYS, { of: 'policy.' });
  return { ...options, now: checkedClock(options.clock), policy: policyOptions(institution, policy) };
}

/** @throws {InterceptorError} when it is asked and tells no time. */
function checkedClock(clock = (): Date => new Date()): () => Date {
  return () => {
    const time = clock();
    if (!isDate(time)) throw invalid('clock', 'must give a date');
    return time;
  };
}

const MOMENT: Readonly<Record<keyof PoolMoment, Wanted>> = {
  asOf: ['a date', isDate],
  signal: ['an AbortSignal', canDo('throwIfAborted', 'addEventListener')],
  evidence: ['a function', (given) => typeof given === 'function'],
  rail: [`one of ${RAILS.join(', ')}`, (given) => RAILS.some((rail) => rail === given)],
  rescreened: ['true or false', (given) => typeof given === 'boolean'],
  on: ['an interceptor', canDo('intercept', 'share')],
  screened: ['true or false', (given) => typeof given === 'boolean'],
};

/** @throws {InterceptorError} naming what of a moment does not make sense. */
export function checkMoment(moment: PoolMoment): PoolMoment {
  refuseWrong(moment, MOMENT);
  return moment;
}

/**
 * The bytes as they are now, in memory of their own: what the caller, or another thread, writes over them does not count.
 * What was given instead is not told: it may be a message.
 *
 * @throws {InterceptorError} for what is no bytes.
 */
export function ownBytes(bytes: Uint8Array): Uint8Array {
  if (!isUint8Array(bytes)) throw invalid('bytes', 'must be a Uint8Array');
  const own = Buffer.allocUnsafeSlow(bytes.length);
  // Of memory that was handed to another thread nothing is left, not even something to copy.
  if (bytes.length > 0) own.set(bytes);
  return own;
}

/** What the policy is made from: the front door's own data in the policy's words. */
export function policyOptions(
  { bic: written, jurisdictions }: InterceptorOptions['institution'],
  { goodGuys, ...policy }: FrontDoorPolicy = {},
): PolicyOptions {
  const bic = written === undefined ? undefined : parseBic(written);
  if (written !== undefined && !bic) throw invalid('institution.bic', `${written} is not a BIC`);
  return {
    ...policy,
    ...(goodGuys ? { goodGuys: createGoodGuys(goodGuys) } : {}),
    profiles: jurisdictions.map(profileOf),
    ...(bic ? { institution: { bic } } : {}),
  };
}

/** What a provider of one's own gives may be anything. */
export function isSnapshot(given: unknown): boolean {
  return (
    isObject(given) &&
    ['list', 'sha256'].every((name) => typeof Reflect.get(given, name) === 'string') &&
    ['entries', 'issues'].every((name) => Array.isArray(Reflect.get(given, name)))
  );
}

function isDate(given: unknown): boolean {
  return given instanceof Date && !Number.isNaN(given.getTime());
}

function isProvider(given: unknown): boolean {
  return isObject(given) && 'snapshots' in given && canDo('subscribe')(given.snapshots);
}

function isFrontDoorPolicy(given: unknown): boolean {
  return isObject(given) && !('profiles' in given) && !('institution' in given);
}

function isGoodGuy(given: unknown): boolean {
  return isObject(given) && 'value' in given && typeof given.value === 'string' && 'scope' in given && 'entry' in given;
}
