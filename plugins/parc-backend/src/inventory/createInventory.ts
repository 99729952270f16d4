import type { AssetService } from '../assets';
import type { Route } from '../http/route';
import type { InventorySettings } from '../readConfig';
import type { Ground, RecordService } from '../records';
import {
  AgentSignIn,
  credentialRoutes,
  CredentialService,
  CredentialStore,
} from './credentials';
import { QueueBell } from './QueueBell';
import { TechnicalService } from './technical';
import { MessageInbox, MessageStore } from './wire';

/** What inventory needs of the register. */
export interface InventoryOptions extends Ground {
  settings: InventorySettings;
  assets: AssetService;
  models: RecordService;
}

/** The parts of inventory, put together. */
export interface InventoryServices {
  bell: QueueBell;
  inbox: MessageInbox;
  signIn: AgentSignIn;
  credentials: CredentialService;
  technical: TechnicalService;
}

/** Puts the parts together: what agents send, the queue, and what becomes of it. */
export function createInventory({
  settings,
  assets,
  models,
  ...ground
}: InventoryOptions): InventoryServices {
  const { knex, tables, access, clock } = ground;
  const bell = new QueueBell();
  const credentialStore = new CredentialStore(knex, tables);
  const signIn = new AgentSignIn(credentialStore, settings, clock);
  return {
    bell,
    signIn,
    inbox: new MessageInbox(new MessageStore(knex), () => bell.ring()),
    credentials: new CredentialService(credentialStore, access, clock, () =>
      signIn.forget(),
    ),
    technical: new TechnicalService(knex, assets, models, settings),
  };
}

/** The routes for people; agents have their own endpoint. */
export function inventoryRoutes(inventory: InventoryServices): Route[] {
  return [...credentialRoutes(inventory.credentials)];
}
