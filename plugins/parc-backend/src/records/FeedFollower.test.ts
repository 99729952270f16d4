import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { migrate } from '../migrate';
import { testDatabases } from '../testing/startParc';
import { ChangeLog } from './ChangeLog';
import { FeedCursorStore } from './FeedCursorStore';
import { FeedFollower, type FeedConsumer } from './FeedFollower';
import { FeedStore } from './FeedStore';

jest.setTimeout(60_000);

describe.each(testDatabases.eachSupportedId())(
  'a follower of the feed on %s',
  databaseId => {
    let knex: Knex;
    let seen: string[];
    let take: FeedConsumer['take'];
    let nouns: string[] | undefined;

    beforeAll(async () => {
      knex = await testDatabases.init(databaseId);
      await migrate(
        knex,
        resolvePackagePath('@parc/backstage-plugin-parc-backend', 'migrations'),
      );
      await knex.raw('create table seen (action text not null)');
    });
    beforeEach(async () => {
      await knex('feed').delete();
      await knex('feed_cursors').delete();
      await knex('seen').delete();
      seen = [];
      nouns = undefined;
      take = async (items, trx) => {
        seen.push(...items.map(each => each.action));
        await trx('seen').insert(items.map(({ action }) => ({ action })));
      };
    });

    const follower = () =>
      new FeedFollower(
        knex,
        new FeedStore(knex),
        new FeedCursorStore(knex),
        { name: 'test', nouns, take: (...given) => take(...given) },
        mockServices.logger.mock(),
      );
    const commit = (...actions: string[]) => commitOf('asset', ...actions);
    const commitOf = (noun: string, ...actions: string[]) =>
      knex.transaction(trx =>
        new ChangeLog(knex).append(
          trx,
          actions.map(action => ({
            noun,
            recordId: '01920000-0000-7000-8000-000000000000',
            action,
            version: 1,
            at: '2024-05-31T10:00:00.000Z',
            actor: 'user:default/test',
            source: 'portal',
            changes: [{ field: 'name', to: 'x' }],
          })),
        ),
      );
    const written = () => knex('seen').pluck('action');

    it('tells a new consumer nothing of the past, and everything from then on', async () => {
      await commit('old 1', 'old 2');
      await follower().start();
      await commit('new 1', 'new 2');
      await commit('new 3');
      await follower().run();
      await follower().run();
      expect(seen).toEqual(['new 1', 'new 2', 'new 3']);
    });

    it('goes on where it was when it starts again', async () => {
      await follower().start();
      await commit('while it was away');
      await follower().start();
      await follower().run();
      expect(seen).toEqual(['while it was away']);
    });

    it('tells a consumer of its nouns alone, and does not look at the others twice', async () => {
      nouns = ['asset', 'window'];
      await follower().start();
      await commitOf('change', 'c 1', 'c 2');
      await follower().run();
      const passed = await knex('feed_cursors').first();
      await follower().run();
      expect(await knex('feed_cursors').first()).toEqual(passed);
      expect(seen).toEqual([]);
      await commit('a 1');
      await commitOf('change', 'c 3');
      await commitOf('window', 'w 1');
      await commitOf('change', 'c 4');
      await follower().run();
      expect(seen).toEqual(['a 1', 'w 1']);
      const { cursor } = await knex('feed_cursors').first();
      const read = (limit: number, from = `${cursor.split('.')[0]}.0.0`) =>
        new FeedStore(knex).read(from, limit, ['window']);
      expect(await read(4)).toMatchObject({ items: [], hasMore: true });
      const items = [{ action: 'w 1' }];
      expect(await read(5)).toMatchObject({ items, hasMore: true });
      expect(await read(6)).toMatchObject({ items, hasMore: false, cursor });
    });

    it('keeps nothing of a stretch that failed half way, and takes it again', async () => {
      await follower().start();
      await commit('a', 'b');
      const good = take;
      take = async (...given) => {
        await good(...given);
        throw new Error('killed');
      };
      await expect(follower().run()).rejects.toThrow('killed');
      expect(await written()).toEqual([]);
      take = good;
      await follower().run();
      expect(await written()).toEqual(['a', 'b']);
    });

    it('takes each change once however many replicas follow', async () => {
      await follower().start();
      for (let index = 0; index < 20; index += 1) {
        await commit(`w${index}`);
        await Promise.all([follower().run(), follower().run()]);
      }
      await follower().run();
      expect(await written()).toEqual(
        Array.from({ length: 20 }, (_, index) => `w${index}`),
      );
    });

    it('leaves the work to another replica while one is at it', async () => {
      await follower().start();
      await commit('a');
      const good = take;
      let isTaken: () => void = () => {};
      let goOn: () => void = () => {};
      const taken = new Promise<void>(resolve => {
        isTaken = resolve;
      });
      const slow = new Promise<void>(resolve => {
        goOn = resolve;
      });
      take = async (...given) => {
        isTaken();
        await slow;
        await good(...given);
      };
      const first = follower().run();
      await taken;
      take = good;
      await follower().run();
      expect(seen).toEqual([]);
      goOn();
      await first;
      expect(seen).toEqual(['a']);
    });

    it('after a restore tells nothing old again, and everything new', async () => {
      const feed = new FeedStore(knex);
      await follower().start();
      await commit('told');
      await follower().run();
      await commit('not told yet');
      // A dump of a cluster with higher transaction numbers.
      await knex.raw(
        `update feed set xid = (xid::text::bigint + 1000000000)::text::xid8`,
      );
      await feed.renumberAfterRestore();
      await follower().start();
      await commit('new');
      await follower().run();
      expect(seen).toEqual(['told', 'new']);
    });

    it('says how far it is behind', async () => {
      const cursors = new FeedCursorStore(knex);
      await follower().start();
      expect(await cursors.lags()).toEqual([{ consumer: 'test', entries: 0 }]);
      await commit('a', 'b');
      expect(await cursors.lags()).toEqual([
        {
          consumer: 'test',
          entries: 2,
          since: new Date('2024-05-31T10:00:00.000Z'),
        },
      ]);
      await follower().run();
      expect(await cursors.lags()).toEqual([{ consumer: 'test', entries: 0 }]);
    });
  },
);
