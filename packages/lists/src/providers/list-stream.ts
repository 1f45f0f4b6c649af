/** The stream of a list, or of several: the latest snapshot of each at once, then what differs from it. */

import type { ListSnapshot } from '@interdict/model';
import { Observable, Subject } from 'rxjs';
import type { Schedule } from './schedule.ts';

export interface ListStream {
  readonly snapshots: Observable<ListSnapshot>;
  readonly publish: (snapshot: ListSnapshot) => void;
  /** Tells those who wait for a first snapshot; whoever subscribes again waits again. */
  readonly fail: (error: Error) => void;
  readonly close: () => void;
}

/** @param schedule runs while the stream has subscribers */
export function createListStream(schedule: Schedule): ListStream {
  const latest = new Map<string, ListSnapshot>();
  let stream = new Subject<ListSnapshot>();

  const snapshots = new Observable<ListSnapshot>((subscriber) => {
    for (const snapshot of latest.values()) subscriber.next(snapshot);
    if (subscriber.closed) return;
    subscriber.add(stream.subscribe(subscriber));
    if (subscriber.closed) return;
    subscriber.add(schedule.leave);
    schedule.join();
  });
  return {
    snapshots,
    publish: (snapshot) => {
      const before = latest.get(snapshot.list);
      if (before && isSame(before, snapshot)) return;
      latest.set(snapshot.list, snapshot);
      stream.next(snapshot);
    },
    fail: (error) => {
      const failed = stream;
      stream = new Subject();
      failed.error(error);
    },
    close: () => {
      latest.clear();
      stream.complete();
    },
  };
}

function isSame(one: ListSnapshot, other: ListSnapshot): boolean {
  return one.sha256 === other.sha256 && one.publishedOn === other.publishedOn;
}
