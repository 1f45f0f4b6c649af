import type { ListSnapshot } from '@interdict/model';
import { describe, expect, test } from 'vitest';
import { ListError } from '../list-error.ts';
import type { DatedFile } from '../list-file.ts';
import { readOfacDelimited } from './read-delimited.ts';

const END = '\r\n\u001A';

const SDN = [
  `12111,"IRANIAN MINISTRY OF INTELLIGENCE AND SECURITY",-0- ,"SDGT] [SYRIA] [IFSR",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"a.k.a. 'MOIS'."`,
  `39017,"KHATIB, Esmail","individual","IFSR] [CYBER2","Minister",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 1960 to 1961; Minister; Linked To: IRANIAN MINISTRY OF INTELLIGENCE AND SECURITY."`,
  `4238,"MAR AZUL","vessel","CUBA",-0- ,"CL2192","Tug",-0- ,"212","Cuba","Samir de Navegacion S.A.",-0- `,
].join('\r\n');
const ALT = `12111,12986,"aka","VEZARAT-E ETTELA'AT VA AMNIAT-E KESHVAR",-0- \r\n39017,60868,"aka","KHATIB, Seyed Esmaeil",-0- `;
const ADD = `12111,20863,"Second Negarestan Street, Pasdaran Avenue","Tehran","Iran",-0- \r\n39017,58163,-0- ,-0- ,-0- ,-0- `;

function file(name: string, text: string): DatedFile {
  return { name, bytes: new TextEncoder().encode(text + END) };
}

function only(snapshots: readonly ListSnapshot[]): ListSnapshot {
  const [snapshot, another] = snapshots;
  if (!snapshot || another) throw new Error(`${snapshots.length} snapshots`);
  return snapshot;
}

function row(tags: string): string {
  return `1,"X",-0- ,"${tags}",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- `;
}

function codes(files: readonly DatedFile[]): unknown {
  return only(readOfacDelimited(files)).issues.map(({ code, path, received }) => [code, path, received]);
}

describe('a set of files', () => {
  const snapshot = only(readOfacDelimited([file('add.csv', ADD), file('sdn.csv', SDN), file('alt.csv', ALT)]));

  test('is one list', () => {
    const { entries, sha256, ...rest } = snapshot;
    expect(rest).toEqual({ list: 'ofac-sdn', format: 'ofac-delimited', issues: [] });
    expect(entries.map(({ id }) => id)).toEqual(['ofac-sdn:12111', 'ofac-sdn:39017', 'ofac-sdn:4238']);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('gives an organisation with aliases, addresses and measures', () => {
    const secondarySanctions = 'Programme IFSR';
    expect(snapshot.entries[0]).toEqual({
      id: 'ofac-sdn:12111',
      list: 'ofac-sdn',
      kind: 'organisation',
      names: [
        { value: 'IRANIAN MINISTRY OF INTELLIGENCE AND SECURITY', type: 'primary', strength: 'strong' },
        { value: "VEZARAT-E ETTELA'AT VA AMNIAT-E KESHVAR", type: 'aka', strength: 'strong' },
        { value: 'MOIS', type: 'aka', strength: 'weak' },
      ],
      addresses: [{ lines: ['Second Negarestan Street, Pasdaran Avenue'], town: 'Tehran', country: 'IR' }],
      identifiers: [],
      births: [],
      nationalities: [],
      programmes: ['SDGT', 'SYRIA', 'IFSR'],
      measures: [
        { kind: 'blocking', authority: 'OFAC', programme: 'SDGT', secondarySanctions },
        { kind: 'blocking', authority: 'OFAC', programme: 'SYRIA', until: '2025-07-01', secondarySanctions },
      ],
      relations: [],
      remarks: [],
    });
  });

  test('gives a person in spoken order, linked by id, with the country of the programme for want of another', () => {
    expect(snapshot.entries[1]).toEqual({
      id: 'ofac-sdn:39017',
      list: 'ofac-sdn',
      kind: 'person',
      names: [
        { value: 'Esmail KHATIB', familyName: 'KHATIB', givenNames: 'Esmail', type: 'primary', strength: 'strong' },
        {
          value: 'Seyed Esmaeil KHATIB',
          familyName: 'KHATIB',
          givenNames: 'Seyed Esmaeil',
          type: 'aka',
          strength: 'strong',
        },
      ],
      addresses: [{ lines: [], country: 'IR' }],
      identifiers: [],
      births: [{ range: { from: '1960-01-01', to: '1961-12-31' } }],
      nationalities: [],
      programmes: ['IFSR', 'CYBER2'],
      measures: [{ kind: 'blocking', authority: 'OFAC', programme: 'CYBER2', secondarySanctions: 'Programme IFSR' }],
      relations: [{ type: 'linked-to', target: 'ofac-sdn:12111' }],
      remarks: ['Title: Minister'],
    });
  });

  test('gives a vessel with flag, call sign and owner', () => {
    expect(snapshot.entries[2]).toMatchObject({
      kind: 'vessel',
      identifiers: [{ type: 'call-sign', value: 'CL2192', label: 'Vessel Call Sign' }],
      nationalities: ['CU'],
      relations: [{ type: 'owned-or-controlled-by', target: 'Samir de Navegacion S.A.' }],
      remarks: ['Vessel Type Tug', 'Vessel Gross Registered Tonnage 212'],
    });
  });

  test('has the same digest in whatever order the files come', () => {
    const again = only(readOfacDelimited([file('sdn.csv', SDN), file('alt.csv', ALT), file('add.csv', ADD)]));
    expect(again).toEqual(snapshot);
  });
});

describe('remarks that are cut', () => {
  const head = `9,"LAZARUS",-0- ,"DPRK3",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"`;
  const last = '; Digital Currency Address - ETH 0xAB';
  const remarks = `Website ${'x'.repeat(1000 - 'Website '.length - last.length)}${last}`;
  const others = [file('alt.csv', '9,1,"aka","X",-0- '), file('add.csv', '9,1,-0- ,"Pyongyang","Korea, North",-0- ')];
  const wallets = (comments: readonly DatedFile[]): unknown => {
    const { entries, issues } = only(
      readOfacDelimited([file('sdn.csv', `${head}${remarks}"`), ...others, ...comments]),
    );
    const found = entries[0]?.identifiers.filter(({ type }) => type === 'wallet').map(({ value }) => value);
    return { found, fragments: entries[0]?.remarks, issues: issues.map(({ code, path }) => [code, path]) };
  };

  test('go on in the comments file, in mid-word', () => {
    expect(remarks).toHaveLength(1000);
    expect(wallets([file('sdn_comments.csv', '9,"CD12; alt. Digital Currency Address - ETH 0xEF."')])).toEqual({
      found: ['0xABCD12', '0xEF'],
      fragments: [],
      issues: [],
    });
  });

  test('are reported where the rest is missing, and the half address is not taken for a whole one', () => {
    expect(wallets([])).toEqual({
      found: [],
      fragments: ['Digital Currency Address - ETH 0xAB'],
      issues: [['remarks-cut', 'ofac-sdn:9']],
    });
  });
});

describe('a comment on remarks that are not cut', () => {
  test('is read by itself, but for its first piece', () => {
    const sdn = '9,"X",-0- ,"DPRK3",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 1960."';
    const [snapshot] = readOfacDelimited([file('sdn.csv', sdn), file('c.csv', '9,"XBT 1A; MMSI 572469210."')]);
    expect(snapshot?.entries[0]).toMatchObject({
      births: [{ range: { from: '1960-01-01', to: '1960-12-31' } }],
      identifiers: [{ type: 'mmsi', value: '572469210' }],
      remarks: ['XBT 1A'],
    });
    expect(snapshot?.issues.at(-1)).toMatchObject({ code: 'comment-unexpected', path: 'ofac-sdn:9' });
  });
});

describe('which list it is', () => {
  test.each([
    ['cons_prim.csv', 'NS-PLC', 'ofac-consolidated'],
    ['prim.csv', 'NS-PLC', 'ofac-consolidated'],
    ['prim.csv', 'SDGT', 'ofac-sdn'],
    ['sdn.csv', 'NS-PLC', 'ofac-sdn'],
  ])('%s with %s is %s', (name, tag, list) => {
    expect(readOfacDelimited([file(name, row(tag))]).map((snapshot) => snapshot.list)).toEqual([list]);
  });

  test('a name alone does not unblock', () => {
    expect(() => readOfacDelimited([file('cons_prim.csv', row('SDGT'))])).toThrow(/list-ambiguous|say SDN list/);
  });

  test('both sets are told apart by the entries of their other files', () => {
    const sdn = row('SDGT').replace(/^1/, '7');
    const files = [file('a.csv', sdn), file('b.csv', row('NS-PLC')), file('alt.csv', '7,1,"aka","Y",-0- ')];
    const names = readOfacDelimited(files).map(({ list, entries }) => [
      list,
      entries[0]?.names.map(({ value }) => value),
    ]);
    expect(names).toEqual([
      ['ofac-sdn', ['X', 'Y']],
      ['ofac-consolidated', ['X']],
    ]);
  });
});

describe('what is odd', () => {
  test('files that are not there, a missing end mark, rows of no entry', () => {
    const bare = { name: 'sdn.csv', bytes: new TextEncoder().encode(SDN) };
    expect(codes([bare, file('alt.csv', `${ALT}\r\n77,1,"aka","Y",-0- `)])).toEqual([
      ['row-orphaned', 'alt.csv', '77'],
      ['addresses-absent', 'sdn.csv', undefined],
      ['end-mark-missing', 'sdn.csv', undefined],
    ]);
  });

  test('a primary file that is cut at a line end leaves too many rows of no entry', () => {
    const read = (known: number, orphaned: number): unknown => {
      const rows = Array.from(
        { length: known + orphaned },
        (_, at) => `${at < known ? 39017 : at},${at},"aka","Y",-0- `,
      );
      return codes([file('sdn.csv', SDN), file('alt.csv', rows.join('\r\n'))]);
    };
    expect(() => read(1899, 101)).toThrow(expect.objectContaining({ code: 'list-incomplete' }));
    expect(read(1900, 100)).toHaveLength(101);
    expect(read(1919, 101)).toHaveLength(102);
  });

  test('another file that is cut at a line end has nothing for the last entries', () => {
    const read = (entries: number, name: string, end: string): unknown => {
      const rows = Array.from({ length: entries }, (_, at) => row('SDGT').replace(/^1/, String(at)));
      const part = { name, bytes: new TextEncoder().encode(`0,1,"aka","Y",-0- ${end}`) };
      return codes([file('sdn.csv', rows.join('\r\n')), part]);
    };
    expect(() => read(102, 'alt.csv', '\r\n')).toThrow(expect.objectContaining({ code: 'list-incomplete' }));
    expect(read(101, 'alt.csv', '\r\n')).toHaveLength(2);
    expect(read(102, 'alt.csv', END)).toHaveLength(1);
  });

  test('the older delimiters are read alike', () => {
    const [pip] = readOfacDelimited([file('sdn.pip', SDN.replaceAll(/,(?=-0-|")/g, '|'))]);
    const [csv] = readOfacDelimited([file('sdn.csv', SDN)]);
    expect(pip?.entries.map(({ names }) => names)).toEqual(csv?.entries.map(({ names }) => names));
  });
});

describe('refuses', () => {
  test.each([
    ['list-incomplete', [file('alt.csv', ALT)]],
    ['list-duplicate', [file('sdn.csv', SDN), file('alt.csv', ALT), file('alt2.csv', ALT)]],
    ['rows-malformed', [file('sdn.csv', `${SDN}\r\n40000,"CUT IN THE MID`)]],
    ['rows-malformed', [file('sdn.csv', `${SDN}\r\n40000,"X",-0- `)]],
    ['rows-malformed', [file('sdn.csv', SDN.replace('4238', 'x'))]],
    ['rows-malformed', [file('odd.csv', '1,2,3')]],
    ['file-not-utf-8', [{ name: 'sdn.csv', bytes: new Uint8Array([0x31, 0x2c, 0xff]) }]],
    ['id-duplicate', [file('sdn.csv', `${SDN}\r\n${SDN}`)]],
  ] as const)('%s', (code, files) => {
    expect(() => readOfacDelimited(files)).toThrow(expect.objectContaining({ code }));
    expect(() => readOfacDelimited(files)).toThrow(ListError);
  });
});
