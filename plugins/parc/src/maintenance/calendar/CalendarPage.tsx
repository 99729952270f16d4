import EventNote from '@material-ui/icons/EventNote';
import Typography from '@material-ui/core/Typography';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import Alert from '@material-ui/lab/Alert';
import { useTheme } from '@material-ui/core/styles';
import {
  parcMaintenancePlanPermission,
  workOrders,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { useMay } from '../../permissions';
import {
  EmptyState,
  ErrorPanel,
  listLink,
  PageTitle,
  RecordSkeleton,
  SubscribeButton,
} from '../../records';
import { useParcPaths } from '../../useParcPaths';
import { AskedDeedDialog } from './AskedDeedDialog';
import { CalendarFilters } from './CalendarFilters';
import { OrderCalendarNav } from './OrderCalendarNav';
import type { CalendarContents } from './DayContents';
import { daysOf, OrderAgenda } from './OrderAgenda';
import { useCalendar } from './useCalendar';
import { useCalendarFilters, type CalendarWanted } from './useCalendarFilters';
import { useMoves, type Moves } from './useMoves';
import { WeeksTable } from './WeeksTable';

/** `/parc/maintenance/calendar`: what is planned for which day, and what will be due. */
export const CalendarPage = () => {
  const { t } = useText();
  const isPhone = useMediaQuery(useTheme().breakpoints.down('xs'));
  const wanted = useCalendarFilters(isPhone ? 'agenda' : 'month');
  return (
    <>
      <PageTitle title={t('orderCalendar.title')}>
        <SubscribeButton
          noun={workOrders}
          filter={filterOf(wanted)}
          title={t('orderCalendar.feedTitle')}
          usualName={t('orderCalendar.feedUsualName')}
          filteredHint={t('orderCalendar.feedFiltered')}
        />
      </PageTitle>
      <CalendarFilters />
      <ShownDays wanted={wanted} />
    </>
  );
};

/** The days that are wanted, and what is done with their orders. */
const ShownDays = ({ wanted }: { wanted: CalendarWanted }) => {
  const { t } = useText();
  const title = useShownTitle(wanted);
  const mayPlan = useMay(parcMaintenancePlanPermission);
  const { orders, contents, error, isLoading, reload } = useCalendar(wanted);
  const moves = useMoves(reload);
  return (
    <>
      <AskedDeedDialog moves={moves} orders={orders?.items} onDone={reload} />
      <OrderCalendarNav wanted={wanted} title={title} />
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {orders?.isCut && (
        <Alert severity="warning">{t('orderCalendar.cut')}</Alert>
      )}
      {!orders && !error && <RecordSkeleton />}
      {orders && (
        <div aria-busy={isLoading}>
          <Days
            wanted={wanted}
            title={title}
            contents={contents}
            moves={mayPlan ? moves : undefined}
          />
        </div>
      )}
    </>
  );
};

const Days = (props: {
  wanted: CalendarWanted;
  title: string;
  contents: CalendarContents;
  moves: Moves | undefined;
}) => {
  const { wanted, contents, moves } = props;
  const { t } = useText();
  const paths = useParcPaths();
  const { view, plan, team, assignee, location } = wanted;
  const isOfPeople = team !== undefined || assignee !== undefined;
  const linkToDay = (day: string) =>
    listLink(
      paths.maintenance('calendar'),
      {},
      Object.fromEntries(
        Object.entries({ plan, team, assignee, location, view: 'week', day })
          .filter(([, value]) => value !== undefined)
          .map(([name, value]) => [name, value!]),
      ),
    );
  return (
    <>
      {view === 'agenda' && daysOf(contents).length === 0 ? (
        <EmptyState
          icon={<EventNote fontSize="inherit" />}
          title={t('orderCalendar.none')}
          hint={t('orderCalendar.noneHint')}
        />
      ) : (
        <>
          {view === 'agenda' ? (
            <OrderAgenda contents={contents} moves={moves} />
          ) : (
            <WeeksTable
              {...props}
              view={view}
              day={wanted.day}
              caption={t('orderCalendar.caption', { range: props.title })}
              linkToDay={linkToDay}
            />
          )}
        </>
      )}
      <Typography variant="body2">
        {t(
          isOfPeople
            ? 'orderCalendar.noForecast'
            : 'orderCalendar.forecastHint',
        )}
        {moves && view !== 'agenda' && ` ${t('orderCalendar.dragHint')}`}
      </Typography>
    </>
  );
};

/** As the list of orders is narrowed: `team=group:default/field`. */
function filterOf({
  plan,
  team,
  assignee,
  location,
}: CalendarWanted): string[] {
  return Object.entries({ plan, team, assignee, location })
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => `${field}=${value}`);
}

function useShownTitle({ view, from, to }: CalendarWanted): string {
  const formats = useFormats();
  return view === 'month'
    ? formats.month(from.slice(0, 'YYYY-MM'.length))
    : formats.days(from, to);
}
