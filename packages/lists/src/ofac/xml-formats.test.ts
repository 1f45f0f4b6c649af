import { describe, expect, test } from 'vitest';
import type { DatedFile } from '../list-file.ts';
import { readXmlList } from '../xml/xml-list.ts';
import { advancedXml } from './read-advanced.ts';
import { enhancedXml } from './read-enhanced.ts';
import { legacyXml } from './read-legacy.ts';

function file(name: string, text: string): DatedFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

function translation(first: string, last: string, script: string, primary: boolean): string {
  return `<translation><isPrimary>${primary}</isPrimary><script>${script}</script>${first && `<formattedFirstName>${first}</formattedFirstName>`}
    <formattedLastName>${last}</formattedLastName><formattedFullName>${last}${first && `, ${first}`}</formattedFullName></translation>`;
}

function date(element: string, iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `<${element}><Year>${year}</Year><Month>${month}</Month><Day>${day}</Day></${element}>`;
}

function namePart(id: string, group: string, script: string, text: string): string {
  return `<DocumentedNamePart><NamePartValue NamePartGroupID="${id}${group}" ScriptID="${script}">${text}</NamePartValue></DocumentedNamePart>`;
}

function sanctionsEntry(list: string): string {
  return `<SanctionsEntry ID="1" ProfileID="26182" ListID="${list}">
    <EntryEvent>${date('Date', '2019-02-07')}</EntryEvent><SanctionsMeasure SanctionsTypeID="1706"><Comment/></SanctionsMeasure>
    <SanctionsMeasure SanctionsTypeID="1"><Comment>FSE-IR</Comment></SanctionsMeasure></SanctionsEntry>`;
}

/** The same party as each format gives it, where it gives it all. */
const KAYAKIRAN = {
  id: 'ofac-consolidated:26182',
  list: 'ofac-consolidated',
  kind: 'person',
  addresses: [{ lines: [], country: 'TR' }],
  identifiers: [{ type: 'passport', value: 'U00242309', label: 'Passport', country: 'TR' }],
  births: [{ range: { from: '1980-02-08', to: '1980-02-08' } }],
  nationalities: ['TR'],
  gender: 'male',
  programmes: ['FSE-IR'],
  measures: [{ kind: 'processing-ban', authority: 'OFAC', programme: 'FSE-IR' }],
  relations: [],
  remarks: [],
};
const NAME = {
  value: 'Evren KAYAKIRAN',
  familyName: 'KAYAKIRAN',
  givenNames: 'Evren',
  type: 'primary',
  strength: 'strong',
};

describe('legacy XML', () => {
  const entry = `<sdnEntry><uid>26182</uid><firstName>Evren</firstName><lastName>KAYAKIRAN</lastName>
    <sdnType>Individual</sdnType><programList><program>FSE-IR</program></programList>
    <idList><id><uid>16873</uid><idType>Passport</idType><idNumber>U00242309</idNumber><idCountry>Turkey</idCountry></id>
      <id><uid>130604</uid><idType>Gender</idType><idNumber>Male</idNumber></id></idList>
    <akaList><aka><uid>1</uid><type>f.k.a.</type><category>weak</category><lastName>KAYA</lastName></aka></akaList>
    <addressList><address><uid>39691</uid><country>Turkey</country></address></addressList>
    <citizenshipList><citizenship><uid>30603</uid><country>Turkey</country><mainEntry>true</mainEntry></citizenship></citizenshipList>
    <dateOfBirthList><dateOfBirthItem><uid>30602</uid><dateOfBirth>08 Feb 1980</dateOfBirth></dateOfBirthItem></dateOfBirthList>
    <remarks>Merchant. (Linked To: BANK (OF) X) (Linked To: VOLGA)</remarks></sdnEntry>`;
  const list = (count: number): string =>
    `<sdnList xmlns="u"><publshInformation><Publish_Date>03/28/2025</Publish_Date><Record_Count>${count}</Record_Count>` +
    `</publshInformation>${entry}</sdnList>`;

  test('is read', () => {
    expect(readXmlList(file('consolidated.xml', list(1)), legacyXml)).toMatchObject({
      list: 'ofac-consolidated',
      format: 'ofac-legacy-xml',
      publishedOn: '2025-03-28',
      issues: [],
      entries: [
        {
          ...KAYAKIRAN,
          names: [NAME, { value: 'KAYA', type: 'fka', strength: 'weak' }],
          relations: [
            { type: 'linked-to', target: 'BANK (OF) X' },
            { type: 'linked-to', target: 'VOLGA' },
          ],
          remarks: ['Merchant'],
        },
      ],
    });
  });

  test('tells of an element that it never had', () => {
    const { issues } = readXmlList(file('x.xml', list(1).replaceAll('akaList', 'aliases')), legacyXml);
    expect(issues).toMatchObject([{ code: 'element-unknown', severity: 'warning', received: 'aliases' }]);
  });

  test('is refused where entries are missing', () => {
    expect(() => readXmlList(file('sdn.xml', list(2)), legacyXml)).toThrow(
      expect.objectContaining({ code: 'list-incomplete' }),
    );
  });
});

describe('enhanced XML', () => {
  const person = `<entity id="26182"><generalInfo><identityId>1</identityId><entityType>Individual</entityType></generalInfo>
    <sanctionsLists><sanctionsList datePublished="2019-02-07">FSE List</sanctionsList>
      <sanctionsList datePublished="2019-02-08">Consolidated List</sanctionsList></sanctionsLists>
    <sanctionsPrograms><sanctionsProgram>FSE-IR</sanctionsProgram></sanctionsPrograms>
    <sanctionsTypes><sanctionsType>Reject</sanctionsType></sanctionsTypes>
    <names><name><isPrimary>false</isPrimary><aliasType>A.K.A.</aliasType><isLowQuality>true</isLowQuality><translations>
        ${translation('', 'EVREN', 'Latin', true)}</translations></name>
      <name><isPrimary>true</isPrimary><isLowQuality>false</isLowQuality><translations>
        ${translation('Эврен', 'КАЯКИРАН', 'Cyrillic', false)}${translation('Evren', 'KAYAKIRAN', 'Latin', true)}</translations></name></names>
    <addresses><address><country>Turkey</country><translations><translation><isPrimary>true</isPrimary></translation></translations></address></addresses>
    <features><feature><type>Birthdate</type><value>08 Feb 1980</value></feature>
      <feature><type>Citizenship Country</type><value>Turkey</value></feature><feature><type>Gender</type><value>Male</value></feature></features>
    <identityDocuments><identityDocument><type>Passport</type><documentNumber>U00242309</documentNumber>
      <issuingCountry>Turkey</issuingCountry></identityDocument></identityDocuments></entity>`;
  const bank = `<entity id="17018"><generalInfo><entityType>Entity</entityType><remarks>Plain; sentence.</remarks></generalInfo>
    <sanctionsLists><sanctionsList datePublished="2022-04-06">SDN List</sanctionsList>
      <sanctionsList datePublished="2014-09-12">Consolidated List</sanctionsList></sanctionsLists>
    <sanctionsPrograms><sanctionsProgram>UKRAINE-EO13662</sanctionsProgram></sanctionsPrograms>
    <sanctionsTypes><sanctionsType>13662 Sectoral Directive 1</sanctionsType><sanctionsType>Something new</sanctionsType></sanctionsTypes>
    <names><name><isPrimary>true</isPrimary><translations>${translation('', 'SBERBANK, PAO', 'Latin', true)}</translations></name></names>
    <addresses><address><country>Russia</country><translations><translation><addressParts>
      <addressPart><type>CITY</type><value>Moscow</value></addressPart><addressPart><type>ADDRESS1</type><value>19 ul. Vavilova</value></addressPart>
    </addressParts></translation></translations></address></addresses>
    <features><feature><type>SWIFT/BIC</type><value>SABRRUMM</value></feature></features>
    <relationships><relationship><type>Owned or Controlled By</type><relatedEntity entityId="9">X</relatedEntity></relationship>
      <relationship><type>Associate Of</type><relatedEntity entityId="26182">X</relatedEntity></relationship></relationships></entity>`;
  const list = (...published: readonly string[]): string =>
    `<sanctionsData xmlns="u"><publicationInfo><dataAsOf>2025-01-10T00:00:00</dataAsOf><filters><sanctionsLists>
    ${published.map((name) => `<sanctionsList>${name}</sanctionsList>`).join('')}</sanctionsLists></filters></publicationInfo>
    <entities>${person}${bank}</entities></sanctionsData>`;
  const snapshot = readXmlList(file('x.xml', list('Consolidated List')), enhancedXml);

  test('is read, with scripts and the day of listing', () => {
    const { entries, ...rest } = snapshot;
    expect(rest).toMatchObject({ list: 'ofac-consolidated', format: 'ofac-enhanced-xml', publishedOn: '2025-01-10' });
    expect(entries[0]).toEqual({
      ...KAYAKIRAN,
      names: [
        NAME,
        {
          value: 'Эврен КАЯКИРАН',
          familyName: 'КАЯКИРАН',
          givenNames: 'Эврен',
          script: 'Cyrl',
          type: 'aka',
          strength: 'strong',
        },
        { value: 'EVREN', type: 'aka', strength: 'weak' },
      ],
      listedOn: '2019-02-07',
    });
  });

  test('tells of an element that it never had', () => {
    const text = list('Consolidated List').replaceAll('identityDocuments', 'papers');
    const { issues } = readXmlList(file('x.xml', text), enhancedXml);
    expect(issues).toContainEqual(expect.objectContaining({ code: 'element-unknown', received: 'papers' }));
    expect(snapshot.issues).not.toContainEqual(expect.objectContaining({ code: 'element-unknown' }));
  });

  test('blocks whoever is on the SDN list, tells every effect, and links by number across the lists', () => {
    expect(snapshot.entries[1]).toMatchObject({
      kind: 'bank',
      names: [{ value: 'SBERBANK, PAO' }],
      addresses: [{ lines: ['19 ul. Vavilova'], town: 'Moscow', country: 'RU' }],
      measures: [
        { kind: 'blocking', programme: 'UKRAINE-EO13662' },
        { kind: 'debt-or-equity', programme: 'UKRAINE-EO13662' },
        { kind: 'trade', text: 'Something new' },
      ],
      relations: [
        { type: 'owned-or-controlled-by', target: 'ofac-sdn:9' },
        { type: 'associate', target: 'ofac-consolidated:26182' },
      ],
      listedOn: '2014-09-12',
      remarks: ['Plain; sentence.'],
    });
    expect(snapshot.issues).toMatchObject([{ code: 'effect-unknown', received: 'Something new' }]);
  });

  test('takes the list from its head, and refuses a mixture', () => {
    const sdn = readXmlList(file('x.xml', list('SDN List')), enhancedXml);
    expect(sdn).toMatchObject({ list: 'ofac-sdn', entries: [{}, { listedOn: '2022-04-06' }] });
    const mixture = file('x.xml', list('SDN List', 'Consolidated List'));
    expect(() => readXmlList(mixture, enhancedXml)).toThrow(expect.objectContaining({ code: 'list-ambiguous' }));
    expect(() => readXmlList(file('x.xml', list()), enhancedXml)).toThrow(
      expect.objectContaining({ code: 'list-ambiguous' }),
    );
  });
});

describe('advanced XML', () => {
  const references = `<ReferenceValueSets>
    <AliasTypeValues><AliasType ID="1400">A.K.A.</AliasType><AliasType ID="1403">Name</AliasType></AliasTypeValues>
    <CountryValues><Country ID="7" ISO2="TR">Turkey</Country></CountryValues>
    <DetailReferenceValues><DetailReference ID="91526">Male</DetailReference></DetailReferenceValues>
    <FeatureTypeValues><FeatureType ID="8">Birthdate</FeatureType><FeatureType ID="11">Citizenship Country</FeatureType>
      <FeatureType ID="25">Location</FeatureType><FeatureType ID="224">Gender</FeatureType></FeatureTypeValues>
    <IDRegDocTypeValues><IDRegDocType ID="1571">Passport</IDRegDocType></IDRegDocTypeValues>
    <ListValues><List ID="1550">SDN List</List><List ID="91512">Consolidated List</List></ListValues>
    <LocPartTypeValues><LocPartType ID="1">Unknown</LocPartType><LocPartType ID="1454">CITY</LocPartType></LocPartTypeValues>
    <NamePartTypeValues><NamePartType ID="1520">Last Name</NamePartType><NamePartType ID="1521">First Name</NamePartType></NamePartTypeValues>
    <PartySubTypeValues><PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType></PartySubTypeValues>
    <PartyTypeValues><PartyType ID="1">Individual</PartyType></PartyTypeValues>
    <RelationTypeValues><RelationType ID="15003">Owned or Controlled By</RelationType></RelationTypeValues>
    <SanctionsTypeValues><SanctionsType ID="1">Program</SanctionsType><SanctionsType ID="1706">Reject</SanctionsType></SanctionsTypeValues>
    <ScriptValues><Script ID="215">Latin</Script><Script ID="220">Cyrillic</Script></ScriptValues></ReferenceValueSets>`;
  const list = (
    sanctionsEntries: string,
  ): string => `<Sanctions xmlns="u" Version="3">${date('DateOfIssue', '2024-02-23')}${references}
    <Locations><Location ID="50"><LocationPart LocPartTypeID="1"><LocationPartValue><Value>Turkey</Value></LocationPartValue></LocationPart></Location>
      <Location ID="51"><LocationCountry CountryID="7"/><LocationPart LocPartTypeID="1454"><LocationPartValue><Value>Izmir</Value></LocationPartValue></LocationPart></Location></Locations>
    <IDRegDocuments><IDRegDocument IDRegDocTypeID="1571" IdentityID="17886" IssuedBy-CountryID="7"><IDRegistrationNo>U00242309</IDRegistrationNo></IDRegDocument></IDRegDocuments>
    <DistinctParties><DistinctParty FixedRef="26182"><Comment>Free text</Comment><Profile ID="26182" PartySubTypeID="4"><Identity ID="17886">
      <Alias AliasTypeID="1403" Primary="true" LowQuality="false">
        <DocumentedName>${namePart('1', 'L', '220', 'Каякиран')}${namePart('1', 'F', '220', 'Эврен')}</DocumentedName>
        <DocumentedName>${namePart('1', 'L', '215', 'KAYAKIRAN')}${namePart('1', 'F', '215', 'Evren')}</DocumentedName></Alias>
      <Alias AliasTypeID="1400" Primary="false" LowQuality="true"><DocumentedName>${namePart('1', 'L', '215', 'Kaya')}</DocumentedName></Alias>
      <NamePartGroups><MasterNamePartGroup><NamePartGroup ID="1L" NamePartTypeID="1520"/></MasterNamePartGroup>
        <MasterNamePartGroup><NamePartGroup ID="1F" NamePartTypeID="1521"/></MasterNamePartGroup></NamePartGroups></Identity>
      <Feature FeatureTypeID="8"><FeatureVersion><Comment/><DatePeriod><Start Approximate="true">${date('From', '1980-01-01')}${date('To', '1980-01-01')}</Start>
        <End>${date('From', '1981-01-01')}${date('To', '1981-12-31')}</End></DatePeriod></FeatureVersion></Feature>
      <Feature FeatureTypeID="11"><FeatureVersion><VersionDetail DetailTypeID="1433"/><VersionLocation LocationID="50"/></FeatureVersion></Feature>
      <Feature FeatureTypeID="25"><FeatureVersion><VersionLocation LocationID="51"/></FeatureVersion></Feature>
      <Feature FeatureTypeID="224"><FeatureVersion><VersionDetail DetailReferenceID="91526"/></FeatureVersion></Feature></Profile></DistinctParty></DistinctParties>
    <ProfileRelationships><ProfileRelationship From-ProfileID="26182" To-ProfileID="5" RelationTypeID="15003" Former="true"/></ProfileRelationships>
    <SanctionsEntries>${sanctionsEntries}</SanctionsEntries></Sanctions>`;

  test('is read through its own tables', () => {
    const snapshot = readXmlList(file('x.xml', list(sanctionsEntry('91512'))), advancedXml);
    expect(snapshot).toMatchObject({
      list: 'ofac-consolidated',
      format: 'ofac-advanced-xml',
      publishedOn: '2024-02-23',
      issues: [],
    });
    expect(snapshot.entries).toEqual([
      {
        ...KAYAKIRAN,
        names: [
          NAME,
          {
            value: 'Эврен Каякиран',
            familyName: 'Каякиран',
            givenNames: 'Эврен',
            script: 'Cyrl',
            type: 'aka',
            strength: 'strong',
          },
          { value: 'Kaya', type: 'aka', strength: 'weak' },
        ],
        addresses: [{ lines: [], town: 'Izmir', country: 'TR' }],
        births: [{ range: { from: '1980-01-01', to: '1981-12-31', approximate: true } }],
        relations: [{ type: 'owned-or-controlled-by', target: 'ofac-sdn:5', former: true }],
        listedOn: '2019-02-07',
        remarks: ['Free text'],
      },
    ]);
  });

  test('tells of an element that it never had', () => {
    const text = list(sanctionsEntry('91512')).replaceAll('DocumentedName>', 'WrittenName>');
    const { issues } = readXmlList(file('x.xml', text), advancedXml);
    expect(issues).toContainEqual(expect.objectContaining({ code: 'element-unknown', received: 'WrittenName' }));
  });

  test('blocks whoever is on the SDN list', () => {
    const { list: which, entries: found } = readXmlList(file('x.xml', list(sanctionsEntry('1550'))), advancedXml);
    expect([which, found[0]?.measures.map(({ kind }) => kind)]).toEqual(['ofac-sdn', ['blocking', 'processing-ban']]);
  });

  test.each([
    ['list-ambiguous', ''],
    ['list-ambiguous', sanctionsEntry('999')],
    ['list-incomplete', sanctionsEntry('1550').replace('26182', '1')],
  ])('refuses with %s what has no listing', (code, sanctionsEntries) => {
    expect(() => readXmlList(file('x.xml', list(sanctionsEntries)), advancedXml)).toThrow(
      expect.objectContaining({ code }),
    );
  });
});
