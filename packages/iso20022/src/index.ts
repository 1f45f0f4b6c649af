/** Reads ISO 20022 XML messages into payments, exact to the byte. */

export { detectEncoding, type Detection } from './xml/decoding.ts';
export type { IssueCode } from './issue-codes.ts';
export { readXml } from './read-xml.ts';
export { readXmlStream } from './read-xml-stream.ts';
export { type Encoding, looksLikeXml } from './xml/recognise.ts';
export {
  createXmlValidator,
  ValidationError,
  type ValidationOptions,
  validateXml,
  type XmlValidator,
} from './schema/validate-xml.ts';
