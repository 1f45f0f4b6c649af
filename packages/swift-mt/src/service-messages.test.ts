/** Acknowledgements, session and system messages carry no payment: nothing a person writes into one may pass unseen. */

import { readInFull, subjectsOf } from '@interdict/model';
import { describe, expect, test } from 'vitest';
import { readMt } from './read.ts';
import { looksLikeSwiftMt } from './syntax/recognise.ts';
import { messagesIn } from './syntax/split.ts';

const NAME = 'QORBANI';
const BASIC = '{1:F01ALFADEFFAXXX0123456789}';
const ANSWER = '{1:F21ALFADEFFAXXX0123456789}';
const PAYMENT = `${BASIC}{2:I103BETAUS33XXXXN}{4:\r\n:20:A\r\n:23B:CRED\r\n:32A:260401EUR1,\r\n:50K:/1\r\nA B\r\n:59:/2\r\nC D\r\n:71A:SHA\r\n-}`;

const MESSAGES: readonly (readonly [string, string])[] = [
  ['ACK', `${ANSWER}{4:{177:2604011201}{451:0}}`],
  ['NAK', `${ANSWER}{4:{177:2604011201}{451:1}{405:T27002}{108:MUR 1}}`],
  ['ACK and the message it answers', `${ANSWER}{4:{177:2604011201}{451:0}}${PAYMENT}`],
  [
    'ACK with headers and trailers',
    `${ANSWER}{2:I103BETAUS33XXXXN}{3:{108:A}}{4:{451:0}}{5:{CHK:0123456789AB}}{S:{SAC:}}`,
  ],
  ['select (service 03)', '{1:L03ALFADEFFAXXX0123456789}{4:{110:001}}'],
  ['quit (service 05)', '{1:F05ALFADEFFAXXX0123456789}{4:{177:2604011201}{301:1}}'],
  ['login refused (service 42)', '{1:L42ALFADEFFAXXX0123456789}{4:{153:A}{503:X}}'],
  [
    'MT 010',
    `${BASIC}{2:O0101200260401SWHQBEBBXXXX01234567892604011201S}{4:{106:260401ALFADEFFAXXX0123456789}{108:MUR}{431:07}}{5:{CHK:0123456789AB}}`,
  ],
  ['MT 011', `${BASIC}{2:I011BETAUS33XXXXN}{4:{175:1201}{106:260401ALFADEFFAXXX0123456789}}`],
  [
    'MT 011 of an address of the network, which has no country',
    `${BASIC}{2:O0111702260401DYLRXXXXCXXX00000000002604011702S}{4:{175:0914}{106:260401ALFADEFFAXXX0123456789}{108:MUR}}`,
  ],
  ['MT 012', `${BASIC}{2:O0121200260401SWHQBEBBXXXX01234567892604011201S}{4:{175:1201}{102:BETAUS33XXXX}{108:MUR}}`],
  ['MT 096', `${BASIC}{2:I096BETAUS33XXXXN}{3:{103:TGT}}{4:{130:X}}`],
];

const PLANTS = [NAME, ` ${NAME} `, `{QOR:${NAME}}`, `\r\n:${NAME}`, `{4:${NAME}}`, `{451:${NAME}}`];

function isSeen(text: string): boolean {
  return Array.from(messagesIn(new TextEncoder().encode(text))).some(({ bytes }) => {
    const { payments, issues } = readMt(bytes);
    return !readInFull(issues) || payments.flatMap(subjectsOf).some(({ value }) => value.toUpperCase().includes(NAME));
  });
}

describe.each(MESSAGES)('%s', (_name, message) => {
  test('is read in full as it is', () => {
    for (const { bytes } of messagesIn(new TextEncoder().encode(message))) {
      expect(readMt(bytes).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });

  test.each(PLANTS)('a name planted at any place as %j is a subject or holds the message', (plant) => {
    const lost = Array.from(
      { length: message.length + 1 },
      (_place, at) => message.slice(0, at) + plant + message.slice(at),
    );
    expect(lost.filter((text) => !isSeen(text))).toEqual([]);
  });
});

test('the address of the network is a text in its own messages, an error in others', () => {
  const read = (type: string) =>
    readMt(new TextEncoder().encode(`${BASIC}{2:O${type}1702260401DYLRXXXXCXXX00000000002604011702S}{4:{175:0914}}`));
  const codes = (type: string): string[] => read(type).issues.map(({ code }) => code);
  expect([codes('011'), codes('103').includes('address-unreadable')]).toEqual([[], true]);
  expect(
    read('011')
      .payments.flatMap(subjectsOf)
      .map(({ value }) => value),
  ).toContain('DYLRXXXXCXXX');
});

test('a system message that is printed in lines is held', () => {
  const { issues } = readMt(new TextEncoder().encode(`${BASIC}{2:I019BETAUS33XXXXN}{4:\r\n:135:X\r\n:175:1201\r\n-}`));
  expect(issues.map(({ code }) => code)).toEqual(['message-type-not-understood']);
});

describe('a message inside another format is not taken for one, and is not read in full', () => {
  test.each([
    ['CDATA', `<FIN><![CDATA[${PAYMENT}]]></FIN>`],
    ['text of an element', `<?xml version="1.0"?>\n<Body>${PAYMENT}</Body>`],
    ['Base64', `<DataPDU><Body>${btoa(PAYMENT)}</Body></DataPDU>`],
    ['JSON', JSON.stringify({ fin: PAYMENT })],
    ['JSON in Base64', JSON.stringify([btoa(PAYMENT)])],
  ])('%s', (_, text) => {
    const bytes = new TextEncoder().encode(text);
    expect([looksLikeSwiftMt(bytes), readInFull(readMt(bytes).issues)]).toEqual([false, false]);
  });

  test('behind a line of comment that hides the format', () => {
    const bytes = new TextEncoder().encode(`# export\n<FIN>${PAYMENT}</FIN>`);
    expect(readInFull(readMt(bytes).issues)).toBe(false);
  });
});
