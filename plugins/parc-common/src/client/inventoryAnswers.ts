import type {
  AgentProduct,
  ComponentKind,
  InventoryIdentity,
  InventoryItemType,
  InventoryNote,
  InventorySections,
  InventoryPort,
  InventoryRule,
  MatchExplanation,
} from '../inventory';
import type { ChangeSource, Reference } from '../records';

export interface CursorPage<T> {
  items: T[];
  pageInfo: { nextCursor?: string };
}

export interface InventoryMessage {
  id: string;
  receivedAt: string;
  deviceId: string;
  agentUuid?: string;
  product: AgentProduct;
  userAgent?: string;
  remoteAddress?: string;
  format: string;
  action: string;
  isPartial: boolean;
  size: number;
  state: 'waiting' | 'taken' | 'done' | 'failed';
  attempts: number;
  doneAt?: string;
  outcome?: 'created' | 'changed' | 'unchanged' | 'discovered' | 'refused' | 'ignored';
  asset?: Reference;
  agent?: string;
  error?: string;
  hasBody: boolean;
}

export interface InventoryMessageDetails extends InventoryMessage {
  notes: InventoryNote[];
  explanation?: MatchExplanation;
  credential?: { id: string; name: string };
}

export interface InventoryStatus {
  waiting: number;
  failed: number;
  findings: number;
  discovered: number;
  agents: number;
  messagesLastHour: number;
  oldestWaiting?: string;
}

export interface Agent {
  id: string;
  deviceId: string;
  agentUuid?: string;
  product: AgentProduct;
  version?: string;
  tag?: string;
  itemType: InventoryItemType;
  state: 'linked' | 'discovered' | 'ignored' | 'refused';
  asset?: Reference;
  matchedAt?: string;
  match?: MatchExplanation;
  identity: InventoryIdentity;
  firstSeen: string;
  lastSeen?: string;
}

export interface InventoryRules {
  version: number;
  isStandard: boolean;
  rules: InventoryRule[];
}

export interface RuleChange {
  agent: string;
  deviceId: string;
  name?: string;
  from?: string;
  to?: string;
  explanation?: MatchExplanation;
}

export interface DryRunAnswer {
  agents: number;
  same: number;
  changes: RuleChange[];
}

export interface InventoryFinding {
  id: string;
  kind: string;
  asset?: Reference;
  agent?: { id: string; deviceId: string };
  params: Record<string, unknown>;
  since: string;
  seenAt: string;
}

export interface AgentCredential {
  id: string;
  name: string;
  login: string;
  owner?: string;
  location?: Reference;
  createdAt: string;
  createdBy: string;
  lastUsedAt?: string;
  expiresAt?: string;
  revokedAt?: string;
}

export interface TechnicalState {
  agents: Agent[];
  lastSeen?: string;
  sections: Partial<InventorySections>;
  says: Array<{ field: string; value: unknown; at: string; agent: string }>;
  sources: Record<string, { source: ChangeSource; at: string; actor: string }>;
}

export interface ShownComponent {
  id: string;
  kind: ComponentKind;
  name?: string;
  manufacturer?: string;
  model?: string;
  serial?: string;
  details: Record<string, string | number | boolean>;
  since: string;
  until?: string;
}

export interface ShownInstallation {
  name: string;
  publisher: string;
  version: string;
  architecture: string;
  installedOn?: string;
  since: string;
  until?: string;
}

export interface ShownInterface {
  id: string;
  name: string;
  mac?: string;
  type?: string;
  status?: string;
  addresses: string[];
  details: Record<string, string | number | boolean>;
  since: string;
  until?: string;
}

export interface ShownPort extends InventoryPort {
  connected: Array<{ mac: string; asset?: Reference }>;
}

export interface PrinterReading {
  day: string;
  counters: Record<string, number>;
  supplies: NonNullable<InventorySections['supplies']>;
}

export interface UserSeen {
  login: string;
  domain: string;
  since: string;
  until?: string;
}

export interface TimelineEntry {
  id: string;
  at: string;
  kind: string;
  [key: string]: unknown;
}
