import type { LoggerService } from '@backstage/backend-plugin-api';
import type { AssetService } from '../assets';
import type { Route } from '../http/route';
import type { InventorySettings } from '../settings';
import type { Ground, Instruments, RecordService } from '../records';
import {
  createReconciliation,
  reconciliationRoutes,
  type Reconciliation,
} from './createReconciliation';
import {
  AgentSignIn,
  credentialRoutes,
  CredentialService,
  CredentialStore,
} from './credentials';
import { InventoryParsers } from './InventoryParsers';
import { QueueBell } from './QueueBell';
import { startWorking } from './startWorking';
import {
  FieldRelease,
  TechnicalReader,
  technicalRoutes,
  TechnicalService,
} from './technical';
import { MessageInbox, MessageStore } from './wire';

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
  inbox: MessageInbox;
  signIn: AgentSignIn;
  credentials: CredentialService;
  technical: TechnicalService;
  technicalReader: TechnicalReader;
  fieldRelease: FieldRelease;
  reconciliation: Reconciliation;
  /** Has this backend work the queue off. Returns what ends it, after the messages at hand. */
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
  const { knex, tables, access, clock } = ground;
  const bell = new QueueBell();
  const credentialStore = new CredentialStore(knex, tables);
  const signIn = new AgentSignIn(credentialStore, settings, clock);
  const technical = new TechnicalService(knex, assets, models, settings);
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
    signIn,
    inbox: new MessageInbox(new MessageStore(knex), () => bell.ring()),
    credentials: new CredentialService(credentialStore, access, clock, () =>
      signIn.forget(),
    ),
    technical,
    technicalReader: new TechnicalReader(knex, assets, technical),
    fieldRelease: new FieldRelease(assets, technical.store),
    reconciliation,
    startWorking: instruments =>
      startWorking(
        settings.workers,
        reconciliation,
        parsers,
        bell,
        instruments,
      ),
  };
}

/** The routes for people; agents have their own endpoint. */
export function inventoryRoutes(inventory: InventoryServices): Route[] {
  return [
    ...credentialRoutes(inventory.credentials),
    ...reconciliationRoutes(inventory.reconciliation),
    ...technicalRoutes(inventory.technicalReader, inventory.fieldRelease),
  ];
}
