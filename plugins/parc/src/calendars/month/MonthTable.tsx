import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { useFormats, useText } from '../../language';
import { useToday } from '../../records';
import { weeksOf } from '../weeksOf';
import type { DayEntry } from './monthEntries';
import { OccurrenceLink } from './OccurrenceLink';

const useStyles = makeStyles(theme => ({
  frame: { overflowX: 'auto', marginBottom: theme.spacing(1) },
  table: {
    width: '100%',
    minWidth: 700,
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    '& th': {
      padding: theme.spacing(0.75, 1),
      textAlign: 'left',
      fontSize: '0.8125rem',
      fontWeight: 600,
    },
    '& td': {
      height: 104,
      padding: theme.spacing(0.5),
      verticalAlign: 'top',
      border: `1px solid ${theme.palette.divider}`,
    },
  },
  caption: {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clip: 'rect(0 0 0 0)',
  },
  day: { fontSize: '0.8125rem', marginBottom: 2, display: 'inline-block' },
  today: {
    fontWeight: 700,
    padding: '0 6px',
    borderRadius: 10,
    color: theme.palette.primary.contrastText,
    backgroundColor: theme.palette.primary.main,
  },
  outside: { backgroundColor: theme.palette.action.hover },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: 2,
  },
}));

/** A month as a wall calendar has it. */
export const MonthTable = (props: {
  month: string;
  byDay: ReadonlyMap<string, readonly DayEntry[]>;
}) => {
  const { month, byDay } = props;
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  const caption = t('windowMonth.calendar', { month: formats.month(month) });
  return (
    <Paper
      variant="outlined"
      className={classes.frame}
      role="region"
      aria-label={caption}
      tabIndex={0}
    >
      <table className={classes.table}>
        <caption className={classes.caption}>{caption}</caption>
        <thead>
          <tr>
            {[0, 1, 2, 3, 4, 5, 6].map(day => (
              <th key={day} scope="col">
                {formats.weekday(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week, at) => (
            // eslint-disable-next-line react/no-array-index-key
            <tr key={at}>
              {week.map((day, weekday) =>
                day ? (
                  <DayCell key={day} day={day} entries={byDay.get(day)} />
                ) : (
                  // eslint-disable-next-line react/no-array-index-key
                  <td key={weekday} className={classes.outside} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Paper>
  );
};

const DayCell = (props: {
  day: string;
  entries: readonly DayEntry[] | undefined;
}) => {
  const { day, entries } = props;
  const classes = useStyles();
  const isToday = useToday() === day;
  return (
    <td>
      <time
        dateTime={day}
        className={`${classes.day} ${isToday ? classes.today : ''}`}
      >
        {Number(day.slice(-2))}
      </time>
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
