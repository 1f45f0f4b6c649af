/**
 * What sounds the letters of Latin words may stand for, in the orthographies of Europe and in romanised names (data table,
 * from common knowledge).
 */

/** Some letters of a word as the sounds that they stand for. */
export interface Reading {
  /** How many letters. */
  readonly length: number;
  /** One letter a sound, as in `sounds.ts`; empty where the letters are mute. */
  readonly sounds: string;
  /** 0 where the spelling is usual; in twentieths, as all costs of sounds: a sound that is another one costs 40. */
  readonly cost: number;
}

interface Row {
  readonly letters: string;
  /** What may come next, `$` for the end of the word; or what may not. */
  readonly next?: { readonly among: string; readonly is: boolean };
  readonly readings: readonly Reading[];
}

/**
 * Letters, then the sounds that they may stand for; a digit behind a sound is its cost in tenths, `-` is silence. Behind `>`
 * stands what comes next, behind `!` what does not; `$` is the end of the word.
 *
 * Sounds: C as in church, S ship, J French j, j jam, c ts, X Scottish loch, G voiced X, T thin, D this.
 */
const SPELLINGS = `
b b
mb>$ m mb
c!eiyh k
c>$ C c s3
c>eiy s C c k3
cc>eiy C ks s
cch k
ch C S k1 X2
ch>$ X
ch>t X
ck k
cs C1
cz C
d d
d>$ -1
dg>eiy j
dh D
dj j
ds z c
dt t
tes>$ c C
dz z j
dzh j
f f
g g
g>eiy j J X1
g>$ -2
gg>eiy j
gh G -1 f2
ght t
gi>aou j
gl>i l
gn n ny
gu>eiy g gw1
gy j dy1
h h -1
h>$ -
j j J y1 X2
k k
kh X
kn n
ng!aeiouy n ng
l l
lh l ly
ll y1 ly1 liy1
m m
mc mɘk
mck mɘk
n n
nh n ny
p p
pf f
ph f
q k
q!u C
qu k kw
r r
re>$ -1 a1
r>$bcdfgjklmnpqstvwxz -1
rh r
s s z S1
s>$ -1
sc>eiy S s
sch S
sci>aou S
sh S
shch S
sj S
ss s
ssi>aou S
sz s S
t t
t>$ -1
tch C
th T
ti>aeou S1 C1 si1
tj C
ts c
tsch C
ty t1 C1
tz c s
v v
w w v
wh w h1
wr r
x ks S z1 s1 gz1
x>$ -1
z z s c dz1
z>$ -1
zh J j
zs J
zz c dz
a a e1 ei1 o2
aa a
ae e ai a
ai ai e ei
au au o av1
augh o a1
aw o au
ay ei ai e
e e ye i1 ei1 yo1 a2 -2
e>$ -
es>$ s z
en!aeiouny an1
ea i e ia ei1 a1
eau o
ee i e
ei ai ei i1 e1
eigh ei
er>$bcdfgjklmnpqstvwxz a1 yo1
eu oi u yu yo o1 e1 ev1
ew u yu
ey i ei ai e1
i i y ai1 e2 -4
in!aeiouny an1
ain!aeiouny an
ia iya ya
ie i e ye
igh ai
ij i ei ai1
io yo iyo o1
iu yu iyu
ir>$bcdfgjklmnpqstvwxz a1
iy i
o o ou u1 yo1 a2 e2
or>$bcdfgjklmnpqstvwxz a1
oa o wa1
oe o e yo u1
oi oi wa
oo u o
ou u au o a1
ough o af1
ow ou au o
oy oi wa1
u u yu a1 o2 i2 wi1
ugh u yu
u>aeio w -2
ue u yu e1
ui wi i yu
ur>$bcdfgjklmnpqstvwxz a1
uy ui ai1
y i y ai1 u2
`;

const TENTH = 2;

function rowOf(line: string): Row {
  const [head = '', ...ways] = line.split(' ');
  const [, letters = '', sign = '', among = ''] = /^([a-z]+)([>!]?)(.*)$/.exec(head) ?? [];
  return {
    letters,
    ...(sign === '' ? {} : { next: { among, is: sign === '>' } }),
    readings: ways.map((way) => {
      const sounds = way.replace(/[-\d]/g, '');
      return { length: letters.length, sounds, cost: Number(/\d/.exec(way)?.[0] ?? 0) * TENTH };
    }),
  };
}

const ROWS = new Map<string, Row[]>();
for (const row of SPELLINGS.trim().split('\n').map(rowOf)) {
  const initial = row.letters.charAt(0);
  ROWS.set(initial, [...(ROWS.get(initial) ?? []), row]);
}

const ALL_ROWS = [...ROWS.values()];
/** What is to come of a spelling: letters, and sounds that they stand for with those before. */
export interface Rest {
  readonly letters: number;
  readonly sounds: string;
}

/** What may be to come behind the first letter of a spelling and some of its sounds, each once; first nothing. */
export const RESTS: readonly Rest[] = [
  ...new Map(
    [
      { letters: 0, sounds: '' },
      ...ALL_ROWS.flatMap((rows) => rows.flatMap(({ readings }) => readings.flatMap(restsOf))),
    ].map((rest) => [keyOf(rest), rest]),
  ).values(),
];
function restsOf({ length, sounds }: Reading): Rest[] {
  const behind = Array.from({ length: Math.max(1, sounds.length) }, (_, heard) => sounds.slice(heard + 1));
  return [
    ...behind.map((rest) => ({ letters: length - 1, sounds: rest })),
    ...Array.from({ length }, (_, letters) => ({ letters, sounds: '' })),
  ];
}

function keyOf({ letters, sounds }: Rest): string {
  return letters + sounds;
}

/** Behind the sounds of what letters may stand for, but for the last of each reading, there are no more places than so many. */
const MOST_WITHIN = Math.max(
  ...ALL_ROWS.map((rows) =>
    rows.flatMap(({ readings }) => readings).reduce((sum, { sounds }) => sum + Math.max(0, sounds.length - 1), 0),
  ),
);
const WAITING_RESTS = RESTS.filter(({ sounds }) => sounds !== '');
/** The number of the first of {@link RESTS} with sounds, a power of two; those without are numbered by their letters. */
export const WAITING: number = 2 ** Math.ceil(Math.log2(Math.max(WAITING_RESTS.length, MOST_WITHIN + 1)));
const WAITING_NUMBERS: ReadonlyMap<string, number> = new Map(
  WAITING_RESTS.map((rest, at) => [keyOf(rest), WAITING + at]),
);

/** The number of one of {@link RESTS}. */
export function numberOfRest(rest: Rest): number {
  return rest.sounds === '' ? rest.letters : (WAITING_NUMBERS.get(keyOf(rest)) ?? 0);
}

/** By its code how many sounds a letter may stand for if all others of its spelling stand for one. */
const SOUNDS = new Uint8Array(128).fill(1);
for (const { readings, letters } of ALL_ROWS.flat()) {
  const code = letters.charCodeAt(0);
  for (const { sounds, length } of readings) SOUNDS[code] = Math.max(SOUNDS[code] ?? 1, sounds.length - length + 1);
}

/** The letters of a word stand for no more sounds than so many. */
export function mostSounds(word: string): number {
  let most = 0;
  for (let at = 0; at < word.length; at += 1) most += SOUNDS[word.charCodeAt(at)] ?? 1;
  return most;
}

/** What the letters of `word` from `at` on may stand for. */
export function readingsAt(word: string, at: number): readonly Reading[] {
  const readings: Reading[] = [{ length: 1, sounds: '', cost: costOfExtra(word, at) }];
  const rows = rowsAt(word, at);
  if (!rows) readings.push({ length: 1, sounds: word.charAt(at), cost: 0 });
  for (const row of rows ?? []) if (isAt(row, word, at)) readings.push(...row.readings);
  return readings;
}

/** A number that tells this of all that letters with the same initial may stand for. */
export function spellingAt(word: string, at: number): number {
  let spelling = 1;
  for (const row of rowsAt(word, at) ?? []) spelling = 2 * spelling + (isAt(row, word, at) ? 1 : 0);
  return spelling * COSTS + costOfExtra(word, at);
}

/** The rows that may apply to the letters from one on; undefined for one that stands for itself. */
function rowsAt(word: string, at: number): readonly Row[] | undefined {
  const letter = word.charAt(at);
  return letter === word.charAt(at - 1) && !isVowel(letter) ? [] : ROWS.get(letter);
}

/** Whether a row applies to the letters from one on that begin with its initial. */
function isAt({ letters, next }: Row, word: string, at: number): boolean {
  for (let k = 1; k < letters.length; k += 1) if (letters.charCodeAt(k) !== word.charCodeAt(at + k)) return false;
  return next === undefined || next.among.includes(word.charAt(at + letters.length) || '$') === next.is;
}

const isVowel = (letter: string): boolean => letter !== '' && 'aeiou'.includes(letter);

/** All costs of extra letters are below. */
const COSTS = 32;

/** What a letter costs that is none of those below and stands for nothing. */
export const EXTRA = 20;

/** What a letter costs that stands for nothing in the other word: it may be mute, or one vowel spelt with two letters. */
function costOfExtra(word: string, at: number): number {
  const letter = word.charAt(at);
  const before = word.charAt(at - 1);
  if (letter === before) return 0;
  const isBesideVowel = isVowel(before) || isVowel(word.charAt(at + 1));
  if (isVowel(letter)) return isBesideVowel ? 3 : 10;
  if (letter === 'w' || letter === 'y') return isBesideVowel && at > 0 ? 4 : 10;
  return letter === 'h' ? 8 : EXTRA;
}
