import { makeStyles } from '@material-ui/core/styles';
import {
  changes,
  changeStatuses,
  changeStatusLooks,
  windowKinds,
  windows,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { calendarMarks, MarkIcon, type CalendarMark } from './ChangeMarks';
import { shadeImage } from './shades';
import { useEntryStyles } from './useEntryStyles';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1.5),
    listStyle: 'none',
    margin: theme.spacing(1, 0),
    padding: 0,
    fontSize: '0.8125rem',
  },
  shade: {
    display: 'inline-block',
    width: 20,
    height: 14,
    verticalAlign: '-2px',
    marginRight: 4,
    border: `1px solid ${theme.palette.divider}`,
  },
  freeze: { backgroundImage: shadeImage(theme, 'freeze') },
  maintenance: { backgroundImage: shadeImage(theme, 'maintenance') },
}));

/** What colours, marks and bands of the calendar mean. */
export const CalendarLegend = () => {
  const classes = useStyles();
  const entry = useEntryStyles();
  const text = useText();
  const { t } = text;
  return (
    <ul className={classes.root} aria-label={t('changeCalendar.legend')}>
      {changeStatuses
        .filter(status => status !== 'canceled')
        .map(status => (
          <li
            key={status}
            className={`${entry.entry} ${
              entry[changeStatusLooks[status].colour]
            }`}
          >
            {text.choice(changes, 'status', status)}
          </li>
        ))}
      <li className={`${entry.entry} ${entry.grey} ${entry.order}`}>
        {t('changeCalendar.order')}
      </li>
      {(Object.keys(calendarMarks) as CalendarMark[]).map(mark => (
        <li key={mark}>
          <span aria-hidden>
            <MarkIcon mark={mark} />
          </span>
          {t(`changeCalendar.mark.${mark}`)}
        </li>
      ))}
      {windowKinds.map(kind => (
        <li key={kind}>
          <span className={`${classes.shade} ${classes[kind]}`} aria-hidden />
          {text.choice(windows, 'kind', kind)}
        </li>
      ))}
    </ul>
  );
};
