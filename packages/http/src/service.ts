/** The screening service as one function of the Fetch standard: a request in, a response out. */

import { setImmediate } from 'node:timers/promises';
import { decisionRecord, type Interceptor, readMessages, listRecord } from 'interdict';
import { readInFull } from '@interdict/model';
import { type Answer, json, toResponse } from './answer.ts';
import { type Budget, createBudget, MOST_BYTES, readBody } from './body.ts';
import { MESSAGE_TYPES, namesCharset, objectionTo, objectionToBytes } from './content-type.ts';
import { demand, demandKnown } from './demand.ts';
import { inquiryFrom, search } from './name-search.ts';
import { OPENAPI } from './openapi.ts';
import { readPage } from './page.ts';
import { problem, type ProblemCode } from './problem.ts';
import { createProtection, type ProtectionOptions } from './protection.ts';

export interface ServiceOptions extends ProtectionOptions {
  readonly interceptor: Interceptor;
  /** Decide for this moment, whatever the clock says. */
  readonly asOf?: Date;
  /** Milliseconds in which a message must be decided; then it is held. Needs an interceptor that decides in other threads. */
  readonly deadline?: number;
  readonly limits?: Partial<ServiceLimits>;
  /** Told of every failure that is answered with `internal-error`: the answer says nothing of it. */
  readonly onError?: (error: unknown) => void;
}

export interface ServiceLimits {
  /** Bytes of one body; 10 MiB, or as many as may be in memory. */
  readonly bytes: number;
  /** Bytes of all bodies in memory; 256 MiB, or as many as one body may have. */
  readonly bytesInMemory: number;
  /** Requests in work; 1,024. */
  readonly requests: number;
}

const OPTIONS = { interceptor: 1, asOf: 1, deadline: 1, limits: 1, onError: 1, apiKey: 1, hosts: 1 } as const;

const LIMITS: ServiceLimits = { bytes: MOST_BYTES, bytesInMemory: 256 * 1024 * 1024, requests: 1024 };

/** Also what `curl --data-binary` says when nobody tells it better: the bytes are taken as they are, so it does no harm. */
const TYPES = [...MESSAGE_TYPES, 'application/x-www-form-urlencoded'];

const RETRY = { 'retry-after': '1' } as const;

/** On every answer. */
const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

/** What a timer can wait for: with more it would not wait at all. */
const LONGEST = 2 ** 31 - 1;

function isTime(milliseconds: number): boolean {
  return Number.isInteger(milliseconds) && milliseconds >= 1 && milliseconds <= LONGEST;
}

/** Of the two limits of bytes the one that is not given goes by the one that is: no body is told to wait for room that there never is. */
function limitsFrom(given: Partial<ServiceLimits> = {}): ServiceLimits {
  demandKnown<Partial<ServiceLimits>>(given, { bytes: 1, bytesInMemory: 1, requests: 1 }, 'limits.');
  for (const [name, limit] of Object.entries(given)) demand(limit >= 1, `limits.${name}`, 'a number from 1');
  const { bytes = 1, bytesInMemory = LIMITS.bytes } = given;
  const limits = {
    ...LIMITS,
    bytes: Math.min(LIMITS.bytes, bytesInMemory),
    bytesInMemory: Math.max(LIMITS.bytesInMemory, bytes),
    ...given,
  };
  demand(limits.bytes <= limits.bytesInMemory, 'limits.bytes', 'at most limits.bytesInMemory');
  return limits;
}

/** What the routes work with. */
export interface Desk {
  readonly interceptor: Interceptor;
  readonly asOf: Date | undefined;
  readonly deadline: number | undefined;
  /** Resolves in a turn of the event loop of its own. */
  readonly turn: () => Promise<void>;
}

export interface Route {
  /** True where an answer holds data: it needs the key, if there is one. */
  readonly guarded: boolean;
  /** True where a body is read: it is handed over whole. */
  readonly takesBody?: boolean;
  readonly answer: (desk: Desk, body: Uint8Array, query: URLSearchParams) => Answer | Promise<Answer>;
}

/** Every address and method there is, beside the page. */
export const ROUTES: Readonly<Record<string, Readonly<Record<string, Route>>>> = {
  '/screen': { POST: { guarded: true, takesBody: true, answer: screen } },
  '/parse': { POST: { guarded: true, takesBody: true, answer: (_desk, body) => parse(body) } },
  '/search': {
    GET: { guarded: true, answer: ({ interceptor }, _body, query) => find(interceptor, query) },
    POST: {
      guarded: true,
      takesBody: true,
      answer: ({ interceptor }, body, query) => find(interceptor, withNames(query, body)),
    },
  },
  '/lists': { GET: { guarded: true, answer: ({ interceptor }) => json(200, interceptor.lists().map(listRecord)) } },
  '/entry': { GET: { guarded: true, answer: entry } },
  '/healthz': { GET: { guarded: false, answer: () => json(200, { status: 'ok' }) } },
  '/readyz': { GET: { guarded: false, answer: ready } },
  '/openapi.json': { GET: { guarded: false, answer: () => json(200, OPENAPI) } },
};

/**
 * Never rejects: what fails is answered with `internal-error` and told to `onError`.
 *
 * @throws {RangeError} for options that do not make sense.
 */
export function createService(options: ServiceOptions): (request: Request) => Promise<Response> {
  const { interceptor, asOf, deadline, onError = () => {} } = options;
  demandKnown<ServiceOptions>(options, OPTIONS);
  const limits = limitsFrom(options.limits);
  demand(typeof interceptor?.intercept === 'function', 'interceptor', 'an interceptor');
  demand(asOf === undefined || !Number.isNaN(asOf.getTime()), 'asOf', 'a date');
  demand(deadline === undefined || isTime(deadline), 'deadline', `from 1 to ${LONGEST} milliseconds`);
  const desk: Desk = { interceptor, asOf, deadline, turn: createTurns() };
  const objection = createProtection(options);
  const page = readPage();
  const inWork = createBudget(limits.requests);
  const inMemory = createBudget(limits.bytesInMemory);

  const answer = async (request: Request): Promise<Answer> => {
    const { pathname, searchParams } = new URL(request.url);
    const methods = Object.hasOwn(ROUTES, pathname) ? ROUTES[pathname] : undefined;
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const route = methods && Object.hasOwn(methods, method) ? methods[method] : undefined;
    const refusal = objection(request, route?.guarded ?? false);
    if (refusal) return refusal;
    const file = page.get(pathname);
    if (file && method === 'GET') return file;
    if (!methods && !file) return problem('not-found');
    if (!route)
      return problem('method-not-allowed', undefined, { allow: Object.keys(methods ?? { GET: 1 }).join(', ') });
    if (!route.takesBody) return route.answer(desk, new Uint8Array(), searchParams);
    const body = await bodyOf(request, limits.bytes, inMemory);
    if (!(body instanceof Uint8Array)) return body;
    try {
      await desk.turn();
      return await route.answer(desk, body, searchParams);
    } finally {
      inMemory.give(body.length);
    }
  };

  return async (request) => {
    if (!inWork.take(1)) return respond(problem('busy', undefined, RETRY));
    try {
      return respond(await answer(request));
    } catch (error) {
      onError(error);
      return respond(problem('internal-error'));
    } finally {
      inWork.give(1);
    }
  };
}

/**
 * Screening keeps the thread busy: of many messages that are there at once, one is begun in each turn of the event loop, so
 * that new lists are read, health is told and the clock is watched in between.
 */
function createTurns(): () => Promise<void> {
  let last = Promise.resolve();
  return () => {
    last = last.then(async () => setImmediate());
    return last;
  };
}

function respond({ status, headers, body }: Answer): Response {
  return toResponse({ status, headers: { ...HEADERS, ...headers }, body });
}

async function bodyOf({ headers, body }: Request, most: number, budget: Budget): Promise<Uint8Array | Answer> {
  const said = (name: string): string | undefined => headers.get(name) ?? undefined;
  const type = said('content-type');
  const objection = objectionTo({ type, encoding: said('content-encoding') }, TYPES);
  if (objection) return problem('media-type-unsupported', objection);
  if (!body) return new Uint8Array();
  const announced = said('content-length');
  const read = await readBody(body, { most, announced, budget }).catch((): ProblemCode => 'body-incomplete');
  if (read === 'body-too-large') return problem(read, `at most ${most} bytes`);
  if (typeof read === 'string') return problem(read, undefined, read === 'busy' ? RETRY : {});
  const contradiction = namesCharset(type) ? objectionToBytes(read, type) : undefined;
  if (contradiction === undefined) return read;
  budget.give(read.length);
  return problem('media-type-unsupported', contradiction);
}

async function screen({ interceptor, asOf, deadline }: Desk, message: Uint8Array): Promise<Answer> {
  const { outcome, payments } = await interceptor.intercept(message, {
    ...(asOf ? { asOf } : {}),
    ...(deadline === undefined ? {} : { signal: AbortSignal.timeout(deadline) }),
  });
  const decisions = payments.map((payment) => decisionRecord(payment));
  // The trouble that keeps a decision from being taken, of all payments: each once.
  const issues = new Map(
    decisions
      .flatMap((decision) => decision.issues)
      .filter((issue) => !readInFull([issue]))
      .map((issue) => [JSON.stringify(issue), issue]),
  );
  return json(200, { outcome, decisions, issues: [...issues.values()] });
}

function parse(bytes: Uint8Array): Answer {
  const messages = readMessages(bytes).map(({ reading: { message = null, payments, issues }, index, offset }) => ({
    index,
    offset,
    message,
    payments,
    issues,
  }));
  return json(200, { messages });
}

/** Names in a body are one a line; in an address they would stand in the logs on the way. */
function withNames(query: URLSearchParams, body: Uint8Array): URLSearchParams {
  const names = new TextDecoder()
    .decode(body)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  return new URLSearchParams([...query].filter(([key]) => key !== 'name').concat(names.map((name) => ['name', name])));
}

function find(interceptor: Interceptor, query: URLSearchParams): Answer {
  const inquiry = inquiryFrom(query);
  return typeof inquiry === 'string' ? problem('request-malformed', inquiry) : json(200, search(interceptor, inquiry));
}

/** A listed entry in full, by its id: `?id=ofac-sdn:39017`. */
function entry({ interceptor }: Desk, _body: Uint8Array, query: URLSearchParams): Answer {
  const id = query.get('id');
  for (const { list, entries } of interceptor.lists()) {
    const found = id?.startsWith(`${list}:`) ? entries.find((candidate) => candidate.id === id) : undefined;
    if (found) return json(200, found);
  }
  return problem('not-found', 'no list has an entry with this id');
}

/** Not while everything would be held whatever it is, as with lists that are too old: another machine may do better. */
function ready({ interceptor, asOf }: Desk): Answer {
  const lists = interceptor.lists().length;
  const { issues } = interceptor.hold([], asOf ? { asOf } : {}).decision;
  if (interceptor.journalFailure()) return json(503, { status: 'journal failed', lists });
  return readInFull(issues) ? json(200, { status: 'ready', lists }) : json(503, { status: 'lists too old', lists });
}
