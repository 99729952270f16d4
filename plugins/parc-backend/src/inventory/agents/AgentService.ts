import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  assetUpdatePermission,
  parcInventoryManagePermission,
  parcInventoryReadPermission,
  type Agent,
  type AgentsQuery,
  type AnyRecord,
  type FindingsQuery,
  type InventoryFinding,
} from '@parc/backstage-plugin-parc-common';
import { DateTime } from 'luxon';
import {
  type Access,
  type ChangeContext,
  findReferences,
  type Page,
  pageOf,
  type RecordService,
  refusalError,
  type Tables,
  type Transaction,
  type Who,
} from '../../records';
import type { AgentStore, StoredAgent } from '../matching/AgentStore';
import type { MatchStore } from '../matching/MatchStore';
import type { QueueBell } from '../QueueBell';
import type { DoneMessageStore } from '../queue/DoneMessageStore';
import type { TechnicalWrites } from '../technical';
import type { VisibleAssets } from '../VisibleAssets';
import type { AgentListStore } from './AgentListStore';

/** What the service of agents stands on. */
export interface AgentGround {
  lists: AgentListStore;
  agents: AgentStore;
  matches: MatchStore;
  done: DoneMessageStore;
  technical: TechnicalWrites;
  visible: VisibleAssets;
  records: RecordService;
  tables: Tables;
  access: Access;
  bell: QueueBell;
  clock: () => DateTime;
}

/** Who reports, and what a person decides about it. */
export class AgentService {
  constructor(private readonly ground: AgentGround) {}

  async list(who: Who, { asset, ...query }: AgentsQuery): Promise<Page<Agent>> {
    const { access, lists, visible } = this.ground;
    await access.require(who, parcInventoryReadPermission);
    const assetId = await visible.idOf(who, asset);
    const found = await lists.agents({ ...query, assetId });
    const page = pageOf(found, query.limit, each => each.id);
    return { ...page, items: await this.shown(who, page.items) };
  }

  async get(who: Who, id: string): Promise<Agent> {
    const { access, lists, records } = this.ground;
    await access.require(who, parcInventoryReadPermission);
    const agent = await lists.agent(records.store.knex, id);
    if (!agent) throw new NotFoundError(`there is no agent ${id}`);
    const [shown] = await this.shown(who, [agent]);
    return shown;
  }

  /** Makes an asset of a machine that waits; what its inventory says is written to it at once. */
  async create(
    context: ChangeContext,
    id: string,
    values: object,
  ): Promise<Agent> {
    const { access, agents, records, tables } = this.ground;
    await access.require(context.who, parcInventoryManagePermission);
    // Before the transaction: to ask, the portal may need a connection itself, of the same pool.
    const scope = await records.writer.creatable(context.who);
    await records.store.knex.transaction(async trx => {
      const agent = await this.unlinked(trx, id);
      const { category } = agent.identity;
      const known = category
        ? await findReferences(trx, tables.get('categories'), [category])
        : new Map();
      const defaults = agent.credentialId
        ? await agents.defaultsOf(trx, agent.credentialId)
        : {};
      const input = {
        ...(known.size ? { category } : {}),
        status: 'deployed',
        ...defaults,
        ...values,
      };
      const outcome = await records.writer.create(context, [input], {
        trx,
        scope,
      });
      await this.linkTo(trx, context.who, agent, outcome.written[0].record);
    });
    return this.after(context.who, id);
  }

  /** Says to which asset a machine belongs. That holds until the machine says that it is another. */
  async link(who: Who, id: string, ref: string): Promise<Agent> {
    const { records } = this.ground;
    const scope = await this.mayChange(who);
    const asset = await records.get(who, ref);
    await records.store.knex.transaction(async trx => {
      const agent = await this.unlinked(trx, id);
      await this.assertMayChange(trx, scope, asset);
      await this.linkTo(trx, who, agent, asset);
    });
    return this.after(who, id);
  }

  /** Listens no more to a machine that belongs to no asset. */
  async ignore(who: Who, id: string): Promise<Agent> {
    const { access, agents, lists, records } = this.ground;
    await access.require(who, parcInventoryManagePermission);
    await records.store.knex.transaction(async trx => {
      const agent = await this.unlinked(trx, id);
      const changedAt = this.now();
      await agents.update(trx, { ...agent, state: 'ignored', changedAt });
      await lists.dismissOfAgent(trx, agent.id, who.actor, changedAt);
    });
    return this.after(who, id);
  }

  /**
   * Takes back what a wrong match wrote. The agent is never linked to this asset again by itself, and its last whole
   * inventory is worked off anew.
   */
  async undoMatch(who: Who, id: string, reason?: string): Promise<Agent> {
    const { agents, matches, records, technical } = this.ground;
    const scope = await this.mayChange(who);
    await records.store.knex.transaction(async trx => {
      const agent = await this.locked(trx, id);
      const { assetId, matchedAt } = agent;
      if (!assetId || !matchedAt)
        throw conflict('agent-not-linked', 'speaks for no asset');
      const [asset] = await records.store.find(trx, [assetId], {
        deleted: true,
        lock: true,
      });
      await this.assertMayChange(trx, scope, asset);
      await technical.undoInventory(trx, {
        agentId: agent.id,
        assetId,
        since: DateTime.fromISO(matchedAt, { zone: 'utc' }),
        who,
      });
      await matches.removeKeys(trx, agent.id, assetId);
      await agents.update(trx, {
        ...unlinked(agent),
        excluded: [...new Set([...agent.excluded, assetId])],
        match: { rule: reason ?? '', by: who.actor },
        changedAt: this.now(),
      });
      await this.workOffAgain(trx, agent);
    });
    return this.after(who, id);
  }

  async findings(
    who: Who,
    { asset, ...query }: FindingsQuery,
  ): Promise<Page<InventoryFinding>> {
    const { access, lists, visible } = this.ground;
    await access.require(who, parcInventoryReadPermission);
    const assetId = await visible.idOf(who, asset);
    const found = await lists.findings({ ...query, assetId });
    const page = pageOf(found, query.limit, each => each.id);
    return { ...page, items: await visible.only(who, page.items) };
  }

  /** Says that a finding is settled; the same again opens a new one. */
  async dismiss(who: Who, id: string): Promise<void> {
    const { access, lists } = this.ground;
    await access.require(who, parcInventoryManagePermission);
    if (!(await lists.dismiss(id, who.actor, this.now())))
      throw new NotFoundError(`there is no open finding ${id}`);
  }

  private async linkTo(
    trx: Transaction,
    who: Who,
    agent: StoredAgent,
    { id: assetId }: AnyRecord,
  ): Promise<void> {
    const { agents, lists, matches } = this.ground;
    const { deviceId, identity } = agent;
    const changedAt = this.now();
    const again = await this.workOffAgain(trx, agent);
    await matches.lockKeys(trx, deviceId, identity);
    await agents.update(trx, {
      ...agent,
      state: 'linked',
      assetId,
      // From then on it speaks for this asset: of what is worked off again, too.
      matchedAt: again?.toUTC().toISO() ?? changedAt,
      match: { rule: '', by: who.actor },
      excluded: agent.excluded.filter(each => each !== assetId),
      digest: undefined,
      lastMessageId: undefined,
      changedAt,
    });
    await matches.setKeys(trx, { id: agent.id, assetId, deviceId, identity });
    await lists.dismissOfAgent(trx, agent.id, who.actor, changedAt);
  }

  private async workOffAgain(
    trx: Transaction,
    { fullMessageId }: StoredAgent,
  ): Promise<DateTime | undefined> {
    return fullMessageId
      ? this.ground.done.requeue(trx, fullMessageId)
      : undefined;
  }

  private async locked(trx: Transaction, id: string): Promise<StoredAgent> {
    const agent = await this.ground.agents.find(trx, id, true);
    if (!agent) throw new NotFoundError(`there is no agent ${id}`);
    return agent;
  }

  private async unlinked(trx: Transaction, id: string): Promise<StoredAgent> {
    const agent = await this.locked(trx, id);
    if (agent.assetId)
      throw conflict(
        'agent-linked',
        'speaks for an asset already; undo that first',
      );
    return agent;
  }

  /** The agent as it is after a decision; who decides may know it. */
  private async after(who: Who, id: string): Promise<Agent> {
    const { bell, lists, records } = this.ground;
    bell.ring();
    const agent = await lists.agent(records.store.knex, id);
    const [shown] = await this.shown(who, [agent!]);
    return shown;
  }

  private async shown(who: Who, agents: readonly Agent[]): Promise<Agent[]> {
    const { visible } = this.ground;
    const shown = await visible.only(who, agents);
    return Promise.all(
      shown.map(async ({ excluded, ...agent }) => {
        if (!excluded) return agent;
        const seen = await visible.only(
          who,
          excluded.map(asset => ({ asset })),
        );
        return { ...agent, excluded: seen.flatMap(each => each.asset ?? []) };
      }),
    );
  }

  private async mayChange(who: Who) {
    const { access } = this.ground;
    await access.require(who, parcInventoryManagePermission);
    return access.scope(who, assetUpdatePermission);
  }

  private async assertMayChange(
    trx: Transaction,
    scope: Awaited<ReturnType<Access['scope']>>,
    asset: AnyRecord,
  ): Promise<void> {
    const { store } = this.ground.records;
    const inside = await store.matching(trx, [asset.id], scope);
    if (!inside.has(asset.id))
      throw new NotAllowedError(
        `${asset.ref}: this needs the permission ${assetUpdatePermission.name}`,
      );
  }

  private now(): string {
    return this.ground.clock().toUTC().toISO()!;
  }
}

function unlinked(agent: StoredAgent): StoredAgent {
  return {
    ...agent,
    state: 'discovered',
    assetId: undefined,
    matchedAt: undefined,
    digest: undefined,
    lastMessageId: undefined,
  };
}

function conflict(code: string, message: string): Error {
  return refusalError([{ row: 1, kind: 'conflict', code, message }]);
}
