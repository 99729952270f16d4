import { text } from 'node:stream/consumers';
import { mockServices } from '@backstage/backend-test-utils';
import {
  importNouns,
  type AnyRecord,
} from '@parc/backstage-plugin-parc-common';
import { DateTime } from 'luxon';
import { runImport, tryFile, undoImport } from '../testing/importFile';
import { fillSample, layGround } from '../testing/sampleEstate';
import {
  startParc,
  testDatabases,
  type RunningParc,
} from '../testing/startParc';
import { startRegister } from '../testing/startRegister';
import { Access } from '../records';
import { createImports } from './createImports';
import { ImportRowStore } from './ImportRowStore';

jest.setTimeout(240_000);

type Tested = Awaited<ReturnType<typeof startRegister>>;

const rowCount = 1_200;
const manyLaptops = [
  'tag,category,name',
  ...Array.from({ length: rowCount }, (_, index) => `Z-${index},laptop,n`),
].join('\n');

describe.each(testDatabases.eachSupportedId())(
  'an import that is left, on %s',
  databaseId => {
    let register: Tested;
    beforeEach(async () => {
      const now = DateTime.fromISO('2026-05-04T10:00:00Z');
      register = await startRegister(
        await testDatabases.init(databaseId),
        () => now,
      );
    });
    afterEach(() => jest.restoreAllMocks());

    const count = async (table: string) =>
      Number((await register.knex(table).count())[0].count);
    const get = (id: string) =>
      register.imports.service.get(register.context.who, id);
    const make = async (values: object): Promise<AnyRecord> => {
      const { assets, context } = register;
      const { written } = await assets.records.writer.create(context, [
        { category: 'laptop', ...values },
      ]);
      return written[0].record;
    };
    const patch = (record: AnyRecord, body: object) =>
      register.assets.records.update(
        register.context,
        record.ref,
        record.version,
        body,
      );
    const read = (ref: string) =>
      register.assets.records.get(register.context.who, ref);

    /** Another replica, whose worker was not told of anything. */
    const anotherReplica = () => {
      const { assets, locations, suppliers, categories, models } = register;
      return createImports(
        {
          knex: register.knex,
          tables: register.tables,
          access: new Access(mockServices.permissions(), () => {
            throw new Error('nothing is conditional here');
          }),
          clock: () => DateTime.utc(),
          statementTimeoutMilliseconds: 5_000,
        },
        [
          assets.records,
          locations.records,
          suppliers,
          categories.records,
          models,
        ],
        register.fileStorage,
        {
          maxBytes: 1e9,
          leaseSeconds: 15,
          timeZone: 'UTC',
          logger: mockServices.logger.mock(),
        },
      );
    };
    /** Nobody waits for a worker that is dead. */
    const endLease = () =>
      register.knex('imports').update({ taken_until: null });
    /** The worker dies in its second batch. */
    const failSecond = (method: 'insert' | 'update') => {
      const original = ImportRowStore.prototype[method];
      let calls = 0;
      return jest
        .spyOn(ImportRowStore.prototype, method)
        .mockImplementation(async function dying(
          this: ImportRowStore,
          ...args
        ) {
          calls += 1;
          await original.apply(this, args);
          if (calls === 2) throw new Error('the worker dies');
        });
    };

    it('goes on at another worker, where the last batch ended, in the dry run and in the run', async () => {
      const dry = failSecond('insert');
      const checking = await tryFile(register, manyLaptops);
      expect(checking).toMatchObject({ state: 'checking', rowsDone: 500 });
      dry.mockRestore();
      await endLease();
      await anotherReplica().worker.work();
      const checked = await get(checking.id);
      expect(checked).toMatchObject({
        state: 'checked',
        counts: { create: rowCount, error: 0 },
      });

      const run = failSecond('update');
      const running = await runImport(register, checked);
      expect(running).toMatchObject({ state: 'running', rowsDone: 500 });
      expect(await count('assets')).toBe(500);
      run.mockRestore();
      await endLease();
      await anotherReplica().worker.work();

      expect(await get(checked.id)).toMatchObject({
        state: 'done',
        rowsDone: rowCount,
        written: { created: rowCount },
      });
      expect(await count('assets')).toBe(rowCount);
      expect(await count('history')).toBe(
        rowCount + (await count('categories')),
      );
    });

    it('is cancelled between batches, goes on when told, and is undone whole', async () => {
      const checked = await tryFile(register, manyLaptops);
      const original = ImportRowStore.prototype.update;
      let cancelling: Promise<unknown> | undefined;
      const spy = jest
        .spyOn(ImportRowStore.prototype, 'update')
        .mockImplementation(async function cancelled(
          this: ImportRowStore,
          ...args
        ) {
          cancelling ??= register.imports.service.steps.cancel(
            register.context.who,
            checked.id,
          );
          await original.apply(this, args);
        });
      await runImport(register, checked);
      await cancelling;
      spy.mockRestore();
      expect(await get(checked.id)).toMatchObject({
        state: 'cancelled',
        written: { created: 500 },
      });
      expect(await count('assets')).toBe(500);

      const done = await runImport(register, checked);
      expect(done).toMatchObject({
        state: 'done',
        written: { created: rowCount },
      });
      const undone = await undoImport(register, done);
      expect(undone).toMatchObject({
        state: 'undone',
        written: { undone: rowCount, kept: 0 },
      });
      const left = await register.knex('assets').whereNull('deleted_at');
      expect(left).toEqual([]);
    });

    it('is not undone where somebody changed something since, unless the rest is asked for', async () => {
      const before = await make({ tag: 'U-1', name: 'old', notes: 'kept' });
      await make({ tag: 'U-2', name: 'old' });
      const checked = await tryFile(
        register,
        [
          'tag,category,name,hostname',
          'U-1,laptop,new,',
          'U-2,laptop,new,host',
          'U-3,laptop,new,',
          'U-4,laptop,new,',
        ].join('\n'),
      );
      const done = await runImport(register, checked);
      // Another field: the import's own can still be undone.
      await patch(await read('U-1'), { notes: 'later' });
      await patch(await read('U-2'), { name: 'newer' });
      await patch(await read('U-4'), { notes: 'mine' });

      const refused = await undoImport(register, done);
      expect(refused).toMatchObject({
        state: 'done',
        written: { undone: 0, kept: 2 },
        error: 'nothing was undone: 2 of the rows cannot be',
      });
      const rows = await register.imports.service.rows(
        register.context.who,
        done.id,
        { limit: 10 },
      );
      expect(rows.map(each => each.undone)).toEqual([
        undefined,
        'name was changed by user:default/test on 2026-05-04 at 10:00 UTC',
        undefined,
        'was changed by user:default/test on 2026-05-04 at 10:00 UTC',
      ]);
      expect(await read('U-1')).toMatchObject({ name: 'new' });

      const partly = await undoImport(register, done, true);
      expect(partly).toMatchObject({
        state: 'undone',
        written: { undone: 2, kept: 2 },
      });
      expect(await read('U-1')).toMatchObject({
        name: before.name,
        notes: 'later',
      });
      expect(await read('U-2')).toMatchObject({ name: 'newer' });
      expect(await read('U-4')).toMatchObject({ notes: 'mine' });
      await expect(read('U-3')).rejects.toThrow('there is no asset U-3');
      const { file } = await register.imports.service.result(
        register.context.who,
        done.id,
      );
      expect((await text(file)).split('\n').slice(1, 5)).toEqual([
        'U-1,laptop,new,,undone,U-1,',
        'U-2,laptop,new,host,updated,U-2,not undone: name was changed by user:default/test on 2026-05-04 at 10:00 UTC',
        'U-3,laptop,new,,undone,U-3,',
        'U-4,laptop,new,,created,U-4,not undone: was changed by user:default/test on 2026-05-04 at 10:00 UTC',
      ]);
    });
  },
);

describe.each(testDatabases.eachSupportedId())(
  'imports over HTTP, on %s',
  databaseId => {
    const technician = 'user:default/tech';
    const inParis = {
      rule: 'IN_LOCATION',
      resourceType: 'parc-asset',
      params: { paths: ['PAR'] },
    };
    const start = async () =>
      startParc(await testDatabases.init(databaseId), {
        policies: {
          [technician]: {
            'parc.import.run': true,
            'parc.reference.read': true,
            'parc.asset.read': true,
            'parc.asset.create': inParis as never,
            'parc.asset.update': inParis as never,
          },
        },
      });
    type Running = Awaited<ReturnType<typeof start>>;
    const manager = 'user:default/manager';
    const send = async (
      parc: Running,
      user: string,
      noun: string,
      fileName: string,
      content: Buffer | string,
    ) =>
      (
        await parc
          .as(user)
          .post(`/imports?noun=${noun}&fileName=${fileName}`)
          .set('Content-Type', 'application/octet-stream')
          .send(content)
          .expect(201)
      ).body;
    const until = async (parc: Running, user: string, id: string) => {
      for (;;) {
        const { body } = await parc.as(user).get(`/imports/${id}`).expect(200);
        if (!['checking', 'running', 'undoing'].includes(body.state))
          return body;
      }
    };
    const check = async (
      parc: Running,
      user: string,
      { id, reading, mapping, matchOn }: Record<string, string>,
      more: object = {},
    ) => {
      await parc
        .as(user)
        .post(`/imports/${id}/plan`)
        .send({ reading, mapping, matchOn, reason: 'a test', ...more })
        .expect(200);
      return until(parc, user, id);
    };

    it('change nothing when an export comes back unedited, of every noun and in both formats', async () => {
      const parc = await start();
      const [asset] = await fillSample(parc);
      await fillOthers(parc, asset.ref);
      for (const noun of importNouns) {
        for (const format of ['csv', 'xlsx']) {
          const { body } = await parc
            .as(manager)
            .get(`/${noun}/export?format=${format}`)
            .buffer(true)
            .parse((response, done) => {
              const pieces: Buffer[] = [];
              response.on('data', piece => pieces.push(Buffer.from(piece)));
              response.on('end', () => done(null, Buffer.concat(pieces)));
            })
            .expect(200);
          const sent = await send(parc, manager, noun, `x.${format}`, body);
          expect([noun, format, sent.questions]).toEqual([noun, format, []]);
          const checked = await check(parc, manager, sent, {
            emptyMeans: 'clear',
          });
          const wrong = await parc
            .as(manager)
            .get(`/imports/${sent.id}/rows?outcome=error&limit=3`);
          expect([noun, format, wrong.body.items]).toEqual([noun, format, []]);
          expect([noun, format, checked.counts]).toEqual([
            noun,
            format,
            { create: 0, update: 0, error: 0, unchanged: checked.rowsTotal },
          ]);
          expect(checked.rowsTotal).toBeGreaterThan(1);
        }
      }
      await parc.stop();
    });

    it('write within what the user may change, and are seen by nobody else', async () => {
      const parc = await start();
      await layGround(parc);
      const sent = await send(
        parc,
        technician,
        'assets',
        'x.csv',
        'tag,category,location\nT-1,laptop,PAR\nT-2,laptop,LYO\nT-3,laptop,\n',
      );
      const checked = await check(parc, technician, sent, {
        createReferences: ['locations'],
      });
      expect(checked.counts).toMatchObject({ create: 1, error: 2 });
      await parc.as(technician).post(`/imports/${sent.id}/run`).send({});
      expect((await until(parc, technician, sent.id)).written.created).toBe(1);
      await parc.as(manager).get('/assets/T-1').expect(200);
      await parc.as(manager).get('/assets/T-2').expect(404);
      await parc.as(technician).get('/imports').expect(200);
      const theirs = await send(parc, manager, 'assets', 'y.csv', 'tag\nY-1\n');
      await parc.as(technician).get(`/imports/${theirs.id}`).expect(404);
      await parc
        .as(technician)
        .post(`/imports/${theirs.id}/undo`)
        .send({})
        .expect(404);
      const places = await send(
        parc,
        technician,
        'locations',
        'z.csv',
        'path,name,kind\nX,X,site\n',
      );
      await parc
        .as(technician)
        .post(`/imports/${places.id}/plan`)
        .send({
          reading: places.reading,
          mapping: places.mapping,
          matchOn: 'path',
          reason: 'a test',
        })
        .expect(403);
      await parc.stop();
    });

    it('are refused when a question is open, or a column is no field', async () => {
      const parc = await start();
      await layGround(parc);
      const sent = await send(
        parc,
        manager,
        'assets',
        'x.csv',
        'tag,category,purchaseDate\nQ-1,laptop,03/04/2024\n',
      );
      const plan = (body: object) =>
        parc
          .as(manager)
          .post(`/imports/${sent.id}/plan`)
          .send({
            reading: sent.reading,
            mapping: sent.mapping,
            matchOn: 'tag',
            reason: 'a test',
            ...body,
          });
      const open = await plan({}).expect(409);
      expect(open.body.error.message).toContain('dateOrder');
      await plan({ matchOn: 'serial' }).expect(400);
      await plan({ mapping: [{ column: 0, field: 'managedBy' }] }).expect(400);
      await plan({ mapping: [{ column: 9, field: 'tag' }] }).expect(400);
      const columns = { '2': { dateOrder: 'dayFirst' } };
      await plan({ reading: { ...sent.reading, columns } }).expect(200);
      await until(parc, manager, sent.id);
      const { body } = await parc.as(manager).get(`/imports/${sent.id}/rows`);
      expect(body.items[0].differences).toContainEqual({
        field: 'purchaseDate',
        to: '2024-04-03',
      });
      await parc.stop();
    });
  },
);

/** Two of each noun of calendars. */
const calendarRecords = [
  ['/calendars', { code: 'company', name: 'Company', hours: '24/7' }],
  [
    '/calendars',
    {
      code: 'paris',
      name: 'Paris',
      location: 'PAR',
      hours: 'Mo-Fr 08:30-12:00,13:30-18:00; Sa 09:00-12:00',
      country: 'FR',
      region: '57',
      closedOn: ['2026-12-24/2027-01-01 Annual closing', '2027-05-07'],
      openOn: ['2026-12-05 09:00-12:00'],
    },
  ],
  [
    '/windows',
    {
      name: 'Servers',
      kind: 'maintenance',
      entity: 'system:default/erp',
      start: '2026-12-05T22:00',
      duration: 'PT4H',
      rule: 'FREQ=MONTHLY;BYDAY=1SA;COUNT=12',
      except: ['2027-01-02'],
      also: ['2027-01-09T22:00'],
    },
  ],
  [
    '/windows',
    {
      name: 'Closing',
      kind: 'freeze',
      location: 'PAR',
      start: '2026-12-20T00:00',
      duration: 'P14D',
    },
  ],
] as const;

/** Two maintenance plans. */
const planRecords = [
  [
    '/maintenance-plans',
    {
      code: 'laptops',
      name: 'Laptops',
      covers: '{ "category": { "$in": ["laptop", "desktop"] } }',
      basis: 'floating',
      everyFrom: 'P3M',
      everyTo: 'P6M',
      rotation: ['user:default/ines', 'user:default/remi'],
      slotDays: ['mo', 'tu'],
      slotFrom: '19:00',
      slotTo: '22:00',
      estimatedCost: { amount: '12.50', currency: 'EUR' },
      skills: ['Electricity', 'Windows'],
    },
  ],
  [
    '/maintenance-plans',
    {
      code: 'updates',
      name: 'Updates',
      kind: 'software-update',
      covers: '{}',
      basis: 'fixed',
      everyFrom: 'P1M',
      everyTo: 'P1M',
      anchor: '2026-01-15',
      rule: 'FREQ=MONTHLY;BYDAY=2TH',
      batchBy: 'site',
      inWindows: true,
      userNotice: 'P3D',
    },
  ],
] as const;

/** Two of each noun of licences, of calendars and of maintenance. */
async function fillOthers(parc: RunningParc, asset: string): Promise<void> {
  const licence = {
    name: 'CAD',
    type: 'subscription',
    product: 'cad-one',
    metric: 'named-user',
    quantity: 10,
    start: '2026-01-01',
    end: '2026-12-31',
    noticePeriod: 'P3M',
    cost: { amount: '1234.50', currency: 'EUR' },
    unlimited: false,
  };
  const records: ReadonlyArray<readonly [path: string, body: object]> = [
    ['/products', { code: 'cad-one', name: 'CAD One' }],
    ['/products', { code: 'cad-two', name: 'CAD Two' }],
    ['/licences', { ...licence, number: 'LIC-ONE' }],
    ['/licences', { ...licence, number: 'LIC-TWO', name: 'Other' }],
    ['/allocations', { licence: 'LIC-ONE', assignee: 'user:default/ines' }],
    ['/allocations', { licence: 'LIC-TWO', asset, quantity: 2 }],
    ...calendarRecords,
    ...planRecords,
    ['/changes', { title: 'Renew the certificates', items: ['system:erp'] }],
    ['/changes', { title: 'Move the file server', hasOutage: true }],
  ];
  for (const [path, body] of records)
    await parc.as('user:default/manager').post(path).send(body).expect(201);
}
