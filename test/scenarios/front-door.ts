/** Opens the front door for a scenario, and tells what came out. */

import { createInterceptor, type Interceptor, type InterceptorOptions } from 'interdict';
import type { Decision } from '@interdict/model';
import { US } from './cast.ts';
import { listOf } from './listed-rows.ts';
import { mtOf } from './mt-of.ts';
import type { ListedRow } from './scenario.ts';
import type { Sketch } from './sketch.ts';

export const NOON = { asOf: new Date('2026-03-02T12:00:00Z') };

export async function open(
  rows: readonly ListedRow[],
  options: Partial<InterceptorOptions> = {},
): Promise<Interceptor> {
  return createInterceptor({ institution: US, lists: await listOf(rows), ...options });
}

export async function decide(interceptor: Interceptor, sketch: Sketch, options = {}): Promise<Decision> {
  const { payments } = await interceptor.intercept(mtOf(sketch), { ...NOON, ...options });
  const [first] = payments;
  if (!first) throw new Error('no payment');
  return first.decision;
}

export function told({ outcome, reasons, issues }: Decision): string[] {
  return [outcome, reasons[0]?.rule ?? '', ...issues.map(({ code }) => code)];
}
