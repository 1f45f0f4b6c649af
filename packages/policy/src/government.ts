/** Governments that are blocked by their status: no list names all their offices. */

import type { Facts } from './facts.ts';
import { called, type Participant } from './participants.ts';
import { CUBA, IRAN, NORTH_KOREA, VENEZUELA, type Programme } from './programme.ts';
import type { Occasion } from './rule.ts';
import { plainWords } from './words.ts';

type GovernmentId = 'iran' | 'north-korea' | 'cuba' | 'venezuela';

interface Government {
  readonly country: string;
  readonly name: string;
  readonly programme: Programme;
  /** How its own offices name the country, in the languages they use abroad. */
  readonly noun: string;
  /** What they call what is of the country. */
  readonly adjective: string;
  /** Of the United States, where towns are called so. */
  readonly states?: string;
}

const GOVERNMENTS: Readonly<Record<GovernmentId, Government>> = {
  iran: {
    country: 'IR',
    name: 'Iran',
    programme: IRAN,
    noun: 'IRAN',
    // `IRANI` alone is a name of Parsis.
    adjective: 'IRANI(?:AN|SCH|EN)[A-Z]*|(?<=(?:EMBAJADA|CONSULADO|GOBIERNO|MINISTERIO|BANCO CENTRAL) )IRANI',
  },
  'north-korea': {
    country: 'KP',
    name: 'North Korea',
    programme: NORTH_KOREA,
    noun:
      'D ?P ?R ?(?:K|(?:OF )?KOREA)|NORTH KOREA|DEMOCRATIC PEOPLE(?: S|S)? REPUBLIC OF KOREA|' +
      'NORDKOREAS?|COREE DU NORD|COREA DEL N[A-Z]+|KNDR',
    adjective: 'NORTH KOREAN|NORDKOREANISCH[A-Z]*|NORD COREEN[A-Z]*|NORCOREAN[AO]',
  },
  cuba: {
    country: 'CU',
    name: 'Cuba',
    programme: CUBA,
    noun: '[CK]UBA',
    adjective: 'CUBAN[AO]?|CUBAINE?|KUBANISCH[A-Z]*',
    states: 'AL|ALABAMA|IL|ILLINOIS|KS|KANSAS|MO|MISSOURI|NM|NEW MEXICO|NY|NEW YORK|WI|WISCONSIN',
  },
  venezuela: {
    country: 'VE',
    name: 'Venezuela',
    programme: VENEZUELA,
    noun: 'VENE[SZ]UELA|BOLIVARIANA|BOLIVARIAN REPUBLIC',
    adjective: 'VENEZUEL[A-Z]{2,}|VENEZOLAN(?:[AO]|ISCH[A-Z]*)',
  },
};

/** Congregations call themselves so too. */
const MINISTRY_WORDS = ['MINISTRY|MINISTERIO'];
const AT_HOME_WORDS = [
  'MINISTERE|MINISTERIUM|MINISTERO|MINISTERSTVO',
  'GOVERNMENT|GOBIERNO|GOUVERNEMENT|GOVERNO|REGIERUNG',
  'CENTRAL BANK|BANCO CENTRAL|BANK MARKAZI|MUNICIPALITY|PARLIAMENT|ARMED FORCES|WORKERS PARTY',
];
const ABROAD_WORDS = [
  'EMBASSY|EMBAJADA|AMBASSADE|BOTSCHAFT|AMBASCIATA|EMBAIXADA|POSOLSTVO',
  'CONSULATE|CONSULADO|CONSULAT|KONSULAT|GENERALKONSULAT|CONSOLATO|PERMANENT MISSION',
];
const OFFICE_WORDS = [...MINISTRY_WORDS, ...AT_HOME_WORDS, ...ABROAD_WORDS].join('|');

/** Offices that are in their own country: its country beside the name is enough. */
const AT_HOME = wordsOf(...MINISTRY_WORDS, ...AT_HOME_WORDS);

/** Those of them that nobody else calls himself. */
const SURELY_AT_HOME = wordsOf(...AT_HOME_WORDS);

/** Ministries by what they are for. */
const OF_STATE =
  'FOREIGN|DEFEN[CS]E|INTERIOR|SECURITY|INTELLIGENCE|JUSTICE|FINANCE|ECONOMY|TRADE|COMMERCE|INDUSTRY|OIL|PETROLEUM|ENERGY|' +
  'MINES|AGRICULTURE|TRANSPORT|ROADS|LABOU?R|HEALTH|EDUCATION|SCIENCE|CULTURE|TOURISM';

/** What towns have too. */
const IN_TOWNS = wordsOf('CENTRAL BANK|MUNICIPALITY');

/** Offices abroad: in their host's country, and in their own country are those of others. Only the name tells whose. */
const ABROAD = wordsOf(...ABROAD_WORDS);

/** With whatever signs stand between two words of one. */
const OFFICE_WITHIN = new RegExp(OFFICE_WORDS.replaceAll(' ', '[^A-Z]+'));

/** A government, and how it is told in plain words. */
interface Sought extends Government {
  readonly isNamed: RegExp;
  readonly isMeant: RegExp;
  /** A ministry, beside the adjective. */
  readonly ministry: RegExp;
  /** A street that is called after the country. */
  readonly street: RegExp;
  /** The country as the host of another's office. */
  readonly host: RegExp;
  readonly town: RegExp | undefined;
}

function soughtOf(government: Government): Sought {
  const { noun, adjective, states } = government;
  const before = '(?:CALLE|RUE|VIA|AVENIDA|RUA|PLAZA|PASEO|CARRERA)(?: (?:DE|DE LA|DEL|DI|DU|D))?';
  const after = 'STREET|STR|ST(?! PETERSBURG)|ROAD|RD|AVENUE|AVE|PLACE|SQUARE|LANE|DRIVE';
  const owned = `OF|THE|DE|DI|DU|DEL|DELL|DELLA|D|${OFFICE_WORDS}`;
  return {
    ...government,
    isNamed: wordsOf(noun, adjective),
    isMeant: wordsOf(noun),
    ministry: wordsOf(
      `(?:${MINISTRY_WORDS.join('|')})(?: (?:${adjective}))? (?:OF|FOR|DE|DEL|PUBLICO)`,
      `(?:${OF_STATE}) MINISTRY`,
    ),
    street: new RegExp(`\\b(?:${before} (?:${noun})|(?<!\\b(?:${owned}) )(?:${noun}) (?:${after}))\\b`, 'g'),
    host: new RegExp(`\\b(?:IN|EN|TO|A|AU) (?:${noun})\\b(?! (?:${OFFICE_WORDS})\\b)`, 'g'),
    town: states === undefined ? undefined : wordsOf(`(?:${noun}) (?:${states})`),
  };
}

function wordsOf(...words: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${words.join('|')})\\b`);
}

/** Whether anything in a payment may speak of an office at all: of whose country is to be seen. */
export function maySpeakOfOffices(wording: string): boolean {
  return OFFICE_WITHIN.test(wording);
}

/** A party or bank whose name looks like an office of the government. */
export function governmentOf(id: GovernmentId): (facts: Facts) => readonly Occasion[] {
  const government = soughtOf(GOVERNMENTS[id]);
  return ({ participants, presences, offices }) => {
    if (!offices) return [];
    const there = new Set(
      presences.filter(({ territory, certain }) => territory === id && certain).map(({ role }) => role),
    );
    return participants
      .filter((participant) => isOffice(participant, government, there))
      .map((participant) => ({
        text: `The ${called(participant)} looks like an office of the Government of ${government.name}`,
        certain: true,
        hits: [],
        programmes: [government.programme],
      }));
  };
}

/** `there`: the roles of those whom a place name puts into the country. */
function isOffice(
  { role, names, countries, known: { address } }: Participant,
  government: Sought,
  there: ReadonlySet<string>,
): boolean {
  const { country, town } = government;
  const named = names.map(plainWords);
  const addressed = address?.lines.map(({ value }) => plainWords(value)) ?? [];
  const isThere =
    there.has(role) || countries.some((signal) => signal.country === country && signal.source !== 'birth');
  const isInTown =
    town !== undefined &&
    countries.some((signal) => signal.country === 'US' && signal.source === 'address') &&
    [...named, ...addressed, plainWords(address?.town?.value ?? '')].some((line) => town.test(line));
  return (
    named.some(
      (name) =>
        isAbroad(name, government) ||
        (isThere ? AT_HOME.test(name) : isAtHome(name, government) && !(isInTown && IN_TOWNS.test(name))),
    ) ||
    // Whoever gets its mail at the embassy.
    addressed.some((line) => isAbroad(line, government))
  );
}

function isAbroad(words: string, { isNamed, street, host }: Sought): boolean {
  return ABROAD.test(words) && isNamed.test(words.replace(street, ' ').replace(host, ' '));
}

function isAtHome(name: string, { isNamed, isMeant, ministry, street }: Sought): boolean {
  if (!AT_HOME.test(name)) return false;
  const words = name.replace(street, ' ');
  return isMeant.test(words) || (isNamed.test(words) && (SURELY_AT_HOME.test(words) || ministry.test(words)));
}
