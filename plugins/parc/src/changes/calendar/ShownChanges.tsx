import EventNote from '@material-ui/icons/EventNote';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import { entriesByDay } from '../../calendars';
import { useFormats, useText } from '../../language';
import {
  EmptyState,
  ErrorPanel,
  RecordSkeleton,
  spansByDay,
} from '../../records';
import { CalendarLegend } from './CalendarLegend';
import { ChangeAgenda } from './ChangeAgenda';
import { ChangeCalendarNav } from './ChangeCalendarNav';
import { ChangeDay } from './ChangeDay';
import { ChangeWeeks } from './ChangeWeeks';
import { ChangeTimeline } from './timeline/ChangeTimeline';
import { useCalendarLinks } from './useCalendarLinks';
import {
  useChangeCalendar,
  type ChangeCalendarShown,
} from './useChangeCalendar';
import type { ChangeCalendarWanted } from './useChangeCalendarWanted';

interface ShownProps {
  wanted: ChangeCalendarWanted;
  isPhone: boolean;
}

/** The days that are wanted, the way to others, and what is on them. */
export const ShownChanges = (props: ShownProps) => {
  const { wanted } = props;
  const { t } = useText();
  const title = useShownTitle(wanted);
  const { value, error, isLoading, reload } = useChangeCalendar(wanted);
  return (
    <>
      <ChangeCalendarNav wanted={wanted} title={title} />
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {!value && !error && <RecordSkeleton />}
      {value?.isCut && (
        <Alert severity="warning">{t('changeCalendar.cut')}</Alert>
      )}
      {value && !error && (
        <div aria-busy={isLoading}>
          <Shown {...props} shown={value} title={title} />
        </div>
      )}
    </>
  );
};

const Shown = (
  props: ShownProps & { shown: ChangeCalendarShown; title: string },
) => {
  const { wanted, shown } = props;
  const { t } = useText();
  if (shown.entries.length + shown.windows.length === 0) {
    return (
      <EmptyState
        icon={<EventNote fontSize="inherit" />}
        title={t('changeCalendar.none')}
        hint={t('changeCalendar.noneHint')}
      />
    );
  }
  return (
    <>
      <Layout {...props} />
      <CalendarLegend />
      <Typography variant="body2">
        {t('changeCalendar.zone', { zone: wanted.timeZone })}
      </Typography>
    </>
  );
};

const Layout = (
  props: ShownProps & { shown: ChangeCalendarShown; title: string },
) => {
  const { wanted, shown, isPhone } = props;
  const { view, day, from, to, timeZone, layout } = wanted;
  const { t } = useText();
  const links = useCalendarLinks();
  const caption = t('changeCalendar.caption', { range: props.title });
  if (layout === 'systems') {
    return (
      <ChangeTimeline
        wanted={wanted}
        shown={shown}
        caption={caption}
        {...links}
      />
    );
  }
  const days = {
    entries: spansByDay(shown.entries, { from, to }, timeZone),
    windows: entriesByDay(shown.windows, { from, to }, timeZone),
    timeZone,
  };
  if (view === 'day') return <ChangeDay key={day} day={day} days={days} />;
  if (isPhone) return <ChangeAgenda days={days} {...links} />;
  return (
    <ChangeWeeks
      view={view}
      day={day}
      caption={caption}
      days={days}
      {...links}
    />
  );
};

function useShownTitle({ view, from, to }: ChangeCalendarWanted): string {
  const formats = useFormats();
  if (view === 'month') return formats.month(from.slice(0, 'YYYY-MM'.length));
  return view === 'day' ? formats.dayWithWeekday(from) : formats.days(from, to);
}
