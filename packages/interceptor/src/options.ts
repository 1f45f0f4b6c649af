/** The options of the front door, checked once when it is made. */

import { createGoodGuys, type GoodGuy, type ListProvider } from '@interdict/lists';
import { parseBic, type ListSnapshot, type Screener } from '@interdict/model';
import type { PaymentMemory, PolicyOptions, Profile } from '@interdict/policy';
import { InterceptorError } from './interceptor-error.ts';
import type { DecisionJournal } from './keep.ts';

/** Whose law binds the institution. `other` is any country but the United States, the European Union and the United Kingdom. */
export const JURISDICTIONS = ['US', 'EU', 'UK', 'other'] as const;

export type Jurisdiction = (typeof JURISDICTIONS)[number];

const PROFILE: Readonly<Record<Jurisdiction, Profile>> = { US: 'us', EU: 'eu', UK: 'uk', other: 'other' };

export function profileOf(jurisdiction: Jurisdiction): Profile {
  return PROFILE[jurisdiction];
}

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
  /** Name score from which a hit is reported, 0 to 1. */
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
  readonly clock?: () => Date;
  readonly maxListAge?: number;
  readonly screeners?: readonly Screener[];
  readonly policy: PolicyOptions;
  readonly memory?: PaymentMemory;
  readonly journal?: DecisionJournal;
}

/** @throws {InterceptorError} naming the option that does not make sense. */
export function checkOptions(options: InterceptorOptions): CheckedOptions {
  const { institution, lists, screeners = [], threshold, maxListAge, memory } = options;
  if (lists.length === 0 && screeners.length === 0) {
    throw new InterceptorError(
      'no-lists',
      'Give at least one list or screener: nothing can be screened against nothing.',
    );
  }
  if (institution.jurisdictions.length === 0) throw invalid('institution.jurisdictions', 'names no jurisdiction');
  const unknown = institution.jurisdictions.find((jurisdiction) => !(jurisdiction in PROFILE));
  if (unknown !== undefined)
    throw invalid('institution.jurisdictions', `${unknown} is none of ${JURISDICTIONS.join(', ')}`);
  if (threshold !== undefined && !(threshold > 0 && threshold <= 1))
    throw invalid('threshold', `${threshold} is not above 0 and at most 1`);
  if (maxListAge !== undefined && !(maxListAge >= 0))
    throw invalid('maxListAge', `${maxListAge} is not a number of milliseconds`);
  if (memory !== undefined && !isMemory(memory)) throw invalid('memory', 'has no recall or no remember');
  return { ...options, policy: policyOptions(institution, options.policy) };
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

function isMemory(given: unknown): boolean {
  return typeof given === 'object' && given !== null && 'recall' in given && 'remember' in given;
}

function invalid(option: string, why: string): InterceptorError {
  return new InterceptorError('option-invalid', `Option ${option}: ${why}.`);
}
