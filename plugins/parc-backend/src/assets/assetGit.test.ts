import type { Entity } from '@backstage/catalog-model';
import { assetToEntity, type Asset } from '@parc/backstage-plugin-parc-common';
import { testDatabases } from '../testing/startParc';
import { startRegister } from '../testing/startRegister';

jest.setTimeout(60_000);

function anEntity(name: string, spec: object = {}, etag = '1'): Entity {
  return {
    apiVersion: 'parc.dev/v1',
    kind: 'HardwareAsset',
    metadata: {
      name,
      namespace: 'default',
      etag,
      annotations: {
        'backstage.io/managed-by-location': `file:/catalog/${name}.yaml`,
      },
    },
    spec: { type: 'server', owner: 'it', status: 'deployed', ...spec },
  };
}

describe.each(testDatabases.eachSupportedId())(
  'assets from git on %s',
  databaseId => {
    const start = async (...entities: Entity[]) => {
      const register = await startRegister(
        await testDatabases.init(databaseId),
      );
      await register.locations.create(register.context, [
        { path: 'PAR', name: 'Paris', kind: 'site' },
      ]);
      const put = (entity: Entity) =>
        register.entities.set(entity.metadata.name, entity);
      entities.forEach(put);
      const get = (ref: string) =>
        register.assets.records.get(
          register.context.who,
          ref,
        ) as Promise<unknown> as Promise<Asset>;
      const problems = async () =>
        (await register.knex('problems').orderBy('field')).map(
          ({ code, field, value, message }) => ({
            code,
            field,
            value,
            message,
          }),
        );
      const pass = () => register.git.reader.pass();
      return { register, put, get, problems, pass };
    };

    it('creates, updates and retires as files come, change and go, and writes nothing when nothing changed', async () => {
      const { register, put, get, pass } = await start(
        anEntity('srv-paris-01', {
          location: 'PAR',
          purchase: { cost: { amount: 100, currency: 'EUR' } },
        }),
      );
      expect(await pass()).toEqual({ read: 1, retired: 0, held: 0 });
      const created = await get('SRV-PARIS-01');
      expect(created).toMatchObject({
        tag: 'SRV-PARIS-01',
        entityName: 'srv-paris-01',
        status: 'deployed',
        location: { ref: 'PAR' },
        owner: 'group:default/it',
        managedBy: 'git',
        gitEntity: 'hardwareasset:default/srv-paris-01',
        gitFile: 'file:/catalog/srv-paris-01.yaml',
        purchaseCost: { amount: '100.00', currency: 'EUR' },
        declared: [
          'category',
          'location',
          'owner',
          'purchaseCost',
          'status',
          'tag',
        ],
        version: 1,
      });
      expect(await pass()).toEqual({ read: 0, retired: 0, held: 0 });

      put(anEntity('srv-paris-01', { serial: 'CZ3' }, '2'));
      await pass();
      const changed = await get('SRV-PARIS-01');
      expect(changed).toMatchObject({ serial: 'CZ3', version: 2 });
      expect(changed.location).toBeUndefined();
      const history = await register.assets.records.history(
        register.context.who,
        created.id,
        10,
      );
      expect(history[0]).toMatchObject({
        source: 'git',
        actor: 'service:git',
        changes: expect.arrayContaining([
          { field: 'location', from: 'PAR' },
          { field: 'serial', to: 'CZ3' },
        ]),
      });

      register.entities.clear();
      expect(await pass()).toEqual({ read: 0, retired: 1, held: 0 });
      expect(await get('SRV-PARIS-01')).toMatchObject({
        status: 'retired',
        managedBy: 'portal',
      });

      put(anEntity('srv-paris-01', { serial: 'CZ3' }, '2'));
      await pass();
      expect(await get('SRV-PARIS-01')).toMatchObject({
        status: 'deployed',
        managedBy: 'git',
      });
    });

    it('keeps what it can read of a file, lists the rest by field and value, and tries again', async () => {
      const { register, get, problems, pass } = await start(
        anEntity('srv-2', {
          location: 'LYO',
          condition: 'shiny',
          serial: 'ABC',
          warranty: { end: '2024-02-30' },
        }),
      );
      await pass();
      expect(await get('SRV-2')).toMatchObject({ serial: 'ABC' });
      expect(await problems()).toEqual([
        expect.objectContaining({ field: 'spec.condition', value: 'shiny' }),
        expect.objectContaining({
          field: 'spec.location',
          value: 'LYO',
          message: 'is not a known location',
        }),
        expect.objectContaining({
          field: 'spec.warranty.end',
          value: '2024-02-30',
        }),
      ]);
      await register.locations.create(register.context, [
        { path: 'LYO', name: 'Lyon', kind: 'site' },
      ]);
      await pass();
      expect(await get('SRV-2')).toMatchObject({ location: { ref: 'LYO' } });
      expect((await problems()).map(each => each.field)).toEqual([
        'spec.condition',
        'spec.warranty.end',
      ]);
    });

    it('says that a category is unknown and makes no asset of it', async () => {
      const { get, problems, pass } = await start(
        anEntity('x-1', { type: 'teapot' }),
      );
      await pass();
      await expect(get('X-1')).rejects.toThrow('there is no asset X-1');
      expect(await problems()).toContainEqual(
        expect.objectContaining({ field: 'spec.type', value: 'teapot' }),
      );
    });

    it('refuses a status that no verb leads to, and keeps the old one', async () => {
      const { put, get, problems, pass } = await start(
        anEntity('srv-3', { status: 'disposed' }),
      );
      await pass();
      put(anEntity('srv-3', { status: 'deployed' }, '2'));
      await pass();
      expect((await get('SRV-3')).status).toBe('disposed');
      expect(await problems()).toEqual([
        expect.objectContaining({ field: 'spec.status', value: 'deployed' }),
      ]);
    });

    it('retires nothing when too many files vanish at once, and asks; they may come back', async () => {
      const names = Array.from({ length: 8 }, (_, index) => `srv-${index}`);
      const { register, put, get, problems, pass } = await start(
        ...names.map(name => anEntity(name)),
      );
      await pass();
      names.slice(0, 6).forEach(name => register.entities.delete(name));
      expect(await pass()).toEqual({ read: 0, retired: 0, held: 6 });
      expect((await get('SRV-0')).status).toBe('deployed');
      expect(await problems()).toEqual([
        expect.objectContaining({ code: 'retirement-brake' }),
      ]);

      names.slice(0, 3).forEach(name => put(anEntity(name)));
      expect(await pass()).toEqual({ read: 0, retired: 0, held: 3 });
      expect((await get('SRV-4')).status).toBe('deployed');
      expect(await register.git.reader.retireHeld('user:default/camille')).toBe(
        3,
      );
      expect((await get('SRV-4')).status).toBe('retired');
      expect((await get('SRV-0')).status).toBe('deployed');
      expect(await problems()).toEqual([]);
    });

    it('takes over an asset made in the portal by the file taken out of it, changing nothing else', async () => {
      const { register, put, get, pass } = await start();
      const outcome = await register.assets.records.create(register.context, {
        category: 'laptop',
        location: 'PAR',
        serial: '5CG1',
        owner: 'group:default/it',
      });
      const before = await get(outcome.ref);
      const entity = assetToEntity(before);
      put({ ...entity, metadata: { ...entity.metadata, etag: '1' } });
      await pass();
      const after = await get(outcome.ref);
      const {
        managedBy,
        gitEntity,
        gitFile,
        declared,
        version,
        updatedAt,
        ...rest
      } = after;
      expect(rest).toEqual({
        ...before,
        managedBy: undefined,
        version: undefined,
        updatedAt: undefined,
      });
      expect(managedBy).toBe('git');
      await expect(
        register.assets.records.update(
          register.context,
          after.tag,
          after.version,
          { serial: 'X9' },
        ),
      ).rejects.toMatchObject({
        name: 'ConflictError',
        code: 'declared-in-git',
      });
      await register.assets.records.update(
        register.context,
        after.tag,
        after.version,
        { notes: 'Blue lid' },
      );
    });
  },
);
