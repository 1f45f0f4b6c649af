/** What parties, agents and accounts do, by the name of their element: the reviewed role map. */

/** Role by element name, wherever the element stands. */
const ROLE_BY_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Dbtr: 'debtor',
    UltmtDbtr: 'ultimateDebtor',
    InitgPty: 'initiatingParty',
    Cdtr: 'creditor',
    UltmtCdtr: 'ultimateCreditor',
    DbtrAgt: 'debtorAgent',
    CdtrAgt: 'creditorAgent',
    InstgAgt: 'instructingAgent',
    InstdAgt: 'instructedAgent',
    IntrmyAgt: 'intermediaryAgent',
    IntrmyAgt1: 'intermediaryAgent1',
    IntrmyAgt2: 'intermediaryAgent2',
    IntrmyAgt3: 'intermediaryAgent3',
    PrvsInstgAgt: 'previousInstructingAgent',
    PrvsInstgAgt1: 'previousInstructingAgent1',
    PrvsInstgAgt2: 'previousInstructingAgent2',
    PrvsInstgAgt3: 'previousInstructingAgent3',
    InstgRmbrsmntAgt: 'instructingReimbursementAgent',
    InstdRmbrsmntAgt: 'instructedReimbursementAgent',
    ThrdRmbrsmntAgt: 'thirdReimbursementAgent',
    FwdgAgt: 'forwardingAgent',
    ChrgsAcctAgt: 'chargesAccountAgent',
    ChrgsPty: 'chargesAgent',
    FrstAgt: 'firstAgent',
    FnlAgt: 'finalAgent',
    FrstSttlmAgt: 'firstSettlementAgent',
    LastSttlmAgt: 'lastSettlementAgent',
    IntrmySttlmAgt: 'intermediarySettlementAgent',
    OrgnlNxtAgt: 'originalNextAgent',
    CompstnAgt: 'compensationAgent',
    SttlmAgt: 'settlementAgent',
    CdtrSchmeId: 'creditorScheme',
    OrgnlCdtrSchmeId: 'originalCreditorScheme',
    OrgnlCdtrAgt: 'originalCreditorAgent',
    OrgnlDbtr: 'originalDebtor',
    OrgnlDbtrAgt: 'originalDebtorAgent',
    Invcr: 'invoicer',
    Invcee: 'invoicee',
    Grnshee: 'garnishee',
    GrnshmtAdmstr: 'garnishmentAdministrator',
    Orgtr: 'reasonOriginator',
    StsOrgtr: 'reasonOriginator',
    RtrOrgtr: 'reasonOriginator',
    RvslOrgtr: 'reasonOriginator',
    Assgnr: 'assigner',
    Assgne: 'assignee',
    Cretr: 'caseCreator',
    Ownr: 'accountOwner',
    AcctOwnr: 'accountOwner',
    Svcr: 'accountServicer',
    AcctSvcr: 'accountServicer',
    TradgPty: 'tradingParty',
    RcvgAgt: 'receivingAgent',
    DlvrgAgt: 'deliveringAgent',
    IssgAgt: 'issuingAgent',
    SttlmPlc: 'placeOfSettlement',
    MsgSndr: 'messageSender',
    MsgRcpt: 'messageRecipient',
    FXAgt: 'fxAgent',
    Authrty: 'regulatoryAuthority',
    RmtLctnPstlAdr: 'remittanceLocation',
    ChqFr: 'chequeFrom',
    DlvrTo: 'chequeDeliverTo',
    Rqstr: 'requestor',
    Rspndr: 'responder',
    NxtRspndr: 'nextResponder',
    XpctdRspndr: 'expectedResponder',
    ReqOrgtr: 'requestOriginator',
    RspnOrgtr: 'responseOriginator',
    OrgtgPty: 'originatingParty',
    FnlPty: 'finalParty',
    Ptcpt: 'participant',
    NmAndAdr: 'location',
  }),
);

/** Role of an element whose name says too little, by the name of the element around it. */
const ROLE_BY_PARENT: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries({
    Tax: { Cdtr: 'taxCreditor', Dbtr: 'taxDebtor', UltmtDbtr: 'taxUltimateDebtor' },
    TaxRmt: { Cdtr: 'taxCreditor', Dbtr: 'taxDebtor', UltmtDbtr: 'taxUltimateDebtor' },
    ChrgsInf: { Agt: 'chargesAgent', Pty: 'chargesAgent' },
    Chrgs: { Agt: 'chargesAgent', Pty: 'chargesAgent' },
    Rcrd: { Agt: 'chargesAgent' },
    TrckrRcrd: { Agt: 'trackerAgent' },
    Prtry: { Pty: 'proprietaryParty', Agt: 'proprietaryAgent' },
    DgtlSgntr: { Pty: 'signingParty' },
    RmtLctnDtls: { PstlAdr: 'remittanceLocation' },
    Lctn: { PstlAdr: 'location' },
    AppHdr: { Fr: 'sender', To: 'receiver', From: 'sender' },
    Rltd: { Fr: 'sender', To: 'receiver' },
  }).map(([parent, roles]) => [parent, new Map(Object.entries(roles))]),
);

/** Role of an account that belongs to no party or agent of its own. */
const ACCOUNT_ROLES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    SttlmAcct: 'settlementAccount',
    ChrgsAcct: 'chargesAccount',
    Acct: 'account',
    RltdAcct: 'relatedAccount',
    SfkpgAcct: 'safekeepingAccount',
    PrePdAcct: 'prepaidAccount',
    CshAcct: 'cashAccount',
    OrgnlAcct: 'originalAccount',
    CompstnAcct: 'compensationAccount',
    NstrVstrAcct: 'nostroVostroAccount',
    // pain.001.001.01 gives the owner's account beside the parties.
    FnlAgtAcct: 'finalAgent',
  }),
);

/** What an element puts in front of the roles inside it: a copy of another payment, or another part of this one. */
const PREFIXES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    OrgnlTxRef: 'original.',
    RtrChain: 'returnChain.',
    AmdmntInfDtls: 'mandateAmendment.',
  }),
);

/** Elements that hold the transfer under a cover payment. */
const UNDERLYING: ReadonlySet<string> = new Set(['UndrlygCstmrCdtTrf', 'UndrlygFICdtTrf']);

/** Agents in the order of the chain; whoever is not named here stands behind. */
const CHAIN: readonly string[] = [
  'sender',
  'receiver',
  'ultimateDebtor',
  'debtor',
  'debtorAgent',
  'previousInstructingAgent1',
  'previousInstructingAgent2',
  'previousInstructingAgent3',
  'previousInstructingAgent',
  'forwardingAgent',
  'instructingAgent',
  'instructingReimbursementAgent',
  'instructedReimbursementAgent',
  'thirdReimbursementAgent',
  'instructedAgent',
  'intermediaryAgent',
  'intermediaryAgent1',
  'intermediaryAgent2',
  'intermediaryAgent3',
  'creditorAgent',
  'creditor',
  'ultimateCreditor',
];

const RANK: ReadonlyMap<string, number> = new Map(CHAIN.map((role, rank) => [role, rank]));

/** Role of a party or agent; undefined where the element is none by its name. */
export function roleOf(name: string, parent: string): string | undefined {
  return ROLE_BY_PARENT.get(parent)?.get(name) ?? ROLE_BY_NAME.get(name);
}

/** Role of the party or agent an account belongs to, or of the account itself; undefined where the element is none by its name. */
export function accountRoleOf(name: string, parent: string): string | undefined {
  if (!name.endsWith('Acct')) return undefined;
  return ACCOUNT_ROLES.get(name) ?? roleOf(name.slice(0, -'Acct'.length), parent);
}

export function prefixOf(name: string, parent: string): string {
  // The headers of related messages; elsewhere Rltd is related remittance information.
  return PREFIXES.get(name) ?? (name === 'Rltd' && parent === 'AppHdr' ? 'related.' : '');
}

export function isUnderlying(name: string): boolean {
  return UNDERLYING.has(name);
}

/** Place in the chain from the debtor's side to the creditor's. */
export function chainRank(role: string): number {
  return RANK.get(role) ?? CHAIN.length;
}
