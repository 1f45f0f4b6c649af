/** Checks data from files: each check says where a value is wrong and what was wanted. */

import {
  jsonLines,
  KeyTwiceError,
  parseCalendarDate,
  parseJson,
  type CalendarDate,
  type EntryId,
  type Issue,
  type Row,
} from '@interdict/model';
import { parseDecimal } from './decimal.ts';

/** Whether `value` is a `T`; where it is not, says so in `issues`. */
export type Check<T> = (value: unknown, path: string, issues: Issue[]) => value is T;

type Checks = Readonly<Record<string, Check<unknown>>>;
type Checked<C> = C extends Check<infer T> ? T : never;
type Shape<R extends Checks, O extends Checks> = { readonly [K in keyof R]: Checked<R[K]> } & {
  readonly [K in keyof O]?: Checked<O[K]>;
};

/** Of data that came from a file: checked as a whole or not used at all. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] };

export const isText: Check<string> = checkFor('a text that is not empty', (value): value is string => {
  return typeof value === 'string' && value.trim() !== '';
});

export const isAnyText: Check<string> = checkFor('a text', (value): value is string => typeof value === 'string');

export const isDay: Check<CalendarDate> = checkFor('a day as YYYY-MM-DD', (value): value is CalendarDate => {
  return typeof value === 'string' && parseCalendarDate(value) !== undefined;
});

/** As text: a JSON number is a binary fraction. */
export const isDecimal: Check<string> = checkFor(
  'a decimal number as text, such as "49.99"',
  (value): value is string => {
    return typeof value === 'string' && parseDecimal(value) !== undefined;
  },
);

/** As entries of lists are named: `ofac-sdn:39017`. */
export const isEntryId: Check<EntryId> = checkFor('the id of a list entry, LIST:ID', (value): value is EntryId => {
  return typeof value === 'string' && /^[^:]+:./.test(value);
});

export const isNumber: Check<number> = checkFor('a number', (value): value is number => typeof value === 'number');

export const isBoolean: Check<boolean> = checkFor('true or false', (value): value is boolean => {
  return typeof value === 'boolean';
});

export const isTrue: Check<true> = checkFor('true', (value): value is true => value === true);

export function oneOf<const T extends string>(allowed: readonly T[]): Check<T> {
  return checkFor(`one of ${allowed.join(', ')}`, (value): value is T => allowed.some((one) => one === value));
}

export function listOf<T>(check: Check<T>): Check<readonly T[]> {
  return (value, path, issues): value is readonly T[] => {
    if (!Array.isArray(value)) return refuse(value, 'a list', path, issues);
    return value.map((one: unknown, at) => check(one, `${path}[${at}]`, issues)).every(Boolean);
  };
}

/** An object whose fields have any names. */
export function mapOf<T>(check: Check<T>): Check<Readonly<Record<string, T>>> {
  return (value, path, issues): value is Readonly<Record<string, T>> => {
    if (!isObject(value)) return refuse(value, 'an object', path, issues);
    return Object.entries(value)
      .map(([field, one]: [string, unknown]) => check(one, `${path}.${field}`, issues))
      .every(Boolean);
  };
}

/** An object with these fields and no others. */
export function objectWith<R extends Checks, O extends Checks>(required: R, optional: O): Check<Shape<R, O>> {
  const checks = new Map<string, Check<unknown>>([...Object.entries(required), ...Object.entries(optional)]);
  return (value, path, issues): value is Shape<R, O> => {
    if (!isObject(value)) return refuse(value, 'an object', path, issues);
    const given = new Map(Object.entries(value));
    const fields = [...new Set([...Object.keys(required), ...given.keys()])];
    return fields
      .map((field) => {
        const check = checks.get(field);
        const at = path === '' ? field : `${path}.${field}`;
        if (!check) return refuse(field, `one of the fields ${[...checks.keys()].join(', ')}`, at, issues);
        return check(given.get(field), at, issues);
      })
      .every(Boolean);
  };
}

/** An object with at least these fields, its own or inherited: what code hands in, where a file would have no others. */
export function having<R extends Checks, O extends Checks>(required: R, optional: O): Check<Shape<R, O>> {
  return (value, path, issues): value is Shape<R, O> => {
    if (!isObject(value)) return refuse(value, 'an object', path, issues);
    const holds = ([field, check]: [string, Check<unknown>], isOptional: boolean): boolean => {
      const given: unknown = Reflect.get(value, field);
      return (isOptional && given === undefined) || check(given, path === '' ? field : `${path}.${field}`, issues);
    };
    return [
      ...Object.entries(required).map((one) => holds(one, false)),
      ...Object.entries(optional).map((one) => holds(one, true)),
    ].every(Boolean);
  };
}

/**
 * What code of the institution's own answers, where it is what `check` wants.
 * @throws {TypeError} which says what is wrong.
 */
export function answered<T>(answer: unknown, check: Check<T>): T {
  const issues: Issue[] = [];
  if (check(answer, '', issues)) return answer;
  throw new TypeError(issues.map(({ message }) => message).join(' '));
}

/** JSON with what `check` wants; `path` stands in front of the place of every issue. */
export function readJson<T>(text: string, check: Check<T>, path = ''): Read<T> {
  const issues: Issue[] = [];
  try {
    const value = parseJson(text);
    return check(value, path, issues) ? { ok: true, value } : { ok: false, issues };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const message = error instanceof KeyTwiceError ? error.message : 'This is not JSON.';
    return { ok: false, issues: [{ ...issueAt(path), code: 'json-malformed', message }] };
  }
}

/**
 * The records that a file holds one a line, JSON lines where it is text. The path of an issue begins with the line.
 *
 * @param read - one record; tells what is wrong and gives nothing then.
 */
export function readEach<T>(
  file: string | readonly Row[],
  read: (row: unknown, path: string, issues: Issue[]) => T | undefined,
): { readonly records: readonly T[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const [rows, odd] = typeof file === 'string' ? [jsonLines(file), NO_JSON] : [file, NO_ROW];
  const records = rows.flatMap(({ line, row, why = odd }): T[] => {
    const path = `line ${line}`;
    const record = typeof row === 'string' ? undefined : read(row, path, issues);
    if (typeof row === 'string') issues.push({ ...issueAt(path), code: 'row-malformed', message: `${path}: ${why}` });
    return record === undefined ? [] : [record];
  });
  return { records, issues };
}

const NO_JSON = 'this is no JSON: text is read as JSON lines, and CSV given as rows, as readRows makes them.';

const NO_ROW = 'this is neither JSON nor a row with as many cells as the header.';

/** `wanted` completes "It must be ...". */
export function checkFor<T>(wanted: string, is: (value: unknown) => value is T): Check<T> {
  return (value, path, issues): value is T => is(value) || refuse(value, wanted, path, issues);
}

function refuse(value: unknown, wanted: string, path: string, issues: Issue[]): false {
  const received = JSON.stringify(value)?.slice(0, 80) ?? 'nothing';
  const message = `${path === '' ? 'The whole' : path} must be ${wanted}, got ${received}.`;
  issues.push({ ...issueAt(path), code: 'value-invalid', message });
  return false;
}

function issueAt(path: string): Pick<Issue, 'severity' | 'path'> {
  return { severity: 'error', ...(path === '' ? {} : { path }) };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
