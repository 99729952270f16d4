import { makeStyles } from '@material-ui/core/styles';
import { useFormats } from '../../language';
import { DayList } from '../../records';
import { agendaOf, type DayEntry } from './monthEntries';
import { OccurrenceLink } from './OccurrenceLink';

const useStyles = makeStyles(theme => ({
  entry: { marginTop: theme.spacing(0.75), fontSize: '0.8125rem' },
}));

/** A month on a phone: the days on which something begins, one below the other. */
export const Agenda = (props: {
  byDay: ReadonlyMap<string, readonly DayEntry[]>;
}) => {
  const classes = useStyles();
  const formats = useFormats();
  const begun = new Map(
    agendaOf(props.byDay).map(({ day, entries }) => [day, entries]),
  );
  return (
    <DayList days={[...begun.keys()]}>
      {day =>
        begun.get(day)?.map(entry => {
          const { window, from, to } = entry.occurrence;
          return (
            <div key={`${window.id} ${from}`} className={classes.entry}>
              <OccurrenceLink entry={entry} />
              {formats.span(from, to)}
            </div>
          );
        })
      }
    </DayList>
  );
};
