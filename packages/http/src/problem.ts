/** Errors as problem details (RFC 9457): every one there is, with its status. */

import { type Answer, json } from './answer.ts';

export type ProblemCode =
  | 'request-malformed'
  | 'body-incomplete'
  | 'not-authenticated'
  | 'cross-origin'
  | 'not-found'
  | 'method-not-allowed'
  | 'body-too-large'
  | 'media-type-unsupported'
  | 'host-unknown'
  | 'payment-not-executed'
  | 'body-already-read'
  | 'internal-error'
  | 'busy';

/** The title of each is one sentence for a person; programs match on the code. */
export const PROBLEMS: Readonly<Record<ProblemCode, readonly [status: number, title: string]>> = {
  'request-malformed': [400, 'The request is not understood.'],
  'body-incomplete': [400, 'The body broke off.'],
  'not-authenticated': [401, 'A valid key is needed.'],
  'cross-origin': [403, 'Pages of other origins are not answered.'],
  'not-found': [404, 'There is nothing here.'],
  'method-not-allowed': [405, 'This address does not know the method.'],
  'body-too-large': [413, 'The body is larger than allowed.'],
  'media-type-unsupported': [415, 'The body is not a payment message as it is: its type, encoding or character set.'],
  'host-unknown': [421, 'This host is not served here.'],
  'payment-not-executed': [422, 'The payment is not executed.'],
  'body-already-read': [500, 'The message was read before it could be screened.'],
  'internal-error': [500, 'Something failed. Nothing was decided and nothing was passed on.'],
  busy: [503, 'More is in work than allowed. Try again.'],
};

/** The answer for one problem; `detail` says what is particular to this one. */
export function problem(code: ProblemCode, detail?: string, headers: Readonly<Record<string, string>> = {}): Answer {
  const [status, title] = PROBLEMS[code];
  const body = { type: `urn:interdict:problem:${code}`, title, status, code, ...(detail ? { detail } : {}) };
  return json(status, body, { 'content-type': 'application/problem+json', ...headers });
}
