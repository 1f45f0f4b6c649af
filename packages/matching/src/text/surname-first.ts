/** A Chinese or Korean name as one word, the surname first: `LIXIAOMING`. */

/** Surnames of nine in ten (data table, from common knowledge; Pinyin, and Korean ones as lists romanise them). */
const SURNAMES = `
wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng feng han cao zeng peng xiao cai pan tian
dong yuan yu ye du su wei cheng lu ding ren yao shen jiang cui zhong tan fan shi liao jia xia fu fang zou xiong bai meng qin qiu hou yin xue yan duan lei
long tao gu mao hao gong shao wan qian dai mo kong xiang chang jin tong kang
kim ri ryu pak choe jong jang ryang jon jo chon choi kwon ko hong ro paek o so an sin cho
`
  .trim()
  .split(/\s+/)
  .sort((one, other) => other.length - one.length);
const SYLLABLE = '[bcdfghjklmnpqrstwxyz]{0,2}[aeiou]{1,3}(?:ng|[nmlkrp])?';
/** Two syllables behind the surname; of fewer letters it is many a town: `LIMA`, `WANNING`. */
const WRITTEN_AS_ONE = new RegExp(`^\\s*(?=\\p{L}{8})(${SURNAMES.join('|')})((?:${SYLLABLE}){2})\\s*$`, 'iu');

/** With the surname apart. */
export function withSurnameApart(text: string): string {
  return text.replace(WRITTEN_AS_ONE, '$1 $2');
}
