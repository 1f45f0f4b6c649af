/** Writes text in the characters that SWIFT allows in messages (set x). */

/** What decomposition does not reach. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  å: 'a',
  Å: 'A',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'TH',
  ł: 'l',
  Ł: 'L',
  ħ: 'h',
  Ħ: 'H',
  ı: 'i',
  ŀ: 'l',
  Ŀ: 'L',
  ŋ: 'ng',
  Ŋ: 'NG',
  '&': '+',
  '@': '(AT)',
  _: '-',
  '"': "'",
  '`': "'",
  '‘': "'",
  '’': "'",
  '‚': "'",
  '“': "'",
  '”': "'",
  '„': "'",
  '«': "'",
  '»': "'",
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  ';': ',',
  '*': '.',
  '#': 'NO.',
  '%': 'PCT',
  '=': '-',
  '<': '(',
  '>': ')',
  '[': '(',
  ']': ')',
  '{': '(',
  '}': ')',
  '|': '/',
  '\\': '/',
  '!': '.',
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '°': '.',
  '·': '.',
  '\t': ' ',
  '\n': ' ',
  '\r': ' ',
  '\u00a0': ' ',
};

const ALLOWED = /^[A-Za-z0-9/\-?:().,'+ ]*$/;

/** Undefined where a letter has no counterpart, as in Cyrillic: nothing is guessed into a payment. */
export function inSwiftCharacters(text: string): string | undefined {
  const plain = text.normalize('NFKD').replace(/\p{Mn}/gu, '');
  const written = Array.from(plain, (character) => LETTERS[character] ?? character).join('');
  return ALLOWED.test(written) ? written : undefined;
}

/** A reference as SWIFT takes it: up to 16 of its characters, no slash at either end, none doubled. */
export function isSwiftReference(text: string): boolean {
  return /^[A-Za-z0-9/\-?:().,'+ ]{1,16}$/.test(text) && !/^\/|\/\/|\/$|^[ :-]| $/.test(text);
}

/** The lines of a text, broken at blanks where there are any; no line begins with what would end a field. */
export function linesOf(text: string, width: number): string[] {
  const lines: string[] = [];
  for (let rest = unmarked(text); rest !== ''; ) {
    const blank = rest.length > width ? rest.lastIndexOf(' ', width) : -1;
    const end = rest.length <= width ? rest.length : blank > 0 ? blank : width;
    lines.push(rest.slice(0, end).trimEnd());
    rest = unmarked(rest.slice(end));
  }
  return lines;
}

/** A line may begin neither with a colon or hyphen, which end a field, nor with a slash, which begins a code. */
function unmarked(text: string): string {
  return text.replace(/^[-: /]+/, '').trimEnd();
}
