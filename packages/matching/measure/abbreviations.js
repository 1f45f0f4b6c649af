/**
 * How many firms of OFAC's list are found where words of their names are cut short, all of them at once, in ways that were
 * written down before the table in `src/words/abbreviations.ts`:
 *
 *   node packages/matching/measure/abbreviations.js
 */

import { createScreener } from '../dist/index.js';
import { readOfac } from './ofac.js';

const WAYS = `
international: intl,int l,internl,int; trading: trdg,trd,tdg; general: gen,genl; manufacturing: mfg,manuf,manufg
industries: inds,ind; industrial: ind,indl; industry: ind; national: natl,nat; shipping: shpg,ship; company: co
corporation: corp,corpn; limited: ltd; development: dev,devt,devel; engineering: eng,engg,engrg
services: svcs,svc,serv,srvs; service: svc,serv; management: mgmt,mgt; technology: tech,technol
technologies: tech,techs; investment: invt,inv,invest; investments: invts,inv; organization: org,orgn; group: grp,gp
construction: constr,const,constn; petroleum: petr,petrol,petro; petrochemical: petrochem,petchem
transport: transp,trans; transportation: transp,trans; enterprise: ent,entp; enterprises: ents,ent,entps
exchange: exch,xchg; commercial: comm,coml; insurance: ins; research: res,rsch; university: univ; institute: inst
department: dept; government: govt,gov; republic: rep; production: prod,prodn; products: prods,prod; import: imp
export: exp; logistics: log,logs; electronics: elec,electr; equipment: equip,eqpt; agricultural: agric,agri
aviation: avn; airlines: air,airl; maritime: mar; bank: bk,bnk; holding: hldg,hold; holdings: hldgs,hldg
association: assn,assoc; center: ctr,cntr; ministry: min; and: &,n; east: e; islamic: isl; brothers: bros
financial: fin,fincl; mining: min,mng; metals: met; building: bldg; systems: sys; system: sys; security: sec
defense: def; military: mil; foundation: fdn,found; committee: cttee,comm; economic: econ; chemical: chem
mechanical: mech; medical: med; food: fd; consulting: conslt,consult; travel: trvl; tourism: tour`;
const SHORT = new Map(
  WAYS.split(/[;\n]/)
    .map((way) => way.trim().split(': '))
    .map(([word, ways]) => [word, (ways ?? '').split(',')]),
);
/** Everybody cuts these short. */
const USUAL = new Set(['and', 'company', 'limited', 'corporation']);

const list = readOfac(new URL('../../../../shared/data/lists/ofac-sdn/2023-12-28-full', import.meta.url).pathname);
const screener = createScreener([list]);
let count = 0;
let found = 0;
for (const { id, kind, names } of list.entries) {
  const [{ value }] = names;
  const words = value.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  if (kind !== 'organisation' || !words.some((word) => SHORT.has(word) && !USUAL.has(word))) continue;
  const written = words.map((word, at) => {
    const ways = SHORT.get(word) ?? [word];
    return ways[(count + at) % ways.length];
  });
  count += 1;
  if (screener.search(written.join(' ')).some(({ entry }) => entry.id === id)) found += 1;
}
console.log(`firms whose words are cut short: ${found} of ${count} found, ${(found / count).toFixed(3)}`);
