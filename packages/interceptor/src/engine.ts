/** The version that stands in every decision. */

import { createRequire } from 'node:module';

const { version } = createRequire(import.meta.url)('../package.json') as { version: string };

/** Name and version of the engine: `interdict 0.1.0`. */
export const ENGINE: string = `interdict ${version}`;
