/** Every scenario through the whole pipeline, from the bytes of a message: once in MT, once in ISO 20022. */

import { createInterceptor, createMemory, reportsOf, type Interceptor, type InterceptedPayment } from 'interdict';
import type { Screener } from '@interdict/model';
import { describe, expect, test } from 'vitest';
import { listOf } from './listed-rows.ts';
import { mtOf } from './mt-of.ts';
import { pacsOf } from './pacs-of.ts';
import { ENFORCEMENT_CASES } from './enforcement-table.ts';
import type { Scenario } from './scenario.ts';
import { SCENARIOS } from './scenario-table.ts';
import type { Sketch } from './sketch.ts';

const FORMATS = { mt: mtOf, pacs: pacsOf } as const;

const SILENT: Screener = {
  screen: () => {
    throw new Error('timeout');
  },
};

async function open({ operator, listed, policy, broken }: Scenario): Promise<Interceptor> {
  return createInterceptor({
    institution: operator,
    lists: await listOf(listed),
    memory: createMemory(),
    ...(policy ? { policy } : {}),
    ...(broken ? { screeners: [SILENT] } : {}),
  });
}

async function decided(scenario: Scenario, write: (sketch: Sketch) => Uint8Array): Promise<InterceptedPayment> {
  const interceptor = await open(scenario);
  const { before = [], message, evidence = [], rail, rescreened } = scenario;
  for (const sketch of before) await interceptor.intercept(write(sketch), { asOf: noon(sketch.day) });
  const { payments } = await interceptor.intercept(write(message), {
    asOf: noon(message.day),
    evidence: () => evidence.map((one) => ({ ...one, by: 'A. Reviewer', documents: ['contract.pdf'] })),
    ...(rail ? { rail } : {}),
    ...(rescreened ? { rescreened } : {}),
  });
  interceptor.close();
  const [first, ...rest] = payments;
  if (!first || rest.length > 0) throw new Error(`${payments.length} payments in a message of one`);
  return first;
}

function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

function told(
  payment: InterceptedPayment,
  { operator, message }: Scenario,
): Pick<Scenario, 'decision' | 'reasons' | 'flags' | 'reports'> {
  const { decision } = payment;
  const pending = decision.outcome === 'hold' ? [decision.pending ?? 'to see'] : [];
  const reports = reportsOf(payment, { at: noon(message.day), jurisdictions: operator.jurisdictions });
  return {
    decision: [decision.outcome, ...pending, decision.fundsHandling].join(' '),
    reasons: unique(decision.reasons.map(({ rule }) => rule)).join(' '),
    flags: unique(
      decision.flags.map(({ code, level, distance }) => [code, level ?? distance ?? []].flat().join(':')).sort(),
    ).join(' '),
    ...(reports.length > 0
      ? { reports: reports.map(({ id, due }) => [id, due ?? []].flat().join(' ')).join(', ') }
      : {}),
  };
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

/** What MT adds belongs to the same set: it is put where it sorts. */
function expected({ decision, reasons, flags, reports, alsoInMt }: Scenario, format: string): ReturnType<typeof told> {
  const more = format === 'mt' ? alsoInMt : undefined;
  const words = (texts: readonly (string | undefined)[]) => texts.flatMap((text) => (text ? text.split(' ') : []));
  return {
    decision,
    reasons: words([reasons, more?.reasons]).join(' '),
    flags: words([flags, more?.flags]).sort().join(' '),
    ...(reports === undefined ? {} : { reports }),
  };
}

describe.each([...SCENARIOS, ...ENFORCEMENT_CASES])('scenario $id', (scenario) => {
  const formats = Object.entries(FORMATS).filter(([format]) => scenario.only === undefined || scenario.only === format);

  test.each(formats)('in %s', async (format, write) => {
    expect(told(await decided(scenario, write), scenario)).toEqual(expected(scenario, format));
  });
});
