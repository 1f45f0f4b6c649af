/** What a listing of OpenSanctions requires, by its sources and topics. */

import type { Measure } from '@interdict/model';
import { type FtmEntity, valuesOf } from './ftm-entity.ts';
import { FTM_OTHER_TOPICS, FTM_SOURCES } from './ftm-tables.ts';

/**
 * A measure for each source that is known to be a sanctions list. A party marked as sanctioned by sources that are not
 * known blocks for the operator, and so does one of which nobody says why it is there. One that is only linked to a
 * sanctioned one, or of another kind of interest, is information.
 */
export function ftmMeasures(entity: FtmEntity, sanctions: readonly FtmEntity[]): readonly Measure[] {
  const topics = valuesOf(entity, 'topics');
  if (topics.length > 0 && topics.every(isHarmless)) {
    const text = topics.join(', ');
    const exported = topics.some((topic) => topic.startsWith('export.'));
    return [{ kind: exported ? 'trade' : 'information', authority: exported ? 'BIS' : 'operator', text }];
  }
  const datasets = new Set([...entity.datasets, ...sanctions.flatMap((each) => each.datasets)]);
  const known = [...datasets].flatMap((dataset) => {
    const [, authority, kind] = FTM_SOURCES.find(([prefix]) => dataset.startsWith(prefix)) ?? [];
    return authority === undefined || kind === undefined ? [] : [{ kind, authority, text: dataset }];
  });
  return known.some(({ kind }) => kind !== 'information')
    ? known
    : [...known, { kind: 'blocking', authority: 'operator' }];
}

/** Known not to be a listing; an unknown topic may be one. */
function isHarmless(topic: string): boolean {
  return FTM_OTHER_TOPICS.some((known) => topic === known || topic.startsWith(`${known}.`));
}
