export {
  createInventory,
  inventoryRoutes,
  type InventoryServices,
} from './createInventory';
