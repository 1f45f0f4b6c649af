/** Takes back what a spreadsheet does to the EU's CSV when it saves it as columns delimited by commas. */

/**
 * Such a file has each line in quotes, filled up with tabs; quotes inside are doubled, and a tab stands for each comma
 * at which the spreadsheet had cut the line.
 */
export function unwrapped(text: string): string {
  const plain = text.replace(/^\uFEFF/, '');
  if (!plain.startsWith('"')) return plain;
  return plain
    .split(/\r?\n/)
    .map((line) => {
      const content = line.startsWith('"') && line.endsWith('"') ? line.slice(1, -1) : line;
      return content.trimEnd().replaceAll('\t', ',').replaceAll('""', '"');
    })
    .join('\n');
}
