/** Words of organisations' names as forms and narrow fields cut them short: `BK`, `MAR`, `PETROCHEM`. */

import { GENERIC_WORDS } from './common-words.ts';
import { fold } from './fold.ts';

/** What stands for a word, or for several words (data table, from common knowledge). */
const ABBREVIATIONS = `
academy: acad
administration: admin adm
aerospace: aero
agency: agcy agy
agricultural: agr agri agric
agriculture: agr agri agric
airlines: airl
america: amer
american: amer
associates: assocs assoc
authority: auth
aviation: avn avia
bank: bk bnk bnq
building: bldg
buildings: bldgs
bureau: bur
capital: cap
cement: cem
center: ctr cntr
central: cntrl cen
chemicals: chems
commerce: comm com
commercial: comm coml comml com
commission: comm commn
committee: cttee cmte comm ctee
communications: commns
construction: const constn
consultants: conslt
consulting: conslt
contracting: contr contrg cont
control: ctrl
cooperative: coop
council: cncl
credit: cr cred
defence: def
defense: def
delivery: dlvry
department: dep dpt
design: des
development: dvlpmt devp
directorate: dir
distribution: distr dist
distributors: distr dist
division: div
economic: econ
education: educ edu
electric: electr
electrical: electr
electronic: elec electr
electronics: elec electr elecs
energy: enrg
engineering: engr
engineers: engrs eng
enterprise: ent entp entr
enterprises: ent ents entps entr
equipment: eqp
establishment: est estab
exchange: exch xchg exchg exc
export: expt
exports: exps
factory: fact fcty fty
federal: fed
finance: fin
financial: fin fincl finl
food: fd
foods: fds fd
foreign: fgn
forwarding: fwdg
foundation: fdn found fndn
freight: frt
general: genl gnl
global: gbl glb
government: gov gvt
group: gp gr
health: hlth
holding: hldg hold hdg
holdings: hldgs hldg
hospital: hosp
import: impt
imports: imps
industrial: ind indl indust
industries: inds indust
industry: indust
information: inf
institute: inst
instruments: instr
insurance: ins insur
intelligence: intel intell
international: int intnl internl
investment: inv invt invst
investments: inv invts invs
islamic: isl islam
laboratories: labs lab
laboratory: lab
logistics: log logs lgst
machinery: mach mchy
maintenance: maint
management: mngmt
manufacturing: manufg mnfg
maritime: mar marit
market: mkt
marketing: mktg mkt
materials: matls
mechanical: mech
medical: med
metal: met
metals: met mets
military: mil
mineral: min
minerals: min mins
mining: min mng mnng
ministry: min minist mstry
motors: mtrs
municipal: mun munic
national: nat nl
navigation: nav navig
office: off ofc
operations: ops
organisation: org organ
organization: org organ
overseas: ovs
packaging: pkg pkging
partners: ptnrs ptrs
petrochemical: petchem pchem petrochem
petroleum: petr petro
pharmaceutical: pharm pharma
pharmaceuticals: pharm pharma
power: pwr
private: priv pvt
product: prod
production: prod prodn
products: prod prods
project: proj
projects: proj projs
properties: props prop
property: prop
public: pub
railway: rly rlwy rwy
refinery: ref refy
republic: rep repub
research: res rsch
school: sch
science: sci
sciences: sci
scientific: sci scient
securities: secs sec
security: sec secur
service: svc serv srv svce
services: svc serv servs srv srvc
shipbuilding: shipbldg
shipping: ship shipg
society: soc
software: sw softw
solutions: soln solns
special: spec spl
steel: stl
supply: sup suppl
supplies: sup suppl
system: sys syst
systems: sys syst
technical: tech techn
technologies: techs technol
technology: technol tec
telecommunications: telecom telecomm
textile: text tex
textiles: text tex
tourism: tour
trade: trd
trading: trd tdg trad trdng
training: trng
transit: trans
transport: trans trpt tpt
transportation: trans
travel: trvl trav
treasury: treas
union: un
united: utd unit
university: uni
works: wks
world: wld
`;

const BY_ABBREVIATION: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const keys = new Map<string, Set<string>>();
  for (const line of ABBREVIATIONS.trim().split('\n')) {
    const [word = '', abbreviations = ''] = line.split(': ');
    for (const abbreviation of abbreviations.split(' ')) {
      keys.set(abbreviation, (keys.get(abbreviation) ?? new Set()).add(fold(word)));
    }
  }
  return keys;
})();

/** So many letters of a word may stand for it, where so many are missing. */
const SHORTEST = 4;
const MISSING = 2;

const BY_BEGINNING: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const keys = new Map<string, Set<string>>();
  for (const word of GENERIC_WORDS) {
    for (let length = SHORTEST; length <= word.length - MISSING; length += 1) {
      const beginning = word.slice(0, length);
      if (!GENERIC_WORDS.has(beginning)) keys.set(beginning, (keys.get(beginning) ?? new Set()).add(fold(word)));
    }
  }
  return keys;
})();

/** Keys of the generic words that a word may be short for. */
export function keysOfUnabbreviated(word: string): readonly string[] {
  const keys = new Set([...(BY_ABBREVIATION.get(word) ?? []), ...(BY_BEGINNING.get(word) ?? [])]);
  keys.delete(fold(word));
  return [...keys];
}
