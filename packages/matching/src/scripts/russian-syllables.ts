/**
 * How Russian writes Japanese and Chinese (Polivanov's and Palladius's systems), syllable by syllable (data tables, from
 * common knowledge). A word that is made of such syllables alone may be a word of that language: `Цзиньпин` is Jinping.
 */

/** Letters without the marks that decomposition takes away: `и` is `й` too, `е` is `ё`. */
const JAPANESE = syllables(
  `- кk гg сs тt дd нn хh бb пp мm рr дзz`,
  `аa иi уu эe оo яya юyu еyo`,
  `сиshi сяsha сюshu сеsho тиchi тяcha тюchu теcho цуtsu дзиji дзяja дзюju дзеjo фуfu ваwa нn мm кk сs тt пp`,
);
const CHINESE = syllables(
  `бb пp мm фf дd тt нn лl гg кk хh цts цзz сs чжj чch шsh жr`,
  `аa аиai аньan анang аоao оo оуou эe эиei эньen энeng иi иньin инing яya яньyan янyang яоyao еye юyu юиu юаньuan юньun юэue
   юнyong уu уаua уаиuai уиui уаньuan уанuang уньun унong ыi`,
  `цзиji цзиньjin цзинjing цзяjia цзяньjian цзянjiang цзяоjiao цзеjie цзюjiu цзюиju цзюаньjuan цзюньjun цзюэjue цзюнjiong
   циchi циньchin цинching цяchia цяньchian цянchiang цяоchiao цеchie цюchiu цюиchu цюаньchuan цюньchun цюэchue цюнchiong
   сиshi синьshin синshing сяshia сяньshian сянshiang сяоshiao сеshie сюshiu сюиshu сюаньshuan сюньshun сюэshue сюнshiong
   иi иньin инing яya яньyan янyang яоyao еye юyou юиyu юаньyuan юньyun юэyue юнyong аai аньan анang аоao оуou эрer
   уu ваwa воwo ваиwai вэиwei ваньwan ванwang вэньwen вэнweng`,
);

function syllables(initials: string, finals: string, whole: string): ReadonlyMap<string, string> {
  return new Map([
    ...pairsOf(initials).flatMap(([a, x]) => pairsOf(finals).map(([b, y]) => [a + b, x + y] as const)),
    ...pairsOf(whole),
  ]);
}

/** Cyrillic letters and Latin ones behind them; a dash stands for no initial. */
function pairsOf(text: string): readonly (readonly [string, string])[] {
  return text.split(/\s+/).map((pair) => [pair.replace(/[-a-z]/g, ''), pair.replace(/[^a-z]/g, '')]);
}

const LONGEST_SYLLABLE = 5;
/** Longer words are not made of one name's syllables. */
const LONGEST_WORD = 24;

/** The sounds of a word that may be Japanese. */
export function japaneseSounds(word: string): string | undefined {
  return read(word, JAPANESE);
}

/** The sounds of a word that may be Chinese. */
export function chineseSounds(word: string): string | undefined {
  return read(word, CHINESE);
}

/** From the end, each time the longest syllable that leaves a rest that can be read. */
function read(word: string, table: ReadonlyMap<string, string>): string | undefined {
  if (word.length > LONGEST_WORD) return undefined;
  const from: (string | undefined)[] = [];
  from[word.length] = '';
  for (let at = word.length - 1; at >= 0; at -= 1) {
    for (let end = Math.min(word.length, at + LONGEST_SYLLABLE); end > at && from[at] === undefined; end -= 1) {
      const [sounds, rest] = [table.get(word.slice(at, end)), from[end]];
      if (sounds !== undefined && rest !== undefined) from[at] = sounds + rest;
    }
  }
  return from[0];
}
