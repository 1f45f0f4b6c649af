/** An engine on this machine that answers by path, also badly, and the subjects it is asked about. */

import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import { text } from 'node:stream/consumers';
import type { IdentifierType, Subject, SubjectKind } from '@interdict/model';
import { afterEach, beforeEach } from 'vitest';

interface Asked {
  readonly path: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface TestEngine {
  readonly url: () => string;
  /** What is answered at a path: the answers to come, in order, the last one again and again. */
  readonly answer: (path: string, ...answers: readonly (RequestListener | object)[]) => void;
  /** The requests for a path. */
  readonly asked: (path: string) => readonly Asked[];
  /** Requests that were under way at once, at the most. */
  readonly atOnce: () => number;
}

export function useEngine(): TestEngine {
  const answers = new Map<string, readonly (RequestListener | object)[]>();
  const asked: Asked[] = [];
  let url = '';
  let underWay = 0;
  let most = 0;
  const server = createServer(async (request, response) => {
    underWay += 1;
    most = Math.max(most, underWay);
    response.on('close', () => {
      underWay -= 1;
    });
    const { pathname: path, searchParams } = new URL(request.url ?? '', url);
    const body = await text(request);
    asked.push({ path, parameters: Object.fromEntries(searchParams), headers: request.headers, body });
    const [next, ...rest] = answers.get(path) ?? [];
    if (rest.length > 0) answers.set(path, rest);
    if (typeof next === 'function') Reflect.apply(next, undefined, [request, response]);
    else response.writeHead(next ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(next ?? {}));
  });
  beforeEach(async () => {
    answers.clear();
    asked.length = 0;
    [underWay, most] = [0, 0];
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  });
  return {
    url: () => url,
    answer: (path, ...next) => {
      answers.set(path, next);
    },
    asked: (path) => asked.filter((one) => one.path === path),
    atOnce: () => most,
  };
}

export function subject(kind: SubjectKind, value: string, identifierType?: IdentifierType): Subject {
  const known = { role: 'creditor', countries: [], identifiers: [], agent: false };
  const location = { path: 'test', start: 0, end: value.length };
  return { kind, value, role: 'creditor', location, known, ...(identifierType ? { identifierType } : {}) };
}
