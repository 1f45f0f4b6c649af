/** Who may ask: the key, the host and the origin of a request. */

import { createHash, timingSafeEqual } from 'node:crypto';
import type { Answer } from './answer.ts';
import { problem } from './problem.ts';

export interface ProtectionOptions {
  /** Key that every request for data must bring, as `Authorization: Bearer KEY`. */
  readonly apiKey?: string;
  /**
   * Host names the service answers to, any if absent. Without a key this keeps a web page that gave its own name the
   * address of this machine from asking.
   */
  readonly hosts?: readonly string[];
}

/** What keeps a request from being answered; undefined if nothing does. */
export type Objection = (request: Request, needsKey: boolean) => Answer | undefined;

export function createProtection({ apiKey, hosts }: ProtectionOptions): Objection {
  const expected = apiKey === undefined ? undefined : digest(`Bearer ${apiKey}`);
  return ({ url, headers }, needsKey) => {
    const { host, hostname } = new URL(url);
    if (hosts && !hosts.includes(hostname)) return problem('host-unknown');
    const origin = headers.get('origin');
    if (origin !== null && hostOf(origin) !== host) return problem('cross-origin');
    if (!needsKey || !expected || timingSafeEqual(digest(headers.get('authorization') ?? ''), expected))
      return undefined;
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
