/** Writes RULES.md from the built rules: `npx tsc -b packages && node packages/policy/scripts/write-rules-page.js`. */

import { writeFileSync } from 'node:fs';
import { rulesPage } from '../dist/rules-page.js';

writeFileSync(new URL('../RULES.md', import.meta.url), rulesPage());
