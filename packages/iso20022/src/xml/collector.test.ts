import { describe, expect, test } from 'vitest';
import { createCollector } from './collector.ts';
import { openXml } from './decoding.ts';
import { createDocumentBuilder } from './document.ts';
import { readXml } from '../read-xml.ts';
import { createXmlReader } from './xml-reader.ts';

const ENTRY = '<Ntry><AddtlNtryInf>entry</AddtlNtryInf></Ntry>';

/** What a message has `times` times, between a part in front and one behind, and how many payments each is. */
const GROWING: readonly [what: string, payments: number, repeated: string, front?: string, behind?: string][] = [
  ['levels with nothing but a transaction', 1, `<Stmt>${ENTRY}</Stmt>`],
  ['levels with text in front of the transaction', 1, `<Stmt><Id>statement</Id>${ENTRY}</Stmt>`],
  ['levels with text behind the transaction', 2, `<Stmt>${ENTRY}<AddtlStmtInf>end</AddtlStmtInf></Stmt>`],
  ['levels without transactions among those with', 2, `<Stmt><Id>empty</Id></Stmt><Stmt>${ENTRY}</Stmt>`],
  ['levels inside levels', 1, `<Rpt><Stmt>${ENTRY}</Stmt></Rpt>`],
  ['empty elements between transactions', 1, `${ENTRY}<X/>`, '<Stmt>', '</Stmt>'],
  ['empty elements between levels', 1, `<Stmt>${ENTRY}</Stmt><X></X>`],
];

function messageOf([, , repeated, front = '', behind = '']: (typeof GROWING)[number], times: number): Uint8Array {
  const content = `<GrpHdr><MsgId>M</MsgId></GrpHdr>${front}${repeated.repeat(times)}${behind}`;
  return new TextEncoder().encode(`<Document><BkToCstmrStmt>${content}</BkToCstmrStmt></Document>`);
}

/** Reads as a stream does, and sees how many elements stand side by side when one closes. */
function collect(bytes: Uint8Array): { payments: number; codes: string[]; texts: string[]; most: number } {
  const opened = openXml(bytes);
  if (!opened.ok) throw new Error(opened.issue.message);
  const collector = createCollector();
  let most = 0;
  const { handler, found } = createDocumentBuilder(undefined, {
    ...collector.listener,
    closed(element, message, around) {
      for (let level = element.parent; level; level = level.parent) most = Math.max(most, level.children.length);
      return collector.listener.closed(element, message, around);
    },
  });
  const reader = createXmlReader(opened.map, handler, 0, opened.encoding);
  reader.read(opened.text);
  reader.end();
  collector.document(found);
  const readings = collector.collected();
  const payments = readings.flatMap((reading) => reading.payments);
  return {
    payments: payments.length,
    codes: [...new Set(readings.flatMap(({ issues }) => issues.map(({ code }) => code)))],
    texts: [...new Set(payments.flatMap(({ passages }) => passages.map(({ text }) => text.value)))],
    most,
  };
}

describe('what has been given out is dropped, however much there is of it', () => {
  test.each(GROWING)('%s', (...row) => {
    const kept = [1, 10, 100].map((factor) => {
      const { payments, most } = collect(messageOf(row, 20 * factor));
      expect(payments).toBe(20 * factor * row[1]);
      return most;
    });
    expect(new Set(kept).size).toBe(1);
  });
});

test.each(GROWING)('%s: nothing is screened less than in the whole file', (...row) => {
  const bytes = messageOf(row, 20);
  const whole = readXml(bytes).flatMap(({ payments }) => payments.flatMap(({ passages }) => passages));
  expect(collect(bytes).texts.toSorted()).toEqual([...new Set(whole.map(({ text }) => text.value))].toSorted());
});

test('text between transactions is given to each, until it is too much: then by itself', () => {
  const between: (typeof GROWING)[number] = ['', 1, `${ENTRY}<X>between</X>`, '<Stmt>', '<X>KIM JONG</X></Stmt>'];
  const { payments, codes, texts } = collect(messageOf(between, 2000));
  expect({ payments, isTooMuch: codes.includes('too-much-shared') }).toEqual({ payments: 2001, isTooMuch: true });
  expect(texts).toContain('KIM JONG');
});

test('a level that is the only one has what comes behind it', () => {
  const only: (typeof GROWING)[number] = [
    '',
    1,
    '',
    '<Stmt><Id>only</Id></Stmt>',
    '<SplmtryData><X>end</X></SplmtryData>',
  ];
  const { payments, texts } = collect(messageOf(only, 0));
  expect([payments, texts.includes('end')]).toEqual([1, true]);
});
