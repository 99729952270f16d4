import type { AnyRecord, Inventory } from '@parc/backstage-plugin-parc-common';
import { DateTime } from 'luxon';
import { v7 as uuidv7 } from 'uuid';
import { anInventory, digestsOf } from '../../testing/anInventory';
import { testDatabases } from '../../testing/startParc';
import { startRegister } from '../../testing/startRegister';

jest.setTimeout(60_000);

describe.each(testDatabases.eachSupportedId())(
  'what inventories write on %s',
  databaseId => {
    let register: Awaited<ReturnType<typeof startRegister>>;
    let now: DateTime;
    let messages: number;
    let agentId: string;

    beforeAll(async () => {
      now = DateTime.fromISO('2026-05-04T10:00:00Z');
      register = await startRegister(
        await testDatabases.init(databaseId),
        () => now,
      );
    });
    beforeEach(async () => {
      now = DateTime.fromISO('2026-05-04T10:00:00Z');
      messages = 0;
      await register.knex.raw(
        'truncate feed, history, agents, technical_states, issued_refs, models, assets, software_titles cascade',
      );
      agentId = await anAgent();
    });

    const anAgent = async (deviceId = anInventory().deviceId) => {
      const id = uuidv7();
      await register.knex('agents').insert({
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
    const technical = () => register.inventory.technical;
    const make = (values: object = {}) =>
      register.assets.records.create(register.context, {
        category: 'laptop',
        tag: 'LT-1',
        ...values,
      });
    const apply = async (
      asset: AnyRecord,
      inventory: Inventory,
      options: { agent?: string; message?: number } = {},
    ) => {
      messages += 1;
      await technical().prepare(inventory);
      return register.knex.transaction(async trx => {
        const [locked] = await register.assets.records.store.find(
          trx,
          [asset.id],
          { lock: true, deleted: true },
        );
        return technical().applyInventory(trx, {
          asset: locked,
          agentId: options.agent ?? agentId,
          inventory,
          digests: digestsOf(inventory),
          messageId: String(options.message ?? messages),
          receivedAt: now,
        });
      });
    };
    const get = (ref = 'LT-1') =>
      register.assets.records.get(register.context.who, ref);

    it('set the fields of an asset, with history of who said so', async () => {
      const asset = await make();
      const { fields } = await apply(asset, anInventory());
      expect(fields.sort()).toEqual([
        'hostname',
        'macAddresses',
        'memory',
        'model',
        'name',
        'serial',
      ]);
      expect(await get()).toMatchObject({
        hostname: 'pc-1',
        serial: '5CG1234',
        model: { ref: 'dell-inc-latitude-5440' },
        memory: 16_384,
        lastSeen: now.toISO(),
        version: 2,
      });
    });
  },
);
