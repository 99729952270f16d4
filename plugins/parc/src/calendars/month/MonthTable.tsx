import { makeStyles } from '@material-ui/core/styles';
import { useFormats, useText } from '../../language';
import { DayNumber, WallCalendar, weeksOf } from '../../records';
import type { DayEntry } from './monthEntries';
import { OccurrenceLink } from './OccurrenceLink';

/** In pixels. */
const minWidth = 700;

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: 2,
  },
});

/** A month as a wall calendar has it. */
export const MonthTable = (props: {
  month: string;
  byDay: ReadonlyMap<string, readonly DayEntry[]>;
}) => {
  const { month, byDay } = props;
  const { t } = useText();
  const formats = useFormats();
  return (
    <WallCalendar
      caption={t('windowMonth.calendar', { month: formats.month(month) })}
      weeks={weeksOf(month)}
      minWidth={minWidth}
    >
      {day => <DayCell day={day} entries={byDay.get(day)} />}
    </WallCalendar>
  );
};

const DayCell = (props: {
  day: string;
  entries: readonly DayEntry[] | undefined;
}) => {
  const { day, entries } = props;
  const classes = useStyles();
  return (
    <td>
      <DayNumber day={day} />
      {entries && (
        <ul className={classes.list}>
          {entries.map(entry => (
            <li key={`${entry.occurrence.window.id} ${entry.occurrence.from}`}>
              <OccurrenceLink entry={entry} />
            </li>
          ))}
        </ul>
      )}
    </td>
  );
};
