import type { DateTime } from 'luxon';
import type { Route } from '../http/route';
import type { InventorySettings } from '../readConfig';
import type { Access, Database } from '../records';
import { QueueBell } from './QueueBell';

/** What inventory needs of the register and the portal. */
export interface InventoryOptions {
  knex: Database;
  access: Access;
  clock: () => DateTime;
  settings: InventorySettings;
}

/** The parts of inventory, put together. */
export interface InventoryServices {
  bell: QueueBell;
}

/** Puts the parts together: what agents send, the queue, and what becomes of it. */
export function createInventory(_: InventoryOptions): InventoryServices {
  return { bell: new QueueBell() };
}

/** The routes for people; agents have their own endpoint. */
export function inventoryRoutes(_: InventoryServices): Route[] {
  return [];
}
