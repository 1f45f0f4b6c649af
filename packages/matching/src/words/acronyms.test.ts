import { describe, expect, it } from 'vitest';
import { isAcronym } from './acronyms.ts';
import { normaliseName } from '../text/normalise.ts';

describe('isAcronym', () => {
  it.each([
    ['irgc', 'ISLAMIC REVOLUTIONARY GUARD CORPS', true],
    ['irgc', 'Islamic Revolutionary Guards Corps, the', true],
    ['mois', 'Ministry of Intelligence and Security', true],
    ['aqap', 'AL-QAIDA IN THE ARABIAN PENINSULA', true],
    ['pdvsa', 'PETROLEOS DE VENEZUELA, S. A.', true],
    ['irgc', 'ISLAMIC REVOLUTIONARY GUARD CORPS QODS FORCE', false],
    ['gaza', 'GAZPROM ANTARES', false],
    ['irg', 'ISLAMIC REVOLUTIONARY GUARD', false],
    ['irgc', 'IRGC', false],
    ['oooooo', `${'of '.repeat(100)}omega`, true],
    ['alalalx', 'al '.repeat(10_000), false],
  ])('%s of %s: %s', (name, value, is) => {
    expect(isAcronym(name, [name, normaliseName(value)])).toBe(is);
  });
});
