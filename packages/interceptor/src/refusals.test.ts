/** Options and moments that do not make sense. */

import type { ListProvider } from '@interdict/lists';
import { EMPTY, of, throwError } from 'rxjs';
import { describe, expect, test } from 'vitest';
import type { InterceptorOptions } from './options.ts';
import { make, snapshot, UNLISTED } from './test-support/payments.ts';

/** As JavaScript may hand them in. */
const unsound = (options: object): Partial<InterceptorOptions> => options;

describe('createInterceptor refuses', () => {
  test.each<[what: string, options: Partial<InterceptorOptions>, code: string, words: string]>([
    ['no list', { lists: [] }, 'no-lists', 'at least one list'],
    ['a name it does not know', unsound({ maxListAges: 5 }), 'option-invalid', 'maxListAges'],
    ['no lists at all', unsound({ lists: undefined }), 'option-invalid', 'lists'],
    ['what is no list', unsound({ lists: ['lists/ofac'] }), 'option-invalid', 'lists'],
    [
      'lists that are not there yet',
      unsound({ lists: [Promise.resolve([])] }),
      'option-invalid',
      'a promise: await it',
    ],
    ['no institution', unsound({ institution: undefined }), 'option-invalid', 'institution'],
    [
      'one jurisdiction for a list',
      unsound({ institution: { jurisdictions: 'US' } }),
      'option-invalid',
      'jurisdictions',
    ],
    ['no known law', unsound({ institution: { jurisdictions: ['toString'] } }), 'option-invalid', 'US, EU, UK, other'],
    ['a BIC that is no text', unsound({ institution: { jurisdictions: ['US'], bic: 5 } }), 'option-invalid', 'bic'],
    ['a number as text', unsound({ threshold: '0.9' }), 'option-invalid', 'threshold'],
    ['an age as text', unsound({ maxListAge: '7' }), 'option-invalid', 'maxListAge'],
    ['a clock that stands', unsound({ clock: new Date() }), 'option-invalid', 'clock'],
    ['a journal by its path', unsound({ journal: 'journal' }), 'option-invalid', 'journal'],
    ['a memory that recalls nothing', unsound({ memory: { recall: 1, remember: 2 } }), 'option-invalid', 'memory'],
    ['a screener that does not screen', unsound({ screeners: [{}] }), 'option-invalid', 'screeners'],
    ['a law in the policy', unsound({ policy: { profiles: ['eu'] } }), 'option-invalid', 'policy'],
    ['good guys by their path', unsound({ policy: { goodGuys: 'good.csv' } }), 'option-invalid', 'policy.goodGuys'],
    [
      'a threshold of identity as text',
      unsound({ policy: { thresholds: { confirm: '1' } } }),
      'invalid-option',
      'confirm',
    ],
    ['no jurisdiction', { institution: { jurisdictions: [] } }, 'option-invalid', 'institution.jurisdictions'],
    ['a BIC that is none', { institution: { jurisdictions: ['US'], bic: 'BANK' } }, 'option-invalid', 'BANK'],
    ['a threshold beyond 1', { threshold: 1.1 }, 'option-invalid', 'threshold'],
    ['a negative age', { maxListAge: -1 }, 'option-invalid', 'maxListAge'],
    ['two lists of one name', { lists: [snapshot('ours', ['A']), snapshot('ours', ['B'])] }, 'list-twice', 'ours'],
    [
      'a list named as the one that is always there',
      { lists: [snapshot('embargoed-places', ['A'])] },
      'list-twice',
      'embargoed-places',
    ],
    [
      'a list without its hash',
      unsound({ lists: [{ list: 'ours', entries: [], issues: [] }] }),
      'option-invalid',
      'lists',
    ],
    [
      'a provider of what is no list',
      unsound({ lists: [{ id: 'odd', snapshots: of(null) }] }),
      'list-malformed',
      'odd gave what is no list',
    ],
    ['a provider without a list', { lists: [{ id: 'void', snapshots: EMPTY }] }, 'no-lists', 'void'],
  ])('%s', async (_what, options, code, words) => {
    await expect(make(options)).rejects.toMatchObject({ code, message: expect.stringContaining(words) });
  });

  test('what a provider throws before its first snapshot', async () => {
    const broken: ListProvider = { id: 'broken', snapshots: throwError(() => new Error('no such file')) };
    await expect(make({ lists: [broken] })).rejects.toThrow('no such file');
  });
});

test.each<[what: string, moment: object]>([
  ['asOf', { asOf: new Date(Number.NaN) }],
  ['asOf', { asOf: '2026-03-02' }],
  ['signal', { signal: 5 }],
  ['rail', { rail: 'sepa' }],
  ['asof', { asof: new Date() }],
])('intercept refuses a wrong moment: %s %j', async (what, moment) => {
  const intercepted = (await make()).intercept(UNLISTED, moment);
  await expect(intercepted).rejects.toMatchObject({ code: 'option-invalid', message: expect.stringContaining(what) });
});

test.each<[what: string, time: unknown]>([
  ['no date', new Date(Number.NaN)],
  ['a number', 1_772_445_600_000],
  ['nothing', undefined],
])('a clock that gives %s is told by its name', async (_what, time) => {
  const interceptor = await make(unsound({ clock: () => time }));
  const wrong = { code: 'option-invalid', message: 'Option clock: must give a date.' };
  await expect(interceptor.intercept(UNLISTED)).rejects.toMatchObject(wrong);
});
