import type { AnyRecord } from '@parc/backstage-plugin-parc-common';
import { inDays } from '../../testing/inDays';
import { layGround } from '../../testing/sampleEstate';
import {
  startParc,
  testDatabases,
  type RunningParc,
} from '../../testing/startParc';

jest.setTimeout(120_000);

const planner = 'user:default/manager';
const technician = 'user:default/tech';
const colleague = 'user:default/colleague';
const plan = '01990000-0000-7000-8000-000000000001';
const ownWork = {
  rule: 'IS_WORK_OF',
  resourceType: 'parc-work-order',
  params: { claims: [technician, 'group:default/field'] },
} as const;

const steps = [
  { id: 'dust', kind: 'check', label: 'Blow out the dust', isRequired: true },
  {
    id: 'health',
    kind: 'value',
    label: 'Health of the disk',
    unit: '%',
    min: 70,
    isRequired: true,
  },
  { id: 'inside', kind: 'photo', label: 'The inside', isRequired: false },
];

describe.each(testDatabases.eachSupportedId())(
  'work orders on %s',
  databaseId => {
    let parc: RunningParc;
    let orders = 0;
    const today = inDays(0);

    beforeAll(async () => {
      parc = await startParc(await testDatabases.init(databaseId), {
        policies: {
          [technician]: {
            'parc.asset.read': true,
            'parc.work-order.read': true,
            'parc.work-order.work': ownWork as never,
          },
          [colleague]: { 'parc.work-order.read': ownWork as never },
        },
      });
      await layGround(parc);
      await parc.knex.raw(
        `insert into maintenance_plans (id, version, created_at, updated_at, code, name, kind, status, covers, basis,
           every_from, every_to, lead_time, horizon, batch_by, managed_by, entity_name)
         values (?, 1, now(), now(), 'laptops', 'Laptops', 'inspection', 'active', '{}', 'floating', 'P3M', 'P6M', 'P14D',
           'P6M', 'room', 'portal', 'laptops')`,
        [plan],
      );
      await parc.knex.raw(
        `insert into plan_checklists (plan_id, version, steps, at, by_whom) values (?, 1, ?::jsonb, now(), 'user:default/manager')`,
        [plan, JSON.stringify(steps)],
      );
    });
    afterAll(() => parc.stop());

    const as = (user: string) => parc.as(user);
    async function anAsset(values: object = {}): Promise<AnyRecord> {
      const { body } = await as(planner)
        .post('/assets')
        .send({ category: 'laptop', location: 'PAR', ...values })
        .expect(201);
      return body;
    }
    async function anOrder(values: object = {}): Promise<AnyRecord> {
      const { body } = await as(planner)
        .post('/work-orders')
        .send({ title: 'Broken hinge', assignee: technician, ...values })
        .expect(201);
      return body;
    }
    /** An order of the plan, as its generation writes it. */
    async function aPlannedOrder(
      assets: AnyRecord[],
      from = inDays(-30),
      to = inDays(30),
    ): Promise<string> {
      orders += 1;
      const number = `WO-PLAN-${orders}`;
      await parc.knex.raw(
        `with made as (
           insert into work_orders (id, version, created_at, updated_at, number, title, kind, plan_id, status, priority,
             planned_on, window_from, target, window_to, assignee, checklist_version, asset_count, open_count)
           values (gen_random_uuid(), 1, now(), now(), ?, 'Laptops in Paris', 'preventive', ?, 'planned', 'normal', ?::date,
             ?::date, ?::date, ?::date, ?, 1, ?, ?) returning id, plan_id)
         insert into work_order_assets (order_id, asset_id, plan_id, from_day, target_day, to_day)
         select made.id, asset, made.plan_id, ?::date, ?::date, ?::date from made, unnest(?::uuid[]) asset`,
        [
          number,
          plan,
          today,
          ...[from, today, to, technician, assets.length, assets.length],
          ...[from, today, to, assets.map(each => each.id)],
        ],
      );
      return number;
    }
    /** How many wait for what another transaction holds. */
    const waiting = async (): Promise<number> => {
      const { rows } = await parc.knex.raw(
        `select count(*)::int as count from pg_stat_activity
         where datname = current_database() and wait_event_type = 'Lock'`,
      );
      return rows[0].count;
    };
    const act = (
      ref: string,
      verb: string,
      body: object = {},
      user = technician,
    ) => as(user).post(`/work-orders/${ref}/${verb}`).send(body);
    const onItem = (ref: string, asset: AnyRecord, verb: string, body = {}) =>
      act(ref, `assets/${asset.ref}/${verb}`, body);
    const draft = (
      ref: string,
      asset: AnyRecord,
      version: number,
      body: object,
    ) =>
      as(technician)
        .patch(`/work-orders/${ref}/assets/${asset.ref}`)
        .set('If-Match', `"${version}"`)
        .send(body);
    const read = async (path: string) =>
      (await as(planner).get(path).expect(200)).body;
    const order = (ref: string) => read(`/work-orders/${ref}`);
    const itemsOf = async (ref: string) =>
      (await read(`/work-orders/${ref}/assets`)).items;
    const actionsOf = async (ref: string) =>
      (await read(`/work-orders/${ref}/history`)).items.map(
        (each: { action: string }) => each.action,
      );
    /** The code and the parameters of a refusal. */
    const codeOf = ({ body: { error } }: { body: { error: AnyRecord } }) => [
      error.code,
      error.params,
    ];

    it('are ordered by people on assets that they see and that are there, once by the same key', async () => {
      const [first, second] = [await anAsset(), await anAsset()];
      const made = () =>
        as(planner)
          .post('/work-orders')
          .set('Idempotency-Key', 'hinges')
          .send({ title: 'Hinges', assets: [first.ref, second.id, first.id] });
      const { body } = await made().expect(201);
      expect(body).toMatchObject({
        kind: 'corrective',
        status: 'ready',
        priority: 'normal',
        location: { ref: 'PAR' },
        assetCount: 2,
        openCount: 2,
      });
      expect(body.number).toMatch(/^WO-20\d\d-\d{5}$/);
      expect((await made().expect(201)).body.id).toBe(body.id);
      await as(planner)
        .post(`/assets/${second.ref}/retire`)
        .send({ reason: 'old' })
        .expect(200);
      const refused = await as(planner)
        .post('/work-orders')
        .send({ title: 'X', assets: ['NOT-ONE', second.ref] })
        .expect(400);
      expect(
        refused.body.error.details.map((each: AnyRecord) => each.value),
      ).toEqual(['NOT-ONE', second.ref]);
      await as(technician)
        .post('/work-orders')
        .send({ title: 'X', assets: [first.ref] })
        .expect(403);
      const later = { assets: [first.ref], plannedOn: inDays(3) };
      expect(await anOrder(later)).toMatchObject({ status: 'planned' });
    });

    it('go from the plan to the end, each step with who, when and why', async () => {
      const asset = await anAsset();
      const { ref } = await anOrder({
        assets: [asset.ref],
        plannedOn: inDays(2),
        windowFrom: today,
        windowTo: inDays(10),
      });
      await act(ref, 'release', {}, planner).expect(200);
      await act(ref, 'start').expect(200);
      await act(ref, 'wait', { for: 'part' }).expect(200);
      expect(await order(ref)).toMatchObject({
        status: 'waiting',
        waitingFor: 'part',
      });
      expect(codeOf(await act(ref, 'close').expect(409))).toEqual([
        'wrong-status',
        {
          status: 'waiting',
          allowed: ['assign', 'plan', 'resume', 'skip', 'cancel'],
        },
      ]);
      await act(ref, 'resume').expect(200);
      const { body: closed } = await act(ref, 'close', { minutes: 45 }).expect(
        200,
      );
      expect(closed).toMatchObject({
        status: 'done',
        minutesSpent: 45,
        openCount: 0,
      });
      expect(closed.finishedAt).toBeTruthy();
      expect(await actionsOf(ref)).toEqual([
        ...['asset-done', 'close', 'resume', 'wait', 'start', 'release'],
        'created',
      ]);
      await act(ref, 'reopen', { reason: 'the hinge again' }).expect(200);
      await onItem(ref, asset, 'undo').expect(200);
      expect(await order(ref)).toMatchObject({
        status: 'in-progress',
        openCount: 1,
      });
    });

    it('cost nothing below 0, end as their assets were skipped, and are not opened again once their plan is deleted', async () => {
      const [first, second] = [await anAsset(), await anAsset()];
      const ref = await aPlannedOrder([first, second]);
      const skip = { reason: 'user away' };
      await onItem(ref, first, 'skip', skip).expect(200);
      const cost = { amount: '-1.00', currency: 'EUR' };
      const { body } = await act(ref, 'close', { cost }).expect(400);
      expect(body.error.details[0].field).toBe('cost.amount');
      await onItem(ref, second, 'done', { answers: { dust: true } }).expect(
        200,
      );
      const closed = async () => (await act(ref, 'close').expect(200)).body;
      const reopen = () => act(ref, 'reopen', { reason: 'to correct it' });
      expect((await closed()).status).toBe('partly-done');

      const deletePlan = (at: string) =>
        parc.knex.raw(
          `update maintenance_plans set deleted_at = ${at} where id = ?`,
          [plan],
        );
      await deletePlan('now()');
      expect(codeOf(await reopen().expect(409))).toEqual([
        'deleted-meanwhile',
        { ref: 'laptops' },
      ]);
      await deletePlan('null');
      await reopen().expect(200);
      await onItem(ref, second, 'undo').expect(200);
      await onItem(ref, second, 'skip', skip).expect(200);
      expect((await closed()).status).toBe('skipped');
      await reopen().expect(409);
    });

    it('move inside their window, and outside it only for a reason; not into the past', async () => {
      const asset = await anAsset();
      const ref = await aPlannedOrder([asset], today, inDays(5));
      const plannedFor = (days: number, reason?: string) =>
        act(ref, 'plan', { plannedOn: inDays(days), reason }, planner);
      await plannedFor(5).expect(200);
      expect(codeOf(await plannedFor(6).expect(409))).toEqual([
        'outside-window',
        { from: today, to: inDays(5) },
      ]);
      await plannedFor(6, 'closed for stocktaking').expect(200);
      expect(await order(ref)).toMatchObject({
        plannedOn: inDays(6),
        movedBecause: 'closed for stocktaking',
      });
      await plannedFor(3).expect(200);
      expect(await order(ref)).not.toHaveProperty('movedBecause');
      expect(codeOf(await plannedFor(-1, 'x').expect(409))[0]).toBe(
        'in-the-past',
      );
    });

    it('take a checklist asset by asset: drafts are kept and checked, and the answers decide how each ends', async () => {
      const [good, bad, left] = [
        await anAsset(),
        await anAsset({ name: 'Bad' }),
        await anAsset(),
      ];
      const ref = await aPlannedOrder([good, bad, left]);
      expect((await read(`/work-orders/${ref}/checklist`)).version).toBe(1);

      const drafted = await draft(ref, good, 1, {
        answers: { dust: true },
        minutes: 12,
      }).expect(200);
      expect(drafted.body).toMatchObject({
        state: 'open',
        version: 2,
        answers: { dust: true },
        minutes: 12,
      });
      expect(await order(ref)).toMatchObject({ status: 'in-progress' });
      await draft(ref, good, 1, { notes: 'late' }).expect(412);
      const path = `/work-orders/${ref}/assets/${good.ref}`;
      expect(await read(path)).toEqual(drafted.body);
      await as(planner).get(`/work-orders/${ref}/assets/LT-NONE`).expect(404);
      const wrong = await draft(ref, good, 2, {
        answers: { health: 'fine' },
      }).expect(400);
      expect(codeOf(wrong)).toEqual([
        'wrong-answer',
        { step: 'health', kind: 'value' },
      ]);
      expect(
        codeOf(await draft(ref, good, 2, { answers: { x: 1 } }).expect(400))[0],
      ).toBe('no-such-step');
      expect(
        codeOf(
          await draft(ref, good, 2, { answers: { inside: ['1'] } }).expect(400),
        )[0],
      ).toBe('no-such-photo');

      const done = await onItem(ref, good, 'done', {
        answers: { health: 70 },
      }).expect(200);
      expect(done.body).toMatchObject({
        state: 'done',
        closedOn: today,
        closedBy: technician,
        timeliness: 'in-window',
        answers: { dust: true, health: 70 },
      });
      expect(done.body).not.toHaveProperty('followUp');
      expect(codeOf(await onItem(ref, good, 'done').expect(409))[0]).toBe(
        'item-not-open',
      );

      const failed = await onItem(ref, bad, 'done', {
        answers: { health: 12 },
        on: inDays(-31),
      }).expect(200);
      expect(failed.body).toMatchObject({
        state: 'partly-done',
        timeliness: 'early',
      });
      expect(await order(failed.body.followUp.ref)).toMatchObject({
        kind: 'follow-up',
        title: `${bad.ref}: Health of the disk`,
        notes: '- Health of the disk: 12 % (≥ 70)',
        followUpOf: { ref },
        assignee: technician,
        assetCount: 1,
      });

      const { body: closed } = await act(ref, 'close').expect(200);
      expect(closed).toMatchObject({
        status: 'partly-done',
        minutesSpent: 12,
        openCount: 0,
      });
      expect((await itemsOf(ref)).map((each: AnyRecord) => each.state)).toEqual(
        ['done', 'partly-done', 'partly-done'],
      );
      expect(
        (await read(`/assets/${bad.ref}/work-orders`)).items.map(
          (each: { order: AnyRecord }) => each.order.ref,
        ),
      ).toEqual(expect.arrayContaining([ref, failed.body.followUp.ref]));
    });

    it('open one follow-up of an asset, however often it is done again', async () => {
      const asset = await anAsset();
      const ref = await aPlannedOrder([asset]);
      const answers = { dust: true, health: 5 };
      const first = await onItem(ref, asset, 'done', { answers }).expect(200);
      await onItem(ref, asset, 'undo').expect(200);
      const again = await onItem(ref, asset, 'done').expect(200);
      expect(again.body.followUp).toEqual(first.body.followUp);
      const found = await read(`/work-orders?filter=followUpOf=${ref}`);
      expect(found.totalItems).toBe(1);
    });

    it('do once what a phone sends twice, and not what it sends of an old version', async () => {
      const asset = await anAsset();
      const ref = await aPlannedOrder([asset]);
      const send = () =>
        onItem(ref, asset, 'done', { answers: { dust: true, health: 90 } })
          .set('Idempotency-Key', `done-${asset.ref}`)
          .set('If-Match', '"1"');
      const [first, second] = await Promise.all([send(), send()]);
      expect([first.status, second.status]).toEqual([200, 200]);
      expect(second.body).toEqual(first.body);
      expect(await actionsOf(ref)).toEqual(['asset-done', 'start']);
      await onItem(ref, asset, 'undo').set('If-Match', '"1"').expect(412);
    });

    it('skip for a reason, cancel without closing anything, and are deleted only once cancelled', async () => {
      const [first, second] = [await anAsset(), await anAsset()];
      const ref = await aPlannedOrder([first, second]);
      await onItem(ref, first, 'skip', {}).expect(400);
      await onItem(ref, first, 'skip', { reason: 'user away' }).expect(200);
      await act(ref, 'cancel', { reason: 'planned twice' }).expect(403);
      await as(planner)
        .delete(`/work-orders/${ref}`)
        .set('If-Match', `"${(await order(ref)).version}"`)
        .expect(409);
      await act(ref, 'cancel', { reason: 'planned twice' }, planner).expect(
        200,
      );
      expect(
        (await itemsOf(ref)).map(({ state, reason }: AnyRecord) => [
          state,
          reason,
        ]),
      ).toEqual([
        ['skipped', 'user away'],
        ['left', 'planned twice'],
      ]);
      const skipped = await aPlannedOrder([second]);
      await act(skipped, 'skip', { reason: 'replaced soon' }, planner).expect(
        200,
      );
      expect(await order(skipped)).toMatchObject({
        status: 'skipped',
        reason: 'replaced soon',
        openCount: 0,
      });
      await as(planner)
        .delete(`/work-orders/${ref}`)
        .set('If-Match', `"${(await order(ref)).version}"`)
        .expect(204);
    });

    it('are not opened again for an asset that another order of the plan has open', async () => {
      const asset = await anAsset();
      const ref = await aPlannedOrder([asset]);
      await onItem(ref, asset, 'skip', { reason: 'user away' }).expect(200);
      const next = await aPlannedOrder([asset]);
      expect(codeOf(await onItem(ref, asset, 'undo').expect(409))).toEqual([
        'open-elsewhere',
        { order: next },
      ]);
    });

    it('are not opened again for an asset for which the plan opens another at the same instant', async () => {
      const asset = await anAsset();
      const ref = await aPlannedOrder([asset]);
      await onItem(ref, asset, 'skip', { reason: 'user away' }).expect(200);
      const next = await aPlannedOrder([]);
      const trx = await parc.knex.transaction();
      await trx.raw(
        `insert into work_order_assets (order_id, asset_id, plan_id)
         select id, ?, plan_id from work_orders where number = ?`,
        [asset.id, next],
      );
      const undone = onItem(ref, asset, 'undo').then(answer => answer);
      while ((await waiting()) === 0);
      await trx.commit();
      const { status, body } = await undone;
      expect([status, codeOf({ body })]).toEqual([
        409,
        ['open-elsewhere', { order: next }],
      ]);
    });

    it('are given to others, moved, released and cancelled in bulk, each with its result', async () => {
      const assets = [await anAsset(), await anAsset()];
      const refs = [
        await aPlannedOrder([assets[0]]),
        (await anOrder({ assets: [assets[1].ref] })).ref,
      ];
      const bulk = (body: object) =>
        as(planner).post('/work-orders/bulk').send(body);
      const team = 'group:default/field';
      const assigned = await bulk({ refs, verb: 'assign', body: { team } });
      expect(assigned.body).toMatchObject({ done: 2, errors: [] });
      const released = await bulk({ refs, verb: 'release', partial: true });
      expect(released.body).toMatchObject({
        done: 1,
        errors: [{ row: 2, ref: refs[1], code: 'wrong-status' }],
      });
      await bulk({ refs, verb: 'release' }).expect(409);
      await bulk({ refs, verb: 'assign' }).expect(400);
      const cancelled = await bulk({
        filter: [`team=${team}`],
        verb: 'cancel',
        body: { reason: 'no money' },
      }).expect(200);
      expect(cancelled.body.done).toBe(2);
      expect((await order(refs[0])).openCount).toBe(0);
    });

    it('are worked on by those whose work it is, and seen by those who may', async () => {
      const asset = await anAsset();
      const theirs = await anOrder({
        assets: [asset.ref],
        assignee: colleague,
      });
      await act(theirs.ref, 'start').expect(403);
      await act(theirs.ref, `assets/${asset.ref}/done`).expect(403);
      await as(colleague).get(`/work-orders/${theirs.ref}`).expect(404);
      const ofTeam = await anOrder({
        assets: [asset.ref],
        assignee: null,
        team: 'group:default/field',
      });
      await act(ofTeam.ref, 'start').expect(200);
      await as(colleague).get(`/work-orders/${ofTeam.ref}/assets`).expect(200);
      await as(technician)
        .patch(`/work-orders/${ofTeam.ref}`)
        .set('If-Match', '"2"')
        .send({ notes: 'took longer' })
        .expect(200);
      await as(technician)
        .patch(`/work-orders/${ofTeam.ref}`)
        .set('If-Match', '"3"')
        .send({ plannedOn: today })
        .expect(400);
      await as(technician)
        .post(`/work-orders/${ofTeam.ref}/comments`)
        .send({ text: 'hinge ordered' })
        .expect(201);
    });

    it('hand out and forget who had and did them, not while one is theirs', async () => {
      const person = 'user:default/was.here';
      const asset = await anAsset();
      const { ref } = await anOrder({ assets: [asset.ref], assignee: person });
      await act(
        ref,
        `assets/${asset.ref}/done`,
        { notes: `asked ${person}` },
        person,
      ).expect(200);
      const erase = () =>
        as(planner).post('/people/erase').send({ person, reason: 'asked to' });

      const { text } = await as(planner).get(`/people/export?person=${person}`);
      expect(text).toContain(`"workOrder": "${ref}"`);
      expect(text).toContain(`"work": "${ref}"`);
      const refused = await erase().expect(409);
      expect(refused.body.error.message).toContain(ref);
      await act(ref, 'close', {}, planner).expect(200);
      const { pseudonym } = (await erase().expect(200)).body;

      expect(await order(ref)).toMatchObject({ assignee: pseudonym });
      expect(await itemsOf(ref)).toMatchObject([
        { closedBy: pseudonym, notes: `asked ${pseudonym}` },
      ]);
      const left = await as(planner).get(`/people/export?person=${person}`);
      expect(left.text).toBe('');
    });
  },
);
