import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { OccurrenceLink } from '../../calendars';
import { useFormats, useText } from '../../language';
import type { CalendarDays } from './DayEntries';
import { EntryLine } from './EntryLine';

/** So many lines are drawn unasked. */
const mostLines = 100;

const useStyles = makeStyles(theme => ({
  root: { padding: theme.spacing(1, 2), marginBottom: theme.spacing(1) },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  window: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0.5, 1),
    padding: theme.spacing(0.5, 0),
    fontSize: '0.8125rem',
  },
}));

/** All that is on one day, line by line. */
export const ChangeDay = (props: { day: string; days: CalendarDays }) => {
  const { day, days } = props;
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  const [isAll, setIsAll] = useState(false);
  const windows = days.windows.get(day) ?? [];
  const entries = days.entries.get(day) ?? [];
  return (
    <Paper variant="outlined" className={classes.root}>
      <ul className={classes.list}>
        {windows.map(entry => {
          const { window, from, to } = entry.occurrence;
          return (
            <li key={`${window.id} ${from}`} className={classes.window}>
              <OccurrenceLink entry={entry} />
              {formats.span(from, to, days.timeZone)}
            </li>
          );
        })}
        {entries.slice(0, isAll ? undefined : mostLines).map(({ span }) => (
          <EntryLine key={span.record.id} entry={span} />
        ))}
      </ul>
      {!isAll && entries.length > mostLines && (
        <Button onClick={() => setIsAll(true)}>
          {t('changeCalendar.showAll', {
            total: formats.number(entries.length),
          })}
        </Button>
      )}
    </Paper>
  );
};
