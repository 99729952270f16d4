import type { Filter, Noun } from '@parc/backstage-plugin-parc-common';
import type { Permission } from '@backstage/plugin-permission-common';

/** Something in a calendar: what is due on a day, or is from one moment to another. */
export interface CalendarEvent {
  /** The same for good, also when the day is moved: programs move what they show then. */
  uid: string;
  /**
   * All of a day, `YYYY-MM-DD`; or two moments (ISO 8601), the latter not part of it, told by the clock of a zone of the
   * IANA database where one is named, else in UTC.
   */
  when: { day: string } | { from: string; to: string; zone?: string };
  summary: string;
  description?: string;
  /** Of the page about it, below the portal's address. */
  path?: string;
  /** Rises with each change: the record's version. */
  sequence: number;
  /** When the record last changed; ISO 8601. */
  changedAt: string;
  /** It will not be: said for a while, so that programs take it away. */
  isCancelled?: true;
}

/** What calendars are made of: the days of one noun's records. */
export interface CalendarSource {
  noun: Noun;
  /** What somebody must be allowed to have such a calendar; its conditions are kept with it. */
  permission: Permission;
  /** Those of the records that match, some time back and ahead of a day, in any order. */
  events(filter: Filter, today: string): Promise<CalendarEvent[]>;
}
