import { describe, expect, it } from 'vitest';
import { entry, subjectOf } from '../fixtures/listing.ts';
import { screened } from '../fixtures/screened.ts';

describe('a name as payers write it', () => {
  it.each([
    // the article belongs to the servant, whichever word it is written with
    ['ABDULHADI AL-IRAQI', 'Abd al-Hadi AL-IRAQI', 'person'],
    ['ABDEL RAHMAN AL FAQIH', 'Abd al-Rahman AL-FAQIH', 'person'],
    ['ABD EL RAHMAN ELFAQIH', 'Abd al-Rahman AL-FAQIH', 'person'],
    ['ABDIRAHMAN ALFAQIH', 'Abd al-Rahman AL-FAQIH', 'person'],
    ['ABDUMALIK AL-HOUTHI', 'Abdul Malik AL HOUTHI', 'person'],
    ['IMADEDDINE AL-MADANI', 'IMAD AL-DIN AL-MADANI', 'person'],
    ['IMAD ELDEEN AL-MADANI', 'IMAD AL-DIN AL-MADANI', 'person'],
    ['HUSAYN ESH-SHAMI', 'Husayn AL-SHAMI', 'person'],
    // names that are cut short, or said in English
    ['MD KAZEMI GOLZARI', 'Mohammad KAZEMI GOLZARI', 'person'],
    ['MHD. KAZEMI GOLZARI', 'Mohammad KAZEMI GOLZARI', 'person'],
    ['EUGENE PRIGOZHIN', 'Yevgeniy PRIGOZHIN', 'person'],
    ['FCO. GLEZ RGUEZ', 'Francisco GONZALEZ RODRIGUEZ', 'person'],
    ['MA. FERNANDA HDEZ', 'Maria Fernanda HERNANDEZ', 'person'],
    // words that any firm may add
    ['SADERTEK GROUP', 'SADERTEK', 'organisation'],
    ['SADERTEK HOLDING LTD', 'SADERTEK', 'organisation'],
    ['SADERTEK LLC, MUNICH BRANCH', 'SADERTEK', 'organisation'],
    ['SADERTEK HEAD OFFICE ISTANBUL', 'SADERTEK', 'organisation'],
    // a country, and its adjective
    ['IRAN MINISTRY OF INTELLIGENCE AND SECURITY', 'IRANIAN MINISTRY OF INTELLIGENCE AND SECURITY', 'organisation'],
    ['IRANIAN INSURANCE COMPANY', 'IRAN INSURANCE COMPANY', 'organisation'],
    ['RUSSIA DIRECT INVESTMENT FUND', 'RUSSIAN DIRECT INVESTMENT FUND', 'organisation'],
    // words of firms in other languages
    ['BANQUE SADERTEK', 'SADERTEK BANK', 'bank'],
    // numbers
    ['MV ARK 3', 'ARK III', 'vessel'],
    ['ASIA BRIDGE I', 'ASIA BRIDGE 1', 'vessel'],
    ['MINISTERIO DE DEFENSA SADERTEK', 'SADERTEK MINISTRY OF DEFENCE', 'organisation'],
  ] as const)('%s is %s', (written, listed, kind) => {
    expect(screened(subjectOf('name', written), entry({ id: 'own:1', kind, names: [listed] }))).not.toEqual([]);
  });

  it.each([
    ['WAGNER GMBH', 'WAGNER GROUP', 'organisation'],
    ['QATAR NATIONAL BANK', 'NATIONAL BANK', 'bank'],
    ['AMERICAN REALTY INVESTORS', 'USA REALLY', 'organisation'],
    ['MV ARK 2', 'ARK III', 'vessel'],
  ] as const)('%s is not %s', (written, listed, kind) => {
    expect(screened(subjectOf('name', written), entry({ id: 'own:1', kind, names: [listed] }))).toEqual([]);
  });

  it.each([
    // what is behind may be like a word of the name, and is none of it
    ['PAYMENT TO WALDAU INVESTMENTS LIMITED INV 2291', 'WALDAU INVESTMENTS LIMITED'],
    // one legal form in two spellings
    ['PAYMENT TO WALDAU INVESTMENTS LTD REF 2291', 'WALDAU INVESTMENTS LIMITED'],
    ['OZEAN GRP GESMBH RECHNUNG 7', 'OZEAN GROUP GMBH'],
    // ordinary words, with the legal form
    ['PAYMENT TO TRUST INSURANCE S.A.L. INVOICE 12', 'TRUST INSURANCE S.A.L.'],
    ['RENT APRIL LANDLORD STARS INTERNATIONAL LTD', 'STARS INTERNATIONAL LTD'],
    ['PAYMENT FOR OOO DIGITAL TECHNOLOGIES MUNICH', 'LIMITED LIABILITY COMPANY DIGITAL TECHNOLOGIES'],
    ['1/TOP TECHNOLOGIES 1/SARL 2/12 HIGH STREET LONDON GB', 'TOP TECHNOLOGIES SARL'],
    // or three and more of them
    ['DONATION MINISTRY OF STATE SECURITY', 'MINISTRY OF STATE SECURITY'],
    ['LOAN FROM AGRICULTURAL COOPERATIVE BANK FOR GOODS', 'AGRICULTURAL COOPERATIVE BANK'],
    // with a slip, where all of it stands apart
    ['PAYMENT TO COMRECIAL IBEROAMERICANA, S.A. REF 1', 'COMERCIAL IBEROAMERICANA, S.A.'],
    ['PAYMENT TO THE STROYTRANGSAZ LLC', 'STROYTRANSGAZ LLC'],
    ['FROM SAKUNDA HOLDING', 'SAKUNDA HOLDINGS'],
    // letters of a legal form apart
    ['PAYMENT TO TRUST INSURANCE S A L INVOICE 12', 'TRUST INSURANCE S.A.L.'],
    ['JANE MILLER C/O LIMITED LIABILITY COMPANY CONDOR TRADING', 'LIMITED LIABILITY COMPANY CONDOR TRADING'],
    // groups and firms that are called by one word
    ['DONATION TO HAMAS', 'HAMAS'],
    ['SYTROL CRUDE OIL INVOICE 12', 'SYTROL'],
    ['DONATION TO THE BASIJ', 'BASIJ'],
    ['DONATION TALIBAN', 'TALIBAN'],
    ['PAYMENT FOR GAZPROM GAS', 'GAZPROM'],
    ['PAYMENT TO ALQAIDA 12', 'AL QAIDA'],
    // a bank and a group
    ['PAYMENT TO BANK ALFA 12', 'ALFA-BANK'],
    ['PAYMENT VIA ALFA-BANK 12', 'ALFA-BANK'],
    ['INVOICE WAGNER GROUP', 'WAGNER GROUP'],
    ['PAYMENT VIA BANK TEJARAT TEHRAN', 'BANK TEJARAT'],
  ])('%s names %s', (text, listed) => {
    const firm = entry({ id: 'own:1', kind: 'organisation', names: [listed] });
    expect(screened(subjectOf('text', text), firm)).not.toEqual([]);
  });

  it.each([
    ['PAYMENT TO BLUE TRUST INSURANCE S.A.L. INVOICE 12', 'TRUST INSURANCE S.A.L.'],
    ['PAYMENT TO TRUST INSURANCE LTD INVOICE 12', 'TRUST INSURANCE S.A.L.'],
    ['PAYMENT INSURANCE TRUST S.A.L.', 'TRUST INSURANCE S.A.L.'],
    ['LOAN FROM AGRICULTURAL COOPERATIVE BANK OF ILLYRIA', 'AGRICULTURAL COOPERATIVE BANK'],
    ['BONUS BESIDE THE BASE SALARY', 'THE BASE'],
    ['TICKETS ARSENAL', 'ARSENAL'],
    ['PAYMENT VIA NATIONAL BANK', 'NATIONAL BANK'],
    ['PURCHASE ORDER 868599 TV WALK.', 'TWA LLC'],
  ])('%s does not name %s', (text, listed) => {
    const firm = entry({ id: 'own:1', kind: 'organisation', names: [listed] });
    expect(screened(subjectOf('text', text), firm)).toEqual([]);
  });

  it.each([
    ['MUAHMMAD IBRHAIM', 'Muhammad IBRAHIM', 'person'],
    ['GLBOAL VISINO GROUP', 'GLOBAL VISION GROUP', 'organisation'],
  ] as const)('%s is %s with letters that changed places', (written, listed, kind) => {
    expect(screened(subjectOf('name', written), entry({ id: 'own:1', kind, names: [listed] }))).toEqual(['own:1']);
  });

  it.each([
    ['DONATION TO NIOC, TEHRAN', ['NIOC'], []],
    ['DONATION TO NIOC, TEHRAN', ['NIOC', 'NATIONAL IRANIAN OIL COMPANY'], ['own:1']],
    ['DONATION TO NIOCC', ['NIOC', 'NATIONAL IRANIAN OIL COMPANY'], []],
    ['ISIS COSTELA', ['ISIS', 'ISLAMIC STATE OF IRAQ AND SYRIA'], []],
    ['DONATION TO ISIS', ['ISIS', 'ISLAMIC STATE OF IRAQ AND SYRIA'], ['own:1']],
  ])('%s holds an acronym of %j: %j', (text, names, ids) => {
    expect(screened(subjectOf('text', text), entry({ id: 'own:1', kind: 'organisation', names }))).toEqual(ids);
  });

  it.each([
    ['INVOICE 12 VIKTOR B NETYKSHO', 'Viktor Borisovich NETYKSHO'],
    ['INVOICE 12 VIKTOR NETYKSHO', 'Viktor Borisovich NETYKSHO'],
    ['PAYMENT TO GEORGE HASWNI FOR GOODS', 'George HASWANI'],
    ['SALARY AHMAD JABRIQL MARCH', 'Ahmad JABRIL'],
  ])('stands in %s', (text, listed) => {
    expect(screened(subjectOf('text', text), entry({ id: 'own:1', names: [listed] }))).toEqual(['own:1']);
  });
});
