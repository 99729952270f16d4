export {
  createInventory,
  inventoryRoutes,
  type InventoryServices,
} from './createInventory';
export { mountAgents } from './wire';
export { createReconciliation } from './createReconciliation';
export { QueueBell } from './QueueBell';
export type { TakenMessage } from './queue/QueueStore';
