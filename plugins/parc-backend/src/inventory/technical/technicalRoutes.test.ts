import type { TimelineEntry } from '@parc/backstage-plugin-parc-common';
import { v7 as uuidv7 } from 'uuid';
import {
  startParc,
  testDatabases,
  type RunningParc,
} from '../../testing/startParc';

jest.setTimeout(60_000);

const manager = 'user:default/manager';
const employee = 'user:default/ines';
const own = {
  rule: 'IS_ASSIGNED_TO',
  resourceType: 'parc-asset',
  params: { claims: [employee] },
} as const;

describe.each(testDatabases.eachSupportedId())(
  'the technical state over HTTP on %s',
  databaseId => {
    let parc: RunningParc;
    let ids: Record<string, string>;

    beforeAll(async () => {
      parc = await startParc(await testDatabases.init(databaseId), {
        policies: { [employee]: { 'parc.asset.read': own as never } },
      });
      ids = {};
      for (const [tag, assignedTo] of [
        ['SW-1', employee],
        ['LT-1', employee],
        ['LT-2', manager],
      ]) {
        const { body } = await parc
          .as(manager)
          .post('/assets')
          .send({
            tag,
            category: 'laptop',
            serial: `${tag}-SERIAL`,
            assignedTo,
            macAddresses: tag === 'LT-2' ? ['00:00:00:00:00:02'] : [],
          })
          .expect(201);
        ids[tag] = body.id;
      }
      const { knex } = parc;
      await knex('network_interfaces').insert({
        asset_id: ids['LT-1'],
        key: 'eth0',
        name: 'eth0',
        mac: '00:00:00:00:00:01',
        since: '2026-01-01T00:00:00Z',
      });
      await knex('switch_ports').insert({
        asset_id: ids['SW-1'],
        key: '1',
        position: 1,
        name: 'Gi1/0/1',
        macs: ['00:00:00:00:00:01', '00:00:00:00:00:02', '00:00:00:00:00:03'],
        details: { status: 'up', vlans: [{ id: '10' }] },
        changed_at: '2026-01-01T00:00:00Z',
      });
      await knex('technical_states').insert({
        asset_id: ids['SW-1'],
        changed_at: '2026-01-01T00:00:00Z',
        sections: {
          monitors: ['LT-1-SERIAL', 'LT-2-SERIAL'].map(serial => ({ serial })),
          virtualMachines: [{ name: 'vm', uuid: 'u-1', macs: [] }],
        },
      });
      const agent = uuidv7();
      await knex('agents').insert({
        id: agent,
        device_id: 'lt-2',
        product: 'glpi',
        item_type: 'Computer',
        state: 'linked',
        asset_id: ids['LT-2'],
        matched_at: '2026-01-02T00:00:00Z',
        match: { rule: 'Serial number', key: 'serial', value: 'X' },
        identity: {},
        first_seen: '2026-01-01T00:00:00Z',
        changed_at: '2026-01-01T00:00:00Z',
      });
      await knex('machine_keys').insert({
        kind: 'uuid',
        value: 'u-1',
        asset_id: ids['LT-2'],
        agent_id: agent,
      });
    });
    afterAll(() => parc.stop());

    it('names who is on a port, and what is a monitor or a machine of it, to those only who may read them', async () => {
      const portsOf = async (user: string) => {
        const { body } = await parc
          .as(user)
          .get('/assets/SW-1/ports')
          .expect(200);
        return body.items[0].connected.map(
          (each: { asset?: { ref: string } }) => each.asset?.ref,
        );
      };
      const linkedOf = async (user: string) => {
        const { body } = await parc
          .as(user)
          .get('/assets/SW-1/inventory')
          .expect(200);
        return Object.entries(body.linked)
          .map(([key, asset]) => [key, (asset as { ref: string }).ref])
          .sort();
      };
      expect(await portsOf(manager)).toEqual(['LT-1', 'LT-2', undefined]);
      expect(await portsOf(employee)).toEqual(['LT-1', undefined, undefined]);
      expect(await linkedOf(manager)).toEqual([
        ['LT-1-SERIAL', 'LT-1'],
        ['LT-2-SERIAL', 'LT-2'],
        ['u-1', 'LT-2'],
      ]);
      expect(await linkedOf(employee)).toEqual([['LT-1-SERIAL', 'LT-1']]);
    });

    it('is one line of all that happened, newest first, page by page', async () => {
      const { knex } = parc;
      const id = ids['LT-2'];
      const [title] = await knex('software_titles')
        .insert({ name: 'vim' })
        .returning('id');
      const versions = await knex('software_versions')
        .insert(
          ['1', '2', '3'].map(version => ({ title_id: title.id, version })),
        )
        .returning('id');
      const [first, second] = ['2026-01-03T00:00:00Z', '2026-01-04T00:00:00Z'];
      await knex('installations').insert(
        versions.map((version, index) => ({
          asset_id: id,
          version_id: version.id,
          since: first,
          until: index === 0 ? second : null,
        })),
      );
      await knex('components').insert({
        asset_id: id,
        kind: 'memory',
        key: 'DIMM 1',
        serial: 'M1',
        since: first,
        until: second,
      });
      await knex('network_interfaces').insert({
        asset_id: id,
        key: 'eth0',
        name: 'eth0',
        addresses: '{10.0.0.1/24}',
        since: second,
      });
      const items: TimelineEntry[] = [];
      let cursor = '';
      do {
        const { body } = await parc
          .as(manager)
          .get(`/assets/LT-2/timeline?limit=2${cursor && `&cursor=${cursor}`}`)
          .expect(200);
        items.push(...body.items);
        cursor = body.pageInfo.nextCursor ?? '';
      } while (cursor);
      expect(items).toMatchObject([
        { kind: 'change', action: 'created', actor: manager },
        {
          kind: 'software',
          installed: 0,
          removed: 1,
          examples: { installed: [], removed: ['vim 1'] },
        },
        {
          kind: 'interfaces',
          added: [{ name: 'eth0', addresses: ['10.0.0.1/24'] }],
          removed: [],
        },
        {
          kind: 'components',
          added: [],
          removed: [{ kind: 'memory', name: 'DIMM 1', serial: 'M1' }],
        },
        { kind: 'software', installed: 3, removed: 0 },
        { kind: 'components', added: [{ name: 'DIMM 1' }] },
        {
          kind: 'matched',
          deviceId: 'lt-2',
          explanation: { rule: 'Serial number', key: 'serial', value: 'X' },
        },
      ]);
    });

    it.each([
      'timeline?cursor=x',
      `timeline?cursor=${cursorOf('0000-01-01T00:00:00Z', 'change', '')}`,
      `timeline?cursor=${cursorOf('2026-01-01T00:00:00Z', '\0', '')}`,
      'software?q=%00',
      'software?past=maybe',
    ])('is not broken by %s', async path => {
      await parc.as(manager).get(`/assets/LT-2/${path}`).expect(400);
    });
  },
);

function cursorOf(at: string, kind: string, id: string): string {
  return Buffer.from(JSON.stringify({ at, kind, id })).toString('base64url');
}
