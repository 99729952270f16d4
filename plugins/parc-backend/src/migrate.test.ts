import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  assets,
  categories,
  locations,
  models,
  suppliers,
} from '@parc/backstage-plugin-parc-common';
import { migrate } from './migrate';
import { rowColumns } from './records/rows';
import { testDatabases } from './testing/startParc';

jest.setTimeout(60_000);

const directory = resolvePackagePath(
  '@parc/backstage-plugin-parc-backend',
  'migrations',
);

describe.each(testDatabases.eachSupportedId())(
  'migrations on %s',
  databaseId => {
    it('wait for each other, comment everything, have every field’s columns, and can be taken back', async () => {
      const knex = await testDatabases.init(databaseId);
      await Promise.all([migrate(knex, directory), migrate(knex, directory)]);
      await migrate(knex, directory);

      const { rows: silent } = await knex.raw(
        `select c.relname, a.attname from pg_class c
         left join pg_attribute a on a.attrelid = c.oid and a.attnum >= 0 and not a.attisdropped
         where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname not like 'knex_%'
           and (obj_description(c.oid, 'pg_class') is null
             or a.attnum > 0 and col_description(c.oid, a.attnum) is null)`,
      );
      expect(silent).toEqual([]);

      for (const noun of [assets, categories, locations, models, suppliers]) {
        const columns = Object.keys(await knex(noun.plural).columnInfo());
        expect(columns).toEqual(
          expect.arrayContaining(rowColumns(noun).map(([name]) => name)),
        );
      }

      await knex.migrate.rollback({ directory }, true);
      const { rows: left } = await knex.raw(
        `select relname from pg_class where relnamespace = current_schema()::regnamespace
         and relkind = 'r' and relname not like 'knex_%'`,
      );
      expect(left).toEqual([]);
      await migrate(knex, directory);
    });
  },
);
