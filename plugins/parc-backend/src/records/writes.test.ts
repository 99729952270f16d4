import type { AnyRecord } from '@parc/backstage-plugin-parc-common';
import { layGround } from '../testing/sampleEstate';
import {
  startParc,
  testDatabases,
  type RunningParc,
} from '../testing/startParc';

jest.setTimeout(120_000);

describe.each(testDatabases.eachSupportedId())('writes on %s', databaseId => {
  let parc: RunningParc;
  const manager = () => parc.as('user:default/manager');
  const year = new Date().getFullYear();

  beforeAll(async () => {
    parc = await startParc(await testDatabases.init(databaseId));
    await layGround(parc);
  });
  afterAll(() => parc.stop());

  async function anAsset(values: object = {}): Promise<AnyRecord> {
    const { body, status } = await manager()
      .post('/assets')
      .send({ category: 'laptop', ...values });
    expect([status, body.error]).toEqual([201, undefined]);
    return body;
  }
  const patch = (record: AnyRecord, body: object, version = record.version) =>
    manager()
      .patch(`/assets/${record.id}`)
      .set('If-Match', `"${version}"`)
      .send(body);
  const historyOf = async (record: AnyRecord) =>
    (await manager().get(`/assets/${record.id}/history`).expect(200)).body
      .items;
  const get = async (record: AnyRecord) =>
    (await manager().get(`/assets/${record.id}`).expect(200)).body;

  describe('a merge patch', () => {
    it('changes what it names, clears what it says null of, and keeps who, what and why', async () => {
      const asset = await anAsset({
        name: 'Old',
        location: 'PAR',
        serial: 'S-1',
        macAddresses: ['AA:BB:CC:00:11:22'],
        purchaseCost: { amount: '10', currency: 'EUR' },
      });
      const { body, headers } = await patch(asset, {
        name: null,
        location: 'lyo',
        macAddresses: [],
        purchaseCost: { amount: '10.5', currency: 'EUR' },
        notes: 'x',
        reason: 'moved to Lyon',
      }).expect(200);
      expect(headers.etag).toBe('"2"');
      expect(body).toMatchObject({
        version: 2,
        location: { ref: 'LYO' },
        serial: 'S-1',
        notes: 'x',
      });
      expect(body).not.toHaveProperty('name');
      expect(body).not.toHaveProperty('macAddresses');
      expect(body).not.toHaveProperty('reason');
      expect(await get(asset)).toEqual(body);
      const [updated, created] = await historyOf(asset);
      expect(updated).toEqual({
        id: expect.stringMatching(/^\d+$/),
        action: 'updated',
        version: 2,
        at: body.updatedAt,
        actor: 'user:default/manager',
        source: 'portal',
        reason: 'moved to Lyon',
        changes: [
          { field: 'name', from: 'Old' },
          { field: 'location', from: 'PAR', to: 'LYO' },
          {
            field: 'purchaseCost',
            from: { amount: '10.00', currency: 'EUR' },
            to: { amount: '10.50', currency: 'EUR' },
          },
          { field: 'macAddresses', from: ['aa:bb:cc:00:11:22'] },
          { field: 'notes', to: 'x' },
        ],
      });
      expect(created).toMatchObject({
        action: 'created',
        version: 1,
        changes: expect.arrayContaining([
          { field: 'tag', to: asset.tag },
          { field: 'serial', to: 'S-1' },
        ]),
      });
      expect(created).not.toHaveProperty('reason');
    });

    it('that changes nothing writes nothing', async () => {
      const asset = await anAsset({ name: 'Same', location: 'PAR' });
      const { body, headers } = await patch(asset, {
        name: ' Same ',
        location: 'par',
        serial: null,
        dependsOn: [],
        reason: 'none',
      }).expect(200);
      expect(headers.etag).toBe('"1"');
      expect(body).toEqual(asset);
      expect(await historyOf(asset)).toHaveLength(1);
      const { count } = (await parc
        .knex('feed')
        .where({ record_id: asset.id })
        .count()
        .first()) as { count: string };
      expect(count).toBe('1');
    });

    it.each([
      ['another version', '"7"', 412],
      ['no version', undefined, 428],
      ['a weak one', 'W/"1"', 400],
      ['any', '*', 400],
      ['nonsense', '1; drop table assets', 400],
    ])('with %s changes nothing', async (_, ifMatch, status) => {
      const asset = await anAsset({ name: 'Kept' });
      for (const method of ['patch', 'delete'] as const) {
        const request = manager()[method](`/assets/${asset.id}`);
        if (ifMatch) request.set('If-Match', ifMatch);
        const { body } = await request
          .send(method === 'patch' ? { name: 'Lost' } : undefined)
          .expect(status);
        expect(body.error.message).not.toBe('');
      }
      expect(await get(asset)).toEqual(asset);
      expect(await historyOf(asset)).toHaveLength(1);
    });

    it('of two at once on the same version one is told to look again', async () => {
      const asset = await anAsset();
      const answers = await Promise.all(
        ['a', 'b', 'c', 'd'].map(name => patch(asset, { name })),
      );
      expect(answers.map(each => each.status).sort()).toEqual([
        200, 412, 412, 412,
      ]);
      expect((await get(asset)).version).toBe(2);
      expect(await historyOf(asset)).toHaveLength(2);
    });

    it.each<[object, string, unknown]>([
      [{ location: 'NOWHERE' }, 'location', 'NOWHERE'],
      [{ model: 'unknown-model' }, 'model', 'unknown-model'],
      [{ supplier: 'nobody' }, 'supplier', 'nobody'],
      [{ category: null }, 'category', null],
      [{ owner: 'it' }, 'owner', 'it'],
      [{ system: 'group:default/it' }, 'system', 'group:default/it'],
      [{ condition: 'shiny' }, 'condition', 'shiny'],
      [{ warrantyEnd: '2024-02-30' }, 'warrantyEnd', '2024-02-30'],
      [
        { purchaseCost: { amount: '1.234', currency: 'EUR' } },
        'purchaseCost.amount',
        '1.234',
      ],
      [{ macAddresses: ['00:11'] }, 'macAddresses.0', '00:11'],
      [{ status: 'lost' }, 'status', 'lost'],
      [{ colour: 'red' }, 'colour', 'red'],
      [{ name: '' }, 'name', ''],
      [{ name: 'x'.repeat(256) }, 'name', `${'x'.repeat(200)}…`],
      [
        { purchaseDate: '2024-05-31', warrantyEnd: '2024-05-30' },
        'warrantyEnd',
        '2024-05-30',
      ],
      [
        { purchaseDate: '2024-05-31', inServiceDate: '2024-05-30' },
        'inServiceDate',
        '2024-05-30',
      ],
    ])('%j is refused, naming field and value', async (body, field, value) => {
      const asset = await anAsset();
      const answer = await patch(asset, body).expect(400);
      expect(answer.body.error.details[0]).toMatchObject({ field, value });
      expect(answer.body.error.message).toContain(field);
      expect(await get(asset)).toEqual(asset);
    });

    it('lists everything that is wrong', async () => {
      const asset = await anAsset();
      const { body } = await patch(asset, {
        condition: 'shiny',
        owner: 'x',
        name: '',
      }).expect(400);
      expect(
        body.error.details.map((each: { field: string }) => each.field),
      ).toEqual(['name', 'condition', 'owner']);
    });
  });

  describe('deleting', () => {
    it('takes it out of everything but its history, and restoring brings it back as it was', async () => {
      const asset = await anAsset({ serial: 'DEL-1' });
      await manager()
        .delete(`/assets/${asset.tag}?reason=entered%20twice`)
        .set('If-Match', '"1"')
        .expect(204)
        .expect('');
      await manager().get(`/assets/${asset.id}`).expect(404);
      await manager().get(`/assets/${asset.id}/yaml`).expect(404);
      await patch(asset, { name: 'x' }).expect(404);
      const { body: list } = await manager().get('/assets?filter=serial=DEL-1');
      expect(list.totalItems).toBe(0);
      const history = await historyOf(asset);
      expect(history[0]).toMatchObject({
        action: 'deleted',
        version: 2,
        reason: 'entered twice',
        changes: [],
      });
      const restored = await manager()
        .post(`/assets/${asset.id}/restore`)
        .expect(200);
      expect(restored.body).toEqual({
        ...asset,
        version: 3,
        updatedAt: expect.any(String),
      });
      expect(restored.headers.etag).toBe('"3"');
      await manager().post(`/assets/${asset.id}/restore`).expect(409);
      expect((await historyOf(asset))[0].action).toBe('restored');
    });

    it('refuses to restore onto a place that was deleted meanwhile', async () => {
      await manager()
        .post('/locations')
        .send({ path: 'TMP', name: 'Temporary', kind: 'site' })
        .expect(201);
      const asset = await anAsset({ location: 'TMP' });
      await manager()
        .delete('/locations/TMP')
        .set('If-Match', '"1"')
        .expect(409)
        .expect(({ body }) => {
          expect(body.error).toMatchObject({
            code: 'in-use',
            params: { count: 1, noun: 'assets' },
          });
        });
      await manager()
        .delete(`/assets/${asset.id}`)
        .set('If-Match', '"1"')
        .expect(204);
      await manager()
        .delete('/locations/TMP')
        .set('If-Match', '"1"')
        .expect(204);
      const { body } = await manager()
        .post(`/assets/${asset.id}/restore`)
        .expect(409);
      expect(body.error.details[0]).toMatchObject({
        field: 'location',
        value: 'TMP',
        code: 'deleted-meanwhile',
      });
    });
  });

  describe('Idempotency-Key', () => {
    const post = (key: string, body: object, user = 'user:default/manager') =>
      parc.as(user).post('/assets').set('Idempotency-Key', key).send(body);

    it('answers the same again and does it once', async () => {
      const body = { category: 'laptop', name: 'once', serial: 'none' };
      const first = await post('key-1', body).expect(201);
      const again = await post('key-1', body).expect(201);
      expect(again.body).toEqual(first.body);
      expect(again.headers.location).toBe(first.headers.location);
      expect(again.headers.etag).toBe(first.headers.etag);
      const { body: list } = await manager().get('/assets?filter=name=once');
      expect(list.totalItems).toBe(1);
      await post('key-1', { ...body, name: 'twice' }).expect(409);
    });

    it('belongs to its user', async () => {
      const first = await post('key-2', { category: 'laptop' }).expect(201);
      const other = await post(
        'key-2',
        { category: 'laptop' },
        'user:default/other',
      ).expect(201);
      expect(other.body.id).not.toBe(first.body.id);
    });

    it('of several at once only one is done', async () => {
      const answers = await Promise.all(
        Array.from({ length: 5 }, () =>
          post('key-3', { category: 'laptop', name: 'five' }),
        ),
      );
      expect(answers.map(each => each.status)).toEqual(Array(5).fill(201));
      expect(new Set(answers.map(each => each.body.id)).size).toBe(1);
    });

    it('of what failed can be used again', async () => {
      await post('key-4', { category: 'teapot' }).expect(400);
      await post('key-4', { category: 'laptop' }).expect(201);
    });

    it('has at most 255 characters', async () => {
      await post('x'.repeat(256), { category: 'laptop' }).expect(400);
    });
  });

  describe('a tag', () => {
    it('may be typed, is looked up without regard to case, and names the entity for good', async () => {
      const asset = await anAsset({ tag: 'Typed-1' });
      expect(asset).toMatchObject({ tag: 'Typed-1', entityName: 'typed-1' });
      const { body } = await patch(asset, { tag: 'TYPED-2' }).expect(200);
      expect(body).toMatchObject({ tag: 'TYPED-2', entityName: 'typed-1' });
      await manager().get('/assets/typed-2').expect(200);
      await manager().get('/assets/typed-1').expect(404);
      const back = await patch(body, { tag: 'typed-1' }).expect(200);
      expect(back.body.tag).toBe('typed-1');
    });

    it.each(['facets', 'Export', 'BULK', 'history', 'new', 'Totals'])(
      'is not the reserved word %s',
      async tag => {
        const { body } = await manager()
          .post('/assets')
          .send({ category: 'laptop', tag })
          .expect(400);
        expect(body.error.message).toBe(
          `tag: ${JSON.stringify(tag)} is a reserved word`,
        );
      },
    );

    it('is not the id of a record, by which one could pass for another', async () => {
      const victim = await anAsset({ name: 'victim' });
      const { body } = await manager()
        .post('/assets')
        .send({ category: 'laptop', tag: victim.id.toUpperCase() })
        .expect(400);
      expect(body.error.message).toContain('has the form of an id');
      for (const [path, key] of [
        ['/suppliers', 'code'],
        ['/locations', 'path'],
      ]) {
        for (const ref of [victim.id, 'export']) {
          await manager()
            .post(path)
            .send({ [key]: ref, name: 'x', kind: 'site' })
            .expect(400);
        }
      }
    });

    it.each(['-a', 'a--b', 'a b', 'é', 'a/b', 'x'.repeat(64), 'a.'])(
      'is a valid entity name: not %s',
      async tag => {
        await manager()
          .post('/assets')
          .send({ category: 'laptop', tag })
          .expect(400);
      },
    );

    it('is never given twice, not even after a deletion or a new tag', async () => {
      const asset = await anAsset({ tag: 'Once-1' });
      const taken = await manager()
        .post('/assets')
        .send({ category: 'laptop', tag: 'ONCE-1' })
        .expect(409);
      expect(taken.body.error.details[0]).toMatchObject({
        field: 'tag',
        value: 'ONCE-1',
      });
      const { body } = await patch(asset, { tag: 'Once-2' }).expect(200);
      await manager()
        .delete(`/assets/${asset.id}`)
        .set('If-Match', `"${body.version}"`)
        .expect(204);
      for (const tag of ['once-1', 'once-2']) {
        await manager()
          .post('/assets')
          .send({ category: 'laptop', tag })
          .expect(409);
      }
    });

    it('is numbered by the category, passing over what was typed before', async () => {
      await manager()
        .post('/categories')
        .send({
          code: 'badge',
          name: 'Badge reader',
          nameFr: 'Lecteur de badges',
          tagPattern: 'BDG{yy}-{000}',
        })
        .expect(201);
      const yy = String(year).slice(2);
      await anAsset({ category: 'badge', tag: `bdg${yy}-001` });
      const { body } = await manager()
        .post('/assets/bulk')
        .send({ create: Array(3).fill({ category: 'badge' }) })
        .expect(200);
      expect(body.items.map((each: AnyRecord) => each.ref).sort()).toEqual([
        `BDG${yy}-002`,
        `BDG${yy}-003`,
        `BDG${yy}-004`,
      ]);
    });

    it('is another one for each of a hundred creations at once', async () => {
      const answers = await Promise.all(
        Array.from({ length: 100 }, (_, index) =>
          manager()
            .post('/assets')
            .send({ category: index % 2 ? 'switch' : 'router' }),
        ),
      );
      expect(new Set(answers.map(each => each.status))).toEqual(new Set([201]));
      const tags = answers.map(each => each.body.tag as string);
      expect(new Set(tags).size).toBe(100);
      expect([...tags].sort()).toEqual(
        ['RTR', 'SW'].flatMap(word =>
          Array.from(
            { length: 50 },
            (_, index) =>
              `${word}-${year}-${String(index + 1).padStart(4, '0')}`,
          ),
        ),
      );
    });
  });

  describe('a serial', () => {
    it('that says nothing is left out with a warning', async () => {
      const asset = await anAsset({ serial: 'To Be Filled By O.E.M.' });
      expect(asset).not.toHaveProperty('serial');
      expect(asset.warnings).toEqual([
        expect.objectContaining({
          code: 'serial-rubbish',
          field: 'serial',
          value: 'To Be Filled By O.E.M.',
        }),
      ]);
      expect(await get(asset)).not.toHaveProperty('warnings');
    });

    it('that another has too is kept, with a warning that names the others', async () => {
      const first = await anAsset({ serial: ' dup  1 ' });
      expect(first.serial).toBe('dup 1');
      const second = await anAsset({ serial: 'DUP 1' });
      expect(second.warnings).toEqual([
        expect.objectContaining({
          code: 'serial-duplicate',
          value: 'DUP 1',
          refs: [first.tag],
        }),
      ]);
      const third = await anAsset();
      const { body } = await patch(third, { serial: 'dup 1' }).expect(200);
      expect(body.warnings[0].refs).toEqual([first.tag, second.tag]);
      const unchanged = await patch(body, { serial: 'dup 1', name: 'x' });
      expect(unchanged.body).not.toHaveProperty('warnings');
    });
  });

  describe('a model', () => {
    it('gives its assets category, ends and cost unless they say their own', async () => {
      const asset = await anAsset({
        category: undefined,
        model: 'dell-latitude-5440',
        endOfLife: '2030-01-01',
      });
      expect(asset).toMatchObject({
        category: { ref: 'laptop' },
        endOfSupport: '2028-06-30',
        endOfLife: '2030-01-01',
        replacementCost: { amount: '1100.00', currency: 'EUR' },
      });
    });

    it('or a category must be said', async () => {
      const { body } = await manager()
        .post('/assets')
        .send({ name: 'x' })
        .expect(400);
      expect(body.error.details[0]).toMatchObject({ field: 'category' });
    });
  });

  it('holds by whom an asset can be held', async () => {
    const held = { assignedTo: 'user:default/ines' };
    expect((await anAsset(held)).status).toBe('deployed');
    expect((await anAsset()).status).toBe('in-stock');
    await manager()
      .post('/assets')
      .send({ category: 'laptop', status: 'in-stock', ...held })
      .expect(400);
    await manager()
      .post('/assets')
      .send({
        category: 'laptop',
        tag: 'SELF-1',
        assignedTo: 'hardwareasset:default/self-1',
      })
      .expect(400);
  });

  it('reads history page by page, in the order of numbers', async () => {
    await parc.knex.raw('alter table history alter id restart with 99998');
    let asset = await anAsset();
    for (const name of ['a', 'b', 'c', 'd'])
      asset = (await patch(asset, { name }).expect(200)).body;
    const page = async (cursor = '') =>
      (await manager().get(`/assets/${asset.tag}/history?limit=2${cursor}`))
        .body;
    const first = await page();
    const second = await page(`&cursor=${first.pageInfo.nextCursor}`);
    const third = await page(`&cursor=${second.pageInfo.nextCursor}`);
    expect(
      [first, second, third].flatMap(each =>
        each.items.map((item: { version: number }) => item.version),
      ),
    ).toEqual([5, 4, 3, 2, 1]);
    expect(third.pageInfo.nextCursor).toBeUndefined();
  });
});
