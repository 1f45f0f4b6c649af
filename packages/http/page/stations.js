/** Who stands on the way of a payment, from the one who pays to the one who is paid, with the hits and flags on each. */

import { visible } from './bytes.js';
import { plural, words } from './dom.js';

/** Where a role stands on the way from the one who pays to the one who is paid. Other roles stand beside it. */
const ORDER = [
  'ultimateDebtor',
  'initiatingParty',
  'debtor',
  'debtorAgent',
  // ISO 20022 counts those that passed the payment on from the debtor agent.
  'previousInstructingAgent1',
  'previousInstructingAgent2',
  'previousInstructingAgent3',
  'previousInstructingAgent',
  'forwardingAgent',
  'sender',
  'instructingAgent',
  'instructedAgent',
  'receiver',
  'intermediaryAgent',
  'intermediaryAgent1',
  'intermediaryAgent2',
  'intermediaryAgent3',
  'creditorAgent',
  'creditor',
  'ultimateCreditor',
];

/** The stations of a transfer in order, each bank once however many roles it has; and those `beside` the way. */
export function stationsOf({ parties, agents }, { hits, flags }, prefix = '') {
  const all = [
    ...agents.map((agent) => ({ ...agent, bank: true })),
    ...parties.map((party) => ({ ...party, bank: false })),
  ];
  const stations = [];
  for (const who of all.toSorted((a, b) => rank(a) - rank(b))) {
    const same = who.bank && stations.find(({ bank, as }) => bank && as.some((other) => isSame(other, who)));
    if (same) {
      same.as.push(who);
      same.name ||= nameOf(who);
    } else stations.push({ bank: who.bank, as: [who], name: nameOf(who) });
  }
  return stations.map(({ bank, as, name }) => {
    const roles = [...new Set(as.map(({ role }) => role))];
    const inFull = new Set(roles.map((role) => prefix + role));
    return {
      bank,
      roles,
      name,
      country: as.map(countryOf).find(Boolean),
      hits: hits.filter(({ role }) => inFull.has(role) || inFull.has(role.replace(/\.related$/, ''))),
      flags: flags.filter(
        ({ role, agent }) => inFull.has(role) || (agent && as.some((who) => bicOf(who) === agent.padEnd(11, 'X'))),
      ),
      beside: roles.every((role) => !ORDER.includes(role)),
    };
  });
}

/** The texts in which something was hit, each as a station without a name. */
export function textsOf({ hits }, stations) {
  const placed = new Set(stations.flatMap((station) => station.hits));
  const left = hits.filter((hit) => !placed.has(hit));
  return [...new Set(left.map(({ role }) => role))].map((role) => ({
    roles: [role],
    name: '',
    hits: left.filter((hit) => hit.role === role),
    flags: [],
  }));
}

/** How much a station weighs: the class it is coloured by. */
export function weightOf({ hits, flags }) {
  if (hits.some(({ identity }) => identity === 'confirmed')) return 'confirmed';
  if (hits.some(({ identity }) => identity === 'possible')) return 'possible';
  return flags.some(({ severity }) => severity === 'critical' || severity === 'high') ? 'flagged' : '';
}

/** A station in words. */
export function toldOf({ roles, name, hits, flags }) {
  const found = [
    hits.length > 0 && plural(hits.length, 'hit'),
    flags.length > 0 && plural(flags.length, 'flag'),
  ].filter(Boolean);
  return `${roles.map(words).join(' and ')} ${name}${found.length > 0 ? ` (${found.join(', ')})` : ''}`;
}

function rank({ role }) {
  const at = ORDER.indexOf(role);
  return at < 0 ? ORDER.length : at;
}

function bicOf({ bic }) {
  return bic?.value.padEnd(11, 'X');
}

/** By their BICs or, where one has none, by a number of theirs; an address without a name is that of the bank in the same role. */
function isSame(one, other) {
  if (one.bic && other.bic) return bicOf(one) === bicOf(other);
  if (one.role === other.role && nameOf(other) === '') return true;
  return one.identifiers.some((a) =>
    other.identifiers.some(
      (b) => a.value.value === b.value.value && (!a.issuer || !b.issuer || a.issuer.value === b.issuer.value),
    ),
  );
}

/** What a station is called by: a bank by its BIC, else by a name, else by a number. Signs that hide are shown, and take room. */
function nameOf({ bank, names, relatedNames, bic, lei, identifiers, accounts }) {
  const rest = [lei, identifiers[0]?.value, relatedNames[0], accounts[0]?.id, accounts[0]?.proxy];
  const called = (bank ? [bic, names[0], ...rest] : [names[0], bic, ...rest]).find(Boolean);
  return visible(called?.value ?? '');
}

function countryOf(who) {
  const { address, bank, countryOfResidence, identifiers } = who;
  return (
    address?.country?.value ??
    (bank ? (bicOf(who)?.slice(4, 6) ?? identifiers[0]?.country?.value) : countryOfResidence?.value)
  );
}
