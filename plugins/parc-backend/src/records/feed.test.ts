import { resolvePackagePath } from '@backstage/backend-plugin-api';
import knexOf, { type Knex } from 'knex';
import { migrate } from '../migrate';
import { testDatabases } from '../testing/startParc';
import { ChangeLog } from './ChangeLog';
import { FeedStore } from './FeedStore';

jest.setTimeout(60_000);

describe.each(testDatabases.eachSupportedId())(
  'the change feed on %s',
  databaseId => {
    let knex: Knex;
    let feed: FeedStore;
    let log: ChangeLog;

    beforeAll(async () => {
      knex = await testDatabases.init(databaseId);
      await migrate(
        knex,
        resolvePackagePath('@parc/backstage-plugin-parc-backend', 'migrations'),
      );
      feed = new FeedStore(knex);
      log = new ChangeLog(knex);
    });
    beforeEach(() => knex('feed').delete());

    const write = (trx: Knex.Transaction, ...actions: string[]) =>
      log.append(
        trx,
        actions.map(action => ({
          noun: 'asset',
          recordId: '01920000-0000-7000-8000-000000000000',
          action,
          version: 1,
          at: '2024-05-31T10:00:00.000Z',
          actor: 'user:default/test',
          source: 'portal',
          changes: [{ field: 'name', to: 'x' }],
        })),
      );
    const commit = (...actions: string[]) =>
      knex.transaction(trx => write(trx, ...actions));
    const read = async (from?: string, limit = 100) => {
      const answer = await feed.read(from, limit);
      return {
        ...answer,
        actions: answer.items.map(each => each.action),
      };
    };
    it('is read in order, in stretches, and goes on where it ended', async () => {
      await commit('a', 'b');
      await commit('c');
      await read();
      const first = await read(undefined, 2);
      expect(first).toMatchObject({ actions: ['a', 'b'], hasMore: true });
      expect(first.items[0]).toEqual({
        noun: 'asset',
        id: '01920000-0000-7000-8000-000000000000',
        action: 'a',
        version: 1,
        at: '2024-05-31T10:00:00.000Z',
        fields: ['name'],
      });
      const second = await read(first.cursor, 2);
      expect(second).toMatchObject({ actions: ['c'], hasMore: false });
      const third = await read(second.cursor);
      expect(third).toMatchObject({ items: [], cursor: second.cursor });
      await commit('d');
      expect((await read(third.cursor)).actions).toEqual(['d']);
    });

    it('says where it ends, for a reader that starts there', async () => {
      expect((await read((await feed.end()).cursor)).actions).toEqual([]);
      await commit('known');
      const { cursor, items } = await feed.end();
      expect(items).toEqual([]);
      await commit('new');
      expect((await read(cursor)).actions).toEqual(['new']);
    });

    it('is in the order of numbers, not of letters', async () => {
      await knex.raw('alter table feed alter seq restart with 98');
      await commit('98', '99', '100', '101');
      const first = await read(undefined, 2);
      expect(first.actions).toEqual(['98', '99']);
      expect((await read(first.cursor)).actions).toEqual(['100', '101']);
    });

    it('waits for a transaction that is still open, and skips nothing when it commits late', async () => {
      await commit('before');
      const open = await knex.transaction();
      await write(open, 'slow');
      await commit('quick');
      const first = await read();
      expect(first.actions).toEqual(['before']);
      await commit('quicker');
      expect((await read(first.cursor)).actions).toEqual([]);
      await open.commit();
      expect((await read(first.cursor)).actions).toEqual([
        'slow',
        'quick',
        'quicker',
      ]);
    });

    it('does not wait for a transaction of another database on the same server', async () => {
      const other = await testDatabases.init(databaseId);
      const open = await other.transaction();
      await open.raw('select pg_current_xact_id()');
      await commit('meanwhile');
      expect((await read()).actions).toEqual(['meanwhile']);
      await open.rollback();
    });

    it('waits for another role’s transaction too, though PostgreSQL hides it', async () => {
      await knex.raw('create role parc_limited');
      const limited = knexOf({
        ...knex.client.config,
        pool: { min: 1, max: 1 },
      });
      try {
        await knex.raw(
          'grant select on all tables in schema public to parc_limited',
        );
        await limited.raw('set role parc_limited');
        const open = await knex.transaction();
        await write(open, 'hidden');
        await commit('quick');
        const { items } = await new FeedStore(limited).read(undefined, 10);
        expect(items).toEqual([]);
        await open.commit();
      } finally {
        await limited.destroy();
        await knex.raw('drop owned by parc_limited');
        await knex.raw('drop role parc_limited');
      }
    });

    it('shows nothing of a transaction that was rolled back', async () => {
      const open = await knex.transaction();
      await write(open, 'never');
      await open.rollback();
      await commit('done');
      expect((await read()).actions).toEqual(['done']);
    });

    it('hands everything to a reader while many write, once and in order', async () => {
      const seen: string[] = [];
      const reading = (async () => {
        for (let cursor: string | undefined; seen.length < 120; ) {
          const answer = await read(cursor, 7);
          seen.push(...answer.actions);
          cursor = answer.cursor;
        }
      })();
      await Promise.all(
        Array.from({ length: 60 }, (_, index) =>
          commit(`w${index}a`, `w${index}b`),
        ),
      );
      await reading;
      expect(new Set(seen).size).toBe(120);
      for (let index = 0; index < 60; index += 1) {
        const first = seen.indexOf(`w${index}a`);
        expect(seen[first + 1]).toBe(`w${index}b`);
      }
    });

    it('after a restore into another cluster keeps its old order before the new, and tells readers to start again', async () => {
      await commit('old 1');
      await commit('old 2');
      const { cursor } = await read();
      await feed.renumberAfterRestore();
      expect((await read(cursor)).items).toEqual([]);

      await knex.raw(
        `update feed set xid = (xid::text::bigint + 1000000000)::text::xid8`,
      );
      expect((await read()).actions).toEqual([]);
      await feed.renumberAfterRestore();
      await commit('new');
      const again = await read();
      expect(again.actions).toEqual(['old 1', 'old 2', 'new']);
      await expect(feed.read(cursor, 10)).rejects.toThrow(
        'belongs to another feed',
      );
      await feed.renumberAfterRestore();
      expect((await read(again.cursor)).items).toEqual([]);
    });

    it('tells a reader that is ahead of it to start again: the database was restored from an older dump', async () => {
      await commit('kept');
      const { cursor: kept } = await read();
      await commit('lost by the restore');
      const { cursor: ahead } = await read();
      await knex('feed').where({ action: 'lost by the restore' }).delete();
      await expect(feed.read(ahead, 10)).rejects.toThrow(
        'belongs to another feed',
      );
      await commit('new');
      await expect(feed.read(ahead, 10)).rejects.toThrow(
        'belongs to another feed',
      );
      expect((await read(kept)).actions).toEqual(['new']);
    });

    it.each([
      '',
      'x',
      'EPOCH',
      'EPOCH.1',
      'EPOCH.x.1',
      'EPOCH.1.9e9',
      "EPOCH.1.1' or 1",
    ])('refuses the cursor %j', async given => {
      const { epoch } = await knex('feed_epoch').first();
      await expect(
        feed.read(given.replace('EPOCH', epoch), 10),
      ).rejects.toMatchObject({ name: 'InputError' });
    });
  },
);
