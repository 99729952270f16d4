import { Fragment, type ReactNode } from 'react';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { useFormats } from '../../language';
import { useToday } from '../useToday';

const useStyles = makeStyles(theme => ({
  frame: { overflowX: 'auto', marginBottom: theme.spacing(1) },
  table: {
    width: '100%',
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
  outside: { backgroundColor: theme.palette.action.hover },
  day: { fontSize: '0.8125rem', marginBottom: 2, display: 'inline-block' },
  today: {
    fontWeight: 700,
    padding: '0 6px',
    borderRadius: 10,
    color: theme.palette.primary.contrastText,
    backgroundColor: theme.palette.primary.main,
  },
}));

/** Weeks as a wall calendar has them, Monday first. */
export const WallCalendar = (props: {
  caption: string;
  /** Days, `2026-12-24`, week by week; undefined where one lies in another month. */
  weeks: ReadonlyArray<ReadonlyArray<string | undefined>>;
  /** In pixels; in less room it is scrolled. */
  minWidth: number;
  /** The cell of a day, a `td`. */
  children(day: string): ReactNode;
}) => {
  const { caption, weeks, minWidth, children } = props;
  const classes = useStyles();
  return (
    <Paper
      variant="outlined"
      className={classes.frame}
      role="region"
      aria-label={caption}
      tabIndex={0}
    >
      <table className={classes.table} style={{ minWidth }}>
        <caption className={classes.caption}>{caption}</caption>
        <WeekdayHeader />
        <tbody>
          {weeks.map((week, at) => (
            // eslint-disable-next-line react/no-array-index-key
            <tr key={at}>
              {week.map((day, weekday) =>
                day ? (
                  <Fragment key={day}>{children(day)}</Fragment>
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

const WeekdayHeader = () => {
  const formats = useFormats();
  return (
    <thead>
      <tr>
        {[0, 1, 2, 3, 4, 5, 6].map(day => (
          <th key={day} scope="col">
            {formats.weekday(day)}
          </th>
        ))}
      </tr>
    </thead>
  );
};

/** The number of a day in its cell of a {@link WallCalendar}; today stands out. */
export const DayNumber = (props: {
  day: string;
  /** By whose clock it is today; the reader's, without one. */
  timeZone?: string;
}) => {
  const { day, timeZone } = props;
  const classes = useStyles();
  const isToday = useToday(timeZone) === day;
  return (
    <time
      dateTime={day}
      className={`${classes.day} ${isToday ? classes.today : ''}`}
    >
      {Number(day.slice(-2))}
    </time>
  );
};
