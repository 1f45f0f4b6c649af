/** Hono: `app.post('/payments', screenPayments({ interceptor }), handler)`. */

import type { MiddlewareHandler } from 'hono';
import { toResponse } from './answer.ts';
import { createGate, type GateOptions, type Screened } from './gate.ts';

/** What the handlers behind the gate find in the context: `context.var.screened`. */
export interface ScreenedEnv {
  Variables: {
    /** What {@link screenPayments} passed on; null where there was no body. */
    screened: Screened | null;
  };
}

/** Lets a request through to the handlers behind it only if its message is passed. They read the body as ever. */
export function screenPayments(options: GateOptions): MiddlewareHandler<ScreenedEnv> {
  const judge = createGate(options);
  return async (context, next) => {
    const { req } = context;
    // A body that was read before is kept by Hono; a body that is kept nowhere makes this throw.
    const body = req.raw.bodyUsed ? new Uint8Array(await req.arrayBuffer()) : (req.raw.body ?? new Uint8Array());
    const verdict = await judge({ method: req.method, header: (name) => req.header(name), body });
    if (!verdict.passed) return toResponse(verdict.answer);
    const { screened } = verdict;
    context.set('screened', screened);
    // Put back what was read, be it nothing: a handler may read it.
    if (req.raw.bodyUsed) {
      const { method } = req;
      req.raw = new Request(req.raw, { method, body: Buffer.from(screened?.bytes ?? []) });
    }
    return next();
  };
}
