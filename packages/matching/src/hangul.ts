/** Romanises Hangul syllable by syllable, from its letters, with the family name of a person apart (data tables). */

import { OPEN_LIQUID, OPEN_VOWEL } from './sounds.ts';

/** Leading consonants from U+1100, vowels from U+1161, final consonants from U+11A8, in the order of the code. */
const LEADING = `g kk n d tt ${OPEN_LIQUID} m b pp s ss - j jj ch k t p h`.split(' ');
const VOWELS =
  `a ae ya yae ${OPEN_VOWEL} e y${OPEN_VOWEL} ye o wa wae oe yo u w${OPEN_VOWEL} we wi yu ${OPEN_VOWEL} ${OPEN_VOWEL}i i`.split(' ');
const FINAL =
  `k k ks n nj n t ${OPEN_LIQUID} lk lm lp ls lt lp l m p ps t t ng t t k t p t`.split(' ');

/** Family names as they are usually spelt; spellings of one name are in `name-families.ts`. */
const SURNAMES: ReadonlyMap<string, string> = new Map(
  `김kim 이lee 리lee 박park 최choi 정jung 강kang 조cho 윤yoon 장jang 임lim 림lim 한han 오oh 서seo 신shin 권kwon 황hwang 안ahn 송song
류ryu 유yoo 홍hong 전jeon 고ko 문moon 양yang 량yang 손son 배bae 백baek 허heo 남nam 심shim 노noh 로noh 하ha 곽kwak 성sung 차cha 주joo
우woo 구koo 민min 나na 라na 진jin 지ji 엄eom 채chae 원won 천cheon 방bang 공kong 현hyun 함ham 변byun 염yeom 여yeo 려ryo 추choo 도do
소so 석seok 선sun 설seol 마ma 길kil 연yeon 위wi 표pyo 명myung 기ki 반ban 왕wang 금keum 옥ok 육yuk 인in 맹maeng 제je 모mo 탁tak 국kook
어eo 은eun 편pyun 용yong 태tae 계kye 피pi 두doo 감kam 음eum 빈bin 동dong 온on 호ho 강kang 렴ryom 렬ryol`
    .split(/\s+/)
    .map((pair) => [pair.slice(0, 1).normalize('NFD'), pair.slice(1)]),
);

/** `김정은` gives `kim jɘngɘn`. A name of three syllables is that of a person; others may be foreign ones. */
export function romaniseHangul(run: string): string {
  const syllables = run.normalize('NFC').match(/[가-힣]/g) ?? [];
  const surname = SURNAMES.get((syllables[0] ?? '').normalize('NFD'));
  if (syllables.length === 3 && surname !== undefined) return `${surname} ${spelt(syllables.slice(1).join(''))}`;
  return (syllables.length === 1 ? surname : undefined) ?? spelt(run);
}

function spelt(run: string): string {
  let latin = '';
  for (const letter of run.normalize('NFD')) {
    const code = letter.codePointAt(0) ?? 0;
    const sound = LEADING[code - 0x1100] ?? VOWELS[code - 0x1161] ?? FINAL[code - 0x11a8] ?? letter;
    latin += sound === '-' ? '' : sound;
  }
  return latin.includes(OPEN_VOWEL) ? latin : latin + OPEN_VOWEL;
}
