import { createHash } from 'node:crypto';
import { mockServices } from '@backstage/backend-test-utils';
import type {
  Inventory,
  MessageOutcome,
  ParsedInventory,
} from '@parc/backstage-plugin-parc-common';
import type { Knex } from 'knex';
import { DateTime } from 'luxon';
import { Access, rowsOf, sql } from '../records';
import { startRegister } from './startRegister';
import {
  createReconciliation,
  QueueBell,
  type TakenMessage,
} from '../inventory';

/** What became of a message. */
export interface DoneMessage {
  state: string;
  outcome: MessageOutcome | null;
  asset: string | null;
  error: string | null;
  hasBody: boolean;
}

/** An inventory as a test says it: whoever sends it, a computer unless said otherwise. */
export type SentInventory = Partial<Omit<Inventory, 'identity'>> & {
  identity?: Partial<Inventory['identity']>;
};

/** The register with its queue, without agents: tests deliver inventories and say when they are worked off. */
export async function startReconciliation(
  knex: Knex,
  options: {
    /** May throw what reading throws. */
    whileParsing?(body: Buffer): void;
    /** How bodies are read, where they are not inventories already. */
    parse?(message: TakenMessage): Promise<ParsedInventory>;
  } = {},
) {
  let now = DateTime.fromISO('2026-03-02T08:00:00Z', { zone: 'utc' });
  const register = await startRegister(knex, () => now);
  const { records } = register.assets;
  const reconciliation = createReconciliation({
    knex,
    tables: register.tables,
    access: new Access(mockServices.permissions(), () => {
      throw new Error('nothing is conditional here');
    }),
    clock: () => now,
    statementTimeoutMilliseconds: 5_000,
    settings: { keepsMessages: { days: 14 } },
    records,
    technical: register.inventory.technical,
    bell: new QueueBell(),
    logger: mockServices.logger.mock(),
    parse: async message => {
      options.whileParsing?.(message.body);
      return (options.parse ?? parseSent)(message);
    },
  });
  const worker = reconciliation.worker();
  const deliver = async (body: Buffer, row: object): Promise<string> => {
    const [{ id }] = await knex('inventory_messages')
      .insert({
        received_at: now.toISO(),
        format: 'json',
        size: body.length,
        body,
        ...row,
      })
      .returning('id');
    return String(id);
  };
  return {
    ...register,
    ...reconciliation,
    records,
    now: () => now,
    drain: () => worker.drain(),
    /** Waits for something that another part of the process does. */
    until: async (isSo: () => boolean) => {
      while (!isSo()) await new Promise(resolve => setImmediate(resolve));
    },
    later: (duration: object) => {
      now = now.plus(duration);
    },
    /** Puts an inventory into the queue. Returns the message's id. */
    deliver: (sent: SentInventory & { credentialId?: string }) => {
      const inventory = anInventory(sent);
      return deliver(Buffer.from(JSON.stringify(inventory)), {
        device_id: inventory.deviceId,
        product: inventory.product,
        action: inventory.action,
        is_partial: inventory.isPartial,
        credential_id: sent.credentialId,
      });
    },
    /** Puts a body into the queue as an agent sends it. */
    deliverBody: (body: Buffer, deviceId: string) =>
      deliver(body, {
        device_id: deviceId,
        product: 'glpi',
        action: 'inventory',
        is_partial: false,
      }),
    /** Works the queue off. Throws the first error of a message. */
    workOff: async () => {
      await worker.drain();
      const [error] = await knex('inventory_messages')
        .whereNotNull('error')
        .pluck('error');
      if (error) throw new Error(error);
    },
    message: async (id: string): Promise<DoneMessage> => {
      const [row] = await rowsOf<DoneMessage>(
        knex,
        sql(
          `select m.state, m.outcome, a.tag as asset, m.error, m.body is not null as "hasBody"
           from inventory_messages m left join assets a on a.id = m.asset_id where m.id = ?`,
          id,
        ),
      );
      return row;
    },
    /** Forgets all that there is but the ground. */
    clear: () =>
      knex.raw(
        `truncate inventory_messages, inventory_rules, inventory_findings, machine_keys, agents, installations, components,
           network_interfaces, switch_ports, printer_readings, users_seen, technical_states, agent_credentials, assets,
           feed, history, issued_refs, counters restart identity cascade`,
      ),
  };
}

/** A whole inventory from what a test says of it. */
function anInventory({ identity, ...sent }: SentInventory): Inventory {
  return {
    deviceId: 'lt-1-2024-01-01-10-00-00',
    action: 'inventory',
    product: 'glpi',
    itemType: 'Computer',
    isPartial: false,
    sections: {},
    notes: [],
    ...sent,
    identity: { macs: [], ...identity },
  };
}

async function parseSent({ body }: TakenMessage): Promise<ParsedInventory> {
  const inventory = JSON.parse(body.toString()) as Inventory;
  const digests = Object.fromEntries(
    Object.entries(inventory.sections).map(([name, section]) => [
      name,
      digestOf(section),
    ]),
  );
  return {
    inventory,
    digests,
    digest: digestOf([inventory.identity, inventory.sections]),
  };
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
