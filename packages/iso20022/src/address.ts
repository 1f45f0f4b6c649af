/** Reads postal addresses of every generation: structured, hybrid and in free lines. */

import { type CountryCode, countryNamed, parseCountryCode } from '@interdict/model';
import { type AddressDraft, type Draft, type Holder, locatedText, warn } from './draft.ts';
import { type Element, leavesOf } from './element.ts';
import { isAside, isExempt } from './leaves.ts';

/** Adds an address to its holder. What an address can hold only once starts another one, so that nothing is lost. */
export function readAddress(element: Element, holder: Holder, draft: Draft): void {
  let address = createAddress(holder);
  for (const leaf of leavesOf(element)) {
    const text = locatedText(leaf);
    const isCountry = leaf.name === 'Ctry' || leaf.name === '@Ctry' || leaf.parent?.name === 'Ctry';
    if (text === undefined || (!isCountry && isExempt(leaf.name, text.value))) continue;
    if (isAside(leaf.name)) {
      draft.passages.push({ kind: 'unrecognised', parts: [text] });
      continue;
    }
    const country = isCountry ? parseCountryCode(text.value) : undefined;
    if (country) {
      if (address.country) address = createAddress(holder);
      address.country = { value: country, location: text.location };
    } else if (leaf.name === 'TwnNm' && address.town === undefined) address.town = text;
    else {
      if (isCountry) {
        warn(draft, 'country-unknown', text);
        const meant = countryMeant(text.value);
        if (meant) address.country ??= { value: meant, location: text.location };
      }
      address.lines.push(text);
      if (leaf.name === 'AdrLine') address.free.push(text);
    }
  }
}

/** Codes of three letters, of countries under sanctions: a code of two is due. */
const ALPHA_3: ReadonlyMap<string, string> = new Map([
  ['IRN', 'IR'],
  ['PRK', 'KP'],
  ['CUB', 'CU'],
  ['SYR', 'SY'],
  ['RUS', 'RU'],
  ['BLR', 'BY'],
  ['VEN', 'VE'],
]);

/** The country that is meant where its code is none: in three letters, in wide ones or with what does not show, by its name. */
function countryMeant(text: string): CountryCode | undefined {
  const code = text
    .normalize('NFKC')
    .replace(/[^\p{L}]+/gu, '')
    .toUpperCase();
  return parseCountryCode(ALPHA_3.get(code) ?? code) ?? countryNamed(text);
}

function createAddress(holder: Holder): AddressDraft {
  const address = { lines: [], free: [] };
  holder.addresses.push(address);
  return address;
}
