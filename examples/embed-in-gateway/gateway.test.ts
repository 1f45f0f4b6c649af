/** The gateway hands on what is passed, keeps a record of everything, and tells nobody why. */

import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { builtInList, createInterceptor, type Interceptor } from 'interdict';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createGateway } from './gateway.js';

const message = (file: string): Buffer => readFileSync(new URL(`../messages/${file}`, import.meta.url));

let interceptor: Interceptor;
let gateway: Server;
let url: string;
const handOn = vi.fn(async (_message: Uint8Array) => {});
const keep = vi.fn(async (_decisions: readonly { outcome: string }[]) => {});

beforeEach(async () => {
  vi.resetAllMocks();
  const lists = [builtInList()];
  interceptor = await createInterceptor({
    institution: { jurisdictions: ['US'] },
    lists,
    clock: () => new Date('2026-03-02'),
  });
  gateway = createGateway({ interceptor, handOn, keep });
  gateway.listen(0, '127.0.0.1');
  await once(gateway, 'listening');
  const address = gateway.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/payments`;
});

afterEach(() => {
  interceptor.close();
  gateway.close();
});

const post = async (body: Uint8Array): Promise<string> => {
  const response = await fetch(url, { method: 'POST', body });
  return `${response.status} ${(await response.text()).trim()}`;
};

describe('the gateway', () => {
  test.each([
    ['04-clean.fin', '202 received', 'pass', 1],
    ['05-private-party-in-iran.fin', '422 not executed', 'reject', 0],
    ['02-name-alone.fin', '202 received', 'hold', 0],
    ['01-founding-case.fin', '202 received', 'block', 0],
    ['14-cut-short.fin', '202 received', 'hold', 0],
  ])('%s: %s', async (file, answer, outcome, handedOn) => {
    expect(await post(message(file))).toBe(answer);
    expect(keep.mock.calls.map(([decisions]) => decisions.map((decision) => decision.outcome))).toEqual([[outcome]]);
    expect(handOn).toHaveBeenCalledTimes(handedOn);
  });

  test('hands nothing on when the record cannot be kept', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    keep.mockRejectedValueOnce(new Error('disk full'));
    expect(await post(message('04-clean.fin'))).toBe('503 try again');
    expect(handOn).not.toHaveBeenCalled();
    error.mockRestore();
  });

  test('refuses what is too large, unread', async () => {
    expect(await post(Buffer.alloc(11 * 1024 * 1024))).toBe('413 too large');
    expect(keep).not.toHaveBeenCalled();
  });

  test('knows one address only', async () => {
    expect((await fetch(url)).status).toBe(404);
  });
});
