/** Codes that say why a payment is not executed: which may stand where, and which says no more than it must. */

import type { ReplyType } from './reply.ts';

/**
 * Meant for what can lead to a reject. Not here: `FRAD` and `FR01`, which accuse somebody, and `NARR`, which asks for
 * a story. `RR04`, a regulatory reason, and `MS03`, none given, tell the other side nothing that it could pass on.
 */
const STATUS = 'RR04 MS03 MS02 AG01 AC06 AM07 AG10 AG11 NOCM RR01 RR02 RR03 RR05 RR12 BE04 BE07 BE08 BE22 FOCR';
const RETURN = 'RR04 MS03 MS02 AG01 AC06 AM07 NOCM RR01 RR02 RR03 RR05 RR12 BE04 FOCR';
const CANCELLATION = 'LEGL RR04 AGNT CUST ARDT NOAS NOOR AC04 AM04';

/** Before codes became an external list, these were the only ones in the schema. */
const EARLY = 'MS03 MS02 AG01 AC06 AM07 BE04 BE07';

interface Codes {
  /** Up to this version of the message. */
  readonly upTo: number;
  /** The first is meant where none is asked for. */
  readonly codes: string;
}

const NEWEST = Number.POSITIVE_INFINITY;

const MT: readonly Codes[] = [{ upTo: NEWEST, codes: RETURN }];

const CODES: Readonly<Record<ReplyType, readonly Codes[]>> = {
  'pacs.002': [
    { upTo: 2, codes: EARLY },
    { upTo: NEWEST, codes: STATUS },
  ],
  'pain.002': [
    { upTo: 2, codes: EARLY },
    { upTo: NEWEST, codes: STATUS },
  ],
  'pacs.004': [
    { upTo: 1, codes: EARLY },
    { upTo: NEWEST, codes: RETURN },
  ],
  'camt.029': [
    { upTo: 3, codes: 'LEGL AGNT CUST' },
    { upTo: 7, codes: 'LEGL AGNT CUST ARDT NOAS NOOR AC04 AM04' },
    { upTo: NEWEST, codes: CANCELLATION },
  ],
  'mt-n96': [{ upTo: NEWEST, codes: 'LEGL AGNT CUST ARDT NOAS NOOR AC04 AM04' }],
  'mt-n99': MT,
  'mt-rejt': MT,
  'mt-retn': MT,
};

/** The codes that a reply may carry; the first is the default. */
export function reasonCodes(type: ReplyType, version: number): readonly string[] {
  return (CODES[type].find(({ upTo }) => version <= upTo)?.codes ?? '').split(' ');
}

/** Codes that the list of SWIFT MT has too, with the same meaning; any other goes there as `XT99` with its ISO code. */
const IN_MT: ReadonlySet<string> = new Set(['AC06', 'AM07', 'AG01', 'RR01', 'RR02', 'RR03', 'BE04']);

/** The second line of a reject or return in MT: `/AM07/`, `/XT99/RR04/`. */
export function mtReason(code: string): string {
  return IN_MT.has(code) ? `/${code}/` : `/XT99/${code}/`;
}
