import { workOrders } from '@parc/backstage-plugin-parc-common';
import { NounList } from '../../records';

/** The filters of every day; the others are behind «more filters». */
const mainFilters = ['status', 'plannedOn', 'plan', 'assignee', 'location'];

/** `/parc/maintenance/orders`: what is planned, under way and done. */
export const OrderListPage = () => (
  <NounList noun={workOrders} mainFilters={mainFilters} />
);
