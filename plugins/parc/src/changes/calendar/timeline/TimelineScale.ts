import { DateTime } from 'luxon';
import { dayBounds, lastAtMost } from '../../../records';
import type { ShownDays } from '../../../records';

/** A day, or an hour of a single day. */
export interface TimelineColumn {
  /** The day, `2026-12-24`. */
  day: string;
  /** The hour of a single day, `22`. */
  hour?: string;
}

/** A part of the width, from 0 to 1. */
export interface Extent {
  left: number;
  right: number;
}

/**
 * Where instants lie between the beginning and the end of what is shown, from 0 to 1. Days are equally wide, also those on
 * which the clock leaps; within one, time passes evenly.
 */
export class TimelineScale {
  private constructor(
    readonly columns: readonly TimelineColumn[],
    /** In milliseconds: where columns begin, and where the last ends. */
    private readonly bounds: readonly number[],
  ) {}

  /** Of the days that are shown, in a zone; of a single one, its hours. */
  static of({ from, to }: ShownDays, timeZone: string): TimelineScale {
    const { days, bounds } = dayBounds({ from, to }, timeZone);
    return days.length === 1
      ? TimelineScale.ofHours(days[0], bounds, timeZone)
      : new TimelineScale(
          days.map(day => ({ day })),
          bounds,
        );
  }

  private static ofHours(
    day: string,
    [begin, end]: readonly number[],
    timeZone: string,
  ): TimelineScale {
    const hours: number[] = [];
    for (let at = begin; at < end; at += hour) hours.push(at);
    return new TimelineScale(
      hours.map(at => ({
        day,
        hour: DateTime.fromMillis(at, { zone: timeZone }).toFormat('HH'),
      })),
      [...hours, end],
    );
  }

  /** Where an instant lies, in milliseconds; what is before or after lies at the edge. */
  positionOf(at: number): number {
    const { bounds } = this;
    const columns = bounds.length - 1;
    const column = lastAtMost(bounds, at);
    if (column < 0) return 0;
    if (column >= columns) return 1;
    const part = (at - bounds[column]) / (bounds[column + 1] - bounds[column]);
    return (column + part) / columns;
  }

  /** From one instant to another, ISO 8601. */
  extentOf({ from, to }: { from: string; to: string }): Extent {
    return {
      left: this.positionOf(Date.parse(from)),
      right: this.positionOf(Date.parse(to)),
    };
  }

  /** The column in which a position lies. */
  columnAt(position: number): number {
    return Math.min(
      this.columns.length - 1,
      Math.floor(position * this.columns.length),
    );
  }
}

const hour = 3_600_000;
