/** The gate before a route: a message is read, screened and recorded before anybody behind it sees the request. */

import type { Interception, Interceptor } from 'interdict';
import { type Answer, json } from './answer.ts';
import { MOST_BYTES, readBody } from './body.ts';
import { objectionTo, objectionToBytes } from './content-type.ts';
import { demand, demandKnown } from './demand.ts';
import { problem } from './problem.ts';

export interface GateOptions {
  /** An interceptor, a pool, or whatever else decides. */
  readonly interceptor: Pick<Interceptor, 'intercept'>;
  /** Largest message in bytes; 10 MiB if absent. */
  readonly maxBytes?: number;
  /** Types of body that are taken for messages; {@link MESSAGE_TYPES} if absent. */
  readonly contentTypes?: readonly string[];
  /** Pass rejected payments on too: for a route that does what `fundsHandling` says. Blocked and held ones never are. */
  readonly passRejected?: boolean;
  /** Writes a decision down, whatever it is. Nothing is passed on before it resolves, nor if it rejects. */
  readonly keep?: (interception: Interception) => void | Promise<void>;
  /** What the sender is told of a payment that is not passed on; {@link discreetAnswer} if absent. */
  readonly answer?: (interception: Interception) => Answer;
}

/** A request as every framework can describe it. */
export interface Arrival {
  readonly method: string;
  /** The value of a header by its name in lower case. */
  readonly header: (name: string) => string | undefined;
  /** What is still to be read, or what was read before; undefined where it was read and is gone. */
  readonly body: AsyncIterable<Uint8Array> | Uint8Array | undefined;
}

export type Verdict =
  | { readonly passed: true; readonly screened: Screened | null }
  | { readonly passed: false; readonly answer: Answer };

/** What the route behind the gate is given. */
export interface Screened {
  /** The very bytes that were screened. */
  readonly bytes: Uint8Array;
  readonly interception: Interception;
}

/** Requests of these methods carry no payment, unless they have a body after all. */
const BODILESS: ReadonlySet<string> = new Set(['DELETE', 'GET', 'HEAD', 'OPTIONS']);

const OPTIONS = { interceptor: 1, maxBytes: 1, contentTypes: 1, passRejected: 1, keep: 1, answer: 1 } as const;

/**
 * Rejects where screening or keeping fails: the framework answers with its error, and nothing was passed on.
 *
 * @throws {RangeError} for options that do not make sense.
 */
export function createGate(options: GateOptions): (arrival: Arrival) => Promise<Verdict> {
  const {
    interceptor,
    maxBytes = MOST_BYTES,
    contentTypes,
    passRejected = false,
    keep,
    answer = discreetAnswer,
  } = options;
  demandKnown<GateOptions>(options, OPTIONS);
  demand(typeof interceptor?.intercept === 'function', 'interceptor', 'an interceptor');
  demand(Number.isFinite(maxBytes) && maxBytes > 0, 'maxBytes', 'a number above 0');
  demand(contentTypes === undefined || Array.isArray(contentTypes), 'contentTypes', 'a list of types');
  demand(typeof passRejected === 'boolean', 'passRejected', 'true or false');
  demand(keep === undefined || typeof keep === 'function', 'keep', 'a function');
  demand(typeof answer === 'function', 'answer', 'a function');

  return async ({ method, header, body }) => {
    const read = body instanceof Uint8Array;
    // What was decoded before it came here is judged as it was decoded.
    const encoding = read ? undefined : header('content-encoding');
    const objection = objectionTo({ type: header('content-type'), encoding }, contentTypes);
    const bodiless = BODILESS.has(method);
    if (objection && !bodiless) return refused(problem('media-type-unsupported', objection));
    if (!body) return refused(problem('body-already-read'));
    const bytes = read ? body : await readBody(body, { most: maxBytes, announced: header('content-length') });
    if (typeof bytes === 'string' || bytes.length > maxBytes)
      return refused(problem('body-too-large', `at most ${maxBytes} bytes`));
    if (bodiless && bytes.length === 0) return { passed: true, screened: null };
    const unfit = objection ?? objectionToBytes(bytes, header('content-type'));
    if (unfit) return refused(problem('media-type-unsupported', unfit));
    const interception = await interceptor.intercept(bytes);
    await keep?.(interception);
    const { outcome } = interception;
    if (outcome === 'pass' || (outcome === 'reject' && passRejected))
      return { passed: true, screened: { bytes, interception } };
    return refused(answer(interception));
  };
}

/** Nobody outside the bank learns that there is a hit: what is blocked or held was received, what is rejected is not executed. */
export function discreetAnswer({ outcome }: Interception): Answer {
  return outcome === 'reject' ? problem('payment-not-executed') : json(202, { status: 'received' });
}

function refused(answer: Answer): Verdict {
  return { passed: false, answer };
}
