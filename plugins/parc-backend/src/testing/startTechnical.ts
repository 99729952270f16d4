import type { AnyRecord, Inventory } from '@parc/backstage-plugin-parc-common';
import type { Knex } from 'knex';
import { DateTime } from 'luxon';
import { v7 as uuidv7 } from 'uuid';
import { anInventory, digestsOf } from './anInventory';
import { startRegister } from './startRegister';

/** The register with a clock that the test moves, and agents whose inventories are applied as the queue would. */
export async function startTechnical(knex: Knex) {
  let now = DateTime.fromISO('2026-05-04T10:00:00Z', { zone: 'utc' });
  let messages = 0;
  const register = await startRegister(knex, () => now);
  const { technical } = register.inventory;
  const { records } = register.assets;

  const anAgent = async (deviceId = anInventory().deviceId) => {
    const id = uuidv7();
    await knex('agents').insert({
      id,
      device_id: deviceId,
      product: 'glpi',
      item_type: 'Computer',
      state: 'linked',
      identity: {},
      first_seen: now.toISO(),
      changed_at: now.toISO(),
    });
    return id;
  };
  const lock = async (trx: Knex.Transaction, id: string) => {
    const options = { lock: true, deleted: true };
    const [asset] = await records.store.find(trx, [id], options);
    return asset;
  };
  return {
    ...register,
    anAgent,
    now: () => now,
    later: (duration: object = { days: 1 }) => {
      now = now.plus(duration);
    },
    /** Empties all that a test wrote. */
    forget: async () => {
      await knex.raw(
        'truncate feed, history, agents, technical_states, issued_refs, counters, models, assets restart identity cascade',
      );
      now = DateTime.fromISO('2026-05-04T10:00:00Z', { zone: 'utc' });
      messages = 0;
    },
    make: (values: object = {}) =>
      records.create(register.context, {
        category: 'laptop',
        tag: 'LT-1',
        ...values,
      }),
    get: (ref = 'LT-1') => records.get(register.context.who, ref),
    patch: async (ref: string, changes: object, source = 'portal') => {
      const { version } = await records.get(register.context.who, ref);
      return records.update(
        { ...register.context, source: source as 'portal' },
        ref,
        version,
        changes,
      );
    },
    apply: async (
      asset: AnyRecord,
      agentId: string,
      inventory: Inventory,
      message?: number,
    ) => {
      messages += 1;
      await technical.prepare(inventory);
      return knex.transaction(async trx =>
        technical.applyInventory(trx, {
          asset: await lock(trx, asset.id),
          agentId,
          inventory,
          digests: digestsOf(inventory),
          messageId: String(message ?? messages),
          receivedAt: now,
        }),
      );
    },
  };
}

export type Technical = Awaited<ReturnType<typeof startTechnical>>;
