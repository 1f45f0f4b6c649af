/** The formats of lists: what each is known by, and what reads it, which is loaded when a file may have it. */

import type { ListSnapshot } from '@interdict/model';
import type { DatedFile } from './list-file.ts';
import { rootName } from './xml/root-name.ts';
import type { XmlFormat } from './xml/xml-list.ts';

/** Reads each file as it arrives. */
export interface XmlReader {
  readonly xml: XmlFormat;
  /** Makes one list of several files that were read so. */
  readonly joined?: (snapshots: readonly ListSnapshot[]) => readonly ListSnapshot[];
}

/** Reads all files of the format together: some formats spread one list over several files. */
export interface WholeReader {
  /** Whether a file that begins with `head` has this format. */
  readonly recognises: (head: string, name: string) => boolean;
  readonly read: (files: readonly DatedFile[]) => readonly ListSnapshot[];
}

/** An XML format is known by the local name of its root element. */
export type ListFormat =
  | { readonly root: string; readonly load: () => Promise<XmlReader> }
  | { readonly root?: never; readonly load: () => Promise<WholeReader> };

/** In the order they are tried. */
export const FORMATS: readonly ListFormat[] = [
  { load: async () => import('./ofac/read-delimited.ts').then((own) => all(own.isDelimited, own.readOfacDelimited)) },
  {
    root: 'sanctionsData',
    load: async () => import('./ofac/read-enhanced.ts').then((own) => ({ xml: own.enhancedXml })),
  },
  { root: 'Sanctions', load: async () => import('./ofac/read-advanced.ts').then((own) => ({ xml: own.advancedXml })) },
  { root: 'sdnList', load: async () => import('./ofac/read-legacy.ts').then((own) => ({ xml: own.legacyXml })) },
  { root: 'CONSOLIDATED_LIST', load: async () => import('./un/read-un.ts').then((own) => ({ xml: own.unXml })) },
  { root: 'export', load: async () => import('./eu/read-eu-xml.ts').then((own) => ({ xml: own.euXml })) },
  { root: 'Designations', load: async () => import('./uk/read-uksl-xml.ts').then((own) => ({ xml: own.ukslXml })) },
  {
    root: 'swiss-sanctions-list',
    load: async () => import('./ch/read-seco.ts').then((own) => ({ xml: own.secoXml, joined: own.joinedSeco })),
  },
  { root: 'data-set', load: async () => import('./ca/read-sema.ts').then((own) => ({ xml: own.semaXml })) },
  { load: async () => import('./eu/read-eu-csv.ts').then((own) => each(own.isEuCsv, own.readEuCsv)) },
  { load: async () => import('./uk/read-ofsi.ts').then((own) => each(own.isOfsi, own.readOfsi)) },
  { load: async () => import('./uk/read-uksl-csv.ts').then((own) => each(own.isUkslCsv, own.readUkslCsv)) },
  { load: async () => import('./us-csl/read-csl.ts').then((own) => each(own.isCsl, own.readCsl)) },
  { load: async () => import('./au/read-dfat.ts').then((own) => each(own.isDfat, own.readDfat)) },
  {
    load: async () =>
      import('./opensanctions/read-opensanctions.ts').then((own) => all(own.isOpenSanctions, own.readOpenSanctions)),
  },
  { load: async () => import('./own/read-own-json.ts').then((own) => each(own.isOwnJson, own.readOwnJson)) },
  { load: async () => import('./own/read-own-csv.ts').then((own) => each(own.isOwnCsv, own.readOwnCsv)) },
];

/** The format of a file that begins with `head`; undefined where it is none of them. What is known by its root is no other. */
export async function formatOf(head: string, name: string): Promise<ListFormat | undefined> {
  const root = rootName(head);
  const byRoot = root === undefined ? undefined : FORMATS.find((format) => format.root === root);
  if (byRoot) return byRoot;
  for (const format of FORMATS) {
    if (format.root === undefined && (await format.load()).recognises(head, name)) return format;
  }
  return undefined;
}

function all(recognises: WholeReader['recognises'], read: WholeReader['read']): WholeReader {
  return { recognises, read };
}

function each(recognises: WholeReader['recognises'], readOne: (file: DatedFile) => ListSnapshot): WholeReader {
  return { recognises, read: (files) => files.map(readOne) };
}
