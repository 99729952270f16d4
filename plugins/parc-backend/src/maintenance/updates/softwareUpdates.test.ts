import type {
  AnyRecord,
  BehindAnswer,
  WorkOrderItem,
} from '@parc/backstage-plugin-parc-common';
import { DateTime } from 'luxon';
import { InventoryParsers } from '../../inventory/InventoryParsers';
import {
  agentHeaders,
  startAgentEndpoint,
  type AgentEndpointUnderTest,
} from '../../testing/startAgentEndpoint';
import { testDatabases } from '../../testing/startParc';
import { startReconciliation } from '../../testing/startReconciliation';

jest.setTimeout(60_000);

const manager = 'user:default/manager';

describe.each(testDatabases.eachSupportedId())(
  'software updates on %s',
  databaseId => {
    let agents: AgentEndpointUnderTest;
    let parc: Awaited<ReturnType<typeof startReconciliation>>;

    beforeAll(async () => {
      const knex = await testDatabases.init(databaseId);
      agents = await startAgentEndpoint(knex);
      const parsers = new InventoryParsers({ threads: 0 });
      parc = await startReconciliation(knex, {
        parse: message =>
          parsers.parse({
            ...message,
            keepsProcesses: false,
            keepsEnvironment: false,
            maxBytes: 1_000_000,
          }),
      });
      await parc.software.prepare();
      for (const [tag, category] of [
        ['LT-1', 'laptop'],
        ['LT-2', 'laptop'],
        ['LT-3', 'laptop'],
        ['SRV-1', 'server'],
      ])
        await parc.records.create(parc.context, {
          tag,
          category,
          serial: `SERIAL-${tag}`,
          owner: 'group:default/it',
        });
    });
    afterAll(() => agents.stop());

    const onDay = (day: string) => {
      const then = DateTime.fromISO(`${day}T08:00:00Z`);
      parc.later({ milliseconds: then.diff(parc.now()).milliseconds });
    };
    /** A machine's agent reports over HTTP: the build of its Windows 11 24H2, and which Firefox it has. */
    const report = async (tag: string, build: string, firefox?: string) => {
      const told = await agents.ask(
        { ...agentHeaders.glpi, 'glpi-agent-id': undefined },
        JSON.stringify({
          action: 'inventory',
          content: {
            bios: { smanufacturer: 'Dell Inc.', ssn: `SERIAL-${tag}` },
            hardware: { name: tag.toLowerCase() },
            operatingsystem: {
              full_name: 'Microsoft Windows 11 Pro',
              kernel_name: 'MSWin32',
              kernel_version: `10.0.26100.${build}`,
              name: 'Windows',
              version: '24H2',
            },
            softwares: [
              {
                name: '7-Zip 24.08',
                publisher: 'Igor Pavlov',
                version: '24.08',
              },
              ...(firefox === undefined
                ? []
                : [
                    {
                      name: 'Mozilla Firefox (x64 fr)',
                      publisher: 'Mozilla',
                      version: firefox,
                    },
                  ]),
            ],
            versionclient: 'GLPI-Agent_v1.11',
          },
          deviceid: `${tag.toLowerCase()}-2026-01-01-08-00-00`,
          itemtype: 'Computer',
        }),
      );
      expect(told.status).toBe(200);
      await parc
        .knex('inventory_messages')
        .update({ received_at: parc.now().toISO() });
      await parc.workOff();
      await parc.software.recognition.run();
    };
    const behind = async (): Promise<BehindAnswer> =>
      (
        await agents.parc
          .as(manager)
          .get('/maintenance-plans/updates/behind')
          .expect(200)
      ).body;
    const pass = () => parc.maintenance.pass.run();
    const orders = async () => {
      const { items } = await parc.workOrders.orders.records.list(
        parc.context.who,
        { filter: [], limit: 10, orderField: 'number' } as never,
      );
      return items as AnyRecord[];
    };
    /** The machines of an order: which, how each stands, and in what it was behind. */
    const machinesOf = async (ref: string) => {
      const { body } = await agents.parc
        .as(manager)
        .get(`/work-orders/${ref}/assets`)
        .expect(200);
      const items: WorkOrderItem[] = body.items;
      return items
        .map(({ asset, state, updates = [] }) => [
          asset.ref,
          state,
          ...updates.map(each =>
            [each.what, each.installed, each.wanted, each.reached]
              .filter(Boolean)
              .join(' '),
          ),
        ])
        .sort();
    };

    it('cover the machines that are behind, list them in the monthly order, and end with what their agents report', async () => {
      await report('LT-1', '1', '115.20.0');
      await report('LT-2', '3', '140.0');
      await report('LT-3', '3', '115.20.0');
      await report('SRV-1', '1');
      await parc.maintenance.plans.records.create(parc.context, {
        code: 'updates',
        name: 'Updates',
        kind: 'software-update',
        covers: '{ "category": "laptop" }',
        updates: '{ "products": [{ "product": "firefox", "version": "128" }] }',
        basis: 'fixed',
        anchor: '2026-03-12',
        rule: 'FREQ=MONTHLY;BYDAY=2TH',
        everyFrom: 'P28D',
        everyTarget: 'P28D',
        everyTo: 'P35D',
        leadTime: 'P0D',
        batchBy: 'owner',
      });
      expect(await behind()).toMatchObject({
        total: 2,
        items: [
          {
            asset: { ref: 'LT-1' },
            updates: [
              {
                what: 'Windows 11 24H2',
                installed: '10.0.26100.1',
                wanted: '10.0.26100.3',
              },
              {
                what: 'Mozilla Firefox',
                product: 'firefox',
                installed: '115.20.0',
                wanted: '128',
              },
            ],
          },
          { asset: { ref: 'LT-3' }, updates: [{ product: 'firefox' }] },
        ],
      });
      expect(await pass()).toBe(0);

      // What is up to date before its day comes is asked for nothing.
      onDay('2026-03-10');
      await report('LT-3', '3', '130.0');
      await report('LT-2', '4', '140.0');
      expect(await pass()).toBe(0);

      onDay('2026-03-12');
      expect(await pass()).toBe(1);
      expect(await pass()).toBe(0);
      const [{ ref, kind }] = await orders();
      expect(kind).toBe('update');
      const firefox = 'Mozilla Firefox 115.20.0 128';
      expect(await machinesOf(ref)).toEqual([
        ['LT-1', 'open', 'Windows 11 24H2 10.0.26100.1 10.0.26100.4', firefox],
        ['LT-3', 'open', 'Windows 11 24H2 10.0.26100.3 10.0.26100.4'],
      ]);

      // Half of it is not enough; a build that comes out meanwhile is next month's.
      onDay('2026-03-13');
      await report('LT-1', '4', '115.20.0');
      await report('LT-2', '5', '140.0');
      await report('LT-3', '4', '130.0');
      expect(await pass()).toBe(0);
      expect(await machinesOf(ref)).toEqual([
        ['LT-1', 'open', 'Windows 11 24H2 10.0.26100.1 10.0.26100.4', firefox],
        [
          'LT-3',
          'done',
          'Windows 11 24H2 10.0.26100.3 10.0.26100.4 10.0.26100.4',
        ],
      ]);
      expect((await orders())[0]).toMatchObject({ openCount: 1 });

      // A program that has gone is behind in nothing. With nothing left to do, the order is closed.
      onDay('2026-03-16');
      await report('LT-1', '4');
      expect(await pass()).toBe(0);
      expect((await machinesOf(ref))[0].slice(0, 2)).toEqual(['LT-1', 'done']);
      const [closed] = await orders();
      expect(closed).toMatchObject({ status: 'done', openCount: 0 });
      const history = await parc.workOrders.orders.records.history(
        parc.context.who,
        ref,
        10,
      );
      expect(history.map(({ action, actor }) => [action, actor])).toEqual(
        expect.arrayContaining([
          ['asset-done', 'service:parc'],
          ['close', 'service:parc'],
        ]),
      );
      expect((await behind()).items.map(each => each.asset.ref)).toEqual([
        'LT-1',
        'LT-3',
      ]);

      onDay('2026-04-08');
      expect(await pass()).toBe(0);
      onDay('2026-04-09');
      await report('LT-3', '5', '130.0');
      expect(await pass()).toBe(1);
      const [, next] = await orders();
      expect(await machinesOf(next.ref)).toEqual([
        ['LT-1', 'open', 'Windows 11 24H2 10.0.26100.4 10.0.26100.5'],
      ]);
    });

    it('refuse what cannot be read, products that there are not, and updates of other plans', async () => {
      const refusal = async (values: object) => {
        const { body } = await agents.parc
          .as(manager)
          .post('/maintenance-plans')
          .send({
            code: 'other',
            name: 'Other',
            kind: 'software-update',
            covers: '{}',
            basis: 'floating',
            everyFrom: 'P3W',
            everyTo: 'P5W',
            ...values,
          })
          .expect(400);
        const { code, params, details } = body.error;
        return [details[0].field, code, params];
      };
      const products = (product: string) =>
        JSON.stringify({ products: [{ product, version: '1' }] });
      expect(await refusal({ updates: '{ "systems": 1 }' })).toEqual([
        'updates',
        'updates-unreadable',
        expect.objectContaining({ part: expect.stringContaining('systems') }),
      ]);
      expect(await refusal({ updates: products('firefix') })).toEqual([
        'updates',
        'product-unknown',
        { product: 'firefix' },
      ]);
      expect(
        await refusal({ kind: 'inspection', updates: products('firefox') }),
      ).toEqual(['updates', 'updates-only', {}]);
    });
  },
);
