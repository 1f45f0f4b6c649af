/** Option J of party fields: a list of `/CODE/value` (category 3). */

import { bicDue, countryNamed, parseCountryCode, parseLei, type Located } from '@interdict/model';
import { isDummy } from './dummy.ts';
import { gluedPart, glueLines, sectionsOf } from './glued-text.ts';
import type { Holder } from './holder.ts';
import { add } from '../list.ts';
import { accountOf, hasWord } from './party-identifier.ts';
import type { Source, Span } from '../syntax/source.ts';

const CODES = /\/(ABIC|ACCT|ADD1|ADD2|CITY|CLRC|GBSC|LEIC|NAME|NETS|SSIS|USCH|USFW)\//g;

/** Clearing codes by the system they belong to. */
const CLEARING: Readonly<Record<string, readonly [system: string, country: string]>> = {
  CLRC: ['', ''],
  GBSC: ['GBDSC', 'GB'],
  USCH: ['CH', 'US'],
  USFW: ['USABA', 'US'],
};

/** Values wrap in mid-word, so the lines are read as one text. What stands in front of the first code is text. */
export function readCodedParty(source: Source, path: string, lines: readonly Span[], holder: Holder): void {
  const glued = glueLines(source, path, lines);
  const sections = sectionsOf(glued.text, CODES);
  const addressLines: Located[] = [];
  const rest = gluedPart(glued, 0, sections[0] ? sections[0].from - 6 : glued.text.length);
  if (rest) holder.readings = add(holder.readings, rest);
  for (const { code, from, to } of sections) {
    const value = gluedPart(glued, from, to);
    if (!value || isDummy(value.value)) continue;
    if (code === 'ADD1' || code === 'ADD2' || code === 'CITY') addressLines.push(value);
    else readValue(code, value, holder);
  }
  if (addressLines.length === 0) return;
  const last = addressLines.at(-1);
  const word = last?.value.slice(last.value.lastIndexOf(',') + 1);
  const country = word ? (parseCountryCode(word) ?? countryNamed(word)) : undefined;
  holder.address = {
    ...(country && last ? { country: { value: country, location: last.location } } : {}),
    lines: addressLines,
  };
}

function readValue(code: string, value: Located, holder: Holder): void {
  const bic = code === 'ABIC' ? bicDue(value.value) : undefined;
  const lei = code === 'LEIC' ? parseLei(value.value) : undefined;
  const clearing = CLEARING[code];
  if (bic) holder.bic = { value: bic, location: value.location };
  // What is not the BIC and nothing else may be a name as well.
  if (bic?.length === value.value.length) return;
  if (lei) holder.lei = { value: lei, location: value.location };
  else if (code === 'NAME') holder.names = add(holder.names, value);
  else if (code === 'ACCT') holder.accounts = add(holder.accounts, accountOf(value));
  else if (clearing) {
    const [system, country] = clearing;
    const parsed = parseCountryCode(country);
    holder.identifiers = add(holder.identifiers, {
      type: 'clearing',
      value,
      ...(system === '' ? {} : { issuer: { value: system, location: value.location } }),
      ...(parsed ? { country: { value: parsed, location: value.location } } : {}),
    });
    if (hasWord(value.value)) holder.readings = add(holder.readings, value);
  } else holder.readings = add(holder.readings, value);
}
