import type { Entity } from '@backstage/catalog-model';
import type { MaintenancePlan } from '@parc/backstage-plugin-parc-common';
import { testDatabases } from '../../testing/startParc';
import { startRegister } from '../../testing/startRegister';

jest.setTimeout(60_000);

function anEntity(name: string, spec: object = {}, etag = '1'): Entity {
  return {
    apiVersion: 'parc.dev/v1',
    kind: 'MaintenancePlan',
    metadata: {
      name,
      namespace: 'default',
      title: `The ${name}`,
      description: 'Every three to six months',
      etag,
      annotations: {
        'backstage.io/managed-by-location': `file:/catalog/${name}.yaml`,
      },
    },
    spec: {
      type: 'preventive',
      owner: 'it',
      every: { from: { months: 3 }, to: 'P6M' },
      covers: { categories: ['laptop'] },
      ...spec,
    },
  };
}

const dust = { text: 'Blow out the dust' };
const disk = { text: 'Health of the disk', reading: '%', min: 70, id: 'disk' };

describe.each(testDatabases.eachSupportedId())(
  'maintenance plans from git on %s',
  databaseId => {
    const start = async () => {
      const register = await startRegister(
        await testDatabases.init(databaseId),
      );
      const { context, entities, maintenance } = register;
      const { who } = context;
      const { plans, pass } = maintenance;
      await register.assets.records.writer.create(
        context,
        ['LT-1', 'LT-2', 'PR-1', 'PR-2'].map(tag => ({
          tag,
          category: tag.startsWith('LT') ? 'laptop' : 'printer',
        })),
      );
      return {
        ...register,
        plans,
        get: (ref: string) =>
          plans.records.get(
            who,
            ref,
          ) as Promise<unknown> as Promise<MaintenancePlan>,
        // As it comes out of a catalog, without keys that say nothing.
        put: (entity: Entity) =>
          entities.set(
            entity.metadata.name,
            JSON.parse(JSON.stringify(entity)),
          ),
        read: () => register.git.reader.pass(),
        checklist: (ref: string) => plans.checklist(who, ref),
        covered: async (ref: string) => {
          await pass.run();
          const { items } = await maintenance.dues.list(who, {
            plan: ref,
            state: [],
            limit: 100,
          });
          return items.map(each => each.asset.ref).sort();
        },
        problems: async () =>
          (await register.problems.list(who)).items
            .map(({ record, field, value }) => [record, field, value])
            .sort(),
      };
    };

    it('makes the plan and its checklist of a file, and follows it', async () => {
      const { put, read, get, checklist, covered } = await start();
      const spec = {
        titleFr: 'Les portables',
        status: 'draft',
        assignee: 'ines',
        rotation: ['ines', 'group:it'],
        batch: 'site',
        slot: { days: ['mo', 'su'], from: '12:00', to: '14:00' },
        estimate: {
          work: { hours: 1, minutes: 30 },
          downtime: 'PT20M',
          cost: { amount: '5.00', currency: 'EUR' },
        },
        leadTime: { days: 21 },
        notes: 'Ask first.',
        checklist: [
          'Blow out the dust',
          { ...disk, required: true },
          {
            text: 'Screen',
            choices: ['Good', { text: 'Fêlé', failure: true }],
          },
          { text: 'Inside', photo: true },
          { text: 'Said', note: true },
        ],
      };
      put(anEntity('laptops', spec));
      expect(await read()).toEqual({ read: 1, retired: 0, held: 0 });
      const made = await get('laptops');
      expect(made).toMatchObject({
        name: 'The laptops',
        nameFr: 'Les portables',
        description: 'Every three to six months\n\nAsk first.',
        kind: 'preventive',
        status: 'paused',
        owner: 'group:default/it',
        basis: 'floating',
        everyFrom: 'P3M',
        everyTo: 'P6M',
        rotation: ['user:default/ines', 'group:default/it'],
        batchBy: 'site',
        slotDays: ['mo', 'su'],
        slotTo: '14:00',
        estimatedMinutes: 90,
        downtimeMinutes: 20,
        estimatedCost: { amount: '5.00', currency: 'EUR' },
        leadTime: 'P21D',
        managedBy: 'git',
        gitEntity: 'maintenanceplan:default/laptops',
      });
      expect(await checklist('laptops')).toMatchObject({
        version: 1,
        by: 'service:git',
        steps: [
          { id: 'blow-out-the-dust', kind: 'check', isRequired: false },
          { id: 'disk', kind: 'value', unit: '%', min: 70, isRequired: true },
          { kind: 'choice', choices: [{}, { value: 'fele', isFailure: true }] },
          { id: 'inside', kind: 'photo' },
          { id: 'said', kind: 'text' },
        ],
      });
      expect(await covered('laptops')).toEqual(['LT-1', 'LT-2']);
      expect(await read()).toEqual({ read: 0, retired: 0, held: 0 });

      put(anEntity('laptops', { checklist: [disk, dust] }, '2'));
      await read();
      const { steps, version } = await checklist('laptops');
      expect([version, steps.map(each => each.id)]).toEqual([
        2,
        ['disk', 'blow-out-the-dust'],
      ]);
      const followed = await get('laptops');
      expect(followed).toMatchObject({ status: 'paused', batchBy: 'site' });
      expect(followed).not.toHaveProperty('rotation');
    });

    it('covers what all conditions say, and what is named; what is excepted never', async () => {
      const { put, read, covered } = await start();
      put(
        anEntity('none', { covers: { categories: ['laptop'], tags: ['x'] } }),
      );
      put(anEntity('named', { covers: { assets: ['pr-1'] } }));
      put(
        anEntity('all', {
          covers: {
            categories: ['laptop'],
            assets: ['hardwareasset:pr-1', 'lt-2'],
            except: ['lt-2'],
          },
        }),
      );
      await read();
      expect(await covered('none')).toEqual([]);
      expect(await covered('named')).toEqual(['PR-1']);
      expect(await covered('all')).toEqual(['LT-1', 'PR-1']);
    });

    it('lists what it cannot take by its place, and keeps the rest', async () => {
      const { put, read, get, problems, covered } = await start();
      put(
        anEntity('laptops', {
          batch: 'floor',
          every: { from: { months: 3 }, to: { months: 6 }, target: 'soon' },
          covers: { categories: ['laptop', 'loptap'], except: ['gone'] },
          checklist: [dust, { ...disk, max: 1 }, { text: '' }, { said: 1 }],
        }),
      );
      put(anEntity('bare', { every: undefined, covers: undefined }));
      put(anEntity('dues'));
      await read();
      expect((await get('laptops')).batchBy).toBe('asset');
      expect(await covered('laptops')).toEqual(['LT-1', 'LT-2']);
      expect(await problems()).toEqual(
        [
          [undefined, 'metadata.name', 'dues'],
          [undefined, 'spec.covers', undefined],
          ['laptops', 'spec.batch', 'floor'],
          ['laptops', 'spec.checklist.1.max', 1],
          ['laptops', 'spec.checklist.2.text', ''],
          ['laptops', 'spec.checklist.3.said', 1],
          ['laptops', 'spec.checklist.3.text', undefined],
          ['laptops', 'spec.covers.categories', 'loptap'],
          ['laptops', 'spec.covers.except', 'gone'],
          ['laptops', 'spec.every.target', 'soon'],
        ].sort(),
      );
    });

    it('keeps what a file says from being changed elsewhere, its checklist among it', async () => {
      const { put, read, get, plans, context } = await start();
      put(anEntity('laptops', { status: 'active', checklist: [dust] }));
      put(anEntity('printers'));
      await read();
      const refused = { name: 'ConflictError', code: 'declared-in-git' };
      const { version } = await get('laptops');
      const target = { ref: 'laptops', version };
      await expect(
        plans.setChecklist(context, target, { steps: [] }),
      ).rejects.toMatchObject(refused);
      await expect(
        plans.records.update(context, 'laptops', version, { everyTo: 'P5M' }),
      ).rejects.toMatchObject(refused);
      await expect(
        plans.act(context, 'pause', 'laptops', { reason: 'strike' }),
      ).rejects.toMatchObject(refused);
      await plans.records.update(context, 'laptops', version, {
        inWindows: true,
      });
      await plans.act(context, 'pause', 'printers', { reason: 'strike' });
      await plans.setChecklist(
        context,
        { ref: 'printers', version: (await get('printers')).version },
        { steps: [] },
      );
    });

    it('ends a plan whose file has gone, and takes it up again when the file is back', async () => {
      const { put, read, get, entities, covered } = await start();
      const laptops = anEntity('laptops', { checklist: [dust] });
      put(laptops);
      await read();
      entities.clear();
      expect(await read()).toEqual({ read: 0, retired: 1, held: 0 });
      expect(await get('laptops')).toMatchObject({
        status: 'ended',
        managedBy: 'portal',
      });
      expect(await covered('laptops')).toEqual([]);
      put(laptops);
      await read();
      expect(await get('laptops')).toMatchObject({
        status: 'active',
        managedBy: 'git',
      });
      put(anEntity('laptops', { status: 'ended' }, '2'));
      await read();
      put(anEntity('laptops', { status: 'active' }, '3'));
      await read();
      expect((await get('laptops')).status).toBe('ended');
    });
  },
);
