import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import { DateTime } from 'luxon';
import { parseAllDocuments } from 'yaml';
import type { Register } from '../createRegister';
import { readConfig } from '../settings';
import { testDatabases } from '../testing/startParc';
import { startRegister } from '../testing/startRegister';
import { enterDemoChanges } from './enterDemoChanges';
import { loadDemoEstate } from './loadDemoEstate';
import { readDemoFolder } from './readDemoFolder';

jest.setTimeout(180_000);

const demoEstate = path.resolve(__dirname, '../../../../catalog/demo');
const settings = { ...readConfig(mockServices.rootConfig()), demoEstate };
const load = (register: Register, logger = mockServices.logger.mock()) =>
  loadDemoEstate(register, settings, logger);

/** As the catalog has them: with who owns what, and who is a member of what. */
function entitiesOf(file: string): Entity[] {
  const entities = parseAllDocuments(file)
    .map(each => each.toJS() as Entity & { spec: Record<string, unknown> })
    .filter(Boolean);
  const refs = (kind: string, names: unknown) =>
    [names]
      .flat()
      .filter(Boolean)
      .map(name => `${kind}:default/${name}`);
  return entities.map(entity => {
    const { kind, metadata, spec } = entity;
    const members = entities.filter(each =>
      [each.spec.memberOf].flat().includes(metadata.name),
    );
    const relations = [
      ...refs('group', spec.owner).map(targetRef => ({
        type: 'ownedBy',
        targetRef,
      })),
      ...refs('group', spec.memberOf).map(targetRef => ({
        type: 'memberOf',
        targetRef,
      })),
      ...(kind === 'Group' ? members : []).map(each => ({
        type: 'hasMember',
        targetRef: `user:default/${each.metadata.name}`,
      })),
    ];
    return { ...entity, relations };
  });
}

async function query(knex: Knex, sql: string): Promise<string[]> {
  const { rows } = await knex.raw(sql);
  return rows.map((row: object) => Object.values(row).join(' '));
}

describe.each(testDatabases.eachSupportedId())(
  'the demo estate on %s',
  databaseId => {
    const now = DateTime.fromISO('2026-11-23T08:15:00Z');
    let knex: Knex;
    let register: Awaited<ReturnType<typeof startRegister>>;
    const logger = mockServices.logger.mock();
    const ask = (sql: string) => query(knex, sql);
    const countIn = async (table: string) =>
      Number((await ask(`select count(*) from ${table}`))[0]);

    beforeAll(async () => {
      knex = await testDatabases.init(databaseId);
      register = await startRegister(knex, () => now);
      await register.software.prepare();
      // Two replicas that start at the same time.
      await Promise.all([load(register, logger), load(register, logger)]);
    });

    it('is loaded once, however often Parc starts', async () => {
      const before = await countIn('history');
      await load(register, logger);
      expect(await countIn('history')).toBe(before);
      expect(await countIn('locations')).toBe(46);
      const devices = await countIn(
        '(select distinct device_id from inventory_messages) devices',
      );
      expect(devices).toBeGreaterThan(40);
      expect(await countIn('inventory_messages')).toBeLessThan(2 * devices);
      expect(logger.info).toHaveBeenCalledTimes(1);
    });

    it('has a believable number of things in each status', async () => {
      const rows = await ask(
        'select status, count(*) from assets group by status',
      );
      const counts = Object.fromEntries(rows.map(row => row.split(' ')));
      const total = await countIn('assets');
      const share = (status: string) => Number(counts[status]) / total;
      expect(total).toBeGreaterThan(380);
      expect(total).toBeLessThan(440);
      expect(share('deployed')).toBeCloseTo(0.7, 1);
      expect(share('in-stock')).toBeCloseTo(0.13, 1);
      expect(share('in-repair')).toBeCloseTo(0.03, 2);
      expect(Number(counts.lost)).toBeLessThan(6);
      expect(Number(counts.planned)).toBeLessThan(15);
      expect(Number(counts.retired)).toBeGreaterThan(5);
      expect(Number(counts.disposed)).toBeGreaterThan(20);
    });

    it('has work in every state, done in time and late, and what a failed step opened', async () => {
      expect(
        await ask('select distinct status from work_orders order by status'),
      ).toEqual([
        'cancelled',
        'done',
        'in-progress',
        'planned',
        'ready',
        'skipped',
        'waiting',
      ]);
      expect(
        await ask(
          'select distinct timeliness from work_order_assets where timeliness is not null order by 1',
        ),
      ).toEqual(['in-window', 'late']);
      expect(
        await ask(`select count(*) from work_orders where kind = 'follow-up'`),
      ).toEqual(['1']);
    });

    it('gives things only to people and groups of the organisation', async () => {
      const { people } = await readDemoFolder(demoEstate);
      const known = people.flatMap(
        ({ ref, group }) => [ref, group] as string[],
      );
      expect(known).toEqual(
        expect.arrayContaining(
          await ask(
            `select assigned_to from assets where assigned_to is not null
             union select owner from assets`,
          ),
        ),
      );
    });

    it('gives everybody something, and the employee of the demo four things', async () => {
      const holders = await ask(
        `select distinct assigned_to from assets where assigned_to like 'user:%'`,
      );
      expect(holders).toHaveLength(40);
      expect(
        await ask(
          `select c.code, a.status from assets a join categories c on c.id = a.category_id
           where a.assigned_to = 'user:default/ines.garnier' order by 1`,
        ),
      ).toEqual([
        'dock deployed',
        'laptop deployed',
        'monitor deployed',
        'phone deployed',
      ]);
    });

    it('has a history in its order, within 14 months and office hours', async () => {
      const moments = (
        await ask(
          `select to_char(at at time zone 'Europe/Paris', 'YYYY-MM-DD HH24:MI ID')
           from history where noun = 'asset' order by id`,
        )
      ).map(row => row.split(' '));
      const days = moments.map(([day, time]) => `${day} ${time}`);
      expect(days).toEqual([...days].sort());
      expect(days[0] > '2025-09-01').toBe(true);
      expect(days[days.length - 1] < '2026-11-23').toBe(true);
      const times = moments.map(([, time]) => time).sort();
      expect(times[0] >= '08:30').toBe(true);
      expect(times[times.length - 1] <= '18:30').toBe(true);
      expect(moments.filter(([, , weekday]) => Number(weekday) > 5)).toEqual(
        [],
      );
      expect(
        await ask(
          `select actor, source from history where noun = 'asset' group by 1, 2 order by 1, 2`,
        ),
      ).toEqual([
        'user:default/camille.moreau import',
        'user:default/camille.moreau portal',
        'user:default/theo.lambert portal',
      ]);
    });

    it('knows when its sites are open and when its systems may be worked on', async () => {
      expect(await ask('select code from calendars order by 1')).toEqual([
        'atelier-verne',
        'lyon',
        'nantes',
      ]);
      expect(
        await ask(
          `select kind, count(*), count(ends_at) as ending from windows group by 1 order by 1`,
        ),
      ).toEqual(['freeze 1 0', 'maintenance 4 1']);
    });

    it('tells the others of each change', async () => {
      const columns = 'noun, record_id, action, version, at';
      expect(
        await ask(
          `(select ${columns} from history except select ${columns} from feed)
           union all (select ${columns} from feed except select ${columns} from history)`,
        ),
      ).toEqual([]);
      expect(await countIn('feed')).toBe(await countIn('history'));
    });

    it('numbers things by the year in which they were entered', async () => {
      expect(
        await ask(
          `select tag from assets
           where split_part(tag, '-', 2) <> to_char(created_at at time zone 'Europe/Paris', 'YYYY')`,
        ),
      ).toEqual([]);
    });

    it('has two late loans, and warranties that end soon or have just ended', async () => {
      const [late, soon, later, ended] = (
        await ask(
          `select count(*) filter (where status = 'deployed' and expected_back < '2026-11-23') as late,
             count(*) filter (where warranty_end between '2026-11-23' and '2026-12-23') as soon,
             count(*) filter (where warranty_end between '2026-12-24' and '2027-02-21') as later,
             count(*) filter (where warranty_end between '2026-10-23' and '2026-11-22') as ended
           from assets where status not in ('retired', 'disposed')`,
        )
      )[0].split(' ');
      expect(late).toBe('2');
      expect([soon, later, ended].map(each => Number(each) > 4)).toEqual(
        Array(3).fill(true),
      );
    });

    it('has licences with terms that are over, one of which is to be given notice of soon', async () => {
      expect(
        await ask(
          `select l.name, l.quantity, l.allocated, l.cost_minor, l.notice_date::text,
             (select count(*) from licence_periods p where p.licence_id = l.id) as terms
           from licences l order by l.name`,
        ),
      ).toEqual([
        'AutoCAD LT 4 3 196000 2026-12-11 2',
        'Microsoft Project 2021 12 0 814800  0',
        'Microsoft Visio 2021 2 0 117800  0',
      ]);
    });

    it('has changes in every state, once the catalog knows what they touch', async () => {
      const org = await readFile(path.join(demoEstate, 'org.yaml'), 'utf8');
      const systems = await readFile(
        path.join(demoEstate, 'systems.yaml'),
        'utf8',
      );
      for (const each of [org, systems].flatMap(file => entitiesOf(file)))
        register.entities.set(stringifyEntityRef(each), each);
      await enterDemoChanges(register, settings, logger);
      expect(logger.warn).not.toHaveBeenCalled();
      expect(
        await ask(
          `select type, status, coalesce(outcome, '') from changes order by title`,
        ),
      ).toEqual([
        'emergency review successful',
        'normal implement ',
        'normal assess ',
        'normal new ',
        'normal closed rolled-back',
        'standard closed successful',
        'normal authorize ',
      ]);
    });

    it('leaves nothing behind when it is stopped in the middle, and starts over', async () => {
      const otherDay = DateTime.fromISO('2028-02-29T22:30:00Z');
      const other = await testDatabases.init(databaseId);
      const stopped = await startRegister(other, () => otherDay);
      let calls = 0;
      const act = stopped.assets.actOnMany.bind(stopped.assets);
      jest
        .spyOn(stopped.assets, 'actOnMany')
        .mockImplementation(async (...given) => {
          calls += 1;
          if (calls === 100) throw new Error('stopped');
          return act(...given);
        });
      await stopped.software.prepare();
      await expect(load(stopped)).rejects.toThrow('stopped');
      const used = `select noun from history where noun not in ('category', 'product')
        union select 'counter' from counters`;
      expect(await query(other, used)).toEqual([]);
      await load(stopped);
      expect(await query(other, 'select count(*) from assets')).toEqual(
        await ask('select count(*) from assets'),
      );
    });
  },
);

it('is refused in production', async () => {
  const register = {} as Register;
  const environment = process.env.NODE_ENV;
  Object.assign(process.env, { NODE_ENV: 'production' });
  await expect(load(register)).rejects.toThrow(
    "parc.demoEstate fills the register with equipment that does not exist and is refused when NODE_ENV is 'production'",
  );
  Object.assign(process.env, { NODE_ENV: environment });
});
