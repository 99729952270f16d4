import { DateTime } from 'luxon';
import type { Knex } from 'knex';
import { testDatabases } from '../../testing/startParc';
import { startRegister } from '../../testing/startRegister';

jest.setTimeout(60_000);

describe.each(testDatabases.eachSupportedId())(
  'a plan that changes while its orders are made, on %s',
  databaseId => {
    let knex: Knex;
    let parc: Awaited<ReturnType<typeof startRegister>>;
    let today = '2026-03-03';
    const now = () => DateTime.fromISO(`${today}T11:00:00Z`, { zone: 'utc' });

    beforeAll(async () => {
      knex = await testDatabases.init(databaseId);
      parc = await startRegister(knex, now);
      await parc.assets.records.writer.create(parc.context, [
        { category: 'laptop', inServiceDate: '2025-11-01' },
      ]);
    });
    beforeEach(async () => {
      today = '2026-03-03';
      await knex.raw(
        'truncate work_order_assets, work_orders, plan_coverage, maintenance_plans cascade',
      );
      await parc.maintenance.plans.records.create(parc.context, {
        code: 'laptops',
        name: 'Laptops',
        covers: '{}',
        basis: 'floating',
        everyFrom: 'P3M',
        everyTo: 'P6M',
      });
    });

    const plan = () =>
      parc.maintenance.plans.records.get(parc.context.who, 'laptops');
    /** A pass, and what somebody does in the middle of it: when it knows what is due, and has written nothing. */
    const passWhile = async (change: () => Promise<unknown>) => {
      const { calendars } = parc;
      const { workAt } = calendars;
      const asked = jest
        .spyOn(calendars, 'workAt')
        .mockImplementationOnce(async places => {
          await change();
          return workAt.call(calendars, places);
        });
      const made = await parc.maintenance.pass.run();
      expect(asked).toHaveBeenCalledTimes(1);
      asked.mockRestore();
      return made;
    };
    const ordersOf = async () =>
      (await knex.raw('select count(*)::int as count from work_orders')).rows[0]
        .count;

    it.each(['pause', 'end'] as const)(
      'gets none once somebody said: %s',
      async verb => {
        const { plans } = parc.maintenance;
        const made = await passWhile(() =>
          plans.act(parc.context, verb, 'laptops', { reason: 'not now' }),
        );
        expect(made).toBe(0);
        expect(await ordersOf()).toBe(0);
      },
    );

    it('gets none once it is deleted, and holds up nothing', async () => {
      const { records } = parc.maintenance.plans;
      const made = await passWhile(() =>
        records.remove(parc.context, 'laptops', 1),
      );
      expect(made).toBe(0);
      expect(await ordersOf()).toBe(0);
    });

    it('counts nothing as due any more once it has ended', async () => {
      await parc.maintenance.pass.run();
      today = '2026-05-02';
      await parc.maintenance.pass.run();
      expect(await plan()).toMatchObject({ due: 1, overdue: 1 });
      await parc.maintenance.plans.act(parc.context, 'end', 'laptops', {
        reason: 'sold',
      });
      await parc.maintenance.pass.run();
      expect(await plan()).toMatchObject({ due: 0, overdue: 0 });
    });
  },
);
