/** Tells name from address in the free lines of a party (options D, H, K and none), which have no types. */

import { countryAtEnd, countryInFront, type CountryCode, type CountryInLine, type Located } from '@interdict/model';
import { isDigit, upperCase } from '../syntax/marks.ts';
import { NAME_WRAPPING, type Lines } from './readings.ts';
import { within, type Source } from '../syntax/source.ts';

/** What a word says about the line it stands in. */
type WordKind = 'legal' | 'connector' | 'phrase' | 'address';

const ROWS: readonly (readonly [kind: WordKind, words: string])[] = [
  ['legal', 'LTD LIMITED LLC LLP LP INC CORP CORPORATION COMPANY CO PLC GMBH AG KG SE SA SARL SAS SPA SRL SL BV NV AB'],
  ['legal', 'AS OY OYJ APS OOO OAO PAO ZAO JSC PJSC PTE PTY FZE FZCO DMCC EST TRADING HOLDING HOLDINGS GROUP BANK'],
  ['legal', 'TRUST FOUNDATION'],
  ['connector', 'AND OF THE & T/A D/B/A DBA C/O FKA F/K/A AKA A/K/A O/B/O B/O F/O FFC ATTN'],
  ['phrase', 'ON BY FOR'],
  ['address', 'STREET STR ST ROAD RD AVENUE AVE AV LANE LN DRIVE DR BOULEVARD BLVD SQUARE SQ PLACE PLAZA COURT CT'],
  ['address', 'HOUSE BUILDING BLDG TOWER FLOOR FL SUITE STE ROOM RM APT UNIT QUAY HARBOUR BOX PO RUE VIA CALLE'],
  ['address', 'STRASSE PLATZ WEG ALLEE ULITSA ULICA PROSPEKT DISTRICT ZONE CITY PROVINCE STATE'],
];

const WORDS: ReadonlyMap<string, WordKind> = new Map(
  ROWS.flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind])),
);

const LONGEST_WORD = 11;
const CONNECTING_PHRASE = /^(?:ON BEHALF OF|BY ORDER OF|FOR FURTHER CREDIT TO)(?=$|[ .,:])/;

/** Where the name ends that starts with the line `from`: behind the lines that read like its continuation. */
export function nameEnd(source: Source, { values, spans }: Lines, from: number): number {
  let to = from + 1;
  for (let line = values[to]; line; line = values[to]) {
    const before = spans[to - 1];
    // A line that leaves at most one character free has been filled up.
    const isFull = before !== undefined && before.end - before.start >= NAME_WRAPPING.limit - 1;
    if (!isFull && !continuesName(source, line)) break;
    to++;
  }
  return to;
}

/**
 * Where the name may end at the latest: on from `to`, as long as the first word of the next line had no room on the line
 * before. What a sender's system breaks between words looks the same whether the next line is name or address.
 */
export function latestNameEnd({ values, spans }: Lines, to: number): number {
  let latest = to;
  for (let next = values[latest]; next; next = values[latest]) {
    const before = spans[latest - 1];
    const blank = next.value.indexOf(' ');
    const word = blank === -1 ? next.value.length : blank;
    if (!before || before.end - before.start + 1 + word <= NAME_WRAPPING.limit) break;
    latest++;
  }
  return latest;
}

/** True for a line that connects with the name before it, or has a legal form and nothing of an address. */
function continuesName(source: Source, line: Located): boolean {
  const text = line.value;
  let legal = false;
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : BLANK;
    if (isDigit(code)) return false;
    if (!isWordEnd(code)) continue;
    const kind = at > from && at - from <= LONGEST_WORD ? WORDS.get(upperCase(text.slice(from, at))) : undefined;
    if (from === 0 && (kind === 'connector' || (kind === 'phrase' && CONNECTING_PHRASE.test(upperCase(text)))))
      return true;
    if (kind === 'address') return false;
    legal ||= kind === 'legal';
    from = at + 1;
  }
  return legal && !countryAtLineEnd(source, line);
}

/** What may stand around a word: blank, point, comma, colon, brackets. */
function isWordEnd(code: number): boolean {
  return code === BLANK || code === 0x2e || code === 0x2c || code === 0x3a || code === 0x28 || code === 0x29;
}

const BLANK = 0x20;

/** The country that the last line of an address ends with. */
export function countryAtLineEnd(source: Source, line: Located | undefined): Located<CountryCode> | undefined {
  return line && located(countryAtEnd(wireOf(source, line)), line);
}

/** The country that a line of an address begins with, as in option F: `3/IR/SHIRAZ`. */
export function countryAtLineStart(source: Source, line: Located): Located<CountryCode> | undefined {
  return located(countryInFront(wireOf(source, line)), line);
}

/** A line with one character for each of its bytes. */
function wireOf({ text }: Source, { location: { start, end } }: Located): string {
  return text.slice(start, end);
}

function located(found: CountryInLine | undefined, { location }: Located): Located<CountryCode> | undefined {
  return found && { value: found.country, location: within(location, found.start, found.end) };
}
