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
  readonly says: RegExp;
}

const GOVERNMENTS: Readonly<Record<GovernmentId, Government>> = {
  iran: { country: 'IR', name: 'Iran', programme: IRAN, says: /\bIRAN(?:I[A-Z]{0,7})?\b/ },
  'north-korea': {
    country: 'KP',
    name: 'North Korea',
    programme: NORTH_KOREA,
    says: wordsOf(
      'D ?P ?R ?(?:K|(?:OF )?KOREA)|NORTH KOREAN?|DEMOCRATIC PEOPLE(?: S|S)? REPUBLIC OF KOREA',
      'NORDKOREA[A-Z]*|COREE DU NORD|NORD COREEN[A-Z]*|COREA DEL N[A-Z]+|NORCOREAN[AO]|KNDR',
    ),
  },
  cuba: {
    country: 'CU',
    name: 'Cuba',
    programme: CUBA,
    says: wordsOf('[CK]UBA|CUBAN[AO]?|CUBAINE?|KUBANISCH[A-Z]*'),
  },
  venezuela: {
    country: 'VE',
    name: 'Venezuela',
    programme: VENEZUELA,
    says: wordsOf('VENE[SZ]UELA|VENEZUEL[A-Z]+|VENEZOLAN[AO]|BOLIVARIANA|BOLIVARIAN REPUBLIC'),
  },
};

const AT_HOME_WORDS = [
  'MINISTRY|MINISTERIO|MINISTERE|MINISTERIUM|MINISTERO|MINISTERSTVO',
  'GOVERNMENT|GOBIERNO|GOUVERNEMENT|GOVERNO|REGIERUNG',
  'CENTRAL BANK|BANCO CENTRAL|BANK MARKAZI|MUNICIPALITY|PARLIAMENT|ARMED FORCES|WORKERS PARTY',
];
const ABROAD_WORDS = [
  'EMBASSY|EMBAJADA|AMBASSADE|BOTSCHAFT|AMBASCIATA|EMBAIXADA|POSOLSTVO',
  'CONSULATE|CONSULADO|CONSULAT|KONSULAT|GENERALKONSULAT|CONSOLATO|PERMANENT MISSION',
];

/** Offices that are in their own country: its country beside the name is enough. */
const AT_HOME = wordsOf(...AT_HOME_WORDS);

/** Offices abroad: in their host's country, and in their own country are those of others. Only the name tells whose. */
const ABROAD = wordsOf(...ABROAD_WORDS);

/** With whatever signs stand between two words of one. */
const OFFICE_WITHIN = new RegExp([...AT_HOME_WORDS, ...ABROAD_WORDS].join('|').replaceAll(' ', '[^A-Z]+'));

function wordsOf(...words: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${words.join('|')})\\b`);
}

/** Whether anything in a payment may speak of an office at all: of whose country is to be seen. */
export function maySpeakOfOffices(wording: string): boolean {
  return OFFICE_WITHIN.test(wording);
}

/** A party or bank whose name looks like an office of the government. */
export function governmentOf(id: GovernmentId): (facts: Facts) => readonly Occasion[] {
  const government = GOVERNMENTS[id];
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
  { role, names, countries, known }: Participant,
  { country, says }: Government,
  there: ReadonlySet<string>,
): boolean {
  const addressed = known.address?.lines.map(({ value }) => plainWords(value)) ?? [];
  const isThere =
    there.has(role) || countries.some((signal) => signal.country === country && signal.source !== 'birth');
  const isNamed = names.some((name) => {
    const words = plainWords(name);
    return says.test(words) ? AT_HOME.test(words) || ABROAD.test(words) : isThere && AT_HOME.test(words);
  });
  // Whoever gets its mail at the embassy.
  return isNamed || addressed.some((line) => says.test(line) && ABROAD.test(line));
}
