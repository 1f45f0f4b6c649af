/** The one error this package throws: a list that cannot be read in full is not read at all. */

export type ListErrorCode =
  | 'path-not-found'
  | 'path-unreadable'
  | 'folder-without-lists'
  | 'file-empty'
  | 'file-too-large'
  | 'record-too-large'
  | 'control-character'
  | 'file-damaged'
  | 'file-not-utf-8'
  | 'format-unknown'
  | 'rows-malformed'
  | 'xml-malformed'
  | 'json-malformed'
  | 'list-incomplete'
  | 'list-ambiguous'
  | 'list-duplicate'
  | 'list-name-invalid'
  | 'list-missing'
  | 'column-unknown'
  | 'column-duplicate'
  | 'column-missing'
  | 'value-missing'
  | 'value-unknown'
  | 'value-invalid'
  | 'id-duplicate';

/** What each code means. Match on the code, never on the text. */
export const LIST_ERRORS: Readonly<Record<ListErrorCode, string>> = {
  'path-not-found': 'There is no file or folder at the path.',
  'path-unreadable': 'The file or folder is there and cannot be read.',
  'folder-without-lists': 'The folder holds no list file of its own; name the sub-folder that does.',
  'file-empty': 'The file has no content.',
  'file-too-large': 'The file is larger, packed or unpacked, than a list may be.',
  'record-too-large': 'A line or an element is larger than any that a list has.',
  'control-character': 'There is a control character, which no text has.',
  'file-damaged': 'The file is packed and cannot be unpacked.',
  'file-not-utf-8': 'The file is not UTF-8 text.',
  'format-unknown': 'The content is none of the known list formats.',
  'rows-malformed': 'The delimited text cannot be taken apart into rows of the right number of fields.',
  'xml-malformed': 'The XML is not well-formed, or is not what the root element promises.',
  'json-malformed': 'A line is not a JSON object.',
  'list-incomplete':
    'Files that belong to a primary file are here without it or most of its entries, or fewer entries than the file says.',
  'list-ambiguous': 'Name and content of the file say different things about which list it is.',
  'list-duplicate': 'The same list is here twice; keep one.',
  'list-name-invalid': 'The name of the file cannot be the name of a list.',
  'list-missing': 'The list asked for is not among those found.',
  'column-unknown': 'The header names a column that a list does not have.',
  'column-duplicate': 'The header names a column twice.',
  'column-missing': 'A required column is not in the header.',
  'value-missing': 'A required value is empty.',
  'value-unknown': 'The value is not one of those the column may have.',
  'value-invalid': 'The value does not have the form the column asks for.',
  'id-duplicate': 'Two entries have the same id.',
};

/** Where in a file the trouble is. */
export interface ListErrorPlace {
  /** Name of the file, or the path that was asked for. */
  readonly path: string;
  /** Line, counted from 1. */
  readonly line?: number;
  /** Name of the column. */
  readonly column?: string;
  /** Byte from the start of the unpacked file. */
  readonly offset?: number;
  readonly cause?: unknown;
}

/** A list that was not read, and where the trouble is. Match on `code`. */
export class ListError extends Error {
  override readonly name = 'ListError';
  readonly code: ListErrorCode;
  readonly path: string;
  readonly line?: number;
  readonly column?: string;
  readonly offset?: number;

  /** @param detail what exactly is wrong, as one sentence */
  constructor(code: ListErrorCode, detail: string, { path, line, column, offset, cause }: ListErrorPlace) {
    const place = [path, line, column].filter((part) => part !== undefined).join(':');
    super(`${place}: ${detail}`, cause === undefined ? {} : { cause });
    this.code = code;
    this.path = path;
    if (line !== undefined) this.line = line;
    if (column !== undefined) this.column = column;
    if (offset !== undefined) this.offset = offset;
  }
}
