import type { ReactNode } from 'react';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useFormats } from '../../language';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  day: { padding: theme.spacing(1.25), marginBottom: theme.spacing(1) },
  heading: { fontWeight: 600, marginBottom: theme.spacing(0.5) },
}));

/** Days, one below the other: on a phone, or to be read from top to bottom. */
export const DayList = (props: {
  days: readonly string[];
  children(day: string): ReactNode;
}) => {
  const classes = useStyles();
  const formats = useFormats();
  return (
    <ol className={classes.list}>
      {props.days.map(day => (
        <li key={day}>
          <Paper variant="outlined" className={classes.day}>
            <Typography
              variant="subtitle2"
              component="h3"
              className={classes.heading}
            >
              <time dateTime={day}>{formats.dayWithWeekday(day)}</time>
            </Typography>
            {props.children(day)}
          </Paper>
        </li>
      ))}
    </ol>
  );
};
