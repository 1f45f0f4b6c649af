/** SHA-256, and what files that publish it look like. */

import { createHash } from 'node:crypto';

/** In lower-case hexadecimal. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

const DIGEST = /^[0-9a-f]{64}$/;

/**
 * The digest that `text` gives for `file`: `text` is a bare digest, or lines of `digest  name` as the command sha256sum
 * writes them. Undefined where there is none for the file.
 */
export function publishedDigest(text: string, file: string): string | undefined {
  for (const line of text.split('\n')) {
    const [digest = '', name] = line.trim().split(/\s+/);
    const about = name?.replace(/^\*/, '').split('/').at(-1);
    if (DIGEST.test(digest.toLowerCase()) && (about === undefined || about === file)) return digest.toLowerCase();
  }
  return undefined;
}
