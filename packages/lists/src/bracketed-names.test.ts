import { listEntry, type EntryKind, type ListedName } from '@interdict/model';
import { describe, expect, test } from 'vitest';
import { withBracketedNames } from './bracketed-names.ts';

/** The names of an entry with the one given: weak ones behind a tilde. */
function names(kind: EntryKind, value: string, more: readonly string[] = []): readonly string[] {
  const listed = [value, ...more].map((each, at): ListedName => {
    return { value: each, type: at === 0 ? 'primary' : 'aka', strength: 'strong' };
  });
  const entry = withBracketedNames(listEntry({ id: 'own:1', list: 'own', kind, names: listed }));
  return entry.names.map(({ value: name, strength }) => (strength === 'weak' ? `~${name}` : name));
}

describe('names in brackets', () => {
  const cases: readonly (readonly [kind: EntryKind, value: string, more: readonly string[]])[] = [
    ['bank', 'FOREIGN TRADE BANK (FTB)', ['FOREIGN TRADE BANK']],
    ['organisation', 'ATOMIC ENERGY ORGANISATION OF IRAN (AEOI)', ['ATOMIC ENERGY ORGANISATION OF IRAN', '~AEOI']],
    ['organisation', 'AL-HARAMAIN FOUNDATION (PAKISTAN)', ['AL-HARAMAIN FOUNDATION']],
    ['organisation', 'UGANDA COMMERCIAL IMPEX (UCI) LTD', ['UGANDA COMMERCIAL IMPEX LTD']],
    ['organisation', 'LEADER (HONG KONG) INTERNATIONAL', []],
    ['organisation', 'GRAND STORES (THE GAMBIA LOCATION ONLY)', []],
    ['organisation', 'Isfahan Optics Industry (EOI) (IOI)', ['Isfahan Optics Industry']],
    [
      'organisation',
      'ESNICO (Equipment Supplier for Nuclear Industries Corporation)',
      ['~ESNICO', 'Equipment Supplier for Nuclear Industries Corporation'],
    ],
    ['organisation', 'Dux JSC (also known as Duks)', ['Dux JSC', '~Duks']],
    ['organisation', 'Plastmass Plant (also\nknown as Zavod Plastmass)', ['Plastmass Plant', 'Zavod Plastmass']],
    ['organisation', 'أنصار الشريعة (Ansar al Charia)', ['أنصار الشريعة', 'Ansar al Charia']],
    ['organisation', 'Российский фонд прямых инвестиций (РФПИ)', ['Российский фонд прямых инвестиций', '~РФПИ']],
    ['organisation', 'INDONESIA (MMI)', []],
    ['organisation', 'IG (Islamic Group of Egypt)', ['Islamic Group of Egypt']],
    ['organisation', 'TIDEWATER CO. (MIDDLE EAST MARINE SERVICES)', ['~TIDEWATER CO.']],
    ['organisation', 'HANIFA MONEY EXCHANGE (BRANCH IN SYRIA)', ['HANIFA MONEY EXCHANGE']],
    ['person', 'Lt. Col. (Rtd). Abd KASMURI', ['Lt. Col. Abd KASMURI']],
    ['person', 'Jin Tiesan (金铁三)', ['Jin Tiesan', '金铁三']],
    ['person', 'Amir Khazmat (original script: Амир Хазмат)', ['Amir Khazmat', 'Амир Хазмат']],
    [
      'person',
      'أبو بكر البغدادي (Abu Bakr al-Baghdadi al-Husayni; Abu Bakr al-Baghdadi)',
      ['أبو بكر البغدادي', 'Abu Bakr al-Baghdadi al-Husayni', 'Abu Bakr al-Baghdadi'],
    ],
    ['person', 'Agha Jan اغا جان (formerly listed as)', ['Agha Jan اغا جان']],
    ['person', 'Hilarion Santos, III (third)', ['Hilarion Santos, III']],
    ['person', '(Sheikh) Musa Hilal', ['Musa Hilal']],
    ['person', 'Dzmitry (Zmitser) Karsiuk', ['Dzmitry Karsiuk']],
    ['person', 'Lydia (in the army)', ['~Lydia']],
    ['person', 'Nobody ()', ['~Nobody']],
    ['person', 'Iris Kale', []],
  ];
  test.each(cases)('%s %s', (kind, value, more) => expect(names(kind, value)).toEqual([value, ...more]));

  test('a name that is listed anyway is not said twice', () => {
    expect(names('bank', 'FOREIGN TRADE BANK (FTB)', ['FOREIGN TRADE BANK'])).toHaveLength(2);
  });

  test('scripts and types are told', () => {
    const { names: told } = withBracketedNames(
      listEntry({
        id: 'own:1',
        list: 'own',
        kind: 'person',
        names: [{ value: 'Jin Tiesan (金铁三)', type: 'fka', strength: 'weak', script: 'Hani' }],
      }),
    );
    expect(told.slice(1)).toEqual([
      { value: 'Jin Tiesan', type: 'fka', strength: 'weak' },
      { value: '金铁三', type: 'fka', strength: 'weak', script: 'Hani' },
    ]);
  });
});
