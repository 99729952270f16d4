import fc from 'fast-check';
import {
  allocations,
  coreLicences,
  licences,
  positions,
  positionOf,
  products,
  statusesThatDoNotCount,
} from '@parc/backstage-plugin-parc-common';
import { mockServices } from '@backstage/backend-test-utils';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { DateTime } from 'luxon';
import { v7 as uuidv7 } from 'uuid';
import { migrate } from '../../migrate';
import { Access, rowsOf, sql, Tables } from '../../records';
import { testDatabases } from '../../testing/startParc';
import { PositionService } from './PositionService';

jest.setTimeout(120_000);

const now = DateTime.fromISO('2026-05-04T10:00:00Z', { zone: 'utc' });
const at = now.toISO();
const minimums = { perProcessor: 8, perServer: 16 };

/** What may happen to a small estate: five machines, and three products of two releases each. */
const machine = fc.integer({ min: 0, max: 4 });
const version = fc.integer({ min: 1, max: 8 });
const product = fc.integer({ min: 0, max: 2 });
const licence = fc.integer({ min: 0, max: 3 });
const event = fc.oneof(
  fc.record({ what: fc.constant('install' as const), machine, version }),
  fc.record({ what: fc.constant('install' as const), machine, version }),
  fc.record({ what: fc.constant('remove' as const), machine, version }),
  fc.record({
    what: fc.constant('status' as const),
    machine,
    status: fc.constantFrom(
      'deployed',
      'in-stock',
      'retired',
      'lost',
      'disposed',
    ),
  }),
  fc.record({
    what: fc.constant('delete' as const),
    machine,
    isDeleted: fc.boolean(),
  }),
  fc.record({
    what: fc.constant('processors' as const),
    machine,
    cores: fc.array(fc.constantFrom(0, 4, 12), { maxLength: 2 }),
  }),
  fc.record({
    what: fc.constant('recognise' as const),
    version,
    release: fc.option(fc.integer({ min: 1, max: 6 })),
  }),
  fc.record({
    what: fc.constant('buy' as const),
    licence,
    product,
    quantity: fc.integer({ min: 0, max: 5 }),
    release: fc.option(fc.constantFrom('1', '2')),
    upgrade: fc.boolean(),
  }),
  fc.record({
    what: fc.constant('terminate' as const),
    licence,
    on: fc.constantFrom('2026-05-04', '2026-05-05'),
  }),
  fc.record({ what: fc.constant('settle' as const) }),
  fc.record({ what: fc.constant('rebuild' as const) }),
);
type Event = typeof event extends fc.Arbitrary<infer T> ? T : never;

const metricOf = ['installation', 'device', 'core'] as const;

describe.each(testDatabases.eachSupportedId())(
  'positions of any estate on %s',
  id => {
    let knex: Knex;
    let service: PositionService;
    beforeAll(async () => {
      knex = await testDatabases.init(id);
      await migrate(
        knex,
        resolvePackagePath('@parc/backstage-plugin-parc-backend', 'migrations'),
      );
      service = new PositionService({
        knex,
        tables: new Tables([products, licences, allocations, positions]),
        access: new Access(mockServices.permissions(), () => {
          throw new Error('nothing is conditional here');
        }),
        clock: () => now,
        statementTimeoutMilliseconds: 10_000,
        companyTimeZone: 'Europe/Paris',
        logger: mockServices.logger.mock(),
      });
    });

    const ids = {
      machines: Array.from({ length: 5 }, () => uuidv7()),
      products: Array.from({ length: 3 }, () => uuidv7()),
      licences: Array.from({ length: 4 }, () => uuidv7()),
    };

    const begin = async () => {
      await knex.raw(
        `truncate assets, components, installations, products, software_releases, software_titles, software_versions,
           licences, positions, position_points, release_counts, installation_changes, version_changes, position_changes,
           categories restart identity cascade`,
      );
      const meta = { version: 1, created_at: at, updated_at: at };
      const category = uuidv7();
      await knex('categories').insert({
        ...meta,
        id: category,
        code: 'c',
        path: 'c',
        name: 'c',
        name_fr: 'c',
        tag_pattern: 'C',
      });
      await knex('assets').insert(
        ids.machines.map((each, index) => ({
          ...meta,
          id: each,
          tag: `M-${index}`,
          entity_name: `m-${index}`,
          category_id: category,
          status: 'deployed',
          managed_by: 'portal',
        })),
      );
      await knex('products').insert(
        ids.products.map((each, index) => ({
          ...meta,
          id: each,
          code: `p${index}`,
          name: `P${index}`,
          licensing: 'licensed',
          metric: metricOf[index],
          cores_per_processor: minimums.perProcessor,
          cores_per_server: minimums.perServer,
        })),
      );
      await knex('software_releases').insert(
        [0, 1, 2, 3, 4, 5].map(index => ({
          product_id: ids.products[Math.floor(index / 2)],
          release: String((index % 2) + 1),
          sort: [(index % 2) + 1],
        })),
      );
      await knex('software_titles').insert([
        { name: 'a' },
        { name: 'b' },
        { name: 'c' },
        { name: 'd' },
      ]);
      await knex('software_versions').insert(
        [1, 2, 3, 4, 5, 6, 7, 8].map(index => ({
          title_id: Math.ceil(index / 2),
          version: String(index),
          release_id: index > 6 ? null : index,
        })),
      );
    };

    const happen = async (each: Event, index: number) => {
      const when = now.plus({ seconds: index }).toISO();
      const asset = 'machine' in each ? ids.machines[each.machine] : '';
      const steps: Record<Event['what'], () => Promise<unknown>> = {
        install: () =>
          knex.raw(
            `insert into installations (asset_id, version_id, since) select ?::uuid, ?::integer, ?::timestamptz
             where not exists (select 1 from installations where asset_id = ? and version_id = ? and until is null)`,
            [
              asset,
              (each as { version: number }).version,
              when,
              asset,
              (each as { version: number }).version,
            ],
          ),
        remove: () =>
          knex('installations')
            .where({
              asset_id: asset,
              version_id: (each as { version: number }).version,
            })
            .whereNull('until')
            .update({ until: when }),
        status: () =>
          knex('assets')
            .where({ id: asset })
            .update({ status: (each as { status: string }).status }),
        delete: () =>
          knex('assets')
            .where({ id: asset })
            .update({
              deleted_at: (each as { isDeleted: boolean }).isDeleted
                ? when
                : null,
            }),
        processors: () =>
          knex.transaction(async trx => {
            await trx('components')
              .where({ asset_id: asset })
              .whereNull('until')
              .update({ until: when });
            for (const [key, cores] of (
              each as { cores: number[] }
            ).cores.entries())
              await trx('components').insert({
                asset_id: asset,
                kind: 'cpu',
                key: String(key),
                since: when,
                details: cores ? { cores } : {},
              });
          }),
        recognise: () =>
          knex('software_versions')
            .where({ id: (each as { version: number }).version })
            .update({
              release_id: (each as { release: number | null }).release,
            }),
        buy: () => {
          const bought = each as Extract<Event, { what: 'buy' }>;
          return knex('licences')
            .insert({
              id: ids.licences[bought.licence],
              version: 1,
              created_at: at,
              updated_at: at,
              number: `L-${bought.licence}`,
              entity_name: `l-${bought.licence}`,
              name: 'L',
              product_id: ids.products[bought.product],
              type: 'perpetual',
              status: 'active',
              quantity: bought.quantity,
              release: bought.release,
              upgrade_right: bought.upgrade,
              managed_by: 'portal',
              terminated_on: null,
            })
            .onConflict('id')
            .merge();
        },
        terminate: () => {
          const { licence: which, on } = each as Extract<
            Event,
            { what: 'terminate' }
          >;
          return knex('licences')
            .where({ id: ids.licences[which] })
            .update({ status: 'terminated', terminated_on: on });
        },
        settle: () => service.settle(),
        rebuild: () => service.rebuild(),
      };
      await steps[each.what]();
    };

    const kept = async () => ({
      versions: await rowsOf(
        knex,
        sql('select id, installed from software_versions order by id'),
      ),
      titles: await rowsOf(
        knex,
        sql('select id, installed from software_titles order by id'),
      ),
      machines: await rowsOf(
        knex,
        sql(
          'select code, coalesce(machines, 0) as machines from products order by code',
        ),
      ),
      releases: await rowsOf(
        knex,
        sql(
          `select release_id as id, cores, installations, devices from release_counts
           where installations > 0 or devices > 0 order by release_id, cores`,
        ),
      ),
      positions: await rowsOf(
        knex,
        sql(
          'select code, state, entitled, consumed, shortfall, surplus from positions order by code',
        ),
      ),
    });

    it('are what counting everything by hand says, whatever happened in whatever order', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(event, { minLength: 5, maxLength: 40 }),
          async events => {
            await begin();
            for (const [index, each] of events.entries())
              await happen(each, index);
            await service.settle();
            expect(await kept()).toEqual(await countByHand(knex, ids.products));
          },
        ),
        { numRuns: Number(process.env.PARC_TEST_ESTATES ?? 8) },
      );
    });
  },
);

/** Everything counted one by one, from the tables that people and agents write. */
async function countByHand(knex: Knex, productIds: string[]) {
  const machines = await knex('assets')
    .whereNull('deleted_at')
    .whereNotIn('status', statusesThatDoNotCount);
  const installed = await knex('installations')
    .whereNull('until')
    .whereIn(
      'asset_id',
      machines.map(each => each.id),
    );
  const processors = await knex('components').whereNull('until');
  const versions = await knex('software_versions').orderBy('id');
  const titles = await knex('software_titles').orderBy('id');
  const releases = await knex('software_releases').orderBy('id');
  const owned = await knex('licences').orderBy('number');
  const on = machines.map(({ id }) => {
    const own = versions.filter(v =>
      installed.some(i => i.asset_id === id && i.version_id === v.id),
    );
    const found = releases.filter(r => own.some(v => v.release_id === r.id));
    const isNewest = (r: (typeof releases)[number]) =>
      !found.some(
        other => other.product_id === r.product_id && other.sort[0] > r.sort[0],
      );
    const cores = processors
      .filter(c => c.asset_id === id)
      .map(c => c.details.cores ?? 0);
    return {
      own,
      found,
      newest: found.filter(isNewest),
      cores: cores.sort((a, b) => a - b),
    };
  });
  const shapes = [
    ...new Map(
      on.map(each => [JSON.stringify(each.cores), each.cores]),
    ).values(),
  ];
  const counts = releases.flatMap(({ id }) =>
    shapes.map(cores => {
      const alike = on.filter(
        each => JSON.stringify(each.cores) === JSON.stringify(cores),
      );
      return {
        id,
        cores,
        installations: alike.filter(each => each.found.some(r => r.id === id))
          .length,
        devices: alike.filter(each => each.newest.some(r => r.id === id))
          .length,
      };
    }),
  );
  const positionOfProduct = (productId: string, index: number) => {
    const mine = owned.filter(each => each.product_id === productId);
    const quantityOn = (each: (typeof on)[number], release: string) => {
      const has = (list: typeof releases) =>
        list.some(r => r.product_id === productId && r.release === release);
      const counted = index === 0 ? has(each.found) : has(each.newest);
      const need =
        index === 2 ? coreLicences(each.cores, minimums).quantity : 1;
      return counted ? need : 0;
    };
    const consumption = ['1', '2'].map(release => ({
      release,
      quantity: on.reduce((sum, each) => sum + quantityOn(each, release), 0),
    }));
    const figures = positionOf({
      entitlements: mine
        .filter(
          each =>
            each.terminated_on === null ||
            each.status !== 'terminated' ||
            isLater(each.terminated_on),
        )
        .map(each => ({
          id: each.id,
          rights: each.quantity,
          release: each.release ?? undefined,
          hasUpgradeRight: each.upgrade_right,
        })),
      isRecorded: mine.length > 0,
      consumption,
    });
    return mine.length || figures.consumed
      ? [
          {
            code: `p${index}.${metricOf[index]}`,
            state: figures.state,
            entitled: figures.entitled ?? null,
            consumed: figures.consumed,
            shortfall: figures.shortfall,
            surplus: figures.surplus,
          },
        ]
      : [];
  };
  return {
    versions: versions.map(({ id }) => ({
      id,
      installed: on.filter(each => each.own.some(v => v.id === id)).length,
    })),
    titles: titles.map(({ id }) => ({
      id,
      installed: on.filter(each => each.own.some(v => v.title_id === id))
        .length,
    })),
    machines: productIds.map((productId, index) => ({
      code: `p${index}`,
      machines: on.filter(each =>
        each.found.some(r => r.product_id === productId),
      ).length,
    })),
    releases: counts
      .filter(each => each.installations || each.devices)
      .sort((a, b) => a.id - b.id || compareLists(a.cores, b.cores)),
    positions: productIds.flatMap(positionOfProduct),
  };
}

function isLater(day: Date | string): boolean {
  return DateTime.fromJSDate(new Date(day)).toISODate()! > now.toISODate()!;
}

function compareLists(a: number[], b: number[]): number {
  const at_ = a.findIndex((each, index) => each !== b[index]);
  if (at_ < 0) return a.length - b.length;
  return b[at_] === undefined ? 1 : a[at_] - b[at_];
}
