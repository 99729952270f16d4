import { useMemo } from 'react';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import { workOrders, type WorkOrder } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  EmptyState,
  ErrorPanel,
  PageTitle,
  RecordSkeleton,
  SubscribeButton,
  useMyRefs,
  useToday,
} from '../../records';
import { ordersByDay, stopsOf, type Day } from './byRoute';
import { OrderTile } from './OrderTile';
import { OutboxBar } from './outbox';
import { ScanButton } from './scan/ScanButton';
import { useKeepToday } from './useKeepToday';
import { useMyOrders } from './useMyOrders';
import { useWorkStyles } from './useWorkStyles';

const days: readonly Day[] = ['late', 'today', 'coming'];

/** `/parc/maintenance/work`: what is late, what is for today, and what comes next; by place. */
export const TodayPage = () => {
  const classes = useWorkStyles();
  const { t } = useText();
  const today = useToday();
  const refs = useMyRefs().value;
  const { value, error, reload } = useMyOrders(refs);
  const byDay = useMemo(
    () => value && ordersByDay(value.orders, today),
    [value, today],
  );
  useKeepToday(
    byDay && !value?.isKept ? [...byDay.late, ...byDay.today] : undefined,
    value?.orders ?? [],
  );
  return (
    <div className={classes.page}>
      <PageTitle title={t('work.title')}>
        {refs && (
          <SubscribeButton
            noun={workOrders}
            filter={refs.ownership.map(ref => `assignee=${ref}`)}
            title={t('work.feedTitle')}
            usualName={t('work.title')}
            filteredHint={t('work.feedHint')}
          />
        )}
      </PageTitle>
      <OutboxBar />
      {value?.isKept && <Alert severity="info">{t('work.kept')}</Alert>}
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {!value && !error && <RecordSkeleton />}
      {value?.orders.length === 0 && (
        <EmptyState title={t('work.none')} hint={t('work.noneHint')} />
      )}
      {byDay &&
        days.map(day => <DaySection key={day} day={day} orders={byDay[day]} />)}
      <div className={classes.foot}>
        <ScanButton />
      </div>
    </div>
  );
};

const DaySection = (props: { day: Day; orders: readonly WorkOrder[] }) => {
  const { day, orders } = props;
  const classes = useWorkStyles();
  const { t } = useText();
  const formats = useFormats();
  if (orders.length === 0) return null;
  return (
    <section aria-labelledby={`work-${day}`}>
      <Typography component="h2" id={`work-${day}`} className={classes.heading}>
        {t(`work.day.${day}`, { total: formats.number(orders.length) })}
      </Typography>
      {stopsOf(orders, siteOf).map(({ place, things }, at) => (
        // Two stops of a day may be at the same site.
        // eslint-disable-next-line react/no-array-index-key
        <div key={at}>
          {place && (
            <Typography component="h3" className={classes.place}>
              {place.ref}
            </Typography>
          )}
          <ul className={classes.list}>
            {things.map(order => (
              <li key={order.id}>
                <OrderTile order={order} showsDay={day !== 'today'} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
};

/** The site is the first part of a place's path. */
function siteOf({ location }: WorkOrder): { ref: string } | undefined {
  const [site] = location?.ref.split('/') ?? [];
  return site ? { ref: site } : undefined;
}
