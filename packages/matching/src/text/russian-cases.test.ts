import { describe, expect, it } from 'vitest';
import { entry, subjectOf } from '../../fixtures/listing.ts';
import { screened } from '../../fixtures/screened.ts';
import { inNominative } from './russian-cases.ts';

describe('a Russian name in another case', () => {
  it.each([
    ['ДОГОВОР С РОМАНОМ АРКАДЬЕВИЧЕМ АБРАМОВИЧЕМ', 'ДОГОВОР С РОМАН АРКАДЬЕВИЧ АБРАМОВИЧ'],
    ['с Базилевским Андреем', 'с Базилевский Андрей'],
    ['с Петровым Игорем', 'с Петров Игорь'],
    ['с Анной Юрьевной Кузнецовой', 'с Анна Юрьевна Кузнецова'],
    ['DOGOVOR S PETROVYM VIKTOROM SERGEEVICHEM', 'DOGOVOR S PETROV VIKTOR SERGEEVICH'],
    ['ПЕРЕВОД СЕВЕРОВУ РОМАНУ АРКАДЬЕВИЧУ', 'ПЕРЕВОД СЕВЕРОВ РОМАН АРКАДЬЕВИЧ'],
    ['Базилевскому Сергею', 'Базилевский Сергей'],
    ['Петрову Игорю', 'Петров Игорь'],
    ['PEREVOD PETROVU SERGEYU', 'PEREVOD PETROV SERGEY'],
    ['PETROVU IGORIU I YURIYU', 'PETROV IGOR I YURIY'],
    ['SEVEROVU V.V.', 'SEVEROV V.V.'],
    ['В ПОЛЬЗУ СЕВЕРОВА РОМАНА АРКАДЬЕВИЧА', 'В ПОЛЬЗУ СЕВЕРОВ РОМАН АРКАДЬЕВИЧ'],
    ['от Сергея Базилевского', 'от Сергей Базилевский'],
    ['OPLATA ZA PETROVA IGORYA', 'OPLAT ZA PETROV IGOR'],
    ['V POLZU SEVEROVA V.V.', 'V POLZU SEVEROV V.V.'],
    ['АЛЕКСАНДРА ИВАНОВА', 'АЛЕКСАНДРА ИВАНОВА'],
    ['OPLATA ANNA PETROVA', 'OPLATA ANNA PETROVA'],
    ['MENU FOR SHU AND LIU', 'MENU FOR SHU AND LIU'],
    ['КОДОМ И ТЕЛЕФОНОМ', 'КОДОМ И ТЕЛЕФОНОМ'],
    ['FREEDOM OF THE BOTTOM', 'FREEDOM OF THE BOTTOM'],
  ])('%s is read as %s', (text, read) => {
    expect(inNominative(text).toLowerCase()).toBe(read.toLowerCase());
  });

  it.each([
    'ОПЛАТА ПО ДОГОВОРУ С ДЕРЯБКИНЫМ ВИКТОРОМ',
    'DOGOVOR S DERIABKINYM VIKTOROM EFIMOVICHEM',
    'ПЕРЕВОД ДЕРЯБКИНУ ВИКТОРУ',
    'PEREVOD DERYABKINU V.E. PO DOGOVORU 12',
    'V POLZU DERYABKINA VIKTORA PO DOGOVORU 12',
    'ОПЛАТА ОТ ДЕРЯБКИНА В.Е.',
  ])('is found: %s', (text) => {
    const listed = entry({ id: 'own:1', names: ['Viktor Efimovich DERYABKIN'] });
    expect(screened(subjectOf('text', text), listed)).toHaveLength(1);
  });
});
