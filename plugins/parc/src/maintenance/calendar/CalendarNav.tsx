import Button from '@material-ui/core/Button';
import ButtonGroup from '@material-ui/core/ButtonGroup';
import IconButton from '@material-ui/core/IconButton';
import Typography from '@material-ui/core/Typography';
import ChevronLeft from '@material-ui/icons/ChevronLeft';
import ChevronRight from '@material-ui/icons/ChevronRight';
import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../../language';
import { useSearchFilters } from '../../records';
import { calendarViews, dayBeside } from './shownDays';
import type { CalendarWanted } from './useCalendarFilters';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
    marginBottom: theme.spacing(1),
  },
  shown: {
    fontWeight: 600,
    flexGrow: 1,
    '&::first-letter': { textTransform: 'uppercase' },
  },
}));

/** What is shown, the way to what is before and after, and how it is looked at. */
export const CalendarNav = (props: {
  wanted: CalendarWanted;
  title: string;
}) => {
  const { view, day } = props.wanted;
  const classes = useStyles();
  const { t } = useText();
  const { set } = useSearchFilters();
  return (
    <div className={classes.root}>
      <IconButton
        size="small"
        aria-label={t(`orderCalendar.previous.${view}`)}
        onClick={() => set({ day: dayBeside(view, day, -1) })}
      >
        <ChevronLeft />
      </IconButton>
      <Button
        size="small"
        variant="outlined"
        onClick={() => set({ day: undefined })}
      >
        {t('orderCalendar.today')}
      </Button>
      <IconButton
        size="small"
        aria-label={t(`orderCalendar.next.${view}`)}
        onClick={() => set({ day: dayBeside(view, day, 1) })}
      >
        <ChevronRight />
      </IconButton>
      <Typography
        variant="h6"
        component="h2"
        className={classes.shown}
        role="status"
      >
        {props.title}
      </Typography>
      <ButtonGroup size="small" aria-label={t('orderCalendar.views')}>
        {calendarViews.map(each => (
          <Button
            key={each}
            variant={each === view ? 'contained' : 'outlined'}
            color={each === view ? 'primary' : 'default'}
            aria-pressed={each === view}
            onClick={() => set({ view: each })}
          >
            {t(`orderCalendar.view.${each}`)}
          </Button>
        ))}
      </ButtonGroup>
    </div>
  );
};
