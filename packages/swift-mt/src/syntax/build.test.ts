import { describe, expect, test } from 'vitest';
import { buildMt, type MtDraft } from './build.ts';
import { parseMt } from './parse.ts';
import { printMt } from './print.ts';

const DRAFT: MtDraft = {
  type: '103',
  sender: 'ALFADEFF',
  receiver: 'BETAUS33XXX',
  userHeader: { '119': 'STP', '121': 'eb6305c9-1f7f-49de-aed0-16487c27b42d' },
  fields: [
    ['20', 'REF1'],
    ['23B', 'CRED'],
    ['32A', '260401EUR1,'],
    ['50K', '/12\nIRIS KALE'],
    ['59', '/34\nTOM ALDER'],
    ['71A', 'SHA'],
  ],
};

describe('buildMt', () => {
  test('writes a message that is valid', () => {
    const { bytes, issues } = buildMt(DRAFT);
    expect(issues).toEqual([]);
    expect(new TextDecoder().decode(bytes).split('\r\n')).toEqual([
      '{1:F01ALFADEFFAXXX0000000000}{2:I103BETAUS33XXXXN}{3:{119:STP}{121:eb6305c9-1f7f-49de-aed0-16487c27b42d}}{4:',
      ':20:REF1',
      ':23B:CRED',
      ':32A:260401EUR1,',
      ':50K:/12',
      'IRIS KALE',
      ':59:/34',
      'TOM ALDER',
      ':71A:SHA',
      '-}',
    ]);
    expect(printMt(parseMt(bytes))).toEqual(bytes);
  });

  test('says what is wrong with a draft, and changes nothing', () => {
    const { bytes, issues } = buildMt({ ...DRAFT, fields: [['20', 'ZOË']] });
    expect(new TextDecoder().decode(bytes)).toContain(':20:ZOË');
    expect(issues.map(({ code, path }) => `${code} ${path ?? ''}`)).toEqual([
      'charset 4/20',
      'field-missing 4/23B',
      'field-missing 4/32A',
      'party-missing 4/50a',
      'party-missing 4/59a',
      'field-missing 4/71A',
    ]);
  });
});

test('a field of the tree can be changed and printed', () => {
  const tree = parseMt(buildMt(DRAFT).bytes);
  const blocks = tree.blocks.map((block) => ({
    ...block,
    fields: block.fields.map((field) => (field.tag === '20' ? { ...field, value: 'NEW' } : field)),
  }));
  expect(new TextDecoder().decode(printMt({ ...tree, blocks }))).toContain(':20:NEW\r\n:23B:CRED');
});

test('blocks and tags in lower case are those in upper case', () => {
  const { blocks } = parseMt(new TextEncoder().encode('{s:{mac:A}{copy:B}}'));
  expect(blocks.map(({ id, open, tags }) => [id, open, tags.map((tag) => tag.id)])).toEqual([
    ['S', '{s:', ['MAC', 'COPY']],
  ]);
});
