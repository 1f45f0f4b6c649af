/** A web server on this machine that answers as it is told, also badly. */

import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { afterEach, beforeEach } from 'vitest';

export interface BadServer {
  /** Address of the tiny list. */
  readonly url: () => string;
  /** The answers to come, in order; the last one again and again. */
  readonly answer: (...answers: readonly RequestListener[]) => void;
  readonly asked: IncomingMessage[];
}

export function useServer(): BadServer {
  let answers: readonly RequestListener[] = [];
  let url = '';
  const asked: IncomingMessage[] = [];
  const server = createServer((request, answer) => {
    asked.push(request);
    const [next, ...rest] = answers;
    if (rest.length > 0) answers = rest;
    next?.(request, answer);
  });
  beforeEach(async () => {
    asked.length = 0;
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/tiny.txt`;
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  });
  return {
    url: () => url,
    asked,
    answer: (...next) => {
      answers = next;
    },
  };
}

export function send(
  body: Uint8Array | string,
  headers: Record<string, string | number> = {},
  status = 200,
): RequestListener {
  return (_, answer) => {
    answer.writeHead(status, headers).end(body);
  };
}

export const redirect =
  (location: string): RequestListener =>
  (_, answer) => {
    answer.writeHead(302, { location }).end();
  };

const HALF = 'tiny\n1\n2\n';

export const cutInTheMiddle: RequestListener = (_, answer) => {
  answer.writeHead(200).write(HALF);
  setTimeout(() => answer.socket?.destroy(), 20);
};

export const shorterThanItsLength: RequestListener = (_, answer) => {
  answer.writeHead(200, { 'content-length': 1000 }).write(HALF);
  setTimeout(() => answer.socket?.end(), 20);
};

/** As a server of HTTP/1.0 does. */
export const withoutLength: RequestListener = (_, answer) => {
  answer.socket?.end(`HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n${HALF}end`);
};

export const silent: RequestListener = () => {};

export const stalling: RequestListener = (_, answer) => {
  answer.writeHead(200).write(HALF);
};

export const endless: RequestListener = (_, answer) => {
  answer.writeHead(200).write(new Uint8Array(2000));
};
