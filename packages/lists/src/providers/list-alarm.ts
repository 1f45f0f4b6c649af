/** What a refreshing provider raises when a list cannot be refreshed, with every code there is. */

export type ListAlarmCode =
  | 'source-failed'
  | 'source-refused'
  | 'source-too-slow'
  | 'source-too-large'
  | 'source-unsteady'
  | 'source-insecure'
  | 'length-unknown'
  | 'checksum-wrong'
  | 'list-unreadable'
  | 'list-missing'
  | 'list-unexpected'
  | 'list-too-small'
  | 'list-shrunk'
  | 'list-older'
  | 'id-duplicate'
  | 'copy-damaged'
  | 'copy-not-saved'
  | 'clock-went-back';

/** What each code means. Match on the code, never on the text. In every case the last good snapshot goes on serving. */
export const LIST_ALARMS: Readonly<Record<ListAlarmCode, string>> = {
  'source-failed': 'The source could not be reached, or broke off.',
  'source-refused': 'The source answered with a status that trying again does not change.',
  'source-too-slow': 'The source did not answer, or did not finish, in time.',
  'source-too-large': 'The source has more bytes than a list may have.',
  'source-unsteady': 'The source changed each time while it was read.',
  'source-insecure': 'A source asked for by https redirected to an address without encryption.',
  'length-unknown': 'The answer has no length and no checksum, so nobody can tell whether it is whole.',
  'checksum-wrong': 'The content does not have the checksum it should have, or there is no checksum for it.',
  'list-unreadable': 'The content is no list, or cannot be read in full.',
  'list-missing': 'A list that the source should hold is not in it.',
  'list-unexpected': 'The source holds a list, or an entry of a list, that it should not hold.',
  'list-too-small': 'The list has fewer entries than it must have.',
  'list-shrunk': 'The list lost a larger share of its entries than it may lose in one step.',
  'list-older': 'The list was published before the one that is served.',
  'id-duplicate': 'Two entries of the list have the same id.',
  'copy-damaged': 'The copy kept on disk is not what was saved; it is not used.',
  'copy-not-saved': 'The new list is served, but could not be kept on disk.',
  'clock-went-back': 'The clock shows an earlier time than at the last check.',
};

export interface ListAlarm {
  readonly code: ListAlarmCode;
  /** Name of the list, where it is about one. */
  readonly list?: string;
  /** One sentence for a person. */
  readonly message: string;
  /** By the provider's clock. */
  readonly at: Date;
  readonly cause?: unknown;
}
