/** Who may ask: the key, the host and the origin of a request. */

import { createHash, timingSafeEqual } from 'node:crypto';
import type { Answer } from './answer.ts';
import { demand } from './demand.ts';
import { problem } from './problem.ts';

export interface ProtectionOptions {
  /** Key that every request for data must bring, as `Authorization: Bearer KEY`: printable ASCII, no blank at either end. */
  readonly apiKey?: string;
  /**
   * Host names the service answers to, any if absent. Without a key this keeps a web page that gave its own name the
   * address of this machine from asking.
   */
  readonly hosts?: readonly string[];
}

/** What keeps a request from being answered; undefined if nothing does. */
export type Objection = (request: Request, needsKey: boolean) => Answer | undefined;

/** Whether a header carries a key as it is: printable ASCII, no blank or line end around it. */
export function isApiKey(key: string): boolean {
  return /^[ -~]+$/.test(key) && key.trim() === key;
}

/** @throws {RangeError} for a key that no request could bring, and for hosts that are no list. */
export function createProtection({ apiKey, hosts }: ProtectionOptions): Objection {
  demand(apiKey === undefined || isApiKey(apiKey), 'apiKey', 'printable ASCII, without a blank at either end');
  demand(hosts === undefined || Array.isArray(hosts), 'hosts', 'a list of names');
  const expected = apiKey === undefined ? undefined : digest(apiKey);
  return ({ url, headers }, needsKey) => {
    const { host, hostname } = new URL(url);
    if (hosts && !hosts.includes(hostname)) return problem('host-unknown');
    const origin = headers.get('origin');
    if (origin !== null && hostOf(origin) !== host) return problem('cross-origin');
    const [, brought = ''] = /^bearer (.*)$/i.exec(headers.get('authorization') ?? '') ?? [];
    if (!needsKey || !expected || timingSafeEqual(digest(brought), expected)) return undefined;
    return problem('not-authenticated', undefined, { 'www-authenticate': 'Bearer' });
  };
}

/** Digests have one length, so comparing them takes the same time whatever was sent. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
