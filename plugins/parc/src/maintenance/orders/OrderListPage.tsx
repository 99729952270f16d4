import {
  parcMaintenancePlanPermission,
  workOrders,
} from '@parc/backstage-plugin-parc-common';
import { useMay } from '../../permissions';
import {
  noSelection,
  RecordListPage,
  useRecordList,
  useSelection,
  CreateButton,
} from '../../records';
import { OrderBulkActions } from './bulk/OrderBulkActions';

/** The filters of every day; the others are behind «more filters». */
const mainFilters = ['status', 'plannedOn', 'plan', 'assignee', 'location'];

/** `/parc/maintenance/orders`: what is planned, under way and done. A planner chooses several and assigns or moves them at once. */
export const OrderListPage = () => {
  const list = useRecordList(workOrders);
  const mayPlan = useMay(parcMaintenancePlanPermission);
  const [selection, select] = useSelection();
  const canChoose = mayPlan && !list.state.isDeleted;
  const create = mayPlan && <CreateButton noun={workOrders} />;
  return (
    <RecordListPage
      list={list}
      mainFilters={mainFilters}
      actions={create}
      emptyAction={create}
      canSeeDeleted={mayPlan}
      selection={canChoose ? selection : undefined}
      onSelect={canChoose ? select : undefined}
      selectionActions={
        <OrderBulkActions
          list={list}
          selection={selection}
          onChanged={() => {
            select(noSelection);
            list.reload();
          }}
        />
      }
    />
  );
};
