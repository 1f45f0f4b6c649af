/** Validates messages against their XML schemas, by libxml2. Nothing else in this package loads or needs it. */

import type { Issue } from '@interdict/model';
import type * as Libxml2 from 'libxml2-wasm';
import type { ErrorDetail, XmlDocument, XmlElement, XsdValidator } from 'libxml2-wasm';
import { addAll } from '../add-all.ts';
import { openXml } from '../xml/decoding.ts';
import { type Element, pathOf, trimmed } from '../xml/element.ts';
import { issueOf } from '../issue-codes.ts';
import { createSchemaPlaces, isClosedToSearch, type SchemaPlaces } from './schema-places.ts';
import { createXmlReader } from '../xml/xml-reader.ts';

export interface ValidationOptions {
  /** The schema of a message definition (`pacs.008.001.08`), as bytes of XSD; undefined where there is none. */
  readonly schemas: (name: string) => Uint8Array | Promise<Uint8Array> | undefined;
}

export interface XmlValidator {
  /** As `validateXml`. */
  validate(bytes: Uint8Array): Promise<readonly Issue[]>;
  /** Frees the compiled schemas, which the garbage collector does not see. */
  dispose(): void;
}

/** The validator cannot work, whatever the message: `validator-missing` or `schema-unusable`. */
export class ValidationError extends Error {
  readonly code: 'validator-missing' | 'schema-unusable';

  constructor(code: ValidationError['code'], message: string, cause: unknown) {
    super(message, { cause });
    this.name = 'ValidationError';
    this.code = code;
  }
}

/** A schema ready for use, and what it was made of, in case it has been given up when it is needed again. */
interface Compiled {
  readonly schema: XsdValidator;
  readonly source: Uint8Array;
}

type Library = typeof Libxml2;

/** Compiled schemas that are kept: what a bank gets in a day is a dozen kinds of messages. */
const MOST_SCHEMAS = 32;
const MOST_ISSUES = 200;
const LONGEST_MESSAGE = 300;

/**
 * Validates all messages of a file against the schemas of their namespaces, inside whatever wrapper they stand. Each
 * violation is a warning with the path of its element and the first byte of text in it, or behind it where it has none. A
 * file that is not well-formed has the fatal issue that `readXml` gives it. Needs the package libxml2-wasm, and rejects
 * with a `ValidationError` where it is not installed or a schema is none.
 */
export async function validateXml(bytes: Uint8Array, options: ValidationOptions): Promise<readonly Issue[]> {
  const validator = createXmlValidator(options);
  try {
    return await validator.validate(bytes);
  } finally {
    validator.dispose();
  }
}

/** A validator for many files: it compiles each schema once, and keeps those last used. */
export function createXmlValidator({ schemas }: ValidationOptions): XmlValidator {
  const compiled = new Map<string, Compiled>();

  /** Loads the schemas that are needed first: between compiling and using one nothing may await, lest it be freed. */
  async function validate(bytes: Uint8Array): Promise<readonly Issue[]> {
    const opening = openXml(bytes);
    if (!opening.ok) return [opening.issue];
    const library = await loadLibrary();
    const issues: Issue[] = [];
    let at = 0;
    const lastComment = opening.text.lastIndexOf('<!');
    while (at < opening.text.length && issues.length < MOST_ISSUES) {
      const places = createSchemaPlaces();
      const rest = opening.text.slice(at);
      const reader = createXmlReader(opening.map, places.handler, at, opening.encoding);
      let state = reader.read(rest, at <= lastComment);
      if (state.ok && state.rest === 0) state = reader.end();
      if (!state.ok) return at > 0 && state.issue.code === 'no-root' ? issues : [...issues, state.issue];
      const text = rest.slice(0, rest.length - state.rest);
      const sources = new Map<string, Uint8Array>();
      for (const name of new Set(places.messages.map(schemaNameOf))) {
        const source = compiled.get(name)?.source ?? (name === '' ? undefined : await schemas(name));
        if (source) sources.set(name, source);
      }
      addAll(issues, check(text, places, library, sources));
      at += text.length + spaceBefore(rest.slice(text.length));
    }
    return issues.length > MOST_ISSUES ? [...issues.slice(0, MOST_ISSUES), issueOf('more-issues')] : issues;
  }

  function check(
    text: string,
    places: SchemaPlaces,
    library: Library,
    sources: ReadonlyMap<string, Uint8Array>,
  ): Issue[] {
    const document = parse(text, library);
    if (document === undefined) {
      return places.messages.map(({ start }) => issueOf('text-too-long', { offset: start }));
    }
    try {
      const elements = messagesIn(document.root, library);
      return places.messages.flatMap((message, index) => {
        const element = elements[index];
        const name = schemaNameOf(message);
        const schema = message.name === 'Document' ? schemaFor(name, library, sources) : undefined;
        if (schema === undefined || element === undefined) {
          return [
            issueOf('schema-missing', { path: pathOf(message), offset: message.start, received: message.namespace }),
          ];
        }
        return violations(schema, element, library).map((detail) => issueFor(detail, places, message));
      });
    } finally {
      document.dispose();
    }
  }

  function schemaFor(
    name: string,
    library: Library,
    sources: ReadonlyMap<string, Uint8Array>,
  ): XsdValidator | undefined {
    const source = sources.get(name);
    if (source === undefined) return undefined;
    const schema = compiled.get(name)?.schema ?? compile(name, source, library);
    compiled.delete(name);
    compiled.set(name, { schema, source });
    for (const [oldest, unused] of compiled) {
      if (compiled.size <= MOST_SCHEMAS) break;
      compiled.delete(oldest);
      unused.schema.dispose();
    }
    return schema;
  }

  return {
    validate,
    dispose() {
      for (const { schema } of compiled.values()) schema.dispose();
      compiled.clear();
    },
  };
}

async function loadLibrary(): Promise<Library> {
  try {
    return await import('libxml2-wasm');
  } catch (cause) {
    throw new ValidationError('validator-missing', 'Validation needs the package libxml2-wasm: install it.', cause);
  }
}

/** Undefined where libxml2 refuses what our reader takes: texts and names that are longer than any message needs. */
function parse(text: string, library: Library): XmlDocument | undefined {
  const { XML_PARSE_NONET, XML_PARSE_NO_XXE } = library.ParseOption;
  try {
    // The text has been decoded: what encoding it declares does not matter any more.
    return library.XmlDocument.fromString(text, { encoding: 'utf-8', option: XML_PARSE_NONET | XML_PARSE_NO_XXE });
  } catch (error) {
    if (error instanceof library.XmlParseError) return undefined;
    throw error;
  }
}

function compile(name: string, source: Uint8Array, library: Library): XsdValidator {
  const { XML_PARSE_NONET, XML_PARSE_NO_XXE } = library.ParseOption;
  try {
    const document = library.XmlDocument.fromBuffer(source, { option: XML_PARSE_NONET | XML_PARSE_NO_XXE });
    try {
      return library.XsdValidator.fromDoc(document);
    } finally {
      document.dispose();
    }
  } catch (cause) {
    throw new ValidationError('schema-unusable', `The schema given for ${name} cannot be compiled.`, cause);
  }
}

function violations(schema: XsdValidator, element: XmlElement, library: Library): readonly ErrorDetail[] {
  try {
    schema.validate(element);
    return [];
  } catch (error) {
    if (error instanceof library.XmlValidateError) return error.details.slice(0, MOST_ISSUES + 1);
    throw error;
  }
}

function issueFor({ message: text, xpath }: ErrorDetail, places: SchemaPlaces, message: Element): Issue {
  const element = (xpath === undefined ? undefined : places.elementAt(xpath)) ?? message;
  const received = trimmed(element.text);
  const place = { path: pathOf(element), offset: element.start, ...(received === '' ? {} : { received }) };
  // Names without their namespaces, but patterns with their braces.
  const short = text.replace(/\{[^{}]*\}/g, (braced) => (braced.includes(':') ? '' : braced));
  const sentence = trimmed(short).slice(0, LONGEST_MESSAGE);
  return { ...issueOf('schema-violation', place), message: sentence };
}

/** The same elements as `SchemaPlaces.messages`, in the tree of libxml2. */
function messagesIn(element: XmlElement, library: Library): readonly XmlElement[] {
  if (isClosedToSearch(element.name)) return element.name === 'AppHdr' ? [] : [element];
  const found: XmlElement[] = [];
  for (let child = element.firstChild; child; child = child.next) {
    if (child instanceof library.XmlElement) addAll(found, messagesIn(child, library));
  }
  return found;
}

/** `pacs.008.001.08` of `urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08`; empty for what is no such name. */
function schemaNameOf({ namespace }: Element): string {
  const name = namespace.slice(namespace.lastIndexOf(':') + 1);
  // The sender chose it, and whoever looks for the schema may make a path of it.
  return /^[a-z]{4}(?:\.[a-z0-9]{2,4}){2,6}$/.test(name) ? name : '';
}

/** Between documents stand white space and byte order marks. */
function spaceBefore(text: string): number {
  return text.length - text.trimStart().length;
}
