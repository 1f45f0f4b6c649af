/** Holds the last good state of a source and looks for a newer one. */

import type { ListSnapshot } from '@interdict/model';
import { admit, type AdmissionRules } from './admission.ts';
import { datedBy, fingerprintOf, goodState, type GoodState } from './good-state.ts';
import type { KeptCopy } from './kept-copy.ts';
import type { ListSource, ReadLists, SourceContent } from './list-source.ts';
import { ProviderError, providerError } from './provider-error.ts';

export interface RefresherOptions {
  readonly source: ListSource;
  readonly read: ReadLists;
  readonly rules: AdmissionRules;
  readonly copy?: KeptCopy;
  readonly clock: () => Date;
  readonly signal: AbortSignal;
  readonly onAlarm: (error: ProviderError) => void;
}

export interface Refresher {
  /** What is to be served; undefined until something good was read. */
  readonly good: () => GoodState | undefined;
  /** Never rejects; not to be called again before it has resolved. */
  readonly look: () => Promise<void>;
}

export function createRefresher({ source, read, rules, copy, clock, signal, onAlarm }: RefresherOptions): Refresher {
  let good: GoodState | undefined;

  const alarm = (error: ProviderError): void => {
    if (!signal.aborted) onAlarm(error);
  };

  const admitted = async (content: SourceContent): Promise<readonly ListSnapshot[]> => {
    const snapshots = (await read(content.files)).map((snapshot) => datedBy(content, snapshot));
    admit(snapshots, good?.snapshots ?? [], rules);
    return snapshots;
  };

  const restore = async (): Promise<void> => {
    try {
      const kept = await copy?.load();
      if (kept) good = goodState(kept.content, await admitted(kept.content), kept.checkedAt);
    } catch (cause) {
      alarm(new ProviderError('copy-damaged', `The copy kept of ${source.name} cannot be used.`, { cause }));
    }
  };

  /** What cannot be kept is served all the same: the newer list is the safer one. */
  const keep = async (done: Promise<void> | undefined): Promise<void> => {
    try {
      await done;
    } catch (cause) {
      alarm(new ProviderError('copy-not-saved', `${source.name} was read, but could not be kept.`, { cause }));
      // Kept without its content, the version would make a later run take its old content for the newest.
      if (good) good = { snapshots: good.snapshots, checkedAt: good.checkedAt, fingerprint: good.fingerprint };
    }
  };

  const loadNewer = async (): Promise<void> => {
    const checkedAt = clock(); // before the load: what it brings may be that old
    const content = await source.load(good?.version, signal).catch(failAs('source-failed', source.name));
    if (content) {
      const same = good?.fingerprint === fingerprintOf(content) ? good.snapshots : undefined;
      const snapshots = same ?? (await admitted(content).catch(failAs('list-unreadable', source.name)));
      good = goodState(content, snapshots, checkedAt);
      await keep(copy?.save(content, checkedAt));
    } else if (good) {
      good = { ...good, checkedAt };
      await keep(copy?.confirm(checkedAt));
    } else throw new ProviderError('source-failed', `${source.name} says it is unchanged, and was not asked.`);
  };

  return {
    good: () => good,
    look: async () => {
      if (!good) await restore();
      if (good && clock() < good.checkedAt)
        alarm(new ProviderError('clock-went-back', `The clock is behind the last check of ${source.name}.`));
      await loadNewer().catch((error: unknown) => alarm(providerError(error, 'source-failed', source.name)));
    },
  };
}

function failAs(code: 'source-failed' | 'list-unreadable', what: string): (error: unknown) => never {
  return (error) => {
    throw providerError(error, code, what);
  };
}
