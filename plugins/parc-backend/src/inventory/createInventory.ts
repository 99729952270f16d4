import type { LoggerService } from '@backstage/backend-plugin-api';
import type { AssetService } from '../assets';
import type { Route } from '../http/route';
import type { InventorySettings } from '../readConfig';
import type { Ground, Instruments, RecordService } from '../records';
import {
  createReconciliation,
  reconciliationRoutes,
  type Reconciliation,
} from './createReconciliation';
import { InventoryParsers } from './InventoryParsers';
import { QueueBell } from './QueueBell';
import { TechnicalService } from './technical';

/** What inventory needs of the register and the portal. */
export interface InventoryOptions extends Ground {
  settings: InventorySettings;
  assets: AssetService;
  models: RecordService;
  logger: LoggerService;
}

/** The parts of inventory, put together. */
export interface InventoryServices {
  bell: QueueBell;
  technical: TechnicalService;
  reconciliation: Reconciliation;
  /** Has this backend work the queue off. Returns what ends it, after the message at hand. */
  startWorking(instruments: Instruments): () => Promise<void>;
}

/** Puts the parts together: what agents send, the queue, and what becomes of it. */
export function createInventory({
  settings,
  assets,
  models,
  logger,
  ...ground
}: InventoryOptions): InventoryServices {
  const bell = new QueueBell();
  const technical = new TechnicalService(ground.knex, assets, models, settings);
  const parsers = new InventoryParsers({
    threads: settings.workers,
    onCrash: error => logger.warn('A thread that reads inventories', error),
  });
  const reconciliation = createReconciliation({
    ...ground,
    settings,
    records: assets.records,
    technical,
    bell,
    logger,
    parse: message =>
      parsers.parse({
        ...message,
        keepsProcesses: settings.keepsProcesses,
        keepsEnvironment: settings.keepsEnvironment,
        maxBytes: settings.limits.unfoldedBytes,
      }),
  });
  return {
    bell,
    technical,
    reconciliation,
    startWorking: instruments => {
      const workers = Array.from({ length: settings.workers }, () =>
        reconciliation.worker({ instruments }),
      );
      const stopListening = bell.onRing(() =>
        workers.forEach(each => each.wake()),
      );
      workers.forEach(each => each.start());
      return async () => {
        stopListening();
        await Promise.all(workers.map(each => each.stop()));
        await parsers.close();
      };
    },
  };
}

/** The routes for people; agents have their own endpoint. */
export function inventoryRoutes(inventory: InventoryServices): Route[] {
  return [...reconciliationRoutes(inventory.reconciliation)];
}
