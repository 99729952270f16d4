import type { AnyRecord } from '@parc/backstage-plugin-parc-common';
import {
  startParc,
  testDatabases,
  type RunningParc,
} from '../testing/startParc';

jest.setTimeout(60_000);

describe.each(testDatabases.eachSupportedId())(
  'the trees of locations and categories on %s',
  databaseId => {
    let parc: RunningParc;
    const manager = () => parc.as('user:default/manager');
    const create = (path: string, kind: string, values: object = {}) =>
      manager()
        .post('/locations')
        .send({ path, name: `The ${path}`, kind, ...values });
    const get = async (path: string): Promise<AnyRecord> =>
      (
        await manager()
          .get(`/locations/${encodeURIComponent(path)}`)
          .expect(200)
      ).body;
    const patch = async (path: string, body: object) => {
      const { version } = await get(path);
      return manager()
        .patch(`/locations/${encodeURIComponent(path)}`)
        .set('If-Match', `"${version}"`)
        .send(body);
    };
    const paths = async () =>
      (await manager().get('/locations').expect(200)).body.items.map(
        (each: AnyRecord) => each.path,
      );

    beforeAll(async () => {
      parc = await startParc(await testDatabases.init(databaseId));
      for (const [path, kind] of [
        ['PAR', 'site'],
        ['PAR/B1', 'building'],
        ['PAR/B1/F10', 'floor'],
        ['PAR/B1/F2', 'floor'],
        ['PAR/B1/F2/201', 'room'],
        ['LYO', 'site'],
      ])
        await create(path, kind).expect(201);
    });
    afterAll(() => parc.stop());

    it('stands in natural order', async () => {
      expect(await paths()).toEqual([
        'LYO',
        'PAR',
        'PAR/B1',
        'PAR/B1/F2',
        'PAR/B1/F2/201',
        'PAR/B1/F10',
      ]);
    });

    it('puts a place below its parent, in the parent’s spelling, and below no other', async () => {
      const { body } = await create('par/b1/F3', 'floor').expect(201);
      expect(body).toMatchObject({
        path: 'PAR/B1/F3',
        parent: { ref: 'PAR/B1', name: 'The PAR/B1' },
      });
      await create('PAR/b1/f3', 'floor').expect(409);
      for (const [path, kind, field] of [
        ['MRS/B1', 'building', 'path'],
        ['PAR/B1/F2/201/S', 'site', 'kind'],
        ['PAR//B1', 'building', 'path'],
        ['/PAR', 'site', 'path'],
        ['PAR/', 'site', 'path'],
        ['PAR/../LYO', 'site', 'path'],
        [Array(11).fill('a').join('/'), 'room', 'path'],
      ]) {
        const answer = await create(path, kind).expect(400);
        expect([path, answer.body.error.details[0].field]).toEqual([
          path,
          field,
        ]);
      }
      const zone = await create('MRS', 'site', {
        timeZone: 'Mars/Crater',
      }).expect(400);
      expect(zone.body.error.details[0]).toMatchObject({
        field: 'timeZone',
        value: 'Mars/Crater',
      });
    });

    it('moves with all that is below, each with its history, and assets stay where they are', async () => {
      const { body: asset } = await manager()
        .post('/assets')
        .send({ category: 'laptop', location: 'PAR/B1/F2/201' })
        .expect(201);
      const moved = await patch('PAR/B1', { path: 'LYO/B9', reason: 'sold' });
      expect(moved.status).toBe(200);
      expect(moved.body).toMatchObject({
        path: 'LYO/B9',
        parent: { ref: 'LYO' },
      });
      expect(await paths()).toEqual([
        'LYO',
        'LYO/B9',
        'LYO/B9/F2',
        'LYO/B9/F2/201',
        'LYO/B9/F3',
        'LYO/B9/F10',
        'PAR',
      ]);
      expect(await get('LYO/B9/F2/201')).toMatchObject({
        parent: { ref: 'LYO/B9/F2' },
        version: 2,
      });
      const { body: history } = await manager()
        .get('/locations/LYO%2FB9%2FF2%2F201/history')
        .expect(200);
      expect(history.items[0]).toMatchObject({
        reason: 'sold',
        actor: 'user:default/manager',
        changes: [
          { field: 'path', from: 'PAR/B1/F2/201', to: 'LYO/B9/F2/201' },
        ],
      });
      const { body: list } = await manager().get('/assets?filter=location=LYO');
      expect(list.items).toEqual([
        { ...asset, location: { ...asset.location, ref: 'LYO/B9/F2/201' } },
      ]);
      expect(
        (await manager().get('/assets?filter=location=PAR')).body.totalItems,
      ).toBe(0);
    });

    it('is renamed in place, letters of another size too', async () => {
      expect((await patch('LYO/B9', { path: 'lyo/b9' })).status).toBe(200);
      expect(await paths()).toContain('LYO/b9/F2/201');
      expect((await patch('LYO/b9', { path: 'LYO/B9' })).status).toBe(200);
      expect(await paths()).toContain('LYO/B9/F2/201');
    });

    it.each([
      ['LYO/B9', 'LYO/B9/F2/B9', 400],
      ['LYO/B9', 'LYO/B9/B9', 400],
      ['LYO', 'LYO/LYO', 400],
      ['LYO/B9/F2', 'LYO/B9/F3', 409],
      ['LYO/B9/F2', 'MRS/F2', 400],
    ])('%s does not become %s', async (from, to, status) => {
      const before = await paths();
      const answer = await patch(from, { path: to });
      expect(answer.status).toBe(status);
      expect(await paths()).toEqual(before);
    });

    it('does not move where a path below would be too deep or too long', async () => {
      let path = 'DEEP';
      await create(path, 'site').expect(201);
      for (let depth = 0; depth < 7; depth += 1) {
        path += '/D';
        await create(path, 'room').expect(201);
      }
      expect(
        (await patch('LYO/B9', { path: `${path}/B9`, kind: 'room' })).status,
      ).toBe(400);
      await create('x'.repeat(250), 'site').expect(201);
      expect(
        (await patch('LYO/B9', { path: `${'x'.repeat(250)}/B9` })).status,
      ).toBe(400);
      expect(await paths()).toContain('LYO/B9/F2/201');
    });

    it('is not deleted while something is in it, and says what', async () => {
      const { version } = await get('LYO');
      const answer = await manager()
        .delete('/locations/LYO')
        .set('If-Match', `"${version}"`)
        .expect(409);
      expect(answer.body.error).toMatchObject({
        code: 'in-use',
        params: { count: 1, noun: 'locations' },
        message: expect.stringContaining('parent'),
      });
    });

    it('comes back only below a parent that is there', async () => {
      const child =
        (await create('OLD', 'site').expect(201)) &&
        (await create('OLD/B', 'building').expect(201)).body;
      for (const path of ['OLD%2FB', 'OLD'])
        await manager()
          .delete(`/locations/${path}`)
          .set('If-Match', '"1"')
          .expect(204);
      await manager().post(`/locations/${child.id}/restore`).expect(409);
      await create('OLD', 'site').expect(201);
      const { body } = await manager()
        .post(`/locations/${child.id}/restore`)
        .expect(200);
      expect(body.parent.ref).toBe('OLD');
    });

    it('of categories numbers, filters and deletes by branch', async () => {
      await manager()
        .post('/categories')
        .send({
          code: 'core-switch',
          name: 'Core',
          nameFr: 'Cœur',
          parent: 'switch',
          tagPattern: 'COR-{0000}',
        })
        .expect(201);
      const { body: asset } = await manager()
        .post('/assets')
        .send({ category: 'core-switch' })
        .expect(201);
      expect(asset.tag).toBe('COR-0001');
      const { body: list } = await manager().get(
        '/assets?filter=category=network',
      );
      expect(list.items.map((each: AnyRecord) => each.tag)).toEqual([
        'COR-0001',
      ]);
      const { body: below } = await manager().get(
        '/categories?filter=parent=network&fields=code',
      );
      expect(below.items.map((each: AnyRecord) => each.code)).toEqual(
        expect.arrayContaining(['switch', 'core-switch', 'router']),
      );
      await manager()
        .delete('/categories/switch')
        .set('If-Match', '"1"')
        .expect(409);
      const { body: switches } = await manager()
        .get('/categories/switch')
        .expect(200);
      await manager()
        .patch('/categories/switch')
        .set('If-Match', `"${switches.version}"`)
        .send({ parent: 'core-switch' })
        .expect(400);
    });
  },
);
