/** No prefix of a list may pass for the whole list. */

import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ListError } from './list-error.ts';
import { readLists } from './read-lists.ts';

const SDN = `1,"A, LTD.",-0- ,"SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 1960; a.k.a. 'B'."\r\n2,"C",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n\u001A`;
const ENHANCED =
  '<?xml version="1.0"?><sanctionsData><publicationInfo><filters><sanctionsLists><sanctionsList>SDN List</sanctionsList>' +
  '</sanctionsLists></filters></publicationInfo><entities><entity id="1"><names><name><isPrimary>true</isPrimary><translations><translation>' +
  '<formattedFullName>A</formattedFullName></translation></translations></name></names>' +
  '</entity></entities></sanctionsData>';
const LEGACY =
  '<sdnList><publshInformation><Publish_Date>01/02/2025</Publish_Date><Record_Count>1</Record_Count></publshInformation>' +
  '<sdnEntry><uid>1</uid><lastName>A</lastName></sdnEntry></sdnList>';
const UN =
  '<CONSOLIDATED_LIST><ENTITIES><ENTITY><DATAID>1</DATAID><FIRST_NAME>A</FIRST_NAME></ENTITY></ENTITIES></CONSOLIDATED_LIST>';

/** What becomes of each true prefix: the code of the error, or those of the issues. */
async function fates(name: string, bytes: Uint8Array): Promise<ReadonlySet<string>> {
  const seen = new Set<string>();
  for (let length = 0; length < bytes.length; length += 1) {
    try {
      const [snapshot] = await readLists([{ name, bytes: bytes.subarray(0, length) }]);
      seen.add(`issues: ${snapshot?.issues.map(({ code }) => code).join(' ')}`);
    } catch (error) {
      seen.add(error instanceof ListError ? 'refused' : String(error));
    }
  }
  return seen;
}

describe('every prefix', () => {
  test.each([
    ['enhanced.xml', Buffer.from(ENHANCED)],
    ['sdn.xml', Buffer.from(LEGACY)],
    ['un.xml', Buffer.from(UN)],
    ['sdn.csv.gz', gzipSync(SDN)],
    ['own.json', Buffer.from('{"id":"1","name":"A"}')],
  ])('of %s is refused', async (name, bytes) => {
    await expect(readLists([{ name, bytes }])).resolves.toHaveLength(1);
    expect(await fates(name, bytes)).toEqual(new Set(['refused']));
  });

  test('of a flat file is refused or said to lack its end', async () => {
    const found = [...(await fates('sdn.csv', Buffer.from(SDN)))];
    expect(found).toContain('refused');
    expect(found.filter((fate) => fate !== 'refused').every((fate) => fate.includes('end-mark-missing'))).toBe(true);
  });
});
