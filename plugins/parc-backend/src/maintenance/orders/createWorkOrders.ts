import type { WorkingPeople } from '../load/WorkingPeople';
import { FollowUps } from './FollowUps';
import { ItemHistory } from './ItemHistory';
import { LeftAssets } from './LeftAssets';
import { MissingSkills } from './MissingSkills';
import { LeftAssetStore } from './LeftAssetStore';
import { ScheduledOrders } from './ScheduledOrders';
import { WorkOrderItemService } from './WorkOrderItemService';
import { WorkOrderService, type WorkOrderGround } from './WorkOrderService';
import { WorkOrderVerbs } from './WorkOrderVerbs';

/** The services of work orders. */
export interface WorkOrders {
  orders: WorkOrderService;
  verbs: WorkOrderVerbs;
  items: WorkOrderItemService;
  leftAssets: LeftAssets;
  scheduled: ScheduledOrders;
}

/** Puts the services of work orders together. */
export function createWorkOrders(
  ground: WorkOrderGround,
  people: WorkingPeople,
): WorkOrders {
  const orders = new WorkOrderService(ground);
  const history = new ItemHistory(orders.records);
  const followUps = new FollowUps(orders);
  return {
    orders,
    verbs: new WorkOrderVerbs(
      orders,
      followUps,
      history,
      new MissingSkills(people),
    ),
    items: new WorkOrderItemService(orders, followUps, history),
    leftAssets: new LeftAssets(
      orders,
      new LeftAssetStore(),
      history,
      ground.clock,
    ),
    scheduled: new ScheduledOrders(orders.records, ground),
  };
}
