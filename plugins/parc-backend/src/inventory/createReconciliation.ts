import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  standardRules,
  type InventoryRule,
  type ParsedInventory,
} from '@parc/backstage-plugin-parc-common';
import type { Route } from '../http/route';
import type { InventorySettings } from '../settings';
import {
  RuleSetStore,
  type Ground,
  type Instruments,
  type RecordService,
} from '../records';
import { AgentListStore } from './agents/AgentListStore';
import { agentRoutes } from './agents/agentRoutes';
import { AgentService } from './agents/AgentService';
import { AgentStore } from './matching/AgentStore';
import { FindingStore } from './matching/FindingStore';
import { MatchStore } from './matching/MatchStore';
import { Reconciler } from './matching/Reconciler';
import { MessageListStore } from './messages/MessageListStore';
import { messageRoutes } from './messages/messageRoutes';
import { MessageService } from './messages/MessageService';
import type { QueueBell } from './QueueBell';
import { DoneMessageStore } from './queue/DoneMessageStore';
import { QueueStore, type TakenMessage } from './queue/QueueStore';
import { QueueWorker } from './queue/QueueWorker';
import { ruleRoutes } from './rules/ruleRoutes';
import { RuleService } from './rules/RuleService';
import type { TechnicalWrites } from './technical';
import { VisibleAssets } from './VisibleAssets';

/** What the queue, the matching and the decisions of people stand on. */
export interface ReconciliationGround extends Ground {
  settings: Pick<InventorySettings, 'keepsMessages'>;
  /** Of the assets. */
  records: RecordService;
  technical: TechnicalWrites;
  bell: QueueBell;
  logger: LoggerService;
  parse(message: TakenMessage): Promise<ParsedInventory>;
}

/** The queue, the matching, and what people decide of it. */
export interface Reconciliation {
  queue: QueueStore;
  messages: MessageService;
  agents: AgentService;
  rules: RuleService;
  /** A worker of the queue; a backend may have several. */
  worker(options?: { instruments?: Instruments; atOnce?: number }): QueueWorker;
}

/** Puts together what becomes of inventories. */
export function createReconciliation(
  ground: ReconciliationGround,
): Reconciliation {
  const { knex, clock, settings, access, bell } = ground;
  const stores = {
    ...ground,
    queue: new QueueStore(knex),
    done: new DoneMessageStore(),
    agents: new AgentStore(),
    matches: new MatchStore(),
    findings: new FindingStore(),
    rules: new RuleSetStore<readonly InventoryRule[]>(
      'inventory_rules',
      standardRules,
    ),
    lists: new AgentListStore(knex),
    visible: new VisibleAssets(ground.records),
  };
  const reconciler = new Reconciler({
    ...stores,
    records: ground.records.store,
  });
  return {
    queue: stores.queue,
    messages: new MessageService(
      new MessageListStore(knex),
      stores.visible,
      access,
      bell,
      clock,
      settings.keepsMessages,
    ),
    agents: new AgentService(stores),
    rules: new RuleService(stores),
    worker: ({ instruments, atOnce } = {}) =>
      new QueueWorker({
        ...stores,
        atOnce,
        reconcile: (message, parsed) => reconciler.reconcile(message, parsed),
        count: outcome => instruments?.countInventory(outcome),
      }),
  };
}

/** The routes for people. */
export function reconciliationRoutes({
  messages,
  agents,
  rules,
}: Reconciliation): Route[] {
  return [
    ...messageRoutes(messages),
    ...agentRoutes(agents),
    ...ruleRoutes(rules),
  ];
}
