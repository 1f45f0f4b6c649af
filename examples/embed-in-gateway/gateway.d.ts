/** Types of the gateway, for those who call it from TypeScript. */

import type { Server } from 'node:http';
import type { DecisionRecord, Interceptor } from 'interdict';

export interface Gateway {
  readonly interceptor: Interceptor;
  readonly handOn: (message: Uint8Array) => Promise<void>;
  readonly keep: (decisions: readonly DecisionRecord[]) => Promise<void>;
}

export declare function createGateway(gateway: Gateway): Server;
