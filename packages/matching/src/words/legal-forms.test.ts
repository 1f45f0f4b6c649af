import { describe, expect, test } from 'vitest';
import { legalFormAt, withWholeForms } from './legal-forms.ts';
import { scoreName } from '../score/name-score.ts';

describe('a legal form', () => {
  test.for([
    ['limited liability company', '(llc)'],
    ['obshchestvo s ogranichennoi otvetstvennostyu', '(llc)'],
    ['obschestvo c organichennoy otvetstvennostiu', '(llc)'],
    ['tavarystva z abmezhavanay adkaznastsyu', '(llc)'],
    ['zakrytoye aktsionernoye obschestvo', '(jsc)'],
    ['aktsionernoe obshchestvo', '(jsc)'],
    ['sherkate sahami khass', '(jsc)'],
    ['gufen youxian gongsi', '(ltd)'],
    ['ca', '(sa)'],
    ['株式会社', '(kk)'],
    ['sia', '(ab)'],
    ['bvba', '(bv)'],
  ] as const)('%s is %s, whatever stands behind it', ([form, key]) => {
    const words = form.split(' ');
    expect(legalFormAt([...words, 'yargeo'], 0)).toEqual({ length: words.length, key });
  });

  test('no word of another is taken for a slip', () => {
    const words = 'societa a responsabilita limitata corporacion yargeo'.split(' ');
    expect(withWholeForms(words)).toEqual(words);
  });

  test('is the longest that stands there', () => {
    expect(legalFormAt('otkrytoe aktsionernoe obshchestvo vega'.split(' '), 0)?.length).toBe(3);
    expect(legalFormAt('obshchestvo vega'.split(' '), 0)).toBeUndefined();
  });

  test.for([
    ['STRAKHOVOI KAPITAL OOO', 'OBSHCHESTVO S OGRANICHENNOI OTVETSTVENNOSTYU STRAKHOVOI KAPITAL'],
    ['OOO YARGEO', "OBSHCHESTVO S OGRANICHENNOI OTVETSTVENNOSTYU 'YARGEO'"],
    ['SOKHRA LLC', 'TAVARYSTVA Z ABMEZHAVANAY ADKAZNASTSYU SOKHRA'],
    ['TECHNO TRANSPORTE ML', 'TECHNO TRANSPORTE ML, C.A.'],
    ['GARANTEX', 'GARANTEX EUROPE OU'],
    ['SOKHRA GRUPP OOO', 'OOO SOKHRA'],
    ['BELAVIA', 'JOINT STOCK COMPANY AVIACOMPANY BELAVIA'],
    ['Ozolkalns', 'SIA Ozolkalns'],
    ['Ozolkalns TOV', 'Товариство з обмеженою відповідальністю Озолкалнс'],
    ['Soni', '株式会社ソニー'],
    ['Pars', 'شرکت سهامی خاص پارس'],
    ['TENRON LIMITE D LIABILI TY COM PANY', 'LIMITED LIABILITY COMPANY TENRON'],
    ['TENRON LIITED LAIBILITY COMPAMY', 'LIMITED LIABILITY COMPANY TENRON'],
    ['TENRON', 'OBSHCHESTVO S OGRANICHENNOI OTVETSTVENNOSTYYU TENRON'],
    ['YARGEO OBSHCHEST VO S OGRANICHENNOI OTVETSTVENNOSTYU', 'OOO YARGEO'],
  ] as const)('says next to nothing: %s is %s', ([written, listed]) => {
    expect(scoreName(written, listed, 'organisation').score).toBeGreaterThanOrEqual(0.8);
  });
});
