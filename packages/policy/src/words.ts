/** Texts in the form in which words are looked for. */

/** Upper case, single blanks between words and nothing else. */
export function plainWords(text: string): string {
  return text
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
