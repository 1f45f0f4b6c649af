/** A list provider that looks for changes itself. */

import type { Observable } from 'rxjs';
import type { ListProvider } from '../list-provider.ts';
import type { ListAlarm } from './list-alarm.ts';

/**
 * A provider that looks for changes itself. It does nothing until someone subscribes to `snapshots`, and stops looking
 * when the last subscriber has gone.
 *
 * Where nothing good has been read yet, nothing is kept from before, and the source fails, `snapshots` ends with a
 * {@link ProviderError}; whoever subscribes again makes it try again. Later failures are alarms, and the last good
 * snapshot stays.
 */
export interface RefreshingListProvider extends ListProvider {
  /** What went wrong and did not stop the list from being served. Not replayed: subscribe before the snapshots. */
  readonly alarms: Observable<ListAlarm>;
  /** When the source was last found to say what is served; undefined before the first time. See `uncheckedLists`. */
  readonly checkedAt: () => Date | undefined;
  /** Looks now. Joins the look that is under way, if any. Never rejects: a failure is an alarm. */
  readonly refresh: () => Promise<void>;
  /** Ends the streams, the timers and the look that is under way. Nothing reopens it. */
  readonly close: () => void;
}
