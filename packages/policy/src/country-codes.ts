/**
 * Countries under embargo that an address gives as no reader takes for its country (`IR-12345`, `03/IR/X`, `X IRN`, `I RAN`), and
 * those whose codes stand in a text behind words for it (`COUNTRY OF ORIGIN: IR`).
 */

import { countryMeant, type Subject } from '@interdict/model';
import { capitals } from './words.ts';

/** A country, and the words that give it. */
export interface CountryWritten {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly words: string;
}

const CODE = '(?:IRN?|CUB?|KP|PRK|SYR?)(?![A-Z0-9])';
/** Names of these countries with signs in them. */
const CUT = ['IRAN', 'CUBA', 'SYRIA'].map((name) => `(?!${name})${Array.from(name).join('[^A-Z0-9]{0,2}')}`).join('|');

/** The number of the line in field 50F or 59F before the code, and a slash behind it: it stands so in the name above, too. */
const NUMBERED: readonly RegExp[] = [
  new RegExp(`(?<![A-Z0-9])0{0,3}3[ )]{0,2}[-/.:\\\\]{1,2} ?(?<words>${CODE}) ?[/\\\\]`),
];
/** The same with other signs, and post codes, which have the code in front. */
const ANYWHERE: readonly RegExp[] = [
  ...NUMBERED,
  new RegExp(`^[ /(]*0*3[ )]*/[ /]*(?<words>${CODE})`),
  /(?<![A-Z0-9])(?<words>IR)[- ]?\d{5}-?\d{5}(?!\d)/,
  /(?<![A-Z0-9])(?<words>IRN?|CUB?)-\d{5}(?!\d)/,
];

/** Where the address gives no other country: people are called `Ir. Juanda`, and streets and quarters `KP`. */
const AT_END: readonly RegExp[] = [
  ...ANYWHERE,
  /^(?<words>IR)-[A-Z]/,
  /^(?<words>IRN|CUB|PRK|SYR) ?\//,
  /^(?<words>IRN?|CUB?)[- ]?\d{5}(?!\d)/,
  /, *(?<words>IR|CU) \d{5}$/,
  new RegExp(`(?:^|[,(/] *)(?<words>${CODE})[^A-Z0-9]*$`),
  /(?<![A-Z0-9])(?<words>IRN?|CU|SY)[^A-Z0-9]*$/,
  /(?:^|, *)(?<words>(?:I\. ?R|C\. ?U|S\. ?Y)\.?)$/,
  new RegExp(`(?<![A-Z0-9])(?<words>${CUT})[^A-Z0-9]*$`),
];
/** `IR FOO`, where a town stands. */
const OF_TOWN: readonly RegExp[] = [...AT_END, new RegExp(`^[^A-Z0-9]*(?<words>${CODE})`)];
/** ISO 3166-2, with other signs than its own. */
const OF_REGION: readonly RegExp[] = [...AT_END, /^(?<words>IR|CU|SY)[-/ ]?[A-Z0-9]{1,2}$/];

/** A blank may stand behind words that ask for nothing else; `COUNTRY CU` is a credit union. */
const ASKED =
  "OF ORIGIN|D[' ]ORIGINE|DE ORIGEN|OF DESTINATION|COUNTRY CODE|COO|CTRY|URSPRUNGSLAND|HERKUNFTSLAND|MADE IN|PRODUCED IN|PRODUCT OF|RESIDENT (?:OF|IN)|RESIDENCE|SHIP(?:PED)? TO";
const ASKED_WITH_SIGN = 'COUNTRY|PAYS|PAIS|PAESE|ORIGIN|DESTINATION|DEST';
const IN_TEXT = new RegExp(
  `(?<![A-Z0-9])(?:(?:${ASKED})[ :=/.-]{1,3}|(?:${ASKED_WITH_SIGN}) ?[:=/-] ?)(?<words>${CODE})`,
);

const WITHIN = /(?<![A-Z])(?:IR|CU|KP|SY|PRK|[ICS][^A-Z0-9\n]{1,2}[RUY])/;

/** Whether some texts, as {@link capitals}, have in them what every such country has: most payments have it nowhere. */
export function mayGiveCountry(wording: string): boolean {
  return WITHIN.test(wording);
}

/** In a text, behind words that ask for a country. */
export function countryAskedFor({ kind, value }: Subject): CountryWritten | undefined {
  const words = kind === 'text' ? IN_TEXT.exec(capitals(value))?.groups?.['words'] : undefined;
  const country = words === undefined ? undefined : countryMeant(words);
  return words !== undefined && country ? { country, words } : undefined;
}

/** In a line of an address, or in what else is said of a party. */
export function countryWrittenIn(subject: Subject): CountryWritten | undefined {
  const { kind, value, known } = subject;
  if (known.agent === undefined || !WRITTEN.has(kind)) return undefined;
  const text = capitals(value).trim();
  const words = kind === 'place' ? wordsIn(text, patternsFor(subject)) : wordsIn(text, NUMBERED);
  const country = words === undefined ? undefined : countryMeant(words.replace(/[^A-Z]/g, ''));
  return words !== undefined && country ? { country, words } : undefined;
}

const WRITTEN: ReadonlySet<Subject['kind']> = new Set(['name', 'text', 'place']);

function patternsFor({ known, location }: Subject): readonly RegExp[] {
  if (known.countries.some(({ source }) => source === 'address')) return ANYWHERE;
  if (location.path.endsWith('/CtrySubDvsn')) return OF_REGION;
  return location.start === known.address?.town?.location.start ? OF_TOWN : AT_END;
}

function wordsIn(text: string, patterns: readonly RegExp[]): string | undefined {
  for (const pattern of patterns) {
    const words = pattern.exec(text)?.groups?.['words'];
    if (words !== undefined) return words;
  }
  return undefined;
}
