/** Flags on what the message says or leaves out, and on what went wrong in reading and screening it. */

import type { Flag, Issue, Transfer } from '@interdict/model';
import { isOnAccount } from '../circumstances.ts';
import type { Facts } from '../facts.ts';
import { plainWords } from '../words.ts';

/** Stand-ins for a name. */
const PLACEHOLDER =
  /^(?:|X+|UNKNOWN|NONE|NA|N A|NOT PROVIDED|NOTPROVIDED|NOT AVAILABLE|NOT APPLICABLE|NO NAME|CUSTOMER|CLIENT|(?:ONE OF )?(?:OUR|MY) (?:CUSTOMER|CLIENT)S?|VARIOUS|ANONYMOUS|SAME|SEE ABOVE)$/;

/** TRANSPARENCY_DEFICIENT: a customer transfer that does not say who pays or who is paid. */
export function transparency({ payment }: Facts): Flag[] {
  // Of statements and notices the owner of the account is the other side.
  if (isOnAccount(payment)) return [];
  return [deficiencies(payment, ''), payment.underlying ? deficiencies(payment.underlying, 'underlying.') : []]
    .flat()
    .map(({ role, text, evidence }) => ({
      code: 'TRANSPARENCY_DEFICIENT',
      severity: 'medium',
      basis: 'FATF Recommendation 16; 31 CFR 1010.410(f)',
      text,
      role,
      hits: [],
      evidence,
    }));
}

function deficiencies(
  { parties, agents }: Transfer,
  prefix: string,
): { role: string; text: string; evidence: string[] }[] {
  const banks = new Set(agents.flatMap(({ names }) => names.map(({ value }) => plainWords(value))));
  const isCustomers = parties.some(({ role }) => role === 'debtor' || role === 'creditor');
  if (!isCustomers) return [];
  return ['debtor', 'creditor'].flatMap((role) => {
    const party = parties.find((one) => one.role === role);
    if (!party) {
      const isBank = agents.some((agent) => agent.role === role);
      return isBank ? [] : [{ role: prefix + role, text: `The transfer names no ${role}.`, evidence: [] }];
    }
    const { names, readings, identifiers } = party;
    const words = (names.length > 0 ? names : readings).map(({ value }) => plainWords(value));
    const isNameless = identifiers.length === 0 && words.every((text) => PLACEHOLDER.test(text));
    if (!isNameless && !words.some((text) => banks.has(text))) return [];
    const what = isNameless ? 'has no name' : 'goes by the name of a bank of this payment';
    return [
      { role: prefix + role, text: `The ${role} ${what}.`, evidence: names.map(({ location }) => location.path) },
    ];
  });
}

/** Claims of a licence. A number after GL keeps ledgers and the like out. */
const LICENCE =
  /\bOFAC (?:SPECIFIC |GENERAL )?(?:LICEN[CS]E|LIC|GL|AUTHORI[SZ]ATION)\b|\b(?:OFSI|BIS|SANCTIONS|GENERAL|SPECIFIC) LICEN[CS]E\b|\bLICEN[CS]ED BY (?:OFAC|OFSI)\b|\bGL ?[0-9]{1,3}[A-Z]?\b|\bGL [A-Z] ?[0-9]?\b|\bIA [0-9]{4} [0-9]{3,8}\b|\bINT [0-9]{4} [0-9]{5,8}\b/;

/** What each of these has in it, also before it is put in plain words. */
const LICENCE_WITHIN = /OFAC|LICEN[CS]E|(?<![A-Z0-9])(?:GL|IA|INT)(?![A-Z])/;

/** LICENCE_CLAIM_IN_TEXT: the sender says that it is licensed. A claim is not a licence. */
export function licenceClaims({ texts, wording }: Facts): Flag[] {
  if (!LICENCE_WITHIN.test(wording)) return [];
  const claims = texts.filter(({ value }) => LICENCE.test(plainWords(value)));
  if (claims.length === 0) return [];
  return [
    {
      code: 'LICENCE_CLAIM_IN_TEXT',
      severity: 'info',
      basis: '31 CFR 501.801; FFIEC BSA/AML Manual',
      text: 'The message claims a licence.',
      hits: [],
      evidence: [...new Set(claims.map(({ location }) => location.path))],
    },
  ];
}

/** INSTANT_SEPA and RESCREEN: what the institution says of the way and the time of the decision. */
export function processing({ rail, rescreened }: Facts): Flag[] {
  const common = { severity: 'info', hits: [], evidence: [] } as const;
  return [
    ...(rail === 'sepa-instant'
      ? [
          {
            ...common,
            code: 'INSTANT_SEPA',
            basis: 'Regulation (EU) No 260/2012 Art. 5d',
            text: 'A euro instant credit transfer: under EU law customers are checked every day, not each payment.',
          },
        ]
      : []),
    ...(rescreened
      ? [{ ...common, code: 'RESCREEN', basis: 'OFAC FAQ 43', text: 'Decided again because the lists have changed.' }]
      : []),
  ];
}

/** The first that fits an issue's code names its flag; what fits none was not read. */
const OPERATIONAL = [
  { code: 'LIST_STALE', issue: /stale|outdated|too-old|unchecked/, text: 'A list is older than allowed.' },
  {
    code: 'PROVIDER_UNAVAILABLE',
    issue: /provider|screen|unavailable|time-?out|deadline|worker/,
    text: 'Screening did not answer in full.',
  },
  { code: 'PARTIAL_PARSE', issue: /(?:)/, text: 'The message was not read in full.' },
] as const;

/** PARTIAL_PARSE for a message of which nothing is known. */
export const UNREAD: Flag = {
  code: 'PARTIAL_PARSE',
  severity: 'high',
  basis: 'OFAC FAQ 43',
  text: 'The message was not read.',
  hits: [],
  evidence: [],
};

/** LIST_STALE, PROVIDER_UNAVAILABLE and PARTIAL_PARSE, of the issues that keep a decision from being taken. */
export function operationalFlags(issues: readonly Issue[]): Flag[] {
  const serious = issues.filter(({ severity }) => severity === 'error' || severity === 'fatal');
  if (serious.length === 0) return [];
  return OPERATIONAL.flatMap((kind) => {
    const own = serious.filter(({ code }) => OPERATIONAL.find(({ issue }) => issue.test(code)) === kind);
    if (own.length === 0) return [];
    return [
      {
        code: kind.code,
        severity: 'high' as const,
        basis: 'OFAC FAQ 43',
        text: kind.text,
        hits: [],
        evidence: [...new Set(own.map(({ code, path }) => (path ? `${code} at ${path}` : code)))],
      },
    ];
  });
}
