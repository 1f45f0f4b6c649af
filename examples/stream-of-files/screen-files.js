/**
 * A folder of message files as an rxjs stream: read, decided and counted one by one, with never more than a few in memory.
 *
 *   node screen-files.js ../messages
 */

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { builtInList, createInterceptor } from 'interdict';
import { concatMap, filter, from, lastValueFrom, map, mergeMap, scan, tap } from 'rxjs';

const folder = process.argv[2] ?? '.';

const interceptor = await createInterceptor({
  institution: { bic: 'EXMPUS33XXX', jurisdictions: ['US'] },
  lists: [builtInList()],
  clock: () => new Date('2026-03-02'), // as of a day, so that the answer stays the same
});

const counts$ = from(readdir(folder)).pipe(
  mergeMap((names) => names.sort()),
  filter((name) => /\.(?:fin|xml)$/.test(name)),
  concatMap(async (name) => ({ name, bytes: await readFile(join(folder, name)) })),
  concatMap(async ({ name, bytes }) => ({ name, interception: await interceptor.intercept(bytes) })),
  tap(({ name, interception }) => console.log(interception.outcome.padEnd(6), name)),
  map(({ interception }) => interception.outcome),
  scan((counts, outcome) => ({ ...counts, [outcome]: (counts[outcome] ?? 0) + 1 }), {}),
);

console.log(await lastValueFrom(counts$, { defaultValue: {} }));
interceptor.close();
