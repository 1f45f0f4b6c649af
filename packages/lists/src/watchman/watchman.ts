/** A screener that asks watchman, Moov's engine: its second API, or the first of older releases. */

import type { Screener } from '@interdict/model';
import { inRange } from '../option-values.ts';
import { type EngineOptions, jsonAsker } from '../screeners/ask-json.ts';
import { remoteScreener } from '../screeners/remote-screener.ts';
import { firstApi } from './first-api.ts';
import { secondApi } from './second-api.ts';

export interface WatchmanOptions extends EngineOptions {
  /** `v2` asks `GET /v2/search`, `v1` the `GET /search` of releases before 0.50. Default `v2`. */
  readonly api?: 'v1' | 'v2';
  /**
   * Score from which an entity counts, from 0 to 1. Default 0.59: a name alone scores lower than one with a birth date or a
   * number, and names are asked for alone.
   */
  readonly minMatch?: number;
  /** Entities for each question, as many as the engine gives at the most. Default 100; where there are more, the payment is held. */
  readonly limit?: number;
}

/**
 * Names, in every kind of party at once, and ship and passport numbers: the engine knows no BICs.
 *
 * @throws RangeError for a `minMatch` out of range
 */
export function watchmanScreener(options: WatchmanOptions): Screener {
  const { api = 'v2', minMatch = 0.59, limit = 100 } = options;
  const ask = jsonAsker(options);
  return remoteScreener(
    (api === 'v2' ? secondApi : firstApi)(ask, inRange('minMatch', minMatch, 0, 1), limit),
    options,
  );
}
