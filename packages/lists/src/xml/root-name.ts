/** Which XML format a file has, without reading it. */

/** The local name of the root element of an XML file that begins with `head`; undefined where there is none to see. */
export function rootName(head: string): string | undefined {
  let at = head.startsWith('\uFEFF') ? 1 : 0;
  for (;;) {
    while (/\s/.test(head[at] ?? '')) at += 1;
    const ending = head.startsWith('<?', at) ? '?>' : head.startsWith('<!--', at) ? '-->' : undefined;
    if (ending === undefined) break;
    const end = head.indexOf(ending, at);
    if (end < 0) return undefined;
    at = end + ending.length;
  }
  return /^<(?:[\w.-]+:)?([\w.-]+)[\s/>]/.exec(head.slice(at, at + 200))?.[1];
}
