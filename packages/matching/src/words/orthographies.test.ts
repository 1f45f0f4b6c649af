import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entry, listOf, subjectOf } from '../../fixtures/listing.ts';
import { fold } from './fold.ts';
import { scoreName } from '../score/name-score.ts';
import { otherKeysOf } from './orthographies.ts';
import { createScreener, DEFAULT_THRESHOLD } from '../screener.ts';

describe('otherKeysOf', () => {
  it.each([
    ['schukow', 'zhukov'],
    ['juschtschenko', 'yushchenko'],
    ['chlebnikow', 'khlebnikov'],
    ['glasjew', 'glazyev'],
    ['dschabril', 'jabril'],
    ['szewczenko', 'shevchenko'],
    ['narysjkin', 'naryshkin'],
    ['sjoekov', 'shukov'],
    ['narychkin', 'naryshkin'],
    ['guerachtchenko', 'gerashchenko'],
    ['anouar', 'anwar'],
    ['bogatsev', 'bogachev'],
    ['cabril', 'jabril'],
    ['xuseen', 'husein'],
    ['jalid', 'khalid'],
    ['alkhatib', 'khatib'],
    ['elbaradei', 'baradei'],
    ['asshami', 'shami'],
    ['ashshahrani', 'shahrani'],
    ['annajjar', 'najjar'],
    ['gamil', 'jamil'],
    ['kheir', 'khayr'],
    ['eugene', 'yevgeniy'],
    ['catherine', 'yekaterina'],
  ])('%s may be %s', (written, romanised) => {
    expect(otherKeysOf(written)).toContain(fold(romanised));
  });

  it.each(['chan', 'wong', 'putin', 'ellis', 'albino', 'asset', 'ж', '12345', 'khʌtɪb'])(
    '%s is nothing else',
    (word) => {
      expect(otherKeysOf(word)).toEqual([]);
    },
  );

  it('never gives the key of the word itself, nor one twice', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'a b c h j l n o s k t u w x y z'.split(' ')), maxLength: 12 }),
        (word) => {
          const keys = otherKeysOf(word);
          expect(keys).not.toContain(fold(word));
          expect(new Set(keys).size).toBe(keys.length);
        },
      ),
    );
  });
});

describe('a name that another country writes', () => {
  it.each([
    ['SERGEJ JEWGENJEWITSCH NARYSCHKIN', 'Sergey Yevgenyevich NARYSHKIN'],
    ['Wjatscheslaw Chlebnikow', 'Vyacheslav KHLEBNIKOV'],
    ['JURIJ SZEWCZENKO', 'Yuri SHEVCHENKO'],
    ['ANDREJ PETSJEGIN', 'Andrey PECHEGIN'],
    ['IOURI JOUKOV', 'Yuri ZHUKOV'],
    ['AHMAD DSCHABRIL', 'Ahmad JABRIL'],
    ['JALID ABDURRAMAN', 'Khalid ABDURRAHMAN'],
    ['ISMAIL ALKHATIB', 'Esmail KHATIB'],
  ])('%s is %s, and never exactly', (written, listed) => {
    expect(scoreName(written, listed, 'person').score).toBeGreaterThanOrEqual(DEFAULT_THRESHOLD);
    const { hits } = createScreener([listOf(entry({ names: [listed] }))]).screen([subjectOf('name', written)]);
    expect(hits.map(({ evidence: [step] }) => step?.kind === 'name' && step.exact)).toEqual([false]);
  });

  it.each([
    ['CHAN LEE', 'Khan LEE'],
    ['CIENA CORP', 'INA'],
  ])('%s is not %s', (written, listed) => {
    expect(scoreName(written, listed, 'organisation').score).toBeLessThan(DEFAULT_THRESHOLD);
  });
});
