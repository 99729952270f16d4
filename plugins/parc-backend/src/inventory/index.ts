export {
  createInventory,
  inventoryRoutes,
  type InventoryServices,
} from './createInventory';
export { createReconciliation } from './createReconciliation';
export { QueueBell } from './QueueBell';
export type { TakenMessage } from './queue/QueueStore';
