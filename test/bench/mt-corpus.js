/** A generated corpus of SWIFT MT messages: the same bytes on every run. */

/** A reproducible sequence of numbers below `limit` (a linear congruential generator). */
function numbers(seed) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % limit;
  };
}

const NAMES = [
  'BRAMBLE AND SONS LTD',
  'MARGOT QUILL',
  'NORTHWIND TRADING COMPANY',
  'DELTA SHIPPING SA',
  'IRIS KALE',
  'HARBOUR STEEL WORKS INTERNATIONAL G',
];
const STREETS = ['7 HARBOUR ROAD', '3 MILL LANE', '12 QUAY STREET', 'RUE HAUTE 5', 'ALTE GASSE 44'];
const TOWNS = ['CORK IE', 'BATH GB', 'NAMUR BE', 'PIRAEUS GREECE', 'BERN CH'];
const BANKS = ['ALFADEFF', 'BETAUS33', 'GAMMSGSG', 'DELTGRAA', 'EPSIITMM', 'ZETACHZZ'];
const TEXTS = [
  'INVOICE 4711 DATED 010426',
  '/INV/2026-118 SPARE PARTS',
  'SALARY APRIL',
  '/ROC/77X21//GOODS AS PER CONTRACT 9',
];

/** `count` messages in a fixed mixture: customer transfers, bank transfers, covers, requests, statements, free text. */
export function corpus(count, seed = 7) {
  const next = numbers(seed);
  const pick = (list) => list[next(list.length)];
  const party = (tag) => `:${tag}:/${100_000 + next(900_000)}\n${pick(NAMES)}\n${pick(STREETS)}\n${pick(TOWNS)}`;
  const structured = (tag) =>
    `:${tag}:/${100_000 + next(900_000)}\n1/${pick(NAMES).slice(0, 33)}\n2/${pick(STREETS)}\n3/GB/BATH`;
  const amount = () => `${1 + next(90_000)},${10 + next(90)}`;
  const uetr = () => `{121:${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}}`;
  const hex = (length) => Array.from({ length }, () => next(16).toString(16)).join('');
  const customer = () => [
    `:20:REF${next(1e6)}`,
    ':23B:CRED',
    `:32A:260401EUR${amount()}`,
    `:33B:EUR${amount()}`,
    next(2) ? party('50K') : structured('50F'),
    `:52A:${pick(BANKS)}`,
    ...(next(2) ? [`:53A:${pick(BANKS)}`] : []),
    next(3) ? `:57A:${pick(BANKS)}` : `:57D://FW026009593\n${pick(NAMES)}\nOMAHA`,
    next(2) ? party('59') : structured('59F'),
    `:70:${pick(TEXTS)}`,
    ':71A:SHA',
    ...(next(2) ? [`:72:/INS/${pick(BANKS)}\n//ACCOUNT ${next(1e6)}`] : []),
  ];
  const bank = () => [
    `:20:REF${next(1e6)}`,
    `:21:REL${next(1e6)}`,
    `:32A:260401USD${amount()}`,
    `:52A:${pick(BANKS)}`,
    `:57A:${pick(BANKS)}`,
    `:58A:/${next(1e6)}\n${pick(BANKS)}`,
    ':72:/BNF/DEAL 12',
  ];
  const request = () => [
    `:20:REF${next(1e6)}`,
    ':28D:1/1',
    party('50H'),
    ':30:260401',
    ...[1, 2, 3].flatMap((n) => [`:21:T${n}`, `:32B:EUR${amount()}`, party('59'), `:70:${pick(TEXTS)}`, ':71A:SHA']),
  ];
  const entry = (n) => [
    `:61:2604010401C${amount()}NTRFREF${n}//B${next(1e6)}`,
    `:86:166?00CREDIT?20SVWZ+${pick(TEXTS).slice(0, 10)}?31${next(1e8)}?32${pick(NAMES).slice(0, 18)}`,
  ];
  const statement = () => [
    `:20:ST${next(1e6)}`,
    ':25:12345678',
    ':28C:1/1',
    `:60F:C260401EUR${amount()}`,
    ...Array.from({ length: 10 }, (_, n) => entry(n)).flat(),
    `:62F:C260401EUR${amount()}`,
  ];
  const narrative = () => [`:20:REF${next(1e6)}`, ':21:REL', `:79:${pick(TEXTS)}\nPLEASE CONFIRM TO ${pick(NAMES)}`];
  const credit = () => [`:20:REF${next(1e6)}`, ':21:REL', ':25:12345678', `:32A:260401EUR${amount()}`, party('50K')];
  const kinds = [
    { type: '103', flag: '', share: 4, fields: customer },
    { type: '103', flag: '{119:STP}', share: 2, fields: () => customer().filter((field) => !field.startsWith(':57D')) },
    { type: '202', flag: '', share: 2, fields: bank },
    {
      type: '202',
      flag: '{119:COV}',
      share: 2,
      fields: () => [...bank(), party('50K'), party('59'), `:70:${pick(TEXTS)}`],
    },
    { type: '101', flag: '', share: 1, fields: request },
    { type: '940', flag: '', share: 1, fields: statement },
    { type: '199', flag: '', share: 1, fields: narrative },
    { type: '910', flag: '', share: 1, fields: credit },
  ].flatMap((kind) => Array.from({ length: kind.share }, () => kind));
  return Array.from({ length: count }, (_, index) => {
    const { type, flag, fields } = kinds[index % kinds.length];
    const head = `{1:F01${pick(BANKS)}AXXX0123456789}{2:I${type}${pick(BANKS)}XXXXN}{3:${flag}${uetr()}}`;
    return `${head}{4:\n${fields().join('\n')}\n-}{5:{CHK:${hex(12).toUpperCase()}}}`.replaceAll('\n', '\r\n');
  });
}
