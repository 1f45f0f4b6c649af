/** The inspector page: its files, read once. */

import { readFileSync } from 'node:fs';
import type { Answer } from './answer.ts';

/** Address and type of each file. */
const FILES: readonly (readonly [path: string, file: string, type: string])[] = [
  ['/', 'index.html', 'text/html; charset=utf-8'],
  ['/inspector.css', 'inspector.css', 'text/css; charset=utf-8'],
  ['/inspector.js', 'inspector.js', 'text/javascript; charset=utf-8'],
  ['/bytes.js', 'bytes.js', 'text/javascript; charset=utf-8'],
  ['/chain.js', 'chain.js', 'text/javascript; charset=utf-8'],
  ['/dom.js', 'dom.js', 'text/javascript; charset=utf-8'],
  ['/hits.js', 'hits.js', 'text/javascript; charset=utf-8'],
  ['/stations.js', 'stations.js', 'text/javascript; charset=utf-8'],
  ['/report.js', 'report.js', 'text/javascript; charset=utf-8'],
  ['/icon.svg', 'icon.svg', 'image/svg+xml'],
];

/** Only files of this server, no code in the page, no text that becomes code, no frame around it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** The answers of the page by their address. */
export function readPage(): ReadonlyMap<string, Answer> {
  return new Map(
    FILES.map(([path, file, type]) => {
      const body = readFileSync(new URL(`../page/${file}`, import.meta.url), 'utf8');
      return [path, { status: 200, headers: { 'content-type': type, 'content-security-policy': POLICY }, body }];
    }),
  );
}
