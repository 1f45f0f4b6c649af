/** Several sources as one: a list whose names, aliases and addresses are published as separate files. */

import type { CalendarDate } from '@interdict/model';
import { ProviderError } from './provider-error.ts';
import type { ListSource, SourceContent } from './list-source.ts';

const ROUNDS = 3;

/**
 * Loads all or nothing. Once all are there each is asked again whether it has changed meanwhile, so that a publication
 * that comes in the middle gives no mixture; a source without versions cannot be asked and is taken as it came.
 */
export function combineSources(sources: readonly ListSource[]): ListSource {
  const name = sources.map((source) => source.name).join(' + ');
  return {
    name,
    load: async (known, signal) => {
      const versions = knownVersions(known);
      const news = await Promise.all(sources.map((source, index) => source.load(versions[index], signal)));
      if (news.every((content) => content === undefined)) return undefined;
      let contents = await Promise.all(
        sources.map(async (source, index) => news[index] ?? (await loadAnyhow(source, signal))),
      );
      for (let round = 0; round < ROUNDS; round += 1) {
        const later = await Promise.all(contents.map((content, index) => newerThan(content, sources[index], signal)));
        if (later.every((content) => content === undefined)) return merged(contents);
        contents = contents.map((content, index) => later[index] ?? content);
      }
      throw new ProviderError('source-unsteady', `${name} changed each time while it was read.`);
    },
  };
}

async function newerThan(
  { version }: SourceContent,
  source: ListSource | undefined,
  signal: AbortSignal,
): Promise<SourceContent | undefined> {
  return version === undefined ? undefined : source?.load(version, signal);
}

async function loadAnyhow(source: ListSource, signal: AbortSignal): Promise<SourceContent> {
  const content = await source.load(undefined, signal);
  if (!content) throw new ProviderError('source-failed', `${source.name} says it is unchanged, and was not asked.`);
  return content;
}

function merged(contents: readonly SourceContent[]): SourceContent {
  const publishedOn = contents.map((content) => content.publishedOn).reduce(laterDay);
  return {
    files: contents.flatMap(({ files }) => files),
    version: JSON.stringify(contents.map(({ version }) => version ?? null)),
    ...(publishedOn ? { publishedOn } : {}),
  };
}

function laterDay(one: CalendarDate | undefined, other: CalendarDate | undefined): CalendarDate | undefined {
  return one === undefined || (other !== undefined && other > one) ? other : one;
}

/** What is no version of a combination is a version of what stood here before; then everything is new. */
function knownVersions(known: string | undefined): readonly (string | undefined)[] {
  if (!known?.startsWith('[')) return [];
  const versions: unknown = JSON.parse(known);
  return Array.isArray(versions) ? versions.map((version) => (typeof version === 'string' ? version : undefined)) : [];
}
