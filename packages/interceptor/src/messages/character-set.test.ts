import { expect, test } from 'vitest';
import { characterSetOf } from './character-set.ts';

const DOCUMENT = '<Document><Nm>Élbé</Nm></Document>';
const declaring = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?>${DOCUMENT}`;
const FIN = '{1:F01EXMPUS33AXXX0000000000}{2:I103LUNAFRPPXXXXN}{4:\r\n:59:Élbé\r\n-}';

test.each<[what: string, bytes: Uint8Array, characterSet: string | undefined]>([
  ['a document that declares nothing', Buffer.from(DOCUMENT), 'utf-8'],
  ['one with a byte order mark', Buffer.from(`\uFEFF${DOCUMENT}`), 'utf-8'],
  ['one that declares ASCII', Buffer.from(declaring('US-ASCII')), 'utf-8'],
  ['one that declares Latin-1, whatever it is in', Buffer.from(declaring('ISO-8859-1')), 'iso-8859-1'],
  ['one in UTF-16', Buffer.from(declaring('UTF-16'), 'utf16le'), 'utf-16le'],
  ['one that declares what nobody reads', Buffer.from(declaring('UTF-7')), undefined],
  ['a FIN message', Buffer.from(FIN), 'utf-8'],
  ['a FIN message in Latin-1', Buffer.from(FIN, 'latin1'), 'windows-1252'],
  ['a letter', Buffer.from('Dear bank'), undefined],
  ['nothing', Buffer.alloc(0), undefined],
])('%s', (_what, bytes, characterSet) => {
  expect(characterSetOf(bytes)).toBe(characterSet);
});
