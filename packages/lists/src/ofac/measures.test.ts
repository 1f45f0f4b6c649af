import type { Issue } from '@interdict/model';
import { describe, expect, test } from 'vitest';
import { type Listing, measuresOf, programmeTagged } from './measures.ts';
import { readRemarkSegments } from './remark-facts.ts';

function measures(listing: Partial<Listing>): unknown {
  const issues: Issue[] = [];
  const whole = {
    set: 'sdn' as const,
    programmes: [],
    directives: [],
    menu: [],
    secondarySanctions: [],
    effects: [],
    ...listing,
  };
  return { measures: measuresOf(whole, 'x:1', issues), issues: issues.map(({ code, received }) => [code, received]) };
}

const blocking = (programme: string, more: object = {}): object => ({
  kind: 'blocking',
  authority: 'OFAC',
  programme,
  ...more,
});

describe('on the SDN list', () => {
  test('every programme that blocks gives a measure; a mark gives none', () => {
    expect(measures({ programmes: ['SDGT', 'NPWMD'] })).toEqual({
      measures: [blocking('SDGT'), blocking('NPWMD')],
      issues: [],
    });
    const mark = { secondarySanctions: 'Programme IFSR' };
    expect(measures({ programmes: ['IFSR', 'CYBER2'] })).toEqual({ measures: [blocking('CYBER2', mark)], issues: [] });
  });

  test('membership blocks whatever the tags', () => {
    const mark = { secondarySanctions: 'Programme IRGC' };
    expect(measures({ programmes: ['IRGC'] })).toEqual({ measures: [blocking('IRGC', mark)], issues: [] });
    expect(measures({ programmes: ['NEW-EO1'] })).toEqual({
      measures: [blocking('NEW-EO1')],
      issues: [['programme-unknown', 'NEW-EO1']],
    });
  });

  test('the end of a programme ends its measure only beside one that goes on', () => {
    const until = { until: '2025-07-01' };
    expect(measures({ programmes: ['SDGT', 'SYRIA'] })).toEqual({
      measures: [blocking('SDGT'), blocking('SYRIA', until)],
      issues: [],
    });
    expect(measures({ programmes: ['SYRIA'] })).toEqual({ measures: [blocking('SYRIA')], issues: [] });
  });

  test("the list's own words on secondary sanctions come before the tags", () => {
    expect(measures({ programmes: ['SDGT', 'IFSR'], secondarySanctions: ['A', 'B'] })).toEqual({
      measures: [blocking('SDGT', { secondarySanctions: 'A; B' })],
      issues: [],
    });
  });

  test('a directive is reported beside the block', () => {
    const directives = [{ directive: 'EO13662/1', text: 'Subject to Directive 1' }];
    expect(measures({ programmes: ['UKRAINE-EO13662', 'RUSSIA-EO14024'], directives })).toEqual({
      measures: [
        blocking('UKRAINE-EO13662'),
        blocking('RUSSIA-EO14024'),
        { kind: 'debt-or-equity', authority: 'OFAC', programme: 'UKRAINE-EO13662', text: 'Subject to Directive 1' },
      ],
      issues: [],
    });
  });
});

describe('on the consolidated list', () => {
  const set = 'consolidated';
  test.each([
    ['561-Related', 'account-ban'],
    ['561List', 'account-ban'],
    ['NS-PLC', 'processing-ban'],
    ['FSE-IR', 'processing-ban'],
    ['CMIC-EO13959', 'debt-or-equity'],
    ['UKRAINE-EO13662', 'debt-or-equity'],
    ['IRAN', 'blocking'],
    ['RUSSIA-EO14024', 'blocking'],
  ])('%s alone requires %s', (programme, kind) => {
    expect(measures({ set, programmes: [programme] })).toEqual({
      measures: [{ kind, authority: 'OFAC', programme }],
      issues: [],
    });
  });

  test('an unknown programme is held for a person', () => {
    expect(measures({ set, programmes: ['NEW'] })).toEqual({
      measures: [{ kind: 'trade', authority: 'OFAC', programme: 'NEW' }],
      issues: [['programme-unknown', 'NEW']],
    });
  });

  test('a listing without an effect is held for a person', () => {
    const held = { kind: 'trade', authority: 'OFAC' };
    expect(measures({ set, programmes: [] })).toEqual({ measures: [held], issues: [] });
    const marked = { ...held, secondarySanctions: 'Programme IFSR' };
    expect(measures({ set, programmes: ['IFSR'] })).toEqual({ measures: [marked], issues: [] });
  });

  test('what the list states adds to what programmes say', () => {
    expect(measures({ set, programmes: ['FSE-IR'], effects: ['Reject', 'NDAA Special Conditions', 'New'] })).toEqual({
      measures: [
        { kind: 'processing-ban', authority: 'OFAC', programme: 'FSE-IR' },
        { kind: 'account-conditions', authority: 'OFAC', text: 'NDAA Special Conditions' },
        { kind: 'trade', authority: 'OFAC', text: 'New' },
      ],
      issues: [['effect-unknown', 'New']],
    });
  });

  test('a blocking programme beside another effect does not block', () => {
    expect(measures({ set, programmes: ['SDGT', 'NS-PLC'] })).toEqual({
      measures: [
        { kind: 'information', authority: 'OFAC', programme: 'SDGT' },
        { kind: 'processing-ban', authority: 'OFAC', programme: 'NS-PLC' },
      ],
      issues: [],
    });
  });

  test('a directive stands for its programme, with text and effective date joined', () => {
    const directives = [
      { directive: 'EO14024/2', text: 'Subject to Directive 2' },
      ...readRemarkSegments(['Effective Date (EO 14024 Directive 2): 26 Mar 2022'], false).directives,
      { directive: 'EO99999/9', text: '?' },
    ];
    expect(measures({ set, programmes: ['RUSSIA-EO14024'], directives })).toEqual({
      measures: [
        {
          kind: 'processing-ban',
          authority: 'OFAC',
          programme: 'RUSSIA-EO14024',
          effectiveFrom: '2022-03-26',
          text: 'Subject to Directive 2',
        },
        { kind: 'trade', authority: 'OFAC', text: '?' },
      ],
      issues: [['directive-unknown', 'EO99999/9']],
    });
  });

  test('chosen measures are told', () => {
    expect(measures({ set, programmes: ['CAATSA - RUSSIA'], menu: ['A', 'B'] })).toEqual({
      measures: [
        {
          kind: 'debt-or-equity',
          authority: 'OFAC',
          programme: 'CAATSA - RUSSIA',
          text: 'A; B',
          secondarySanctions: 'Programme CAATSA - RUSSIA',
        },
      ],
      issues: [],
    });
  });
});

test('tags are compared without regard to case', () => {
  expect(programmeTagged('BPI-Sudan-14098')?.tag).toBe('BPI-SUDAN-14098');
  expect(programmeTagged('NONE')).toBeUndefined();
});
