import Button from '@material-ui/core/Button';
import IconButton from '@material-ui/core/IconButton';
import Typography from '@material-ui/core/Typography';
import ChevronLeft from '@material-ui/icons/ChevronLeft';
import ChevronRight from '@material-ui/icons/ChevronRight';
import { makeStyles } from '@material-ui/core/styles';
import type {
  AnyRecord,
  CalendarDay,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  Card,
  ErrorPanel,
  RecordSkeleton,
  useSearchFilters,
  useToday,
} from '../../records';
import { DayLegend } from './DayLegend';
import { ExceptionList } from './ExceptionList';
import { useCalendarDays } from './useCalendarDays';
import { YearMonth } from './YearMonth';

const useStyles = makeStyles(theme => ({
  card: { gridColumn: '1 / -1' },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
    marginBottom: theme.spacing(1),
  },
  count: { marginLeft: 'auto' },
  months: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(240px, 1fr))',
    alignItems: 'start',
    gap: theme.spacing(2),
    margin: theme.spacing(2, 0),
  },
}));

/** A calendar's year at a glance: each day, and by name what is not as its weekday says. */
export const YearCard = ({ calendar }: { calendar: AnyRecord }) => {
  const classes = useStyles();
  const { t } = useText();
  const { get } = useSearchFilters();
  const thisYear = Number(useToday().slice(0, 4));
  const year = Number(get('year')) || thisYear;
  const { value, error, reload } = useCalendarDays(calendar, year);
  return (
    <Card heading={t('calendars.year', { year })} className={classes.card}>
      <YearHead year={year} thisYear={thisYear} days={value?.items} />
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {!value && !error && <RecordSkeleton />}
      {value && !error && <Year year={year} days={value.items} />}
    </Card>
  );
};

const YearHead = (props: {
  year: number;
  thisYear: number;
  days: readonly CalendarDay[] | undefined;
}) => {
  const { year, thisYear, days } = props;
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  const { set } = useSearchFilters();
  const show = (wanted: number) =>
    set({ year: wanted === thisYear ? undefined : String(wanted) });
  const open = days?.filter(each => each.isOpen).length;
  return (
    <div className={classes.head}>
      <IconButton
        size="small"
        aria-label={t('calendars.previousYear')}
        onClick={() => show(year - 1)}
      >
        <ChevronLeft />
      </IconButton>
      <Button size="small" onClick={() => show(thisYear)}>
        {t('calendars.thisYear')}
      </Button>
      <IconButton
        size="small"
        aria-label={t('calendars.nextYear')}
        onClick={() => show(year + 1)}
      >
        <ChevronRight />
      </IconButton>
      {open !== undefined && (
        <Typography variant="body2" className={classes.count} role="status">
          {t('calendars.openDays', {
            count: open,
            total: formats.number(open),
          })}
        </Typography>
      )}
    </div>
  );
};

const Year = (props: { year: number; days: readonly CalendarDay[] }) => {
  const { year, days } = props;
  const classes = useStyles();
  const byDay = new Map(days.map(each => [each.day, each]));
  const months = Array.from(
    { length: 12 },
    (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`,
  );
  return (
    <>
      <DayLegend days={days} />
      <div className={classes.months}>
        {months.map(month => (
          <YearMonth key={month} month={month} days={byDay} />
        ))}
      </div>
      <ExceptionList year={year} days={days} />
    </>
  );
};
