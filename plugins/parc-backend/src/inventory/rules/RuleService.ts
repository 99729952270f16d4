import {
  decideMatch,
  parcInventoryManagePermission,
  parcInventoryReadPermission,
  type DryRunAnswer,
  type InventoryRule,
  type InventoryRules,
  type MatchCandidate,
  type MatchDecision,
} from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import {
  findReferences,
  refusalError,
  type Access,
  type RuleSetStore,
  type StoredRuleSet,
  type Database,
  type Tables,
  type Who,
} from '../../records';
import type { AgentStore, StoredAgent } from '../matching/AgentStore';
import type { MatchStore } from '../matching/MatchStore';
import type { QueueBell } from '../QueueBell';
import type { DoneMessageStore } from '../queue/DoneMessageStore';
import type { VisibleAssets } from '../VisibleAssets';

/** Agents that are looked at with one query. */
const batchSize = 500;
/** A dry run looks at so many agents: some seconds. */
const mostAgents = 20_000;
/** A dry run lists so many changes. */
const mostChanges = 500;

export interface RuleGround {
  knex: Database;
  tables: Tables;
  rules: RuleSetStore<readonly InventoryRule[]>;
  agents: AgentStore;
  matches: MatchStore;
  done: DoneMessageStore;
  visible: VisibleAssets;
  access: Access;
  bell: QueueBell;
  clock: () => DateTime;
}

/** The rules by which inventories find their asset. */
export class RuleService {
  constructor(private readonly ground: RuleGround) {}

  async read(who: Who): Promise<InventoryRules> {
    const { access, knex, rules } = this.ground;
    await access.require(who, parcInventoryReadPermission);
    return toAnswer(await rules.read(knex));
  }

  /**
   * Replaces the rules. They decide of what comes from now on, and of the machines that wait for a person, which are
   * worked off again; a link that there is stays.
   */
  async save(
    who: Who,
    version: number,
    given: readonly InventoryRule[],
  ): Promise<InventoryRules> {
    const { access, bell, knex, done, rules, clock } = this.ground;
    await access.require(who, parcInventoryManagePermission);
    await this.checkCategories(given);
    await knex.transaction(async trx => {
      const isWritten = await rules.write(
        trx,
        version,
        given,
        who.actor,
        clock(),
      );
      if (!isWritten) throw await rules.stale(trx, version);
      await done.requeueUnlinked(trx);
    });
    bell.ring();
    return toAnswer(await rules.read(knex));
  }

  /** What other rules would decide of the agents that there are, where it is something else than what hold now. */
  async dryRun(
    who: Who,
    given: readonly InventoryRule[],
  ): Promise<DryRunAnswer> {
    const { access, agents, knex, rules } = this.ground;
    await access.require(who, parcInventoryManagePermission);
    await this.checkCategories(given);
    const now = (await rules.read(knex)).rules;
    const found: Change[] = [];
    let looked = 0;
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const batch = await agents.after(knex, after, batchSize);
      found.push(...(await this.changesOf(batch, now, given)));
      looked += batch.length;
      const isLast = batch.length < batchSize;
      if (isLast || looked >= mostAgents)
        return {
          agents: looked,
          same: looked - found.length,
          isComplete: isLast,
          changes: await this.shown(who, found.slice(0, mostChanges)),
        };
      after = batch[batch.length - 1].id;
    }
  }

  private async changesOf(
    batch: readonly StoredAgent[],
    now: readonly InventoryRule[],
    given: readonly InventoryRule[],
  ): Promise<Change[]> {
    const { knex, matches } = this.ground;
    const candidates = await matches.candidates(
      knex,
      batch.map(({ id, assetId, identity }) => ({
        agentId: id,
        assetId,
        identity,
      })),
    );
    return batch.flatMap((agent, index) => {
      // What somebody linked by hand is decided.
      if (agent.match?.by && agent.assetId) return [];
      const decide = (rules: readonly InventoryRule[]) =>
        decideMatch(rules, {
          ...agent,
          isPartial: agent.state === 'refused',
          candidates: candidates[index],
        });
      const [before, after] = [decide(now), decide(given)];
      return resultOf(before) === resultOf(after)
        ? []
        : [{ agent, after, candidates: candidates[index] }];
    });
  }

  private async shown(
    who: Who,
    changes: readonly Change[],
  ): Promise<DryRunAnswer['changes']> {
    const { visible } = this.ground;
    const named = changes.flatMap(({ candidates }) =>
      candidates.map(({ id, ref }) => ({ asset: { id, ref } })),
    );
    const refs = new Map(
      (await visible.only(who, named)).flatMap(({ asset }) =>
        asset ? [[asset.id, asset.ref]] : [],
      ),
    );
    // An asset that the reader may not see has no name here.
    const refOf = (id: string) => refs.get(id) ?? '?';
    return changes.map(({ agent, after }) => ({
      agent: agent.id,
      deviceId: agent.deviceId,
      ...(agent.identity.name ? { name: agent.identity.name } : {}),
      from: agent.assetId ? refOf(agent.assetId) : agent.state,
      to: after.then === 'link' ? refOf(after.asset) : after.then,
      explanation: after.explanation,
    }));
  }

  private async checkCategories(
    given: readonly InventoryRule[],
  ): Promise<void> {
    const { knex, tables } = this.ground;
    const codes = given.flatMap(each => each.category ?? []);
    const known = await findReferences(knex, tables.get('categories'), codes);
    const unknown = codes.filter(code => !known.has(code.toLowerCase()));
    if (unknown.length)
      throw refusalError(
        unknown.map(value => ({
          row: given.findIndex(each => each.category === value) + 1,
          kind: 'input',
          field: 'category',
          value,
          message: 'is not a known category',
        })),
      );
  }
}

interface Change {
  agent: StoredAgent;
  after: MatchDecision;
  candidates: readonly MatchCandidate[];
}

function resultOf(decision: MatchDecision): string {
  return decision.then === 'link' ? decision.asset : decision.then;
}

function toAnswer({
  version,
  rules,
  ...changed
}: StoredRuleSet<readonly InventoryRule[]>): InventoryRules {
  return { ...changed, version, isStandard: version === 0, rules: [...rules] };
}
