import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  assets,
  calendars,
  categories,
  locations,
  maintenancePlans,
  models,
  products,
  suppliers,
  windows,
  workOrders,
  changes,
  changeModels,
} from '@parc/backstage-plugin-parc-common';
import type { Knex } from 'knex';
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

      for (const noun of [
        assets,
        calendars,
        categories,
        changes,
        changeModels,
        locations,
        maintenancePlans,
        models,
        products,
        suppliers,
        windows,
        workOrders,
      ]) {
        const table = noun.plural.replace(/-/g, '_');
        const columns = Object.keys(await knex(table).columnInfo());
        expect(columns).toEqual(
          expect.arrayContaining(rowColumns(noun).map(([name]) => name)),
        );
      }

      // A start was killed in the middle of its migrations.
      await knex('knex_migrations_lock').update({ is_locked: 1 });
      await migrate(knex, directory);

      await knex.migrate.rollback({ directory }, true);
      const { rows: left } = await knex.raw(
        `select relname from pg_class where relnamespace = current_schema()::regnamespace
         and relkind = 'r' and relname not like 'knex_%'`,
      );
      expect(left).toEqual([]);
      await migrate(knex, directory);
    });

    it('keep what the first version of Parc wrote, up to today’s and back', async () => {
      const knex = await testDatabases.init(databaseId);
      for (const _ of firstVersion) await knex.migrate.up({ directory });
      const [, pending] = await knex.migrate.list({ directory });
      expect(pending.map(({ file }: { file: string }) => file)).not.toEqual(
        expect.arrayContaining(firstVersion),
      );
      await knex.raw(dataOfFirstVersion);
      const written = await rowsOfFirstVersion(knex);

      await migrate(knex, directory);
      expect(await rowsOfFirstVersion(knex)).toMatchObject(written);

      for (const _ of pending) await knex.migrate.down({ directory });
      expect(await rowsOfFirstVersion(knex)).toEqual(written);
      await migrate(knex, directory);
    });
  },
);

const firstVersion = [
  '20260101000000_spine.js',
  '20260101000100_register.js',
  '20260101000200_assets.js',
  '20260101000300_git.js',
];

const tablesOfFirstVersion = [
  'locations',
  'suppliers',
  'categories',
  'models',
  'assets',
  'history',
  'feed',
  'feed_epoch',
  'issued_refs',
  'counters',
  'git_entities',
  'problems',
];

async function rowsOfFirstVersion(knex: Knex) {
  const rows = await Promise.all(
    tablesOfFirstVersion.map(async table => [table, await knex(table)]),
  );
  return Object.fromEntries(rows);
}

/** One row of each table, and of assets a deleted one too. */
const dataOfFirstVersion = `
  insert into locations (id, version, created_at, updated_at, search_text, path, name, kind, time_zone)
  values ('00000000-0000-7000-8000-000000000001', 1, '2026-01-05', '2026-01-05', 'par paris', 'PAR', 'Paris', 'site', 'Europe/Paris');
  insert into suppliers (id, version, created_at, updated_at, code, name)
  values ('00000000-0000-7000-8000-000000000002', 1, '2026-01-05', '2026-01-05', 'econocom', 'Econocom');
  insert into categories (id, version, created_at, updated_at, code, path, name, name_fr, tag_pattern)
  values ('00000000-0000-7000-8000-000000000003', 1, '2026-01-05', '2026-01-05', 'laptop', 'laptop', 'Laptop', 'Portable', 'LT-{yyyy}-{0000}');
  insert into models (id, version, created_at, updated_at, slug, manufacturer, name, category_id, ports)
  values ('00000000-0000-7000-8000-000000000004', 2, '2026-01-05', '2026-01-06', 'dell-latitude', 'Dell', 'Latitude',
    '00000000-0000-7000-8000-000000000003', '{2 × usb-c}');
  insert into assets (id, version, created_at, updated_at, deleted_at, search_text, tag, entity_name, category_id, model_id, status, location_id,
    owner, assigned_to, purchase_cost_minor, purchase_cost_currency, mac_addresses, managed_by, git_entity, declared)
  select id::uuid, 3, '2026-01-05', '2026-01-07', deleted_at::timestamptz, lower(tag), tag, lower(tag), '00000000-0000-7000-8000-000000000003',
    '00000000-0000-7000-8000-000000000004', 'deployed', '00000000-0000-7000-8000-000000000001', 'group:default/it',
    'user:default/ines.garnier', 123450, 'EUR', '{00:1b:21:3c:9d:f8}', managed_by, git_entity, declared::text[]
  from (values
    ('00000000-0000-7000-8000-000000000005', 'LT-2026-0001', null, 'portal', null, null),
    ('00000000-0000-7000-8000-000000000006', 'LT-2026-0002', '2026-01-07', 'portal', null, null),
    ('00000000-0000-7000-8000-000000000007', 'SRV-1', null, 'git', 'hardwareasset:default/srv-1', '{status}')
  ) as v(id, tag, deleted_at, managed_by, git_entity, declared);
  insert into history (noun, record_id, action, version, at, actor, source, reason, changes)
  values ('asset', '00000000-0000-7000-8000-000000000005', 'hand-out', 3, '2026-01-07', 'user:default/camille.moreau', 'portal', 'new here',
    '[{"field": "assignedTo", "to": "user:default/ines.garnier"}]');
  insert into feed (at, noun, record_id, action, version, fields)
  values ('2026-01-07', 'asset', '00000000-0000-7000-8000-000000000005', 'hand-out', 3, '{assignedTo}');
  insert into issued_refs select 'asset', lower(tag), id from assets;
  insert into counters values ('LT-2026-', 2);
  insert into git_entities (entity, noun, etag, record_id, read_at)
  values ('hardwareasset:default/srv-1', 'asset', 'e1', '00000000-0000-7000-8000-000000000007', '2026-01-07');
  insert into problems (id, code, noun, message, since, seen_at)
  values ('00000000-0000-7000-8000-000000000008', 'field', 'asset', 'is not a location', '2026-01-07', '2026-01-07');
`;
