import {
  assets as assetNoun,
  categoriesOfMachine,
  decideMatch,
  type AnyRecord,
  type InventoryNote,
  type InventoryRule,
  type MatchDecision,
  type MessageOutcome,
  type ParsedInventory,
} from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import {
  findReferences,
  type Database,
  type RecordStore,
  type RuleSetStore,
  type Tables,
  type Transaction,
} from '../../records';
import type { DoneMessageStore } from '../queue/DoneMessageStore';
import type { QueueStore, TakenMessage } from '../queue/QueueStore';
import type { TechnicalWrites } from '../technical';
import type { AgentStore } from './AgentStore';
import type { FindingStore } from './FindingStore';
import { compareIdentity } from './knownIdentity';
import type { MatchStore } from './MatchStore';
import { linkedAgent, reportingAgent, unlinkedAgent } from './nextAgent';
import { raiseOfLink, raiseOfMachine } from './raiseFindings';
import { settleMessage, type Decided, type Work } from './settleMessage';

/** What reconciliation stands on. */
export interface ReconcilerGround {
  knex: Database;
  tables: Tables;
  /** Of the assets. */
  records: RecordStore;
  technical: TechnicalWrites;
  queue: QueueStore;
  done: DoneMessageStore;
  agents: AgentStore;
  matches: MatchStore;
  findings: FindingStore;
  rules: RuleSetStore<readonly InventoryRule[]>;
  clock: () => DateTime;
}

/** Finds the asset that an inventory belongs to, and has it written there: all of one message in one transaction. */
export class Reconciler {
  constructor(private readonly ground: ReconcilerGround) {}

  /** Returns what became of the message; undefined when another worker has it by now. */
  async reconcile(
    message: TakenMessage,
    parsed: ParsedInventory,
  ): Promise<MessageOutcome | undefined> {
    const { knex, queue, agents, technical, clock } = this.ground;
    await technical.prepare(parsed.inventory);
    return knex.transaction(async trx => {
      if (!(await queue.hold(trx, message))) return undefined;
      const before = await agents.lockByDevice(trx, parsed.inventory.deviceId);
      const work: Work = { trx, message, parsed, before, at: clock() };
      if (await this.isOutdated(work))
        return settleMessage(this.ground, work, before, {
          outcome: 'ignored',
          decided: {},
          notes: [outdated],
        });
      if (before?.state === 'ignored') return this.park(work, 'ignored', {});
      return this.carryOut(work, await this.decide(work));
    });
  }

  private async isOutdated({ trx, message, before }: Work): Promise<boolean> {
    return (
      before?.assetId !== undefined &&
      before.fullMessageId !== message.id &&
      this.ground.done.isOutdated(trx, message, before.id)
    );
  }

  /** A link holds as long as the machine does not say that it is another; then, and without one, the rules decide. */
  private async decide(work: Work): Promise<MatchDecision | { then: 'keep' }> {
    const { trx, before, parsed } = work;
    const { identity, deviceId, product, itemType, isPartial } =
      parsed.inventory;
    const { matches, rules } = this.ground;
    const compared =
      before?.state === 'linked'
        ? compareIdentity(before.identity, identity)
        : 'other';
    if (compared === 'same') return { then: 'keep' };
    await matches.lockKeys(trx, deviceId, identity);
    if (compared === 'similar') return { then: 'keep' };
    const [candidates] = await matches.candidates(trx, [
      { identity, agentId: before?.id, assetId: before?.assetId },
    ]);
    return decideMatch((await rules.read(trx)).rules, {
      deviceId,
      product,
      itemType,
      isPartial,
      identity,
      candidates,
      excluded: before?.excluded ?? [],
    });
  }

  private async carryOut(
    work: Work,
    decision: MatchDecision | { then: 'keep' },
  ): Promise<MessageOutcome> {
    switch (decision.then) {
      case 'keep':
        return this.link(work, work.before!.assetId!, {});
      case 'link': {
        const isKept = decision.asset === work.before?.assetId;
        return this.link(
          work,
          decision.asset,
          isKept ? { passedOver: decision.passedOver } : decision,
        );
      }
      case 'create':
        return this.create(work, decision);
      case 'ambiguous':
        return this.park(work, 'discovered', decision, 'ambiguous');
      case 'discover':
        return this.park(work, 'discovered', decision);
      case 'refuse':
        return this.refuse(work, decision);
      default:
        throw new Error(`unknown decision ${decision satisfies never}`);
    }
  }

  private async create(
    work: Work,
    decision: MatchDecision & { then: 'create' },
  ): Promise<MessageOutcome> {
    const { trx, message, parsed } = work;
    const { inventory } = parsed;
    const codes = [
      ...(decision.category ? [decision.category] : []),
      ...categoriesOfMachine(inventory),
    ];
    const found = await findReferences(
      trx,
      this.ground.tables.get('categories'),
      codes,
    );
    const category = codes.find(each => found.has(each.toLowerCase()));
    if (category === undefined) return this.park(work, 'discovered', decision);
    const defaults = message.credentialId
      ? await this.ground.agents.defaultsOf(trx, message.credentialId)
      : {};
    const asset = await this.ground.technical.createAsset(trx, {
      inventory,
      // Who reports is in use, and nowhere on a shelf.
      values: { category, status: 'deployed', ...defaults },
      deviceId: inventory.deviceId,
      receivedAt: message.receivedAt,
    });
    return this.link(work, asset.id, decision, asset);
  }

  /** Writes an inventory to its asset. What is lost or gone stays so, and somebody is told. */
  private async link(
    work: Work,
    assetId: string,
    decided: Decided,
    created?: AnyRecord,
  ): Promise<MessageOutcome> {
    const { trx, message, parsed, before } = work;
    const { technical, agents } = this.ground;
    const asset = created ?? (await this.lockAsset(trx, assetId));
    const isMoved = before?.assetId !== assetId;
    // Rows of the asset name the agent, so it comes first.
    const agent = before ?? reportingAgent(work);
    if (!before) await agents.insert(trx, { ...agent, state: 'discovered' });
    const { isChanged } = await technical.applyInventory(trx, {
      asset,
      agentId: agent.id,
      inventory: parsed.inventory,
      digests: parsed.digests,
      messageId: message.id,
      receivedAt: message.receivedAt,
    });
    const explanation = isMoved ? decided.explanation : undefined;
    const after = linkedAgent(
      { ...work, before: agent },
      { assetId, explanation, isChanged: isChanged || isMoved },
    );
    const gone = await raiseOfLink(this.ground, {
      ...work,
      asset,
      agent: after,
    });
    await this.ground.findings.close(trx, agent.id, gone, work.at);
    const outcome = isChanged || isMoved ? 'changed' : 'unchanged';
    return settleMessage(this.ground, { ...work, before: agent }, after, {
      outcome: created ? 'created' : outcome,
      decided,
    });
  }

  private async lockAsset(
    trx: Transaction,
    assetId: string,
  ): Promise<AnyRecord> {
    const [asset] = await this.ground.records.find(trx, [assetId], {
      deleted: true,
      lock: true,
    });
    if (!asset) throw new Error(`there is no ${assetNoun.name} ${assetId}`);
    return asset;
  }

  /** A machine that waits for a person, or is not listened to. */
  private async park(
    work: Work,
    state: 'discovered' | 'ignored' | 'refused',
    decided: Decided & { assets?: string[] },
    finding?: 'ambiguous' | 'partial-of-unknown',
  ): Promise<MessageOutcome> {
    const { trx, at } = work;
    const agent = unlinkedAgent(work, state, decided.explanation);
    const before = work.before ?? agent;
    if (!work.before) await this.ground.agents.insert(trx, agent);
    if (finding)
      await raiseOfMachine(this.ground, { ...work, agent }, finding, decided);
    await this.ground.findings.close(
      trx,
      agent.id,
      finding ? [finding] : [],
      at,
    );
    return settleMessage(this.ground, { ...work, before }, agent, {
      outcome: state,
      decided,
    });
  }

  /** A part of a machine that nobody knows makes no half asset; who waits for a person goes on waiting. */
  private async refuse(
    work: Work,
    decision: MatchDecision & { then: 'refuse' },
  ): Promise<MessageOutcome> {
    const { before } = work;
    if (decision.because === 'rule')
      return this.park(work, 'refused', decision);
    if (before?.state !== 'linked' && before?.state !== 'discovered')
      return this.park(work, 'refused', decision, 'partial-of-unknown');
    await raiseOfMachine(
      this.ground,
      { ...work, agent: before },
      'partial-of-unknown',
      decision,
    );
    return settleMessage(this.ground, work, before, {
      outcome: 'refused',
      decided: decision,
    });
  }
}

const outdated: InventoryNote = {
  path: '',
  message: 'came before a whole inventory that is done already',
};
