import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { OccurrenceLink, type DayEntry } from '../../calendars';
import { useFormats, useText } from '../../language';
import { conflictsAmong, type EntryOfDay } from './calendarEntries';
import { EntryLink } from './EntryLink';

/** All that there is on the days that are shown. */
export interface CalendarDays {
  entries: ReadonlyMap<string, readonly EntryOfDay[]>;
  windows: ReadonlyMap<string, readonly DayEntry[]>;
  timeZone: string;
}

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: 2,
  },
});

/** A few of what is on one day: windows and freezes, changes and work orders; the rest behind a link to the day. */
export const DayEntries = (props: {
  day: string;
  days: CalendarDays;
  most: { windows: number; entries: number };
  isShort?: boolean;
  linkToDay: string;
}) => {
  const { day, days, most, isShort } = props;
  const classes = useStyles();
  const windows = days.windows.get(day) ?? [];
  const entries = days.entries.get(day) ?? [];
  const hiddenWindows = Math.max(0, windows.length - most.windows);
  // To say that there is one more takes as much room as to show it.
  const shown = entries.length <= most.entries + 1 ? Infinity : most.entries;
  const hidden = entries.slice(shown);
  return (
    <ul className={classes.list}>
      {windows.slice(0, most.windows).map(entry => (
        <li key={`${entry.occurrence.window.id} ${entry.occurrence.from}`}>
          <OccurrenceLink entry={entry} />
        </li>
      ))}
      {entries.slice(0, shown).map(entry => (
        <li key={entry.span.record.id}>
          <EntryLink entry={entry} timeZone={days.timeZone} isShort={isShort} />
        </li>
      ))}
      {hidden.length + hiddenWindows > 0 && (
        <li>
          <MoreLink
            to={props.linkToDay}
            day={day}
            count={hidden.length + hiddenWindows}
            conflicts={conflictsAmong(hidden)}
          />
        </li>
      )}
    </ul>
  );
};

const MoreLink = (props: {
  to: string;
  day: string;
  count: number;
  conflicts: number;
}) => {
  const { to, day, count, conflicts } = props;
  const { t } = useText();
  const formats = useFormats();
  const total = formats.number(count);
  return (
    <Link
      to={to}
      underline="always"
      variant="body2"
      title={t('changeCalendar.moreOn', {
        count,
        total,
        day: formats.date(day),
      })}
    >
      {t('changeCalendar.more', { count, total })}
      {conflicts > 0 &&
        ` · ${t('changeCalendar.inConflict', {
          count: conflicts,
          total: formats.number(conflicts),
        })}`}
    </Link>
  );
};
