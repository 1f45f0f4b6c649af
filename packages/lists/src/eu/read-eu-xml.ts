/** Reads the EU's consolidated list of financial sanctions as XML 1.1, `xmlFullSanctionsList_1_1`. */

import { type Issue, parseCalendarDate } from '@interdict/model';
import { attribute, childrenOf, textAt, type XmlElement } from '../xml/xml-element.ts';
import type { XmlFormat } from '../xml/xml-list.ts';
import { snapshotOf } from '../snapshot.ts';
import { EU_LIST, euEntry } from './eu-entry.ts';
import { type EuRecord, type EuValues, mergeEuRecords } from './eu-record.ts';

const RECORDS: ReadonlySet<string> = new Set(['sanctionEntity']);
const HOLDERS: ReadonlySet<string> = new Set(['export']);

/** Of FSF 1.1. */
const KNOWN: ReadonlySet<string> = new Set(
  `
  sanctionEntity subjectType regulation publicationUrl regulationSummary remark nameAlias birthdate citizenship
  address contactInfo identification
  `
    .trim()
    .split(/\s+/),
);

export const euXml: XmlFormat = () => {
  const records: EuRecord[] = [];
  return {
    records: RECORDS,
    holders: HOLDERS,
    known: KNOWN,
    take: (element) => records.push(euRecord(element)),
    snapshot: (source, root) => {
      const issues: Issue[] = [];
      const publication = attribute(root, 'globalFileId');
      return snapshotOf({
        ...source,
        list: EU_LIST,
        format: 'eu-xml-1.1',
        ...(publication === '' ? {} : { publication }),
        dated: parseCalendarDate(attribute(root, 'generationDate').slice(0, 10)),
        entries: mergeEuRecords(records).map((record) => euEntry(record, issues)),
        issues,
      });
    },
  };
};

function euRecord(entity: XmlElement): EuRecord {
  const [type] = childrenOf(entity, 'subjectType');
  return {
    reference: attribute(entity, 'euReferenceNumber') || attribute(entity, 'logicalId'),
    subjectType: attribute(type, 'classificationCode') || attribute(type, 'code'),
    designationDate: attribute(entity, 'designationDate'),
    unReference: attribute(entity, 'unitedNationId'),
    regulations: valuesOf(entity, 'regulation'),
    names: valuesOf(entity, 'nameAlias'),
    births: valuesOf(entity, 'birthdate'),
    addresses: valuesOf(entity, 'address'),
    identifications: valuesOf(entity, 'identification'),
    citizenships: valuesOf(entity, 'citizenship'),
    remarks: [attribute(entity, 'designationDetails'), ...childrenOf(entity, 'remark').map(({ text }) => text.trim())],
  };
}

/** Everything stands in attributes, only remarks and contacts in elements. */
function valuesOf(entity: XmlElement, name: string): readonly EuValues[] {
  return childrenOf(entity, name).map((child) => {
    const contacts = childrenOf(child, 'contactInfo').map(
      (each) => `${attribute(each, 'key')}[${attribute(each, 'value')}]`,
    );
    return new Map([...child.attributes, ['remark', textAt(child, 'remark')], ['contactInfo', contacts.join('')]]);
  });
}
