import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../words/fold.ts';
import { normaliseName, otherReadings, otherwiseRead, readName } from './normalise.ts';

describe('normaliseName', () => {
  it.each([
    ["AL-KHATIB, Esma'il", 'al khatib esmail'],
    ['SIS d.o.o.', 'sis doo'],
    ['MR.JOHN O’Brien', 'mr john obrien'],
    ['A.B.C. Company', 'abc company'],
    ['Müller Straße Łódź Ærø', 'muller strasse lodz aero'],
    ['Владимир Путин', 'vladimir putin'],
    ['Алексей Щёголев', 'aleksei shchegolev'],
    ['Ειρήνη', 'eirini'],
    ['ბარაკ ობამა', 'barak obama'],
    ['Vlаdimir Рutin', 'vladimir putin'],
    ['Vla\u00ADdi\u200Bmir', 'vladimir'],
    ['Vla\u007Fdi\u0000mir\u001B Pu\u0092tin', 'vladimir putin'],
    ['Vladimir\u000BPutin\u0085jr', 'vladimir putin jr'],
    ['ＫＨＡＴＩＢ', 'khatib'],
    ['1/ESMAIL 1/KHATIB 2/STREET', 'esmail khatib street'],
    ['M/V SEA STAR', 'mv sea star'],
    ['A/S B&W', 'as b and w'],
    ['J + E, Black+Decker', 'j and e black and decker'],
    ['SIBERIAN COAL+', 'siberian coal'],
    ['12 + 3, +49 171 B', '12 3 49 171 b'],
    ['P U T I N', 'putin'],
    ['J R SMITH', 'j r smith'],
    ['S A D D A M  H U S S E I N', 'saddam hussein'],
    ['S_A_D_D_A_M H*U*S*S*E*I*N', 'saddam hussein'],
    ['P  U  T  I  N', 'putin'],
    ['27PUTIN, INV118KHATIB2 TEHRAN11369', '27 putin inv 118 khatib 2 tehran 11369'],
    ['USD3180,55KHATIB 3,4PUTIN', 'usd 3180 55 khatib 3 4 putin'],
    ['M0H4MMAD1 SA11AD 80RISOVNA A1234567 IL76', 'm0h4mmad1 sa11ad 80risovna a1234567 il76'],
    ['&#80;UT&#x49;N &Yacute;v&#1072;n&nbsp;M&uuml;ller', 'putin yvan muller'],
    ['P&amp;#85;TIN &amp;amp; SON&shy;S &SONS;', 'putin and sons and sons'],
    ['KHATIB%20%26%20SONS%2520LTD', 'khatib and sons ltd'],
    ['M%C3%BCller %D0%9F%D0%A3%D0%A2%D0%98%D0%9D', 'muller putin'],
    ['KHATIB 5%AB 10%', 'khatib 5 ab 10'],
    ['ABU<br/>ABBAS</P><p>PU<b>TI</b>N', 'abu abbas putin'],
    ['&lt;br /&gt;KHATIB <PUTIN> <font color=red>', 'khatib putin font color red'],
    ['KHA(T)IB PU[T]IN ABC(HK)LTD (A)B', 'khatib putin abc hk ltd a b'],
    ['🇵🇺🇹🇮🇳 🇮🇷', 'putin ir'],
    ['HAJl lBRAHlM AlBADR Bill Al', 'haji ibrahim albadr bill al'],
    ['ΥΕVGΕΝΙΥ ΡRΙGΟΖΗΙΝ', 'yevgeniy prigozhin'],
    ['ʏᴇᴠɢᴇɴʏ', 'yevgeny'],
    ['M?LLER JES??S NGUY???N', 'mller jess nguyn'],
    ['WHO??? ? ALI', 'who ali'],
    ['JES\uFFFDS K\uFEFFHA\u20DDT\u2800I\uFFFCB', 'jess khatib'],
    ['P/U/T/I/N A/L/I KHATIB/BANK', 'putin ali khatib bank'],
    ['E+S+M+A+I+L K+H+A+T+I+B', 'esmail khatib'],
    ['عبد الفتاح', 'abdulfattah'],
    ['مُحَمَّد بن سلمان', 'muhammad bin salman'],
    ['ﻤﺣﻤﺩ ﻛﺮﻴـــﻡ', 'muhammad karim'],
    ['سيف الله نور الدين', 'saifullah nuruddin'],
    ['زرقاوي', 'zɘrɘqawɪ'],
    ['شارع ١٢ و ۳۴', 'sharɘ 12 wa 34'],
    ['פוטין', 'pʊtɪn'],
    ["ג'מאל", 'jɘmɘl'],
    ['김정은', 'kim jʌngʌn'],
    ['すずき', 'suzuki'],
    ['シェルゲイ ﾔﾏﾀﾞ', 'sheɾɘgei yamadaɘ'],
    ['习近平 歐陽菲菲', 'xi jinping ouyang feifei'],
    ['中国银行', 'china bank'],
    ['王伟囍', 'wang wei 囍'],
    ['山田太郎', '山田太郎'],
    ['𠀀 𠀀 㐀 㐀 a', '𠀀 𠀀 㐀 㐀 a'],
    ['P U T I N 㐀', 'putin 㐀'],
    ['Гамерський', 'hamerskii'],
    ['Васильев', 'vasilyev'],
    ['Παπαδόπουλος', 'papadopoulos'],
    ['Պուտին', 'putin'],
    ['PUTINꞏXYZ', 'putin xyz'],
    ['ᎬᏚᎷᎪᎥᏞ ᏦᎻᎪᎢᎥᏴ', 'esmail khatib'],
    ['Eօս հanոտ', 'eou hanns'],
    ['ⲈⲤⲘⲀⲒL ⲔⲎⲀⲦⲒⲂ', 'ecmail khatib'],
    ['ꓰꓢꓟꓮꓲꓡ ꓗꓧꓮꓔꓲꓐ', 'esmail khatib'],
    ['ᗴᔕᗰᗩIᒪ ᛕᕼᗩᖶIᗷ', 'esmail khatib'],
    ['ᛖSᛗAᛁᛚ KHAᛏᛁᛒ', 'msmail khatib'],
    ['ɆSMȺƗŁ ƘĦȺŦƗɃ', 'esmail khatib'],
    ['ǝsɯɐil ʞɥɐʇiƅ', 'esmail khatib'],
    ['🅴🆂🅼🅰🅸🅻 🅚🅗🅐🅣🅘🅑', 'esmail khatib'],
    ['\u{1d200} PUTIN', 'putin'],
    ['Fund 5 M0H4MMAD', 'fund 5 m0h4mmad'],
    [' . - / ', ''],
    ['', ''],
  ])('%s', (text, normalised) => {
    expect(normaliseName(text)).toBe(normalised);
  });

  it.each([
    ['Vladimir Putin', 'vladimir putin'],
    ['Арно', 'arnoꞏarnoɘ'],
    ["О'Рурк-Ли", 'orurkꞏorurkɘ liꞏliɘ'],
    ['Хисаси', 'khisasiꞏkhisasiɘꞏhisashiɘ'],
    ['Цзиньпин', 'tszinpinꞏtszinpinɘꞏjinpingɘ'],
    ['И. Ли', 'i liꞏliɘ'],
    ['马丁', 'maꞏꟷ dingꞏꟷꞏꞏmatinɘ'],
    ['김정은', 'kim jʌngʌnꞏꞏgimjʌngʌn'],
    ['约翰', 'yuehanꞏꟷꞏjohnɘꞏjohannɘꞏjuanɘꞏyohanɘ'],
    ['习近平', 'xiꞏꟷ jinpingꞏꟷ'],
  ])('%s, with other readings', (text, words) => {
    expect(readName(text)).toBe(words);
  });

  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const once = normaliseName(text);
        expect(normaliseName(once)).toBe(once);
      }),
    );
  });
});

describe('fold', () => {
  it.each([
    ['esmail esmaeil ismail esmael esmaeel'],
    ['mohammed muhammad mohamed mahamed muhamet'],
    ['qasem ghasem kasem qassem'],
    ['hizballah hezbollah hizbullah hisbollah'],
    ['airlines airways air aviakompaniya'],
    ['khatib hatib khateeb'],
    ['mahmoud mahmud mahmood'],
    ['demidov demydov'],
    ['gazprom gasprom'],
    ['abdullah abdulla abdallah'],
    ['wladimir vladimir volodymyr'],
    ['myasnikov miasnikov'],
    ['international intl'],
    ['korobov koroboff'],
    ['tsekov tsekoff'],
    ['ryabev riabeff'],
    ['gonzalez gonzales glez'],
    ['hernandez hdez'],
    ['francisco fco'],
  ])('one key: %s', (words) => {
    expect(new Set(words.split(' ').map(fold)).size).toBe(1);
  });

  it.each([
    ['ali ala'],
    ['hassan hussein'],
    ['karim karam'],
    ['li lu'],
    ['kim kam'],
    ['jon jan'],
    ['maria mario'],
    ['sysco zisco'],
  ])('two keys: %s', (words) => {
    expect(new Set(words.split(' ').map(fold)).size).toBe(2);
  });
});

describe('otherReadings', () => {
  it.each([
    ['INVOICE??ESMAIL KHATIB', ['INVOICE ESMAIL KHATIB']],
    ['LI\uFFFDFANGWEI', ['LI FANGWEI']],
    ['RENT\uFEFFESMAIL', ['RENT ESMAIL']],
    ['RENT\u2800ESMAIL', ['RENT ESMAIL']],
    ['REF 4711?ESMAIL', ['REF 4711 ESMAIL']],
    ['MR???MIRA E.U.', ['MR MIRA E.U.', 'MR MIRA E. U.']],
    ['RENT??V.V.PUTIN', ['RENT V.V.PUTIN', 'RENT V. V. PUTIN']],
    ['V.V.PUTIN', ['V. V. PUTIN']],
    ["REPUBLIQUE ISLAMIQUE D'IRAN", ['REPUBLIQUE ISLAMIQUE D IRAN']],
    ['PETROLE DE L’IRAN', ['PETROLE DE L IRAN']],
    ["CONTO DELL'ESMAIL KHATIB", ['CONTO DELL ESMAIL KHATIB']],
    ["IRAN'S OIL", ['IRAN OIL']],
    ["ESMAIL KHATIB'TAN", ['ESMAIL KHATIB']],
    ["BANKA MELLI'YE HAVALE", ['BANKA MELLI HAVALE']],
    ["MELLI'NİN", ['MELLI']],
    ["SA'DA RA'NA JUM'A", []],
    ["O'NEIL SA'D 'ALI", []],
    ["ALEXANDER'S", []],
    ['WHO IS IT?', []],
  ])('%s: %j', (text, others) => {
    expect(otherReadings(text)).toEqual(others);
  });
});

describe('otherwiseRead', () => {
  it.each([
    ['MUHAMMAD GIll lTD', 'muhammad gill ltd'],
    ['KHATIB(M)SDN[I]BHD', 'khatib m sdn i bhd'],
    ['<b>ALI</b><b>KHATIB</b>', 'ali khatib'],
    ['ALI&lt;u&gt;KHATIB', 'ali khatib'],
    ['<LI> FANGWEI <SADRA><CENTER>', 'li fangwei sadra center'],
    ['<Nm>ESMAIL</Nm><n:Nm x="1">KHATIB</n:Nm>', 'esmail khatib'],
    ['5%5BANK', '5 5bank'],
    ['PUTIN V.V.', 'putin v v'],
    ['V.V.PUTIN', 'v v putin'],
    ['V.PUTIN', 'v putin'],
    ['M.V.PUTIN', 'm v ms putin'],
    ['S.S.AMBER', 's s ms amber'],
    ['SEVEROV S.S.', 'severov s s'],
    ['CECOEX S A', 'cecoex sa'],
    ['INVOICE / CECOEX S A PANAMA', 'invoice cecoex sa panama'],
    ['CECOEX S A / MA. ELENA LOPEZ', 'cecoex sa maria elena lopez'],
    ['BUNKERS / M.V.ARTAVIL PANAMA', 'bunkers m v ms artavil panama'],
    ['CONSTRUCTORA W L', 'constructora wl'],
    ['RR TOUR, S A DE C V', 'rr tour sa de cv'],
    ['D G I  ISRAEL L. L. C.', 'dgi israel llc'],
    ['ESMAIL КНАТІВ', 'esmail khatib'], // all of it Cyrillic
    ['НАМАС', 'hamac'],
    ['СЕВЕРОВ В.В.', 'severov v v'],
    ['MINISTRY OF INTELLIGENCE AND SECURITY (MOIS)', 'ministry of intelligence and security'],
    ['Ministry of Intelligence and Security, MOIS.', 'ministry of intelligence and security'],
    ['ESMAIL KH*TIB', 'esmail khtib'],
    ['KH_TIB E~MAIL', 'khtib email'],
    ['E$M@!L KH@T!B', 'esmail khatib'],
    ['€SMAI£ ¥USUF', 'esmail yusuf'],
    ['₮IM₭IN ©O₱₱E₦', 'timkin coppen'],
    ['ESMAIL KHATIß', 'esmail khatib'],
    ['ESMɅɪL ƱSMAN', 'esmail usman'],
    ['ԝаһіԁ һusaуn', 'wahid husayn'],
    ['ESMAIL հոստ', 'esmail hnus'],
    ['ESMAIL AND MARGOT KHATIB', 'esmail khatib and margot khatib'],
    ['MR ESMAIL & MRS MARGOT KHATIB', 'esmail khatib and margot khatib'],
    ['MR. &amp; MRS. ESMAIL+MARGOT KHATIB', 'esmail khatib and margot khatib'],
    ['ESMAIL AND/OR MARGOT A. KHATIB', 'esmail khatib and margot a khatib'],
    ['ESMAIL AND MARGOT E KHATIB+', 'esmail khatib and margot e khatib'],
    ['ESMAIL/MARGOT KHATIB', 'esmail khatib and margot khatib'],
    ['Herr und Frau Esmail u Margot Khatib', 'esmail khatib and margot khatib'],
    ['Эсмаил и Марго Хатиб', 'esmail khatib and margo khatib'],
    ['IP PRIGOZHIN Y.V.', 'prigozhin y v'],
    ['IP PRIGOZHIN Y. V.', 'prigozhin y v'],
    ['JOHNSON & MILLER S A', 'johnson and miller sa'],
    ['IP Prigozhin Yevgeniy', 'prigozhin yevgeniy'],
    ['ИП ПРИГОЖИН Е.В.', 'prigozhin e v'],
    ['PRIGOZHIN YV', 'prigozhin y v'],
    ['LIXIAOMING', 'li xiaoming'],
    ['Kimchunsam', 'kim chunsam'],
    ['MA. ELENA PÉREZ', 'maria elena perez'],
    ['Mª Elena Pérez', 'maria elena perez'],
    ['IP PRIGOZHIN YV', 'prigozhin y v'],
  ])('%s may be %s', (text, other) => {
    expect(normaliseName(otherwiseRead(text) ?? '')).toBe(other);
  });

  it.each([
    'ALI KHATIB',
    'Bill Miller',
    'ABC (HK) LTD',
    'KHATIB<br/>SONS',
    '5% & 7 < 8',
    'R.O.C.K. LTD',
    'ALI BABA AND THE FORTY MEN',
    'BANK OF MOSCOW BOM BANK',
    'WWW.X.COM',
    'USD $ 100 ** 7_8 | 9',
    'ПРИГОЖИН',
    'JOHNSON & JOHNSON',
    'PROCTER & GAMBLE COMPANY',
    'ALPHA AND OMEGA LTD',
    'ESMAIL MARGOT AND ALI KHATIB',
    '1/KHATIB 2/HIGH STREET 7',
    'IP MAN WAI',
    'MA ELENA',
    'GAZPROM',
    'LIXIAOMING LTD',
    'STROYGAZ AG',
    'KATHERINE LI',
    'KOCHKAR MR',
    'MACHADO JR',
    'HAVANA FL',
    'GREENWAVE TV',
    'CARVANA HK',
    '',
  ])('%s reads in one way', (text) => {
    expect(otherwiseRead(text)).toBeUndefined();
  });
});
