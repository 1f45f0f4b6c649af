/** The first API of watchman, `GET /search`, whose answers have a section for each list. */

import type { Authority, EntryId, EntryKind, ListEntry, MeasureKind } from '@interdict/model';
import * as v from 'valibot';
import { distinct } from '../distinct.ts';
import { listedName } from '../listed-name.ts';
import { spokenName } from '../ofac/spoken-name.ts';
import { sha256 } from '../providers/checksum.ts';
import type { AskJson } from '../screeners/ask-json.ts';
import { answerOf, type Engine, type Found } from '../screeners/remote-screener.ts';
import { ScreenerError } from '../screeners/screener-issues.ts';
import { nameIn } from '../screeners/subject-text.ts';
import { search, type Search } from './search.ts';
import { listCalled, SECTIONS } from './sources.ts';

const text = v.nullish(v.string(), '');

/** One row of any section: they name things differently. */
const Row = v.object({
  match: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  entityID: text,
  sdnName: text,
  alternateName: text,
  name: text,
  sdnType: text,
  program: text,
  programs: v.nullish(v.array(v.string()), []),
  remarks: v.optional(v.unknown()),
});

type Row = v.InferOutput<typeof Row>;

/** A section that holds nothing is null; beside the sections there is a time. */
const Sections = v.record(v.string(), v.union([v.nullish(v.array(Row)), v.string()]));

const Downloads = v.array(v.record(v.string(), v.unknown()));

/** Addresses that resemble a name are no hits on it. */
const NO_PARTIES = 'addresses';

export function firstApi(ask: AskJson, minMatch: number, limit: number): Engine<Search> {
  return {
    batch: 1,
    questionsOn: (subject) => {
      const q = nameIn(subject);
      return q === undefined ? [] : [search({ q })];
    },
    ask: async (searches, signal) => {
      const answers = searches.map(async ({ parameters }) => {
        const asked = { ...parameters, minMatch: String(minMatch), limit: String(limit) };
        const answer = await ask({ path: '/search', parameters: asked, answer: Sections }, signal);
        const sections = Object.entries(answer).flatMap(([section, rows]) =>
          Array.isArray(rows) && section !== NO_PARTIES ? [answerOf(foundIn(section, rows, minMatch), limit)] : [],
        );
        const cut = sections.find(({ lacks }) => lacks)?.lacks;
        return { found: sections.flatMap(({ found }) => found), ...(cut ? { lacks: cut } : {}) };
      });
      return Promise.all(answers);
    },
    lists: async (signal) => {
      const [newest] = await ask({ path: '/downloads', parameters: { limit: '1' }, answer: Downloads }, signal);
      const entries = newest?.['SDNs'];
      if (typeof entries !== 'number' || entries === 0)
        throw new ScreenerError('screener-lists-missing', 'Not loaded: any list.');
      return [{ list: 'us-ofac', sha256: sha256(JSON.stringify(newest)), entries }];
    },
  };
}

function foundIn(section: string, rows: readonly Row[], minMatch: number): readonly Found[] {
  return rows
    .filter(({ match }) => match >= minMatch)
    .map((row) => ({ entry: entryOf(row, ...(SECTIONS.get(section) ?? unknown(section))), score: row.match }));
}

function unknown(section: string): readonly [list: string, authority: Authority, kind: MeasureKind] {
  return [listCalled(section), 'operator', 'blocking'];
}

const KINDS: ReadonlyMap<string, EntryKind> = new Map([
  ['individual', 'person'],
  ['vessel', 'vessel'],
  ['aircraft', 'aircraft'],
]);

const STANDING = { type: 'primary', strength: 'strong' } as const;

/** Where a list gives no number the name is one. */
function entryOf(row: Row, list: string, authority: Authority, kind: MeasureKind): ListEntry {
  const name = row.sdnName || row.alternateName || row.name;
  if (name === '') throw new ScreenerError('screener-answer-invalid', 'A hit has no name.');
  const id: EntryId = `${list}:${row.entityID || sha256(name).slice(0, 16)}`;
  const isPerson = row.sdnType === 'individual';
  const programmes = distinct([row.program, ...row.programs].map((tag) => tag.trim()));
  const [programme] = programmes;
  return {
    id,
    list,
    kind: KINDS.get(row.sdnType) ?? 'unknown',
    names: isPerson ? [spokenName(name, STANDING)] : listedName(name, STANDING.type, STANDING.strength),
    addresses: [],
    identifiers: [],
    births: [],
    nationalities: [],
    programmes,
    measures: [{ kind, authority, ...(programme === undefined ? {} : { programme }) }],
    relations: [],
    remarks: typeof row.remarks === 'string' && row.remarks !== '' ? [row.remarks] : [],
  };
}
