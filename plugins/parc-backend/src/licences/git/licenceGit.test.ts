import type { Entity } from '@backstage/catalog-model';
import type { Allocation, Licence } from '@parc/backstage-plugin-parc-common';
import { parse } from 'yaml';
import { testDatabases } from '../../testing/startParc';
import { startRegister } from '../../testing/startRegister';

jest.setTimeout(60_000);

function anEntity(name: string, spec: object = {}, etag = '1'): Entity {
  return {
    apiVersion: 'parc.dev/v1',
    kind: 'Licence',
    metadata: {
      name,
      namespace: 'default',
      title: `The ${name}`,
      etag,
      annotations: {
        'backstage.io/managed-by-location': `file:/catalog/${name}.yaml`,
      },
    },
    spec: {
      type: 'subscription',
      owner: 'it',
      publisher: 'Sage',
      product: 'Sage X3',
      metric: 'named-user',
      quantity: 10,
      ...spec,
    },
  };
}

const euros = (amount: string) => ({ amount, currency: 'EUR' });
const term = { start: '2026-01-01', end: '2026-12-31', notice: 'P3M' };

describe.each(testDatabases.eachSupportedId())(
  'licences from git on %s',
  databaseId => {
    const start = async () => {
      const register = await startRegister(
        await testDatabases.init(databaseId),
      );
      const { context, entities, licences, allocations } = register;
      const { who } = context;
      const get = (ref: string) =>
        licences.records.get(who, ref) as Promise<unknown> as Promise<Licence>;
      return {
        ...register,
        get,
        put: (entity: Entity) => entities.set(entity.metadata.name, entity),
        pass: () => register.git.reader.pass(),
        file: register.licenceFile,
        periods: (ref: string) => licences.periods(who, ref),
        /** Who has how many, with whose word it is; what was ended is left out. */
        given: async (ref: string) => {
          const { items } = await allocations.records.list(who, {
            filter: [`licence=${ref}`],
            query: JSON.stringify({ until: { $exists: false } }),
            orderField: 'number,asc',
            limit: 100,
          } as never);
          return (items as unknown as Allocation[]).map(
            each =>
              `${each.assignee ?? each.asset!.ref} ${each.quantity} ${
                each.managedBy
              }`,
          );
        },
        allocate: (licence: string, assignee: string, quantity: number) =>
          allocations.records.create(context, { licence, assignee, quantity }),
        problems: async () =>
          (await register.problems.list(who)).items.map(
            ({ noun, record, field, value }) => [noun, record, field, value],
          ),
      };
    };

    it('makes the licence, its product, its terms and its allocations of a file, and follows it', async () => {
      const { assets, context, put, pass, get, software, periods, given } =
        await start();
      await assets.records.create(context, {
        category: 'server',
        tag: 'SRV-1',
      });
      const spec = {
        term,
        identifiers: { purl: 'pkg:generic/sage-x3' },
        prices: [
          { from: '2025-01-01', to: '2025-12-31', cost: euros('900') },
          { from: '2026-01-01', to: '2026-12-31', cost: euros('1000') },
        ],
        allocations: [
          { to: 'ines', since: '2026-01-05' },
          { to: 'group:finance', quantity: 4 },
          { to: 'hardwareasset:srv-1' },
        ],
      };
      put(anEntity('erp', spec));
      expect(await pass()).toEqual({ read: 1, retired: 0, held: 0 });
      const made = await get('ERP');
      expect(made).toMatchObject({
        number: 'ERP',
        name: 'The erp',
        status: 'active',
        product: { ref: 'sage-x3', name: 'Sage X3' },
        cost: euros('1000.00'),
        noticeDate: '2026-09-30',
        allocated: 6,
        managedBy: 'git',
        gitEntity: 'licence:default/erp',
        declared: expect.arrayContaining(['allocations', 'cost', 'prices']),
      });
      expect(
        await software.products.records.get(context.who, 'sage-x3'),
      ).toMatchObject({
        publisher: 'Sage',
        licensing: 'licensed',
        metric: 'named-user',
        purl: 'pkg:generic/sage-x3',
      });
      expect(await periods('ERP')).toMatchObject([
        { isCurrent: true, to: '2026-12-31', cost: euros('1000.00') },
        { from: '2025-01-01', to: '2025-12-31', cost: euros('900.00') },
      ]);
      expect(await given('ERP')).toEqual([
        'user:default/ines 1 git',
        'group:default/finance 4 git',
        'SRV-1 1 git',
      ]);
      expect(await pass()).toEqual({ read: 0, retired: 0, held: 0 });

      const [ines, finance] = spec.allocations;
      put(
        anEntity(
          'erp',
          { ...spec, allocations: [{ ...finance, quantity: 5 }, ines] },
          '2',
        ),
      );
      await pass();
      expect(await given('ERP')).toEqual([
        'user:default/ines 1 git',
        'group:default/finance 5 git',
      ]);
      expect((await get('ERP')).version).toBe(made.version);
      expect(await periods('ERP')).toHaveLength(2);
    });

    it('finds the product by its code or by the publisher’s name for it, whatever the case, and makes no other', async () => {
      const { put, pass, get, software, context } = await start();
      const make = (code: string, name: string, publisher: string) =>
        software.products.records.create(context, {
          code,
          name,
          publisher,
          licensing: 'licensed',
        });
      await make('x3', 'SAGE X3', 'sage');
      await make('other-x3', 'Sage X3', 'Somebody else');
      put(anEntity('by-name'));
      put(anEntity('by-code', { product: 'other-x3' }));
      put(
        anEntity('unknown', {
          product: 'Élan',
          publisher: 'Dassault Systèmes',
        }),
      );
      await pass();
      const refs = ['BY-NAME', 'BY-CODE', 'UNKNOWN'].map(get);
      expect((await Promise.all(refs)).map(each => each.product?.ref)).toEqual([
        'x3',
        'other-x3',
        'dassault-systemes-elan',
      ]);
    });

    it('lists what it cannot take by its place, and keeps the rest', async () => {
      const { put, pass, get, given, problems } = await start();
      put(
        anEntity('erp', {
          term: { renewal: 'sometimes' },
          purchase: { supplier: 'nobody' },
          allocations: [
            { to: 'hardwareasset:gone' },
            { to: 'ines', quantity: 0 },
            { to: 'paul' },
          ],
        }),
      );
      put(anEntity('crm', { quantity: undefined, metric: undefined }));
      await pass();
      const [gone, none] = [
        'spec.allocations.0.to',
        'spec.allocations.1.quantity',
      ];
      expect((await problems()).sort()).toEqual([
        ['licence', undefined, 'spec.quantity', undefined],
        ['licence', 'ERP', gone, 'hardwareasset:default/gone'],
        ['licence', 'ERP', none, 0],
        ['licence', 'ERP', 'spec.purchase.supplier', 'nobody'],
        ['licence', 'ERP', 'spec.term.renewal', 'sometimes'],
      ]);
      await expect(get('CRM')).rejects.toThrow('there is no licence CRM');
      put(anEntity('erp', { allocations: [{ to: 'paul' }] }, '2'));
      await pass();
      expect(await given('ERP')).toEqual(['user:default/paul 1 git']);
    });

    it('keeps what a file says from being changed elsewhere, a renewal among it, and no more than that', async () => {
      const { put, pass, get, licences, allocate, context, periods } =
        await start();
      put(anEntity('erp', { term, purchase: { cost: euros('1000') } }));
      await pass();
      const { version } = await get('ERP');
      const refused = { name: 'ConflictError', code: 'declared-in-git' };
      await expect(
        licences.records.update(context, 'ERP', version, { quantity: 99 }),
      ).rejects.toMatchObject(refused);
      await expect(
        licences.act(context, 'renew', 'ERP', {}),
      ).rejects.toMatchObject(refused);
      await allocate('ERP', 'user:default/ines', 2);
      await licences.act(context, 'let-lapse', 'ERP', {});
      await licences.records.update(context, 'ERP', version + 1, {
        costCentre: 'CC-1',
      });

      // The file goes on to the next term: the one before is kept, with its price.
      put(
        anEntity(
          'erp',
          {
            term: { start: '2027-01-01', end: '2027-12-31' },
            purchase: { cost: euros('1200') },
          },
          '2',
        ),
      );
      await pass();
      expect(await get('ERP')).toMatchObject({ costCentre: 'CC-1' });
      expect(await periods('ERP')).toMatchObject([
        { isCurrent: true, cost: euros('1200.00') },
        { from: '2026-01-01', to: '2026-12-31', cost: euros('1000.00') },
      ]);
    });

    it('lets a licence lapse whose file has gone, which loses nothing, and takes it up again when the file is back', async () => {
      const { put, pass, get, given, entities, allocate } = await start();
      const erp = anEntity('erp', { term, allocations: [{ to: 'ines' }] });
      put(erp);
      put(anEntity('cad', { type: 'perpetual' }));
      await pass();
      entities.clear();
      expect(await pass()).toEqual({ read: 0, retired: 2, held: 0 });
      expect(await get('ERP')).toMatchObject({
        status: 'lapsing',
        managedBy: 'portal',
        end: '2026-12-31',
        quantity: 10,
      });
      expect(await get('CAD')).toMatchObject({
        status: 'active',
        managedBy: 'portal',
      });
      expect(await given('ERP')).toEqual(['user:default/ines 1 portal']);
      await allocate('ERP', 'user:default/paul', 1);

      put(erp);
      await pass();
      expect(await get('ERP')).toMatchObject({
        status: 'active',
        managedBy: 'git',
      });
      expect(await given('ERP')).toEqual([
        'user:default/ines 1 git',
        'user:default/paul 1 portal',
      ]);
    });

    it('takes over a licence made in the portal by the file taken out of it, changing nothing else', async () => {
      const { put, pass, get, given, periods, file, ...register } =
        await start();
      const { licences, allocate, context } = register;
      await register.software.products.records.create(context, {
        code: 'x3',
        name: 'X3',
        licensing: 'licensed',
      });
      const { ref } = await licences.records.create(context, {
        name: 'ERP: "all"',
        product: 'x3',
        type: 'subscription',
        metric: 'seat',
        quantity: 5,
        start: '2025-01-01',
        end: '2025-12-31',
        noticePeriod: 'P3M',
        cost: euros('500'),
        costCentre: 'CC-1',
        owner: 'group:default/finance',
      });
      await licences.act(context, 'renew', ref, { cost: euros('600') });
      await allocate(ref, 'user:default/ines', 2);
      const before = await get(ref);
      const [terms, held] = [await periods(ref), await given(ref)];

      const entity = parse(await file.yaml(context.who, ref)) as Entity;
      put({ ...entity, metadata: { ...entity.metadata, etag: '1' } });
      await pass();
      const after = await get(ref);
      const { managedBy, gitEntity, declared, version, updatedAt, ...rest } =
        after;
      expect(managedBy).toBe('git');
      expect(before).toMatchObject(rest);
      expect(await periods(ref)).toEqual(terms);
      expect(await given(ref)).toEqual(
        held.map(each => each.replace('portal', 'git')),
      );
    });

    it('leaves the allocations of a licence to the portal when they are too many for a file', async () => {
      const { file, licences, context, knex, get } = await start();
      const { ref, id } = await licences.records.create(context, {
        name: 'Office',
        type: 'perpetual',
        metric: 'seat',
        quantity: 10_000,
      });
      await knex.raw(
        `insert into allocations (id, version, created_at, updated_at, number, licence_id, assignee, quantity, since, managed_by)
         select gen_random_uuid(), 1, now(), now(), 'AL-' || n, ?, 'user:default/u' || n, 1, '2026-01-01', 'portal'
         from generate_series(1, 101) n`,
        [id],
      );
      const yaml = await file.yaml(context.who, ref);
      expect(yaml).toMatch(/^# To whom it is given is not listed/);
      expect(parse(yaml).spec).not.toHaveProperty('allocations');
      expect(await get(ref)).toMatchObject({ managedBy: 'portal' });
    });
  },
);
