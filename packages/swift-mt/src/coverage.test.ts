/** Whatever is written into a text block is screened, exempt, or both said: checked on random messages. */

import { subjectsOf } from '@interdict/model';
import { array, assert, constantFrom, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { CATALOGUE } from './catalogue/index.ts';
import { isExempt } from './fields/exempt.ts';
import { parseMt } from './syntax/parse.ts';
import { valueStart } from './syntax/message.ts';
import { readMt } from './read.ts';
import { messagesIn } from './syntax/split.ts';

const TAGS = [
  ...new Set(CATALOGUE.flatMap(({ sequences }) => sequences.flatMap(({ rows }) => rows.flatMap(({ tags }) => tags)))),
];
const TYPES = CATALOGUE.map(({ type }) => type.replace(/^n/, '1').slice(0, 3));

const piece = constantFrom(
  'QORBANI',
  'ZADEH',
  ' ',
  '\r\n',
  '/',
  '//',
  '1/',
  '3/',
  '8/',
  'GB',
  ',',
  '.',
  '-',
  ':',
  '12',
  '260401',
  'EUR',
  'ALFADEFF',
  '/INS/',
  '/ORDERRES/',
  '?20',
  '?32',
  '166',
  'EREF+',
  '/NAME/',
  '/C/',
  '//FW',
  'C1,',
  'NTRF',
  'NOTPROVIDED',
  '+',
  'Ä',
  '}',
  '{',
  '{1:',
);
const field = record({ tag: constantFrom(...TAGS, '99Z'), pieces: array(piece, { maxLength: 14 }) });

test('every word of a field comes out somewhere', () =>
  assert(
    property(constantFrom(...TYPES, '515'), array(field, { maxLength: 8 }), (type, fields) => {
      const body = fields.map(({ tag, pieces }) => `:${tag}:${pieces.join('')}\r\n`).join('');
      const text = `{1:F01ALFADEFFAXXX0123456789}{2:I${type}BETAUS33XXXXN}{4:\r\n:20:A\r\n${body}-}`;
      const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
      const subjects = readMt(bytes).payments.flatMap(subjectsOf);
      for (const block of parseMt(bytes).blocks) {
        for (const own of block.fields) {
          if (isExempt(own.tag, own.value.trim())) continue;
          for (const match of own.value.matchAll(/QORBANI|ZADEH/g)) {
            const start = valueStart(own) + match.index;
            const found = subjects.some(
              ({ value, location }) =>
                location.start <= start && location.end >= start + match[0].length && value.includes(match[0]),
            );
            expect([own.tag, own.value, found]).toEqual([own.tag, own.value, true]);
          }
        }
      }
    }),
    { numRuns: 2000 },
  ));

const wild = constantFrom(
  'QORBANI',
  'ZADEH',
  '{1:',
  'F01ALFADEFFAXXX0123456789',
  'F21ALFADEFFAXXX0123456789',
  '{2:',
  'I103BETAUS33XXXXN',
  '{3:',
  '{108:',
  '{119:',
  '{121:',
  '{4:',
  '{5:',
  '{S:',
  '{X:',
  '{451:',
  '{CHK:',
  '}',
  '-}',
  '-',
  '\r\n',
  ':20:',
  ':59:',
  ':50F:',
  ':NS:',
  ':59',
  '1/',
  '/',
  ' ',
  '$',
  '\u0001',
  '\u0003',
  '{',
  'Ä',
);

test('every word of a file comes out of one of its messages', () =>
  assert(
    property(array(wild, { maxLength: 16 }), (pieces) => {
      const text = pieces.join('');
      const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
      const messages = Array.from(messagesIn(bytes), ({ bytes: own, offset }) => {
        const { payments, issues } = readMt(own);
        return { offset, issues, subjects: payments.flatMap(subjectsOf) };
      });
      for (const match of text.matchAll(/QORBANI|ZADEH/g)) {
        const found = messages.some(({ offset, subjects }) =>
          subjects.some(
            ({ value, location }) =>
              location.start + offset <= match.index &&
              location.end + offset >= match.index + match[0].length &&
              value.includes(match[0]),
          ),
        );
        expect([text, match.index, found]).toEqual([text, match.index, true]);
      }
    }),
    { numRuns: 4000 },
  ));
