/** Takes OFAC's remarks apart: `DOB 1960; nationality Iran; a.k.a. 'MOIS'.` */

const ALIAS = /^(?:alt\. )?(?:[afn]\.k|d\.b)\.a\. '/i;

const ALTERNATIVE = /^alt\. /i;

/**
 * The segments of a remark, without the separators, the full stop at the end and the word `alt.` in front. A quoted
 * alias may hold semicolons and apostrophes: it goes on to an apostrophe that a separator or the end follows.
 */
export function remarkSegments(remarks: string): readonly string[] {
  const trimmed = remarks.trim();
  const text = trimmed.endsWith('.') ? trimmed.slice(0, -1) : trimmed;
  const hasQuotes = text.includes("'");
  const segments: string[] = [];
  for (let start = 0; start < text.length; ) {
    const isQuoted = hasQuotes && ALIAS.test(text.slice(start, start + 16));
    const closing = isQuoted ? text.indexOf("';", start) : text.indexOf(';', start);
    const end = closing < 0 ? text.length : closing + (text[closing] === "'" ? 1 : 0);
    const written = text.slice(start, end).trim();
    const segment = written[3] === '.' && ALTERNATIVE.test(written) ? written.slice(5) : written;
    if (segment !== '') segments.push(segment);
    start = end + 1;
    while (text[start] === ' ') start += 1;
  }
  return segments;
}
