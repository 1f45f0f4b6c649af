/**
 * Airports that a text names by their codes: `IKA-DXB`, `FLIGHT THR`, `AWB HAV` (data table: the IATA codes of the world's larger
 * airports and of those from which embargoed places are flown to, from common knowledge, 2026-11-23).
 */

const LARGER: ReadonlySet<string> = new Set(
  `
ABV ACC ADD ADL AKL ALA ALG AMD AMM AMS ANC ARN ASB ATH ATL AUH AYT BAH BAK BCN BEG BER BEY BGW BGY BHX BKK BLR BNE BOG BOM BOS BRU BSR
BUD BUH CAI CAN CCS CCU CDG CGK CGN CHI CLT CMB CMN CPH CPT CTU CUN CVG DAC DAR DEL DEN DFW DME DOH DPS DTW DUB DUS DWC DXB DYU EBL EDI
ESB EVN EWR EZE FCO FLL FRA FRU GIG GRU GVA GYD HAM HAN HEL HKG HND HRI HYD IAD IAH ICN ISB ISL IST JED JFK JNB KBL KBP KHI KIV KIX KRT
KTM KUL KWI LAD LAS LAX LCA LED LEJ LGG LGW LHE LHR LIM LIN LIS LJU LON LOS LUX LXR LYS MAA MAD MAN MCO MCT MED MEL MEX MIA MIL MLA MNL
MOW MRS MSP MSQ MUC MXP NAP NBO NCE NJF NQZ NRT NUE NYC OPO ORD ORY OSL OTP PAR PEK PER PHL PHX PKX PMI PNH PRG PTY PUJ PVG RIX RMO ROM
RUH SAW SCL SDQ SEA SFO SGN SHA SHE SHJ SIN SKG SKP SOF STN STR SUB SVO SVX SYD SZX TAS TBS TIA TLL TLS TLV TPA TPE TUN TYO TZX UIO URC
VCE VIE VKO VLC VNO VVO WAW YUL YVR YYZ ZAG ZRH
`
    .trim()
    .split(/\s+/),
);

const CUE =
  /(?<![A-Z])(?:FLIGHTS?|FLT|M?AWB|HAWB|AIR ?WAY ?BILL|AIRPORT|AIR ?FREIGHT|AIR ?FARE|E?-?TICKETS?|BOARDING)(?![A-Z])/;
const BEHIND_CUE = new RegExp(`${CUE.source}[ :./-]{1,3}(?:(?:TO|FROM|EX|VIA) )?([A-Z]{3})(?![A-Z0-9])`, 'g');
const LEG = /(?<![A-Z0-9])([A-Z]{3})( ?[-/>] ?| TO | )(?=([A-Z]{3})(?![A-Z0-9]))/g;

/** Codes that stand behind a word of flying, or of which one is beside a larger airport's as legs are written; of the others too. */
export function airportsIn(text: string): readonly string[] {
  const letters = text.toUpperCase();
  const hasCue = CUE.test(letters);
  const legs = Array.from(letters.matchAll(LEG)).flatMap(([, from = '', between, to = '']) =>
    (between !== ' ' || hasCue) && (LARGER.has(from) || LARGER.has(to)) ? [from, to] : [],
  );
  return hasCue ? [...legs, ...Array.from(letters.matchAll(BEHIND_CUE), ([, code = '']) => code)] : legs;
}
