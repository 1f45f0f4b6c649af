import { describe, expect, it } from 'vitest';
import { entry, subjectOf } from '../../fixtures/listing.ts';
import { screened } from '../../fixtures/screened.ts';
import { withoutInstrumental } from './instrumental.ts';

describe('a Russian name in the instrumental', () => {
  it.each([
    ['ДОГОВОР С РОМАНОМ АРКАДЬЕВИЧЕМ АБРАМОВИЧЕМ', 'ДОГОВОР С РОМАН АРКАДЬЕВИЧ АБРАМОВИЧ'],
    ['с Базилевским Андреем', 'с Базилевский Андрей'],
    ['с Петровым Игорем', 'с Петров Игорь'],
    ['с Анной Юрьевной Кузнецовой', 'с Анна Юрьевна Кузнецова'],
    ['DOGOVOR S PETROVYM VIKTOROM SERGEEVICHEM', 'DOGOVOR S PETROV VIKTOR SERGEEVICH'],
    ['КОДОМ И ТЕЛЕФОНОМ', 'КОДОМ И ТЕЛЕФОНОМ'],
    ['FREEDOM OF THE BOTTOM', 'FREEDOM OF THE BOTTOM'],
  ])('%s is read as %s', (text, read) => {
    expect(withoutInstrumental(text).toLowerCase()).toBe(read.toLowerCase());
  });

  it.each(['ОПЛАТА ПО ДОГОВОРУ С ДЕРЯБКИНЫМ ВИКТОРОМ', 'DOGOVOR S DERIABKINYM VIKTOROM EFIMOVICHEM'])(
    'is found: %s',
    (text) => {
      const listed = entry({ id: 'own:1', names: ['Viktor Efimovich DERYABKIN'] });
      expect(screened(subjectOf('text', text), listed)).toHaveLength(1);
    },
  );
});
