/** What stands in one file of the Swiss list, a whole list or amendments to one. */

import type { CalendarDate } from '@interdict/model';
import type { XmlElement } from '../xml/xml-element.ts';
import type { SecoPlace } from './seco-place.ts';
import type { SecoSet } from './seco-programmes.ts';

export interface SecoDocument {
  readonly name: string;
  readonly sha256: string;
  readonly isAmendment: boolean;
  readonly dated: CalendarDate | undefined;
  /** Everything by its number (`ssid`), as other elements refer to it. */
  readonly programmes: ReadonlyMap<string, SecoProgramme>;
  readonly sets: ReadonlyMap<string, SecoSet>;
  readonly places: ReadonlyMap<string, SecoPlace>;
  readonly targets: ReadonlyMap<string, XmlElement>;
}

/** The day of a programme's version, and of the one before it. */
export interface SecoProgramme {
  readonly version: string;
  readonly predecessor: string;
}
