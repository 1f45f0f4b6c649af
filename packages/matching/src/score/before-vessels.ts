/** What stands before the name of a ship besides the word for one: `SHIPPED PER AMBER`, `DEMURRAGE AMBER` (data table, from how freight is paid). */

import type { Token } from '../words/tokens.ts';

/** Loading, charges that only ships have, and kinds of ships in two words. */
const PHRASES: readonly (readonly string[])[] = `
shipped per, shipped on, shipped aboard, shipped on board, loaded on, loaded aboard, loaded on board, laden on, laden aboard,
laden on board, cargo on board, goods on board, crew on board, carried by vessel,
bulk carrier, gas carrier, lng carrier, lpg carrier, crude carrier, car carrier, container carrier,
demurrage, laycan, charter hire, bareboat charter, time charter, voyage charter, bunkers, bunker supply, bunkers supply,
port dues, harbour dues, harbor dues, canal dues, tonnage dues, light dues, port disbursements, port disbursement, drydock, dry dock
`
  .trim()
  .split(/,\s+/)
  .map((phrase) => phrase.split(' '));

const BETWEEN: ReadonlySet<string> = new Set(['the', 'of', 'for']);

/** Whether one of them stands before the token at a place. */
export function standsBehindFreight(tokens: readonly Token[], start: number): boolean {
  let end = start;
  while (BETWEEN.has(tokens[end - 1]?.text ?? '')) end -= 1;
  return PHRASES.some((words) => words.every((word, at) => tokens[end - words.length + at]?.text === word));
}
