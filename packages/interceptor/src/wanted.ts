/** What options must be, and the error that says which one is not. */

import { InterceptorError } from './interceptor-error.ts';

/** What is wanted, in words, and whether a value is that. */
export type Wanted = readonly [words: string, is: (given: unknown) => boolean];

/**
 * @param of - stands in front of the names: `institution.`.
 * @throws {InterceptorError} for an option that is unknown, missing or not what it must be.
 */
export function refuseWrong(
  given: unknown,
  wanted: Readonly<Record<string, Wanted>>,
  { of = '', required = [] }: { readonly of?: string; readonly required?: readonly string[] } = {},
): void {
  if (!isObject(given))
    throw invalid(of === '' ? 'options' : of.slice(0, -1), `must be an object, got ${shown(given)}`);
  const values = new Map(Object.entries(given).filter(([, value]) => value !== undefined));
  const unknown = [...values.keys()].find((name) => !Object.hasOwn(wanted, name));
  if (unknown !== undefined)
    throw invalid(of + unknown, `there is no such option, only ${Object.keys(wanted).join(', ')}`);
  for (const [name, [words, is]] of Object.entries(wanted)) {
    const value = values.get(name);
    if (value === undefined ? required.includes(name) : !is(value))
      throw invalid(of + name, `must be ${words}, got ${shown(value)}`);
  }
}

export function isObject(given: unknown): given is object {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}

/** An object with these functions, its own or of its class. */
export function canDo(...functions: readonly string[]): (given: unknown) => boolean {
  return (given) =>
    isObject(given) && functions.every((name) => name in given && typeof Reflect.get(given, name) === 'function');
}

export function listOf(is: (given: unknown) => boolean): (given: unknown) => boolean {
  return (given) => Array.isArray(given) && given.every((one) => is(one));
}

export function invalid(option: string, why: string): InterceptorError {
  return new InterceptorError('option-invalid', `Option ${option}: ${why}.`);
}

/** A value as an error shows it: what is long is cut. */
function shown(given: unknown): string {
  if (typeof given === 'function') return 'a function';
  if (given instanceof Promise) return 'a promise: await it';
  if (isObject(given)) return 'an object';
  if (Array.isArray(given)) return `[${given.slice(0, 8).map(shown).join(', ')}]`;
  return typeof given === 'string' ? JSON.stringify(given.slice(0, 80)) : String(given);
}
