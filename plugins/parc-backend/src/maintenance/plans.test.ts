import {
  addDays,
  type AnyRecord,
  type MaintenanceDueEntry,
} from '@parc/backstage-plugin-parc-common';
import type { Knex } from 'knex';
import { DateTime } from 'luxon';
import { testDatabases } from '../testing/startParc';
import { startRegister } from '../testing/startRegister';

jest.setTimeout(60_000);

/** A Tuesday, two weeks before the first target. */
const start = '2026-03-03';

describe.each(testDatabases.eachSupportedId())(
  'maintenance plans on %s',
  databaseId => {
    let knex: Knex;
    let parc: Awaited<ReturnType<typeof startRegister>>;
    let today = start;
    let hour = '11';
    const now = () =>
      DateTime.fromISO(`${today}T${hour}:00:00Z`, { zone: 'utc' });

    beforeAll(async () => {
      knex = await testDatabases.init(databaseId);
      parc = await startRegister(knex, now);
      await parc.locations.records.writer.create(parc.context, [
        { path: 'PAR', name: 'Paris', kind: 'site', timeZone: 'Europe/Paris' },
        { path: 'TYO', name: 'Tokyo', kind: 'site', timeZone: 'Asia/Tokyo' },
      ]);
      await parc.locations.records.writer.create(parc.context, [
        { path: 'PAR/R1', name: 'Room 1', kind: 'room' },
        { path: 'PAR/R2', name: 'Room 2', kind: 'room' },
      ]);
    });
    beforeEach(async () => {
      today = start;
      await knex.raw(
        'truncate work_order_assets, work_orders, plan_coverage, plan_checklists, maintenance_plans, calendars, windows cascade',
      );
      await knex.raw(`update assets set deleted_at = now()`);
    });

    const aPlan = (values: object = {}) =>
      parc.maintenance.plans.records.create(parc.context, {
        code: 'laptops',
        name: 'Laptops',
        covers: '{ "category": "laptop" }',
        basis: 'floating',
        everyFrom: 'P3M',
        everyTo: 'P6M',
        ...values,
      });
    const assets = async (count: number, values: object = {}) => {
      const made = await parc.assets.records.writer.create(
        parc.context,
        Array.from({ length: count }, () => ({
          category: 'laptop',
          location: 'PAR/R1',
          ...values,
        })),
      );
      return made.written.map(({ record }) => record);
    };
    const dues = async (filter: object = {}): Promise<MaintenanceDueEntry[]> =>
      (
        await parc.maintenance.dues.list(parc.context.who, {
          state: [],
          limit: 200,
          ...filter,
        })
      ).items;
    const orders = async () => {
      const { items } = await parc.workOrders.orders.records.list(
        parc.context.who,
        { filter: [], limit: 200, orderField: 'number' } as never,
      );
      return items as AnyRecord[];
    };
    const pass = () => parc.maintenance.pass.run();
    /** A number that is soon to be given. */
    const numberAhead = async (count: number): Promise<string> => {
      const { rows } = await knex.raw(
        `select coalesce(max(last), 0)::int as last from counters where prefix = 'WO-2026-'`,
      );
      return `WO-2026-${String(rows[0].last + count).padStart(5, '0')}`;
    };
    const coverage = async () =>
      (
        await knex.raw(
          `select r.tag, c.covered_since::text as since, c.left_on::text as left from plan_coverage c
           join assets r on r.id = c.asset_id order by r.tag`,
        )
      ).rows;

    it('refuses what is no schedule or no query, by field and code', async () => {
      const refusal = async (values: object) => {
        const error = await aPlan(values).then(
          () => undefined,
          failed => failed,
        );
        const [{ field, code }] = error.details;
        return [field, code];
      };
      expect(await refusal({ covers: '{ "colour": "red" }' })).toEqual([
        'covers',
        'covers-unreadable',
      ]);
      expect(await refusal({ everyTo: undefined })).toEqual([
        'everyTo',
        'window-incomplete',
      ]);
      expect(await refusal({ everyTo: 'P1M' })).toEqual([
        'everyTo',
        'window-out-of-order',
      ]);
      expect(await refusal({ basis: 'fixed' })).toEqual([
        'anchor',
        'anchor-needed',
      ]);
      expect(await refusal({ counter: 'total' })).toEqual([
        'counter',
        'counter-incomplete',
      ]);
      expect(await refusal({ rule: 'FREQ=MONTHLY' })).toEqual([
        'rule',
        'fixed-only',
      ]);
    });

    it('covers what its query says now, and what came into service lately from then', async () => {
      const [old, young] = [
        ...(await assets(1, { inServiceDate: '2024-01-01' })),
        ...(await assets(1, { inServiceDate: '2026-01-15' })),
      ];
      await assets(1, { category: 'printer' });
      await aPlan();
      await pass();
      expect(await coverage()).toEqual([
        { tag: old.ref, since: start, left: null },
        { tag: young.ref, since: '2026-01-15', left: null },
      ]);
      today = addDays(start, 1);
      const [bought] = await assets(1);
      await parc.assets.act(parc.context, 'retire', old.ref, {
        reason: 'broken',
      });
      await pass();
      await pass();
      expect(await coverage()).toEqual([
        { tag: old.ref, since: start, left: today },
        { tag: young.ref, since: '2026-01-15', left: null },
        { tag: bought.ref, since: today, left: null },
      ]);
      const plan = await parc.maintenance.plans.records.get(
        parc.context.who,
        'laptops',
      );
      expect(plan).toMatchObject({
        covered: 2,
        due: 0,
        overdue: 0,
        version: 1,
      });
    });

    it('is told by the feed of assets and plans that changed', async () => {
      const [one, other] = await assets(2);
      const plan = await aPlan();
      const tell = (items: object[]) =>
        knex.transaction(trx =>
          parc.maintenance.pass.take(items as never, trx),
        );
      await tell([{ noun: 'asset', id: one.id }]);
      expect((await coverage()).map((each: AnyRecord) => each.tag)).toEqual([
        one.ref,
      ]);
      await tell([{ noun: 'maintenance-plan', id: plan.id }]);
      expect((await coverage()).map((each: AnyRecord) => each.tag)).toEqual([
        one.ref,
        other.ref,
      ]);
    });

    it('lists what is due page by page, and counts it', async () => {
      await assets(3, { inServiceDate: '2025-11-01' });
      await assets(2);
      await aPlan();
      await pass();
      expect(
        await parc.maintenance.dues.summary(parc.context.who, { state: [] }),
      ).toMatchObject({
        totals: { covered: 5, notYet: 2, inWindow: 3, overdue: 0, paused: 0 },
      });
      const first = await parc.maintenance.dues.list(parc.context.who, {
        state: [],
        limit: 3,
      });
      const rest = await parc.maintenance.dues.list(parc.context.who, {
        state: [],
        limit: 3,
        cursor: first.pageInfo.nextCursor,
      });
      expect(rest.pageInfo.nextCursor).toBeUndefined();
      const all = [...first.items, ...rest.items];
      expect(all.map(each => each.target)).toEqual([
        ...Array(3).fill('2026-03-17'),
        ...Array(2).fill('2026-07-19'),
      ]);
      expect(new Set(all.map(each => each.asset.id)).size).toBe(5);
      expect(all[0]).toMatchObject({
        plan: { ref: 'laptops' },
        location: { ref: 'PAR/R1' },
        state: 'in-window',
        because: 'time',
        order: { ref: expect.stringMatching(/^WO-2026-\d{5}$/) },
      });
      expect(await dues({ location: 'TYO' })).toEqual([]);
      const [serving] = await assets(1, {
        dependencyOf: ['system:default/erp'],
      });
      await pass();
      expect(await dues({ system: 'system:default/erp' })).toMatchObject([
        { asset: { ref: serving.ref } },
      ]);
      expect(await dues({ location: 'PAR', until: '2026-03-17' })).toHaveLength(
        3,
      );
      expect(await dues({ state: ['overdue'] })).toEqual([]);
      expect(await dues({ asset: all[4].asset.ref })).toHaveLength(1);
    });

    it('makes the order of each asset once, however many backends make orders', async () => {
      await assets(30, { inServiceDate: '2025-11-01' });
      await aPlan({ batchBy: 'asset' });
      await parc.workOrders.orders.create(parc.context, {
        number: await numberAhead(2),
        title: 'A number that somebody typed',
        assets: [(await assets(1, { category: 'printer' }))[0].ref],
      });
      const other = await startRegister(knex, now);
      const made = await Promise.all([
        pass(),
        other.maintenance.pass.run(),
        pass(),
      ]);
      expect(made.reduce((sum, each) => sum + each)).toBe(30);
      expect(await pass()).toBe(0);
      const all = await orders();
      expect(all).toHaveLength(31);
      expect(new Set(all.map(each => each.number)).size).toBe(31);
    });

    it('makes orders ready on their day, at their place', async () => {
      await assets(1, { inServiceDate: '2025-11-01' });
      await assets(1, { inServiceDate: '2025-11-01', location: 'TYO' });
      await aPlan();
      await pass();
      const statuses = async () =>
        (await orders()).map(({ location, plannedOn, status }) => [
          (location as { ref: string }).ref,
          plannedOn,
          status,
        ]);
      expect(await statuses()).toEqual([
        ['PAR/R1', '2026-03-17', 'planned'],
        ['TYO', '2026-03-17', 'planned'],
      ]);
      // In Tokyo it is tomorrow.
      hour = '16';
      today = '2026-03-16';
      await pass();
      expect((await statuses()).map(([, , status]) => status)).toEqual([
        'planned',
        'ready',
      ]);
      hour = '11';
      today = '2026-03-17';
      await pass();
      const [released] = await orders();
      expect(released).toMatchObject({ status: 'ready', version: 2 });
      const entries = await parc.workOrders.orders.records.history(
        parc.context.who,
        released.ref,
        1,
      );
      expect(entries).toMatchObject([
        { action: 'release', actor: 'service:parc' },
      ]);
    });

    it('makes one order of a room, on an open day within the window', async () => {
      await parc.calendars.records.create(parc.context, {
        code: 'company',
        name: 'Company',
        hours: 'Mo-Fr 09:00-18:00',
        closedOn: ['2026-03-17/2026-03-18'],
      });
      const [first] = await assets(2, { inServiceDate: '2025-11-01' });
      await assets(3, {
        inServiceDate: '2025-11-01',
        location: 'PAR/R2',
      });
      const plan = await aPlan({
        batchBy: 'room',
        rotation: ['user:default/ines', 'group:default/support'],
        estimatedMinutes: 20,
      });
      await parc.maintenance.plans.setChecklist(
        parc.context,
        { ref: 'laptops', version: plan.version },
        {
          steps: [
            { kind: 'check', id: 'clean', label: 'Clean', isRequired: true },
          ],
        },
      );
      expect(await pass()).toBe(2);
      expect(await orders()).toMatchObject([
        {
          title: 'Laptops · Room 1',
          kind: 'preventive',
          status: 'planned',
          plannedOn: '2026-03-19',
          windowFrom: '2026-02-01',
          target: '2026-03-17',
          windowTo: '2026-05-01',
          assignee: 'user:default/ines',
          checklistVersion: 1,
          estimatedMinutes: 40,
          assetCount: 2,
          openCount: 2,
          location: { ref: 'PAR/R1' },
          plan: { ref: 'laptops' },
        },
        {
          title: 'Laptops · Room 2',
          assignee: 'group:default/support',
          team: 'group:default/support',
          assetCount: 3,
        },
      ]);
      const [due] = await dues({ asset: first.ref });
      expect(due.order?.ref).toBe((await orders())[0].ref);
    });

    it('plans for maintenance windows where the plan says so, and not within a freeze', async () => {
      for (const window of [
        { kind: 'maintenance', start: '2026-03-07T22:00', rule: 'FREQ=WEEKLY' },
        { kind: 'freeze', start: '2026-03-20T00:00', duration: 'P7D' },
      ])
        await parc.windows.records.create(parc.context, {
          name: 'Servers',
          duration: 'PT4H',
          location: 'PAR',
          ...window,
        });
      await assets(1, { inServiceDate: '2025-11-01' });
      await aPlan({ inWindows: true });
      await pass();
      // The 21st is frozen.
      expect(await orders()).toMatchObject([{ plannedOn: '2026-03-28' }]);
    });

    it('makes one order of a site, on the days of the week that the plan names', async () => {
      await assets(2, { inServiceDate: '2025-11-01' });
      await assets(2, { inServiceDate: '2025-11-01', location: 'PAR/R2' });
      await assets(1, { inServiceDate: '2025-11-01', location: 'TYO' });
      await assets(1, { inServiceDate: '2025-11-01', location: undefined });
      const slot = { slotDays: ['SU'], slotFrom: '07:00', slotTo: '09:00' };
      const made = await aPlan({ batchBy: 'site', ...slot });
      expect(made).toMatchObject({ ...slot, slotDays: ['su'] });
      expect(await pass()).toBe(3);
      const [nowhere, ...sites] = (await orders()).sort(
        (a, b) =>
          Number(a.assetCount) - Number(b.assetCount) ||
          Number(Boolean(a.location)) - Number(Boolean(b.location)),
      );
      expect(nowhere.location).toBeUndefined();
      expect(sites).toMatchObject([
        { title: 'Laptops · Tokyo', assetCount: 1, plannedOn: '2026-03-22' },
        { title: 'Laptops · Paris', assetCount: 4, location: { ref: 'PAR' } },
      ]);
      await expect(
        aPlan({ code: 'other', slotFrom: '22:00', slotTo: '02:00' }),
      ).rejects.toMatchObject({
        details: [{ field: 'slotTo', code: 'slot-out-of-order' }],
      });
    });

    it('asks for nothing while it is paused, nor once it has ended', async () => {
      await assets(2, { inServiceDate: '2025-11-01' });
      await aPlan();
      const { plans } = parc.maintenance;
      await plans.act(parc.context, 'pause', 'laptops', { reason: 'strike' });
      expect(await pass()).toBe(0);
      expect((await dues()).map(each => each.state)).toEqual([
        'paused',
        'paused',
      ]);
      await plans.act(parc.context, 'resume', 'laptops', {});
      expect(await pass()).toBe(2);
      await plans.act(parc.context, 'end', 'laptops', { reason: 'sold' });
      expect(await dues()).toEqual([]);
      await expect(
        plans.act(parc.context, 'resume', 'laptops', {}),
      ).rejects.toMatchObject({ name: 'ConflictError' });
    });

    it('foretells which due dates a change moves, and which assets come and go', async () => {
      await assets(2, { inServiceDate: '2025-11-01' });
      await assets(1, { category: 'printer' });
      await aPlan();
      await pass();
      const preview = await parc.maintenance.dues.preview(
        parc.context.who,
        'laptops',
        {
          schedule: { basis: 'floating', every: { from: 'P1M', to: 'P2M' } },
          covers: '{ "category": "printer" }',
        },
      );
      expect(preview).toMatchObject({
        covered: 1,
        joining: 1,
        leaving: 2,
        moved: 2,
      });
      expect(preview.items[0]).toMatchObject({
        before: { state: 'in-window', to: '2026-05-01' },
        after: { state: 'overdue', to: '2026-01-01', overdueDays: 61 },
      });
      const none = await parc.maintenance.dues.preview(
        parc.context.who,
        'laptops',
        {},
      );
      const refused = parc.maintenance.dues.preview(
        parc.context.who,
        'laptops',
        { covers: '{ "colour": "red" }' },
      );
      await expect(refused).rejects.toMatchObject({
        details: [{ field: 'covers', code: 'covers-unreadable' }],
      });
      expect(none).toMatchObject({
        joining: 0,
        leaving: 0,
        moved: 0,
        items: [],
      });
    });

    it('keeps every version of its checklist', async () => {
      const { plans } = parc.maintenance;
      const { who } = parc.context;
      const plan = await aPlan();
      const step = {
        kind: 'check',
        id: 'clean',
        label: 'Clean',
        isRequired: true,
      } as const;
      expect(await plans.checklist(who, 'laptops')).toEqual({
        version: 0,
        steps: [],
      });
      const first = await plans.setChecklist(
        parc.context,
        { ref: 'laptops', version: plan.version },
        { steps: [step] },
      );
      const again = { ref: 'laptops', version: first.plan.version };
      const same = await plans.setChecklist(parc.context, again, {
        steps: [step],
      });
      expect(same.plan.version).toBe(first.plan.version);
      await plans.setChecklist(parc.context, again, {
        steps: [step, { ...step, id: 'dust' }],
      });
      expect(await plans.checklist(who, 'laptops')).toMatchObject({
        version: 2,
        by: 'user:default/test',
        steps: [{ id: 'clean' }, { id: 'dust' }],
      });
      expect(await plans.checklist(who, 'laptops', 1)).toMatchObject({
        steps: [{ id: 'clean' }],
      });
      await expect(plans.checklist(who, 'laptops', 3)).rejects.toMatchObject({
        name: 'NotFoundError',
      });
    });
  },
);
