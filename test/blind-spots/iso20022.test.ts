/**
 * No blind spot in ISO 20022: in messages shaped by each published schema a name is planted in every leaf, attribute and
 * place for foreign content, and the reader must give each of them back for screening, at its path and its bytes.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readXml } from '@interdict/iso20022';
import { type Subject, subjectsOf } from '@interdict/model';
import { describe, expect, test } from 'vitest';
import { plantedMessages, type PlantedMessage, type Planting } from './iso20022-plants.ts';
import { expectedRoles } from './iso20022-roles.ts';
import { shapeOfSchema } from './iso20022-schema.ts';

const DATA = new URL('../../../shared/data/', import.meta.url);
const SCHEMAS = new URL('xsd/', DATA);
const files = existsSync(SCHEMAS) ? readdirSync(SCHEMAS).filter((name) => name.endsWith('.xsd')) : [];
const roles = expectedRoles(files.length === 0 ? '' : readFileSync(new URL('iso20022/paths.tsv', DATA), 'utf8'));

/** A message in the small, in the language of the published schemas: what runs where they are not at hand. */
const SMALL_SCHEMA = `<xs:schema targetNamespace="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08">
  <xs:element name="Document" type="Document"/>
  <xs:complexType name="Document"><xs:sequence><xs:element name="FIToFICstmrCdtTrf" type="Message"/></xs:sequence></xs:complexType>
  <xs:complexType name="Message"><xs:sequence>
    <xs:element name="GrpHdr" type="Group"/><xs:element name="CdtTrfTxInf" type="Transaction"/>
  </xs:sequence></xs:complexType>
  <xs:complexType name="Group"><xs:sequence>
    <xs:element name="MsgId" type="Text"/><xs:element name="CreDtTm" type="Text"/><xs:element name="InstgAgt" type="Agent"/>
  </xs:sequence></xs:complexType>
  <xs:complexType name="Transaction"><xs:sequence>
    <xs:element name="IntrBkSttlmAmt" type="Amount"/><xs:element name="ChrgBr" type="Text"/>
    <xs:element name="Dbtr" type="Party"/><xs:element name="DbtrAcct" type="Account"/><xs:element name="CdtrAgt" type="Agent"/>
    <xs:element name="Purp" type="Code"/><xs:element name="RmtInf" type="Remittance"/><xs:element name="SplmtryData" type="Extra"/>
  </xs:sequence></xs:complexType>
  <xs:complexType name="Amount"><xs:simpleContent><xs:extension base="Decimal"><xs:attribute name="Ccy" type="Text"/></xs:extension>
  </xs:simpleContent></xs:complexType>
  <xs:complexType name="Agent"><xs:sequence><xs:element name="FinInstnId" type="Bank"/><xs:element name="BrnchId" type="Branch"/>
  </xs:sequence></xs:complexType>
  <xs:complexType name="Bank"><xs:sequence><xs:element name="BICFI" type="Text"/><xs:element name="LEI" type="Text"/>
    <xs:element name="Nm" type="Text"/><xs:element name="PstlAdr" type="Address"/></xs:sequence></xs:complexType>
  <xs:complexType name="Branch"><xs:sequence><xs:element name="Nm" type="Text"/></xs:sequence></xs:complexType>
  <xs:complexType name="Party"><xs:sequence><xs:element name="Nm" type="Text"/><xs:element name="PstlAdr" type="Address"/>
    <xs:element name="Id" type="Identification"/><xs:element name="CtryOfRes" type="Text"/></xs:sequence></xs:complexType>
  <xs:complexType name="Identification"><xs:choice><xs:element name="OrgId" type="Numbers"/><xs:element name="PrvtId" type="Numbers"/>
  </xs:choice></xs:complexType>
  <xs:complexType name="Numbers"><xs:sequence><xs:element name="Othr" type="Number"/></xs:sequence></xs:complexType>
  <xs:complexType name="Number"><xs:sequence><xs:element name="Id" type="Text"/><xs:element name="SchmeNm" type="Code"/>
    <xs:element name="Issr" type="Text"/></xs:sequence></xs:complexType>
  <xs:complexType name="Code"><xs:choice><xs:element name="Cd" type="Text"/><xs:element name="Prtry" type="Text"/></xs:choice></xs:complexType>
  <xs:complexType name="Address"><xs:sequence><xs:element name="TwnNm" type="Text"/><xs:element name="Ctry" type="Text"/>
    <xs:element name="AdrLine" type="Text"/></xs:sequence></xs:complexType>
  <xs:complexType name="Account"><xs:sequence><xs:element name="Id" type="AccountNumber"/><xs:element name="Nm" type="Text"/>
  </xs:sequence></xs:complexType>
  <xs:complexType name="AccountNumber"><xs:choice><xs:element name="IBAN" type="Text"/><xs:element name="Othr" type="Number"/>
  </xs:choice></xs:complexType>
  <xs:complexType name="Remittance"><xs:sequence><xs:element name="Ustrd" type="Text"/></xs:sequence></xs:complexType>
  <xs:complexType name="Extra"><xs:sequence><xs:element name="PlcAndNm" type="Text"/><xs:element name="Envlp" type="Any"/></xs:sequence>
  </xs:complexType>
  <xs:complexType name="Any"><xs:sequence><xs:any/></xs:sequence></xs:complexType>
</xs:schema>`;

/** Subjects by path and text as written, of those that are read as they were written. */
function subjectsByPlace(xml: string): Map<string, Subject[]> {
  const subjects = new Map<string, Subject[]>();
  for (const subject of readXml(new TextEncoder().encode(xml)).flatMap(({ payments }) =>
    payments.flatMap(subjectsOf),
  )) {
    const { path, start, end } = subject.location;
    // The messages are ASCII: bytes are characters.
    if (xml.slice(start, end) !== subject.value) continue;
    const place = `${path} ${subject.value}`;
    const known = subjects.get(place);
    if (known) known.push(subject);
    else subjects.set(place, [subject]);
  }
  return subjects;
}

/** Paths of the plants that are not given to screening, or with another role than they have in `message`. */
function missedIn({ xml, plants }: PlantedMessage, message: string): string[] {
  const subjects = subjectsByPlace(xml);
  return plants.flatMap(({ path, text }) => {
    const found = subjects.get(`${path} ${text}`);
    if (found === undefined) return [path];
    const wanted = roles(message, path);
    if (wanted === undefined || found.some(({ role }) => wanted.includes(role))) return [];
    return [`${path} is ${found.map(({ role }) => role).join(', ')}, not ${wanted.join(', ')}`];
  });
}

function missedInSchema(schema: string, message: string, planting: Planting): string[] {
  const { root, namespace } = shapeOfSchema(schema);
  return [...plantedMessages(root, namespace, planting)].flatMap((planted) => missedIn(planted, message));
}

function schemaIn(file: string): string {
  return readFileSync(new URL(file, SCHEMAS), 'utf8');
}

describe('a small schema', () => {
  test('every leaf and attribute is screened', () => {
    expect(missedInSchema(SMALL_SCHEMA, '', { leaves: true, strangers: false })).toEqual([]);
  });

  test('so is what it does not know, wherever it stands', () => {
    expect(missedInSchema(SMALL_SCHEMA, '', { leaves: true, strangers: true })).toEqual([]);
  });

  test('a plant that is not screened would be noticed', () => {
    const [planted] = plantedMessages(shapeOfSchema(SMALL_SCHEMA).root, 'x', { leaves: true, strangers: false });
    const xml = planted?.xml.replace(/<Nm>[^<]*<\/Nm>/, '<Nm>Somebody</Nm>') ?? '';
    expect(missedIn({ xml, plants: planted?.plants ?? [] }, '')).toHaveLength(1);
  });
});

describe.skipIf(files.length === 0)('every schema', () => {
  test.each(files)('%s: every leaf and attribute is screened, with the role it has', (file) => {
    expect(missedInSchema(schemaIn(file), file, { leaves: true, strangers: false })).toEqual([]);
  });

  // Strangers are read by no rule of a version: the newest of each message will do.
  const newest = [...new Map(files.map((file) => [file.slice(0, 'pacs.008'.length), file])).values()];
  test.each(newest)('%s: so is what no schema knows, wherever it stands', (file) => {
    expect(missedInSchema(schemaIn(file), '', { leaves: false, strangers: true })).toEqual([]);
  });

  // Names on lists that look like a code, a currency, a reason with a number.
  test.each(['IRGC', 'PKK', 'M23'].flatMap((name) => newest.map((file) => [file, name] as const)))(
    '%s: so is a name that looks like a code, %s',
    (file, name) => {
      const missed = missedInSchema(schemaIn(file), '', { leaves: true, strangers: false, name });
      // A file in base64, which holds the message as a whole.
      expect(missed.filter((path) => !path.endsWith('/Nclsr'))).toEqual([]);
    },
  );
});
