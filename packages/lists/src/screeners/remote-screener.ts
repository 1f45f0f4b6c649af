/** Makes a screener of an engine that answers questions over HTTP. */

import type { Hit, IdentifierType, Issue, ListEntry, ListReference, Screener, Subject } from '@interdict/model';
import { addressOf } from '../providers/http-answer.ts';
import type { EngineOptions } from './ask-json.ts';
import { inParallel } from './in-parallel.ts';
import { remoteHit } from './remote-hit.ts';
import { ScreenerError, screenerIssue } from './screener-issues.ts';

/** One thing to ask. */
export interface Question {
  /** Equal for equal questions: they are asked once. */
  readonly key: string;
  /** What kind of number is asked for; a name where absent. */
  readonly identifier?: IdentifierType;
}

/** An entry that the engine gives for a question, with its score from 0 to 1. */
export interface Found {
  readonly entry: ListEntry;
  readonly score: number;
}

export interface Answer {
  readonly found: readonly Found[];
  /** Why it is not all there is to find. */
  readonly lacks?: ScreenerError;
}

/** An answer that is cut where it has as many hits as were asked for. */
export function answerOf(found: readonly Found[], limit: number): Answer {
  if (found.length < limit) return { found };
  return {
    found,
    lacks: new ScreenerError('screener-answer-partial', `There may be more than ${limit} hits on a name.`),
  };
}

export interface Engine<Q extends Question> {
  /** What to ask about a subject; nothing where the engine has no answer to its kind. */
  readonly questionsOn: (subject: Subject) => readonly Q[];
  /** How many questions go into one request. */
  readonly batch: number;
  /** The answers, one to each question in their order. */
  readonly ask: (questions: readonly Q[], signal: AbortSignal) => Promise<readonly Answer[]>;
  /** The lists that the engine has loaded. Rejects where it has none. */
  readonly lists: (signal: AbortSignal) => Promise<readonly ListReference[]>;
}

/**
 * Asks about each subject, several at once, and once about equal ones. What fails is an issue of severity `error`, and so a
 * hold; the hits of what did not fail stand beside it. The lists are looked at before and after, so that no answer mixes two
 * states of them.
 */
export function remoteScreener<Q extends Question>(engine: Engine<Q>, options: EngineOptions): Screener {
  const { parallel = 4 } = options;
  const address = addressOf(new URL(options.url));
  return {
    screen: async (subjects, signal = new AbortController().signal) => {
      const issues: Issue[] = [];
      const tried = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
        try {
          return await work();
        } catch (error) {
          signal.throwIfAborted();
          const issue = screenerIssue(error, address);
          if (!issues.some(({ message }) => message === issue.message)) issues.push(issue);
          return undefined;
        }
      };
      const asked = subjects.map((subject) => ({ subject, questions: engine.questionsOn(subject) }));
      const questions = [...new Map(asked.flatMap(({ questions: own }) => own.map((one) => [one.key, one]))).values()];

      const lists = await tried(() => engine.lists(signal));
      if (!lists) return { hits: [], lists: [], issues };
      const answers = new Map<string, readonly Found[]>();
      await inParallel(batches(questions, engine.batch), parallel, async (batch) => {
        const given = (await tried(() => engine.ask(batch, signal))) ?? [];
        for (const [at, { found, lacks }] of given.entries()) {
          answers.set(batch[at]?.key ?? '', found);
          if (lacks) await tried(() => Promise.reject(lacks));
        }
      });
      await tried(async () => {
        if (questions.length > 0 && !isSame(lists, await engine.lists(signal)))
          throw new ScreenerError('screener-lists-changed', `Ask ${address} again.`);
      });
      return {
        hits: asked.flatMap(({ subject, questions: own }) => hitsOn(subject, own, answers)),
        lists,
        // They came in the order of the answers, which is another each time.
        issues: issues.toSorted((a, b) => compare(a.message, b.message)),
      };
    },
  };
}

/** By descending score, then by entry id; of several questions that find one entry the best. */
function hitsOn(
  subject: Subject,
  questions: readonly Question[],
  answers: ReadonlyMap<string, readonly Found[]>,
): readonly Hit[] {
  const hits = questions.flatMap(({ key, identifier }) =>
    (answers.get(key) ?? []).map(({ entry, score }) => remoteHit(subject, entry, score, identifier)),
  );
  const ordered = hits.toSorted((a, b) => b.score - a.score || compare(a.entry.id, b.entry.id));
  return ordered.filter((hit, at) => ordered.findIndex(({ entry }) => entry.id === hit.entry.id) === at);
}

function batches<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}

function isSame(before: readonly ListReference[], after: readonly ListReference[]): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
