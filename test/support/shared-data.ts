/** Real lists, schemas and messages that may lie beside the checkout; tests that need them are skipped where they do not. */

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const DATA = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

/** Path of a file or folder of the shared data. */
export const shared = (path: string): string => DATA + path;

/** True where there is none. */
export const withoutSharedData: boolean = !existsSync(DATA);
