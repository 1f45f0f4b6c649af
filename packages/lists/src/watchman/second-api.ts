/** The second API of watchman, `GET /v2/search`, which has one kind of entity for all lists. */

import type { ListReference, Subject } from '@interdict/model';
import * as v from 'valibot';
import { sha256 } from '../providers/checksum.ts';
import type { AskJson } from '../screeners/ask-json.ts';
import { answerOf, type Engine } from '../screeners/remote-screener.ts';
import { ScreenerError } from '../screeners/screener-issues.ts';
import { nameIn } from '../screeners/subject-text.ts';
import { FoundEntity } from './entity.ts';
import { search, type Search } from './search.ts';
import { listCalled } from './sources.ts';

const Entities = v.object({ entities: v.nullish(v.array(FoundEntity), []) });

const ListInfo = v.object({
  lists: v.nullish(v.record(v.string(), v.number()), {}),
  listHashes: v.nullish(v.record(v.string(), v.string()), {}),
});

export function secondApi(ask: AskJson, minMatch: number, limit: number): Engine<Search> {
  return {
    batch: 1,
    questionsOn: searchesOn,
    ask: async (searches, signal) => {
      const answers = searches.map(async ({ parameters }) => {
        const asked = { ...parameters, minMatch: String(minMatch), limit: String(limit) };
        const { entities } = await ask({ path: '/v2/search', parameters: asked, answer: Entities }, signal);
        return answerOf(
          entities.filter(({ score }) => score >= minMatch),
          limit,
        );
      });
      return Promise.all(answers);
    },
    lists: async (signal) => {
      const { lists, listHashes } = await ask({ path: '/v2/listinfo', answer: ListInfo }, signal);
      const loaded = Object.entries(lists).sort(([one], [other]) => (one < other ? -1 : 1));
      const empty = loaded.find(([, entries]) => entries === 0);
      if (loaded.length === 0 || empty)
        throw new ScreenerError('screener-lists-missing', `Not loaded: ${empty?.[0] ?? 'any list'}.`);
      return loaded.map(([source, entries]) => reference(source, entries, listHashes[source]));
    },
  };
}

/** A hash of another kind is hashed again, so that it still tells states apart. */
function reference(source: string, entries: number, hash: string | undefined): ListReference {
  const digest =
    /^[0-9a-f]{64}$/.test(hash ?? '') && hash !== undefined ? hash : sha256(`${source} ${hash} ${entries}`);
  return { list: listCalled(source), sha256: digest, entries };
}

function searchesOn(subject: Subject): readonly Search[] {
  const { value, identifierType, known } = subject;
  const name = nameIn(subject);
  if (name !== undefined) return [search({ name })];
  if (identifierType === 'imo') return [{ ...search({ type: 'vessel', imoNumber: value }), identifier: 'imo' }];
  if (identifierType === 'mmsi') return [{ ...search({ type: 'vessel', mmsi: value }), identifier: 'mmsi' }];
  if (identifierType !== 'passport') return [];
  const country = known.identifiers.find((each) => each.type === 'passport' && each.value.value === value)?.country;
  return country
    ? [{ ...search({ type: 'person', gov_passport: `${country.value}:${value}` }), identifier: 'passport' }]
    : [];
}
