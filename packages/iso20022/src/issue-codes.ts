/** Every issue this package can raise: how grave it is and what it means. */

import { type Issue, type IssueSeverity, readInFull } from '@interdict/model';

export type IssueCode =
  | 'not-xml'
  | 'too-large'
  | 'encoding-invalid'
  | 'encoding-unsupported'
  | 'encoding-mismatch'
  | 'xml-version'
  | 'doctype-refused'
  | 'malformed-xml'
  | 'duplicate-attribute'
  | 'undeclared-prefix'
  | 'namespace-malformed'
  | 'control-character'
  | 'unclosed-element'
  | 'text-outside-root'
  | 'second-root'
  | 'no-root'
  | 'too-deep'
  | 'too-many-attributes'
  | 'text-too-long'
  | 'message-type-not-understood'
  | 'no-message'
  | 'enclosed-file'
  | 'too-much-shared'
  | 'version-unknown'
  | 'definition-mismatch'
  | 'bic-malformed'
  | 'iban-malformed'
  | 'lei-malformed'
  | 'uetr-malformed'
  | 'country-unknown'
  | 'currency-malformed'
  | 'currency-missing'
  | 'amount-malformed'
  | 'date-malformed'
  | 'code-malformed'
  | 'name-is-dummy'
  | 'party-missing'
  | 'element-unknown'
  | 'mixed-content'
  | 'transaction-count-mismatch'
  | 'control-sum-mismatch'
  | 'schema-violation'
  | 'schema-missing'
  | 'more-issues';

const ISSUES: Readonly<Record<IssueCode, readonly [IssueSeverity, string]>> = {
  'not-xml': ['fatal', 'The input is empty or does not start like an XML document.'],
  'too-large': ['fatal', 'The input is larger than this reader takes at once.'],
  'encoding-invalid': ['fatal', 'A byte sequence does not exist in the encoding of the document.'],
  'encoding-unsupported': ['fatal', 'The declared encoding is not one this reader knows.'],
  'encoding-mismatch': ['fatal', 'The declared encoding contradicts the bytes.'],
  'xml-version': ['fatal', 'The document is not XML 1.0.'],
  'doctype-refused': ['fatal', 'The document has a DOCTYPE, which no payment message needs.'],
  'malformed-xml': ['fatal', 'The document is not well-formed XML.'],
  'duplicate-attribute': ['fatal', 'An element has the same attribute twice.'],
  'undeclared-prefix': ['fatal', 'A namespace prefix is used without a declaration.'],
  'namespace-malformed': ['fatal', 'The name of a namespace is not a URI.'],
  'control-character': ['fatal', 'The document holds a character that XML does not allow.'],
  'unclosed-element': ['fatal', 'The document ends before its elements do.'],
  'text-outside-root': ['fatal', 'There is text before or after the root element.'],
  'second-root': ['fatal', 'A second root element follows that is not a message of its own.'],
  'no-root': ['fatal', 'The document has no root element.'],
  'too-deep': ['fatal', 'Elements are nested deeper than any message needs.'],
  'too-many-attributes': ['fatal', 'An element has more attributes than any message needs.'],
  'text-too-long': ['fatal', 'A text or tag is longer than any message needs.'],
  'message-type-not-understood': ['error', 'The kind of message is not supported; all its text is given to screening.'],
  'no-message': ['information', 'A report on a message that is not in it, which is screened as it stands.'],
  'enclosed-file': ['error', 'The message encloses a file, which is not screened.'],
  'too-much-shared': [
    'error',
    'Many transactions share more than can be given to each; some have only what is their own.',
  ],
  'version-unknown': [
    'information',
    'The version is not a known one; the message was read by the nearest known rules.',
  ],
  'definition-mismatch': ['warning', 'Header, namespace and message element name different messages.'],
  'bic-malformed': ['warning', 'A BIC is malformed; its text is screened.'],
  'iban-malformed': ['warning', 'An IBAN is malformed or its check digits are wrong; its text is screened.'],
  'lei-malformed': ['warning', 'An LEI is malformed or its check digits are wrong; its text is screened.'],
  'uetr-malformed': ['warning', 'A UETR is not a UUID of version 4.'],
  'country-unknown': ['warning', 'A country code is not in ISO 3166; its text is screened.'],
  'currency-malformed': ['warning', 'A currency code is malformed; its text is screened.'],
  'currency-missing': [
    'warning',
    'An amount has no currency, which every schema demands: it does not count as an amount of the payment.',
  ],
  'amount-malformed': ['warning', 'An amount is malformed; its text is screened.'],
  'date-malformed': ['warning', 'A date is malformed; its text is screened.'],
  'code-malformed': ['warning', 'Something else stands where a code, number or date is due; its text is screened.'],
  'party-missing': [
    'error',
    'The element of a debtor or creditor, which the schema of the message demands, is missing or has nothing in it.',
  ],
  'name-is-dummy': ['warning', 'A name is a filler such as NOTPROVIDED: the party is not screened by name.'],
  'element-unknown': ['warning', 'An element is not known to any message; its text is screened.'],
  'mixed-content': ['warning', 'Text stands beside child elements; it is screened.'],
  'transaction-count-mismatch': [
    'error',
    'The number of transactions is not the one the group header gives: some may be lost.',
  ],
  'control-sum-mismatch': ['warning', 'The amounts of the transactions do not add up to the control sum.'],
  'schema-violation': ['warning', 'The message is not as its schema demands.'],
  'schema-missing': ['warning', 'There is no schema for the message: it was not validated.'],
  'more-issues': ['warning', 'There are more issues of the kinds listed, or less grave ones, than are listed.'],
};

/** Where something is wrong: a located value, or just a byte. */
export interface IssuePlace {
  readonly path?: string;
  readonly offset?: number;
  readonly received?: string;
}

/** How much of the offending text an issue repeats. */
const RECEIVED_LENGTH = 80;

export function issueOf(code: IssueCode, place: IssuePlace = {}): Issue {
  const [severity, message] = ISSUES[code];
  return {
    code,
    severity,
    message,
    // The document as a whole, where no element is to blame.
    path: '',
    offset: 0,
    ...place,
    ...(place.received === undefined ? {} : { received: place.received.slice(0, RECEIVED_LENGTH) }),
  };
}

/** Collects issues up to a bound, so that a hostile message cannot make a list without end; the first grave one always gets in. */
export interface IssueList {
  readonly issues: readonly Issue[];
  add(code: IssueCode, place?: IssuePlace): void;
}

const MOST_ISSUES = 200;

export function createIssueList(): IssueList {
  const issues: Issue[] = [];
  return {
    issues,
    add(code, place) {
      const issue = issueOf(code, place);
      if (issues.length < MOST_ISSUES) issues.push(issue);
      else if (issues.length === MOST_ISSUES) issues.push(issueOf('more-issues', place), ...graver(issue));
      else if (readInFull(issues)) issues.push(...graver(issue));
    },
  };
}

function graver(issue: Issue): Issue[] {
  return readInFull([issue]) ? [] : [issue];
}
