/** What a host sees in OpenTelemetry: numbers by outcome and rule, times, the age of lists, and nothing of a message. */

import { setImmediate as turn } from 'node:timers/promises';
import {
  InMemoryMetricExporter,
  AggregationTemporality,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import { readLists } from '@interdict/lists';
import type { ListSnapshot } from '@interdict/model';
import { parseCalendarDate } from '@interdict/model';
import { ReplaySubject } from 'rxjs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createInterceptor, type Interceptor } from './interceptor.ts';
import { recordTelemetry, type TelemetryOptions } from './telemetry.ts';

const NAME = 'ZORBLAX QUENTIVAR';
const mt103 = (creditor: string): Buffer =>
  Buffer.from(
    `{1:F01EXMPUS33AXXX0042000001}{2:O1030915260302HAVNDEHHAXXX00421234562603020916N}{4:\r\n:20:REF1\r\n:23B:CRED\r\n:32A:260302EUR1000,\r\n:50K:/1\r\nELBE TRADING GMBH\r\nHAMBURG\r\n:59:/2\r\n${creditor}\r\n:71A:SHA\r\n-}`,
  );
const ours = async (name: string): Promise<ListSnapshot> => {
  const bytes = Buffer.from(`id,name,kind,countries,measure\nz1,${name},person,MT,blocking\n`);
  const [list] = await readLists([{ name: 'ours.csv', bytes }]);
  const publishedOn = parseCalendarDate('2026-03-01');
  if (!list || !publishedOn) throw new Error('There is no list.');
  return { ...list, publishedOn };
};

let snapshots: ReplaySubject<ListSnapshot>;
let interceptor: Interceptor;
let exporter: InMemoryMetricExporter;
let provider: MeterProvider;
let stop: () => void;

beforeEach(async () => {
  snapshots = new ReplaySubject(1);
  exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  provider = new MeterProvider({
    readers: [new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: 3_600_000 })],
  });
});

afterEach(async () => {
  stop();
  interceptor.close();
  await provider.shutdown();
});

const start = async (options: TelemetryOptions = {}): Promise<void> => {
  snapshots.next(await ours(NAME));
  interceptor = await createInterceptor({ institution: { jurisdictions: ['US'] }, lists: [{ id: 'ours', snapshots }] });
  stop = recordTelemetry(interceptor, {
    meter: provider.getMeter('test'),
    clock: () => new Date('2026-03-03T23:59:59.999Z'),
    ...options,
  });
};

/** Every data point as one line: instrument, attributes, value. */
const recorded = async (): Promise<string[]> => {
  await provider.forceFlush();
  return exporter
    .getMetrics()
    .slice(-1)
    .flatMap(({ scopeMetrics }) => scopeMetrics)
    .flatMap(({ metrics }) => metrics)
    .flatMap(({ descriptor, dataPoints }) =>
      dataPoints.map(({ attributes, value }) => {
        const number = typeof value === 'number' ? value : 'count' in value ? `${value.count} times` : '';
        return [descriptor.name, ...Object.values(attributes), number].join(' ');
      }),
    );
};

test('counts payments by outcome and rule, and says how old the lists are', async () => {
  await start();
  await interceptor.intercept(mt103('MARGOT QUILL\r\nBATH'));
  await interceptor.intercept(mt103(`${NAME}\r\nVALLETTA MALTA`));
  expect(await recorded()).toEqual([
    'interdict.payments pass 1',
    'interdict.payments block 1',
    'interdict.reasons block BR-02 1',
    'interdict.intercept.duration pass 1 times',
    'interdict.intercept.duration block 1 times',
    'interdict.list.age ours 172800',
    'interdict.list.entries ours 1',
    expect.stringMatching(/^interdict.list.entries embargoed-places \d+$/),
  ]);
});

test('tells nothing of a message unless asked', async () => {
  await start();
  await interceptor.intercept(mt103(`${NAME}\r\nVALLETTA MALTA`));
  const told = JSON.stringify((await recorded(), exporter.getMetrics()));
  for (const content of ['ZORBLAX', 'REF1', 'HAVNDEHH', 'VALLETTA']) expect(told).not.toContain(content);
});

test('adds what the host asks for', async () => {
  await start({ attributes: ({ message }) => ({ type: message?.type ?? 'unknown' }) });
  await interceptor.intercept(mt103('MARGOT QUILL'));
  expect(await recorded()).toContain('interdict.payments MT103 pass 1');
});

test('counts payments of which the host says nothing because it fails, and what failed', async () => {
  await start({
    attributes: () => {
      throw new RangeError('REF1 is too long');
    },
  });
  await interceptor.intercept(mt103('MARGOT QUILL'));
  expect(await recorded()).toContain('interdict.payments RangeError pass 1');
  expect(JSON.stringify(exporter.getMetrics())).not.toContain('REF1');
});

test('counts list changes and failures', async () => {
  await start();
  snapshots.next(await ours('SOMEBODY ELSE'));
  await turn();
  snapshots.error(new Error('The disk is gone.'));
  expect(await recorded()).toEqual(
    expect.arrayContaining(['interdict.list.changes 1', 'interdict.list.failures 1', 'interdict.list.entries ours 1']),
  );
});

test('stops when told to', async () => {
  await start();
  stop();
  await interceptor.intercept(mt103('MARGOT QUILL'));
  expect(await recorded()).toEqual([]);
});
