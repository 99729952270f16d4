import type {
  Calendar,
  CalendarDaysAnswer,
  CalendarOfAnswer,
  Window,
  WindowOccurrencesAnswer,
  WindowOccurrencesQuery,
  WindowPreview,
  WindowPreviewAnswer,
} from '../calendars';
import { NounClient } from './NounClient';

/** What calendars can do beside what every noun can. */
export class CalendarClient extends NounClient<Calendar> {
  /** Its days from one to another, both included; at most 400. */
  days(
    ref: string,
    range: { from: string; to: string },
  ): Promise<CalendarDaysAnswer> {
    return this.call('GET', this.path(ref, 'days'), { params: range });
  }

  /** The calendar that holds at a place, and why; that of the company when no place is named. */
  of(location?: string): Promise<CalendarOfAnswer> {
    return this.call('GET', '/calendar-of', { params: { location } });
  }
}

/** What windows can do beside. */
export class WindowClient extends NounClient<Window> {
  /** When windows are, by their beginnings. */
  occurrences(query: WindowOccurrencesQuery): Promise<WindowOccurrencesAnswer> {
    return this.call('GET', '/window-occurrences', { params: { ...query } });
  }

  /** When a window would be that is not saved yet, or what is wrong with it. */
  preview(window: WindowPreview): Promise<WindowPreviewAnswer> {
    return this.call('POST', this.path('preview'), { body: window });
  }
}
