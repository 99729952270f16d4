import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { useFormats, useText } from '../../language';
import { useToday } from '../../records';
import { DayContents, type CalendarContents } from './DayContents';
import { isInWindow } from './decideMove';
import { weeksShown, type CalendarView } from './shownDays';
import type { Moves } from './useMoves';

/** In a month; a week shows all. */
const mostOrdersOfDay = 4;

const useStyles = makeStyles(theme => ({
  frame: { overflowX: 'auto', marginBottom: theme.spacing(1) },
  table: {
    width: '100%',
    minWidth: 840,
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
  closed: { backgroundColor: theme.palette.action.hover },
  // While an order is dragged: the days of its window.
  inWindow: { boxShadow: `inset 0 0 0 2px ${theme.palette.primary.main}` },
}));

export interface CalendarTableProps {
  view: CalendarView;
  /** A day of what is shown. */
  day: string;
  caption: string;
  contents: CalendarContents;
  moves: Moves | undefined;
  linkToDay(day: string): string;
}

/** A month or a week as a wall calendar has it; an order is dragged from one day to another. */
export const WeeksTable = (props: CalendarTableProps) => {
  const { view, day, caption } = props;
  const classes = useStyles();
  const formats = useFormats();
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
            {[0, 1, 2, 3, 4, 5, 6].map(each => (
              <th key={each} scope="col">
                {formats.weekday(each)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksShown(view, day).map((week, at) => (
            // eslint-disable-next-line react/no-array-index-key
            <tr key={at}>
              {week.map((each, weekday) =>
                each ? (
                  <DayCell key={each} {...props} day={each} />
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

const DayCell = (props: CalendarTableProps) => {
  const { view, day, contents, moves } = props;
  const classes = useStyles();
  const { t } = useText();
  const isToday = useToday() === day;
  const { dragged } = moves ?? {};
  const closed = contents.closed.has(day);
  const look = [
    closed ? classes.closed : '',
    dragged && isInWindow(dragged, day) ? classes.inWindow : '',
  ];
  return (
    <td
      className={look.join(' ')}
      title={closed ? t('orderCalendar.closed') : undefined}
      onDragOver={event => {
        if (dragged) event.preventDefault();
      }}
      onDrop={event => {
        event.preventDefault();
        moves?.dropOn(day);
      }}
    >
      <time
        dateTime={day}
        className={`${classes.day} ${isToday ? classes.today : ''}`}
      >
        {Number(day.slice(-2))}
      </time>
      <DayContents
        day={day}
        contents={contents}
        moves={moves}
        mostOrders={view === 'month' ? mostOrdersOfDay : undefined}
        linkToDay={props.linkToDay(day)}
      />
    </td>
  );
};
