/** A screener that asks yente, the engine of OpenSanctions, on one's own machines or the hosted one. */

import { parseCalendarDate, type IdentifierType, type Screener, type Subject } from '@interdict/model';
import * as v from 'valibot';
import { ftmEntity } from '../opensanctions/ftm-entity.ts';
import { ftmParty, OPEN_SANCTIONS_LIST } from '../opensanctions/ftm-entry.ts';
import { inRange } from '../option-values.ts';
import { sha256 } from '../providers/checksum.ts';
import { type EngineOptions, jsonAsker } from '../screeners/ask-json.ts';
import { type Answer, answerOf, type Found, type Question, remoteScreener } from '../screeners/remote-screener.ts';
import { ScreenerError } from '../screeners/screener-issues.ts';
import { nameIn } from '../screeners/subject-text.ts';

export interface YenteOptions extends EngineOptions {
  /** What to screen against. Default `sanctions`. */
  readonly dataset?: string;
  /** Score from which a result counts, from 0 to 1. Default 0.7, as the engine's own. */
  readonly threshold?: number;
  /** How the engine compares: `logic-v1`, ... Default: as it is set up. */
  readonly algorithm?: string;
  /** Results for each question, as many as the engine gives at the most. Default 10; where there are more, the payment is held. */
  readonly limit?: number;
  /** Questions in one request, as many as the engine takes at the most. Default 50. */
  readonly batch?: number;
  /** Schemas that a name is asked for. Default `LegalEntity`, which is persons and organisations, and `Vessel`. */
  readonly schemas?: readonly string[];
  /** Key of the hosted engine, sent as `Authorization: ApiKey KEY`. */
  readonly apiKey?: string;
}

/** Where a number of each type stands in the FollowTheMoney model. */
const PROPERTIES: ReadonlyMap<IdentifierType, readonly [schema: string, property: string]> = new Map([
  ['bic', ['Company', 'swiftBic']],
  ['lei', ['Company', 'leiCode']],
  ['passport', ['Person', 'passportNumber']],
  ['national-id', ['LegalEntity', 'idNumber']],
  ['social-security', ['LegalEntity', 'idNumber']],
  ['tax-id', ['LegalEntity', 'taxNumber']],
  ['registration', ['LegalEntity', 'registrationNumber']],
  ['imo', ['Vessel', 'imoNumber']],
  ['mmsi', ['Vessel', 'mmsi']],
  ['call-sign', ['Vessel', 'callSign']],
  ['wallet', ['CryptoWallet', 'publicKey']],
  ['email', ['LegalEntity', 'email']],
  ['phone', ['LegalEntity', 'phone']],
  ['website', ['LegalEntity', 'website']],
]);

interface Example extends Question {
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

const Answers = v.object({
  responses: v.record(
    v.string(),
    v.object({
      status: v.optional(v.number(), 200),
      results: v.array(v.looseObject({ score: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) })),
      total: v.optional(v.object({ value: v.number() })),
    }),
  ),
});

const Catalog = v.object({
  datasets: v.array(v.object({ name: v.string(), version: v.string(), entity_count: v.nullish(v.number(), 0) })),
});

/**
 * `POST /match/{dataset}`. Names are asked for alone, so that nothing that is known beside them can hide a hit. The reference
 * to the list has the hash of the dataset's name and version, as the engine tells no other, and 0 entries where it tells none.
 *
 * @throws RangeError for a `threshold` out of range
 */
export function yenteScreener(options: YenteOptions): Screener {
  const { dataset = 'sanctions', threshold = 0.7, algorithm, limit = 10, batch = 50, apiKey } = options;
  const { schemas = ['LegalEntity', 'Vessel'] } = options;
  inRange('threshold', threshold, 0, 1);
  const headers = { ...(apiKey === undefined ? {} : { authorization: `ApiKey ${apiKey}` }), ...options.headers };
  const ask = jsonAsker({ ...options, headers });
  const parameters = {
    threshold: String(threshold),
    limit: String(limit),
    ...(algorithm === undefined ? {} : { algorithm }),
  };

  return remoteScreener<Example>(
    {
      batch,
      questionsOn: (subject) => [...names(subject, schemas), ...numbers(subject)],
      ask: async (examples, signal) => {
        const queries = Object.fromEntries(
          examples.map(({ schema, properties }, at) => [String(at), { schema, properties }]),
        );
        const path = `/match/${encodeURIComponent(dataset)}`;
        const { responses } = await ask({ path, parameters, body: { queries }, answer: Answers }, signal);
        return examples.map((_, at) => answerIn(responses[String(at)], threshold, limit));
      },
      lists: async (signal) => {
        const { datasets } = await ask({ path: '/catalog', answer: Catalog }, signal);
        const own = datasets.find(({ name }) => name === dataset);
        if (!own) throw new ScreenerError('screener-lists-missing', `There is no dataset ${dataset}.`);
        const { version, entity_count: entries } = own;
        const day = version.replace(/^(\d{4})(\d\d)(\d\d).*$/s, '$1-$2-$3');
        const publishedOn = parseCalendarDate(day);
        const sha = sha256(`${dataset} ${version}`);
        return [{ list: OPEN_SANCTIONS_LIST, ...(publishedOn ? { publishedOn } : {}), sha256: sha, entries }];
      },
    },
    options,
  );
}

function names(subject: Subject, schemas: readonly string[]): readonly Example[] {
  const name = nameIn(subject);
  return name === undefined ? [] : schemas.map((schema) => example(schema, 'name', name));
}

function numbers({ kind, value, identifierType }: Subject): readonly Example[] {
  // An account may be a wallet. IBANs and account numbers of banks are not in the data.
  const type = kind === 'account' ? 'wallet' : kind === 'identifier' ? identifierType : kind;
  const [identifier, place] = [...PROPERTIES].find(([known]) => known === type) ?? [];
  if (identifier === undefined || place === undefined || (kind === 'account' && !/^\w{26,}$/.test(value))) return [];
  return [{ ...example(...place, value), identifier }];
}

function example(schema: string, property: string, value: string): Example {
  const properties = { [property]: [value] };
  return { key: JSON.stringify([schema, properties]), schema, properties };
}

type Response = v.InferOutput<typeof Answers>['responses'][string];

function answerIn(response: Response | undefined, threshold: number, limit: number): Answer {
  const status = response?.status ?? 0;
  if (!response || status !== 200) {
    const why = response ? `A question has status ${status}.` : 'A question has no answer.';
    return { found: [], lacks: new ScreenerError('screener-answer-partial', why) };
  }
  const { results, total } = response;
  const found = results.filter(({ score }) => score >= threshold).map(foundIn);
  return answerOf(found, total && total.value <= results.length ? limit + 1 : limit);
}

function foundIn(result: Response['results'][number]): Found {
  const entity = ftmEntity(result);
  const entry = entity && ftmParty(entity);
  if (!entry || entry.names.length === 0)
    throw new ScreenerError('screener-answer-invalid', 'A result is no entity with a name.');
  return { entry, score: result.score };
}
