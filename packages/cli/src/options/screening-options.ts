/** The options that every command which screens has in common. */

import type { DecisionJournal, Interceptor, InterceptorOptions, Jurisdiction } from 'interdict';
import { builtInList, loadLists } from 'interdict/lists';
import { JURISDICTIONS } from 'interdict/jurisdiction';
import type { ListSnapshot } from '@interdict/model';
import type { Config } from './config.ts';
import { parseDuration, parseMoment } from './moment.ts';
import { say } from '../shown/say.ts';
import { UsageError } from '../usage-error.ts';

/** As commander hands them over. */
export interface ScreeningOptions {
  readonly lists?: readonly string[];
  readonly profile?: readonly string[];
  readonly institution?: string;
  readonly asOf?: string;
  readonly maxListAge?: string;
  readonly threshold?: string;
  readonly config?: string;
  readonly goodGuys?: string;
  readonly ownership?: string;
  readonly licences?: string;
  readonly evidence?: string;
  readonly journal?: string;
}

const PROFILES = JURISDICTIONS.map((jurisdiction) => jurisdiction.toLowerCase());

/** What the options make. */
export interface Screening {
  readonly interceptor: Interceptor;
  /** The moment to decide for: the one that was asked for, or else now. */
  readonly asOf: Date;
  readonly jurisdictions: readonly Jurisdiction[];
  readonly settings: Config;
}

export interface ScreeningParts {
  readonly journal?: DecisionJournal | undefined;
  /** Gets the lists at these paths. */
  readonly listsAt?: (paths: readonly string[] | undefined) => Promise<InterceptorOptions['lists']>;
}

/** @throws {UsageError} for options that do not make sense; whatever goes wrong with the lists. */
export async function interceptorFrom(
  options: ScreeningOptions,
  { journal, listsAt = listsFrom }: ScreeningParts = {},
): Promise<Screening> {
  const { made, ...rest } = await optionsFrom(options);
  const lists = await listsAt(rest.settings.lists);
  const { createInterceptor } = await import('interdict');
  const interceptor = await createInterceptor({ ...made, lists, ...(journal ? { journal } : {}) });
  return { interceptor, ...rest };
}

const OF_POLICY = ['goodGuys', 'ownership', 'licences', 'evidence', 'thresholds', 'rules'] as const;

/** What an interceptor is made with beside lists and journal; throws as {@link interceptorFrom}. */
export async function optionsFrom(
  options: ScreeningOptions,
): Promise<Omit<Screening, 'interceptor'> & { readonly made: Omit<InterceptorOptions, 'lists'> }> {
  const settings = await settingsFrom(options);
  const { maxListAge, institution, asOf, threshold } = settings;
  const moment = asOf === undefined ? new Date() : parseMoment(asOf);
  const jurisdictions = (settings.profile ?? ['us']).map(toJurisdiction);
  const made = {
    institution: { jurisdictions, ...(institution === undefined ? {} : { bic: institution }) },
    ...(OF_POLICY.some((name) => settings[name] !== undefined)
      ? await (await import('./policy-files.ts')).policyFrom(settings)
      : {}),
    ...(threshold === undefined ? {} : { threshold }),
    ...(maxListAge === undefined ? {} : { maxListAge: parseDuration(maxListAge) }),
  };
  return { made, asOf: moment, jurisdictions, settings };
}

/** The command line over the configuration file. */
export async function settingsFrom({ config, threshold, ...options }: ScreeningOptions): Promise<Config> {
  const file: Config = config === undefined ? {} : await (await import('./config.ts')).readConfig(config);
  return {
    ...file,
    ...options,
    lists: [...(options.lists ?? file.lists ?? [])],
    ...(threshold === undefined ? {} : { threshold: toScore(threshold) }),
  };
}

/** The lists at `paths`; without any, the demonstration list, with a warning that it is no list to decide on. */
export async function listsFrom(paths: readonly string[] = []): Promise<ListSnapshot[]> {
  if (paths.length > 0) {
    const lists = (await Promise.all(paths.map(loadLists))).flat();
    for (const { list, entries } of lists)
      if (entries.length === 0) say(`the list ${list} has no entry: nobody is found on it.`);
    return lists;
  }
  say('no --lists given: using the built-in demonstration list. Never decide on it.');
  return [builtInList()];
}

function toJurisdiction(profile: string): Jurisdiction {
  const jurisdiction = JURISDICTIONS[PROFILES.indexOf(profile)];
  if (!jurisdiction)
    throw new UsageError(`--profile ${profile}: use one of ${PROFILES.join(', ')}; repeat --profile for several.`);
  return jurisdiction;
}

function toScore(text: string): number {
  const score = Number(text);
  if (!(score > 0 && score <= 1)) throw new UsageError(`--threshold ${text}: use a number above 0 and at most 1.`);
  return score;
}
