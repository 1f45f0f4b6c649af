/** Interdict in OpenTelemetry: what was decided, how long it took, how old the lists are. Never what is in a message. */

import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { type Attributes, type Meter, metrics, type ObservableResult } from '@opentelemetry/api';
import { CHANNELS, type Intercepted } from './diagnostics.ts';
import { ENGINE } from './engine.ts';
import type { InterceptedPayment } from './decisions/interception.ts';
import type { Interceptor } from './interceptor.ts';

export interface TelemetryOptions {
  /** The host's meter; that of the global provider if absent. */
  readonly meter?: Meter;
  /** Attributes of the host's own for the count of payments. Whatever is taken out of a message here leaves the process. */
  readonly attributes?: (payment: InterceptedPayment) => Attributes;
  readonly clock?: () => Date;
}

/**
 * Records from now on, until the function it gives back is called. Decisions of all interceptors of this thread are
 * counted; the lists are those of `interceptor`.
 *
 * | instrument | unit | attributes |
 * | --- | --- | --- |
 * | `interdict.payments` counter | payments | `interdict.outcome`, and the host's, or `error.type` where it throws |
 * | `interdict.reasons` counter | reasons | `interdict.outcome`, `interdict.rule` |
 * | `interdict.intercept.duration` histogram | s | `interdict.outcome` |
 * | `interdict.list.changes`, `interdict.list.failures` counters | changes | |
 * | `interdict.list.age` gauge | s since the end of the day of publication | `interdict.list` |
 * | `interdict.list.entries` gauge | entries | `interdict.list` |
 */
export function recordTelemetry(interceptor: Interceptor, options: TelemetryOptions = {}): () => void {
  const { meter = metrics.getMeter(ENGINE), attributes = () => ({}), clock = () => new Date() } = options;
  const payments = meter.createCounter('interdict.payments', { description: 'Payments by outcome.' });
  const reasons = meter.createCounter('interdict.reasons', { description: 'Reasons of decisions by rule.' });
  const duration = meter.createHistogram('interdict.intercept.duration', {
    description: 'Time to decide one input.',
    unit: 's',
    advice: { explicitBucketBoundaries: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] },
  });
  const changes = meter.createCounter('interdict.list.changes', {
    description: 'Times that other lists came to serve.',
  });
  const failures = meter.createCounter('interdict.list.failures', {
    description: 'Times that new lists were not taken over.',
  });
  const age = meter.createObservableGauge('interdict.list.age', { description: 'Age of each dated list.', unit: 's' });
  const entries = meter.createObservableGauge('interdict.list.entries', { description: 'Entries of each list.' });

  const onIntercept = (message: unknown): void => {
    if (!isIntercepted(message)) return;
    const { interception, milliseconds } = message;
    duration.record(milliseconds / 1000, { 'interdict.outcome': interception.outcome });
    for (const payment of interception.payments) {
      const { outcome, reasons: why } = payment.decision;
      payments.add(1, { ...attributesOf(payment, attributes), 'interdict.outcome': outcome });
      for (const { rule } of why) reasons.add(1, { 'interdict.outcome': outcome, 'interdict.rule': rule });
    }
  };
  const onLists = (): void => changes.add(1);
  const onListsFailed = (): void => failures.add(1);
  const observeAge = (result: ObservableResult): void => {
    for (const { list, publishedOn } of interceptor.lists()) {
      if (publishedOn === undefined) continue;
      const seconds = (clock().getTime() - Date.parse(`${publishedOn}T23:59:59.999Z`)) / 1000;
      result.observe(Math.max(0, seconds), { 'interdict.list': list });
    }
  };
  const observeEntries = (result: ObservableResult): void => {
    for (const { list, entries: all } of interceptor.lists()) result.observe(all.length, { 'interdict.list': list });
  };

  subscribe(CHANNELS.intercept, onIntercept);
  subscribe(CHANNELS.lists, onLists);
  subscribe(CHANNELS.listsFailed, onListsFailed);
  age.addCallback(observeAge);
  entries.addCallback(observeEntries);
  return () => {
    unsubscribe(CHANNELS.intercept, onIntercept);
    unsubscribe(CHANNELS.lists, onLists);
    unsubscribe(CHANNELS.listsFailed, onListsFailed);
    age.removeCallback(observeAge);
    entries.removeCallback(observeEntries);
  };
}

/**
 * What the host says of a payment. Where it throws, the kind of error, called as OpenTelemetry's conventions call it: the
 * error's message may hold what is in a payment.
 */
function attributesOf(
  payment: InterceptedPayment,
  attributes: NonNullable<TelemetryOptions['attributes']>,
): Attributes {
  try {
    return attributes(payment);
  } catch (error) {
    return { 'error.type': error instanceof Error ? error.name : typeof error };
  }
}

/** Anybody may publish on a channel: another version of this package, for one. */
function isIntercepted(message: unknown): message is Intercepted {
  return typeof message === 'object' && message !== null && 'interception' in message && 'milliseconds' in message;
}
