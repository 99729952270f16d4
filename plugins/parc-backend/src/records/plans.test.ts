import {
  assets,
  exportQuerySchema,
  facetsQuerySchema,
  fieldsThat,
  listQuerySchema,
  totalsQuerySchema,
  type Noun,
} from '@parc/backstage-plugin-parc-common';
import type { Knex } from 'knex';
import { testDatabases } from '../testing/startParc';
import { startRegister } from '../testing/startRegister';
import { mainColumn } from './tables';

jest.setTimeout(120_000);

/** 20,000 assets with what they point at, spread as in a company: 2,000 people, 40 teams, 41 places, 60 models. */
const estate = `
  insert into locations (id, version, created_at, updated_at, path, name, kind)
    select gen_random_uuid(), 1, now(), now(), 'S' || n / 10 || case when n % 10 = 0 then '' else '/B' || n % 10 end,
      'Place ' || n, 'site' from generate_series(0, 40) n;
  insert into suppliers (id, version, created_at, updated_at, code, name)
    select gen_random_uuid(), 1, now(), now(), 'supplier-' || n, 'Supplier ' || n from generate_series(1, 5) n;
  insert into models (id, version, created_at, updated_at, slug, manufacturer, name, category_id, search_text)
    select gen_random_uuid(), 1, now(), now(), 'model-' || n, 'Maker ' || n % 7, 'Model ' || n, c.id, 'model ' || n
    from generate_series(0, 59) n
    join (select id, row_number() over (order by code) - 1 as at, count(*) over () as all from categories) c on c.at = n % c.all;
  insert into assets (id, version, created_at, updated_at, search_text, tag, entity_name, name, category_id, model_id, serial,
    status, condition, location_id, owner, assigned_to, assigned_since, supplier_id, order_number, purchase_date,
    purchase_cost_minor, purchase_cost_currency, warranty_end, expected_back, in_service_date, end_of_support, end_of_life,
    last_check, last_seen, os_end_of_support, hostname, mac_addresses, managed_by)
  select gen_random_uuid(), 1, now(), now(), lower(concat_ws(e'\\n', v.tag, v.serial, v.assigned)), v.tag, lower(v.tag),
    case when n % 10 = 0 then 'name ' || n % 500 end, m.category_id, m.id, v.serial,
    case n % 50 when 0 then 'in-repair' when 1 then 'lost' else 'deployed' end, case when n % 7 = 0 then 'fair' end, l.id,
    'group:default/team-' || n * 7 % 40, v.assigned, date '2018-01-01' + n % 2900, s.id, 'PO-' || n / 12,
    date '2018-01-01' + n / 7, 10000 + n * 31 % 90000, 'EUR', date '2019-01-01' + n * 13 % 4000,
    d.day, d.day, d.day, d.day, d.day, d.day, d.day,
    case when n % 3 = 0 then 'host-' || n end, array[substr(v.serial, 1, 12)], 'portal'
  from generate_series(1, 20000) n
  cross join lateral (select 'PC-' || lpad(n::text, 6, '0') as tag, upper(substr(md5(n::text), 1, 10)) as serial,
    case when n % 5 < 4 then 'user:default/person-' || n * 3 % 2000 end as assigned) v
  cross join lateral (select case when n % 2 = 0 then date '2020-01-01' + n % 3000 end as day) d
  join (select id, category_id, row_number() over (order by slug) - 1 as at from models) m on m.at = n % 60
  join (select id, row_number() over (order by path) - 1 as at from locations) l on l.at = n * 11 % 41
  join (select id, row_number() over (order by code) - 1 as at from suppliers) s on s.at = n % 5`;

const { fields }: Noun = assets;

/** As the portal's permissions narrow what an employee reads. */
const own = {
  $any: [
    { owner: { $in: ['user:default/person-3', 'group:default/team-3'] } },
    { assignedTo: { $in: ['user:default/person-3', 'group:default/team-3'] } },
  ],
};

/** As the card of a system asks. */
const underSystem = {
  $all: [
    { status: { $in: ['in-stock', 'deployed', 'in-repair'] } },
    {
      $any: [
        { dependencyOf: { $in: ['system:default/erp', 'api:default/erp'] } },
        { system: 'system:default/erp' },
        { entityName: { $in: ['pc-000001', 'pc-000002'] } },
      ],
    },
  ],
};
const living = { status: { $in: ['in-stock', 'deployed', 'in-repair'] } };
const team = ['group:default/team-3', 'user:default/person-3'];

describe.each(testDatabases.eachSupportedId())(
  'among 20,000 assets on %s',
  databaseId => {
    let knex: Knex;
    let register: Awaited<ReturnType<typeof startRegister>>;
    let sent: Array<{ sql: string; bindings: Knex.RawBinding[] }> = [];

    beforeAll(async () => {
      knex = await testDatabases.init(databaseId);
      register = await startRegister(knex);
      await knex.raw(estate);
      await knex.raw('vacuum (analyze)');
      knex.on('query', query => sent.push(query));
    });

    /** What is sent to the database during some work. */
    async function sentBy(work: () => Promise<unknown>) {
      sent = [];
      await work();
      return sent;
    }

    /** The plans of all statements that read assets. */
    async function plansOf(work: () => Promise<unknown>): Promise<string> {
      const statements = await sentBy(work);
      return knex.transaction(async trx => {
        await trx.raw('set local cursor_tuple_fraction = 0.01');
        const plans = [];
        for (const { sql, bindings } of statements) {
          if (!/^(select|declare)[^]* from assets r/.test(sql)) continue;
          const { rows } = await trx.raw<{
            rows: Array<{ 'QUERY PLAN': string }>;
          }>(`explain ${sql.replace(/\$\d+/g, '?')}`, bindings ?? []);
          plans.push(rows.map(each => each['QUERY PLAN']).join('\n'));
        }
        return plans.join('\n\n');
      });
    }

    const who = { actor: 'user:default/x', isSystem: true as const };
    const records = () => register.assets.records;
    const list = (query: object) =>
      records().list(who, listQuerySchema.parse(query));
    const facets = (query: object) =>
      records().facets(who, facetsQuerySchema.parse(query));
    const totals = (query: object) =>
      records().totals(who, totalsQuerySchema.parse(query));
    const filtered = (query: object) => ({ query: JSON.stringify(query) });

    it.each(fieldsThat(assets, 'sort'))(
      'pages by %s walk through its index, the next as the first, both ways',
      async field => {
        const index = `assets_sort_${mainColumn(field, fields[field])} `;
        for (const way of ['asc', 'desc']) {
          const orderField = `${field},${way}`;
          const { pageInfo } = await list({ orderField });
          for (const cursor of [undefined, pageInfo.nextCursor]) {
            const plan = await plansOf(() =>
              list({ orderField, cursor, totalItems: 'exclude' }),
            );
            expect(plan).toContain(index);
            expect(plan).not.toContain('Seq Scan on assets');
          }
        }
      },
    );

    it.each<[string, object, string]>([
      ['a status', { filter: 'status=in-repair' }, 'assets_sort_status'],
      ['a place and all below', { filter: 'location=S2/B1' }, 'assets_sort_'],
      [
        'what a person has',
        { filter: 'assignedTo=user:default/person-3' },
        'assets_sort_assigned_to',
      ],
      ['an owner', { filter: 'owner=group:default/team-3' }, 'assets_sort_'],
      ['a serial', { filter: 'serial=c4ca4238a0' }, 'assets_look_serial'],
      [
        'a host name’s beginning',
        filtered({ hostname: { $hasPrefix: 'host-33' } }),
        'assets_look_hostname',
      ],
      [
        'a hardware address',
        { filter: 'macAddresses=C4CA4238A0' },
        'assets_list_mac_addresses',
      ],
      ['part of a serial', { fullTextFilterTerm: 'ca4238' }, 'assets_search'],
      [
        'part of a person',
        { fullTextFilterTerm: 'person-123' },
        'assets_search',
      ],
      [
        'a time span',
        filtered({ warrantyEnd: { $lt: '2019-02-01' } }),
        'assets_sort_warranty_end',
      ],
      [
        'a price',
        filtered({ purchaseCost: { $gt: '999.00 EUR' } }),
        'assets_sort_purchase_cost_minor',
      ],
      ['what is one’s own', filtered(own), 'assets_sort_'],
      [
        'what is one’s own, in repair',
        filtered({ $all: [own, { status: 'in-repair' }] }),
        'assets_sort_',
      ],
      [
        'what a team has',
        filtered({
          $all: [
            living,
            { $any: [{ owner: team[0] }, { assignedTo: { $in: team } }] },
          ],
        }),
        'assets_sort_assigned_to',
      ],
      ['what is under a system', filtered(underSystem), 'assets_filter_system'],
    ])('%s is found and counted by an index', async (_, query, index) => {
      const plan = await plansOf(() => list(query));
      expect(plan).toContain(index);
      expect(plan).not.toContain('Seq Scan on assets');
    });

    it.each([
      ['part of a serial', 'ca4238', 'assets_search'],
      ['a tag', 'pc-000123', 'assets_look_tag'],
      ['a person', 'person-123', 'assets_search'],
      ['what nothing has', 'zzqqxx', 'assets_search'],
      ['what all have', 'person', 'assets_look_serial'],
    ])('quick find looks for %s by indexes', async (_, term, index) => {
      const plan = await plansOf(() => register.quickFind.find(who, term, 10));
      expect(plan).toContain(index);
    });

    it('totals of what is under a system read no other assets', async () => {
      const plan = await plansOf(() =>
        totals({
          ...filtered(underSystem),
          measure: 'purchaseCost',
          by: 'category',
        }),
      );
      for (const index of [
        'assets_list_dependency_of',
        'assets_filter_system',
        'assets_look_entity_name',
      ])
        expect(plan).toContain(index);
      expect(plan).not.toContain('Seq Scan on assets');
    });

    it('two filters are looked up together', async () => {
      const plan = await plansOf(() =>
        list({
          ...filtered({ $all: [own, { status: 'in-repair' }] }),
          totalItems: 'exact',
        }),
      );
      expect(plan).toContain('BitmapAnd');
    });

    it('counts over everything read no asset', async () => {
      const statements = await sentBy(async () => {
        await facets({ facet: ['status', 'location'] });
        await totals({ measure: 'purchaseCost', by: 'category' });
      });
      expect(
        statements.filter(({ sql }) => / (from|join) assets r/.test(sql)),
      ).toEqual([]);
    });

    it('facets and totals of one place read no others', async () => {
      const filter = 'location=S1/B2';
      const plan = await plansOf(async () => {
        await facets({ filter, facet: ['status', 'category'] });
        await totals({ filter, measure: 'purchaseCost', by: 'category' });
      });
      expect(plan).toContain('assets_sort_location_id');
      expect(plan).not.toContain('Seq Scan on assets');
    });

    it('an export has its first lines at once: nothing is sorted before', async () => {
      const plan = await plansOf(async () => {
        const stream = await records().export(
          who,
          exportQuerySchema.parse({ format: 'csv' }),
        );
        for await (const chunk of stream) expect(chunk).not.toBe('');
      });
      expect(plan).toContain('assets_sort_tag');
      expect(plan).not.toContain('Sort');
    });

    // What begins, bounds and ends a transaction is counted too.
    it('nothing asks more often than it has to', async () => {
      const [{ ref }] = (await list({})).items;
      const place = 'location=S1';
      const works: Record<string, () => Promise<unknown>> = {
        list: () => list({}),
        'list of a place': () => list({ filter: place }),
        record: () => records().get(who, ref),
        history: () => records().history(who, ref, 50),
        facets: () => facets({ facet: ['status', 'category', 'location'] }),
        totals: () => totals({ measure: 'purchaseCost', by: 'category' }),
      };
      const counts: Record<string, number> = {};
      for (const [name, work] of Object.entries(works))
        counts[name] = (await sentBy(work)).length;
      expect(counts).toEqual({
        list: 5,
        'list of a place': 6,
        record: 2,
        history: 3,
        facets: 6,
        totals: 4,
      });
    });
  },
);
