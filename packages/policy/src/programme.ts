/** Sanctions programmes by their names: what a ground rests on, and what a licence must name to lift it. */

/** All names of one programme: the tag of a list, the part of the regulations, the order. */
export type Programme = readonly [string, ...string[]];

export const IRAN: Programme = ['IRAN', '31 CFR 560', 'E.O. 13599'];
export const NORTH_KOREA: Programme = ['DPRK', '31 CFR 510', 'Regulation (EU) 2017/1509'];
export const CUBA: Programme = ['CUBA', '31 CFR 515'];
export const SYRIA: Programme = ['SYRIA', '31 CFR 542'];
export const CRIMEA: Programme = ['UKRAINE-EO13685', 'E.O. 13685', 'Regulation (EU) No 692/2014'];
export const DONBAS: Programme = ['UKRAINE-EO14065', 'RUSSIA-EO14065', 'E.O. 14065', 'Regulation (EU) 2022/263'];
export const OBLASTS: Programme = ['Regulation (EU) 2022/263'];
export const VENEZUELA: Programme = ['VENEZUELA-EO13884', '31 CFR 591', 'E.O. 13884'];

/** How names are compared: in upper case, letters and digits only. */
export function programmeKey(name: string): string {
  return name.toUpperCase().replace(/[^A-Z0-9]+/g, '');
}
