import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useFormats } from '../../language';
import { agendaOf, type DayEntry } from './monthEntries';
import { OccurrenceLink } from './OccurrenceLink';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  day: { padding: theme.spacing(1.25), marginBottom: theme.spacing(1) },
  heading: { fontWeight: 600, marginBottom: theme.spacing(0.5) },
  entry: { marginTop: theme.spacing(0.75), fontSize: '0.8125rem' },
}));

/** A month on a phone: the days on which something begins, one below the other. */
export const Agenda = (props: {
  byDay: ReadonlyMap<string, readonly DayEntry[]>;
}) => {
  const classes = useStyles();
  const formats = useFormats();
  return (
    <ol className={classes.list}>
      {agendaOf(props.byDay).map(({ day, entries }) => (
        <li key={day}>
          <Paper variant="outlined" className={classes.day}>
            <Typography
              variant="subtitle2"
              component="h3"
              className={classes.heading}
            >
              <time dateTime={day}>{formats.dayWithWeekday(day)}</time>
            </Typography>
            {entries.map(entry => {
              const { window, from, to } = entry.occurrence;
              return (
                <div key={`${window.id} ${from}`} className={classes.entry}>
                  <OccurrenceLink entry={entry} />
                  {formats.span(from, to)}
                </div>
              );
            })}
          </Paper>
        </li>
      ))}
    </ol>
  );
};
