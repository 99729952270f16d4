import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
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
    /** Transactions of other databases on the same server hold the feed back too: what is not there yet comes. */
    const readUntil = async (count: number, from?: string, limit = 100) => {
      for (;;) {
        const answer = await read(from, limit);
        if (answer.items.length >= count) return answer;
      }
    };

    it('is read in order, in stretches, and goes on where it ended', async () => {
      await commit('a', 'b');
      await commit('c');
      await readUntil(3);
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
      expect((await readUntil(1, third.cursor)).actions).toEqual(['d']);
    });

    it('is in the order of numbers, not of letters', async () => {
      await knex.raw('alter table feed alter seq restart with 98');
      await commit('98', '99', '100', '101');
      const first = await readUntil(2, undefined, 2);
      expect(first.actions).toEqual(['98', '99']);
      expect((await read(first.cursor)).actions).toEqual(['100', '101']);
    });

    it('waits for a transaction that is still open, and skips nothing when it commits late', async () => {
      await commit('before');
      const open = await knex.transaction();
      await write(open, 'slow');
      await commit('quick');
      const first = await readUntil(1);
      expect(first.actions).toEqual(['before']);
      await commit('quicker');
      expect((await read(first.cursor)).actions).toEqual([]);
      await open.commit();
      expect((await readUntil(3, first.cursor)).actions).toEqual([
        'slow',
        'quick',
        'quicker',
      ]);
    });

    it('shows nothing of a transaction that was rolled back', async () => {
      const open = await knex.transaction();
      await write(open, 'never');
      await open.rollback();
      await commit('done');
      expect((await readUntil(1)).actions).toEqual(['done']);
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
      const { cursor } = await readUntil(2);
      await feed.renumberAfterRestore();
      expect((await read(cursor)).items).toEqual([]);

      await knex.raw(
        `update feed set xid = (xid::text::bigint + 1000000000)::text::xid8`,
      );
      expect((await read()).actions).toEqual([]);
      await feed.renumberAfterRestore();
      await commit('new');
      const again = await readUntil(3);
      expect(again.actions).toEqual(['old 1', 'old 2', 'new']);
      await expect(feed.read(cursor, 10)).rejects.toThrow(
        'belongs to another feed',
      );
      await feed.renumberAfterRestore();
      expect((await read(again.cursor)).items).toEqual([]);
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
