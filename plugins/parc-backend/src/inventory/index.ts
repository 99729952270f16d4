export {
  createInventory,
  inventoryRoutes,
  type InventoryServices,
} from './createInventory';
export { mountAgents } from './wire';
