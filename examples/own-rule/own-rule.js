/**
 * A rule of one's own, on top of the policy: large payments to a country the bank watches are looked at by a person.
 *
 *   node own-rule.js
 */

import { builtInList, createInterceptor } from 'interdict';

const interceptor = await createInterceptor({
  institution: { bic: 'EXMPUS33XXX', jurisdictions: ['US'] },
  lists: [builtInList()],
  // Rules that there are can be set by their id: here Iran's is made stricter than it needs to be.
  policy: { rules: { 'BR-04': 'hold' } },
});

/** From this amount, in the currency's units, as a number of digits before the point: amounts stay decimal strings. */
const LARGE = 6;
const WATCHED = new Set(['FR']);

/** What the rule says of a payment: a reason to hold it, or nothing. */
function largeToWatched({ amount, agents }) {
  const digits = amount?.amount.split('.')[0].length ?? 0;
  const bank = agents.find(({ role, bic }) => role === 'creditorAgent' && WATCHED.has(bic?.value.slice(4, 6)));
  if (digits < LARGE || !bank) return undefined;
  return {
    rule: 'OWN-01',
    citation: 'House rule 7',
    text: `${amount.currency} ${amount.amount} to a bank in ${bank.bic.value.slice(4, 6)}: a person looks at it.`,
    hits: [],
  };
}

/** An interceptor that also knows the rule. It may stop what was passed; it releases nothing that was not. */
function withRule(inner, rule) {
  const judged = (intercepted) => {
    const { payment, decision } = intercepted;
    const reason = decision.outcome === 'pass' && payment ? rule(payment) : undefined;
    if (!reason) return intercepted;
    const reasons = [reason, ...decision.reasons];
    return {
      ...intercepted,
      decision: { ...decision, outcome: 'hold', pending: null, fundsHandling: 'PEND', reasons },
    };
  };
  return {
    ...inner,
    intercept: async (bytes, moment) => {
      const { outcome, payments } = await inner.intercept(bytes, moment);
      const all = payments.map(judged);
      const held = all.some(({ decision }) => decision.outcome === 'hold');
      return { outcome: held && outcome !== 'block' ? 'hold' : outcome, payments: all };
    },
  };
}

const bank = withRule(interceptor, largeToWatched);
const pay = (amount, town) =>
  Buffer.from(
    `{1:F01EXMPUS33AXXX0000000000}{2:I103LUNAFRPPXXXXN}{4:\r\n:20:A1\r\n:23B:CRED\r\n:32A:260302USD${amount},\r\n:50K:/1\r\nELBE TRADING GMBH\r\n:57A:LUNAFRPPXXX\r\n:59:/2\r\nMARGOT QUILL\r\n${town}\r\n:71A:SHA\r\n-}`,
  );

for (const [amount, town] of [
  ['900', 'LYON'],
  ['900000', 'LYON'],
  ['900', 'TEHRAN IRAN'],
]) {
  const { outcome, payments } = await bank.intercept(pay(amount, town));
  const rules = payments.flatMap(({ decision }) => decision.reasons.map(({ rule }) => rule));
  console.log(amount, town, outcome, ...rules);
}
interceptor.close();
