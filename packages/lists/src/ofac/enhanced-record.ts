/** Turns an `entity` of OFAC's enhanced XML into a record. Values stand in it in full, beside their reference numbers. */

import { type Issue, type ListedAddress, type ListedName, parseCalendarDate } from '@interdict/model';
import { listIssue } from '../issue-codes.ts';
import { scriptNamed } from '../script.ts';
import { attribute, elementsAt, textAt, type XmlElement } from '../xml/xml-element.ts';
import type { OfacSet } from './measures.ts';
import { partedName } from './person-name.ts';
import { addressOf } from './place.ts';
import { OFAC_LISTS, type OfacRecord } from './record.ts';
import { kindCalled, nameTypeCalled, relationCalled, SDN_LIST } from './words.ts';

export function enhancedRecord(entity: XmlElement, set: OfacSet, issues: Issue[]): OfacRecord {
  const kind = kindCalled(textAt(entity, 'generalInfo', 'entityType'));
  const path = `${OFAC_LISTS[set]}:${attribute(entity, 'id')}`;
  const report = (received: string): void => {
    issues.push(listIssue('country-unknown', { path, received }));
  };
  const lists = elementsAt(entity, 'sanctionsLists', 'sanctionsList');
  const effects = texts(entity, 'sanctionsTypes', 'sanctionsType');
  const blocked = effects.includes('Block') || lists.some(({ text }) => text.trim() === SDN_LIST);
  // The day of the list the file is of: an entry can have been on the other one for longer.
  const days = lists
    .filter(({ text }) => (text.trim() === SDN_LIST) === (set === 'sdn'))
    .map((list) => attribute(list, 'datePublished'))
    .sort();
  const listedOn = parseCalendarDate(days[0] ?? '');
  const names = elementsAt(entity, 'names', 'name').toSorted((a, b) => isPrimary(b) - isPrimary(a));
  const title = textAt(entity, 'generalInfo', 'title');
  const remarks = textAt(entity, 'generalInfo', 'remarks');
  return {
    set,
    uid: attribute(entity, 'id'),
    kind,
    written: textAt(names[0], 'translations', 'translation', 'formattedFullName'),
    names: names.flatMap((name) => namesOf(name, kind === 'person')),
    addresses: elementsAt(entity, 'addresses', 'address').flatMap((address) => addressesOf(address, report)),
    programmes: texts(entity, 'sanctionsPrograms', 'sanctionsProgram'),
    segments: [
      ...(title === '' ? [] : [`Title: ${title}`]),
      ...elementsAt(entity, 'features', 'feature').map((each) => `${textAt(each, 'type')} ${textAt(each, 'value')}`),
      ...elementsAt(entity, 'identityDocuments', 'identityDocument').map(documentSegment),
    ],
    // Plain sentences here, not the mini-language of the flat files.
    fragments: remarks === '' ? [] : [remarks],
    blocked,
    effects,
    ...(listedOn ? { listedOn } : {}),
    links: elementsAt(entity, 'relationships', 'relationship').map((relationship) => ({
      type: relationCalled(textAt(relationship, 'type')),
      uid: elementsAt(relationship, 'relatedEntity').map((related) => attribute(related, 'entityId'))[0] ?? '',
    })),
  };
}

function texts(entity: XmlElement, ...names: readonly string[]): readonly string[] {
  return elementsAt(entity, ...names).map(({ text }) => text.trim());
}

function isPrimary(element: XmlElement): number {
  return textAt(element, 'isPrimary') === 'true' ? 1 : 0;
}

/** One name in each script; the Latin one is marked primary and comes first. */
function namesOf(name: XmlElement, person: boolean): readonly ListedName[] {
  const translations = elementsAt(name, 'translations', 'translation').toSorted((a, b) => isPrimary(b) - isPrimary(a));
  const strength = textAt(name, 'isLowQuality') === 'true' ? 'weak' : 'strong';
  return translations.map((translation, index) => {
    const script = scriptNamed(textAt(translation, 'script'));
    const family = textAt(translation, 'formattedLastName');
    const whole = textAt(translation, 'formattedFullName');
    const given = person ? textAt(translation, 'formattedFirstName') : '';
    const primary = isPrimary(name) === 1 && index === 0;
    const type = primary ? 'primary' : nameTypeCalled(textAt(name, 'aliasType'));
    return partedName(given, person && family !== '' ? family : whole, script, { type, strength });
  });
}

/** One address in each script. */
function addressesOf(address: XmlElement, report: (country: string) => void): readonly ListedAddress[] {
  const country = textAt(address, 'country');
  return elementsAt(address, 'translations', 'translation').flatMap((translation) => {
    const parts = elementsAt(translation, 'addressParts', 'addressPart');
    const found = addressOf(
      parts.map((part) => [textAt(part, 'type'), textAt(part, 'value')]),
      country,
      report,
    );
    return found ? [found] : [];
  });
}

function documentSegment(document: XmlElement): string {
  const country = textAt(document, 'issuingCountry');
  const number = `${textAt(document, 'type')} ${textAt(document, 'documentNumber')}`;
  return country === '' ? number : `${number} (${country})`;
}

/** The names of the lists the file is a publication of. */
export function publishedLists(publication: XmlElement | undefined): readonly string[] {
  return elementsAt(publication, 'filters', 'sanctionsLists', 'sanctionsList').map(({ text }) => text.trim());
}
