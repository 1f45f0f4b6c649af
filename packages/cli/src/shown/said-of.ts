/** What a code stands for, in words, where a table says it: lists and rules of one's own may be called anything. */
export function saidOf(words: Readonly<Record<string, string>>, code: string): string | undefined {
  return Object.hasOwn(words, code) ? words[code] : undefined;
}
