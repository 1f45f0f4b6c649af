/** A customer credit transfer as banks send it between each other: every value invented, 4 KB with its header. */
export function customerTransferMessage() {
  return `<?xml version="1.0" encoding="UTF-8"?>
<RequestPayload>
<AppHdr xmlns="urn:iso:std:iso:20022:tech:xsd:head.001.001.02">
  ${agent('Fr', 'BNKAGB2LXXX', 'FIId')}
  ${agent('To', 'BNKBDEFFXXX', 'FIId')}
  <BizMsgIdr>B20261121000417</BizMsgIdr>
  <MsgDefIdr>pacs.008.001.08</MsgDefIdr>
  <BizSvc>swift.cbprplus.03</BizSvc>
  <CreDt>2026-11-21T10:15:30+00:00</CreDt>
</AppHdr>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08">
  <FIToFICstmrCdtTrf>
    <GrpHdr>
      <MsgId>B20261121000417</MsgId>
      <CreDtTm>2026-11-21T10:15:30+00:00</CreDtTm>
      <NbOfTxs>1</NbOfTxs>
      <SttlmInf>
        <SttlmMtd>INGA</SttlmMtd>
        <SttlmAcct>
          <Id>
            <Othr>
              <Id>40012345678</Id>
            </Othr>
          </Id>
        </SttlmAcct>
      </SttlmInf>
    </GrpHdr>
    <CdtTrfTxInf>
      <PmtId>
        <InstrId>INS-2026-11-0417</InstrId>
        <EndToEndId>SALES-INVOICE-88213</EndToEndId>
        <UETR>8a562c67-ca16-48ba-b074-65581be6f001</UETR>
      </PmtId>
      <PmtTpInf>
        <SvcLvl>
          <Cd>G001</Cd>
        </SvcLvl>
        <CtgyPurp>
          <Cd>TRAD</Cd>
        </CtgyPurp>
      </PmtTpInf>
      <IntrBkSttlmAmt Ccy="EUR">48210.55</IntrBkSttlmAmt>
      <IntrBkSttlmDt>2026-11-23</IntrBkSttlmDt>
      <InstdAmt Ccy="EUR">48235.55</InstdAmt>
      <ChrgBr>SHAR</ChrgBr>
      <ChrgsInf>
        <Amt Ccy="EUR">25.00</Amt>
        ${agent('Agt', 'BNKAGB2LXXX')}
      </ChrgsInf>
      ${agent('InstgAgt', 'BNKAGB2LXXX')}
      ${agent('InstdAgt', 'BNKBDEFFXXX')}
      ${agent('IntrmyAgt1', 'BNKCFRPPXXX')}
      ${party('UltmtDbtr', 'Northwind Holdings plc', '12', 'Quay Street', 'Bristol', 'BS1 4ST', 'GB')}
      ${party('Dbtr', 'Northwind Instruments Ltd', '4', 'Harbour Road', 'Bristol', 'BS2 9QT', 'GB', '549300O897ZC5H7CY412')}
      <DbtrAcct>
        <Id>
          <IBAN>GB33BUKB20201555555555</IBAN>
        </Id>
      </DbtrAcct>
      ${agent('DbtrAgt', 'BNKAGB2LXXX')}
      ${agent('CdtrAgt', 'BNKDITMMXXX')}
      ${party('Cdtr', 'Officine Meccaniche Valdarno S.r.l.', '118', 'Via della Stazione', 'Arezzo', '52100', 'IT')}
      <CdtrAcct>
        <Id>
          <IBAN>IT60X0542811101000000123456</IBAN>
        </Id>
      </CdtrAcct>
      ${party('UltmtCdtr', 'Valdarno Export S.p.A.', '7', 'Piazza Grande', 'Siena', '53100', 'IT')}
      <InstrForNxtAgt>
        <InstrInf>Please advise the creditor agent by telephone</InstrInf>
      </InstrForNxtAgt>
      <Purp>
        <Cd>GDDS</Cd>
      </Purp>
      <RgltryRptg>
        <Dtls>
          <Ctry>IT</Ctry>
          <Inf>Machine parts, customs tariff 8466</Inf>
        </Dtls>
      </RgltryRptg>
      <RmtInf>
        <Ustrd>Invoice 88213 of 3 November 2026, spindle bearings and housings</Ustrd>
        <Ustrd>Delivery note 4471, carrier Transalpina, vessel not used</Ustrd>
      </RmtInf>
    </CdtTrfTxInf>
  </FIToFICstmrCdtTrf>
</Document>
</RequestPayload>
`;
}

function agent(name, bic, within) {
  const inner = `<FinInstnId>
          <BICFI>${bic}</BICFI>
        </FinInstnId>`;
  return `<${name}>
        ${within === undefined ? inner : `<${within}>${inner}</${within}>`}
      </${name}>`;
}

function party(role, name, number, street, town, postCode, country, lei) {
  return `<${role}>
        <Nm>${name}</Nm>
        <PstlAdr>
          <StrtNm>${street}</StrtNm>
          <BldgNb>${number}</BldgNb>
          <PstCd>${postCode}</PstCd>
          <TwnNm>${town}</TwnNm>
          <Ctry>${country}</Ctry>
        </PstlAdr>${
          lei === undefined
            ? ''
            : `
        <Id>
          <OrgId>
            <LEI>${lei}</LEI>
          </OrgId>
        </Id>`
        }
      </${role}>`;
}
