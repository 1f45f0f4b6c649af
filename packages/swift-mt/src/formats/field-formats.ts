/** Formats of fields in the handbook's notation (SR 2025). A data table. */

import { foreignTo, parseFormat, patternOf, type FormatPart } from './format.ts';
import { plainLinesOf, type PlainLines } from './plain-lines.ts';

const BIC = '4!c2!a2!c[3!c]';
const MARK_AND_ACCOUNT = '[[/1!a][/34x]CRLF]';
const ACCOUNT = '[/34xCRLF]';
const DATE_MONEY = '6!n3!a15d';
const MONEY = '3!a15d';
const BALANCE = '1!a6!n3!a15d';

/** Party fields by option, for all numbers that are not in {@link BY_TAG}. */
const BY_OPTION: Readonly<Record<string, string>> = {
  A: MARK_AND_ACCOUNT + BIC,
  B: '[/1!a][[/34x]CRLF][35x]', // an account alone is taken for the last part, which may be all of it
  C: '/34x',
  D: `${MARK_AND_ACCOUNT}4*35x`,
  G: `/34xCRLF${BIC}`,
  H: '/34xCRLF4*35x',
  J: '5*40x',
  K: `${ACCOUNT}4*35x`,
  L: '35x',
};

const BY_TAG: readonly (readonly [tags: string, format: string])[] = [
  ['11R 11S', '3!nCRLF6!n[CRLF4!n6!n]'],
  ['12', '3!n'],
  ['13C', '/8c/4!n1!x4!n'],
  ['13D', '6!n4!n1!x4!n'],
  ['14C', '4!n'],
  ['14S', '3!a2n[/4!n/4!c]'],
  ['15A 15B 15C 15D 15E 15F 15G 15H 15I', ''],
  ['16A', '5n'],
  ['17A 17F 17G 17I 17N 17O 17R 17T 17U', '1!a'],
  ['19', '17d'],
  ['20 21 21A 21F 21G 21N 21P 21R', '16x'],
  ['21C 21D 21E', '35x'],
  ['22A 22B', '4!a'],
  ['22C', '4!a2!c4!n4!a2!c'],
  ['22D', '4!c'],
  ['23', '16x'],
  ['23B', '4!c'],
  ['23E', '4!c[/30x]'],
  ['23X', '4!c/65x'],
  ['24D', '4!c[/35x]'],
  ['25', '35x'],
  ['25A', '/34x'],
  ['25P', `35xCRLF${BIC}`],
  ['26E', '3n'],
  ['26H', '16x'],
  ['26T', '3!c'],
  ['27', '1!n/1!n'],
  ['28', '5n[/2n]'],
  ['28C', '5n[/5n]'],
  ['28D', '5n/5n'],
  ['29A', '4*35x'],
  ['30 31C 31E 31S', '6!n'],
  ['30F 30P 30T 30U 30V 30X', '8!n'],
  ['31D', '6!n29x'],
  ['32A 33A 34A', DATE_MONEY],
  ['32C 32D', DATE_MONEY],
  ['32B 32E 32G 33B 33E 34B 71F 71G 71H 71J 71K 71L', MONEY],
  ['32J', '15d'],
  ['32K', `1!a3!n2!a${MONEY}`],
  ['32H 34E', '[1!a]3!a15d'],
  ['34F', '3!a[1!a]15d'],
  ['36 37J', '12d'],
  ['37G', '[1!a]12d'],
  ['37H', '1!a[1!a]12d'],
  ['39A', '2n/2n'],
  ['40A', '24x'],
  ['40B', '24xCRLF24x'],
  ['40E', '30x[/35x]'],
  ['41A', `${BIC}CRLF14x`],
  ['41D', '4*35xCRLF14x'],
  ['39C 42M 42P', '4*35x'],
  ['42C', '3*35x'],
  ['44A 44B 44E 44F', '140z'],
  ['44C', '6!n'],
  ['45A 45B 46A 46B 47A 47B 49G 49H 49M 49N', '100*65z'],
  ['49', '7!x'],
  ['50 50B', '4*35x'],
  ['50A', `${ACCOUNT}${BIC}`],
  ['50C', BIC],
  ['50F', '35x[CRLF1!n/33x][CRLF1!n/33x][CRLF1!n/33x][CRLF1!n/33x]'],
  ['51', '4*35x'],
  ['59', `${ACCOUNT}4*35x`],
  ['59A', `${ACCOUNT}${BIC}`],
  ['59F', `${ACCOUNT}1!n/33x[CRLF1!n/33x][CRLF1!n/33x][CRLF1!n/33x]`],
  ['60F 60M 62F 62M 64 65', BALANCE],
  ['61', '6!n[4!n]1-2a[1!a]15d1!a3!c16x[//16x][CRLF34x]'],
  ['70', '4*35x'],
  ['71A', '3!a'],
  ['71B 72 73 75 76', '6*35x'],
  ['71D', '6*35z'],
  ['72Z', '6*35z'],
  ['77A', '20*35x'],
  ['77B', '3*35x'],
  ['77D', '6*35x'],
  ['77H', '6a[/8!n][//4!n]'],
  ['77E', '73x[CRLF50*78x]'],
  ['77L 77U', '150*65z'],
  ['77T', '9000z'],
  ['78', '12*65x'],
  ['79', '35*50x'],
  ['86', '6*65x'],
  ['90C 90D', `5n${MONEY}`],
  ['94A', '4!c'],
];

export interface FieldFormat {
  readonly notation: string;
  readonly parts: readonly FormatPart[];
  /** What the values match, one character per byte. */
  readonly pattern: RegExp;
  /** A character that is in none of the sets of the format. */
  readonly foreign: RegExp;
  /** The lines that fit without a look at the rest of the format. */
  readonly lines: PlainLines | undefined;
}

function fieldFormat(notation: string): FieldFormat {
  const parts = parseFormat(notation);
  return { notation, parts, pattern: patternOf(parts), foreign: foreignTo(parts), lines: plainLinesOf(parts) };
}

const PARTY_NUMBERS = [41, 42, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 91, 96];

const FORMATS: ReadonlyMap<string, FieldFormat> = new Map([
  ...Object.entries(BY_OPTION).flatMap(([option, notation]) => {
    const format = fieldFormat(notation);
    return PARTY_NUMBERS.map((number) => [number + option, format] as const);
  }),
  ...BY_TAG.flatMap(([tags, notation]) => {
    const format = fieldFormat(notation);
    return tags.split(' ').map((tag) => [tag, format] as const);
  }),
]);

/** The format of a field; undefined where the table has none. */
export function formatOf(tag: string): FieldFormat | undefined {
  return FORMATS.get(tag);
}
