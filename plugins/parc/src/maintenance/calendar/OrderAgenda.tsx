import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useFormats } from '../../language';
import { DayContents, type CalendarContents } from './DayContents';
import type { Moves } from './useMoves';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  day: { padding: theme.spacing(1.25), marginBottom: theme.spacing(1) },
  heading: { fontWeight: 600, marginBottom: theme.spacing(0.5) },
}));

/** The days on which there is something, one below the other: on a phone, or to be read from top to bottom. */
export const OrderAgenda = (props: {
  contents: CalendarContents;
  moves: Moves | undefined;
}) => {
  const { contents, moves } = props;
  const classes = useStyles();
  const formats = useFormats();
  return (
    <ol className={classes.list}>
      {daysOf(contents).map(day => (
        <li key={day}>
          <Paper variant="outlined" className={classes.day}>
            <Typography
              variant="subtitle2"
              component="h3"
              className={classes.heading}
            >
              <time dateTime={day}>{formats.dayWithWeekday(day)}</time>
            </Typography>
            <DayContents day={day} contents={contents} moves={moves} />
          </Paper>
        </li>
      ))}
    </ol>
  );
};

/** Days that are merely closed are left out. */
export function daysOf({
  orders,
  forecast,
  windows,
}: CalendarContents): string[] {
  const days = [orders, forecast, windows].flatMap(each => [...each.keys()]);
  return [...new Set(days)].sort();
}
