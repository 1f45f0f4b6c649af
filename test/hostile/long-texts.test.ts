/** What a text of very many words takes grows with them and not with their square: as ratios of processor time. */

import { embargoedPlaces } from '@interdict/lists';
import { createScreener } from '@interdict/matching';
import { expect, test } from 'vitest';

const SHORT = 2000;
const TIMES = 8;
/** In proportion it is {@link TIMES}, with the square 64. */
const MOST = 3 * TIMES;
/** A floor, in microseconds, keeps figures too small to be measured from deciding. */
const FLOOR = 4000;
/** Processor time holds what the machine's own threads take, so the least of several runs counts. */
const RUNS = 8;

const screener = createScreener([embargoedPlaces()]);

test.each([
  'HAVANA',
  'DE LA HABANA',
  'TEH RAN',
  'UL YALTA 5',
  'TEHRAN CAFE',
  'RUE DE TEHERAN',
  'CUBA NY',
  'N KOREA',
  'HAVANACUBA',
  'DONETSK ROSTOV OBLAST',
])('%s again and again', (words) => {
  for (const kind of ['text', 'place', 'name'] as const) {
    const screened = (times: number): number => {
      const value = `${words} `.repeat(times);
      const location = { path: 'x', start: 0, end: value.length };
      const known = { role: 'creditor', countries: [], identifiers: [] } as const;
      const started = process.cpuUsage();
      screener.screen([{ kind, value, role: 'creditor', location, known }]);
      return process.cpuUsage(started).user;
    };
    screened(SHORT); // what is compiled is compiled
    const short = Math.max(FLOOR, Math.min(...Array.from({ length: RUNS }, (_, run) => screened(SHORT + run))));
    let long = Number.POSITIVE_INFINITY;
    for (let run = 0; run < RUNS && long / short >= MOST; run++) {
      long = Math.min(long, screened(SHORT * TIMES + run));
    }
    expect(long / short).toBeLessThan(MOST);
  }
});
