/** How fast lists are read, and in how much memory. */

import { spawnSync } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { readLists, readListStream } from '@interdict/lists';
import { parse } from 'csv-parse/sync';

const SDN = fileURLToPath(new URL('../../../shared/data/lists/ofac-sdn/2023-12-28-full/', import.meta.url));
const ROUNDS = 9;
const XML_BYTES = 200_000_000;

export async function run() {
  if (existsSync(SDN)) await measureSpeed();
  else console.log('the SDN list is not beside the repository: speed is not measured');
  await measureMemory();
}

/** The whole reader beside nothing but a CSV parser, over the same bytes, in turns. */
async function measureSpeed() {
  const files = readdirSync(SDN).map((name) => {
    const bytes = readFileSync(SDN + name);
    return { name: name.replace('.gz', ''), bytes: name.endsWith('.gz') ? gunzipSync(bytes) : bytes };
  });
  const plain = [];
  const whole = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    plain.push(
      await timed(() => files.map(({ bytes }) => parse(bytes, { relax_column_count: true, relax_quotes: true }))),
    );
    whole.push(await timed(() => readLists(files)));
  }
  const [parsing, reading] = [median(plain), median(whole)];
  const ratio = median(whole.map((time, round) => time / plain[round]));
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  console.log(`SDN list of 2023-12-28, ${megabytes(size)} MB in ${files.length} files, median of ${ROUNDS}`);
  console.log(
    `  csv-parse alone ${parsing.toFixed(0)} ms, readLists ${reading.toFixed(0)} ms: ${ratio.toFixed(2)} times (goal: 3)`,
  );
}

/** A large list in OFAC's advanced XML, read from the disk in a process of its own. */
async function measureMemory() {
  const folder = mkdtempSync(join(tmpdir(), 'interdict-lists-'));
  try {
    const path = join(folder, 'SDN_ADVANCED.XML');
    await pipeline(Readable.from(advancedXml(XML_BYTES)), createWriteStream(path));
    const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), path], { encoding: 'utf8' });
    if (child.status !== 0) throw new Error(child.stderr);
    const { entries, peak, time } = JSON.parse(child.stdout);
    console.log(`advanced XML of ${megabytes(statSync(path).size)} MB, ${entries} entries, in a process of its own`);
    console.log(`  ${(time / 1000).toFixed(1)} s, at most ${megabytes(peak)} MB resident (goal: 300)`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function megabytes(bytes) {
  return (bytes / 1_000_000).toFixed(0);
}

const REFERENCES = {
  AliasType: { 1400: 'A.K.A.', 1403: 'Name' },
  AreaCode: { 11082: 'Iran' },
  Country: { 11082: 'Iran' },
  FeatureType: { 8: 'Birthdate', 9: 'Place of Birth', 10: 'Text', 25: 'Location', 26: 'Text', 45: 'Text', 224: 'Text' },
  IDRegDocType: { 1571: 'Passport' },
  List: { 1550: 'SDN List' },
  LocPartType: { 1451: 'ADDRESS1', 1454: 'CITY' },
  NamePartType: { 1520: 'Last Name', 1521: 'First Name' },
  PartySubType: { 4: 'Unknown' },
  PartyType: { 1: 'Individual' },
  SanctionsType: { 1: 'Program', 1705: 'Block' },
  Script: { 215: 'Latin' },
};

/** A publication of invented persons, as wide as OFAC's: some seven thousand bytes each. */
function* advancedXml(bytes) {
  const persons = Math.ceil(bytes / BYTES_EACH);
  const sets = Object.entries(REFERENCES).map(([kind, values]) => {
    const each = Object.entries(values).map(
      ([id, text]) => `<${kind} ID="${id}"${kind === 'PartySubType' ? ' PartyTypeID="1"' : ''}>${text}</${kind}>`,
    );
    return `<${kind}Values>${each.join('')}</${kind}Values>`;
  });
  yield `<?xml version="1.0" encoding="utf-8"?>\n<Sanctions Version="3"><DateOfIssue>${date(2030, 1, 2)}</DateOfIssue><ReferenceValueSets>${sets.join('')}</ReferenceValueSets>\n<Locations>`;
  for (let id = 1; id <= persons; id += 1) yield location(id);
  yield '</Locations><IDRegDocuments>';
  for (let id = 1; id <= persons; id += 1)
    yield `<IDRegDocument ID="${id}" IDRegDocTypeID="1571" IdentityID="${id}" IssuedBy-CountryID="11082"><IDRegistrationNo>A${1_000_000 + id}</IDRegistrationNo></IDRegDocument>\n`;
  yield '</IDRegDocuments><DistinctParties>';
  for (let id = 1; id <= persons; id += 1) yield party(id);
  yield '</DistinctParties><ProfileRelationships/><SanctionsEntries>';
  for (let id = 1; id <= persons; id += 1) yield sanctionsEntry(id);
  yield '</SanctionsEntries></Sanctions>';
}

const ALIASES = 5;
const BYTES_EACH = location(1).length + party(1).length + sanctionsEntry(1).length + 150;

function location(id) {
  const part = (kind, text) =>
    `<LocationPart LocPartTypeID="${kind}"><LocationPartValue Primary="true" LocPartValueTypeID="1" LocPartValueStatusID="1"><Comment /><Value>${text}</Value></LocationPartValue></LocationPart>\n`;
  return `<Location ID="${id}"><LocationAreaCode AreaCodeID="11082" /><LocationCountry CountryID="11082" CountryRelevanceID="1413" />\n${part(1451, `${id} Example Street`)}${part(1454, 'Example Town')}<FeatureVersionReference FeatureVersionID="${id}" /></Location>\n`;
}

function party(id) {
  const alias = (
    number,
  ) => `<Alias FixedRef="${id}" AliasTypeID="${number === 0 ? 1403 : 1400}" Primary="${number === 0}" LowQuality="false">
            <DocumentedName ID="${id}${number}" FixedRef="${id}" DocNameStatusID="1">
              <DocumentedNamePart><NamePartValue NamePartGroupID="${id}20" ScriptID="215" ScriptStatusID="1" Acronym="false">Example${id}</NamePartValue></DocumentedNamePart>
              <DocumentedNamePart><NamePartValue NamePartGroupID="${id}21" ScriptID="215" ScriptStatusID="1" Acronym="false">Person Number${number}</NamePartValue></DocumentedNamePart>
            </DocumentedName>
          </Alias>`;
  const period = (
    name,
    month,
    day,
  ) => `<${name} Approximate="false" YearFixed="false" MonthFixed="false" DayFixed="false">
                <From>${date(1960, month, day)}</From>
                <To>${date(1960, month, day)}</To>
              </${name}>`;
  const feature = (type, content) => `<Feature ID="${id}${type}" FeatureTypeID="${type}">
          <FeatureVersion ID="${id}${type}" ReliabilityID="1">
            <Comment />${content}
          </FeatureVersion>
          <IdentityReference IdentityID="${id}" IdentityFeatureLinkTypeID="1" />
        </Feature>`;
  const texts = [10, 26, 45, 224].map((type) =>
    feature(type, `<VersionDetail DetailTypeID="1432">Statement ${type} of person ${id}</VersionDetail>`),
  );
  return `<DistinctParty FixedRef="${id}">
      <Comment />
      <Profile ID="${id}" PartySubTypeID="4">
        <Identity ID="${id}" FixedRef="${id}" Primary="true" False="false">
          ${Array.from({ length: ALIASES }, (_, number) => alias(number)).join('\n          ')}
          <NamePartGroups><MasterNamePartGroup><NamePartGroup ID="${id}20" NamePartTypeID="1520" /></MasterNamePartGroup>
            <MasterNamePartGroup><NamePartGroup ID="${id}21" NamePartTypeID="1521" /></MasterNamePartGroup></NamePartGroups>
        </Identity>
        ${feature(8, `<DatePeriod CalendarTypeID="1" YearFixed="false">${period('Start', 1, 1)}${period('End', 12, 31)}</DatePeriod><VersionDetail DetailTypeID="1430" />`)}
        ${feature(9, '<VersionDetail DetailTypeID="1432">Example Town, Iran</VersionDetail>')}
        ${feature(25, `<VersionLocation LocationID="${id}" />`)}
        ${texts.join('\n        ')}
      </Profile>
    </DistinctParty>\n`;
}

function sanctionsEntry(id) {
  const measure = (number, type, comment) => `<SanctionsMeasure ID="${number}${id}" SanctionsTypeID="${type}">${comment}
        <DatePeriod CalendarTypeID="1" YearFixed="true" MonthFixed="true" DayFixed="true" />
      </SanctionsMeasure>`;
  return `<SanctionsEntry ID="${id}" ProfileID="${id}" ListID="1550">
      <EntryEvent ID="${id}" EntryEventTypeID="1" LegalBasisID="91262"><Comment /><Date CalendarTypeID="1">${date(2014, 10, 10)}</Date></EntryEvent>
      ${measure(1, 1705, '')}
      ${measure(2, 1, '<Comment>SDGT</Comment>')}
    </SanctionsEntry>\n`;
}

function date(year, month, day) {
  return `<Year>${year}</Year><Month>${month}</Month><Day>${day}</Day>`;
}

// As a process of its own: reads the file that is named.
if (process.argv[1] === fileURLToPath(import.meta.url) && process.argv[2]) {
  const start = performance.now();
  const [snapshot] = await readListStream(process.argv[2], createReadStream(process.argv[2]));
  const time = performance.now() - start;
  // maxRSS is in kilobytes.
  console.log(JSON.stringify({ entries: snapshot.entries.length, peak: process.resourceUsage().maxRSS * 1024, time }));
}
