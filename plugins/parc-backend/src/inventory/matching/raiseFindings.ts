import type {
  AnyRecord,
  FindingKind,
  MatchExplanation,
} from '@parc/backstage-plugin-parc-common';
import type { RecordStore, Transaction } from '../../records';
import type { StoredAgent } from './AgentStore';
import type { FindingStore } from './FindingStore';
import type { MatchStore } from './MatchStore';
import type { AgentNews } from './nextAgent';

interface FindingGround {
  records: RecordStore;
  findings: FindingStore;
  matches: MatchStore;
}

interface Found extends AgentNews {
  trx: Transaction;
  agent: StoredAgent;
}

/**
 * What a linked machine gives reason to look at: its asset is lost or gone, or two machines take turns with one
 * identifier. Returns what is so now, beside clones.
 */
export async function raiseOfLink(
  { findings, matches, records }: FindingGround,
  { trx, before, at, agent, asset }: Found & { asset: AnyRecord },
): Promise<FindingKind[]> {
  const { name } = agent.identity;
  const params = { deviceId: agent.deviceId, name };
  const gone = goneKind(asset);
  if (gone) {
    const { status } = asset;
    await findings.raise(
      trx,
      {
        kind: gone,
        assetId: asset.id,
        agentId: agent.id,
        params: { ...params, status },
      },
      at,
    );
  }
  const isBack =
    before?.assetId !== undefined &&
    before.assetId !== asset.id &&
    (await matches.spokeFor(trx, agent.id, asset.id));
  if (isBack) {
    const [other] = await records.find(trx, [before.assetId!], {
      deleted: true,
    });
    const refs = [asset.ref, other?.ref].sort();
    await findings.raise(
      trx,
      {
        kind: 'cloned',
        agentId: agent.id,
        params: { ...params, assets: refs },
      },
      at,
    );
  }
  return gone ? [gone] : [];
}

/** Says that nobody knows whose a machine is. */
export async function raiseOfMachine(
  { findings, records }: FindingGround,
  { trx, at, agent, parsed }: Found,
  kind: 'ambiguous' | 'partial-of-unknown',
  decided: { explanation?: MatchExplanation; assets?: string[] },
): Promise<void> {
  const { serial, name } = parsed.inventory.identity;
  const found = await records.find(trx, decided.assets ?? [], {
    deleted: true,
  });
  const params = {
    deviceId: agent.deviceId,
    name,
    serial,
    ...(found.length
      ? { assets: found.map(each => each.ref), ...decided.explanation }
      : {}),
  };
  await findings.raise(trx, { kind, agentId: agent.id, params }, at);
}

function goneKind({ deletedAt, status }: AnyRecord): FindingKind | undefined {
  if (deletedAt) return 'deleted-reported';
  if (status === 'lost') return 'lost-reported';
  return status === 'retired' || status === 'disposed'
    ? 'retired-reported'
    : undefined;
}
