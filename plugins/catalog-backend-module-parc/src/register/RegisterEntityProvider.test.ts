import { mockServices } from '@backstage/backend-test-utils';
import type { SchedulerServiceTaskInvocationDefinition } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { FakeCatalog } from '../testing/FakeCatalog';
import { FakeRegister } from '../testing/FakeRegister';
import { testDatabases } from '../testing/testDatabases';
import { ProjectionStore } from './ProjectionStore';
import { RegisterEntityProvider } from './RegisterEntityProvider';

jest.setTimeout(60_000);

const day = 24 * 3_600_000;

describe.each(testDatabases.eachSupportedId())(
  'the provider of the register on %s',
  databaseId => {
    let knex: Knex;
    let register: FakeRegister;
    let catalog: FakeCatalog;
    let now: number;

    beforeAll(async () => {
      knex = await testDatabases.init(databaseId);
      await new ProjectionStore(knex).prepare();
    });
    beforeEach(async () => {
      await knex('parc_projection').delete();
      register = new FakeRegister();
      catalog = new FakeCatalog();
      now = Date.parse('2026-01-05T10:00:00Z');
    });

    /** One replica; each run is what it does at an interval. */
    function aReplica({
      filters = ['managedBy=portal'],
      licences = [] as string[],
      maintenancePlans = [] as string[],
      changes = [] as string[],
    } = {}) {
      const logger = mockServices.logger.mock();
      let task: SchedulerServiceTaskInvocationDefinition;
      const provider = new RegisterEntityProvider(
        {
          auth: mockServices.auth(),
          catalog: catalog.service,
          lifecycle: {
            ...mockServices.rootLifecycle.mock(),
            addStartupHook: hook => void hook(),
          },
          logger,
          parc: register.client,
        },
        new ProjectionStore(knex),
        {
          interval: { seconds: 3 },
          fullPassMilliseconds: day,
          filters: { assets: filters, licences, maintenancePlans, changes },
        },
        { run: async definition => void (task = definition) },
        () => new Date(now),
      );
      const signal = new AbortController().signal;
      return {
        logger,
        run: () => provider.run(catalog.connection, signal),
        /** Ends after so many steps, as one that is killed. */
        runSteps: (count: number) => {
          let left = count;
          const killed = {
            get aborted() {
              left -= 1;
              return left < 0;
            },
          } as AbortSignal;
          return provider.run(catalog.connection, killed);
        },
        runAsTask: async () => {
          await provider.connect(catalog.connection);
          await task.fn(signal);
        },
      };
    }

    it('shows what there is at its first start, page by page, without a location key', async () => {
      for (const tag of ['A-1', 'A-2', 'A-3', 'A-4', 'A-5']) register.add(tag);
      await aReplica().run();
      expect(catalog.names).toEqual(['a-1', 'a-2', 'a-3', 'a-4', 'a-5']);
      const given = catalog.mutations.filter(({ added }) => added.length > 0);
      expect(given).toHaveLength(3);
      expect(given[0]).toEqual({
        type: 'delta',
        removed: [],
        added: [
          {
            entity: {
              apiVersion: 'parc.dev/v1',
              kind: 'HardwareAsset',
              metadata: {
                name: 'a-1',
                namespace: 'default',
                title: 'A-1',
                annotations: {
                  'backstage.io/managed-by-location': 'parc:assets/id-A-1',
                  'backstage.io/managed-by-origin-location': 'parc:assets',
                  'parc.dev/asset-id': 'id-A-1',
                  'parc.dev/projected': 'true',
                },
              },
              spec: {
                tag: 'A-1',
                type: 'switch',
                status: 'in-stock',
                ofCategories: ['network', 'switch'],
              },
            },
          },
          { entity: expect.anything() },
        ],
      });
    });

    it('then tells what changed, and nothing when nothing did', async () => {
      const first = register.add('A-1');
      await aReplica().run();
      catalog.mutations.length = 0;
      await aReplica().run();
      expect(catalog.mutations).toEqual([]);
      register.add('A-2');
      register.hide(first);
      await aReplica().run();
      expect(catalog.names).toEqual(['a-2']);
      expect(catalog.mutations).toHaveLength(1);
    });

    it('goes on in another replica where one was killed, also in a full pass', async () => {
      for (const tag of ['A-1', 'A-2', 'A-3', 'A-4', 'A-5']) register.add(tag);
      await aReplica().runSteps(2);
      expect(catalog.names).toEqual(['a-1', 'a-2']);
      await aReplica().runSteps(1);
      expect(catalog.names).toEqual(['a-1', 'a-2', 'a-3', 'a-4']);
      register.add('A-6');
      await aReplica().run();
      expect(catalog.names).toHaveLength(6);
    });

    it('has its turn alone', async () => {
      register.add('A-1');
      const store = new ProjectionStore(knex);
      await store.inTurn(async () => {
        await aReplica().run();
        expect(catalog.names).toEqual([]);
        return { state: { settings: '', feedCursor: '' }, hasMore: false };
      });
      await aReplica().run();
      expect(catalog.names).toEqual(['a-1']);
    });

    it('takes away once a day what should not be there, and brings back what should', async () => {
      const [kept, gone] = ['A-1', 'A-2', 'A-3'].map(tag => register.add(tag));
      await aReplica().run();
      Object.assign(gone, { isHidden: true });
      catalog.entities.delete('hardwareasset:default/a-1');
      await aReplica().run();
      expect(catalog.names).toEqual(['a-2', 'a-3']);
      now += day + 1;
      await aReplica().run();
      expect(catalog.names).toEqual([kept.entityName, 'a-3']);
    });

    it('brings back once a day what the catalog has and shows to nobody', async () => {
      register.add('A-1');
      await aReplica().run();
      catalog.entities.clear();
      catalog.unstitched.add('hardwareasset:default/a-1');
      now += day + 1;
      await aReplica().run();
      expect(catalog.names).toEqual(['a-1']);
    });

    it('reads everything again after a restore, and after a change of the filter', async () => {
      register.add('A-1');
      await aReplica().run();
      catalog.entities.clear();
      register.epoch = 'second';
      await aReplica().run();
      await aReplica().run();
      expect(catalog.names).toEqual(['a-1']);
      catalog.entities.clear();
      await aReplica({ filters: ['category=switch'] }).run();
      expect(catalog.names).toEqual(['a-1']);
      await aReplica({ filters: [] }).run();
      expect(catalog.names).toEqual([]);
      register.filters.length = 0;
      register.tell('model', 'id-M', 'slug');
      await aReplica({ filters: [] }).run();
      expect(register.filters).toEqual([]);
    });

    it('does not even try to show what a file declares', async () => {
      const file = {
        apiVersion: 'parc.dev/v1',
        kind: 'HardwareAsset',
        metadata: { name: 'a-1', namespace: 'default' },
      };
      catalog.put(file);
      register.add('A-1');
      register.add('A-2');
      await aReplica().run();
      register.tell('asset', 'id-A-1');
      await aReplica().run();
      expect(catalog.entities.get('hardwareasset:default/a-1')).toBe(file);
      const touched = catalog.mutations.flatMap(({ added, removed }) => [
        ...added.map(({ entity }) => entity.metadata.name),
        ...removed,
      ]);
      expect(touched).toEqual([
        { entityRef: 'hardwareasset:default/a-2' },
        'a-2',
      ]);
    });

    it('shows the assets of a location or model again whose path or slug changed', async () => {
      register.add('A-1');
      await aReplica().run();
      register.filters.length = 0;
      register.tell('location', 'id-L1', 'path');
      register.tell('location', 'id-L2', 'path', 'name');
      register.tell('location', 'id-L3', 'name');
      register.tell('model', 'id-M', 'slug');
      register.tell('supplier', 'id-S', 'code');
      await aReplica().run();
      expect(register.filters).toEqual([
        ['managedBy=portal,location=id-L1,location=id-L2'],
        ['managedBy=portal,model=id-M'],
      ]);
    });

    it('shows licences too, with at most a hundred allocations, and follows those and the product’s name', async () => {
      const product = { id: 'p', ref: 'sage-x3', name: 'Sage X3' };
      const sage = register.addLicence('LIC-1', {
        name: 'ERP',
        product,
        owner: 'group:default/finance',
        cost: { amount: '61200.00', currency: 'EUR' },
      });
      register.addLicence('LIC-2');
      register.add('SRV-1');
      const replica = aReplica({ licences: ['managedBy=portal'] });
      await replica.run();
      const shown = () => catalog.entities.get('licence:default/lic-1');
      expect(shown()).toEqual({
        apiVersion: 'parc.dev/v1',
        kind: 'Licence',
        metadata: {
          name: 'lic-1',
          namespace: 'default',
          title: 'ERP',
          annotations: {
            'backstage.io/managed-by-location': 'parc:licences/id-LIC-1',
            'backstage.io/managed-by-origin-location': 'parc:licences',
            'parc.dev/licence-id': 'id-LIC-1',
            'parc.dev/projected': 'true',
          },
        },
        spec: {
          number: 'LIC-1',
          type: 'perpetual',
          product: 'Sage X3',
          owner: 'group:default/finance',
        },
      });

      register.allocate(sage, { asset: { id: 'id-SRV-1', ref: 'SRV-1' } });
      for (let count = 0; count < 150; count += 1)
        register.allocate(sage, { assignee: `user:default/u${count}` });
      await replica.run();
      const { allocations } = shown()!.spec as { allocations: object[] };
      expect(allocations).toHaveLength(100);
      expect(allocations.slice(0, 2)).toEqual([
        { to: 'hardwareasset:default/srv-1', quantity: 1 },
        { to: 'user:default/u0', quantity: 1 },
      ]);

      Object.assign(product, { name: 'Sage X3 Cloud' });
      register.tell('product', 'p', 'name');
      await replica.run();
      expect(shown()!.spec!.product).toBe('Sage X3 Cloud');
      await aReplica().run();
      expect(catalog.names).toEqual(['srv-1']);
    });

    it('shows maintenance plans too, with the systems whose assets they cover', async () => {
      const plan = register.addPlan('laptops', {
        name: 'Laptops',
        covers: '{"category":"laptop"}',
        everyFrom: 'P3M',
        everyTo: 'P6M',
        estimatedCost: { amount: '12.00', currency: 'EUR' },
      });
      register.systems.set('"laptop"', [
        'system:default/b',
        'system:default/a',
      ]);
      const replica = aReplica({
        filters: [],
        maintenancePlans: ['managedBy=portal'],
      });
      await replica.run();
      const shown = () =>
        catalog.entities.get('maintenanceplan:default/laptops');
      expect(shown()).toMatchObject({
        kind: 'MaintenancePlan',
        metadata: {
          title: 'Laptops',
          annotations: { 'parc.dev/maintenance-plan-id': 'id-laptops' },
        },
      });
      expect(shown()!.spec).toEqual({
        type: 'preventive',
        status: 'active',
        schedule: 'floating',
        every: { from: 'P3M', to: 'P6M' },
        maintains: ['system:default/a', 'system:default/b'],
      });
      Object.assign(plan, { isHidden: true });
      register.tell('maintenance-plan', plan.id);
      await replica.run();
      expect(catalog.names).toEqual([]);
    });

    it('shows a change with what it touches and other changes, and nothing of its reasons and risks', async () => {
      const change = register.addChange('CH-1', {
        title: 'Move the gateway',
        items: ['component:default/mail'],
        windowStart: '2030-12-05T19:00:00.000Z',
        releaseBy: 'user:default/ines',
        dependsOn: ['changerecord:default/ch-0'],
        reasonText: 'secret',
        riskAnswers: ['people=team'],
      });
      const replica = aReplica({ filters: [], changes: ['managedBy=portal'] });
      await replica.run();
      const shown = catalog.entities.get('changerecord:default/ch-1')!;
      expect(shown.metadata).toMatchObject({
        title: 'Move the gateway',
        annotations: { 'parc.dev/change-id': 'id-CH-1' },
      });
      expect(shown.spec).toEqual({
        type: 'normal',
        status: 'scheduled',
        owner: 'group:default/it',
        affects: ['component:default/mail'],
        window: { start: '2030-12-05T19:00:00.000Z' },
        responsible: { release: 'user:default/ines' },
        relationships: { dependsOn: ['changerecord:default/ch-0'] },
      });
      // As one that has become confidential: its filter does not match any more.
      Object.assign(change, { isHidden: true });
      register.tell('change', change.id);
      await replica.run();
      expect(catalog.names).toEqual([]);
    });

    it('says once that the register does not answer, not at each interval', async () => {
      register.isDown = true;
      const { runAsTask, logger } = aReplica();
      for (let count = 0; count < 12; count += 1) await runAsTask();
      expect(logger.warn).toHaveBeenCalledTimes(1);
      register.isDown = false;
      register.add('A-1');
      await runAsTask();
      expect(catalog.names).toEqual(['a-1']);
    });

    it('makes its table once when replicas start at the same moment', async () => {
      await knex.schema.dropTable('parc_projection');
      await Promise.all(
        Array.from({ length: 5 }, () => new ProjectionStore(knex).prepare()),
      );
      expect(await knex('parc_projection').select()).toEqual([]);
    });
  },
);
