import { describe, expect, test } from 'vitest';
import { emptyDraft } from '../drafts/draft.ts';
import { asAgent, emptyHolder } from './holder.ts';
import { addMentionedBanks } from './mentioned-banks.ts';
import { wireBytes } from '../syntax/wire-text.ts';
import { parseBic } from '@interdict/model';

/** The banks in a value with other letters around it. */
function mentionedIn(value: string): string[] {
  const draft = emptyDraft();
  const text = `DEUTDEFFX${value}XDEUTDEFF`;
  const source = { bytes: wireBytes(text), text, ascii: true, issues: [] };
  addMentionedBanks(source, draft, { path: '4/79', start: 9, end: 9 + value.length }, 'original.', 0);
  return draft.agents.map(({ role, bic }) => `${role} ${bic?.value} ${bic?.location.start}-${bic?.location.end}`);
}

describe('a bank is mentioned', () => {
  test.each([
    ['by a token with a digit', 'PAY BETAUS33 NOW', ['original.mentioned BETAUS33 13-21']],
    ['by a head office', 'PAY ALFADEFFXXX NOW', ['original.mentioned ALFADEFFXXX 13-24']],
    ['alone on its line', 'PAY\r\nALFADEFF\r\nNOW', ['original.mentioned ALFADEFF 14-22']],
    ['alone with blanks', 'PAY\r\n ALFADEFF \r\nNOW', ['original.mentioned ALFADEFF 15-23']],
    ['between slashes', 'A/ALFADEFF/B', ['original.mentioned ALFADEFF 11-19']],
    ['as all of the text', 'ALFADEFF', ['original.mentioned ALFADEFF 9-17']],
    ['behind the word BIC', 'THE BIC ALFADEFF IS', ['original.mentioned ALFADEFF 17-25']],
    ['behind the words Swift code', 'Swift code: ALFADEFF IS', ['original.mentioned ALFADEFF 21-29']],
    ['behind the word BIC of the SEPA words', 'EREF+1 BIC+ALFADEFF IBAN+1', ['original.mentioned ALFADEFF 20-28']],
    ['not by a token in lower case', 'PAY betaus33 NOW', []],
    ['not by eight digits', 'PAY 20260401 NOW', []],
    ['twice', 'BETAUS33 BETAUS33', ['original.mentioned BETAUS33 9-17', 'original.mentioned BETAUS33 18-26']],
    ['not by a word of eight letters', 'PAY ALFADEFF NOW', []],
    ['not by a word at the start of a line', 'DELIVERY OF GOODS', []],
    ['not by a word at the end of a line', 'GOODS DELIVERY', []],
    ['not by a token without country', 'PAY BETAQQ33 NOW', []],
    ['not by part of a word', 'XBETAUS33 BETAUS33XY BETAUS33x', []],
    ['not by eight that end like a head office', 'PAY ALFAMXXX NOW', []],
    ['not far behind the word BIC', 'BIC OF ALFADEFF NOW', []],
    ['not next to a single letter', 'A ALFADEFF', []],
    ['not by a code word of field 77B', '/ORDERRES/BE/BENEFRES/IR', []],
    ['not by a code word of field 77B that names a bank in Costa Rica', '/PRINCRES/CR', []],
    ['not by one that names a bank in Eritrea', '/DRWEERES/ER', []],
    ['not by a code word of field 71B', '/TELECHAR/EUR5,', []],
    ['by the letters of a code word outside slashes', 'SWIFT BENEFRES', ['original.mentioned BENEFRES 15-23']],
    ['not by eleven letters', 'PAY ALFADEFFABC NOW', []],
    ['by the terminal of a head office', 'LT ALFADEFFAXXX', ['original.mentioned ALFADEFFXXX 12-24']],
    ['by a reference', 'MIR 260401BETAUS33A0010123456789', ['original.mentioned BETAUS33001 19-31']],
    ['by a header', 'F01ALFADEFFABER0123456789', ['original.mentioned ALFADEFFBER 12-24']],
    ['not by twelve letters', 'CIRCUMSTANCE', []],
    ['not by letters among digits', '260401CIRCUMSTANCES0123456789', []],
    ['not by letters behind digits in a word too long', `${'1'.repeat(30)}ALFADEFFAXXX`, []],
  ])('%s', (_, value, expected) => expect(mentionedIn(value)).toEqual(expected));
});

test('a bank that has a role already is not mentioned again, unless the role comes from another field', () => {
  const text = 'XX BETAUS33 GAMMSGS1';
  const source = { bytes: wireBytes(text), text, ascii: true, issues: [] };
  const at = (start: number): ReturnType<typeof asAgent> => {
    const location = { path: '4/72', start, end: start + 8 };
    const value = parseBic(source.text.slice(start, start + 8));
    return asAgent('debtorAgent', { ...emptyHolder(), bic: value && { value, location } });
  };
  const rolesWith = (known: number): string[] => {
    const draft = { ...emptyDraft(), agents: [asAgent('sender', emptyHolder()), at(12)] };
    addMentionedBanks(source, draft, { path: '4/72', start: 1, end: 20 }, '', known);
    return draft.agents.map(({ role, bic }) => `${role} ${bic?.value}`);
  };
  const known = ['sender undefined', 'debtorAgent GAMMSGS1'];
  expect(rolesWith(0)).toEqual([...known, 'mentioned BETAUS33']);
  expect(rolesWith(2)).toEqual([...known, 'mentioned BETAUS33', 'mentioned GAMMSGS1']);
});
