/** Interdict as middleware and as a service over HTTP. */

export { type Answer, json, toResponse } from './answer.ts';
export { MESSAGE_TYPES } from './content-type.ts';
export { type Arrival, createGate, discreetAnswer, type GateOptions, type Screened, type Verdict } from './gate.ts';
export { problem, type ProblemCode, PROBLEMS } from './problem.ts';
export { OPENAPI } from './openapi.ts';
export { type Listening, listen, type ServerOptions } from './server.ts';
export { isApiKey } from './protection.ts';
export { createService, type Desk, type Route, ROUTES, type ServiceLimits, type ServiceOptions } from './service.ts';
