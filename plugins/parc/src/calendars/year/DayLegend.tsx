import { makeStyles } from '@material-ui/core/styles';
import type { CalendarDay } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { dayKind, dayKinds } from './dayLook';
import { useDayStyles } from './useDayStyles';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    listStyle: 'none',
    margin: 0,
    padding: 0,
    fontSize: '0.8125rem',
  },
  entry: { display: 'flex', alignItems: 'center', gap: theme.spacing(0.75) },
  sample: { width: 22, height: 22, borderRadius: 4 },
}));

/** What the colours of days mean, of those that the year has. */
export const DayLegend = ({ days }: { days: readonly CalendarDay[] }) => {
  const classes = useStyles();
  const looks = useDayStyles();
  const { t } = useText();
  const present = new Set(days.map(dayKind));
  return (
    <ul className={classes.list}>
      {dayKinds
        .filter(kind => present.has(kind))
        .map(kind => (
          <li key={kind} className={classes.entry}>
            <span className={`${classes.sample} ${looks[kind]}`} aria-hidden />
            {t(`calendars.days.${kind}`)}
          </li>
        ))}
    </ul>
  );
};
