import { Link } from 'react-router-dom';
import { workOrders, type WorkOrder } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { FieldValue, StateChip } from '../../records';
import { LateBadge, untoldPlace } from '../orders';
import { useOutbox } from './outbox';
import { useWorkPaths } from './useWorkPaths';
import { useWorkStyles } from './useWorkStyles';

/** An order, as large as a thumb: where, what, on how many assets. */
export const OrderTile = (props: { order: WorkOrder; showsDay: boolean }) => {
  const { order, showsDay } = props;
  const classes = useWorkStyles();
  const { t } = useText();
  const formats = useFormats();
  const paths = useWorkPaths();
  const { state } = useOutbox();
  const unsent = state.works.filter(each => each.order.id === order.id).length;
  const rest = [
    order.number,
    untoldPlace(order.title, order.location?.name),
    order.openCount === 0
      ? t('work.noneLeft')
      : t('work.left', {
          count: order.openCount,
          open: formats.number(order.openCount),
          total: formats.number(order.assetCount),
        }),
    showsDay && order.plannedOn && formats.dayWithWeekday(order.plannedOn),
    order.estimatedMinutes &&
      t('orders.minutes', { minutes: order.estimatedMinutes }),
  ];
  return (
    <Link to={paths.order(order.ref)} className={classes.tile}>
      <span className={classes.tileText}>
        <span className={classes.tileTitle}>{order.title}</span>
        <br />
        <span className={classes.tileRest}>
          {rest.filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className={classes.chips}>
        <LateBadge order={order} />
        {order.priority === 'high' && (
          <StateChip colour="red" icon="ReportProblem">
            {t('orders.urgent')}
          </StateChip>
        )}
        {order.status !== 'ready' && (
          <FieldValue noun={workOrders} field="status" value={order.status} />
        )}
        {unsent > 0 && (
          <StateChip colour="orange" icon="Sync">
            {t('work.unsentCount', { count: unsent })}
          </StateChip>
        )}
      </span>
    </Link>
  );
};
