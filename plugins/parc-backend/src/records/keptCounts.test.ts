import {
  assets,
  everything,
  fieldsThat,
  type Field,
  type Filter,
} from '@parc/backstage-plugin-parc-common';
import type { Knex } from 'knex';
import { testDatabases } from '../testing/startParc';
import { startRegister } from '../testing/startRegister';
import { columnsOf } from './tables';

jest.setTimeout(120_000);

/** Fits all, and is not known to: it is counted. */
const whoever: Filter = { any: [everything, { field: 'tag', exists: true }] };

describe.each(testDatabases.eachSupportedId())(
  'counts that are kept, on %s',
  databaseId => {
    let knex: Knex;
    let register: Awaited<ReturnType<typeof startRegister>>;

    beforeAll(async () => {
      knex = await testDatabases.init(databaseId);
      register = await startRegister(knex);
      await register.locations.records.create(register.context, {
        path: 'PAR',
        name: 'Paris',
        kind: 'site',
      });
    });

    const store = () => register.assets.records.store;

    /** Everything that can be asked, of what is kept or of what is there. */
    async function summaries(filter: Filter) {
      const facets = await store().facets(
        { filter },
        fieldsThat(assets, 'group'),
      );
      const totals = [];
      for (const measure of [undefined, ...fieldsThat(assets, 'measure')])
        for (const by of [undefined, ...fieldsThat(assets, 'group')])
          totals.push([
            measure,
            by,
            await store().totals({ filter }, { measure, by }),
          ]);
      const page = { sort: assets.defaultSort, limit: 1 };
      const { totalItems } = await store().list({ filter }, page, 'exact');
      return { facets, totals, totalItems };
    }

    async function expectExact() {
      expect(await summaries(everything)).toEqual(await summaries(whoever));
    }

    it('are those of what is there after creates, changes, deletions and restores, settled or not', async () => {
      const { records } = register.assets;
      const { context } = register;
      await expectExact();
      const made = await records.writer.create(context, [
        { category: 'laptop', tags: ['loan', 'red'], location: 'PAR' },
        {
          category: 'monitor',
          owner: 'group:default/it',
          purchaseCost: { amount: '100.50', currency: 'EUR' },
        },
        {
          category: 'monitor',
          purchaseCost: { amount: '7', currency: 'JPY' },
          replacementCost: { amount: '9.00', currency: 'EUR' },
        },
      ]);
      await expectExact();
      await store().settleCounts();
      await expectExact();

      const [laptop, monitor] = made.written.map(each => each.record);
      await records.update(context, laptop.id, 1, {
        tags: ['red'],
        location: null,
        purchaseCost: { amount: '1000.00', currency: 'EUR' },
      });
      await records.remove(context, monitor.id, 1);
      await expectExact();
      await store().settleCounts();
      await expectExact();

      await records.restore(context, monitor.id);
      await records.update(context, laptop.id, 2, {
        purchaseCost: { amount: '1.00', currency: 'USD' },
      });
      await knex('assets').where({ id: made.written[2].record.id }).delete();
      await expectExact();
      await store().settleCounts();
      await expectExact();
      expect(await knex('assets_count_changes')).toEqual([]);
    });

    it('note nothing of a change that no count is about', async () => {
      const { records } = register.assets;
      const [{ ref, version }] = await store().find(knex, [
        (
          await store().list(
            { filter: everything },
            { sort: assets.defaultSort, limit: 1 },
            'exclude',
          )
        ).items[0].id,
      ]);
      await records.update(register.context, ref, version, { name: 'other' });
      await knex('assets').update({ last_seen: new Date(0) });
      expect(await knex('assets_count_changes')).toEqual([]);
    });

    it('stay exact among writers who wait for nobody, while they are settled and read', async () => {
      const { records } = register.assets;
      let isWriting = true;
      const settling = [1, 2].map(async () => {
        while (isWriting) await store().settleCounts();
      });
      const reading = (async () => {
        while (isWriting) await expectTogether();
      })();
      await Promise.all(
        Array.from({ length: 6 }, async (_, writer) => {
          for (let index = 0; index < 8; index += 1) {
            const { written } = await records.writer.create(
              register.context,
              ['laptop', 'dock', 'monitor'].map(category => ({
                category,
                owner: `group:default/team-${index % 3}`,
                purchaseCost: { amount: `${writer}.00`, currency: 'EUR' },
              })),
            );
            await records.remove(register.context, written[0].record.id, 1);
          }
        }),
      );
      isWriting = false;
      await Promise.all([...settling, reading]);
      await expectExact();
    });

    /** In one snapshot, what is kept is what is there. */
    async function expectTogether() {
      const [{ kept, there }] = (
        await knex.raw(
          `select (select count(*) from assets where deleted_at is null) as there,
             (select coalesce(sum(count), 0) from (
               select count from assets_counts where field = '' and measure = ''
               union all select delta from assets_count_changes) k) as kept`,
        )
      ).rows;
      expect(Number(kept)).toBe(Number(there));
    }

    it('are none when a table was emptied', async () => {
      await knex.raw('truncate assets cascade');
      await expectExact();
    });

    it('cover every field by which assets are grouped or added up', async () => {
      const columns = Object.keys(
        await knex('assets_count_changes').columnInfo(),
      );
      const counted = Object.entries(assets.fields)
        .filter(([, field]: [string, Field]) => field.group || field.measure)
        .flatMap(([name, field]) => columnsOf(name, field))
        .map(([column]) => column);
      expect(columns.sort()).toEqual(['delta', ...counted].sort());
    });
  },
);
