import type { AnyRecord } from '@parc/backstage-plugin-parc-common';
import { inDays } from '../testing/inDays';
import { layGround } from '../testing/sampleEstate';
import {
  startParc,
  testDatabases,
  type RunningParc,
} from '../testing/startParc';

jest.setTimeout(120_000);

describe.each(testDatabases.eachSupportedId())(
  'verbs and bulk on %s',
  databaseId => {
    let parc: RunningParc;
    const manager = () => parc.as('user:default/manager');
    const today = inDays(0);

    beforeAll(async () => {
      parc = await startParc(await testDatabases.init(databaseId));
      await layGround(parc);
    });
    afterAll(() => parc.stop());

    async function anAsset(values: object = {}): Promise<AnyRecord> {
      const { body } = await manager()
        .post('/assets')
        .send({ category: 'laptop', location: 'PAR', ...values })
        .expect(201);
      return body;
    }
    const act = (asset: AnyRecord, verb: string, body: object = {}) =>
      manager().post(`/assets/${asset.ref}/${verb}`).send(body);
    const get = async (asset: AnyRecord) =>
      (await manager().get(`/assets/${asset.id}`).expect(200)).body;
    const lastOf = async (asset: AnyRecord) =>
      (await manager().get(`/assets/${asset.id}/history`)).body.items[0];
    const bulk = (body: object) => manager().post('/assets/bulk').send(body);

    it('takes an asset through its whole life, each step with its reason in the history', async () => {
      let asset = await anAsset({ status: 'planned', location: undefined });
      const steps: Array<[string, object, object]> = [
        [
          'receive',
          { location: 'par', condition: 'new' },
          { status: 'in-stock', condition: 'new', location: { ref: 'PAR' } },
        ],
        [
          'hand-out',
          {
            assignedTo: 'User:Ines',
            date: '2024-01-10',
            expectedBack: '2024-12-31',
            reason: 'new job',
          },
          {
            status: 'deployed',
            assignedTo: 'user:default/ines',
            assignedSince: '2024-01-10',
            expectedBack: '2024-12-31',
            inServiceDate: '2024-01-10',
          },
        ],
        [
          'transfer',
          { location: 'LYO' },
          {
            status: 'deployed',
            location: { ref: 'LYO' },
            assignedTo: 'user:default/ines',
            assignedSince: '2024-01-10',
            expectedBack: '2024-12-31',
          },
        ],
        [
          'send-to-repair',
          { reason: 'screen', expectedBack: '2999-01-01' },
          {
            status: 'in-repair',
            assignedTo: 'user:default/ines',
            expectedBack: '2999-01-01',
          },
        ],
        [
          'return-from-repair',
          {},
          { status: 'deployed', expectedBack: undefined },
        ],
        [
          'report-lost',
          { reason: 'train' },
          { status: 'lost', assignedTo: 'user:default/ines' },
        ],
        [
          'report-found',
          { location: 'PAR' },
          { status: 'deployed', location: { ref: 'PAR' } },
        ],
        [
          'take-back',
          {},
          {
            status: 'in-stock',
            assignedTo: undefined,
            assignedSince: undefined,
          },
        ],
        ['retire', { reason: 'old' }, { status: 'retired' }],
        [
          'dispose',
          {
            reason: 'sold',
            wipedOn: '2024-05-01',
            wipedBy: 'user:default/ines',
            wipeCertificate: 'W-1',
          },
          {
            status: 'disposed',
            location: undefined,
            wipedOn: '2024-05-01',
            wipeCertificate: 'W-1',
          },
        ],
      ];
      for (const [verb, body, expected] of steps) {
        const { body: after, headers, status } = await act(asset, verb, body);
        expect([verb, status, after.error]).toEqual([verb, 200, undefined]);
        const found = Object.keys(expected).map(field => [field, after[field]]);
        expect(Object.fromEntries(found)).toMatchObject(expected);
        expect(after.version).toBe(asset.version + 1);
        expect(headers.etag).toBe(`"${after.version}"`);
        expect(await lastOf(asset)).toMatchObject({
          action: verb,
          version: after.version,
          ...('reason' in body ? { reason: body.reason } : {}),
        });
        asset = after;
      }
      const refused = await act(asset, 'receive').expect(409);
      expect(refused.body.error).toMatchObject({
        code: 'wrong-status',
        params: { status: 'disposed', allowed: [] },
        message: expect.stringContaining(asset.ref),
      });
    });

    it.each<[string, object, string, object, object]>([
      ['wrong-status', {}, 'take-back', {}, { status: 'in-stock' }],
      ['nobody-and-nowhere', {}, 'hand-out', {}, {}],
      [
        'in-the-future',
        {},
        'hand-out',
        { location: 'LYO', date: '2999-01-01' },
        { date: '2999-01-01' },
      ],
      [
        'no-place',
        { status: 'planned', location: undefined },
        'receive',
        {},
        {},
      ],
      ['data-not-wiped', { status: 'retired' }, 'dispose', { reason: 'x' }, {}],
      [
        'nothing-changes',
        { status: 'deployed', assignedTo: 'user:default/ines' },
        'transfer',
        { assignedTo: 'user:default/ines' },
        {},
      ],
      [
        'before-assignment',
        {
          status: 'deployed',
          assignedTo: 'user:default/ines',
          assignedSince: '2024-05-01',
        },
        'take-back',
        { date: '2024-04-30' },
        { assignedSince: '2024-05-01' },
      ],
      [
        'back-before-start',
        {},
        'hand-out',
        { location: 'LYO', date: '2024-05-02', expectedBack: '2024-05-01' },
        { expectedBack: '2024-05-01' },
      ],
    ])(
      'refuses with the code %s and its parameters, and changes nothing',
      async (code, values, verb, body, params) => {
        const asset = await anAsset(values);
        const answer = await act(asset, verb, body).expect(409);
        expect(answer.body.error).toMatchObject({ code, params });
        expect(answer.body.error.details).toEqual([
          expect.objectContaining({ row: 1, ref: asset.ref, code }),
        ]);
        const { warnings: _, ...unchanged } = asset;
        expect(await get(asset)).toEqual(unchanged);
      },
    );

    it('refuses a body that the verb does not take, and a place that is not known', async () => {
      const asset = await anAsset();
      const strange = await act(asset, 'hand-out', { wipedOn: today }).expect(
        400,
      );
      expect(strange.body.error.message).toContain('wipedOn');
      const unknown = await act(asset, 'hand-out', { location: 'MOON' }).expect(
        400,
      );
      expect(unknown.body.error.details[0]).toMatchObject({
        field: 'location',
        value: 'MOON',
      });
      await act(asset, 'retire').expect(400);
      await act({ ...asset, ref: 'NOT-THERE' }, 'receive').expect(404);
    });

    it('minds If-Match when it is given', async () => {
      const asset = await anAsset();
      const handOut = (version: number) =>
        act(asset, 'hand-out', { location: 'LYO' }).set(
          'If-Match',
          `"${version}"`,
        );
      await handOut(9).expect(412);
      await handOut(1).expect(200);
    });

    it('hands out to one of those who ask at once', async () => {
      const asset = await anAsset();
      const answers = await Promise.all(
        ['a', 'b', 'c'].map(name =>
          act(asset, 'hand-out', { assignedTo: `user:default/${name}` }),
        ),
      );
      expect(answers.map(each => each.status).sort()).toEqual([200, 409, 409]);
      expect((await get(asset)).version).toBe(2);
    });

    it('counts days where the asset is', async () => {
      const asset = await anAsset({ location: 'NYC' });
      const { body } = await act(asset, 'hand-out', {
        assignedTo: 'user:default/ines',
      }).expect(200);
      const there = new Intl.DateTimeFormat('sv-SE', {
        timeZone: 'America/New_York',
      });
      expect(body.assignedSince).toBe(there.format(new Date(body.updatedAt)));
    });

    it('takes out an asset as YAML', async () => {
      const asset = await anAsset({ name: 'Inès', owner: 'group:default/it' });
      const { text, headers } = await manager()
        .get(`/assets/${asset.ref}/yaml`)
        .expect(200);
      expect(headers['content-type']).toContain('application/yaml');
      expect(text).toContain('kind: HardwareAsset');
      expect(text).toContain(`name: ${asset.entityName}`);
    });

    describe('a bulk call', () => {
      const three = async (values: object = {}) =>
        Promise.all([anAsset(values), anAsset(values), anAsset(values)]);

      it('creates all or nothing, with an error per row', async () => {
        const create = [
          { category: 'laptop', name: 'row 1' },
          { category: 'teapot', name: 'row 2' },
          { name: 'row 3' },
          { category: 'laptop', colour: 'red' },
          { category: 'laptop', tag: 'ROW-5' },
          { category: 'laptop', tag: 'row-5' },
        ];
        const { body } = await bulk({ create }).expect(400);
        expect(body.error.details).toEqual([
          expect.objectContaining({
            row: 2,
            field: 'category',
            value: 'teapot',
          }),
          expect.objectContaining({ row: 3, field: 'category' }),
          expect.objectContaining({ row: 4, field: 'colour', value: 'red' }),
          expect.objectContaining({ row: 6, field: 'tag', value: 'row-5' }),
        ]);
        const none = await manager().get('/assets?filter=name=row 1');
        expect(none.body.totalItems).toBe(0);
        await manager().get('/assets/ROW-5').expect(404);

        const partial = await bulk({ create, partial: true }).expect(200);
        expect(partial.body.done).toBe(2);
        expect(
          partial.body.items.map((each: { row: number }) => each.row),
        ).toEqual([1, 5]);
        expect(
          partial.body.errors.map((each: { row: number }) => each.row),
        ).toEqual([2, 3, 4, 6]);
        await manager().get('/assets/ROW-5').expect(200);
      });

      it('of which a row was refused does not burn the tag that the row typed', async () => {
        const refused = await bulk({
          create: [
            { category: 'laptop', tag: 'BURN-1', location: 'MOON' },
            { category: 'laptop' },
          ],
          partial: true,
        }).expect(200);
        expect(refused.body).toMatchObject({
          done: 1,
          errors: [{ row: 1, field: 'location' }],
        });
        await anAsset({ tag: 'BURN-1' });
      });

      it('patches many by reference, with one reason', async () => {
        const assets = await three();
        const [first, second, third] = assets;
        const { body } = await bulk({
          refs: [first.ref, second.id, third.ref.toLowerCase()],
          patch: { location: 'LYO', reason: 'moving house' },
        }).expect(200);
        expect(body).toMatchObject({ done: 3, errors: [] });
        expect(
          body.items.map((each: AnyRecord) => [
            each.row,
            each.ref,
            each.version,
          ]),
        ).toEqual(assets.map((each, index) => [index + 1, each.ref, 2]));
        for (const each of assets) {
          expect((await get(each)).location.ref).toBe('LYO');
          expect((await lastOf(each)).reason).toBe('moving house');
        }
      });

      it('of which one fails changes none, or the others with partial', async () => {
        const [free, held, other] = await three();
        await act(held, 'hand-out', { assignedTo: 'user:default/ines' }).expect(
          200,
        );
        const request = {
          refs: [free.ref, held.ref, 'NOT-THERE', other.ref, free.id],
          verb: 'hand-out',
          body: { assignedTo: 'user:default/paul' },
        };
        const { body } = await bulk(request);
        expect(
          body.error.details.map((each: { row: number }) => each.row),
        ).toEqual([2, 3, 5]);
        expect((await get(free)).version).toBe(1);
        const partial = await bulk({ ...request, partial: true }).expect(200);
        expect(partial.body.done).toBe(2);
        expect(partial.body.errors).toEqual([
          expect.objectContaining({
            row: 2,
            ref: held.ref,
            code: 'wrong-status',
          }),
          expect.objectContaining({ row: 3, ref: 'NOT-THERE' }),
          expect.objectContaining({
            row: 5,
            ref: free.id,
            message: 'is named twice',
          }),
        ]);
        expect((await get(other)).assignedTo).toBe('user:default/paul');
      });

      it('acts on all that a filter matches', async () => {
        const assets = await three({ orderNumber: 'BULK-7' });
        const { body } = await bulk({
          filter: ['orderNumber=bulk-7'],
          verb: 'retire',
          body: { reason: 'end of lease' },
        }).expect(200);
        expect(body.done).toBe(3);
        const statuses = await Promise.all(
          assets.map(async each => (await get(each)).status),
        );
        expect(statuses).toEqual(['retired', 'retired', 'retired']);
        const removed = await bulk({
          filter: ['orderNumber=bulk-7'],
          delete: true,
          reason: 'test',
        }).expect(200);
        expect(removed.body.done).toBe(3);
        await manager().get(`/assets/${assets[0].ref}`).expect(404);
        expect((await lastOf(assets[0])).reason).toBe('test');
        const none = await bulk({
          filter: ['orderNumber=bulk-7'],
          delete: true,
        }).expect(400);
        expect(none.body.error.message).toContain('matches no asset');
      });

      it('writes no version and no history where nothing changes', async () => {
        const [asset] = await three({ name: 'Same' });
        const { body } = await bulk({
          refs: [asset.ref],
          patch: { name: 'Same' },
        }).expect(200);
        expect(body).toMatchObject({ done: 1, items: [{ version: 1 }] });
        expect((await lastOf(asset)).action).toBe('created');
      });

      it.each<[string, object]>([
        ['nothing to do', { refs: ['x'] }],
        ['two things to do', { refs: ['x'], delete: true, patch: {} }],
        ['nothing to do it to', { patch: { name: 'x' } }],
        ['two ways to say to what', { refs: ['x'], filter: [], delete: true }],
        ['no references', { refs: [], delete: true }],
        ['an unknown verb', { refs: ['x'], verb: 'explode' }],
        ['an unknown word', { refs: ['x'], delete: true, colour: 'red' }],
        ['a wrong patch', { refs: ['x'], patch: { status: 'lost' } }],
        ['a wrong body', { refs: ['x'], verb: 'retire', body: { reason: 7 } }],
        ['an unknown filter', { filter: ['colour=red'], delete: true }],
        ['delete: false', { refs: ['x'], delete: false }],
      ])('with %s is refused', async (_, body) => {
        const answer = await bulk(body).expect(400);
        expect(answer.body.error.message).not.toBe('');
      });
    });
  },
);
