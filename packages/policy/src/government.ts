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
  /** An adjective that is a surname too. */
  readonly surname?: string;
  /** Of the United States, where towns are called so. */
  readonly states?: string;
  /** What it never had a ministry of or for, as congregations have one. */
  readonly groups?: string;
}

const GOVERNMENTS: Readonly<Record<GovernmentId, Government>> = {
  iran: {
    country: 'IR',
    name: 'Iran',
    programme: IRAN,
    // `IRA` alone is a name, and an American's savings.
    noun: 'IRAN[AS]?|(?<=\\bDO )IRAO?',
    adjective: 'IRANI(?:AN|SCH|EN)[A-Z]*',
    surname: 'IRANI',
  },
  'north-korea': {
    country: 'KP',
    name: 'North Korea',
    programme: NORTH_KOREA,
    noun:
      'D ?P ?R ?(?:K|(?:OF )?KOREA)|NORTH KOREA|DEM(?:OCRATIC)? PEOPLE(?: S|S)? REP(?:UBLIC)?(?: OF)? KOREA|' +
      'NORDKOREAS?|D ?V ?R ?(?:K|KOREA)|DEMOKRATISCHEN? VOLKSREPUBLIK KOREA|COREE DU NORD|COREA DEL N[A-Z]+|' +
      'R ?P ?D ?C|REP[A-Z]*(?: (?:POP|DEM)[A-Z]*){2}(?: D[EI])? CORE[AE]|KNDR',
    adjective: 'NORTH KOREAN|NORDKOREAN(?:ISCH[A-Z]*)?|NORD COREEN[A-Z]*|NORD?COREAN[AO]',
  },
  cuba: {
    country: 'CU',
    name: 'Cuba',
    programme: CUBA,
    // `KUBA MINISTRY` and no more is a preacher's: Kuba is a surname, and no English word.
    noun: 'CUBA|KUBAS?(?! MINISTRY$)',
    adjective: 'CUBAN[AO]?|CUBAINE?|KUBANISCH[A-Z]*',
    groups: 'YOUTH|STUDENTS?|CAMPUS|(?:CHILDREN|KID|(?:WO)?MEN)(?: ?S)?|FAMILY|FAMILIES|PRISON|MUSIC',
    states: 'AL|ALABAMA|IL|ILLINOIS|KS|KANSAS|MO|MISSOURI|NM|NEW MEXICO|NY|NEW YORK|WI|WISCONSIN',
  },
  venezuela: {
    country: 'VE',
    name: 'Venezuela',
    programme: VENEZUELA,
    noun: 'VENE[SZ]UELAS?|BOLIVARIANA|BOLIVARIAN REPUBLIC',
    adjective: 'VENEZUEL[A-Z]{2,}|VENEZOLAN(?:[AO]|ISCH[A-Z]*)',
  },
};

const MINISTRY_WORDS = 'MINISTRY|MINISTERIO';
const AT_HOME_WORDS =
  '[A-Z]*MINISTERIUM|MINISTERE|MINISTERO|MINISTERSTVO|' +
  'GOVERNMENT|GOVT|GOBIERNO|GOUVERNEMENT|GOVERNO|REGIERUNG|PARLIAMENT|ARMED FORCES|WORKERS PARTY|' +
  'CENTRAL BANK|BANCO CENTRAL|BANQUE CENTRALE|ZENTRALBANK|BANK MARKAZI';
const ABROAD_WORDS =
  'EMBASSY|EMBAJADA|AMBASSADE|BOTSCHAFT|AMBASCIATA|EMBAIXADA|POSOLSTVO|' +
  'CONSULATE|CONSULADO|CONSULAT|KONSULAT|GENERALKONSULAT|CONSOLATO|' +
  'PERMANENT MISSION|MISSION PERMANENTE|MISION PERMANENTE|INTERESTS? SECTION';
const OFFICE_WORDS = `${MINISTRY_WORDS}|${AT_HOME_WORDS}|MUNICIPALITY|${ABROAD_WORDS}`;

/** Offices that are in their own country: its country beside the name is enough. */
const AT_HOME = wordsOf(AT_HOME_WORDS, 'MUNICIPALITY');

/** Congregations call themselves so too. */
const MINISTRY = wordsOf(MINISTRY_WORDS);

/** What towns have too. */
const IN_TOWNS = wordsOf('CENTRAL BANK|MUNICIPALITY');

/** Offices abroad: in their host's country, and in their own country are those of others. Only the name tells whose. */
const ABROAD = wordsOf(ABROAD_WORDS);

/** With whatever signs stand between two words of one. */
const OFFICE_WITHIN = new RegExp(OFFICE_WORDS.replace('[A-Z]*', '').replaceAll(' ', '[^A-Z]+'));

/** Before a name, and behind one, that is a street's. */
const STREET_BEFORE = '(?:CALLE|RUE|VIA|AVENIDA|RUA|PLAZA|PASEO|CARRERA)(?: (?:DE|DE LA|DEL|DI|DO|DU|D))?';
const STREET_BEHIND = 'STREET|STR|ST(?! PETERSBURG)|ROAD|RD|AVENUE|AVE|PLACE|SQUARE|LANE|DRIVE';

/** What stands before a country that is not a street's: `DE LA REPUBLIQUE ISLAMIQUE D IRAN`, `OF I R IRAN`. */
const STYLE =
  'OF|THE|DE|DI|DO|DA|DU|DEL|DELL|DELLA|D|LA|DER|DES|GENERAL|R|I|RI|IR|REP|REPUBLI[KC]|REPUBLIQUE|REPUBB?LICA|' +
  'ISL|ISLAMIC|ISLAMIQUE|ISLAMICA|ISLAMISCHEN';

/** Words of congregations, but for streets and a town. */
const CONGREGATION = new RegExp(
  `(?<!\\b(?:${STREET_BEFORE}|SANTA) )\\b(?:${[
    'CHRIST|CHRISTIANS?|CRISTO|CRISTIAN[AO]S?|JESUS|LORD|DIOS|FAITH|FE|GRACE|GRACIA|GOSPEL|EVANGEL[A-Z]*|BIBLE',
    'BAPTIST|BAUTISTA|CATHOLIC|CATOLIC[AO]|LUTHERAN|METHODIST|PRESBYTERIAN|ADVENTIST|PENTECOST[A-Z]*|APOSTOLIC[AO]?',
    'CHURCH|CHAPEL|PARISH|IGLESIA|TEMPLO|PASTOR[A-Z]*|MISSIONARY|MISIONER[AO]|OUTREACH|DISCIPLESHIP',
    'PRAYER|ORACION|WORSHIP|ALABANZA|ADORACION|SALVATION|SALVACION|REVIVAL|REFUGEES?|IRANIANS|CUBANS|VENEZUELANS',
  ].join('|')})\\b(?! (?:${STREET_BEHIND})\\b)`,
);

const FIRM = wordsOf('LTD|LIMITED|LLC|LLP|INC|CORP|PVT|PLC|GMBH|SARL|SRL|BV|FZE|FZCO');

/** A government, and how it is told in plain words. */
interface Sought extends Government {
  readonly isNamed: RegExp;
  /** By what is a surname too. */
  readonly isSaid: RegExp | undefined;
  /** A street that is called after the country. */
  readonly street: RegExp;
  /** The country as the host of another's office. */
  readonly host: RegExp;
  readonly town: RegExp | undefined;
  readonly group: RegExp | undefined;
}

function soughtOf(government: Government): Sought {
  const { noun, adjective, surname, states, groups } = government;
  return {
    ...government,
    isNamed: wordsOf(noun, adjective),
    isSaid: surname === undefined ? undefined : besideOffice(surname),
    street: new RegExp(
      `\\b(?:${STREET_BEFORE} (?:${noun})|(?<!\\b(?:${STYLE}|${OFFICE_WORDS}) )(?:${noun}) (?:${STREET_BEHIND}))\\b`,
      'g',
    ),
    host: new RegExp(`\\b(?:IN|EN|TO|A|AU)(?: (?:${STYLE}))* (?:${noun})\\b(?! (?:${OFFICE_WORDS})\\b)`, 'g'),
    town: states === undefined ? undefined : wordsOf(`(?:${noun}) (?:${states})`),
    group: groups === undefined ? undefined : wordsOf(`(?<! AND )(?:${groups}) MINISTRY(?! (?:OF|FOR)\\b)`),
  };
}

/** Where no first name may stand before it: `THE IRANI EMBASSY`, `MINISTERIO DE DEFENSA IRANI`. */
function besideOffice(surname: string): RegExp {
  return new RegExp(
    `(?:^|\\b(?:THE|TO|OF|ATTN|O) )${surname} (?:(?:[A-Z]+ )?(?:${MINISTRY_WORDS})|${AT_HOME_WORDS}|${ABROAD_WORDS})\\b|` +
      `\\b(?:EMBAJADA|CONSULADO|GOBIERNO|MINISTERIO|BANCO CENTRAL)(?: [A-Z]+){0,6} ${surname}\\b`,
  );
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
  const { country, town, group } = government;
  const named = names.map(plainWords);
  const addressed = address?.lines.map(({ value }) => plainWords(value)) ?? [];
  const isThere =
    there.has(role) || countries.some((signal) => signal.country === country && signal.source !== 'birth');
  const isGroup = (name: string): boolean => group?.test(name) === true && !AT_HOME.test(name);
  const isInTown =
    town !== undefined &&
    countries.some((signal) => signal.country === 'US' && signal.source === 'address') &&
    [...named, ...addressed, plainWords(address?.town?.value ?? '')].some((line) => town.test(line));
  return (
    named.some(
      (name) =>
        isAbroad(name, government) ||
        (isAtHome(name) &&
          (isThere || (isOf(name, government) && !isGroup(name) && !(isInTown && IN_TOWNS.test(name))))),
    ) ||
    // Whoever gets its mail at the embassy.
    addressed.some((line) => isAbroad(line, government))
  );
}

function isAbroad(words: string, government: Sought): boolean {
  const start = words.search(ABROAD);
  if (start < 0) return false;
  return isOf(words.slice(0, start) + words.slice(start).replace(government.host, ' '), government);
}

function isAtHome(name: string): boolean {
  return AT_HOME.test(name) || (MINISTRY.test(name) && !CONGREGATION.test(name));
}

function isOf(words: string, { isNamed, isSaid, street }: Sought): boolean {
  return isNamed.test(words.replace(street, ' ')) || (isSaid?.test(words) === true && !FIRM.test(words));
}
