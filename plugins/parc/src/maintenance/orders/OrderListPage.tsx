import Add from '@material-ui/icons/Add';
import { LinkButton } from '@backstage/core-components';
import {
  parcMaintenancePlanPermission,
  workOrders,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { useMay } from '../../permissions';
import {
  noSelection,
  RecordListPage,
  useRecordList,
  useSelection,
} from '../../records';
import { useParcPaths } from '../../useParcPaths';
import { OrderBulkActions } from './bulk/OrderBulkActions';

/** The filters of every day; the others are behind «more filters». */
const mainFilters = ['status', 'plannedOn', 'plan', 'assignee', 'location'];

/** `/parc/maintenance/orders`: what is planned, under way and done. A planner chooses several and assigns or moves them at once. */
export const OrderListPage = () => {
  const text = useText();
  const paths = useParcPaths();
  const list = useRecordList(workOrders);
  const mayPlan = useMay(parcMaintenancePlanPermission);
  const [selection, select] = useSelection();
  const canChoose = mayPlan && !list.state.isDeleted;
  const create = mayPlan && (
    <LinkButton
      to={paths.create(workOrders.plural)}
      variant="contained"
      color="primary"
      startIcon={<Add />}
    >
      {text.noun(workOrders, 'new')}
    </LinkButton>
  );
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
