import type { DateTime } from 'luxon';
import type { AssetService } from '../assets';
import type { Route } from '../http/route';
import type { InventorySettings } from '../readConfig';
import type { Access, Database, RecordService } from '../records';
import { QueueBell } from './QueueBell';
import { TechnicalService } from './technical';

/** What inventory needs of the register and the portal. */
export interface InventoryOptions {
  knex: Database;
  access: Access;
  clock: () => DateTime;
  settings: InventorySettings;
  assets: AssetService;
  models: RecordService;
}

/** The parts of inventory, put together. */
export interface InventoryServices {
  bell: QueueBell;
  technical: TechnicalService;
}

/** Puts the parts together: what agents send, the queue, and what becomes of it. */
export function createInventory({
  knex,
  assets,
  models,
  settings,
}: InventoryOptions): InventoryServices {
  return {
    bell: new QueueBell(),
    technical: new TechnicalService(knex, assets, models, settings),
  };
}

/** The routes for people; agents have their own endpoint. */
export function inventoryRoutes(_: InventoryServices): Route[] {
  return [];
}
