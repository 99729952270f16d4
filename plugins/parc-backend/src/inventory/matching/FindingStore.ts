import type { FindingKind } from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../records';

/** Something that a person should look at. */
export interface NewFinding {
  kind: FindingKind;
  assetId?: string;
  agentId?: string;
  params?: object;
}

/** Writes down what came up. */
export class FindingStore {
  /** An open one of the same kind about the same is only seen again. */
  async raise(
    trx: Transaction,
    { kind, assetId, agentId, params }: NewFinding,
    at: DateTime,
  ): Promise<void> {
    await trx.raw(
      `insert into inventory_findings (id, kind, asset_id, agent_id, params, since, seen_at)
       values (?, ?, ?, ?, ?::jsonb, ?, ?)
       on conflict (kind, coalesce(agent_id, asset_id), coalesce(asset_id, agent_id)) where dismissed_at is null
       do update set seen_at = greatest(inventory_findings.seen_at, excluded.seen_at), params = excluded.params`,
      [
        uuidv7({ msecs: at.toMillis() }),
        kind,
        assetId ?? null,
        agentId ?? null,
        JSON.stringify(params ?? {}),
        at.toISO()!,
        at.toISO()!,
      ],
    );
  }

  /** Closes what an agent's last inventory settled by itself. Clones stay: they come back. */
  async close(
    trx: Transaction,
    agentId: string,
    stillOpen: readonly FindingKind[],
    at: DateTime,
  ): Promise<void> {
    await trx.raw(
      `update inventory_findings set dismissed_at = ?, dismissed_by = 'service:inventory'
       where agent_id = ? and dismissed_at is null and kind <> 'cloned' and kind <> all(?::text[])`,
      [at.toISO()!, agentId, [...stillOpen]],
    );
  }
}
