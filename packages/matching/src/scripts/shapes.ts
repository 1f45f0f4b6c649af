/**
 * Letters that only look like Latin ones (data table): of scripts in which nobody writes a payment, of phonetic alphabets,
 * turned, crossed out, in black boxes or of flags. Decomposition leaves them alone.
 */

/** First the Latin letter, then what looks like it; the other case of each does too. The letters of sounds (`sounds.ts`) are none. */
const SHAPES = `
a ɐɑɒᶏᶐⱥꬰꭤ ᎪⲀꓮꓯᗩᗅ
b ƀƃƅᵬᶀᴃꞗꞵ ᏴᏏⲂꓐꓭᗷᛒ
c ƈȼɕʗↄꜿꞓꞔ ᏟⲤꓚꓛᑕᑢ𐐕
d ƌȡɖɗᵭᶁᶑꝺꟈᴆ Ꭰꓓꓷᗞᗪᗡ
e ǝɇɛɜɝɞɚʚᴈᶒᶓᶔⱸⱻꬲꬳꬴ ᎬⲈꓰꓱᗴᕮ
f ƒᵮᶂꝼꞙꬵꟻ ꓝꓞᖴᚠ
g ǥɠɡʛᵷᵹᶃᵍꝿꞡꟑꬶ⅁ ᏀꓖᘜᏳ
h ɥɦʮʯⱨⱶꞕꟶ ᎻᏂⲎꓧᕼᚺᚻ
i ɨɩᴉᵻᵼᶖꟾ ᎥⲒꓲᛁ
j ȷɉʄʝ ᎫꓙᒍᒎᎫ
k ƙʞᶄⱪꝁꝃꝅꞣ ᏦⲔꓗꓘᛕ
l ƚȴɫɬɭᴌᶅⱡꝉꞁꞎꬷꬸꬹ Ꮮꓡꓶᒪᒐᛚ
m ɯɰɱᴟᵯᶆꟺꟽꬺ ᎷⲘꓟᗰᛖᛗ
n ƞȵɲɳᴎᵰᶇꞑꞥꬻ ⲚꓠꓵᑎᚢᏁ
o ɔɵᴐᴑᴒᴓᴖᴗᶗⱺꝋꝍꬽꬾꬿ ⲞꓳᗝᎾ𐐄
p ƥƿᵱᵽᶈꝑꝓꝕꟼ ᏢⲢꓑᑭᚹ
q ɋʠꝗꝙꞯ ᑫᕴ
r ɍɹɺɻɼɽɿʁᴙᴚᵲᵳᶉⱹꞃꞧꝛꭆꭇꭉꭋꭌꭨ ᎡᏒꓣꓤᖇᚱ
s ƨȿʂʃʆᵴᶊᶋᶘẜẝꞅꞩꟊꭍ ᏚᏕꓢᔕᛋ
t ƫƭȶʇʈᵵⱦꞇ ᎢⲦꓔꓕᖶᛏ
u ʉᴝᵾᵿᶙꞹꭎꭒꭏ ꓴᑌᏌ
v ʋᶌⱱⱴꝟ ᏙꓦᐯᏤ
w ʍⱳ ᎳᏔⲰꓪᗯ
x ᶍꭓꭖꭗꭘꭙ Ⲭꓫᚷ᙭
y ƴɏʎɣỿꭚ⅄ ᎩⲨꓬᖻᛉ
z ƶƺȥɀʐʑʒʓᴣᵶᶎᶚⱬꝣ ᏃⲌꓜᘔ
`;

const LETTERS: ReadonlyMap<string, string> = new Map(
  SHAPES.trim()
    .split('\n')
    .flatMap((row) => {
      const [letter = '', ...shapes] = Array.from(row.replaceAll(' ', ''));
      return shapes.flatMap((shape) =>
        [shape, shape.toLowerCase(), shape.toUpperCase()].map((each) => [each, letter] as const),
      );
    }),
);

/** Alphabets in a row: white letters in black circles and squares, and those of which two show as a flag. */
const ROWS = [0x1f150, 0x1f170, 0x1f1e6];
const IN_ROWS = '\u{1F150}-\u{1F169}\u{1F170}-\u{1F189}\u{1F1E6}-\u{1F1FF}';
const SHAPE = new RegExp(`[${[...LETTERS.keys()].join('')}${IN_ROWS}]`, 'gu');

/** Latin letters for what only looks like them. */
export function withoutShapes(text: string): string {
  return text.replace(SHAPE, (shape) => LETTERS.get(shape) ?? inRow(shape));
}

function inRow(shape: string): string {
  const code = shape.codePointAt(0) ?? 0;
  const first = ROWS.findLast((start) => start <= code) ?? code;
  return String.fromCharCode(0x61 + code - first);
}
