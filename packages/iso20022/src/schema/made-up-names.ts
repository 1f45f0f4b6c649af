/** Names that a sender made up: of elements and attributes in no schema or wrapper that is known, of prefixes and namespaces. */

import { isKnown } from '../parts/leaves.ts';
import { words } from './words.ts';

/** Elements of wrappers and signatures. */
const WRAPPERS: ReadonlySet<string> = new Set(
  words(
    // Envelopes: of Swift's translator, SOAP, FedNow and Fedwire, and some that nobody owns.
    'Envelope Header Body RequestPayload Message message Request Response Payload FedNowIncoming FedNowOutgoing ' +
      'FedNowIncomingMessage FedNowOutgoingMessage FedNowCustomerCreditTransfer FedNowPaymentStatus FedwireFundsIncoming ' +
      'FedwireFundsOutgoing FedwireFundsIncomingMessage FedwireFundsOutgoingMessage FedwireFundsPaymentStatus ' +
      'FedwireFundsCustomerCreditTransfer ' +
      // DataPDU of Alliance Access.
      'DataPDU Revision SenderReference MessageIdentifier Format SubFormat Sender Receiver DN FullName X1 X2 X3 X4 BIC12 ' +
      'Nickname FinancialInstitution BranchInformation CityName Location CountryCode InterfaceInfo UserReference ' +
      'MessageCreator MessageContext MessageNature ProductInfo VendorName Name Product Version Sumid ExpiryDateTime ' +
      'NetworkInfo Priority IsPossibleDuplicate DuplicateHistory Network SessionNr SeqNr Service SWIFTNetNetworkInfo ' +
      'RequestType RequestSubtype NetworkSubType Reference SnFInputTime SnFQueueName SnFDeliveryTime DeliveryMode ' +
      'SecurityInfo SWIFTNetSecurityInfo IsNRRequested SignerDN NRType NRWarning SignatureResult ' +
      // Requests of InterAct.
      'RequestHeader Requestor Responder RequestRef RequestControl RequestDescriptor RequestE2EControl RequestCrypto ' +
      'SwiftRequestRef ' +
      // Market infrastructures in Hong Kong and the United States.
      'FpsMsg NbOfMsgs FpsPylds BizData BizMsgEnvlp CreditTransfer ' +
      // Signatures.
      'CanonicalizationMethod SignatureMethod Transforms Transform DigestMethod DigestValue SignatureValue KeyInfo ' +
      'KeyName X509Data X509Certificate X509IssuerSerial X509IssuerName X509SerialNumber X509SubjectName Object',
  ),
);

const ATTRIBUTES: ReadonlySet<string> = new Set(
  words('Ccy Id URI Type Algorithm Encoding nil type schemaLocation noNamespaceSchemaLocation lang space'),
);

const PREFIXES: ReadonlySet<string> = new Set(
  words(
    'xsi xsd xml Doc doc Document document Hdr hdr head AppHdr apphdr bah env Env Envelope envelope soap soapenv SOAP-ENV ' +
      'pacs pain camt admi Saa saa Sw SwInt SwSec SwGbl dsig urn fednow',
  ),
);
const SHORT_PREFIX = /^[A-Za-z]{1,2}\d{0,3}$/;

const NAMESPACES: ReadonlySet<string> = new Set(
  words(
    'http://www.w3.org/2001/XMLSchema-instance http://www.w3.org/2001/XMLSchema http://www.w3.org/2000/09/xmldsig# ' +
      'http://www.w3.org/XML/1998/namespace http://www.w3.org/2003/05/soap-envelope ' +
      'http://schemas.xmlsoap.org/soap/envelope/ urn:swift:xsd:envelope urn:swift:xsd:$ahV10 urn:swift:saa:xsd:saa.2.0 ' +
      'urn:swift:snl:ns.SwInt urn:swift:snl:ns.Sw urn:swift:snl:ns.SwSec urn:swift:snl:ns.SwGbl SWIFTNetBusinessEnvelope',
  ),
);
const NAMESPACE =
  /^urn:(?:iso:std:iso:20022:tech:xsd:[a-z]{4}(?:\.\d{2,3}){3}|(?:fednow|fedwirefunds):(?:in|out)going:v\d{3})$/;

/** One letter or two name nobody. */
const SHORT = /^[A-Za-z0-9_.-]{1,2}$/;

/** What is made up of the name of an element that stands in no schema: all of it, what is behind its prefix, or nothing. */
export function madeUpElement(name: string): string {
  const local = localOf(name);
  return isKnown(local) || WRAPPERS.has(local) ? '' : madeUp(name, local);
}

export function madeUpAttribute(name: string): string {
  if (ATTRIBUTES.has(name)) return '';
  const local = localOf(name);
  return ATTRIBUTES.has(local) ? '' : madeUp(name, local);
}

export function isMadeUpPrefix(prefix: string): boolean {
  return prefix !== '' && !isUsual(prefix);
}

export function isMadeUpNamespace(namespace: string): boolean {
  return !NAMESPACES.has(namespace) && !NAMESPACE.test(namespace);
}

function madeUp(name: string, local: string): string {
  const text = local === name || isUsual(name.slice(0, -local.length - 1)) ? local : name;
  return SHORT.test(text) ? '' : text;
}

function isUsual(prefix: string): boolean {
  return SHORT_PREFIX.test(prefix) || PREFIXES.has(prefix);
}

function localOf(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
