import type {
  Agent,
  AgentCredential,
  AgentCredentialInput,
  DryRunAnswer,
  InventoryFinding,
  InventoryMessage,
  InventoryMessageDetails,
  InventoryRule,
  InventoryRules,
  InventoryStatus,
  NewAgentCredential,
} from '../inventory';
import type { Call, Params } from './Call';
import type { CursorPage } from './answers';

/** What agents delivered, who they are, and the rules by which they find their assets. */
export class InventoryClient {
  constructor(
    private readonly call: Call,
    private readonly baseUrl: () => Promise<string>,
  ) {}

  /** Where agents deliver. */
  async address(): Promise<string> {
    return `${await this.baseUrl()}/inventory`;
  }

  /** How much waits, failed or asks for a person. */
  status(): Promise<InventoryStatus> {
    return this.call('GET', '/inventory-status');
  }

  /** What came in, newest first. */
  messages(params?: Params): Promise<CursorPage<InventoryMessage>> {
    return this.call('GET', '/inventory-messages', { params });
  }

  message(id: string): Promise<InventoryMessageDetails> {
    return this.call('GET', path('inventory-messages', id));
  }

  /** The address of a body as it was delivered: a plain link, for which the portal's cookie authorises. */
  async bodyUrl(id: string): Promise<string> {
    return `${await this.baseUrl()}${path('inventory-messages', id, 'body')}`;
  }

  /** Works off again what failed: some messages, or all that did. */
  replay(
    which: { ids: string[] } | { failed: true },
  ): Promise<{ replayed: number }> {
    return this.call('POST', '/inventory-messages/replay', { body: which });
  }

  agents(params?: Params): Promise<CursorPage<Agent>> {
    return this.call('GET', '/agents', { params });
  }

  agent(id: string): Promise<Agent> {
    return this.call('GET', path('agents', id));
  }

  /** Makes an asset of a discovered machine. */
  createAsset(id: string, values: object): Promise<Agent> {
    return this.call('POST', path('agents', id, 'create'), { body: values });
  }

  /** Says to which asset a machine belongs. */
  link(id: string, asset: string): Promise<Agent> {
    return this.call('POST', path('agents', id, 'link'), { body: { asset } });
  }

  ignore(id: string): Promise<Agent> {
    return this.call('POST', path('agents', id, 'ignore'), { body: {} });
  }

  /** Takes back what a wrong match wrote; the agent is reconciled again, and never with this asset. */
  undoMatch(id: string, reason?: string): Promise<Agent> {
    return this.call('POST', path('agents', id, 'undo-match'), {
      body: { reason },
    });
  }

  rules(): Promise<InventoryRules> {
    return this.call('GET', '/inventory-rules');
  }

  /** Replaces the rules, if nobody changed them since `version`. */
  saveRules(
    version: number,
    rules: readonly InventoryRule[],
  ): Promise<InventoryRules> {
    return this.call('POST', '/inventory-rules', {
      body: { rules },
      headers: { 'If-Match': `"${version}"` },
    });
  }

  /** What other rules would make of the inventories that are stored; changes nothing. */
  tryRules(rules: readonly InventoryRule[]): Promise<DryRunAnswer> {
    return this.call('POST', '/inventory-rules/dry-run', { body: { rules } });
  }

  findings(params?: Params): Promise<CursorPage<InventoryFinding>> {
    return this.call('GET', '/inventory-findings', { params });
  }

  dismiss(id: string): Promise<void> {
    return this.call('POST', path('inventory-findings', id, 'dismiss'), {
      body: {},
    });
  }

  credentials(): Promise<{ items: AgentCredential[] }> {
    return this.call('GET', '/agent-credentials');
  }

  /** The only answer that holds the secret. */
  createCredential(body: AgentCredentialInput): Promise<NewAgentCredential> {
    return this.call('POST', '/agent-credentials', { body });
  }

  revokeCredential(id: string): Promise<AgentCredential> {
    return this.call('POST', path('agent-credentials', id, 'revoke'), {
      body: {},
    });
  }
}

function path(...parts: string[]): string {
  return `/${parts.map(encodeURIComponent).join('/')}`;
}
