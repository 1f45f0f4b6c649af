import { describe, expect, it } from 'vitest';
import { keysOfUnabbreviated } from './abbreviations.ts';
import { fold } from './fold.ts';
import { scoreName } from '../score/name-score.ts';

describe('an abbreviation', () => {
  it.each([
    ['trd', ['trade', 'trading']],
    ['bk', ['bank']],
    ['petrochem', ['petrochemical', 'petrochemicals']],
    ['manufact', ['manufacturing']],
    ['min', ['mineral', 'minerals', 'mining', 'ministry']],
    ['trading', []],
    ['khatib', []],
  ])('%s is short for %j', (written, words) => {
    expect(new Set(keysOfUnabbreviated(written))).toEqual(new Set(words.map(fold)));
  });

  it.each([
    ['SARMAYEH BK', 'SARMAYEH BANK', 'bank'],
    ['NORDSTRAND MAR & TRDG CO', 'NORDSTRAND MARITIME AND TRADING COMPANY', 'organisation'],
    ['KOREA RYONBONG GENL CORPN', 'KOREA RYONBONG GENERAL CORPORATION', 'organisation'],
    ['ISL REP OF IRAN SHPG LINES', 'ISLAMIC REPUBLIC OF IRAN SHIPPING LINES', 'organisation'],
    ['YOUCHEM GEN TRD LTD LIABILITY CO', 'YOUCHEM GENERAL TRADING LLC', 'organisation'],
  ] as const)('%s is %s, though not to the letter', (written, listed, kind) => {
    const { score, evidence } = scoreName(written, listed, kind);
    expect(score).toBeGreaterThanOrEqual(0.8);
    expect(evidence.exact).toBe(false);
  });

  it.each([
    ['NORDLAND MAR & TRDG CO', 'NORDSTRAND MARITIME AND TRADING COMPANY', 'organisation'],
    ['GEN TRDG LLC', 'YOUCHEM GENERAL TRADING LLC', 'organisation'],
    ['MIN KIM', 'MINISTRY OF KIM', 'organisation'],
  ] as const)('%s is not %s', (written, listed, kind) => {
    expect(scoreName(written, listed, kind).score).toBeLessThan(0.8);
  });
});
