import EventNote from '@material-ui/icons/EventNote';
import Typography from '@material-ui/core/Typography';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import Alert from '@material-ui/lab/Alert';
import { useTheme } from '@material-ui/core/styles';
import {
  parcMaintenancePlanPermission,
  workOrders,
} from '@parc/backstage-plugin-parc-common';
import { entriesByDay, useOccurrencesIn } from '../../calendars';
import { useFormats, useText } from '../../language';
import { useMay } from '../../permissions';
import {
  EmptyState,
  ErrorPanel,
  listLink,
  PageTitle,
  RecordSkeleton,
  SubscribeButton,
  useMayNoun,
} from '../../records';
import { useParcPaths } from '../../useParcPaths';
import { OrderVerbDialog } from '../orders';
import { CalendarFilters } from './CalendarFilters';
import { CalendarNav } from './CalendarNav';
import type { CalendarContents } from './DayContents';
import { forecastByDay, ordersByDay } from './dayEntries';
import { daysOf, OrderAgenda } from './OrderAgenda';
import { useCalendarFilters, type CalendarWanted } from './useCalendarFilters';
import { useCalendarOrders } from './useCalendarOrders';
import { useClosedDays } from './useClosedDays';
import { useForecast } from './useForecast';
import { useMoves, type Moves } from './useMoves';
import { WeeksTable } from './WeeksTable';

/** `/parc/maintenance`: what is planned for which day, and what will be due. */
export const CalendarPage = () => {
  const { t } = useText();
  const isPhone = useMediaQuery(useTheme().breakpoints.down('xs'));
  const wanted = useCalendarFilters(isPhone ? 'agenda' : 'month');
  const title = useShownTitle(wanted);
  const mayPlan = useMay(parcMaintenancePlanPermission);
  const orders = useCalendarOrders(wanted);
  const forecast = useForecast(wanted);
  const moves = useMoves(() => {
    orders.reload();
    forecast.reload();
  });
  const contents: CalendarContents = {
    orders: ordersByDay(orders.value?.items ?? []),
    forecast: forecastByDay(forecast.value),
    windows: useWindows(wanted),
    closed: useClosedDays(wanted),
  };
  const error = orders.error ?? forecast.error;
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
      <CalendarNav wanted={wanted} title={title} />
      {error && (
        <ErrorPanel
          error={error}
          onRetry={() => {
            orders.reload();
            forecast.reload();
          }}
        />
      )}
      {orders.value?.isCut && (
        <Alert severity="warning">{t('orderCalendar.cut')}</Alert>
      )}
      {!orders.value && !error && <RecordSkeleton />}
      {orders.value && (
        <div aria-busy={orders.isLoading}>
          <Days
            wanted={wanted}
            title={title}
            contents={contents}
            moves={mayPlan ? moves : undefined}
          />
        </div>
      )}
      {moves.asked && (
        <OrderVerbDialog
          order={latest(moves.asked.order, orders.value?.items)}
          verb={moves.asked.verb}
          given={moves.asked.day ? { plannedOn: moves.asked.day } : {}}
          onDone={() => {
            moves.ask(undefined);
            orders.reload();
          }}
          onReload={orders.reload}
          onClose={() => moves.ask(undefined)}
        />
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

function latest<T extends { id: string }>(
  record: T,
  items: readonly T[] | undefined,
): T {
  return items?.find(({ id }) => id === record.id) ?? record;
}

function useShownTitle({ view, from, to }: CalendarWanted): string {
  const { t } = useText();
  const formats = useFormats();
  return view === 'month'
    ? formats.month(from.slice(0, 'YYYY-MM'.length))
    : t('dues.window', { from: formats.date(from), to: formats.date(to) });
}

/** Windows and freezes that concern the place; of who may not read them, none. */
function useWindows({
  from,
  to,
  location,
}: CalendarWanted): CalendarContents['windows'] {
  const mayRead = useMayNoun('windows', 'read');
  const { value } = useOccurrencesIn(
    mayRead ? { from, to, location } : undefined,
  );
  return entriesByDay(value?.items ?? [], { from, to });
}
