import type {
  CalendarFeed,
  CalendarFeedInput,
  NewCalendarFeed,
} from '../records';
import type { Call } from './Call';

/** The reader's own calendars, to which calendar programs subscribe. */
export class CalendarFeedClient {
  constructor(
    private readonly call: Call,
    private readonly baseUrl: () => Promise<string>,
  ) {}

  /** The latest first, revoked ones included for a month. */
  list(): Promise<{ items: CalendarFeed[] }> {
    return this.call('GET', '/calendar-feeds');
  }

  /** A new one. Its address is told this once. */
  async create(
    feed: CalendarFeedInput,
  ): Promise<NewCalendarFeed & { url: string }> {
    const created = await this.call<NewCalendarFeed>(
      'POST',
      '/calendar-feeds',
      {
        body: feed,
      },
    );
    return { ...created, url: `${await this.baseUrl()}${created.path}` };
  }

  /** Its address leads nowhere from now on. */
  revoke(id: string): Promise<CalendarFeed> {
    return this.call('POST', `/calendar-feeds/${id}/revoke`);
  }
}
