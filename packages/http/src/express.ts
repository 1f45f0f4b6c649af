/** Express: `app.post('/payments', screenPayments({ interceptor }), handler)`. */

import type { RequestHandler } from 'express';
import { createGate, type GateOptions, type Screened } from './gate.ts';
import { bodyOf } from './node-body.ts';

declare module 'express-serve-static-core' {
  interface Request {
    /** What {@link screenPayments} passed on; absent where it does not stand before the route, or there was no body. */
    screened?: Screened;
  }
}

/**
 * Lets a request through to the handlers behind it only if its message is passed. They find the decision in
 * `request.screened` and, unless a body parser stood before, the message in `request.body`.
 */
export function screenPayments(options: GateOptions): RequestHandler {
  const judge = createGate(options);
  return async (request, response, next) => {
    const { method } = request;
    const verdict = await judge({ method, header: (name) => request.get(name), body: bodyOf(request) });
    if (!verdict.passed) {
      const { status, headers, body } = verdict.answer;
      response.status(status).set(headers).send(body);
      return;
    }
    if (verdict.screened) {
      request.screened = verdict.screened;
      request.body ??= Buffer.from(verdict.screened.bytes);
    }
    next();
  };
}
