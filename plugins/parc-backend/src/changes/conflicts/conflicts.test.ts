import type { AnyRecord, Conflict } from '@parc/backstage-plugin-parc-common';
import { layGround } from '../../testing/sampleEstate';
import {
  startParc,
  testDatabases,
  type RunningParc,
} from '../../testing/startParc';

jest.setTimeout(120_000);

const manager = 'user:default/manager';
const reader = 'user:default/reader';
const entity = (
  kind: string,
  name: string,
  relations: Record<string, string[]> = {},
) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name },
  spec: {},
  relations: Object.entries(relations).flatMap(([type, refs]) =>
    refs.map(targetRef => ({ type, targetRef })),
  ),
});
const database = 'resource:default/erp-db';
const api = 'component:default/erp-api';
const front = 'component:default/erp-front';
const far = 'component:default/far';
const erp = 'system:default/erp';

describe.each(testDatabases.eachSupportedId())(
  'conflicts of changes on %s',
  databaseId => {
    let parc: RunningParc;
    const as = (user = manager) => parc.as(user);
    const post = async (path: string, body: object, status = 201) =>
      (await as().post(path).send(body).expect(status)).body;
    const get = async (path: string, user = manager) =>
      (await as(user).get(path).expect(200)).body;
    const saturday = (hour: number) =>
      new Date(Date.UTC(2030, 11, 7, hour)).toISOString();
    const aChange = (values: object = {}): Promise<AnyRecord> =>
      post('/changes', {
        title: 'Move the database',
        items: [database],
        windowStart: saturday(3),
        windowEnd: saturday(5),
        ...values,
      });
    const check = (values: object, user = manager) =>
      as(user)
        .post('/changes/check')
        .send({
          title: 'x',
          windowStart: saturday(3),
          windowEnd: saturday(5),
          ...values,
        });
    const found = async (values: object, user = manager) => {
      const { body } = await check(values, user).expect(200);
      return (body.conflicts as Conflict[]).map(each =>
        [
          each.kind,
          each.item ?? each.person,
          each.other,
          each.distance,
          each.isHidden ? 'hidden' : each.change?.ref ?? each.window?.ref,
        ]
          .filter(part => part !== undefined)
          .join(' '),
      );
    };

    beforeAll(async () => {
      parc = await startParc(await testDatabases.init(databaseId), {
        entities: [
          entity('Resource', 'erp-db', {
            dependencyOf: [api],
            ownedBy: ['group:default/data'],
          }),
          entity('Component', 'erp-api', {
            dependsOn: [database],
            dependencyOf: [front],
            partOf: [erp],
          }),
          entity('Component', 'erp-front', {
            dependsOn: [api],
            dependencyOf: [far],
          }),
          entity('Component', 'far', { dependsOn: [front] }),
          entity('System', 'erp', { hasPart: [api] }),
        ] as never,
        policies: {
          [reader]: {
            'parc.change.read': {
              rule: 'IS_NOT_CONFIDENTIAL',
              resourceType: 'parc-change',
              params: {},
            },
          },
        },
      });
      await layGround(parc);
    });
    afterAll(() => parc.stop());
    beforeEach(() =>
      parc.knex.raw('truncate changes, windows, change_conflicts cascade'),
    );

    it('are found on the same item and on what depends on it, to two steps and not three, while both are open [crmcurator]', async () => {
      const first = await aChange();
      expect(await found({ items: [database] })).toEqual([
        `shared-item ${database} ${first.ref}`,
      ]);
      expect(await found({ items: [front, far] })).toEqual([
        `dependent-item ${front} ${database} 2 ${first.ref}`,
      ]);
      expect(await found({ items: [erp] })).toEqual([]);
      expect(
        await found({
          items: [database],
          windowStart: saturday(5),
          windowEnd: saturday(6),
        }),
      ).toEqual([]);
      expect(await found({ items: [database], number: first.ref })).toEqual([]);
      await post(`/changes/${first.ref}/cancel`, { reason: 'not now' }, 200);
      expect(await found({ items: [database] })).toEqual([]);
    });

    it('with what one may not read are only said to be there', async () => {
      await aChange({ isConfidential: true, people: ['user:default/ines'] });
      const values = { items: [database], people: ['user:default/ines'] };
      expect(await found(values, reader)).toEqual([
        `shared-item ${database} hidden`,
        'person user:default/ines hidden',
      ]);
    });

    it('with freezes and windows are of the place of an asset, and of what an item is part of', async () => {
      const asset = await post('/assets', {
        category: 'laptop',
        location: 'PAR/B1',
      });
      const ref = `hardwareasset:default/${asset.entityName}`;
      const times = { start: '2030-12-01T00:00', duration: 'P14D' };
      const freeze = await post('/windows', {
        ...times,
        name: 'Paris',
        kind: 'freeze',
        location: 'PAR',
        timeZone: 'UTC',
      });
      const night = await post('/windows', {
        name: 'ERP',
        kind: 'maintenance',
        entity: erp,
        start: '2030-12-07T04:00',
        duration: 'PT4H',
        timeZone: 'UTC',
      });
      expect(await found({ items: [ref, api, database] })).toEqual([
        `freeze ${ref} ${freeze.ref}`,
        `outside-window ${api} ${night.ref}`,
      ]);
      await post(`/assets/${asset.ref}/retire`, { reason: 'broken' }, 200);
      const gone = 'component:default/gone';
      expect(await found({ items: [ref, gone] })).toEqual([
        `freeze ${ref} ${freeze.ref}`,
        `item-gone ${ref}`,
        `item-gone ${gone}`,
      ]);
    });

    it('with what must be done first, or not at the same time, are found by what either says', async () => {
      const other = await aChange({ items: [front] });
      const ref = `changerecord:default/${other.entityName}`;
      expect(
        await found({ items: [], dependsOn: [ref], conflictsWith: [ref] }),
      ).toEqual([`predecessor ${other.ref}`, `declared ${other.ref}`]);
    });

    it('are kept as they are found when a change goes on in spite of them, and looked for again by who opens it', async () => {
      const first = await aChange();
      const second = await aChange({ type: 'emergency' });
      const normal = await aChange();
      const freeze = await post('/windows', {
        name: 'Year end',
        kind: 'freeze',
        start: '2030-12-01T00:00',
        duration: 'P14D',
      });
      const refused = await as()
        .post(`/changes/${normal.ref}/override`)
        .send({ reason: 'the disks fail' })
        .expect(409);
      expect(refused.body.error.params).toEqual({
        kinds: ['shared-item', 'freeze'],
      });
      for (const { ref } of [first, normal])
        await post(`/changes/${ref}/cancel`, { reason: 'later' }, 200);
      const overridden = await post(
        `/changes/${second.ref}/override`,
        { reason: 'the disks fail' },
        200,
      );
      expect(overridden).toMatchObject({
        conflictState: 'overridden',
        conflictCount: 1,
        overriddenBecause: 'the disks fail',
        hadConflictsBefore: true,
      });
      expect(overridden).not.toHaveProperty('hadConflictsAfter');
      const kept = await parc.knex('change_conflicts').select();
      expect(kept).toMatchObject([
        {
          phase: 'submission',
          found_by: manager,
          hit: { kind: 'freeze', window: { ref: freeze.ref } },
          gone_at: null,
        },
      ]);
      const now = await get(`/changes/${second.ref}/conflicts`);
      expect(now.items).toMatchObject([{ kind: 'freeze', item: database }]);

      const its = { id: second.id };
      await parc
        .knex('changes')
        .where(its)
        .update({ authorised_at: new Date() });
      const again = () =>
        post(`/changes/${second.ref}/override`, { reason: 'they fail' }, 200);
      expect(await again()).not.toHaveProperty('hadConflictsAfter');
      await post('/windows', {
        name: 'Audit',
        kind: 'freeze',
        start: '2030-12-01T00:00',
        duration: 'P14D',
      });
      expect(await again()).toMatchObject({ hadConflictsAfter: true });
    });

    it('leave what is hit to the graph of the catalog, with the way there and its owners', async () => {
      const { ref } = await aChange();
      const impact = await get(`/changes/${ref}/impact?depth=2`);
      expect(impact).toMatchObject({ depth: 2, hidden: 0, isCut: false });
      expect(
        impact.items.map((each: { ref: string; distance: number }) => [
          each.distance,
          each.ref,
        ]),
      ).toEqual([
        [0, database],
        [1, api],
        [2, front],
        [2, erp],
      ]);
      expect(impact.items[0].owners).toEqual(['group:default/data']);
      expect(impact.items[2].via).toEqual({
        from: api,
        relation: 'dependencyOf',
      });
    });
  },
);
