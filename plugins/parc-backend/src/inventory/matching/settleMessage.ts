import type {
  InventoryNote,
  MatchExplanation,
  MessageOutcome,
  PassedOver,
} from '@parc/backstage-plugin-parc-common';
import type { Transaction } from '../../records';
import type { DoneMessageStore } from '../queue/DoneMessageStore';
import type { QueueStore } from '../queue/QueueStore';
import type { AgentStore, StoredAgent } from './AgentStore';
import { compareIdentity } from './knownIdentity';
import type { MatchStore } from './MatchStore';
import { isSameAgent, type AgentNews } from './nextAgent';

/** A message at work, in its transaction. */
export interface Work extends AgentNews {
  trx: Transaction;
}

/** What was decided, beside the outcome. */
export interface Decided {
  explanation?: MatchExplanation;
  passedOver?: readonly PassedOver[];
}

interface SettleGround {
  agents: AgentStore;
  matches: MatchStore;
  queue: QueueStore;
  done: DoneMessageStore;
}

/** Writes the agent and what became of the message, which is returned. */
export async function settleMessage(
  ground: SettleGround,
  work: Work,
  agent: StoredAgent | undefined,
  settled: {
    outcome: MessageOutcome;
    decided: Decided;
    /** Those of the inventory, unless others are given. */
    notes?: readonly InventoryNote[];
  },
): Promise<MessageOutcome> {
  const { outcome, decided } = settled;
  const { message, parsed } = work;
  if (agent) await writeAgent(ground, work, agent);
  const result = {
    outcome,
    // What was not taken says nothing of the asset.
    assetId: outcome === 'refused' ? undefined : agent?.assetId,
    agentId: agent?.id,
    notes: settled.notes ?? parsed.inventory.notes,
    explanation: decided.explanation ?? agent?.match,
    passedOver: decided.passedOver,
    keepsBody:
      agent?.fullMessageId === message.id ||
      (outcome === 'refused' && agent?.state === 'refused'),
  };
  await ground.queue.settle(work.trx, message, result, work.at);
  return outcome;
}

/** Writes an agent that says something new, and what follows for its messages and those of others. */
async function writeAgent(
  { agents, matches, done }: SettleGround,
  { trx, before, parsed }: Work,
  agent: StoredAgent,
): Promise<void> {
  if (!before || isSameAgent(before, agent)) return;
  await agents.update(trx, agent);
  const { id, assetId, deviceId, identity } = agent;
  const isKnown =
    before.assetId === assetId &&
    compareIdentity(before.identity, identity) === 'same';
  if (assetId && !isKnown) {
    await matches.setKeys(trx, { id, assetId, deviceId, identity });
    await done.requeueRefused(trx, identity);
  }
  if (before.state === 'refused' && !parsed.inventory.isPartial)
    await done.dropRefused(trx, id);
  const old = before.fullMessageId;
  if (old && old !== agent.fullMessageId) await done.dropBody(trx, old);
}
