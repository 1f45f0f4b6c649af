/**
 * A rule of one's own, beside those of the law: large payments to a country the bank watches are looked at by a person.
 *
 *   node own-rule.js
 */

import { builtInList, createInterceptor } from 'interdict';

/** From this amount, in the currency's units, as a number of digits before the point: amounts stay decimal strings. */
const LARGE = 6;
const WATCHED = new Set(['FR']);

const largeToWatched = {
  id: 'OWN-01',
  version: '2026-03-01',
  citation: 'House rule 7',
  because: 'a person looks at large payments to countries we watch',
  demands: 'review',
  find({ payment: { amount, agents } }) {
    const digits = amount?.amount.split('.')[0].length ?? 0;
    const bank = agents.find(({ role, bic }) => role === 'creditorAgent' && WATCHED.has(bic?.value.slice(4, 6)));
    if (digits < LARGE || !bank) return [];
    return [{ text: `${amount.currency} ${amount.amount} go to a bank in ${bank.bic.value.slice(4, 6)}` }];
  },
};

const interceptor = await createInterceptor({
  institution: { bic: 'EXMPUS33XXX', jurisdictions: ['US'] },
  lists: [builtInList()],
  policy: {
    ownRules: [largeToWatched],
    rules: { 'BR-04': 'hold' }, // rules that there are can be set by their id: Iran's is stricter here than it needs to be
  },
});

const pay = (amount, town) =>
  Buffer.from(
    `{1:F01EXMPUS33AXXX0000000000}{2:I103LUNAFRPPXXXXN}{4:\r\n:20:A1\r\n:23B:CRED\r\n:32A:260302USD${amount},\r\n:50K:/1\r\nELBE TRADING GMBH\r\n:57A:LUNAFRPPXXX\r\n:59:/2\r\nMARGOT QUILL\r\n${town}\r\n:71A:SHA\r\n-}`,
  );

for (const [amount, town] of [
  ['900', 'LYON'],
  ['900000', 'LYON'],
  ['900', 'TEHRAN IRAN'],
]) {
  const { outcome, payments } = await interceptor.intercept(pay(amount, town));
  const rules = payments.flatMap(({ decision }) => decision.reasons.map(({ rule }) => rule));
  console.log(amount, town, outcome, ...rules);
}
interceptor.close();
