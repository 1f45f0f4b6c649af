/** RUSSIA_MIB_INDICATOR: goods that Russia's military-industrial base needs, in a payment that touches Russia. */

import { bicCountry, type Flag } from '@interdict/model';
import type { Facts } from '../facts.ts';
import { called } from '../participants.ts';
import { plainWords } from '../words.ts';

/**
 * Words for the sectors named under E.O. 14024 and for critical items (OFAC FAQ 1148 and the determination of 22 December
 * 2023). They only ask for a look: a word does not prove goods.
 */
const CRITICAL =
  /\b(?:MACHINE TOOLS?|CNC|LATHES?|MILLING MACHINES?|(?:BALL|ROLLER) BEARINGS?|BEARINGS|TEST(?:ING)? EQUIPMENT|OSCILLOSCOPES?|SPECTRUM ANALY[SZ]ERS?|SEMICONDUCTORS?|MICROELECTRONICS?|MICROCHIPS?|INTEGRATED CIRCUITS?|FPGAS?|TRANSISTORS?|LITHOGRAPHY|PROPELLANTS?|NITROCELLULOSE|EXPLOSIVES?|CARBON FIB(?:RE|ER)S?|GYROSCOPES?|INERTIAL NAVIGATION|OPTICAL SIGHTS?|THERMAL IMAG(?:ING|ERS?)|DRONES?|UAVS?|AVIONICS|AEROSPACE|QUANTUM COMPUTING)\b/;

export function russiaMib({ participants, texts }: Facts): Flag[] {
  const russian = participants.filter(
    ({ bic, countries }) =>
      (bic !== undefined && bicCountry(bic) === 'RU') ||
      countries.some(({ country, source }) => country === 'RU' && source !== 'birth' && source !== 'identifier'),
  );
  const [one] = russian;
  if (!one) return [];
  const goods = texts.filter(({ value }) => CRITICAL.test(plainWords(value)));
  if (goods.length === 0) return [];
  return [
    {
      code: 'RUSSIA_MIB_INDICATOR',
      severity: 'medium',
      basis: 'E.O. 14024 section 11; OFAC FAQ 1147-1151',
      text: `The ${called(one)} is in Russia, and the payment speaks of goods its military industry needs.`,
      role: one.role,
      ...(one.agent && one.bic ? { agent: one.bic } : {}),
      hits: [],
      evidence: [...new Set([...goods.map(({ location }) => location.path), ...russian.map(({ role }) => role)])],
    },
  ];
}
