/** Words of organisations' names as forms and narrow fields cut them short: `BK`, `TRDG`, `PETROCHEM`. */

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
airlines: air airl
america: amer
american: amer
associates: assocs assoc
association: assn assoc
authority: auth
aviation: avn avia
bank: bk bnk bnq
brothers: bros
building: bldg
buildings: bldgs
bureau: bur
capital: cap
cement: cem
center: ctr cntr
central: cntrl cen
chemical: chem
chemicals: chems chem
commerce: comm com
commercial: comm coml comml com
commission: comm commn
committee: cttee cmte comm ctee
communications: comm comms commns
construction: constr const constn
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
department: dept dep dpt
design: des
development: dev devt dvlpmt devp
directorate: dir
distribution: distr dist
distributors: distr dist
division: div
economic: econ
education: educ edu
electric: elec electr
electrical: elec electr
electronic: elec electr
electronics: elec electr elecs
energy: enrg
engineering: eng engg engrg engr
engineers: engrs eng
enterprise: ent entp entr
enterprises: ent ents entps entr
equipment: equip eqpt eqp
establishment: est estab
exchange: exch xchg exchg exc
export: exp expt
exports: exp exps
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
general: gen genl gnl
global: gbl glb
government: govt gov gvt
group: grp gp gr
health: hlth
holding: hldg hold hdg
holdings: hldgs hldg
hospital: hosp
import: imp impt
imports: imp imps
industrial: ind indl indust
industries: ind inds indus indust
industry: ind indus indust
information: inf
institute: inst
instruments: instr
insurance: ins insur
intelligence: intel intell
international: int intl intnl internl
investment: inv invt invest invst
investments: inv invts invs invest
islamic: isl islam
laboratories: labs lab
laboratory: lab
logistics: log logs lgst
machinery: mach mchy
maintenance: maint
management: mgmt mgt mngmt
manufacturing: mfg manuf manufg mnfg
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
national: nat natl nl
navigation: nav navig
office: off ofc
operations: ops
organisation: org orgn organ
organization: org orgn organ
overseas: ovs
packaging: pkg pkging
partners: ptnrs ptrs
petrochemical: petchem pchem petrochem
petroleum: petr petro petrol
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
services: svc svcs serv servs srv srvs srvc
shipbuilding: shipbldg
shipping: shpg ship shppg shipg
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
technologies: tech techs technol
technology: tech technol tec
telecommunications: telecom telecomm
textile: text tex
textiles: text tex
tourism: tour
trade: trd
trading: trdg trd tdg trad trdng
training: trng
transit: trans
transport: trans transp trpt tpt
transportation: trans transp
travel: trvl trav
treasury: treas
union: un
united: utd unit
university: univ uni
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
