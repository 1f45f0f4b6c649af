/**
 * The Han characters that foreign names are written with, by what they stand for in them, simplified and traditional, and
 * names that are not written by their sounds (data tables, from common knowledge).
 */

import { opened } from '../sounds/sounds.ts';

/** Sounds as `sounds.ts` has them, then characters: ɾ is `r` or `l`, ɘ any vowel or none, ɪ `i` or `e`, ʊ `u` or `o`, ʌ all but `i`. */
const CHARACTERS = `
a 阿
an 安
ba 巴芭
bai 拜
ban 班邦幫
bin 宾賓彬
be 贝貝蓓
ben 本
bo 博波鲍鮑保玻
bɘ 白百伯柏布卜
bɪ 比毕畢碧彼
cha 查恰
chan 昌钱錢
che 切车車彻
chin 钦欽
chɪ 奇齐齊琪
chʊ 丘楚
da 达達妲大
dan 丹当當
do 多道朵铎鐸
don 东東栋棟
dɘ 德
dɘn 登邓鄧
dɪ 迪狄
dʊ 杜都
dʌ 戴黛代
fa 法
fan 凡范樊
fe 费費飞飛
fɘ 弗夫佛福
fʊ 富
fɘn 芬
fɪ 菲斐
fʌn 冯馮丰豐方
ga 加嘉迦伽
gan 甘冈岡刚剛
go 戈高哥
gon 贡貢
gui 圭
gɘ 格葛
gɪ 盖蓋
gɘn 根
gʊ 古顾顧
gwa 瓜
ha 哈
hai 海
han 汉漢翰罕韩韓
hin 欣兴興
ho 霍侯何豪
hɘ 赫黑
hɘn 亨洪
hɪ 希
hʊ 胡
hwa 华華
i 伊依
in 因英
ja 贾賈佳
jan 简簡詹珍让讓
jo 乔喬卓
jɘn 琼瓊
jɪ 季吉杰傑捷泽澤
jʊ 朱茱居茹儒
ka 卡喀
kan 坎堪
kʌn 康
ke 凯凱
kin 金琴
ko 科柯可考
kon 孔
kui 奎
kwa 夸
kɘ 克
kɘn 肯坤昆
kɪ 基姬
kʊ 库庫
ma 马馬玛瑪
mai 迈邁麦麥
min 明敏
mo 莫摩毛
mɘ 默姆墨
mɘn 门門蒙孟
mɪ 米密弥彌
me 梅美
mʊ 穆木慕
myʊ 缪繆
mʌn 曼
na 纳納娜拿
nan 南
nin 宁寧
no 诺諾瑙
nɘn 嫩
nɪ 尼妮内內涅
nyʊ 纽紐牛
nʊ 努
nʌ 奈乃
o 奥奧欧歐
on 昂翁
pa 帕
pai 派
pan 潘
pe 佩裴
pin 平
pɘ 普珀
pɘn 庞龐彭蓬
pɪ 皮
pʊ 蒲浦
sa 萨薩
san 桑
se 塞
sha 沙莎夏
shan 山尚珊香
she 舍谢謝
shen 申
shi 石诗詩
sho 绍紹肖萧蕭
shyʊ 休修
shɘ 施什
shʊ 舒许許
sin 辛
so 索
son 松宋
sʊ 苏蘇
swi 绥綏
sɘ 斯思司丝絲史瑟
sɘn 森逊遜
sɪ 西锡錫席
sʌ 赛賽
ta 塔
tai 泰
tan 坦
to 托陶
ton 通
tɘ 特得
tɘn 顿頓腾騰滕
tin 丁廷庭汀
tsɘ 茨策措
tsai 蔡
tɪ 提蒂堤
tʊ 图圖
tʌn 汤湯唐
u 乌烏伍武
wa 瓦
wan 万萬旺
we 韦韋魏
win 温溫
wɘn 文
wɪ 威维維
wʌ 沃
ya 雅亚亞娅婭
yan 扬揚杨楊延
ye 耶叶葉
yo 约約
yun 云雲
yʊ 尤于
za 扎
zan 赞贊
zo 佐
zon 宗
zɘ 兹茲
zɘn 曾
zʊ 祖
ɘn 恩
ɘɾ 尔爾厄
ɾa 拉蘿腊臘
ɾai 赖賴
ɾan 兰蘭岚嵐
ɾe 莱萊雷蕾
ɾin 林琳霖廉
ɾo 罗羅洛萝劳勞若
ɾɘ 勒
ɾɘn 伦倫仑崙连連莲蓮
ɾɪ 里裡理利莉丽麗黎力礼禮瑞列烈
ɾyʊ 柳留刘劉
ɾyo 略
ɾʊ 卢盧鲁魯露璐陆陸路吕呂
ɾʌn 朗郎龙龍隆
ʌ 艾爱愛埃
jon 荣榮
jɘɾɪ 热熱
`;

/** Names of the Bible, of saints and of rulers, whose Han form is older than the rule; what follows is how they are spelt. */
const NAMES = `
约翰 john johann juan
約翰 john johann juan
约翰逊 johnson
約翰遜 johnson
约翰内斯 johannes
約翰尼斯 johannes
约瑟夫 joseph josef
約瑟夫 joseph josef
约瑟 joseph
乔治 george
喬治 george
保罗 paul paolo pablo
保羅 paul paolo pablo
安东 anton
安東 anton
大卫 david
大衛 david
戴维 david
戴維 david
路易 louis luis
路易斯 louis luis lewis
詹姆斯 james
迈克尔 michael
邁克爾 michael
麦克 mike mac
邁克 mike
马修 matthew mathew
馬修 matthew mathew
马太 matthew
彼得 peter
雅各布 jacob
托马斯 thomas
湯瑪斯 thomas
斯蒂芬 stephen steven
史蒂芬 stephen steven
爱德华 edward eduard
愛德華 edward eduard
伊丽莎白 elizabeth
伊莉莎白 elizabeth
安德鲁 andrew
安德魯 andrew
安德烈 andre andrei andrea
菲利普 philip philippe
亚历山大 alexander aleksandr
亞歷山大 alexander aleksandr
亚历山德拉 alexandra
尼古拉 nikolai nicolas
尼古拉斯 nicholas nicolas
瑞秋 rachel rachael
泰勒 taylor tyler
海伦 helen
米勒 miller
怀特 white
懷特 white
布朗 brown
格林 green greene
怀尔德 wilde
胡安 juan
何塞 jose
豪尔赫 jorge
赫苏斯 jesus
穆罕默德 muhammad mohammed
穆罕穆德 muhammad
阿卜杜拉 abdullah
阿卜杜勒 abdul abdel
侯赛因 hussein hossein
海珊 hussein
哈桑 hassan
优素福 yusuf
易卜拉欣 ibrahim
奥萨马 osama
本拉登 binladen
卡扎菲 gaddafi
格达费 gaddafi
哈梅内伊 khamenei
普京 putin
普丁 putin
梅德韦杰夫 medvedev
卢卡申科 lukashenko
弗拉基米尔 vladimir volodymyr
弗拉基米爾 vladimir volodymyr
泽连斯基 zelensky
谢尔盖 sergei
特朗普 trump
川普 trump
拜登 biden
马杜罗 maduro
布什 bush
克林顿 clinton
金正恩 kimjongun
金正日 kimjongil
金日成 kimilsung
`;

const SOUNDS: ReadonlyMap<string, string> = new Map(
  rows(CHARACTERS).flatMap(([sounds = '', characters = '']) =>
    Array.from(characters, (character) => [character, sounds] as const),
  ),
);
const SPELLINGS: ReadonlyMap<string, readonly string[]> = new Map(
  rows(NAMES).map(([han = '', ...spellings]) => [han, spellings]),
);

function rows(text: string): readonly (readonly string[])[] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
}

/** What a run of characters sounds like if it is a foreign name, open; none where a character does not stand in such names. */
export function soundsOfHan(characters: readonly string[]): readonly string[] {
  const known = SPELLINGS.get(characters.join('')) ?? [];
  const sounds = characters.map((character) => SOUNDS.get(character));
  const isForeign = characters.length > 1 && sounds.every((sound) => sound !== undefined);
  return [...known, ...(isForeign ? [sounds.join('')] : [])].map(opened);
}
