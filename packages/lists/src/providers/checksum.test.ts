import { expect, test } from 'vitest';
import { publishedDigest, sha256 } from './checksum.ts';

const [ONE, OTHER] = [sha256('one'), sha256('other')];

test.each([
  ['a bare digest', ONE, ONE],
  ['a bare digest in upper case with a line end', `${ONE.toUpperCase()}\r\n`, ONE],
  ['the line of sha256sum', `${ONE}  sdn.csv\n`, ONE],
  ['the line of sha256sum for a binary file', `${ONE} *sdn.csv\n`, ONE],
  ['a line with a path', `${ONE}  ./lists/sdn.csv\n`, ONE],
  ['one line of several', `${OTHER}  alt.csv\n${ONE}  sdn.csv\n`, ONE],
  ['lines for other files only', `${OTHER}  alt.csv\n`, undefined],
  ['a page of HTML', '<html><body>Not found</body></html>', undefined],
  ['a digest that is too short', ONE.slice(1), undefined],
  ['nothing', '', undefined],
])('%s', (_, text, expected) => {
  expect(publishedDigest(text, 'sdn.csv')).toBe(expected);
});
