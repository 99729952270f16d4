import {
  workOrderItemStateLooks,
  workOrders,
  type WorkOrderItem,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { StateChip } from '../../records';

/** How one asset of an order stands, and whether it was done in time. */
export const ItemState = ({
  item: { state, timeliness },
}: {
  item: Pick<WorkOrderItem, 'state' | 'timeliness'>;
}) => {
  const text = useText();
  return (
    <>
      <StateChip {...workOrderItemStateLooks[state]}>
        {text.t(`orders.itemState.${state}`)}
      </StateChip>
      {timeliness && (
        <div>{text.choice(workOrders, 'timeliness', timeliness)}</div>
      )}
    </>
  );
};
