/** Thousands of made-up chains of banks, from bytes: every flag is raised exactly where its exposure was planted. */

import { createInterceptor, readDirectories, type Interceptor } from 'interdict';
import type { Decision, Flag } from '@interdict/model';
import { expect, test } from 'vitest';
import { chainFrom, DIRECTORIES, LISTED, type Chain, type Operator } from './chains.ts';
import { listOf } from './listed-rows.ts';
import { mtOf } from './mt-of.ts';
import { pacsOf } from './pacs-of.ts';

/** A bounded run; `CHAINS=5000` makes it a long one. */
const CHAINS = Number(process.env['CHAINS'] ?? 300);

/** Numbers below a bound, the same for the same seed (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** What a flag rests on: a bank or a role, and a listing; of a nested bank, whether it is a danger. */
function told({ code, role, agent, distance, severity, hits }: Flag, decision: Decision): string {
  const ids = new Set(hits.flatMap((index) => decision.hits[index]?.entry.id ?? []));
  const what = `${agent?.slice(0, 8) ?? role ?? '-'}${distance === undefined ? '' : `:${distance}`}`;
  if (code === 'NESTED_CORRESPONDENT') return `${code} ${what} ${severity === 'high' ? '!' : '-'}`;
  return `${code} ${what} ${[...ids].join(' ') || '-'}`;
}

const open = async (operator: Operator): Promise<Interceptor> => {
  const directories = readDirectories(DIRECTORIES);
  if (!directories.ok) throw new Error('directories');
  return createInterceptor({
    institution: { jurisdictions: [operator], bic: { US: 'EXMPUS33', EU: 'EXMPDEFF', other: 'EXMPAEAD' }[operator] },
    lists: await listOf(LISTED),
    policy: { directories: directories.value },
  });
};

test(`${CHAINS} chains`, { timeout: 600_000 }, async () => {
  const interceptors = { US: await open('US'), EU: await open('EU'), other: await open('other') };
  const wrong: { chain: Chain; format: string; missing: string[]; surplus: string[] }[] = [];
  const seen = new Map<string, number>();
  for (let seed = 1; seed <= CHAINS; seed += 1) {
    const chain = chainFrom(numbers(seed));
    const [format, write] = seed % 2 === 0 ? (['mt', mtOf] as const) : (['pacs', pacsOf] as const);
    const { payments } = await interceptors[chain.operator].intercept(write(chain.sketch), {
      asOf: new Date('2026-03-02T12:00:00Z'),
    });
    const flags = new Set(
      payments.flatMap(({ decision }) =>
        decision.flags.filter(({ code }) => code !== 'US_NEXUS').map((flag) => told(flag, decision)),
      ),
    );
    const missing = chain.flags.filter((flag) => !flags.has(flag));
    const surplus = [...flags].filter((flag) => !chain.flags.includes(flag));
    if (missing.length > 0 || surplus.length > 0) wrong.push({ chain, format, missing, surplus });
    seen.set(chain.exposure, (seen.get(chain.exposure) ?? 0) + 1);
  }
  expect(wrong.slice(0, 3)).toEqual([]);
  expect([...seen.values()].every((count) => count >= CHAINS / 100)).toBe(true);
});
