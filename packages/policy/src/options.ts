/** Reads the options of a policy: fills in what is absent and refuses what is wrong. */

import { AUTHORITIES, parseBic } from '@interdict/model';
import type { Authority, Bic, Issue } from '@interdict/model';
import type { GoodGuys } from './good-guys.ts';
import type { Thresholds } from './identity.ts';
import type { Directories } from './directories/directories.ts';
import type { Licence } from './licences/licence.ts';
import { type Evidence, evidenceFrom, isEvidenceList, type PaymentEvidence } from './licences/read-evidence.ts';
import { isLicenceList, oddities } from './licences/read-licences.ts';
import type { OwnRule } from './own-rules.ts';
import type { OwnershipProvider } from './ownership/stake.ts';
import { PolicyError } from './policy-error.ts';
import { PROFILES, type Profile } from './profile.ts';
import { RULES, switchesOf } from './rules.ts';
import type { Institution, Settings, Switch } from './settings.ts';

export interface PolicyOptions {
  /** Whose law binds; of several the strictest decides. `['us']` by default. */
  readonly profiles?: readonly Profile[];
  readonly institution?: Institution;
  readonly thresholds?: Partial<Thresholds>;
  /** Other settings for single rules, by id. The ids stand in `rules.ts` and in the reasons of decisions. */
  readonly rules?: Readonly<Record<string, Switch>>;
  /** Who owns whom. Without it ownership is not looked at. */
  readonly ownership?: OwnershipProvider;
  /** What persons found about hits that came up before. None by default. */
  readonly goodGuys?: GoodGuys;
  /** Rules of the institution's own. None by default. */
  readonly ownRules?: readonly OwnRule[];
  /** The licences and exemptions the institution knows of; none by default. */
  readonly licences?: readonly Licence[];
  /** What somebody vouches for about single payments under them, beside what comes with a payment; nothing by default. */
  readonly evidence?: readonly PaymentEvidence[];
  /** What is known of banks and of accounts on the institution's own books; nothing by default. */
  readonly directories?: Directories;
  /** Authorities that bind under the profile `other` beside the UN. None by default. */
  readonly localAuthorities?: readonly Authority[];
}

const DEFAULT_THRESHOLDS: Thresholds = { confirm: 1, discountBirthYears: 5 };

/** @throws PolicyError for a misspelt name, a value out of range, a rule that is unknown or fixed. */
export function settingsFrom(options: PolicyOptions): Settings {
  const known = [
    'profiles',
    'institution',
    'thresholds',
    'rules',
    'ownership',
    'goodGuys',
    'ownRules',
    'licences',
    'evidence',
    'directories',
    'localAuthorities',
  ];
  refuseUnknown('options', record('options', options), known);
  const profiles = several('profiles', options.profiles ?? ['us'], PROFILES);
  if (profiles.length === 0) throw new PolicyError('invalid-option', 'profiles', 'name at least one');
  return {
    profiles,
    institution: institution(options.institution ?? {}),
    thresholds: thresholds(options.thresholds ?? {}),
    rules: rules(options.rules ?? {}),
    ...(options.ownership === undefined ? {} : { ownership: versioned('ownership', 'stakesIn', options.ownership) }),
    ...(options.goodGuys === undefined ? {} : { goodGuys: versioned('goodGuys', 'suppressionOf', options.goodGuys) }),
    ownRules: ownRules(options.ownRules ?? []),
    licences: licences(options.licences ?? []),
    evidence: evidence(options.evidence ?? []),
    ...(options.directories === undefined ? {} : { directories: directories(options.directories) }),
    localAuthorities: several('localAuthorities', options.localAuthorities ?? [], AUTHORITIES),
  };
}

function institution(given: Institution): Institution {
  refuseUnknown('institution', record('institution', given), ['bic', 'name']);
  const { name } = given;
  if (name !== undefined && typeof name !== 'string') throw invalid('institution.name', name, 'a text');
  const bic = bicFrom(given.bic);
  return { ...(bic ? { bic } : {}), ...(name === undefined ? {} : { name }) };
}

function bicFrom(given: unknown): Bic | undefined {
  if (given === undefined) return undefined;
  const bic = typeof given === 'string' ? parseBic(given) : undefined;
  if (!bic) throw invalid('institution.bic', given, 'a BIC of 8 or 11 characters');
  return bic;
}

function thresholds(given: Partial<Thresholds>): Thresholds {
  refuseUnknown('thresholds', record('thresholds', given), Object.keys(DEFAULT_THRESHOLDS));
  const { confirm, discountBirthYears } = { ...DEFAULT_THRESHOLDS, ...given };
  if (!isNumber(confirm) || !(confirm > 0 && confirm <= 1))
    throw invalid('thresholds.confirm', confirm, 'a number above 0 and up to 1');
  if (!isNumber(discountBirthYears) || !(discountBirthYears >= 1))
    throw invalid('thresholds.discountBirthYears', discountBirthYears, 'at least 1');
  return { confirm, discountBirthYears };
}

function isNumber(given: unknown): given is number {
  return typeof given === 'number';
}

function rules(given: Readonly<Record<string, Switch>>): Readonly<Record<string, Switch>> {
  for (const [id, setting] of Object.entries(record('rules', given))) {
    const option = `rules.${id}`;
    const rule = RULES.find((one) => one.id === id);
    if (!rule) throw new PolicyError('unknown-rule', option, 'no rule has this id');
    if (rule.fixed) throw new PolicyError('fixed-rule', option, 'without it something unread could pass');
    const allowed = switchesOf(rule);
    if (!allowed.includes(setting)) throw invalid(option, setting, `one of ${allowed.join(', ')}`);
  }
  return { ...given };
}

/** Something the institution hands in: with a version for the record, and a function to ask. */
function versioned<T extends { readonly version: string }>(option: string, ask: keyof T & string, given: T): T {
  const { version, [ask]: asked }: Partial<T> = record(option, given);
  if (typeof version !== 'string' || version === '') throw invalid(`${option}.version`, version, 'a text');
  if (typeof asked !== 'function') throw invalid(`${option}.${ask}`, typeof asked, 'a function');
  return given;
}

function directories(given: Directories): Directories {
  const { version, isShellBank, respondentOf }: Partial<Directories> = record('directories', given);
  if (typeof version !== 'string' || version === '') throw invalid('directories.version', version, 'a text');
  if (typeof isShellBank !== 'function' || typeof respondentOf !== 'function')
    throw invalid('directories', typeof isShellBank, 'an object with isShellBank and respondentOf');
  return given;
}

function ownRules(given: readonly OwnRule[]): readonly OwnRule[] {
  if (!Array.isArray(given)) throw invalid('ownRules', given, 'a list');
  given.forEach((rule, position) => {
    const option = `ownRules.${position}`;
    versioned(option, 'find', rule);
    const { id, citation, because, demands } = rule;
    for (const [name, text] of Object.entries({ id, citation, because }))
      if (typeof text !== 'string' || text === '') throw invalid(`${option}.${name}`, text, 'a text');
    if (!OWN_DEMANDS.includes(demands)) throw invalid(`${option}.demands`, demands, `one of ${OWN_DEMANDS.join(', ')}`);
    const isTaken = RULES.some((one) => one.id === id) || given.findIndex((one) => one.id === id) !== position;
    if (isTaken) throw new PolicyError('invalid-option', `${option}.id`, `there is a rule ${id} already`);
  });
  return [...given];
}

const OWN_DEMANDS: readonly OwnRule['demands'][] = ['block', 'reject', 'review'];

function licences(given: unknown): readonly Licence[] {
  const issues: Issue[] = [];
  if (isLicenceList(given, '', issues)) issues.push(...oddities(given, (at) => `[${at}]`));
  const [first] = issues;
  if (first) throw new PolicyError('invalid-option', `licences${first.path ?? ''}`, first.message);
  return isLicenceList(given, '', []) ? given : [];
}

function evidence(given: unknown): Evidence {
  const issues: Issue[] = [];
  if (isEvidenceList(given, '', issues)) return evidenceFrom(given);
  throw new PolicyError('invalid-option', `evidence${issues[0]?.path ?? ''}`, issues[0]?.message ?? 'must be a list');
}

/** The values of `given` in the order of `allowed`, each once: order and repetition mean nothing. */
function several<T extends string>(option: string, given: readonly T[], allowed: readonly T[]): readonly T[] {
  if (!Array.isArray(given)) throw invalid(option, given, 'a list');
  const wrong = given.find((value) => !allowed.includes(value));
  if (wrong !== undefined) throw invalid(option, wrong, `one of ${allowed.join(', ')}`);
  return allowed.filter((value) => given.includes(value));
}

function record(option: string, given: unknown): object {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw invalid(option, given, 'an object');
  return given;
}

function refuseUnknown(option: string, given: object, known: readonly string[]): void {
  const wrong = Object.keys(given).find((key) => !known.includes(key));
  if (wrong !== undefined) {
    throw new PolicyError('unknown-option', `${option}.${wrong}`, `not among ${known.join(', ')}`);
  }
}

function invalid(option: string, given: unknown, wanted: string): PolicyError {
  return new PolicyError('invalid-option', option, `must be ${wanted}, got ${JSON.stringify(given) ?? String(given)}`);
}
