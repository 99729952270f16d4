import { Link as RouterLink } from 'react-router-dom';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import {
  isOpenWorkOrder,
  type WorkOrder,
  type WorkOrderItem,
  type WorkOrderStatus,
} from '@parc/backstage-plugin-parc-common';
import { Link, LinkButton } from '@backstage/core-components';
import { useFormats, useText } from '../../language';
import { FactList, PageTitle, ShareBar, StateChip } from '../../records';
import { useParcPaths } from '../../useParcPaths';
import { ItemState, OrderBadges } from '../orders';
import { stopsOf } from './byRoute';
import { keyOf, useOutbox } from './outbox';
import { ScanButton } from './scan/ScanButton';
import type { ShownWork } from './useWork';
import { useWorkPaths } from './useWorkPaths';
import { useWorkStyles } from './useWorkStyles';

/** An order's assets by route, the next of them, and its end once all are done. */
export const OrderRoute = ({ work }: { work: ShownWork }) => {
  const { order, items } = work;
  const classes = useWorkStyles();
  const text = useText();
  const formats = useFormats();
  const paths = useParcPaths();
  const open = items.filter(({ state }) => state === 'open');
  const ended = items.length - open.length;
  return (
    <>
      <PageTitle title={order.title} beside={<OrderBadges order={order} />} />
      <div className={classes.step}>
        <FactList
          facts={[
            {
              label: text.t('work.order'),
              value: (
                <Link to={paths.record('work-orders', order.ref)}>
                  {order.number}
                </Link>
              ),
            },
            {
              label: text.t('work.window'),
              value:
                order.windowTo &&
                text.t('work.until', { day: formats.date(order.windowTo) }),
            },
            { label: text.t('work.notes'), value: order.notes },
          ]}
        />
      </div>
      <Typography style={{ marginTop: 8 }}>
        {text.t('orders.ended', {
          count: items.length,
          ended: formats.number(ended),
          total: formats.number(items.length),
        })}
      </Typography>
      <ShareBar
        share={items.length ? ended / items.length : 0}
        colour="green"
      />
      <Stops order={order} items={items} />
      <Foot work={work} next={open[0]} />
    </>
  );
};

const Stops = (props: {
  order: WorkOrder;
  items: readonly WorkOrderItem[];
}) => {
  const classes = useWorkStyles();
  return (
    <>
      {stopsOf(props.items, ({ location }) => location).map(
        ({ place, things }) => (
          <section key={place?.ref ?? ''}>
            {place && (
              <Typography component="h2" className={classes.place}>
                {place.name && place.name !== place.ref
                  ? `${place.name} · ${place.ref}`
                  : place.ref}
              </Typography>
            )}
            <ul className={classes.list}>
              {things.map(item => (
                <li key={item.asset.id}>
                  <ItemTile order={props.order} item={item} />
                </li>
              ))}
            </ul>
          </section>
        ),
      )}
    </>
  );
};

const ItemTile = (props: { order: WorkOrder; item: WorkOrderItem }) => {
  const { order, item } = props;
  const classes = useWorkStyles();
  const { t } = useText();
  const paths = useWorkPaths();
  const { outbox } = useOutbox();
  const pending = outbox.pendingOf(order.id, item.asset.id);
  return (
    <RouterLink
      to={paths.asset(order.ref, item.asset.ref)}
      className={classes.tile}
    >
      <span className={classes.tileText}>
        <span className={classes.tileTitle}>{item.asset.ref}</span>
        {item.asset.name && item.asset.name !== item.asset.ref && (
          <>
            <br />
            <span className={classes.tileRest}>{item.asset.name}</span>
          </>
        )}
      </span>
      <span className={classes.chips}>
        <ItemState item={{ state: item.state }} />
        {pending && (
          <StateChip colour="orange" icon="Sync">
            {t('work.unsentCount', { count: 1 })}
          </StateChip>
        )}
      </span>
    </RouterLink>
  );
};

const Foot = (props: { work: ShownWork; next?: WorkOrderItem }) => {
  const { next } = props;
  const { order } = props.work;
  const classes = useWorkStyles();
  const { t } = useText();
  const paths = useWorkPaths();
  const { outbox, state } = useOutbox();
  if (!isOpenWorkOrder(order.status as WorkOrderStatus)) return null;
  const isClosing = state.works.some(
    ({ key }) => key === keyOf(outbox.user, order.id),
  );
  return (
    <>
      {!next && (
        <Alert severity="success">
          {t(isClosing ? 'work.closing' : 'work.allEnded')}
        </Alert>
      )}
      <div className={classes.foot}>
        <ScanButton orderRef={order.ref} />
        {next && (
          <LinkButton
            to={paths.asset(order.ref, next.asset.ref)}
            variant="contained"
            color="primary"
            className={classes.button}
          >
            {t('work.next', { asset: next.asset.ref })}
          </LinkButton>
        )}
        {!next && !isClosing && (
          <Button
            variant="contained"
            color="primary"
            className={classes.button}
            onClick={() => {
              void outbox.close(order).then(() => outbox.send());
            }}
          >
            {t('work.close')}
          </Button>
        )}
      </div>
    </>
  );
};
