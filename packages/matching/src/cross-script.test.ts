import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entry, listOf, subjectOf } from '../fixtures/listing.ts';
import { scoreName } from './score/name-score.ts';
import { normaliseName } from './text/normalise.ts';
import { createScreener, DEFAULT_THRESHOLD } from './screener.ts';
import { soundLikeness } from './sounds/sound-likeness.ts';

const SAME: readonly (readonly [written: string, ...latin: string[]])[] = [
  ['محمد علي', 'Mohamed ALI', 'Muhammad ALY'],
  ['إسماعيل الخطيب', 'Esmail KHATIB', 'Ismail AL-KHATIB', 'ESMAEIL KHATEEB'],
  ['عبد الرحمن ياسين', 'Abdul Rahman YASIN', 'ABD AL-RAHMAN YASIN', 'Abdurrahman YASIN', 'ABDELRAHMAN YASIN'],
  ['سيف الله بن عمر', 'SAIFULLAH BIN UMAR', 'SEIFALLAH BEN OMAR'],
  ['نور الدين الدريسي', 'NOUREDDINE AL-DRISSI', 'Nur al-Din AL-DRISI'],
  ['خلیل احمد حقانی', 'KHALIL AHMED HAQQANI'],
  ['محمود احمدی نژاد', 'Mahmoud AHMADI NEJAD'],
  ['ﻤﺣﻤﺩ ﻛﺮﻴـــﻡ', 'Mohammad KARIM'],
  ['فلاديمير بوتين', 'Vladimir PUTIN'],
  ['ולדימיר פוטין', 'Vladimir PUTIN'],
  ['חסן נסראללה', 'Hassan NASRALLAH'],
  ['习近平', 'XI Jinping', 'Xi Jin Ping', 'JINPING XI'],
  ['張偉', 'ZHANG Wei', 'Cheung Wei'],
  ['歐陽菲菲', 'OUYANG Feifei'],
  ['김정은', 'KIM Jong Un', 'Kim Jong-un', 'Jong Un KIM', 'GIM Jeongeun'],
  ['박지성', 'PARK Ji Sung', 'PAK Chi-song'],
  ['이명박', 'LEE Myung Bak', 'RI Myong Bak', 'YI Myeongbak'],
  ['バラク オバマ', 'Barack OBAMA'],
  ['ヤスダ サトル', 'Yasuda SATORU'],
  ['すずき たろう', 'Suzuki TAROU'],
  ['Владимир Путин', 'Vladimir PUTIN', 'Wladimir PUTIN', 'Vladimir POUTINE'],
  ['Олександр Пономаренко', 'Oleksandr PONOMARENKO', 'Aleksandr PONOMARENKO'],
  ['Алесь Беляцкий', 'Ales BELYATSKY'],
  ['Дмитро Гамерський', 'Dmytro HAMERSKYJ'],
  ['Слободан Милошевић', 'Slobodan MILOSEVIC', 'Slobodan Milošević'],
  ['Георги Първанов', 'Georgi PARVANOV'],
  ['Васильев Игорь', 'Igor VASILYEV', 'Igor VASILIEV'],
  ['Νικόλαος Παπαδόπουλος', 'Nikolaos PAPADOPOULOS'],
  ['Վլադիմիր Պուտին', 'Vladimir PUTIN'],
  ['ბარაკ ობამა', 'Barack OBAMA'],
  ['Жан Арно', 'Jean ARNAUD'],
  ['Шарль Тейлор', 'Charles TAYLOR'],
  ['Хью Джонсон', 'Hugh JOHNSON'],
  ['Томас Мюллер', 'Thomas MÜLLER'],
  ["Кевин О'Рурк", "Kevin O'ROURKE"],
  ['Роберт Мугабе', 'Robert MUGABE'],
  ['Владимир Владимирович Путин', 'Vladimir PUTIN'],
  ['Си Цзиньпин', 'XI Jinping'],
  ['Ван Сяолун', 'WANG Xiaolong'],
  ['Чжоу Эньлай', 'ZHOU Enlai'],
  ['Нодзоми Хисаси', 'Nozomi HISASHI'],
  ['Ασαντουλάχ Σιρβανί', 'Assadullah CHIRVANI'],
  ['블라디미르 푸틴', 'Vladimir PUTIN'],
  ['마이크 타이슨', 'Mike TYSON'],
  ['クリストファー スミス', 'Christopher SMITH'],
  ['ウラジーミル・プーチン', 'Vladimir PUTIN'],
  ['ウィリアム ノーマン', 'William NORMAN'],
  ['ברק אובמה', 'Barack OBAMA'],
  ['חיים ויצמן', 'Haim WEIZMAN'],
  ['贝拉克·奥巴马', 'Barack OBAMA'],
  ['弗拉基米尔·普京', 'Vladimir PUTIN'],
  ['謝爾蓋·拉夫羅夫', 'Sergey LAVROV'],
  ['侯赛因·阿里', 'Hussein ALI'],
  ['约翰·史密斯', 'John SMITH'],
  ['马丁', 'Martin', 'MA Ding'],
];

const DIFFERENT: readonly (readonly [written: string, latin: string])[] = [
  ['حسن كريم', 'Hussein KARIM'],
  ['محمد سلمان', 'Mohammad SULTAN'],
  ['علي صالح', 'Ali SALIMI'],
  ['김정은', 'KIM Jong Nam'],
  ['习近平', 'XI Jinpei'],
  ['王伟', 'WANG Wu'],
  ['יוסף לוי', 'Yosef LEVIN'],
  ['Иван Петров', 'Ivan PETRENKO'],
  ['サトウ ハナコ', 'Saito HANAE'],
  ['Жан Арно', 'Jean ARNOLD'],
  ['Шарль Мартен', 'Carl MARTINEZ'],
  ['Чарли Браун', 'Charlene BOWEN'],
  ['Карл Хан', 'Karl KANE'],
  ['Си Цзиньпин', 'XU Jinbin'],
  ['约翰·史密斯', 'John SIMMONS'],
  ['마이크 타이슨', 'Mike TYLER'],
  ['현우 박', 'Chang-Ho CHOE'],
];

describe('names across scripts', () => {
  it.each(SAME.flatMap(([written, ...latin]) => latin.map((name) => [written, name] as const)))(
    '%s is %s, both ways',
    (written, latin) => {
      expect(scoreName(written, latin, 'person').score).toBeGreaterThanOrEqual(DEFAULT_THRESHOLD);
      expect(scoreName(latin, written, 'person').score).toBeGreaterThanOrEqual(DEFAULT_THRESHOLD);
    },
  );

  it.each(DIFFERENT)('%s is not %s, both ways', (written, latin) => {
    expect(scoreName(written, latin, 'person').score).toBeLessThan(DEFAULT_THRESHOLD);
    expect(scoreName(latin, written, 'person').score).toBeLessThan(DEFAULT_THRESHOLD);
  });

  it.each(['محمد زرقاوي', 'プーチン', '王伟囍', '山田太郎', '김정은', 'סמדר', 'สมชาย', 'রঞ্জিনী'])(
    '%s is itself, whatever can be romanised of it',
    (name) => {
      expect(scoreName(name, name, 'person')).toMatchObject({ score: 1, evidence: { exact: true } });
    },
  );

  it.each([
    ['國華 李', 'LI Guihua'],
    ['志成 鄭', 'ZHANG Jicheng'],
    ['习近平', 'XI Jinpng'],
  ])('%s is no typing error for %s, which may be one for it', (characters, latin) => {
    expect(scoreName(characters, latin, 'person').score).toBeLessThan(DEFAULT_THRESHOLD);
    expect(scoreName(latin, characters, 'person').score).toBeGreaterThanOrEqual(DEFAULT_THRESHOLD);
  });

  it('a likeness by sound is never exact', () => {
    const { evidence } = scoreName('أبو مصعب الزرقاوي', 'Abu Musab AL-ZARQAWI', 'person');
    expect(evidence.exact).toBe(false);
    expect(evidence.pairs.at(-1)).toMatchObject({ subject: 'zɘrɘqawɪ', listed: 'zarqawi', relation: 'typo' });
  });

  it('another reading of a word is never exact, the word itself is', () => {
    expect(scoreName('Шарль Тейлор', 'Charles TAYLOR', 'person').evidence).toMatchObject({
      exact: false,
      pairs: [
        { subject: 'sharl', listed: 'charles', relation: 'typo' },
        { subject: 'teilor', listed: 'taylor', relation: 'typo' },
      ],
    });
    expect(scoreName('Шарль Тейлор', 'Шарль Тейлор', 'person')).toMatchObject({ score: 1, evidence: { exact: true } });
    expect(scoreName('Владимир Путин', 'Vladimir PUTIN', 'person')).toMatchObject({
      score: 1,
      evidence: { exact: true },
    });
  });

  it('a foreign name that may be a family name and a given name is one word besides', () => {
    expect(scoreName('马丁', 'Martin', 'person').evidence.pairs).toMatchObject([
      { subject: 'ma ding', listed: 'martin' },
    ]);
  });

  it('the search finds what the score says, whichever side is in which script', () => {
    const names = SAME.map(([written, latin = '']) => [written, latin] as const);
    for (const [listed, asked] of [
      [0, 1],
      [1, 0],
    ] as const) {
      const entries = names.map((name, at) => entry({ id: `own:${at}`, kind: 'person', names: [name[listed]] }));
      const screener = createScreener([listOf(...entries)]);
      const found = names.map((name, at) =>
        screener.search(name[asked]).some(({ entry: { id } }) => id === `own:${at}`),
      );
      expect(names.filter((_, at) => !found[at])).toEqual([]);
    }
  });

  it('is found in a text', () => {
    const screener = createScreener([listOf(entry({ id: 'own:1', kind: 'person', names: ['Esmail KHATIB'] }))]);
    const { hits } = screener.screen([subjectOf('text', 'دفع الى اسماعيل خطيب حسب العقد')]);
    expect(hits.map(({ entry: { id } }) => id)).toEqual(['own:1']);
  });

  it('sounds are alike in both directions', () => {
    const word = fc.stringMatching(/^[a-zɘɾɟʌɪʊ]{1,12}$/);
    fc.assert(
      fc.property(word, word, fc.boolean(), (a, b, glued) => {
        expect(soundLikeness(a, b, glued)).toBe(soundLikeness(b, a, glued));
      }),
    );
  });

  it.each([
    'ال',
    'عبدال',
    'تش',
    'الله',
    'วว',
    'ャ',
    'シャ',
    '가',
    '王',
    '中国',
    '斯',
    'юа',
    'дз',
    "о'",
    'ו',
    "ג'",
    'ьеου',
    'abdul',
  ])('long repetitions of %s come to an end', (text) => {
    expect(normaliseName(text.repeat(20_000))).not.toBe('');
  });
});
